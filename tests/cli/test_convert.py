from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extractor.cli import app
from extractor.cli.convert import convert_files
from extractor.cli.inputs import InputFile, check_collisions, list_inputs, name_record
from extractor.config import Settings
from extractor.errors import ExtractorError, OutputError, SourceError
from extractor.schema import Minutes
from extractor.source import Source
from extractor.writers.json_writer import read_json, write_json
from tests.example import TEXT, make_empty_minutes

runner = CliRunner()
HEADLESS = "Hej alla!\n\nVi ses på torsdag.\n"


def write_tree(folder: Path, *names: str, text: str = TEXT) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def list_files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize(
    ("name", "record"),
    [
        ("möte.txt", "möte.json"),
        ("MÖTE.TXT", "MÖTE.json"),
        ("möte 2024.03.05.txt", "möte 2024.03.05.json"),
        ("möte.md", "möte.md.json"),
        ("protokoll", "protokoll.json"),
    ],
)
def test_name_record(name: str, record: str) -> None:
    assert name_record(name) == record


def test_folder_is_listed_in_order_with_its_tree(tmp_path: Path) -> None:
    names = ("b.txt", "a/ö.txt", "a/z.TXT", "a.txt", ".dold.txt", ".git/x.txt", "bild.png", "b.json")
    root = write_tree(tmp_path / "in", *names)
    listed = [entry for entry in list_inputs([root]) if isinstance(entry, InputFile)]
    assert [entry.target.as_posix() for entry in listed] == ["a/z.json", "a/ö.json", "a.json", "b.json"]
    assert {entry.root for entry in listed} == {root}


def test_file_is_taken_whatever_its_name(tmp_path: Path) -> None:
    write_tree(tmp_path, "sub/anteckningar.md")
    [entry] = list_inputs([tmp_path / "sub/anteckningar.md"])
    assert isinstance(entry, InputFile)
    assert entry.target == Path("anteckningar.md.json")
    assert entry.root == tmp_path / "sub"


def test_missing_and_empty_inputs_are_errors_in_their_place(tmp_path: Path) -> None:
    write_tree(tmp_path, "a.txt")
    (tmp_path / "tom").mkdir()
    listed = list(list_inputs([tmp_path / "borta", tmp_path / "tom", tmp_path / "a.txt"]))
    assert [type(entry) for entry in listed] == [SourceError, SourceError, InputFile]
    assert "borta" in str(listed[0])
    assert "no .txt file" in str(listed[1])


def test_collision_names_both_files(tmp_path: Path) -> None:
    write_tree(tmp_path, "norr/a.txt", "syd/a.txt")
    files = [
        entry for entry in list_inputs([tmp_path / "norr", tmp_path / "syd"]) if isinstance(entry, InputFile)
    ]
    with pytest.raises(OutputError, match=r"norr/a\.txt and .*syd/a\.txt would both become a\.json"):
        check_collisions(files)


def test_same_file_twice_is_no_collision(tmp_path: Path) -> None:
    write_tree(tmp_path, "a.txt")
    files = [entry for entry in list_inputs([tmp_path, tmp_path / "a.txt"]) if isinstance(entry, InputFile)]
    check_collisions(files)


def extract_empty(source: Source) -> Minutes:
    """What the pipeline gives for a document in which it finds nothing."""
    return make_empty_minutes(source.path)


def convert_tree(
    root: Path, out: Path, extract: Callable[[Source], Minutes] = extract_empty
) -> list[ExtractorError]:
    files = [entry for entry in list_inputs([root]) if isinstance(entry, InputFile)]
    return [
        conversion.error
        for conversion in convert_files(files, out, extract, write_json, Settings())
        if conversion.error is not None
    ]


def test_records_get_the_tree_of_the_inputs(tmp_path: Path) -> None:
    root = write_tree(tmp_path / "in", "a.txt", "sub/b.txt")
    assert convert_tree(root, tmp_path / "out") == []
    assert list_files(tmp_path / "out") == ["a.json", "sub/b.json"]
    assert read_json(tmp_path / "out/sub/b.json").source.path == "sub/b.txt"


def test_bad_file_is_reported_and_the_rest_goes_on(tmp_path: Path) -> None:
    root = write_tree(tmp_path / "in", "a.txt", "c.txt")
    (root / "b.txt").write_bytes(b"%PDF-1.7\n" + bytes(range(256)))
    [error] = convert_tree(root, tmp_path / "out")
    assert "b.txt" in str(error)
    assert list_files(tmp_path / "out") == ["a.json", "c.json"]


def test_failed_record_leaves_the_old_one(tmp_path: Path) -> None:
    def extract_broken(source: Source) -> Minutes:
        return make_empty_minutes().model_copy(update={"schema_version": "0"})

    root = write_tree(tmp_path / "in", "a.txt")
    write_tree(tmp_path / "out", "a.json", text="before")
    [error] = convert_tree(root, tmp_path / "out", extract_broken)
    assert "schema_version" in str(error)
    assert list_files(tmp_path / "out") == ["a.json"]
    assert (tmp_path / "out/a.json").read_text() == "before"


