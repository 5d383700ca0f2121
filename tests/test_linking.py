"""Mentions to entities."""

from __future__ import annotations

import pytest

from extractor.collect import Located
from extractor.linking import (
    Entity,
    find_by_form,
    group_mentions,
    kind_of_organisation,
    link_organisations,
    make_mentions,
)
from extractor.records import NameRecord
from extractor.schema import Organisation


def locate(words: str, start: int, name: str | None = None, item: int | None = None) -> Located[NameRecord]:
    end = start + len(words)
    record = NameRecord(text_start=start, text_end=end, by="test", label="ORG", name=name or words)
    return Located(record, start, end, words, item)


def link(text: str, *forms: str) -> list[tuple[str, list[str]]]:
    """Name and aliases of the organisations whose forms stand in `text`, in the order given."""
    mentions: list[Located[NameRecord]] = []
    for form in forms:
        mentions.append(locate(form, text.index(form, mentions[-1].end if mentions else 0)))
    return [(one.name, one.aliases) for one in link_organisations(mentions, text)]


def test_group_mentions_by_key_in_order_of_appearance() -> None:
    mentions = [
        locate("Bo", 20, "Bo Ek"),
        locate("Anna", 30, "Anna Berg"),
        locate("Anna Berg", 0),
        locate("Bo Ek", 10),
    ]
    entities = group_mentions(mentions, str.casefold)
    assert [(one.name, one.first, one.aliases) for one in entities] == [
        ("Anna Berg", 0, ["Anna"]),
        ("Bo Ek", 10, ["Bo"]),
    ]
    assert [mention.start for mention in entities[1].mentions] == [10, 20]


def test_a_genitive_is_no_alias() -> None:
    (entity,) = group_mentions([locate("Annas", 5, "Anna"), locate("Anna", 0)], str.casefold)
    assert entity.aliases == []


@pytest.mark.parametrize(
    ("text", "forms", "expected"),
    [
        (
            "AF ringer. Arbetsförmedlingen svarar.",
            ["AF", "Arbetsförmedlingen"],
            [("Arbetsförmedlingen", ["AF"])],
        ),
        ("REGION NORR och Region Norr", ["REGION NORR", "Region Norr"], [("Region Norr", ["REGION NORR"])]),
        (
            "Delegationen för unga (Dfu) möts. Dfu svarar.",
            ["Delegationen för unga", "Dfu"],
            [("Delegationen för unga", ["Dfu"])],
        ),
        ("Luleå kommun svarar. Luleå betalar.", ["Luleå kommun", "Luleå"], [("Luleå kommun", ["Luleå"])]),
        ("Valnämnd möts. Valnämnden beslutar.", ["Valnämnd", "Valnämnden"], [("Valnämnden", ["Valnämnd"])]),
        (
            "Region Norr och Region Skåne möts.",
            ["Region Norr", "Region Skåne"],
            [("Region Norr", []), ("Region Skåne", [])],
        ),
        (
            "SND och Samordning Norra Dalen möts.",
            ["SND", "Samordning Norra Dalen"],
            [("SND", []), ("Samordning Norra Dalen", [])],
        ),
    ],
)
def test_link_organisations(text: str, forms: list[str], expected: list[tuple[str, list[str]]]) -> None:
    assert link(text, *forms) == expected


@pytest.mark.parametrize(
    ("forms", "kind"),
    [
        (["AF"], "authority"),
        (["Socialstyrelsen"], "authority"),
        (["Luleå kommun"], "municipality"),
        (["Region Norr"], "region"),
        (["Ek Bygg AB"], "company"),
        (["Koloniföreningen"], "association"),
        (["Brf Solrosen"], "association"),
        (["Socialnämnden"], "unit"),
        (["Norrlands universitet"], "other"),
        (["Kompassen"], "other"),
        (["SKR", "Sveriges Kommuner och Regioner"], "association"),
    ],
)
def test_kind_of_organisation(forms: list[str], kind: str) -> None:
    entity = Entity(forms[-1], [locate(form, 10 * place) for place, form in enumerate(forms)])
    assert kind_of_organisation(entity) == kind


def test_make_mentions() -> None:
    entity = Entity("Region Norr", [locate("Region Norr", 3), locate("Region Norr", 30, item=1)])
    assert [one.model_dump() for one in make_mentions(entity, ["item-1", "item-2"])] == [
        {"text": "Region Norr", "start": 3, "end": 14, "agenda_item": None},
        {"text": "Region Norr", "start": 30, "end": 41, "agenda_item": "item-2"},
    ]


@pytest.mark.parametrize(("name", "id_"), [("af", "org-1"), ("Arbetsförmedlingen", "org-1"), ("Luleå", None)])
def test_find_by_form(name: str, id_: str | None) -> None:
    known = Organisation(
        id="org-1",
        name="Arbetsförmedlingen",
        aliases=["AF"],
        kind="authority",
        mentions=[],
        by="organisations.known",
    )
    assert find_by_form([known], name) == id_
