"""What is said under the headings: topics with their sentences, and the slots in them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, time
from functools import cache
from pathlib import Path
from random import Random

from corpus.layouts import words
from corpus.layouts.cast import Cast, Person
from corpus.layouts.clocks import MONTHS
from corpus.layouts.gold import Gold
from corpus.layouts.layout import Layout
from corpus.layouts.sheet import Sheet

_SLOT = re.compile(r"\{(\w+)\}")
_TOPICS = Path(__file__).with_name("topics.txt")
# The letters in `topics.txt` that tell which genres a topic is for.
_GENRE_LETTERS = {
    "kommun": "k", "förening": "f", "brf": "b", "kyrka": "y",
    "myndighet": "m", "projekt": "p", "student": "s", "skola": "o",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Topic:
    """Something that is on agendas."""

    genres: str
    titles: tuple[str, ...]
    sentences: tuple[str, ...]

    def suits(self, genre: str) -> bool:
        """Whether a body of that genre has it on its agenda."""
        return self.genres == "*" or _GENRE_LETTERS[genre] in self.genres


@dataclass(slots=True)
class Scene:
    """All that is known of the document that is being written."""

    random: Random
    layout: Layout
    sheet: Sheet
    gold: Gold
    genre: str
    cast: Cast
    org: str
    body: str
    decider: str
    day: date
    start: time
    end: time
    place: str
    is_yearless: bool
    numbers: list[str] = field(default_factory=list)
    said: set[str] = field(default_factory=set)
    # What the head has not said yet, the items may.
    owes_start: bool = False
    owes_end: bool = False
    minutes_passed: int = 0

    def chance(self, probability: float) -> bool:
        """Whether something of that probability happens."""
        return self.random.random() < probability

    @property
    def speakers(self) -> list[Person]:
        """Listed people, who may be named in the text."""
        cast = self.cast
        if self.layout.attendance == "unlisted":
            return [cast.chair, cast.secretary, *cast.adjusters]
        return cast.members

    def mention(self, person: Person) -> str:
        """How the text calls someone."""
        return person.given if self.layout.mention == "given" else person.name


@cache
def read_topics() -> tuple[Topic, ...]:
    """The topics of `topics.txt`: a line of titles, then the sentences."""
    topics = []
    for block in _TOPICS.read_text(encoding="utf-8").removeprefix("# ").split("\n# "):
        head, *sentences = block.strip().split("\n")
        genres, _, titles = head.partition(" ")
        topics.append(Topic(genres, tuple(title.strip() for title in titles.split("|")), tuple(sentences)))
    return tuple(topics)


def fill(scene: Scene, text: str) -> str:
    """Fill the slots of a sentence."""
    if "{" not in text:
        return text
    people = [scene.mention(one) for one in scene.random.sample(scene.speakers, min(2, len(scene.speakers)))]
    known = {"a": people[0], "b": people[-1]}
    return _SLOT.sub(lambda match: known.get(match[1]) or _FILLERS[match[1]](scene), text)


def choose(scene: Scene, texts: tuple[str, ...], count: int = 1) -> list[str]:
    """Choose texts, filled, none of which was said before where that can be helped."""
    usable = [one for one in texts if not (scene.is_yearless and "{year}" in one)]
    fresh = [one for one in usable if one not in scene.said] or usable
    chosen = scene.random.sample(fresh, min(count, len(fresh)))
    scene.said.update(chosen)
    return [fill(scene, one) for one in chosen]


def draw_register(scene: Scene) -> str:
    """A register number; without a year where none may be told."""
    number = scene.random.randint(10, 2400)
    if scene.is_yearless:
        return f"{number:05}"
    letters = scene.random.choice(("KS", "SN", "BUN", "KFN", "MBN", "ON"))
    year = scene.day.year
    return scene.random.choice(
        (f"{letters} {year}/{number}", f"{year}-{number:06}", f"{letters}-{year}/{number:04}")
    )


def _draw_amount(scene: Scene) -> str:
    number = scene.random.choice((500, 1200, 3500, 12000, 24500, 48000, 75000, 130000, 260000, 480000))
    return scene.random.choice((f"{number:,} kronor".replace(",", " "), f"{number:,} kr".replace(",", " ")))


def _draw_day(scene: Scene) -> str:
    return f"{scene.random.randint(1, 28)} {scene.random.choice(MONTHS)}"


_FILLERS: dict[str, Callable[[Scene], str]] = {
    "org": lambda scene: scene.random.choice(words.AGENCIES),
    "amount": _draw_amount,
    "date": _draw_day,
    "month": lambda scene: scene.random.choice(MONTHS),
    "year": lambda scene: str(scene.day.year + scene.random.choice((0, 1))),
    "week": lambda scene: str(scene.random.randint(2, 51)),
    "n": lambda scene: str(scene.random.randint(2, 9)),
    "n2": lambda scene: str(scene.random.randint(12, 240)),
    "pct": lambda scene: str(scene.random.randint(2, 40)),
    "place": lambda scene: scene.random.choice(words.of_genre("places", scene.genre)),
}
