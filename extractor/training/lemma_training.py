"""The lemma table from data to its folder: what it learns from, what it reaches, and its card."""

from __future__ import annotations

import csv
import gzip
import json
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any

from extractor import __version__
from extractor.components.lemma_table import TABLE_FILE, LemmaTable
from extractor.errors import ConfigError, SourceError
from extractor.evaluation.tagging_scores import Sentence, read_conllu
from extractor.training.card import replace_table
from extractor.training.lemma_rules import GOLD_WEIGHT, LONGEST, LONGEST_LEMMA, GoldWord, learn_table

#: Annotated text in `ud/`, and how often each word of it counts. Talbanken's conventions are those that we follow.
SOURCES = {"sv_talbanken-ud-dev.conllu": 3.0, "sv_pud-ud-test.conllu": 1.0}
TEST = "sv_talbanken-ud-test.conllu"
WORD_LIST, MODULE = "spacy-lookups-data", "spacy_lookups_data"


def read_word_list() -> tuple[dict[str, str], str]:
    """Swedish lemmas by form from the package `spacy-lookups-data` (MIT), and its name with the version.

    Raises:
        ConfigError: it is not installed.
    """
    try:
        path = files(MODULE) / "data" / "sv_lemma_lookup.json.gz"
        # Not by spaCy's own loader, which keeps hashes in place of the forms.
        words = json.loads(gzip.decompress(path.read_bytes()))
    except ModuleNotFoundError as error:
        raise ConfigError(
            f"lemmas are learnt with {WORD_LIST}: run `pip install {WORD_LIST}` or `pip install -e '.[train]'`"
        ) from error
    return words, f"{WORD_LIST} {version(WORD_LIST)} (MIT)"


def read_fixed_names(data: Path) -> list[str]:
    """Given names and places in `data/gazetteers`, without those that look like the genitive of a commoner one."""
    borne = dict.fromkeys(_read_column(data / "gazetteers" / "places.csv", "city"), 1)
    for path in sorted((data / "gazetteers").glob("given_names-*.csv")):
        pairs = zip(_read_column(path, "name"), _read_column(path, "persons"), strict=True)
        borne |= {name: int(persons) for name, persons in pairs}
    return sorted(name for name, count in borne.items() if borne.get(name.removesuffix("s"), 0) <= count)


def _read_column(path: Path, column: str) -> list[str]:
    if not path.is_file():
        raise SourceError(f"{path}: there is no such file; name the folder of the training data")
    with path.open(encoding="utf-8", newline="") as stream:
        return [row[column] for row in csv.DictReader(stream)]


def train_lemmas(
    data: Path, out: Path, word_list: Mapping[str, str], *, named: str | None = None
) -> dict[str, Any]:
    """Learn the table of lemmas and write it, with what it reaches, to the folder `out`.

    Args:
        data: the folder that holds `ud/` and `gazetteers/`; :data:`TEST` is only measured on, where it is there.
        out: where `lemmas.json`, `meta.json` and the table in `README.md` go.
        word_list: lemmas by form, without parts of speech.
        named: what the word list is called in `meta.json`; None for none.

    Returns:
        What `meta.json` holds.

    Raises:
        SourceError: a corpus is missing or broken.
        OSError: a file cannot be written.
    """
    corpora = {name: read_conllu(data / "ud" / name) for name in SOURCES}
    gold = [
        GoldWord(word.form, word.tag, word.lemma, SOURCES[name])
        for name, sentences in corpora.items()
        for sentence in sentences
        for word in sentence
    ]
    table = learn_table(gold, word_list, read_fixed_names(data))
    test = data / "ud" / TEST
    meta: dict[str, Any] = {
        "name": "sv_lemmas",
        "version": __version__,
        "license": "CC BY-SA 4.0",
        "sources": [*SOURCES, *([named] if named else []), "given names (SCB) and places, by svensktext"],
        "words": len(gold),
        "listed": sum(map(len, table.words.values())),
        "endings": sum(map(len, table.endings.values())),
        "longest_ending": LONGEST,
        "longest_lemma": LONGEST_LEMMA,
        "gold_weight": GOLD_WEIGHT,
        "test": measure_lemmas(table, read_conllu(test)) if test.is_file() else None,
    }
    out.mkdir(parents=True, exist_ok=True)
    table.write(out / TABLE_FILE)
    (out / "meta.json").write_text(json.dumps(meta, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    if meta["test"]:
        replace_table(out / "README.md", make_lemma_table(meta["test"]))
    return meta


def measure_lemmas(table: LemmaTable, sentences: Sequence[Sentence]) -> dict[str, Any]:
    """How many lemmas are right with the gold parts of speech.

    Returns:
        `words`, `accuracy` (0 to 1), and `tags`: for each part of speech `words` and `accuracy`.
    """
    hits: dict[str, list[bool]] = {}
    for sentence in sentences:
        for word in sentence:
            hits.setdefault(word.tag, []).append(table.find(word.form, word.tag) == word.lemma)
    everything = [hit for one in hits.values() for hit in one]
    tags = {tag: {"words": len(one), "accuracy": _share(one)} for tag, one in sorted(hits.items())}
    return {"words": len(everything), "accuracy": _share(everything), "tags": tags}


def _share(hits: Sequence[bool]) -> float:
    return round(sum(hits) / max(1, len(hits)), 4)


def make_lemma_table(test: Mapping[str, Any]) -> Iterator[str]:
    """Lines of the card's table in Markdown: accuracy by part of speech."""
    yield f"{test['words']} words, {100 * test['accuracy']:.1f} % right with gold parts of speech"
    yield ""
    yield "| UPOS | lemmas right, % | words |"
    yield "| --- | --- | --- |"
    for tag, one in test["tags"].items():
        yield f"| {tag} | {100 * one['accuracy']:.1f} | {one['words']} |"
