"""Words that no name ends or begins with, in lower case."""

from __future__ import annotations

CONJUNCTIONS = frozenset({"och", "samt", "eller", "respektive", "resp", "resp.", "men", "o", "&", "+"})
"""What joins two names and is at times taken for a part of the first or second one."""

BODY_ENDINGS = (
    "byrån",
    "centralen",
    "delegationen",
    "departementet",
    "domstol",
    "domstolen",
    "förvaltningen",
    "inspektionen",
    "institutet",
    "kansliet",
    "kansliets",
    "kassan",
    "kommissionen",
    "kommitté",
    "kommittén",
    "kommunen",
    "myndigheten",
    "nämnden",
    "ombudsmannen",
    "partiet",
    "polisen",
    "regeringen",
    "riksdagen",
    "rådet",
    "rätt",
    "rätten",
    "sjukhus",
    "sjukhuset",
    "skolan",
    "styrelsen",
    "universitet",
    "universitetet",
    "utskottet",
    "verket",
)
"""How names of public bodies, parties and schools end, in lower case."""
