"""How Swedish minutes word a decision, and what only looks like one. Data only; matched without regard to case."""

from __future__ import annotations

#: A body that decides, as the subject of a sentence. Endings catch compounds (`Valnämnden`, `vårmötet`).
BODY = (
    r"(?:\w*(?:möte[tn]?|stämma|stämman|styrelse|styrelsen|nämnd|nämnden|rådet|utskottet|gruppen|kommittén"
    r"|delegationen|beredningen|föreningen|förbundet|presidiet|fullmäktige|församlingen|direktionen|teamet"
    r"|nätverket|kåren|sektionen|klubben|ledningen|samfälligheten|kollegiet|forumet|sammanträdet)"
    r"|vi|man|samtliga|alla|deltagarna|ledamöterna|medlemmarna|parterna|ordföranden|ordförande"
    r"|au|ks|kf|ksau|hsn|bun)"
)

#: Bodies whose decisions the minutes only report.
OUTSIDE = (
    r"(?:regeringen|riksdagen|länsstyrelsen|socialstyrelsen|skolinspektionen|transportstyrelsen|trafikverket"
    r"|\w+verket|\w*domstolen|\w*rätten|\w*myndigheten|\w*inspektionen|\w*departementet|\w*bolaget|banken"
    r"|kommunen|regionen|staten|eu|esf|esf-rådet|stiftet|arbetsförmedlingen|försäkringskassan|polisen"
    r"|leverantören|arbetsgivaren|hyresvärden|förra styrelsen)"
)

_MONTH = r"(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)"

#: A time or place of an earlier decision, in the announcement or anywhere in a formal sentence.
EARLIER = (
    r"\b(?:förra|föregående|senaste \w*(?:möte|sammanträde)\w*|dessförinnan|fjol|i (?:våras|höstas|somras|vintras)|igår"
    rf"|vid ett tidigare|sedan tidigare)\b|(?:^|möte\w* )i {_MONTH}\b"
)
#: The same right after the verb.
EARLIER_AFTER = rf"\s(?:\w+ )?(?:i {_MONTH}\b|(?:den )?(?:\d{{4}}-\d\d-\d\d|\d{{1,2}} \w+ \d{{4}})(?:,|\satt|\s?§))"

#: Before the verb, the marks of a perfect tense or of what is settled already.
PERFECT = r"\b(?:har|hade|redan|tidigare|då)\b"

#: Words before a decision's verb that make it a wish, a question, a condition or a later matter.
UNDECIDED = (
    r"^fråga(?:n)? om\b|\b(?:föreslår|föreslås|föreslog|föreslogs|yrkar|yrkade|yrkande|tillstyrker (?:\w+ )?att|rekommenderar|undrar|frågar"
    r"|frågade|önskar|vill att|bör|borde|anser att|menar att|tycker att|hoppas|informerar|informerade|berättar"
    r"|berättade|rapporterar|rapporterade|redogör|redogjorde|meddelar att|meddelade att|påpekar|påminner|säger"
    r"|konstaterar att det finns|prövar om|ställer proposition|finner att (?!kallelse|mötet|sammanträdet|stämman|kallelsen)|inga|inget|ingen|inte)\b"
)

#: What stands right before the verb where the clause is subordinate or the verb an infinitive.
SUBORDINATE = (
    r"(?:(?<=\S\s)\batt\s+(?:\S+\s+){0,2}|(?<=[^,]\s)\bsom\s+(?:\S+\s+)?|(?<=\S\s)\bsom\s+(?:\S+\s+){1,2}|\b(?:där|innan|eftersom|tills|ifall|vilka|vilket|vilken|huruvida|hur|vem|vad)\s+(?:\S+\s+){0,2}"
    r"|(?:^|[,;:–(]\s?|\boch )(?:om|när|då)\s+(?:\S+\s+){0,4}"
    r"|\b(?:kan|ska|skall|måste|får|behöver|väntas|kommer|kommer att|skulle|kunde|vill)\s+(?:\S+\s+)?)$"
)

#: What follows the verb of a main clause with another word in front (`Efter diskussion beslutade mötet`).
INVERTED = rf"\s+(?:det|{BODY})\b"

