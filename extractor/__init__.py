"""Swedish meeting minutes in, validated structured data out.

The whole public interface is here: :func:`load` gives a reusable :class:`Extractor`,
:func:`extract` is the one-call form, :class:`Minutes` is what both return, and
:class:`ExtractorError` is what they raise on bad input.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extractor.errors import ExtractorError
    from extractor.pipeline import Extractor, extract, load
    from extractor.schema import Minutes

__version__ = "0.4.0"
__all__ = ["Extractor", "ExtractorError", "Minutes", "__version__", "extract", "load"]

_HOMES = {
    "Extractor": "extractor.pipeline",
    "ExtractorError": "extractor.errors",
    "Minutes": "extractor.schema",
    "extract": "extractor.pipeline",
    "load": "extractor.pipeline",
}


def __getattr__(name: str) -> Any:
    """Import a public name on first use, so that `extractor --help` stays instant."""
    if name not in _HOMES:
        raise AttributeError(f"module 'extractor' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    """Names that tab completion shows."""
    return sorted(__all__)
