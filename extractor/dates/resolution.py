"""From points to values: ranges and lists are joined, missing years settled.

The year of a date that states none is the one that costs least: each year that is tried costs the days between
the date and the meeting, dearer where the tense, a year stated near by or the weekday speaks against it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from extractor.dates.context import Context, YearMention
from extractor.dates.lexicon import LIST_BETWEEN, RANGE_BETWEEN
from extractor.dates.values import Anchor, Point, bounds, kind_of, shift_value, value_of
from extractor.patterns import dates as words
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
SAID_BEFORE = 0.15
"""Factor for the year that an earlier mention of the same day has."""

_JOINED_UNITS = {"day": "day", "named": "day", "weekday": "day", "season": "season", "month": "month", "week": "week"}
_OFTEN_NAMED = ((1, 1), (12, 31))
_LONGEST_BETWEEN = 30


@dataclass(frozen=True, slots=True)
class Expression:
    """A point, or a range of two; `linked` tells that a list word joins it to the expression before."""

    first: Point
    last: Point | None = None
    linked: bool = False

    @property
    def start(self) -> int:
        """First character."""
        return self.first.start

    @property
    def end(self) -> int:
        """One past the last character."""
        return (self.last or self.first).end

    @property
    def year(self) -> int | None:
        """The year stated; of a range that of its first end."""
        return self.first.year

    def value(self, year: int | None) -> str | None:
        """The EDTF value with `year` as the year of the first end, or None where there is no such day."""
        first = value_of(self.first, self.first.year or year)
        if self.last is None or first is None:
            return first
        year = self.first.year or year
        last = value_of(self.last, self.last.year or year)
        if last is not None and self.last.year is None and _order(last) < _order(first):
            last = value_of(self.last, None if year is None else year + 1)
        return None if last is None else join_values(first, last)


def join_values(first: str, last: str) -> str:
    """One range from the start of `first` to the end of `last`; EDTF has no ranges of quarters, so months."""
    ends = []
    for part in (first.split("/")[0], last.split("/")[-1]):
        ends.append(part)
    if any(len(part) == 7 and part[5:] > "24" for part in ends):
        months = [(int(part[5:]) - 33) * 3 if part[5:] < "37" else (int(part[5:]) - 37) * 4 for part in ends]
        length = 3 if ends[1][5:] < "37" else 4
        return f"{ends[0][:4]}-{months[0] + 1:02}/{ends[1][:4]}-{months[1] + length:02}"
    return "/".join(ends)


def _order(value: str) -> str:
    """A key that sorts values of one year, known or not."""
    return value.replace("XXXX", "0000").split("/")[-1]


def join_points(text: str, groups: Sequence[Sequence[Point]]) -> list[Expression]:
    """Join points to ranges (`1 april–31 augusti`) and note which are linked in a list.

    Args:
        text: the text that the points stand in.
        groups: points in text order, those of one written list together.
    """
    points = [point for group in groups for point in group]
    expressions: list[Expression] = []
    index = 0
    while index < len(points):
        point = points[index]
        linked = bool(expressions) and _is_linked(text, expressions[-1], point)
        if index + 1 < len(points) and _is_range(text, point, points[index + 1]):
            expressions.append(Expression(point, points[index + 1], linked))
            index += 2
        else:
            expressions.append(Expression(point, None, linked))
            index += 1
    return expressions


def _is_linked(text: str, before: Expression, point: Point) -> bool:
    """Whether a comma or list word stands between two expressions that have a year each."""
    between = text[before.end : point.start]
    return len(between) <= _LONGEST_BETWEEN and LIST_BETWEEN.fullmatch(between) is not None


def _is_range(text: str, first: Point, last: Point) -> bool:
    """Whether the words between two points make one range of them."""
    between = text[first.end : last.start]
    if len(between) > _LONGEST_BETWEEN or _JOINED_UNITS.get(first.unit, first.unit) != _JOINED_UNITS.get(
        last.unit, last.unit
    ):
        return False
    if first.unit in ("shift", "years", "decade", "turn") or first.step is not None or last.step is not None:
        return False
    if first.year is not None and last.year is not None:
        values = value_of(first, first.year), value_of(last, last.year)
        if values[0] is None or values[1] is None or _order(values[0]) > _order(values[1]):
            return False
    before = text[max(0, first.start - 60) : first.start].lower()
    if RANGE_BETWEEN.fullmatch(between):
        return not any(stem in before for stem in words.MOVES)
    if first.unit == "month" and between.strip() == "/":
        return True
    return between.strip() in words.LIST_WORDS[:2] and before.rstrip().endswith(words.BETWEEN)


def share_years(expressions: Sequence[Expression]) -> list[Expression]:
    """Give each end of a range, and each member of a list, the year that its neighbour states."""
    shared = [_share_in_range(expression) for expression in expressions]
    for index in range(len(shared) - 1, 0, -1):
        if shared[index].linked and shared[index].year is not None:
            shared[index - 1] = _borrow(shared[index - 1], shared[index], backward=True)
    for index in range(1, len(shared)):
        if shared[index].linked and shared[index - 1].year is not None:
            shared[index] = _borrow(shared[index], shared[index - 1], backward=False)
    return shared


def _share_in_range(expression: Expression) -> Expression:
    """`26 december - 3 januari 2024` begins in 2023."""
    first, last = expression.first, expression.last
    if last is None or last.year is None or first.year is not None:
        return expression
    values = value_of(first, last.year), value_of(last, last.year)
    crosses = values[0] is not None and values[1] is not None and _order(values[0]) > _order(values[1])
    return replace(expression, first=replace(first, year=last.year - crosses))


def _borrow(taker: Expression, giver: Expression, *, backward: bool) -> Expression:
    """`taker` with the year of `giver`, or the next to it that keeps the list in order."""
    point = taker.first
    if point.year is not None or point.step is not None or point.unit in ("shift", "year"):
        return taker
    source = giver.first if backward or giver.last is None else giver.last
    year = source.year or giver.year
    if year is None or (source.unit == "year" and backward):
        return taker
    own, other = value_of(point, year), value_of(source, year)
    if own is None or other is None or source.unit == "year":
        return taker
    if backward and _order(own) > _order(other):
        year -= 1
    if not backward and _order(own) < _order(other):
        year += 1
    return replace(taker, first=replace(point, year=year))


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
        year = min(years, key=lambda year: (self._cost(expression, year), abs(year - anchor.first.year), year))
        if before is not None and before[1] is not None and self._follows_on(before[0], expression):
            year = self._after(before[0], before[1], expression, year)
        if point.unit == "day":
            for end in (point, expression.last):
                if end is not None and (end.number, end.day) not in _OFTEN_NAMED:
                    self._said.setdefault((end.number, end.day), year)
        return year

    def _year_without_anchor(self, expression: Expression) -> int | None:
        """The year of the sentence or heading, the only evidence where the meeting's date is unknown."""
        near = self._context.year_near(expression.start, expression.end)
        if near is not None and near.is_bare:
            return near.year
        return self._context.year_above(expression.start)

    def _cost(self, expression: Expression, year: int) -> float:
        """What it costs to take `expression` to be of `year`."""
        value = expression.value(year)
        first, last = bounds(value) if value is not None else (None, None)
        if first is None or last is None:
            return float("inf")
        cost = self._distance(expression, date.fromisoformat(first), date.fromisoformat(last), year)
        near = self._context.year_near(expression.start, expression.end)
        above = self._context.year_above(expression.start)
        if near is not None and near.year != year:
            cost *= OTHER_YEAR_THAN_SENTENCE if near.is_bare else OTHER_YEAR_THAN_DATE_BESIDE
        elif (near is None or not near.is_bare) and above is not None and above != year:
            cost *= OTHER_YEAR_THAN_HEADING
        point = expression.first
        if point.weekday is not None and point.unit == "day" and date.fromisoformat(first).weekday() != point.weekday:
            cost *= WRONG_WEEKDAY
        if point.unit == "day" and self._said.get((point.number, point.day)) == year:
            cost *= SAID_BEFORE
        return cost

    def _distance(self, expression: Expression, first: date, last: date, year: int) -> float:
        """Days between the date and the meeting, weighed by the tense."""
        assert self._anchor is not None
        ahead, back = (first - self._anchor.last).days, (self._anchor.first - last).days
        lean = self._context.lean(expression.start, expression.end)
        side = expression.first.lean.rstrip("!") or lean.side
        if expression.first.lean == "past!" and ahead > 0:
            return float("inf")
        wrong = HINT if not (lean.is_sure or expression.first.lean) else WRONG_DAY
        if wrong == WRONG_DAY and expression.first.unit != "day":
            wrong = WRONG_PERIOD
        if side:
            factors = (1.0, wrong) if side == "future" else (wrong, 1.0)
            return 1.0 + (ahead * factors[0] if ahead > 0 else max(back, 0) * factors[1])
        days = 1.0 + (ahead if ahead > 0 else max(back, 0) * PAST)
        return days * SAME_YEAR if year == self._anchor.first.year else days

    def _follows_on(self, before: Expression, expression: Expression) -> bool:
        """Whether two days are rows of one list: each at the start of its line, the lines next to each other."""
        return (
            before.first.unit == expression.first.unit == "day" and self._context.are_rows(before.start, expression.start)
        )

    def _after(self, before: Expression, year_before: int, expression: Expression, year: int) -> int:
        """`year`, or the next where a list of days would else jump back by half a year or more."""
        months = expression.first.number - (before.last or before.first).number
        if months <= -6 and year == year_before:
            return year + 1
        return year

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