#: Decisions put off: there is none yet.
POSTPONED = (
    r"\bbeslut(?:et)?\b[^.]{0,60}\b(?:tas|fattas|väntas|ska tas|kommer att (?:tas|fattas))\b"
    r"|\binför (?:ett )?beslut\b|\binga beslut\b|\binget beslut\b|\bej beslut|\bbeslut(?:et)? (?:ska|skall) "
    r"|\b(?:ska|skall|kommer att|måste|kan) beslutas\b"
    r"|\b(?:fastställs|godkänns|beslutas|bestäms|utses|väljs|antas) (?:senare|(?:på|vid|under) (?:nästa|kommande|ett senare|höst|vår|årsm))"
)

#: Opening and closing the meeting and the like: no decision, whatever the verb.
CEREMONY = (
    r"\b(?:mötet|sammanträdet|årsmötet|stämman|styrelsemötet)?\s*(?:öppnades|öppnat|avslutades|avslutat|avslutas"
    r"|öppnas|öppnar|avslutar|hälsade|hälsar|tacka(?:de|r)(?! (?:ja|nej|för (?:informationen|rapporten|redovisningen|redogörelsen|dragningen|föredragningen|presentationen|svaret)) ?))\b"
)

#: Leads with their content in an att clause, or in the whole sentence: (rule, confidence, pattern).
LEADS: tuple[tuple[str, float, str], ...] = (
    (
        "decisions.beslutar-att",
        0.95,
        r"\b(?:beslutar|beslutade|beslutades|beslutas|beslöt|beslöts|beslutat)\b(?=[^.]{0,90}?\batt\b)",
    ),
    (
        "decisions.fattar-beslut",
        0.9,
        r"\b(?:tog|togs|tar|fattade|fattades|fattar)\b[^.]{0,40}?\bbeslut(?:et)?\b|\bbeslut(?:et)? (?:togs|fattades|blev)\b"
        r"|^beslut(?: om)? att\b",
    ),
    ("decisions.beslutar", 0.8, r"\b(?:beslutar|beslutade|beslutades|beslöt|beslöts)\b"),
    (
        "decisions.bestämmer",
        0.8,
        rf"\b(?:bestämde|bestämmer)(?= (?:vi|man|mötet|gruppen|sig|oss|att|\w*{BODY}\b))"
        r"|\b(?:bestämdes|bestäms)\b|\b(?:är|blev) (?:nu )?bestämt att\b",
    ),
    (
        "decisions.enas",
        0.75,
        r"\b(?:enades|enas|enats|enade sig|kom(?:mer)? överens|kommit överens|är överens|var överens|är eniga"
        r"|var eniga|var enig|är ense|var ense|är enig|är enade|blev eniga)\b",
    ),
    (
        "decisions.kommer-fram-till",
        0.7,
        r"\b(?:kom|kommer|kommit)(?: \w+){0,2} fram till att\b|\bmynna(?:r|de) ut i att\b"
        r"|\b(?:slutsatsen|resultatet) (?:blev|är|blir) att\b",
    ),
    ("decisions.uppdrar", 0.85, rf"\b{BODY} (?:uppdrar|uppdrog|gav|ger|delegerar|delegerade)\b(?=.{{1,80}}\batt\b)"),
)

