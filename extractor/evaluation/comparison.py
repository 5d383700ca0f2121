"""What of a document is compared with gold: lenient models that read both gold files and records.

A gold file says `surface`, `quote` and lists of accepted values where a record says `name`, `text` and one
value; the models here take either form, and leave out whatever no measure looks at.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

T = TypeVar("T")
U = TypeVar("U")

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")
_MARKUP = re.compile(r"[*_#`\u00ad]")
_SPACE = re.compile(r"\s+")
_SPACE_OR_HYPHEN = re.compile(r"[\s\-]+")


def normalise(text: str | None) -> str:
    """`text` in one form: NFC, one dash, no markup, single spaces, no outer punctuation, no capitals."""
    text = unicodedata.normalize("NFC", text or "").translate(_DASHES)
    return _SPACE.sub(" ", _MARKUP.sub("", text)).strip(" .,:;-•").casefold()


def normalise_name(text: str | None) -> str:
    """As :func:`normalise`, and a hyphen is a space: `Ewa-Marianne` is `Ewa Marianne`."""
    return _SPACE_OR_HYPHEN.sub(" ", normalise(text))


def strip_genitive(text: str) -> str:
    """A normalised name without a genitive -s, so that `Täbys` is `Täby`."""
    name = normalise_name(text).removesuffix(":s")
    return name[:-1] if len(name) > 3 and name.endswith("s") else name


def similarity(first: str | None, second: str | None) -> float:
    """How alike two texts are after :func:`normalise`, from 0 to 1 (difflib's ratio of characters)."""
    return SequenceMatcher(None, normalise(first), normalise(second), autojunk=False).ratio()


def word_overlap(first: str | None, second: str | None) -> float:
    """F1 of the words that two texts share, counted with repeats, from 0 to 1."""
    words, others = Counter(normalise(first).split()), Counter(normalise(second).split())
    shared = (words & others).total()
    return 2 * shared / (words.total() + others.total()) if shared else 0.0


def align(gold: Sequence[T], predicted: Sequence[U], match: Callable[[T, U], float]) -> list[tuple[int, int]]:
    """Pair entries one to one, best match first.

    Args:
        gold: entries of the gold.
        predicted: entries of the record.
        match: how well two entries match; 0 is no match. Ties go to the earlier entries.

    Returns:
        Pairs of indexes into `gold` and `predicted`, best first.
    """
    scores = (
        (match(entry, other), i, j) for i, entry in enumerate(gold) for j, other in enumerate(predicted)
    )
    ranked = sorted(
        (entry for entry in scores if entry[0] > 0), key=lambda entry: (-entry[0], entry[1], entry[2])
    )
    used_gold: set[int] = set()
    used_predicted: set[int] = set()
    pairs = []
    for _, i, j in ranked:
        if i not in used_gold and j not in used_predicted:
            used_gold.add(i)
            used_predicted.add(j)
            pairs.append((i, j))
    return pairs


def _as_list(value: object) -> object:
    """A list of the accepted values: null is none, and one value needs no brackets."""
    if value is None:
        return []
    return [entry for entry in value if entry is not None] if isinstance(value, list) else [value]


def _as_named(value: object) -> object:
    """A bare string is a thing with that name."""
    return {"name": value} if isinstance(value, str) else value


def _as_surface(value: object) -> object:
    """The surface form of a mention, which is a string in gold and an object in a record."""
    return value["text"] if isinstance(value, dict) and "text" in value else value


Listed = Annotated[list[T], BeforeValidator(_as_list)]


class _Compared(BaseModel):
    """Base of the compared parts: keys that no measure needs are passed over."""

    model_config = ConfigDict(extra="ignore", frozen=True, coerce_numbers_to_str=True)


class ComparedMeeting(_Compared):
    """The meeting; dates and times list every accepted value."""

    title: str | None = None
    place: str | None = None
    date: Listed[str] = []
    start_time: Listed[str] = []
    end_time: Listed[str] = []


class ComparedAttendee(_Compared):
    """One attendee."""

    name: str | None = None
    status: str | None = None
    role: str | None = None
    affiliation: str | None = None
    mode: str | None = None


class ComparedItem(_Compared):
    """One agenda item."""

    number: str | None = None
    title: str | None = None


class ComparedThing(_Compared):
    """An organisation or project with all the forms in which it is written."""

    name: str | None = None
    surface: Listed[str] = []
    aliases: Listed[str] = []
    mentions: Listed[Annotated[str, BeforeValidator(_as_surface)]] = []

    @property
    def forms(self) -> frozenset[str]:
        """Every written form, as :func:`strip_genitive` has it."""
        written = {*self.surface, *self.aliases, *self.mentions, *([self.name] if self.name else [])}
        return frozenset(strip_genitive(form) for form in written)


class ComparedDate(_Compared):
    """A time expression with its accepted values."""

    text: str | None = None
    value: Listed[str] = []
    deictic: bool = False


class ComparedNextMeeting(ComparedDate):
    """A coming meeting with its accepted values."""

    start_time: str | None = None
    end_time: str | None = None


class ComparedQuote(_Compared):
    """An action item or decision."""

    quote: str | None = None
    text: str | None = None
    assignees: Listed[Annotated[ComparedAttendee, BeforeValidator(_as_named)]] = []

    @property
    def words(self) -> str:
        """The stretch that states it: `quote` in gold, `text` in a record."""
        return self.quote or self.text or ""


class ComparedMinutes(_Compared):
    """All that is compared of a document; of a missing record everything is empty."""

    meeting: Annotated[ComparedMeeting, BeforeValidator(lambda value: value or {})] = Field(
        default_factory=ComparedMeeting
    )
    attendees: Listed[Annotated[ComparedAttendee, BeforeValidator(_as_named)]] = []
    agenda_items: Listed[ComparedItem] = []
    organisations: Listed[Annotated[ComparedThing, BeforeValidator(_as_named)]] = []
    projects: Listed[Annotated[ComparedThing, BeforeValidator(_as_named)]] = []
    dates: Listed[ComparedDate] = []
    next_meetings: Listed[ComparedNextMeeting] = []
    action_items: Listed[ComparedQuote] = []
    decisions: Listed[ComparedQuote] = []

    @classmethod
    def from_json(cls, data: bytes) -> ComparedMinutes:
        """Read a gold file or a record.

        Raises:
            pydantic.ValidationError: it is no JSON, or not of this form.
        """
        parsed: Any = data.decode("utf-8-sig")
        return cls.model_validate_json(parsed)
