"""Labels that open a stretch of an item with a job of its own: decision, proposal, background, tasks. Data only.

All patterns are matched casefolded, against a line (or the sentence that ends it) without markup and colon.
"""

from __future__ import annotations

#: Nouns for a body that meets, as the endings that Swedish compounds give them.
BODY_ENDINGS = (
    r"möte[tn]?|stämman?|styrelsen?s?|nämnden?s?|råde?ts?|utskotte?ts?|gruppens?|kommitténs?|delegationens?"
    r"|beredningens?|föreningens?|förbundets?|presidiets?|fullmäktiges?|församlingens?|direktionens?|teamets?"
    r"|nätverkets?|kårens?|sektionens?|klubbens?|ledningens?|samfällighetens?|kollegiets?|forumets?|mötets"
    r"|stämmans|kommunens?|au|ks|kf|ksau"
)

#: A line that is nothing but a label over decisions (`Beslut`, `Styrelsens beslut`, `Beslut att`).
DECISION_LABEL = rf"(?:\w*(?:{BODY_ENDINGS}) ){{0,2}}beslut(?:et|en|as)?(?: att| i ärendet| om)?"

#: A sentence at the end of a line that announces what follows as decided.
DECISION_LEAD = (
    r"(?:.{0,160}\s)?(?:beslutar|beslutade|beslutades|beslutas|beslöt|beslöts|beslut|bestämde|bestämdes|enades om)"
    rf"(?:\s(?:att|följande|enhälligt|därför|därmed|därefter|vidare|även|också|således|sålunda|om|det|enligt"
    rf"|i enlighet med (?:ovan|\w+ förslag)|\w+ förslag|per capsulam|för (?:sin|egen) del|vi|\w*(?:{BODY_ENDINGS}))){{0,5}}"
)

#: The same over what somebody only proposes.
PROPOSAL_LABEL = (
    rf"(?!\w+ (?:tar|skriver|lämnar|skickar|gör|ger) )(?:\w+ ){{0,3}}(?:besluts)?förslag(?:et|en)?(?: till (?:beslut|\w*(?:{BODY_ENDINGS})))?(?: på sammanträdet)?"
    r"|(?:\w+ ){0,3}yrkanden?|yrkanden och förslag|att-?satser(?:na)?|förslag till beslut.{0,60}"
    r"|(?:\w+ ){0,3}hemställan"
)
PROPOSAL_LEAD = (
    r"(?:(?:.{0,160}\s)?(?:föreslår|föreslog|föreslås|yrkar|yrkade|yrkas|hemställer)|förslag|förslaget (?:är|lyder))"
    rf"(?:\s(?:att|därför|därmed|vidare|även|också|följande|på|besluta|beslutar|sålunda|således|således att"
    rf"|årsmötet|\w*(?:{BODY_ENDINGS}))){{0,5}}"
)

#: Labels over what led to the decision or follows from it; nothing below them is decided there.
BACKGROUND_LABEL = (
    r"besluts?underlag(?:et)?|besluts?gång(?:en)?|besluts?motivering|sammanfattning(?: av ärendet)?|ärendebeskrivning"
    r"|beskrivning av ärendet|ärendet|ärendet i korthet|ärendets (?:tidigare )?beredning|tidigare beslut|underlag|handlingar"
    r"|protokollsutdrag(?: till)?|(?:beslutet |protokollet )?(?:ska )?(?:skickas|expedieras|delges|sänds) till"
    r"|besluts?expediering|expediering|kopia till|reservation(?:er)?|protokollsanteckning(?:ar)?|särskilt yttrande"
    r"|jäv|deltar (?:ej|inte) i beslutet|ekonomiska konsekvenser|barn\w*|propositionsordning(?:en)?"
    r"|omröstning\w*|votering\w*|förvaltningens bedömning|bedömning|skäl för beslutet|motivering(?: till beslutet)?"
    r"|hur man överklagar|så här överklagar du|överklagande|överläggning(?:ar)?"
)

#: Labels that end the one before them.
FREE_LABEL = (
    r"dagens sammanträde|sammanträdet|på sammanträdet|diskussion(?:en)?|kommentarer|synpunkter|information"
    r"|yttranden|rapport(?:er)?|status|nuläge|lägesrapport|frågor|\w+ens synpunkter|\w+ets synpunkter"
)

#: Labels over a list of things to do.
TASK_LABEL = (
    r"(?:att[ -]göra|todo|to do|to-do|göra)(?:[ -]?lista\w*)?(?: (?:till|inför|innan|före) .{1,40})?"
    r"|åtgärd(?:er|slista|slistan)?|aktivitet(?:er|slista)|action(?:s| items?| points?)?|(?:till|inför) nästa"
    r" (?:möte|gång|träff|sammanträde|avstämning)(?: ska \w+)?|nästa steg|hemläxa|läxa|arbetsuppgifter"
    r"|uppgifter(?: till nästa .{1,20})?|följ upp|att följa upp|uppföljningspunkter|uppdrag till nästa möte"
    r"|(?:\w+ ){1,3}(?:avser|åtar sig|ska|skall|kommer|får i uppdrag)(?: att| nu| härnäst)*|kvarstående uppgifter"
)

#: A label and its text on one line: the label's words, before the colon or dash.
INLINE_DECISION = (
    rf"överenskoms|överenskommet|(?:\w*(?:{BODY_ENDINGS}) ){{0,2}}(?:beslut(?:et|en)?|beslutades|beslutas|beslutar|beslutade)"
)
INLINE_PROPOSAL = r"(?:\w+ ){0,2}(?:förslag(?:et)?(?: till beslut)?|yrkanden?|att-?sats(?:er)?)"
INLINE_TASK = (
    r"att[ -]göra|todo|to do|åtgärd(?:er)?|aktivitet|action|(?:till|inför) nästa (?:möte|gång|träff|sammanträde)"
    r"|nästa steg|följ upp|att följa upp|uppdrag(?: till \w+)?|medskick(?: till \w+)?|uppgift(?:er)?(?: till \w+)?|ap"
)
INLINE_BACKGROUND = (
    r"beslutsunderlag|beslutsgång|underlag|handlingar|reservation|skickas till|kopia till|bakgrund"
)
