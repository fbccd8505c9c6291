"""The layers of the package: an import points to a strictly lower layer, and is free inside one package."""

import ast
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parent.parent

LAYERS = (
    ("record", "paths"),
    (
        "version",
        "source",
        "folding",
        "mistake",
        "yamlfault",
        "backtracking",
        "writing",
        "git",
        "progress",
        "cachefile",
    ),
    ("finding", "newsroom", "calendar", "yamlfile", "patterncache"),
    ("document",),
    ("readers", "fix", "marks"),
    ("checks",),
    ("rule", "option"),
    ("rulefile", "remarks", "gate"),
    ("rulecache", "linting", "reports", "outline"),
    ("config", "repair", "gathering"),
    ("accepting", "collect"),
    ("authoring",),
    ("checking",),
    ("api", "command", "plainargs"),
    ("cli",),
    ("__init__", "__main__"),
)
LAYER = {unit: layer for layer, units in enumerate(LAYERS) for unit in units}
SHELL = frozenset({"command", "cli", "__main__"})  # these alone speak to the world
CATCHALL = frozenset({"cli", "linting"})  # these alone may catch every exception

DEPENDENCIES = {
    "ahocorasick-rs": "ahocorasick_rs",
    "click": "click",
    "pathspec": "pathspec",
    "pyyaml": "yaml",
    "regex": "regex",
}
FOREIGN = frozenset(sys.stdlib_module_names) | frozenset(DEPENDENCIES.values())

WORLD = frozenset(
    "print input exit quit SystemExit sys.argv sys.exit sys.stdin sys.stdout sys.stderr os._exit os.abort "
    "datetime.now datetime.utcnow datetime.today date.today time.time time.time_ns time.localtime time.gmtime "
    "click.echo click.secho".split()
)


class Module(NamedTuple):
    """A module of the package: its dotted name without the package's own, and its text."""

    name: str
    text: str

    @property
    def unit(self) -> str:
        """The top-level module or package it is or is in: what the table of layers lists."""
        return self.name.partition(".")[0]


def modules() -> list[Module]:
    """Every module of wirelint."""
    found = []
    for path in sorted((ROOT / "wirelint").rglob("*.py")):
        parts = path.relative_to(ROOT / "wirelint").with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)
        found.append(Module(name, path.read_text(encoding="utf-8")))
    return found


UNITS = frozenset(module.unit for module in modules())


def imports(module: Module) -> Iterator[tuple[int, str]]:
    """The modules a module imports, anywhere in it, each with its line; those by name (`import_module`) as well."""
    for node in ast.walk(ast.parse(module.text)):
        match node:
            case ast.Import(names):
                yield from ((node.lineno, alias.name) for alias in names)
            case ast.ImportFrom(None | "", _, level) if level:
                yield node.lineno, "." * level
            case ast.ImportFrom(str(origin), names, level):
                yield from ((node.lineno, "." * level + f"{origin}.{alias.name}") for alias in names)
            case ast.Call(ast.Name("import_module" | "__import__"), [ast.Constant(str(name)), *_]):
                yield node.lineno, name
            case ast.Call(
                ast.Name("import_module" | "__import__"), [ast.JoinedStr([ast.Constant(str(start)), *_]), *_]
            ):
                yield node.lineno, f"{start}*"


def import_faults(module: Module) -> Iterator[str]:
    """Imports that point up or sideways, are relative, or leave the standard library and the dependencies."""
    for line, name in imports(module):
        origin, _, rest = name.partition(".")
        if origin == "":
            yield f"{module.name}:{line}: relative import"
        elif origin != "wirelint":
            if origin not in FOREIGN:
                yield f"{module.name}:{line}: {origin} is neither standard library nor a dependency"
        else:
            unit = rest.partition(".")[0]
            unit = unit if unit in UNITS else "__init__"  # `from wirelint import lint`
            if unit != module.unit and LAYER.get(unit, 0) >= LAYER.get(module.unit, 0):
                yield (
                    f"{module.name}:{line}: imports {unit} (layer {LAYER.get(unit)}) "
                    f"from {module.unit} (layer {LAYER.get(module.unit)})"
                )


def world_faults(module: Module) -> Iterator[str]:
    """Places that print, read argv, ask the clock or exit."""
    if module.unit in SHELL:
        return
    for node in ast.walk(ast.parse(module.text)):
        match node:
            case ast.Attribute():
                used = [".".join(ast.unparse(node).split(".")[-2:])]
            case ast.Name(name):
                used = [name]
            case ast.ImportFrom(str(origin), names):
                used = [f"{origin}.{alias.name}" for alias in names]
            case _:
                continue
        yield from (f"{module.name}:{node.lineno}: {name}" for name in used if name in WORLD)


