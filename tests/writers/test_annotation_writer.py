from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from extractor.annotation import AnnotatedDocument, annotate_doc
from extractor.document import Document
from extractor.errors import SchemaError
from extractor.resolve import describe_source
from extractor.schema import ExtractorInfo
from extractor.source import read_source
from extractor.writers.annotation_writer import read_annotation, write_annotation


def annotate(doc: Doc) -> AnnotatedDocument:
    source = describe_source(read_source(doc.text, name="möte.txt"))
    info = ExtractorInfo(version="1", backend="test", model="none")
    return annotate_doc(doc, Document.from_raw(doc.text), source, info)


def write(annotated: AnnotatedDocument) -> str:
    stream = io.StringIO()
    write_annotation(annotated, stream)
    return stream.getvalue()


@pytest.mark.parametrize("text", ["", " \n", "Hej  på dig!\nNu\u2028då\x1f"])
def test_round_trip(blank_nlp: Language, tmp_path: Path, text: str) -> None:
    annotated = annotate(blank_nlp.make_doc(text))
    path = tmp_path / "a.json"
    path.write_bytes(write(annotated).encode("utf-8"))
    assert read_annotation(path) == annotated


def test_no_key_is_left_out(blank_nlp: Language) -> None:
    data = json.loads(write(annotate(blank_nlp.make_doc("Hej"))))
    assert list(data) == list(AnnotatedDocument.model_fields)
    assert data["sentences"][0]["tokens"][0]["lemma"] is None


@pytest.mark.parametrize(
    ("data", "message"),
    [(b"", "Invalid JSON"), (b"{}", "annotation_version: Field required"), (b"\xff", "Invalid JSON")],
)
def test_broken_file_is_named_with_its_first_wrong_field(tmp_path: Path, data: bytes, message: str) -> None:
    path = tmp_path / "fel.json"
    path.write_bytes(data)
    with pytest.raises(SchemaError) as caught:
        read_annotation(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert message in str(caught.value)


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(SchemaError, match="cannot be read"):
        read_annotation(tmp_path / "borta.json")
