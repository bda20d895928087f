"""What README (in both languages) and docs/ show is what the commands print; what they say of setting up is what works."""

import re
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

from lianghui_cli.cli.boundary import Lianghui

readme = pytest.importorskip("readme", exc_type=ImportError)  # Windows has no pseudo-terminal

ROOT = Path(__file__).parents[1]
README, CHINESE = ((ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.zh.md"))
PAGES = {str(page.relative_to(ROOT)): page.read_text(encoding="utf-8") for page in readme.pages()}
BLOCKS = list(readme.blocks())
REPORTS = [ROOT.parent / "shared" / "corpora" / name for name in ("provinces2025", "provinces2026")]
ASKED = re.findall(r"^\|.*?\| (`lianghui .*`) \|$", README, re.MULTILINE)
COMMANDS = [command for cell in ASKED for command in re.findall(r"`(.*?)`", cell)]


@pytest.mark.parametrize("block", BLOCKS, ids=[f"{block.page}: {block.command}" for block in BLOCKS])
def test_a_command_prints_what_a_page_shows(block: "readme.Block") -> None:
    if block.reports and not all(folder.is_dir() for folder in REPORTS):
        pytest.skip("the reports are not here")
    printed = readme.printed(block.command, reports=REPORTS if block.reports else ())
    assert block.current(printed) == block.shown


def test_a_page_shows_answers_and_not_errors() -> None:
    assert len(BLOCKS) > 20
    for block in BLOCKS:
        assert any(block.shown), block.command
        assert "Traceback" not in "".join(block.shown)


@pytest.mark.parametrize(("name", "command"), readme.PICTURES.items())
def test_a_picture_shows_what_its_command_prints(name: str, command: str) -> None:
    prompt, *shown = readme.pictured((ROOT / name).read_text(encoding="utf-8"))
    assert prompt == readme.bare(f"$ {command}")
    assert shown == [line for line in map(readme.bare, readme.printed(command)) if line]


def test_a_page_never_takes_up_a_bug() -> None:
    with pytest.raises(RuntimeError):
        readme.printed("python -c 'exit(70)'")
    with pytest.raises(RuntimeError):
        readme.printed("echo 'lianghui: internal error' | cat")
    assert readme.printed("lianghui compare beijng 2024")[0].startswith("lianghui: unknown region")


def test_a_picture_stands_in_each_readme() -> None:
    assert f"![{readme.PICTURES['docs/compare.svg']}](docs/compare.svg)" in README
    assert f"![{readme.PICTURES['docs/compare.zh.svg']}](docs/compare.zh.svg)" in CHINESE


def test_a_picture_puts_wide_characters_two_cells_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readme, "printed", lambda command, *, color: ["\x1b[1m北京\x1b[0m <b"])
    svg = readme.picture("x")
    assert readme.pictured(svg) == ["$x", "北京<b"]
    places = dict(zip(("北京", "<b"), re.findall(r'<text x="([\d. ]+)" y="70"', svg), strict=True))
    first, second = map(float, places["北京"].split())
    assert second - first == pytest.approx(2 * (float(places["<b"].split()[1]) - float(places["<b"].split()[0])))
    assert "font-weight: bold" in svg.split("北京")[0].rsplit("<text", 1)[1]


def test_a_block_that_shows_a_beginning_goes_on_doing_so() -> None:
    block = readme.Block("page", "command", ("a", "b", "[...]"))
    assert block.current(["1", "2", "3"]) == ("1", "2", "[...]")
    assert block.current(["1", "2"]) == ("1", "2")
    assert readme.Block("page", "command", ("a",)).current(["1", "2"]) == ("1", "2")


@pytest.mark.parametrize("name", [name for name, text in PAGES.items() if "<!-- $ " in text])
def test_an_answer_in_markdown_is_current(name: str) -> None:
    for command, shown in re.findall(r"<!-- \$ (.*?) -->\n(.*?)<!-- end -->", PAGES[name], re.DOTALL):
        assert readme.printed(command) == shown.rstrip("\n").split("\n")


@pytest.mark.parametrize("command", COMMANDS)
def test_each_question_has_a_command_that_answers_or_finds_nothing(command: str, tmp_path: Path) -> None:
    arguments = command.split()[1:]
    done = subprocess.run(
        [sys.executable, "-m", "lianghui_cli", *arguments], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    assert done.returncode in (0, 1), done.stderr


def test_the_questions_name_every_command() -> None:
    assert {command.split()[1] for command in COMMANDS} == set(Lianghui.names)


def test_the_chinese_readme_shows_the_same_commands() -> None:
    chinese = [block.command.replace(" --lang zh", "") for block in BLOCKS if block.page == "README.zh.md"]
    assert chinese == [block.command for block in BLOCKS if block.page == "README.md"]
    assert set(re.findall(r"`(lianghui [^`]*)`", README)) <= set(re.findall(r"`(lianghui [^`]*)`", CHINESE)) | {
        "lianghui COMMAND --help"
    }
    for fence in ("sh", "powershell"):
        found = rf"```{fence}\n(.*?)\n```"
        assert re.findall(found, README, re.DOTALL) == re.findall(found, CHINESE, re.DOTALL)
    assert re.findall(r"^## ", README, re.MULTILINE) == re.findall(r"^## ", CHINESE, re.MULTILINE)
    assert set(re.findall(r"\d\d\.\d", README)) == set(re.findall(r"\d\d\.\d", CHINESE))


def test_readme_sets_up_with_two_commands() -> None:
    first, second, *_ = re.findall(r"```sh\n(.*?)\n```", README)
    assert first == ("python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/lianghui compare beijing 2024 2026")
    assert second == "python3 -m venv .venv && .venv/bin/pip install '.[dev]' && .venv/bin/python -m pytest"


def test_the_commands_for_windows_do_the_same() -> None:
    unix = re.findall(r"```sh\n(python3 .*?)\n```", README)
    windows = re.findall(r"```powershell\n(.*?)\n```", README, re.DOTALL)[0].split("\n")
    for ours, theirs in zip(unix, windows, strict=True):
        assert theirs == ours.replace("python3 -m", "py -m").replace(" &&", ";").replace(
            ".venv/bin/", ".venv\\Scripts\\"
        )


def test_what_readme_exports_reads_a_folder_of_reports(tmp_path: Path) -> None:
    command = next(line for line in re.findall(r"```sh\n(.*?)\n```", README) if line.startswith("export"))
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "北京2024.txt").write_text(
        "北京市政府工作报告\n\n各位代表：\n\n今年的目标是经济增长5%左右。\n", encoding="utf-8"
    )
    assert readme.printed(f"HOME={tmp_path}; {command}")[-1:] != []
    assert "no corpus at" not in "".join(readme.printed(f"HOME={tmp_path}; {command}"))
    assert "no corpus at" in "".join(readme.printed(f"HOME={tmp_path}/none; {command}"))


def test_what_is_to_be_cited_is_this_version() -> None:
    version = metadata.version("lianghui-cli")
    assert f"\nversion: {version}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"(version {version})" in README
    assert f"（{version} 版）" in CHINESE


def test_ci_runs_the_test_command_of_readme() -> None:
    assert "python -m pytest" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", Lianghui.names)
def test_every_command_has_help_and_a_page(name: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "lianghui_cli", name, "--help"], capture_output=True, text=True, check=True
    )
    assert "Keys of its rows:" in done.stdout
    assert "Examples:\n  lianghui" in done.stdout
    assert any(block.command.startswith(f"lianghui {name}") for block in BLOCKS)


