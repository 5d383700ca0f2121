"""Points in time and their EDTF values: pure calendar arithmetic, no text.

A :class:`Point` is what one expression says. Where it says no year, :func:`value_of` gives the value for whatever
year is tried, or with `XXXX` in its place.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from extractor.patterns import dates as words

UNKNOWN_YEAR = "XXXX"
_EDTF_PART = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2]|2[1-4]|3[3-9])(?:-(0[1-9]|[12]\d|3[01]))?)?$")
_KNOWN_YEARS = range(1500, 2500)
_SEASON_MONTHS = {
    21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12), 37: (1, 4),
    38: (5, 8), 39: (9, 12),
}  # fmt: skip
"""First and last month of seasons 21–24, quarters 33–36 and quadrimesters 37–39; winter ends in the next year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One expression as read, before its year is settled.

    Attributes:
        start: first character, in the text that was searched.
        end: one past the last character.
        rule: the grammar rule that read it.
        unit: `day`, `weekday` (of week `number`), `weekday-of-month` (which is in `day`), `week`, `month`, `season`
            (quarters and tertials too), `half`, `year`, `years` (`year` to `number`), `decade`, `century`, `named`,
            `turn`, or `shift` (moved from the anchor).
        number: month, week, EDTF code of the season, half, last year, or steps of a shift.
        day: day of the month (-1 is the last), or of the week (Monday is 0), or which weekday of a month.
        year: the year stated, if any.
        weekday: the weekday stated beside a date; it helps to settle the year.
        name: named day, turn, or the unit that a shift moves by.
        step: years from the anchor's year (`förra året` is -1).
        lean: `past` or `future` where the words themselves say so (`kommande vår`), with `!` where nothing can
            speak against it (`i våras`).
        deictic: it only points (`idag`).
    """

    start: int
    end: int
    rule: str
    unit: str
    number: int = 0
    day: int = 0
    year: int | None = None
    weekday: int | None = None
    name: str = ""
    step: int | None = None
    lean: str = ""
    deictic: bool = False


@dataclass(frozen=True, slots=True)
class Anchor:
    """The day, month or year that expressions are resolved against: its EDTF text and the days that bound it."""

    text: str
    first: date
    last: date

    @classmethod
    def parse(cls, value: str | None) -> Anchor | None:
        """Read an EDTF day, month or year (or the start of a range); None where it is none or has no known year."""
        text = (value or "").split("/")[0]
        first, last = bounds(text)
        if first is None or last is None or int(first[:4]) not in _KNOWN_YEARS:
            return None
        try:
            return cls(text, date.fromisoformat(first), date.fromisoformat(last))
        except ValueError:  # a day that does not exist, such as 30 February
            return None

    @property
    def is_day(self) -> bool:
        """Whether the anchor is one day, so that `idag` has a value."""
        return self.first == self.last


_KINDS = {
    "weekday": "day", "weekday-of-week": "day", "weekday-of-month": "day", "day-of-month": "day", "named": "day",
    "weekend": "range", "half": "range", "turn": "range", "years": "range", "decade": "range", "century": "range",
    "tertial": "quarter",
}  # fmt: skip
"""Kinds of records, where they are not called as the unit is."""


def kind_of(point: Point) -> str:
    """The `kind` of a single point's record."""
    if point.unit == "season":
        return "season" if point.number < 33 else "quarter"
    if point.unit == "shift":
        return _KINDS.get(point.name, point.name)
    return _KINDS.get(point.unit, point.unit)


def value_of(point: Point, year: int | None) -> str | None:
    """The EDTF value of `point` in `year`.

    Args:
        point: any point but a shift.
        year: the year to try; None leaves it open (`XXXX-05-17`).

    Returns:
        The value, or None where the year has no such day (29 February, week 53).
    """
    stem = f"{year:04}" if year is not None else UNKNOWN_YEAR
    if point.unit == "day":
        return _day_value(point, year, stem)
    if point.unit in ("month", "season"):
        return f"{stem}-{point.number:02}"
    if point.unit in ("week", "weekday"):
        return _week_value(point, year)
    if point.unit == "half":
        return f"{stem}-01/{stem}-06" if point.number == 1 else f"{stem}-07/{stem}-12"
    if point.unit == "years":
        return f"{year}/{point.number}"
    if point.unit == "decade":
        return f"{point.number:03}X"
    if point.unit == "century":
        return f"{point.number:02}XX"
    if point.unit == "weekday-of-month":
        return _nth_weekday(point, year)
    if point.unit == "turn":
        return _turn_value(point, year)
    if point.unit == "named":
        return _named_value(point.name, year)
    return stem


