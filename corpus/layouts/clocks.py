"""Dates and times as secretaries write them."""

from __future__ import annotations

from datetime import date, time
from random import Random

MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip
WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")


def write_date(form: str, day: date) -> str:
    """Write a date in one of the forms that `layout.DATES` names."""
    long = f"{day.day} {MONTHS[day.month - 1]}"
    weekday = WEEKDAYS[day.weekday()]
    return {
        "iso": day.isoformat(),
        "long": f"{long} {day.year}",
        "weekday-long": f"{weekday}en den {long} {day.year}",
        "weekday": f"{weekday} {long} {day.year}",
        "compact": f"{day:%y%m%d}",
        "slash-short": f"{day.day}/{day.month} -{day:%y}",
        "slash": f"{day.day}/{day.month} {day.year}",
        "ordinal": f"den {day.day}:{'a' if day.day in (1, 2, 21, 22, 31) else 'e'} {MONTHS[day.month - 1]} {day.year}",
        "no-year": long,
        "no-year-weekday": f"{weekday} {long}",
        "no-year-slash": f"{day.day}/{day.month}",
    }[form]


def date_value(day: date, is_yearless: bool) -> str:
    """The gold's value of a date."""
    return f"XXXX-{day:%m-%d}" if is_yearless else day.isoformat()


def write_clock(form: str, clock: time) -> str:
    """Write a time of day in one of the forms that `layout.TIMES` names."""
    separator = ":" if form == "kl" else "."
    text = f"{clock.hour:02}{separator}{clock.minute:02}"
    if form == "kl-dot" and clock.minute == 0:
        text = str(clock.hour)
    return {"kl": "kl ", "kl-dot": "kl. ", "klockan": "klockan "}.get(form, "") + text


def write_span(form: str, start: time, end: time | None) -> str:
    """Write when a meeting began and ended."""
    if end is None:
        return write_clock(form, start)
    bare = write_clock(form, end).split()[-1]
    joint = "-" if form == "hyphen" else " - " if form == "bare-start" else "–"
    return write_clock(form, start) + joint + bare


def draw_date(random: Random) -> date:
    """A working day between 2005 and 2025."""
    while True:
        day = date(random.randint(2005, 2025), random.randint(1, 12), random.randint(1, 28))
        if day.weekday() < 5:
            return day


def draw_times(random: Random) -> tuple[time, time]:
    """When a meeting began and ended."""
    start = time(random.choice((8, 9, 10, 13, 14, 16, 17, 18, 19)), random.choice((0, 0, 0, 15, 30)))
    minutes = start.hour * 60 + start.minute + random.choice((45, 60, 75, 90, 105, 120, 150, 165, 180))
    return start, time(minutes // 60, minutes % 60)
