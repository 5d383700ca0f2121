"""From points to values: ranges and lists are joined, missing years settled.

The year of a date that states none is the one that costs least: each year that is tried costs the days between
the date and the meeting, dearer where the tense, a year stated near by or the weekday speaks against it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from extractor.dates.context import Context, YearMention
from extractor.dates.expressions import Expression
from extractor.dates.values import Anchor, bounds, kind_of, shift_value
from extractor.records import DateRecord

HINT = 2.0
"""Factor for a date on the other side of the meeting than a weak sign of tense says."""
WRONG_DAY = 4.0
"""The same for a sure sign. It is no more, since a day long past may come up in a sentence on what is to be done."""
WRONG_PERIOD = 10.0
"""The same for months, seasons and the like, of which the last is never far away."""
PAST = 1.25
"""Factor for a date before the meeting where nothing tells the tense: minutes speak more of what is to come."""
SAME_YEAR = 0.8
OTHER_YEAR_THAN_SENTENCE = 8.0
OTHER_YEAR_THAN_HEADING = 5.0
OTHER_YEAR_THAN_DATE_BESIDE = 1.5
WRONG_WEEKDAY = 4.0
SAME_YEAR_PERIOD = 0.5
"""The same for quarters, tertials and halves, which are named within the year that is talked of."""
NEW_YEAR_STEP = 6
"""Months back in a list of days that make it go on in the next year."""
NEW_YEAR_WEEKS = 26
"""The same in a list of weeks."""
SAID_BEFORE = 0.15
"""Factor for the year that an earlier mention of the same day has."""

_PERIOD_RULES = ("quarter", "tertial", "half")
_OFTEN_NAMED = ((1, 1), (12, 31))
"""Days that come up again with another year."""


class _Evidence(NamedTuple):
    """What the surroundings say about a date's year: the side it lies on, a year in the sentence, one above."""

    side: str
    wrong: float
    near: YearMention | None
    above: int | None


