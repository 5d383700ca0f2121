"""The labels of entities in Swedish Stanza models, and ours."""

from __future__ import annotations

ENTITY_LABELS = {
    # SUC 3, as in Stanza's official model
    "PRS": "PER",
    "ORG": "ORG",
    "LOC": "LOC",
    "TME": "TME",
    "EVN": "EVN",
    "WRK": "WRK",
    "OBJ": "OBJ",
    "MSR": "MSR",
    # CoNLL and UNER
    "PER": "PER",
    "MISC": "MISC",
    "OTH": "MISC",
    # ours
    "PRJ": "PRJ",
}
"""What each label becomes. PER, ORG, LOC and PRJ are read by the components that come after; the others are kept for
whoever uses the `Doc`. Of a label that names two kinds (`LOC/PRS`) the first counts, and an unknown one is kept as it is."""
