"""The same sentences with other names, in other case, or misread: how much does a model lose?

After the robustness tests of DaCy (Enevoldsen, Hansen and Nielbo, 2021, "DaCy: A Unified Framework for Danish NLP"),
with the origins that are common in Sweden.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence

from extractor.evaluation.entity_gold import Sentence
from extractor.patterns.misreadings import MISREADINGS
from extractor.patterns.name_origins import IN_S, ORIGINS

# Of the signs that a scan may take for another; some three in a hundred of all.
MISREAD_SHARE = 0.08


def vary_sentences(sentences: Sequence[Sentence], seed: int = 0) -> Iterator[tuple[str, list[Sentence]]]:
    """Each variation's name and the sentences in it; the first, `as they are`, are the given ones.

    Args:
        sentences: Gold sentences; only those with a person are kept, since it is people who are renamed.
        seed: Seed of the names and misreadings that are drawn.
    """
    kept = [one for one in sentences if any(kind == "PER" for _start, _end, kind in one.entities)]
    yield "as they are", kept
    for origin in ORIGINS:
        chance = random.Random(f"{seed} {origin}")  # noqa: S311
        yield f"{origin} names", [rename_people(sentence, origin, chance) for sentence in kept]
    yield "in capitals", [_recase(sentence, str.upper) for sentence in kept]
    yield "in small letters", [_recase(sentence, str.lower) for sentence in kept]
    chance = random.Random(f"{seed} misread")  # noqa: S311
    yield "misread", [Sentence(misread(one.text, chance), one.entities) for one in kept]


def rename_people(sentence: Sentence, origin: str, chance: random.Random) -> Sentence:
    """The sentence with names of `origin` for its people, as long in words, in the genitive where they were."""
    given, surnames = ORIGINS[origin]

    def rename(name: str) -> str:
        words = name.split()
        parts = [chance.choice(given)] + [chance.choice(surnames) for _ in words[1:]]
        other = " ".join(parts[:2])
        is_genitive = words[-1].endswith("s") and words[-1] not in IN_S
        return other + ("s" if is_genitive and other[-1] not in "sxz" else "")

    return replace_entities(sentence, "PER", rename)


def replace_entities(sentence: Sentence, kind: str, rename: Callable[[str], str]) -> Sentence:
    """The sentence with each entity of `kind` renamed; the same name gets the same new one."""
    text = ""
    entities: list[tuple[int, int, str]] = []
    new_names: dict[str, str] = {}
    end = 0
    for start, stop, label in sentence.entities:
        name = sentence.text[start:stop]
        if label == kind:
            name = new_names.setdefault(name, rename(name))
        text += sentence.text[end:start]
        entities.append((len(text), len(text) + len(name), label))
        text += name
        end = stop
    return Sentence(text + sentence.text[end:], tuple(entities))


def misread(text: str, chance: random.Random) -> str:
    """The text as a poor scan gives it: a few signs taken for others of the same number of letters."""
    return "".join(
        chance.choice(MISREADINGS[sign]) if sign in MISREADINGS and chance.random() < MISREAD_SHARE else sign
        for sign in text
    )


def _recase(sentence: Sentence, change: Callable[[str], str]) -> Sentence:
    text = "".join(changed if len(changed := change(sign)) == 1 else sign for sign in sentence.text)
    return Sentence(text, sentence.entities)
