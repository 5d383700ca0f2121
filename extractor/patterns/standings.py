"""Words that tell of a task at the meeting, of acting at it, and of attendance told in sentences."""

from __future__ import annotations

# Labels over one person or a few with a task, beside those of `attendance.ROLE_LABELS`; (phrase, role).
TASK_LABELS = (
    ("pennan", "sekreterare"),
    ("just.", "justerare"),
    ("antecknar", "sekreterare"),
    ("antecknade", "sekreterare"),
    ("noterat av", "sekreterare"),
    ("skribent", "sekreterare"),
    ("vid tangentbordet", "sekreterare"),
    ("vid datorn", "sekreterare"),
    ("för protokollet", "sekreterare"),
    ("protokollet fördes av", "sekreterare"),
    ("protokoll fört av", "sekreterare"),
    ("protokoll förs av", "sekreterare"),
    ("sekr", "sekreterare"),
    ("sekr.", "sekreterare"),
    ("ordf.", "ordförande"),
    ("anteckningarna fördes av", "sekreterare"),
    ("minnesanteckningar av", "sekreterare"),
    ("minnesanteckningar förda av", "sekreterare"),
    ("anteckningar förda av", "sekreterare"),
    ("mötets ordförande", "mötesordförande"),
    ("mötets sekreterare", "mötessekreterare"),
    ("mötesordf", "mötesordförande"),
    ("mötesordf.", "mötesordförande"),
    ("mötessekr", "mötessekreterare"),
    ("mötessekr.", "mötessekreterare"),
    ("stämmoordförande", "stämmoordförande"),
    ("stämmosekreterare", "stämmosekreterare"),
    ("årsmötesordförande", "årsmötesordförande"),
    ("årsmötessekreterare", "årsmötessekreterare"),
    ("justeras av", "justerare"),
    ("justerande", "justerare"),
    ("justerades av", "justerare"),
    ("utses till justerare", "justerare"),
    ("utsedd till justerare", "justerare"),
    ("utsedda till justerare", "justerare"),
    ("mötesjusterare", "justerare"),
    ("protokollsjusterare och rösträknare", "justerare"),
    ("justerare tillika rösträknare", "justerare"),
    ("justerare och rösträknare", "justerare"),
    ("föredragande tjänsteperson", "föredragande"),
    ("föredragande tjänsteman", "föredragande"),
    ("föredragare", "föredragande"),
    ("ledare för mötet", "mötesledare"),
    ("ordförande för mötet", "mötesordförande"),
    ("sekreterare för mötet", "mötessekreterare"),
)
# Labels that name an office as often as a task: inside an item they may tell who was elected for the coming year.
OFFICE_LABELS = frozenset(
    (
        "ordförande",
        "ordf",
        "ordf.",
        "vice ordförande",
        "v ordf",
        "sammankallande",
        "sekreterare",
        "sekr",
        "sekr.",
        "kassör",
        "processledare",
        "projektledare",
        "adjungerad",
        "protokoll",
        "anteckningar",
    )
)
# Roles that several people hold at one meeting: every name in the column under the label has them.
SHARED_ROLES = ("justerare", "justeringsperson", "justeringsman", "rösträknare", "föredragande", "adjungerad")
# Seats that say less of a person than the chair that a label elsewhere gives.
PLAIN_SEATS = frozenset(("ledamot",))
CHAIR_LABEL = r"\W*(?:mötes)?ordförande(?:\s?:|\s{2})\s*"
CHAIRS = ("ordförande", "mötesordförande")
# Not present, not a task at this meeting, not yet: no standing from a sentence with these.
DENIED = r"\b(?:avböjde|avböjer|avsade|avsagt|valberedningen?|föreslås|föreslogs|bordlades|bordläggs)\b"

