"""How Swedish minutes word what somebody is to do, with weights. Data only; verbs are matched without case.

The weights are priors, estimated by hand from how often each wording was a task in annotated minutes: 1.0 is the
threshold, and each half point above it about halves the share of wrong ones.
"""

from __future__ import annotations

#: Verbs that say that more will come.
SUREST = r"(?:återkommer|återkopplar|kontaktar|hör av sig|tar kontakt|kollar (?:upp|med)|undersöker)"

#: Verbs in the present tense that only people use, about what they do next: a subject before them is an actor.
AGENTIVE = (
    r"(?:återkommer|återkopplar|kontaktar|kollar|undersöker|ringer|mejlar|mailar|e-postar|messar|bokar|ordnar|fixar|beställer"
    r"|tar (?:\w+ )?(?:fram|kontakt|hand om|reda på|med sig|itu med|in (?:nya )?offert\w*|hjälp av)|hör (?:av sig|med|efter)|ser (?:till|över)"
    r"|stämmer av|bjuder in|kallar|skickar|lägger (?:in|upp|ut|fram)|sammanställer|uppdaterar(?! (?:om|gruppen|styrelsen|oss|mötet|kring|nätverket)\b)|förbereder"
    r"|samordnar|bevakar|följer upp|skriver|utreder|kompletterar|färdigställer|arbetar (?:fram|vidare)|jobbar vidare|sköter"
    r"|efterhör|efterfrågar|formulerar|justerar texten|annonserar|publicerar|trycker|köper in|inhandlar|hämtar|lämnar (?:in|över|ut)"
    r"|delar ut|mäter upp|översätter|pratar (?:med|m)|talar (?:med|m)|frågar(?! om)|rapporterar tillbaka|tar (?:det|detta|den|frågan|saken|ärendet|dem) (?:vidare|upp|med)|tar upp (?:det|detta|frågan)(?! om\b)|tar tag i|tar (?:frågan|ärendet|saken) till|påminner(?! om\b)|tänker (?:igenom|till|ut)|funderar (?:på|över|vidare)|återkopplar|loggar"
    r"|för (?:frågan|detta|det) vidare|håller i|rekryterar|lämnar (?:en )?(?:redogörelse|redovisning|rapport|besked|förslag)|samlar (?:in|ihop)|tillfrågar|författar|granskar|reviderar|utarbetar|inventerar|reserverar(?! sig)|ombokar|slutför|redigerar|rensar|sätter (?:upp|ihop)|hänger upp|vidarebefordrar|förmedlar|anlitar|handlar|gör (?:klart|i ordning|ett utkast)|räknar (?:på|fram|ut)|tar ansvar|trycker upp|kallar till|informerar (?:medlemmarna|föräldrarna|personalen|grannarna|de berörda|övriga|resten)|meddelar (?:medlemmarna|de berörda|övriga|resten|ansvarig)|fyller i|dokumenterar)"
)

#: Verbs of tasks that things and reports have too: they need a person or the meeting's own body before them.
COMMON = (
    r"(?:gör|startar|skapar|öppnar(?= \w)|planerar in|begär in|tar in offert\w*|infordrar|söker|räknar|läser(?! upp)|kommenterar|bygger|designar|målar|städar|lagar"
    r"|monterar|byter|hjälper|bistår|stöttar|träffar|besöker|bildar|bidrar|förlänger|klipper|filmar|packar|köper|säljer"
    r"|håller (?:intervju\w*|kontakten|koll|\w+ uppdaterad\w*)|arbetar med att|jobbar med att|fortsätter (?:arbetet|att|med)|tar (?:med|emot|fram|över(?! ordf)|in|ut|upp(?=[^.,;]{2,60} (?:med|på|vid|till|hos) )|hem)|testar"
    r"|meddelar|besvarar|svarar (?:på|för)|anmäler(?! jäv)|tittar (?:på|över|närmare|vidare)|titta|går igenom(?! (?:dagordning|protokoll|föregående|resultat|rapport|ekonomi|bokslut|budget|läget)\w*)|ställer i ordning|arrangerar|organiserar"
    r"|lånar|tvättar|skaffar|installerar|flyttar|ritar|administrerar|(?:redovisar|presenterar|visar|rapporterar)(?=[^.,;]{0,60} (?:på|vid|till|inför) nästa))"
)

