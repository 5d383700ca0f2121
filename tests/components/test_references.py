from __future__ import annotations

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from extractor.components.references import find_references
from extractor.docstore import load
from extractor.records import ReferenceRecord


@pytest.mark.parametrize(
    ("text", "kind", "quote", "value"),
    [
        ("§ 4   Dnr KS 2025-1539", "diarienummer", "Dnr KS 2025-1539", "KS 2025-1539"),
        ("Ärendet (dnr 2019/45) togs upp", "diarienummer", "dnr 2019/45", "2019/45"),
        ("Diarienummer: VN-2024-00037", "diarienummer", "Diarienummer: VN-2024-00037", "VN-2024-00037"),
        ("Dnr: 3.1.1-01234/2021", "diarienummer", "Dnr: 3.1.1-01234/2021", "3.1.1-01234/2021"),
        ("Remissen Ju2024/00970 besvaras", "diarienummer", "Ju2024/00970", "Ju2024/00970"),
        ("enligt vallagen (2005:837).", "statute", "vallagen (2005:837)", "SFS 2005:837"),
        ("lag (2017:725) om kommuner", "statute", "lag (2017:725)", "SFS 2017:725"),
        ("Se SFS 2017:725.", "statute", "SFS 2017:725", "SFS 2017:725"),
        ("Se 2017:725.", "statute", "2017:725", "SFS 2017:725"),
        ("Föreskriften AFS 2015:4 gäller", "statute", "AFS 2015:4", "AFS 2015:4"),
        ("Se bilaga 2.", "attachment", "bilaga 2", "Bilaga 2"),
        ("Bilaga 1 – 3 delades ut", "attachment", "Bilaga 1 – 3", "Bilaga 1-3"),
        ("Listan bifogas protokollet", "attachment", "bifogas", "Bilaga"),
        ("Budget, Bilaga A", "attachment", "Bilaga A", "Bilaga A"),
        ("Läs mer på www.exempel.se.", "url", "www.exempel.se", "https://www.exempel.se"),
        ("(https://exempel.se/a_b?c=1)", "url", "https://exempel.se/a_b?c=1", "https://exempel.se/a_b?c=1"),
    ],
)
def test_finds_the_reference(text: str, kind: str, quote: str, value: str) -> None:
    records = find_references(text)
    assert [(r.kind, text[r.text_start : r.text_end], r.value) for r in records] == [(kind, quote, value)]


@pytest.mark.parametrize(
    "text",
    [
        "mejla siv@www.exempel.se",
        "SOU 2020:47 och prop. 2019/20:45",
        "kl. 18:30 den 2022-10-12",
        "rum 2:14",
        "Tel 070-123 45 67",
        "perioden 2020-2023",
        "säsongen 20/21",
    ],
)
def test_leaves_other_numbers_alone(text: str) -> None:
    assert find_references(text) == []


@given(st.text(alphabet="Dnr KS/2021:7-bilaga1 .www(lag)\n", max_size=80) | st.text(max_size=60))
def test_records_lie_inside_the_text_and_apart(text: str) -> None:
    end = 0
    for record in find_references(text):
        assert end <= record.text_start < record.text_end <= len(text)
        end = record.text_end


def test_component_stores_the_group() -> None:
    nlp = spacy.blank("sv")
    nlp.add_pipe("minutes_references")
    doc = nlp("Dnr KS 2025-1539, se bilaga 1.")
    assert [record.value for record in load(doc, "references", ReferenceRecord)] == [
        "KS 2025-1539",
        "Bilaga 1",
    ]
