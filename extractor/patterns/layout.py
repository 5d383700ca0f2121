"""Swedish words that tell what a line is: labels, recurring sub-headings, words that end no sentence."""

from __future__ import annotations

import re

MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
    "november", "december", "jan", "feb", "apr", "jun", "jul", "aug", "sept", "sep", "okt", "nov", "dec",
)  # fmt: skip

LABEL_WORDS = re.compile(
    r"(?:plats|tid|datum|lokal|när|var|möte|mötet|mötesdatum|sammanträdesdatum|tidpunkt|närvarande"
    r"|deltagare|deltog|deltagande|med|på plats|via|digitalt|frånvarande|förhinder|anmält|anmälda|ej"
    r"|kunde ej|inte|sjuk|sjuka|ledamöter|ordinarie|ersättare|tjänstgörande|övriga|gäster|adjungerad"
    r"|adjungerade|inbjudna|kallade|ordförande|sekreterare|justerare|justeringspersoner|justering"
    r"|protokollförare|protokolljusterare|antecknade|antecknat|vid pennan|vid tangenterna|föredragande"
    r"|ansvarig|ansvariga|beslut|beslutades|åtgärd|åtgärder|att göra|uppföljning|deadline|status|syfte"
    r"|mål|fråga|svar|förslag|bakgrund|diskussion|information|nästa|kommande|bilaga|bilagor|ärende|dnr"
    r"|diarienummer|dagordning|innehåll|kopia|delges|punkt|rubrik|följ upp|obs|från|till|kopia till|ämne"
    r"|underskrift|underskrifter|anslagsdatum|paragrafer|utses att justera|organ|beslutande|verktyg"
    r"|utmaning)\b",
    re.IGNORECASE,
)

RECURRING_HEADING = re.compile(
    r"(?:(?:nämndens|styrelsens|utskottets|arbetsutskottets|kommunstyrelsens|fullmäktiges|rådets"
    r"|mötets)\s+)?(?:beslut|beslutet|beslutsgång|beslutsgångar|beslutsunderlag|beslutsmotivering"
    r"|underlag|bakgrund|ärendet|ärende|ärendebeskrivning|sammanfattning(?: av ärendet)?"
    r"|beskrivning av ärendet|redogörelse|diskussion|information|överväganden|bedömning|motivering"
    r"|yrkande|yrkanden|förslag(?: till beslut.{0,60})?|jäv|reservation|reservationer"
    r"|protokollsanteckning|protokollsanteckningar|omröstning|omröstningsresultat|votering|ajournering"
    r"|delges|delgivning|expedieras|expedieras till|sändlista|(?:beslutet |protokollet )?skickas till"
    r"|kopia till|beslut sänds till|beslutet ska skickas till|bilaga|bilagor|handlingar|ansvarig"
    r"|ansvariga|status|åtgärd|åtgärder|uppföljning|tidplan|nästa steg|att göra|syfte|mål|nuläge"
    r"|aktuellt|föredragande|ekonomi|kommentar|kommentarer|barnkonsekvensanalys|konsekvenser"
    r"|ekonomiska konsekvenser|juridiska konsekvenser|tidigare beslut|\w+gruppens synpunkter"
    r"|\w+ens synpunkter|inga|inget|ingen|inget att rapportera|inga frågor|inga övriga frågor|godkändes"
    r"|punkten bordläggs|bordlagd|bordlades|paus|lunch|fika|vid protokollet|justeras|ordförande"
    r"|sekreterare|ledamöter|ersättare|närvarande|deltagare|frånvarande|övriga)\s*:?",
    re.IGNORECASE,
)

# After these a sentence always goes on, whatever the next line begins with.
OPEN_WORDS = frozenset(
    """
    och samt eller av för i från mellan klockan kl kl. § §§ enligt ett en hos inom per dnr nr bl.a. t.ex. ca
    cirka att vid region via vecka v v. nummer kap. punkt paragraf
    """.split()
)  # fmt: skip

# After these it most often goes on; proof enough together with a lower-case start of the next line.
LEANING_WORDS = frozenset(
    """
    till på med om under över genom som den det de dess deras vår vårt våra sin sitt sina är var har hade ska
    skall kan kommer inte mot utan efter innan när där vilka vilken vilket men alla samtliga denna detta dessa
    bli blir få får vill så hur vad
    """.split()
)  # fmt: skip

GREETING = re.compile(
    r"(?:hej|hejsan|hälsning|hälsningar|med vänlig|vänliga|vänligen|mvh|tack)\b", re.IGNORECASE
)

# First parts of compounds that are written with a hyphen.
HYPHEN_HEADS = frozenset(["e", "it", "pr", "hr", "ad", "ex", "icke", "non", "wi", "tv", "vd", *"abcdx"])

CONJUNCTIONS = (" och", " samt", " eller")
CLAUSE_OPENINGS = ("att ", "Att ")
# A clause with one of these asks someone to do something, so one more `att` belongs to it.
CLAUSE_COMMISSION = re.compile(
    r"\b(?:uppdra\w*|uppdrag|delegera\w*|uppmana\w*|anmoda\w*|be|ber|ge|ger|föreslå\w*)\b(?!.*\batt\b)",
    re.IGNORECASE,
)
CLAUSE_INTRODUCTION = re.compile(
    r"\b(?:beslut(?:ar|ade|a|as|ades|et)?|beslöt|yrka(?:r|de)?|föreslår|föreslog|hemställer|rekommenderar)$",
    re.IGNORECASE,
)
