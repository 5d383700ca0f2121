"""From points to values: ranges and lists are joined, missing years settled.

The year of a date that states none is the one that costs least: each year that is tried costs the days between
the date and the meeting, dearer where the tense, a year stated near by or the weekday speaks against it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import accumulate, pairwise
from math import inf
from typing import NamedTuple

from extractor.dates.context import Context, Weight, YearMention
from extractor.dates.expressions import Expression
from extractor.dates.lexicon import is_about
from extractor.dates.values import Anchor, Point, bounds, kind_of, shift_value
from extractor.records import DateRecord

HINT = 2.0
"""Factor for a date on the other side of the meeting than a weak sign of tense says."""
WRONG_DAY = 4.0
"""The same for a sure sign. It is no more, since a day long past may come up in a sentence on what is to be done."""
WRONG_VERB = 12.0
"""The same for a verb that the date belongs to (`startade den 2 mars`)."""
WRONG_PERIOD = 10.0
"""The same for months, seasons and the like, of which the last is never far away."""
PAST_IN_LIST = 1.6
"""The same for the members of a list: it mostly says when one will meet."""
PAST = 1.25
"""Factor for a date before the meeting where nothing tells the tense: minutes speak more of what is to come."""
SAME_YEAR = 0.8
OTHER_YEAR_THAN_SENTENCE = 8.0
OTHER_YEAR_THAN_HEADING = 8.0
OTHER_YEAR_THAN_DATE_BESIDE = 1.5
WRONG_WEEKDAY = 4.0
SAME_YEAR_PERIOD = 0.5
"""The same for quarters, tertials and halves, which are named within the year that is talked of."""
NEW_YEAR_STEPS = {"day": 6, "month": 6, "week": 26, "season": 1, "quarter": 1}
"""Months, weeks, seasons or quarters back in a list that make it go on in the next year."""
NO_ORDER = 2.0
"""The rows of a table that cost so many times what they cost one by one are in no order of time."""
SAID_BEFORE = 0.15
"""Factor for the year that an earlier mention of the same day has."""

_PERIOD_RULES = ("quarter", "tertial", "half")
_OFTEN_NAMED = ((1, 1), (12, 31))
"""Days that come up again with another year."""


_EXACT = re.compile(r"X|^\d{4}-3\d$")


class _Evidence(NamedTuple):
    """What the surroundings say about a date's year: the side it lies on, a year in the sentence, one above."""

    side: str
    wrong: float
    near: YearMention | None
    above: int | None
    in_list: bool


def _is_open(expression: Expression) -> bool:
    """Whether the year of an expression is left to its surroundings."""
    return expression.year is None and expression.first.step is None


def _unit(point: Point) -> str:
    """The unit in which a list counts; seasons, quarters and tertials each count by themselves."""
    return point.unit if point.unit != "season" else kind_of(point)


