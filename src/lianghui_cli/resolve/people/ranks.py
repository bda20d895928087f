"""The rank at the end of a post's words, with what stands before it.

rank_at_end("北京市常务副市长", ("市长",)) -> "常务副市长"
"""

DEGREES = ("代", "代理", "常务", "执行", "第一", "副")


def rank_at_end(words: str, titles: tuple[str, ...]) -> str:
    """The title at the end of `words` with 副, 代 or 常务 before it; "" where none of `titles` stands there."""
    start = len(words) - next((len(title) for title in titles if words.endswith(title)), 0)
    if start == len(words):
        return ""
    while degree := next((degree for degree in DEGREES if words.endswith(degree, 0, start)), ""):
        start -= len(degree)
    return words[start:]
