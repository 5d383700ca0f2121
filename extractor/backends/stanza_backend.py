"""The backend `stanza`: Stanza's tokens, sentences, lemmas, features, trees and names in our pipeline.

Stanza's tokenizer is the pipeline's tokenizer, so that `nlp.make_doc` gives its tokens and sentences; the rest of
Stanza is the component `minutes_stanza`, which runs once the sentences stand. All other components are those of the
default pipeline. Where the model names no entities, so is `minutes_entities`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import minibatch
from spacy.vocab import Vocab

from extractor.backends.spacy_backend import COMPONENTS
from extractor.backends.stanza_doc import add_unused, build_doc, list_sentences, place_entities, set_analyses
from extractor.backends.stanza_model import StanzaModel, find_stanza_model, list_entities
from extractor.components.sentences import list_lines
from extractor.config import Settings
from extractor.errors import ConfigError
from extractor.resources import find_shipped

NAME = "minutes_stanza"
REST = "minutes_stanza_rest"
_ENTITIES = "minutes_entities"
_ENTITY_MODEL = "sv_minutes"


class StanzaTokenizer:
    """Makes a `Doc` with the tokens and sentences of Stanza; its text is the text given.

    Each line goes to Stanza by itself: in minutes a line break ends a sentence, and what goes wrong in one line cannot
    move the offsets of another.
    """

    def __init__(self, vocab: Vocab, model: StanzaModel) -> None:
        self.vocab = vocab
        self.model = model

    def __call__(self, text: str) -> Doc:
        """The tokenised `Doc` of `text`."""
        lines = list_lines(text)
        found = self.model.tokenize([text[start:end] for start, end in lines])
        sentences = [
            [token._replace(start=start + token.start, end=start + token.end) for token in sentence]
            for (start, _), line in zip(lines, found, strict=True)
            for sentence in line
        ]
        return build_doc(self.vocab, text, sentences)


class StanzaComponent:
    """Sets lemma, part of speech, features, head and relation of each token, and `doc.ents` if the model has names.

    It needs sentences, and keeps them, but for those of more than `MAX_WORDS` words. What Stanza said of words inside
    a token, and all entities with Stanza's labels, stand where :mod:`extractor.backends.stanza_doc` says.
    """

    def __init__(self, model: StanzaModel) -> None:
        self.model = model

    def __call__(self, doc: Doc) -> Doc:
        """Analyse one document, in place."""
        return self._analyse([doc])[0]

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 16) -> Iterator[Doc]:
        """Analyse the documents of `stream`, `batch_size` at a time in one run of Stanza."""
        for batch in minibatch(stream, batch_size):  # type: ignore[no-untyped-call]
            yield from self._analyse(list(batch))

    def _analyse(self, docs: list[Doc]) -> list[Doc]:
        inputs = [list_sentences(doc) if len(doc) else [] for doc in docs]
        pairs = [(doc.text, sentences) for doc, sentences in zip(docs, inputs, strict=True)]
        for doc, sentences, analysed in zip(docs, inputs, self.model.analyse(pairs), strict=True):
            set_analyses(doc, sentences, analysed)
            if "ner" in self.model.processors:
                place_entities(doc, list_entities(analysed))
        return docs


@Language.component(REST)
def report_rest(doc: Doc) -> Doc:
    """Note the names of `doc.ents` that no later component took into the record; each becomes a warning of it."""
    add_unused(doc)
    return doc


@Language.factory(
    NAME,
    requires=["doc.sents"],
    assigns=["token.lemma", "token.pos", "token.tag", "token.morph", "token.head", "token.dep", "doc.ents"],
)
def make_stanza(nlp: Language, name: str) -> StanzaComponent:
    """Make the component; its model is that of the pipeline's tokenizer.

    Raises:
        ConfigError: the tokenizer is not Stanza's.
    """
    if not isinstance(nlp.tokenizer, StanzaTokenizer):
        raise ConfigError(
            f"{name} shares the model of a StanzaTokenizer; load the pipeline with --backend stanza"
        )
    return StanzaComponent(nlp.tokenizer.model)


def make_pipeline(settings: Settings) -> Language:
    """A pipeline on the Stanza model that `settings.model` names: shipped, fetched, or a folder.

    Raises:
        ConfigError: Stanza is not installed.
        ModelError: the model does not exist or cannot be loaded.
    """
    model = StanzaModel(find_stanza_model(settings.model), threads=settings.threads)
    nlp = spacy.blank("sv", meta={"name": model.stored.name, "version": model.stored.version})
    nlp.tokenizer = StanzaTokenizer(nlp.vocab, model)
    left_out = {_ENTITIES, *(["minutes_lemmas"] if "lemma" in model.processors else [])}
    for component in COMPONENTS:
        if component not in left_out:
            nlp.add_pipe(component)
    nlp.add_pipe(NAME, after="minutes_sentences")
    nlp.add_pipe(REST)
    if "ner" not in model.processors:
        recognizer = nlp.add_pipe(_ENTITIES, after=NAME, config={"threads": settings.threads})
        recognizer.from_disk(find_shipped(_ENTITY_MODEL) / _ENTITIES)  # type: ignore[attr-defined]
    return nlp