@pytest.mark.parametrize("name", [*PAGES, "CHANGELOG.md", "CONTRIBUTING.md"])
def test_links_lead_somewhere(name: str) -> None:
    page = ROOT / name
    for target, anchor in re.findall(r"\]\(([^)#:]*)(?:#([^)]*))?\)", page.read_text(encoding="utf-8")):
        there = page.parent / target if target else page
        assert there.exists(), target
        if anchor:
            heads = re.findall(r"^#+ (.*)$", there.read_text(encoding="utf-8"), re.MULTILINE)
            assert anchor in [re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads]


def test_every_page_of_docs_is_linked_from_readme() -> None:
    for name in PAGES:
        if name.startswith("docs/"):
            assert f"]({name}" in README, name
            assert f"]({name}" in CHINESE, name


def test_the_list_of_indicators_is_whole() -> None:
    ids = [line.split("\t")[0] for line in readme.printed("lianghui indicators --format tsv --no-header")]
    assert f"{len(ids)} listed indicators" in README
    assert f"指标共 {len(ids)} 个" in CHINESE
    assert all(f"| {name} |".replace("_", "\\_") in PAGES["docs/indicators.md"] for name in ids)


def test_readme_speaks_of_no_machine_and_the_seeds_are_all_there() -> None:
    for text in PAGES.values():
        assert "/home/" not in text
        assert "/tmp" not in text
    assert len(list((ROOT / "seeds").glob("*.txt"))) == 5