def test_target_that_is_a_folder_is_reported(tmp_path: Path) -> None:
    root = write_tree(tmp_path / "in", "a.txt", "b.txt")
    (tmp_path / "out/a.json").mkdir(parents=True)
    [error] = convert_tree(root, tmp_path / "out")
    assert "a.json: the file cannot be written" in str(error)
    assert (tmp_path / "out/b.json").is_file()


@pytest.mark.skipif(sys.platform != "linux", reason="needs a file system that takes any bytes as a name")
def test_file_name_that_is_no_unicode(tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path / "in")
    Path(os.fsdecode(folder)).mkdir()
    Path(os.fsdecode(folder + b"/m\xf6te.txt")).write_text(TEXT, encoding="utf-8")
    assert convert_tree(tmp_path / "in", tmp_path / "out") == []
    [record] = (tmp_path / "out").iterdir()
    assert read_json(record).source.path == r"m\udcf6te.txt"


def test_missing_input_ends_with_a_message(tmp_path: Path) -> None:
    result = runner.invoke(app, ["convert", str(tmp_path / "borta"), "--out", str(tmp_path / "out")])
    assert result.exit_code == 1
    assert "borta: the input cannot be read (No such file or directory)" in result.stderr
    assert result.stdout == ""
    assert not (tmp_path / "out").exists()


def test_folder_without_texts_ends_with_a_message(tmp_path: Path) -> None:
    result = runner.invoke(app, ["convert", str(tmp_path), "--out", str(tmp_path / "out")])
    assert result.exit_code == 1
    assert "no .txt file in this folder" in result.stderr


def test_collision_ends_before_anything_is_written(tmp_path: Path) -> None:
    write_tree(tmp_path, "norr/a.txt", "syd/a.txt")
    inputs = [str(tmp_path / "norr"), str(tmp_path / "syd")]
    result = runner.invoke(app, ["convert", *inputs, "--out", str(tmp_path / "out")])
    assert result.exit_code == 1
    assert "would both become a.json" in result.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("out", ["fil", "fil/under", "/proc/1/ny"])
def test_unwritable_target_ends_with_a_message(tmp_path: Path, out: str) -> None:
    write_tree(tmp_path, "a.txt")
    (tmp_path / "fil").write_text("kvar")
    result = runner.invoke(app, ["convert", str(tmp_path / "a.txt"), "--out", str(tmp_path / out)])
    assert result.exit_code == 1
    assert result.stderr.startswith("error: ")
    assert (tmp_path / "fil").read_text() == "kvar"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["a.txt"], "--out DIR"),
        (["-", "a.txt"], "stands alone"),
        (["-", "--out", "ut"], "stands alone"),
        ([], "Missing argument"),
    ],
)
def test_wrong_use_is_explained(arguments: list[str], message: str) -> None:
    result = runner.invoke(app, ["convert", *arguments], env={"COLUMNS": "200"})
    assert result.exit_code == 2
    assert message in result.stderr


def test_unknown_encoding_is_explained(tmp_path: Path) -> None:
    write_tree(tmp_path, "a.txt")
    arguments = ["convert", str(tmp_path), "--out", str(tmp_path / "out"), "--encoding", "klingon"]
    result = runner.invoke(app, arguments)
    assert result.exit_code == 1
    assert "'klingon' is no encoding" in result.stderr


def run(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "extractor", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, check=False)


def test_help_starts_without_heavy_packages() -> None:
    program = (
        "import sys\nfrom extractor.cli import app\n"
        "try:\n    app(['--help'])\nexcept SystemExit:\n    pass\n"
        "print(sorted({'spacy', 'pandas', 'onnxruntime', 'thinc', 'numpy'} & set(sys.modules)))\n"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True)
    assert result.stdout.splitlines()[-1] == "[]"


@pytest.mark.model
@pytest.mark.parametrize("command", ["--help", "convert {0}/a.txt --out {0}/ut", "show {0}/a.txt"])
def test_the_default_backend_never_imports_torch_or_stanza(tmp_path: Path, command: str) -> None:
    """In a fresh interpreter; also where both are installed, and thinc would import torch."""
    write_tree(tmp_path, "a.txt")
    arguments = [part.format(tmp_path) for part in command.split()]
    program = (
        "import sys\nfrom extractor.cli import app\n"
        f"try:\n    app({arguments!r})\nexcept SystemExit as end:\n    assert not end.code\n"
        "print('LOADED', *sorted({'torch', 'stanza'} & set(sys.modules)))\n"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True)
    assert result.stdout.splitlines()[-1] == "LOADED"


