"""Which of the dates in a task is the day by which it is to be done."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.patterns import actions as patterns
from extractor.records import DateRecord

_NO_DEADLINE = re.compile(patterns.BEFORE_OTHER_DATE, re.IGNORECASE)
_DEADLINE = re.compile(patterns.BEFORE_DEADLINE, re.IGNORECASE)
# `senast` and the like stand outside or inside the expression, depending on who marked it.
_OPENS_DEADLINE = re.compile(patterns.OPENS_DEADLINE, re.IGNORECASE)
_LOOK_BACK = 40


def choose_deadline(text: str, start: int, end: int, dates: Sequence[DateRecord]) -> DateRecord | None:
    """The deadline of the task in `text[start:end]`.

    Args:
        text: clean text.
        start: where the task's words begin.
        end: where they end.
        dates: time expressions of the text, in order.

    Returns:
        The first date that a word such as `senast` marks, else the first that is no starting point (`från den 3
        maj`), else None.
    """
    inside = [date for date in dates if start <= date.text_start and date.text_end <= end]
    open_dates = [date for date in inside if not _NO_DEADLINE.search(_before(text, start, date))]
    marked = [
        date
        for date in open_dates
        if _DEADLINE.search(_before(text, start, date))
        or _OPENS_DEADLINE.match(text, date.text_start, date.text_end)
    ]
    return next(iter([*marked, *open_dates]), None)


def _before(text: str, start: int, date: DateRecord) -> str:
    return text[max(start, date.text_start - _LOOK_BACK) : date.text_start]
