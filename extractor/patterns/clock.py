"""Swedish words round clock times."""

from __future__ import annotations

CLOCK_WORDS = ("klockan", "klockslag", "kl")
"""Stand right before a time and make a bare hour a time."""

TIME_CUES = frozenset((
    "ajournerades", "ajournering", "ankom", "anslöt", "avslutad", "avslutade", "avslutades", "avslutas",
    "avslutat", "början", "börjar", "efter", "fr.o.m", "från", "före", "innan", "kvällen", "lunch",
    "lämnade", "mellan", "möte", "mötestid", "paus", "samling", "senast", "slut", "slutar", "sluttid",
    "start", "startar", "starttid", "t.o.m", "tid", "tidpunkt", "tiden", "till", "upphörde", "upptogs",
    "återupptogs", "öppnad", "öppnade", "öppnades", "öppnas", "öppnat", "måndag", "tisdag", "onsdag",
    "torsdag", "fredag", "lördag", "söndag", "måndagen", "tisdagen", "onsdagen", "torsdagen", "fredagen",
    "lördagen", "söndagen", "måndagar", "tisdagar", "onsdagar", "torsdagar", "fredagar", "lördagar",
    "söndagar",
))  # fmt: skip
"""Stand before a time written with a point and no `kl` (`mötet avslutades 16.30`)."""

RANGE_WORDS = ("till och med", "t.o.m.", "t o m", "tom", "till", "och")
"""Between the two ends of a range of times; `och` only after :data:`BETWEEN`."""

BETWEEN = "mellan"

ABOUT_WORDS = ("ungefär", "cirka", "ca", "c:a", "senast")
"""May stand before the end of a range (`18.00–ca 20.15`)."""

UNITS_AFTER = (
    "%", "‰", "kr", "kronor", "sek", "tkr", "mkr", "mnkr", "msek", "miljoner", "miljarder", "euro", "km",
    "meter", "m", "cm", "mm", "kg", "ton", "liter", "ha", "hektar", "kvm", "m2", "grader", "procent",
    "poäng", "st", "gånger",
)  # fmt: skip
"""A number before one of these is no time."""

BIBLE_BOOKS = frozenset((
    "mos", "jos", "dom", "rut", "sam", "kung", "krön", "esra", "neh", "est", "job", "ps", "ords", "pred",
    "jes", "jer", "klag", "hes", "dan", "hos", "joel", "am", "ob", "jon", "mik", "nah", "hab", "sef",
    "hagg", "sak", "mal", "matt", "mark", "luk", "joh", "apg", "rom", "kor", "gal", "ef", "fil", "kol",
    "tess", "tim", "tit", "filem", "hebr", "jak", "pet", "jud", "upp", "matteus", "markus", "lukas",
    "johannes", "psaltaren", "jesaja",
))  # fmt: skip
"""Chapter and verse (`Joh 3:16`) look like a time."""

PARTS_BEFORE = frozenset((
    "§", "§§", "punkt", "punkten", "avsnitt", "kap", "kapitel", "bilaga", "nr", "version", "p",
))  # fmt: skip
"""A number after one of these is a number of something."""

SPOKEN_HOURS = {
    "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9, "tio": 10, "elva": 11, "tolv": 12,
}  # fmt: skip
"""Hours in words, on a clock of twelve."""

SPOKEN_MINUTES = {"kvart över": 15, "kvart i": -15, "halv": -30, "fem över": 5, "tio över": 10, "fem i": -5, "tio i": -10, "tjugo över": 20, "tjugo i": -20}  # fmt: skip
"""What stands before an hour in words, in minutes to add to it."""

SPOKEN_CUES = ("klockan var då", "klockan var", "klockan är", "klockan", "kl.", "kl")
"""A time in words counts only behind one of these."""

FIRST_SPOKEN_HOUR = 7
"""Meetings are held by day: `klockan sex` is 18:00, `klockan sju` 07:00."""

EVENING = ("på eftermiddagen", "på kvällen", "em", "e.m.")
"""Behind a time in words these put it in the second half of the day."""
