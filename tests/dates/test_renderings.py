"""Whatever date is written in whatever form is found with its value, whatever stands round it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.dates import find
from tests.dates.test_find import is_edtf, show

MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
    "december",
)  # fmt: skip
SHORT_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sept", "okt", "nov", "dec")
WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
ORDINALS = (
    "första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde", "elfte", "tolfte",
    "trettonde", "fjortonde", "femtonde", "sextonde", "sjuttonde", "artonde", "nittonde", "tjugonde", "tjugoförsta",
    "tjugoandra", "tjugotredje", "tjugofjärde", "tjugofemte", "tjugosjätte", "tjugosjunde", "tjugoåttonde",
    "tjugonionde", "trettionde", "trettioförsta",
)  # fmt: skip
SEASONS = {
    21: ("våren", "vt", "vårterminen"),
    22: ("sommaren",),
    23: ("hösten", "ht", "höstterminen"),
    24: ("vintern",),
}


class Rendering(NamedTuple):
    """How something is written, and its value."""

    written: str
    value: str


def suffix(day: int) -> str:
    """`:a` or `:e` behind the digits of a day."""
    return ":a" if day in (1, 2, 21, 22, 31) else ":e"


def week_of(day: date) -> tuple[int, str]:
    """The ISO week of a day, and its days as a range."""
    monday = day - timedelta(days=day.weekday())
    return day.isocalendar().week, f"{monday}/{monday + timedelta(days=6)}"


DAYS: tuple[Callable[[date], str], ...] = (
    lambda d: f"den {d.day} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{d.day}{suffix(d.day)} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{d.day} {SHORT_MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{WEEKDAYS[d.weekday()]} {d.day} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{WEEKDAYS[d.weekday()]}en den {d.day} {MONTHS[d.month - 1]}",
    lambda d: f"den {ORDINALS[d.day - 1]} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"den {d.day} {MONTHS[d.month - 1]}",
    lambda d: f"{d.day} {MONTHS[d.month - 1]} -{d.year % 100:02}",
    lambda d: f"den {d.day}/{d.month}",
    lambda d: f"{d.day}/{d.month} {d.year}",
    lambda d: f"{d.day}/{d.month}-{d.year % 100:02}",
    lambda d: f"{d.day}.{d.month}.{d.year}",
    lambda d: f"{d.day:02}-{d.month:02}-{d.year}",
    lambda d: d.isoformat(),
    lambda d: d.strftime("%Y/%m/%d"),
    lambda d: d.strftime("%Y%m%d"),
    lambda d: d.strftime("%y%m%d"),
    lambda d: d.strftime("%Y-%m-%d").replace("0", "O"),
    lambda d: f"den {d.day} {MONTHS[d.month - 1]} {d.year}".replace("1", "l").replace("0", "O"),
)
PERIODS: tuple[Callable[[date], Rendering], ...] = (
    lambda d: Rendering(f"{MONTHS[d.month - 1]} {d.year}", f"{d:%Y-%m}"),
    lambda d: Rendering(f"{MONTHS[d.month - 1]} månad {d.year}", f"{d:%Y-%m}"),
    lambda d: Rendering(f"{SHORT_MONTHS[d.month - 1]}-{d.year % 100:02}", f"{d:%Y-%m}"),
    lambda d: Rendering(f"{d:%Y-%m}", f"{d:%Y-%m}"),
    lambda d: Rendering(f"{MONTHS[d.month - 1]} nästa år", f"{d.year + 1}-{d.month:02}"),
    lambda d: Rendering(f"v. {week_of(d)[0]} {d.isocalendar().year}", week_of(d)[1]),
    lambda d: Rendering(f"vecka {week_of(d)[0]}, {d.isocalendar().year}", week_of(d)[1]),
    lambda d: Rendering(f"{WEEKDAYS[d.weekday()]} v. {week_of(d)[0]} {d.isocalendar().year}", d.isoformat()),
    lambda d: Rendering(f"kvartal {(d.month + 2) // 3} {d.year}", f"{d.year}-{32 + (d.month + 2) // 3}"),
    lambda d: Rendering(f"Q{(d.month + 2) // 3} {d.year}", f"{d.year}-{32 + (d.month + 2) // 3}"),
    lambda d: Rendering(
        f"{ORDINALS[(d.month - 1) // 3]} kvartalet av {d.year}", f"{d.year}-{33 + (d.month - 1) // 3}"
    ),
    lambda d: Rendering(f"tertial {(d.month + 3) // 4} {d.year}", f"{d.year}-{36 + (d.month + 3) // 4}"),
    lambda d: Rendering(f"första halvåret {d.year}", f"{d.year}-01/{d.year}-06"),
    lambda d: Rendering(f"andra halvan av {d.year}", f"{d.year}-07/{d.year}-12"),
    lambda d: Rendering(f"årsskiftet {d.year}/{d.year + 1}", f"{d.year}-12-31/{d.year + 1}-01-01"),
    lambda d: Rendering(f"{d.year}–{d.year + 3}", f"{d.year}/{d.year + 3}"),
    lambda d: Rendering(f"{d.year} och framåt", f"{d.year}/.."),
    lambda d: Rendering(f"den {d.day} {MONTHS[d.month - 1]} {d.year} och tills vidare", f"{d}/.."),
    lambda d: Rendering(f"{d.year // 10 * 10}-talet", f"{d.year // 100}XX" if d.year // 10 % 10 == 0 else f"{d.year // 10}X"),
    *(
        lambda d, word=word, code=code: Rendering(f"{word} {d.year}", f"{d.year}-{code}")
        for code, forms in SEASONS.items()
        for word in forms
    ),
)  # fmt: skip
BEFORE = st.sampled_from((
    "", "Styrelsen", "Anna Berg meddelar att", "(", "”", "enligt § 15,", "kl. 9-12,", "lokalen kostar 3,5 mkr", "- ", "•",
    "Dnr KS 2024/117.", "tel. 0221-555 01,", "Punkt 4:", "enl. lag (2017:725),", "för 12 personer", "se bilaga 2;",
))  # fmt: skip
AFTER = st.sampled_from((
    "", ".", ",", ")", " i Sala", " kl. 18.00", "\nAnna", ";", " (preliminärt)", " enligt Nils", "!", " § 4", ": budget",
    "?", " – styrelsen", ", 12 personer deltog", "\t14.00",
))  # fmt: skip
WORDS = st.text(alphabet="abdeghiklmnorstuvåäö ", max_size=30).map(
    lambda words: words.strip() and f"Vi {words} x"
)
YEARS = st.dates(date(1990, 1, 1), date(2040, 12, 31))


@given(day=YEARS, form=st.sampled_from(DAYS), before=BEFORE | WORDS, after=AFTER, offset=st.integers(-20, 20))
@settings(max_examples=600, deadline=None)
def test_any_day_is_found(
    day: date, form: Callable[[date], str], before: str, after: str, offset: int
) -> None:
    written = form(day)
    text = f"{before} {written}{after}"
    found = find(text, (day + timedelta(days=offset)).isoformat())
    assert f"{written}={day.isoformat()}" in show(text, found)


@given(day=YEARS, form=st.sampled_from(PERIODS), before=BEFORE | WORDS, after=AFTER)
@settings(max_examples=600, deadline=None)
def test_any_period_is_found(day: date, form: Callable[[date], Rendering], before: str, after: str) -> None:
    written, value = form(day)
    assert is_edtf(value)
    text = f"{before} {written}{after}"
    assert f"{written}={value}" in show(text, find(text, day.isoformat()))


@given(
    first=st.dates(date(1990, 1, 1), date(2040, 6, 30)),
    length=st.integers(1, 60),
    dash=st.sampled_from(["-", " – ", " till ", "–", " t.o.m. ", " till och med ", " fram till "]),
)
@settings(max_examples=300, deadline=None)
def test_any_range_is_found(first: date, length: int, dash: str) -> None:
    last = first + timedelta(days=length)
    written = f"{first.day} {MONTHS[first.month - 1]}{dash}{last.day} {MONTHS[last.month - 1]} {last.year}"
    assert show(written, find(written)) == f"{written}={first}/{last}"


@given(
    first=st.dates(date(1990, 1, 1), date(2040, 6, 30)),
    steps=st.lists(st.integers(1, 40), min_size=1, max_size=6),
)
@settings(max_examples=300, deadline=None)
def test_any_list_runs_forward(first: date, steps: list[int]) -> None:
    days = [first]
    for step in steps:
        days.append(days[-1] + timedelta(days=step))
    rows = [f"{day.day} {MONTHS[day.month - 1]}" for day in days]
    text = "Mötestider:\n" + "\n".join(rows)
    expected = [f"{row}={day}" for row, day in zip(rows, days, strict=True)]
    assert show(text, find(text, (first - timedelta(days=3)).isoformat())).split("; ") == expected


@pytest.mark.parametrize("about", ["ca", "cirka", "omkring", "kring", "runt", "ungefär", "c:a"])
@given(day=YEARS)
@settings(max_examples=20, deadline=None)
def test_about_is_kept(about: str, day: date) -> None:
    written = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    text = f"Klart {about} {written}."
    assert show(text, find(text)) == f"{written}={day}~"
