"""Points joined to what the text means by them: ranges, lists, and years that neighbours share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractor.dates.lexicon import BETWEEN_ENDS, LIST_BETWEEN, OPEN, RANGE_BETWEEN
from extractor.dates.values import UNKNOWN_YEAR, Point, bounds, value_of
from extractor.patterns import dates as words

_JOINED_UNITS = {
    "day": "day",
    "named": "day",
    "weekday": "day",
    "season": "season",
    "month": "month",
    "week": "week",
}
_LONGEST_BETWEEN = 45


@dataclass(frozen=True, slots=True)
class Expression:
    """A point, or a range of two.

    Attributes:
        first: the point, or the first end of the range.
        last: the last end.
        linked: a list word joins it to the expression before.
        open: `start` or `end`, where the words behind it leave that end open (`och framåt`).
        tail: one past the last of those words.
    """

    first: Point
    last: Point | None = None
    linked: bool = False
    open: str = ""
    tail: int = 0

    @property
    def start(self) -> int:
        """First character."""
        return self.first.start

    @property
    def end(self) -> int:
        """One past the last character."""
        return max(self.tail, (self.last or self.first).end)

    @property
    def is_range(self) -> bool:
        """Whether it has two ends, one of which may be open."""
        return self.last is not None or self.open != ""

    @property
    def year(self) -> int | None:
        """The year stated; of a range that of its first end."""
        return self.first.year

    def value(self, year: int | None) -> str | None:
        """The EDTF value with `year` as the year of the first end, or None where there is no such day."""
        first = value_of(self.first, self.first.year or year)
        if first is not None and self.open:
            return _open_value(first, self.open)
        if self.last is None or first is None:
            return first
        year = self.first.year or year
        last = value_of(self.last, self.last.year or year)
        if last is not None and self.last.year is None and _order(last) < _order(first):
            last = value_of(self.last, None if year is None else year + 1)
        return None if last is None else join_values(first, last)


def join_values(first: str, last: str) -> str:
    """One range from the start of `first` to the end of `last`; EDTF has no ranges of quarters, so months."""
    ends = [first.split("/")[0], last.split("/")[-1]]
    if ends == [UNKNOWN_YEAR, UNKNOWN_YEAR]:
        return UNKNOWN_YEAR
    if not any(part[5:7] > "24" and len(part) == 7 for part in ends):
        return "/".join(ends)
    # Any year does for telling the months of one that is not known.
    start, end = (bounds(part.replace(UNKNOWN_YEAR, "2001")) for part in ends)
    assert start[0] is not None
    assert end[1] is not None
    years = [
        UNKNOWN_YEAR if part.startswith(UNKNOWN_YEAR) else day[:4]
        for part, day in zip(ends, (start[0], end[1]), strict=True)
    ]
    return f"{years[0]}-{start[0][5:7]}/{years[1]}-{end[1][5:7]}"


def _open_value(value: str, open_end: str) -> str:
    """`value` with its `start` or `end` left open; EDTF has no open range of an unknown year or of quarters."""
    first, last = bounds(value)
    if first is None or last is None:
        return value
    is_quarter = re.fullmatch(r"\d{4}-3\d", value) is not None
    if open_end == "end":
        return f"{first[:7] if is_quarter else value.split('/')[0]}/.."
    return f"../{last[:7] if is_quarter else value.split('/')[-1]}"


def _order(value: str) -> str:
    """A key that sorts values of one year, known or not."""
    return value.replace("XXXX", "0000").split("/")[-1]


def join_points(text: str, groups: Sequence[Sequence[Point]]) -> list[Expression]:
    """Join points to ranges (`1 april–31 augusti`) and note which are linked in a list.

    Args:
        text: the text that the points stand in.
        groups: points in text order, those of one written list together.
    """
    points = _merge_relative_years(text, [point for group in groups for point in group])
    expressions: list[Expression] = []
    index = 0
    while index < len(points):
        point = points[index]
        linked = bool(expressions) and _is_linked(text, expressions[-1], point)
        if index + 1 < len(points) and _is_range(text, point, points[index + 1]):
            expressions.append(Expression(point, points[index + 1], linked))
            index += 2
        else:
            expressions.append(_leave_open(text, Expression(point, None, linked)))
            index += 1
    return expressions


def _leave_open(text: str, expression: Expression) -> Expression:
    """The expression with the words behind it that leave its end or start open."""
    if expression.first.unit in ("shift", "turn", "years", "decade", "century") or expression.first.deictic:
        return expression
    words_behind = OPEN.match(text, expression.end)
    if words_behind is None:
        return expression
    is_start = words_behind["start"] is not None
    if words_behind["dash"] and text[expression.start - 1 : expression.start] != "(":
        return expression
    return replace(expression, open="start" if is_start else "end", tail=words_behind.end())


def _merge_relative_years(text: str, points: Sequence[Point]) -> list[Point]:
    """Make one point of a date and the relative year right behind it (`februari nästa år`)."""
    merged: list[Point] = []
    for point in points:
        before = merged[-1] if merged else None
        if (
            before is not None
            and point.rule == "relative-year"
            and before.unit in ("day", "month", "season", "half", "named", "week")
            and before.year is before.step is None
            and text[before.end : point.start].strip() in ("", *words.YEAR_LINKS)
            and "\n" not in text[before.end : point.start]
        ):
            merged[-1] = replace(before, end=point.end, step=point.step)
        else:
            merged.append(point)
    return merged


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
    if (
        first.unit in ("shift", "years", "decade", "century", "turn")
        or first.step is not None
        or last.step is not None
    ):
        return False
    if first.year is not None and last.year is not None:
        values = value_of(first, first.year), value_of(last, last.year)
        if values[0] is None or values[1] is None or _order(values[0]) > _order(values[1]):
            return False
    before = text[max(0, first.start - 60) : first.start].lower()
    if RANGE_BETWEEN.fullmatch(between):
        return any(dash in between for dash in "-–—") or not any(stem in before for stem in words.MOVES)
    if between.strip() == "/":
        return (
            first.unit == "month" or (first.unit == "season" and first.year is None) or _are_next(first, last)
        )
    if BETWEEN_ENDS.fullmatch(between) is None:
        return False
    return (first.name, last.name) == words.JOINED_DAYS or before.rstrip().endswith(words.BETWEEN)


def _are_next(first: Point, last: Point) -> bool:
    """Whether two weeks follow on each other."""
    return first.unit == "week" and last.number == first.number + 1


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
