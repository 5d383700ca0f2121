"""Lemmas by table: what a word of a part of speech ends in says how its ending is replaced.

The table is learnt by `extractor train lemmas`. It is a suffix tree cut down to the nodes that decide otherwise than
the node above them (ripple-down rules, as in LemmaGen; Juršič et al. 2010, J. Universal Computer Science 16:9),
so that compounds get the ending of their last part, and words that follow no rule are listed whole.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from extractor.errors import ModelError

TABLE_FILE = "lemmas.json"
#: Parts of speech (UPOS) that take endings; words of all others are looked up, or are their own lemma.
OPEN_CLASSES = ("ADJ", "ADV", "NOUN", "PROPN", "VERB")
#: In place of a part of speech: words of the closed classes whatever their tag.
ANY = "*"
#: The longest word in capitals that is taken for an abbreviation (`LO`, `SKR`), not for a heading in capitals.
_LONGEST_ABBREVIATION = 5


class Edit(NamedTuple):
    """How a lemma is made from a form: the last `cut` characters give way to `added`."""

    cut: int
    added: str

    def apply(self, form: str) -> str:
        """The lemma of `form`, which has at least `cut` characters."""
        return form[: len(form) - self.cut] + self.added

    def __str__(self) -> str:
        return f"{self.cut}:{self.added}"


# Forms or endings with the edit of each, by part of speech.
Edits = Mapping[str, Mapping[str, Edit]]


class LemmaTable:
    """Edits of words and of endings.

    Attributes:
        words: for each part of speech, and for :data:`ANY`, the edit of single forms, as :func:`fold_form` gives them.
        endings: for each of the open classes the edit of endings; the empty ending fits every word.
        longest: characters of the longest ending.
    """

    def __init__(self, words: Edits, endings: Edits) -> None:
        self.words = words
        self.endings = endings
        self.longest = max((len(ending) for edits in endings.values() for ending in edits), default=0)

    def find(self, form: str, tag: str) -> str:
        """The lemma of a form.

        Args:
            form: the word as it stands in the text.
            tag: its part of speech (UPOS), or an empty string where it is not known.

        Returns:
            The lemma in the manner of UD Swedish Talbanken: in small letters but for names and abbreviations. Never
            empty if `form` is not.
        """
        key = fold_form(form, tag)
        edit = self.words.get(tag, {}).get(key)
        if edit is None:
            edit = self._find_ending(key, self.endings[tag]) if tag in self.endings else None
            edit = edit or self.words.get(ANY, {}).get(key)
        return (edit.apply(key) or key) if edit else key

    def _find_ending(self, key: str, endings: Mapping[str, Edit]) -> Edit | None:
        """The edit of the longest ending of `key`, which must leave something of it."""
        for start in range(max(0, len(key) - self.longest), len(key) + 1):
            edit = endings.get(key[start:])
            if edit is not None and edit.cut < len(key):
                return edit
        return None

    def write(self, path: Path) -> None:
        """Write the table to the file `path`; the same table gives the same bytes.

        Raises:
            OSError: it cannot be written.
        """
        parts = {"words": _group(self.words), "endings": _group(self.endings)}
        text = json.dumps(parts, ensure_ascii=False, indent=0, sort_keys=True)
        path.write_text(text + "\n", encoding="utf-8")


def read_table(path: Path) -> LemmaTable:
    """Read a table from the file `path`.

    Raises:
        ModelError: the file is missing, or holds something else.
    """
    try:
        parts = json.loads(path.read_text(encoding="utf-8"))
        return LemmaTable(_spread(parts["words"]), _spread(parts["endings"]))
    except (OSError, ValueError, KeyError, AttributeError, TypeError) as error:
        raise ModelError(
            f"{path}: this is no table of lemmas ({error}); make it with `extractor train lemmas`"
        ) from error


def fold_form(form: str, tag: str) -> str:
    """The form in small letters, but as it is if it is a name, an abbreviation, or opens with one (`LO-facket`)."""
    if tag == "PROPN" or (form[:2].isupper() and len(form) > 1 and _is_abbreviation(form)):
        return form
    return form.lower()


def _is_abbreviation(form: str) -> bool:
    return len(form) <= _LONGEST_ABBREVIATION or not form.isupper()


def _group(edits: Edits) -> dict[str, dict[str, str]]:
    """For each part of speech the edits, with what they apply to as one text parted by spaces."""
    grouped: dict[str, dict[str, list[str]]] = {}
    for tag, one in edits.items():
        for key, edit in sorted(one.items()):
            grouped.setdefault(tag, {}).setdefault(str(edit), []).append(key)
    return {tag: {edit: " ".join(keys) for edit, keys in one.items()} for tag, one in grouped.items()}


def _spread(grouped: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, Edit]]:
    return {
        tag: {key: edit for name, keys in one.items() for edit in [_parse(name)] for key in keys.split(" ")}
        for tag, one in grouped.items()
    }


def _parse(name: str) -> Edit:
    cut, _, added = name.partition(":")
    return Edit(int(cut), added)


def find_edit(form: str, lemma: str) -> Edit:
    """The shortest edit that makes `lemma` of `form`."""
    shared = 0
    for one, other in zip(form, lemma, strict=False):
        if one != other:
            break
        shared += 1
    return Edit(len(form) - shared, lemma[shared:])


def list_endings(form: str, longest: int) -> Iterable[str]:
    """The endings of `form` from the empty one to that of `longest` characters."""
    return (form[len(form) - length :] for length in range(min(longest, len(form)) + 1))
