"""The default backend: a packaged spaCy pipeline, by name or folder."""

from __future__ import annotations

from pathlib import Path

import spacy
from spacy.language import Language

from extractor.config import Settings
from extractor.errors import ModelError
from extractor.resources import shipped_folders

DEFAULT_MODEL = "sv_minutes"

# The order in which the components of a pipeline run; each reads what those before it found.
COMPONENTS = (
    "minutes_sections",
    "minutes_sentences",
    "minutes_entities",
    "minutes_lemmas",
    "minutes_dates",
    "minutes_people",
    "minutes_projects",
    "minutes_organisations",
    "minutes_references",
    "minutes_decisions",
    "minutes_actions",
)


def find_model(name: str) -> Path:
    """The folder of the pipeline called `name`: a folder, or one of the pipelines shipped with the package.

    Raises:
        ModelError: there is no such pipeline; the message lists those that are there.
    """
    shipped = _shipped_models()
    if name in shipped:
        return shipped[name]
    path = Path(name)
    if (path / "config.cfg").is_file():
        return path
    known = ", ".join(sorted(shipped)) or "none"
    raise ModelError(f"{name}: no such pipeline; give a folder that holds a config.cfg, or one of: {known}")


def _shipped_models() -> dict[str, Path]:
    """Pipelines inside the installed package, or beside it in a checkout."""
    return {
        path.parent.name: path.parent
        for folder in shipped_folders()
        for path in sorted(folder.glob("*/config.cfg"))
    }


def assemble() -> Language:
    """A pipeline with all components in order and no trained weights."""
    nlp = spacy.blank("sv")
    for component in COMPONENTS:
        nlp.add_pipe(component)
    return nlp


def make_pipeline(settings: Settings) -> Language:
    """Load the pipeline that `settings.model` names, `sv_minutes` where it names none.

    Raises:
        ModelError: it does not exist or cannot be loaded.
    """
    path = find_model(settings.model or DEFAULT_MODEL)
    try:
        nlp = spacy.load(path, config={"components": {"minutes_entities": {"threads": settings.threads}}})
    except (OSError, ValueError) as error:
        raise ModelError(
            f"{path}: the pipeline cannot be loaded ({error}); train it again or reinstall the package"
        ) from error
    return nlp
