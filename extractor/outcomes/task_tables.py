"""Tables of tasks: a header such as `Vad  Vem  När`, then a row a task."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.patterns import actions as patterns

_GAP = re.compile(r"\s*\|\s*|\t+| {2,}")
_HEADERS = {
    "what": re.compile(patterns.TABLE_WHAT, re.IGNORECASE),
    "who": re.compile(patterns.TABLE_WHO, re.IGNORECASE),
    "when": re.compile(patterns.TABLE_WHEN, re.IGNORECASE),
}
_DONE = re.compile(patterns.TABLE_DONE, re.IGNORECASE)
_RULE = re.compile(r"[-–—=|:+\s]*")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table of tasks; offsets are in the clean text, `who` as written or empty."""

    start: int
    end: int
    who: str


class TableReader:
    """Follows a table of tasks from its header to the line that has no columns."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.columns: list[str] = []

    def read(self, start: int, end: int) -> Row | None:
        """The row in `text[start:end]`; None for a header, a rule, a task that is done, and any other line."""
        cells = self._split(start, end)
        names = [self._name(*cell) for cell in cells]
        if "who" in names and len(set(names) - {""}) > 1:
            self.columns = names
            return None
        if not self.columns or _RULE.fullmatch(self.text, start, end):
            return None
        if len(cells) < 2 or len(cells) > len(self.columns):
            self.columns = []
            return None
        return self._make_row(cells)

    def _make_row(self, cells: list[tuple[int, int]]) -> Row | None:
        columns = self.columns
        what = (
            columns.index("what")
            if "what" in columns
            else next(i for i, name in enumerate(columns) if name != "who")
        )
        who = columns.index("who")
        if max(what, who) >= len(cells) or any(_DONE.fullmatch(self.text[slice(*cell)]) for cell in cells):
            return None
        return Row(*cells[what], who=self.text[slice(*cells[who])])

    def _split(self, start: int, end: int) -> list[tuple[int, int]]:
        cells: list[tuple[int, int]] = []
        position = start
        for gap in (*_GAP.finditer(self.text, start, end), None):
            high = gap.start() if gap else end
            if high > position:
                cells.append((position, high))
            position = gap.end() if gap else end
        return cells

    def _name(self, start: int, end: int) -> str:
        cell = self.text[start:end].strip(" *_:")
        return next((name for name, pattern in _HEADERS.items() if pattern.fullmatch(cell)), "")