def test_version() -> None:
    from extractor import __version__

    assert run("--version").stdout.decode().strip() == f"extractor {__version__}"


@pytest.mark.model
def test_convert_folder_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    root = write_tree(tmp_path / "in", "a.txt", "sub/b.txt")
    for out in ("one", "two"):
        result = runner.invoke(app, ["convert", str(root), "--out", str(tmp_path / out)])
        assert result.exit_code == 0, result.stderr
        assert result.output == ""
    for name in ("a.json", "sub/b.json"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()
    minutes = read_json(tmp_path / "one/sub/b.json")
    assert minutes.source.path == "sub/b.txt"
    assert minutes.meeting.date == "2024-03-05"


@pytest.mark.model
def test_stdin_to_stdout() -> None:
    result = run("convert", "-", stdin=TEXT.encode("utf-8"))
    assert result.returncode == 0, result.stderr
    assert result.stderr == b""
    record = json.loads(result.stdout)
    assert record["source"]["path"] is None
    assert record["meeting"]["date"] == "2024-03-05"


@pytest.mark.model
@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \r\n\t\n"])
def test_empty_file_gives_a_record_with_a_warning(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "tom.txt").write_bytes(data)
    result = runner.invoke(app, ["convert", str(tmp_path / "tom.txt"), "--out", str(tmp_path / "out")])
    assert result.exit_code == 0, result.stderr
    codes = {note.code for note in read_json(tmp_path / "out/tom.json").warnings}
    assert "empty-document" in codes


@pytest.mark.model
def test_text_without_headings_gives_a_record(tmp_path: Path) -> None:
    write_tree(tmp_path, "a.txt", text=HEADLESS)
    result = runner.invoke(app, ["convert", str(tmp_path / "a.txt"), "--out", str(tmp_path / "out")])
    assert result.exit_code == 0, result.stderr
    minutes = read_json(tmp_path / "out/a.json")
    assert minutes.agenda_items == []
    assert "no-agenda" in {note.code for note in minutes.warnings}


@pytest.mark.model
def test_bad_files_do_not_stop_the_others(tmp_path: Path) -> None:
    root = write_tree(tmp_path / "in", "a.txt", "c.txt")
    (root / "b.txt").write_bytes(bytes(range(256)) * 8)
    (root / "d.txt").symlink_to(tmp_path / "borta")
    result = runner.invoke(app, ["convert", str(root), str(tmp_path / "nej"), "--out", str(tmp_path / "out")])
    assert result.exit_code == 1
    assert [name in result.stderr for name in ("b.txt", "d.txt", "nej")] == [True, True, True]
    assert list_files(tmp_path / "out") == ["a.json", "c.json"]


@pytest.mark.model
def test_file_over_the_limit_is_refused(tmp_path: Path) -> None:
    write_tree(tmp_path, "a.txt")
    (tmp_path / "settings.toml").write_text("max_bytes = 100\n")
    arguments = ["convert", str(tmp_path / "a.txt"), "--out", str(tmp_path / "out")]
    result = runner.invoke(app, [*arguments, "--config", str(tmp_path / "settings.toml")])
    assert result.exit_code == 1
    assert "more than the 100 allowed" in result.stderr


@pytest.mark.model
def test_encoding_option_wins(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT.encode("cp850", "replace"))
    arguments = ["convert", str(tmp_path / "a.txt"), "--out", str(tmp_path / "out"), "--encoding", "cp850"]
    result = runner.invoke(app, arguments)
    assert result.exit_code == 0, result.stderr
    assert read_json(tmp_path / "out/a.json").source.encoding == "cp850"


@pytest.mark.model
def test_unknown_model_is_explained(tmp_path: Path) -> None:
    write_tree(tmp_path, "a.txt")
    arguments = ["convert", str(tmp_path / "a.txt"), "--out", str(tmp_path / "out"), "--model", "sv_nothing"]
    result = runner.invoke(app, arguments)
    assert result.exit_code == 1
    assert "sv_nothing" in result.stderr


def test_a_fault_of_our_own_costs_one_file_only(tmp_path: Path) -> None:
    """A document on which the program itself fails is reported with the place; the others get their records."""
    folder = write_tree(tmp_path / "in", "a.txt", "b.txt", "c.txt")

    def extract(source: Source) -> Minutes:
        if source.path == "b.txt":
            raise IndexError("list index out of range")
        return make_empty_minutes()

    files = [entry for entry in list_inputs([folder]) if isinstance(entry, InputFile)]
    results = list(convert_files(files, tmp_path / "out", extract, write_json, Settings()))
    assert [result.error is None for result in results] == [True, False, True]
    assert "b.txt: a fault of the extractor itself (IndexError at test_convert.py" in str(results[1].error)
    assert list_files(tmp_path / "out") == ["a.json", "c.json"]
