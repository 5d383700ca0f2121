"""Labels and words of the head of Swedish minutes."""

from __future__ import annotations

# Title words, in the order in which they decide the kind.
KINDS = (
    ("minnesanteckning", "minnesanteckningar"), ("minnesnotering", "minnesanteckningar"), ("mötesanteckning", "mötesanteckningar"), ("mötesnotering", "mötesanteckningar"),
    ("protokoll", "protokoll"), ("dagordning", "dagordning"), ("föredragningslista", "dagordning"), ("kallelse", "dagordning"), ("anteckning", "mötesanteckningar"),
)
# Words that a title holds where it does not name its kind.
MEETINGS = (
    "styrelsemöte", "årsmöte", "årsstämma", "föreningsstämma", "stämma", "höstmöte", "vårmöte", "medlemsmöte", "sammanträde", "arbetsplatsträff",
    "apt", "nätverksmöte", "nätverksträff", "projektmöte", "gruppmöte", "samrådsmöte", "samråd", "dialogmöte", "avstämning", "stormöte",
    "sektionsmöte", "kårmöte", "fullmäktigemöte", "möte", "träff", "kyrkoråd", "konstituerande", "teammöte", "veckomöte", "uppföljningsmöte",
)
# What marks a protocol where the title does not say so.
PROTOCOL_SIGNS = r"\b(?:justerare|justeringspersone?r?|justeringsm[aä]n|justeras|justerat|protokolljusterare|mötesordförande)\b"

DATE_LABELS = ("mötesdatum", "sammanträdesdatum", "datum och tid", "datum och plats", "datum", "dag", "tid och plats", "plats och tid för sammanträde", "plats och tid", "tidpunkt", "tid & plats", "plats & tid", "tid/plats", "plats/tid", "datum/tid", "datum & tid", "tid", "när", "mötestid", "sammanträdestid", "plats och datum")
PLACE_LABELS = ("plats och tid för sammanträde", "plats och tid", "tid och plats", "plats & tid", "tid & plats", "tid/plats", "plats/tid", "datum och plats", "plats och datum", "mötesplats", "sammanträdesplats", "plats", "lokal", "var", "mötesform")
# Labels of other head fields: they end an attendance block too.
OTHER_LABELS = ("från:", "till:", "skickat:", "kopia:", "cc:", "ärende", "diarienummer", "dnr", "distribution", "sändlista", "kopia", "kopia till", "delges", "bilagor", "bilaga", "handlingar", "paragrafer", "paragraf", "underskrifter", "anslag", "bevis", "organ", "nämnd", "ärendenummer", "utdrag", "plats och tid för justering", "justeringens plats och tid", "justeringens tid och plats", "dokumenttyp", "version", "upprättad av", "projekt", "syfte", "protokollet omfattar", "omfattar", "förvaringsplats", "sista dag för överklagande", "anslaget sätts upp", "anslaget tas ned", "datum för anslag", "sammanträde")
DIGITAL_PLACES = r"\b(?:digitalt?|teams|zoom|skype|meet|webex|distans|länk|online|telefonmöte|videomöte|video|discord|jitsi|telefon)\b"
OPENED = r"\b(?:öppna(?:d|de|des|r|s|t)|öppnat|började|inleddes|startade|börjar|öppnades)\b"
CLOSED = r"\b(?:avsluta(?:d|de|des|t|s|r|ts)|upplöstes|avslutat|slutade|slut|stängdes|hävdes)\b"
CLOCK_WORDS = r"\b(?:kl|klockan|tid|datum|plats|kl\.|måndag(?:en)?|tisdag(?:en)?|onsdag(?:en)?|torsdag(?:en)?|fredag(?:en)?|lördag(?:en)?|söndag(?:en)?)\b\.?:?"
# Opening words that a title holds beside the name of the body that met.
TITLE_LEADS = (
    r"\b(?:\w*(?:möte|protokoll|anteckning|notering|sammanträde|stämma|träff|dagordning)\w*|apt|arbetsplatsträff|avstämning|fört|förda|från|för|vid|med|av|nr|nummer)\b"
)
NOT_TITLES = r"^(?:hej|till\b|innehåll|sida\b|dnr|diarie|§|\d+[.)]\s|utdrag|justerandes|här kommer)|https?://|@"
ABOUT_MEETING = r"\b(?:möte\w*|\w+mötet|sammanträdet?|årsmötet|stämman|sammankomsten|ordförande\w*|avslutades|avslutas|öppnades|öppnas)\b"
# Before a full date in the first lines of a mail or of plain text: that of the meeting.
TOLD_OF = r"\b(?:från|vid|av|på|till) (?:[^\W\d]+ ){0,2}[^\W\d]*(?:möte|mötet|sammanträdet?|träffen?|avstämningen|samråd(?:et)?)\b[^.\n]{0,80}$"
# Beside the name of a tool these say no more: `via Microsoft Teams`, `möte på Zoom`.
DIGITAL_FILLERS = r"[\W_]+|\b(?:microsoft|ms|via|möte\w*|och|på|länk)\b"
NEXT_MEETING = r"\b(?:nästa|kommande|nästkommande) (?:\w+ )?(?:\w*möte\w*|träff\w*|gång|sammanträde\w*|avstämning\w*)"
# Labels of the title itself, as in a mail.
TITLE_LABEL = r"(?:ämne|rubrik|subject|angående|ang)\s*[.:]\s*(?:(?:sv|vb|re|fw)\s*:\s*)?"
# The board's notice in a head or at an end: nothing below it is about the meeting.
NOTICE = r"(?:anslag|bevis|tillkännagivande av protokoll)(?:/bevis| om anslag|sbevis)?$|bevis om|anslagsbevis"

