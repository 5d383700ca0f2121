"""Swedish words round dates: of tense, of what is no date, and of what a date is about."""

from __future__ import annotations

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
FUTURE_CUES = (
    "planeras", "planerar", "planerad", "planerade", "planerat",
    "preliminärt", "preliminär", "senast", "deadline", "inför", "kommande", "nästa", "nästkommande",
    "väntas", "förväntas", "beräknas", "kallas", "bokas", "bokad", "bokade", "inbokad",
    "inbokade", "anmälan", "återkommer", "hålls", "blir", "börjar", "startar", "avslutas", "slutar", "löper", "upphör", "träder",
    "tillträder", "inbjudan", "fortsätter", "framöver", "önskar", "redovisas", "lämnas",
    "skickas", "presenteras", "föreslås", "föreslår", "föreslaget", "infaller", "dags",
)  # fmt: skip
"""Words that place a date near them after the meeting."""

MODALS = ("ska", "skall", "kommer", "måste", "bör", "behöver", "avser", "tänker", "kan", "får")
"""Before a verb: they place what stands in their clause after the meeting, whatever form the verb has."""
PAST_CUES = (
    "var", "blev", "hölls", "höll", "fick", "gick", "gjorde", "gjordes", "kom", "började",
    "förra", "föregående", "senaste", "tidigare", "daterat", "daterad", "daterade", "inkom", "inkommit",
    "skrev", "skrevs", "lämnade", "startade", "startades", "avslutades", "slutade", "antogs", "fattades",
    "tillträdde", "deltog", "besökte", "träffade", "träffades", "hade", "varit", "gått", "hållits",
    "hållit", "fått", "gjorts", "gjort", "haft", "skett", "genomförts", "genomförde", "genomfördes",
    "skickades", "skickade", "invigdes", "publicerades", "undertecknades", "beviljades", "valdes",
    "utsågs", "anmälde", "fattade", "fattat", "protokoll", "protokollet", "minnesanteckningarna",
    "anteckningarna", "startat", "avslutats", "redan", "hittills", "historik", "inkommet", "inkommen",
    "inkomna", "inlämnat", "inlämnad", "upprättad", "upprättat", "undertecknat", "undertecknad", "antagen",
    "antaget", "framförde", "gav", "tog", "togs", "gavs", "drogs", "bröts", "stod", "bytte", "höjde", "sänkte", "köpte",
    "sålde", "byggde", "hyrde", "mötte", "valde", "hände", "skedde", "ägde", "ledde", "inföll", "avgick",
    "avslog", "avtog", "bar", "behövde", "bjöd", "brann", "brast", "brände", "bröt", "delgavs", "drabbade",
    "drev", "drog", "dök", "dömde", "fann", "flög", "följde", "föll", "förde", "företog", "förföll", "förlorade",
    "försvann", "genomgick", "godkände", "gällde", "höjdes", "hörde", "inbjöd", "inföll", "ingick", "inledde",
    "innebar", "inträdde", "inträffade", "krävde", "kände", "körde", "la", "lade", "lades", "lyfte", "låg", "läste",
    "löpte", "lös", "mottog", "nådde", "påstod", "rev", "revs", "reste", "sade", "sades", "sa", "satt", "satte",
    "sattes", "sjönk", "skadades", "skar", "skilde", "skrev", "slog", "slogs", "släppte", "slöt", "slöts", "sprack",
    "steg", "stängde", "svarade", "såg", "sågs", "sände", "tillkom", "tillsatte", "trädde", "tyckte", "upphörde",
    "uppkom", "uppnådde", "uppstod", "utbröt", "utförde", "utgick", "utkom", "utsåg", "vann", "vanns", "visste",
    "väckte", "växte", "åkte", "återkom", "återstod", "äskade", "översteg",
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

REGISTER_ENDINGS = ("nr", "nummer")
"""Of words before a number that is no date (`ordernr`)."""

SLASH_REGISTER_CUES = frozenset((
    *REGISTER_CUES, "protokoll", "styrelseprotokoll", "ärende", "mötesprotokoll", "mål", "betyg", "betyget", "gruppen",
    "grupp", "nivå", "steg", "årskurs", "åk", "klass", "poäng", "resultat", "moment", "del", "fas",
))  # fmt: skip
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

REPORTS = ("RÅ", "HFD", "NJA", "AD", "MÖD", "RH", "JO")
"""Series of court reports: what follows is a case."""

YEAR_FOLLOWERS = ("och", "då", "men", "samt", "när", "eller", "började", "startade", "var", "blev", "fanns", "hade", "som", "byggdes", "bildades", "flyttade")
"""After `omkring 2010`: it is a year and no amount."""

PLANS = (
    "budget", "budgeten", "bokslut", "bokslutet", "verksamhetsplan", "verksamhetsplanen", "verksamhetsberättelse",
    "verksamhetsberättelsen", "årsredovisning", "årsredovisningen", "plan", "planen", "årsbudget", "årsbokslut",
    "ram", "ramar", "inför", "anslag", "anslaget", "prognos", "prognosen", "delårsbokslut", "delårsrapport", "handlingsplan", "handlingsplanen", "års",
    "avgift", "avgiften", "medlemsavgift", "medlemsavgiften", "uppföljning", "uppföljningen", "flerårsplan",
)  # fmt: skip
"""Before a year: it says which plan is meant and not when the things in the sentence happen."""

PLAN_LINKS = ("för", "av", "avseende", "år", "för år", "för verksamhetsåret", "verksamhetsåret")
"""May stand between a plan and its year."""

PAST_ENDINGS = ("ade", "ades", "des", "tes", "ddes", "ttes", "rdes", "ldes", "ndes", "ktes", "stes", "ptes", "gdes", "jdes", "mdes", "vdes")
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
    "fastställdes", "fastställde", "antecknades", "utökade", "begränsade", "nämnde", "lovade", "bokades", "bestämts", "planerats", "bokats", "beslutats",
))  # fmt: skip
"""Verbs in the preterite that tell of the meeting itself, and participles: they say nothing about a date."""

