"""Remains of Markdown, HTML and mail in minutes that were converted from another format."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.cleaning.lines import Line, split_lines
from extractor.document import Edit
from extractor.patterns import layout

_HASHES = re.compile(r"[ \t]*#{1,6}[ \t]+(?=\S)")
_TRAILING_HASHES = re.compile(r"[ \t]+#{1,6}[ \t]*$")
_BULLET_BEFORE_NUMBER = re.compile(
    r"[ \t]*[-*•+][ \t]+(?=(?:\*\*|__)?(?:§[ \t]*\d|\d{1,3}(?:\.\d{1,3})*[.)](?:\*\*|__)?[ \t]+"
    rf"(?!(?:{'|'.join(layout.MONTHS)})\b)\S))"
)
_WHOLE_BOLD = re.compile(r"[ \t]*(?:\*\*|__)(?=\S)(?:(?!\*\*|__).){1,150}(?:\*\*|__):?[ \t]*")
_RULE = re.compile(r"[ \t]*(?:={3,}|-{3,}|\*{3,}|~{3,}|_{3}|(?:[-*_][ \t]){2,}[-*_])[ \t]*")
_QUOTE_MARK = re.compile(r" {0,3}>(?:[ \t]?>)*(?:[ \t]|$)")
_INLINE = re.compile(
    r"(?P<escape>\\(?=[*_#\[\]()+\-.!>~|`]))"
    r"|(?P<bold>\*{2,3}|(?<!_)_{2}(?!_))"
    r"|(?<![\w*\\])\*(?P<star>[^\s*][^*\n]{0,200}?)(?<![\s\\])\*(?![\w*])"
    r"|(?<![\w_\\])_(?P<line>[^\s_][^_\n]{0,200}?)(?<![\s\\])_(?![\w_])"
    r"|(?P<tag></?(?:b|i|u|strong|em|span|font)>|<br ?/?>)"
)


def find_quote_marks(text: str) -> Iterator[Edit]:
    """Edits that take the `>` marks of a quoted mail off; a line that stands alone is no quote."""
    last: tuple[Line, int] | None = None
    is_quote = False
    for line in split_lines(text):
        match = _QUOTE_MARK.match(line.text)
        if match is None:
            last, is_quote = None, False
            continue
        if last is not None:
            if not is_quote:
                yield Edit(last[0].start, last[0].start + last[1])
            is_quote = True
            yield Edit(line.start, line.start + match.end())
        last = (line, match.end())


def find_marked_lines(text: str) -> list[tuple[int, int, str]]:
    """Lines that markup sets off as headings: (start, end, kind) with kind `hash-2`, `underline` or `bold`."""
    lines = split_lines(text)
    found: list[tuple[int, int, str]] = []
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        if line.is_blank:
            continue
        if match := _HASHES.match(line.text):
            found.append((line.start, line.end, f"hash-{match.group().count('#')}"))
        elif following is not None and _is_underline(line, following):
            found.append((line.start, line.end, "underline"))
        elif _WHOLE_BOLD.fullmatch(line.text):
            found.append((line.start, line.end, "bold"))
    return found


def find_line_markup(text: str) -> list[Edit]:
    """Edits that take off heading marks, underlines, rules, and bullets before a number.

    What was marked as a heading gets a blank line on either side, so that nothing is joined with it.
    """
    lines = split_lines(text)
    edits: list[Edit] = []
    breaks: set[int] = set()
    for index, line in enumerate(lines):
        if line.is_blank:
            continue
        found, is_heading = _line_edits(line, lines[index + 1] if index + 1 < len(lines) else None)
        edits += found
        if is_heading:
            breaks |= _line_breaks_around(lines, index)
    edits += [Edit(position, position + 1, "\n\n") for position in breaks]
    return sorted(edits, key=lambda edit: edit.start)


def _line_edits(line: Line, following: Line | None) -> tuple[list[Edit], bool]:
    if _RULE.fullmatch(line.text):
        return [Edit(line.start, line.end)], False
    is_heading = following is not None and _is_underline(line, following)
    edits: list[Edit] = []
    if match := _HASHES.match(line.text):
        edits.append(Edit(line.start, line.start + match.end()))
        if tail := _TRAILING_HASHES.search(line.text, match.end()):
            edits.append(Edit(line.start + tail.start(), line.end))
        return edits, True
    if match := _BULLET_BEFORE_NUMBER.match(line.text):
        edits.append(Edit(line.start, line.start + match.end()))
    return edits, is_heading or _WHOLE_BOLD.fullmatch(line.text) is not None


def _is_underline(line: Line, following: Line) -> bool:
    mark = following.stripped
    return len(mark) >= 3 and set(mark) in ({"="}, {"-"}) and len(line.stripped) <= 120


def _line_breaks_around(lines: Sequence[Line], index: int) -> set[int]:
    """Positions of the line breaks next to a heading that part it from text rather than from a blank line."""
    breaks = set()
    if index > 0 and not lines[index - 1].is_blank:
        breaks.add(lines[index].start - 1)
    if index + 1 < len(lines) and not lines[index + 1].is_blank:
        breaks.add(lines[index].end)
    return breaks


def find_inline_markup(text: str) -> list[Edit]:
    """Edits that take off bold and italic marks, backslash escapes and the tags of inline HTML."""
    edits: list[Edit] = []
    for match in _INLINE.finditer(text):
        kind = match.lastgroup
        if kind in ("star", "line"):
            edits += [Edit(match.start(), match.start() + 1), Edit(match.end() - 1, match.end())]
        elif kind == "tag" and match.group().startswith("<br"):
            edits.append(Edit(match.start(), match.end(), "\n"))
        else:
            edits.append(Edit(match.start(), match.end()))
    return edits
