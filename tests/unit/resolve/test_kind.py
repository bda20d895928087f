"""What kind of text it is."""

import pytest

from lianghui_cli.corpus.load import document
from lianghui_cli.resolve.kind import KINDS

PROSE = "水渠修到了村口，居民表示欢迎。"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("2012年某市政府工作报告\n\n" + PROSE, "work report"),
        ("各位代表：\n\n现在，我代表市人民政府向大会报告工作。\n\n" + PROSE, "work report"),
        ("一、2012年工作回顾\n\n" + PROSE, "work report"),
        ("2018年：修渠\n\n" + PROSE + "\n\n2019年：通水\n\n" + PROSE, "work report"),
        ("关于某市2012年预算执行情况和2013年预算草案的报告\n\n" + PROSE, "budget report"),
        ("关于某市2012年国民经济和社会发展计划执行情况的报告\n\n" + PROSE, "plan report"),
        ("某市2012年国民经济和社会发展统计公报\n\n" + PROSE, "communique"),
        ("某市国民经济和社会发展第十二个五年规划纲要\n\n第一章 总则\n\n" + PROSE, "outline"),
        ("[视频]水渠通水\n江畔网 2023年6月4日\n\n央视网消息（新闻联播）：" + PROSE, "broadcast"),
        ("水渠通水\n\n江畔社杭州6月3日电 (记者 林一)" + PROSE, "news"),
        ("专访某某：修渠\n\n记者：水渠通水了吗？\n\n答：通了。\n\n记者：何时？\n\n答：今年。", "interview"),
        ("先进个人名单\n\n" + "\n".join(f"- 某人{n}" for n in range(10)), "list"),
        ("水利座谈会会议纪要\n\n" + PROSE, "minutes"),
        (PROSE, ""),
        ("国务院新闻办解读《政府工作报告》\n\n" + PROSE, ""),
    ],
)
def test_by_its_looks(text: str, kind: str) -> None:
    assert document("text.txt", text).articles[0].kind == kind
    assert kind in (*KINDS, "")
