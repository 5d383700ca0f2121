"""A small meeting and its record, built by hand, for tests that need a record but no pipeline."""

from __future__ import annotations

import hashlib

from extractor.schema import (
    ActionItem,
    AgendaItem,
    Assignee,
    Attendee,
    DateMention,
    Decision,
    ExtractorInfo,
    Meeting,
    Mention,
    Minutes,
    NextMeeting,
    Organisation,
    Person,
    Place,
    Project,
    Reference,
    SourceInfo,
    WarningNote,
)

TEXT = """\
Minnesanteckningar Nätverket Älvdal <norr>

2024-03-05 kl 09.00–10.30, Brukets möteslokal & Teams

Närvarande: Tora Kvist (Region Älvdal), ordförande, Nils Öhrn
Förhinder: Siv Åkerlund

1. Inledning

Tora hälsade välkommen.

2. Projekt Grön Väg

Regionen har fått pengar enligt dnr KS 2024/117.

2.1 Tidplan

Nils återkommer till Region Älvdal med en tidplan senast 20 mars.
Nätverket beslutar att utse Tora Kvist till kontaktperson.

3. Nästa möte

Torsdag 18 april kl 13.00 i Furudal.
"""


def make_minutes(**changes: object) -> Minutes:
    """The record of :data:`TEXT`; `changes` replace its top-level parts."""
    return _RECORD.model_copy(update=changes)


def make_empty_minutes(path: str | None = "tom.txt") -> Minutes:
    """The record of an empty file."""
    source = SourceInfo(
        path=path, sha256=hashlib.sha256(b"").hexdigest(), encoding="utf-8", size_bytes=0, characters=0
    )
    nothing = dict.fromkeys(("title", "body", "date", "start_time", "end_time", "place", "digital"))
    lists: dict[str, list[object]] = {
        key: []
        for key in Minutes.model_fields
        if key not in ("schema_version", "source", "extractor", "meeting")
    }
    note = WarningNote(code="empty-document", message="The document holds no text.")
    return Minutes.model_validate(
        {
            **lists,
            "schema_version": "1.0",
            "source": source,
            "extractor": _RECORD.extractor,
            "meeting": Meeting.model_validate({**nothing, "kind": "other"}),
            "warnings": [note],
        }
    )


def _span(words: str, occurrence: int = 1) -> dict[str, int]:
    """Where `words` stand in :data:`TEXT` for the nth time."""
    start = -1
    for _ in range(occurrence):
        start = TEXT.index(words, start + 1)
    return {"start": start, "end": start + len(words)}


def _mention(words: str, item: str | None = None, occurrence: int = 1) -> Mention:
    return Mention(text=words, agenda_item=item, **_span(words, occurrence))


def _item(number: int, heading: str, body: str, *, label: str, title: str, level: int = 1) -> AgendaItem:
    head, text = _span(heading), _span(body)
    return AgendaItem(
        id=f"item-{number}",
        number=label,
        title=title,
        level=level,
        parent="item-2" if level == 2 else None,
        start=head["start"],
        end=text["end"],
        body_start=text["start"],
        body_end=text["end"],
        text=" ".join(body.split("\n")),
    )


def _attendee(id_: str, name: str, line: str, **facts: object) -> Attendee:
    unknown = dict.fromkeys(
        (
            "mode",
            "role",
            "affiliation",
            "group",
            "substitute_for",
            "from_item",
            "to_item",
            "from_time",
            "to_time",
        )
    )
    values = {**unknown, "status": "present", "absent_items": [], "by": "attendance.label-list", **facts}
    return Attendee.model_validate({"id": id_, "name": name, **_span(line), **values})


def _date(words: str, value: str, item: str | None, *, inferred: bool = True) -> DateMention:
    return DateMention(
        text=words,
        value=value,
        kind="day",
        deictic=False,
        agenda_item=item,
        by="dates.day-month",
        anchor="2024-03-05" if inferred else None,
        inferred=inferred,
        earliest=value,
        latest=value,
        **_span(words),
    )


_ACTION = "Nils återkommer till Region Älvdal med en tidplan senast 20 mars"
_DECISION = "utse Tora Kvist till kontaktperson"