class Resolver:
    """Settles the years of one text's expressions, in order.

    Args:
        context: the surroundings of the dates.
        anchor: when the meeting was, if known.
    """

    def __init__(self, context: Context, anchor: Anchor | None) -> None:
        self._context = context
        self._anchor = anchor
        self._said: dict[tuple[int, int], int] = {}

    def resolve(self, stated: Sequence[Expression], expressions: Sequence[Expression]) -> list[DateRecord]:
        """The records of `expressions`; `stated` are the same before years were shared within lists."""
        self._context.set_years(self._mentions(expressions))
        records: list[DateRecord] = []
        before: tuple[Expression, int | None] | None = None
        for written, expression in zip(stated, expressions, strict=True):
            year = expression.year if expression.year is not None else self._settle(expression, before)
            before = (expression, year)
            record = self._record(written, expression, year)
            if record is not None:
                records.append(record)
        return records

    def _mentions(self, expressions: Sequence[Expression]) -> list[YearMention]:
        """The years that the text states, alone or in dates."""
        mentions: list[YearMention] = []
        for expression in expressions:
            point = expression.first
            if point.step is not None and point.unit == "year" and self._anchor is not None:
                mentions.append(YearMention(point.start, self._anchor.first.year + point.step, True))
            elif point.year is not None and point.unit != "years" and expression.last is None:
                mentions.append(YearMention(point.start, point.year, point.unit == "year"))
        return mentions

    def _settle(self, expression: Expression, before: tuple[Expression, int | None] | None) -> int | None:
        """The year of an expression that states none."""
        point, anchor = expression.first, self._anchor
        if point.unit in ("shift", "decade"):
            return None
        if anchor is None:
            return None if point.step is not None else self._year_without_anchor(expression)
        if point.step is not None:
            return anchor.first.year + point.step
        years = range(anchor.first.year - 2, anchor.first.year + 4)
        evidence = self._gather(expression)
        year = min(
            years, key=lambda year: (self._cost(expression, evidence, year), abs(year - anchor.first.year))
        )
        if before is not None and before[1] is not None and self._follows_on(before[0], expression):
            year = self._next_in_list(before[0], before[1], expression, year)
        if point.unit == "day":
            for end in (point, expression.last):
                if end is not None and (end.number, end.day) not in _OFTEN_NAMED:
                    self._said.setdefault((end.number, end.day), year)
        return year

    def _year_without_anchor(self, expression: Expression) -> int | None:
        """The year of the sentence or heading, the only evidence where the meeting's date is unknown."""
        near = self._context.year_near(expression.start)
        if near is not None and near.is_bare:
            return near.year
        return self._context.year_above(expression.start)

    def _gather(self, expression: Expression) -> _Evidence:
        """Ask the surroundings once for all years that will be tried."""
        point = expression.first
        lean = self._context.lean(point.start, expression.end)
        is_sure = lean.is_sure or bool(point.lean)
        wrong = (WRONG_DAY if point.unit == "day" else WRONG_PERIOD) if is_sure else HINT
        if point.lean == "past!":
            wrong = float("inf")
        near, above = self._context.year_near(point.start), self._context.year_above(point.start)
        return _Evidence(point.lean.rstrip("!") or lean.side, wrong, near, above)

    def _cost(self, expression: Expression, evidence: _Evidence, year: int) -> float:
        """What it costs to take `expression` to be of `year`."""
        value = expression.value(year)
        first, last = bounds(value) if value is not None else (None, None)
        if first is None or last is None:
            return float("inf")
        cost = self._distance(expression, evidence, date.fromisoformat(first), date.fromisoformat(last))
        near, point = evidence.near, expression.first
        if near is not None and near.year != year:
            cost *= OTHER_YEAR_THAN_SENTENCE if near.is_bare else OTHER_YEAR_THAN_DATE_BESIDE
        elif (near is None or not near.is_bare) and evidence.above not in (None, year):
            cost *= OTHER_YEAR_THAN_HEADING
        if (
            point.weekday is not None
            and point.unit == "day"
            and date.fromisoformat(first).weekday() != point.weekday
        ):
            cost *= WRONG_WEEKDAY
        if point.unit == "day" and self._said.get((point.number, point.day)) == year:
            cost *= SAID_BEFORE
        return cost

    def _distance(self, expression: Expression, evidence: _Evidence, first: date, last: date) -> float:
        """Days between the date and the meeting, weighed by the tense."""
        anchor = self._anchor
        if anchor is None:
            return 0.0
        ahead, back = max(0, (first - anchor.last).days), max(0, (anchor.first - last).days)
        if evidence.side == "future":
            return 1.0 + ahead + (back * evidence.wrong if back else 0)
        if evidence.side == "past":
            return 1.0 + back + (ahead * evidence.wrong if ahead else 0)
        days = 1.0 + ahead + back * PAST
        if first.year != anchor.first.year:
            return days
        return days * (SAME_YEAR_PERIOD if expression.first.rule in _PERIOD_RULES else SAME_YEAR)

    def _follows_on(self, before: Expression, expression: Expression) -> bool:
        """Whether two days are members of one list: rows of it, or joined by a comma or `och`."""
        if before.first.unit == expression.first.unit == "week":
            return self._context.sentence(before.start) == self._context.sentence(expression.start)
        if before.first.unit != "day" or expression.first.unit != "day":
            return False
        return expression.linked or self._context.are_rows(before.start, expression.start)

    def _next_in_list(self, before: Expression, year_before: int, expression: Expression, year: int) -> int:
        """The year of a member of a list: lists run forward in time, and a great step back is a new year."""
        last, first = before.last or before.first, expression.first
        if self._context.lean(expression.start, expression.end).side == "past":
            return year
        if (first.number, first.day) > (last.number, last.day):
            return year_before
        step = NEW_YEAR_STEP if first.unit == "day" else NEW_YEAR_WEEKS
        return year_before + 1 if last.number - first.number >= step else year

    def _record(self, written: Expression, expression: Expression, year: int | None) -> DateRecord | None:
        """The record of an expression whose year is settled."""
        point = expression.first
        shifted = point.unit == "shift"
        value = shift_value(point, self._anchor) if shifted else expression.value(year)
        if value is None:
            return None
        earliest, latest = bounds(value)
        if earliest is not None and latest is not None and earliest > latest:
            return None
        stated = written.year is not None or point.unit == "decade"
        return DateRecord(
            text_start=expression.start,
            text_end=expression.end,
            by=f"dates.{'range' if expression.last else point.rule}",
            value=value,
            kind="range" if expression.last else kind_of(point),
            deictic=point.deictic,
            anchor=self._anchor.text if self._anchor is not None and not stated else None,
            inferred=not stated and "XXXX" not in value,
            earliest=earliest,
            latest=latest,
        )
