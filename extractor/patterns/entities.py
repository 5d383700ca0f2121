"""Words that no name ends or begins with, in lower case."""

from __future__ import annotations

CONJUNCTIONS = frozenset({"och", "samt", "eller", "respektive", "resp", "resp.", "men", "o", "&", "+"})
"""What joins two names and is at times taken for a part of the first or second one."""