#: Sentences that are the decision themselves: (rule, confidence, pattern).
FORMULAS: tuple[tuple[str, float, str], ...] = (
    (
        "decisions.election",
        0.9,
        r"\b(?:valdes(?! in i \w+ \d{4})|väljs|väljes|omvaldes|omväljs|nyvaldes|nyväljs|fyllnadsvaldes|utsågs|utses|invaldes|adjungerades"
        r"|adjungeras|entledigades|entledigas|tillsattes)\b|\b(?:blev|blir) (?:\w+ )?(?:om)?vald[ae]?\b"
        r"|\b(?:omval|nyval) av [A-ZÅÄÖ]|\bfick (?:mötets|föreningens) förtroende\b",
    ),
    (
        "decisions.finding",
        0.9,
        r"\b(?:förklaras|förklarades|förklarade|anses|ansågs|ansåg|befanns|fann|finner|är|var)\b[^.]{0,50}\b(?:behörigt?"
        r"|behörigen|stadgeenligt?|beslutsmässigt?|beslutsfört?|stadgeenligen|i (?:laga|behörig) ordning)\b",
    ),
    (
        "decisions.approved",
        0.85,
        r"\b(?:godkänns|godkännes|godkändes|fastställs|fastställes|fastställdes|fastslås|fastslogs|antogs|bifalls"
        r"|bifalles|bifölls|avslås|avslogs|bordläggs|bordlägges|bordlades|återremitteras|återremitterades"
        r"|antas(?=\W*$)|accepteras|accepterades|tillstyrks|tillstyrktes|ajourneras till|godtogs|bekräftades)\b"
        r"|\b(?:blev|är|anses) (?:härmed )?(?:godkän[dt]a?|fastställ[dt]a?|antag(?:en|et|na))\b",
    ),
    (
        "decisions.filed",
        0.85,
        r"\b(?:läggs|lades|lägges|lagts|lägger|lade)\b[^.]{0,60}\btill (?:handlingarna|handl|protokollet)\b",
    ),
    (
        "decisions.noted",
        0.65,
        r"\b(?:antecknas|antecknades|noteras|noterades|noterar|antecknar)\b[^.]{0,80}\btill protokollet\b"
        r"|\b(?:informationen|rapporten|redovisningen|redogörelsen|skrivelsen|anmälan|protokollet|lägesrapporten)"
        r" (?:antecknas|antecknades|noteras|noterades)\b",
    ),
    (
        "decisions.discharge",
        0.9,
        r"\b(?:beviljar|beviljade|beviljas|beviljades|gavs|ges|gav|fick|får)\b[^.]{0,80}\bansvarsfrihet\b"
        r"|\bansvarsfrihet\b[^.]{0,60}\b(?:beviljas|beviljades)\b",
    ),
    ("decisions.voted", 0.85, r"\b(?:röstades|röstade|röstar) (?:igenom|fram|för att|ner|ned|(?:ja|nej) till)\b|^(?:förslaget|motionen|propositionen|yrkandet) (?:gick|går) igenom\W*$|\blämnas oförändra(?:d|t|de)\b|\bvann (?:omröstningen|voteringen)\b"),
    (
        "decisions.body-verb",
        0.85,
        rf"(?:^|\boch |\bdärefter )(?:\S+\s){{0,2}}?{BODY} (?:härmed |därmed |enhälligt |därför |även )?(?:godkänner|godkände|godkännde"
        r"|antog|fastställer|fastställde|fastslår|fastslog|bifaller|biföll|avslår|avslog|beviljar|beviljade|bordlägger"
        r"|bordlade|utser|utsåg|väljer|valde|omvalde|omväljer|tillstyrker|avstyrker|återremitterar|entledigar"
        r"|adjungerar|adjungerade|ställer sig bakom|ställde sig bakom|ger fullmakt|anslår|anslog|upphäver)\b",
    ),
    (
        "decisions.body-verb",
        0.85,
        rf"\b(?:godkände|antog|fastställde|biföll|beviljade|bordlade|utsåg|valde|omvalde) {BODY}\b",
    ),
    ("decisions.signatories", 0.8, r"\bteckna(?:r|s|de|des)\b[^.]{0,40}\bfirma\w*\b|\bfirman?\b[^.]{0,60}\bteckna(?:s|des)\b"),
    ("decisions.mandate", 0.7, r"\b(?:fick|får|gavs|ges) (?:mandat|fullmakt)\b"),
    (
        "decisions.commissioned",
        0.7,
        r"\b(?:får|fick|gavs|ges|ger|gav)\b(?: \S+){0,4} i uppdrag att\b|\buppdr(?:ogs|as|ages) (?:åt|till)\b",
    ),
    ("decisions.thanked", 0.7, rf"^(?!ordförande){BODY} tacka(?:r|de) för (?:informationen|rapporten|redovisningen|redogörelsen|dragningen|föredragningen|presentationen|svaret)\b"),
    ("decisions.answered", 0.6, r"\btacka(?:r|de|s|des) (?:ja|nej) till\b"),
    ("decisions.right-to-speak", 0.8, r"\b(?:får|fick|ges|gavs|beviljas|beviljades|medges|medgavs|tilldelas|tilldelades)\b[^.]{0,30}\b(?:närvaro|yttrande|förslags|rösträtt)\w*"),
    ("decisions.agenda", 0.7, r"^(?:en )?(?:ny |nya |extra )?punkt(?:en|er|erna)?\b[^.]{0,60}\b(?:läggs till|lades till|tillförs|tillfördes|stryks|ströks|utgår|utgick)(?=\W*$| på | i | under | av )"),
    ("decisions.nominated", 0.8, rf"^{BODY} (?:nominerade|nominerar)\b"),
    (
        "decisions.informal",
        0.55,
        r"\b(?:så|att|^|[,:–] ?)\s?vi (?:kör(?! om)|hoppar över|avstår|väljer att|satsar på|behåller|skippar|slopar|inför|tackar (?:ja|nej))\b",
    ),
    ("decisions.postponed", 0.6, r"\b(?:skjuts|sköts|skjutes) (?:upp|fram) till\b"),
    ("decisions.settled", 0.5, r"^(?:datum(?:et)?|tid(?:en)?|priset|avgiften|budgeten)(?: för \w+)? (?:blir|sätts till|sattes till)\b"),
)

