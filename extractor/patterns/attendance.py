"""Labels, roles and marks of Swedish attendance lists."""

from __future__ import annotations

# Labels over (or before) those who took part; (phrase, role that the label gives to each under it).
PRESENT = (("här var vi", None), ("vi var", None), ("vilka var med", None), ("vilka var här", None), ("med på mötet", None), ("med", None), ("vi som var med", None), ("på mötet", None), ("på plats var", None), ("tjänstgörande",
    "ersättare"), ("ej tjänstgörande", "ersättare"), ("icke tjänstgörande", "ersättare"), ("närvarande ledamöter", "ledamot"), ("närvarande ersättare", "ersättare"), ("närvarande tjänstepersoner", None), ("närvarande medlemmar", None),
    ("närvarande", None), ("närvaro", None), ("närvarolista", None), ("deltagare", None), ("deltagande", None), ("deltog", None), ("medverkande", None), ("medverkade", None), ("beslutande ledamöter", "ledamot"), ("beslutande", None),
    ("ordinarie ledamöter", "ledamot"), ("ledamöter", "ledamot"), ("ledamot", "ledamot"), ("tjänstgörande ledamöter", "ledamot"), ("ej tjänstgörande ersättare", "ersättare"), ("icke tjänstgörande ersättare", "ersättare"),
    ("tjänstgörande ersättare", "ersättare"), ("ersättare", "ersättare"), ("ersättare, ej tjänstgörande", "ersättare"), ("tjänstemän m.fl.", None), ("tjänstepersoner m.fl.", None), ("övriga närvarande m.fl.", None), ("ur styrelsen",
    None), ("närvarande ur styrelsen", None), ("här", None), ("vilka är här", None), ("vi som är här", None), ("i rummet", None), ("deltog på plats", None), ("deltog digitalt", None), ("övriga medlemmar", None), ("utan rösträtt",
    None), ("delt", None), ("delt.", None), ("närv", None), ("närv.", None), ("suppleanter", "suppleant"), ("suppleant", "suppleant"), ("övriga närvarande", None), ("övriga deltagare", None), ("övriga deltagande", None), ("övriga",
    None), ("även närvarande", None), ("gäster", None), ("gäst", None), ("inbjudna", None), ("inbjudna gäster", None), ("adjungerade", "adjungerad"), ("adjungerad", "adjungerad"), ("tjänstepersoner", None), ("tjänstemän", None),
    ("tjänsteman", None), ("tjänsteperson", None), ("föredragande", "föredragande"), ("föredragande tjänstepersoner", "föredragande"), ("digitalt närvarande", None), ("på plats", None), ("fysiskt närvarande", None), ("digitalt", None),
    ("på länk", None), ("via länk", None), ("på distans", None), ("via teams", None), ("på teams", None), ("via zoom", None), ("närvarorätt", None), ("närvarande med yttranderätt", None), ("fackliga företrädare", "facklig företrädare"), ("lcke tjänstgörande ersättare", "ersättare"), ("lcke tjänstgörande", "ersättare"), ("runt bordet", None), ("var med", None), ("experter", "expert"), ("sakkunniga", "sakkunnig"),
    ("fackliga representanter", None), ("insynsplats", "insynsplats"), ("från förvaltningen", None), ("från kansliet", None), ("styrelse", None), ("styrelsen", None), ("kallade", None), ("politiker", None), ("representanter", None),
    ("närvarande från", None), ("personal", None), ("röstlängd", None))