def _turns_year(before: Expression, expression: Expression) -> bool:
    """Whether a list goes on in the next year, judged by how far back its next member steps."""
    last, first = before.last or before.first, expression.first
    return last.number - first.number >= NEW_YEAR_STEPS[_unit(first)]


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
        years: list[int | None] = []
        for run in self._runs(expressions):
            before = (expressions[len(years) - 1], years[-1]) if years else None
            years += self._settle(run, before)
        records = [
            self._record(written, expression, year)
            for written, expression, year in zip(stated, expressions, years, strict=True)
        ]
        return [record for record in records if record is not None]

    def _runs(self, expressions: Sequence[Expression]) -> Iterator[list[Expression]]:
        """Expressions one by one, those without a year that form a list together."""
        run: list[Expression] = []
        for expression in expressions:
            if run and not (
                run[-1].year is None and _is_open(expression) and self._follows_on(run[-1], expression)
            ):
                yield run
                run = []
            run.append(expression)
        if run:
            yield run

    def _mentions(self, expressions: Sequence[Expression]) -> list[YearMention]:
        """The years that the text states, alone or in dates."""
        mentions: list[YearMention] = []
        for expression in expressions:
            point = expression.first
            if point.unit == "year" and self._context.says_which_plan(point.start):
                continue
            if point.step is not None and point.unit == "year" and self._anchor is not None:
                mentions.append(YearMention(point.start, self._anchor.first.year + point.step, True))
            elif point.year is not None and point.unit != "years" and expression.last is None:
                mentions.append(YearMention(point.start, point.year, point.unit == "year"))
        return mentions

    def _settle(
        self, run: Sequence[Expression], before: tuple[Expression, int | None] | None
    ) -> list[int | None]:
        """The years of the members of a list; of one with a year of its own, that year."""
        point, anchor = run[0].first, self._anchor
        if run[0].year is not None:
            return [run[0].year]
        if point.unit in ("shift", "decade", "century"):
            return [None]
        if anchor is None:
            return [None if one.first.step is not None else self._year_without_anchor(one) for one in run]
        if point.step is not None:
            return [anchor.first.year + point.step]
        offsets = list(accumulate((_turns_year(*pair) for pair in pairwise(run)), initial=0))
        first, each = self._cheapest_years(run, offsets, anchor.first.year)
        if before is not None and before[1] is not None and self._follows_on(before[0], run[0]):
            last = before[0].last or before[0].first
            turns = _turns_year(before[0], run[0])
            if turns or (point.number, point.day) > (last.number, last.day):
                first, each = before[1] + turns, None
        years = each or [first + offset for offset in offsets]
        for expression, year in zip(run, years, strict=True):
            if expression.first.unit == "day":
                self._remember(expression, year)
        return [*years]

    def _cheapest_years(
        self, run: Sequence[Expression], offsets: Sequence[int], near: int
    ) -> tuple[int, list[int] | None]:
        """The year of the first member that costs the whole list least, with `offsets` in years from it.

        Where each cell of a table by itself costs so much less that its rows are in no order, also the year of each.
        """
        evidence = [self._gather(expression, len(run) > 1) for expression in run]
        years = sorted(range(near - 2, near + 4), key=lambda year: abs(year - near))
        tried = range(near - 2, near + 4 + offsets[-1])
        costs = [
            {year: self._cost(expression, about, year) for year in tried}
            for expression, about in zip(run, evidence, strict=True)
        ]

        def cost_from(first: int) -> float:
            return sum(cost.get(first + offset, inf) for cost, offset in zip(costs, offsets, strict=True))

        first = min(years, key=cost_from)
        each = [min(years, key=cost.__getitem__) for cost in costs]
        apart = sum(cost[year] for cost, year in zip(costs, each, strict=True))
        is_table = any(self._context.are_cells(one.start, other.start) for one, other in pairwise(run))
        return first, each if is_table and apart * NO_ORDER < cost_from(first) else None

    def _remember(self, expression: Expression, year: int) -> None:
        """Keep the year of a day for when it is told of again."""
        for end in (expression.first, expression.last):
            if end is not None and (end.number, end.day) not in _OFTEN_NAMED:
                self._said.setdefault((end.number, end.day), year)

    def _year_without_anchor(self, expression: Expression) -> int | None:
        """The year of the sentence or heading, the only evidence where the meeting's date is unknown."""
        near = self._context.year_near(expression.start)
        if near is not None and near.is_bare:
            return near.year
        return self._context.year_above(expression.start)

    def _gather(self, expression: Expression, in_list: bool) -> _Evidence:
        """Ask the surroundings once for all years that will be tried."""
        point = expression.first
        if point.lean.endswith("!"):
            return _Evidence(point.lean.rstrip("!"), inf, None, None, in_list)
        lean = self._context.lean(point.start, expression.end)
        weight = max(lean.weight, Weight.SURE) if point.lean else lean.weight
        sure = WRONG_DAY if point.unit == "day" else WRONG_PERIOD
        wrong = {Weight.HINT: HINT, Weight.SURE: sure, Weight.DIRECT: WRONG_VERB, Weight.CERTAIN: inf}[weight]
        near, above = self._context.year_near(point.start), self._context.year_above(point.start)
        return _Evidence(point.lean or lean.side, wrong, near, above, in_list)

    def _cost(self, expression: Expression, evidence: _Evidence, year: int) -> float:
        """What it costs to take `expression` to be of `year`."""
        value = expression.value(year)
        first, last = bounds(value) if value is not None else (None, None)
        if first is None or last is None:
            return inf
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
        days = 1.0 + ahead + back * (PAST_IN_LIST if evidence.in_list else PAST)
        if first.year != anchor.first.year:
            return days
        return days * (SAME_YEAR_PERIOD if expression.first.rule in _PERIOD_RULES else SAME_YEAR)

    def _follows_on(self, before: Expression, expression: Expression) -> bool:
        """Whether two expressions are members of one list: rows of it, or joined by a comma or `och`."""
        first, last = before.first, expression.first
        if _unit(first) != _unit(last) or first.step is not None or last.step is not None:
            return False
        if first.unit == "week":
            return self._context.sentence(before.start) == self._context.sentence(expression.start)
        if first.unit not in ("day", "month", "season"):
            return False
        if self._context.lean(expression.start, expression.end).side == "past":
            return False
        starts = before.start, expression.start
        return expression.linked or (
            first.unit == "day" and (self._context.are_rows(*starts) or self._context.are_cells(*starts))
        )

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
        if is_about(self._context.text, expression.start) and not expression.open:
            # EDTF has no approximate quarter, nor a date of which digits are unknown.
            value = "/".join(part if _EXACT.search(part) else f"{part}~" for part in value.split("/"))
        stated = written.year is not None or point.unit in ("decade", "century")
        return DateRecord(
            text_start=expression.start,
            text_end=expression.end,
            by=f"dates.{'range' if expression.is_range else point.rule}",
            value=value,
            kind="range" if expression.is_range and "/" in value else kind_of(point),
            deictic=point.deictic,
            anchor=self._anchor.text if self._anchor is not None and not stated else None,
            inferred=not stated and "XXXX" not in value,
            earliest=earliest,
            latest=latest,
        )
