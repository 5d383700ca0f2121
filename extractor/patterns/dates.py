"""Swedish words for dates: months, seasons, named days, and what stands round them."""

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

WEEKDAYS = {"måndag": 0, "tisdag": 1, "onsdag": 2, "torsdag": 3, "fredag": 4, "lördag": 5, "söndag": 6}
WEEKDAY_ABBREVIATIONS = {
    "mån": 0, "tis": 1, "tisd": 1, "ons": 2, "onsd": 2, "tor": 3, "tors": 3, "torsd": 3, "fre": 4,
    "fred": 4, "lör": 5, "lörd": 5, "sön": 6, "sönd": 6,
}  # fmt: skip

SEASONS = {"vår": 21, "sommar": 22, "höst": 23, "vinter": 24}
"""With their EDTF codes."""

SEASON_FORMS = {
    "våren": 21, "vårens": 21, "vårterminen": 21, "vårterminens": 21, "vårsäsongen": 21, "sommaren": 22,
    "sommarens": 22, "hösten": 23, "höstens": 23, "höstterminen": 23, "höstterminens": 23,
    "höstsäsongen": 23, "vintern": 24, "vinterns": 24, "vårtermin": 21, "hösttermin": 23,
}  # fmt: skip
PAST_SEASONS = {"våras": 21, "somras": 22, "höstas": 23, "vintras": 24}
"""After `i`: the last one."""
TERMS = {"vt": 21, "ht": 23}

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
    "tio": 10, "elva": 11, "tolv": 12,
}  # fmt: skip

HALF_NAMES = ("halvåret", "halvår")
QUARTER_NAMES = ("kvartalet", "kvartal")
QUARTER_ABBREVIATIONS = ("kv",)
TERTIAL_NAMES = ("tertialet", "tertial")

UNITS = {
    "dag": "day", "dagar": "day", "dagarna": "day", "vecka": "week", "veckan": "week", "veckor": "week",
    "månad": "month", "månaden": "month", "månader": "month", "kvartal": "quarter", "kvartalet": "quarter",
    "år": "year", "året": "year", "verksamhetsår": "year", "verksamhetsåret": "year", "budgetår": "year",
    "budgetåret": "year", "kalenderår": "year", "kalenderåret": "year",
}  # fmt: skip
"""Words for units of time, with the unit that a relative expression moves by."""

STEPS = {
    "förra": -1, "förre": -1, "föregående": -1, "förgångna": -1, "gångna": -1, "denna": 0, "detta": 0,
    "den här": 0, "det här": 0, "innevarande": 0, "nuvarande": 0, "samma": 0, "nästa": 1,
    "nästkommande": 1, "kommande": 1, "följande": 1,
}  # fmt: skip
"""Words before a unit, season or month, with the number of units that they move by."""

STEPS_THAT_DESCRIBE = ("gångna", "förgångna", "följande", "samma", "kommande")
"""Of :data:`STEPS`, those that say too little about which week or month is meant (`kommande månad` may be any)."""

YEAR_WORDS = {"i år": 0, "fjolåret": -1, "fjolårets": -1, "i fjol": -1, "ifjol": -1, "i förfjol": -2}

DAY_WORDS = {
    "idag": 0, "i dag": 0, "i morgon": 1, "imorgon": 1, "i övermorgon": 2, "igår": -1, "i går": -1,
    "i förrgår": -2, "i afton": 0, "ikväll": 0, "i kväll": 0,
}  # fmt: skip
WEEKEND_WORDS = ("helgen", "veckoslutet")
WEEKDAYS_PAST = {
    "måndags": 0, "tisdags": 1, "onsdags": 2, "torsdags": 3, "fredags": 4, "lördags": 5, "söndags": 6,
}  # fmt: skip
"""After `i`: the last one."""
WEEKDAY_CUES = ("på", "till", "senast", "nu på", "innan", "före", "nästa", "kommande")
"""Before a weekday with no date: the coming one."""

