"""Many words looked for at once: a scan nominates where one may begin, a table of first characters tells which."""

import re
from collections.abc import Iterable


class Words:
    """The words; of those of one character it is asked where no longer one stands."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_pair: dict[str, list[str]] = {}
        self._alone: dict[str, list[str]] = {}
        for word in sorted(words, key=len, reverse=True):
            (self._by_pair if len(word) > 1 else self._alone).setdefault(word[:2], []).append(word)
        for pair, among in self._by_pair.items():
            among.extend(self._alone.get(pair[0], ()))
        firsts, seconds = (re.escape("".join(sorted({pair[at] for pair in self._by_pair}))) for at in (0, 1))
        alone = re.escape("".join(sorted(self._alone)))
        behind = f"(?:(?=[{seconds}])|(?<=[{alone}]))" if alone else f"(?=[{seconds}])"
        self._scan = re.compile(f"[{firsts}{alone}]{behind}").finditer

    def find(self, text: str) -> list[tuple[int, str]]:
        """The words that stand in `text` with their offsets: the longest at each place, none inside another."""
        found: list[tuple[int, str]] = []
        by_pair, alone, end = self._by_pair, self._alone, 0
        for hit in self._scan(text):
            at = hit.start()
            if at < end:
                continue
            for word in by_pair.get(text[at : at + 2]) or alone.get(text[at]) or ():
                if text.startswith(word, at):
                    found.append((at, word))
                    end = at + len(word)
                    break
        return found
