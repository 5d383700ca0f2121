"""Swedish words of dates themselves: months, seasons, named days, numerals, and what joins them."""

from __future__ import annotations

MONTHS = {
    "januari": 1, "februari": 2, "mars": 3, "april": 4, "maj": 5, "juni": 6, "juli": 7, "augusti": 8,
    "september": 9, "oktober": 10, "november": 11, "december": 12,
}  # fmt: skip

MONTH_ABBREVIATIONS = {
    "jan": 1, "feb": 2, "febr": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
    "okt": 10, "nov": 11, "dec": 12,
}  # fmt: skip
"""Count on their own only between a preposition and no name; `15 jan.` and `jan-feb` always do."""

MISREAD_MONTHS = {
    "januarl": 1, "januarí": 1, "februarl": 2, "rnars": 3, "apri1": 4, "aprii": 4, "rnaj": 5, "maí": 5, "rnai": 5,
    "jun1": 6, "junl": 6, "ju1i": 7, "jull": 7, "juii": 7, "augustl": 8, "augusti1": 8, "septernber": 9,
    "okt0ber": 10, "novernber": 11, "decernber": 12,
}  # fmt: skip
"""As character recognition renders them; they count behind a day only."""

WEEKDAYS = {"måndag": 0, "tisdag": 1, "onsdag": 2, "torsdag": 3, "fredag": 4, "lördag": 5, "söndag": 6}
WEEKDAY_ABBREVIATIONS = {
    "mån": 0, "tis": 1, "tisd": 1, "ons": 2, "onsd": 2, "tor": 3, "tors": 3, "torsd": 3, "fre": 4,
    "fred": 4, "lör": 5, "lörd": 5, "sön": 6, "sönd": 6,
}  # fmt: skip

WEEKDAY_LETTERS = {"må": 0, "ti": 1, "on": 2, "to": 3, "lö": 5, "sö": 6}
"""Right before a date in digits; `fr` is left out, since it also stands for `från`."""

SEASONS = {"vår": 21, "sommar": 22, "höst": 23, "vinter": 24}
"""With their EDTF codes."""

SEASON_FORMS = {
    "våren": 21, "vårens": 21, "vårterminen": 21, "vårterminens": 21, "vårsäsongen": 21, "sommaren": 22,
    "sommarens": 22, "hösten": 23, "höstens": 23, "höstterminen": 23, "höstterminens": 23,
    "höstsäsongen": 23, "vintern": 24, "vinterns": 24, "vårtermin": 21, "hösttermin": 23, "sensommaren": 22, "högsommaren": 22,
    "försommaren": 22, "eftersommaren": 22, "senhösten": 23, "förhösten": 23, "senvåren": 21, "förvåren": 21,
    "senvintern": 24, "sommarsäsongen": 22, "vintersäsongen": 24, "sommarterminen": 22,
}  # fmt: skip

PAST_SEASONS = {"våras": 21, "somras": 22, "höstas": 23, "vintras": 24}
"""After `i`: the last one."""

WINTERS = ("vintern", "vinter", "vintersäsongen")
"""Before `21/22`: the winter that begins in the first of the years."""

TERMS = {"vt": 21, "ht": 23, "v.t": 21, "h.t": 23}
ORDINALS = {
    "första": 1, "förste": 1, "andra": 2, "andre": 2, "tredje": 3, "fjärde": 4, "femte": 5, "sjätte": 6,
    "sjunde": 7, "åttonde": 8, "nionde": 9, "tionde": 10, "elfte": 11, "tolfte": 12, "trettonde": 13,
    "fjortonde": 14, "femtonde": 15, "sextonde": 16, "sjuttonde": 17, "artonde": 18, "nittonde": 19,
    "tjugonde": 20, "tjugoförsta": 21, "tjugoandra": 22, "tjugotredje": 23, "tjugofjärde": 24,
    "tjugofemte": 25, "tjugosjätte": 26, "tjugosjunde": 27, "tjugoåttonde": 28, "tjugonionde": 29,
    "trettionde": 30, "trettioförsta": 31,
}  # fmt: skip