ABSENT = ("frånvarande", "frånvaro", "frånv", "frånv.", "var inte med", "var ej med", "lediga/sjuka", "sjuka/lediga", "lediga", "hade inte möjlighet", "ej anmäld frånvaro", "ej anmält förhinder", "skickat återbud", "kunde inte komma", "bortrest", "vilka är inte här", "inte med på mötet",
    "förhinder hade", "inte närvarande", "inte här", "inte där", "ej här", "ej med", "inte med", "kunde ej", "kunde inte", "kunde inte delta", "kunde ej delta", "ej på mötet", "borta", "anmäld frånvarande", "ej närvarande",
    "inte närvarande", "icke närvarande", "förhinder", "anmält förhinder", "anmälda förhinder", "förhindrade", "förhindrad", "har anmält förhinder", "meddelat förhinder", "anmäld frånvaro", "anmält frånvaro", "återbud",
    "lämnat återbud", "anmält återbud", "ledigt förhinder", "sjuka", "sjuk", "ej deltagande", "frånvarande med förhinder", "kallade men ej närvarande", "ej tillstädes", "saknades", "ursäktade")
# Labels over absent people that give a role.
ABSENT_ROLES = (("frånvarande ledamöter", "ledamot"), ("frånvarande ledamöter utan ersättare", "ledamot"), ("frånvarande ersättare", "ersättare"), ("ej närvarande ledamöter", "ledamot"), ("ej närvarande ersättare", "ersättare"))
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
ROLE_ENDINGS = ("student", "prefekt", "mästare", "förman", "kurir", "värdinna", "redare", "byggare", "fogde", "hovmästare", "inspektor", "ordförande", "sekreterare", "ledamot", "ersättare", "suppleant", "justerare",
    "justeringsperson", "justeringsman", "kassör", "chef", "ledare", "samordnare", "koordinator", "handläggare", "strateg", "administratör", "direktör", "ansvarig", "ansvariga", "revisor", "rektor", "prefekt", "kyrkoherde",
    "komminister", "lärare", "pedagog", "kommunalråd", "regionråd", "borgmästare", "jurist", "ekonom", "controller", "utredare", "utvecklare", "planerare", "specialist", "sakkunnig", "konsult", "assistent", "kurator", "psykolog",
    "sjuksköterska", "sköterska", "terapeut", "konsulent", "konsulenten", "inspektör", "ingenjör", "arkitekt", "kommunikatör", "redaktör", "bibliotekarie", "arkivarie", "registrator", "representant", "adjungerad", "sammankallande",
    "kontaktperson", "föredragande", "rösträknare", "protokollförare", "studentrepresentant", "doktorand", "professor", "ombudsman", "förtroendeman", "skyddsombud", "huvudskyddsombud", "förvaltare", "vicevärd", "coach", "handledare",
    "vaktmästare", "husmor", "processtödjare", "metodstödjare", "analytiker", "statistiker", "forskare", "projektägare", "beställare", "observatör", "praktikant", "insynsplats", "moderator", "webbmaster", "materialare", "arbetare",
    "kyrkvärd", "kyrkokamrer", "kamrer", "generalsekreterare", "kanslist", "landshövding", "länsråd", "chefen", "läkare", "talman", "biskop", "präst", "prost", "dirigent", "direktor", "vårdbiträde", "praktikant", "företrädare",
    "föreståndare", "ägare", "antecknare", "organist", "musiker", "stödpedagog", "notarie", "notarkivarie", "arkivarie", "ekolog", "biolog", "geolog", "hydrolog", "logoped", "antikvarie", "tekniker", "designer", "testare",
    "programmerare", "vägledare", "inspektor", "undersköterska", "skötare", "fritidsledare", "generalsekreterare", "lektor", "adjunkt", "notarius", "kommunpolis", "områdespolis", "ombud", "värd", "bovärd", "skolsköterska",
    "sekreteraren", "intendent", "producent", "byggherre", "scrum master", "master", "hovmarskalk", "officer", "befäl", "brandman", "jägmästare", "kommunsekr", "överfös")
