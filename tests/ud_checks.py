"""The format checks of Universal Dependencies, levels 1 and 2 of its `validate.py`, written anew for files without
multi-word tokens and empty nodes: https://universaldependencies.org/validation-rules.html.

As a program it checks files and folders of `*.conllu`::

    python -m tests.ud_checks out/annotated
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

import conllu
import conllu.exceptions

ID, FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, DEPS, MISC = range(10)
_UPOS = re.compile("ADJ|ADP|ADV|AUX|CCONJ|DET|INTJ|NOUN|NUM|PART|PRON|PROPN|PUNCT|SCONJ|SYM|VERB|X")
_RELATION = re.compile(
    "acl|advcl|advmod|amod|appos|aux|case|cc|ccomp|clf|compound|conj|cop|csubj|dep|det|discourse|dislocated|expl|fixed|flat"
    "|goeswith|iobj|list|mark|nmod|nsubj|nummod|obj|obl|orphan|parataxis|punct|reparandum|root|vocative|xcomp"
)
_FEATURE = re.compile(
    r"([A-Z][A-Za-z0-9]*(?:\[[a-z0-9]+\])?)=([A-Z0-9][A-Za-z0-9]*(?:,[A-Z0-9][A-Za-z0-9]*)*)"
)
_RANGE = re.compile(r"[1-9]\d*-[1-9]\d*")
_EMPTY_NODE = re.compile(r"\d+\.[1-9]\d*")
Row = list[str]
Fault = tuple[int, str]


def find_faults(text: str) -> list[Fault]:
    """Line number and kind of everything in a CoNLL-U file that breaks levels 1 and 2; an empty file is in order."""
    if not text:
        return []
    lines = text.split("\n")
    faults: list[Fault] = []
    if lines[-1] or lines[-2:-1] != [""]:
        faults.append((len(lines), "missing-empty-line"))
    seen: set[str] = set()
    is_open = False  # whether the sentence before ended in SpaceAfter=No
    block: list[str] = []
    for number, line in enumerate(lines, start=1):
        if line:
            block.append(line)
            continue
        if block:
            first = number - len(block)
            faults += _check_sentence(block, first, seen)
            if is_open and any(re.match(r"# *new(doc|par)\b", one) for one in block):
                faults.append((first, "spaceafter-newdoc"))
            is_open = "SpaceAfter=No" in block[-1].split("\t")[-1].split("|")
        elif number < len(lines):
            faults.append((number, "extra-empty-line"))
        block = []
    return faults


def _check_sentence(block: Sequence[str], first: int, seen: set[str]) -> Iterator[Fault]:
    for number, line in enumerate(block, start=first):
        if not unicodedata.is_normalized("NFC", line):
            yield number, "unicode-normalization"
    comments = [line for line in block if line.startswith("#")]
    if block[: len(comments)] != comments:
        yield first, "misplaced-comment"
    start = first + len(comments)
    rows = [line.split("\t") for line in block if not line.startswith("#")]
    if not rows:
        yield first, "empty-sentence"
        return
    faults = [fault for number, row in enumerate(rows, start=start) for fault in _check_row(row, number)]
    yield from faults
    yield from ((first, kind) for kind in _check_id_comment(comments, seen))
    if any(len(row) != 10 for row in rows):
        return
    if [row[ID] for row in rows] != [str(number) for number in range(1, len(rows) + 1)]:
        yield start, "word-id-sequence"
        return
    yield from ((first, kind) for kind in _check_text(comments, rows))
    yield from ((start, kind) for kind in _check_tree(rows))


def _check_row(row: Row, number: int) -> Iterator[Fault]:
    if len(row) != 10:
        yield number, "number-of-columns"
        return
    for column in row:
        if not column:
            yield number, "empty-column"
        elif column != column.strip():
            yield number, "outer-whitespace"
        elif re.search(r"\s\s", column):
            yield number, "repeated-whitespace"
    if any(re.search(r"\s", row[place]) for place in (ID, UPOS, XPOS, FEATS, HEAD, DEPREL, DEPS)):
        yield number, "invalid-whitespace"
    if _RANGE.fullmatch(row[ID]) or _EMPTY_NODE.fullmatch(row[ID]):
        yield number, "unexpected-node"
    elif not re.fullmatch(r"[1-9]\d*", row[ID]):
        yield number, "invalid-word-id"
    if not _UPOS.fullmatch(row[UPOS]):
        yield number, "unknown-upos"
    if row[DEPS] != "_":
        yield number, "unexpected-deps"
    kinds = (*_check_features(row[FEATS]), *_check_relation(row), *_check_misc(row[MISC]))
    yield from ((number, kind) for kind in kinds)


def _check_features(column: str) -> Iterator[str]:
    if column == "_":
        return
    features = column.split("|")
    lowered = [one.lower() for one in features]
    if lowered != sorted(lowered):
        yield "unsorted-features"
    names = []
    for feature in features:
        match = _FEATURE.fullmatch(feature)
        if match is None:
            yield "invalid-feature"
            continue
        names.append(match[1])
        values = match[2].split(",")
        if len(set(values)) != len(values):
            yield "repeated-feature-value"
        if [value.lower() for value in values] != sorted(value.lower() for value in values):
            yield "unsorted-feature-values"
    if len(set(names)) != len(names):
        yield "repeated-feature"


def _check_relation(row: Row) -> Iterator[str]:
    if not re.fullmatch(r"[a-z]+(:[a-z]+)?", row[DEPREL]):
        yield "invalid-deprel"
    universal = row[DEPREL].split(":")[0]
    if not _RELATION.fullmatch(universal):
        yield "unknown-deprel"
    if (row[HEAD] == "0") != (universal == "root"):
        yield "root-and-0"


def _check_misc(column: str) -> Iterator[str]:
    if column == "_":
        return
    items = column.split("|")
    names = [item.split("=", 1)[0] for item in items]
    if not all(names):
        yield "empty-misc"
    if any(name != name.strip() for name in names):
        yield "misc-extra-space"
    if len(set(names)) != len(names):
        yield "repeated-misc"
    if any(item.startswith("SpaceAfter=") and item != "SpaceAfter=No" for item in items):
        yield "spaceafter-value"
    if {"SpaceAfter", "SpacesAfter"} <= set(names):
        yield "spaceafter-twice"


def _check_id_comment(comments: Sequence[str], seen: set[str]) -> Iterator[str]:
    ids = [match[1] for line in comments if (match := re.fullmatch(r"#\s*sent_id\s*=\s*(\S+)", line))]
    if not ids and any(re.match(r"#\s*sent_id\b", line) for line in comments):
        yield "invalid-sent-id"
    elif len(ids) != 1:
        yield "missing-sent-id" if not ids else "multiple-sent-id"
    for one in ids:
        if one in seen:
            yield "non-unique-sent-id"
        if "/" in one:
            yield "slash-in-sent-id"
        seen.add(one)


def _check_text(comments: Sequence[str], rows: Sequence[Row]) -> Iterator[str]:
    texts = [match[1] for line in comments if (match := re.fullmatch(r"#\s*text\s*=\s*(.+)", line))]
    if len(texts) != 1:
        yield "multiple-text" if texts else "missing-text"
        return
    rest = texts[0]
    if rest != rest.rstrip():
        yield "text-trailing-whitespace"
    for row in rows:
        if not rest.startswith(row[FORM]):
            yield "text-form-mismatch"
            return
        rest = rest.removeprefix(row[FORM])
        if "SpaceAfter=No" in row[MISC].split("|"):
            if rest.startswith(" "):
                yield "extra-spaceafter"
        elif row is not rows[-1]:
            if not rest.startswith(" "):
                yield "missing-spaceafter"
            rest = rest.removeprefix(" ")
    if rest:
        yield "text-extra-chars"


def _check_tree(rows: Sequence[Row]) -> Iterator[str]:
    if any(not re.fullmatch(r"0|[1-9]\d*", row[HEAD]) for row in rows):
        yield "invalid-head"
        return
    heads = {number: int(row[HEAD]) for number, row in enumerate(rows, start=1)}
    if any(head > len(rows) for head in heads.values()):
        yield "unknown-head"
        return
    if any(head == number for number, head in heads.items()):
        yield "head-self-loop"
        return
    if list(heads.values()).count(0) != 1:
        yield "multiple-roots" if 0 in heads.values() else "no-root"
    reaching = {0}
    for start in heads:
        place = start
        path: list[int] = []
        while place not in reaching and place not in path:
            path.append(place)
            place = heads[place]
        if place not in reaching:
            yield "non-tree"
            return
        reaching.update(path)


def _list_files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        yield from sorted(path.rglob("*.conllu")) if path.is_dir() else (path,)


def main(arguments: Sequence[str]) -> int:
    """Check files, and read them with the package `conllu`; 1 where one has faults or there is none."""
    files = list(_list_files([Path(argument) for argument in arguments]))
    faults: list[tuple[Path, int, str]] = []
    sentences = 0
    for file in files:
        text = file.read_bytes().decode("utf-8")
        faults += [(file, *fault) for fault in find_faults(text)]
        try:
            sentences += len(conllu.parse(text))
        except conllu.exceptions.ParseException:
            faults.append((file, 1, "unreadable-by-conllu"))
    for file, number, kind in faults:
        sys.stdout.write(f"{file}:{number}: {kind}\n")
    sys.stdout.write(f"{len(files)} files, {sentences} sentences, {len(faults)} faults\n")
    return 1 if faults or not files else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
