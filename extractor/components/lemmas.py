"""`minutes_lemmas`: a lemma for every token, from its form and its part of speech.

The table (`models/sv_lemmas`) is shared by all pipelines; what it holds is said in
:mod:`extractor.components.lemma_table`.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from extractor.components.lemma_table import TABLE_FILE, LemmaTable, read_table
from extractor.resources import find_shipped

SHIPPED = "sv_lemmas"


class LemmasComponent:
    """Sets `token.lemma_` from `token.text` and `token.pos_`; white space is its own lemma.

    The table is read on first use and once a process.
    """

    def __call__(self, doc: Doc) -> Doc:
        """Set the lemmas of `doc` and return it.

        Raises:
            ModelError: the table is missing from the package.
        """
        table = load_table()
        for token in doc:
            token.lemma_ = table.find(token.text, token.pos_)
        return doc


def load_table(path: Path | None = None) -> LemmaTable:
    """The table of lemmas in the file `path`, by default the one that is shipped; read once.

    Raises:
        ModelError: it is missing or broken.
    """
    return _load(path or find_shipped(SHIPPED) / TABLE_FILE)


@lru_cache(maxsize=2)
def _load(path: Path) -> LemmaTable:
    return read_table(path)


@Language.factory("minutes_lemmas", requires=["token.pos"], assigns=["token.lemma"])
def make_lemmas(nlp: Language, name: str) -> LemmasComponent:  # noqa: ARG001
    """Make the component; it has no settings."""
    return LemmasComponent()