ORDINAL_SUFFIXES = ("e", "a", "de", "dje", "te", "ste", "dra", "re")
"""Behind the digits of a day, with or without a colon."""

LAST = ("sista", "siste")
NUMERALS = {
    "en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9,
    "tio": 10, "elva": 11, "tolv": 12, "tretton": 13, "fjorton": 14, "femton": 15, "sexton": 16, "sjutton": 17,
    "arton": 18, "nitton": 19,
}  # fmt: skip

TENS = {
    "tjugo": 20, "trettio": 30, "fyrtio": 40, "femtio": 50, "sextio": 60, "sjuttio": 70, "åttio": 80, "nittio": 90,
}  # fmt: skip

CENTURIES = {"nittonhundra": 1900, "tjugohundra": 2000, "tvåtusen": 2000, "tvåtusen och ": 2000}
"""The first part of a year in words (`tvåtusennitton`)."""

DECADE_ENDINGS = ("talet", "talets", "talen", "talens")
ISO_WEEK = "W"
DECADES = {
    "tjugotalet": 192, "trettiotalet": 193, "fyrtiotalet": 194, "femtiotalet": 195, "sextiotalet": 196,
    "sjuttiotalet": 197, "åttiotalet": 198, "nittiotalet": 199,
}  # fmt: skip
"""With the first three digits of their years."""

HALF_NAMES = ("halvåret", "halvår")
HALF_ORDINALS = ("första", "andra", "sista")
HALVES = ("halvan av", "hälften av", "delen av")
"""After `första` and before a year: the half of it."""

QUARTER_NAMES = ("kvartalet", "kvartal")
QUARTER_ABBREVIATIONS = ("kv",)
TERTIAL_NAMES = ("tertialet", "tertial")
UNITS = {
    "dag": "day", "dagar": "day", "dagarna": "day", "vecka": "week", "veckan": "week", "veckor": "week",
    "månad": "month", "månaden": "month", "månader": "month", "kvartal": "quarter", "kvartalet": "quarter",
    "år": "year", "året": "year", "verksamhetsår": "year", "verksamhetsåret": "year", "budgetår": "year",
    "budgetåret": "year", "kalenderår": "year", "kalenderåret": "year", "års": "year", "årets": "year",
    "veckans": "week", "månadens": "month", "månads": "month", "halvår": "half", "halvåret": "half",
    "kvartalets": "quarter", "tertial": "tertial", "tertialet": "tertial",
}  # fmt: skip
"""Words for units of time, with the unit that a relative expression moves by."""

STEPS = {
    "förra": -1, "förre": -1, "föregående": -1, "förgångna": -1, "gångna": -1, "denna": 0, "detta": 0,
    "den här": 0, "det här": 0, "innevarande": 0, "nuvarande": 0, "samma": 0, "nästa": 1,
    "nästkommande": 1, "kommande": 1, "följande": 1, "förrförra": -2, "nästnästa": 2,
}  # fmt: skip
"""Words before a unit, season or month, with the number of units that they move by."""

STEPS_THAT_DESCRIBE = ("gångna", "förgångna", "följande", "samma", "kommande")
"""Of :data:`STEPS`, those that say too little about which week or month is meant (`kommande månad` may be any)."""

YEAR_WORDS = {"i år": 0, "fjolåret": -1, "fjolårets": -1, "i fjol": -1, "ifjol": -1, "i förfjol": -2}
DAY_WORDS = {
    "idag": 0, "i dag": 0, "i morgon": 1, "imorgon": 1, "i övermorgon": 2, "igår": -1, "i går": -1,
    "i förrgår": -2, "i afton": 0, "ikväll": 0, "i kväll": 0, "i morse": 0, "imorse": 0, "förrgår": -2,
    "iförrgår": -2, "i eftermiddag": 0, "i förmiddag": 0, "övermorgon": 2,
}  # fmt: skip

WEEKEND_WORDS = ("helgen", "veckoslutet", "helg")
WEEKDAYS_PAST = {
    "måndags": 0, "tisdags": 1, "onsdags": 2, "torsdags": 3, "fredags": 4, "lördags": 5, "söndags": 6,
}  # fmt: skip
"""After `i`: the last one."""