TURNS = {
    "årskiftet": ((12, 31), (1, 1)), "årsskiftet": ((12, 31), (1, 1)), "årsskifte": ((12, 31), (1, 1)),
    "halvårsskiftet": ((6, 30), (7, 1)), "halvårsskifte": ((6, 30), (7, 1)),
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
    "nyårsaftonen": (12, 31), "nyårshelgen": (12, 31),
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
    "pingstafton": ("Påskdagen", 48), "pingst": ("Påskdagen", 49), "pingsten": ("Påskdagen", 49),
    "pingstdagen": ("Påskdagen", 49), "pingsthelgen": ("Påskdagen", 49),
    "annandag pingst": ("Påskdagen", 50), "midsommarafton": ("Midsommardagen", -1),
    "midsommaraftonen": ("Midsommardagen", -1), "midsommar": ("Midsommardagen", -1),
    "midsommaren": ("Midsommardagen", -1), "midsommarhelgen": ("Midsommardagen", -1),
    "midsommardagen": ("Midsommardagen", 0), "alla helgons dag": ("Alla helgons dag", 0),
    "allhelgonahelgen": ("Alla helgons dag", 0), "allhelgona": ("Alla helgons dag", 0),
    "alla helgons helg": ("Alla helgons dag", 0), "första advent": ("advent", 0),
    "1:a advent": ("advent", 0), "andra advent": ("advent", 7), "2:a advent": ("advent", 7),
    "tredje advent": ("advent", 14), "3:e advent": ("advent", 14), "fjärde advent": ("advent", 21),
    "4:e advent": ("advent", 21),
}  # fmt: skip
"""Named days that move: the name of the day that they hang on, and the days from it."""

PREPOSITIONS = (
    "i", "under", "från", "fr.o.m.", "t.o.m.", "till", "sedan", "senast", "innan", "före", "efter", "per",
    "ultimo", "medio", "av", "mellan", "för",
)  # fmt: skip
HOLIDAY_PREPOSITIONS = (
    "i", "innan", "före", "efter", "till", "över", "runt", "kring", "mellan", "under", "inför", "vid",
)  # fmt: skip
"""`jul` is a day only after one of these, or with a year."""

DAY_CUES = (
    "den", "senast", "från", "fr.o.m.", "from", "fom", "t.o.m.", "tom", "till", "innan", "före", "efter",
    "sedan", "per", "mötet", "möte", "sammanträdet", "sammanträde", "datum", "deadline",
)  # fmt: skip
"""Before `1/2` and `24/7`, which else are a fraction and a manner of speaking."""
FRACTIONS = ("1/2", "1/3", "2/3", "1/4", "3/4", "1/5", "1/8", "24/7", "1/1")

RANGE_WORDS = ("till och med", "t.o.m.", "t.o.m", "t o m", "tom", "till")
LIST_WORDS = ("samt", "och", "eller", "resp.", "respektive")
BETWEEN = "mellan"
MOVES = ("flytt", "framflytt", "ändra", "skjut", "sköt", "byt", "tidigarel", "senarel")
"""Stems of verbs after which `från A till B` names two dates and no range."""

FUTURE_CUES = (
    "ska", "skall", "skulle", "kommer", "planeras", "planerar", "planerad", "planerade", "planerat",
    "preliminärt", "preliminär", "senast", "deadline", "inför", "kommande", "nästa", "nästkommande",
    "avser", "väntas", "förväntas", "beräknas", "kallas", "bokas", "bokad", "bokade", "inbokad",
    "inbokade", "anmälan", "återkommer", "hålls", "blir", "börjar", "startar", "avslutas", "slutar",
    "tillträder", "inbjudan", "fortsätter", "framöver", "tänker", "önskar", "redovisas", "lämnas",
    "skickas", "presenteras", "föreslås", "föreslår", "föreslaget", "infaller", "dags",
)  # fmt: skip
"""Words that place a date near them after the meeting."""

PAST_CUES = (
    "var", "blev", "hölls", "höll", "fick", "gick", "gjorde", "gjordes", "kom", "började", "sedan",
    "förra", "föregående", "senaste", "tidigare", "daterat", "daterad", "daterade", "inkom", "inkommit",
    "skrev", "skrevs", "lämnade", "startade", "startades", "avslutades", "slutade", "antogs", "fattades",
    "tillträdde", "deltog", "besökte", "träffade", "träffades", "hade", "varit", "gått", "hållits",
    "hållit", "fått", "gjorts", "gjort", "haft", "skett", "genomförts", "genomförde", "genomfördes",
    "skickades", "skickade", "invigdes", "publicerades", "undertecknades", "beviljades", "valdes",
    "utsågs", "anmälde", "fattade", "fattat", "protokoll", "protokollet", "minnesanteckningarna",
    "anteckningarna", "startat", "avslutats", "redan", "hittills", "historik", "inkommet", "inkommen",
    "inkomna", "inlämnat", "inlämnad", "upprättad", "upprättat", "undertecknat", "undertecknad", "antagen",
    "antaget", "framförde", "gav",
)  # fmt: skip
"""Words that place a date near them before the meeting."""

