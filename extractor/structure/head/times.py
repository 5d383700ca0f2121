"""Days and clock times of a stretch of the head, with scanning slips mended and breaks left out."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.clock import ClockTime, find_spoken_times, find_times
from extractor.dates import find as find_dates
from extractor.patterns import meeting as patterns
from extractor.records import DateRecord

_IGNORE = re.IGNORECASE
_BREAK = re.compile(patterns.BREAK, _IGNORE)
_MEAL = re.compile(patterns.MEAL, _IGNORE)
_SLIP = re.compile(r"(?<![^\W\d_])[lIO\d][lIO\d.:/-]{0,12}(?![^\W\d_])")
_SLIPS = str.maketrans({"l": "1", "I": "1", "O": "0"})
_BRACKETED = re.compile(r"\([^()]*\)")


@lru_cache(maxsize=512)
def dates_in(text: str) -> tuple[DateRecord, ...]:
    """The dates of a stretch of the head, with scanning slips mended."""
    return tuple(find_dates(mend(text), None))


@lru_cache(maxsize=512)
def times_in(text: str, *, bare: bool = False) -> tuple[ClockTime, ...]:
    """The clock times of a stretch of the head in figures or words, without those of a break."""
    plain = mask_breaks(mend(text))
    spoken = find_spoken_times(plain)
    figures = [
        time
        for time in find_times(plain, bare=bare)
        if not any(time.start < one.end and one.start < time.end for one in spoken)
    ]
    return tuple(sorted((*figures, *spoken)))


def days_in(text: str) -> list[DateRecord]:
    """The days, and ranges of days, of a stretch of the head."""
    return [date for date in dates_in(text) if date.kind in {"day", "range"} and not date.deictic]


def mend(text: str) -> str:
    """`text` with letters that a scan took for figures put right (`l9 april`, `2018-08-2l`); as long as before."""
    return _SLIP.sub(
        lambda match: match[0].translate(_SLIPS) if any(map(str.isdigit, match[0])) else match[0], text
    )


def mask_breaks(text: str) -> str:
    """`text` with the times of breaks blanked: `(ajournering 14.50–15.10)`; as long as before."""
    text = _BRACKETED.sub(
        lambda match: " " * len(match[0]) if _BREAK.search(match[0]) or _MEAL.search(match[0]) else match[0],
        text,
    )
    if (word := _BREAK.search(text)) is None:
        return text
    times = [time for time in find_times(text, bare=True) if 0 <= time.start - word.end() < 20]
    end = times[0].end if times else word.end()
    return text[: word.start()] + " " * (end - word.start()) + text[end:]
