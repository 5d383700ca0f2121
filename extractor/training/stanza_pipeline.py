"""Training a small pipeline for Stanza with Stanza's own trainers: tokens, tags, lemmas, dependencies, entities.

No word vectors and no character language model are fetched, so that the weights hold nothing but what the gold corpora
say and fit into a repository.
"""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractor import __version__
from extractor.errors import ModelError
from extractor.evaluation.entity_scores import USUAL
from extractor.training.card import replace_table
from extractor.training.stanza_data import (
    NER_DEV_SOURCE,
    NER_SOURCE,
    NEWS_SOURCE,
    TEXT_SOURCE,
    UD_SOURCES,
    Prepared,
    prepare,
)
from extractor.training.stanza_scores import ANALYSIS_TEST, ENTITY_TESTS, MEASURES, score_pipeline

PACKAGE = "small"
LANGUAGE = "sv"
META_FILE = "meta.json"
RESOURCES_FILE = "resources.json"
SHORTHAND = f"{LANGUAGE}_{PACKAGE}"

Value = bool | int | float | str
# The module of `stanza.models` that trains each processor, in the order of the pipeline.
TRAINERS = {
    "tokenize": "tokenizer",
    "pos": "tagger",
    "lemma": "lemmatizer",
    "depparse": "parser",
    "ner": "ner_tagger",
}
# What is set otherwise than Stanza does: sizes that suit 26,000 words and a budget of minutes on one core. The tagger's
# outputs share a hidden layer, so that a larger network is trained in the same time. The parser does not read features:
# those it would see in use are far worse than the gold ones that it learns from.
SETTINGS: dict[str, dict[str, Value]] = {
    "tokenize": {"steps": 600, "eval_steps": 100, "hidden_dim": 64, "max_seqlen": 300},
    "pos": {
        "batch_size": 16,
        "max_steps": 1500,
        "eval_interval": 150,
        "fix_eval_interval": True,
        "no_pretrain": True,
        "share_hid": True,
        "hidden_dim": 128,
        "char_hidden_dim": 100,
        "char_emb_dim": 50,
        "deep_biaff_hidden_dim": 128,
        "word_cutoff": 2,
    },
    "lemma": {"batch_size": 100, "num_epoch": 3, "hidden_dim": 100, "lr": 0.002},
    "depparse": {
        "batch_size": 500,
        "max_steps": 700,
        "eval_interval": 100,
        "no_checkpoint": True,
        "no_second_optim": True,
        "no_pretrain": True,
        "no_xpos": True,
        "no_ufeats": True,
        "hidden_dim": 128,
        "char_hidden_dim": 64,
        "char_emb_dim": 32,
        "deep_biaff_hidden_dim": 128,
        "deep_biaff_output_dim": 64,
        "num_layers": 2,
        "word_cutoff": 2,
    },
    "ner": {
        "batch_size": 32,
        "max_steps": 1500,
        "eval_interval": 250,
        "no_pretrain": True,
        "optim": "adam",
        "lr": 0.002,
        "patience": 1,
        "hidden_dim": 100,
        "char_hidden_dim": 50,
        "char_emb_dim": 32,
        "word_emb_dim": 50,
        "word_dropout": 0.1,
    },
}


@dataclass(frozen=True, slots=True)
class StanzaPlan:
    """What is trained, from what, and where it goes.

    Attributes:
        data_dir: Directory with `ud/` and `ner/`.
        out_dir: The pipeline's directory, such as `models/sv_stanza`.
        work_dir: Where prepared files and finished processors are kept, about 50 MB.
        seed: Seed of everything random.
        threads: Threads for training; more than one may change the result.
    """

    data_dir: Path
    out_dir: Path
    work_dir: Path
    seed: int = 1
    threads: int = 1


def train_stanza(plan: StanzaPlan) -> dict[str, Any]:
    """Train every processor, write them with what they reach to `plan.out_dir`, and measure them.

    Run again with the same plan after a stop, it keeps the processors that were finished; other settings or another
    seed need another `work_dir`. No file with `test` in its name is read before all is trained but `sv_pud-ud-test`.

    Returns:
        What `meta.json` holds, see :func:`measure_stanza`.

    Raises:
        ModelError: A data file is missing or broken, or a trainer ended without a model.
    """
    import torch

    torch.set_num_threads(plan.threads)
    files = prepare(plan.data_dir, plan.work_dir / "data")
    for processor in TRAINERS:
        trained = train_processor(processor, files, plan.work_dir, plan.seed)
        pack_weights(trained, plan.out_dir / LANGUAGE / processor / f"{PACKAGE}.pt")
    write_json(plan.out_dir / RESOURCES_FILE, describe_resources())
    write_json(plan.out_dir / META_FILE, describe_pipeline(plan))
    return measure_stanza(plan.data_dir, plan.out_dir)


def measure_stanza(data_dir: Path, pipeline: Path) -> dict[str, Any]:
    """Measure a trained pipeline on the test sets, and put what it reaches into its `meta.json` and its card.

    Args:
        data_dir: Directory with `ud/` and `ner/`.
        pipeline: The pipeline's directory, such as `models/sv_stanza`.

    Returns:
        What `meta.json` holds: data, settings by processor, sizes in bytes and scores in percent.

    Raises:
        ModelError: A data file or a part of the pipeline is missing.
    """
    path = pipeline / META_FILE
    if not path.is_file():
        raise ModelError(f"{path} does not exist; train the pipeline first, or name the folder of one")
    meta: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    meta["sizes"] = {
        processor: (pipeline / LANGUAGE / processor / f"{PACKAGE}.pt").stat().st_size
        for processor in TRAINERS
    }
    meta["scores"] = score_pipeline(data_dir, pipeline)
    write_json(path, meta)
    replace_table(pipeline / "README.md", make_score_tables(meta))
    return meta


