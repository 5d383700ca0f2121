"""What generated minutes hold, as the annotation guidelines write it down."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field


@dataclass(slots=True)
class Attendee:
    """Someone listed as taking part, or as absent."""

    name: str
    status: str = "present"
    mode: str | None = None
    role: str | None = None
    affiliation: str | None = None
    extra: dict[str, str | list[str]] = field(default_factory=dict)

    def as_dict(self) -> dict[str, object]:
        """The gold's keys, with those for part-time presence only where they are stated."""
        values: dict[str, object] = asdict(self)
        del values["extra"]
        return values | self.extra


@dataclass(slots=True)
class Meeting:
    """The meeting's own fields."""

    title: str = ""
    kind: str = "other"
    date: str | None = None
    start_time: str | None = None
    end_time: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """A heading of the agenda."""

    number: str | None
    title: str


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """A coming meeting that the minutes announce."""

    value: list[str]
    start_time: str | None
    end_time: str | None
    place: str | None


@dataclass(slots=True)
class Gold:
    """The annotation of one document."""

    meeting: Meeting = field(default_factory=Meeting)
    attendees: list[Attendee] = field(default_factory=list)
    agenda_items: list[Item] = field(default_factory=list)
    next_meetings: list[NextMeeting] = field(default_factory=list)

    def find(self, name: str) -> Attendee | None:
        """The attendee of that name, whatever its case."""
        folded = name.casefold()
        return next((one for one in self.attendees if one.name.casefold() == folded), None)

    def assign(self, name: str, role: str | None) -> None:
        """Give a listed person a role stated elsewhere, or list who acts at the meeting unlisted."""
        known = self.find(name)
        if known is None:
            self.attendees.append(Attendee(name, role=role))
        elif known.role is None or (role == "ordförande" and known.role == "ledamot"):
            known.role = role or known.role

    def as_json(self, document: str) -> str:
        """The text of `NAME.gold.json`."""
        record = {
            "document": document,
            "meeting": asdict(self.meeting),
            "attendees": [one.as_dict() for one in self.attendees],
            "agenda_items": [asdict(one) for one in self.agenda_items],
            "next_meetings": [asdict(one) for one in self.next_meetings],
        }
        return json.dumps(record, ensure_ascii=False, indent=1) + "\n"
