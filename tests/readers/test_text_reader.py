"""Decoding: every encoding that Swedish minutes come in, and what is no text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.errors import SourceError
from extractor.readers.text_reader import decode

_OPENINGS = (
    "Protokoll fört vid styrelsemöte i Björkbackens båtklubb",
    "Minnesanteckningar från nätverksträffen den 3 maj",
    "Mötesanteckningar, arbetsgruppen för översyn av lokaler",
    "ÅRSMÖTESPROTOKOLL",
    "Dagordning för samverkansmöte",
    "Avstämning i projektet Grön gård",
)
_ATTENDANCE = (
    "Närvarande: Åsa Björk, Örjan Älv",
    "Deltagare: Maja Åkesson och René Öst",
    "På plats: Ove Näs",
    "Frånvarande: Britt-Marie Ögren",
    "LEDAMÖTER: ÅKE HÄGG",
)
_ITEMS = (
    "§ 4 Ekonomi\nKassören redogjorde för läget – underskottet är 1,5 mkr.",
    "1. Öppnande\nOrdförande hälsade välkomna.",
    "3. Övriga frågor\nInga frågor anmäldes.",
    "Beslut: att bifalla förslaget om ”Öppet hus”.",
    "• Ansökan skickas före 1 juni\n• Lokal: Hörnan",
    "Nästa möte hålls på kafé Måsen kl. 9.",
    "Åtgärd: Örjan återkommer.",
)
MINUTES = tuple(
    f"{_OPENINGS[i % len(_OPENINGS)]}\n\n{_ATTENDANCE[i % len(_ATTENDANCE)]}\n\n{_ITEMS[i % len(_ITEMS)]}\n"
    for i in range(60)
) + tuple(line for group in (_OPENINGS[3:4], _ATTENDANCE, _ITEMS) for line in group)

_EXPECTED = {
    "utf-8": {"utf-8"},
    "utf-8-sig": {"utf-8-sig"},
    "utf-16": {"utf-16"},
    "utf-16-le": {"utf-16"},
    "utf-16-be": {"utf-16"},
    "cp1252": {"windows-1252", "iso-8859-1"},
    "latin-1": {"windows-1252", "iso-8859-1"},
    "mac_roman": {"macroman"},
    "cp850": {"cp850"},
}


@pytest.mark.parametrize("codec", _EXPECTED)
@pytest.mark.parametrize("text", MINUTES)
def test_short_minutes_in_every_encoding(text: str, codec: str) -> None:
    data = text.encode(codec, errors="ignore")
    expected = text if codec.startswith("utf") else data.decode(codec)
    decoded = decode(data)
    assert decoded.text == expected
    assert decoded.encoding in _EXPECTED[codec]
    assert decoded.is_guessed == (codec not in {"utf-8", "utf-8-sig", "utf-16"})
    assert decoded.replaced == 0


@pytest.mark.parametrize("codec", ["cp1252", "latin-1", "mac_roman", "cp850"])
@pytest.mark.parametrize("break_", ["\r\n", "\r"])
def test_line_breaks_stay(codec: str, break_: str) -> None:
    text = f"Protokoll{break_}Närvarande: Åsa{break_}"
    assert decode(text.encode(codec)).text == text


@pytest.mark.parametrize("codec", ["cp1252", "mac_roman", "cp850"])
def test_names_of_other_languages(codec: str) -> None:
    text = "Närvarande: Müller, Peña och Ångström på kafé Österlen. Förhinder: François Dubœuf"
    data = text.encode(codec, errors="ignore")
    assert decode(data).text == data.decode(codec)


def test_ascii_is_certain() -> None:
    decoded = decode(b"Protokoll 1")
    assert (decoded.encoding, decoded.is_guessed) == ("ascii", False)


def test_empty() -> None:
    assert decode(b"").text == ""


def test_broken_places_in_utf8_are_counted() -> None:
    data = "Mötet öppnades. Åsa hälsade välkomna på årsmötet.".encode() + b" \xff och \xe5."
    decoded = decode(data)
    assert decoded.encoding == "utf-8"
    assert decoded.replaced == 2
    assert decoded.text.endswith(" \ufffd och \ufffd.")


def test_cut_utf8_is_still_utf8() -> None:
    decoded = decode("Årsmötet öppnades på kvällen å".encode()[:-1])
    assert (decoded.encoding, decoded.replaced) == ("utf-8", 1)


def test_replacement_characters_of_the_source_are_not_counted() -> None:
    assert decode("Åsa \ufffd Ek".encode()).replaced == 0


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "UTF-8", "utf-16-le", "macroman", "cp850"])
def test_given_encoding_is_used(encoding: str) -> None:
    decoded = decode("Årsmöte".encode(encoding), encoding)
    assert decoded.text == "Årsmöte"
    assert not decoded.is_guessed


def test_given_encoding_that_does_not_fit_counts_replacements() -> None:
    assert decode("Åsa".encode("cp1252"), "utf-8").replaced == 1


@pytest.mark.parametrize("encoding", ["klingon", "rot13", "base64", ""])
def test_unknown_encoding(encoding: str) -> None:
    with pytest.raises(SourceError, match="encoding"):
        decode(b"x", encoding)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.4 ...", "PDF"),
        (b"PK\x03\x04\x14\x00", "docx"),
        (b"\x89PNG\r\n\x1a\n\0\0", "PNG"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0", "Office"),
        (b"{\\rtf1\\ansi", "RTF"),
        (b"Protokoll \0\0\0\0\0\0\0 slut", "binary"),
        (bytes(range(256)) * 4, "binary"),
        (b"\x01\x02\x03\x04\x05\x06" * 50, "control"),
    ],
)
def test_binary_is_refused(data: bytes, what: str) -> None:
    with pytest.raises(SourceError, match=what):
        decode(data, name="fil")


@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_a_source_error(data: bytes) -> None:
    try:
        decoded = decode(data)
    except SourceError:
        return
    assert "\0" not in decoded.text or decoded.encoding.startswith("utf")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"), min_size=1))
def test_utf8_round_trip(text: str) -> None:
    try:
        decoded = decode(text.encode())
    except SourceError:
        return
    assert decoded.text == text
