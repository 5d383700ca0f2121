"""Labels, roles and marks of Swedish attendance lists."""

from __future__ import annotations

# Labels over (or before) those who took part; (phrase, role that the label gives to each under it).
PRESENT = (
    ("här var vi", None), ("vi var", None), ("vilka var med", None), ("vilka var här", None), ("med på mötet", None), ("med", None), ("vi som var med", None), ("på mötet", None), ("på plats var", None), ("tjänstgörande", "ersättare"), ("ej tjänstgörande", "ersättare"), ("icke tjänstgörande", "ersättare"),
    ("närvarande ledamöter", "ledamot"), ("närvarande ersättare", "ersättare"), ("närvarande tjänstepersoner", None), ("närvarande medlemmar", None),
    ("närvarande", None), ("närvaro", None), ("närvarolista", None), ("deltagare", None), ("deltagande", None), ("deltog", None),
    ("medverkande", None), ("medverkade", None), ("beslutande ledamöter", "ledamot"), ("beslutande", "ledamot"), ("ordinarie ledamöter", "ledamot"),
    ("ledamöter", "ledamot"), ("ledamot", "ledamot"), ("tjänstgörande ledamöter", "ledamot"), ("ej tjänstgörande ersättare", "ersättare"), ("icke tjänstgörande ersättare", "ersättare"),
    ("tjänstgörande ersättare", "ersättare"), ("ersättare", "ersättare"), ("suppleanter", "suppleant"), ("suppleant", "suppleant"), ("övriga närvarande", None),
    ("övriga deltagare", None), ("övriga deltagande", None), ("övriga", None), ("även närvarande", None), ("gäster", None), ("gäst", None),
    ("inbjudna", None), ("inbjudna gäster", None), ("adjungerade", "adjungerad"), ("adjungerad", "adjungerad"), ("tjänstepersoner", None), ("tjänstemän", None),
    ("tjänsteman", None), ("tjänsteperson", None), ("föredragande", "föredragande"), ("föredragande tjänstepersoner", "föredragande"), ("digitalt närvarande", None),
    ("på plats", None), ("fysiskt närvarande", None), ("digitalt", None), ("på länk", None), ("via länk", None), ("på distans", None),
    ("via teams", None), ("på teams", None), ("via zoom", None), ("närvarorätt", None), ("närvarande med yttranderätt", None), ("fackliga företrädare", None),
    ("fackliga representanter", None), ("insynsplats", "insynsplats"), ("från förvaltningen", None), ("från kansliet", None), ("styrelse", None), ("styrelsen", None),
    ("kallade", None), ("politiker", None), ("representanter", None), ("närvarande från", None), ("personal", None), ("röstlängd", None),
)
ABSENT = (
    "frånvarande", "frånvaro", "inte här", "inte där", "ej här", "ej med", "inte med", "kunde ej", "kunde inte", "kunde inte delta", "kunde ej delta", "ej på mötet", "borta", "anmäld frånvarande", "ej närvarande", "inte närvarande", "icke närvarande", "förhinder", "anmält förhinder", "anmälda förhinder", "förhindrade", "förhindrad", "har anmält förhinder",
    "meddelat förhinder", "anmäld frånvaro", "anmält frånvaro", "återbud", "lämnat återbud", "anmält återbud", "ledigt förhinder", "sjuka", "sjuk", "ej deltagande",
    "frånvarande ledamöter", "frånvarande med förhinder", "kallade men ej närvarande", "ej tillstädes", "saknades", "ursäktade",
)
# Labels over one person or a few with a job; (phrase, role).
ROLE_LABELS = (
    ("ordförande", "ordförande"), ("ordf", "ordförande"), ("vice ordförande", "vice ordförande"), ("v ordf", "vice ordförande"), ("mötesordförande", "mötesordförande"), ("sammankallande", "sammankallande"),
    ("sekreterare", "sekreterare"), ("mötessekreterare", "mötessekreterare"), ("nämndsekreterare", "nämndsekreterare"), ("protokollförare", "protokollförare"), ("protokoll", "sekreterare"), ("vid protokollet", "sekreterare"), ("vid tangenterna", "sekreterare"),
    ("vid pennan", "sekreterare"), ("antecknat av", "sekreterare"), ("anteckn", "sekreterare"), ("anteckn.", "sekreterare"), ("ant", "sekreterare"), ("ant.", "sekreterare"), ("skriver", "sekreterare"), ("förde anteckningar", "sekreterare"), ("antecknare", "sekreterare"), ("anteckningar", "sekreterare"), ("anteckningar av", "sekreterare"), ("för anteckningarna", "sekreterare"), ("skrivet av", "sekreterare"),
    ("justerare", "justerare"), ("justeras", "justerare"), ("justerat", "justerare"), ("protokolljusterare", "justerare"), ("protokollsjusterare", "justerare"), ("justeringsperson", "justeringsperson"), ("justeringspersoner", "justeringsperson"), ("justeringsman", "justeringsman"), ("justeringsmän", "justeringsman"),
    ("mötesledare", "mötesledare"), ("rösträknare", "rösträknare"), ("utsedd att justera", "justerare"), ("utsedda att justera", "justerare"), ("utses att justera", "justerare"), ("att justera", "justerare"), ("valda att justera", "justerare"), ("vald att justera", "justerare"), ("kassör", "kassör"), ("processledare", "processledare"), ("projektledare", "projektledare"), ("samtalsledare", "samtalsledare"),
    ("föredragande", "föredragande"), ("moderator", "moderator"), ("adjungerad", "adjungerad"),
)
# Alternation for "does this line open with a label of attendance", longest first is not needed: a boundary follows.
LABEL = (
    r"närvaro|närvarande|närvarolista|deltagare|deltagande|deltog|medverkande|beslutande|ledamöter|tjänstgörande|ej tjänstgörande|ersättare|"
    r"suppleanter|övriga närvarande|övriga deltagare|gäster|inbjudna|adjungerade|tjänstepersoner|tjänstemän|frånvarande|frånvaro|ej närvarande|"
    r"förhinder|anmält förhinder|anmälda förhinder|återbud|digitalt|på plats|från [\wåäö]+ ?:|ordförande ?:|sekreterare ?:|justerare ?:|"
    r"mötesordförande ?:|mötessekreterare ?:|justeringspersone?r? ?:|protokolljusterare|utsedd att justera|utsedda att justera"
)
# A word that ends so is a role, alone or as the head of a phrase (`biträdande förbundschef`).
ROLE_ENDINGS = (
    "student", "prefekt", "mästare", "förman", "kurir", "värdinna", "redare", "byggare", "fogde", "hovmästare", "inspektor",
    "ordförande", "sekreterare", "ledamot", "ersättare", "suppleant", "justerare", "justeringsperson",
    "justeringsman", "kassör", "chef", "ledare", "samordnare", "koordinator", "handläggare", "strateg",
    "administratör", "direktör", "ansvarig", "ansvariga", "revisor", "rektor", "prefekt", "kyrkoherde",
    "komminister", "lärare", "pedagog", "kommunalråd", "regionråd", "borgmästare", "jurist", "ekonom",
    "controller", "utredare", "utvecklare", "planerare", "specialist", "sakkunnig", "konsult", "assistent",
    "kurator", "psykolog", "sjuksköterska", "sköterska", "terapeut", "konsulent", "konsulenten",
    "inspektör", "ingenjör", "arkitekt", "kommunikatör", "redaktör", "bibliotekarie", "arkivarie",
    "registrator", "representant", "adjungerad", "sammankallande", "kontaktperson", "föredragande",
    "rösträknare", "protokollförare", "studentrepresentant", "doktorand", "professor", "ombudsman",
    "förtroendeman", "skyddsombud", "huvudskyddsombud", "förvaltare", "vicevärd", "coach", "handledare",
    "vaktmästare", "husmor", "processtödjare", "metodstödjare", "analytiker", "statistiker", "forskare",
    "projektägare", "beställare", "observatör", "praktikant", "insynsplats", "moderator", "webbmaster",
    "materialare", "arbetare", "kyrkvärd", "kyrkokamrer", "kamrer", "generalsekreterare", "kanslist",
    "landshövding", "länsråd", "chefen", "läkare",
)
# Roles too short to be told by their ending.
ROLE_WORDS = frozenset(
    """
    ordf ordf. sekr sekr. ombud vd vvd kock tolk polis expert diakon kantor lektor docent tränare läkare ordf
    sekr sekr. ordf. root ers ers. supp suppl supp. suppl. adj adj. led led. anteckn anteckn.
    """.split()
)
ROLE_MODIFIERS = frozenset(
    """
    vice 1:e 1:a 2:e 2:a förste första andre andra tf tf. t.f. tillförordnad biträdande bitr bitr. avgående ny
    nyvald digital teknisk administrativ ekonomisk kommunal regional operativ strategisk lokal ordinarie
    tjänstgörande ej icke personlig extern intern tillika samt och för i av på ansvarig verkställande
    ställföreträdande adjungerad senior junior social sociala föreningens mötets tjänstg tjg tjänstg.
    """.split()
)
DIGITAL = r"\b(?:digitalt?|digital|distans|på länk|via länk|länk|teams|zoom|skype|meet|webex|messenger|facetime|telefon|per telefon|online|videolänk|video)\b"
IN_PERSON = r"\b(?:på plats|fysiskt|fysisk|i rummet|i lokalen|i salen)\b"
ABSENT_MARK = r"(?:^|\b)(?:ingen representant|ingen deltog|frånvarande|ej närvarande|förhinder|anmält förhinder|frånv\.?|sjuk|återbud|ledig|tjänstledig|nej)\b"
PRESENT_MARK = r"^(?:x|ja|närvarande|närv\.?|✓|√|1)$"
# `ersätter Bo Ek (M)`, `tjänstgör för Bo Ek`, `ers. för Bo Ek`
SUBSTITUTE = r"\b(?:för(?= [A-ZÅÄÖ])|ersätter|ersättare för|tjänstgör för|tjänstgörande för|tjg\.? för|ers\.? för|i stället för|istället för|i st\. f\.)\s+"
# Part-time presence, taken off a row's tail.
PRESENCE = (
    r"(?:,\s*)?(?:\b(?:ej|inte|utom|jäv|pga jäv|p\.g\.a\. jäv|deltog|närvarade|närvarande|under|del av|delvis|vid|anlände|lämnade|kom|gick)\s+)*"
    r"(?:\b(?:fr\.? ?o\.? ?m\.?|t\.? ?o\.? ?m\.?|från och med|till och med|från|till|t\.o\.m|fr\.o\.m)\s*)?"
    r"(?:[§$]{1,2}|\bpunkt(?:erna)?\b|\bparagraf(?:erna)?\b|\bkl\.?(?=[ \d])|\bklockan\b|\bkl\b)\s*\d[^()]*$"
)
FROM_WORDS = r"fr\.? ?o\.? ?m|från och med|från|anlände|kom"
TO_WORDS = r"t\.? ?o\.? ?m|till och med|lämnade|gick"
NOT_WORDS = r"\b(?:ej|inte|utom|jäv)\b"
# In prose: labels over a list inside a sentence, `Dessa medlemmar var närvarande:`.
PROSE_PRESENT = r"\b(?:närvar\w+|deltog|deltar|deltagare|röstlängd\w*)\b"
PROSE_ABSENT = r"\b(?:frånvarande|förhinder|ej närvarande|återbud)\b"
VACANT = r"^(?:vakant|vakans|n\.?n\.?|–|-|—|ingen|inga)(?![\w-])"
# Elections to a task at the meeting itself; who is elected is there, listed or not.
ELECTED = r"\b(?:valdes|väljs|valts|utsågs|utses|utsetts|omvaldes|blev vald|blev valda|blir vald|tillsattes)\b"
ELECTS = r"\b(?:valde|väljer|utsåg|utser|valt)\b"
MEETING_ROLES = (
    (r"(?:mötets? ?|års|stämmo|dagens )?ordförande (?:för|vid|på) (?:mötet|årsmötet|stämman|dagen|sammanträdet)|(?:mötes|årsmötes)ordförande|mötets ordförande", "mötesordförande"),
    (r"stämmoordförande", "stämmoordförande"),
    (r"sekreterare (?:för|vid|på) (?:mötet|årsmötet|stämman|dagen|sammanträdet)|(?:mötes|årsmötes|stämmo)sekreterare|mötets sekreterare|protokollförare|att föra protokoll\w*", "mötessekreterare"),
    (r"protokolls?justerare|(?:mötes)?justerare|att (?:jämte|tillsammans med|jämsides med|vid sidan av) [\w\s]{0,40}justera|att justera", "justerare"),
    (r"justeringsm[aä]n(?:nen)?", "justeringsman"),
    (r"justeringspersone?r?", "justeringsperson"),
    (r"rösträknare", "rösträknare"),
    (r"mötesledare", "mötesledare"),
)
# Headings whose body is a bare name: `Val av mötesordförande`, then `Anna Berg`.
ELECTION_HEADING = r"\b(?:val|utseende|valet) av\b"
# Who does this acts at the meeting, in the sentence's subject.
ACTS = (
    r"\b(?:öppnade|öppnar|hälsade|hälsar|förklarade|förklarar|inledde|inleder|avslutade|avslutar|tackade|ledde|leder) (?:\w+ ){0,3}?(?:mötet|välkom\w+|alla|årsmötet|stämman|sammanträdet|deltagarna|sammankomsten)\b"
)
JOINED = r"\b(?:deltog|deltar|närvarade|närvarar|medverkade|medverkar)\b"
PRESENTER = r"\bFöredragande(?: tjänsteperson| tjänsteman)?(?:er)?\s*:"
# What may follow the word of a label before its colon or gap: `Närvarande i Åmål`, `Deltagare via Teams`.
LABEL_TAILS = frozenset("i på via digitalt digital från vid med var under utan och organisationer föreningar kommuner medlemmar ledamöter personer representanter politiker tjänstemän tjänstepersoner ombud".split())
# Before a name, these take the role back: `tidigare ordförande Anna Berg`.
FORMER = frozenset(["tidigare", "förre", "förra", "förutvarande", "avgående", "f.d.", "fd", "dåvarande"])
# Labels that mean attendance wherever they stand.
STRONG = frozenset((
    "närvarande", "närvaro", "närvarolista", "deltagare", "deltagande", "deltog", "medverkande", "beslutande", "tjänstgörande",
    "närvarande ledamöter", "närvarande ersättare", "närvarande medlemmar", "övriga närvarande", "digitalt närvarande",
    "övriga deltagare", "beslutande ledamöter",
))
# What follows attendance in a head and ends it.
AFTER_ATTENDANCE = (
    r"plats och tid|utses att justera|utsedd att justera|utsedda att justera|justeringens|underskrifter|underskrift|för kännedom|protokollet omfattar|omfattar|"
    r"dagordning|föredragningslista|ärendelista|anslag/bevis|kopia till|sändlista|förkortningar"
)
# Headings of items that hold a list of who is there.
LISTING_TITLE = r"röstlängd|\bnärvaro|\bnärvarande\b|\bupprop\b|deltagarlista|presentation av deltagare"
OPENING_TITLES = ("närvar", "upprop", "öppn", "välkom", "deltag", "inled")
# Head rows of attendance tables.
TABLE_HEADS = {
    "name": ("namn", "deltagare", "ledamot", "ledamöter", "person"),
    "affiliation": ("organisation", "kommun", "myndighet", "företag", "förening", "parti", "enhet", "avdelning", "förvaltning", "arbetsplats", "representerar", "hemvist", "skola", "verksamhet", "klubb"),
    "role": ("roll", "funktion", "titel", "befattning", "post", "uppdrag", "yrke"),
    "present": ("närvarande", "närvaro", "närv", "deltog", "när", "med", "här"),
    "other": ("lgh", "lägenhet", "röst", "röster", "nr", "antal röster", "e-post", "mejl", "telefon", "mandat", "fullmakt", "anteckning", "kommentar"),
    "absent": ("frånvarande", "frånvaro", "frånv", "förhinder", "ej närvarande"),
}
ABSENT_MARKS = ("-", "–", "—", "nej", "n", "f", "ej", "0", "o", "frånvarande", "frånv", "förhinder", "återbud", "sjuk", "ledig")
# Abbreviations of roles, without a final full stop.
ROLE_FORMS = {
    "ordf": "ordförande", "v ordf": "vice ordförande", "v. ordf": "vice ordförande", "vice ordf": "vice ordförande", "vice ordf.": "vice ordförande",
    "1:e vice ordf": "1:e vice ordförande", "2:e vice ordf": "2:e vice ordförande", "1:e v ordf": "1:e vice ordförande", "2:e v ordf": "2:e vice ordförande",
    "sekr": "sekreterare", "mötessekr": "mötessekreterare", "mötesordf": "mötesordförande", "just": "justerare", "led": "ledamot", "ers": "ersättare", "supp": "suppleant", "suppl": "suppleant", "anteckn": "sekreterare", "adj": "adjungerad",
    "tjg ers": "tjänstgörande ersättare", "tjg. ers": "tjänstgörande ersättare", "tjänstg. ers": "tjänstgörande ersättare", "tjänstg ers": "tjänstgörande ersättare",
    "antecknade": "sekreterare", "antecknar": "sekreterare", "vid pennan": "sekreterare",
}
# Marks of service, which say nothing of the role.
SERVICE_MARKS = frozenset(("tjg", "tjg.", "ej tjg", "tjänstg", "ej tjänstg", "tjänstgörande", "ej tjänstgörande", "tj", "ej tj"))
# Attendance told in sentences.
PROSE_VERB = r"\b(?:deltog|deltar|närvarade|närvarar|medverkade|var närvarande)\b"
PROSE_MISSING = r"\b(?:förhinder|förhindrad\w*|frånvarande|ej närvarande|sjuk\w*|återbud|kunde inte)\b"
# `Dessutom deltog Anna Berg`: the names stand after the verb.
JOINED_AFTER = r"(?:dessutom|även|vidare|därutöver|också|från [^,.]{3,40}|vid mötet|på mötet|på stämman) (?:deltog|närvarade|medverkade|deltar|närvarar)\b"
# `Närvarande: alla utom Anna och Bo`
ALL_BUT = r"\balla\b[^.,:]{0,40}? (?:utom|förutom|utan)\s+"
MEMBER_ROLE = "ledamot"
SUBSTITUTE_ROLE = "ersättare"
# Attendance told without a label: `Vi var Anna, Bo Ek och Kim.`
SPOKEN = r"(?:vi som (?:var med|deltog|träffades) var|vi var|med var|med på mötet var|på plats var|närvarande var|deltog gjorde|deltagare var)\s+(?:jag,?\s+)?(?=[A-ZÅÄÖ])"
# Labels in the left margin, beside the labels of the columns: `Beslutande    Ledamöter    Ersättare`.
MARGIN = frozenset(("beslutande", "närvarande", "övriga närvarande", "närvaro", "deltagare", "deltagande", "övriga", "ej tjänstgörande"))
# A line of its own before the people of a body: `Från habiliteringen`.
FROM_LINE = r"från (?P<home>[^,.:]{3,50})$"
# The end of a sentence, not of an abbreviated role.
STOP = r"(?<!\bordf)(?<!\bv)(?<!\bsekr)(?<!\bbitr)(?<!\btf)(?<!\bers)\.(?:\s|$)"
