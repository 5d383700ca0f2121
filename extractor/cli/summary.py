"""A record as something to read in a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from extractor.schema import ActionItem, Attendee, Minutes
from extractor.writers.highlights import describe_action, describe_attendee, describe_next_meeting, join_times


def build_summary(minutes: Minutes) -> Iterator[RenderableType]:
    """The parts of the view in order; parts of which the record has nothing are left out.

    Every text of the document is a `Text`, so that brackets in it are never read as markup.
    """
    yield _build_meeting(minutes)
    for status, label in (("present", "Present"), ("absent", "Absent")):
        attendees = [attendee for attendee in minutes.attendees if attendee.status == status]
        if attendees:
            yield _build_list(label, [_describe_person(attendee) for attendee in attendees])
    if minutes.agenda_items:
        yield _build_agenda(minutes)
    if minutes.action_items:
        yield _build_actions(minutes)
    if minutes.decisions:
        yield _build_list("Decided", [_flat(decision.text) for decision in minutes.decisions])
    if minutes.next_meetings:
        yield _build_list(
            "Next meetings", [Text(describe_next_meeting(meeting)) for meeting in minutes.next_meetings]
        )
    if minutes.warnings:
        notes = [Text.assemble(note.message, (f"  {note.code}", "dim")) for note in minutes.warnings]
        yield _build_list("Please note", notes, style="yellow")


def _build_meeting(minutes: Minutes) -> RenderableType:
    """The meeting's title over a frame with its facts."""
    meeting = minutes.meeting
    mode = {True: "digital", False: "in person", None: None}[meeting.digital]
    facts = {
        "Kind": None if meeting.kind == "other" else meeting.kind,
        "Body": meeting.body,
        "Date": meeting.date,
        "Time": join_times(meeting.start_time, meeting.end_time),
        "Place": meeting.place,
        "Held": mode,
        "Source": minutes.source.path,
    }
    grid = Table.grid(padding=(0, 2))
    for label, value in facts.items():
        if value:
            grid.add_row(Text(label, style="dim"), _flat(value))
    return Panel(
        grid, title=Text(meeting.title or "Meeting without a title", style="bold"), title_align="left"
    )


def _build_agenda(minutes: Minutes) -> RenderableType:
    """The agenda as a tree, sub-items under their items."""
    tree = Tree(_heading("Agenda", len(minutes.agenda_items)), guide_style="dim")
    branches: dict[str | None, Tree] = {None: tree}
    for item in minutes.agenda_items:
        parent = branches.get(item.parent, tree)
        number = (f"{item.number}  ", "cyan") if item.number else ""
        branches[item.id] = parent.add(Text.assemble(number, item.title))
    return Group(tree, "")


def _build_actions(minutes: Minutes) -> RenderableType:
    """What is to be done, each with who and until when below it."""
    entries = [_describe_action(action) for action in minutes.action_items]
    return _build_list("To do", entries)


def _build_list(label: str, entries: Sequence[Text], *, style: str = "cyan") -> RenderableType:
    """A heading with the entries below it."""
    grid = Table.grid(padding=(0, 1))
    grid.add_column()
    grid.add_column(ratio=1)
    for entry in entries:
        grid.add_row(Text(" •", style=style), entry)
    return Group(_heading(label, len(entries)), grid, "")


def _heading(label: str, count: int) -> Text:
    return Text.assemble((label, "bold"), (f" ({count})", "dim"))


def _describe_person(attendee: Attendee) -> Text:
    facts = describe_attendee(attendee)
    return Text.assemble(attendee.name, (f"  {facts}" if facts else "", "dim"))


def _describe_action(action: ActionItem) -> Text:
    return Text.assemble(_flat(action.text), (f"\n→ {describe_action(action)}", "green"))


def _flat(text: str) -> Text:
    """The text on one line, without control characters that would steer the terminal."""
    return Text("".join(letter for letter in " ".join(text.split()) if letter.isprintable()))
