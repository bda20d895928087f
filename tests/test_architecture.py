"""Each layer imports from its own folder or from below; the heavy packages have one home each."""

import ast
from pathlib import Path

import pytest

SRC = Path(__file__).parents[1] / "src" / "lianghui_cli"
LAYERS = {
    "errors": 0, "model": 0, "lexicon": 1, "text": 2, "query": 3, "mentions": 3, "resolve": 4,
    "corpus": 5, "index": 6, "verbs": 7, "render": 8, "cli": 9,
}  # fmt: skip
HOMES = {
    "typer": ("cli",), "rich": ("render",), "opencc": ("render",), "rapidfuzz": ("verbs",), "re2": ("query",),
    "sqlite3": ("index",), "numpy": ("index",), "openpyxl": ("render",),
}  # fmt: skip
MODULES = sorted(SRC.rglob("*.py"))


def imports(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            names.add(node.module or "")
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def layer_of(path: Path) -> str:
    part = path.relative_to(SRC).parts[0]
    return part.removesuffix(".py")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SRC)))
def test_a_module_imports_only_from_its_own_layer_or_below(path: Path) -> None:
    own = layer_of(path)
    if own in ("__init__", "__main__"):
        return
    for name in imports(path):
        parts = name.split(".")
        if parts[0] != "lianghui_cli" or len(parts) < 2 or parts[1] == "__version__":
            continue
        other = parts[1]
        assert other in LAYERS, f"{path} imports {name}, which has no layer"
        assert other == own or LAYERS[other] < LAYERS[own], f"{own} imports {other}"
        assert not (own == "render" and other == "verbs"), "render and verbs do not know each other"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SRC)))
def test_a_heavy_package_has_one_home(path: Path) -> None:
    for name in imports(path):
        package = name.split(".")[0]
        if package in HOMES:
            assert layer_of(path) in HOMES[package], f"{path} imports {package}"


def test_extraction_and_query_do_no_input_or_output() -> None:
    for path in [*SRC.glob("resolve/**/*.py"), *SRC.glob("query/*.py"), *SRC.glob("text/*.py")]:
        calls = {node.func.id for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
                 if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}  # fmt: skip
        allowed = {"open"} if path.name == "fold.py" else set()
        assert not ({"open", "print", "input"} & calls) - allowed, path


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SRC)))
def test_modules_are_short_and_say_their_role(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 320
    assert ast.get_docstring(ast.parse(text))


def test_functions_fit_on_a_screen() -> None:
    long = []
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno > 48:
                long.append(f"{path.name}:{node.name}")
    assert not long
