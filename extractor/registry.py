"""The two places where other packages can plug in: backends and writers.

A package declares its part as an entry point, in the same way as our own parts are declared::

    [project.entry-points.extractor_writers]
    yaml = "my_package.yaml_writer:write_yaml"

A part is imported when it is first asked for, and names are listed from the metadata of the installed
packages, so that one broken or heavy package does not disturb those who do not use it.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, Any, TextIO, cast

import catalogue  # type: ignore[import-untyped]

from extractor.errors import ConfigError

if TYPE_CHECKING:
    from extractor.schema import Minutes

    Writer = Callable[[Minutes, TextIO], None]

backends = catalogue.create("extractor", "backends", entry_points=True)
writers = catalogue.create("extractor", "writers", entry_points=True)


def list_names(registry: catalogue.Registry) -> list[str]:
    """Names that `registry` knows, sorted; nothing is imported for it."""
    declared = {point.name for point in entry_points(group=registry.entry_point_namespace)}
    prefix = tuple(registry.namespace)
    registered = {key[-1] for key in catalogue.REGISTRY if key[:-1] == prefix}
    return sorted(declared | registered)


def find_backend(name: str) -> Callable[..., Any]:
    """The backend called `name`: it takes settings and gives a spaCy `Language`.

    Raises:
        ConfigError: there is none of that name, or it cannot be imported.
    """
    return _find(backends, name)


def find_writer(name: str) -> Writer:
    """The writer called `name`: it writes one record to a text stream.

    Raises:
        ConfigError: there is none of that name, or it cannot be imported.
    """
    return cast("Writer", _find(writers, name))


def _find(registry: catalogue.Registry, name: str) -> Callable[..., Any]:
    """The part called `name`; the name is checked first, for a failing `get` imports every part."""
    kind = registry.namespace[-1].removesuffix("s")
    names = list_names(registry)
    if name not in names:
        raise ConfigError(f"there is no {kind} called {name!r}; known: {', '.join(names) or 'none'}")
    try:
        return cast("Callable[..., Any]", registry.get(name))
    except (ImportError, AttributeError) as error:
        raise ConfigError(
            f"the {kind} {name!r} cannot be imported ({error}); install what it needs"
        ) from error
