"""Learning a table of lemmas from annotated text and from a word list that knows no parts of speech."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from extractor.components.lemma_table import (
    ANY,
    OPEN_CLASSES,
    Edit,
    LemmaTable,
    find_edit,
    fold_form,
    list_endings,
)

# Set by hand, not searched for: with them a fifth of sv_talbanken-ud-dev has 98.3 % of its lemmas right,
# two of the five, after learning from the others and PUD; without the word list 96.8 %.
#: The longest ending that is looked at; longer words are listed whole if they must be.
LONGEST = 8
#: How much a form of annotated text counts beside one of the word list.
GOLD_WEIGHT = 30.0
#: An ending goes by an edit only if so many different forms show it.
RAREST = 2
#: Longer lemmas of the word list are compounds, whose last part stands there on its own.
LONGEST_LEMMA = 11
# What a change counts that a part of speech was not seen with, and how many forms make one usual.
_UNSEEN = 0.1
_USUAL = 5
_INFLECTED = ("NOUN", "VERB", "ADJ")


# What a form ends in that its lemma does not, and what the lemma has there.
Change = tuple[str, str]


@dataclass(frozen=True, slots=True)
class GoldWord:
    """A word of annotated text, its part of speech and lemma, and how often it counts."""

    form: str
    tag: str
    lemma: str
    weight: float = 1.0


class _Votes:
    """For each part of speech what forms and endings vote for."""

    def __init__(self) -> None:
        self.forms: dict[str, dict[str, dict[Edit, float]]] = defaultdict(lambda: defaultdict(dict))

    def add(self, tag: str, form: str, lemma: str, weight: float) -> None:
        """Let a form vote, but not the first part of a compound (`barn-`), whose lemma is a guess at the whole."""
        is_part = len(form) > 1 and form.endswith("-")
        if form and lemma and not is_part and not any(sign.isspace() for sign in form + lemma):
            edits = self.forms[tag][form]
            edit = find_edit(form, lemma)
            edits[edit] = edits.get(edit, 0.0) + weight


def learn_table(
    gold: Iterable[GoldWord], lexicon: Mapping[str, str], names: Iterable[str] = ()
) -> LemmaTable:
    """Learn a table; the same input gives the same table.

    Args:
        gold: words of annotated text.
        lexicon: lemmas by form, in which most forms are those of nouns, verbs and adjectives.
        names: names that stay as they are though they end as an inflected one (`Mats`).
    """
    words = list(gold)
    votes = _Votes()
    for tag, form, lemma in guess_tags(words, lexicon):
        votes.add(tag, form, lemma, 1.0)
    counts: dict[tuple[str, str, str], float] = defaultdict(float)
    for word in words:
        counts[word.tag, fold_form(word.form, word.tag), word.lemma] += word.weight
    for (tag, form, lemma), count in sorted(counts.items()):
        votes.add(tag, form, lemma, GOLD_WEIGHT * (1 + math.log1p(count)))
    endings = {tag: _learn_endings(votes.forms[tag]) for tag in OPEN_CLASSES if tag in votes.forms}
    table = LemmaTable(_learn_words(votes, LemmaTable({}, endings), counts), endings)
    cut = {
        name: Edit(0, "") for name in sorted(names) if table.find(name, "PROPN") != name and " " not in name
    }
    return LemmaTable({**table.words, "PROPN": {**table.words.get("PROPN", {}), **cut}}, endings)


def guess_tags(gold: Iterable[GoldWord], lexicon: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Parts of speech for the forms of a word list: `(part of speech, form, lemma)`, the lemma as a form as well.

    Adjectives, nouns and verbs are told apart by the endings that the forms of a lemma take, learnt from the lemmas
    that `gold` has as one of them only, and from its forms (naive Bayes). A form of a lemma that is more than one,
    such as `resa`, goes where `gold` has seen its ending. Adjectives are given as adverbs as well, for `snabbt`.
    """
    usual = _count_changes(gold)
    paradigms: dict[str, dict[str, Change]] = defaultdict(dict)
    for form, lemma in lexicon.items():
        if len(lemma) <= LONGEST_LEMMA:
            paradigms[lemma][form] = _find_change(form, lemma)
    guess = _Paradigms(gold, paradigms, usual)
    for lemma, forms in sorted(paradigms.items()):
        if lemma[0].isupper():
            yield from (("PROPN", form, lemma) for form in (lemma, *forms))
            continue
        whole = guess.find_tag(forms.values())
        if lemma not in lexicon:
            yield whole, lemma.lower(), lemma.lower()
        for form, change in forms.items():
            tag = whole
            if not usual[whole][change]:
                other = max(_INFLECTED, key=lambda one: usual[one][change])
                tag = other if usual[other][change] >= _USUAL else whole
            yield tag, form.lower(), lemma.lower()
            if tag == "ADJ":
                yield "ADV", form.lower(), lemma.lower()