def train_processor(processor: str, files: Prepared, work_dir: Path, seed: int) -> Path:
    """Train one processor with Stanza's trainer, unless its finished file is there, and give that file.

    The trainer saves its best model so far; the file moves to its place only when training is over.

    Raises:
        ModelError: The trainer ended without a model.
    """
    finished = work_dir / f"{processor}.pt"
    if finished.is_file():
        return finished
    unfinished = work_dir / "unfinished" / f"{processor}.pt"
    unfinished.unlink(missing_ok=True)
    trainer = importlib.import_module(f"stanza.models.{TRAINERS[processor]}")
    trainer.main(list_arguments(processor, files, unfinished, seed))
    if not unfinished.is_file():
        raise ModelError(f"{unfinished} was not written; look for Stanza's reason in the lines above")
    return unfinished.replace(finished)


def list_arguments(processor: str, files: Prepared, out: Path, seed: int) -> list[str]:
    """The command line of Stanza's trainer for a processor: files, names and what :data:`SETTINGS` says."""
    options: dict[str, object] = {"mode": "train", "shorthand": SHORTHAND, "seed": seed, "cpu": True}
    options |= {"save_dir": out.parent, "save_name": out.name}
    match processor:
        case "tokenize":
            options |= {"txt_file": files.text("train"), "label_file": files.breaks("train")}
            options |= {"dev_txt_file": files.text("dev"), "dev_label_file": files.breaks("dev")}
            options |= {"dev_conll_gold": files.words("dev"), "mwt_json_file": files.expansions}
        case "ner":
            options |= {"train_file": files.entities("train"), "eval_file": files.entities("dev")}
        case _:
            options |= {"train_file": files.words("train"), "eval_file": files.words("dev")}
    if processor in {"tokenize", "pos", "depparse"}:
        options["lang"] = LANGUAGE
    options |= SETTINGS[processor]
    return [part for name, value in options.items() for part in _write_option(name, value)]


def _write_option(name: str, value: object) -> list[str]:
    return [f"--{name}"] if value is True else [f"--{name}", str(value)]


def pack_weights(trained: Path, out: Path) -> None:
    """Write a trained processor with half the size: numbers in 16 bits, which Stanza widens again as it reads them.

    Paths of the machine that trained are cut down to the names of the files.

    Raises:
        OSError: A file cannot be read or written.
    """
    import torch

    state = torch.load(trained, map_location="cpu", weights_only=True)
    state["model"] = {
        name: value.half() if torch.is_floating_point(value) else value
        for name, value in (state["model"] or {}).items()
    } or None
    state["config"] = {name: strip_folder(value) for name, value in state["config"].items()}
    out.parent.mkdir(parents=True, exist_ok=True)
    torch.save(state, out, _use_new_zipfile_serialization=False)


def strip_folder(value: object) -> object:
    """A setting without the folders of an absolute path; anything else as it is."""
    return Path(value).name if isinstance(value, str) and Path(value).is_absolute() else value


def describe_resources() -> dict[str, Any]:
    """What Stanza looks up before it loads a pipeline from a folder: which packages there are."""
    packages: dict[str, Any] = {processor: {PACKAGE: {}} for processor in TRAINERS}
    default = dict.fromkeys(TRAINERS, PACKAGE)
    return {LANGUAGE: {"lang_name": "Swedish", **packages, "packages": {"default": default}}}


def describe_pipeline(plan: StanzaPlan) -> dict[str, Any]:
    """What `meta.json` holds beside sizes and scores."""
    import stanza
    import torch

    return {
        "name": "sv_stanza",
        "version": __version__,
        "license": "CC-BY-SA-4.0",
        "stanza": stanza.__version__,
        "torch": torch.__version__,
        "data": {
            "tokenize": [*UD_SOURCES, TEXT_SOURCE],
            **{processor: list(UD_SOURCES) for processor in ("pos", "lemma", "depparse")},
            "ner": [NER_SOURCE, NEWS_SOURCE],
            "held_out": ["every tenth paragraph", NER_DEV_SOURCE, "every tenth sentence of the news"],
        },
        "seed": plan.seed,
        "settings": SETTINGS,
    }


def make_score_tables(meta: Mapping[str, Any]) -> Iterator[str]:
    """Lines of the card's tables in Markdown: the analysis of running text, entities, and sizes."""
    analysis = meta["scores"][ANALYSIS_TEST]
    yield "| Talbanken, test, from running text | F1 |"
    yield "| --- | --- |"
    for measure, title in MEASURES.items():
        yield f"| {title} | {analysis[measure]} |"
    yield ""
    yield f"| entities | {' | '.join(USUAL)} | precision | recall | F1 |"
    yield "| --- |" + " --- |" * (len(USUAL) + 3)
    for name, title in ENTITY_TESTS.items():
        labels = meta["scores"][Path(name).stem]
        cells = [f"{labels[label]['f1']} ({labels[label]['gold']})" for label in USUAL]
        whole = labels["all"]
        yield f"| {title} | {' | '.join(cells)} | {whole['precision']} | {whole['recall']} | **{whole['f1']}** |"
    yield ""
    sizes = ", ".join(f"{processor} {size / 1e6:.1f}" for processor, size in meta["sizes"].items())
    yield f"Megabytes: {sizes}; {sum(meta['sizes'].values()) / 1e6:.1f} together."


def write_json(path: Path, content: object) -> None:
    """Write indented JSON; the folder is made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
