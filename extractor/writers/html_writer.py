"""One record as a page: a summary beside the source text, in which everything found is marked.

The page is one file that loads nothing from anywhere and runs in any browser, also offline and printed. Every
text of the document is escaped.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from html import escape
from importlib.resources import files
from string import Template
from typing import TextIO

from extractor.schema import AgendaItem, Attendee, Minutes
from extractor.writers.highlights import (
    KIND_LABELS,
    Highlight,
    Segment,
    describe_action,
    describe_attendee,
    describe_next_meeting,
    join_times,
    list_highlights,
    split_segments,
)

_BREAKS = str.maketrans({"\r": "\n", "\x0b": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"})
_CONTROLS = {code: "\ufffd" for code in range(32) if chr(code) not in "\t\n\f"}
# Columns that are lined up with spaces need letters of one width.
_COLUMN_GAP = re.compile(r"\S {3,}\S")
_MIN_GAPS = 4
_PAGE_BREAK = '<span class="page-break"></span>'


def to_html(minutes: Minutes, raw: str) -> str:
    """The page for `minutes`, whose source text is `raw`; spans outside the text are left out."""
    highlights = list_highlights(minutes, raw)
    text = "".join(_list_marked(split_segments(highlights, len(raw)), raw, _list_anchors(minutes)))
    meeting = minutes.meeting
    return Template(_read_template("page.html")).substitute(
        title=escape(meeting.title or minutes.source.path or "Minutes"),
        kind=escape("Minutes" if meeting.kind == "other" else meeting.kind.capitalize()),
        facts="".join(_list_meeting(minutes)),
        summary="".join(_list_sections(minutes)),
        legend="".join(_list_legend(highlights)),
        text=text,
        letters="fixed" if len(_COLUMN_GAP.findall(raw)) >= _MIN_GAPS else "free",
        source=escape(minutes.source.path or "standard input"),
        made_by=escape(f"extractor {minutes.extractor.version}, {minutes.extractor.model}"),
        style=_read_template("page.css"),
        script=_read_template("page.js"),
    )


def write_html(minutes: Minutes, raw: str, stream: TextIO) -> None:
    """Write the page of :func:`to_html` to `stream`."""
    stream.write(to_html(minutes, raw))


def _read_template(name: str) -> str:
    return files("extractor.writers").joinpath("templates", name).read_text(encoding="utf-8")


def _list_anchors(minutes: Minutes) -> list[int]:
    """Offsets that the summary links to, sorted."""
    lists = (
        minutes.agenda_items,
        minutes.attendees,
        minutes.action_items,
        minutes.decisions,
        minutes.next_meetings,
    )
    return sorted({part.start for parts in lists for part in parts})


def _list_marked(segments: Iterable[Segment], raw: str, anchors: list[int]) -> Iterator[str]:
    """The text stretch by stretch; an anchor stands before the first stretch that starts at or after it."""
    waiting = 0
    for segment in segments:
        while waiting < len(anchors) and anchors[waiting] <= segment.start:
            yield f'<a id="at-{anchors[waiting]}"></a>'
            waiting += 1
        yield _mark(segment, raw)


def _mark(segment: Segment, raw: str) -> str:
    """A stretch of the text inside one mark for each thing that covers it."""
    parts = []
    for highlight in segment.highlights:
        note = escape(f"{KIND_LABELS[highlight.kind]}: {highlight.note}")
        edges = "".join(
            name
            for name, here in (
                (" first", highlight.start == segment.start),
                (" last", highlight.end == segment.end),
            )
            if here
        )
        parts.append(f'<mark class="k-{highlight.kind}{edges}" data-kind="{highlight.kind}" title="{note}">')
    parts.append(_show_text(raw[segment.start : segment.end]))
    parts.extend("</mark>" for _ in segment.highlights)
    return "".join(parts)


def _show_text(text: str) -> str:
    """`text` for the page: one line break for all, form feeds as rules, other controls as U+FFFD."""
    shown = text.replace("\r\n", "\n").translate(_BREAKS).translate(_CONTROLS)
    return escape(shown).replace("\f", _PAGE_BREAK)


def _list_meeting(minutes: Minutes) -> Iterator[str]:
    """The facts under the page's heading."""
    meeting = minutes.meeting
    mode = {True: "Digital", False: "In person", None: None}[meeting.digital]
    facts = {
        "Date": meeting.date,
        "Time": join_times(meeting.start_time, meeting.end_time),
        "Place": meeting.place,
        "Held": mode,
        "Body": meeting.body,
    }
    for label, value in facts.items():
        if value:
            yield f"<div><dt>{label}</dt><dd>{escape(value)}</dd></div>"


def _list_sections(minutes: Minutes) -> Iterator[str]:
    """The sections of the summary that have anything to say."""
    if minutes.warnings:
        notes = (
            f"<li>{escape(note.message)} <code>{escape(note.code)}</code></li>" for note in minutes.warnings
        )
        yield _section("warnings", "Please note", notes, len(minutes.warnings))
    actions = (_linked(action.start, action.text, describe_action(action)) for action in minutes.action_items)
    yield _section("actions", "To do", actions, len(minutes.action_items))
    decisions = (_linked(decision.start, decision.text) for decision in minutes.decisions)
    yield _section("decisions", "Decided", decisions, len(minutes.decisions))
    meetings = (_linked(meeting.start, describe_next_meeting(meeting)) for meeting in minutes.next_meetings)
    yield _section("next-meetings", "Next meetings", meetings, len(minutes.next_meetings))
    yield _section("agenda", "Agenda", map(_agenda_entry, minutes.agenda_items), len(minutes.agenda_items))
    for status, label in (("present", "Present"), ("absent", "Absent")):
        attendees = [attendee for attendee in minutes.attendees if attendee.status == status]
        yield _section(status, label, map(_attendee_entry, attendees), len(attendees))


def _section(name: str, label: str, entries: Iterable[str], count: int) -> str:
    """One section of the summary, or nothing where it is empty."""
    if not count:
        return ""
    heading = f'<summary>{label} <span class="count">{count}</span></summary>'
    return f'<details open class="s-{name}">{heading}<ul>{"".join(entries)}</ul></details>\n'


def _agenda_entry(item: AgendaItem) -> str:
    number = f'<span class="number">{escape(item.number)}</span>' if item.number else ""
    depth = min(item.level, 5)
    return f'<li class="level-{depth}">{number}<a href="#at-{item.start}">{escape(item.title)}</a></li>'


def _attendee_entry(attendee: Attendee) -> str:
    return _linked(attendee.start, attendee.name, describe_attendee(attendee))


def _linked(start: int, text: str, detail: str = "") -> str:
    """An entry of the summary that leads to its place in the text."""
    below = f'<span class="detail">{escape(detail)}</span>' if detail else ""
    return f'<li><a href="#at-{start}">{escape(" ".join(text.split()))}</a>{below}</li>'


def _list_legend(highlights: Iterable[Highlight]) -> Iterator[str]:
    """One switch for each kind that the text holds, with the number of its marks."""
    counts = Counter(highlight.kind for highlight in highlights)
    for kind, label in KIND_LABELS.items():
        if counts[kind]:
            yield (
                f'<label><input type="checkbox" checked data-kind="{kind}">'
                f'<span class="swatch k-{kind}">{label}</span>'
                f'<span class="count">{counts[kind]}</span></label>\n'
            )
