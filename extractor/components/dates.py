"""`minutes_dates`: the time expressions of a text and the coming meetings that it announces."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extractor import dates
from extractor.components.next_meetings import find_next_meetings
from extractor.docstore import load, store
from extractor.records import AgendaItemRecord, AttendeeRecord, FieldRecord


class DatesComponent:
    """Stores the groups `dates` and `next_meetings`.

    Reads `agenda_items`, `meeting` and `attendees` where an earlier component stored them; without them dates are
    resolved against `anchor` and coming meetings are found by labels and sentences alone.

    Args:
        anchor: the day, month or year that texts without a `meeting` group are resolved against, as EDTF.
    """

    def __init__(self, anchor: str | None = None) -> None:
        self.anchor = anchor

    def __call__(self, doc: Doc) -> Doc:
        """Mark the dates of `doc.text`."""
        items = load(doc, "agenda_items", AgendaItemRecord)
        fields = {field.field: field.value for field in load(doc, "meeting", FieldRecord)}
        attendees = load(doc, "attendees", AttendeeRecord)
        headings = [(item.text_start, item.body_start) for item in items if item.body_start > item.text_start]
        anchor = fields.get("date", self.anchor)
        found = dates.find(doc.text, anchor, headings=headings)
        meetings = find_next_meetings(
            doc.text,
            found,
            items,
            meeting_date=anchor if anchor and dates.bounds(anchor)[0] else None,
            times=(fields.get("start_time"), fields.get("end_time")),
            names=frozenset(part for one in attendees for part in (one.name, one.name.split(" ")[0])),
        )
        store(doc, "dates", found)
        store(doc, "next_meetings", meetings)
        return doc


@Language.factory("minutes_dates", default_config={"anchor": None})
def make_dates(nlp: Language, name: str, anchor: str | None) -> DatesComponent:  # noqa: ARG001
    """Build the component; `nlp` and `name` are what spaCy passes to every factory.

    >>> import spacy
    >>> nlp = spacy.blank("sv")
    >>> _ = nlp.add_pipe("minutes_dates", config={"anchor": "2024-03-05"})
    >>> doc = nlp("Nästa möte är den 9 april kl. 9.")
    >>> [(span.text, span.label_) for span in doc.spans["minutes_dates"]]
    [('den 9 april', 'dates.day-month')]
    """
    return DatesComponent(anchor)