WEEKDAY_CUES = (
    "på", "till", "senast", "nu på", "innan", "före", "nästa", "kommande", "senast på", "nästkommande", "redan på",
    "redan nu på",
)  # fmt: skip
"""Before a weekday with no date: the coming one."""

PAST_WEEKDAY_CUES = ("förra", "föregående")
"""Before a weekday with no date: the last one."""

THIS_WEEK = ("i veckan",)
NOT_THIS_WEEK_AFTER = (
    "dag", "dagar", "gång", "gånger", "ggr", "timmar", "timme", "tim", "h", "kväll", "kvällar", "pass", "besök", "kronor",
    "kr", "tidigt", "sent", "mitt", "morgnar", "vardagar", "tillfällen", "tillfälle", "träningar", "träffar",
)  # fmt: skip
"""Before `i veckan`: how often, or a part of the week that is no day."""

TURNS = {
    "årskiftet": ((12, 31), (1, 1)), "årsskiftet": ((12, 31), (1, 1)), "årsskifte": ((12, 31), (1, 1)),
    "halvårsskiftet": ((6, 30), (7, 1)), "halvårsskifte": ((6, 30), (7, 1)), "årsskiftets": ((12, 31), (1, 1)),
    "halvårskiftet": ((6, 30), (7, 1)),
}  # fmt: skip
"""The days on both sides of a turn; the second lies in the next year where it comes earlier in the year."""

MONTH_TURN = "månadsskiftet"
FIXED_DAYS = {
    "nyårsdagen": (1, 1), "nyår": (1, 1), "nyåret": (1, 1), "trettondedag jul": (1, 6),
    "trettondagen": (1, 6), "trettondedagen": (1, 6), "trettonhelgen": (1, 6), "tjugondag knut": (1, 13),
    "alla hjärtans dag": (2, 14), "valborg": (4, 30), "valborgsmässoafton": (4, 30),
    "valborgsmässoaftonen": (4, 30), "nationaldagen": (6, 6), "lucia": (12, 13), "luciadagen": (12, 13),
    "jul": (12, 24), "julen": (12, 24), "julafton": (12, 24), "julaftonen": (12, 24), "juldagen": (12, 25),
    "julhelgen": (12, 24), "annandag jul": (12, 26), "annandagjul": (12, 26), "nyårsafton": (12, 31),
    "nyårsaftonen": (12, 31), "nyårshelgen": (12, 31), "trettondagsafton": (1, 5), "trettondagsaftonen": (1, 5),
    "trettondedag": (1, 6), "knutsdagen": (1, 13), "tjugondag jul": (1, 13), "tjugondedag jul": (1, 13),
    "internationella kvinnodagen": (3, 8), "kvinnodagen": (3, 8), "vårfrudagen": (3, 25), "våffeldagen": (3, 25),
    "valborgsmässan": (4, 30), "sveriges nationaldag": (6, 6), "fn-dagen": (10, 24), "kanelbullens dag": (10, 4),
    "mårten gås": (11, 10), "gustav adolfsdagen": (11, 6), "barnkonventionens dag": (11, 20),
    "luciahelgen": (12, 13), "dan före dopparedan": (12, 23), "dan före dan": (12, 23),
}  # fmt: skip
"""Named days that have the same date each year: (month, day)."""

