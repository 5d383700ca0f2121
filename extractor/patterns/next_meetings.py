"""How Swedish secretaries announce coming meetings. Regex parts, for matching without regard to case."""

from __future__ import annotations

NOUN = (
    r"(?:(?:ordinarie|fysiska|fysiskt|digitala|digitalt|gemensamma|gemensamt|planerade)\s)?(?:[^\W\d]{0,24}(?:möten?|mötet|mötena|sammanträden?|sammanträdet|träff|träffen|träffar|träffarna|avstämning"
    r"|avstämningen|avstämningar|mötestillfällen?|nätverksmöten?|samråd|sammankomster?)|gång|apt|workshop|konferens|session|utskott)"
)
COMING = r"(?:nästa|(?:ett\s)?(?:extra|nytt|uppföljande)|nästkommande|kommande|(?:in)?planerade|framtida|årets|höstens|vårens|vår(?:a)?\s(?:nästa|kommande))"
DATES_OF = (
    r"(?:mötestider|mötestid|mötesdatum|mötesdagar|möteskalender(?:n)?|mötesplan(?:en|ering)?|mötesschema|sammanträdestider"
    r"|sammanträdestid|sammanträdesdagar|sammanträdesdatum|sammanträdesplan(?:en)?|sammanträdesschema|mötesdatum(?:en)?)"
)
BEFORE_TITLE = (
    r"(?:(?:beslut\som|fastställande\sav|fastslå|förslag\s(?:på|till)|planering\sav|bestämma|val\sav|datum(?:\soch\stid)?"
    r"\sför|tid(?:er|punkt)?(?:\soch\splats|\soch\sdatum)?\sför|tid\soch\splats|dag\sför|plats\sför)\s)"
)
TITLE = rf"{BEFORE_TITLE}?(?:{COMING}\s{NOUN}|{DATES_OF})"
"""A heading or label that announces meetings."""

QUALIFIER = (
    r"(?:\s(?:och|samt|&)\s\w{3,20}|(?:\s(?:för|under|i))?(?:\s(?:hösten|våren|höst|vår|höstterminen|vårterminen|vt|ht|året|år|läsåret"
    r"|resten\sav\såret|verksamhetsåret|terminen))?(?:\s?\d{2,4}(?:[/–-]\d{2,4})?)?)"
)
"""May stand between a label and its colon: `Mötestider våren 2025:`."""

VERBS = (
    r"(?:är|blir|hålls|kommer\satt\shållas|ska\shållas|skall\shållas|äger\srum|planeras|sker|infaller|bokas|bestämdes|bestäms"
    r"|beslutades|sattes|sätts|fastställdes|föreslås)"
)
NOT_SUBJECT = r"(?:till|inför|innan|före|på|vid|under|från|efter|av|i)\s$"
"""Before `nästa möte`: what is told happens at or before that meeting."""

SITTING = (
    r"(?:\bvi|(?:styrelsen|nämnden|utskottet|rådet|gruppen|nätverket|kommittén|fullmäktige))"
    r"\s(?:sammanträder|träffas|möts|ses|(?:håller|har)\smöten?|(?:ska|kommer\satt)\s(?:sammanträda|träffas|ses|mötas))\b"
)
SUITABLE = r"(?:är|blir|som)\s(?:(?:lämpliga|preliminära|föreslagna|nya)\s)?(?:dagar|datum|mötesdagar)\sför\b"

DEADLINE_BEFORE = (
    r"\b(?:senast|deadline|sista\sdag|handling\w*|underlag\w*|anmäl\w*|motion\w*|skickas?|skicka|lämnas?|inkomma|inlämn\w*"
    r"|kallelse\w*|inbjud\w*|före|innan|justera\w*|fastställs|stopp\w*|protokollet|protokoll|utbildning\w*|födelsedag\w*)\b"
)
"""Before a date in the same sentence: the date is a day for something else."""
DEADLINE_AFTER = r"\s*(?:är|blir|som)\s(?:sista|deadline|senaste)|[^\n]{0,20}\bskrev\b"
OTHER_MEETINGS = (
    r"\b(?:årsmöte|årsmötet|höstmöte|höstmötet|vårmöte|vårmötet|medlemsmöte|medlemsmötet|stämma|stämman|föreningsstämma|kongress"
    r"|kongressen|fullmäktige|presidiet|arbetsutskottet|valberedningen|bolagsstämma|bolagsstämman)\b"
)
"""Another body's meetings, where the heading does not speak of them."""

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
