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
FIELD_LABEL = (
    r"mötesdatum|sammanträdesdatum|datum|tid|tidpunkt|plats|lokal|klockan|när|var|tid och plats|plats och tid|diarienummer|dnr|distribution|sändlista|"
    r"paragrafer|organ|mötesform|mötestid|ärende:|kopia|handlingar:|bilagor|bilaga|innehåll|underskrifter|anslag|bevis|sida|sid"
)
DIGITAL_PLACES = r"\b(?:digitalt?|teams|zoom|skype|meet|webex|distans|länk|online|telefonmöte|videomöte|video|discord|jitsi|telefon)\b"
OPENED = r"\b(?:öppna(?:de|des|r|s|t)|öppnat|började|inleddes|startade|börjar|öppnades)\b"
CLOSED = r"\b(?:avsluta(?:de|des|t|s|r|ts)|avslutat|slutade|slut|stängdes|hävdes)\b"
ROOM_WORDS = r"(?:lokalen|salen|\bsal\b|rummet|\brum\b|konferens|huset|gården|stugan|skolan|stationen|biblioteket|kontoret|restaurang|hotell|\bteams\b|\bzoom\b|digitalt)"
CLOCK_WORDS = r"\b(?:kl|klockan|tid|datum|plats|kl\.|måndag(?:en)?|tisdag(?:en)?|onsdag(?:en)?|torsdag(?:en)?|fredag(?:en)?|lördag(?:en)?|söndag(?:en)?)\b\.?:?"
# Opening words that a title holds beside the name of the body that met.
TITLE_LEADS = (
    r"\b(?:\w*(?:möte|protokoll|anteckning|notering|sammanträde|stämma|träff|dagordning)\w*|apt|arbetsplatsträff|avstämning|fört|förda|från|för|vid|med|av|nr|nummer)\b"
)
NOT_TITLES = r"^(?:hej|till\b|innehåll|sida\b|dnr|diarie|§|\d+[.)]\s|utdrag|justerandes|här kommer)|https?://|@"
ABOUT_MEETING = r"\b(?:möte\w*|\w+mötet|sammanträdet?|årsmötet|stämman|sammankomsten|ordförande\w*|avslutades|avslutas|öppnades|öppnas)\b"
# Beside the name of a tool these say no more: `via Microsoft Teams`, `möte på Zoom`.
DIGITAL_FILLERS = r"[\W_]+|\b(?:microsoft|ms|via|möte\w*|och|på|länk)\b"
NEXT_MEETING = r"\b(?:nästa|kommande|nästkommande) (?:\w+ )?(?:\w*möte\w*|träff\w*|gång|sammanträde\w*|avstämning\w*)"
# Labels of the title itself, as in a mail.
TITLE_LABEL = r"(?:ämne|rubrik|subject|angående|ang)\s*[.:]\s*(?:(?:sv|vb|re|fw)\s*:\s*)?"
# The board's notice in a head or at an end: nothing below it is about the meeting.
NOTICE = r"(?:anslag|bevis|tillkännagivande av protokoll)(?:/bevis| om anslag|sbevis)?$|bevis om|anslagsbevis"
# The first line of a label that goes on below: `Justeringens` / `plats och tid`.
BROKEN_LABEL = r"(?:justeringens?|justering|utses att|utsedd att|plats och tid för)(?: plats| plats och| tid| tid och)?:?(?:\s{2,}.*)?"
