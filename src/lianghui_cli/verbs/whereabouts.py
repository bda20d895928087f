"""Of which region a sentence speaks: its own words, its paragraph's, else its article's. Read once an article."""

from lianghui_cli.extract.context import contexts
from lianghui_cli.model import Article, Sentence


class Whereabouts:
    """A function from an article and one of its sentences to a region's code, "" where nothing says it."""

    def __init__(self) -> None:
        self._read: dict[int, tuple[Article, dict[Sentence, str]]] = {}

    def __call__(self, article: Article, sentence: Sentence) -> str:
        known = self._read.get(id(article))
        if known is None:
            found = {s: context.region for s, context in zip(article.sentences, contexts(article), strict=True)}
            known = self._read[id(article)] = (article, found)
        return known[1][sentence] or next(iter(article.regions), "")