# A word that ends so is a post where a name follows it, not alone: `Lantråd Anna Berg`, but `Elevrådet`.
TITLE_ENDINGS = ("lantråd", "undervisningsråd", "kansliråd", "departementsråd", "oppositionsråd", "borgarråd", "landstingsråd", "kulturråd")
# Roles too short to be told by their ending.
ROLE_WORDS = frozenset(
    """
    ordf ordf. sekr sekr. ombud vd vvd kock tolk polis expert diakon kantor lektor docent tränare läkare ordf
    ledamöterna ledamöter ledamoten ersättaren suppleanten justeraren kassören kh komm komm.
    usk ssk sjukgymnast lärare student studenter elev anhörig  inbjuden gäst
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
DIGITAL = r"\b(?:digitalt?|digital|distans|på länk|via länk|länk|teams|zoom|skype|meet|webex|messenger|facetime|telefon|per telefon|online|videolänk|video|discord|mumble|hangouts?|jitsi|chatten)\b"
IN_PERSON = r"(?:\b(?:på plats|fysiskt|fysisk|i rummet|i lokalen|i salen)\b|^plats$)"
ABSENT_MARK = r"(?:^|\b)(?:deltog (?:ej|inte)|deltar (?:ej|inte)|kom (?:ej|inte)|uteblev|(?:ej|inte) (?:här|där|med)|ingen representant|ingen deltog|frånvarande|ej närvarande|förhinder|anmält förhinder|frånv\.?|sjuk|återbud|ledig|tjänstledig|barnledig|föräldraledig|tjl|vab|vård av barn|frånvaro|utan anmälan|nej)\b"
PRESENT_MARK = r"^(?:x|ja|närvarande|närv\.?|✓|√|1)$"
# `ersätter Bo Ek (M)`, `tjänstgör för Bo Ek`, `ers. för Bo Ek`
SUBSTITUTE = r"(?<!representant )\b(?:för(?= (?:herr |fru )?[A-ZÅÄÖ])|ersätter|ersättare för|tjänstgör för|tjänstgörande för|tjg\.? för|tjg\.? ers\.? för|tjänstgörande ersättare för|tjg § \d+ för|som gick in för|går in för|ers\.? för|i stället för|istället för|i st\. f\.)\s+(?:herr |fru )?"
# Part-time presence, taken off a row's tail.
COMING = r"anlände|anländer|anlänt|kommer|kom|anslöt|ansluter|tillkom|inkom"
LEAVING = r"lämnade|lämnar|gick|går|avvek|avviker|avgick|slutade"
PRESENCE = (
    r"(?:,\s*)?(?:\b(?:deltar ej|deltog ej|ej|inte|utom|jäv|pga jäv|p\.g\.a\. jäv|pga|i|bara|endast|deltog|deltar|närvarade|närvarande|under|del av|delvis|vid|efter|till|från|fick|satt med|tjänstgör|tjg|"
    rf"{COMING}|{LEAVING})\s+)*"
    r"(?:\b(?:fr\.? ?o\.? ?m\.?|t\.? ?o\.? ?m\.?|från och med|till och med|från|till|t\.o\.m|fr\.o\.m)\s*)?"
    r"(?:(?-i:\b[A-Z]{2} )?(?:[§$]{1,2}|\bpunkt(?:erna)?\b|\bp\.|\bpkt\b|\bärende\b|\bparagraf(?:erna)?\b|\bkl\.?(?=[ \d])|\bklockan\b|\bkl\b)\s*(?:\d|[IVX]+\b)[^()]*"
    r"|\b\d+[a-z]?(?: ?[-–] ?\d+[a-z]?)? ?§§?[^()]*)$"
)
# A chunk that begins so tells when someone was there; it names no role.
PRESENCE_START = (
    rf"(?:(?:{COMING}|{LEAVING}|fick|satt med|deltog|deltar|berättade|skriver i|under|bara|endast|del av|delvis|vid|efter|pga|kl|lång|tjock|kallad|utan anmälan|med anmälan|båda|jäv|fr\.? ?o\.? ?m|t\.? ?o\.? ?m)\b"
    r"|p\.g\.a\.|ej |inte |§|\$|(?:punkt|pkt)\b|p\. ?\d|till (?:kl|punkt|§)|från (?:kl|punkt|§|\d)|\d+[-–., ]|\d+$|ny$)"
)
FROM_WORDS = rf"fr\.? ?o\.? ?m|från och med|från|\b(?:{COMING})\b"
TO_WORDS = rf"t\.? ?o\.? ?m|till och med|\btill\b|\b(?:{LEAVING})\b"
NOT_WORDS = r"\b(?:ej|inte|utom|jäv)\b"
# In prose: labels over a list inside a sentence, `Dessa medlemmar var närvarande:`.
PROSE_PRESENT = r"\b(?:närvar\w+|deltog|deltar|deltagare|röstlängd\w*)\b"
PROSE_ABSENT = r"\b(?:(?:ej|inte) (?:här|med|där)|frånvarande|förhinder|ej närvarande|återbud)\b"
# `Inga Ek` is somebody, `Inga` with a word in small letters behind it is nobody.
VACANT = r"^(?:vakant|vakans|n\.?n\.?|–|-|—|ingen|inga(?!\s(?-i:[A-ZÅÄÖ])))(?![\w-])"
# Headings whose body is a bare name: `Val av mötesordförande`, then `Anna Berg`.
ELECTION_HEADING = r"\b(?:val|utseende|valet) av\b"
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
    r"bilagor|bilaga|handlingar|plats och tid|utses att justera|utsedd att justera|utsedda att justera|justeringens|underskrifter|underskrift|för kännedom|protokollet omfattar|omfattar|"
    r"dagordning|föredragningslista|ärendelista|anslag/bevis|kopia till|sändlista|förkortningar"
)
# Headings of items that hold a list of who is there.
LISTING_TITLE = r"röstlängd|\bnärvaro|\bnärvarande\b|\bupprop\b|deltagarlista|presentation av deltagare"
# Head rows of attendance tables.
TABLE_HEADS = {"name": ("namn", "deltagare", "ledamot", "ledamöter", "person", "för- och efternamn", "ersättare", "suppleant", "suppleanter", "medlem", "representant", "tjänsteperson", "tjänstepersoner"),
    "affiliation": ("organisation", "org", "kommun", "myndighet", "företag", "förening", "parti", "enhet", "avdelning", "förvaltning", "arbetsplats", "representerar", "hemvist", "skola", "verksamhet", "klubb", "nomgr",
    "nomineringsgrupp", "institution", "fastighet", "utsedd av", "tillhörighet", "bolag", "lag", "klass", "ort", "sektion", "instans", "huvudman", "part", "region"), "role": ("roll", "funktion", "titel", "befattning", "post",
    "uppdrag", "yrke", "tjänst"), "present": ("närvarande", "närvaro", "närv", "deltog", "när", "med", "här", "på plats", "plats", "zoom", "teams", "digitalt", "delt", "deltar", "kommit", "när-/frånv", "närv/frånv", "när/frånv",
    "deltagit", "status", "deltagande", "länk", "var här"), "remark": ("anm", "anmärkning", "kommentar", "ombud", "not", "anteckning", "övrigt", "period", "§§", "§"), "substitute": ("tjg för", "tjg ers för", "tjänstgör för",
    "ersätter", "tjänstgör", "ers för", "tjg. för", "tjg ers. för", "tjänstgör för / §§"), "other": ("lgh", "lägenhet", "röst", "röster", "nr", "antal röster", "e-post", "epost", "mejl", "mail", "telefon", "tel", "mobil", "mandat",
    "fullmakt", "initialer", "init", "sign", "signatur", "nick", "nummer", "ja", "nej", "avst", "avstår", "kontakt", "plats nr", "rad"), "absent": ("frånvarande", "frånvaro", "frånv", "förhinder", "ej närvarande")}
# A head that names the people of a column gives them a role.
HEAD_ROLES = {"ledamot": "ledamot", "ledamöter": "ledamot", "ersättare": "ersättare", "suppleant": "suppleant", "suppleanter": "suppleant"}
# Marks in a column of presence.
PRESENT_MARKS = ("x", "ja", "j", "1", "✓", "√", "närv", "närvarande")
PLACE_MARKS = ("plats", "på plats", "fysiskt", "sal", "rum", "lokal")
ABSENT_MARKS = ("-", "–", "—", "nej", "n", "f", "ej", "0", "o", "frånvarande", "frånv", "förhinder", "återbud", "sjuk", "ledig")
# Abbreviations of roles, without a final full stop.
ROLE_FORMS = {"ledamöterna": "ledamot", "ledamöter": "ledamot", "ledamoten": "ledamot", "ersättaren": "ersättare", "suppleanten": "suppleant", "justeraren": "justerare",
    "kassören": "kassör", "kh": "kyrkoherde", "komm": "komminister", "ordf": "ordförande", "v ordf": "vice ordförande", "v. ordf": "vice ordförande", "vice ordf": "vice ordförande", "vice ordf.": "vice ordförande", "1:e vice ordf": "1:e vice ordförande",
    "2:e vice ordf": "2:e vice ordförande", "1:e v ordf": "1:e vice ordförande", "2:e v ordf": "2:e vice ordförande", "sekr": "sekreterare", "mötessekr": "mötessekreterare", "mötesordf": "mötesordförande", "just": "justerare",
    "led": "ledamot", "ers": "ersättare", "supp": "suppleant", "suppl": "suppleant", "anteckn": "sekreterare", "adj": "adjungerad", "tjg ers": "ersättare", "tjg. ers": "ersättare", "tjänstg. ers": "ersättare",
    "tjänstg ers": "ersättare", "tjänstgörande ersättare": "ersättare", "tjg ersättare": "ersättare", "1:e vice": "1:e vice ordförande", "2:e vice": "2:e vice ordförande", "1:e v. ordf": "1:e vice ordförande",
    "2:e v. ordf": "2:e vice ordförande", "vo": "vice ordförande", "adjung": "adjungerad", "skrev": "sekreterare", "skriver": "sekreterare", "org": "organist", "lärare": "lärare", "studenter": "student", "tjg": "ersättare",
    "kommunsekr": "kommunsekreterare", "antecknade": "sekreterare", "antecknar": "sekreterare", "vid pennan": "sekreterare", "anteckningar": "sekreterare", "för anteckningar": "sekreterare", "förde anteckningar": "sekreterare", "förde protokoll": "sekreterare", "vid protokollet": "sekreterare"}
# Marks of service, which say nothing of the role.
SERVICE_MARKS = frozenset(("tjg", "tjg.", "ej tjg", "tjänstg", "ej tjänstg", "tjänstgörande", "ej tjänstgörande", "tj", "ej tj"))
# Attendance told in sentences.
PROSE_VERB = r"\b(?:deltog|deltar|närvarade|närvarar|medverkade|var närvarande)\b"
PROSE_MISSING = r"\b(?:förhinder|förhindrad\w*|frånvarande|ej närvarande|sjuk\w*|återbud|kunde inte)\b"
# `Närvarande: alla utom Anna och Bo`
ALL_BUT = r"\balla\b[^.,:]{0,40}? (?:utom|förutom|utan)\s+"
MEMBER_ROLE = "ledamot"
# Under this label too, whoever serves for another is a substitute.
DECIDING = "beslutande"
# Names of unions and the like that look like roles.
NO_ROLES = frozenset(("ledarna",))
SUBSTITUTE_ROLE = "ersättare"
# Attendance told without a label: `Vi var Anna, Bo Ek och Kim.`
SPOKEN = r"(?:vi som (?:var med|deltog|träffades) var|vi var|med var|med på mötet var|på plats var|närvarande var|deltog gjorde|deltagare var)\s+(?:jag,?\s+)?(?=[A-ZÅÄÖ])"
# Labels in the left margin, beside the labels of the columns: `Beslutande    Ledamöter    Ersättare`.
MARGIN = frozenset(("beslutande", "närvarande", "övriga närvarande", "närvaro", "deltagare", "deltagande", "övriga", "ej tjänstgörande"))
# A line of its own before the people of a body: `Från habiliteringen`.
FROM_LINE = r"från (?P<home>[^,.:]{3,50})$"
# The end of a sentence, not of an abbreviated role.
STOP = r"(?<![ .][A-ZÅÄÖ])(?<!\btf)(?<!\bordf)(?<!\bv)(?<!\bsekr)(?<!\bbitr)(?<!\btf)(?<!\bers)\.(?:\s|$)"
# A label broken over lines in the left margin: no piece is longer.
MARGIN_PIECES = 3
# After these a line has not ended.
OPEN_ENDS = ("och", "samt", "för", "ersätter", "i", "på", "från", "vid", "av", "med", "till", "hos", "inom", "under", "efter", "fr.o.m.", "t.o.m.", "tjänstgör", "fru", "herr", "fröken")
# Behind these a single name is the first part of one that goes on: `ersätter Maj Ståhl` / `Engdahl`.
BROKEN_NAME = r"(?:\b(?:ersätter|för|och|fru|herr|herrar|fröken) [A-ZÅÄÖ][\w-]+|\S[,;] [A-ZÅÄÖ][\w-]+)$"
# Labels that are long enough to be broken over lines.
BROKEN_LABELS = frozenset(("ej tjänstgörande ersättare", "icke tjänstgörande ersättare", "tjänstgörande ersättare", "ej närvarande", "övriga närvarande", "övriga deltagande", "övriga deltagare", "anmält förhinder",
    "närvarande ersättare", "närvarande ledamöter", "beslutande ledamöter", "ej tjänstgörande", "närvarande beslutande", "närvarande tjänstgörande ersättare", "närvarande ej tjänstgörande ersättare",
    "närvarande ej beslutande ersättare", "närvarande ej beslutande ers", "frånvarande ledamöter", "utsedda att justera", "övriga tjänstepersoner") )
# A row that holds only what stands beside a name.
VALUE_ROW = (r"(?:frånvarande|närvarande|förhinder|sjuk|ersätter|tjg\b|tjänstg|ers\.? |ej |fr\.? ?o\.? ?m|t\.? ?o\.? ?m|via |på plats|på länk|distans|" r"[§$]|[x–-]$|ja$|nej$|plats$|zoom$|länk$)" )
# Groups of church elections and other parties that no list of national parties has, casefolded.
NOMINATION_GROUPS = frozenset("borga visk posk mpsk kr ök fisk sfsk kr krv ip fri hel obunden partipolitiskt centerpartiet socialdemokraterna moderaterna vänsterpartiet sverigedemokraterna liberalerna kristdemokraterna miljöpartiet folkpartiet".split() )
# Given names that are frequent in Sweden (casefolded): evidence that a column of capitalised words holds people.
GIVEN_NAMES = frozenset(
    """
    adam agneta ahmed alexander alf ali alice amir anders andreas anette anita ann anna annika anton arne arvid astrid axel barbro
    bengt berit bertil birgit birgitta bo bosse britt camilla carin carina carl cecilia charlotte christer christina claes dan daniel david
    ebba elias elin elisabeth ella ellen elsa emil emma erik eva ewa fatima fredrik frida gabriel gittan greta gudrun gun gunilla gunnar
    gustav göran hanna hans hassan helena henrik håkan ibrahim ida inga inger ingrid jan jenny johan johanna john jonas josefin karin karl
    katarina kenneth kent kenta kerstin kjell klara kristina lars leif lena lennart linda linnéa lisa lisbeth lotta lovisa magnus maja malin
    margareta maria marianne marie martin mats mikael mohamed mona monica niklas nils nina noor olle olof oskar oscar ove patrik per pernilla
    peter petra pia pontus ragnar rasmus robert roger roland rolf rune sara siv sofia solveig stefan sten stig sune susanne sven teodor therese
    thomas tomas tommy tor tove ulf ulla ulrika viktor vera wilhelm yngve yusuf yvonne zahra åke åsa örjan
    """.split()
)
# Units that are written in small letters behind a name.
UNIT_ENDINGS = ("tjänsten", "tjänst", "vården", "hälsan", "psykiatrin", "beredningen", "kåren", "rörelsen", "kyrkan", "gruppen", "styrelsen")
UNIT_WORDS = frozenset(("fritids", "förskolan", "skolan", "obunden", "kommunen", "regionen", "kansliet"))
# Associations bear the name of their members in the definite plural: `Fastighetsägarna`.
BODY_PLURALS = ("ägarna", "ledarna", "lärarna", "arbetarna", "brukarna")
# Behind these a capitalised word is the project that they lead.
PROJECT_ROLES = frozenset(("projektledare", "delprojektledare", "biträdande projektledare", "projektägare", "projektekonom", "projektkoordinator"))
# Roles at the meeting or in the board; other words before a name are a title or an occupation.
POSTS = frozenset(
    """
    ordförande mötesordförande sekreterare mötessekreterare ledamot ledamoten ersättare ersättaren suppleant suppleanten kassör justerare
    justeringsman justeringsperson adjungerad sammankallande mötesledare protokollförare föredragande rösträknare kanslist ordföranden sekreteraren
    """.split()
)
# Labels that say less of a person than the title before the name.
WEAK_SEATS = frozenset(("föredragande", "adjungerad", "gäst"))
# Words in small letters in the place of a list that name nobody.
NO_NICKS = frozenset(("ja", "nej", "x", "alla", "samtliga", "ingen", "inga", "se", "enligt", "hela", "hälften", "styrelsen", "och", "m.fl", "föräldraledig", "sjuk", "vab"))
ACADEMIC_TITLES = ("professor", "docent", "lektor", "adjunkt", "doktorand", "student", "forskare", "professorn", "docenten")
# A body that sent nobody: `Tranemo – återbud`.
HOME_AWAY = r"(?P<home>[A-ZÅÄÖ][^–:,]{2,50}) [–-] (?:återbud|förhinder|frånvarande|ingen)\b.{0,30}"
AWAY = r"[-–•* ]{0,3}(?P<home>[^\W\d_][^–:,]{2,50}): (?:återbud|förhinder|frånvarande|ej närvarande|ingen (?:representant|deltagare|deltog|närvarande))\b.{0,30}"
# Classes of a school: `7A`, `åk 3`, `F-klassen`.
CLASS = r"\d{1,2}[A-ZÅÄÖ](?: och \d{1,2}[A-ZÅÄÖ])?|åk ?\d|F-klassen|[A-ZÅÄÖ]{2,4}\d{2}[a-z]?"
# Roles that name whom they serve for are those of a substitute.
SERVES = r"\b(?:tjg|tjänstg\w*|ers|ersättare)\b"
# Where a list should stand: a pointer to it elsewhere, a number of people, nobody.
NOBODY = r"\(?(?:se\b|enligt\b|\d+ (?:medlemmar|personer|st\b|röst)|ingen\b|inga\b(?!-|\s(?-i:[A-ZÅÄÖ]))|en plats|vakant)"
# Labels that are roles in the plural.
SINGULAR_ROLES = {"studenter": "student", "lärare": "lärare", "revisorer": "revisor", "lekmannarevisorer": "lekmannarevisor", "elever": "elev", "anhöriga": "anhörig", "doktorander": "doktorand", "arbetstagarrep": "arbetstagarrep."}
# Words for the meeting's own staff, whom a label names without making them another body's people.
OWN_BODIES = frozenset(("styrelsen", "kansliet", "förvaltningen", "bolaget", "kommunen", "nämnden", "föreningen", "kåren", "sektionen", "skolan", "husen", "beredningsgruppen", "arbetsgruppen", "arbetsutskottet", "styrgruppen", "projektgruppen", "kontoret", "personalen", "huset") )
# After a full stop, these words say that a list is over or go on to seats that are empty.
AFTER_LIST = r"Vakan|Ingen\b|Utan |Ersättare: "
# A label over guests gives no role.
GUEST = ("gäst", "gäster")
# Municipalities that end so are surnames too.
SURNAME_ENDINGS = ("berg", "lund", "holm", "borg", "ström", "mora", "hamra")
# In the label of a list, these tell the seat of all in it: `Följande ledamöter deltog:`.
SEAT_WORDS = (("ledamöter", "ledamot"), ("ersättare", "ersättare"), ("suppleanter", "suppleant"), ("adjungerade", "adjungerad"))
# Sentences that are a list; (how they begin, status, role).
SENTENCES = ((r"(?:och )?(?:från|ur) (?P<home>[^,.:]{3,40}?) (?:deltog|deltar|var|närvarade|medverkade) (?=.*[A-ZÅÄÖ])", "present", None), (r"(?:närvarande|med på mötet|med på träffen|deltagande) (?:var|är) (?=.*[A-ZÅÄÖ])",
    "present", None), (r"(?:dessutom|även|vidare|därtill) (?:var|deltog|närvarade) (?=.*[A-ZÅÄÖ])", "present", None), (r"ersättare på plats (?:var )?(?=[A-ZÅÄÖ])", "present", "ersättare"),
    (r"närvarande (?:\w+ )?ledamöter (?:var|är) (?=[A-ZÅÄÖ])", "present", "ledamot"), (r"närvarande (?:\w+ )?ersättare (?:var|är) (?=[A-ZÅÄÖ])", "present", "ersättare"), (r"närvarande (?:\w+ )?suppleanter (?:var|är) (?=[A-ZÅÄÖ])", "present", "suppleant"),
    (r"(?:närvarande )?(?:inbjudna )?gäster (?:var|är) (?=[A-ZÅÄÖ])", "present", None), (r"(?:som )?adjungerade? (?:var|är|deltog|närvarade) (?=[A-ZÅÄÖ])", "present", "adjungerad"), (r"som gäst(?:er)? (?:var|är|deltog|närvarade) (?=[A-ZÅÄÖ])", "present", None),
    (r"(?:frånvarande|förhindrade?) (?:\w+ )?ledamöter (?:var|är) (?=[A-ZÅÄÖ])", "absent", "ledamot"), (r"(?:frånvarande|förhindrade?) (?:var|är) (?=[A-ZÅÄÖ])", "absent", None),
    (r"(?:förhinder|återbud|anmält förhinder) hade (?=.*[A-ZÅÄÖ])", "absent", None))
SENTENCE_TAIL = r"\s(?:med|närvarande|och \w+ åhörare)$"
PRESENT_SENTENCE = r"\s(?:satt med|var med|deltog|deltar|närvarade|medverkade)\b.*$"
MISSED_SENTENCE = r"(?:,| )\s?(?:hade|har|var) (?:anmält|meddelat|sjuk|förhindra|lämnat)\w*.*$"
# Definite articles and the roles that take them before a name: `prästen Anna Berg`.
DEFINITE = (("en", ("jurist", "strateg", "chef", "präst", "biskop", "prost", "pedagog", "kurator", "rektor", "dirigent", "assistent", "handläggaren", "student")), ("n", ("utredare", "sköterska", "ledare", "lärare", "ordförande", "sekreterare", "handläggare", "rektor", "kurator", "kantor")))
# A label over those who were there, not over those who were called.
WAS_THERE = r"närvar|delt[ao]|medverka|på plats|digital"
# A role that stands before several names: `ledamöterna Anna Berg, Bo Ek och Siv Lund`.
PLURAL_ROLES = ("erna", "arna", "orna", "ledamöter")
NEXT_GROUP = " samt "
