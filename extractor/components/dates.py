"""`minutes_dates`: time expressions with their values in EDTF, resolved against the meeting's date."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extractor.annotations import load, store
from extractor.dates import find
from extractor.records import FieldRecord


class DatesComponent:
    """Stores the group `dates`; reads `meeting`, whose date is the anchor."""

    def __call__(self, doc: Doc) -> Doc:
        """Mark the time expressions of `doc`."""
        anchor = next((one.value for one in load(doc, "meeting", FieldRecord) if one.field == "date"), None)
        store(doc, "dates", find(doc.text, anchor))
        return doc


@Language.factory("minutes_dates")
def make_dates(nlp: Language, name: str) -> DatesComponent:  # noqa: ARG001
    """Build the component; `nlp` and `name` are what spaCy passes to every factory."""
    return DatesComponent()