MOVABLE_DAYS = {
    "fettisdagen": ("Påskdagen", -47), "askonsdagen": ("Påskdagen", -46),
    "palmsöndagen": ("Påskdagen", -7), "skärtorsdagen": ("Påskdagen", -3),
    "skärtorsdag": ("Påskdagen", -3), "långfredagen": ("Påskdagen", -2), "långfredag": ("Påskdagen", -2),
    "påskafton": ("Påskdagen", -1), "påskaftonen": ("Påskdagen", -1), "påskdagen": ("Påskdagen", 0),
    "påsk": ("Påskdagen", 0), "påsken": ("Påskdagen", 0), "påskhelgen": ("Påskdagen", 0),
    "annandag påsk": ("Påskdagen", 1), "kristi himmelsfärdsdag": ("Påskdagen", 39),
    "kristi himmelsfärdsdagen": ("Påskdagen", 39), "kristi himmelsfärd": ("Påskdagen", 39),
    "kristi himmelfärdsdag": ("Påskdagen", 39), "kristi himmelfärd": ("Påskdagen", 39),
    "kristi himmelsfärds dag": ("Påskdagen", 39), "kristi himmelsfärdshelgen": ("Påskdagen", 39),
    "kristi himmelsfärdshelg": ("Påskdagen", 39), "annandagen påsk": ("Påskdagen", 1),
    "dymmelonsdagen": ("Påskdagen", -4), "trefaldighetssöndagen": ("Påskdagen", 56),
    "pingstafton": ("Påskdagen", 48), "pingst": ("Påskdagen", 49), "pingsten": ("Påskdagen", 49),
    "pingstdagen": ("Påskdagen", 49), "pingsthelgen": ("Påskdagen", 49),
    "annandag pingst": ("Påskdagen", 50), "midsommarafton": ("Midsommardagen", -1),
    "midsommaraftonen": ("Midsommardagen", -1), "midsommar": ("Midsommardagen", -1),
    "midsommaren": ("Midsommardagen", -1), "midsommarhelgen": ("Midsommardagen", -1),
    "midsommardagen": ("Midsommardagen", 0), "alla helgons dag": ("Alla helgons dag", 0),
    "allhelgonahelgen": ("Alla helgons dag", 0), "allhelgona": ("Alla helgons dag", 0),
    "allhelgonaafton": ("Alla helgons dag", -1), "allhelgonadagen": ("Alla helgons dag", 0),
    "mors dag": ("mors dag", 0), "morsdag": ("mors dag", 0), "fars dag": ("fars dag", 0), "farsdag": ("fars dag", 0),
    "alla helgons helg": ("Alla helgons dag", 0), "första advent": ("advent", 0),
    "1:a advent": ("advent", 0), "andra advent": ("advent", 7), "2:a advent": ("advent", 7),
    "tredje advent": ("advent", 14), "3:e advent": ("advent", 14), "fjärde advent": ("advent", 21),
    "4:e advent": ("advent", 21),
}  # fmt: skip
"""Named days that move: the name of the day that they hang on, and the days from it."""

SUNDAYS = {"mors dag": (5, -1), "fars dag": (11, 2)}
"""Days that are a certain Sunday of a month: (month, which of its Sundays; -1 is the last)."""

PREPOSITIONS = (
    "i", "under", "från", "fr.o.m.", "t.o.m.", "till", "sedan", "senast", "innan", "före", "efter", "per",
    "ultimo", "medio", "av", "mellan", "för",
)  # fmt: skip

RANGE_WORDS = (
    "till och med", "t.o.m.", "t.o.m", "t o m", "tom", "till", "fram till", "och fram till", "och till och med",
    "fram till och med", "och till", "och t.o.m.", "till den", "tom.", "t. o. m.", "tills",
)  # fmt: skip

LIST_WORDS = ("samt", "och", "eller", "resp.", "respektive", "&", "o", "resp", "plus")
BETWEEN = "mellan"
MOVES = ("flytt", "framflytt", "ändra", "skjut", "sköt", "byt", "tidigarel", "senarel")
"""Stems of verbs after which `från A till B` names two dates and no range."""

SHORT_YEAR_CUES = ("under", "sedan", "året", "år", "bokslutet", "budgeten", "hösten", "våren", "sommaren", "vintern", "säsongen")
"""Before `-21`: a year."""

PERIOD_CUES = ("under", "i", "efter", "för", "per", "till", "från", "inför", "senast", "av", "t.o.m.", "vid")
"""Before `T1` and `H2`, which else may be anything."""

