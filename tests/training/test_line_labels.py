"""Training of the decoder of line labels."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extractor.errors import SourceError
from extractor.structure.labelling import LineLabel
from extractor.training.line_labels import make_label_table, read_labelled, train_lines

MODEL = Path(__file__).parents[2] / "models" / "sv_lines"
TEXT = "# Protokoll\n\nNärvarande: Anna Berg\n\n1. Budget\nEn lång rad som är bru-\nten.\n"


def write(folder: Path, labels: str = "T_L_ABB") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "a.labels").write_text(labels + "\n", encoding="utf-8")
    return folder


def test_labels_follow_their_lines_through_clean_up(tmp_path: Path) -> None:
    (one,) = read_labelled(write(tmp_path))
    assert one.labels == ["title", "attendance-label", "heading", "body"]
    assert "mark=hash-1" in one.rows[0]


@pytest.mark.parametrize(("labels", "message"), [("T_L", "3 labels for 7 lines"), ("", "0 labels")])
def test_labels_must_fit(tmp_path: Path, labels: str, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        list(read_labelled(write(tmp_path, labels)))


def test_folder_without_labels_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no labelled text"):
        list(read_labelled(tmp_path))


def test_training_gives_the_same_bytes_and_says_what_it_reaches(tmp_path: Path) -> None:
    data = write(tmp_path / "data")
    folders = [tmp_path / "one", tmp_path / "two"]
    for out in folders:
        scores = train_lines([data], [], data, out)
    first, second = ((out / "lines.crfsuite").read_bytes() for out in folders)
    assert first == second
    assert json.loads((folders[0] / "meta.json").read_text()) == scores
    assert scores["test"]["accuracy"] == 1.0
    assert scores["test"]["labels"]["heading"]["gold"] == 1


def test_card_shows_the_scores_of_meta() -> None:
    meta = json.loads((MODEL / "meta.json").read_text(encoding="utf-8"))
    assert set(meta["test"]["labels"]) == {label.value for label in LineLabel}
    assert "\n".join(make_label_table(meta["test"])) in (MODEL / "README.md").read_text(encoding="utf-8")