_RECORD = Minutes(
    schema_version="1.0",
    source=SourceInfo(
        path="norr/möte 3.txt",
        sha256=hashlib.sha256(TEXT.encode("utf-8")).hexdigest(),
        encoding="utf-8",
        size_bytes=len(TEXT.encode("utf-8")),
        characters=len(TEXT),
    ),
    extractor=ExtractorInfo(version="0.1.0", backend="spacy", model="sv_minutes 0.1.0"),
    meeting=Meeting(
        title="Minnesanteckningar Nätverket Älvdal <norr>",
        kind="minnesanteckningar",
        body="Nätverket Älvdal",
        date="2024-03-05",
        start_time="09:00",
        end_time="10:30",
        place="Brukets möteslokal & Teams",
        digital=None,
    ),
    attendees=[
        _attendee(
            "person-1",
            "Tora Kvist",
            "Tora Kvist (Region Älvdal), ordförande",
            role="ordförande",
            affiliation="Region Älvdal",
            absent_items=["item-2", "item-3"],
        ),
        _attendee("person-2", "Nils Öhrn", "Nils Öhrn", mode="digital", from_time="09:30"),
        _attendee("person-3", "Siv Åkerlund", "Siv Åkerlund", status="absent"),
    ],
    agenda_items=[
        _item(1, "1. Inledning", "Tora hälsade välkommen.", label="1", title="Inledning"),
        _item(
            2,
            "2. Projekt Grön Väg",
            TEXT[_span("Regionen har")["start"] : _span("kontaktperson.")["end"]],
            label="2",
            title="Projekt Grön Väg",
        ),
        _item(
            3,
            "2.1 Tidplan",
            TEXT[_span("Nils återkommer")["start"] : _span("kontaktperson.")["end"]],
            label="2.1",
            title="Tidplan",
            level=2,
        ),
        _item(4, "3. Nästa möte", "Torsdag 18 april kl 13.00 i Furudal.", label="3", title="Nästa möte"),
    ],
    persons=[
        Person(
            id="person-1",
            name="Tora Kvist",
            aliases=["Tora"],
            attendee=True,
            mentions=[
                _mention("Tora Kvist"),
                _mention("Tora", "item-1", 2),
                _mention("Tora Kvist", "item-3", 2),
            ],
        ),
        Person(
            id="person-2",
            name="Nils Öhrn",
            aliases=["Nils"],
            attendee=True,
            mentions=[_mention("Nils Öhrn"), _mention("Nils", "item-3", 2)],
        ),
        Person(
            id="person-3", name="Siv Åkerlund", aliases=[], attendee=True, mentions=[_mention("Siv Åkerlund")]
        ),
    ],
    organisations=[
        Organisation(
            id="org-1",
            name="Region Älvdal",
            aliases=["Regionen", "RÄ"],
            kind="region",
            mentions=[
                _mention("Region Älvdal"),
                _mention("Regionen", "item-2"),
                _mention("Region Älvdal", "item-3", 2),
            ],
            by="organisations.region",
        )
    ],
    places=[Place(id="place-1", name="Furudal", mentions=[_mention("Furudal", "item-4")])],
    projects=[
        Project(
            id="project-1",
            name="Grön Väg",
            aliases=[],
            mentions=[_mention("Grön Väg", "item-2")],
            by="projects.label",
        )
    ],
    dates=[
        _date("2024-03-05", "2024-03-05", None, inferred=False),
        _date("20 mars", "2024-03-20", "item-3"),
        _date("18 april", "2024-04-18", "item-4"),
    ],
    next_meetings=[
        NextMeeting(
            value="2024-04-18",
            start_time="13:00",
            end_time=None,
            place="Furudal",
            text="Torsdag 18 april kl 13.00 i Furudal",
            by="dates.next-meeting",
            **_span("Torsdag 18 april kl 13.00 i Furudal"),
        )
    ],
    action_items=[
        ActionItem(
            id="action-1",
            text=_ACTION,
            assignees=[Assignee(name="Nils Öhrn", id="person-2"), Assignee(name="gruppen", id=None)],
            due="2024-03-20",
            due_text="senast 20 mars",
            agenda_item="item-3",
            decision=None,
            confidence=0.8,
            by="actions.returns",
            **_span(_ACTION),
        )
    ],
    decisions=[
        Decision(
            id="decision-1",
            text=_DECISION,
            agenda_item="item-3",
            confidence=1.0,
            by="decisions.clause",
            **_span(_DECISION),
        )
    ],
    references=[
        Reference(
            kind="diarienummer",
            text="dnr KS 2024/117",
            value="KS 2024/117",
            agenda_item="item-2",
            **_span("dnr KS 2024/117"),
        )
    ],
    warnings=[WarningNote(code="numbering-gap", message="The agenda numbering leaps from 2 to 4.")],
)
