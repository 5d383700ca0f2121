"""What character recognition gets wrong in dates (`l8 juni`, `2O21`, `ârsskiftet`), put right to be searched.

The text keeps its length, so offsets hold in both forms.
"""

from __future__ import annotations

import re

from extractor.dates.lexicon import GAP, MONTH, SUFFIX, either
from extractor.patterns import dates as words

_ACCENTS = str.maketrans("âãôõőÂÔ", "ååöööÅÖ")
_LOOKALIKES = str.maketrans("OoIl|", "00111")
_LETTER = r"[OoIl|]"
_DIGIT = r"[\dOoIl|]"
_MIXED = rf"(?:\d{_LETTER}|{_LETTER}\d)"
_AFTER_DEN = rf"(?:(?<={words.DAY_WORD} )|(?<={words.DAY_WORD}\u00a0))"
_AFTER_WEEK = (
    "(?:"
    + "|".join(rf"(?<=\b{re.escape(word)}{gap})" for word in words.WEEK_WORDS for gap in ("", " "))
    + ")"
)
_DAY = rf"(?<![\w-])(?:{_MIXED}|{_AFTER_DEN}{_LETTER}{{1,2}}|[Il|]{{2}})(?={SUFFIX}\.?{GAP}?{MONTH})"
_YEAR = rf"(?<![\w,.])(?:[Il|1]9|2[Oo0]){_DIGIT}{{2}}(?:-{_DIGIT}{{2}}-{_DIGIT}{{2}})?(?!\w)"
_ISO = rf"(?<![\w,.])\d{{4}}-{_DIGIT}{{2}}-{_DIGIT}{{2}}(?!\w)"
_SLASHED = rf"(?<![\w/])(?:{_MIXED}|\d{{1,2}})/(?:{_MIXED}|\d{{1,2}})(?=[ -]{{1,2}}(?:19|20)?\d\d(?!\d))"
_WEEK = rf"{_AFTER_WEEK}{_MIXED}(?!\w)"
_MISREAD = re.compile("|".join((_DAY, _YEAR, _ISO, _SLASHED, _WEEK)))
_SUSPICIOUS = re.compile(
    rf"{_MIXED}|\b{either((words.DAY_WORD,))}\s{_LETTER}{{1,2}}\s|(?<!\w)[Il|]{{2}}(?!\w)"
)


def mend(text: str) -> str:
    """Put digits for the letters that stand in their place.

    Args:
        text: any text.

    Returns:
        A text of the same length; only letters inside numbers of dates, and accents on å and ö, differ.
    """
    text = text.translate(_ACCENTS)
    if not _SUSPICIOUS.search(text):
        return text
    return _MISREAD.sub(lambda match: match[0].translate(_LOOKALIKES), text)