def _day_value(point: Point, year: int | None, stem: str) -> str | None:
    """A day of a month; the last day of a February in an unknown year is the month."""
    length = monthrange(year or 2000, point.number)[1]
    if point.day == -1:
        if year is None and point.number == 2:
            return f"{stem}-02"
        return f"{stem}-{point.number:02}-{length:02}"
    return f"{stem}-{point.number:02}-{point.day:02}" if point.day <= length else None


def _nth_weekday(point: Point, year: int | None) -> str | None:
    """The first, second, … or last of one weekday in a month; the month where the year is unknown."""
    assert point.weekday is not None
    if year is None:
        return f"{UNKNOWN_YEAR}-{point.number:02}"
    day = nth_weekday(year, point.number, point.weekday, point.day)
    return day.isoformat() if day is not None else None


def nth_weekday(year: int, month: int, weekday: int, which: int) -> date | None:
    """The `which`-th `weekday` (Monday is 0) of a month, the last for -1; None where there is no fifth."""
    length = monthrange(year, month)[1]
    days = range(1 + (weekday - date(year, month, 1).weekday()) % 7, length + 1, 7)
    if which > len(days):
        return None
    return date(year, month, days[which - 1 if which > 0 else which])


def _week_value(point: Point, year: int | None) -> str | None:
    """The days of an ISO week, or one of them. EDTF has no week of an unknown year."""
    if year is None:
        return UNKNOWN_YEAR
    try:
        monday = date.fromisocalendar(year, point.number, 1)
    except ValueError:
        return None
    if point.unit == "weekday":
        return (monday + timedelta(days=point.day)).isoformat()
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


def _turn_value(point: Point, year: int | None) -> str:
    """The two days on both sides of a turn of the year, the half-year, or month `number`."""
    if point.name in words.TURNS:
        (month, day), (next_month, next_day) = words.TURNS[point.name]
    else:
        month, day = point.number, monthrange(year or 2001, point.number)[1]
        next_month, next_day = point.number % 12 + 1, 1
    ends = year if year is None or next_month > month else year + 1
    stems = [UNKNOWN_YEAR if y is None else f"{y:04}" for y in (year, ends)]
    return f"{stems[0]}-{month:02}-{day:02}/{stems[1]}-{next_month:02}-{next_day:02}"


def _named_value(name: str, year: int | None) -> str:
    """A named day; a movable one has no value without a year, or before 1953, where the calendar begins."""
    if name in words.FIXED_DAYS:
        month, day = words.FIXED_DAYS[name]
        return f"{UNKNOWN_YEAR if year is None else f'{year:04}'}-{month:02}-{day:02}"
    if year is None:
        return UNKNOWN_YEAR
    base, days = words.MOVABLE_DAYS[name]
    holiday = _holidays(year).get(base)
    return (holiday + timedelta(days=days)).isoformat() if holiday is not None else UNKNOWN_YEAR


@lru_cache(maxsize=256)
def _holidays(year: int) -> dict[str, date]:
    """The Swedish holidays of `year` by name, the first Sunday of Advent as `advent`, and :data:`words.SUNDAYS`."""
    from holidays.countries.sweden import Sweden  # only texts with a movable day pay for the import

    christmas_eve = date(year, 12, 24)
    named = {
        name: day for day, names in Sweden(years=year, language="sv").items() for name in names.split("; ")
    }
    named["advent"] = christmas_eve - timedelta(days=(christmas_eve.weekday() + 1) % 7 + 21)
    for name, (month, which) in words.SUNDAYS.items():
        sunday = nth_weekday(year, month, 6, which)
        assert sunday is not None
        named[name] = sunday
    return named


