"""`clean` as a whole: what holds for every text."""

from __future__ import annotations

import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.cleaning import clean
from extractor.document import Document
from extractor.source import read_source

_SHARED = Path(__file__).parents[3] / "shared" / "eval" / "dev"
_CORPUS = Path(__file__).parents[2] / "corpus" / "dev"

_PIECES = st.sampled_from(
    [
        "Protokoll", "Närvarande: Åsa Ek, Ove Näs,", "§ 4 Ekonomi", "1. Öppnande", "- punkt", "samman-", "träde", "\n",
        "\n\n", "\r\n", "\f", "Sida 2 (5)", "2 (5)", "1", "Justerandes signatur", "**", "_", "`", "## ", "> ", "---",
        "===", "&auml;", "&#228;", "Ã¤", "Ã\x85", "Â", "a\u030a", "\u030a", "\u00ad", "\u200b", "\ufeff", "\u00a0",
        "ﬁ", " ", "  ", "\t", "Beslut", "att bifalla förslaget", "och fortsätter i nästa rad.", "Å", "é", "<br>", "\\*",
        "klockan", "8.45", "§§", "25-", "26", "60", "000",
    ]
)  # fmt: skip
_LAYOUTS = st.lists(_PIECES, max_size=40).map("".join)


@pytest.mark.parametrize("raw", ["", " ", "\n\n\n", "\f", "\ufeff", "\r\n\t\r\n"])
def test_nothing_to_read(raw: str) -> None:
    document = clean(raw)
    assert document.text == ""
    assert document.raw == raw


def test_one_line_without_a_break() -> None:
    assert clean("Mötet öppnades").text == "Mötet öppnades"


def _folded(text: str) -> str:
    """Letters and figures of a text in the form that clean-up gives them."""
    return unicodedata.normalize("NFKC", text).casefold()


def _check(document: Document) -> None:
    offsets = document.offsets
    assert len(offsets) == len(document.text)
    assert list(offsets.starts) == sorted(offsets.starts)
    assert list(offsets.ends) == sorted(offsets.ends)
    assert "\r" not in document.text
    assert "\f" not in document.text
    assert "\n\n\n" not in document.text
    assert document.text == document.text.strip("\n")
    for line in document.text.split("\n"):
        assert line == line.rstrip(" \t")
    for index, character in enumerate(document.text):
        start, end = offsets.raw_span(index, index + 1)
        assert start < end
        if character.isascii() and character.isalnum():
            assert character.casefold() in _folded(document.raw[start:end]) or "&" in document.raw[start:end]
        if character.isspace():
            piece = document.raw[start:end]
            assert any(c.isspace() or not c.isprintable() for c in piece) or "&" in piece or "<br" in piece


@given(st.text(max_size=300))
def test_any_text(raw: str) -> None:
    _check(clean(raw))


@given(_LAYOUTS)
@settings(max_examples=300)
def test_any_layout(raw: str) -> None:
    _check(clean(raw))


@given(_LAYOUTS)
def test_spans_hold_their_characters_in_order(raw: str) -> None:
    document = clean(raw)
    end = len(document.text)
    for start in range(0, end, 7):
        raw_start, raw_end = document.offsets.raw_span(start, end)
        remaining = iter(_folded(document.raw[raw_start:raw_end]))
        letters = [c for c in document.text[start:end].casefold() if c.isascii() and c.isalpha()]
        if "&" not in raw and not document.repairs:
            assert all(letter in remaining for letter in letters)


@given(_LAYOUTS)
def test_same_text_same_result(raw: str) -> None:
    first, second = clean(raw), clean(raw)
    assert (first.text, first.furniture, first.repairs) == (second.text, second.furniture, second.repairs)


def _sample() -> str:
    page = "Tallbackens IF     Protokoll     {} (9)\n\n§ {} Ekonomi\nKassören berättade om läget i kassan och vad som\n"
    return "".join(page.format(n, n) + "återstår av bidraget.\n\n- köpa boll\n\n" for n in range(1, 10))


@pytest.mark.parametrize(
    "unit",
    [
        _sample(),
        "Mötet öppnades av Åsa och ",
        "a-\n",
        "- \n",
        "> a\n",
        "*_`",
        "Ã¤",
        "\f1\n",
        "a\u030a",
        "#\n",
        "&a",
        "\\",
    ],
)
def test_time_grows_with_the_length_only(unit: str) -> None:
    small, large = (unit * (size // len(unit)) for size in (30_000, 240_000))
    clean(small)
    started = time.perf_counter()
    clean(small)
    middle = time.perf_counter()
    clean(large)
    ended = time.perf_counter()
    assert ended - middle < 8 * 4 * (middle - started) + 0.5


def _documents(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.txt"))


def _check_document(path: Path) -> None:
    document = clean(read_source(path).raw)
    _check(document)
    assert clean(document.text).text == document.text
    assert len(document.text) > 0.6 * len(document.raw.strip())


@pytest.mark.parametrize("path", _documents(_CORPUS), ids=lambda path: path.stem)
def test_corpus(path: Path) -> None:
    _check_document(path)


@pytest.mark.shared
@pytest.mark.parametrize("path", _documents(_SHARED), ids=lambda path: path.stem)
def test_real_minutes(path: Path) -> None:
    _check_document(path)


@pytest.mark.shared
@pytest.mark.skipif(not _SHARED.is_dir(), reason="evaluation data is not there")
def test_running_line_of_real_minutes_goes() -> None:
    document = clean(read_source(_SHARED / "seed-0.txt").raw)
    head = document.text.split("\n")[0]
    assert document.text.count(head) == 1
    assert [piece.text for piece in document.furniture] == [head] * 3
    paragraphs = [line for line in document.text.split("\n") if len(line) > 150]
    assert all(line.endswith(".") for line in paragraphs if not line.startswith("Närvarande"))


@pytest.mark.shared
@pytest.mark.skipif(not _SHARED.is_dir(), reason="evaluation data is not there")
def test_page_heads_of_real_minutes_go() -> None:
    document = clean(read_source(_SHARED / "kommun-1.txt").raw)
    lines = document.text.split("\n")
    assert sum("SAMMANTRÄDESPROTOKOLL" in line for line in lines) == 1
    assert not any("(10)" in line or "signerat" in line or line.startswith("Transaktion") for line in lines)
    assert not any(line.endswith(("§§", "-")) for line in lines)
    assert not any(line[:1].islower() and len(line) > 25 for line in lines)
