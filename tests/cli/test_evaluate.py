from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extractor.cli import app
from extractor.writers.json_writer import to_json
from tests.example import make_minutes

runner = CliRunner()
GOLD = {
    "document": "a.txt",
    "meeting": {"title": None, "date": "2024-03-05"},
    "attendees": [{"name": "Tora Kvist", "status": "present"}, {"name": "Pär Lod", "status": "absent"}],
    "decisions": [],
}


@pytest.fixture
def folders(tmp_path: Path) -> list[str]:
    gold, pred = tmp_path / "gold", tmp_path / "pred"
    for name in ("a", "sub/b"):
        (gold / name).parent.mkdir(parents=True, exist_ok=True)
        (gold / f"{name}.gold.json").write_text(json.dumps(GOLD), encoding="utf-8")
    pred.mkdir()
    (pred / "a.json").write_text(to_json(make_minutes()), encoding="utf-8")
    return [str(gold), str(pred)]


def test_table_is_plain_when_piped(folders: list[str]) -> None:
    result = runner.invoke(app, ["evaluate", *folders])
    assert result.exit_code == 0, result.stderr
    lines = [line.split() for line in result.stdout.splitlines()]
    assert lines[0] == ["2", "documents,", "1", "without", "a", "record"]
    assert ["meeting.date", "1.000", "0.500", "0.667", "2", "1"] in lines
    assert ["attendees.name", "0.333", "0.250", "0.286", "4", "3"] in lines
    assert "sub/b has no record" in result.stderr


def test_json(folders: list[str]) -> None:
    summary = json.loads(runner.invoke(app, ["evaluate", *folders, "--json"]).stdout)
    assert summary["documents"] == 2
    assert summary["missing"] == ["sub/b"]
    expected = {"precision": 1.0, "recall": 0.5, "f1": 0.6667, "gold": 2, "pred": 1}
    assert summary["measures"]["meeting.date"] == expected


def test_what_the_gold_has_no_key_for_is_not_scored(folders: list[str]) -> None:
    measures = json.loads(runner.invoke(app, ["evaluate", *folders, "--json"]).stdout)["measures"]
    assert "decisions" in measures
    assert "action_items" not in measures


def test_errors_are_listed(folders: list[str]) -> None:
    lines = runner.invoke(app, ["evaluate", *folders, "--errors"]).stdout.splitlines()
    assert lines[0] == "a"
    assert "  missed   attendees.name: Pär Lod" in lines
    assert "  spurious attendees.name: Siv Åkerlund" in lines
    assert "  spurious decisions: utse Tora Kvist till kontaktperson" in lines


@pytest.mark.parametrize(
    ("floor", "code", "message"),
    [
        ("meeting.date=0.6", 0, ""),
        ("meeting.date=0.7", 1, "F1 0.6667 is below the floor of 0.7"),
        ("meeting.dat=0.7", 1, "no such measure; there are meeting.date,"),
        ("meeting.date", 1, "write it as MEASURE=F1"),
        ("meeting.date=7", 1, "write it as MEASURE=F1"),
    ],
)
def test_floor(folders: list[str], floor: str, code: int, message: str) -> None:
    result = runner.invoke(app, ["evaluate", *folders, "--floor", floor])
    assert result.exit_code == code
    assert message in result.stderr


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        ("{", "neither gold nor a record: Invalid JSON"),
        ("[]", "neither gold nor a record"),
        ('{"attendees": [3]}', "neither gold nor a record, attendees.0"),
    ],
)
def test_broken_record_is_named(folders: list[str], broken: str, message: str) -> None:
    Path(folders[1], "a.json").write_text(broken)
    result = runner.invoke(app, ["evaluate", *folders])
    assert result.exit_code == 1
    assert f"a.json: {message}" in result.stderr


def test_wrong_folders_end_with_a_message(folders: list[str], tmp_path: Path) -> None:
    result = runner.invoke(app, ["evaluate", str(tmp_path / "borta"), folders[1]])
    assert (result.exit_code, "this is no folder" in result.stderr) == (1, True)
    result = runner.invoke(app, ["evaluate", folders[1], folders[0]])
    assert (result.exit_code, "no gold files here" in result.stderr) == (1, True)


MARKED = """\
# Styrelsemöte, Byalaget
Närvarande: [Asta Kvist](PER), [Tore Lindmark](PER) ([Vännäs kommun](ORG))
[Tore Lindmark](PER) kontaktar [Länsstyrelsen i Västerbottens län](ORG) före mötet i [Umeå](LOC).
Mötet avslutades.
"""


@pytest.fixture
def marked(tmp_path: Path) -> Path:
    path = tmp_path / "byalaget.md"
    path.write_text(MARKED, encoding="utf-8")
    return path


