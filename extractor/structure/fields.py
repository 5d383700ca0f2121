"""Labels of the fields in the head: `Datum:`, `Plats och tid`, `Justeringens plats och tid`."""

from __future__ import annotations

import re

from extractor.patterns import attendance
from extractor.patterns import meeting as patterns


def make_label_pattern(labels: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for any of `labels` at the start of a line, with what parts it from its value."""
    phrases = "|".join(sorted(map(re.escape, labels), key=len, reverse=True))
    return re.compile(
        rf"(?P<label>{phrases})(?: för(?: sammanträdet?| mötet)?)?(?:\s*[:;]\s*|\s{{2,}}|\t+|\s+(?=[A-ZÅÄÖ\d])|$)",
        re.IGNORECASE,
    )


DATE_LABEL = make_label_pattern(patterns.DATE_LABELS)
PLACE_LABEL = make_label_pattern(patterns.PLACE_LABELS)
OTHER_LABEL = make_label_pattern(patterns.OTHER_LABELS)
ATTENDANCE = re.compile(rf"(?:{attendance.LABEL})\b", re.IGNORECASE)


def is_labelled(text: str) -> bool:
    """Whether a line opens with the label of a field or of attendance."""
    return (
        any(label.match(text) for label in (DATE_LABEL, PLACE_LABEL, OTHER_LABEL))
        or ATTENDANCE.match(text) is not None
    )