# Elections to a task at the meeting itself; who is elected is there, listed or not.
ELECTED = r"\b(?:valdes|väljs|valts|utsågs|utsågos|valdos|blevo valda|utses|utsetts|utsedda?|omvaldes|nyvaldes|vald|valda|tillsattes|anmäldes)\b"
ELECTS = r"\b(?:valde|väljer|välja|utsåg|utser|utse|valt|utsett|anmälde|anmäler)\b"
MEETING_ROLES = (
    (
        r"(?:mötets? ?|års|stämmo|dagens )?ordförande (?:för|vid|på|under) (?:dagens |detta )?(?:mötet|möte|årsmötet|årsmöte|stämman|dagen|sammanträdet|sammanträde)\b|(?:mötes|årsmötes)ordförande|mötets ordförande|att leda (?:dagens )?(?:möte|årsmöte|stämma|sammanträde|förhandling)\w*|att sitta ordförande",
        "mötesordförande",
    ),
    (r"stämmoordförande", "stämmoordförande"),
    (r"protokollförare", "protokollförare"),
    (
        r"sekreterare (?:för|vid|på|under) (?:dagens |detta )?(?:mötet|möte|årsmötet|årsmöte|stämman|dagen|sammanträdet|sammanträde)\b|(?:mötes|årsmötes|stämmo)sekreterare|mötets sekreterare|att (?:föra|skriva) (?:dagens )?protokoll\w*|att föra (?:dagens )?anteckning\w*",
        "mötessekreterare",
    ),
    (
        r"protokolls?justerare|(?:mötes)?justerare|att (?:jämte|tillsammans med|jämsides med|vid sidan av|utöver) [\w\s]{0,40}justera|att justera|justera (?:dagens )?protokoll\w*",
        "justerare",
    ),
    (r"justeringsm[aä]n(?:nen)?", "justeringsman"),
    (r"justeringspersone?r?", "justeringsperson"),
    (r"rösträknare", "rösträknare"),
    (r"mötesledare", "mötesledare"),
)
# Where the item elects the officers of the meeting, or one of them stands beside it, these are tasks too.
BARE_ROLES = ((r"\bordförande\b", "mötesordförande"), (r"\bsekreterare\b", "mötessekreterare"))
OFFICERS_TITLE = r"mötesfunktionär|mötespresidi|presidium|funktionärer (?:för|till) (?:mötet|årsmötet|stämman|dagen)|ordförande[\w ,]{0,30} (?:för|till) (?:mötet|årsmötet|stämman|dagen)|\bformalia\b|mötesordförande|mötessekreterare"
# Headings whose body is a bare name: `Val av mötesordförande`, then `Anna Berg`.
ELECTION_HEADING = r"^(?:mötes|stämmo|årsmötes)(?:ordförande|sekreterare)\b|\b(?:val|utseende|valet) av\b|\bjusterare\b|\bjusteringspersone?r?\b|\bjusteringsm[aä]n\b|\bjustering\b"
# `jämte ordföranden Anna Berg`: who stands behind this is the chair, and not elected.
BESIDE_CHAIR = r"\b(?:jämte|tillsammans med|jämsides med|vid sidan av|utöver) (?:mötes)?ordförande[nr]?\s$"
# What parts one election from the next in a sentence.
CLAUSE_JOINT = r"[,;]|\b(?:och|samt|medan)\b"

