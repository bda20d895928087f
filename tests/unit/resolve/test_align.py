"""What becomes of a task in the next plan."""

import pytest

from lianghui_cli.model import Task, TaskPair
from lianghui_cli.resolve import align as alignment
from lianghui_cli.resolve.align import Content, Weights, align, pair, rarity, repeats, scores
from lianghui_cli.resolve.differences import left_out
from lianghui_cli.resolve.themes import theme_of
from lianghui_cli.text.fold import fold

OLD = [
    "推进自由贸易港封关运作",
    "培育壮大深海科技、商业航天、细胞治疗等产业",
    "完善生活垃圾分类处理体系",
    "发放消费券20亿元",
    "加强义务教育学校建设",
    "建设乡村旅游公路",
]
NEW = [
    "推进自由贸易港封关运作",
    "打造商业航天发射集群",
    "發放消費券30億元",
    "实施耕地质量提升行动",
    "持续完善生活垃圾分类处理体系",
    "建立大宗商品储备制度",
]


def tasks(texts: list[str], year: int) -> list[Task]:
    return [Task("a.txt", n, "460000", year, theme_of(fold(text)), text) for n, text in enumerate(texts, 1)]


def rows(old: list[str], new: list[str]) -> list[TaskPair]:
    return align(tasks(old, 2024), tasks(new, 2025))


def paired(found: list[TaskPair]) -> dict[str, tuple[str, str]]:
    return {row.old.text: (row.status, row.new.text) for row in found if row.old and row.new}


def test_statuses() -> None:
    found = rows(OLD, NEW)
    assert paired(found) == {
        "推进自由贸易港封关运作": ("kept", "推进自由贸易港封关运作"),
        "培育壮大深海科技、商业航天、细胞治疗等产业": ("changed", "打造商业航天发射集群"),
        "完善生活垃圾分类处理体系": ("kept", "持续完善生活垃圾分类处理体系"),
        "发放消费券20亿元": ("changed", "發放消費券30億元"),
    }
    assert [row.old.text for row in found if row.old and row.status == "dropped"] == OLD[4:]
    assert [row.new.text for row in found if row.new and row.status == "new"] == [NEW[3], NEW[5]]


def test_common_words_alone_make_no_pair() -> None:
    assert not paired(rows(["推进重大项目建设", "提升治理能力水平"], ["推动产业高质量发展", "加快重点领域建设"]))


def test_a_changed_number_is_what_changed() -> None:
    row = next(row for row in rows(OLD, NEW) if row.old and row.old.text.startswith("发放"))
    assert (row.gone, row.added) == (("20",), ("30",))


def test_a_task_has_one_partner() -> None:
    found = rows(
        ["建设集成电路、人形机器人创新平台", "办好龙舟赛"],
        ["推动集成电路量产", "开放人形机器人应用场景", "修缮骑楼老街"],
    )
    assert len([row for row in found if row.old and row.new]) == 1
    assert [row.status for row in found if row.new].count("new") == 2


def test_changed_numbers_are_a_pair() -> None:
    (row, *_) = rows(["新建公园80个"], ["新建公园60个"])
    assert (row.status, row.what) == ("changed", ("number",))


def test_words_that_carry_no_weight_are_no_pair_and_no_crash() -> None:
    old, new = ["推进建设发展" + "甲乙丙丁戊己庚辛壬癸"[n] for n in range(10)], ["推进建设发展子"] * 3
    assert all(row.status in ("dropped", "new") for row in rows(old, new))


def test_long_and_short_names_are_the_same() -> None:
    assert paired(rows(["深化国有企业重组"], ["深化国企重组"]))["深化国有企业重组"][0] == "kept"


def test_other_means_are_told() -> None:
    (row, *_) = rows(["发展茶叶深加工和冷链仓储设施"], ["举办茶叶采摘节和品牌推介会", *NEW])
    assert row.status == "dropped"
    (row, *_) = rows(["完善茶叶价格保险"], ["建立茶叶品牌联盟和质量追溯平台，稳定茶叶价格"])
    assert (row.status, row.what) == ("changed", ("means",))


