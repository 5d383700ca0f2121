"""The whole line, from a text, bytes or a path to `Minutes`."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extractor.collect import collect
from extractor.config import Settings
from extractor.document import Document
from extractor.errors import ConfigError, ModelError, SourceError
from extractor.pipeline import Extractor, extract, load
from extractor.schema import Minutes
from extractor.source import read_source

MODEL = Path(__file__).parents[1] / "models" / "sv_minutes"
EXAMPLE = """\
Minnesanteckningar Nätverk Norr
2024-03-05 kl 09.00–10.30, Teams
Närvarande: Anna Berg (Luleå), Olle Ek, AF
Förhinder: Siv Lund

1. Inledning
Anna hälsade välkommen.
2. Projekt Grön Väg
Olle återkommer med en tidplan senast 20 mars.
"""
PROTOCOL = """\
Luleå koloniförening

Protokoll fört vid styrelsemöte den 5 mars 2024 i Folkets hus

Närvarande: Anna Berg, ordförande, Bo Ek, kassör, Åsa Öberg
Anmält förhinder: Siv Lund

§ 12 Mötets öppnande

Anna Berg öppnade mötet kl. 18.00.

§ 13 Ekonomi

Bo redovisade läget. Styrelsen beslutade att godkänna budgeten.

§ 14 Nästa möte