FUTURE_HEADINGS = (
    "nästa", "kommande", "planerade", "planering", "mötestider", "mötesdagar", "sammanträdestider",
    "framåt",
)  # fmt: skip
"""Words of a heading that place the dates under it after the meeting."""

REGISTER_CUES = (
    "dnr", "diarienr", "diarienummer", "diarienummer:", "ärendenr", "ärendenummer", "nr", "nummer", "sou",
    "sfs", "ds", "prop", "proposition", "bet", "betänkande", "motion", "mot", "skr", "rskr", "dir", "afs",
    "mål", "tel", "telefon", "mobil", "fax", "bg", "pg", "bankgiro", "plusgiro", "postgiro", "konto",
    "kontonr", "kontonummer", "orgnr", "org.nr", "org", "organisationsnummer", "personnummer", "ocr",
    "faktura", "fakturanr", "ref", "referens", "box", "id", "§", "§§", "sid", "sida", "s", "punkt",
    "punkten", "punkterna", "bilaga", "kap", "version", "ver", "v", "sal", "salen", "rum", "lokal", "iso",
    "en", "art", "artikel", "issn", "isbn", "nr:", "kl", "klockan", "lott",
)  # fmt: skip
"""Before a number: it is a number of something, no year and no short date."""

SLASH_REGISTER_CUES = frozenset(
    (*REGISTER_CUES, "protokoll", "styrelseprotokoll", "ärende", "mötesprotokoll", "mål")
)
"""Before `3/21`: the third of that year."""

YEAR_REGISTER_CUES = frozenset(REGISTER_CUES) - {
    "betänkande",
    "motion",
    "s",
    "art",
    "en",
    "ver",
    "v",
    "punkten",
}
"""Of :data:`REGISTER_CUES`, those that also speak against a bare year."""

NAMES_WITH_YEAR = ("agenda", "horisont", "horizon", "windows", "office", "iso", "förordning", "vision")
"""Together with a year a name of something that is no date."""

UNITS_AFTER = (
    "%", "kr", "kronor", "sek", "tkr", "mkr", "mnkr", "msek", "miljoner", "miljarder", "euro", "st",
    "styck", "stycken", "personer", "pers", "röster", "deltagare", "medlemmar", "ledamöter", "barn",
    "elever", "ungdomar", "platser", "hushåll", "lägenheter", "besökare", "besök", "invånare", "meter",
    "m", "m2", "kvm", "km", "kg", "ton", "liter", "timmar", "tim", "h", "kwh", "mwh", "kw", "poäng",
    "grader", "gånger", "ggr", "dagar", "veckor", "månader", "av", "exemplar", "ex", "anställda",
    "kommuner", "tjänst", "tjänster", "del", "delar", "dag", "dygn", "heltid", "dollar", "skolor",
    "ärenden", "svar", "procent", "ml", "dl", "cl", "tum", "mm", "cm", "ha", "hektar",
)  # fmt: skip
"""After a number: it counts something."""

AFTER_THIS_SPRING = (
    "och", "eller", "men", "med", "för", "på", "som", "att", "när", "då", "samt", "ska", "skall", "kommer",
    "blir", "av", "till", "från", "där", "igen", "är", "har", "så", "inför", "enligt", "eftersom", "via",
    "hos", "genom", "om", "vill", "kan", "få", "får", "planeras", "hålls", "startar", "börjar", "i", "vid",
    "utan", "efter",
)  # fmt: skip
"""May follow `i vår` where it means this spring; else it means `our`."""

PAST_ENDINGS = ("ade", "ades", "ddes", "ttes", "rdes", "ldes", "ndes", "ktes", "stes", "ptes")
"""Endings of verbs in the preterite that hardly any other word has."""

SUPINE_ENDINGS = (
    "at", "ats", "it", "its", "tts", "rts", "gjort", "fört", "lagt", "haft", "fått", "gått", "tagit",
)  # fmt: skip
"""Endings of verbs after `har`."""

REPORTING = frozenset((
    "beslutade", "beslutades", "diskuterade", "diskuterades", "föreslogs", "bestämdes", "bestämde",
    "informerade", "informerades", "meddelade", "meddelades", "berättade", "planerade", "planerades",
    "bokade", "inbokade", "inplanerade", "önskade", "beräknade", "noterades", "noterade", "redovisade",
    "påpekade", "påtalade", "rapporterade", "enades", "konstaterade", "konstaterades", "föreslagna",
    "fastställdes", "fastställde", "antecknades", "utökade", "begränsade", "nämnde", "lovade",
))  # fmt: skip
"""Verbs in the preterite that tell of the meeting itself, and participles: they say nothing about a date."""

