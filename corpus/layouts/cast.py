"""The people of a document, before anything is written about them."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from corpus.layouts import words
from extractor.patterns import surnames

# Forms that show an organisation beside each name, and forms that show a party.
WITH_ORGANISATIONS = frozenset(
    (
        "comma-affiliated",
        "semicolon",
        "lines-role-org",
        "org-lines",
        "org-over-names",
        "markdown-table",
        "tab-table",
        "contact-table",
    )
)
WITH_PARTIES = frozenset(("party-role", "gaps", "three-columns", "column-by-column", "roster"))


@dataclass(slots=True)
class Person:
    """Someone who is to be listed."""

    name: str
    given: str
    role: str | None = None
    affiliation: str | None = None
    mark: str = ""
    extra: dict[str, str | list[str]] = field(default_factory=dict)


@dataclass(slots=True)
class Cast:
    """Who was there and who was not.

    Attributes:
        members: the body's own people; the first is in the chair.
        substitutes: serving ones, where the form tells them apart.
        idle: substitutes who do not serve.
        guests: officials and guests.
        absent: who did not come.
        presenters: who come in for an item, and are not listed.
        secretary: who writes; one of the members or guests.
        adjusters: who check the minutes.
        is_bodies: whether the members are organisations, without people.
    """

    members: list[Person]
    substitutes: list[Person]
    idle: list[Person]
    guests: list[Person]
    absent: list[Person]
    presenters: list[Person]
    secretary: Person
    adjusters: list[Person]
    is_bodies: bool = False

    @property
    def chair(self) -> Person:
        """Who leads the meeting."""
        return self.members[0]


def draw_genre(random: Random, attendance: str) -> str:
    """A kind of body that lists its people in that form."""
    if attendance in WITH_PARTIES:
        return random.choice(("kommun", "kommun", "kommun", "kyrka"))
    if attendance in WITH_ORGANISATIONS or attendance == "organisations":
        return random.choice(("myndighet", "projekt"))
    if attendance == "first-names":
        return random.choice(("förening", "skola", "projekt", "student", "brf"))
    return random.choice(words.GENRES)


def draw_cast(random: Random, genre: str, attendance: str) -> Cast:
    """Invent the people of a meeting."""
    used: set[str] = set()

    def people(low: int, high: int) -> list[Person]:
        return [_draw_person(random, used, genre) for _ in range(random.randint(low, high))]

    is_roster = attendance in WITH_PARTIES or attendance == "two-columns"
    members = people(5, 12) if is_roster else people(4, 10)
    guests = people(1, 4)
    cast = Cast(
        members=members,
        substitutes=people(1, 2) if is_roster else [],
        idle=people(1, 4),
        guests=guests,
        absent=people(1, 3),
        presenters=people(2, 2),
        secretary=guests[0] if genre == "kommun" else members[1],
        adjusters=members[2 : 2 + random.choice((1, 1, 2))],
    )
    _give_roles(random, cast, genre)
    if attendance == "party-role" and random.random() < 0.5:
        cast.substitutes[0].role = "ersättare"
        cast.members.append(cast.substitutes.pop(0))
    if attendance == "organisations":
        _make_bodies(random, cast)
    return cast


def _draw_person(random: Random, used: set[str], genre: str) -> Person:
    given = random.choice(words.GIVEN_NAMES)
    while given in used:
        given = random.choice(words.GIVEN_NAMES)
    used.add(given)
    if random.random() < 0.06:
        given = f"{given}-{random.choice(words.SECOND_NAMES)}"
    return Person(_full_name(random, given), given, affiliation=_draw_affiliation(random, genre))


def _full_name(random: Random, given: str) -> str:
    surname = _draw_surname(random)
    match random.randrange(80):
        case 0 | 7:
            return f"{given} von {surname}"
        case 1 | 8:
            return f"{given} {random.choice('ABEFGHJKLMR')}. {surname}"
        case 2:
            return f'{given} "{random.choice(words.NICKNAMES)}" {surname}'
        case 3 | 4 | 9:
            return f"{given} {surname}-{_draw_surname(random)}".replace("-Natt-och-Dag", "")
        case 5 | 6 | 10 | 11:
            return f"{given} {_draw_surname(random)} {surname}"
        case _:
            return f"{given} {surname}"


def _draw_surname(random: Random) -> str:
    if random.random() < 0.5:
        first, last = random.choice(surnames.FIRST_PARTS), random.choice(surnames.LAST_PARTS)
        return first + last if first[-1] != last[0] else first + random.choice(("å", "e")) + last
    return random.choice(surnames.WHOLE)


def _draw_affiliation(random: Random, genre: str) -> str | None:
    if genre == "kommun":
        return random.choice(words.PARTIES)
    if genre == "kyrka":
        return random.choice(words.CHURCH_PARTIES)
    if genre == "skola":
        return random.choice(words.CLASSES)
    return random.choice(words.AGENCIES) if genre in ("myndighet", "projekt") else None


def _give_roles(random: Random, cast: Cast, genre: str) -> None:
    """Own roles of some, as they may be shown beside names."""
    posts = words.STAFF if genre in ("myndighet", "projekt") else words.POSTS
    for person in cast.members[2:]:
        if genre not in ("kommun", "kyrka") and random.random() < 0.25:
            person.role = random.choice(posts)
    officials = words.LISTS.get(f"guests {genre}", words.OFFICIALS)
    roles = random.sample(officials, len(cast.guests))
    for person, role in zip(cast.guests, roles, strict=True):
        person.role = role if random.random() < 0.92 else "adjungerad"
        if genre in ("kommun", "kyrka"):
            person.affiliation = None
    cast.chair.role = "ordförande"
    cast.secretary.role = "nämndsekreterare" if genre == "kommun" else "sekreterare"
    if genre == "kommun" and cast.members[1].role is None:
        cast.members[1].role = random.choice(("vice ordförande", "1:e vice ordförande"))


def _make_bodies(random: Random, cast: Cast) -> None:
    """Let organisations stand where people would."""
    names = random.sample(words.AGENCIES, len(cast.members) + len(cast.absent))
    for person, name in zip([*cast.members, *cast.absent], names, strict=True):
        person.name = person.given = name
        person.role = person.affiliation = None
    cast.guests, cast.idle, cast.substitutes, cast.is_bodies = [], [], [], True
    cast.secretary, cast.adjusters = cast.members[1], []
