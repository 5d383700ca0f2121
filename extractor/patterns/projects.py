"""Words that introduce, or end, the name of a project, programme, method or fund."""

from __future__ import annotations

# Before a name: `projektet Grön Väg`, `förstudien Ny start`.
LEADS = (
    r"(?:(?:[\wåäöÅÄÖ+]+-)?(?:[Pp]rojekt(?:et|en|ets)?|[Ff]örstudien?|[Dd]elprojektet|[Pp]ilotprojektet|[Ff]örlängningsprojekt(?:et)?|[Dd]eltagarprojekt(?:et)?|[Pp]rogrammet|"
    r"[Ss]atsningen|[Ii]nsatsen|[Ii]nitiativet|[Mm]etoden|[Mm]odellen|[Kk]ampanjen|[Uu]tlysningen|[Ss]trategin|[Rr]egeringsuppdraget|[Vv]erktyget))"
)
# After a name: `In-Väst projektet`, `BIP metoden`, `Lyft-projektet`.
TAILS = r"(?:projektet|projekt|metoden|modellen|programmet|satsningen|insatsen|förstudien|initiativet|kampanjen|utlysningen)"
FUNDS = r"(?:[Ff]onden|[Ff]ond|fonds?|medlen|programmet)"
# Capitalised words after a lead that open no name.
NOT_NAMES = frozenset(
    "i på och som är har ska vi de det den man pågår startade avslutas för med från till under inom om att Projektet Vi De Det Den Man Det Här I På Alla Nu".split()
)
# Words that go on in a name in small letters: `Unga till arbete`, `Ung i Åmål`.
INNER = frozenset("i och till för på med av från mot in ut utan vid om & –".split())