def catchall_faults(module: Module) -> Iterator[str]:
    """Handlers that catch every exception."""
    if module.unit in CATCHALL:
        return
    for node in ast.walk(ast.parse(module.text)):
        if isinstance(node, ast.ExceptHandler):
            caught = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
            names = ["everything" if kind is None else ast.unparse(kind) for kind in caught]
            for name in names:
                if name in {"everything", "Exception", "BaseException"}:
                    yield f"{module.name}:{node.lineno}: catches {name}"


def unplaced(found: Iterable[Module]) -> list[str]:
    """What is missing from the table of layers, and what the table lists in vain."""
    units = {module.unit for module in found}
    new = [f"{unit}: a new module; give it a layer in tests/test_layers.py" for unit in sorted(units - LAYER.keys())]
    return new + [f"{unit}: in the table of layers, but no such module" for unit in sorted(LAYER.keys() - units)]


def test_every_module_has_a_layer() -> None:
    assert unplaced(modules()) == []


def test_imports_point_to_a_lower_layer() -> None:
    assert [fault for module in modules() for fault in import_faults(module)] == []


def test_only_the_command_line_speaks_to_the_world() -> None:
    assert [fault for module in modules() for fault in world_faults(module)] == []


def test_only_the_command_line_and_lint_catch_everything() -> None:
    assert [fault for module in modules() for fault in catchall_faults(module)] == []


def test_dependencies_are_those_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert sorted(line.partition(">=")[0] for line in project["dependencies"]) == sorted(DEPENDENCIES)


@pytest.mark.parametrize(
    ("name", "text", "fault"),
    [
        ("source", "from wirelint.finding import Match", "source:1: imports finding (layer 2) from source (layer 1)"),
        ("source", "import wirelint.cli", f"source:1: imports cli (layer {LAYER['cli']}) from source (layer 1)"),
        (
            "readers.text",
            "from wirelint import fix",
            "readers.text:1: imports fix (layer 4) from readers (layer 4)",
        ),
        (
            "document",
            "def f():\n    from wirelint.fix import apply",
            "document:2: imports fix (layer 4) from document (layer 3)",
        ),
        ("fix", "import_module(f'wirelint.checks.{kind}')", "fix:1: imports checks (layer 5) from fix (layer 4)"),
        ("fix", "import_module('wirelint.cli')", f"fix:1: imports cli (layer {LAYER['cli']}) from fix (layer 4)"),
        ("checks.existence", "from . import stray_line", "checks.existence:1: relative import"),
        ("checks.existence", "from .stray_line import StrayLine", "checks.existence:1: relative import"),
        (
            "cli",
            "from wirelint import lint",
            f"cli:1: imports __init__ (layer {LAYER['__init__']}) from cli (layer {LAYER['cli']})",
        ),
        ("fix", "import requests", "fix:1: requests is neither standard library nor a dependency"),
    ],
)
def test_faulty_import_is_reported(name: str, text: str, fault: str) -> None:
    assert list(import_faults(Module(name, text))) == [fault]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("cli", "from wirelint import config"),
        ("checks.existence", "from wirelint.checks.stray_line import StrayLine"),
        ("checks.existence", "from calendar import monthrange\nimport yaml.nodes"),
        ("rulefile", "import_module(f'wirelint.checks.{kind}')"),
    ],
)
def test_lawful_import_is_not_reported(name: str, text: str) -> None:
    assert list(import_faults(Module(name, text))) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("print(1)", "linting:1: print"),
        ("import sys\nsys.exit(1)", "linting:2: sys.exit"),
        ("from sys import argv", "linting:1: sys.argv"),
        ("now = datetime.datetime.now(UTC)", "linting:1: datetime.now"),
        ("raise SystemExit(2)", "linting:1: SystemExit"),
    ],
)
def test_talk_with_the_world_is_reported(text: str, fault: str) -> None:
    assert list(world_faults(Module("linting", text))) == [fault]
    assert list(world_faults(Module("cli", text))) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("try:\n    f()\nexcept Exception:\n    pass", "fix:3: catches Exception"),
        ("try:\n    f()\nexcept (OSError, BaseException):\n    pass", "fix:3: catches BaseException"),
        ("try:\n    f()\nexcept:\n    pass", "fix:3: catches everything"),
    ],
)
def test_handler_of_everything_is_reported(text: str, fault: str) -> None:
    assert list(catchall_faults(Module("fix", text))) == [fault]
    assert list(catchall_faults(Module("linting", text))) == []


def test_module_without_a_layer_is_reported() -> None:
    found = [Module(unit, "") for unit in LAYER if unit != "fix"] + [Module("gossip.column", "")]
    assert unplaced(found) == [
        "gossip: a new module; give it a layer in tests/test_layers.py",
        "fix: in the table of layers, but no such module",
    ]