QUARTER_LETTER = "Q"
TERTIAL_LETTER = "T"
HALF_LETTER = "H"
UNITS_AFTER = (
    "%", "kr", "kronor", "sek", "tkr", "mkr", "mnkr", "msek", "miljoner", "miljarder", "euro", "st",
    "styck", "stycken", "personer", "pers", "röster", "deltagare", "medlemmar", "ledamöter", "barn",
    "elever", "ungdomar", "platser", "hushåll", "lägenheter", "besökare", "besök", "invånare", "meter",
    "m", "m2", "kvm", "km", "kg", "ton", "liter", "timmar", "tim", "h", "kwh", "mwh", "kw", "poäng",
    "grader", "gånger", "ggr", "dagar", "veckor", "månader", "av", "exemplar", "ex", "anställda",
    "kommuner", "tjänst", "tjänster", "del", "delar", "dag", "dygn", "heltid", "dollar", "skolor",
    "ärenden", "svar", "svarade", "närvarande", "deltog", "röstade", "närvaro", "rätt", "ledamot", "boende", "hade",
    "procent", "ml", "dl", "cl", "tum", "mm", "cm", "ha", "hektar",
)  # fmt: skip
"""After a number: it counts something."""

AFTER_THIS_SPRING = (
    "och", "eller", "men", "med", "för", "på", "som", "att", "när", "då", "samt", "ska", "skall", "kommer",
    "blir", "av", "till", "från", "där", "igen", "är", "har", "så", "inför", "enligt", "eftersom", "via",
    "hos", "genom", "om", "vill", "kan", "få", "får", "planeras", "hålls", "startar", "börjar", "i", "vid",
    "utan", "efter",
)  # fmt: skip
"""May follow `i vår` where it means this spring; else it means `our`."""

JOINED_DAYS = ("jul", "nyår")
"""With `och` between them one time and no list."""

YEAR_NOUNS = (
    "läsåret", "läsår", "verksamhetsåret", "verksamhetsår", "säsongen", "budgetåret", "räkenskapsåret",
    "året", "styrelsen", "styrelse", "mandatåret",
)  # fmt: skip
"""Before `21/22`: a year that begins in one and ends in the next."""

DAY_WORD = "den"
THE = (DAY_WORD, "d.", "d")
IN = "i"

ABOUT = ("ca", "ca.", "c:a", "c:a.", "cirka", "omkring", "kring", "runt", "ungefär", "omkr", "omkr.", "uppskattningsvis", "cirka den")
"""Right before a date: it is approximate."""

OPEN_ENDS = (
    "och tills vidare", "tills vidare", "och framåt", "och framöver", "framåt", "och fortsättningsvis", "och senare",
    "och efteråt", "eller senare",
)  # fmt: skip
"""Right behind a date: the period has no stated end."""

OPEN_STARTS = ("och tidigare", "eller tidigare", "och bakåt", "och dessförinnan")
"""Right behind a date: the period has no stated start."""

AHEAD = "om"
AGO = ("för", "sedan")
"""`om två veckor`, `för två veckor sedan`."""

COUNTED_UNITS = ("dag", "dagar", "vecka", "veckor", "månad", "månader", "år", "halvår", "kvartal")
PLURAL_UNITS = ("veckor", "månader")
YEAR_LINKS = ("år", "av", "under", "i")
"""May stand between a date or period and its year."""

MONTH_NOUNS = ("månad", "månads")
MONTH_UNITS = ("månad", "månaden")
WEEK_UNITS = ("vecka", "veckan")
STEPS_TO_NEXT = (("kommande", "week"), ("nästkommande", "week"))
"""Of :data:`STEPS_THAT_DESCRIBE`, those that are sure before one unit."""

MONTHS_OF = {"half": 6, "quarter": 3}
DAY_NOUNS = ("dag", "dagen")
WEEK_WORDS = ("v", "v.", "vecka", "veckan", "veckor", "veckorna", "vecka nr", "vecka nr.", "veck", "vv", "vv.")
WEEKEND_CUES = {"i": 0, "till": 0, "nu i": 0, "förra": -1, "nästa": 1, "kommande": 0, "denna": 0, "den här": 0}
"""Before a weekend: weeks from the meeting's."""

STEPS_THAT_REFER = ("samma", "följande")
"""Of the steps, those that point to something told before and not from the day of the meeting."""

AMBIGUOUS_SEASON = "vår"
"""Also means `our`."""

MONTHS_LIKE_DAYS = ("jul",)
CLOCK_WORDS = ("kl", "kl.", "klockan")
