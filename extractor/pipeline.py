"""The whole line: `load()` gives an `Extractor`, which takes a text, bytes or a path to `Minutes`.

This is the only module that knows the order of the stages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from extractor import __version__
from extractor.annotation import AnnotatedDocument, annotate_doc
from extractor.cleaning import clean
from extractor.collect import collect
from extractor.config import Settings, read_settings
from extractor.docstore import store_marks
from extractor.document import Document
from extractor.errors import ConfigError, SourceError
from extractor.registry import find_backend
from extractor.resolve import describe_source, resolve
from extractor.schema import ExtractorInfo, Minutes
from extractor.source import Source, read_source

Input = str | bytes | Path | Source

# Components that only find records; what they find is nowhere in the annotation of tokens.
_RECORD_COMPONENTS = (
    "minutes_dates",
    "minutes_people",
    "minutes_projects",
    "minutes_organisations",
    "minutes_references",
    "minutes_decisions",
    "minutes_actions",
)


class Extractor:
    """Takes minutes apart. Made by :func:`load`; one instance serves any number of documents.

    Attributes:
        nlp: the spaCy pipeline, whose `doc.text` is the clean text.
        settings: what it was loaded with.
    """

    def __init__(self, nlp: Language, settings: Settings) -> None:
        self.nlp = nlp
        self.settings = settings
        model = f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"
        self._info = ExtractorInfo(version=__version__, backend=settings.backend, model=model)

    def __call__(self, source: Input) -> Minutes:
        """The record of one document.

        Args:
            source: the text itself as `str`, the bytes of a file, a path, or a `Source`.

        Raises:
            SourceError: the input cannot be read as text.
        """
        read = self._read(source)
        document = clean(read.raw)
        self._allow(document)
        return self._finish(self.nlp(make_doc(self.nlp, document)), document, read)

    def pipe(self, sources: Iterable[Input]) -> Iterator[Minutes]:
        """The records of many documents, in order, one at a time: the same as calling on each.

        Raises:
            SourceError: an input cannot be read as text; the records before it have been given.
        """
        for source in sources:
            yield self(source)

    def annotate(self, source: Input) -> AnnotatedDocument:
        """The tokens of one document with what the pipeline says of each.

        Args:
            source: as for calling the extractor.

        Returns:
            Sentences of tokens with lemma, part of speech, features, head, entity and agenda item. Offsets point into
            the decoded source text, and the ids of agenda items are those of the record of the same source. What
            the pipeline does not set is null. :mod:`extractor.writers.conllu_writer` and
            :mod:`extractor.writers.annotation_writer` write it.

        Raises:
            SourceError: the input cannot be read as text.
        """
        read = self._read(source)
        document = clean(read.raw)
        self._allow(document)
        doc = self.nlp(make_doc(self.nlp, document), disable=_RECORD_COMPONENTS)
        return annotate_doc(doc, document, describe_source(read), self._info)

    def _read(self, source: Input) -> Source:
        if isinstance(source, Source):
            return source
        if not isinstance(source, str | bytes | Path):
            kind = type(source).__name__
            raise SourceError(
                f"a {kind} is no input; give text as str, the bytes of a file, a Path or a Source"
            )
        return read_source(source, encoding=self.settings.encoding, max_bytes=self.settings.max_bytes)

    def _allow(self, document: Document) -> None:
        """SpaCy refuses texts of over a million characters, for memory that our components do not need."""
        self.nlp.max_length = max(self.nlp.max_length, len(document.text) + 1)

    def _finish(self, doc: Doc, document: Document, source: Source) -> Minutes:
        return resolve(collect(doc, document), document, source, self._info)


def make_doc(nlp: Language, document: Document) -> Doc:
    """A tokenised `Doc` of the clean text, on which clean-up's marks are noted for the components."""
    doc = nlp.make_doc(document.text)
    store_marks(doc, document.marks_by_line())
    return doc


def load(
    config: Settings | Path | str | None = None,
    *,
    model: str | Path | None = None,
    backend: str | None = None,
) -> Extractor:
    """Load an extractor.

    Args:
        config: settings, or a TOML file that holds some; None for the defaults.
        model: name or folder of a trained pipeline, instead of the one in `config`.
        backend: name of a registered backend, instead of the one in `config`.

    Raises:
        ConfigError: a setting is unknown or wrong.
        ModelError: there is no such pipeline.
    """
    keywords = {"model": str(model) if model is not None else None, "backend": backend}
    if isinstance(config, Settings):
        chosen = {key: value for key, value in keywords.items() if value is not None}
        settings = read_settings(None, **{**config.model_dump(), **chosen})
    elif config is None or isinstance(config, str | Path):
        settings = read_settings(Path(config) if config is not None else None, **keywords)
    else:
        raise ConfigError(
            f"a {type(config).__name__} is no configuration; give Settings or the path of a TOML file"
        )
    return Extractor(find_backend(settings.backend)(settings), settings)


@lru_cache(maxsize=1)
def _default() -> Extractor:
    return load()


def extract(text: str) -> Minutes:
    """The record of one text, with the default settings; the pipeline is loaded at the first call and kept.

    Raises:
        SourceError: the input is no text, or longer than the settings allow.
    """
    return _default()(text)
