"""Many words looked for at once, by one automaton over all of them."""

from collections.abc import Iterable


class Words:
    """The words of a table, to be found in texts."""

    def __init__(self, words: Iterable[str]) -> None:
        from ahocorasick_rs import AhoCorasick, MatchKind  # loaded where something is looked for

        self._words = list(words)
        self._find = AhoCorasick(self._words, matchkind=MatchKind.LeftmostLongest).find_matches_as_indexes

    def find(self, text: str) -> list[tuple[int, str]]:
        """The words that stand in `text` with their offsets: the longest at each place, none inside another."""
        try:
            found = self._find(text)
        except UnicodeEncodeError:  # a lone surrogate
            found = self._find(text.encode("utf-8", "replace").decode("utf-8"))
        return [(start, self._words[word]) for word, start, _ in found]
