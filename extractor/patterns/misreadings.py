"""Signs that a poor scan of a typed page takes for others, one for one."""

from __future__ import annotations

MISREADINGS = {
    "l": "1I", "I": "l1", "1": "lI", "O": "0", "0": "O", "o": "0c", "c": "e", "e": "c", "å": "aä", "ä": "aå", "ö": "oó", "Å": "AÄ", "Ä": "AÅ",
    "Ö": "OÓ", "n": "u", "u": "n", "h": "b", "b": "h", "t": "f", "f": "t", "S": "5", "5": "S", "B": "8", "8": "B", "g": "q", "i": "l", "§": "$S",
    ".": ",", ",": ".", "v": "y", "G": "6",
}  # fmt: skip
