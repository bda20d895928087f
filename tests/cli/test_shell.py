"""A real shell with real pipes, and a real pseudo-terminal."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from terminal import heard, pty

SEEDS = Path(__file__).parents[2] / "seeds"

LIANGHUI = f"{sys.executable} -m lianghui_cli"


def shell(script: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a bash script in which `lianghui` is the command."""
    whole = f'set -o pipefail; lianghui() {{ {LIANGHUI} "$@"; }}; {script}'
    return subprocess.run(
        ["bash", "-c", whole], capture_output=True, text=True, timeout=60, check=False, env={**os.environ, **variables}
    )


def terminal(args: list[str], width: int) -> tuple[str, int]:
    """What a command writes to a terminal of `width` columns, and its status."""
    main, side = pty.openpty()
    environment = {**os.environ, "COLUMNS": str(width), "TERM": "xterm-256color", "LANG": "C.UTF-8", "LC_ALL": ""}
    environment.pop("NO_COLOR", None)
    command = [sys.executable, "-m", "lianghui_cli", *args]
    process = subprocess.Popen(command, stdout=side, stderr=subprocess.DEVNULL, stdin=side, env=environment)
    os.close(side)
    data = b""
    try:
        while chunk := os.read(main, 65536):
            data += chunk
    except OSError:
        pass
    os.close(main)
    return data.decode(), process.wait()


def test_head_closes_the_pipe_in_silence() -> None:
    done = shell("lianghui search 北京 | head -1")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("doc\t")


def test_a_closed_stdout_is_silence() -> None:
    for command, status in (("search 北京", 0), ("corpus --format json", 0), ("--help", 0), ("delegate - <&-", 1)):
        done = shell(f"lianghui {command} >&-")
        assert (done.returncode, done.stdout, done.stderr) == (status, "", ""), command


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_disk_is_one_line(unbuffered: str) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    for command in ("search 北京", "search 北京 --limit 1 2>/dev/null", "corpus", "--help"):
        done = shell(f"lianghui {command} > /dev/full", PYTHONUNBUFFERED=unbuffered)
        assert done.returncode == 2
        assert done.stderr in ("", "lianghui: cannot write the output: No space left on device\n")


def test_csv_goes_through_python() -> None:
    code = "import csv,sys; rows=list(csv.DictReader(sys.stdin)); print(len(rows), all(r['quote'] for r in rows))"
    done = shell(f'lianghui figures --format csv | {sys.executable} -c "{code}"')
    count, quoted = done.stdout.split()
    assert int(count) > 20
    assert quoted == "True"


def test_json_lines_loop() -> None:
    code = "import json,sys\nfor line in sys.stdin: print(json.loads(line)['line'])"
    done = shell(
        f'lianghui search 量子 --format jsonl | while read -r row; do echo "$row"; done | {sys.executable} -c "{code}"'
    )
    assert len(done.stdout.split()) == 8


def test_names_from_a_pipe(tmp_path: Path) -> None:
    names = tmp_path / "names.txt"
    names.write_text("杨莉珊\nyang lishan\n\n谁也不是\n", encoding="utf-8")
    done = shell(f"lianghui delegate - --no-header < {names} | cut -f1 | sort -u")
    assert done.returncode == 0
    assert {"杨莉珊", "yang lishan"} <= set(done.stdout.split("\n"))


def test_output_does_not_depend_on_the_locale() -> None:
    outputs = {shell("lianghui search 量子; lianghui corpus", LANG=lang, LC_ALL=lang, TERM=term, FORCE_COLOR="1").stdout
               for lang, term in (("C", "dumb"), ("zh_HK.UTF-8", "xterm"), ("en_US.UTF-8", "xterm"))}  # fmt: skip
    assert len(outputs) == 1


def test_control_c_is_silence() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "lianghui_cli", "delegate", "-"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=heard,  # noqa: PLW1509
    )  # fmt: skip
    time.sleep(1.5)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert err == b""


@pytest.mark.parametrize("width", [60, 80, 120])
def test_a_terminal_gets_a_table_whose_text_is_the_source(width: int) -> None:
    out, status = terminal(["search", "一次申報", "--color", "never"], width)
    assert status == 0
    lines = [line for line in out.replace("\r", "").split("\n") if line.strip()]
    assert lines[0].rstrip() == "1 sentence, 1 hit in 1 of 5 texts"
    start = lines[2].index("霍啟山認為")
    shown = "".join(from_cell(line, width_before(lines[2], start)).strip() for line in lines[2:])
    text = next(SEEDS.glob("000*")).read_text(encoding="utf-8")
    assert "[一次申報]" in shown
    shown = shown.replace("[", "").replace("]", "")
    assert shown == next(line for line in text.split("\n") if shown[:5] in line)[: len(shown)]


def width_before(line: str, offset: int) -> int:
    from rich.cells import cell_len

    return cell_len(line[:offset])


def from_cell(line: str, cells: int) -> str:
    offset = 0
    while offset < len(line) and width_before(line, offset) < cells:
        offset += 1
    return line[offset:]


def test_the_search_path_stays_light() -> None:
    code = (
        "import sys; from lianghui_cli.cli.app import app\n"
        "try: app(['search', '量子'], prog_name='lianghui')\n"
        "except SystemExit: pass\n"
        "print([m for m in ('pydantic', 'opencc', 'rapidfuzz', 'pypinyin', 're2', 'rich', 'sqlite3',"
        "'lianghui_cli.index.roll', 'lianghui_cli.text.readings') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.rstrip().endswith("[]")


def test_a_configuration_in_the_working_folder_does_not_hijack_opencc(tmp_path: Path) -> None:
    (tmp_path / "t2s.json").write_text("{ broken", encoding="utf-8")
    done = shell(f"cd {tmp_path} && lianghui search 量子 --script hans --format jsonl")
    assert done.returncode == 0
    assert "开辟" in done.stdout


def test_alone_it_shows_its_help() -> None:
    done = shell("lianghui")
    assert done.returncode == 0
    assert done.stdout == shell("lianghui --help").stdout
    assert "compare" in done.stdout


def test_a_shell_completes_commands_and_options() -> None:
    done = shell("lianghui", _LIANGHUI_COMPLETE="complete_bash", COMP_WORDS="lianghui s", COMP_CWORD="1")
    assert done.stdout.split() == ["search", "show"]
    done = shell("lianghui", _LIANGHUI_COMPLETE="complete_bash", COMP_WORDS="lianghui figures --ki", COMP_CWORD="2")
    assert done.stdout.split() == ["--kind"]