# `Anna Berg för protokollet`, `Kim skriver, Fatima justerar`: a task told by its verb behind the name.
DUTIES = (
    (
        r",?\s(?:som )?(?:även |också |idag |denna (?:kväll|dag|gång) )?(?:för|förde|skriver|skrev|sköter|skötte|ansvarar för|ansvarade för) (?:dagens |mötets )?(?:protokoll|anteckning|minnesanteckning|pennan)\w*",
        "sekreterare",
    ),
    (r"\s(?:antecknar|antecknade|sekreterar|skriver|skrev)(?=\s?(?:[.,;]|$|och\b))", "sekreterare"),
    (
        r"(?:[ \t]+[^\n(]{1,60})?\s\((?:anteckningar|antecknar|antecknade|minnesanteckningar|protokoll|för protokollet|vid (?:pennan|tangenterna|datorn)|skriver|skrev)\)",
        "sekreterare",
    ),
    (
        r"\s(?:är|var|sitter som|satt som|agerar|agerade|fungerar som|fungerade som) (?:dagens |mötets )?(?:sekreterare|protokollförare)\b",
        "sekreterare",
    ),
    (
        r"\s(?:justerar|justerade)(?=\s?(?:[.,;]|$|och\b)|(?: dagens)? protokollet| tillsammans med| jämte)",
        "justerare",
    ),
    (r"\s(?:är|var) (?:dagens |mötets )?(?:justerare|justeringsperson|justeringsman)\b", "justerare"),
    (
        r"\s(?:leder|ledde) (?:dagens |detta )?(?:mötet?|årsmötet|stämman|sammanträdet)\b|\s(?:är|var|sitter som|satt som|agerar|agerade|sitter|satt) (?:dagens |mötets )?(?:mötes)?ordförande (?:för|vid|på|under) (?:mötet|dagens|årsmötet|sammanträdet|stämman)",
        "mötesordförande",
    ),
)
# Who does this acts at the meeting, in the sentence's subject.
ACTS = (
    r"\b(?:öppnade|öppnar|hälsade|hälsar|förklarade|förklarar|inledde|inleder|avslutade|avslutar|tackade|tackar|ledde|leder) (?:\w+ ){0,3}?(?:mötet|välkom\w+|alla|årsmötet|stämman|sammanträdet|deltagarna|sammankomsten|samrådet|träffen|förhandlingen|förhandlingarna|konferensen)\b"
    r"|\bvälkomnade (?:alla|deltagarna|till)\b|\bvälkomnar (?:alla|deltagarna|till)\b"
)
# `Mötet öppnades av Anna Berg`: the actor stands behind.
ACTED_BY = r"\b(?:mötet|årsmötet|stämman|sammanträdet|träffen|förhandlingarna|förhandlingen|dagen) (?:\w+ ){0,2}?(?:öppnades|öppnas|inleddes|inleds|leddes|leds|förklarades öppnat|avslutades|avslutas) (?:\w+ ){0,2}?av "
# `Revisionsberättelsen upplästes av Anna Berg`: done in the room, whoever is named.
READ_BY = r"\b(?:upplästes|lästes upp|lästes|föredrogs|föredras|presenterades|redovisades|fråga väcktes|frågan väcktes) av "
# `Anna Berg hälsade alla välkomna, särskilt Bo Ek`, `välkomnade Bo Ek`: the welcomed are there.
WELCOMED = r"\b(?:hälsade|hälsar|hälsades|hälsas)\b|\bvälkomna(?:de|r)s?\b"
WELCOME = r"\bvälkom"
# A bearer of greetings from someone who is not there.
NOT_WELCOMED = r"\b(?:hälsning\w*|hälsade från|hälsar från|hälsa till)\b"
# `Anna Berg, Sweco, presenterade förslaget`: told at the meeting, right behind the name that opens the sentence.
PRESENTS = r"(?:,\s[^,.:;]{2,50},|\s(?:från|på|vid) [^,.:;]{2,40}?|\s\([^()]{1,40}\))?\s(?:presenterade|presenterar|föredrog|föredrar|redogjorde|redogör|informerade|informerar|berättade|berättar|redovisade|redovisar|inledde|inleder|visade|visar|rapporterade|rapporterar|gick igenom|går igenom|föreläste|föreläser|höll|svarade|undrade|frågade|påpekade|påpekar|ansåg|tog upp|tar upp|lyfte|läste upp|läser upp|yrkar|yrkade)\b"
# `Vera från Ekskolan visade bilder`: a single name that opens a sentence, and what only someone in the room does.
SPEAKS = r"(?P<home>,? från [A-ZÅÄÖ][^,.:;]{1,40}?)?,?\s(?:visade|visar|berättade|berättar|presenterade|presenterar|redogjorde|redogör|informerade|informerar|rapporterade|rapporterar|inledde|inleder|gick igenom|går igenom|läste upp|tog upp|tar upp|gav en|ger en|frågade|undrade|protesterade|lämnade över|kom in|ringde in)\b"
# Told in writing, or by someone else: not at the meeting.
IN_WRITING = r"\b(?:mejl\w*|mail\w*|e-post\w*|brev\w*|skriftlig\w*|skrivelse\w*|motion\w*|medborgarförslag\w*|i fjol|förra året)\b"
# A capitalised word with such an end is rather a noun or an authority than a first name.
NOUN_ENDINGS = (
    "en",
    "et",
    "na",
    "ar",
    "or",
    "er",
    "ing",
    "ning",
    "het",
    "skap",
    "else",
    "verk",
    "trafik",
    "bolag",
    "kommun",
    "stad",
    "köping",
    "borg",
    "berg",
    "hamn",
    "land",
    "ion",
    "ik",
    "gruppen",
    "isten",
    "and",
)
# `Ingrid Ek ansluter`, `Ingrid Ek tjänstgör i hennes ställe`: right behind the name.
ARRIVES = r"\)?(?:\s\([^()]{1,30}\))?\s(?:ansluter|anslöt|anlände|anländer|tjänstgör|tjänstgjorde|inträder|inträdde)\b(?! inte| ej)"
JOINED = r"\b(?:ringde (?=[^.]{1,60}in på)|deltog|deltar|närvarade|närvarar|medverkade|medverkar)\b"
# `Dessutom deltog Anna Berg`: the names stand after the verb.
JOINED_AFTER = r"(?:dessutom|även|vidare|därutöver|också|från [^,.]{3,40}|vid mötet|på mötet|på stämman|på plats|som gäst|som gäster|under punkten|under punkt \d{1,2}|vid punkt \d{1,2}) (?:deltog|närvarade|medverkade|deltar|närvarar|medverkar)\b"
# What the meeting is called where someone takes part in it.
AT_MEETING = r"\bmötet\b|\bpunkten\b|\bsammanträdet\b|\bunder punkt\b|\bträffen\b"
# Taking part in something else, elsewhere or later.
NOT_HERE = r"\b(?:kommer att|ska|skall|kan|vill|bör|får|brukar|nästa möte|förra mötet|föregående möte)\b"
PRESENTER = r"\bFöredragande(?: tjänsteperson| tjänsteman)?(?:er)?\s*:"
ADJOINED_TITLE = r"\badjunger"
ADJOINED = (
    r"\badjungera(?:s|de|des|r)?\b|\bnärvaro(?:rätt| och yttranderätt|- och yttranderätt)\b|\byttranderätt\b"
)
NOBODY = r"\b(?:inga?|ingen|inget)\b"