def shift_value(point: Point, anchor: Anchor | None) -> str | None:
    """The value of a point that is moved from the anchor; as open as need be where the anchor is none or no day.

    None where there is no such day (the 31st of a shorter month).
    """
    unit, steps = point.name, point.number
    if unit == "year":
        return f"{anchor.first.year + steps:04}" if anchor is not None else UNKNOWN_YEAR
    in_month = anchor is not None and (anchor.first.year, anchor.first.month) == (
        anchor.last.year,
        anchor.last.month,
    )
    if anchor is not None and in_month and unit in _MONTHS_IN:
        return _shift_months(point, anchor.first)
    if anchor is None or not anchor.is_day:
        return _UNKNOWN.get(unit, UNKNOWN_YEAR)
    return _shift_days(point, anchor.first)


_MONTHS_IN = {"month": 1, "day-of-month": 1, "quarter": 3, "tertial": 4, "half": 6}
_UNKNOWN = {
    "day": "XXXX-XX-XX", "weekday": "XXXX-XX-XX", "weekday-of-week": "XXXX-XX-XX", "month": "XXXX-XX",
}  # fmt: skip


def _shift_months(point: Point, today: date) -> str | None:
    """A month, quarter, tertial, half-year, or a day of a month, moved from that of `today`."""
    length = _MONTHS_IN[point.name]
    periods = today.year * (12 // length) + (today.month - 1) // length + point.number
    year, index = divmod(periods, 12 // length)
    if point.name == "month":
        return f"{year:04}-{index + 1:02}"
    if point.name == "day-of-month":
        return (
            f"{year:04}-{index + 1:02}-{point.day:02}"
            if point.day <= monthrange(year, index + 1)[1]
            else None
        )
    if point.name == "half":
        return f"{year:04}-{index * 6 + 1:02}/{year:04}-{index * 6 + 6:02}"
    return f"{year:04}-{(33 if point.name == 'quarter' else 37) + index}"


def _shift_days(point: Point, today: date) -> str:
    """A day, weekday, weekend or week moved from `today`."""
    unit, steps = point.name, point.number
    if unit == "day":
        return (today + timedelta(days=steps)).isoformat()
    if unit == "weekday":
        ahead = (point.day - today.weekday() - 1) % 7 + 1
        back = (today.weekday() - point.day - 1) % 7 + 1
        return (today + timedelta(days=ahead if steps > 0 else -back)).isoformat()
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=steps)
    if unit == "weekday-of-week":
        return (monday + timedelta(days=point.day)).isoformat()
    first = monday + timedelta(days=5) if unit == "weekend" else monday
    return f"{first.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


def bounds(value: str) -> tuple[str | None, str | None]:
    """The first and last day that an EDTF value covers.

    Args:
        value: a day, month, season, quarter, quadrimester, year, decade, century, or a range of these; `~` (about) is
            passed over.

    Returns:
        Two ISO days. Winter runs from December of its year to February of the next. None stands for an end
        that is open or has no known year.
    """
    first, _, last = value.replace("~", "").partition("/")
    return _part_bounds(first)[0], _part_bounds(last or first)[1]


@lru_cache(maxsize=4096)
def _part_bounds(part: str) -> tuple[str | None, str | None]:
    """The bounds of one end of a range, or of a value that is none."""
    if re.fullmatch(r"\d{2}(?:\dX|XX)", part):
        return f"{part.replace('X', '0')}-01-01", f"{part.replace('X', '9')}-12-31"
    match = _EDTF_PART.match(part)
    if match is None:
        return None, None
    year, month = int(match[1]), int(match[2] or 0)
    if match[3]:
        return part, part
    first, last = (1, 12) if not month else _SEASON_MONTHS.get(month, (month, month))
    final_year, final_month = (year, last) if last <= 12 else (year + 1, last - 12)
    final = monthrange(final_year, final_month)[1]
    return f"{year:04}-{first:02}-01", f"{final_year:04}-{final_month:02}-{final:02}"
