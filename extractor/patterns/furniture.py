"""What stands on page heads and feet: page numbers, signature fields, stamps of signing services."""

from __future__ import annotations

import re

_PAGE_WORD = r"(?:sida|sidan|sid\.?|s\.|page)"

PAGE_NUMBER_LINE = re.compile(
    rf"(?:{_PAGE_WORD}\s*:?\s*\d{{1,4}}(?:\s*(?:av|of|/|\()\s*\d{{1,4}}\)?)?"
    r"|\d{1,4}\s*\(\s*\d{1,4}\s*\)|\d{1,4}\s+av\s+\d{1,4}"
    r"|[-–—]\s*\d{1,4}\s*[-–—]|\|\s*\d{1,4}|\d{1,4}\s*\|)",
    re.IGNORECASE,
)
"""A whole line that is a page number, alone."""

PAGE_FRACTION = re.compile(r"\d{1,3}\s?/\s?\d{1,3}")
"""A whole line that may be a page number, or a date just as well."""

PAGE_NUMBER_WITHIN = re.compile(
    rf"(?:\b{_PAGE_WORD}\s*:?\s*\d{{1,4}}(?:\s*(?:av|of|/|\()\s*\d{{1,4}}\)?)?|\b\d{{1,4}}\s*\(\d{{1,4}}\)"
    r"|(?<=\s\s)\d{1,4}\s+av\s+\d{1,4}$|(?<=\s\s)\d{1,3}$|^\d{1,3}(?=\s\s)|\|\s*\d{1,3}$|^\d{1,3}\s*\|)",
    re.IGNORECASE,
)
"""A page number at the end or the beginning of a longer head or foot."""

_SIGNATURE_FIELD = (
    r"(?:justerandes|justerarens|justerares|justerarnas|ordförandes|ordförandens|sekreterarens|sekreterares"
    r"|protokollförarens)"
    r"\s+(?:signatur(?:er)?|sign\.?|namnteckning(?:ar)?)|utdragsbestyrkande|utdraget bestyrks|utdrag bestyrks"
    r"|rätt avskrivet|justerandes"
)

_SIGNED = "(?:signerat|signerats|undertecknat|undertecknats|underskrivet|signerad)"
_SERVICES = (
    "(?:comfact signature|penneo|scrive|visma sign|assently|get ?accept|egreement|verified|oneflow|docusign)"
)

SIGNATURE_FEET = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:{_SIGNATURE_FIELD})(?:[\s:_.…|/]{{0,40}}(?:{_SIGNATURE_FIELD})){{0,8}}[\s:_.…|]*",
        r"(?:det här|detta|denna)\s+(?:dokument|handling|protokoll)(?:et|en)?\s+(?:är|har)\s+"
        rf"(?:digitalt |elektroniskt )?{_SIGNED}(?:\s+(?:digitalt|elektroniskt))?.{{0,60}}",
        r"transaktions?(?:-?\s?id(?:entitet)?|nummer)?\s*:?\s*[0-9a-f][0-9a-f:-]{9,}.{0,40}",
        r"verifikat(?:ion)?\s*:?\s*transaktion.{0,80}",
        rf"(?:digitalt |elektroniskt ){_SIGNED}(?:\s+(?:av|med))?\s*:?(?:\s.{{0,60}})?",
        r"signerat\s+(?:av|med)\s*:?\s.{0,60}",
        rf"{_SERVICES}\b.{{0,90}}",
        r"(?:digital|elektronisk) signatur(?:\s|:|$).{0,60}",
        r"signerat\s+(?:dokument|(?-i:[A-ZÅÄÖ]{2,4}(?:\s*,\s*[A-ZÅÄÖ]{2,4})*))",
    )
)
"""Whole lines that are fields for initials, or stamps of signing services; never text of the minutes."""
