r"""The tokens of one document as CoNLL-U, valid Universal Dependencies at levels 1 and 2 of its `validate.py`.

The form is that of https://universaldependencies.org/format.html. What goes beyond it:

* A sentence that the backend did not parse is marked by the comment `# parse = none`; the format asks for a tree, so
  its first token is the root and the others hang on that as `dep`. `# upos = none` likewise marks a sentence
  without parts of speech, whose tags are all `X`.
* Text is in NFC, as the format asks. Between two tokens that NFC would fuse, `# text` has a space, and the first of
  them has `SpacesAfter=` with nothing behind it.
* MISC has `AgendaItem` (the id in the JSON record), `NER` (IOB2, left out outside entities) and `TokenRange` (offsets
  into the decoded source text), and the white space as UDPipe writes it: `SpaceAfter=No`, or `SpacesBefore`,
  `SpacesAfter` and `SpacesInToken` where it is not a single space, with `\s` `\t` `\r` `\n` `\p` (a bar) `\\` and, of
  ours, `\u00a0` and the like. White space missing at the very end of a document is not marked.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TextIO

from extractor.annotation import (
    OUTSIDE,
    ROOT,
    UNKNOWN_RELATION,
    AnnotatedDocument,
    AnnotatedSentence,
    AnnotatedToken,
)

EMPTY = "_"

# https://universaldependencies.org/u/dep/, but for `root`, which only the root has; a subtype follows a colon.
_RELATION = re.compile(
    "(?:acl|advcl|advmod|amod|appos|aux|case|cc|ccomp|clf|compound|conj|cop|csubj|dep|det|discourse|dislocated|expl"
    "|fixed|flat|goeswith|iobj|list|mark|nmod|nsubj|nummod|obj|obl|orphan|parataxis|punct|reparandum|vocative|xcomp)"
    "(?::[a-z]+)?"
)
_FEATURE = re.compile(r"[A-Z][A-Za-z0-9]*(?:\[[a-z0-9]+\])?")
_VALUE = re.compile(r"[A-Z0-9][A-Za-z0-9]*")
_ESCAPES = {" ": r"\s", "\t": r"\t", "\r": r"\r", "\n": r"\n", "|": r"\p", "\\": r"\\"}


def to_conllu(annotated: AnnotatedDocument) -> str:
    """`annotated` as CoNLL-U; a document without tokens gives no characters, for the format knows no empty document."""
    if not annotated.sentences:
        return ""
    name = _name_document(annotated)
    lines = [f"# newdoc id = {name}", f"# generator = {_describe_generator(annotated)}"]
    leading, last = annotated.leading_space, annotated.sentences[-1]
    for sentence in annotated.sentences:
        gaps = _list_gaps(sentence.tokens, is_end=sentence is last)
        lines.append(f"# sent_id = {_name_sentences(name)}-{sentence.id}")
        lines.append(f"# text = {_join_forms(sentence.tokens, gaps)}")
        lines += _list_remarks(sentence)
        remarks = [[gap.remark] for gap in gaps]
        if leading and sentence is annotated.sentences[0]:
            remarks[0].append(f"SpacesBefore={_escape(leading)}")
        lines += map(_make_row, sentence.tokens, remarks)
        lines.append("")
    return "".join(f"{line}\n" for line in lines)


def write_conllu(annotated: AnnotatedDocument, stream: TextIO) -> None:
    """Write `annotated` to `stream` as :func:`to_conllu` has it."""
    stream.write(to_conllu(annotated))


def _name_document(annotated: AnnotatedDocument) -> str:
    """The path of the source, or a name from its bytes where it has none."""
    return _tidy(annotated.source.path or "") or f"sha256-{annotated.source.sha256[:12]}"


def _name_sentences(name: str) -> str:
    """What the ids of sentences start with: `name` without `.txt`; white space and `/` may not stand in an id."""
    return (name.removesuffix(".txt") or name).replace(" ", "_").replace("/", ".")


def _describe_generator(annotated: AnnotatedDocument) -> str:
    made_by = annotated.extractor
    return _tidy(f"extractor {made_by.version}, backend {made_by.backend}, model {made_by.model}")


def _tidy(text: str) -> str:
    """`text` in NFC, on one line, with single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).split())


