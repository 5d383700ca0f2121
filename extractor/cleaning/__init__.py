"""Clean-up of a raw text, in small steps that return edits, so that no position is ever lost."""

from __future__ import annotations

from extractor.cleaning.steps import clean

__all__ = ["clean"]
