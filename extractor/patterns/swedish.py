"""Frequent Swedish words: evidence of the language, and of the encoding of a text."""

from __future__ import annotations

FUNCTION_WORDS = frozenset(
    """
    och att det som en på är av för med till den har inte om ett i de vi ska så men från kan vid nu sig var
    kommer under hur man blir eller samt efter mötet ordförande nästa beslut protokoll närvarande datum plats
    tid övrigt ingen inga sedan också mer alla bli vad när där här år enligt genom mellan mot utan över finns
    få får ha hade vara sin sitt sina dem deras detta denna dessa ej jag ni han hon hans hennes dag kl
    """.split()
)  # fmt: skip

# Shared with Norwegian or Danish, so no proof of Swedish; those languages have their own words below.
FOREIGN_WORDS = {
    "english": frozenset(
    """
    the and of to in is that for it with as was on are be this have from at by not we will or were which has
    an meeting minutes present absent agenda action next date
    """.split()
),
    "danish/norwegian": frozenset(
    """
    og ikke er af på jeg det til at være blev møtet mødet også fra hvor etter efter men når hva hvad møte møde
    referat dagsorden saksliste stede fremmøtte neste næste uke uge blir bliver skal vil
    """.split()
) - {"på", "det", "til", "men", "blir", "efter"},
    "finnish": frozenset(
    """
    ja on ei että se hän oli ovat myös kuin tai kun kokous pöytäkirja läsnä poissa puheenjohtaja päätös
    """.split()
),
    "german": frozenset(
    """
    und der die das ist nicht von zu mit sich auf für dem ein eine als auch wird wurde sitzung protokoll
    anwesend beschluss tagesordnung nächste
    """.split()
) - {"protokoll"},
    "french": frozenset(
    """
    le la les et des du une est dans pour que qui sur pas par avec sont réunion présents ordre jour
    """.split()
),
    "spanish": frozenset(
    """
    el la los las y del una es por que con para no se su acta reunión presentes
    """.split()
),
    "dutch": frozenset(
    """
    de het een en van is dat niet op te zijn met voor aan door vergadering aanwezig
    """.split()
)
    - {"en", "de", "van", "te", "is", "het"},
}  # fmt: skip

# Words with å, ä, ö or é in them that hardly a page of minutes does without.
ACCENTED_WORDS = frozenset(
    """
    är för på från så när där här över år åt även också både får få går gå står stå ställe måste någon något
    några än ännu åter återkommer åtgärd åtgärder ärende ärenden ärendet öppnande öppnades öppnar öppnat
    övrigt övriga möte mötet möten mötets mötes ordförande närvarande frånvarande förhinder förslag före
    föregående förening föreningen förvaltning sammanträde sammanträdet sammanträdesprotokoll håll hålls hölls
    häls hälsade välkomna välkommen vår våra vårt höst hösten våren måndag lördag söndag båda två sätt fråga
    frågor frågan gäller gång gånger ansökan ledamöter ersättare protokollförare kvartal budgetår årsmöte året
    åren träff träffas träffar nästa nämnd nämnden nämndens kommunfullmäktige justerare kassör område områden
    behöver tänker bör föredrar beslöt beslutsgång idé kafé armén resumé förråd avslutade förklarade fördes
    följande gör göra görs hjälp hör höll därför därefter utför utförs utöver åsikt dåligt färdig fördel
    försök lägger läggs länk länet läget lärare näringsliv pågår pågående påminner rådet råd samråd ställer
    sända skånes söker till större ställdes tävling tjänst utvärdering värd växer ändring äldre äger öka ökar
    ökat örebro åsa åke öberg östra västra södra norråker malmö göteborg
    """.split()
)  # fmt: skip
