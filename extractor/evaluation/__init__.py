"""Scoring of records against gold: what is measured, how names and texts are compared, and the sums."""

from __future__ import annotations

from extractor.evaluation.scoring import Evaluation, Score, compare, evaluate_folders

__all__ = ["Evaluation", "Score", "compare", "evaluate_folders"]
