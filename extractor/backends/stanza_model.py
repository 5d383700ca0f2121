"""A Stanza pipeline from a folder: found, checked, loaded, and asked; nothing is downloaded.

A folder has one of two layouts: that of Stanza's own downloads (`resources.json` and `sv/tokenize/*.pt` ...), or one
folder a processor (`tokenize/*.pt`, `pos/*.pt` ...), with `pretrain`, `forward_charlm` and `backward_charlm` where the
models need them. Stanza and torch are imported when a model is loaded, and not before.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from extractor.backends.stanza_doc import Entity, Sentence, Surface
from extractor.errors import ConfigError, ModelError
from extractor.model_store import Stored, describe_folder, find_stored

DEFAULT_MODEL = "sv_stanza"
INSTALL = "pip install 'extractor[stanza]'"
FETCH = "extractor models fetch stanza-sv"

_PROCESSORS = ("tokenize", "mwt", "pos", "lemma", "depparse", "ner")
_NEEDED = ("tokenize", "pos")
_SHARED = ("pretrain", "forward_charlm", "backward_charlm")
_LANGUAGE = "sv"


class StanzaModel:
    """A loaded Stanza pipeline that takes texts in lines, and gives plain values.

    Attributes:
        stored: where it comes from, with its name and version.
        processors: the names of the processors that it has.
    """

    def __init__(self, stored: Stored, *, threads: int) -> None:
        """Load the model.

        Args:
            stored: its folder with name and version.
            threads: threads that torch uses, in the whole process. Stanza gets no faster by more processes.

        Raises:
            ConfigError: the package stanza is not installed.
            ModelError: the folder holds no model, or one that cannot be loaded.
        """
        self.stored = stored
        self._pipeline = _load(stored.folder, threads)
        self.processors = frozenset(self._pipeline.processors)

    def tokenize(self, lines: Sequence[str]) -> list[list[list[Surface]]]:
        """Take lines apart.

        Args:
            lines: texts without line breaks, none of them blank.

        Returns:
            For each line its sentences, and of each sentence the tokens, with offsets into the line.
        """
        if not lines:
            return []
        from stanza import Document

        documents = [Document([], text=line) for line in lines]
        done = self._pipeline.process(documents, processors=["tokenize", "mwt"])
        return [
            [[_describe(token) for token in sentence.tokens] for sentence in document.sentences]
            for document in done
        ]

    def analyse(self, documents: Sequence[tuple[str, Sequence[Sentence]]]) -> list[list[Any]]:
        """Tag, lemmatise and parse documents, and find their entities, all in one batch.

        Args:
            documents: the text of each, and its tokens.

        Returns:
            For each document its `stanza.Sentence` objects.
        """
        from stanza import Document

        made = [Document([one.entries for one in sentences], text=text) for text, sentences in documents]
        # Some processors cannot take a document without words.
        filled = [document for document in made if document.sentences]
        if filled:
            self._pipeline.process(filled, processors=["pos", "lemma", "depparse", "ner"])
        return [document.sentences for document in made]


def list_entities(sentences: Sequence[Any]) -> Iterator[Entity]:
    """What Stanza found in its sentences, with offsets into the text and Stanza's labels."""
    for sentence in sentences:
        for found in sentence.ents:
            yield Entity(found.start_char, found.end_char, found.type)


def find_stanza_model(name: str | None) -> Stored:
    """The folder of the Stanza model called `name`: shipped, fetched, or a path; None for the default.

    Raises:
        ModelError: there is none; the message names the places looked at and says how to get one.
    """
    wanted = name or DEFAULT_MODEL
    stored = find_stored(wanted) or describe_folder(Path(wanted))
    if stored is None:
        raise ModelError(
            f"{wanted}: there is no such folder and no such model of Stanza; get the official one with "
            f"`{FETCH}` and choose it with --model stanza-sv, or give a folder that holds tokenize/*.pt"
        )
    return stored


def _load(folder: Path, threads: int) -> Any:
    try:
        import stanza
        import torch
    except ImportError as error:
        raise ConfigError(f"the backend stanza needs a package ({error}); install it: {INSTALL}") from error
    torch.set_num_threads(threads)
    options = dict(_list_options(folder))
    try:
        with tempfile.TemporaryDirectory() as place:
            # Stanza wants a list of its official models at any rate; ours are none of them.
            resources = Path(place) / "resources.json"
            resources.write_text("{}", encoding="utf-8")
            own = {"resources_filepath": str(resources)} if "allow_unknown_language" in options else {}
            return stanza.Pipeline(
                lang=_LANGUAGE,
                dir=str(folder),
                download_method=None,
                use_gpu=False,
                logging_level="ERROR",
                **options,
                **own,
            )
    except ImportError as error:
        raise ConfigError(f"{folder}: this model needs a package ({error}); install it") from error
    except Exception as error:
        # Stanza, torch and pickle raise exceptions of all kinds for a file that is not what it should be.
        raise ModelError(
            f"{folder}: Stanza cannot load this model ({type(error).__name__}: {error}); get it again, "
            f"the official one with `{FETCH} --force`"
        ) from error


def _list_options(folder: Path) -> Iterator[tuple[str, Any]]:
    """Keywords of `stanza.Pipeline` for the models in `folder`.

    Raises:
        ModelError: a model is missing.
    """
    resources = folder / "resources.json"
    if resources.is_file():
        yield "processors", _read_processors(resources)
        yield "package", None
        return
    files = {name: file for name in (*_PROCESSORS, *_SHARED) if (file := _find_file(folder / name))}
    missing = [f"{name}/*.pt" for name in _NEEDED if name not in files]
    if missing:
        raise ModelError(
            f"{folder}: the folder lacks {', '.join(missing)}; get the official models with `{FETCH}` "
            "and choose them with --model stanza-sv, or train the missing one"
        )
    names = [name for name in _PROCESSORS if name in files]
    yield "processors", dict.fromkeys(names, "default")
    yield "package", None
    yield "allow_unknown_language", True
    for name in names:
        yield f"{name}_model_path", str(files[name])
        for shared in _SHARED:
            if shared in files and name not in ("tokenize", "mwt", "lemma"):
                yield f"{name}_{shared}_path", str(files[shared])


def _find_file(folder: Path) -> Path | None:
    return next(iter(sorted(folder.glob("*.pt"))), None)


def _read_processors(resources: Path) -> dict[str, str]:
    """The packages of the default Swedish pipeline that Stanza's list names, as far as we use them.

    Raises:
        ModelError: the list is broken or knows no Swedish.
    """
    try:
        packages = json.loads(resources.read_text(encoding="utf-8"))[_LANGUAGE]["packages"]["default"]
        return {name: packages[name] for name in _PROCESSORS if name in packages}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(
            f"{resources}: this is no list of Stanza's Swedish models ({type(error).__name__}: {error}); "
            f"get it again with `{FETCH} --force`"
        ) from error


def _describe(token: Any) -> Surface:
    words = tuple(word.text for word in token.words)
    return Surface(token.start_char, token.end_char, words if len(words) > 1 else ())
