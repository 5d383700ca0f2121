"""When a text was written, where nobody says: the year that its own dates prove.

Two kinds of evidence are conclusive. A day with its weekday (`onsdag 12 mars`) that falls so in only one of the years
round those that the text states; and several full dates so near each other that the text was written among them. In
what is short of that the year stays open.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from extractor.dates.expressions import Expression
from extractor.dates.values import Anchor, Point, value_of

_LONGEST_SPAN = timedelta(days=183)
"""Between full dates that are taken to be about one meeting."""
_LONGEST_YEAR = timedelta(days=400)
"""Between days that one text is about."""
_DATED_UNITS = ("day", "month", "year", "years")
_HEAD = 300
"""Characters from the start within which a full date is that of the text."""
_DAY = re.compile(r"XXXX-(\d\d)-(\d\d)$")


def prove_anchor(expressions: Sequence[Expression], stated: str | None) -> Anchor | None:
    """Find the day, month or days that a text without a known date belongs to.

    Args:
        expressions: its expressions as read, years shared within lists.
        stated: the date of the meeting as far as it is known, as EDTF (`XXXX-05-17`), or None.

    Returns:
        The anchor to resolve its other dates against, or None where the evidence is not conclusive.
    """
    full = [day for one in expressions if (day := _full_day(one)) is not None]
    proven = _days_of_weekdays(expressions)
    of_meeting = _DAY.match(stated or "")
    if of_meeting is not None:
        month_day = (int(of_meeting[1]), int(of_meeting[2]))
        own = [day for day in proven if (day.month, day.day) == month_day]
        if own:
            return _anchor(own[0], own[0])
        years = {day.year for day in (*full, *proven)}
        own = [_in_year(month_day, *years)] if len(years) == 1 else []
        return _anchor(own[0], own[0]) if own and _are_near([*full, *proven, *own]) else None
    first = next((one for one in expressions if not one.first.deictic), None)
    if stated is None and first is not None and first.start < _HEAD and (day := _full_day(first)) is not None:
        return _anchor(day, day)
    days = sorted({*full, *proven})
    return _anchor(days[0], days[-1]) if len(days) > 1 and _are_near(days) else None


def _full_day(expression: Expression) -> date | None:
    """The day that an expression states with its year, if it is one."""
    point = expression.first
    if expression.is_range or point.unit != "day" or point.year is None:
        return None
    return _day(point, point.year)


def _day(point: Point, year: int) -> date | None:
    """The day of a point in `year`, if there is such a one."""
    value = value_of(point, year)
    return date.fromisoformat(value) if value is not None else None


def _days_of_weekdays(expressions: Sequence[Expression]) -> list[date]:
    """Days with a weekday and no year, where just one year beside a stated one agrees with them all.

    The latest of the stated years goes first: what a text tells of other years is mostly history.
    """
    points = [one.first for one in expressions]
    stated = {point.year for point in points if point.year is not None and point.unit in _DATED_UNITS}
    stated |= {point.number for point in points if point.unit == "years"}
    open_days = [
        point for point in points if point.unit == "day" and point.year is None and point.weekday is not None
    ]
    for latest in sorted(stated, reverse=True):
        proven: list[date] = []
        for point in open_days:
            days = [day for year in range(latest - 1, latest + 2) if (day := _day(point, year))]
            agreeing = [day for day in days if day.weekday() == point.weekday]
            if len(agreeing) == 1:
                proven += agreeing
        is_sure = len(proven) > 1 or (len(proven) == 1 and len(stated) == 1)
        if is_sure and len(proven) == len(open_days) and max(proven) - min(proven) <= _LONGEST_YEAR:
            return proven
    return []


def _in_year(month_day: tuple[int, int], year: int) -> date:
    """A day of a year; the 29th of February is the 28th where there is none."""
    month, day = month_day
    return date(year, month, min(day, 28) if month == 2 else day)


def _are_near(days: Sequence[date]) -> bool:
    """Whether at least two different days lie within half a year."""
    return len(set(days)) > 1 and max(days) - min(days) <= _LONGEST_SPAN


def _anchor(first: date, last: date) -> Anchor:
    """The anchor of a day, or of the days from `first` to `last`."""
    text = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    return Anchor(text, first, last)
