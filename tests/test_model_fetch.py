"""Fetching, from a small server of our own on this machine; it serves parts of files, and can break off."""

from __future__ import annotations

import hashlib
import json
import re
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extractor.cli import app
from extractor.errors import DownloadError, ModelError
from extractor.model_fetch import STANZA_SV, VERSION, fetch_stanza, list_files
from extractor.model_store import Stored

CONTENT = {
    "tokenize/talbanken.pt": b"tokens" * 5000,
    "pos/talbanken_charlm.pt": b"pos" * 9000,
    "lemma/talbanken_nocharlm.pt": b"lemma" * 100,
    "depparse/talbanken_charlm.pt": b"trees" * 100,
    "ner/suc3shuffle.pt": b"names" * 100,
    "pretrain/conll17.pt": b"vectors" * 100,
    "forward_charlm/conll17.pt": b"",
}
LIST = f"resources_{VERSION}.json"


def make_resources() -> dict[str, object]:
    """A list as Stanza's, with what the default pipeline does not need left in it."""
    swedish: dict[str, dict[str, object]] = {"constituency": {"talbanken": {"md5": "0"}}}
    for path, data in CONTENT.items():
        name, _, file = path.partition("/")
        swedish.setdefault(name, {})[file.removesuffix(".pt")] = {"md5": hashlib.md5(data).hexdigest()}
    needed = [{"model": "pretrain", "package": "conll17"}, {"model": "forward_charlm", "package": "conll17"}]
    for name in ("pos", "depparse"):
        swedish[name]["talbanken_charlm"]["dependencies"] = needed  # type: ignore[index]
    default = {path.split("/")[0]: path.split("/")[1].removesuffix(".pt") for path in list(CONTENT)[:5]}
    swedish["packages"] = {"default": {**default, "optional": {"constituency": "talbanken"}}}
    return {"sv": swedish, "en": {}, "url": "https://huggingface.co/..."}


class Repository:
    """What the server holds, and what it was asked for."""

    def __init__(self) -> None:
        self.files = {f"models/{path}": data for path, data in CONTENT.items()}
        self.files[LIST] = json.dumps(make_resources()).encode()
        self.asked: list[tuple[str, str | None]] = []
        self.breaks: dict[str, int] = {}
        self.knows_parts = True
        self.url = ""


