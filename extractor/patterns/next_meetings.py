"""How Swedish secretaries announce coming meetings. Regex parts, for matching without regard to case."""

from __future__ import annotations

NOUN = (
    r"(?:(?:ordinarie|fysiska|fysiskt|digitala|digitalt|gemensamma|gemensamt|planerade)\s)?(?:[^\W\d]{0,24}(?:möten?|mötet|mötena|sammanträden?|sammanträdet|träff|träffen|träffar|träffarna|avstämning"
    r"|avstämningen|avstämningar|mötestillfällen?|nätverksmöten?|samråd|sammankomster?|råd|nämnd|konvent|stämma|dialog|fullmäktige|styrelse)"
    r"|gång|tillfälle|apt|workshop|konferens|session|utskott|teamdag|review|retro|planeringsdag)"
)
COMING = (
    r"(?:nästa|(?:ett\s)?(?:extra|nytt|uppföljande)|nästkommande|nästföljande|kommande|(?:in)?planerade|inbokade|framtida|fortsatta|resterande|återstående|nya"
    r"|ny|fler|flera|vår(?:a)?\s(?:nästa|kommande)|(?:årets|terminens|höstens|vårens)\s(?:sista|nästa))"
)
DATES_OF = (
    r"(?:mötestider|mötestid|mötesdatum|mötesdagar|möteskalender(?:n)?|mötesplan(?:en|ering)?|mötesschema|sammanträdestider"
    r"|sammanträdestid|sammanträdesdagar|sammanträdesdatum|sammanträdesplan(?:en)?|sammanträdesschema|mötesdatum(?:en)?)"
)
BEFORE_TITLE = (
    r"(?:(?:beslut\som|fastställande\sav|fastslå|förslag\s(?:på|till)|planering\sav|bestämma|val\sav|datum(?:\soch\stid)?"
    r"\sför|tid(?:er|punkt)?(?:\soch\splats|\soch\sdatum)?\sför|tid\soch\splats|dag\sför|plats\sför)\s)"
)
AHEAD = r"(?:framöver|framåt|framgent)"
TERM = r"(?:\s(?:för|under|i))?\s(?:hösten|våren|höst|vår|höstterminen|vårterminen|vt|ht|året|år|läsåret|verksamhetsåret|20\d\d)"
TITLE = (
    rf"{BEFORE_TITLE}?(?:{COMING}\s{NOUN}|(?:årets|höstens|vårens|terminens)\s[^\W\d]{{0,20}}(?:möten|sammanträden|mötestider|mötesdatum|datum)|{DATES_OF}|(?:möten|träffar|sammanträden|datum|tider|styrelsemöten|sammankomster)(?:\s{AHEAD}|{TERM}))"
)
"""A heading or label that announces meetings."""
BARE_TITLE = (
    rf"(?:vi\sses(?:\sigen)?|(?:möten|datum|tider)\satt\s(?:skriva\supp|boka|komma\sihåg)|{AHEAD}|härnäst|nästa|boka\sin|kalender|kalendarium)"
)
"""The whole of a heading or label that announces meetings."""
LABEL_END = r"[*_]{0,2}[ \t]*(?:[:–-]|$)"

QUALIFIER = (
    r"(?:\s(?:och|samt|&)\s\w{3,20}|(?:\s(?:för|under|i))?(?:\s(?:hösten|våren|höst|vår|höstterminen|vårterminen|vt|ht|året|år|läsåret"
    r"|resten\sav\såret|verksamhetsåret|terminen))?(?:\s?\d{2,4}(?:[/–-]\d{2,4})?)?)"
)
"""May stand between a label and its colon: `Mötestider våren 2025:`."""

VERBS = (
    r"(?:är|blir|hålls|hålles|utlyses|planerat|planerad|kommer\satt\shållas|ska\shållas|skall\shållas|äger\srum|planeras|sker|infaller|bokas|bestämdes|bestäms"
    r"|beslutades|sattes|sätts|fastställdes|föreslås)"
)
NOT_SUBJECT = r"(?:till|inför|innan|före|på|vid|under|från|efter|av|i|föregående|förra)\s$"
"""Before `nästa möte`: what is told happens at or before that meeting."""

GROUP = (
    r"(?:vi|(?:[^\W\d]{0,24}(?:styrelsen|nämnden|utskottet|rådet|gruppen|nätverket|kommittén|fullmäktige|ledningen|teamet|förbundet)))"
)
MEETS = r"(?:sammanträder|träffas|möts|ses|samlas)"
SITTING = (
    rf"\b{GROUP}\s(?:{MEETS}|(?:håller|har)\s(?:nästa\s)?möten?|(?:ska|kommer\satt|bör)\s(?:sammanträda|träffas|ses|mötas|samlas)"
    rf"|(?:beslutade|enades|bestämde)\s(?:om\s)?att\s(?:ses|träffas|mötas))\b|\b{MEETS}\s{GROUP}\b|\btanken(?:\när)?\satt\s(?:ses|träffas|mötas)\b"
)
"""The group meets."""
MOVED = r"\b[^\W\d]{0,20}(?:mötet|sammanträdet|träffen)\b[^.\n]{0,80}\b(?:flyttas|senareläggs|tidigareläggs|ändras)\b"
"""A meeting gets another day."""
OWN_MEETING = (
    r"(?:(?:nämndens|styrelsens|gruppens|utskottets|rådets|nätverkets|arbetsgruppens|styrgruppens|kommitténs)"
    r"\s(?:(?:ordinarie|extra|kommande)\s)?(?:möte|sammanträde|träff)|(?:[^\W\d]{0,20}(?:nämnd|styrelse|nätverks|grupp))?(?:mötet|sammanträdet|träffen))"
)
NAMED_MEETING = rf"\b{OWN_MEETING}\s(?=(?:måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|den\s\d|\d{{1,2}}[/ ]|20\d\d-))"
"""A meeting of the group named by its day (`till nämndens sammanträde den 19 maj`)."""
ANNUAL_MEETING = (
    r"\b(?:ordinarie\s)?(?:årsmöte|årsmötet|höstmöte|höstmötet|vårmöte|vårmötet|årsstämman|årsstämma|föreningsstämman|stämman|medlemsmötet|fullmäktige\s[IVX\d]+)"
    r"\s(?:är|blir|hålls|hålles|äger\srum|är\sbestämt\still|bestämdes\still|planeras\still|infaller|ska\shållas|kommer\satt\shållas)\s"
)
"""The meeting of all members, told of with its day."""
GOES_ON = r"\s{1,2}(?:därefter|därpå|sedan|efter\sdet|sedan\sföljer|nästföljande)\b"
"""A sentence that goes on with the one before."""
OTHER_DAY = (
    r"[^.\n]{0,12}\b(?:flyttas|ställs\sin|ställdes\sin|utgår|krockar|ändras|är\sinställt|inställt|senareläggs|tidigareläggs)\b"
)
"""Behind a date: the meeting is not held then."""
INSTEAD_BEFORE = r"\b(?:i\s?stället\sför|inte|ej|från)\s(?:den\s)?$"
"""Before a date: the meeting is not held then."""
SUITABLE = r"(?:är|blir|som)\s(?:(?:lämpliga|preliminära|föreslagna|nya)\s)?(?:dagar|datum|mötesdagar)\sför\b"

