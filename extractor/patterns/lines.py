"""What tells the kinds of lines apart: dates and times by their looks, verbs of running text, party letters."""

from __future__ import annotations

DATE = (
    r"\b\d{4}-\d\d-\d\d\b|\b\d{1,2}(?::?[ae])? (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-zåäö]*\b|\b\d{1,2}/\d{1,2}\b|\b\d{6}\b"
)
CLOCK = r"\bkl(?:\.|ockan)? ?\d|\b\d{1,2}[.:]\d\d ?[-–] ?\d{1,2}[.:]\d\d\b|\b\d\d[.:]\d\d\b"
# Verbs and small words that sentences have and headings lack.
FINITE_VERB = (
    r"\b(?:är|var|har|hade|ska|skall|kan|kunde|fick|får|blev|blir|kommer|finns|fanns|gick|går|tog|tar|vi|man|ej|inte|"
    r"beslutade|beslutar|beslöt|informerade|informerar|berättade|berättar|presenterade|redovisade|föreslår|föreslog|"
    r"valdes|godkändes|lades|undrar|tycker|önskar|behöver|skickar|återkommer|diskuterade|konstaterade|hälsade|öppnade|avslutade)\b"
)
# Verbs of who attended: `deltog`, `närvarade`.
REPORTED = r"\b(?:deltog|deltar|närvarade|närvarande|medverkade|anmält förhinder|förhindrad\w*|frånvarande|vi var|var med)\b"
PARTY = r"\((?:S|M|SD|C|V|KD|L|MP|POSK|FiSK|BA|S-[A-Z]+|[A-ZÅÄÖ]{1,4})\)"
# What stands in the column of presence.
MARKS = ("x", "ja", "nej", "-", "–", "—", "plats", "på plats", "zoom", "teams", "länk", "digitalt", "närvarande", "frånvarande", "förhinder", "anmält förhinder", "sjuk", "frånv", "närv", "ej", "deltog")