# Labels that a head puts before its values, by what the value tells of. They may stand anywhere on a line.
PLAIN_DATE_LABELS = ("datum", "dat", "date")
MEETING_DAY_LABELS = (
    "mötesdatum", "mötesdag", "sammanträdesdatum", "sammanträdesdag", "dag", "datum för möte", "datum för mötet", "datum och tid", "datum & tid", "datum/tid",
    "datum, tid", "tid och datum", "dag och tid", "tid", "mötestid", "sammanträdestid", "tidpunkt", "tider", "när", "klockan", "klockslag", "kl", "dag och klockslag",
)
START_LABELS = ("starttid", "start", "börjar", "mötet började", "mötet startade", "tid start", "från kl")
END_LABELS = ("sluttid", "slut", "slutar", "mötet slutade", "mötet avslutades", "tid slut", "till kl")
WHERE_LABELS = (
    "plats", "mötesplats", "sammanträdesplats", "plats för mötet", "plats för möte", "lokal", "möteslokal", "sammanträdeslokal", "sal", "rum", "mötesrum", "sammanträdesrum", "var", "ort", "möteslokal/ort", "plats/lokal", "lokal/plats",
    "mötesform", "adress", "plats (digitalt)",
)
WHEN_AND_WHERE_LABELS = (
    "plats och tid", "tid och plats", "plats & tid", "tid & plats", "tid/plats", "plats/tid", "plats, tid", "tid, plats", "tid o plats", "plats o tid", "tid och rum", "tid och lokal", "lokal och tid", "datum och plats", "plats och datum", "datum, tid och plats", "datum/plats", "plats/datum",
    "dag och plats", "när och var", "var och när", "plats och tidpunkt", "mötesplats och tid", "plats, datum och tid", "plats, dag och tid", "plats, datum, tid", "tid, plats", "sammanträdesplats och tid", "tid och plats för sammanträdet",
)
# These are words of other phrases too (`Sal Eken`, `Var med`): a colon or a gap must follow.
LABELS_WITH_MARK = (
    "dag", "när", "var", "start", "slut", "ort", "typ", "fk", "adress", "sal", "rum", "mötesrum", "sammanträdesrum", "möteslokal", "sammanträdeslokal", "börjar", "slutar", "projekt", "organ", "nämnd", "dokument", "enhet", "förvaltning", "avdelning",
    "organisation", "styrelse",
)
# Labels of what is not this meeting's time or place; the values under or behind them are left alone.
UNRELATED_LABELS = (
    "från:", "till:", "kopia:", "cc:", "bilagor", "bilaga", "handlingar", "diarienummer", "dnr", "diarienr", "ärendenummer", "ärendenr", "ärende:", "paragrafer", "paragraf", "§§", "underskrifter", "underskrift", "organ", "förvaringsplats",
    "förvaring av protokollet", "förvaras", "dokumentdatum", "dokument", "dokumenttyp", "dokumentnamn", "version", "upprättad", "upprättad av", "skapad", "skapat av", "skapad av", "senast ändrad", "senast uppdaterad", "uppdaterad", "utskrift", "utskriftsdatum", "utskrivet", "reviderad",
    "beslutsdatum", "diariefört", "publicerad", "publicerat", "inspelning", "för kännedom", "fk", "sekretess", "handläggare", "tel", "telefon", "e-post", "epost", "antecknar", "antecknare", "anteckningar:", "sekr", "ordf", "mötesledare", "sammankallande", "sammankallad av", "kallade av", "kallelse", "kallelse skickad",
    "vid tangenterna", "vid pennan", "projektledare", "projekt", "projektnummer", "projektnr", "nästa revision", "omfattar", "protokollet omfattar", "distribution", "sändlista", "delges", "kopia till", "kopia", "sida", "sid", "blad", "org.nr", "org nr", "organisationsnummer", "ordförande", "mötesordförande", "sekreterare", "justerare", "justerande",
    "protokollförare", "vid protokollet", "syfte", "utdrag", "nämnd", "förvaltning", "avdelning", "enhet", "organisation", "ansvarig", "deadline", "förfallodag", "ajournering", "ajourneringar", "paus", "layout", "typ", "innehåll",
)
# Lines on adjustment, notice and the like are about another day and place than the meeting's.
ADJUSTMENT = r"(?:\w*juster\w+|protokollet (?:\w+ )?(?:juster|sign|anslås|publicera|skickas)\w*|utses? (?:att|till)|utsedda? (?:att|till)|anslag\w*|datum (?:för|då) (?:anslag|justering)\w*|överklag\w*|sista (?:dag|datum)|uppsatt|uppsätt\w*|nedtas|nedtag\w*|signera\w*|kallelsen? (?:skick|utsänd|utgick)\w*|kallelse)\b"
# The rest of a label that is broken over two lines.
LABEL_RESTS = r"(?:(?:för )?(?:sammanträdet?|mötet?)|plats och tid|tid och plats|och tid|och plats|& tid|& plats|tid|plats|justera|för justering)(?=\s*:|\s{2,}|\t|$)"
LABEL_REST_BOTH = r"(?:och|&) (?:tid|plats)"
MAIL_LABELS = r"(?:från|skickat|skickad|till|kopia|hemlig kopia|cc|bcc|ämne|bifogade filer|bifogat|bilagor|from|sent|to|subject|attachments)\s*:"
MAIL_DATE = r"(?:datum|date)\s*:"
# Trails of a wiki and the front matter of a page.
BREADCRUMB = r"\[\[|[\w\]] (?:>|»|›) \S.* (?:>|»|›) |\b(?:senast ändrad|visa historik|redigera|senast redigerad)\b|https?://|www\."
FRONT_MATTER = r"[a-zåäö_]{2,20}: \S"
LETTERHEAD = r"\b\d{3} ?\d{2} [A-ZÅÄÖ]|\b[Tt]e?l(?:efon)?\b|@|\b[Oo]rg\.? ?-?nr\b|\b[Dd]nr\b|\b[Ss]ida?\b"

