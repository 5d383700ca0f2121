"""`minutes_sections`: agenda items, blocks, the meeting and its attendance, read off the layout of `doc.text`."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extractor.docstore import load_marks, store
from extractor.structure.attendance.attendees import find_attendees
from extractor.structure.head.meeting import find_meeting, refine_meeting
from extractor.structure.sections import split_sections


class SectionsComponent:
    """Stores the groups `agenda_items`, `blocks`, `layout`, `meeting` and `attendees`; needs no other component."""

    def __call__(self, doc: Doc) -> Doc:
        """Read the structure of `doc.text` and put it on `doc`."""
        sections = split_sections(doc.text, load_marks(doc))
        fields = find_meeting(sections, doc.text)
        is_digital = any(one.field == "digital" and one.value == "true" for one in fields)
        attendees = find_attendees(sections, doc.text, is_digital=is_digital)
        store(doc, "agenda_items", sections.items)
        store(doc, "blocks", sections.blocks)
        store(doc, "layout", [sections.layout])
        store(doc, "meeting", refine_meeting(fields, attendees))
        store(doc, "attendees", attendees)
        return doc


@Language.factory("minutes_sections")
def make_sections(nlp: Language, name: str) -> SectionsComponent:  # noqa: ARG001
    """Build the component; `nlp` and `name` are what spaCy passes to every factory."""
    return SectionsComponent()