#: Verbs of what people say, feel, are or do at the meeting itself. Any other verb in the present tense, after a
#: known person, tells what that person does next.
_AT_THE_MEETING = """
    är var har blir drar får kan ska skall vill bör kommer måste behöver brukar heter bor sitter står ligger går avgår ingår
    finns berättar informerar rapporterar redogör redovisar presenterar föredrar lyfter påpekar säger tycker anser
    menar undrar upplever uppger betonar påminner framför framhåller understryker poängterar visar svarar frågar
    konstaterar noterar nämner beskriver förklarar sammanfattar summerar förtydligar tillägger kommenterar
    diskuterar reflekterar efterlyser efterfrågar inleder öppnar avslutar hälsar tackar välkomnar gratulerar lämnar
    anländer ankommer deltar medverkar ansluter närvarar representerar tjänstgör ersätter yrkar föreslår bifaller
    tillstyrker avstyrker reserverar anmäler erinrar avstår röstar instämmer invänder begär äskar avsäger tillträder
    slutar börjar fortsätter arbetar jobbar verkar tror tänker känner vet förstår hoppas önskar gillar saknar ser
    hör tittar lyssnar håller stöder stödjer ställer delar beklagar upplyser uttrycker bekräftar bedömer föreslog
    meddelar tar ger gör läser leder gäller består innehar äger kallar heter studerar pluggar fyller närvarade
    avlägger adjungerar justerar tecknar utser väljer beslutar godkänner antar fastställer avslår beviljar
    informeras över under efter eller inför däremot tillsammans även ordinarie ledamöter eller per vår där här när
    mer fler för år par er far mor bror ordförande flyttar anlände förordar poängterade resonerar argumenterar
    problematiserar uppskattar sätter tipsar uppmärksammar uppmuntrar varnar oroar befarar klagar skämtar skriver kandiderar nomineras
    förrättar ajournerar prövar hänvisar refererar återger citerar tillkännager utlyser delger orienterar demonstrerar tydliggör
    klargör spekulerar kritiserar uppmanar befinner tillhör kvarstår återvänder återgår motsätter förespråkar överväger accepterar
    avböjer nominerar vinner pratar talar debatterar beräknar utgör innebär betyder omfattar kostar fungerar medför
    uppdaterar mår överlåter önskade instruerar exemplifierar framlägger överlämnar rekommenderar välkomnade
"""
AT_THE_MEETING: frozenset[str] = frozenset(_AT_THE_MEETING.split())
#: Those of them that are deeds as well: tasks behind an arrow, or with a day.
DEEDS = frozenset(
    {"utser", "tar", "ger", "gör", "håller", "tecknar", "ställer", "sätter", "deltar", "skriver", "flyttar", "läser", "leder"}
)

#: The form of a verb in the present tense, which some nouns for people share (`kassör`).
PRESENT = r"(?!\w{2,}(?:[sjn]ör|tör)\b)(?:[a-zåäö]+[aeåöy]|bä|skä)r"

#: Promises and assignments: (rule, weight, pattern after the subject).
COMMITMENTS: tuple[tuple[str, float, str], ...] = (
    ("actions.undertakes", 1.9, r"(?:tar|tog) (?:\w+ )?på sig|åtar sig|åtog sig|lovar|lovade|har lovat|erbjuder sig|erbjöd sig|anmälde sig att"),
    ("actions.responsible", 1.9, r"ansvarar|(?:är|blir) (?:\w+ )?ansvarig(?:a)?|har ansvar(?:et)? för|får ansvar(?:et)?|håller i|är sammankallande|blir (?:sammankallande|kontaktperson)"),
    ("actions.assigned", 1.9, r"åläggs|ålades|erbjöds att|erbjuds att|påminn(?:s|des) om att|förväntas|anmodas|anmodades|bemyndigas|bemyndigades|befullmäktigas|får (?:\w+ )?(?:fullmakt|mandat)|fick (?:\w+ )?(?:fullmakt|mandat)|får i uppgift|fick i uppgift|får (?:\w+ )?i uppdrag|fick (?:\w+ )?i uppdrag|har i uppdrag|ombeds|ombads|uppmanas|uppmanades|uppdras|uppdrogs|uppdrages|får (?:prata|tala|höra|ringa|fixa|ordna|mejla|maila|beställa|köpa|ansvara|sköta|återkomma|samla|leta|fråga|byta|utse|göra|ta|titta|undersöka|skriva|skicka|fundera|kontakta|kolla|boka|se över)"),
    ("actions.shall", 1.5, r"(?:ska|skall)(?! ha\b| kunna| vara\b| få\b| bli\b| inte| ej| (?:\w+ )?\w{2,}[aå]s\b)|kommer(?: att)?(?! ha\b| få\b| bli\b| vara\b| inte| ej| till| från| med| fram| överens| in| ut| upp| igen| snart| gärna| hit| tillbaka) \w+[aå]\b|skulle (?:\w+ )?(?:undersöka|kontakta|kolla|återkomma|skicka|lägga|ta|höra|se|fråga)"),
    ("actions.needs-to", 1.1, r"(?:behöver|måste) (?!ha\b|vara\b|kunna\b|få\b|bli\b|inte|finnas)\w+[aå]\b"),
    ("actions.shall-be", 1.1, r"(?:ska|skall) (?:vara|ha|få|bli|finnas)"),
    ("actions.can-imagine", 1.0, r"kan tänka sig|vill kontrollera|vill undersöka|kan (?:kolla|undersöka|ta|kontakta|höra|fixa|ordna|boka|skicka)"),
)

