"""Sentences made or changed for training: other people's names, other case, letters misread, and whole templates."""

from __future__ import annotations

import csv
import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from extractor.errors import ModelError
from extractor.evaluation.entity_gold import Sentence
from extractor.evaluation.robustness import misread, replace_entities
from extractor.patterns import generated_sentences as patterns
from extractor.patterns.name_origins import GIVEN, ORIGINS
from extractor.patterns.surnames import FIRST_PARTS, LAST_PARTS, WHOLE

_SLOT = re.compile(r"\{(\w+)\}")
_NAME = re.compile(r"[^\W\d_]+(?:[-' ][^\W\d_]+){0,3}")
# The authorities' list also has funds and schools' names that are no bodies of their own.
_NO_BODIES = frozenset({"AP-fond"})

SWAPPED, CAPITALS, SMALL, MISREAD, UNSTOPPED = 0.2, 0.08, 0.04, 0.03, 0.08
"""How often a sentence gets other people's names, is shown in capitals, in small letters, misread, or unstopped."""


@dataclass(frozen=True)
class Names:
    """The names that sentences are made with."""

    given: tuple[str, ...]
    authorities: tuple[str, ...]
    municipalities: tuple[str, ...]
    places: tuple[str, ...]

    @cached_property
    def known(self) -> frozenset[str]:
        """Names that stand before a genitive -s in `Annas` and `Lindbergs`, but not in `Jonas`."""
        joined = (first + last for first in FIRST_PARTS for last in LAST_PARTS)
        return frozenset((*self.given, *WHOLE, *joined))

    def draw_given(self, chance: random.Random) -> str:
        """A given name, now and then a double one."""
        name = chance.choice(self.given)
        return f"{name}-{chance.choice(self.given)}" if chance.random() < 0.04 else name

    def draw_surname(self, chance: random.Random) -> str:
        """A surname, as often made of Swedish parts as taken from the list."""
        if chance.random() < 0.5:
            return chance.choice(FIRST_PARTS) + chance.choice(LAST_PARTS)
        return chance.choice(WHOLE)


def read_names(data_dir: Path) -> Names:
    """Given names of Statistics Sweden, authorities, municipalities and places from `data_dir/gazetteers`.

    Names by which the model is measured are left out.

    Raises:
        ModelError: A list is missing.
    """
    directory = data_dir / "gazetteers"
    measured = {name for origin in ORIGINS.values() for name in origin[GIVEN]}
    given = [row["name"] for path in sorted(directory.glob("given_names-*.csv")) for row in _read_table(path)]
    authorities = _read_table(directory / "authorities.tsv")
    return Names(
        given=tuple(name for name in given if name not in measured),
        authorities=tuple(row["name"] for row in authorities if row["type"] not in _NO_BODIES),
        municipalities=tuple(row["name"] for row in _read_table(directory / "municipalities.csv")),
        places=tuple(
            row["city"] for row in _read_table(directory / "places.csv") if " och " not in row["city"]
        ),
    )


def _read_table(path: Path) -> list[dict[str, str]]:
    if not path.is_file():
        raise ModelError(f"{path} does not exist; point to the directory that holds gazetteers/")
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t" if path.suffix == ".tsv" else ","))


def generate_sentences(names: Names, count: int, chance: random.Random) -> list[Sentence]:
    """`count` sentences of minutes made from templates."""
    return [_fill(chance.choice(patterns.TEMPLATES), names, chance) for _ in range(count)]


def _fill(template: str, names: Names, chance: random.Random) -> Sentence:
    makers: dict[str, Callable[[], str]] = {
        "PER": lambda: f"{names.draw_given(chance)} {names.draw_surname(chance)}",
        "FIRST": lambda: names.draw_given(chance),
        "ORG": lambda: chance.choice(names.authorities),
        "KOMMUN": lambda: chance.choice(names.municipalities),
        "ORT": lambda: _bare_town(chance.choice(names.municipalities)),
        "LOC": lambda: chance.choice(names.places),
        "PRJ": lambda: _make_project(chance),
    }
    text = ""
    entities = []
    end = 0
    for match in _SLOT.finditer(template):
        text += template[end : match.start()]
        name = makers[match[1]]()
        end = match.end()
        # A genitive in the template belongs to the name's word.
        if template[end : end + 1] == "s":
            name += "" if name.endswith(("s", "x", "z")) else "s"
            end += 1
        entities.append((len(text), len(text) + len(name), patterns.LABELS[match[1]]))
        text += name
    return Sentence(text + template[end:], tuple(entities))


def _bare_town(municipality: str) -> str:
    town = municipality.removesuffix(" kommun").removesuffix(" stad")
    return town[:-1] if town.endswith("s") and not town.endswith(("ås", "fors", "näs")) else town


def _make_project(chance: random.Random) -> str:
    if chance.random() < 0.4:
        return chance.choice(patterns.PROJECT_WHOLE)
    first, last = chance.choice(patterns.PROJECT_FIRST), chance.choice(patterns.PROJECT_LAST)
    name = first + last if chance.random() < 0.6 else f"{first} {last.capitalize()}"
    return name + chance.choice(patterns.PROJECT_VERSIONS)


def vary(sentence: Sentence, names: Names, chance: random.Random) -> Sentence:
    """The sentence as it might also stand in minutes; most often it stays as it is.

    Args:
        sentence: What to vary; it is not changed.
        names: Where other people's names come from.
        chance: All that is random is drawn from it.
    """
    if chance.random() < SWAPPED:
        sentence = swap_people(sentence, names, chance)
    draw = chance.random()
    for share, change in ((CAPITALS, str.upper), (SMALL, str.lower)):
        if draw < share:
            changed = change(sentence.text)
            # A few letters become two in another case, which would shift the offsets.
            return Sentence(changed, sentence.entities) if len(changed) == len(sentence.text) else sentence
        draw -= share
    if draw < MISREAD:
        return Sentence(misread(sentence.text, chance), sentence.entities)
    if draw < MISREAD + UNSTOPPED and sentence.text.endswith("."):
        last = max((end for _start, end, _kind in sentence.entities), default=0)
        if last < len(sentence.text):
            return Sentence(sentence.text[:-1], sentence.entities)
    return sentence


def swap_people(sentence: Sentence, names: Names, chance: random.Random) -> Sentence:
    """The sentence with other names for its people: one word for one word, a full name for a full name."""

    def rename(name: str) -> str:
        if not _NAME.fullmatch(name) or name.isupper() or name.islower():
            return name
        if " " in name:
            other = f"{names.draw_given(chance)} {names.draw_surname(chance)}"
        else:
            other = names.draw_given(chance) if chance.random() < 0.5 else names.draw_surname(chance)
        is_genitive = name.endswith("s") and name.rsplit(" ")[-1][:-1] in names.known
        return other + ("s" if is_genitive and not other.endswith(("s", "x", "z")) else "")

    return replace_entities(sentence, "PER", rename)


def thin_out(sentences: Sequence[Sentence], chance: random.Random) -> list[Sentence]:
    """Leave out a random half of the sentences without names, which are most of the gold corpora."""
    return [sentence for sentence in sentences if sentence.entities or chance.random() < 0.5]