#: The only words of a sentence that decides the item's matter.
BARE = r"(?:godkändes|godkänns|godkännes|godkänt|bifalles|bifalls|bifölls|bifall|fastställdes|fastställs|bordlades" \
    r"|bordläggs|bordlägges|antogs|avslås|avslogs|ja|godkändes utan (?:ändringar|anmärkning)|lades till handlingarna" \
    r"|läggs till handlingarna|lägges till handlingarna|noteras|noterades|omval|avslag)"

#: Under a decision label: sentences that decide go on in the present tense of the body or with a formal verb.
UNDER_LABEL = (
    rf"^{BODY} (?!erinrar|informerar|tackar|redogör|konstaterar|avslutar|ställer|hänvisar|meddelar|finner|påminner|upplyser|frågar|inleder|har\b)(?:\w+ )?(?:\w+(?:ar|er|år)|antar|tar|ger)\b|\b(?:föreslår|noterar|uppdrar|överlämnar|översänder|antar)\b"
)

#: The decision only says that a proposal is carried.
CARRIED = (
    r"\b(?:bifall\w*|biföll\w*|anta(?:r|s|gs)?|antog\w*|godkän\w+|enligt|i enlighet med|gick igenom|bifogas)\b"
    r"[^.]{0,60}\b(?:att-?sats\w*|\w*motion\w*|\w*förslag(?:et|en|ets)?|yrkand\w*|proposition\w*)\b"
    r"|\b(?:att-?sats\w*|\w*motion\w*|förslag(?:et|en)|yrkand\w*|proposition\w*)\b[^.]{0,40}\b(?:bifall\w*|biföll\w*"
    r"|antas|antogs|godkän\w+|går igenom|gick igenom|röstades igenom)\b"
)
#: `dagordningen enligt förslag`: the matter is named, so the sentence itself is the decision.
NAMED_MATTER = r"\b(?:dagordning\w*|föredragningslist\w*|protokoll\w*|årsavgift\w*|budget\w*|verksamhetsplan\w*)\b"

#: Announces a proposal in running text.
PROPOSES = r"\b(?:föreslår|föreslog|föreslås|föreslogs|yrkar|yrkade|yrkas|hemställer|förslag(?:et)? (?:är|lyder|att))\b"

#: Nothing was decided, in so many words.
NO_DECISION = r"(?:\W*(?:inga?|inget|ej|–|-|—)\b.{0,30}|frågan diskuterades\W*|diskuterades\W*)"

#: Hedges that turn a conclusion into an opinion.
HEDGES = r"\b(?:troligt|troligen|troligtvis|kanske|sannolikt|förmodligen|det kan vara|det är (?:bra|svårt|viktigt))\b"

#: A rider on a formal decision: the clause after it is a decision of its own.
RIDER = r"\bmed (?:det |den |följande )?(?:tillägget|tillägg|ändringen|justeringen|förbehållet|förbehåll) (?=att\b)"

#: What the chair does next, after the decision on the same line.
AFTERMATH = r",\s(?:därefter|varefter|varvid|varpå ordföranden|varmed)\b"

#: Earlier minutes are the matter here, not an earlier decision.
EARLIER_MINUTES = (
    r"\b(?:föregående|förra|senaste|tidigare)\s(?:\w+\s){0,2}\w*(?:protokoll|anteckning)"
    r"|(?:protokoll|anteckning)\w*\s(?:\S+\s){0,2}(?:från|av|för)\b"
)

#: The perfect tense of a conclusion that is the meeting's own.
ARRIVED = r"\bhar (?:\w+ )?(?:kommit|enats|beslutat i dag)\b|\bkommit (?:fram|överens)\b"

#: A label or announcement by which a body passes its view on to the one above it: that is how it decides.
RECOMMENDS = (
    r"(?:utskottets?|nämndens?|rådets?|styrelsens?|beredningens?|au:?s?)\s(?:förslag till|föreslår)\s(?:beslut i |beslut till )?"
    r"\w*(?:fullmäktige|kommunstyrelsen|regionstyrelsen|kommunalförbundet|direktionen)\b"
)