#: Adverbs between a subject and its verb.
ADVERBS = r"(?:(?:också|även|då|därför|sedan|nu|i sin tur|själv|gemensamt|tillsammans|vidare|även fortsättningsvis|därefter|genast|istället|i stället) )?"

#: Roles and bodies of the meeting's own circle, as subjects.
ROLES = (
    r"(?:(?:vice |mötes|v\. )?ordförande(?:n)?|sekreterare(?:n)?|kassör(?:en)?|kyrkoherde(?:n)?|kyrkorådet|komminister(?:n)?|kamrer(?:n|en)?|vaktmästare(?:n)?"
    r"|rektor(?:n)?|revisorerna|kansliet|presidiet|förvaltningen|tjänstepersonerna|ledamöterna|medlemmarna|parterna|undertecknad"
    r"|processtö?djare|valberedningen|arbetsutskottet|värdkommunen|respektive (?:\w+|kommun|part)|var och en|varje (?:kommun|part|medlem|ledamot|förening|grupp|enhet|deltagare)"
    r"|alla(?: (?:i|inom|från) \w+)?|samtliga(?: \w+r)?|ni som \w+|den som [^,.;]{2,40}?|de som [^,.;]{2,40}?|fritidschefen|\w+(?:chef|chefen|ansvarig|ansvarige|ansvariga|samordnare|samordnaren|ledare|ledaren|sekreteraren|strategen|strateg|handläggaren)"
    r"|\w*(?:gruppen|styrelsen|nämnden|utskottet|kommittén|rådet|presidiet|teamet|beredningen|kansliet|förvaltningen|enheten|avdelningen|kontoret|delegationen))"
)
#: The roles that one person or the office has: what they do in the present tense is work, not procedure.
PERSON_ROLES = (
    r"(?:ordföranden|sekreteraren|kassören|kyrkoherden|komministern|kamreren|vaktmästaren|rektorn|kansliet|husmor|prefekten|redaktören"
    r"|materialaren|webbmaster|undertecknad|\w+(?:chefen|ansvarig|ansvarige|samordnaren|ledaren|sekreteraren|strategen|handläggaren"
    r"|direktören|mästaren|pedagogen|konsulenten|redaktören))"
)
#: Whoever writes the minutes.
WRITER = r"jag|undertecknad"
PRONOUNS = r"(?:vi|ni|hon|han|hen|jag)"

#: Words that open a sentence with a capital and are nobody.
NO_SUBJECTS = frozenset(
    {"detta", "denna", "dessa", "det", "den", "de", "här", "där", "då", "nu", "idag", "under", "efter", "inför", "kursen", "mötet"}
    | {"projektet", "arbetet", "frågan", "punkten", "ärendet", "man", "ingen", "någon", "vem", "vad", "som", "på", "vid", "med"}
    | {"till", "enligt", "dessutom", "därefter", "sedan", "även", "också", "dock", "därför", "eventuellt", "ev", "samtidigt"}
    | {"lagen", "rapporten", "enkäten", "filmen", "boken", "artikeln", "statistiken", "siffrorna", "åtgärd", "beslut", "ansvarig"}
)

#: Endings of nouns that open a sentence with a capital and name a thing.
THING_ENDINGS = (
    *("ningen", "ningar", "ningarna", "tionen", "tionerna", "heten", "arna", "erna", "orna", "ndet", "skapet", "verket"),
    *("boken", "listan", "planen", "avtalet", "mallen", "filmen", "dagen", "lokalen", "salen", "budgeten", "kostnaden"),
)

#: Bodies that are not the meeting's to command although they end like ours.
FOREIGN_ROLES = r"(?:länsstyrelsen|socialstyrelsen|regeringen|riksdagen|skolverket|esf-rådet)"

_MONTHS = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
#: Present passives of what people do; events that only take place (`hålls`, `arrangeras`) are not among them.
PASSIVE = (
    r"(?!(?:avslutas|öppnas|arrangeras|anordnas|finansieras|beräknas|påverkas|ändras|införs|invigs|firas|erbjuds|behövs|finns|startas"
    r"|anställs|delegeras|regleras|tillämpas|används|stängs|betalas|debiteras|höjs|sänks|hålls|behandlas|väntas|förväntas|presenteras|påbörjas|avgörs|krävs)\b)"
    r"(?:[a-zåäö]{3,}as|görs|tas|skrivs|läggs|sänds|bereds|utreds|köps|lämnas|sätts|följs|ses|hörs|söks|förs|genomförs)"
)
#: What says that something is still to come.
SOON = rf"\b(?:senast|före|innan (?!vi|man|det|den som)|nästa|kommande|i (?:{_MONTHS})|under (?:v|våren|hösten|sommaren|\w+ månad)|vecka \d|v\. ?\d)"
BY = r"\b(?:tillhanda|inlämna\w+|oss till del|senast|före den|vid nästa|till nästa|på nästa|innan nästa)\b"

