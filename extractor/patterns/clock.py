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
