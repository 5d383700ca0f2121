"""Mentions to entities: which mentions name the same person, organisation, place or project.

Entities are numbered in the order in which they are first named.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from extractor.collect import Located
from extractor.components.organisations import is_abbreviation
from extractor.components.people import normalise_name
from extractor.patterns import organisations as patterns
from extractor.records import NameRecord
from extractor.schema import Mention, Organisation

_LONG_OF = {short.casefold(): long.casefold() for short, long, _ in patterns.KNOWN if long}
_KINDS = {name.casefold(): kind for name, kind in patterns.NAMES}
_KINDS.update(
    {form.casefold(): kind for short, long, kind in patterns.KNOWN if long for form in (short, long)}
)
_MIN_HEAD = 6


@dataclass(slots=True)
class Entity:
    """A named thing with its mentions, in text order."""

    name: str
    mentions: list[Located[NameRecord]] = field(default_factory=list)

    @property
    def first(self) -> int:
        """Where it is first named, in source offsets."""
        return self.mentions[0].start

    @property
    def aliases(self) -> list[str]:
        """Distinct forms other than the name, in order of appearance."""
        forms = dict.fromkeys(form for one in self.mentions for form in (one.record.name, one.text))
        return [form for form in forms if form != self.name and form != f"{self.name}s"]


def group_mentions(mentions: Sequence[Located[NameRecord]], key: Callable[[str], str]) -> list[Entity]:
    """One entity for each distinct `key` of the mentions' names, in order of first appearance."""
    entities: dict[str, Entity] = {}
    for one in sorted(mentions, key=lambda mention: (mention.start, mention.end)):
        entities.setdefault(key(one.record.name), Entity(one.record.name)).mentions.append(one)
    return list(entities.values())


def link_organisations(mentions: Sequence[Located[NameRecord]], raw_text: str) -> list[Entity]:
    """Join the mentions of each organisation: by form, by known abbreviation, by a bracket in the text, by its head.

    Args:
        mentions: mentions of organisations.
        raw_text: the clean text, searched for `Long name (ABBR)`.
    """
    entities = group_mentions(mentions, lambda name: _LONG_OF.get(name.casefold(), name.casefold()))
    merged: list[Entity] = []
    for entity in entities:
        home = next((other for other in merged if _is_same(other.name, entity.name, raw_text)), None)
        if home is None:
            merged.append(entity)
            continue
        home.mentions = sorted([*home.mentions, *entity.mentions], key=lambda one: one.start)
    for entity in merged:
        entity.name = _base_name(entity)
    return sorted(merged, key=lambda entity: entity.first)


def _base_name(entity: Entity) -> str:
    """The longest form; of forms of one length the first, one that is not in capitals before one that is."""
    forms = list(dict.fromkeys(one.record.name for one in entity.mentions))
    return max(forms, key=lambda form: (len(form), not form.isupper()))


def _is_same(one: str, other: str, text: str) -> bool:
    short, long = sorted((one, other), key=len)
    if normalise_name(short) == normalise_name(long).removesuffix("s") or long.startswith(f"{short}-"):
        return True
    if long.casefold() in {f"{short.casefold()}{ending}" for ending in patterns.DEFINITE_ENDINGS}:
        return True
    if (
        long.casefold().startswith(f"{short.casefold()} ")
        and short.casefold().endswith(("förbundet", "styrelsen", "föreningen"))
        and len(short) >= _MIN_HEAD
    ):
        return True
    if long.casefold() == f"{short.casefold()} kommun" or long.casefold() == f"{short.casefold()}s kommun":
        return True
    bracketed = rf"{re.escape(long)}\s?\({re.escape(short)}\)|{re.escape(short)}(?:\s?\(|, ){re.escape(long)}"
    return is_abbreviation(short, long) and re.search(bracketed, text) is not None


def kind_of_organisation(entity: Entity) -> str:
    """The kind of an organisation by its known forms and the words of its name."""
    for form in (entity.name, *entity.aliases):
        if kind := _KINDS.get(form.casefold()):
            return kind
    folded = entity.name.casefold()
    for word, kind in patterns.OPENERS:
        if folded.startswith(f"{word.casefold()} "):
            return kind
    if entity.name.endswith(tuple(f" {ending}" for ending in patterns.COMPANY_ENDINGS)):
        return "company"
    for suffix, kind in patterns.SUFFIXES:
        if folded.endswith(suffix):
            return kind
    return "other"


def make_mentions(entity: Entity, item_ids: Sequence[str]) -> list[Mention]:
    """The mentions as the contract has them."""
    return [
        Mention(
            text=one.text,
            start=one.start,
            end=one.end,
            agenda_item=None if one.item is None else item_ids[one.item],
        )
        for one in entity.mentions
    ]


def find_by_form(organisations: Sequence[Organisation], name: str) -> str | None:
    """The id of the organisation that has `name` among its forms, or None."""
    key = name.casefold()
    for one in organisations:
        if key in {form.casefold() for form in (one.name, *one.aliases)}:
            return one.id
    return None
