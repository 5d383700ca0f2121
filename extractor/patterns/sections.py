"""How Swedish secretaries number and word the headings of an agenda."""

from __future__ import annotations

# Each style: (id, pattern with the groups `number` and `title`, weight of a sequence in it). A paragraph sign or the
# word Punkt says agenda by itself; a bare number may be anything, so it has to earn its place by its neighbours.
NUMBERING = (
    ("paragraph", r"(?:[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{1,6} )?(?:[§$]{1,2}|S(?= ?[\dl]+[ .])) ?(?P<number>[\dlO]{1,4}(?:[.:]\d{1,3}|/\d{2,4}|-\d{1,4}(?= ))?(?:\.\d{1,3})?(?: ?[a-zA-Z])?)(?![\w-])[.:)]?(?P<title>.*)", 1.6),
    ("paragraph-after", r"(?P<number>[\dlO]{1,4}(?: ?[a-zA-Z]|-\d{1,4})?) ?§§?[.:)]?(?P<title>.*)", 1.6),
    ("point", r"(?:[Pp]unkt|PUNKT|Ärende|ÄRENDE|Dagordningspunkt|Dp) ?(?P<number>\d{1,3}(?:\.\d{1,3}){0,2}[a-z]?)(?![\w-])[.:)]?(?P<title>.*)", 1.6),
    ("margin", r"(?P<title>[^\s§$].{0,150}?)\s{3,}[§$] ?(?P<number>\d{1,4})$", 1.2),
    ("letter-number", r"(?P<number>[A-H]\d{0,2})(?=\s{1,6}[A-ZÅÄÖ])(?P<title>\s.*)", 0.8),
    ("hash", r"#(?P<number>\d{1,3})[.:]?(?P<title>\s.*)", 1.3),
    ("dot", r"(?P<number>\d{1,3}(?:\.\d{1,3}){0,2}[a-z]?)\.(?![\d])(?P<title>.*)", 1.0),
    ("parenthesis", r"(?P<number>\d{1,3}(?:\.\d{1,3}){0,2}[a-z]?)\)(?P<title>.*)", 0.95),
    ("colon", r"(?P<number>\d{1,3})[:](?!\d)(?P<title>.*)", 0.95),
    ("bare", r"(?P<number>\d{1,3}(?:\.\d{1,3}){0,2}[a-z]?)(?![\w.,:/)§%-])(?P<title>(?:\s.*)?)", 0.9),
    ("roman", r"(?P<number>[IVX]{1,5})(?:[.):]|(?=\s{1,6}[A-ZÅÄÖ]))(?P<title>\s.*)", 0.9),
    ("letter", r"(?P<number>[A-Za-z])[.):](?P<title>\s.*)", 0.8),
)
# Roman numbers as agendas have them, in order.
ROMAN = tuple("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII XXIV XXV".split())
# Numbers of several parts stand under any of the simple styles: `4 Ekonomi`, then `4.1 Budget`.
MULTIPART = r"(?P<number>\d{1,3}(?:\.\d{1,3}){1,2})\.?(?![\d.,:/)%-])(?P<title>(?:\s.*)?)"

# Openings of headings that mark an agenda wherever they stand; matched casefolded at the start of a title.
HEADING_CUES = (
    "mötets öppnande", "mötet öppnas", "öppnande", "inledning", "välkom", "upprop", "närvar", "formalia",
    "fastställande", "godkännande", "dagordning", "val av", "föregående", "genomgång av", "uppföljning",
    "adjungering", "mötets behöriga", "frågan om", "tillkännagivande", "röstlängd", "ekonomi", "budget", "bokslut",
    "rapport", "information", "meddelanden", "skrivelser", "inkomna", "delegation", "delgivning", "beslutsärenden",
    "bordlagda", "pågående", "aktuellt", "lägesrapport", "nuläge", "verksamhetsberättelse", "verksamhetsplan",
    "revision", "balansräkning", "resultaträkning", "ansvarsfrihet", "medlemsavgift", "årsavgift", "motioner",
    "propositioner", "övrigt", "övriga", "nästa", "kommande", "mötestider", "avslut", "mötets avslut",
    "mötet avslutas", "mötets högtidliga", "sammanfattning", "justering", "ärende", "remiss", "yttrande",
    "redovisning", "återkoppling", "laget runt", "runda", "planering", "diskussion", "projekt", "kallelse",
)
# Sub-headings that recur inside items; they open no item of their own where the agenda is numbered.
SUBHEADINGS = (
    "beslut", "beslutas", "beslutsgång", "beslutsunderlag", "beslutsmotivering", "bakgrund", "sammanfattning",
    "sammanfattning av ärendet", "ärendebeskrivning", "beskrivning av ärendet", "diskussion", "yrkande", "yrkanden",
    "förslag till beslut", "förslag till beslut på sammanträdet", "reservation", "reservationer", "jäv", "bilaga",
    "bilagor", "beslutet skickas till", "beslutet ska skickas till", "expedieras till", "skickas till", "delges",
    "protokollsanteckning", "protokollsanteckningar", "särskilt yttrande", "underlag", "handlingar", "paragrafen justeras omedelbart",
    "proposition", "propositionsordning", "votering", "omröstning", "ajournering", "ekonomiska konsekvenser",
    "barnkonsekvensanalys", "uppföljning av ärendet", "föredragande", "åtgärd", "att göra", "ansvarig", "syfte",
)
# Lines that part the minutes from what comes after them.
SIGNATURE_CUES = (
    "vid protokollet", "vid tangenterna", "vid pennan", "protokollet justeras", "justeras", "justerat", "justeras av",
    "justerat av", "underskrifter", "underskrift", "signaturer", "ordförande", "mötesordförande", "sekreterare", "mötessekreterare",
    "justerare", "justeringsperson", "justeringsman", "protokollförare", "antecknat av", "för anteckningarna", "vid datorn",
)
# What a heading line may carry beside its title, taken off its front: a register number or nothing else.
REGISTER = r"(?:^\s*[A-ZÅÄÖ][A-Za-zåäö]{0,6} ?[§$] ?\d{1,4}|[A-ZÅÄÖ]{2,6}[ /]\d{4}(?:/\d{1,6}){1,2}|^[A-ZÅÄÖ]{1,6}[ -]?\d{2,4}[/:]\d{1,6}$|(?<!\()(?:Dnr|DNR|dnr|Diarienr|Diarienummer|Ärendenr|Dnr\.)[.:]?\s*[A-ZÅÄÖ]{0,6}[ .-]?\d{2,4}[-/:.]?\d*(?:[-/.]\d+)*)"
DOT_LEADERS = r"(?:(?:\.{4,}|…{2,}|(?:\. ){4,}|_{4,})\s*\d*|\s{3,}\d{1,3})\s*$"
# How the clauses of a decision open.
CLAUSE_OPENINGS = r"(?:[-–•*] )?(?:att|samt att|dels att|beslut:? att|beslut:)\b"
# What a paragraph that goes on over a page is announced by: `forts. § 45`, `§ 45 forts`.
CONTINUED = r"\bforts(?:ättning|\.|$|\s)"
# The button beside a heading that was copied off a wiki.
WIKI_BUTTON = r"\s*\[(?:redigera|edit|ändra|redigera wikitext)(?: [^\[\]]{0,30})?\]"