def _find_change(form: str, lemma: str) -> Change:
    edit = find_edit(form, lemma)
    return form[len(form) - edit.cut :], edit.added


def _count_changes(gold: Iterable[GoldWord]) -> dict[str, Counter[Change]]:
    """For each inflected part of speech how many different forms show a change."""
    types = {(word.tag, word.form.lower(), word.lemma.lower()) for word in gold if word.tag in _INFLECTED}
    counts: dict[str, Counter[Change]] = {tag: Counter() for tag in _INFLECTED}
    for tag, form, lemma in types:
        counts[tag][_find_change(form, lemma)] += 1
    return counts


class _Paradigms:
    """Tells the part of speech of a lemma by how all its forms end."""

    def __init__(
        self,
        gold: Iterable[GoldWord],
        paradigms: Mapping[str, Mapping[str, Change]],
        usual: Mapping[str, Counter[Change]],
    ) -> None:
        self.usual = usual
        tags: dict[str, set[str]] = defaultdict(set)
        for word in gold:
            if word.tag in _INFLECTED and word.lemma in paradigms:
                tags[word.lemma].add(word.tag)
        self.lemmas: Counter[str] = Counter()
        self.changes: dict[str, Counter[Change]] = {tag: Counter() for tag in _INFLECTED}
        for lemma, (tag, *more) in ((lemma, sorted(found)) for lemma, found in tags.items()):
            if not more:
                self.lemmas[tag] += 1
                self.changes[tag].update(set(paradigms[lemma].values()))
        self.known = {change for counts in self.changes.values() for change in counts}

    def find_tag(self, changes: Iterable[Change]) -> str:
        """The likeliest part of speech of a lemma whose forms show `changes`."""
        own = set(changes) & self.known
        return max(_INFLECTED, key=lambda tag: self._weigh(tag, own))

    def _weigh(self, tag: str, changes: Iterable[Change]) -> float:
        seen, counts = self.lemmas[tag], self.changes[tag]
        shown, usual = self.usual[tag].total(), self.usual[tag]
        # Both how many lemmas have a form of this kind in the list, and how many forms in text are of it: the list has
        # forms of adjectives as of nouns (`närvarande`, `närvarandena`) that no text has.
        weights = (
            math.log((counts[change] + _UNSEEN) / (seen + 1) * (usual[change] + _UNSEEN) / (shown + 1))
            for change in changes
        )
        return math.log(seen + _UNSEEN) + math.fsum(weights)


def _learn_endings(forms: Mapping[str, Mapping[Edit, float]]) -> dict[str, Edit]:
    """The edit of each ending that decides otherwise than the next shorter one that is kept."""
    votes: dict[str, dict[Edit, float]] = defaultdict(lambda: defaultdict(float))
    shown = Counter(edit for edits in forms.values() for edit in edits)
    for form, edits in forms.items():
        for edit, weight in edits.items():
            if shown[edit] >= RAREST:
                for ending in list_endings(form, LONGEST):
                    # An ending that does not show all that is cut says nothing of it.
                    if edit.cut <= len(ending):
                        votes[ending][edit] += weight
    kept: dict[str, Edit] = {}
    for ending in sorted(votes, key=lambda one: (len(one), one)):
        edit = _choose(votes[ending])
        above = next((kept[ending[at:]] for at in range(1, len(ending) + 1) if ending[at:] in kept), None)
        if edit != above:
            kept[ending] = edit
    return kept


def _choose(votes: Mapping[Edit, float]) -> Edit:
    return min(votes, key=lambda edit: (-votes[edit], edit))


def _learn_words(
    votes: _Votes, endings: LemmaTable, counts: Mapping[tuple[str, str, str], float]
) -> dict[str, dict[str, Edit]]:
    """The forms whose lemma does not follow from the endings, or, in the closed classes, from the form alone."""
    closed: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for (_tag, form, lemma), count in counts.items():
        closed[form.lower()][lemma] += count
    words: dict[str, dict[str, Edit]] = {ANY: {}}
    for form, lemmas in sorted(closed.items()):
        edit = find_edit(form, min(lemmas, key=lambda lemma: (-lemmas[lemma], lemma)))
        if edit != Edit(0, "") and " " not in form + edit.added:
            words[ANY][form] = edit
    rules = LemmaTable({ANY: words[ANY]}, endings.endings)
    for tag, forms in sorted(votes.forms.items()):
        for form, edits in sorted(forms.items()):
            edit = _choose(edits)
            if rules.find(form, tag) != edit.apply(form):
                words.setdefault(tag, {})[form] = edit
    return words
