"""Does one line go on in the next? What the two lines tell, and the wrap width of their document."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.cleaning.lines import (
    Line,
    has_final_punctuation,
    has_letters,
    is_clause,
    is_closed,
    is_known_label,
    is_label,
    is_list_point,
    is_name_row,
    is_numbered,
    is_recurring_heading,
    is_table_row,
    starts_lower,
    starts_with_date,
)
from extractor.cleaning.wrapping import FULL, LOOSE, SLACK, TIGHT, Wrap
from extractor.patterns import layout

_MIN_LENGTH, _MIN_CUT, _LONG = 30, 20, 80
_MIN_LIST, _LONG_TITLE = 12, 45
_COLUMN = 20
_NEAR = 60
_THOUSANDS = re.compile(r"(?:0\d\d|\d{3}(?= ?(?:000|t?kr\b|mkr\b|kronor\b|:-)))\b")
_FIGURE_AT_END = re.compile(r"(?:^|\s)\d{1,3}$")
_CLOCK = re.compile(r"(?:klockan|kl\.?)\s\d")


@dataclass(frozen=True, slots=True)
class LineBreak:
    """Two lines with text, one after the other, and what is known of their surroundings.

    Attributes:
        line: the line before the break.
        following: the next line with text.
        wrap: how the lines of the document are broken.
        in_prose: other lines of the paragraph begin in lower case, as wrapped ones do.
        in_clauses: the paragraph is a list of `att` clauses.
        is_last: `following` is the last line of its paragraph.
        was_interrupted: page furniture or a page break stood between the lines.
    """

    line: Line
    following: Line
    wrap: Wrap
    in_prose: bool = False
    in_clauses: bool = False
    is_last: bool = False
    was_interrupted: bool = False

    @property
    def before(self) -> str:
        """The first line with its indentation."""
        return self.line.text.rstrip()

    @property
    def head(self) -> str:
        """The first line without its indentation."""
        return self.line.stripped

    @property
    def after(self) -> str:
        """The second line without its indentation."""
        return self.following.stripped

    @property
    def is_open(self) -> bool:
        """Whether the first line ends inside a sentence."""
        return not has_final_punctuation(self.before)

    @property
    def is_between_dates(self) -> bool:
        """Whether both lines open with a date, as the rows of a calendar do."""
        return starts_with_date(self.head) and starts_with_date(self.after)

    @property
    def is_between_figures(self) -> bool:
        """Whether both lines open with a figure."""
        return self.head[0].isdigit() and self.after[0].isdigit()

    def is_filled(self, share: float) -> bool:
        """Whether the next word would not have fitted on the first line."""
        return self.wrap.is_filled(self.before, self.after, share)

    def leans(self, *, strongly: bool = False) -> bool:
        """Whether the last word of the first line (`och`, `av`, `§§`) calls for another one."""
        last = self.before.rsplit(maxsplit=1)[-1].lstrip('("”').casefold()
        return last in layout.OPEN_WORDS or (not strongly and last in layout.LEANING_WORDS)


def continues(point: LineBreak) -> bool:
    """Whether the second line, right below, goes on with the sentence or list of the first."""
    if _breaks_reference(point.before, point.after) or _breaks_bracket(point.before, point.after):
        return True
    if _is_set_apart(point):
        return False
    if is_clause(point.after):
        return _continues_clause(point)
    if starts_lower(point.after):
        return _continues_in_lower_case(point)
    return _continues_in_capital(point)


def continues_across(point: LineBreak) -> bool:
    """Whether a sentence runs on over page furniture, a page break or an empty line."""
    before, after = point.before, point.after
    if _breaks_reference(before, after):
        return True
    if not point.is_open or _is_set_apart(point) or _opens_unit(after) or point.is_between_figures:
        return False
    if starts_lower(after):
        is_cut = len(before) >= (_MIN_CUT if point.was_interrupted else _LONG)
        return point.is_filled(LOOSE) or point.leans() or is_cut
    if not point.was_interrupted or is_numbered(point.head) or is_closed(before):
        return False
    if point.leans() or before.endswith(","):
        return len(before) >= _MIN_LENGTH
    if is_name_row(point.head) or (len(after) < _LONG and not is_closed(after)):
        return False
    return point.is_filled(TIGHT) if point.wrap.width else len(before) >= _LONG


def _is_set_apart(point: LineBreak) -> bool:
    """Whether one of the lines stands for itself by its form: row of a table, list point, sub-heading, rule."""
    return (
        is_table_row(point.head)
        or is_table_row(point.after)
        or is_list_point(point.after)
        or is_recurring_heading(point.head)
        or is_recurring_heading(point.after)
        or not has_letters(point.head)
    )


def _opens_unit(text: str) -> bool:
    return is_numbered(text) or is_label(text) or is_clause(text)


def _continues_clause(point: LineBreak) -> bool:
    """An `att` may open the next clause of a decision or stand where the line of a sentence ended."""
    if not point.is_open or introduces_clauses(point.head):
        return False
    if not point.in_clauses:
        return point.is_filled(LOOSE) or (point.leans() and not point.before.endswith(layout.CONJUNCTIONS))
    return layout.CLAUSE_COMMISSION.search(point.head) is not None and point.is_filled(TIGHT)


def introduces_clauses(text: str) -> bool:
    """Whether a stripped line ends in the verb of a decision (`Styrelsen beslutar`) and is no wrapped prose."""
    return layout.CLAUSE_INTRODUCTION.search(text[-20:]) is not None and not starts_lower(text)


def _continues_in_lower_case(point: LineBreak) -> bool:
    """The next line begins in lower case: often a wrapped one, at times one of a list of short notes."""
    before, head = point.before, point.head
    if before.endswith(":"):
        return point.wrap.is_sure and point.is_filled(TIGHT)
    if not point.is_open:
        return False
    if before.endswith("-") and before[-2:-1].isalpha():
        return True
    is_woven = layout.LABEL_WORDS.match(head) is not None and ":" not in before and not is_numbered(head)
    if is_woven and " " not in point.after and not has_final_punctuation(point.after):
        return False
    if point.line.indent >= _COLUMN:
        return point.leans()
    if point.is_between_figures:
        return point.leans() or (point.is_filled(TIGHT) and not point.is_between_dates)
    is_note = starts_lower(head) and not is_clause(head)
    is_long_title = is_numbered(head) and len(before) >= _LONG_TITLE
    if point.is_filled(LOOSE if is_note else SLACK) or point.leans():
        return True
    return is_long_title or _is_unfinished_list(point) or _is_short_note(point)


def _is_short_note(point: LineBreak) -> bool:
    """A sentence over two short lines of a note without a width: it opens with a capital and ends in a full stop."""
    before, head = point.before, point.head
    is_rest = point.after[0].islower() and point.after.endswith(".") and " " in point.after
    is_sentence = head[0].isupper() and ":" not in head and is_rest
    is_heading = is_numbered(head) or is_name_row(head) or head.isupper()
    return not point.wrap.width and is_sentence and len(before) >= _MIN_LENGTH and not is_heading


def _is_unfinished_list(point: LineBreak) -> bool:
    is_list = point.before.endswith(",") and len(point.before) >= _MIN_LIST
    return is_list and layout.GREETING.match(point.head) is None


def _continues_in_capital(point: LineBreak) -> bool:
    """The next line begins with a capital or a figure: the wrap width or a hanging word has to tell."""
    leans = point.is_open and point.leans(strongly=True)
    if is_numbered(point.after) or is_known_label(point.after):
        return leans and point.is_filled(LOOSE)
    if point.before.endswith(","):
        is_labelled = is_label(point.after) or layout.LABEL_WORDS.match(point.after) is not None
        return not is_labelled and _is_unfinished_list(point)
    if leans and len(point.before) >= _MIN_LENGTH:
        return True
    if point.following.indent > point.line.indent:
        return is_list_point(point.head) and point.is_open and point.is_filled(LOOSE)
    if is_numbered(point.head):
        is_title = point.is_last and point.wrap.is_sure and not has_final_punctuation(point.after)
        return point.is_open and is_title and point.is_filled(1.0)
    if point.is_open and point.after[0].isdigit() and not point.is_between_figures:
        return point.line.indent < _COLUMN and point.is_filled(LOOSE)
    return _fills_line(point)


def _fills_line(point: LineBreak) -> bool:
    """Whether the first line is so full that it must be a wrapped one, against all signs of a list or a roster."""
    before, head, after = point.before, point.head, point.after
    is_row = is_name_row(head) and is_name_row(after)
    if point.line.indent >= _COLUMN or is_row or before.endswith(":") or before.isupper():
        return False
    if is_closed(before) and not point.wrap.ends_paragraph(after):
        return False
    if is_label(after):
        return point.in_prose and not is_label(head) and not is_closed(before) and point.is_filled(1.0)
    if point.in_prose:
        return point.is_filled(1.0 if is_list_point(head) else TIGHT)
    is_sentence = before.count(",") >= 2 or is_clause(head) or is_label(head)
    return is_sentence and point.is_open and point.is_filled(FULL)


def _breaks_reference(before: str, after: str) -> bool:
    """Whether a reference, a figure or a clock time is torn (`§§ 25-` / `26`, `klockan` / `8.45`)."""
    if _CLOCK.match(after):
        return before[-1:].isdigit() and len(after) <= 20
    if not after[:1].isdigit():
        return False
    if _THOUSANDS.match(after) and _FIGURE_AT_END.search(before[-5:]):
        return True
    is_range = before.endswith("-") and before[-2:-1].isdigit()
    return before.endswith(("§", " klockan", " kl", " kl.")) or (is_range and _opens_with_figure(after))


def _opens_with_figure(text: str) -> bool:
    """Whether a figure opens the line that is no number of a heading (`26`, `26)`, `05-12.`; not `26. Val`)."""
    first = text.split(maxsplit=1)[0]
    return not first.endswith((".", ")", ":")) or first == text


def _breaks_bracket(before: str, after: str) -> bool:
    """Whether a bracket opens near the end of a long line and closes on the next one."""
    opened, closed = before.rfind("("), after.find(")")
    is_torn = opened > before.rfind(")") and 0 <= closed < _NEAR and "(" not in after[:closed]
    return is_torn and len(before) >= _MIN_LENGTH and len(before) - opened < _NEAR
