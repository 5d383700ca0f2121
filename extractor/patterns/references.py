"""Swedish register numbers, statutes, attachments and web addresses. Data only."""

from __future__ import annotations

#: `Dnr KS 2025-1539`, `dnr 2019/45`, `Diarienummer: 3.1.1-01234/2021`: a label, then nearly anything with digits.
REGISTER_LABELLED = (
    r"\b(?i:dnr|d\.nr|diarienr|diarienummer|ärendenr|ärendenummer|målnummer|beteckning)\b\.?\s?:?\s{0,3}"
    r"(?P<value>(?:[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,7}(?:[/ -][A-ZÅÄÖ]{1,6})?[ /:-]?\s?)?\d[\d./:-]{1,20}\d(?:[-/]\d+)?)"
)
#: `VN-2024-00037`, `KS 2025/1539`, `Ju2024/00970`, without a label.
REGISTER_BARE = (
    r"(?<![\w/.-])(?P<value>(?:[A-ZÅÄÖ]{2,6}[ -]?|[A-ZÅÄÖ][a-zåäö]{0,2})(?:19|20)\d\d[-/:]\d{2,6})(?![\w/:]|[-.]\d)"
)
#: Series that look like register numbers and are none.
NO_REGISTER = ("SOU", "SFS", "AFS", "DS", "PROP", "ISO", "COVID", "KL", "MOT", "BET", "SKR", "DIR")

#: `vallagen (2005:837)`, `SFS 2017:725`, `2017:725`; other series of rules keep their name (`AFS 2015:4`).
STATUTE = (
    r"(?<![\w/:.-])(?:(?P<law>[a-zåäöA-ZÅÄÖ]*(?:lag|lagen|förordning|förordningen|balk|balken|ordningen))\s)?\(?"
    r"(?:(?P<series>SFS|AFS|BFS|HSLF-FS|SOSFS|SKOLFS|MSBFS|TSFS|NFS|LIVSFS|RA-FS|STAFS|SvKB|FFFS|BFNAR)\s)?"
    r"(?P<number>(?:1[6-9]|20)\d\d:\d{1,4})(?![\d:])\)?"
)
#: Before a number, these make it a bill or an inquiry, not a rule.
NO_STATUTE = r"(?:prop\.|prop|sou|ds|bet\.|skr\.|mot\.|dir\.|motion|proposition|betänkande\w*)\s\(?$"

ATTACHMENT = (
    r"\b(?i:\w*bilag(?:a|an|or|orna))(?:\s(?:nr\.?\s)?(?P<label>\d{1,3}[a-z]?\b(?:(?:\s?[-–,]\s?|\soch\s)\d{1,3}\b){0,6}|[A-Z]\b))?"
    r"|\b(?i:bifogas|bifogades|bifogad|bifogat|bifogade|bifogar|biläggs|bilades|bilagd|bilagt|bilagda)\b"
)
ATTACHMENT_NAME = "Bilaga"

URL = r"(?<![\w@.])(?:https?://|www\.)[^\s<>\"'”’«»]{3,}"
URL_SCHEME = "https://"
