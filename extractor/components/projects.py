"""`minutes_projects`: named projects, programmes, methods and funds, by the entity model, cue words and shape."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from spacy.language import Language
from spacy.tokens import Doc

from extractor.docstore import Entity, load, load_entities, store
from extractor.names import is_organisation_word, stands_alone
from extractor.patterns import organisations
from extractor.patterns import projects as patterns
from extractor.patterns.places import MUNICIPALITIES
from extractor.records import AgendaItemRecord, NameRecord
from extractor.spans import SpanSet

_CAP = r"[A-ZÅÄÖÉ][\wåäöÅÄÖé]*(?:[-+&/][\wåäöÅÄÖ]+|\+)*"
_LEAD = re.compile(rf"(?<![\w-])(?P<lead>{patterns.LEADS})(?P<gap>:? )(?P<quote>[\"”“'»]?)(?=[A-ZÅÄÖÉ\d])")
_LEADS = tuple(re.compile(rf"(?<![\w-]){lead}") for lead in (patterns.BRACKETED, patterns.CALLED))
_LEAD_WORD = re.compile(rf"{patterns.LEADS} (?=[A-ZÅÄÖÉ\d])")
_TAIL_WORD = re.compile(rf"(?: {patterns.SPACED_TAILS}|-{patterns.TAILS})$")
_SCHEME = re.compile(rf"(?<![\w-])(?P<name>{patterns.SCHEMES})(?!\w)")
_TAIL = re.compile(
    rf"(?<![\w-])(?P<name>{_CAP})(?: {patterns.SPACED_TAILS}|-{patterns.TAILS})(?![\w-])(?! [A-ZÅÄÖ])"
)
_DEFINED = re.compile(rf"(?<![\w-])(?P<name>{_CAP}(?: {_CAP})?) {patterns.DEFINED_AS}")
_VERSION = re.compile(r"(?<![\w-])(?P<name>[A-ZÅÄÖ][a-zåäö]{3,}(?: [A-ZÅÄÖ][a-zåäö]+)? \d\.\d)(?![\w.]\d|\d)")
_PLUS = re.compile(r"(?<![\w-])(?P<name>[A-ZÅÄÖ][\wåäö]{2,}\+)(?!\w)")
_FUND = re.compile(
    r"(?<![\w-])(?P<name>(?:[A-ZÅÄÖ][\wåäö-]+ (?:och |[a-zåäö]+ )?){1,3}[A-ZÅÄÖa-zåäö][\wåäö]+fond(?:en)?)"
    r"(?: \((?P<short>[A-ZÅÄÖ]{2,8})\))?(?!\w)"
)
_KNOWN = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, patterns.KNOWN))})(?!\w)")
_ORGANISATIONS = frozenset(name for name, _ in organisations.NAMES)
_OPENS_BODY = re.compile(rf"\s*{patterns.DEFINITE}")
_QUOTED = re.compile(r"[^\"”“'»\n]{2,60}")
_TOKEN = re.compile(r"\S+")
# In minutes that the model did not learn from, names of which it is less sure are as often something else.
_SURE = 0.9
_MAX_WORDS = 6
_MAX_SMALL = 3
_MAX_TITLE = 4


def find_projects(
    text: str,
    taken: Iterable[tuple[int, int]] = (),
    items: Iterable[AgendaItemRecord] = (),
    entities: Iterable[Entity] = (),
) -> list[NameRecord]:
    """Mentions of named projects in `text`.

    Args:
        text: the clean text.
        taken: spans of people, which are no projects.
        items: the agenda; an item whose body opens with `Projektet` has the project's name as its title.
        entities: what the entity model found, in clean text.

    Returns:
        Mentions in text order without overlap, of every name that a cue or the model marks somewhere in the text.
    """
    held = SpanSet(taken)
    names: dict[str, tuple[str, str]] = {}
    for item in items:
        words = item.title.casefold().split()
        is_name = (
            len(words) <= _MAX_TITLE
            and _can_open(item.title)
            and not patterns.NOT_IN_TITLES.intersection(words)
        )
        if is_name and _OPENS_BODY.match(text, item.body_start):
            names[item.title] = (item.title, "projects.title")
    for form, name, by in _cued_names(text):
        names.setdefault(form, (name, by))
    for name in _modelled_names(text, list(entities)):
        names.setdefault(name, (name, "ner"))
    found: list[NameRecord] = []
    for form in sorted(names, key=lambda one: (-len(one), one)):
        name, by = names[form]
        spans = (match.span() for match in _mention_pattern(form).finditer(text))
        found += [
            NameRecord(text_start=start, text_end=end, by=by, label="PRJ", name=name)
            for start, end in spans
            if held.add(start, end)
        ]
    return sorted(found, key=lambda one: one.text_start)


def _modelled_names(text: str, entities: Iterable[Entity]) -> list[str]:
    """Names that the model calls projects, once with certainty and at least as often as something else."""
    scores: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for start, end, label, score in entities:
        scores[_bare_name(text, start, end)][label].append(score)
    return [
        name
        for name, by_label in scores.items()
        if max(by_label["PRJ"], default=0.0) >= _SURE
        and 2 * len(by_label["PRJ"]) >= sum(map(len, by_label.values()))
        and any(map(str.isupper, name))
        and name.casefold() not in MUNICIPALITIES
        and _can_open(name)
    ]


def _bare_name(text: str, start: int, end: int) -> str:
    """The name without a genitive -s, a leading `projektet` or a closing `-projektet`."""
    name = " ".join(text[start:end].split())
    lead = _LEAD_WORD.match(name)
    name = name[lead.end() :] if lead else name
    tail = _TAIL_WORD.search(name)
    name = name[: tail.start()] if tail else name
    base = name.removesuffix(":s").removesuffix("s")
    return base if base != name and stands_alone(base, text) else name


def _mention_pattern(form: str) -> re.Pattern[str]:
    """Mentions of a name: hyphens and spaces may be exchanged, and `-projektet` or the like may follow."""
    pattern = re.escape(form).replace(r"\-", "-").replace("-", "[- ]?").replace(r"\ ", r"[- ]")
    return re.compile(rf"(?<![\w-]){pattern}(?:[- ]{patterns.SPACED_TAILS}|-{patterns.TAILS})?(?!\w)")


def _cued_names(text: str) -> list[tuple[str, str, str]]:
    """(form, name, rule) of each name that a cue marks; an abbreviation's name is its long form."""
    led = (_name_after(text, match.end(), quoted=bool(match["quote"])) for match in _LEAD.finditer(text))
    names = [(name, name, "projects.lead") for name in led if name]
    told = (_name_after(text, match.end(), quoted=False) for lead in _LEADS for match in lead.finditer(text))
    names += [(name, name, "projects.called") for name in told if name]
    for pattern, by in (
        (_TAIL, "projects.tail"),
        (_DEFINED, "projects.defined"),
        (_VERSION, "projects.version"),
        (_PLUS, "projects.version"),
        (_SCHEME, "projects.scheme"),
    ):
        names += [
            (match["name"], match["name"], by) for match in pattern.finditer(text) if _can_open(match["name"])
        ]
    names += [(match.group(), match.group(), "projects.known") for match in _KNOWN.finditer(text)]
    for match in _FUND.finditer(text):
        if match["name"] in _ORGANISATIONS:
            continue
        names.append((match["name"], match["name"], "projects.fund"))
        if match["short"]:
            names.append((match["short"], match["name"], "projects.fund"))
    return names


