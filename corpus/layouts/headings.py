"""How headings of the agenda are numbered and set."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.patterns.sections import ROMAN

# Where a number at the right margin begins.
_MARGIN = 72


@dataclass(frozen=True, slots=True)
class Style:
    """One way to write headings.

    Attributes:
        pattern: the heading's lines, with `{n}` the number, `{t}` the title, `{d}` a register number
            `{u}` a rule as long as the line above and `{g}` the gap before the right margin.
        counts: what numbers are: `1`, `any` (from anywhere), `I`, `a` or `none`.
        child: the pattern of sub-items, where the style has them.
        child_number: how a sub-item's number is made of its parent's.
        title: the title as it stands in the line.
        markup: `#`, `*` or nothing.
        is_upper: whether titles are in capitals.
        is_running: whether the item is a sentence without a heading.
    """

    pattern: str
    counts: str = "1"
    child: str = ""
    child_number: str = "{n}.{m}"
    title: str = "{t}"
    markup: str = ""
    is_upper: bool = False
    is_running: bool = False


STYLES: dict[str, Style] = {
    "paragraph": Style("§ {n} {t}"),
    "paragraph-tight": Style("§{n}. {t}"),
    "paragraph-from-any": Style("§ {n} {t}", "any"),
    "paragraph-gap": Style("§ {n}      {t}", "any"),
    "paragraph-dash": Style("§ {n} – {t}", "any"),
    "paragraph-after": Style("{n} § {t}", "any"),
    "point": Style("Punkt {n} {t}"),
    "point-colon": Style("Punkt {n}: {t}"),
    "dot": Style("{n}. {t}"),
    "dot-tab": Style("{n}.\t{t}"),
    "parenthesis": Style("{n}) {t}"),
    "colon": Style("{n}: {t}"),
    "bare": Style("{n} {t}"),
    "gap": Style("{n}   {t}"),
    "tab": Style("{n}\t{t}"),
    "roman": Style("{n}. {t}", "I"),
    "letter": Style("{n}) {t}", "a"),
    "dot-children": Style("{n}. {t}", child="{n} {t}"),
    "dot-children-dot": Style("{n}. {t}", child="{n}. {t}"),
    "bare-children": Style("{n} {t}", child="{n} {t}"),
    "paragraph-children": Style("§ {n} {t}", child="§ {n} {t}"),
    "paragraph-letters": Style("§ {n} {t}", "any", child="§ {n} {t}", child_number="{n}{l}"),
    "number-above": Style("{n}\n{t}"),
    "paragraph-above": Style("§ {n}\n{t}", "any"),
    "paragraph-after-above": Style("{n} §\n{t}", "any"),
    "point-above": Style("Punkt {n}\n{t}"),
    "register-above": Style("§ {n}   Dnr {d}\n{t}", "any"),
    "paragraph-after-register": Style("{n} §\nDnr {d}\n{t}", "any"),
    "register-after": Style("§ {n} {t}", "any", title="{t} (Dnr {d})"),
    "margin-right": Style("{t}{g}§ {n}", "any"),
    "matter": Style("Ärende {n}. {t}"),
    "bullet": Style("• {t}", "none"),
    "dash": Style("- {t}", "none"),
    "prefix": Style("Ks § {n} {t}", "any"),
    "markdown-number": Style("## {n}. {t}", markup="#"),
    "markdown-paragraph": Style("### § {n} {t}", markup="#"),
    "markdown": Style("## {t}", "none", markup="#"),
    "setext": Style("{t}\n{u}", "none", markup="#"),
    "setext-number": Style("{n}. {t}\n{u}", markup="#"),
    "bold-number": Style("**{n}. {t}**", markup="*"),
    "bold": Style("**{t}**", "none", markup="*"),
    "capitals": Style("{t}", "none", is_upper=True),
    "title": Style("{t}", "none"),
    "title-colon": Style("{t}:", "none"),
    "clock-before": Style("{t}", "none", title="{k} {t}"),
    "clock-after": Style("{n}. {t}", title="{t} ({k})"),
    "person-dash": Style("{n}. {t}", title="{t} – {p}"),
    "person-brackets": Style("{n}. {t}", title="{t} ({p})"),
    "running-paragraph": Style("{n} § {t}", "any", is_running=True),
    "running-dot": Style("{n}. {t}", is_running=True),
}


def write_number(style: Style, position: int) -> str | None:
    """The number of an item, as it stands there without its punctuation."""
    match style.counts:
        case "none":
            return None
        case "I":
            return ROMAN[(position - 1) % len(ROMAN)]
        case "a":
            return "abcdefghijklmnopqrstuvwxyzåäö"[(position - 1) % 29]
        case _:
            return str(position)


def set_heading(pattern: str, number: str | None, title: str, *, register: str, rule: str) -> list[str]:
    """The lines of a heading."""
    gap = " " * max(4, _MARGIN - len(title))
    lines = pattern.format(n=number or "", t=title, d=register, u="\0", g=gap).split("\n")
    return [line.replace("\0", rule * len(lines[0])) for line in lines]
