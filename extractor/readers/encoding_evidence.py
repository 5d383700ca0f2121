"""Which 8-bit encoding a Swedish text is in: the word of chardet, and how Swedish each reading looks."""

from __future__ import annotations

import re

import chardet

from extractor.patterns import swedish

# (codec, name), in the order that settles a tie.
_CANDIDATES = (
    ("cp1252", "windows-1252"),
    ("latin-1", "iso-8859-1"),
    ("mac_roman", "macroman"),
    ("cp850", "cp850"),
)
_CHARDET_NAMES = {
    "windows-1252": "windows-1252", "cp1252": "windows-1252", "iso-8859-1": "windows-1252",
    "iso-8859-15": "windows-1252", "macroman": "macroman", "mac-roman": "macroman",
    "cp850": "cp850", "cp437": "cp850", "cp858": "cp850", "cp865": "cp850",
}  # fmt: skip
_MAX_SPOTS = 4000
_REACH = 24
_DETECTOR_BONUS = 0.7
_MIN_CONFIDENCE = 0.5

_WORD = re.compile(r"[^\W\d_]+(?:['’´-][^\W\d_]+)*")
_HIGH = re.compile(rb"[\x80-\xff]")
_LETTERS = {**dict.fromkeys("åäö", 2.0), **dict.fromkeys("ÅÄÖ", 1.5), **dict.fromkeys("éÉ", 1.2)}
_NAME_LETTERS = frozenset("èêëàáâãçíîïñóôòõúùüÿýæøßšžčćÈÊËÀÁÂÇÍÎÏÑÓÔÚÜÝÆØŠŽ")
# Punctuation with the shape of its surroundings: what stands before and after it.
_PUNCTUATION = (
    (re.compile(r"(?<=[\s\d])[–—](?=[\s\d])|(?<=\n)[–—]"), 1.0),
    (re.compile(r"(?<![\w])[”“„»«](?=\w)|(?<=[\w.!?,])[”“«»](?!\w)"), 0.8),
    (re.compile(r"(?<=\w)[’´](?=\w)|(?<![\w])[‘’](?=\w)|(?<=\w)’"), 0.8),
    (re.compile(r"(?<=\w)…|(?<=\s)…"), 0.5),
    (re.compile(r"(?<!\w)§{1,2}(?= ?\d)|(?<=\d )§|(?<=\d)§"), 1.5),
    (re.compile(r"(?<![\w])[•·](?=\s)"), 0.8),
    (re.compile(r"(?<=\d)[°½²³%€]|(?<=\s)[€£½¼¾±©®](?=[\s\d])|\xa0"), 0.5),
)


def choose_encoding(data: bytes) -> tuple[str, str]:
    """Choose among the encodings that Swedish texts come in, and what chardet proposes for others.

    Args:
        data: bytes that are neither ASCII nor UTF-8.

    Returns:
        (codec, name): what to decode with, and how the contract names it.
    """
    sample = _sample(data)
    detected = chardet.detect(sample)
    guess = str(detected["encoding"] or "").lower()
    favoured = _CHARDET_NAMES.get(guess)
    best, best_score = _CANDIDATES[0], float("-inf")
    for codec, name in _CANDIDATES:
        score = _score(sample.decode(codec, errors="replace"))
        score += _DETECTOR_BONUS if name == favoured else 0.0
        if score > best_score:
            best, best_score = (codec, name), score
    is_sure = float(detected["confidence"] or 0) >= _MIN_CONFIDENCE
    if best_score <= 0 and favoured is None and is_sure and _exists(guess):
        return guess, guess
    return best


def _exists(encoding: str) -> bool:
    try:
        b"ab".decode(encoding, errors="replace")
    except (LookupError, ValueError):
        return False
    return True


def _sample(data: bytes) -> bytes:
    """The surroundings of the first high bytes; all of a short text."""
    pieces: list[bytes] = []
    position = 0
    for count, match in enumerate(_HIGH.finditer(data)):
        if count >= _MAX_SPOTS:
            break
        start, end = max(position, match.start() - _REACH), match.end() + _REACH
        if start < end:
            pieces.append(data[start:end])
            position = end
    return b"".join(pieces)


def _score(text: str) -> float:
    """How Swedish the non-ASCII characters of a reading look; below zero when they make no sense."""
    score = 0.0
    explained = 0
    for match in _WORD.finditer(text):
        word = match.group()
        if not word.isascii():
            score += _score_word(word)
            explained += sum(not character.isascii() for character in word)
    for pattern, worth in _PUNCTUATION:
        found = len(pattern.findall(text))
        score += worth * found
        explained += found
    strange = sum(not character.isascii() for character in text) - explained
    undefined = sum(character == "\ufffd" or "\x80" <= character < "\xa0" for character in text)
    return score - 1.5 * max(0, strange) - 3.0 * undefined


def _score_word(word: str) -> float:
    if word.casefold() in swedish.ACCENTED_WORDS:
        return 5.0
    score = 0.0
    for position, character in enumerate(word):
        if character.isascii():
            continue
        if position and character.isupper() and word[position - 1].islower():
            score -= 2.0
        elif character in _LETTERS:
            score += _LETTERS[character]
        else:
            score += 0.2 if character in _NAME_LETTERS else -1.5
    return score
