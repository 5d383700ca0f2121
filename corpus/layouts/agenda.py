"""The agenda: what is on it, how its headings are written, and the list of points before them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from functools import partial

from corpus.layouts.clocks import write_clock
from corpus.layouts.content import Scene, Topic, draw_register, fill, read_topics
from corpus.layouts.formalities import TITLES
from corpus.layouts.gold import Item
from corpus.layouts.headings import STYLES, Style, set_heading, write_number

_PARTS = ("FORMALIA", "INFORMATIONSÄRENDEN", "BESLUTSÄRENDEN", "RAPPORTER", "DISKUSSIONSPUNKTER")
_CAPTIONS = ("Dagordning", "Dagordning:", "Föredragningslista", "Ärenden", "Agenda", "Innehåll", "DAGORDNING")
_MARKS = ("(information)", "(beslut)", "– beslut", "(bilaga 2)", "(diskussion)", "(info)")
_PREFIXES = {"kommun": "Ks", "kyrka": "Kr", "projekt": "SF"}
_FIRST_PART = 3


@dataclass(slots=True)
class Point:
    """One point of the agenda.

    Attributes:
        kind: a formality's name, `topic`, `parent` (of sub-items), or `part` (a caption over points, no item itself).
        title: what it is called.
        number: as the gold has it.
        topic: what is said under it.
        is_child: whether it stands under another point.
        register: its number in the register.
    """

    kind: str
    title: str
    number: str | None = None
    topic: Topic | None = None
    is_child: bool = False
    register: str = ""


def plan_agenda(scene: Scene) -> list[Point]:
    """Choose the points, and number them."""
    is_formal = scene.layout.formal or scene.layout.attendance == "unlisted"
    topics = [topic for topic in read_topics() if topic.suits(scene.genre)]
    low, high = {"short": (1, 3), "normal": (3, 6), "long": (4, 8)}[scene.layout.density]
    chosen = scene.random.sample(topics, scene.random.randint(low, high))
    points = [_formality(scene, kind) for kind in _opening_kinds(scene, is_formal)]
    for topic in chosen:
        points += _topic_points(scene, topic, topics)
    closing = [
        kind for kind, chance in (("other", 0.8), ("next", 0.75), ("close", 0.7)) if scene.chance(chance)
    ]
    if scene.owes_end and "close" not in closing:
        closing.append("close")
    points += [_formality(scene, kind) for kind in closing]
    _number(scene, points)
    scene.numbers = [one.number for one in points if one.number and not one.is_child]
    return _with_parts(scene, points) if scene.layout.fault == "restarted" else points


def write_contents(scene: Scene, points: list[Point], letter: str) -> None:
    """Write the points before the minutes; `C` where they come back, `A` where they are all there is."""
    style = STYLES[scene.layout.numbering]
    form = scene.layout.agenda_first
    scene.sheet.add("C", scene.random.choice(_CAPTIONS))
    scene.sheet.blank(scene.random.choice((0, 1)))
    indent = scene.random.choice(("", "", "  "))
    page = 2
    for point in points:
        if point.kind == "part":
            continue
        number = point.number if form != "plain" or letter == "A" else None
        title = point.title.upper() if style.is_upper and letter == "A" else point.title
        text = (
            f"{number}. {title}"
            if number and "§" not in style.pattern
            else f"§ {number} {title}"
            if number
            else title
        )
        if form == "leaders" and letter == "C":
            text = f"{text} {'.' * max(4, 66 - len(text))} {page}"
            page += scene.random.choice((0, 0, 1))
        scene.sheet.add(letter, text, indent=indent, wrap=False)
        if letter == "A":
            scene.gold.agenda_items.append(Item(number, title))
    scene.sheet.blank(scene.random.choice((1, 2)))


def write_heading(scene: Scene, point: Point) -> None:
    """Write the heading of a point, and note it in the gold."""
    style = STYLES[scene.layout.numbering]
    pattern = style.child if point.is_child else style.pattern
    title = point.title if style.is_running else decorate(scene, style, point)
    register = point.register or draw_register(scene)
    if "Ks" in pattern:
        pattern = pattern.replace("Ks", _PREFIXES.get(scene.genre, "St"))
    lines = set_heading(pattern, point.number, title, register=register, rule=scene.random.choice("=-"))
    for line in lines:
        scene.sheet.add("A", line)
    scene.gold.agenda_items.append(Item(point.number, title))
    if scene.layout.blank_after_heading or style.markup == "#":
        scene.sheet.blank(int(scene.chance(0.8)))


def write_running(scene: Scene, point: Point, sentence: str) -> None:
    """Write an item that is a sentence: its first printed line is the title."""
    pattern = STYLES[scene.layout.numbering].pattern
    start = len(scene.sheet.lines)
    first = scene.sheet.add("A", pattern.format(n=point.number, t=sentence))
    lines = scene.sheet.lines
    lines[start + 1 :] = [("B", text) for _, text in lines[start + 1 :]]
    prefix = pattern.format(n=point.number, t="")
    scene.gold.agenda_items.append(Item(point.number, first.removeprefix(prefix)))


def decorate(scene: Scene, style: Style, point: Point) -> str:
    """The title as the line has it: in capitals, with a time, a person or a register number."""
    title = point.title
    if style.is_upper or (scene.layout.capital_titles and style.counts != "none"):
        title = title.upper()
    if style.title == "{t}" and scene.layout.title_marks and point.kind == "topic" and scene.chance(0.5):
        return f"{title} {scene.random.choice(_MARKS)}"
    if style.title == "{t}" or (style.title != "{k} {t}" and (point.is_child or scene.chance(0.3))):
        return title
    if "{p}" in style.title and point.kind != "topic":
        return title
    person = scene.mention(scene.random.choice(scene.speakers))
    clock = _next_clock(scene, is_first="(" not in style.title)
    return style.title.format(t=title, k=clock, p=person, d=point.register or draw_register(scene))


def _next_clock(scene: Scene, *, is_first: bool) -> str:
    """When the next item is due, as it stands first or last in its heading."""
    minutes = scene.start.hour * 60 + scene.start.minute + scene.minutes_passed
    scene.minutes_passed += scene.random.choice((5, 10, 15, 20))
    start, end = (time(one // 60 % 24, one % 60) for one in (minutes, minutes + 10))
    if scene.layout.times in ("kl-dot", "klockan"):
        return f"kl. {start.hour}.{start.minute:02}–{end.hour}.{end.minute:02}"
    return write_clock("bare-start" if is_first else "kl", start)


def _opening_kinds(scene: Scene, is_formal: bool) -> list[str]:
    first = "listing" if is_listed_in_item(scene) else "opening"
    if scene.cast.is_bodies:
        return [first, "agenda", "previous"] if scene.chance(0.7) else [first]
    if not is_formal:
        kinds = [kind for kind in ("agenda", "previous") if scene.chance(0.5)]
        return [first, *kinds] if first == "listing" or scene.owes_start or scene.chance(0.7) else kinds
    kinds = [first]
    keeps = partial(scene.chance, 0.55)
    if scene.layout.attendance == "unlisted":
        return [first, "chair", "secretary", "adjusters", *(["notice"] if keeps() else []), "agenda"]
    if scene.genre not in ("kommun", "kyrka"):
        kinds += [kind for kind in ("chair", "secretary") if keeps()]
    kinds += ["adjusters"] if keeps() or keeps() else []
    return [*kinds, *[kind for kind in ("notice", "agenda", "previous") if keeps()]]


def is_listed_in_item(scene: Scene) -> bool:
    """Whether the list of who was there stands under the first item."""
    layout = scene.layout
    style = STYLES[layout.numbering]
    return (
        layout.placing == "item"
        and layout.is_numbered
        and not style.is_running
        and layout.attendance != "unlisted"
        and not (layout.points_stay and layout.agenda_first != "none")
    )


def _formality(scene: Scene, kind: str) -> Point:
    return Point(kind, scene.random.choice(TITLES[kind]))


def _topic_points(scene: Scene, topic: Topic, topics: list[Topic]) -> list[Point]:
    style = STYLES[scene.layout.numbering]
    point = Point("topic", _draw_title(scene, topic), topic=topic, register=draw_register(scene))
    if not style.child or scene.chance(0.6):
        return [point]
    point.kind = "parent"
    children = scene.random.sample(topics, scene.random.randint(2, 3))
    return [point, *[Point("topic", _draw_title(scene, one), topic=one, is_child=True) for one in children]]


def _draw_title(scene: Scene, topic: Topic) -> str:
    titles = [title for title in topic.titles if not (scene.is_yearless and "{year}" in title)]
    return fill(scene, scene.random.choice(titles or [topic.titles[0].replace(" {year}", "")]))


def _number(scene: Scene, points: list[Point]) -> None:
    style = STYLES[scene.layout.numbering]
    position = scene.random.choice((1, scene.random.randint(2, 160))) if style.counts == "any" else 1
    fault_at = scene.random.randrange(2, max(3, len(points)))
    parent, children = "", 0
    for index, point in enumerate(points):
        if point.is_child:
            children += 1
            letter = "abcdefghij"[children - 1]
            point.number = style.child_number.format(n=parent, m=children, l=letter)
            continue
        if index == fault_at and style.counts in ("1", "any"):
            position += {"left-out": 1, "twice": -1}.get(scene.layout.fault, 0)
        point.number = write_number(style, position)
        parent, children = point.number or "", 0
        position += 1


def _with_parts(scene: Scene, points: list[Point]) -> list[Point]:
    """Two parts under captions of their own, each numbered from one."""
    style = STYLES[scene.layout.numbering]
    cuts = [index for index, point in enumerate(points) if not point.is_child and index >= _FIRST_PART]
    if style.counts != "1" or style.child or not cuts:
        return points
    cut = cuts[len(cuts) // 2]
    for position, point in enumerate(points[cut:], 1):
        point.number = write_number(style, position)
    scene.numbers = []
    first, second = scene.random.sample(_PARTS, 2)
    return [Point("part", first), *points[:cut], Point("part", second), *points[cut:]]