#: Tasks without a subject: (rule, weight, pattern anywhere in the sentence).
PASSIVES: tuple[tuple[str, float, str], ...] = (
    ("actions.passive-task", 1.1, r"\b(?:ska|skall|kommer att|måste|behöver)(?: \w+){0,2}? (?:köpas|skickas|bokas|kontaktas|tillsättas|målas|skrivas|flyttas|sammanställas|tas (?:fram|upp|kontakt)|bjudas|beställas|uppdateras|undersökas|utredas|läggas (?:ut|upp|in)|lyftas|stämmas av|följas upp|ses över|förankras|göras (?:av|klart|till|innan|senast)|delas ut|kallas)\b"),
    ("actions.passive-shall", 0.8, r"\b(?:ska|skall|kommer att|måste)(?: \w+){0,2}? (?!finnas\b|synas\b|märkas\b|anställas\b|behövas\b|ses\b|mötas\b|trivas\b|avslutas\b|påbörjas\b|hållas\b|starta\b|räknas\b|kunnas\b|kallas\b|uppfattas\b|beslutas\b|gälla\b|ses\b|räknas\b|antas\b|ske\b)\w{2,}[aå]s\b"),
    ("actions.passive-done", 0.8, r"\b(?:ska|skall) (?:vara|bli) (?:klar|färdig)\w*\b"),
    ("actions.passive-called", 1.0, r"\bkommer att kallas\b|\bska kallas\b"),
    ("actions.passive-needs", 0.9, r"\b(?:behöver|behövs|bör|måste)(?: \w+)?(?: (?:ut|fram|upp|in|över|klart))? (?!finnas\b|ses\b)\w{3,}[aå]s\b"),
    ("actions.passive-sent", 1.0, r"\b(?:skickas|mailas|mejlas|delas|läggs|lämnas|bokas|beställs|sammanställs|kompletteras|uppdateras|distribueras) (?:ut|in|över|upp|av)\b|\bskickas till\b|\b(?:lämnas|mejlas|mailas|anmäls|meddelas|betalas|inkommer|inlämnas)\b(?=.{0,40}\bsenast\b)|\btas fram\b|\bkontakt tas\b|\b(?:undersöks|utreds|kontrolleras)\b|\bgå(?:r)? ut\b(?=.{0,20}\bsenast\b)|\b(?:bjuds|begärs|tas|samlas) in\b|\b(?:sätts|hängs|ställs|läggs) (?:upp|ut|fram)\b|\b(?:skickas|bokas|uppdateras|kontaktas|publiceras)\b"),
    ("actions.deferred", 1.2, r"\b(?:tas|tar vi|lyfts|diskuteras|behandlas|hänskjuts|skjuts|flyttas|följs|återupptas|fortsätter|presenteras|redovisas|avrapporteras)(?: (?:upp|igen|vidare|åter|fram))?(?: \w+){0,5}? (?:vid|på|till|under|inför) (?:nästa|nästkommande|kommande|följande|mötet i)\b|\bskjuts (?:upp|fram)\b|\bfortsatt \w+ (?:på|vid) nästa\b|\b(?:tas|tar|kommer|återkommer|fortsätter)(?: \w+){0,4} nästa (?:gång|möte|träff)\b|\btar (?:vi )?upp (?:\w+ )?igen\b|\b(?:tas|tar|kommer)(?: \w+){0,2} (?:upp|igen|åter)(?: igen)? (?:i|till|under|efter|vid|på) \w+|\båterremitteras till \w+ (?:för|att|i syfte)\b"),
    ("actions.passive-dated", 0.85, rf"(?<!inte )(?<!ej )(?<!att )(?<!kan )\b{PASSIVE}\b(?=.{{0,80}}(?:{SOON}))"),
    ("actions.passive-account", 1.0, rf"\b(?:lämnas|redovisas|rapporteras|återrapporteras|avrapporteras|utvärderas|görs|följs upp)\b(?=.{{0,60}}(?:{SOON}))"),
    ("actions.shall-by", 0.9, rf"\b(?:ska|skall)\b(?! (?:avslutas|pågå|gälla|träda|starta|börja|vara igång|hållas)\b)(?=.{{0,160}}(?:{BY}))"),
    ("actions.goes-out", 1.0, r"\bgår (?:ut|in)\b(?=.{0,60}\b(?:senast|före|innan|efter|vecka|v\.|i|den|under|till|hösten|våren)\b)"),
    ("actions.wanted", 1.0, r"\b(?:söks|efterlyses|eftersöks)(?=\W*$|,| till\b| inför\b| hos\b)"),
    ("actions.group-formed", 1.1, r"\b\w*grupp(?:en)?\b[^.]{0,60}\b(?:tillsätts|bildas|ska bildas)\b"),
    ("actions.remains", 1.0, r"\b(?:uppgift(?:en)?|uppdrag(?:et)?|punkt(?:en)?)\b.{0,60}\bkvarstår\b"),
    ("actions.handover", 0.7, r"\b(?:överlämning|inlämning|utskick|avstämning|uppföljning|återrapportering|återkoppling) (?:sker|görs|ges)\b"),
    ("actions.next-step", 1.1, r"\b(?:nästa steg (?:är|blir)|(?:vidare|fortsatt) arbete (?:följer|består|blir|är)|arbetet fortsätter (?:nu )?med)\b|^ambition(?:en)? (?:är )?att\b"),
    ("actions.important-for", 1.0, r"\bviktigt för (?:kansliet|styrelsen|gruppen|förvaltningen|oss) att \w+a\b"),
    ("actions.request", 1.1, rf"\b(?:önskar|ber|vill) (?:att )?{ROLES}(?:s (?:hjälp|stöd|stöttning)|\s\w+(?:ar|er)\b)"),
    ("actions.reminder", 1.1, r"^(?:glöm inte|kom ihåg|tänk på) att\b"),
    ("actions.somebody", 1.1, r"\bnågon (?:måste|behöver|ska|skall|bör|får)\b(?: \w+)? \w+[aå]\b"),
    ("actions.assign", 1.9, r"\buppdra(?:r|s|gs|ges)? (?:åt|till|att)\b|\buppdrogs? (?:åt|till)\b|\bi uppdrag att\b|\bge(?:r|s)? \S+(?: \S+)? (?:fullmakt|uppdrag(?:et)?|i uppgift) att\b|.{8}\bansvariga?: ?\S|\bansvariga? för [^:.]{2,50}: ?\S|\bdelegera(?:r|s)? (?:åt|till)\b|\b(?:bemyndiga|befullmäktiga)(?:r|s)? "),
)

