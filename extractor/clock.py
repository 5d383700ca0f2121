"""Clock times in Swedish text: `08.15-09.30`, `kl 18:00–20.15`, `klockan 19`.

:func:`find_times` is usable without the rest of the package. Offsets are half-open, in code points
of the text given.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from extractor.patterns import clock as words


class ClockTime(NamedTuple):
    """A time, or a range of times, at `start` to `end` of the text; both times are `HH:MM`."""

    start: int
    end: int
    start_time: str
    end_time: str | None


def _either(alternatives: tuple[str, ...]) -> str:
    """A regex group of literal `alternatives`, longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(alternatives, key=len, reverse=True)) + ")"


_CLOCK_WORD = rf"(?:{_either(words.CLOCK_WORDS)}[.:]?[ \t\u00a0]{{0,3}})"
_ABOUT = rf"(?:{_either(words.ABOUT_WORDS)}[. ][ \t]?)"
_TIME = r"\d{1,2}(?:[.:]\d\d|(?<=\d\d)\d\d(?=\D|$))?"
_DASH = r"(?:[-‐‑‒–—−][-‐‑‒–—−]?)"
_RANGE = re.compile(
    rf"(?<![\w.,:/§+-])(?P<word>{_CLOCK_WORD})?{_ABOUT}?(?P<first>{_TIME})"
    rf"(?:[ \t]{{0,3}}(?:{_DASH}|\b{_either(words.RANGE_WORDS)}(?=\s))[ \t]{{0,3}}"
    rf"{_CLOCK_WORD}?{_ABOUT}?(?:(?P<last>{_TIME})|(?P<open>∞)))?",
    re.IGNORECASE,
)
_PARTS = re.compile(r"(\d{1,2})(?:[.:]?(\d\d))?$")
_BAD_AFTER = re.compile(rf"[.,:/]?\d|[-–/]\d|\s?{_either(words.UNITS_AFTER)}(?!\w)|:-|:\w", re.IGNORECASE)
_WORD_BEFORE = re.compile(r"([\w.§]+)[ \t]*[:(]?[ \t]*$")
_AND = re.compile(r"\boch\b", re.IGNORECASE)
_WINDOW = 40
_HALF_DAY = 12
_HOURS = rf"(?:{_either(tuple(words.SPOKEN_HOURS))}|\d{{1,2}}(?![.:]?\d))"
_SHIFTS = _either(tuple(words.SPOKEN_MINUTES))
_SPOKEN = re.compile(
    rf"\b(?P<cue>{_either(words.SPOKEN_CUES)} )?(?:(?P<early>{_SHIFTS}) )?(?P<hour>{_HOURS})\b"
    rf"(?:(?: till | och | ?[-–] ?)(?:{_either(words.SPOKEN_CUES)} )?(?:(?P<late>{_SHIFTS}) )?(?P<last>{_HOURS})\b)?",
    re.IGNORECASE,
)


def parse_clock(written: str) -> str | None:
    """Read one time: `9`, `9.15`, `09:15` or `0915`.

    Returns:
        `HH:MM`, or None where there is no such time of day (`25.10`, `9.75`).
    """
    parts = _PARTS.match(written.strip())
    if parts is None:
        return None
    hour, minute = int(parts[1]), int(parts[2] or 0)
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    return f"{hour:02}:{minute:02}"


def find_times(text: str, *, bare: bool = False) -> list[ClockTime]:
    """Find the clock times of `text`, in order.

    Args:
        text: any stretch of text.
        bare: the text is known to be about time (the value of a label such as `Tid:`), so that bare hours and
            times with a point count without `kl` before them.

    Returns:
        Times and ranges; the span runs from `kl`, where there is one, to the last digit. A range with no end
        (`18:00-∞`) has None as its end.
    """
    found: list[ClockTime] = []
    position = 0
    while match := _RANGE.search(text, position):
        time = _read(text, match, bare)
        position = time.end if time else match.end("first")
        if time:
            found.append(time)
    return found


def find_spoken_times(text: str) -> list[ClockTime]:
    """Find the clock times that `text` writes in words: `klockan tio`, `mellan klockan tio och halv ett`.

    Args:
        text: any stretch of text.

    Returns:
        Times and ranges in order. An hour from one to six is taken for the afternoon, and the end of a range comes
        after its start.
    """
    return [
        ClockTime(match.start(), match.end(), *_say(match, text[match.end() :]))
        for match in _SPOKEN.finditer(text)
        if _is_spoken(match)
    ]


