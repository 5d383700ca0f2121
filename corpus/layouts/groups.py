"""Groups of people under one label, and how one person is written in a list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from corpus.layouts.cast import WITH_PARTIES, Person
from corpus.layouts.content import Scene
from corpus.layouts.gold import Attendee
from corpus.layouts.headings import STYLES

_PRESENT = (
    ("Närvarande", None), ("Deltagare", None), ("Närvarande", None), ("Närvarande ledamöter", "ledamot"),
    ("Deltog", None), ("Medverkande", None), ("Ledamöter", "ledamot"), ("Närvaro", None),
)  # fmt: skip
_GUEST_ROLES = {"Adjungerade": "adjungerad", "Suppleanter": "suppleant"}
_SHORT = {
    "ordförande": ("ordf.", "ordf"), "vice ordförande": ("v. ordf.", "vice ordf"), "sekreterare": ("sekr.", "sekr"),
    "1:e vice ordförande": ("1:e v. ordf.", "1:e vice ordf"), "adjungerad": ("adj.",),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Group:
    """People under one label.

    Attributes:
        label: what stands over them.
        people: who they are.
        status: `present` or `absent`.
        role: what the label makes of those who have no role of their own.
        mode: how they take part, where the label says so.
    """

    label: str
    people: list[Person]
    status: str = "present"
    role: str | None = None
    mode: str | None = None


Row = Callable[[Scene, Person, Group], str]
Extra = dict[str, str | list[str]]


def draw_groups(scene: Scene) -> list[Group]:
    """The groups of a list: those present, guests and absents."""
    cast = scene.cast
    label, role = scene.random.choice(_PRESENT)
    if cast.is_bodies:
        label, role = scene.random.choice(_PRESENT[:2])
    groups = [Group(label, cast.members, role=role)]
    return [*groups, *guest_groups(scene), *absent_groups(scene)]


def guest_groups(scene: Scene) -> list[Group]:
    """Guests, where the layout lists them."""
    label = scene.layout.guests
    people = scene.cast.idle if label == "Suppleanter" else scene.cast.guests
    if label == "none" or not people:
        return []
    return [Group(label, people, role=_GUEST_ROLES.get(label))]


def absent_groups(scene: Scene) -> list[Group]:
    """Absents, where the layout lists them."""
    label = scene.layout.absent
    return [Group(label, scene.cast.absent, "absent")] if label != "none" and scene.cast.absent else []


def attend(
    scene: Scene,
    person: Person,
    group: Group,
    *,
    role: bool = False,
    affiliation: bool = False,
    mark: bool = False,
    name: str = "",
) -> None:
    """Note a listed person, with what the list shows of him or her.

    Args:
        scene: the document.
        person: who is listed.
        group: under what label.
        role: whether his or her own role is shown.
        affiliation: whether the affiliation is.
        mark: whether the mark of a part-time presence is.
        name: the name as the list has it, where it differs.
    """
    is_present = group.status == "present"
    scene.gold.attendees.append(
        Attendee(
            name or person.name,
            group.status,
            group.mode if is_present else None,
            (person.role if role else None) or group.role,
            person.affiliation if affiliation else None,
            dict(person.extra) if mark and is_present else {},
        )
    )


def write_role(scene: Scene, role: str) -> str:
    """A role, in full or shortened."""
    if role == "ersättare":
        return scene.random.choice(("tjg ers", "tjänstgörande ersättare", "tjg. ers."))
    return scene.random.choice(_SHORT.get(role, (role,))) if scene.layout.role_form == "short" else role


def shows_role(scene: Scene, person: Person) -> bool:
    """Whether the list shows someone's own role; officers named apart need none in the list."""
    if person.role is None or scene.cast.is_bodies:
        return False
    is_officer = person in (scene.cast.chair, scene.cast.secretary)
    return not (is_officer and scene.layout.officers != "none")


def bare_row(scene: Scene, person: Person, group: Group) -> str:
    """`Anna Berg` or `Anna Berg (ordf.)`."""
    role = shows_role(scene, person)
    attend(scene, person, group, role=role)
    return f"{person.name} ({write_role(scene, person.role or '')})" if role else person.name


def comma_row(scene: Scene, person: Person, group: Group) -> str:
    """`Anna Berg, ordförande`."""
    role = shows_role(scene, person)
    attend(scene, person, group, role=role, mark=True)
    return (
        f"{person.name}, {write_role(scene, person.role or '')}{person.mark}"
        if role
        else person.name + person.mark
    )


