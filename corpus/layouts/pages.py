"""What printing and scanning do to a text: running heads and feet, form feeds, misread letters."""

from __future__ import annotations

from random import Random

from corpus.layouts.content import Scene

Lines = list[tuple[str, str]]
_SIGNATURE_FEET = (
    f"{'Justerandes signatur':<50}Utdragsbestyrkande",
    "Justerandes signatur",
    "Justeras: ______  ______",
)


def set_pages(scene: Scene, lines: Lines) -> Lines:
    """Cut the lines into pages, with the layout's furniture between them."""
    layout = scene.layout
    if layout.furniture == "none":
        return lines
    size = layout.page_lines
    cuts = [0]
    while len(lines) - cuts[-1] > size:
        cuts.append(_find_cut(lines, cuts[-1] + size))
    out: Lines = []
    form = scene.random.randrange(3)
    total = len(cuts)
    for number, (start, end) in enumerate(zip(cuts, [*cuts[1:], len(lines)], strict=True), 1):
        if number > 1:
            out += _page_break(scene, _head(scene, number, total))
        out += lines[start:end]
        if number < total or total > 1:
            out += _foot(scene, number, total, form)
    return out


def _find_cut(lines: Lines, cut: int) -> int:
    """Keep the lines of one heading together, and the head on one page."""
    while cut > 1 and lines[cut][0] == "A" == lines[cut - 1][0]:
        cut += 1
        if cut == len(lines):
            break
    return cut


def _page_break(scene: Scene, head: list[str]) -> Lines:
    form = scene.layout.page_break
    rows = [("F", text) if text else ("_", "") for text in head]
    if form == "own-line":
        return [("_", "\f"), *rows]
    if form == "glued" and head and head[0]:
        return [("F", "\f" + head[0]), *rows[1:]]
    return rows


def _head(scene: Scene, number: int, total: int) -> list[str]:
    match scene.layout.furniture:
        case "head":
            return [f"{scene.org:<56}{number} ({total})", ""]
        case "head-and-foot":
            return [scene.org.upper(), scene.body, ""]
        case _:
            return []


def _foot(scene: Scene, number: int, total: int, form: int) -> Lines:
    match scene.layout.furniture:
        case "foot":
            text = (f"{number}", f"Sida {number} av {total}", f"{'':<38}{number} ({total})")[form]
        case "head-and-foot":
            text = f"Sida {number}({total})"
        case "signature-foot":
            text = _SIGNATURE_FEET[form]
        case "stamp":
            code = f"{scene.random.randrange(16**8):08X}-{scene.random.randrange(16**4):04X}"
            text = f"Signerat digitalt, referens {code}"
        case _:
            return []
    return [("_", ""), ("F", text)] if scene.random.random() < 0.6 else [("F", text)]


def misread(random: Random, lines: Lines) -> Lines:
    """Put in the slips of a scanner: the paragraph sign everywhere, digits here and there in running text."""
    out = []
    for letter, text in lines:
        if letter in "AHPLC":
            text = text.replace("§", "$")
        elif letter in "BI" and random.random() < 0.3:
            text = text.replace("0", "O", 1).replace("1", "l", 1)
        out.append((letter, text))
    return out
