"""Small forms of attendance that secretaries use."""

from __future__ import annotations

import pytest

from tests.structure.attendance.test_attendees import read


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ("Närvarande:", "- [x] Anna Berg", "- [ ] Bo Ek"),
            [("Anna Berg", "present", None), ("Bo Ek", "absent", None)],
        ),
        (
            ("Närvarande: Luleå: Anna Berg; Piteå: Bo Ek",),
            [("Anna Berg", "present", "Luleå"), ("Bo Ek", "present", "Piteå")],
        ),
    ],
)
def test_forms(lines: tuple[str, ...], expected: list[tuple[str, str, str | None]]) -> None:
    assert [(one.name, one.status, one.affiliation) for one in read(*lines)] == expected
