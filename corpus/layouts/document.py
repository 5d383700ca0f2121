"""One document: everything put together."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from random import Random

from corpus.layouts import words
from corpus.layouts.agenda import (
    Point,
    is_listed_in_item,
    plan_agenda,
    write_contents,
    write_heading,
    write_running,
)
from corpus.layouts.attendance import write_attendance, write_municipal_block, write_officers
from corpus.layouts.body import write_body
from corpus.layouts.cast import Cast, draw_cast, draw_genre
from corpus.layouts.clocks import date_value, draw_date, draw_times
from corpus.layouts.content import Scene, choose
from corpus.layouts.formalities import say
from corpus.layouts.gold import Gold
from corpus.layouts.head import write_head
from corpus.layouts.headings import STYLES
from corpus.layouts.layout import Layout, draw_layout
from corpus.layouts.pages import misread, set_pages
from corpus.layouts.sheet import Sheet
from corpus.layouts.signatures import write_signatures

_CLOSING_WORDS = (
    "Anteckningar förs av kansliet.", "Handlingarna finns på den delade ytan.", "Meddela förhinder i god tid.",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Generated:
    """A document with its annotation.

    Attributes:
        text: the minutes.
        labels: one letter a line.
        gold: what the minutes hold.
        layout: how they look.
    """

    text: str
    labels: str
    gold: Gold
    layout: Layout


def generate(seed: int, number: int, split: str) -> Generated:
    """Write one document; the same arguments give the same document.

    Args:
        seed: the seed of the whole set.
        number: the document's place in the set.
        split: `train` or `held-out`.
    """
    random = Random(f"{seed}-{number}")  # noqa: S311
    layout = draw_layout(random, split)
    scene = _draw_scene(random, layout)
    _write(scene)
    lines = scene.sheet.lines
    while lines[-1][0] == "_":
        lines.pop()
    lines = set_pages(scene, lines)
    if layout.misread:
        lines = misread(random, lines)
    _settle_modes(scene)
    text = "".join(line.rstrip(" ") + "\n" for _, line in lines)
    return Generated(text, "".join(letter for letter, _ in lines), scene.gold, layout)


def write_documents(count: int, seed: int, split: str, out: Path) -> None:
    """Write documents with their labels and gold into a folder.

    Args:
        count: how many.
        seed: the seed of the set.
        split: `train` or `held-out`.
        out: the folder, made where it is missing.
    """
    out.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        name = f"{split}-{seed}-{number:05}"
        document = generate(seed, number, split)
        (out / f"{name}.txt").write_text(document.text, encoding="utf-8", newline="")
        (out / f"{name}.labels").write_text(document.labels + "\n", encoding="utf-8")
        (out / f"{name}.gold.json").write_text(document.gold.as_json(f"{name}.txt"), encoding="utf-8")


def _draw_scene(random: Random, layout: Layout) -> Scene:
    genre = draw_genre(random, layout.attendance)
    cast = draw_cast(random, genre, layout.attendance)
    if layout.attendance == "first-names":
        _drop_surnames(cast)
    slots = {
        "t": random.choice(words.TOWNS), "f": random.choice(words.FLOWERS), "p": random.choice(words.PROJECTS),
        "x": random.choice(words.SUBJECTS),
    }  # fmt: skip
    org = random.choice(words.of_genre("organisations", genre)).format(T=slots["t"].upper(), **slots)
    body = random.choice(words.of_genre("bodies", genre)).format(**slots)
    start, end = draw_times(random)
    scene = Scene(
        random=random,
        layout=layout,
        sheet=Sheet(random, layout.wrap, layout.hyphenates),
        gold=Gold(),
        genre=genre,
        cast=cast,
        org=org,
        body=body,
        decider=_draw_decider(random, genre, body),
        day=draw_date(random),
        start=start,
        end=end,
        place=_draw_place(random, layout, genre),
        is_yearless=layout.dates == "no-year",
    )
    scene.gold.meeting.date = date_value(scene.day, scene.is_yearless)
    return scene


def _draw_decider(random: Random, genre: str, body: str) -> str:
    subject = (
        body if genre in ("kommun", "kyrka") else random.choice(("Styrelsen", "Mötet", "Mötet", "Gruppen"))
    )
    return f"{subject} {random.choice(('beslutar', 'beslutade', 'beslöt'))}"


def _drop_surnames(cast: Cast) -> None:
    groups = (cast.members, cast.substitutes, cast.idle, cast.guests, cast.absent, cast.presenters)
    for person in [one for group in groups for one in group]:
        person.name = person.given


def _draw_place(random: Random, layout: Layout, genre: str) -> str:
    if layout.attendance == "modes":
        return f"{random.choice(words.of_genre('places', genre))} {random.choice(words.HYBRID)}"
    return random.choice(words.DIGITAL_PLACES if layout.digital else words.of_genre("places", genre))


def _write(scene: Scene) -> None:
    layout = scene.layout
    write_head(scene)
    points = plan_agenda(scene)
    stays = layout.points_stay and layout.agenda_first != "none"
    comes_first = layout.agenda_first != "none" and not stays
    if comes_first and layout.agenda_before:
        write_contents(scene, points, "C")
    if not is_listed_in_item(scene):
        _write_people(scene, "H")
    if comes_first and not layout.agenda_before:
        write_contents(scene, points, "C")
    if stays:
        write_contents(scene, [one for one in points if one.kind != "part"], "A")
        for sentence in choose(scene, _CLOSING_WORDS, scene.random.randint(0, 2)):
            scene.sheet.add("B", sentence)
        scene.gold.next_meetings.clear()
        return
    for point in points:
        _write_point(scene, point)
    write_signatures(scene)


def _write_people(scene: Scene, letter: str) -> None:
    write_attendance(scene)
    scene.sheet.blank(int(scene.chance(0.5)))
    write_officers(scene, letter)
    if scene.genre == "kommun" and scene.layout.municipal_block and not scene.cast.is_bodies:
        scene.sheet.blank()
        write_municipal_block(scene)
    scene.sheet.blank(scene.random.choice((1, 1, 2)))


def _write_point(scene: Scene, point: Point) -> None:
    style = STYLES[scene.layout.numbering]
    # A heading that nothing else tells from text stands off it.
    bare = style.pattern == "{t}" or style.markup == "#"
    scene.sheet.blank(max(scene.layout.blanks_between, int(bare and not style.is_upper)))
    if point.kind == "part":
        scene.sheet.add("S", point.title)
        return
    if style.is_running:
        _write_running_point(scene, point)
        return
    write_heading(scene, point)
    if point.kind == "listing":
        write_attendance(scene, is_headed=point.title == "Närvarande")
        write_officers(scene, "L")
        if scene.owes_start or scene.chance(0.3):
            scene.sheet.blank()
            write_body(scene, point)
        return
    if point.kind == "parent" or (style.counts != "none" and point.kind == "topic" and scene.chance(0.05)):
        return
    write_body(scene, point)


def _write_running_point(scene: Scene, point: Point) -> None:
    if point.topic is None:
        first, *rest = say(scene, point.kind)
    else:
        first, *rest = choose(scene, point.topic.sentences, scene.random.randint(1, 4))
    write_running(scene, point, first)
    if rest:
        write_body(scene, point, rest)


def _settle_modes(scene: Scene) -> None:
    """A digital meeting is digital for everyone there."""
    if scene.gold.meeting.place in words.DIGITAL_PLACES:
        for one in scene.gold.attendees:
            if one.status == "present" and one.mode is None:
                one.mode = "digital"
