"""The grammar of time expressions: all rules, tried at every word of a text that may begin an expression.

Of the rules that match at a place the longest match stands, and the search goes on behind it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from extractor.dates import day_rules, period_rules, relative_rules, week_rules
from extractor.dates.regions import find_regions
from extractor.dates.rules import Needs, Rule
from extractor.dates.values import Point

_RULES = (*day_rules.RULES, *period_rules.RULES, *week_rules.RULES, *relative_rules.RULES)


def _rules_for(holds: Needs) -> tuple[Rule, ...]:
    """The rules that can match in a stretch that `holds` so much."""
    return tuple(rule for rule in _RULES if rule.needs & holds == rule.needs)


_BY_CONTENT = {
    (digits, telling): _rules_for(
        (Needs.DIGITS if digits else Needs.NOTHING) | (Needs.WORDS if telling else Needs.NOTHING)
    )
    for digits in (False, True)
    for telling in (False, True)
}
_AT_DIGIT = {
    content: tuple(rule for rule in rules if not rule.begins_with_word)
    for content, rules in _BY_CONTENT.items()
}


def read_points(
    text: str, anchor_year: int | None, is_barred: Callable[[int, int], bool]
) -> Iterator[list[Point]]:
    """Yield the points of each match that stands, in text order; one list holds the days of one written list.

    Args:
        text: the text to search.
        anchor_year: the year of the meeting, which years of two digits are taken to be near.
        is_barred: whether a half-open stretch holds no dates; no expression begins there.
    """
    for region in find_regions(text):
        content = region.has_digits, region.has_words
        position = 0
        for start in region.starts:
            if start < position or is_barred(start, start + 1):
                continue
            rules = (_AT_DIGIT if text[start].isdigit() else _BY_CONTENT)[content]
            if points := _read_at(text, start, rules, anchor_year):
                position = points[-1].end
                yield points


def _read_at(text: str, start: int, rules: Sequence[Rule], anchor_year: int | None) -> list[Point]:
    """The points of the longest match at `start` that its rule can read; none where there is no such."""
    matches = [(rule, match) for rule in rules if (match := rule.pattern.match(text, start))]
    for rule, match in sorted(matches, key=lambda entry: -entry[1].end()):
        if points := rule.read(match, rule.name, anchor_year):
            return points
    return []
