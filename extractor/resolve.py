"""Findings to `Minutes`: links by id, numbers in order of appearance, warnings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, cast

from extractor.collect import Findings, Located, name_item
from extractor.components.holders import find_holder
from extractor.components.people import Directory, normalise_name
from extractor.document import Document
from extractor.errors import WarningCode
from extractor.linking import (
    Entity,
    find_by_form,
    group_mentions,
    kind_of_organisation,
    link_organisations,
    make_mentions,
)
from extractor.notices import Warnings, note_warnings
from extractor.records import ActionRecord, AttendeeRecord, NameRecord, Record
from extractor.schema import (
    SCHEMA_VERSION,
    ActionItem,
    AgendaItem,
    Assignee,
    Attendee,
    DateMention,
    Decision,
    ExtractorInfo,
    Meeting,
    Minutes,
    NextMeeting,
    Organisation,
    Person,
    Place,
    Project,
    Reference,
    SourceInfo,
)
from extractor.source import Source
from extractor.spans import SpanSet

# A number such as `Punkt 12.3` stands before the title within this many characters.
_MAX_NUMBER = 14
_FILE_DATE = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)[-_.]?(?P<month>0[1-9]|1[0-2])[-_.]?(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"
)


@dataclass(frozen=True, slots=True)
class _Ids:
    """What records refer to by id: items by position and by number, people by normal name."""

    items: list[str]
    numbers: dict[str | None, str]
    persons: dict[str, str]
    organisations: list[Organisation]
    people: Directory

    def item(self, position: int | None) -> str | None:
        return None if position is None else self.items[position]

    def person(self, name: str) -> str | None:
        full = self.people.find(name)
        return self.persons.get(normalise_name(full)) if full else None

    def body(self, attendee: Located[AttendeeRecord]) -> str | None:
        """The id of an organisation that attends: by its name, else by where it stands."""
        by_place = (
            one.id
            for one in self.organisations
            for mention in one.mentions
            if mention.start < attendee.end and attendee.start < mention.end
        )
        return find_by_form(self.organisations, attendee.record.name) or next(by_place, None)


def resolve(findings: Findings, document: Document, source: Source, info: ExtractorInfo) -> Minutes:
    """Link what was found in one document and put it in the form of the contract.

    Args:
        findings: what the pipeline found.
        document: the text that it was found in.
        source: where the text comes from.
        info: program and model, for the record.

    Returns:
        A valid record. What the document does not state is null or empty, and `warnings` says what a reader must know.
    """
    items = _agenda(findings, document)
    item_ids = [item.id for item in items]
    persons, directory = _persons(findings, item_ids)
    organisations = _organisations(findings, document, item_ids)
    # Of items with one number, the first is meant.
    numbers: dict[str | None, str] = {
        item.number: item.id for item in reversed(items) if item.number is not None
    }
    by_name = {normalise_name(one.name): one.id for one in reversed(persons)}
    ids = _Ids(item_ids, numbers, by_name, organisations, directory)
    decisions = [
        Decision(
            id=f"decision-{number}",
            text=one.text,
            agenda_item=ids.item(one.item),
            start=one.start,
            end=one.end,
            confidence=one.record.confidence,
            by=one.record.by,
        )
        for number, one in enumerate(findings.decisions, start=1)
    ]
    warnings = Warnings()
    meeting = _meeting(findings, source, warnings)
    attendees = [_attendee(one, ids) for one in findings.attendees]
    note_warnings(warnings, findings, document, source, items)
    return Minutes(
        schema_version=SCHEMA_VERSION,
        source=describe_source(source),
        extractor=info,
        meeting=meeting,
        attendees=attendees,
        agenda_items=items,
        persons=persons,
        organisations=organisations,
        places=[
            Place(id=f"place-{number}", name=one.name, mentions=make_mentions(one, item_ids))
            for number, one in enumerate(group_mentions(findings.places, str.casefold), start=1)
        ],
        projects=_projects(findings, item_ids),
        dates=_dates(findings, ids),
        next_meetings=[
            NextMeeting(
                value=one.record.value,
                start_time=one.record.start_time,
                end_time=one.record.end_time,
                place=one.record.place,
                text=one.text,
                start=one.start,
                end=one.end,
                by=one.record.by,
            )
            for one in findings.next_meetings
        ],
        action_items=[
            _action(number, one, ids, decisions, findings)
            for number, one in enumerate(findings.actions, start=1)
        ],
        decisions=decisions,
        references=[
            Reference(
                kind=cast("Any", one.record.kind),
                text=one.text,
                value=one.record.value,
                agenda_item=ids.item(one.item),
                start=one.start,
                end=one.end,
            )
            for one in findings.references
        ],
        warnings=warnings.notes,
    )


def describe_source(source: Source) -> SourceInfo:
    """What a record says of the file that it was made from."""
    return SourceInfo(
        path=source.path,
        sha256=source.sha256,
        encoding=source.encoding,
        size_bytes=source.size_bytes,
        characters=source.characters,
    )


def _meeting(findings: Findings, source: Source, warnings: Warnings) -> Meeting:
    values: dict[str, Any] = {name: one.record.value for name, one in findings.fields.items()}
    digital = values.pop("digital", None)
    date = values.get("date")
    if (
        date is None
        and source.path is not None
        and (match := _FILE_DATE.search(PurePosixPath(source.path).stem))
    ):
        date = f"{match['year']}-{match['month']}-{match['day']}"
        warnings.add(WarningCode.DATE_FROM_FILE_NAME, date=date)
    elif date is None:
        warnings.add(WarningCode.NO_MEETING_DATE)
    return Meeting(
        title=values.get("title"),
        kind=values.get("kind", "other"),
        body=values.get("body"),
        date=date,
        start_time=values.get("start_time"),
        end_time=values.get("end_time"),
        place=values.get("place"),
        digital=None if digital is None else digital == "true",
    )


def _agenda(findings: Findings, document: Document) -> list[AgendaItem]:
    items: list[AgendaItem] = []
    for number, one in enumerate(findings.items, start=1):
        record = one.record
        # What clean-up took from between two items belongs to the first, so that no gap is left in the source.
        later = (other.start for other in findings.items[number:] if other.record.level <= record.level)
        end = next(later, len(document.raw))
        parents = [
            item.id for item in items if item.level < record.level and item.start <= one.start < item.end
        ]
        body_start, body_end = document.offsets.raw_span(record.body_start, record.body_end)
        items.append(
            AgendaItem(
                id=name_item(number - 1),
                number=record.number,
                title=_first_line(record.title, document.raw[one.start : body_start]),
                level=record.level,
                parent=parents[-1] if parents else None,
                start=one.start,
                end=end,
                body_start=body_start,
                body_end=body_end,
                text=document.text[record.body_start : record.body_end].strip(),
            )
        )
    return items


def _first_line(title: str, heading: str) -> str:
    """The title, cut at the line break of the source where it is a running sentence and no heading.

    Args:
        title: the heading in the clean text, on one line.
        heading: the same in the source.
    """
    first = " ".join(heading.split("\n", 1)[0].split())
    is_sentence = ". " in title or title.endswith(".")
    for start in range(min(len(first), _MAX_NUMBER)):
        if is_sentence and title.startswith(first[start:].removesuffix("-")):
            return first[start:]
    return title


def _persons(findings: Findings, item_ids: Sequence[str]) -> tuple[list[Person], Directory]:
    """Every person named, with the directory that finds them by a part of the name."""
    people = [one for one in findings.attendees if one.record.by != "attendance.body"]
    mentioned = {normalise_name(one.record.name) for one in findings.people}
    extra = [_as_mention(one, "PER") for one in people if normalise_name(one.record.name) not in mentioned]
    entities = group_mentions([*findings.people, *extra], normalise_name)
    attending = {normalise_name(one.record.name) for one in people}
    directory = Directory()
    for entity in entities:
        directory.add(entity.name)
    persons = [
        Person(
            id=f"person-{number}",
            name=entity.name,
            aliases=entity.aliases,
            attendee=normalise_name(entity.name) in attending,
            mentions=make_mentions(entity, item_ids),
        )
        for number, entity in enumerate(entities, start=1)
    ]
    return persons, directory


def _as_mention(one: Located[AttendeeRecord], label: str) -> Located[NameRecord]:
    record = one.record
    name = NameRecord(
        text_start=record.text_start, text_end=record.text_end, by=record.by, label=label, name=record.name
    )
    return Located(name, one.start, one.end, one.text, one.item)


def _organisations(findings: Findings, document: Document, item_ids: Sequence[str]) -> list[Organisation]:
    """Every organisation named; a body that takes part is one, even where nothing else says so."""
    spans = SpanSet((one.start, one.end) for one in findings.organisations)
    bodies = [
        _as_mention(one, "ORG")
        for one in findings.attendees
        if one.record.by == "attendance.body" and not spans.overlaps(one.start, one.end)
    ]
    mentions = [*findings.organisations, *bodies]
    return [
        Organisation(
            id=f"org-{number}",
            name=entity.name,
            aliases=entity.aliases,
            kind=cast("Any", kind_of_organisation(entity)),
            mentions=make_mentions(entity, item_ids),
            by=entity.mentions[0].record.by,
        )
        for number, entity in enumerate(link_organisations(mentions, document.text), start=1)
    ]


def _projects(findings: Findings, item_ids: Sequence[str]) -> list[Project]:
    entities: list[Entity] = group_mentions(
        findings.projects, lambda name: re.sub(r"[\s-]", "", name).casefold()
    )
    return [
        Project(
            id=f"project-{number}",
            name=one.name,
            aliases=one.aliases,
            mentions=make_mentions(one, item_ids),
            by=one.mentions[0].record.by,
        )
        for number, one in enumerate(entities, start=1)
    ]


def _dates(findings: Findings, ids: _Ids) -> list[DateMention]:
    return [
        DateMention(
            text=one.text,
            value=one.record.value,
            kind=cast("Any", one.record.kind),
            deictic=one.record.deictic,
            agenda_item=ids.item(one.item),
            by=one.record.by,
            anchor=one.record.anchor,
            inferred=one.record.inferred,
            earliest=one.record.earliest,
            latest=one.record.latest,
            start=one.start,
            end=one.end,
        )
        for one in findings.dates
    ]


def _attendee(one: Located[AttendeeRecord], ids: _Ids) -> Attendee:
    record = one.record
    known = ids.body(one) if record.by == "attendance.body" else ids.person(record.name)
    assert known is not None, "every attendee is a person or an organisation of the record"
    return Attendee(
        id=known,
        name=record.name,
        status=cast("Any", record.status),
        mode=cast("Any", record.mode),
        role=record.role,
        affiliation=record.affiliation,
        group=record.group,
        substitute_for=ids.person(record.substitute_for) if record.substitute_for else None,
        from_item=ids.numbers.get(record.from_number),
        to_item=ids.numbers.get(record.to_number),
        absent_items=[ids.numbers[number] for number in record.absent_numbers if number in ids.numbers],
        from_time=record.from_time,
        to_time=record.to_time,
        start=one.start,
        end=one.end,
        by=record.by,
    )


def _overlaps(one: Record, start: int, end: int) -> bool:
    return one.text_start < end and start < one.text_end


def _action(
    number: int, one: Located[ActionRecord], ids: _Ids, decisions: Sequence[Decision], findings: Findings
) -> ActionItem:
    record = one.record
    due: Any = None
    if record.due_start is not None and record.due_end is not None:
        due = next(
            (date for date in findings.dates if _overlaps(date.record, record.due_start, record.due_end)),
            None,
        )
    decided = next(
        (decision.id for decision in decisions if decision.start < one.end and one.start < decision.end), None
    )
    return ActionItem(
        id=f"action-{number}",
        text=one.text,
        assignees=[_assignee(name, ids, findings) for name in record.assignees],
        due=due.record.value if due and "X" not in due.record.value else None,
        due_text=due.text if due else None,
        agenda_item=ids.item(one.item),
        decision=decided,
        start=one.start,
        end=one.end,
        confidence=record.confidence,
        by=record.by,
    )


def _assignee(name: str, ids: _Ids, findings: Findings) -> Assignee:
    found = ids.people.find(name)
    full = find_holder(found or name, (one.record for one in findings.attendees)) or found
    if full is not None:
        return Assignee(name=full, id=ids.person(full))
    organisation = find_by_form(ids.organisations, name)
    return Assignee(name=name, id=organisation)
