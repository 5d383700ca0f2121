"""The measures of the evaluation: each compares one document's gold with its record.

A measure counts one-to-one matches (`hits`) among the gold entries and the predicted entries; summed over
documents they give precision, recall and F1 (:mod:`extractor.evaluation`). The docstring of each function is
its definition.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from extractor.evaluation.comparison import (
    ComparedAttendee,
    ComparedDate,
    ComparedItem,
    ComparedMinutes,
    ComparedNextMeeting,
    ComparedQuote,
    ComparedThing,
    align,
    normalise,
    normalise_name,
    similarity,
    word_overlap,
)

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What one measure counts in one document.

    Attributes:
        measure: its name, such as `attendees.name`.
        hits: matched pairs.
        gold: entries of the gold.
        predicted: entries of the record.
        missed: gold entries without a match, described for reading.
        spurious: predicted entries without a match, described for reading.
    """

    measure: str
    hits: int
    gold: int
    predicted: int
    missed: tuple[str, ...] = ()
    spurious: tuple[str, ...] = ()


Measure = Callable[[ComparedMinutes, ComparedMinutes], Iterator[Outcome]]


def measure_meeting(gold: ComparedMinutes, record: ComparedMinutes) -> Iterator[Outcome]:
    """One entry a document and field.

    `date`, `start_time` and `end_time`: the value is one of the accepted ones.
    `place` and `title`: the texts are at least 0.85 alike.
    """
    for field in ("date", "start_time", "end_time"):
        accepted, given = getattr(gold.meeting, field), getattr(record.meeting, field)
        yield _single(f"meeting.{field}", "/".join(accepted), "/".join(given), bool({*accepted} & {*given}))
    for field in ("place", "title"):
        stated, found = getattr(gold.meeting, field), getattr(record.meeting, field)
        hit = bool(stated and found) and similarity(stated, found) >= 0.85
        yield _single(f"meeting.{field}", stated, found, hit)


def measure_agenda(gold: ComparedMinutes, record: ComparedMinutes) -> Iterator[Outcome]:
    """Agenda items: the same number, and titles at least 0.9 alike."""

    def match(item: ComparedItem, other: ComparedItem) -> float:
        if normalise(item.number) != normalise(other.number):
            return 0
        alike = similarity(item.title, other.title)
        return alike if alike >= 0.9 else 0

    items, others = gold.agenda_items, record.agenda_items
    yield _listed("agenda_items", items, others, align(items, others, match), _describe_item)


def measure_attendees(gold: ComparedMinutes, record: ComparedMinutes) -> Iterator[Outcome]:
    """`attendees.name`: the same name. `attendees.name+status`: also the same status.

    `attendees.role`, `.affiliation`, `.mode`: of all roles (…) that the gold states, those that a matched
    attendee of the record has at least 0.8 alike; predicted are the roles (…) of the matched attendees alone.
    """
    people, others = gold.attendees, record.attendees
    pairs = align(people, others, lambda a, b: float(normalise_name(a.name) == normalise_name(b.name)))
    yield _listed("attendees.name", people, others, pairs, _describe_attendee)
    agreeing = [(i, j) for i, j in pairs if people[i].status == others[j].status]
    yield Outcome(
        measure="attendees.name+status", hits=len(agreeing), gold=len(people), predicted=len(others)
    )
    for field in ("role", "affiliation", "mode"):
        stated = [(getattr(people[i], field), getattr(others[j], field)) for i, j in pairs]
        yield Outcome(
            measure=f"attendees.{field}",
            hits=sum(bool(a and b) and similarity(a, b) >= 0.8 for a, b in stated),
            gold=sum(bool(getattr(person, field)) for person in people),
            predicted=sum(bool(b) for _, b in stated),
        )


def measure_organisations(gold: ComparedMinutes, record: ComparedMinutes) -> Iterator[Outcome]:
    """Organisations: a written form in common, whatever its genitive -s; more forms match better."""
    yield _measure_things("organisations", gold.organisations, record.organisations)


def measure_projects(gold: ComparedMinutes, record: ComparedMinutes) -> Iterator[Outcome]:
    """Projects: as organisations."""
    yield _measure_things("projects", gold.projects, record.projects)


def measure_dates(gold: ComparedMinutes, record: ComparedMinutes) -> Iterator[Outcome]:
    """Each expression with its value counts once in a document; one that only points (`idag`) does not.

    `dates.value`: an accepted value in common, the most alike texts first. `dates.text`: texts that share at
    least half of their words (F1), whatever the value.
    """
    dates, others = _distinct(gold.dates), _distinct(record.dates)

    def match_value(date: ComparedDate, other: ComparedDate) -> float:
        return 1 + similarity(date.text, other.text) if {*date.value} & {*other.value} else 0

    yield _listed("dates.value", dates, others, align(dates, others, match_value), _describe_date)
    by_text = align(dates, others, lambda a, b: _at_least_half(word_overlap(a.text, b.text)))
    yield Outcome(measure="dates.text", hits=len(by_text), gold=len(dates), predicted=len(others))


