"""`minutes_references` (placeholder until its author writes it)."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc


class ReferencesComponent:
    """Stores the group `references`."""

    def __call__(self, doc: Doc) -> Doc:
        """Mark references."""
        return doc


@Language.factory("minutes_references")
def make_references(nlp: Language, name: str) -> ReferencesComponent:  # noqa: ARG001
    """Build the component."""
    return ReferencesComponent()
