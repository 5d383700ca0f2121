"""Words that make a name the name of an organisation, abbreviations with their long forms, and kinds."""

from __future__ import annotations

# A capitalised name that ends in, or holds, one of these is an organisation; (ending, kind). Matched casefolded, with an
# optional genitive -s and the definite forms that Swedish adds.
SUFFIXES = (
    ("kommuns", "municipality"), ("kommun", "municipality"), ("stad", "municipality"),
    ("verket", "authority"), ("myndigheten", "authority"), ("inspektionen", "authority"), ("kassan", "authority"),
    ("styrelsen", "authority"), ("förmedlingen", "authority"), ("ombudsmannen", "authority"), ("departementet", "authority"),
    ("rätten", "authority"), ("polisen", "authority"), ("nämnden", "unit"), ("nämnd", "unit"), ("utskottet", "unit"),
    ("utskott", "unit"), ("förvaltningen", "unit"), ("förvaltning", "unit"), ("kontoret", "unit"), ("enheten", "unit"),
    ("avdelningen", "unit"), ("kansliet", "unit"), ("rådet", "unit"), ("gruppen", "unit"), ("sektionen", "association"),
    ("förbundet", "association"), ("förbund", "association"), ("föreningen", "association"), ("förening", "association"),
    ("stiftelsen", "association"), ("stiftelse", "association"), ("klubben", "association"), ("klubb", "association"), ("kåren", "association"),
    ("kår", "association"), ("församling", "association"), ("pastorat", "association"), ("samfundet", "association"), ("bolaget", "company"), ("banken", "company"),
    ("universitet", "other"), ("universitetet", "other"), ("högskola", "other"), ("högskolan", "other"),
    ("sjukhus", "other"), ("sjukhuset", "other"), ("gymnasium", "other"), ("gymnasiet", "other"), ("skolan", "other"),
    ("bibliotek", "other"), ("biblioteket", "other"), ("museum", "other"), ("museet", "other"), ("centrum", "other"),
    ("centralen", "other"), ("kliniken", "other"), ("mottagningen", "unit"), ("byrån", "company"), ("sällskapet", "association"), ("sällskap", "association"),
)
# Words that open the name of an organisation: `Region Halland`, `Länsstyrelsen i Kronoberg`.
OPENERS = (
    ("Region", "region"), ("Länsstyrelsen", "authority"), ("Landstinget", "region"), ("Samordningsförbundet", "association"),
    ("Föreningen", "association"), ("Stiftelsen", "association"), ("Brf", "association"), ("BRF", "association"),
    ("HSB", "association"), ("Högskolan", "other"), ("Universitetet", "other"), ("Delegationen", "authority"),
    ("Myndigheten", "authority"), ("Svenska", "association"), ("Riksförbundet", "association"), ("Förvaltningen", "unit"),
    ("Nämnden", "unit"), ("Rådet", "unit"), ("Nätverket", "association"),
)
COMPANY_ENDINGS = ("AB", "HB", "KB", "Ltd", "Inc", "GmbH", "A/S", "AS", "Oy", "ekonomisk förening", "ek. för.", "& Co")