NEED_PREPOSITION = ("jul", "påsk", "nyår", "pingst", "valborg", "lucia")
"""Named days that are one only after a preposition or with a year."""

PLURAL_BEFORE = ("de", "dessa", "några", "flera", "alla", "samtliga")
"""Before `kommande år`: several years are meant."""

PREPOSITIONS_OF_DAY = (
    "mellan", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag", "och", "om",
)  # fmt: skip

REGISTER_WORDS = (
    "dnr", "diarienr", "diarienummer", "ärendenr", "ärendenummer", "ärende", "sou", "sfs", "prop.", "bet.",
    "rskr.", "skr.", "dir.", "tel", "telefon", "mobil", "fax", "bg", "pg", "bankgiro", "plusgiro",
    "postgiro", "kontonr", "kontonummer", "konto", "orgnr", "org.nr", "org nr", "organisationsnummer",
    "personnummer", "ocr", "fakturanr", "faktura nr", "referensnr", "iso", "isbn", "issn", "protokoll nr",
    "styrelseprotokoll nr", "nr", "nummer",
)  # fmt: skip
"""Whatever number follows, it is no date."""

PRESENT_CUES = (
    "får", "ges", "kan", "måste", "behöver", "vill", "bör", "har för avsikt", "tar", "gör", "ger", "går",
    "ser",
)  # fmt: skip
"""Verbs in the present: most often of what is to come."""

PRESENT_ENDINGS = (
    "eras", "nas", "tas", "das", "gas", "kas", "las", "ras", "jas", "vas", "mförs", "terar", "nerar",
)  # fmt: skip
"""Endings of verbs in the present that hardly any other word has."""

FUTURE_PREPOSITIONS = ("till", "senast", "innan", "före", "inför", "tills", "tidigast", "from", "fr.o.m")
"""Right before a date."""

PAST_PREPOSITIONS = (
    "sedan", "alltsedan", "inkommen", "inkommet", "inkomna", "daterad", "daterat", "daterade", "dat",
)  # fmt: skip
"""Right before a date."""

YEAR_NOUNS = (
    "läsåret", "läsår", "verksamhetsåret", "verksamhetsår", "säsongen", "budgetåret", "räkenskapsåret",
    "året", "styrelsen", "styrelse", "mandatåret",
)  # fmt: skip
"""Before `21/22`: a year that begins in one and ends in the next."""

THE = "den"
IN = "i"
HAVE = "har"
AHEAD = "om"
AGO = ("för", "sedan")
"""`om två veckor`, `för två veckor sedan`."""
COUNTED_UNITS = ("dag", "dagar", "vecka", "veckor", "månad", "månader", "år")
PLURAL_UNITS = ("veckor", "månader")
YEAR_LINKS = ("år", "av", "under", "i")
"""May stand between a date or period and its year."""
MONTH_NOUNS = ("månad", "månads")
DAY_NOUNS = ("dag", "dagen")
WEEK_WORDS = ("v", "v.", "vecka", "veckan", "veckor", "veckorna")
WEEKEND_CUES = ("i", "till")
STEPS_THAT_REFER = ("samma", "följande")
"""Of the steps, those that point to something told before and not from the day of the meeting."""
AMBIGUOUS_SEASON = "vår"
"""Also means `our`."""
MONTHS_LIKE_NAMES = ("jan", "mar")
MONTHS_LIKE_DAYS = ("jul",)
CLOCK_WORDS = ("kl", "kl.", "klockan")
AMOUNT_CUES = (
    "betala", "betalar", "betalade", "kostar", "kostade", "kosta", "ca", "c:a", "cirka", "drygt", "knappt",
    "max", "maximalt", "minst", "högst", "omkring", "ungefär", "summa", "belopp", "pris", "avgift",
    "totalt", "antal",
)  # fmt: skip
"""Before a number: it is an amount."""

EARLY_YEAR_CUES = (
    "år", "sedan", "från", "under", "till", "grundad", "grundades", "bildad", "bildades", "byggd", "byggt",
    "byggdes", "född", "uppfördes", "invigdes", "redan", "anno", "och",
)  # fmt: skip
"""Before a year of the early twentieth century."""