def measure_next_meetings(gold: ComparedMinutes, record: ComparedMinutes) -> Iterator[Outcome]:
    """Coming meetings.

    `next_meetings`: an accepted value in common. `next_meetings.times`: of the meetings with a start time, a value in
    common and the same start and end.
    """
    meetings, others = gold.next_meetings, record.next_meetings
    pairs = align(meetings, others, lambda a, b: float(bool({*a.value} & {*b.value})))
    yield _listed("next_meetings", meetings, others, pairs, _describe_date)
    timed, others_timed = ([one for one in some if one.start_time] for some in (meetings, others))

    def match_times(one: ComparedNextMeeting, other: ComparedNextMeeting) -> float:
        same_times = (one.start_time, one.end_time) == (other.start_time, other.end_time)
        return float(same_times and bool({*one.value} & {*other.value}))

    yield _listed(
        "next_meetings.times", timed, others_timed, align(timed, others_timed, match_times), _describe_meeting
    )


def measure_actions(gold: ComparedMinutes, record: ComparedMinutes) -> Iterator[Outcome]:
    """`action_items`: quotes that match (:func:`match_quotes`).

    `action_items.assignee`: the names among the assignees of matched pairs, compared as sets.
    """
    actions, others = gold.action_items, record.action_items
    pairs = align(actions, others, match_quotes)
    yield _listed("action_items", actions, others, pairs, _describe_quote)
    assigned = [(_assignees(actions[i]), _assignees(others[j])) for i, j in pairs]
    yield Outcome(
        measure="action_items.assignee",
        hits=sum(len(a & b) for a, b in assigned),
        gold=sum(len(a) for a, _ in assigned),
        predicted=sum(len(b) for _, b in assigned),
    )


def measure_decisions(gold: ComparedMinutes, record: ComparedMinutes) -> Iterator[Outcome]:
    """Decisions: quotes that match (:func:`match_quotes`)."""
    decisions, others = gold.decisions, record.decisions
    yield _listed("decisions", decisions, others, align(decisions, others, match_quotes), _describe_quote)


MEASURES: tuple[Measure, ...] = (
    measure_meeting,
    measure_agenda,
    measure_attendees,
    measure_organisations,
    measure_projects,
    measure_dates,
    measure_next_meetings,
    measure_actions,
    measure_decisions,
)


def match_quotes(quote: ComparedQuote, other: ComparedQuote) -> float:
    """How well two quotes match.

    1 where one holds the other and is at most two and a half times as long, else the F1 of their words where
    that is at least 0.5, else 0.
    """
    first, second = normalise(quote.words), normalise(other.words)
    shorter, longer = sorted((first, second), key=len)
    if shorter and shorter in longer and len(shorter) >= 0.4 * len(longer):
        return 1.0
    return _at_least_half(word_overlap(first, second))


def _measure_things(name: str, things: list[ComparedThing], others: list[ComparedThing]) -> Outcome:
    forms, other_forms = [thing.forms for thing in things], [thing.forms for thing in others]
    pairs = align(forms, other_forms, lambda a, b: len(a & b))
    return _listed(name, things, others, pairs, _describe_thing)


def _distinct(dates: list[ComparedDate]) -> list[ComparedDate]:
    """The first of each expression with its value; those that only point are left out."""
    first: dict[tuple[str, tuple[str, ...]], ComparedDate] = {}
    for date in dates:
        if not date.deictic:
            first.setdefault((normalise(date.text), tuple(sorted({*date.value}))), date)
    return list(first.values())


def _at_least_half(overlap: float) -> float:
    return overlap if overlap >= 0.5 else 0


def _assignees(action: ComparedQuote) -> set[str]:
    return {normalise_name(assignee.name) for assignee in action.assignees}


def _single(measure: str, stated: str | None, found: str | None, hit: bool) -> Outcome:
    """The outcome of a field that a document has once or not at all."""
    missed = (stated,) if stated and not hit else ()
    spurious = (found,) if found and not hit else ()
    return Outcome(
        measure=measure,
        hits=int(hit),
        gold=bool(stated),
        predicted=bool(found),
        missed=missed,
        spurious=spurious,
    )


def _listed(
    measure: str,
    gold: Sequence[T],
    predicted: Sequence[T],
    pairs: list[tuple[int, int]],
    describe: Callable[[T], str],
) -> Outcome:
    """The outcome of a list, with what has no match described."""
    matched, used = {i for i, _ in pairs}, {j for _, j in pairs}
    return Outcome(
        measure=measure,
        hits=len(pairs),
        gold=len(gold),
        predicted=len(predicted),
        missed=tuple(describe(entry) for i, entry in enumerate(gold) if i not in matched),
        spurious=tuple(describe(entry) for j, entry in enumerate(predicted) if j not in used),
    )


def _describe_item(item: ComparedItem) -> str:
    return f"{item.number or '-'} {item.title or ''}".strip()


def _describe_attendee(attendee: ComparedAttendee) -> str:
    return attendee.name or ""


def _describe_thing(thing: ComparedThing) -> str:
    return " / ".join(dict.fromkeys([*([thing.name] if thing.name else []), *thing.surface, *thing.aliases]))


def _describe_date(date: ComparedDate) -> str:
    return f"{date.text or ''} = {' / '.join(date.value)}".strip()


def _describe_meeting(meeting: ComparedNextMeeting) -> str:
    return f"{' / '.join(meeting.value)} {meeting.start_time}–{meeting.end_time or ''}"


def _describe_quote(quote: ComparedQuote) -> str:
    return " ".join(quote.words.split())