# Known organisations: abbreviation, long form, kind.
KNOWN = (
    ("AF", "Arbetsförmedlingen", "authority"), ("FK", "Försäkringskassan", "authority"),
    ("SCB", "Statistiska centralbyrån", "authority"), ("MUCF", "Myndigheten för ungdoms- och civilsamhällesfrågor", "authority"),
    ("SKR", "Sveriges Kommuner och Regioner", "association"), ("SKL", "Sveriges Kommuner och Landsting", "association"),
    ("MSB", "Myndigheten för samhällsskydd och beredskap", "authority"), ("MCF", "Myndigheten för civilt försvar", "authority"),
    ("DIGG", "Myndigheten för digital förvaltning", "authority"), ("Digg", "Myndigheten för digital förvaltning", "authority"),
    ("IVO", "Inspektionen för vård och omsorg", "authority"), ("TLV", "Tandvårds- och läkemedelsförmånsverket", "authority"),
    ("MFD", "Myndigheten för delaktighet", "authority"), ("JO", "Justitieombudsmannen", "authority"), ("JK", "Justitiekanslern", "authority"),
    ("DO", "Diskrimineringsombudsmannen", "authority"), ("SMHI", "Sveriges meteorologiska och hydrologiska institut", "authority"),
    ("SGU", "Sveriges geologiska undersökning", "authority"), ("SLU", "Sveriges lantbruksuniversitet", "other"),
    ("KTH", "Kungliga Tekniska högskolan", "other"), ("KI", "Karolinska Institutet", "other"), ("LTU", "Luleå tekniska universitet", "other"),
    ("SU", "Stockholms universitet", "other"), ("GU", "Göteborgs universitet", "other"), ("LU", "Lunds universitet", "other"),
    ("UU", "Uppsala universitet", "other"), ("CSN", "Centrala studiestödsnämnden", "authority"), ("UHR", "Universitets- och högskolerådet", "authority"),
    ("UKÄ", "Universitetskanslersämbetet", "authority"), ("VR", "Vetenskapsrådet", "authority"), ("ESV", "Ekonomistyrningsverket", "authority"),
    ("PTS", "Post- och telestyrelsen", "authority"), ("NNS", "Nationella nätverket för samordningsförbund", "association"),
    ("ESF", "Svenska ESF-rådet", "authority"), ("SPSM", "Specialpedagogiska skolmyndigheten", "authority"), ("RF", "Riksidrottsförbundet", "association"),
    ("SRHR", "", ""), ("IAF", "Inspektionen för arbetslöshetsförsäkringen", "authority"), ("SBU", "Statens beredning för medicinsk och social utvärdering", "authority"),
    ("VGR", "Västra Götalandsregionen", "region"), ("KS", "Kommunstyrelsen", "unit"), ("KF", "Kommunfullmäktige", "unit"),
)
NAMES = (
    ("Arbetsförmedlingen", "authority"), ("Försäkringskassan", "authority"), ("Skatteverket", "authority"), ("Socialstyrelsen", "authority"),
    ("Trafikverket", "authority"), ("Migrationsverket", "authority"), ("Pensionsmyndigheten", "authority"), ("Polisen", "authority"),
    ("Kriminalvården", "authority"), ("Kronofogden", "authority"), ("Kronofogdemyndigheten", "authority"), ("Länsstyrelsen", "authority"),
    ("Skolverket", "authority"), ("Skolinspektionen", "authority"), ("Folkhälsomyndigheten", "authority"), ("Naturvårdsverket", "authority"),
    ("Boverket", "authority"), ("Lantmäteriet", "authority"), ("Bolagsverket", "authority"), ("Transportstyrelsen", "authority"),
    ("Tillväxtverket", "authority"), ("Vinnova", "authority"), ("Riksarkivet", "authority"), ("Kammarkollegiet", "authority"),
    ("Regeringen", "authority"), ("Riksdagen", "authority"), ("Regeringskansliet", "authority"), ("Valmyndigheten", "authority"),
    ("Domstolsverket", "authority"), ("Energimyndigheten", "authority"), ("Jordbruksverket", "authority"), ("Konsumentverket", "authority"),
    ("Kommunstyrelsen", "unit"), ("Kommunfullmäktige", "unit"), ("Regionstyrelsen", "unit"), ("Regionfullmäktige", "unit"), ("Kyrkorådet", "unit"),
    ("Kyrkofullmäktige", "unit"), ("Europaparlamentet", "authority"), ("Europeiska socialfonden", "authority"), ("Allmänna arvsfonden", "authority"), ("Kungliga biblioteket", "authority"), ("Kulturrådet", "authority"), ("Förvaltningsrätten", "authority"), ("Riksbanken", "authority"), ("EU-kommissionen", "authority"), ("Svenska kyrkan", "association"),
    ("Röda Korset", "association"), ("Rädda Barnen", "association"), ("Folktandvården", "unit"), ("Fritidsbanken", "association"),
    ("Svenskt Näringsliv", "association"), ("PostNord", "company"), ("Almi", "company"), ("ALMI", "company"), ("Coompanion", "association"), ("Studieförbundet Vuxenskolan", "association"),
)
# Common nouns with an organisation's ending that name no organisation by themselves (casefolded).
GENERIC = frozenset(
    """
    styrelsen kommunen regionen föreningen förbundet nämnden kansliet gruppen enheten förvaltningen
    avdelningen rådet sektionen utskottet arbetsutskottet presidiet ledningsgruppen styrgruppen arbetsgruppen
    projektgruppen referensgruppen beredningsgruppen beredningen valberedningen myndigheten bolaget banken
    skolan biblioteket kontoret stiftelsen klubben kåren verksamheten målgruppen åldersgruppen kontaktgruppen
    mötesgruppen medlemsgruppen institutionen fakulteten bostadsrättsföreningen idrottsföreningen församlingen
    pastoratet universitetet högskolan gymnasiet sjukhuset elevrådet brukarrådet samverkansgruppen kvarteret
    huset centrum museet länet lokalstyrelsen huvudstyrelsen kommittén byggkommittén festkommittén revisorerna
    kommunledningen kommunledningsgruppen ledningsrådet forskargruppen programrådet institutionsrådet
    sammanhållningen mötesstyrelsen vårdcentralen förskolan grundskolan fritidsgården hyresgästerna
    årsmötesstyrelsen sociala utskottet tingsrätten förvaltningsrätten koncernen rösträtten äganderätten
    rätten planeringsgruppen samrådsgruppen nätverket driftsgruppen trädgårdsgruppen festgruppen studienämnden
    """.split()
)
# Endings that make a capitalised word the name of a body wherever it stands, the first word of a sentence included.
STRONG_SUFFIXES = (
    "nämnden", "nämnd", "verket", "myndigheten", "inspektionen", "förvaltningen", "departementet", "ombudsmannen", "styrelseförvaltningen",
    "kommunstyrelsen", "regionstyrelsen", "kommunfullmäktige", "regionfullmäktige", "kyrkorådet", "kyrkofullmäktige", "kommunförbundet", "samordningsförbundet",
    "riksförbundet", "polisen", "kommunledningskontoret", "stadsledningskontoret", "socialkontoret", "tingsrätten", "hovrätten", "kammarrätten",
)
# What a model takes for organisations in minutes and is none (casefolded): tools, abbreviations of things, parties.
NOT_ORGANISATIONS = frozenset(
    """
    teams zoom skype telegram discord slack facebook instagram twitter youtube messenger whatsapp google gmail
    outlook word excel powerpoint doodle trello sharepoint onedrive dropbox padlet mentimeter menti kahoot
    github wikipedia internet webben obs pp ppt pdf nb ps sfi syv kaa hr it pr apt lss sol lvu lou kbt vfu put
    eu-medel sam ovk gdpr covid covid-19 corona csn-lån led qr wifi rm kl nr dnr bil bilaga beslut bankid vt ht val justering justeringen s m sd c l
    kd v mp fi öp kb fp
    """.split()
)
# Endings of words for events, papers and rooms.
NOT_ORGANISATION_ENDINGS = (
    "möte", "mötet", "möten", "protokoll", "protokollet", "dagen", "dag", "mässan", "mässa", "festen", "phesten", "fest", "bladet",
    "kommunhus", "kommunhuset", "stadshuset", "rådhuset", "kårhuset", "församlingshemmet", "salen", "hallen", "stugan", "parken", "torget", "gatan", "vägen", "rummet", "veckan", "kursen", "loppet", "spelen", "meddelande", "hemsida", "internetbank",
    "planen", "policyn", "lagen", "avtalet", "förordningen", "samråd", "medlemssamråd", "konferensen", "konferens", "kampen", "priset", "stipendiet",
)
# `Valnämnd` in the page head is `Valnämnden` in the text.
DEFINITE_ENDINGS = ("en", "et", "n")
# Words that make a body of the place named before them: `Åmåls kommun`, `Hallbo församling`.
SEATED = ("kommun", "stad", "KOMMUN", "STAD", "församling", "pastorat", "universitet", "gymnasium", "högskola")
# Parties by the letters that stand behind the names of the elected.
PARTIES = frozenset("S M SD C L KD V MP FI ÖP KB FP NYD SP OPOL BORG POSK FISK ÖKA".split())
# `Institutionen för information och samhälle`
SERVING = ("Avdelningen", "Institutionen", "Förvaltningen", "Enheten", "Myndigheten", "Nämnden", "Kontoret", "Centrum", "Sektionen", "Stiftelsen", "Föreningen", "Delegationen", "Inspektionen", "Rådet", "Sektorn", "Fakulteten", "Byrån")
UNIT_SUFFIXES = ("avdelningen", "enheten", "kontoret", "utskottet", "sektionen", "centralen", "förvaltningen", "nämnden", "byrån")
MEETING_ENDINGS = ("anteckning", "anteckningar", "protokoll", "dagordning", "möte", "mötet", "sammanträde", "stämma", "träff", "kallelse", "apt", "årsmötet", "avstämning")
# Boards that are named in small letters too.
BOARDS = r"[a-zåäö]{3,}(?:-? och [a-zåäö]+)?nämnden|kommunstyrelsen|kommunfullmäktige|regionstyrelsen|regionfullmäktige|kyrkofullmäktige|kyrkorådet|riksdagen|regeringen"
# Words in small letters that end a name: `Åmåls båtsällskap`, `Ansgars stift`.
KIND_WORDS = ("förening", "sällskap", "klubb", "bruk", "stift", "kontrakt", "församling", "pastorat", "studentkår", "nation", "skola", "bibliotek", "museum", "förbund", "högskola", "universitet", "sjukhus", "kommun")
# Names in these definite endings may go on with their seat: `Studentkåren i Umeå`.
LOCAL_ENDINGS = ("föreningen", "kåren", "rådet", "klubben", "stiftelsen", "sällskapet", "förbundet", "bostäder", "företagarna", "Företagarna", "sektionen", "församlingen", "centralen")
