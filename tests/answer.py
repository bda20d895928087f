"""What a run of a command said, for tests to read."""

import json
from typing import Any, NamedTuple


class Answer(NamedTuple):
    """What a run said. `rows` reads its JSON Lines."""

    status: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.split("\n") if line]

    @property
    def lines(self) -> list[str]:
        return self.out.removesuffix("\n").split("\n")