# Attendance told in sentences: the names stand behind these, up to the end of the sentence.
TOLD_PRESENT = (
    r"\b(?:vi som (?:var (?:med|där|här|på plats)|deltog|träffades|möttes) (?:var|är)|vi (?:var|är) (?:jag\b|(?=[A-ZÅÄÖ]))|vi som var (?:där|med|här|på plats)\s?:|"
    r"(?:med på (?:mötet|träffen|länk)|närvarande|på plats|deltagare|deltagande|på länk) (?:var|är|deltog)|"
    r"(?:vid|på|i) (?:\w+ )?(?:mötet|sammanträdet|träffen|samrådet|stämman|årsmötet|konferensen|förhandlingen) (?:deltog|närvarade|medverkade|var|deltar|närvarar)|"
    r"(?:dessutom|även|vidare|därutöver|också|digitalt|på distans|på länk|via länk|som gäst|som gäster) (?:deltog|närvarade|medverkade|deltar|närvarar|medverkar|kom|var)|"
    r"(?:inbjuden gäst|inbjudna gäster|inbjudna) (?:var|är)|(?:dessutom|därutöver|även)(?=\s?:)|"
    r"(?:deltog|närvarade|medverkade)(?: gjorde| också| även| dessutom)?|ersättare (?:på plats|närvarande)|i (?:\w+ )?ställe tjänstgjorde|(?:runt|kring) bordet(?: satt)?)(?=[\s:,])"
)
# `Från Ekskolan kom Anna Berg och Bo Ek, från föräldrarna Eva Al`.
TOLD_FROM = r"\bfrån (?P<home>[^,.:;]{2,50}?) (?:kom|deltog|medverkade|närvarade|var|deltar)\b"
NEXT_FROM = r"(?:^|[,;]|\boch\b|\bsamt\b|\bgjorde\b|\bdeltog\b)\s*(?:[Ff]rån|för) (?P<home>(?:[a-zåäö][\w-]*|[A-ZÅÄÖ][\w-]*(?= [A-ZÅÄÖ][\w-]* [A-ZÅÄÖ])))\s(?=[A-ZÅÄÖ])"
HOME_BEHIND = r"\s(?:från|för|på) (?!utbildning|kurs|semester|länk|distans|telefon|plats|teams|zoom)(?P<home>[^,.;:()]{2,50}?)(?=\s(?:och|samt)\s|[,.;:()]|$)"
# Only the name itself, where a sentence goes on without a comma: `Anna från Täby via Teams`.
HOME_FROM = r"\sfrån (?P<home>[A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]+){0,3})"
# Someone who is missing, told before the names or behind them.
TOLD_ABSENT = (
    r"\b(?:(?:anmält |anmälda? |meddelat |med )?förhinder (?:hade|har|anmäldes av|anmält av|meddelades av)|(?:frånvarande|förhindrade?|sjuka?|borta) (?:var|är)|återbud (?:hade|från|kom från|lämnades av|har)|anmält (?:förhinder|frånvaro) har|saknades gjorde)\b"
    r"|^\s*(?:frånvarande|förhindrade?|borta)(?: (?:med|utan) (?:anmält |giltigt |laga )?(?:förhinder|förfall|anmälan))?(?=\s)"
)
ABSENT_BEHIND = (
    r"\b(?:var|är|blev|hade blivit) (?:sjuka?|förhindrad\w*|frånvarande|borta|bortrest\w*)\b|\b(?:på|hade|tog) (?:utbildning|kurs|semester|praktik|vab)\b|\bhördes inte av\b|\b(?:dök|kom) (?:inte|aldrig) (?:upp|till mötet)\b|\b(?:uteblev|fick förhinder)\b|\bhade (?:sagt|hört av sig om) att (?:hon|han|hen) (?:var|är|inte)\b|\bkunde (?:tyvärr )?(?:inte|ej) (?:komma|delta|närvara|vara med)\b"
    r"|\b(?:hade|har) (?:\w+ ){0,2}?(?:anmält|meddelat|fått|lämnat) (?:förhinder|återbud|frånvaro|sjukfrånvaro)\b|\b(?:hade|har) (?:\w+ )?(?:meddelat|anmält) att (?:hon|han|hen|de) (?:var|är|inte)\b|\b(?:hade|har) förhinder\b|\blämnade återbud\b"
)
# Someone who is there, told behind the names: `Anna Berg satt med till punkt 4`.
PRESENT_BEHIND = r"\b(?:satt|var|är|sitter|fanns) (?:också |även )?(?:med|närvarande)\b|\b(?:deltog|närvarade|medverkade)\b"
# A label inside a paragraph of attendance: `Föräldrar: Anna Berg (2A), Bo Ek (3B)`.
INNER_LABEL = r"(?P<label>[A-ZÅÄÖ][\wåäö -]{2,40}):\s"
# A role in the definite form: `ordföranden Anna Berg`, `skolsköterskan Eva Ek`, `lektorerna Bo Ek och Eva Al`.
DEFINITE_ENDINGS = (
    ("erna", ""),
    ("orna", "a"),
    ("arna", "e"),
    ("arna", ""),
    ("an", "a"),
    ("en", ""),
    ("n", ""),
    ("et", ""),
    ("t", ""),
)
PLURALS = {
    "ledamöterna": "ledamot",
    "ledamöter": "ledamot",
    "ombuden": "ombud",
    "suppleanterna": "suppleant",
    "suppleanter": "suppleant",
    "ersättarna": "ersättare",
    "prästerna": "präst",
    "representanterna": "representant",
    "gästerna": "gäst",
}
MODIFIERS = frozenset(
    ("vice", "biträdande", "bitr.", "bitr", "tf", "tf.", "t.f.", "tillförordnad", "avgående", "extern")
)
# Words for people in an office that no ending tells; only before a name.
MORE_ROLES = frozenset(
    """
    präst lantråd undervisningsråd kansliråd departementsråd ämnesråd talman biskop domprost kontraktsprost prost pastor kyrkvaktmästare kurator
    landshövding kommunalråd oppositionsråd landstingsråd statssekreterare minister generaldirektör överdirektör rikspolischef officer kommendant
    logoped fysioterapeut arbetsterapeut dietist barnmorska tandläkare veterinär förskollärare mentor studierektor komminister adjunkt amanuens
    civilekonom entreprenör besiktningsman byggherre vicetalman klubbmästare inspektor kurator sexmästare sångförman idrottsförman husförman
    skyddsombud miljöombud elevråd brandmästare räddningstjänstman kommissarie polisman polismästare kommunpolis områdespolis sakförare
    """.split()
)
# A body in the bracket behind a name: `(WSP)`, `(F-klassen)`, `(2A)`, not `(5-6 §§)` or `(kom till punkt 3)`.
BRACKETED_HOME = r"[A-ZÅÄÖ][^§]*$|\d[A-Za-zÅÄÖ]$"
# Right before a name: who is named as the one that another stands in for, or belongs to.
STAND_IN = r"\b(?:för|efter|ersätter|ersatte|hos|åt|mot|om)\s$"
AFFILIATED = r"\b(?:från|hos|vid|för|åt|i)\s$"
# Beside a name in the text, these tell of a coming office or of a group elected.
NO_APPOSITIONS = frozenset(("sammankallande", "adjungerad", "föredragande"))
# Capitalised by the sentence that they open, never a part of a name.
OPENERS = frozenset(
    "deltog närvarade medverkade deltar närvarar även dessutom vidare därutöver också vilka vilken vem övriga samtliga därefter sedan idag igår nu här där både ingen någon frånvarande närvarande utöver enligt ett en detta denna dessa som när då att till av man alla dock efter under hon han hen det val valdes omval nyval omvaldes beslut förslag frågan med mot om in ut".split()
)
# A name that holds these in its middle is put together wrongly: `alt. B. Fröken Berg`.
HONORIFIC = r"\s(?:Fröken|Herr|Fru|Herrar)\b"
# Bodies that look like names: `Attention Norra`.
NO_PERSON = r"\b(?:norra|södra|västra|östra|attention)\b"
# A first name that is a month too; before a surname of its own it is the name.
MONTH_NAME = "Maj "
# What ends so is a body of people: `Anna Berg, Sportfiskarna, och Bo Ek`.
PLURAL_ENDINGS = ("arna", "erna", "orna")
