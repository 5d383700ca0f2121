"""Fixtures for all tests: the packaged pipeline, loaded once, and the data that stands beside the checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from extractor.pipeline import Extractor, load

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
# What a backend needs that not everybody has installed.
PACKAGES = {"stanza": "stanza"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what needs the shared data where that is missing."""
    if SHARED.is_dir():
        return
    skip = pytest.mark.skip(reason=f"the evaluation data is not beside the checkout ({SHARED.name})")
    for item in items:
        if item.get_closest_marker("shared"):
            item.add_marker(skip)


@pytest.fixture(scope="session")
def shared_dir() -> Path:
    """The folder of the shared data; tests that use it are marked `shared`."""
    return SHARED


@cache
def load_backend(name: str) -> Extractor:
    """The extractor with a backend and its own model; the test is skipped where the backend's package is missing."""
    if name in PACKAGES:
        pytest.importorskip(PACKAGES[name])
    return load(backend=name)


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """The extractor with default settings."""
    return load()


@pytest.fixture(scope="session")
def minutes_nlp(extractor: Extractor) -> Language:
    """The packaged pipeline."""
    return extractor.nlp


@pytest.fixture(scope="session")
def blank_nlp() -> Language:
    """A tokenizer for Swedish without components."""
    return spacy.blank("sv")
