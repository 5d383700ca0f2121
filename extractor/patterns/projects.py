"""Words that introduce, or end, the name of a project, programme, method or fund."""

from __future__ import annotations

# Before a name, alone or as the last part of a compound: `projektet Grön Väg`, `ESF-förstudien Ny start`.
LEADS = (
    r"[\wåäöÅÄÖ-]*(?:[Pp]rojekt(?:et|ets|teamet|gruppen)?|[Ff]örstudien?|[Pp]rogrammet|[Ss]atsningen|[Ii]nsatsen|[Ii]nitiativet|[Mm]etoden|[Mm]odellen|"
    r"[Kk]ampanjen|[Uu]tlysning(?:en)?|[Pp]iloten|[Ss]trategin|[Kk]onceptet|[Uu]ppdraget|[Dd]elstudien?|[Bb]idraget|[Ss]tödet)"
)
# After a name: `Ny-Kraft projektet`, `Lyft-metoden`.
TAILS = r"(?:projektet|projekt|metoden|modellen|programmet|satsningen|insatsen|förstudien|initiativet|kampanjen|utlysningen|piloten|konceptet)"
# After a space, the indefinite form is a common phrase (`Ett projekt`), so only the definite one counts.
SPACED_TAILS = r"(?:projektet|metoden|modellen|programmet|satsningen|förstudien|initiativet|kampanjen|utlysningen)"
# `en egen satsning (Ny Kraft)`
BRACKETED = r"[a-zåäö]*(?:projekt|program|metod|satsning|insats|studie|modell|utlysning|kampanj)(?:et|en|n)? \((?=[A-ZÅÄÖ])"
# `Metoden heter Ny Kraft`, `en modell som kallas Ny Kraft`
CALLED = r"(?:projekt|program|metod|satsning|insats|studie|modell|utlysning|kampanj|arbetssätt)[a-zåäö]* (?:[a-zåäö]+ ){0,2}?(?:heter|kallas|benämns|går under namnet) (?=[A-ZÅÄÖ])"
# Capitalised words in these endings are schemes: `Klimatklivet`, `Idrottslyftet`.
SCHEMES = r"[A-ZÅÄÖ][a-zåäö-]{2,}(?:lyftet|klivet|satsningen|paketet|initiativet)"
# `Ny Kraft är ett treårigt projekt`
DEFINED_AS = r"(?:är|var|blir) (?:en|ett) (?:[a-zåäö]+ ){0,2}?[a-zåäö]*(?:projekt|program|utlysning|metod|satsning|förstudie|kampanj)\b"
# Capitalised words that open no name, in any case.
NOT_NAMES = frozenset(
    """
    i på och som är har ska vi de det den man pågår startade avslutas för med från till under inom om att
    projektet projekt projekten här alla nu ett en vårt vår våra detta denna dessa pågående övriga övrigt nya
    nytt gemensamma aktuella kommande genomförda avslutade andra flera inga inget vilka vilket varje hela esf
    eu utveckling hur vad när projektledare projektledaren styrelsen gruppen mötet kommunen regionen
    samordningsförbundet även också sedan bifogar
    """.split()
)
# Words that go on inside a name in small letters where a capital follows: `Ung i Åmål`, `Skolan till Jobbet`.
INNER = frozenset(["i", "och", "till", "för", "på", "med", "av", "från", "mot", "in", "ut", "utan", "vid", "om", "&", "–"])
# Of these, the ones that may join a name to a capitalised word: `Kultur i Åmål`, not `Kultur från Åmål`.
JOINTS = frozenset(["i", "och", "till", "&", "–"])
# Words that end a name that goes on in small letters; so does any word in -r that punctuation does not follow.
STOPS = frozenset(
    """
    är var har hade ska skall kan får fick och som att i på om till för med av från vid under inom hos samt
    men eller där när då så blev blir tar tog går gick avslutades avslutas startade startades pågick
    beviljades söks drivs ägs finns sig inte ej redan nu också även sin sitt sina via genom efter innan utan
    mot kring gällande enligt bland tillsammans
    """.split()
)
# National and European programmes, and methods that go by one name in the whole country.
KNOWN = (
    "Klimatklivet", "Interreg", "Erasmus+", "Horisont Europa", "Horisont 2020", "Agenda 2030", "Stadsmiljöavtalet", "Finsam", "Bostad först",
    "Supported Employment", "REACT-EU", "NextGenerationEU",
)
# A title that holds one of these is no name.
NOT_IN_TITLES = frozenset("av med om från kring inför för projektet projekt nytt ny nya".split())
DEFINITE = r"(?:Projektet|Satsningen|Programmet|Förstudien|Initiativet|Kampanjen)\b"
