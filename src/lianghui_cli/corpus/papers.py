"""Which newspaper or site a page is from, as its own bylines write it."""

import re
from collections import Counter
from collections.abc import Sequence

from lianghui_cli.corpus.days import between

# 來源:人民網-《人民日報海外版》: the paper in its title marks counts before the site that carries it.
_CARRIED = re.compile(r"来源:[^《》。]{0,12}《([^《》]{2,12})》")
_ORIGIN = re.compile(r"来源:\s*([一-鿿]{2,10}?(?:报|网|社|台|新闻|客户端))")
_BYLINE = re.compile(
    r"(?:^|[\s。(\"【丨:])([一-鿿]{1,8}?(?:报|社|网|台))(?=(?:特约|实习|首席|见习|驻)?记者|\d{1,2}月\d{1,2}日[讯电]|讯|两会|全媒体|社论)"
)
_HEADED = re.compile(r"【([一-鿿]{2,8}(?:报|网|社))讯?】|^([一-鿿]{2,6}网)(?:消息|讯)")
_AGENCY = re.compile(r"^[(]?([一-鿿]{2,5}社)[一-鿿]{2,6}\d{1,2}月\d{1,2}日电")  # 某社广州3月5日电
_HINT = re.compile("记者|讯|来源|报道|消息|【|日电")  # a quick look before the close ones
_NOT_ITSELF = ("本报", "本网", "本社", "该报", "据")


def papers(folded: Sequence[Sequence[str]], texts: Sequence[Sequence[str]]) -> list[str | None]:
    """For each article (its sentences, folded and as they are) the paper it names, else the one its neighbours name.

    A news agency speaks for the story that it wrote only, and between two papers an article could be of either.
    """
    named = [_named(lines, whole) for lines, whole in zip(folded, texts, strict=True)]
    page = between([None if name is None or name.endswith("社") else name for name in named])
    return [name or other for name, other in zip(named, page, strict=True)]


def _named(folded: Sequence[str], texts: Sequence[str]) -> str | None:
    counts: Counter[str] = Counter()
    for line, text in zip(folded, texts, strict=True):
        if not _HINT.search(line):
            continue
        for rank, pattern in ((5, _CARRIED), (4, _ORIGIN), (3, _HEADED), (1, _AGENCY), (1, _BYLINE)):
            for match in pattern.finditer(line):
                group = match.lastindex or 0
                name = text[match.start(group) : match.end(group)]
                if not match.group(group).startswith(_NOT_ITSELF):
                    counts[name] += rank
    return counts.most_common(1)[0][0] if counts else None