Nästa möte hålls den 18 april kl. 18.00.
"""


@pytest.fixture(scope="module")
def example(extractor: Extractor) -> Minutes:
    return extractor(EXAMPLE)


def test_meeting_of_the_example(example: Minutes) -> None:
    assert example.meeting.model_dump() == {
        "title": "Minnesanteckningar Nätverk Norr",
        "kind": "minnesanteckningar",
        "body": "Nätverk Norr",
        "date": "2024-03-05",
        "start_time": "09:00",
        "end_time": "10:30",
        "place": "Teams",
        "digital": True,
    }


def test_attendees_of_the_example(example: Minutes) -> None:
    assert [(one.id, one.name, one.status, one.affiliation) for one in example.attendees] == [
        ("person-1", "Anna Berg", "present", "Luleå"),
        ("person-2", "Olle Ek", "present", "AF"),
        ("person-3", "Siv Lund", "absent", None),
    ]


def test_agenda_of_the_example(example: Minutes) -> None:
    assert [(one.id, one.number, one.title, one.text) for one in example.agenda_items] == [
        ("item-1", "1", "Inledning", "Anna hälsade välkommen."),
        ("item-2", "2", "Projekt Grön Väg", "Olle återkommer med en tidplan senast 20 mars."),
    ]
    assert example.agenda_items[0].end == example.agenda_items[1].start


def test_names_of_the_example(example: Minutes) -> None:
    assert [(one.id, one.name) for one in example.projects] == [("project-1", "Grön Väg")]
    assert [(one.name, one.aliases) for one in example.persons] == [
        ("Anna Berg", ["Anna"]),
        ("Olle Ek", ["Olle"]),
        ("Siv Lund", []),
    ]


def test_action_of_the_example(example: Minutes) -> None:
    (action,) = example.action_items
    assert [(who.name, who.id) for who in action.assignees] == [("Olle Ek", "person-2")]
    assert (action.due, action.agenda_item) == ("2024-03-20", "item-2")
    assert example.warnings == []


def test_every_kind_of_input_gives_the_same(extractor: Extractor, tmp_path: Path) -> None:
    path = tmp_path / "protokoll.txt"
    path.write_bytes(PROTOCOL.encode())
    by_text = extractor(PROTOCOL)
    assert extractor(PROTOCOL.encode()) == by_text
    assert extractor(read_source(PROTOCOL)) == by_text
    by_path = extractor(path)
    assert by_path.source.path == "protokoll.txt"
    assert by_path.model_dump(exclude={"source"}) == by_text.model_dump(exclude={"source"})


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252", "mac-roman", "cp850"])
def test_encodings_give_the_same_record(extractor: Extractor, encoding: str) -> None:
    minutes = extractor(PROTOCOL.encode(encoding))
    expected = extractor(PROTOCOL)
    exclude = {"source", "warnings"}
    assert minutes.model_dump(exclude=exclude) == expected.model_dump(exclude=exclude)


def test_extract_is_the_default_extractor(extractor: Extractor) -> None:
    assert extract(PROTOCOL) == extractor(PROTOCOL)


def test_twice_the_same_bytes(extractor: Extractor) -> None:
    first = extractor(PROTOCOL).model_dump_json()
    extractor(EXAMPLE)
    assert extractor(PROTOCOL).model_dump_json() == first
    assert load()(PROTOCOL).model_dump_json() == first


def test_pipe_is_the_same_as_calling_on_each(extractor: Extractor) -> None:
    assert list(extractor.pipe([EXAMPLE, PROTOCOL])) == [extractor(EXAMPLE), extractor(PROTOCOL)]


def spans_of(doc: Doc) -> dict[str, list[tuple[int, int, str]]]:
    return {
        key: [(span.start_char, span.end_char, span.label_) for span in group]
        for key, group in doc.spans.items()
    }


def test_spacy_loads_the_same_pipeline(minutes_nlp: Language) -> None:
    nlp = spacy.load(MODEL)
    assert nlp.pipe_names == minutes_nlp.pipe_names
    for text in (EXAMPLE, PROTOCOL):
        here, there = minutes_nlp(text), nlp(text)
        assert spans_of(there) == spans_of(here)
        assert there.user_data == here.user_data
        assert [(span.text, span.label_) for span in there.ents] == [
            (span.text, span.label_) for span in here.ents
        ]


def test_two_processes_give_the_same_as_one_by_one(minutes_nlp: Language) -> None:
    texts = [EXAMPLE, PROTOCOL, ""]
    alone = [minutes_nlp(text) for text in texts]
    parallel = list(minutes_nlp.pipe(texts, n_process=2, batch_size=1))
    assert [spans_of(doc) for doc in parallel] == [spans_of(doc) for doc in alone]
    documents = [Document.from_raw(text) for text in texts]
    assert [collect(doc, one) for doc, one in zip(parallel, documents, strict=True)] == [
        collect(doc, one) for doc, one in zip(alone, documents, strict=True)
    ]


def codes(minutes: Minutes) -> set[str]:
    return {one.code for one in minutes.warnings}


@pytest.mark.parametrize("source", ["", b"", "\n \n", "\f"])
def test_an_empty_document(extractor: Extractor, source: str | bytes) -> None:
    minutes = extractor(source)
    assert "empty-document" in codes(minutes)
    assert minutes.agenda_items == []
    assert minutes.attendees == []
    assert minutes.meeting.kind == "other"


def test_no_headings_at_all(extractor: Extractor) -> None:
    minutes = extractor("Vi sågs i tisdags och pratade om lägret. Bo Ek ringer hantverkaren.")
    assert {"no-agenda", "no-meeting-date"} <= codes(minutes)
    assert minutes.agenda_items == []


def test_plain_headings_without_numbers_are_no_guess(extractor: Extractor) -> None:
    text = PROTOCOL.replace("§ 12 ", "").replace("§ 13 ", "").replace("§ 14 ", "")
    minutes = extractor(text)
    assert [one.title for one in minutes.agenda_items] == ["Mötets öppnande", "Ekonomi", "Nästa möte"]
    assert "agenda-guessed" not in codes(minutes)


def test_headings_that_hardly_differ_from_text_are_a_guess(extractor: Extractor) -> None:
    minutes = extractor(
        "Protokoll\n\nbudget\npengarna räcker\n\nLokalen\nTrångt\n\nsen sommaren\nVi får se\nFest\n"
    )
    assert {"agenda-guessed", "no-agenda"} & codes(minutes)


def test_not_swedish(extractor: Extractor) -> None:
    text = "Minutes of the meeting\n\nThe chair opened the meeting and the minutes of the last meeting were read.\n"
    assert "not-swedish" in codes(extractor(text * 3))


@pytest.mark.parametrize(
    "text", ["0" * 5000, "§ " * 2000, "(" * 3000, "Anna " * 3000, "1. \n" * 1500, "a\u0300" * 2000]
)
def test_odd_texts_give_a_record(extractor: Extractor, text: str) -> None:
    assert extractor(text).source.characters == len(text)


def test_binary_is_refused(extractor: Extractor) -> None:
    with pytest.raises(SourceError):
        extractor(bytes(range(256)) * 20)


def test_missing_file_is_refused(extractor: Extractor, tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"saknas\.txt"):
        extractor(tmp_path / "saknas.txt")


def test_a_large_file_is_refused(extractor: Extractor) -> None:
    small = Extractor(extractor.nlp, Settings(max_bytes=100))
    with pytest.raises(SourceError):
        small(PROTOCOL)


def test_model_by_folder_is_the_model_by_name(extractor: Extractor) -> None:
    assert load(model=MODEL)(EXAMPLE) == extractor(EXAMPLE)


def test_settings_and_keywords(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text("threads = 2\n", encoding="utf-8")
    assert load(file).settings.threads == 2
    assert load(Settings(threads=2)).settings.threads == 2


@pytest.mark.parametrize(
    ("keywords", "error"), [({"model": "sv_saknas"}, ModelError), ({"backend": "saknas"}, ConfigError)]
)
def test_what_does_not_exist(keywords: dict[str, str], error: type[Exception]) -> None:
    with pytest.raises(error, match="saknas"):
        load(**keywords)


@pytest.mark.parametrize("source", [None, 5, ["Protokoll"]])
def test_what_is_no_input_is_refused(extractor: Extractor, source: object) -> None:
    with pytest.raises(SourceError, match="is no input"):
        extractor(source)  # type: ignore[arg-type]


def test_what_is_no_configuration_is_refused() -> None:
    with pytest.raises(ConfigError, match="is no configuration"):
        load({"threads": 1})  # type: ignore[arg-type]


def test_the_next_meeting_gives_no_time_of_this_one(extractor: Extractor) -> None:
    minutes = extractor(
        "Anteckningar 2024-02-05\n\nVi gick igenom budgeten.\n\nNästa möte är den 6 mars kl 13-14 i rum Eken."
    )
    assert (minutes.meeting.date, minutes.meeting.start_time, minutes.meeting.place) == (
        "2024-02-05",
        None,
        None,
    )
    assert [(one.value, one.start_time) for one in minutes.next_meetings] == [("2024-03-06", "13:00")]


def test_a_deadline_that_only_points_has_its_day(extractor: Extractor) -> None:
    text = "Protokoll 2024-03-05\nNärvarande: Anna Berg\n\n1. Ekonomi\nAnna skickar ut rapporten senast i morgon."
    assert [(one.due_text, one.due) for one in extractor(text).action_items] == [("i morgon", "2024-03-06")]