#: The doer of a passive: `kontaktas av Eva`, `tas fram av kansliet`.
AGENT_PASSIVE = (
    r"\b(?!finansieras|kännetecknas|omfattas|påverkas|representeras|administreras|orsakas|arrangeras)(?:\w+as|görs|skrivs|läggs"
    r"|hålls|leds|köps|bjuds|sköts|ses|förs|bereds|sänds|tas|utreds|följs|sammanställs|beställs|tillsätts|byggs|sätts|hörs|ställs)"
    r"(?: (?:fram|ut|in|upp|över|om|till))?(?: (?!av\b)\w+){0,3} av "
)

#: List points and sentences that open with the task itself.
BARE_TASKS = (
    r"(?:bjuda? in|bjud in|maila|mejla|e-posta|boka|kontakta|ta kontakt|skicka|följ upp|följa upp|ring(?:a)?|beställ(?:a)?|uppdatera|ta fram|ta reda på|kolla"
    r"|kolla upp|undersök(?:a)?|stäm av|stämma av|sammanställ(?:a)?|se över|se närm\w+ på|påminn(?:a)?|återkom(?:ma)?|hör av er|höra med|köp(?:a)? in|köp|fixa|ordna"
    r"|lägg(?:a)? (?:upp|ut|in)|anmäl er|anmäl dig|skriv(?:a)? (?:ihop|klart|ett|en)|publicera|förbered(?:a)?|utred(?:a)?|fyll i|tipsa|svara på|läs igenom|ta med)"
)
#: The first word of an infinitive or imperative under a task label.
INFINITIVE = (
    r"(?!\w*(?:erna|arna|orna|ena|iga|ska)\b)(?!många|alla|bra|denna|samma|inga|vissa|andra|några|olika|detta|dessa|båda|stora"
    r"|nya|extra|sista|första|enda|ingenting)[a-zåäö]{2,}[aåä]\b"
)

#: When it is due: adds to any of the above.
DEADLINE = (
    r"\b(?:senast|innan|före|till och med|t\.?o\.?m\.?) (?:den |fredag|måndag|tisdag|onsdag|torsdag|lördag|söndag|nästa|på |kl|v\.?|vecka|\d|jul|påsk|sommar|årsskiftet|helgen|mötet|\w+möte|\w*helg"
    r"|jan|feb|mars|apr|maj|jun|jul|aug|sep|okt|nov|dec)|\btill (?:den \d|nästa|nästkommande|kommande|mötet|sammanträdet|styrelsemötet|helgen)|\binför (?:nästa|kommande)"
    r"|\b(?:så snart|så fort|omgående|snarast)\b|\bnästa vecka\b|\bi(?:n)?om (?:ett par|en|två|kort)\b|\befter mötet\b"
)

