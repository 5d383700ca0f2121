"""What the rows of an attendance list have in common, found by looking at all of them before any is read."""

from __future__ import annotations

import re
from collections import Counter

from extractor.names import is_organisation, is_person_name, is_role, split_role
from extractor.patterns import attendance as patterns
from extractor.patterns.places import MUNICIPALITIES
from extractor.structure.attendance.remarks import normalise_role
from extractor.structure.attendance.roster import CROSSED, Habits
from extractor.structure.attendance.wraps import opens_with_person
from extractor.structure.lines import Line

_CHUNKS = re.compile(r"[,;]\s*| [–—-] |\s{2,}|\t+")
_TICKED = re.compile(r"\W{0,4}(?:\[[xX✓√]\]|☒|☑)")
_BRACKET = re.compile(r"\(([^()]*)\)")
_MIN_TITLED = 2
_MIN_ROLES = 2
_MIN_LIST = 3
_MIN_CROSSES = 2


def find_habits(lines: list[Line], beside: str) -> Habits:
    """The habits of the rows in `lines` and of what stands `beside` their label."""
    texts = [*(line.text for line in lines), *([beside] if beside else [])]
    return Habits(
        allow_single=_use_first_names(texts),
        prefers_roles=_prefer_roles(texts),
        titles=_find_titles(texts),
        has_ticks=any(_TICKED.match(text) for text in texts),
        has_crosses=_use_crosses([line.text for line in lines]),
    )


def _use_crosses(rows: list[str]) -> bool:
    """Whether at least half of the rows, and two, end in a cross."""
    crossed = sum(CROSSED.search(row) is not None for row in rows)
    return crossed >= _MIN_CROSSES and 2 * crossed >= sum(map(opens_with_person, rows))


def _prefer_roles(texts: list[str]) -> bool:
    """Whether most of what stands beside names in these rows is a role."""
    roles = others = 0.0
    for text in texts:
        if not opens_with_person(text):
            continue
        bits = [*_CHUNKS.split(_BRACKET.sub("", text))[1:], *_BRACKET.findall(text)]
        for bit in bits:
            plain = bit.strip(" .")
            if not plain or is_person_name(plain):
                continue
            if is_role(plain) or normalise_role(plain) != plain.casefold():
                roles += 1
            elif is_organisation(plain) or plain.casefold() in MUNICIPALITIES or " " in plain:
                others += 1
            elif plain[0].isupper() and len(plain) > 1:
                others += 0.5
    return roles >= _MIN_ROLES and roles >= 1.5 * others


def _find_titles(texts: list[str]) -> frozenset[str]:
    """First words that stand before several full names and are no given name: posts that no list has."""
    counts: Counter[str] = Counter()
    for text in texts:
        for chunk in _CHUNKS.split(text):
            first, _, name = _BRACKET.sub("", chunk.lstrip("-–•* ")).strip(" .:").partition(" ")
            if (
                first
                and is_person_name(name)
                and first[0].isupper()
                and first.isalpha()
                and first.casefold() not in patterns.GIVEN_NAMES
                and not is_organisation(first)
            ):
                counts[first] += 1
    return frozenset(word for word, count in counts.items() if count >= _MIN_TITLED)


def _lists_first_names(texts: list[str]) -> bool:
    """Whether a list between commas holds first names: one at least is frequent, and no body stands among them."""
    for text in texts:
        chunks = [_BRACKET.sub("", chunk).strip(" .:") for chunk in re.split(r"[,;]\s*|\soch\s", text)]
        single = [
            chunk
            for chunk in chunks
            if " " not in chunk
            and is_person_name(chunk, allow_single=True)
            and chunk.casefold() not in MUNICIPALITIES
        ]
        known = [chunk for chunk in single if chunk.casefold().split("-")[0] in patterns.GIVEN_NAMES]
        if (
            len(chunks) >= _MIN_LIST
            and len(single) > 1
            and known
            and not any(is_organisation(chunk) or is_place(chunk) for chunk in chunks)
        ):
            return True
    return False


def is_place(text: str) -> bool:
    """Whether `text` is a municipality."""
    return text.casefold() in MUNICIPALITIES


def _use_first_names(texts: list[str]) -> bool:
    """Whether single names in these rows are people: most rows open with a person, none names a body alone."""
    single = people = bodies = 0
    for text in texts:
        for chunk in _CHUNKS.split(text)[:1]:
            plain = _BRACKET.sub("", chunk.lstrip("-–•* ")).strip(" .:")
            if opens_with_person(plain) or split_role(plain)[0]:
                people += 1
            elif is_organisation(plain) or plain.casefold() in MUNICIPALITIES or text.rstrip().endswith(":"):
                bodies += 1
            elif is_person_name(plain, allow_single=True) and not is_role(plain):
                single += 1
    return _lists_first_names(texts) or (single > 0 and bodies == 0 and (people > single or single > 1))