@pytest.mark.model
def test_entities_are_scored_by_label(marked: Path) -> None:
    result = runner.invoke(app, ["evaluate", "--ner", str(marked)])
    assert result.exit_code == 0, result.stderr
    rows = [line.split() for line in result.stdout.splitlines()]
    assert rows[1] == ["Corpus", "Label", "Precision", "Recall", "F1", "Gold", "Found"]
    assert ["byalaget", "PER", "100.0", "100.0", "100.0", "3", "3"] in rows
    assert [row[1] for row in rows[2:]] == ["PER", "ORG", "LOC", "all"]


@pytest.mark.model
def test_variations_are_scored_and_compared(marked: Path) -> None:
    result = runner.invoke(app, ["evaluate", "--ner", str(marked), "--robustness", "--json"])
    variations = json.loads(result.stdout)["variations"]
    assert variations["as they are"]["PER"]["gold"] == 3
    assert variations["Somali names"]["PER"]["gold"] == 3
    assert {"in capitals", "in small letters", "misread"} < set(variations)


@pytest.mark.model
@pytest.mark.parametrize(
    ("floor", "code", "message"),
    [
        ("byalaget.PER=1.0", 0, ""),
        ("byalaget.PRJ=0.5", 1, "no such measure"),
        ("as they are.recall=1.0", 0, ""),
    ],
)
def test_floors_of_entities(marked: Path, floor: str, code: int, message: str) -> None:
    result = runner.invoke(app, ["evaluate", "--ner", str(marked), "--robustness", "--floor", floor])
    assert result.exit_code == code
    assert message in result.stderr


def test_records_need_two_folders(folders: list[str]) -> None:
    result = runner.invoke(app, ["evaluate", folders[0]])
    assert result.exit_code == 1
    assert "add --ner" in result.stderr


@pytest.mark.parametrize(
    ("name", "message"), [("borta.md", "this is no corpus"), ("tom", "holds no .iob2 or .md file")]
)
def test_what_is_no_corpus_is_named(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / "tom").mkdir()
    result = runner.invoke(app, ["evaluate", "--ner", str(tmp_path / name)])
    assert result.exit_code == 1
    assert message in result.stderr


UD = """\
1\tMötet\tmöte\tNOUN\t_\t_\t2\tnsubj\t_\t_
2\tbörjar\tbörja\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_
"""


@pytest.fixture
def treebank(tmp_path: Path) -> Path:
    path = tmp_path / "small.conllu"
    path.write_text(UD, encoding="utf-8")
    return path


@pytest.mark.model
def test_parts_of_speech_and_lemmas_are_scored(treebank: Path) -> None:
    result = runner.invoke(app, ["evaluate", "--ud", str(treebank)])
    assert result.exit_code == 0, result.stderr
    rows = [line.split() for line in result.stdout.splitlines()]
    assert rows[1:] == [
        ["Corpus", "UPOS", "Lemma", "Sentences", "Words"],
        ["small", "100.0", "100.0", "1", "3"],
    ]
    summary = json.loads(runner.invoke(app, ["evaluate", "--ud", str(treebank), "--json"]).stdout)
    assert summary == {"small": {"sentences": 1, "words": 3, "upos": 1.0, "lemma": 1.0}}


@pytest.mark.model
@pytest.mark.parametrize(
    ("floor", "code", "message"),
    [
        ("upos=0.94", 0, ""),
        ("small.lemma=1.0", 0, ""),
        ("lemmas=0.9", 1, "no such measure; there are upos, lemma, small.upos, small.lemma"),
    ],
)
def test_floors_of_tagging(treebank: Path, floor: str, code: int, message: str) -> None:
    result = runner.invoke(app, ["evaluate", "--ud", str(treebank), "--floor", floor])
    assert result.exit_code == code
    assert message in result.stderr


@pytest.mark.model
def test_what_is_under_its_floor_is_told(treebank: Path) -> None:
    treebank.write_text(UD.replace("\tmöte\t", "\ttal\t"), encoding="utf-8")
    result = runner.invoke(app, ["evaluate", "--ud", str(treebank), "--floor", "lemma=0.94"])
    assert result.exit_code == 1
    assert "lemma: 0.6667 is below the floor of 0.94" in result.stderr


def test_one_kind_of_corpus_at_a_time(treebank: Path) -> None:
    result = runner.invoke(app, ["evaluate", "--ud", "--ner", str(treebank)])
    assert result.exit_code == 1
    assert "give one of them" in result.stderr


@pytest.mark.model
@pytest.mark.shared
def test_the_default_pipeline_reaches_its_floors(shared_dir: Path) -> None:
    test = shared_dir / "data" / "ud" / "sv_talbanken-ud-test.conllu"
    floors = ["--floor", "upos=0.94", "--floor", "lemma=0.94"]
    result = runner.invoke(app, ["evaluate", "--ud", str(test), *floors])
    assert result.exit_code == 0, result.stderr