#: What makes a sentence a report, a wish or a rule: (rule, weight taken off, pattern before the cue).
DETERRENTS: tuple[tuple[str, float, str], ...] = (
    (
        "reports",
        1.6,
        r"\b(?:berättar|berättade|informerar|informerade|rapporterar|rapporterade|redogör|redogjorde|lyfter|lyfte|påpekar|påpekade|säger|sade|sa|tycker|tyckte|anser|ansåg|menar|menade|undrar"
        r"|undrade|upplever|uppger|betonar|påminner(?! om att)|påminde|framför|framförde|framhåller|understryker|svarar att|svarade|frågade|konstaterar|konstaterade|nämner|nämnde|hoppas|tror|framkom|presenterade|redovisade|förklarade|förklarar)\b",
    ),
    ("past", 1.2, r"\b(?:har|hade|blev|var|gjorde|gjordes|fick|gick|kom|togs|hölls|genomfördes|tidigare|redan)\b"),
    ("measure", 0.8, r"\b(?:rimlig\w*|lämplig\w*|nivå|möjlighet att)\b"),
    ("condition", 1.0, r"(?:^|[,(] ?|\boch |\bmen )(?:om|ifall|när|innan|eftersom|för att|så att|därför att|trots att|medan)\b|\bom\b.{0,60}\binte\s$|\b(?:kanske|eventuellt|möjligen|förhoppningsvis)\b"),
    ("opinion", 1.0, r"\b(?:borde|vore|önskvärt|viktigt att|bra att|tanken är|syftet (?:är|med)|målet (?:är|med)|avsikten är|kan vara|förslag(?:et)? (?:är|om att|att|till beslut)|förslagsvis|föreslår|föreslog|yrkar|yrkade|yrkas|diskuterar|diskuterade|diskuterades|fråga om|frågan om|risk)\b"),
    ("relative", 1.0, r"\b(?:som|där|vilket|vilka|vilken|vars|hur|varför|huruvida|vem|vad)\s(?:\S+\s){0,4}$"),
    ("law", 1.2, r"\b(?:enligt (?:lag|stadg|regl|förordning|\w+lagen)|lagen|stadgarna|förordningen|alltid|normalt|vanligtvis|i regel|brukar)\b"),
)

#: Openings that are never tasks.
CEREMONY = (
    r"\b(?:öppnar|öppnade|avslutar|avslutade|öppnas|avslutas|förklara(?:r|de|s|des)) (?:mötet|sammanträdet|stämman|årsmötet|dagens)\b|\bmötet (?:öppnas|avslutas|öppnades|avslutades)\b"
    r"|^beslut(?:et)? (?:om|tas|fattas|skickas)\b|\bhälsa(?:r|de|des) \b|\btacka(?:r|de) \b|\bvaldes till\b|\bväljs till\b|\bingen\b.{0,40}\b(?:ta på sig|anmälde)\b"
    r"|\bprövar om\b|\bställer proposition\b|\bfinner att\b|\bprotokollet justeras\b|\bjustering sker\b"
)

#: What parts one task from the next inside a sentence, before a new subject.
JOINTS = r"(?:^|[,;:–(→⇒➔]\s|[-=]>\s|\s-\s|\s(?:och|samt|men|att|då|annars|medan)\s)$"

#: A day in the sentence: weaker than a deadline, but a task is seldom dated without being one.
DATED = (
    r"\b(?:måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag)(?:en)?\b|\bden \d{1,2}|\b\d{1,2}(?::[ea])? (?:januari|februari|mars"
    r"|april|maj|juni|juli|augusti|september|oktober|november|december)\b|\bv(?:ecka|\.) ?\d{1,2}\b|\b\d{1,2}/\d{1,2}\b"
)
#: Habits and rules, after the cue.
HABIT = (
    r"\b(?:en|två|tre) gång(?:er)? (?:om|i|per)\b|\bvarje (?:dag|vecka|månad|år|termin|kvartal)\b|\bårligen\b|\bregelmässigt\b"
    r"|\bregelbundet\b|\bsedan (?:länge|tidigare|\d{4})\b|\bfrån (?:och med )?föregående\b"
)
HABIT_WEIGHT = 0.8
#: A decision's announcement before the cue.
DECIDED = r"\b(?:beslut\w*|beslöts?|bestäm\w+|enades|överens|fram till|mynnar ut i) (?:\w+ ){0,3}att\b"
DECIDED_WEIGHT = 0.3
#: Verbs of an `att` clause that says what holds, not what somebody does.
STATIVE = (
    r"(?:är|har|får|antar|godkänner|beslutar|fastställer|innehar|tillträder|utser|väljer|kvarstår|erhåller|sitter|ingår|tecknar|avslår"
    r"|bifaller|ger|gäller|består|blir|bör|kan|vill|under|över|efter|eller|enligt)"
)
#: Where the quote of a task ends before the sentence does.
AFTERTHOUGHT = r",\s(?:vi|annars|vem|där|vilket|varpå|då|men|dock|eftersom|för att|så att)\s"
#: Header cells of a table of tasks: what, who, when.
TABLE_WHAT = r"(?:vad|åtgärd|uppgift|aktivitet|att göra|uppdrag|punkt|ärende|action|beskrivning|fråga|beslut/åtgärd)"
TABLE_WHO = r"(?:vem|ansvarig|ansvariga|ansvar|ansv\.?|utförare|namn|vem\?)"
TABLE_WHEN = r"(?:när|klart|klart senast|senast|deadline|datum|slutdatum|tid|status|klar|när\?)"