@dataclass(frozen=True, slots=True)
class _Gap:
    """What stands behind a token in `# text`, and what MISC says of it."""

    text: str
    remark: str


def _list_gaps(tokens: Sequence[AnnotatedToken], *, is_end: bool) -> list[_Gap]:
    """The gap behind each token of a sentence; with `is_end` it is the last of the document."""
    gaps = [_make_gap(token, following) for token, following in pairwise(tokens)]
    last = tokens[-1]
    # SpaceAfter=No may not stand at the end of a document.
    gaps.append(_Gap("", "") if is_end and not last.space_after else _make_gap(last, None))
    return gaps


def _make_gap(token: AnnotatedToken, following: AnnotatedToken | None) -> _Gap:
    if token.space_after == " ":
        return _Gap(" ", "")
    if token.space_after or (following and _is_fusing(token, following)):
        return _Gap(" ", f"SpacesAfter={_escape(token.space_after)}")
    return _Gap("", "SpaceAfter=No")


def _is_fusing(token: AnnotatedToken, following: AnnotatedToken) -> bool:
    """Whether NFC of the two, written together, would not be theirs one by one."""
    form, after = _tidy(token.text), _tidy(following.text)
    return bool(unicodedata.combining(after[0])) or not unicodedata.is_normalized("NFC", form + after)


def _escape(text: str) -> str:
    """White space and bars as MISC may hold them; other characters stay."""
    return "".join(
        _ESCAPES.get(one) or (f"\\u{ord(one):04x}" if one.isspace() else one)
        for one in unicodedata.normalize("NFC", text)
    )


def _join_forms(tokens: Sequence[AnnotatedToken], gaps: Sequence[_Gap]) -> str:
    return "".join(
        _tidy(token.text) + gap.text for token, gap in zip(tokens, gaps, strict=True)
    ).removesuffix(" ")


def _list_remarks(sentence: AnnotatedSentence) -> Iterator[str]:
    """Comments on what the backend did not set."""
    if not sentence.is_parsed:
        yield "# parse = none"
    if all(token.upos is None for token in sentence.tokens):
        yield "# upos = none"


def _make_row(token: AnnotatedToken, spaces: Sequence[str]) -> str:
    head, relation = token.head, _make_relation(token)
    if head is None:
        head, relation = (0, ROOT) if token.id == 1 else (1, UNKNOWN_RELATION)
    columns = (
        str(token.id),
        _tidy(token.text),
        _tidy(token.lemma or "") or EMPTY,
        token.upos or "X",
        "".join(_tidy(token.xpos or "").split()) or EMPTY,
        _make_features(token.features),
        str(head),
        relation,
        EMPTY,
        _make_misc(token, spaces),
    )
    return "\t".join(columns)


def _make_relation(token: AnnotatedToken) -> str:
    """The relation, or `dep` where UD does not know it."""
    if token.head == 0:
        return ROOT
    deprel = token.deprel or ""
    return deprel if _RELATION.fullmatch(deprel) else UNKNOWN_RELATION


def _make_features(features: Mapping[str, str]) -> str:
    """FEATS, sorted as UD wants; what has not the form of a UD feature is left out."""
    kept = []
    for name, joined in features.items():
        values = sorted(filter(_VALUE.fullmatch, dict.fromkeys(joined.split(","))), key=str.lower)
        if values and _FEATURE.fullmatch(name):
            kept.append(f"{name}={','.join(values)}")
    return "|".join(sorted(kept, key=str.lower)) or EMPTY


def _make_misc(token: AnnotatedToken, spaces: Sequence[str]) -> str:
    """MISC, sorted by key."""
    items = [f"TokenRange={token.start}:{token.end}", *filter(None, spaces)]
    if token.agenda_item is not None:
        items.append(f"AgendaItem={token.agenda_item}")
    if token.entity != OUTSIDE:
        items.append(f"NER={_escape(token.entity)}")
    if " ".join(token.text.split()) != token.text:
        items.append(f"SpacesInToken={_escape(token.text)}")
    return "|".join(sorted(items))
