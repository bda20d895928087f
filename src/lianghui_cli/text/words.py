"""Many words looked for at once: a scan nominates where one may begin, a table of first characters tells which."""

import re
from collections.abc import Iterable

_NONE: list[str] = []


class Words:
    """The words; of those of one character it is asked where no longer one stands."""

    def __init__(self, words: Iterable[str]) -> None:
        ranked = sorted(words, key=len, reverse=True)
        self._alone = {word: [word] for word in ranked if len(word) == 1}
        self._by_pair: dict[str, list[str]] = {word[:2]: [] for word in ranked if len(word) > 1}
        self._by_three: dict[str, list[str]] = {}
        for word in ranked:
            if len(word) == 2:
                self._by_pair[word].append(word)
            elif len(word) > 2:
                self._by_three.setdefault(word[:3], []).append(word)
        for pair, shorter in self._by_pair.items():
            shorter.extend(self._alone.get(pair[0], ()))
        for three, longer in self._by_three.items():
            longer.extend(self._by_pair[three[:2]])
        firsts, seconds = (re.escape("".join(sorted({pair[at] for pair in self._by_pair}))) for at in (0, 1))
        alone = re.escape("".join(sorted(self._alone)))
        behind = f"(?:(?=[{seconds}])|(?<=[{alone}]))" if alone else f"(?=[{seconds}])"
        self._scan = re.compile(f"[{firsts}{alone}]{behind}").finditer

    def find(self, text: str) -> list[tuple[int, str]]:
        """The words that stand in `text` with their offsets: the longest at each place, none inside another."""
        found: list[tuple[int, str]] = []
        end = 0
        for hit in self._scan(text):
            at = hit.start()
            if at < end:
                continue
            shorter = self._by_pair.get(text[at : at + 2])
            if shorter is None:
                words = self._alone.get(text[at], _NONE)
            else:
                words = self._by_three.get(text[at : at + 3], shorter)
            for word in words:
                if text.startswith(word, at):
                    found.append((at, word))
                    end = at + len(word)
                    break
        return found
