"""What the words round a date say of its side of the meeting."""

from __future__ import annotations

import pytest

from extractor.dates.context import Context, Weight


@pytest.mark.parametrize(
    ("text", "side", "weight"),
    [
        ("Kursen startade DATUM", "past", Weight.HINT),
        ("Hon började DATUM", "past", Weight.DIRECT),
        ("Rapporten ska vara inlämnad till Karin DATUM", "future", Weight.DIRECT),
        ("Lokalen måste vara städad DATUM", "future", Weight.DIRECT),
        ("Det har gällt sedan DATUM", "past", Weight.CERTAIN),
        ("senast DATUM", "future", Weight.SURE),
        ("Skrivelsen inkom före DATUM", "past", Weight.DIRECT),
        ("Styrelsen beslutade den 5 DATUM", "past", Weight.DIRECT),
        ("Kommande möten: DATUM", "future", Weight.SURE),
        ("Underlaget tas fram till mötet i DATUM", "future", Weight.HINT),
        ("DATUM", "", Weight.SURE),
    ],
)
def test_lean(text: str, side: str, weight: Weight) -> None:
    start = text.index("DATUM")
    lean = Context(text).lean(start, len(text))
    assert lean.side == side
    if side and weight is not Weight.HINT:
        assert lean.weight == weight