WEEKDAYS = r"\b(?:må|mån|måndag|ti|tis|tisdag|ons|onsdag|tor|tors|torsdag|fre|fredag|lör|lördag|sön|söndag)(?:en)?\b"
WEEKDAY_STEMS = ("må", "ti", "on", "to", "fr", "lö", "sö")

# What a place is called; with these a line tells of a place without any label.
PLACE_WORDS = (
    r"(?:lokal|sal|rum|hus|gård|stuga|skola|station|bibliotek|kontor|restaurang|hotell|kyrka|hem|kafé|café|kansli|magasin|verkstad|hall|villa|herrgård|slott|gymnasi|campus|aula|"
    r"matsal|expedition|byggnad|museum|teater|arena|loge|bygdegård|krog|pub|salong|studio|källare|vind|palats|borg|center|centrum)(?:en|et|n|t|an|na|er|um|or|ar|met)?\b"
    r"|\b(?:plan|våning|vån|sal|rum|lokal|hörsal|trappa) [A-ZÅÄÖ]{0,2} ?\d|\w(?:gatan|vägen|torget|gränd|gränden|allén|stigen|backen|platsen) \d|\b(?:hemma hos|c/o)\b"
)
PLACE_TOOLS = r"\b(?:teams|zoom|skype|meet|webex|discord|jitsi|länk|digitalt|online|distans(?:möte)?|hangouts?|mumble|slack|facetime|telefonmöte|videomöte|videokonferens|hybrid)\b"
# How a sentence leads to the place, and words that part the place from what follows.
PLACE_SENTENCE = r"\b(?:mötet?|sammanträdet?|årsmötet?|stämman|träffen|samlingen|vi) (?:ägde rum|äger rum|hölls|hålls|höll till|genomfördes|sågs|träffades|samlades|skedde)(?: digitalt)?,? (?:i|på|hos|via|vid) "
PLACE_LEAD = r"(?:[\w/-]*(?:mötet?|sammanträdet?|träff|träffen|stämman?|möte)|som|hölls|hållet|hållen|hålls|ägde rum|äger rum|samlades|hålls|genomfördes|den|och|i|på|vid|via|hos|från|till|lunch|fika|klockan|kl\.?)(?=\s)"
PLACE_PREPOSITION = r"[\s,.;()–—-]*(?:hållet |hållen |som hölls |hölls )?(?P<prep>i|på|å|hos|via|vid) "
REMARKS = (
    r"[,;.–(]?\s*\b(?:vi (?:började|börjar|startade|slutade|höll|sågs)|mötet (?:började|startade|slutade|pågick)|som (?:började|pågick)|i pausen|efter (?:mötet|träningen|repetitionen|gudstjänsten|mässan|lunch|skolan|arbetet)|före (?:mötet|träningen|repetitionen)|"
    r"med start|med början|och pågick|pågick|länk (?:i|finns|skickas)|samt ajournering|se (?:kallelse|bifog)\w*|fika från)\b.*"
)
LINK_REMARK = r"\((?:länk|inbjudan|se|kod|mötes-?id|id)\b[^()]*\)"
BREAK = r"\b(?:ajourner\w*|paus\w*|rast|uppehåll|avbrott|\w+(?:rast|paus|uppehåll))\b"
# In brackets, a meal with a time is a break too.
MEAL = r"\b(?:lunch|fika|kaffe|middag)\b[^()]*\d"
# These look like a label of attendance (`Digitalt:`), and are a place.
DIGITAL_MEETING = r"digitalt (?:\w*möte|sammanträde|via|på|i)\b|digitalt$"
# Before a time these tell when what was said just before took place.
CLOCK_IS = r"\bklockan (?:var|är)(?: då)?\s*$"
PARTICIPANTS = r"\b(?:ordf|ordförande|sekr|sekreterare|ledamot|suppleant|ersättare|närvar\w+|frånvar\w+|deltag\w+|adjungera\w+|föredragande|gäst\w*|förhinder|anmält|handläggare|kassör|justerare)\b"
# A title that is only its kind goes on below with one of these.
TITLE_GOES_ON = r"(?:fört|förda|förd|hållet|hållen|hållna|från|över|vid) "
# Words in which a title cannot end: the next line goes on with it.
UNFINISHED = r"(?:\b(?:med|i|för|från|av|vid|och|på|hos|till|samt|tillika|den)|[,–—&])$"
# Items that open and close a meeting: a time in them is its start or end.
OPENING_ITEMS = r"(?:\w+ ?){0,2}\b(?:öppn\w+|start|inledning|välkom\w+|vi börjar)\b"
CLOSING_ITEMS = r"(?:\w+ ?){0,2}\b(?:avslut\w*|slut\w*|vi slutar|stängning)\b"
# Who came late or left early: the time is not the meeting's.
COMING_AND_GOING = r"\b(?:anländ\w*|anlände|kom|kommer|anslut\w*|anslöt\w*|lämna\w*|gick|går|ankom\w*|tillkom\w*|avvek|nästa)\b"
