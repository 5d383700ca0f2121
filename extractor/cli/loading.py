"""Loading the extractor for a command, without what its backend does not need."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.config import Settings
    from extractor.pipeline import Extractor


def load_extractor(settings: Settings) -> Extractor:
    """The extractor that `settings` describe.

    Raises:
        ConfigError: the backend does not exist, or lacks a package.
        ModelError: there is no such pipeline.
    """
    from extractor.model_store import find_stored

    is_ours = settings.backend == "spacy" and (
        settings.model is None or find_stored(settings.model) is not None
    )
    if is_ours:
        with hide_torch():
            import spacy  # noqa: F401
    from extractor.pipeline import load

    return load(settings)


@contextmanager
def hide_torch() -> Iterator[None]:
    """Let nothing import torch meanwhile.

    Where torch is installed, thinc imports it together with spaCy, which takes 2.5 seconds and 180 MB, and no
    component of ours uses it. Thinc does without where the import fails. This is for our own processes only: a
    library must not decide it for the program that it is a part of.
    """
    if "torch" in sys.modules:
        yield
        return
    sys.modules["torch"] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        del sys.modules["torch"]