#: What a score must reach, and the base weights of the cues that are not in a table above.
THRESHOLD = 1.0
AGENTIVE_WEIGHT = 1.6
SECOND_VERB_WEIGHT = 1.2
COMMON_WEIGHT = 1.1
OPEN_WEIGHT = 0.75
OPEN_ROLE_WEIGHT = 1.0
NOTE_WEIGHT = 1.05
#: A note with a name at its end has at most this many characters.
NOTE_LENGTH = 90
DEED_LOSS = 0.3
ARROW_WEIGHT = 1.2
SUREST_WEIGHT = 1.9
DECIDED_PRESENT_WEIGHT = 1.0
NAMED_TASK_WEIGHT = 1.3
DATED_WEIGHT = 0.3
INVERTED_WEIGHT = 1.5
AGENT_WEIGHT = 1.5
BARE_WEIGHT = 1.3
SIGNED_WEIGHT = 1.6
LISTED_WEIGHT = 1.2
DEADLINE_WEIGHT = 0.5

#: Verb before subject: `Till nästa möte bokar Eva sal`, `Därefter ska kassören`; the second only before people.
INVERTED_MODAL = r"\b(?:ska|skall)"
INVERTED = (
    r"\b(?:återkommer|återkopplar|kontaktar|kollar|undersöker|ringer|mejlar|mailar|bokar|ordnar|fixar|beställer|skickar|sammanställer"
    r"|uppdaterar|förbereder|samordnar|bevakar|skriver|utreder|ansvarar|gör|startar|skapar|tar|bjuder|kallar|lägger|köper|ser|hör)"
)

#: Added by the kind of subject.
SUBJECT_WEIGHTS = {"person": 0.3, "role": 0.0, "body": -0.5, "name": 0.0, "singular": 0.0, "plural": -0.4}
#: Added where a wording means less with a kind of subject: what other organisations shall do is most often a report.
SUBJECT_RULE_WEIGHTS = {
    ("actions.shall", "body"): -0.6,
    ("actions.shall", "name"): -0.8,
    ("actions.needs-to", "body"): -0.6,
    ("actions.needs-to", "plural"): -0.4,
    ("actions.needs-to", "name"): -0.6,
    ("actions.shall-be", "body"): -0.6,
    ("actions.shall-be", "plural"): -0.6,
    ("actions.shall-be", "name"): -0.8,
    ("actions.assigned", "plural"): -0.8,
    ("actions.assigned", "name"): -0.5,
    ("actions.present", "body"): -0.5,
    ("actions.present", "plural"): -0.3,
    ("actions.present-common", "name"): -0.5,
    ("actions.present-common", "plural"): -0.6,
    ("actions.present-common", "body"): -0.6,
    ("actions.passive-agent", "body"): -0.4,
    ("actions.passive-agent", "name"): -0.3,
    ("actions.can-imagine", "plural"): -0.8,
    ("actions.can-imagine", "role"): -0.6,
    ("actions.can-imagine", "name"): -0.4,
}
#: A word with a capital is not known to be somebody: with these wordings it names no assignee.
UNNAMED_RULES = frozenset({"actions.shall", "actions.shall-be", "actions.needs-to"})

#: Added by the label that a sentence stands under.
SECTION_WEIGHTS = {"task": 0.5, "decision": 0.2, "proposal": -1.5, "background": -0.6}

#: A subject this far into a sentence (in characters), after a joint, opens the quote.
LONG_LEAD = 20

#: Score to confidence, read from the top: priors set by hand, below what annotated development minutes gave each band,
#: since the wordings were chosen on the same minutes. To be replaced by a fit on minutes that no rule was made from.
CONFIDENCE = ((2.2, 0.9), (1.8, 0.85), (1.5, 0.75), (1.2, 0.6), (-9.0, 0.5))

