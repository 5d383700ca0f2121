"""`minutes_projects`: named projects, programmes, methods and funds, by the words around them and their shape."""

from __future__ import annotations

import re
from collections.abc import Iterable

from spacy.language import Language
from spacy.tokens import Doc

from extractor.annotations import load, store
from extractor.patterns import projects as patterns
from extractor.records import NameRecord

_CAP = r"[A-ZÅÄÖÉ][\wåäöÅÄÖé]*(?:[-+&/][\wåäöÅÄÖ]+|\+)*"
_LEAD = re.compile(rf"(?<!\w)(?P<lead>{patterns.LEADS})(?P<gap>:? )(?P<quote>[\"”“'»]?)(?=[A-ZÅÄÖÉ\d])")
_TAIL = re.compile(rf"(?<![\w-])(?P<name>{_CAP})(?: |-){patterns.TAILS}\b")
_VERSION = re.compile(r"(?<![\w-])(?P<name>[A-ZÅÄÖ][a-zåäö]{3,}(?: [A-ZÅÄÖ][a-zåäö]+)? \d\.\d)(?![\w.]\d|\d)")
_PLUS = re.compile(r"(?<![\w-])(?P<name>[A-ZÅÄÖ][\wåäö]{2,}\+)(?!\w)")
_FUND = re.compile(rf"(?<![\w-])(?P<name>(?:[A-ZÅÄÖ][\wåäö]+-? (?:och |[a-zåäö]+ )?){{0,3}}(?:[A-ZÅÄÖ][\wåäö]+|[a-zåäö]+){patterns.FUNDS})(?: \((?P<short>[A-ZÅÄÖ]{{2,8}})\))?(?!\w)")
_QUOTED = re.compile(r"[^\"”“'»\n]{2,60}")
_TOKEN = re.compile(r"\S+")
_MAX_WORDS = 6


def find_projects(text: str, taken: Iterable[tuple[int, int]] = ()) -> list[NameRecord]:
    """Mentions of named projects in `text`.

    Args:
        text: the clean text.
        taken: spans of people, which are no projects.

    Returns:
        Mentions in text order without overlap, of every name that a cue marks somewhere in the text.
    """
    blocked = sorted(taken)
    names: dict[str, str] = {}
    for name, by in _cued_names(text):
        names.setdefault(name, by)
    found: list[NameRecord] = []
    for name in sorted(names, key=lambda one: (-len(one), one)):
        pattern = re.escape(name).replace(r"\-", "-").replace("-", "[- ]?").replace(r"\ ", r"[- ]")
        for match in re.finditer(rf"(?<![\w-]){pattern}(?!\w)", text):
            clash = any(start < match.end() and match.start() < end for start, end in blocked)
            if not clash and not any(one.text_start < match.end() and match.start() < one.text_end for one in found):
                found.append(NameRecord(text_start=match.start(), text_end=match.end(), by=names[name], label="PRJ", name=name))
    return sorted(found, key=lambda one: one.text_start)


def _cued_names(text: str) -> list[tuple[str, str]]:
    names: list[tuple[str, str]] = []
    for match in _LEAD.finditer(text):
        name = _name_after(text, match.end(), quoted=bool(match["quote"]))
        if name:
            names.append((name, "projects.lead"))
    for pattern, by in ((_TAIL, "projects.tail"), (_VERSION, "projects.version"), (_PLUS, "projects.version")):
        names += [(match["name"], by) for match in pattern.finditer(text) if match["name"] not in patterns.NOT_NAMES]
    for match in _FUND.finditer(text):
        if match["name"][0].isupper() and (" " in match["name"] or match["name"].casefold().endswith("fonden")):
            names.append((match["name"], "projects.fund"))
            if match["short"]:
                names.append((match["short"], "projects.fund"))
    return names


def _name_after(text: str, start: int, *, quoted: bool) -> str | None:
    """The name that opens at `start`: capitalised words, and small ones that the text repeats with them."""
    if quoted:
        match = _QUOTED.match(text, start)
        return match.group().strip() if match else None
    line_end = text.find("\n", start)
    line = text[start : line_end if line_end >= 0 else len(text)]
    words: list[str] = []
    for match in _TOKEN.finditer(line):
        word = match.group()
        bare = word.strip("(),.:;!?\"”“»")
        if not bare or len(words) >= _MAX_WORDS:
            break
        if word[0] in "(" and words:
            break
        if bare[0].isupper() or (bare[0].isdigit() and words) or (bare in patterns.INNER and _capital_follows(line, match.end())):
            words.append(bare)
        elif words and bare[0].islower() and text.count(" ".join([*words, bare])) > 1 and text.count(" ".join(words)) <= 2 * text.count(" ".join([*words, bare])):
            words.append(bare)
        else:
            break
        if word[-1] in "),.:;!?":
            break
    while words and words[-1] in patterns.INNER:
        words.pop()
    name = " ".join(words)
    return name if len(name) > 2 and words[0] not in patterns.NOT_NAMES else None


def _capital_follows(line: str, position: int) -> bool:
    rest = line[position:].lstrip()
    return bool(rest) and rest[0].isupper()


class ProjectsComponent:
    """Stores the group `projects`; reads `people`."""

    def __call__(self, doc: Doc) -> Doc:
        """Mark every mention of a named project on `doc`."""
        people = [(one.text_start, one.text_end) for one in load(doc, "people", NameRecord)]
        store(doc, "projects", find_projects(doc.text, people))
        return doc


@Language.factory("minutes_projects")
def make_projects(nlp: Language, name: str) -> ProjectsComponent:  # noqa: ARG001
    """Build the component; `nlp` and `name` are what spaCy passes to every factory."""
    return ProjectsComponent()