def _is_spoken(match: re.Match[str]) -> bool:
    """Whether a candidate has words in it, and a cue or the two ends of a range to tell that it is a time."""
    shifts = bool(match["early"]) + bool(match["late"])
    hours = [hour for hour in (match["hour"], match["last"]) if hour]
    if any(hour.isdigit() and not 0 < int(hour) <= _HALF_DAY for hour in hours):
        return False
    has_words = shifts > 0 or not all(hour.isdigit() for hour in hours)
    return has_words and (match["cue"] is not None or (match["last"] is not None and shifts > 0))


def _say(match: re.Match[str], after: str) -> tuple[str, str | None]:
    """Start and end of a time in words."""
    start = _spoken_minutes(match["early"], match["hour"])
    is_late = after.lstrip().lower().startswith(words.EVENING)
    if start < words.FIRST_SPOKEN_HOUR * 60 - 30 or (is_late and start < _HALF_DAY * 60):
        start += _HALF_DAY * 60
    if not match["last"]:
        return _write(start), None
    end = _spoken_minutes(match["late"], match["last"])
    return _write(start), _write(end if end > start else end + _HALF_DAY * 60)


def _spoken_minutes(shift: str | None, hour: str) -> int:
    minutes = (int(hour) if hour.isdigit() else words.SPOKEN_HOURS[hour.lower()]) * 60
    return minutes + (words.SPOKEN_MINUTES[" ".join(shift.lower().split())] if shift else 0)


def _write(minutes: int) -> str:
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def _read(text: str, match: re.Match[str], bare: bool) -> ClockTime | None:
    """The time of one candidate, or None where it is a number of something else."""
    first, last = match["first"], match["last"]
    start_time = parse_clock(first)
    if start_time is None:
        return None
    end_time = parse_clock(last) if last else None
    if last and (end_time is None or _BAD_AFTER.match(text, match.end())):
        last, end_time = None, None
    if last and len(last) == 4 and len(first) <= 2:
        last, end_time = None, None
    between = text[match.end("first") : match.start("last")] if last else ""
    before = text[max(0, match.start() - 12) : match.start()].lower()
    if _AND.search(between) and words.BETWEEN not in before:
        last, end_time = None, None
    end = match.end("last") if last else match.end() if match["open"] else match.end("first")
    if not (last or match["open"]) and _is_cut(text, end):
        return None
    if not match["word"] and bare and not _is_mixed(first, last) and re.match(r"\s{0,3}\w", text[end:]):
        return None
    if not match["word"] and not _is_time(text, match.start(), first, last, bare):
        return None
    return ClockTime(match.start(), end, start_time, end_time)


def _is_cut(text: str, end: int) -> bool:
    """Whether the number goes on behind `end`, or counts something (`16.11.2023`, `12.50 kr`)."""
    bad = _BAD_AFTER.match(text, end)
    return bad is not None and bad[0][:1] not in "-–"


def _is_time(text: str, start: int, first: str, last: str | None, bare: bool) -> bool:
    """Whether a time without `kl` before it is one, judged by its form and the word before."""
    before = _WORD_BEFORE.search(text[max(0, start - _WINDOW) : start])
    word = before[1] if before else ""
    lowered = word.lower().rstrip(".")
    if lowered in words.PARTS_BEFORE or lowered in words.BIBLE_BOOKS:
        return False
    if not _is_mixed(first, None):
        if last and _is_mixed(last, None):
            return len(first) <= 2
        return bare and _stands_alone(text, start, first, last)
    if last and not _is_mixed(last, None):
        return bare or ":" in first or lowered in words.TIME_CUES
    if last:
        return not word[:1].isupper() or lowered in words.TIME_CUES or (first + last)[-1] in "05"
    if bare or lowered in words.TIME_CUES:
        return True
    # A name and a number with a colon is a property (`Berga 12:34`); a number with a point may be anything.
    return ":" in first and not (word[:1].isupper() and "  " not in text[max(0, start - 2) : start])


def _stands_alone(text: str, start: int, first: str, last: str | None) -> bool:
    """Whether bare hours (`9-12`, `0830-1200`, or `19` as the first thing) have no word after them."""
    if last is None and (len(first) > 2 or text[:start].strip()):
        return False
    return last is None or len(first) // 3 == len(last) // 3


def _is_mixed(first: str, last: str | None) -> bool:
    """Whether either end is written with minutes after a colon or a point and both could be hours."""
    return any(end is not None and re.search(r"[.:]", end) is not None for end in (first, last))