#: Taking on what the sentence before says: `Siv tar på sig det`.
TAKES_IT_ON = r"\b(?:ansvar(?:et|ar|ig|iga)? för|ser till|på sig|fixar|ordnar|gör|tar)(?: att)? (?:det|detta|dem|dessa|saken|uppgiften|den)\b|^\S+(?: och \S+)? (?:ansvarar|fixar|ordnar|är ansvariga?|håller i det)\W*$"

#: A cell that says that nothing is left to do.
TABLE_DONE = r"\W*(?:klart?|klara|avslutad|avslutat|utfört|utförd|done|genomfört|genomförd|ok|x)\W*"
TABLE_WEIGHT = 1.8

#: Before what would be a subject, these make it part of a phrase (`arvodet till styrelsen`).
PREPOSITIONS = (
    r"\b(?:till|från|av|med|på|i|om|hos|åt|mot|mellan|via|enligt|under|inom|utan|kring|gällande|angående|inför|bland|vid|samt om)\s$"
)

#: All wordings that put a subject before its verb: (rule, weight, pattern after the subject).
SUBJECT_VERBS = (
    *COMMITMENTS,
    ("actions.returns", SUREST_WEIGHT, SUREST),
    ("actions.present", AGENTIVE_WEIGHT, AGENTIVE),
    ("actions.present-common", COMMON_WEIGHT, COMMON),
)

#: Before a date: it starts something, or dates a document.
BEFORE_OTHER_DATE = r"\b(?:från|fr\.?o\.?m\.?|sedan|daterad|daterat|av den)\s(?:och med\s)?(?:den\s)?$"
#: Before a date: it is a deadline.
BEFORE_DEADLINE = (
    r"\b(?:senast|till|innan|före|under|inom|fram till|till och med|t\.o\.m\.|klart?)\s(?:\w+\s){0,2}$"
)
OPENS_DEADLINE = r"(?:senast|innan|före|under|till)\b"

#: What stands between two roles of one person.
ROLE_JOINTS = r"\s?[,/]\s?(?:tillika\s)?|\s(?:tillika|och|samt|&)\s"
#: The article's endings of a role, after a vowel (`ordföranden`) and after a consonant (`kassören`).
VOWELS = "aeiouyåäö"
AFTER_VOWEL = ("n",)
AFTER_CONSONANT = ("en", "n")
#: Roles that a text shortens: `sekreteraren` is who is listed as `nämndsekreterare`.
HEAD_ROLES = ("sekreterare", "sekreteraren", "chefen", "kassören", "samordnaren", "ledaren", "strategen", "direktören")
#: Openings of roles that differ from the role without them.
OTHER_ROLES = ("vice", "v.", "bitr", "1:e", "2:e", "andre", "förste", "f.d.", "tidigare", "avgående", "ställföreträdande")

#: Roles that many share, or whose words mean other things too.
SHARED_ROLES = frozenset({"ledamot", "ersättare", "suppleant", "medlem", "deltagare", "ombud", "adjungerad", "student"})

#: Behind the words that assign, whoever gets the task, whatever the noun: `uppdra åt husmor att`.
ASSIGNED_TO = (
    r"(?:(?:uppd(?:ra|rar|ras|rags|rogs|rog)|delegera[rs]?)\b[^.;:]{0,30}?\s(?:åt|till)|\b(?:bemyndiga|befullmäktiga)[rs]?"
    r"|\b(?:ge|ger|ges|gav|gavs))\s(?P<who>(?!att\b)[^\s,.;:]+(?:\s(?!att\b|i uppdrag|fullmakt|uppdrag)[^\s,.;:]+){0,4}?)"
    r"\s(?:i uppdrag|i uppgift|fullmakt|uppdrag(?:et)?|mandat|att\b|tillsammans\b)"
)
#: Whose task it is: `Evas uppgift att`.
OWNED = r"\s(?:uppgift|uppdrag|punkt)\b"

#: A sign for what follows from a point: most often somebody's task.
AFTER_ARROW = r"(?:(?<=[→⇒➔]\s)|(?<=[-=]>\s))"

#: A note with a name at its end that tells of somebody's part in the meeting, an office or the past.
NO_NOTE = (
    rf"(?:\*|(?:information|info|rapport|lägesrapport|presentation|genomgång|redovisning|föredragning|redogörelse|inledning|val|nyval"
    rf"|omval|ledamot|ledamöter|ersättare|suppleant|suppleanter|justerare|protokoll|vid protokollet|sammankallande|närvarande|frånvarande"
    rf"|fråga|kommentar|reflektion|synpunkt|yrkande|reservation|tack|gratulerar|bilaga|foto|kontaktperson|{ROLES})\w*\b)"
    r"|.*(?:\b(?:har|hade|var|är|blev|blir|fick|kan|vill|tycker|anser)\b|\w{3,}(?:ade|ades|erat|ats|tts)\b|[\"”:])"
)