DEADLINE_BEFORE = (
    r"\b(?:senast|deadline|sista\sdag|handling\w*|underlag\w*|anmäl\w*|motion\w*|skickas?|skicka|lämnas?|inkomma|inlämn\w*"
    r"|kallelse\w*|inbjud\w*|före|innan|justera\w*|fastställs|stopp\w*|protokollet|protokoll|utbildning\w*|födelsedag\w*|anslag\w*|överklag\w*|nedtag\w*|publicer\w*|utskrift\w*|tas\sned|tages\sned)\b|\befter\s$"
)
"""Before a date in the same sentence: the date is a day for something else."""
DEADLINE_AFTER = r"\s*(?:är|blir|som)\s(?:sista|deadline|senaste)|[^\n]{0,20}\bskrev\b"
OTHER_MEETINGS = (
    r"\b(?:årsmöte|årsmötet|höstmöte|höstmötet|vårmöte|vårmötet|medlemsmöte|medlemsmötet|stämma|stämman|föreningsstämma|kongress"
    r"|kongressen|fullmäktige|presidiet|arbetsutskottet|valberedningen|bolagsstämma|bolagsstämman)\b"
)
"""Another body's meetings, where the heading does not speak of them."""

FOR_ALL = r"\b(?:samtliga|alla|alltid|mötena|mötestiden|tiden|tiderna|träffarna|varje\sgång|genomgående|sammanträdena|om\s(?:inget|ej)\sannat)\b"
"""In a sentence with a time: it holds for all meetings of the list."""
OTHER_EVENT_BEFORE = (
    r"(?-i:[A-ZÅÄÖ])(?![^\W\d]*(?:möte|sammanträde|träff|råd|nämnd|stämma|fullmäktige|styrelse|internat|dialog))"
    r"[^\W\d]{2,30}(?:en|et|an|n|na)\s(?:är|blir|hålls|äger\srum|infaller|går)\s(?:av\sstapeln\s)?(?:den\s)?$"
)
"""Right before a date: something else than a meeting is held then (`Konferensen är den 3 juni`)."""
SAME_TIME = r"samma\s(?:klockslag|tid(?:er)?)"
PLACE_PREPOSITION = r"(?:^|[\s,(])(i|på|hos|vid|via)\s"
AT_SOMEONE = "hos"
"""Of the prepositions, the one that belongs to the place (`hos Eva`)."""
DATE_START = r"(?:den\s\d|(?:mån|tis|ons|tor|fre|lör|sön)[^\W\d]*\.?\s)"
PLACE_LABEL = r"(?:^|[\s(])(?:plats|lokal|mötesplats|var)\s?:\s?"
NOT_IN_PLACE = r"\b(?:skickas|meddelas|återkommer|bokas|bokar|kallar|tar|sammankallar|ansvarar|håller|blir|är|ska|kommer)\b"
PLACE_END = (
    r"[.;()\n*?!]|\s(?:kl|klockan|och|samt|för|med|om|då|där|från|till|därefter|preliminärt|enligt|samma\stid)\b|[,\s]+$|,\s(?:kl|då|där|med)\b"
    r"|\s{3,}|\t|\|"
)
ROOM = r"(?:rum|sal|hörsal|lokal|plan|konferensrum|mötesrum|sammanträdesrum)\s[A-ZÅÄÖ\d]"
LIST_OF_MEETINGS = (
    r"(?:möten|mötena|sammanträden|sammanträdena|träffar|träffarna|avstämningar|mötestider|mötestiderna|mötesdatum"
    r"|tiderna\sär|datumen\sär|mötesdagar)\b"
)
"""In a line that ends with a colon: the rows below are meetings."""
PLACE_ENDINGS = (
    r"(?:hemmet|huset|salen|lokalen|rummet|gården|stugan|skolan|biblioteket|kyrkan|kansliet|kontoret|expeditionen|kaféet"
    r"|hallen|centret|föreningshus|kommunhus|stadshus)"
)
NOT_PLACE = r"(?:OBS|Obs|Kallelse|Tid|Datum|Heldag|Därefter|Preliminärt|Mötet|Sedan)\b"
NOT_PLACE_AFTER_PREPOSITION = r"(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|höst|vår|stället)\b"
