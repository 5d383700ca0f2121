"""The grammar of Swedish time expressions: all rules, run over a text.

Each rule's pattern is run over the text once; where matches overlap, the one that starts first, and of those the
longest, stands.
"""

from __future__ import annotations

from collections.abc import Iterator

from extractor.dates import day_rules, period_rules, relative_rules, week_rules
from extractor.dates.values import Point

_RULES = (*day_rules.RULES, *period_rules.RULES, *week_rules.RULES, *relative_rules.RULES)


def read_points(text: str, anchor_year: int | None) -> Iterator[list[Point]]:
    """Yield the points of each match that stands, in text order; one list holds the days of one written list.

    Args:
        text: the text to search.
        anchor_year: the year of the meeting, which years of two digits are taken to be near.
    """
    matches = [
        (match.start(), -match.end(), order, rule, match)
        for order, rule in enumerate(_RULES)
        for match in rule.pattern.finditer(text)
    ]
    position = 0
    for start, _, _, rule, match in sorted(matches, key=lambda entry: entry[:3]):
        if start >= position and (points := rule.read(match, rule.name, anchor_year)):
            position = match.end()
            yield points
