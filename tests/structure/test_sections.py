"""Agenda items, head and signatures: numbering, unnumbered headings, and the partition of the text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.cleaning import clean
from extractor.records import AgendaItemRecord
from extractor.structure.sections import Sections, split_sections

TITLES = ("Mötets öppnande", "Föregående protokoll", "Ekonomi", "Sommarlägret", "Övriga frågor", "Avslutning")
BODY = "Bo Ek berättade om läget.\nFrågan diskuterades en stund."


def write_minutes(
    headings: list[str], body: str = BODY, head: str = "Protokoll styrelsemöte 2024-03-05"
) -> str:
    return "\n\n".join([head, *(f"{heading}\n\n{body}" for heading in headings)]) + "\n"


def list_items(text: str) -> list[tuple[str | None, str, int]]:
    return [(item.number, item.title, item.level) for item in split_sections(text).items]


def check_partition(sections: Sections, text: str) -> None:
    """Level 1 covers the text from the first heading on; deeper items lie inside; bodies lie in their items."""
    top = [item for item in sections.items if item.level == 1]
    if top and sections.items[0].level == 1:
        assert [item.text_end for item in top] == [*(item.text_start for item in top[1:]), len(text)]
    head = sections.blocks[0]
    assert (head.kind, head.text_start) == ("head", 0)
    assert head.text_end == (sections.items[0].text_start if sections.items else len(text))
    starts = [item.text_start for item in sections.items]
    assert starts == sorted(set(starts))
    for item in sections.items:
        assert item.text_start <= item.body_start <= item.body_end <= item.text_end <= len(text)


STYLES: list[tuple[str, Callable[[int], str], int]] = [
    ("1.", "{}. ".format, 1),
    ("1)", "{}) ".format, 1),
    ("1", "{} ".format, 1),
    ("1:", "{}: ".format, 1),
    ("§ 12", "§ {} ".format, 12),
    ("§12", "§{} ".format, 12),
    ("§ 12.", "§ {}. ".format, 12),
    ("12 §", "{} § ".format, 12),
    ("12§", "{}§ ".format, 12),
    ("Punkt 3", "Punkt {} ".format, 3),
    ("Punkt 3:", "Punkt {}: ".format, 3),
    ("- 1.", "- {}. ".format, 1),
    ("## 1.", "## {}. ".format, 1),
    ("tab", "{}.\t".format, 1),
]


@pytest.mark.parametrize(
    ("number", "first"), [style[1:] for style in STYLES], ids=[style[0] for style in STYLES]
)
@pytest.mark.parametrize("gap", ["\n\n", "\n"], ids=["airy", "dense"])
def test_numbering_styles(number: Callable[[int], str], first: int, gap: str) -> None:
    headings = [f"{number(first + place)}{title}" for place, title in enumerate(TITLES)]
    text = clean(
        gap.join(["Protokoll styrelsemöte\n", *(f"{heading}{gap}{BODY}" for heading in headings)])
    ).text
    assert list_items(text) == [(str(first + place), title, 1) for place, title in enumerate(TITLES)]
    check_partition(split_sections(text), text)


@pytest.mark.parametrize(
    "form", ["- 1. {}**", "- **1. {}**", "**1. {}**", "**1.** {}", "### **1. {}**", "__1. {}__"]
)
def test_remains_of_markup_around_a_heading(form: str) -> None:
    headings = [form.replace("1", str(number)).format(title) for number, title in enumerate(TITLES, start=1)]
    text = clean(write_minutes(headings)).text
    assert list_items(text) == [(str(number), title, 1) for number, title in enumerate(TITLES, start=1)]


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (
            ["1. Öppnande", "2. Ekonomi", "2.1 Budget", "2.2 Bokslut", "3. Avslutning"],
            [("1", 1), ("2", 1), ("2.1", 2), ("2.2", 2), ("3", 1)],
        ),
        (
            ["§ 4 Öppnande", "§ 5 Ekonomi", "§ 5.1 Budget", "§ 5.2 Bokslut", "§ 6 Avslutning"],
            [("4", 1), ("5", 1), ("5.1", 2), ("5.2", 2), ("6", 1)],
        ),
        (
            ["§ 14 Öppnande", "§ 15 Ekonomi", "§ 15a Budget", "§ 15b Bokslut", "§ 16 Avslutning"],
            [("14", 1), ("15", 1), ("15a", 2), ("15b", 2), ("16", 1)],
        ),
        (
            [
                "1 Öppnande",
                "2 Ekonomi",
                "3 Rapporter",
                "3.1 Kassören",
                "3.1.1 Medlemsavgifter",
                "4 Avslutning",
            ],
            [("1", 1), ("2", 1), ("3", 1), ("3.1", 2), ("3.1.1", 3), ("4", 1)],
        ),
    ],
)
def test_levels(headings: list[str], expected: list[tuple[str, int]]) -> None:
    text = write_minutes(headings)
    items = split_sections(text).items
    assert [(item.number, item.level) for item in items] == expected
    check_partition(split_sections(text), text)


def test_a_parent_spans_its_children_and_its_body_ends_before_them() -> None:
    text = write_minutes(["1. Öppnande", "2. Ekonomi", "2.1 Budget", "3. Avslutning"])
    _, parent, child, last = split_sections(text).items
    assert parent.text_end == child.text_end == last.text_start
    assert parent.body_end == child.text_start
    assert text[child.body_start : child.body_end].strip() == BODY


@pytest.mark.parametrize("places", [[0], [1], [3], [0, 1, 2, 3]])
def test_a_numbered_list_inside_an_item_is_no_agenda(places: list[int]) -> None:
    points = "\n\nStyrelsen har tre mål:\n1. Fler medlemmar\n2. Lägre avgifter\n3. Bättre lokaler"
    headings = ["1. Öppnande", "2. Verksamhetsplan", "3. Ekonomi", "4. Avslutning"]
    parts = [f"{one}\n\n{BODY}{points if place in places else ''}" for place, one in enumerate(headings)]
    text = "\n\n".join(["Protokoll styrelsemöte", *parts])
    assert [item.number for item in split_sections(text).items] == ["1", "2", "3", "4"]
    assert [item.title for item in split_sections(text).items] == [heading[3:] for heading in headings]


def test_a_list_in_another_style_is_no_agenda() -> None:
    points = "Tre mål sattes upp:\n1. Fler medlemmar\n2. Lägre avgifter\n3. Bättre lokaler"
    text = write_minutes(
        ["§ 20 Öppnande", "§ 21 Verksamhetsplan", "§ 22 Avslutning"], body=f"{BODY}\n{points}"
    )
    assert [item.number for item in split_sections(text).items] == ["20", "21", "22"]


@pytest.mark.parametrize("tail", ["", " ........ 3", "   3"])
def test_headings_win_over_the_contents_page_that_announces_them(tail: str) -> None:
    titles = [f"§ {40 + place} {title}" for place, title in enumerate(TITLES)]
    contents = "Innehåll\n" + "\n".join(f"{title}{tail}" for title in titles)
    text = write_minutes(titles, head=f"Protokoll 2024-03-05\n\n{contents}")
    items = split_sections(text).items
    assert [(item.number, item.title) for item in items] == [
        (str(40 + place), title) for place, title in enumerate(TITLES)
    ]
    assert BODY in text[items[0].body_start : items[0].body_end]


def test_agenda_listed_first_and_repeated_as_headings() -> None:
    titles = [f"{place}. {title}" for place, title in enumerate(TITLES, start=1)]
    text = write_minutes(titles, head="Protokoll 2024-03-05\n\nDagordning\n" + "\n".join(titles))
    items = split_sections(text).items
    assert [item.number for item in items] == ["1", "2", "3", "4", "5", "6"]
    assert all(BODY in text[item.body_start : item.body_end] for item in items)


@pytest.mark.parametrize("number", ["§ {}", "{}.", "{} §", "Punkt {}"])
def test_number_on_a_line_of_its_own(number: str) -> None:
    headings = [f"{number.format(place)}\n{title}" for place, title in enumerate(TITLES, start=1)]
    text = write_minutes(headings)
    assert list_items(text) == [(str(place), title, 1) for place, title in enumerate(TITLES, start=1)]
    assert text[split_sections(text).items[0].body_start :].lstrip().startswith(BODY)


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("§ 5   Budget 2025   Dnr KS 2024-1539", "Budget 2025"),
        ("§ 5 Dnr KS 2024/17 Budget 2025", "Budget 2025"),
        ("§ 5 – Budget 2025", "Budget 2025"),
        ("§ 5. Budget 2025:", "Budget 2025"),
        ("§ 5 Budget (bilaga 2)", "Budget (bilaga 2)"),
    ],
)
def test_titles(heading: str, title: str) -> None:
    text = write_minutes(["§ 4 Öppnande", heading, "§ 6 Avslutning"])
    assert list_items(text)[1] == ("5", title, 1)


def test_gaps_and_restarts_do_not_break_the_agenda() -> None:
    text = write_minutes(["§ 1 Öppnande", "§ 2 Ekonomi", "§ 5 Sommarlägret", "§ 6 Avslutning"])
    assert [item.number for item in split_sections(text).items] == ["1", "2", "5", "6"]


def test_a_single_paragraph_is_an_agenda() -> None:
    text = write_minutes(["§ 88 Ändrad detaljplan"])
    assert list_items(text) == [("88", "Ändrad detaljplan", 1)]


@pytest.mark.parametrize(
    "headings",
    [
        ["Öppnande", "Ekonomi", "Sommarlägret", "Övriga frågor"],
        ["ÖPPNANDE", "EKONOMI", "SOMMARLÄGRET", "ÖVRIGA FRÅGOR"],
        ["Öppnande:", "Ekonomi:", "Information om lägret:", "Övriga frågor:"],
    ],
)
def test_unnumbered_headings(headings: list[str]) -> None:
    text = write_minutes(headings)
    sections = split_sections(text)
    assert [item.title for item in sections.items] == [heading.rstrip(":") for heading in headings]
    assert {item.number for item in sections.items} == {None}
    assert {item.by for item in sections.items} == {"sections.unnumbered"}
    check_partition(sections, text)


@pytest.mark.parametrize("form", ["## {}", "**{}**", "{}\n======"])
def test_unnumbered_headings_in_markdown(form: str) -> None:
    headings = ["Öppnande", "Ekonomi", "Sommarlägret", "Övriga frågor"]
    text = clean(write_minutes([form.format(heading) for heading in headings])).text
    assert [item.title for item in split_sections(text).items] == headings


def test_recurring_sub_headings_are_no_items() -> None:
    body = "Bakgrund\n\nFrågan väcktes i höstas.\n\nBeslut\n\nStyrelsen beslutar att avslå motionen."
    text = write_minutes(["§ 1 Öppnande", "§ 2 Motion", "§ 3 Avslutning"], body=body)
    assert [item.number for item in split_sections(text).items] == ["1", "2", "3"]


def test_numbered_agenda_is_not_guessed() -> None:
    sections = split_sections(write_minutes(["1. Öppnande", "2. Ekonomi", "3. Avslutning"]))
    assert {item.by for item in sections.items} == {"sections.numbered"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "Hej!",
        "Vi sågs i tisdags och pratade om lägret.\nBo ringer hantverkaren.",
        "5 mars\n6 april",
    ],
)
def test_no_headings_at_all(text: str) -> None:
    sections = split_sections(text)
    assert sections.items == []
    check_partition(sections, text)


@pytest.mark.parametrize(
    "block",
    [
        "Vid protokollet\n\nAnna Berg\n\nJusteras\n\nBo Ek",
        "Underskrifter\n\nSekreterare: Anna Berg\nJusterare: Bo Ek",
        "Justeras:\n\nAnna Berg          Bo Ek",
        "Ordförande          Sekreterare\nAnna Berg           Bo Ek",
    ],
)
def test_signatures_end_the_last_body(block: str) -> None:
    text = write_minutes(["§ 1 Öppnande", "§ 2 Ekonomi", "§ 3 Avslutning"]) + f"\n{block}\n"
    sections = split_sections(text)
    last: AgendaItemRecord = sections.items[-1]
    start = text.index(block)
    assert [(one.kind, one.text_start, one.text_end) for one in sections.blocks[1:]] == [
        ("signatures", start, len(text.rstrip()))
    ]
    assert (last.body_end, last.text_end) == (start, len(text))


@st.composite
def agendas(draw: st.DrawFn) -> tuple[str, list[str]]:
    _, number, first = draw(
        st.sampled_from([style for style in STYLES if style[0] not in {"- 1.", "## 1.", "tab"}])
    )
    titles = draw(st.lists(st.sampled_from(TITLES), min_size=3, max_size=9))
    first += draw(st.integers(0, 3)) if first > 1 else 0
    parts = ["Protokoll styrelsemöte 2024-03-05"]
    for place, title in enumerate(titles):
        sentences = draw(
            st.lists(
                st.sampled_from(["Bo Ek berättade om läget.", "Frågan bordlades."]), min_size=1, max_size=4
            )
        )
        points = draw(st.sampled_from(["", "\n- nya stolar\n- ny bänk", "\na) nya stolar\nb) ny bänk"]))
        parts.append(f"{number(first + place)}{title}\n\n{' '.join(sentences)}{points}")
    return "\n\n".join(parts) + "\n", [str(first + place) for place in range(len(titles))]


@given(agendas())
@settings(deadline=None, max_examples=100)
def test_every_item_of_a_generated_agenda_is_found(agenda: tuple[str, list[str]]) -> None:
    text, numbers = agenda
    sections = split_sections(text)
    assert [item.number for item in sections.items] == numbers
    check_partition(sections, text)


_LINES = st.sampled_from(
    ["1. Öppnande", "2. Ekonomi", "2.1 Budget", "§ 4 Val", "§ 4", "3", "3 april", "1.", "", "", "Vid protokollet", "Övriga frågor",
     "Mötet slutade.", "  4) Lista", "- punkt", "Justeras:", "12 § Motion", "§", "1.1.1 Djupt", "Punkt 7 Rapport"]
)  # fmt: skip


@given(st.lists(_LINES, max_size=30).map("\n".join))
@settings(deadline=None, max_examples=200)
def test_any_text_is_partitioned(text: str) -> None:
    check_partition(split_sections(text), text)


@pytest.mark.parametrize(
    ("numbers", "levels"),
    [
        (["1", "1.1", "1.2", "2"], [1, 2, 2, 1]),
        (["5:01", "5:02", "5:03"], [1, 1, 1]),
        (["7.1", "7.2", "7.3"], [1, 1, 1]),
        (["14", "15", "15a", "16"], [1, 1, 2, 1]),
        (["2", "3.1", "3.2", "4"], [1, 1, 1, 1]),
    ],
)
def test_levels_need_the_item_above(numbers: list[str], levels: list[int]) -> None:
    text = write_minutes([f"§ {number} Ärende nummer {place}" for place, number in enumerate(numbers)])
    assert [item.level for item in split_sections(text).items] == levels