def _can_open(name: str) -> bool:
    first = name.split()[0]
    return first.casefold() not in patterns.NOT_NAMES and len(name) > 2 and not is_organisation_word(first)


def _name_after(text: str, start: int, *, quoted: bool) -> str | None:
    """The name that opens at `start`: capitalised words, and the small ones that belong to it."""
    if quoted:
        match = _QUOTED.match(text, start)
        return match.group().strip() if match else None
    line_end = text.find("\n", start)
    line = text[start : line_end if line_end >= 0 else len(text)]
    words: list[str] = []
    small = 0
    for match in _TOKEN.finditer(line):
        word = match.group()
        bare = word.strip('(),.:;!?"”“»')
        if not bare or len(words) >= _MAX_WORDS or (word[0] == "(" and words):
            break
        if bare[0].isupper() or (bare[0].isdigit() and words):
            words.append(bare)
        elif words and _goes_on(
            text, words, bare, line[match.end() :], ends=word != bare or match.end() == len(line), small=small
        ):
            words.append(bare)
            small += 1
        else:
            break
        if word[-1] in "),.:;!?":
            break
    while words and words[-1].casefold() in patterns.INNER:
        words.pop()
    name = " ".join(words)
    return name if name and _can_open(name) else None


def _goes_on(text: str, words: list[str], word: str, rest: str, *, ends: bool, small: int) -> bool:
    """Whether a word in small letters belongs to the name before it."""
    phrase = " ".join(words)
    if word in patterns.INNER:
        following = rest.split()
        return bool(following) and (
            (following[0][0].isupper() and word in patterns.JOINTS)
            or text.count(f"{phrase} {word} {following[0].strip('.,)')}") > 1
            or (small == 0 and len(words) == 1 and _closes(following, rest))
        )
    if text.count(f"{phrase} {word}") > 1 and word not in patterns.STOPS:
        return True
    if small >= _MAX_SMALL or word in patterns.STOPS or len(words) - small > 1:
        return False
    return not word.endswith("s") and (ends or not word.endswith("r"))


def _closes(following: list[str], rest: str) -> bool:
    """Whether one more word ends the phrase: `Fotboll för alla (…`."""
    return (
        following[0][-1] in ".,;:!?)"
        or len(following) == 1
        or rest.split(following[0], 1)[1].lstrip().startswith("(")
    )


class ProjectsComponent:
    """Stores the group `projects`; reads the entities, `people` and `agenda_items`."""

    def __call__(self, doc: Doc) -> Doc:
        """Mark every mention of a named project on `doc`."""
        people = [(one.text_start, one.text_end) for one in load(doc, "people", NameRecord)]
        items = load(doc, "agenda_items", AgendaItemRecord)
        store(doc, "projects", find_projects(doc.text, people, items, load_entities(doc)))
        return doc


@Language.factory("minutes_projects")
def make_projects(nlp: Language, name: str) -> ProjectsComponent:  # noqa: ARG001
    """Build the component; `nlp` and `name` are what spaCy passes to every factory."""
    return ProjectsComponent()
