from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import conllu
import pytest
from typer.testing import CliRunner

from extractor.cli import app
from extractor.cli.tables import read_records
from extractor.writers.annotation_writer import read_annotation
from tests.cli.test_convert import list_files, write_tree
from tests.example import TEXT
from tests.ud_checks import find_faults

runner = CliRunner()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "Missing argument"),
        (["a.txt", "--format", "xml"], "--format"),
        (["a.txt", "b.txt"], "--out DIR"),
        (["a.txt", "b.txt", "--to", "c.conllu"], "--out DIR"),
        ([str(Path(__file__).parent)], "--out DIR"),
        (["a.txt", "--to", "b", "--out", "c"], "give one of them"),
        (["-", "a.txt"], "stands alone"),
        (["-", "--out", "ut"], "stands alone"),
    ],
)
def test_wrong_use_is_explained(arguments: list[str], message: str) -> None:
    result = runner.invoke(app, ["annotate", *arguments], env={"COLUMNS": "200"})
    assert result.exit_code == 2
    assert message in result.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["borta.txt"], "borta.txt does not exist"),
        (["borta.txt", "--out", "ut"], "borta.txt: the input cannot be read"),
        (["a.txt", "--model", "sv_nothing"], "sv_nothing: no such pipeline"),
        (["a.txt", "--backend", "nothing"], "no backend called 'nothing'"),
        (["a.txt", "--encoding", "klingon"], "'klingon' is no encoding"),
    ],
)
def test_bad_input_ends_with_a_message(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], message: str
) -> None:
    monkeypatch.chdir(write_tree(tmp_path, "a.txt"))
    result = runner.invoke(app, ["annotate", *arguments])
    assert result.exit_code == 1
    assert message in result.stderr
    assert result.stdout == ""
    assert list_files(tmp_path) == ["a.txt"]


def test_help_starts_without_heavy_packages() -> None:
    program = (
        "import sys\nfrom extractor.cli import app\n"
        "try:\n    app(['annotate', '--help'])\nexcept SystemExit:\n    pass\n"
        "print(sorted({'spacy', 'pandas', 'onnxruntime', 'numpy', 'stanza', 'torch'} & set(sys.modules)))\n"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True)
    assert result.stdout.splitlines()[-1] == "[]"


@pytest.mark.model
def test_stdin_to_stdout_and_one_file_to_a_file(tmp_path: Path) -> None:
    write_tree(tmp_path, "möte.txt")
    piped = runner.invoke(app, ["annotate", "-"], input=TEXT)
    named = runner.invoke(app, ["annotate", str(tmp_path / "möte.txt")])
    target = tmp_path / "ny/möte.conllu"
    written = runner.invoke(app, ["annotate", str(tmp_path / "möte.txt"), "--to", str(target)])
    assert (piped.exit_code, named.exit_code, written.exit_code) == (0, 0, 0)
    assert (piped.stderr, named.stderr, written.output) == ("", "", "")
    assert find_faults(piped.stdout) == []
    assert piped.stdout.startswith("# newdoc id = sha256-")
    assert named.stdout.startswith("# newdoc id = möte.txt\n")
    assert target.read_bytes().decode("utf-8") == named.stdout
    assert len(conllu.parse(named.stdout)) == len(conllu.parse(piped.stdout)) > 5


@pytest.mark.model
@pytest.mark.parametrize(("form", "suffix"), [("conllu", ".conllu"), ("json", ".annotation.json")])
def test_folder_keeps_its_tree_and_bad_files_do_not_stop_the_others(
    tmp_path: Path, form: str, suffix: str
) -> None:
    root = write_tree(tmp_path / "in", "a.txt", "sub/b.txt")
    (root / "c.txt").write_bytes(bytes(range(256)) * 8)
    arguments = ["annotate", str(root), "--format", form, "--out", str(tmp_path / "out")]
    result = runner.invoke(app, arguments)
    assert result.exit_code == 1
    assert "c.txt" in result.stderr
    assert list_files(tmp_path / "out") == [f"a{suffix}", f"sub/b{suffix}"]
    first = (tmp_path / "out" / f"sub/b{suffix}").read_bytes()
    runner.invoke(app, arguments)
    assert (tmp_path / "out" / f"sub/b{suffix}").read_bytes() == first
    if form == "json":
        assert read_annotation(tmp_path / "out/sub/b.annotation.json").source.path == "sub/b.txt"
    else:
        assert "# sent_id = sub.b-1\n" in first.decode("utf-8")


@pytest.mark.model
@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \r\n\t\n"])
def test_empty_file_gives_an_empty_file(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "tom.txt").write_bytes(data)
    result = runner.invoke(app, ["annotate", str(tmp_path / "tom.txt"), "--out", str(tmp_path / "out")])
    assert result.exit_code == 0, result.stderr
    assert (tmp_path / "out/tom.conllu").read_bytes() == b""


@pytest.mark.model
def test_annotation_may_lie_beside_records(tmp_path: Path) -> None:
    write_tree(tmp_path, "a.txt")
    for command in (["convert"], ["annotate", "--format", "json"]):
        result = runner.invoke(app, [*command, str(tmp_path / "a.txt"), "--out", str(tmp_path)])
        assert result.exit_code == 0, result.stderr
    assert list_files(tmp_path) == ["a.annotation.json", "a.json", "a.txt"]
    assert len(list(read_records(tmp_path))) == 1
