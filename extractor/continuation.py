"""Does one line go on in the next? The wrap width of a document, and what the two lines themselves tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractor.lines import (
    Line,
    has_final_punctuation,
    is_closed,
    is_known_label,
    is_label,
    is_list_point,
    is_name_row,
    is_numbered,
    is_recurring_heading,
    is_table_row,
    starts_lower,
)
from extractor.patterns import layout

_SLACK, _LOOSE, _TIGHT = 0.65, 0.78, 0.9
_MIN_WIDTH, _MAX_WIDTH = 30, 140
_LONG, _MIN_CUT = 80, 20


_THOUSANDS = re.compile(r"(?:0\d\d|\d{3}(?= ?(?:000|t?kr\b|mkr\b|kronor\b|:-)))\b")
_FIGURE_AT_END = re.compile(r"(?:^|\s)\d{1,3}$")
_CLOCK = re.compile(r"(?:klockan|kl\.?)\s\d")


@dataclass(frozen=True, slots=True)
class Wrap:
    """How the lines of a document are broken: its width in characters; 0 when lines are not wrapped."""

    width: int = 0

    def is_filled(self, before: str, after: str, share: float = _LOOSE) -> bool:
        """Whether the first word of `after`, set on `before`, would reach past `share` of the width."""
        if not self.width:
            return False
        first_word = after.split(maxsplit=1)[0]
        return len(before) + 1 + len(first_word) > self.width * share


def find_wrap(lines: Sequence[Line]) -> Wrap:
    """The wrap width that the lines of running prose agree on.

    Evidence is a line that ends inside a sentence with a lower-case line right below. Such lines must mostly
    be full, else they are short rows of a list that happen to begin in lower case.
    """
    lengths: list[int] = []
    pairs: list[tuple[str, str]] = []
    for line, following in pairwise(lines):
        before, after = line.text.rstrip(), following.stripped
        if not _MIN_WIDTH <= len(before) <= _MAX_WIDTH or not after or is_table_row(line.stripped):
            continue
        if is_closed(before) or not starts_lower(after) or after[0].isdigit():
            continue
        if not is_table_row(after) and not is_clause(after):
            lengths.append(len(before))
            pairs.append((before, after))
    if not lengths:
        return Wrap()
    lengths.sort()
    wrap = Wrap(lengths[int(0.9 * (len(lengths) - 1) + 0.5)])
    full = sum(wrap.is_filled(before, after) for before, after in pairs)
    is_wrapped = full >= 0.7 * len(pairs) and (len(pairs) >= 2 or wrap.width >= 50)
    return wrap if is_wrapped else Wrap()


def leans_on(text: str, *, strongly: bool = False) -> bool:
    """Whether the last word of a line (`och`, `av`, `§§`) calls for another one."""
    words = text.rsplit(maxsplit=1)
    if not words:
        return False
    last = words[-1].lstrip('("”').casefold()
    return last in layout.OPEN_WORDS or (not strongly and last in layout.LEANING_WORDS)


def opens_unit(text: str) -> bool:
    """Whether a line begins something new by its form: list point, number, label, sub-heading, table row."""
    return (
        is_list_point(text)
        or is_numbered(text)
        or is_label(text)
        or is_recurring_heading(text)
        or is_table_row(text)
    )


def is_clause(text: str) -> bool:
    """Whether a line opens with the `att` of a decision; such clauses stand on lines of their own."""
    return text.startswith(layout.CLAUSE_OPENINGS)


def continues(line: Line, following: Line, wrap: Wrap, *, in_prose: bool) -> bool:
    """Whether `following`, the very next line, goes on with the sentence or list of `line`.

    Args:
        line: a line with text.
        following: the line right below it, with text.
        wrap: how the lines of the document are broken.
        in_prose: other lines of the same paragraph begin in lower case, as wrapped ones do.
    """
    before, after = line.text.rstrip(), following.stripped
    if breaks_reference(before, after):
        return True
    if is_table_row(line.stripped) or is_table_row(after) or is_list_point(after):
        return False
    if is_recurring_heading(after) or is_recurring_heading(line.stripped):
        return False
    is_open = not has_final_punctuation(before)
    if is_clause(after):
        return is_open and wrap.is_filled(before, after)
    if is_open and starts_lower(after):
        return _continues_in_lower_case(line, before, after, wrap)
    if is_numbered(after) or is_known_label(after):
        return is_open and leans_on(before, strongly=True) and wrap.is_filled(before, after)
    if before.endswith(","):
        return _continues_list(line, before, after)
    if following.indent > line.indent:
        if is_list_point(line.stripped):
            return is_open and wrap.is_filled(before, after, _LOOSE)
        return is_open and leans_on(before, strongly=True)
    return in_prose and _continues_in_capital(line, before, after, wrap)


def _continues_in_lower_case(line: Line, before: str, after: str, wrap: Wrap) -> bool:
    """The next line begins in lower case: often a wrapped one, at times one of a list of short notes."""
    is_woven = layout.LABEL_WORDS.match(line.stripped) is not None and ":" not in before
    if is_woven and " " not in after and not has_final_punctuation(after):
        return False
    is_note = starts_lower(line.stripped) and not is_clause(line.stripped)
    if after[0].isdigit() and line.stripped[0].isdigit():
        return leans_on(before)
    share = _LOOSE if is_note else _SLACK
    return wrap.is_filled(before, after, share) or leans_on(before) or _is_long_title(before)


def _continues_in_capital(line: Line, before: str, after: str, wrap: Wrap) -> bool:
    """The next line begins with a capital or a figure: only the wrap width or a hanging word can tell."""
    if is_numbered(line.stripped) and not leans_on(before, strongly=True):
        return False
    if leans_on(before, strongly=True) and len(before) >= _MIN_WIDTH:
        return True
    if is_name_row(line.stripped) and is_name_row(after):
        return False
    if before.isupper() or is_label(after):
        return not is_closed(before) and wrap.is_filled(before, after, 1.0) and not before.isupper()
    return wrap.is_filled(before, after, _TIGHT)


def _continues_list(line: Line, before: str, after: str) -> bool:
    return layout.GREETING.match(line.stripped) is None and not is_label(after) and len(before) >= 12


def _is_long_title(before: str) -> bool:
    return is_numbered(before.strip()) and len(before) >= 45


def breaks_reference(before: str, after: str) -> bool:
    """Whether a reference or a clock time is torn apart (`§§ 25-` / `26`, `klockan` / `8.45`)."""
    if _CLOCK.match(after):
        return before[-1:].isdigit() and len(after) <= 20
    if not after[:1].isdigit():
        return False
    if _THOUSANDS.match(after) and _FIGURE_AT_END.search(before[-5:]):
        return True
    return before.endswith(("§", " klockan", " kl", " kl.")) or (
        before.endswith("-") and before[-2:-1].isdigit() and is_number_only(after)
    )


def is_number_only(text: str) -> bool:
    """Whether a line opens with one number and hardly anything else (`26`, `26)`, `05-12.`)."""
    first = text.split(maxsplit=1)[0]
    return (first[0].isdigit() and not first.endswith((".", ")", ":"))) or len(first) == len(text.rstrip())


def continues_across(line: Line, following: Line, wrap: Wrap, *, was_interrupted: bool) -> bool:
    """Whether a sentence runs on over what stood between the lines.

    Args:
        line: the last line before the gap.
        following: the first line after it.
        wrap: how the lines of the document are broken.
        was_interrupted: page furniture or a page break stood there, not just an empty line.
    """
    before, after = line.text.rstrip(), following.stripped
    if breaks_reference(before, after):
        return True
    if has_final_punctuation(before) or opens_unit(after) or is_table_row(line.stripped) or is_clause(after):
        return False
    if is_recurring_heading(line.stripped):
        return False
    is_long = len(before) >= _LONG
    if starts_lower(after):
        is_cut = was_interrupted and len(before) >= _MIN_CUT
        return wrap.is_filled(before, after) or leans_on(before) or is_long or is_cut
    if not was_interrupted or is_numbered(line.stripped) or is_closed(before):
        return False
    if leans_on(before, strongly=True) or before.endswith(","):
        return len(before) >= _MIN_WIDTH
    if is_name_row(line.stripped):
        return False
    return wrap.is_filled(before, after, _TIGHT) if wrap.width else is_long
