"""What stands under the headings: paragraphs, sub-headings, lists, clauses and tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from corpus.layouts import words
from corpus.layouts.agenda import Point
from corpus.layouts.content import Scene, choose
from corpus.layouts.formalities import say
from corpus.layouts.headings import STYLES
from corpus.layouts.tables import write_table

_LEADS = (
    "Synpunkter som kom fram:",
    "Följande togs upp:",
    "Förslag:",
    "Bland annat nämndes:",
    "Att tänka på:",
)
_BACKGROUND = ("Bakgrund", "Sammanfattning", "Ärendet", "Ärendebeskrivning", "Information")
_TALK = ("Diskussion", "Överläggning", "Yrkanden", "Synpunkter")
_DECISION = ("Beslut", "Beslut", "Förslag till beslut", "Åtgärd")
_SENTENCES = {"short": (1, 2), "normal": (1, 4), "long": (2, 5)}


def write_body(scene: Scene, point: Point, said: Sequence[str] = ()) -> None:
    """Write what stands under a point.

    Args:
        scene: the document.
        point: the point.
        said: sentences that are to be written; chosen anew where there are none.
    """
    if point.topic is None:
        _write_paragraph(scene, said or say(scene, point.kind))
        return
    low, high = _SENTENCES[scene.layout.density]
    sentences = list(said) or choose(scene, point.topic.sentences, scene.random.randint(low, high))
    if scene.layout.presenters and scene.cast.presenters and scene.chance(0.4):
        _write_presenter(scene)
    _write_sections(scene, sentences)
    for write, chance in _EXTRAS.items():
        if scene.chance(chance):
            write(scene)


def has_subheads(scene: Scene) -> bool:
    """Whether items may have sub-headings: where nothing is numbered, these would be items."""
    style = STYLES[scene.layout.numbering]
    return style.counts != "none" and not style.is_running and scene.layout.subheads not in ("none", "inline")


def _write_sections(scene: Scene, sentences: list[str]) -> None:
    """The sentences, under sub-headings where the layout has them."""
    form = scene.layout.subheads
    if not has_subheads(scene) or scene.chance(0.4):
        _write_paragraphs(scene, sentences)
        if form == "inline" and scene.chance(0.4):
            _write_line(scene, f"Beslut: att {choose(scene, words.CLAUSES)[0]}.")
        return
    cut = (len(sentences) + 1) // 2
    if form == "topical":
        for title, part in zip(
            choose(scene, words.TOPICAL, 2), (sentences[:cut], sentences[cut:]), strict=True
        ):
            if part:
                _write_subhead(scene, title)
                _write_paragraph(scene, part)
        return
    _write_subhead(scene, scene.random.choice(_BACKGROUND))
    _write_paragraph(scene, sentences[:cut])
    if sentences[cut:]:
        _write_subhead(scene, scene.random.choice(_TALK))
        _write_paragraph(scene, sentences[cut:])
    if scene.chance(0.7):
        _write_subhead(scene, scene.random.choice(_DECISION))
        _write_clauses(scene)


def _write_subhead(scene: Scene, title: str) -> None:
    form = scene.layout.subheads
    text = (
        title.upper() if form == "capitals" else title + ":" * (form == "colon" and not title.endswith("?"))
    )
    if scene.layout.is_markdown:
        text = f"### {text}" if scene.layout.labels != "bold" else f"**{text}**"
    if scene.layout.blank_paragraphs:
        scene.sheet.blank()
    scene.sheet.add("S", text, indent=_indent(scene))


def _write_paragraphs(scene: Scene, sentences: list[str]) -> None:
    if scene.layout.blank_paragraphs and len(sentences) > 2:
        cut = len(sentences) // 2
        _write_paragraph(scene, sentences[:cut])
        scene.sheet.blank()
        _write_paragraph(scene, sentences[cut:])
    else:
        _write_paragraph(scene, sentences)


def _write_paragraph(scene: Scene, sentences: Sequence[str]) -> None:
    """Sentences as running text, each on a line of its own, or as notes with bullets."""
    notes = scene.layout.notes
    if notes == "prose":
        _write_line(scene, " ".join(sentences))
        return
    bullet = scene.layout.bullets if scene.layout.bullets in ("- ", "• ", "* ", "– ") else "- "
    for sentence in sentences:
        if notes == "bullets":
            scene.sheet.add("I", bullet + sentence, indent=_indent(scene), hang=" " * len(bullet))
        else:
            _write_line(scene, sentence)


def _write_line(scene: Scene, text: str) -> None:
    scene.sheet.add("B", text, indent=_indent(scene))


def _indent(scene: Scene) -> str:
    return "" if scene.layout.is_markdown else scene.layout.indent


def _write_presenter(scene: Scene) -> None:
    person = scene.cast.presenters.pop()
    scene.gold.assign(person.name, "föredragande")
    _write_line(scene, f"Föredragande: {person.name}")


def _write_points(scene: Scene) -> None:
    if scene.layout.blank_paragraphs:
        scene.sheet.blank(int(scene.chance(0.3)))
    if scene.chance(0.7):
        _write_line(scene, scene.random.choice(_LEADS))
    bullet = scene.layout.bullets
    indent = _indent(scene) + scene.random.choice(("", "", "  "))
    for number, text in enumerate(choose(scene, words.POINTS, scene.random.randint(2, 5))):
        mark = (
            f"{number + 1}. " if bullet == "1. " else f"{'abcdefgh'[number]}) " if bullet == "a) " else bullet
        )
        scene.sheet.add("I", mark + text, indent=indent, hang=" " * len(mark))


def _write_clauses(scene: Scene) -> None:
    decider = scene.decider if scene.chance(0.9) else "Beslutades"
    clauses = choose(scene, words.CLAUSES, scene.random.choice((1, 1, 2, 3)))
    if len(clauses) == 1 and scene.chance(0.5):
        _write_line(scene, f"{decider} att {clauses[0]}.")
        return
    _write_line(scene, decider + scene.random.choice(("", ":")))
    bullet = scene.layout.bullets if scene.layout.bullets in ("- ", "– ", "• ") and scene.chance(0.4) else ""
    pad = _indent(scene) + scene.random.choice(("", "", "     "))
    for clause in clauses:
        scene.sheet.add("I" if bullet else "B", f"{bullet}att {clause}", indent=pad, hang=" " * len(bullet))


def _write_decision(scene: Scene) -> None:
    """Clauses without a sub-heading, in layouts that have them."""
    if scene.layout.clauses and not has_subheads(scene):
        if scene.layout.blank_paragraphs:
            scene.sheet.blank()
        _write_clauses(scene)


def _write_item_table(scene: Scene) -> None:
    if scene.layout.tables != "none":
        scene.sheet.blank(int(scene.layout.tables == "pipes" or scene.chance(0.6)))
        write_table(scene)


def _write_quote(scene: Scene) -> None:
    mark = "> " if scene.layout.is_markdown else ""
    _write_line(scene, mark + scene.random.choice(words.QUOTES))


def _write_action(scene: Scene) -> None:
    if scene.cast.is_bodies:
        return
    action = choose(scene, words.ACTIONS)[0]
    name = scene.mention(scene.random.choice(scene.speakers))
    forms = (
        "{n} ska {a}.",
        "Åtgärd: {n} ansvarar för att {a}.",
        "{n} tar på sig att {a}.",
        "Att göra: {a} ({n})",
    )
    _write_line(scene, scene.random.choice(forms).format(n=name, a=action))


_EXTRAS: dict[Callable[[Scene], None], float] = {
    _write_points: 0.25,
    _write_decision: 0.3,
    _write_item_table: 0.12,
    _write_quote: 0.04,
    _write_action: 0.2,
}
