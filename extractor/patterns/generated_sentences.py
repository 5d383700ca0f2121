"""Sentences of minutes with slots, from which training sentences are made.

A slot is `{PER}` (full name), `{FIRST}` (given name), `{ORG}` (authority), `{KOMMUN}` (municipality with `kommun`), `{ORT}` (a
municipality that acts, by its bare name), `{LOC}` (place) or `{PRJ}` (project). `{KOMMUN}` and `{ORT}` are learnt as `ORG`.
"""

from __future__ import annotations

LABELS = {"PER": "PER", "FIRST": "PER", "ORG": "ORG", "KOMMUN": "ORG", "ORT": "ORG", "LOC": "LOC", "PRJ": "PRJ"}

TEMPLATES = tuple(
    """
Närvarande: {PER}, {PER}, {PER}, {PER}
Närvarande: {PER} ({ORT}), {PER} ({ORT}), {PER} ({ORG})
Deltagare: {PER}, {ORG}; {PER}, {KOMMUN}; {PER}, {KOMMUN}
Frånvarande: {PER}, {PER}
Förhinder: {FIRST}, {FIRST} och {FIRST}
{PER} (S), ordförande
{PER} (M)
{PER} (C) ersätter {PER} (L)
{PER}, {KOMMUN}
{PER}	{ORG}	X
{PER}, sekreterare
Justeras: {PER}
Vid protokollet {PER}
Till att justera dagens protokoll utsågs {PER} och {PER}.
Kallade men ej närvarande: {PER}, {PER}, {PER}
{FIRST} hälsar alla välkomna.
{FIRST} tar kontakt med {ORG} före nästa möte.
{PER} och {PER} ansvarar för inbjudan.
{FIRST} och {FIRST} bokar lokal i {LOC}.
{FIRST}s förslag antogs.
{PER} yrkar bifall till {PER}s förslag.
{PER} från {ORG} berättade om läget.
{ORG} har inte svarat på skrivelsen.
{ORG}s beslut överklagas inte.
{KOMMUN} och {KOMMUN} delar på kostnaden.
{ORT}, {ORT} och {ORT} är intresserade.
{ORT} har anställt en ny samordnare.
{ORT} redovisar sina siffror, {ORT} återkommer.
Nästa möte hålls i {LOC} den 14 mars.
Studiebesök i {LOC} planeras till hösten.
Plats: {LOC}
Deltagarna kommer främst från {LOC} och {LOC}.
Remiss från {ORG} besvaras senast den 1 oktober.
Ansökan lämnas till {ORG} av {FIRST}.
Skrivelse till {KOMMUN} angående belysning
Beslutet skickas till: {ORG}, {KOMMUN}
Lägesrapport från {ORG}
Information från {ORG} och {ORG}
{FIRST} deltog via länk.
Mötet öppnades av {PER}.
{PER} lämnade mötet kl. 14.30.
Avgående ledamot {PER} avtackades.
Omval av {PER}, nyval av {PER} och {PER}
{PER} valdes till kassör.
{PRJ}: {FIRST} rapporterar att allt går enligt plan.
{PRJ} avslutas i december.
Lägesrapport {PRJ}
{ORT} och {ORT} fortsätter med {PRJ} nästa år.
{FIRST} undrar vem som tar över {PRJ}.
Medel ur {PRJ} söks av {KOMMUN}.
{ORG} har beviljat {PRJ} fortsatt stöd.
Erfarenheter från {PRJ} och {PRJ}
""".strip().splitlines()
)

# Names of invented projects are made by joining these, or taken from the whole ones.
PROJECT_FIRST = tuple(
    "Ny Rätt Hel Ung Trygg Stark Fram Till Mot Bro Väg Livs Kraft Hopp Språk Arbets Hälso Jobb Fokus Nära Samma Vägen Gröna Unga Hela Tillsammans".split()
)
PROJECT_LAST = tuple(
    "kraft start lyft språnget steget vägen kompassen porten bron spåret länken rummet tråden kedjan lotsen stegen väst nord ringen navet modellen".split()
)
PROJECT_WHOLE = tuple(
    """
    Nya vägar in|Ett steg till|Rätt väg fram|Jobb för alla|Hand i hand|Från bidrag till jobb|Unga in|Steg för steg|Kom igen|Hållbar start|Vägar
    vidare|Alla med|Mitt i livet|Plan B|Brobyggarna|Kugghjulet|Språkvän|Äldrekraft|En skola för framtiden|Grön omställning|Digital för alla|Trygg hemgång
    """.replace("\n    ", " ").strip().split("|")
)
PROJECT_VERSIONS = ("", "", "", "", " 2.0", " II", "+", " 2025", " Väst", " fas 2", " i Norr")
"""Endings that make one project of several, most names having none."""
