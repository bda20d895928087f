"""The texts that the laws of locality are tried on: seeds, made-up pages, and the shared texts where they stand beside.

`LIANGHUI_SHARED` names the folder of the shared texts where it is not ../shared.
"""

import os
from pathlib import Path

from opencc import OpenCC

ROOT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("LIANGHUI_SHARED") or ROOT.parent / "shared")

REPORT = """2019年清河市政府工作报告
——2019年1月16日在河南省清河市第三届人民代表大会第四次会议上
清河市市长 钱小禾
各位代表：
现在，我代表市人民政府向大会报告工作，请予审议。
一、2018年工作回顾
过去一年，全市上下团结奋斗，完成了年初确定的目标任务。地区生产总值增长7.6%，一般公共预算收入增长9%，城镇新增就业3.2万人。
——产业结构继续优化。规模以上工业增加值增长8.1%，社会消费品零售总额达到310亿元、增长10.3%。
——人民生活持续改善。城镇居民人均可支配收入增长8%，农村居民人均可支配收入增长8.9%。森林覆盖率达到41%。
二、2019年工作安排
今年是关键之年。经济社会发展的主要预期目标是：地区生产总值增长7%左右，一般公共预算收入增长7.5%，城镇新增就业3万人以上，居民消费价格涨幅控制在3%左右。
（一）着力扩大有效投资
全年安排重点项目210个，固定资产投资增长9%。要加快城际铁路建设，推进老旧小区改造。
（二）着力改善民生
新建改建中小学12所，粮食产量稳定在120万吨以上。
各位代表，让我们携手同行，为建设美好家园而努力奋斗！
"""

BARE = """　　过去五年，我省综合实力迈上新台阶。全省地区生产总值年均增长9.2%，财政总收入由2007年的410亿元增加到2012年的980亿元。
　　2012年，全省地区生产总值达到1.1万亿元，增长10%。城镇登记失业率为3.4%，粮食总产量达到2300万吨。
　　今年全省经济社会发展的主要目标是：生产总值增长9%以上，固定资产投资增长18%，城镇居民人均可支配收入增长9%。
　　加快推进新型工业化。规模以上工业增加值增长12%左右，单位生产总值能耗下降3%。
　　到2015年，高速公路通车里程达到5000公里，森林覆盖率达到35%。
"""

COMMUNIQUE = """贵州省2016年国民经济和社会发展统计公报
贵州省统计局
2017年3月22日
2016年，面对复杂的外部环境，全省经济保持平稳较快发展。
初步核算，全年全省地区生产总值11700亿元，比上年增长10.5%。其中，第一产业增加值1850亿元，增长6%；第二产业增加值4640亿元，增长11.1%。
年末常住人口3555万人。全年居民消费价格比上年上涨1.4%。
全年社会消费品零售总额3700亿元，比上年增长13%。进出口总额370亿元，下降51.2%。
"""

PRESS = """两会代表委员建言山区发展
本报记者 孙一凡
1月18日，云南省第十三届人民代表大会第三次会议在昆明开幕。省长钱小禾作政府工作报告。
报告提出，2020年全省生产总值增长8%左右，城镇新增就业50万人。过去一年，全省生产总值增长8.1%。
省人大代表、某某茶业集团董事长石大山说，山区的路通了，茶叶才卖得出去。
来自昭通的省政协委员李木子建议，加快建设乡村学校。“孩子们上学方便了，家长才放心。”李木子说。
“要把电商送到村里。”全国人大代表、水沟村党支部书记周大河表示。
省发展和改革委员会主任吴文斌介绍，今年将安排重点项目300个。
"""

HONG_KONG = """全國政協委員倡加快北部都會區建設

香港某報記者 何小雨北京報道

十四屆全國人大三次會議3月5日在北京開幕，國務院總理作政府工作報告。報告提出，今年國內生產總值增長5%左右，城鎮新增就業1200萬人以上。

全國政協委員、香港某商會會長陳大文表示，北部都會區應加快建設，帶動就業。

港區全國人大代表李小明說，去年香港本地生產總值增長2.5%，今年可望再增長2%至3%。

他又指出，青年應多到內地走走。
"""

BROADCAST = """[视频]广东：前三季度外贸平稳增长
央视网消息（新闻联播）：记者从海关获悉，广东外贸保持平稳增长。
今年以来，全省新设外商投资企业1.2万家。2017年，广东地区生产总值达到8.99万亿元，增长7.5%。
广东省政府提出，2018年生产总值增长7%左右，城镇登记失业率控制在3.5%以内。
"""

MADE_UP = {
    "report.txt": REPORT,
    "bare.txt": BARE,
    "communique.txt": COMMUNIQUE,
    "press.txt": PRESS,
    "hong-kong.txt": HONG_KONG,
    "broadcast.txt": BROADCAST,
    "report-hk.txt": OpenCC("s2hk").convert(REPORT),
    "spaced.txt": PRESS.replace("\n", "\n\n"),
}


def _read(folder: Path, pattern: str = "*.txt") -> dict[str, str]:
    found = sorted(folder.glob(pattern))
    return {f"{path.parent.parent.name}/{path.name}": path.read_text(encoding="utf-8") for path in found}


def texts() -> dict[str, dict[str, str]]:
    """Name to text, by set: {"made up": {"bare.txt": ...}, "seeds": ...}; the shared sets only where they are there."""
    seeds = {path.name: path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))}
    sets = {
        "made up": MADE_UP,
        "seeds": seeds,
        "reports": _read(SHARED / "gold" / "reports" / "texts"),
        "press": _read(SHARED / "gold" / "press" / "texts"),
        "national": _read(SHARED / "corpora" / "national", "20*.txt"),
    }
    return {name: found for name, found in sets.items() if found}
