"""What personal names look like in Swedish minutes, and which capitalised words are none."""

from __future__ import annotations

# One part of a name: a capital, then letters, with hyphens or apostrophes inside; or an initial.
PART = r"(?:(?:al|el|as|ad|an|ul|abd)-)?(?=[^\W\d_])[^\W\d_a-zß-öø-ÿ](?:[^\W\d_]|['’´-])*(?::son)?\.?"
PARTICLES = ("af", "von", "van", "der", "den", "de", "di", "da", "dos", "del", "la", "le", "al", "el", "bin", "ibn", "ben", "abu", "zu", "ter")
# Signs that set user names apart, which are no part of a name, and nick names, which are.
ANGLED = r"\s*(?:[‹<][^›>]{1,60}[›>]|`[^`]{1,30}`)"
QUOTED = r"(?:(?<=\s)|^)[\"”“'‘’][^\"”“'‘’]{1,30}[\"”“'‘’](?=\s)"
LAST_NICKNAME = r"\s[\"”“][^\"”“]{1,30}[\"”“]$"
CONTACT = r"\S+@\S+|\b(?:tfn|tel|telefon|mobil|mob)\b[.:]?|(?<![§\d])\+?\d[\d \-/]{6,}\d"

# Capitalised words that never are a part of a name (casefolded). Organisation words stand in `organisations`.
NOT_NAMES = frozenset(
    """
    januari februari mars april maj juni juli augusti september oktober november december måndag tisdag onsdag
    torsdag fredag lördag söndag vecka tid plats datum klockan kl kl. lokal sal rum dnr bilaga sida sid § §§
    mötet möte möten protokoll minnesanteckningar mötesanteckningar anteckningar dagordning sammanträde
    styrelsemöte årsmöte närvarande frånvarande deltagare gäster förhinder anmält anmälda beslut beslutande
    ledamöter ersättare övriga övrigt följande ingen alla samt och eller från till vid på via digitalt
    digital teams zoom skype meet länk distans val kommunhuset stadshuset rådhuset tingshuset konferensrum
    sammanträdesrum projektet projekt nästa paragraf paragrafer punkt inledning ekonomi information rapport
    rapporter bakgrund diskussion frågor fråga ärende ärenden öppnande avslutande budget program föregående
    tjänstepersoner tjänstemän tjänstgörande justering justerare ordförande sekreterare kassör ledamot
    suppleant suppleanter vakant vakans nn n.n. herr fru doktor justeringen justeras organ frånvaro anmäld valdes valde väljs utsågs omvaldes mötet styrelsen stämman nämnden rådet ordföranden sekreteraren sverige stockholm göteborg malmö sveriges
    svenska den det de en ett vi jag ni hon han som om för av i
    """.split()
)
# A month that is a given name too, where a surname follows.
MONTH_NAMES = frozenset(("Maj",))
TITLES = frozenset({"em.", "em", "fd", "fil", "doc.", "doc", "tekn", "med", "jur.", "phd", "fil.", "med.", "tekn.", "lic.", "mag.", "prof", "prof.", "dr", "dr.", "docent", "professor", "tf", "tf.", "bitr", "bitr.", "hr", "fr"})
# The last word of a firm or a society that otherwise looks like a person's name: `Eks Gårdsbutik`.
BODY_ENDINGS = ("butik", "butiken", "land", "bygden", "grupp", "bygg", "handel", "konsult", "konsulting", "ventilation", "teknik", "klimatteknik", "energi", "kran", "musteri", "stuga", "stugan", "bruk", "bagarstuga", "seniorerna",
    "pensionärerna", "rörelse", "rörelsen", "fastigheter", "redovisning", "revision", "utveckling", "ventilation", "bank", "sparbank", "nätverk", "nätverket", "kyrkan", "kyrka", "samverkan", "krets", "kretsen", "hembygdskrets",
    "skolor", "skola", "skolan", "vatten", "miljö", "transport", "åkeri", "service", "näringsliv", "akademi", "institut", "arkiv", "bibliotek", "teater", "media", "förlag", "hälsa", "vård", "omsorg", "assistans", "studios", "sverige",
    "idrottsallians", "friluftsliv", "ryttare", "jägare", "scouter", "scoutkår", "norden", "hotell", "maskin", "maskiner", "entreprenad", "betong", "arkitekter", "partner")
# A word that ends so is that of a body, in any text.
ORG_ENDINGS = ("tjänsten", "bostäder", "vandrarna", "stadsarkiv", "arkivet", "kyrkan", "företagen", "seniorerna", "pensionärerna", "kommuner", "landsting", "länsstyrelserna", "universitetssjukhus", "ingenjörer", "lärarförbund", "handelskammare", "hembygdsförening")
BODY_WORDS = ("stad", "syd", "land", "el")