def test_of_two_alike_the_one_in_the_nearer_paragraph_is_the_partner() -> None:
    old = [Task("a.txt", 1, "460000", 2024, "", text) for text in ("保护古茶树", "建设茶叶市场", "加强监管")]
    new = [Task("b.txt", 5, "460000", 2025, "", text) for text in ("修建渔港码头", "加强渔船监管")]
    new += [Task("b.txt", 9, "460000", 2025, "", text) for text in ("保护古茶树资源", "扩建茶叶市场", "强化茶园监管")]
    found = paired(align(old, new))
    assert found["加强监管"][1] == "强化茶园监管"


def test_a_task_told_twice_in_a_year_is_one() -> None:
    found = rows([], ["推动琼州海峡港航一体化", "推動瓊州海峽港航一體化", "推动琼州海峡港航一体化发展"])
    assert [(row.status, row.new.line) for row in found if row.new] == [("new", 1)]


def test_the_same_words_with_another_number_are_two_tasks() -> None:
    assert len(rows([], ["新建停车位5000个", "新建停车位8000个"])) == 2


def test_what_is_left_out_is_cut_from_the_text_as_written() -> None:
    assert left_out("加強京港、京澳合作", "优化京港、京澳合作机制") == ("加強",)


def test_an_alignment_is_the_mirror_of_itself() -> None:
    there = {(row.old.text, row.new.text) for row in rows(OLD, NEW) if row.old and row.new}
    back = {(row.new.text, row.old.text) for row in rows(NEW, OLD) if row.old and row.new}
    assert there == back


def content(core: str, grams: str, line: int = 1) -> Content:
    return Content(Task("a.txt", line, "460000", 2024, "", core), core, frozenset(grams), frozenset())


@pytest.mark.parametrize(("new", "status"), [("子寅", "kept"), ("子寅卯", "changed")])
def test_a_task_that_shares_half_of_its_weight_is_kept(new: str, status: str) -> None:
    weights = Weights(dict.fromkeys("子丑寅卯", 1.0), {})
    row = pair(content("修建甲渠", "子丑"), content("修建乙渠", new), 0.5, weights)
    assert (row.status, row.what) == (status, ("means",) if status == "changed" else ())


@pytest.mark.parametrize(("weight", "found"), [(0.32, 1), (0.31, 0)])
def test_a_pair_needs_some_weight(weight: float, found: int) -> None:
    held = scores([content("修建甲渠", "子")], [content("修建乙渠", "子")], Weights({"子": weight}, {}))
    assert len(held) == found


@pytest.mark.parametrize(("shared", "twice"), [(4, True), (3, False)])
def test_two_tasks_of_a_year_that_are_much_alike_are_one(shared: int, twice: bool) -> None:
    assert repeats(content("修建甲渠", "子丑寅卯辰"), content("开挖乙渠", "子丑寅卯辰"), shared) is twice


@pytest.mark.parametrize(("long", "twice"), [("修建渠甲乙", True), ("修建渠甲乙丙", False)])
def test_a_task_that_is_most_of_another_is_the_same(long: str, twice: bool) -> None:
    assert repeats(content("修建渠", "子"), content(long, "丑"), 0) is twice


def test_what_any_subject_may_have_weighs_less() -> None:
    weights = rarity([frozenset({"发展", "茶叶"})])
    assert weights["发展"] == pytest.approx(0.4 * weights["茶叶"])


def test_two_old_tasks_do_not_share_a_new_one() -> None:
    found = rows(["完善茶叶价格保险", "发布茶叶价格指数"], ["完善茶叶价格保险制度", "修缮骑楼老街"])
    assert [row.status for row in found if row.old] in (["kept", "dropped"], ["dropped", "kept"])


def test_what_stands_in_other_paragraphs_scores_less(monkeypatch: pytest.MonkeyPatch) -> None:
    weights = Weights({"子": 2.0}, {})
    near, far = [], []
    for nearness, held in ((1.0, near), (0.0, far)):
        monkeypatch.setattr(alignment, "nearness", lambda *_, by=nearness: {(1, 1): by})
        held.extend(scores([content("修建甲渠", "子")], [content("修建乙渠", "子")], weights))
    assert far[0][0] == pytest.approx(0.9 * 0.6)
    assert near[0][0] == pytest.approx(0.9 + 0.2)
