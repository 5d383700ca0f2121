"""What personal names look like in Swedish minutes, and which capitalised words are none."""

from __future__ import annotations

# One part of a name: a capital, then letters, with hyphens or apostrophes inside; or an initial.
PART = r"(?:(?:al|el|as|ad|an|ul|abd)-)?(?=[^\W\d_])[^\W\d_a-zß-öø-ÿ](?:[^\W\d_]|['’´-])*\.?"
PARTICLES = ("af", "von", "van", "der", "den", "de", "di", "da", "dos", "del", "la", "le", "al", "el", "bin", "ibn", "ben", "abu", "zu", "ter")
# Signs that set nick names and user names apart inside a name.
NICKNAME = r"\s*(?:[‹<][^›>]{1,30}[›>]|[\"”“'‘’][^\"”“'‘’]{1,30}[\"”“'‘’])"
CONTACT = r"\S+@\S+|\b(?:tfn|tel|telefon|mobil|mob)\b[.:]?|(?<![§\d])\+?\d[\d \-/]{6,}\d"

# Capitalised words that never are a part of a name (casefolded). Organisation words stand in `organisations`.
NOT_NAMES = frozenset(
    """
    januari februari mars april maj juni juli augusti september oktober november december måndag tisdag onsdag
    torsdag fredag lördag söndag vecka tid plats datum klockan kl kl. lokal sal rum dnr bilaga sida sid § §§
    mötet möte möten protokoll minnesanteckningar mötesanteckningar anteckningar dagordning sammanträde
    styrelsemöte årsmöte närvarande frånvarande deltagare gäster förhinder anmält anmälda beslut beslutande
    ledamöter ersättare övriga övrigt följande inga ingen alla samt och eller från till vid på via digitalt
    digital teams zoom skype meet länk distans val kommunhuset stadshuset rådhuset tingshuset konferensrum
    sammanträdesrum projektet projekt nästa paragraf paragrafer punkt inledning ekonomi information rapport
    rapporter bakgrund diskussion frågor fråga ärende ärenden öppnande avslutande budget program föregående
    tjänstepersoner tjänstemän tjänstgörande justering justerare ordförande sekreterare kassör ledamot
    suppleant suppleanter vakant vakans nn n.n. herr fru doktor justeringen justeras organ frånvaro anmäld valdes valde väljs utsågs omvaldes mötet styrelsen stämman nämnden rådet ordföranden sekreteraren sverige stockholm göteborg malmö sveriges
    svenska den det de en ett vi jag ni hon han som om för av i
    """.split()
)
TITLES = frozenset({"fil.", "med.", "tekn.", "lic.", "mag.", "prof", "prof.", "dr", "dr.", "docent", "professor", "tf", "tf.", "bitr", "bitr.", "hr", "fr"})
