"""Which module may import which, who may print, and what every module must keep to."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

import extractor

ROOT = Path(extractor.__file__).parent
MODULES = {
    ".".join(path.relative_to(ROOT.parent).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(ROOT.rglob("*.py"))
}
MAX_LINES = 400
HEAVY = ("numpy", "onnxruntime", "pandas", "spacy", "stanza", "thinc", "tokenizers", "torch")
FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "common", "models", "misc"}

# For each top-level module or package of ours, which others it may import. A new edge is a decision: it goes here.
MAY_IMPORT: dict[str, set[str]] = {
    # words, records and errors stand on nothing
    "document": set(),
    "errors": set(),
    "patterns": set(),
    "records": set(),
    "schema": set(),
    "spans": set(),
    # reading and cleaning
    "config": {"errors"},
    "readers": {"errors", "patterns"},
    "source": {"errors", "readers"},
    "language": {"patterns"},
    "cleaning": {"document", "patterns"},
    # what texts hold, without spaCy
    "clock": {"patterns"},
    "dates": {"patterns", "records"},
    "names": {"patterns"},
    "resources": {"errors"},
    "structure": {"clock", "dates", "names", "patterns", "records", "resources"},
    "outcomes": {"patterns", "records", "structure"},
    # the pipeline
    "docstore": {"records"},
    "components": {
        "clock",
        "dates",
        "docstore",
        "errors",
        "names",
        "outcomes",
        "patterns",
        "records",
        "resources",
        "spans",
        "structure",
    },
    "model_store": {"resources"},
    "backends": {
        "components",
        "config",
        "docstore",
        "errors",
        "model_store",
        "patterns",
        "records",
        "resources",
    },
    "registry": {"errors", "schema"},
    "training": {
        "backends",
        "cleaning",
        "components",
        "document",
        "errors",
        "evaluation",
        "patterns",
        "source",
        "structure",
    },
    # from what was found to the record
    "annotation": {"collect", "document", "schema"},
    "collect": {"docstore", "document", "records"},
    "linking": {"collect", "components", "patterns", "records", "schema"},
    "notices": {"collect", "document", "errors", "language", "schema", "source"},
    "resolve": {
        "collect",
        "components",
        "document",
        "errors",
        "linking",
        "notices",
        "records",
        "schema",
        "source",
        "spans",
    },
    "pipeline": {
        "annotation",
        "cleaning",
        "collect",
        "config",
        "docstore",
        "document",
        "errors",
        "registry",
        "resolve",
        "schema",
        "source",
    },
    # models from elsewhere
    "downloads": {"errors"},
    "model_fetch": {"downloads", "errors", "model_store"},
    # what uses the record
    "writers": {"annotation", "errors", "schema"},
    "evaluation": {"errors", "patterns"},
    "cli": {
        "annotation",
        "cleaning",
        "config",
        "document",
        "errors",
        "evaluation",
        "model_fetch",
        "model_store",
        "pipeline",
        "registry",
        "schema",
        "source",
        "structure",
        "training",
        "writers",
    },
    "__main__": {"cli"},
}
# The package itself: its version, and the public names that it imports on first use.
PUBLIC_HOMES = {"errors", "pipeline", "schema"}


def unit_of(module: str) -> str:
    """The top-level module or package of ours that `module` belongs to; `extractor` for the package itself."""
    return module.split(".")[1] if "." in module else module


@cache
def tree_of(module: str) -> ast.Module:
    return ast.parse(MODULES[module].read_text(encoding="utf-8"))


def list_imports(module: str) -> Iterator[str]:
    """Full names of what a module imports, wherever the statement stands."""
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: relative import"
            for alias in node.names:
                full = f"{node.module}.{alias.name}"
                yield full if full in MODULES else str(node.module)


def list_own_units(module: str) -> set[str]:
    own = {unit_of(name) for name in list_imports(module) if name.split(".")[0] == "extractor"}
    return own - {unit_of(module), "extractor"}


def test_the_table_lists_every_module() -> None:
    assert set(MAY_IMPORT) == {unit_of(module) for module in MODULES} - {"extractor"}


@pytest.mark.parametrize("module", [name for name in MODULES if name != "extractor"])
def test_imports_keep_to_the_table(module: str) -> None:
    assert list_own_units(module) <= MAY_IMPORT.get(unit_of(module), set())


def test_the_package_itself_knows_its_public_homes_only() -> None:
    assert list_own_units("extractor") <= PUBLIC_HOMES


def test_the_table_has_no_circle() -> None:
    assert len(list(TopologicalSorter(MAY_IMPORT).static_order())) == len(MAY_IMPORT)


def test_nothing_imports_the_command_line() -> None:
    users = {unit_of(module) for module in MODULES if "cli" in list_own_units(module)}
    assert users == {"__main__"}


@pytest.mark.parametrize("module", [name for name in MODULES if unit_of(name) == "patterns"])
def test_patterns_import_nothing_at_all(module: str) -> None:
    assert set(list_imports(module)) <= {"__future__", "re"}
    kinds = {type(node) for node in tree_of(module).body}
    assert not kinds & {ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef}


@pytest.mark.parametrize("module", [name for name in MODULES if unit_of(name) not in {"cli", "__main__"}])
def test_only_the_command_line_prints_or_exits(module: str) -> None:
    found = []
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func)
            if name in {"print", "exit", "quit", "sys.exit", "os._exit"} or name.endswith(".print"):
                found.append(f"line {node.lineno}: {name}")
        elif isinstance(node, ast.Name) and node.id == "SystemExit":
            found.append(f"line {node.lineno}: SystemExit")
    assert not found


@pytest.mark.parametrize("module", MODULES)
def test_names_and_sizes(module: str) -> None:
    assert not FORBIDDEN_NAMES & set(module.split("."))
    lines = sum(1 for _ in MODULES[module].open(encoding="utf-8"))
    assert lines <= MAX_LINES


def test_the_public_names_are_the_documented_ones() -> None:
    assert sorted(extractor.__all__) == [
        "Extractor",
        "ExtractorError",
        "Minutes",
        "__version__",
        "extract",
        "load",
    ]
    assert all(getattr(extractor, name) is not None for name in extractor.__all__)
    assert set(extractor.__all__) <= set(dir(extractor))
    with pytest.raises(AttributeError, match="no attribute 'missing'"):
        _ = extractor.missing


@pytest.mark.parametrize(
    "program",
    [
        "import extractor",
        "import extractor; extractor.ExtractorError",
        "from extractor.cli import app\ntry:\n    app(['--help'])\nexcept SystemExit:\n    pass",
    ],
)
def test_starts_without_heavy_packages(program: str) -> None:
    tail = f"\nimport sys\nprint('LOADED', *sorted(set({HEAVY!r}) & set(sys.modules)))"
    result = subprocess.run(
        [sys.executable, "-c", program + tail], capture_output=True, check=True, text=True
    )
    assert result.stdout.splitlines()[-1] == "LOADED"


# ---------------------------------------------------------------------------------------------------------------------
# Regular expressions take linear time: no unbounded repeat inside another, unless the inner loop is parted from the next
# round by a character that it cannot match, as in `\d+(?:\.\d+)*`.

_REPEATS = {codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT}
_ZERO_WIDTH = {codes.AT, codes.ASSERT, codes.ASSERT_NOT}
_ALPHABET = frozenset(map(chr, [9, 10, *range(32, 0x180), *range(0x2010, 0x2030)]))
_CLASSES = {
    codes.CATEGORY_DIGIT: str.isdecimal,
    codes.CATEGORY_SPACE: str.isspace,
    codes.CATEGORY_WORD: lambda character: character.isalnum() or character == "_",
}
_NOT_CLASSES = {
    codes.CATEGORY_NOT_DIGIT: codes.CATEGORY_DIGIT,
    codes.CATEGORY_NOT_SPACE: codes.CATEGORY_SPACE,
    codes.CATEGORY_NOT_WORD: codes.CATEGORY_WORD,
}
Node = tuple[Any, Any]


def characters_of(node: Node) -> frozenset[str]:
    """All characters that stand anywhere in what `node` matches, without regard to case."""
    operator, value = node
    if operator in _ZERO_WIDTH:
        return frozenset()
    if operator is codes.LITERAL:
        return _both_cases({chr(value)})
    if operator is codes.NOT_LITERAL:
        return _ALPHABET - {chr(value)}
    if operator is codes.ANY:
        return _ALPHABET
    if operator is codes.RANGE:
        return _both_cases({one for one in _ALPHABET if value[0] <= ord(one) <= value[1]})
    if operator is codes.CATEGORY:
        if value in _NOT_CLASSES:
            return _ALPHABET - characters_of((operator, _NOT_CLASSES[value]))
        return frozenset(filter(_CLASSES[value], _ALPHABET))
    if operator is codes.IN:
        kept = [part for part in value if part[0] is not codes.NEGATE]
        union = frozenset().union(*map(characters_of, kept))
        return _ALPHABET - union if len(kept) < len(value) else union
    return frozenset().union(*(characters_of(part) for branch in children_of(node) for part in branch))


def _both_cases(characters: set[str]) -> frozenset[str]:
    return frozenset(form for one in characters for form in (one, one.lower(), one.upper()))


def children_of(node: Node) -> list[Any]:
    """The sequences inside `node`."""
    operator, value = node
    if operator in _REPEATS:
        return [value[2]]
    if operator is codes.BRANCH:
        return list(value[1])
    if operator is codes.SUBPATTERN:
        return [value[-1]]
    if operator in {codes.ASSERT, codes.ASSERT_NOT}:
        return [value[1]]
    if operator is codes.ATOMIC_GROUP:
        return [value]
    if operator is codes.GROUPREF_EXISTS:
        return [part for part in value[1:] if part]
    return []


def inner_repeats(sequence: Any) -> Iterator[Node]:
    for node in sequence:
        if node[0] in _REPEATS and node[1][1] is codes.MAXREPEAT:
            yield node
        if node[0] not in {codes.ASSERT, codes.ASSERT_NOT}:
            for child in children_of(node):
                yield from inner_repeats(child)


def edge_of(sequence: Any, *, at_end: bool) -> frozenset[str]:
    """What the first (last) character of `sequence` can be; everything where it may be left out."""
    parts = [node for node in sequence if node[0] not in _ZERO_WIDTH]
    if not parts:
        return _ALPHABET
    node = parts[-1 if at_end else 0]
    if node[0] in _REPEATS and node[1][0] == 0:
        return _ALPHABET
    children = children_of(node)
    if not children:
        return characters_of(node)
    return frozenset().union(*(edge_of(child, at_end=at_end) for child in children))


def is_parted(sequence: Any) -> bool:
    """Whether each round of a loop over `sequence` begins or ends in a way that no loop inside can match."""
    if len(sequence) == 1 and sequence[0][0] in {codes.BRANCH, codes.SUBPATTERN}:
        return all(is_parted(child) for child in children_of(sequence[0]))
    inner = [characters_of(node) for node in inner_repeats(sequence)]
    return any(not any(edge_of(sequence, at_end=at_end) & one for one in inner) for at_end in (False, True))


def has_nested_loop(sequence: Any) -> bool:
    for node in sequence:
        is_loop = node[0] in _REPEATS and node[1][1] is codes.MAXREPEAT
        if is_loop and any(inner_repeats(node[1][2])) and not is_parted(node[1][2]):
            return True
        if any(has_nested_loop(child) for child in children_of(node)):
            return True
    return False


def find_expressions(value: object, depth: int = 0) -> Iterator[re.Pattern[str]]:
    """Compiled expressions inside `value`: in containers, data classes and objects of our own."""
    if isinstance(value, re.Pattern):
        yield value
    elif depth > 4 or isinstance(value, type):
        return
    elif isinstance(value, dict):
        for part in (*value.keys(), *value.values()):
            yield from find_expressions(part, depth + 1)
    elif isinstance(value, list | tuple | set | frozenset):
        for part in value:
            yield from find_expressions(part, depth + 1)
    elif is_dataclass(value):
        for field in fields(value):
            yield from find_expressions(getattr(value, field.name, None), depth + 1)
    elif type(value).__module__.startswith("extractor") and hasattr(value, "__dict__"):
        for part in vars(value).values():
            yield from find_expressions(part, depth + 1)


def list_importable() -> list[str]:
    names = [info.name for info in pkgutil.walk_packages(extractor.__path__, "extractor.")]
    return [name for name in names if unit_of(name) not in {"__main__", "training"}]


@pytest.mark.parametrize("module", list_importable())
def test_expressions_take_linear_time(module: str) -> None:
    nested = [
        (name, expression.pattern)
        for name, value in vars(importlib.import_module(module)).items()
        for expression in find_expressions(value)
        if has_nested_loop(parser.parse(expression.pattern, expression.flags))
    ]
    assert not nested


@pytest.mark.parametrize(
    ("pattern", "nested"),
    [
        (r"(?:a+)+", True),
        (r"(?:a*b*)*", True),
        (r"(?:\w+\s?)*x", True),
        (r"(a|b+)*", True),
        (r"(?:a*ba*)*", True),
        (r"(?=(?:\w+)*)", True),
        (r"\d+(?:\.\d+)*", False),
        (r"(?:\w+,)*", False),
        (r"(?:\b(?:ej|vid)\s+)*", False),
        (r"[^.]+(?:\.(?!\s)[^.]*)*", False),
        (r"(?:a{1,3}b?)*", False),
    ],
)
def test_the_check_itself(pattern: str, nested: bool) -> None:
    assert has_nested_loop(parser.parse(pattern)) is nested