REPORTING_OF = (
    "beslutade", "beslutades", "diskuterade", "diskuterades", "informerade", "informerades", "meddelade", "meddelades",
    "rapporterade", "konstaterade", "fastställdes", "fastställde", "redovisade", "antecknades",
)  # fmt: skip
"""Of :data:`REPORTING`, those that place a date right behind them in the past (`beslutade den 25 september om …`)."""

AIM_BEFORE = r"\b(?:till|inför|på|vid|senast\still)\s(?:nästa\s)?[^\W\d]{0,24}(?:mötet|möte|sammanträdet|sammanträde|nämnden|styrelsen|träffen)\s(?:i\s|den\s|under\s)?$"
"""Right before a date: the meeting is still to come."""

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
    "görs", "sker", "läggs", "byggs", "säljs", "hyrs", "köps", "sänds", "väljs", "ställs", "sätts", "förs", "körs",
    "löper", "lämnar", "förfaller", "inkommer", "inställs", "söks", "antas", "tas", "hålls", "avgörs", "avgår", "går",
    "träder", "tillträder", "infaller", "återgår", "återupptas", "byter", "startar", "slutar", "avslutas", "upphör",
    "skrivs", "drivs", "bjuds", "leds", "möts", "byts", "flyttar", "öppnar", "stänger", "gäller", "inleds", "upphör",
    "ges", "vill", "har för avsikt", "tar", "gör", "ger", "går",
    "ser",
)  # fmt: skip
"""Verbs in the present: most often of what is to come."""

PRESENT_ENDINGS = (
    "eras", "nas", "tas", "das", "gas", "kas", "las", "ras", "jas", "vas", "mförs", "terar", "nerar",
)  # fmt: skip
"""Endings of verbs in the present that hardly any other word has."""

PAST_BEFORE = ("sedan", "alltsedan")
"""Before a date, `i` or `den` between them or not: it is past without a doubt."""
FUTURE_PREPOSITIONS = ("till", "senast", "innan", "före", "inför", "tills", "tidigast", "from", "fr.o.m")
"""Right before a date."""

PAST_PREPOSITIONS = (
    "inkommen", "inkommet", "inkomna", "daterad", "daterat", "daterade", "dat",
)  # fmt: skip
"""Right before a date."""

HAVE = "har"
MONTHS_LIKE_NAMES = ("jan", "mar")
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
