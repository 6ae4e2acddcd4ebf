"""The structure of the package: floors, one owner for each library, size, and no other language in its strings."""

import ast
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "kg"
MODULES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(PACKAGE.rglob("*.py"))}
Function = ast.FunctionDef | ast.AsyncFunctionDef

# Imports at the head of a module only go up this list.
FLOORS = (
    *("errors", "terms", "text", "markup", "dates", "amounts", "guard", "turtle", "sources", "store"),
    *(
        "endpoint",
        "relations",
        "claims",
        "names",
        "rows",
        "prose",
        "render",
        "results",
        "questions",
        "phrases",
        "pieces",
        "clockwords",
    ),
    *("leftovers", "frames", "wordings", "words", "answers", "paths", "points", "overtaking", "settle", "standing"),
    *("asking", "telling", "conflicts", "ledger", "deals", "totals", "accounts", "changes", "changelog", "trust"),
    *(
        "graph",
        "opening",
        "intake",
        "files",
        "check",
        "network",
        "explorer",
        "exporters",
        "push",
        "pages",
        "editor",
        "tools",
    ),
    *("server", "mcp", "cli", "__main__"),
)

OWNERS = {
    "pyshacl": {"check"},
    "networkx": {"network", "exporters"},
    "pyvis": {"exporters"},
    "pandas": {"exporters"},
    "urllib3": {"endpoint"},
    "jinja2": {"pages"},
    "starlette": {"server", "mcp"},
    "uvicorn": {"server"},
    "mcp": {"mcp"},
    "mcp_types": {"mcp"},
    "pydantic": {"mcp"},
    "argparse": {"cli"},
}
SLOW = {"rdflib", "pyshacl", "networkx", "pyvis", "pandas", "numpy", "urllib3", "jinja2", "starlette", "uvicorn", "mcp"}


def floor(path: Path) -> str:
    """Return the floor of a file: its module, or the folder that it lies in."""
    inside = path.relative_to(PACKAGE)
    return inside.parts[0] if len(inside.parts) > 1 else inside.stem


def imports(tree: ast.AST, path: Path) -> Iterator[tuple[str, bool]]:
    """Yield what a module imports: a library, or `.floor` of our own; and whether at its head."""
    head = set(ast.walk(ast.Module([n for n in getattr(tree, "body", []) if not _typing(n)], [])))
    nested = {n for f in functions(tree) for n in ast.walk(f)}
    deep = len(path.relative_to(PACKAGE).parts) - 1
    for node in ast.walk(tree):
        at_head = node in head and node not in nested
        if isinstance(node, ast.Import):
            yield from ((alias.name.split(".")[0], at_head) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield (node.module or "").split(".")[0], at_head
        elif isinstance(node, ast.ImportFrom):
            if node.level <= deep:
                yield "." + path.relative_to(PACKAGE).parts[0], at_head
            else:
                names = [node.module.split(".")[0]] if node.module else [alias.name for alias in node.names]
                yield from (("." + name, at_head) for name in names)


def _typing(node: ast.stmt) -> bool:
    return isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test)


def functions(tree: ast.AST) -> Iterator[Function]:
    return (node for node in ast.walk(tree) if isinstance(node, Function))


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_imports_at_the_head_only_go_up(path: Path) -> None:
    here = floor(path)
    if here == "__init__":
        return
    for name, at_head in imports(MODULES[path], path):
        if name.startswith(".") and at_head and name[1:] in FLOORS:
            assert FLOORS.index(name[1:]) <= FLOORS.index(here), f"{here} imports {name}"


def test_every_module_has_its_floor() -> None:
    assert {floor(path) for path in MODULES} - {"__init__"} == set(FLOORS)


@pytest.mark.parametrize("library", OWNERS)
def test_each_library_has_one_owner(library: str) -> None:
    users = {floor(path) for path, tree in MODULES.items() for name, _ in imports(tree, path) if name == library}
    assert users <= OWNERS[library] | {"graph"}  # the facade names their types, under TYPE_CHECKING


def test_asking_starts_without_the_slow_libraries() -> None:
    asking = (*FLOORS[: FLOORS.index("graph") + 1], "cli")
    for path, tree in MODULES.items():
        if floor(path) in asking:
            assert not {name for name, at_head in imports(tree, path) if at_head} & SLOW, path


def test_the_command_starts_without_what_only_serving_needs() -> None:
    code = "import sys, kg.cli; kg.cli.parser(); print({'asyncio', 'starlette', 'urllib3', 'mcp'} & sys.modules.keys())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=PACKAGE.parent)
    assert done.stdout == "set()\n"


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_a_module_fits_on_five_screens(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 250


def test_functions_are_short() -> None:
    lengths = [(f.end_lineno or 0) - f.lineno + 1 - _docstring(f) for tree in MODULES.values() for f in functions(tree)]
    assert statistics.median(lengths) <= 8
    assert max(lengths) <= 60
    assert statistics.quantiles(lengths, n=10)[-1] <= 25


def _docstring(function: Function) -> int:
    first = function.body[0]
    is_text = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    return (first.end_lineno or 0) - first.lineno + 1 if is_text else 0


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_no_other_language_hides_in_strings(path: Path) -> None:
    tree = MODULES[path]
    docs = {
        ast.get_docstring(n, clean=False) for n in ast.walk(tree) if isinstance(n, (ast.Module, ast.ClassDef, Function))
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value not in docs:
            text = node.value
            assert not ("SELECT" in text and "WHERE" in text), f"{path}: {text}"
            assert "CONSTRUCT {" not in text, f"{path}: {text}"
            assert "</" not in text.replace('"</"', "").replace("<\\/", "") or text in ("</", "<\\/"), f"{path}: {text}"
            assert "function(" not in text, f"{path}: {text}"


def test_only_the_command_prints_and_reads_the_environment() -> None:
    for path, tree in MODULES.items():
        if floor(path) in ("cli", "__main__"):
            continue
        for node in ast.walk(tree):
            called = node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""
            assert called not in ("print", "input"), f"{path}:{getattr(node, 'lineno', 0)}"
            assert not (isinstance(node, ast.Attribute) and node.attr in ("environ", "getenv")), path


def test_tests_mirror_modules() -> None:
    here = Path(__file__).parent
    tests = {path.stem.removeprefix("test_") for path in here.glob("test_*.py")}
    tests |= {path.name for path in here.iterdir() if path.is_dir() and any(path.glob("test_*.py"))}
    untested = set(FLOORS) - tests - {"__main__"}
    assert untested <= {"files"}, f"no test file for {untested}"  # the rules of files.py are tested in test_check.py


def test_tests_outweigh_the_code() -> None:
    def size(folder: Path) -> int:
        return sum(len(path.read_text(encoding="utf-8").splitlines()) for path in folder.rglob("*.py"))

    assert size(Path(__file__).parent) >= size(PACKAGE)
