from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from extractor.writers.table_writer import TABLES, build_tables, write_tables
from tests.example import make_empty_minutes, make_minutes

NAMES = {
    "documents",
    "attendees",
    "agenda_items",
    "persons",
    "organisations",
    "places",
    "projects",
    "dates",
    "next_meetings",
    "action_items",
    "decisions",
    "references",
    "mentions",
    "warnings",
}


def read(path: Path) -> pd.DataFrame:
    return pd.read_csv(path, dtype=str, keep_default_na=False)


def test_every_kind_has_a_table() -> None:
    assert set(TABLES) == NAMES


@pytest.mark.parametrize(
    ("name", "rows"),
    [("documents", 2), ("attendees", 3), ("agenda_items", 4), ("mentions", 11), ("warnings", 2)],
)
def test_rows(name: str, rows: int) -> None:
    table = build_tables([make_minutes(), make_empty_minutes()])[name]
    assert len(table) == rows
    assert table.columns[0] == "document"
    assert set(table["document"]) <= {"norr/möte 3.txt", "tom.txt"}


def test_several_values_share_a_cell(tmp_path: Path) -> None:
    write_tables([make_minutes()], tmp_path)
    [action] = read(tmp_path / "action_items.csv").to_dict("records")
    assert (action["assignees"], action["assignee_ids"]) == ("Nils Öhrn; gruppen", "person-2; ")
    assert action["due"] == "2024-03-20"
    [organisation] = read(tmp_path / "organisations.csv").to_dict("records")
    assert (organisation["aliases"], organisation["mention_count"]) == ("Regionen; RÄ", "3")
    attendees = read(tmp_path / "attendees.csv")
    assert list(attendees["absent_items"]) == ["item-2; item-3", "", ""]


def test_document_row() -> None:
    row = build_tables([make_minutes()])["documents"].iloc[0]
    assert row["title"] == "Minnesanteckningar Nätverket Älvdal <norr>"
    assert row["extractor_model"] == "sv_minutes 0.1.0"
    assert row["action_items_count"] == 1


def test_offsets_stay_whole_numbers(tmp_path: Path) -> None:
    write_tables([make_minutes()], tmp_path)
    starts = read(tmp_path / "mentions.csv")["start"]
    assert all(start.isdigit() for start in starts)


def test_empty_kinds_have_a_header(tmp_path: Path) -> None:
    counts = write_tables([make_empty_minutes()], tmp_path)
    assert counts["decisions"] == 0
    header = (tmp_path / "decisions.csv").read_text(encoding="utf-8")
    assert header == "document,id,text,agenda_item,confidence,by,start,end\n"


def test_text_with_line_breaks_and_quotes_survives(tmp_path: Path) -> None:
    text = 'En "rad",\n\nen till; och en'
    item = make_minutes().agenda_items[0].model_copy(update={"text": text})
    write_tables([make_minutes(agenda_items=[item])], tmp_path)
    assert list(read(tmp_path / "agenda_items.csv")["text"]) == [text]


def test_excel_gets_semicolons_and_no_formulas(tmp_path: Path) -> None:
    decisions = [
        make_minutes().decisions[0].model_copy(update={"text": text})
        for text in ("=1+1", "- köpa in", "@sum", "köpa in = bra")
    ]
    write_tables([make_minutes(decisions=decisions)], tmp_path, excel=True)
    data = (tmp_path / "decisions.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfdocument;id;text;")
    table = pd.read_csv(tmp_path / "decisions.csv", sep=";", encoding="utf-8-sig")
    assert list(table["text"]) == ["'=1+1", "'- köpa in", "'@sum", "köpa in = bra"]


def test_same_records_give_the_same_bytes(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        write_tables([make_minutes(), make_empty_minutes()], tmp_path / folder)
    for name in NAMES:
        one, two = ((tmp_path / folder / f"{name}.csv").read_bytes() for folder in ("one", "two"))
        assert one == two
