"""The folder of a pipeline: what `spacy.load` needs round the trained components."""

from __future__ import annotations

import json
from pathlib import Path

from extractor.backends.spacy_backend import assemble
from extractor.components.entities import SCORES_FILE

VERSION = "0.2.0"

_SIZES = {
    "standard": "entities by a network of twelve layers",
    "fast": "entities by a network of six layers",
}


def write_pipeline(out_dir: Path) -> None:
    """Write config, tokenizer and metadata of a pipeline beside its trained components.

    Args:
        out_dir: the pipeline's folder; it holds `minutes_entities/` already. Its name, without `sv_`, becomes that of
            the pipeline.

    Raises:
        OSError: a file cannot be read or written.
    """
    nlp = assemble()
    # Only so that the metadata can tell its labels; its files are there and stay as they are.
    nlp.get_pipe("minutes_entities").from_disk(out_dir / "minutes_entities")  # type: ignore[attr-defined]
    folder = out_dir.resolve().name
    name = folder.removeprefix(f"{nlp.lang}_")
    scores = json.loads((out_dir / "minutes_entities" / SCORES_FILE).read_text(encoding="utf-8"))
    nlp.meta.update(
        lang=nlp.lang,
        name=name,
        version=VERSION,
        description=f"Swedish minutes: {_SIZES[scores['size']]}, and sections, attendance, dates, decisions, actions",
        author="The extractor authors",
        license="MIT (code), CC BY-SA 4.0 (weights)",
        sources=[
            "intfloat/multilingual-e5-small (MIT)",
            "Universal NER, Swedish Talbanken (CC BY-SA 4.0)",
            "swedish-ner-corpus, Webbnyheter 2012 (CC BY 4.0)",
            "Universal Dependencies, Swedish Talbanken and PUD (CC BY-SA 4.0)",
            "marked sentences of minutes in corpus/entities (CC0 1.0)",
        ],
        performance={**scores["test"], "upos": scores["upos"]},
    )
    nlp.to_disk(out_dir, exclude=["minutes_entities", "vocab"])