def given_row(scene: Scene, person: Person, group: Group) -> str:
    """`Anna` or `Anna (ordf.)`."""
    role = shows_role(scene, person) and person in (scene.cast.chair, scene.cast.secretary)
    attend(scene, person, group, role=role, name=person.given)
    return f"{person.given} ({write_role(scene, person.role or '')})" if role else person.given


def affiliated_row(scene: Scene, person: Person, group: Group) -> str:
    """`Anna Berg (Digg)` or `Anna Berg (ordförande, Digg)`."""
    role = shows_role(scene, person)
    attend(scene, person, group, role=role, affiliation=True)
    inside = ", ".join(
        filter(None, [write_role(scene, person.role or "") if role else "", person.affiliation])
    )
    return f"{person.name} ({inside})" if inside else person.name


def full_row(scene: Scene, person: Person, group: Group) -> str:
    """`Anna Berg, projektledare, Digg`."""
    role = shows_role(scene, person)
    attend(scene, person, group, role=role, mark=True, affiliation=True)
    parts = [person.name, write_role(scene, person.role or "") if role else "", person.affiliation]
    return ", ".join(filter(None, parts)) + person.mark


def role_first_row(scene: Scene, person: Person, group: Group) -> str:
    """`Ordförande Anna Berg`."""
    role = shows_role(scene, person)
    attend(scene, person, group, role=role, mark=True)
    own = person.role or ""
    return f"{own[:1].upper()}{own[1:]} {person.name}{person.mark}" if role else person.name + person.mark


def party_row(scene: Scene, person: Person, group: Group) -> str:
    """`Anna Berg (S), ordförande`."""
    role = shows_role(scene, person)
    attend(scene, person, group, role=role, mark=True, affiliation=True)
    party = f" ({person.affiliation})" if person.affiliation else ""
    return f"{person.name}{party}{', ' + write_role(scene, person.role or '') if role else ''}{person.mark}"


def gap_row(scene: Scene, person: Person, group: Group) -> str:
    """`Anna Berg      ordförande      S`."""
    role = shows_role(scene, person)
    attend(scene, person, group, role=role, affiliation=True)
    written = write_role(scene, person.role or "") if role else ""
    return f"{person.name:<30}{written:<24}{person.affiliation or ''}".rstrip()


def initials_row(scene: Scene, person: Person, group: Group) -> str:
    """`Anna Berg (AB)`: the letters are no affiliation."""
    attend(scene, person, group)
    letters = "".join(part[0] for part in person.name.replace("-", " ").replace('"', "").split())
    return f"{person.name} ({letters.upper()})"


def capital_row(scene: Scene, person: Person, group: Group) -> str:
    """`ANNA BERG`."""
    role = shows_role(scene, person)
    attend(scene, person, group, role=role, name=person.name.upper())
    return f"{person.name.upper()}, {write_role(scene, person.role or '')}" if role else person.name.upper()


def mark_presence(scene: Scene) -> None:
    """Let some be there for a part of the meeting only, where items have plain numbers."""
    if not (scene.layout.partial and scene.layout.is_numbered and len(scene.numbers) > 5):
        return
    cast = scene.cast
    people = [*cast.members[2:], *cast.guests] if scene.layout.attendance in WITH_PARTIES else cast.guests
    for person in people:
        if scene.chance(0.3):
            person.mark, person.extra = _draw_mark(scene)


def _draw_mark(scene: Scene) -> tuple[str, Extra]:
    numbers = scene.numbers
    low, high = sorted(scene.random.sample(range(1, len(numbers)), 2))
    first, last = numbers[low], numbers[high]
    is_paragraph = "§" in STYLES[scene.layout.numbering].pattern
    one, many = ("§", "§§") if is_paragraph else ("punkt", "punkterna")
    forms: tuple[tuple[str, Extra], ...] = (
        (f", {many} {first}-{last}", {"from_item": first, "to_item": last}),
        (f" {many} {first}–{last}", {"from_item": first, "to_item": last}),
        (f", fr.o.m. {one} {first}", {"from_item": first}),
        (f", t.o.m. {one} {last}", {"to_item": last}),
        (f" {one} {last}", {"from_item": last, "to_item": last}),
        (f", ej {one} {first} pga jäv", {"absent_items": [first]}),
        (", kl. 13–14", {}),
    )
    if numbers[low + 1 : high] and all(one.isdecimal() for one in numbers):
        skipped: Extra = {
            "from_item": numbers[0],
            "to_item": last,
            "absent_items": numbers[low + 1 : high],
        }
        forms += ((f" {many} {numbers[0]}-{first}, {last}", skipped),)
    return scene.random.choice(forms)
