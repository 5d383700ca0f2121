"""Numbered lines, and the chains that they make: consistent sequences of numbers over the whole document.

For each style of :mod:`extractor.patterns.sections`, dynamic programming finds the chain with the highest score: each
line scores how much it looks like a heading, each step how well its number follows. A list inside an item makes a
short chain of its own and loses against the agenda that spans the document; a contents page loses against the
headings that it announces, because those have a body. A chain is evidence, no verdict:
:mod:`extractor.structure.labelling` decides which lines are headings.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extractor.names import is_person_name
from extractor.patterns import sections as patterns
from extractor.structure.lines import Line

_STYLES = tuple((name, re.compile(pattern), weight) for name, pattern, weight in patterns.NUMBERING)
_MULTIPART = re.compile(patterns.MULTIPART)
# A register number in a column of its own, `Budget 2022      KR 2021/31`.
_TAIL_REGISTER = re.compile(r"\s{2,}[A-ZÅÄÖ]{1,6}[ -]?\d{2,4}[-/:]\d+\s*$")
# `79 §` often goes with sub-items in the other order, `§ 79a`.
_SPAN = re.compile(r"[/-]\d+$")
_LETTERED = re.compile(r"§ ?(?P<number>\d{1,4} ?[a-z])(?!\w)[.:)]?(?P<title>.*)")
_CLOCK = re.compile(r"([01]\d|2[0-3])\.[0-5]\d")
_REGISTER = re.compile(patterns.REGISTER)
_DOT_LEADERS = re.compile(patterns.DOT_LEADERS)
_SIMPLE = ("dot", "parenthesis", "bare", "point", "paragraph", "colon")

# How far back a chain may reach for its last step, in candidates.
_REACH = 120
_MIN_COVERAGE = 0.2
_LONG_TITLE = 140
# A title shorter than this was not broken for want of room.
_NEARLY_FULL = 48


@dataclass(slots=True)
class NumberedLine:
    """A line that opens with a number.

    Attributes:
        line: the line that the number stands on.
        style: the id of the way in which it is written.
        number: as written, without its punctuation.
        key: the number as a tuple that sorts: `3.1` is (3, 1).
        title: what follows the number; where nothing does, the line below.
        title_line: the last line of the title.
        score: how much the line looks like a heading by itself.
        has_own_style: whether it has the style of its chain, and no more general form of it.
    """

    line: Line
    style: str
    number: str
    key: tuple[int, ...]
    title: str
    title_line: Line
    score: float
    has_own_style: bool = True
    best: float = 0.0
    previous: int | None = field(default=None)


@dataclass(frozen=True, slots=True)
class Chain:
    """The best sequence of numbered lines in one style; a higher score is a more convincing agenda."""

    style: str
    lines: list[NumberedLine]
    score: float


def find_chains(lines: list[Line]) -> tuple[list[Chain], dict[int, NumberedLine]]:
    """Find the numbered lines and their chains.

    Args:
        lines: the document's lines.

    Returns:
        The chains, the most convincing first, and all numbered lines by their index in `lines`.
    """
    chains: list[Chain] = []
    numbered: dict[int, NumberedLine] = {}
    for name, pattern, weight in _STYLES:
        candidates = _find_candidates(lines, name, pattern)
        best = _best_chain(candidates)
        if score := _score_chain(best, lines, name) * weight:
            chains.append(Chain(name, best, score))
        for candidate in candidates:
            numbered.setdefault(candidate.line.index, candidate)
    chains.sort(key=lambda chain: -chain.score)
    for chain in reversed(chains):
        numbered.update({one.line.index: one for one in chain.lines})
    return chains, numbered


def _find_candidates(lines: list[Line], style: str, pattern: re.Pattern[str]) -> list[NumberedLine]:
    candidates: list[NumberedLine] = []
    for position, line in enumerate(lines):
        match = own = pattern.match(line.text)
        if match is None and style in _SIMPLE:
            match = _MULTIPART.match(line.text)
        if match is None and style == "paragraph-after":
            match = _LETTERED.match(line.text)
        if match is None:
            continue
        if _is_clock(match["number"], candidates):
            continue
        candidate = _make_candidate(lines, position, match["number"], match["title"], style)
        if candidate is not None:
            candidate.has_own_style = own is not None
            candidates.append(candidate)
    return candidates


def _is_clock(number: str, before: list[NumberedLine]) -> bool:
    """Whether `09.30` is a time: it has no leading part that another number announced."""
    match = _CLOCK.fullmatch(number)
    return match is not None and not any(one.key[0] == int(match[1]) for one in before[-1:])


def _make_candidate(
    lines: list[Line], position: int, number: str, rest: str, style: str
) -> NumberedLine | None:
    line = lines[position]
    number = " ".join(number.split())
    if style.startswith("paragraph"):
        number = _repair_digits(number)
    title = _clean_title(rest)
    title_line = line
    if not title:
        # The number stands on a line of its own, alone or with a register number; its title is the next line.
        following = next((one for one in lines[position + 1 : position + 3] if _clean_title(one.text)), None)
        if following is None or any(other.match(following.text) for _, other, _ in _STYLES[:4]):
            return None
        title, title_line = _clean_title(following.text), following
    if not any(character.isalpha() for character in title):
        return None
    title, title_line = _with_second_line(lines, title, title_line)
    is_deep = "." in number and line.blank_before
    if style == "bare" and not (title[0].isupper() or title[0] in "\"”“'»" or is_deep):
        return None
    after = lines[title_line.index + 1] if title_line.index + 1 < len(lines) else None
    score = _score_heading(line, title, has_body=after is not None and not _opens_number(after))
    if _DOT_LEADERS.search(title_line.text):
        score -= 1.0
        title = _DOT_LEADERS.sub("", title).rstrip()
    if style == "roman" and number.upper() not in patterns.ROMAN:
        return None
    return NumberedLine(line, style, number, _parse_key(number, style), title, title_line, score)


def _repair_digits(number: str) -> str:
    """`l0` and `6l`, as a scanner misreads them; a letter behind the digits stays: `12 l`."""
    head = number.rstrip("abcdefghijkmnopqrstuvwxyz ") if not number.endswith(" l") else number[:-2]
    return head.replace("l", "1").replace("O", "0") + number[len(head) :]


def _with_second_line(lines: list[Line], title: str, line: Line) -> tuple[str, Line]:
    """Join the rest of a long title that goes on in the line below and stands apart from the body."""
    below = lines[line.index + 1] if line.index + 1 < len(lines) else None
    if (
        below is None
        or below.blank_before
        or not below.blank_after
        or below.is_bullet
        or _opens_number(below)
        or _REGISTER.match(below.text)
    ):
        return title, line
    is_rest = len(title) > _NEARLY_FULL and len(below.text) < _NEARLY_FULL and below.text[-1] not in ".:"
    if not is_rest or title[-1] in ".:?" or below.text.casefold() in patterns.SUBHEADINGS:
        return title, line
    return f"{title} {below.text}", below


def _clean_title(rest: str) -> str:
    title = (
        _TAIL_REGISTER.sub("", _REGISTER.sub("", rest)).strip().strip("*_").lstrip(" .:–—-)\t").rstrip(" *")
    )
    return re.sub(r"\s+", " ", title).removesuffix(":").rstrip()


def _opens_number(line: Line) -> bool:
    return any(pattern.match(line.text) for _, pattern, _ in _STYLES)


def _parse_key(number: str, style: str) -> tuple[int, ...]:
    """`3.1` is (3, 1), `15a` is (15, 1): a letter counts as a further level; `IV` is (4,), `c` is (3,)."""
    if style == "roman":
        return (patterns.ROMAN.index(number.upper()) + 1,)
    if style.startswith("letter"):
        rank = ord(number[0].lower()) - ord("a") + 1
        return (rank, int(number[1:])) if number[1:] else (rank,)
    digits = number.rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    # `14/20` is the fourteenth of its year, `48-51` begins at 48.
    key = tuple(int(part) for part in re.split(r"[.:]", _SPAN.sub("", digits.strip())) if part)
    letter = number[len(digits) :].lower()
    return (*key, ord(letter) - ord("a") + 1) if letter else key


def _score_heading(line: Line, title: str, *, has_body: bool) -> float:
    score = 1.0
    score += 0.3 if line.blank_before else -0.1
    score += 0.1 if line.blank_after else 0.0
    score += 0.4 if title[0].isupper() else -0.6
    score += 0.15 if has_body else -0.15
    score += 0.4 if title.casefold().startswith(patterns.HEADING_CUES) else 0.0
    score -= 0.5 if title.endswith(".") and len(title) > 60 else 0.0
    score -= 0.6 if len(title) > _LONG_TITLE else 0.0
    score -= 0.5 if line.indent > 3 else 0.0
    # A numbered list of people is attendance or an election.
    score -= 1.2 if is_person_name(title) else 0.0
    return score


def _step(before: tuple[int, ...], after: tuple[int, ...]) -> float | None:
    """How well number `after` follows `before`; None where it cannot."""
    if after <= before:
        return -1.6 if after == before else None
    depth = next(
        (i for i, (a, b) in enumerate(zip(before, after, strict=False)) if a != b),
        min(len(before), len(after)),
    )
    if depth == len(before):
        # One level down: `3` to `3.1`; a leap to `3.4` is odd.
        return 0.9 - 0.2 * (after[depth] - 1) - 0.3 * (len(after) - depth - 1)
    gap = after[depth] - before[depth] - 1 + sum(part - 1 for part in after[depth + 1 :] if part > 1)
    return max(-1.5, 1.0 - 0.35 * gap) - (0.3 if len(after) > depth + 1 else 0.0)


def _best_chain(candidates: list[NumberedLine]) -> list[NumberedLine]:
    for position, candidate in enumerate(candidates):
        candidate.best = candidate.score + (1.0 if candidate.key == (1,) else 0.0)
        for back in range(max(0, position - _REACH), position):
            step = _step(candidates[back].key, candidate.key)
            if step is None or candidates[back].title_line.index >= candidate.line.index:
                continue
            if candidates[back].key == candidate.key and candidates[back].title == candidate.title:
                continue
            total = candidates[back].best + step + candidate.score
            if total > candidate.best:
                candidate.best, candidate.previous = total, back
    if not candidates:
        return []
    last: int | None = max(range(len(candidates)), key=lambda i: candidates[i].best)
    chain: list[NumberedLine] = []
    while last is not None:
        chain.append(candidates[last])
        last = candidates[last].previous
    return chain[::-1]


def _score_chain(chain: list[NumberedLine], lines: list[Line], style: str) -> float:
    """A chain's score, scaled by the share of the document that it spans; 0 where it cannot be an agenda."""
    if not chain or (len(chain) == 1 and not style.startswith("paragraph")):
        return 0.0
    reach = lines[-1].end - chain[0].line.start
    coverage = reach / max(1, lines[-1].end)
    spread = (chain[-1].line.start - chain[0].line.start) / max(1, lines[-1].end)
    if coverage < _MIN_COVERAGE and not style.startswith("paragraph"):
        return 0.0
    if not any(candidate.has_own_style for candidate in chain):
        return 0.0
    return max(candidate.best for candidate in chain) * (0.4 + 0.2 * coverage + 0.4 * spread)