@pytest.fixture
def repository() -> Iterator[Repository]:
    held = Repository()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path, wanted = self.path.lstrip("/"), self.headers.get("Range")
            held.asked.append((path, wanted))
            if path not in held.files:
                self.send_error(404)
                return
            data = held.files[path]
            start = int(re.findall(r"\d+", wanted)[0]) if wanted and held.knows_parts else 0
            if start and start >= len(data):
                self.send_error(416)
                return
            self.send_response(206 if start else 200)
            self.send_header("Content-Length", str(len(data) - start))
            self.end_headers()
            self.wfile.write(data[start : held.breaks.pop(path, len(data))])

        def log_message(self, *arguments: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        held.url = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield held
        server.shutdown()
        thread.join()


def fetch(folder: Path, url: str, *, force: bool = False) -> Stored:
    return fetch_stanza(folder, report=lambda name, count: None, mirror=url, force=force)


def test_all_files_of_the_default_pipeline_arrive(repository: Repository, tmp_path: Path) -> None:
    counts: dict[str, int] = {}

    def report(name: str, count: int) -> None:
        counts[name] = counts.get(name, 0) + count

    stored = fetch_stanza(tmp_path, report=report, mirror=repository.url + "/")
    assert stored.folder == tmp_path / STANZA_SV
    assert {path: (stored.folder / "sv" / path).read_bytes() for path in CONTENT} == CONTENT
    assert counts == {path: len(data) for path, data in CONTENT.items() if data}
    assert (stored.name, stored.version) == (STANZA_SV, VERSION)
    digests = stored.meta["files"]["tokenize/talbanken.pt"]
    assert digests["sha256"] == hashlib.sha256(CONTENT["tokenize/talbanken.pt"]).hexdigest()
    resources = json.loads((stored.folder / "resources.json").read_text(encoding="utf-8"))
    assert set(resources) == {"sv", "url"}
    assert [path.name for path in tmp_path.iterdir()] == [STANZA_SV]


def test_what_is_there_is_not_fetched_again(repository: Repository, tmp_path: Path) -> None:
    fetch(tmp_path, repository.url)
    repository.asked.clear()
    fetch(tmp_path, repository.url)
    assert repository.asked == []
    (tmp_path / STANZA_SV / "sv/pos/talbanken_charlm.pt").write_bytes(b"spoilt")
    fetch(tmp_path, repository.url)
    assert (tmp_path / STANZA_SV / "sv/pos/talbanken_charlm.pt").read_bytes() == CONTENT[
        "pos/talbanken_charlm.pt"
    ]
    repository.asked.clear()
    fetch(tmp_path, repository.url, force=True)
    assert len(repository.asked) == len(CONTENT) + 1


@pytest.mark.parametrize("knows_parts", [True, False])
def test_a_download_that_broke_off_goes_on(repository: Repository, tmp_path: Path, knows_parts: bool) -> None:
    path = "models/pos/talbanken_charlm.pt"
    repository.knows_parts = knows_parts
    repository.breaks[path] = 10_000
    with pytest.raises(DownloadError, match=r"pos/talbanken_charlm\.pt: the file cannot be fetched"):
        fetch(tmp_path, repository.url)
    assert not (tmp_path / STANZA_SV).exists()
    repository.asked.clear()
    stored = fetch(tmp_path, repository.url)
    assert (stored.folder / "sv/pos/talbanken_charlm.pt").read_bytes() == CONTENT["pos/talbanken_charlm.pt"]
    asked = dict(repository.asked)
    assert asked[path] == "bytes=10000-"
    assert "models/tokenize/talbanken.pt" not in asked


def test_a_part_that_is_complete_is_taken(repository: Repository, tmp_path: Path) -> None:
    part = tmp_path / f".{STANZA_SV}-{VERSION}.part" / "sv" / "ner"
    part.mkdir(parents=True)
    (part / "suc3shuffle.pt.part").write_bytes(CONTENT["ner/suc3shuffle.pt"])
    stored = fetch(tmp_path, repository.url)
    assert (stored.folder / "sv/ner/suc3shuffle.pt").read_bytes() == CONTENT["ner/suc3shuffle.pt"]


def test_another_content_is_thrown_away(repository: Repository, tmp_path: Path) -> None:
    repository.files["models/ner/suc3shuffle.pt"] = b"something else"
    with pytest.raises(DownloadError, match="has the MD5"):
        fetch(tmp_path, repository.url)
    assert not (tmp_path / STANZA_SV).exists()
    assert not list(tmp_path.rglob("suc3shuffle.pt*"))


def test_a_missing_file_is_named(repository: Repository, tmp_path: Path) -> None:
    del repository.files["models/ner/suc3shuffle.pt"]
    with pytest.raises(DownloadError, match=r"ner/suc3shuffle\.pt: the file cannot be fetched \(Not Found\)"):
        fetch(tmp_path, repository.url)


@pytest.mark.parametrize(
    "content", [b"<html>", b"[]", b'{"sv": {}}', b'{"sv": {"packages": {"default": {"ner": "x"}}}}']
)
def test_a_list_that_is_none(repository: Repository, tmp_path: Path, content: bytes) -> None:
    repository.files[LIST] = content
    with pytest.raises(DownloadError, match=r"is no JSON|is not built as expected"):
        fetch(tmp_path, repository.url)


@pytest.mark.parametrize("package", ["../../x", "..", "a/b", ""])
def test_no_name_of_the_list_leads_out_of_the_folder(package: str) -> None:
    resources = {"sv": {"packages": {"default": {"ner": package}}, "ner": {package: {"md5": "0"}}}}
    with pytest.raises(DownloadError, match="no plain name"):
        list_files(resources)


def test_a_folder_that_cannot_be_written(repository: Repository, tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("kvar", encoding="utf-8")
    with pytest.raises(ModelError, match="choose another --dir"):
        fetch(tmp_path / "fil", repository.url)


def find_closed_port() -> int:
    """A port of this machine on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_without_a_network_the_manual_steps_are_given(tmp_path: Path) -> None:
    url = f"http://127.0.0.1:{find_closed_port()}"
    arguments = ["models", "fetch", "stanza-sv", "--dir", str(tmp_path), "--mirror", url]
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 1
    assert f"{url}/{LIST}: the file cannot be fetched" in result.stderr
    assert f"pip install stanza=={VERSION}" in result.stderr
    assert f"copy the folder stanza-sv to {tmp_path / STANZA_SV}" in result.stderr
    assert not (tmp_path / STANZA_SV).exists()


def test_the_version_is_that_of_the_stanza_that_we_test_with() -> None:
    constraints = (Path(__file__).parents[1] / "constraints.txt").read_text(encoding="utf-8")
    assert f"stanza=={VERSION}" in constraints.splitlines()


def test_an_address_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(DownloadError, match="no address of the web"):
        fetch(tmp_path, "file:///etc")


@pytest.mark.parametrize("chosen", [True, False])
def test_the_command_fetches_and_says_how_to_use_it(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chosen: bool
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    option = ["--dir", str(tmp_path / "own")] if chosen else []
    result = CliRunner().invoke(app, ["models", "fetch", "stanza-sv", "--mirror", repository.url, *option])
    assert result.exit_code == 0, result.stderr
    assert result.stdout == ""
    model = str(tmp_path / "own" / STANZA_SV) if chosen else STANZA_SV
    assert f"use it with --backend stanza --model {model}" in result.stderr
