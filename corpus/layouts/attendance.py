"""Lists of those who were there: the forms that write one group after the other."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from corpus.layouts import groups, rosters, tables
from corpus.layouts.cast import Person
from corpus.layouts.content import Scene
from corpus.layouts.groups import Group, Row, attend, draw_groups, shows_role, write_role

_ON_SITE, _DIGITAL = ("På plats", "I rummet", "Fysiskt närvarande"), ("Digitalt", "På Teams", "Via Zoom")


def write_attendance(scene: Scene, *, is_headed: bool = False) -> None:
    """Write who was there, in the layout's form.

    Args:
        scene: the document.
        is_headed: whether a heading of an item serves as the first label.
    """
    form = scene.layout.attendance
    if form == "unlisted":
        return
    groups.mark_presence(scene)
    if form in _WHOLE:
        _WHOLE[form](scene)
    else:
        gap = scene.random.choice((0, 0, 1))
        shown = draw_groups(scene)
        for number, group in enumerate(shown):
            if number:
                scene.sheet.blank(gap)
            _GROUPWISE[form](scene, group, is_headed and number == 0)
        if len(shown) == 1 and scene.chance(0.15):
            write_label(
                scene,
                scene.random.choice(("Frånvarande", "Anmält förhinder")),
                scene.random.choice(("Ingen", "–")),
            )
    if form in rosters.WITHOUT_ABSENTS:
        for group in groups.absent_groups(scene):
            _write_joined(groups.party_row, ", ", scene, group, False)


def write_officers(scene: Scene, letter: str) -> None:
    """Lines for the chair, the secretary and those who check the minutes."""
    form, cast = scene.layout.officers, scene.cast
    if form == "none" or cast.is_bodies:
        return
    named = scene.layout.attendance == "first-names"
    rows = [("Ordförande", "ordförande", [cast.chair])]
    rows.append(("Vid protokollet" if form == "protocol" else "Sekreterare", "sekreterare", [cast.secretary]))
    if scene.chance(0.7):
        rows.append(("Justerare", "justerare", cast.adjusters))
    for label, role, people in rows:
        names = [one.given if named else one.name for one in people]
        joined = " och ".join(names)
        scene.sheet.add(letter, f"{label:<24}{joined}" if form == "gap" else f"{label}: {joined}", wrap=False)
        for name in names:
            scene.gold.assign(name, role)


def write_municipal_block(scene: Scene) -> None:
    """Who checks the minutes and where, who signs them, and which items they hold."""
    cast = scene.cast
    numbers = [one for one in scene.numbers if one.isdecimal()]
    rows = [("Utses att justera", cast.adjusters[0].name)]
    rows.append(
        ("Justeringens plats och tid", scene.random.choice(("Omedelbar justering", "Kommunhuset, kl 15.00")))
    )
    signed = [("Sekreterare", cast.secretary), ("Ordförande", cast.chair), ("Justerare", cast.adjusters[0])]
    for label, text in rows:
        scene.sheet.add("H", f"{label:<30}{text}", wrap=False)
    scene.sheet.blank(scene.random.choice((0, 1)))
    scene.sheet.add("H", "Underskrifter")
    for label, person in signed:
        scene.sheet.add("H", f"{label:<16}{'.' * 40}", wrap=False)
        scene.sheet.add("H", f"{'':<16}{person.name}", wrap=False)
        scene.gold.assign(person.name, label.lower())
    if numbers:
        scene.sheet.add("H", f"{'Paragrafer':<16}{numbers[0]}–{numbers[-1]}", wrap=False)
    if scene.chance(0.4):
        scene.sheet.blank()
        scene.sheet.add("H", scene.random.choice(("ANSLAG/BEVIS", "BEVIS OM ANSLAG", "Bevis om anslag")))
        scene.sheet.add("H", "Protokollet är justerat. Justeringen har tillkännagivits genom anslag.")
        scene.sheet.add("H", f"{'Organ':<16}{scene.body}", wrap=False)


def write_label(scene: Scene, label: str, rest: str = "") -> None:
    """Write a label, with names after it or alone."""
    kind = scene.layout.labels
    if scene.layout.is_markdown and kind == "bold":
        scene.sheet.add("L", f"**{label}:** {rest}".rstrip())
    elif scene.layout.is_markdown and not rest:
        scene.sheet.add("L", f"## {label}")
    elif kind == "plain" and rest:
        scene.sheet.add("L", f"{label:<22} {rest}")
    else:
        text = label.upper() if kind == "capitals" else label
        scene.sheet.add("L", f"{text}: {rest}" if rest else text + ":" * (kind in ("colon", "bold")))


def _write_joined(row: Row, joint: str, scene: Scene, group: Group, is_headed: bool) -> None:
    """Names in running lines after the label."""
    names = [row(scene, one, group) for one in group.people]
    text = joint.join(names)
    if len(names) > 1 and joint == ", " and scene.chance(0.4):
        text = f"{', '.join(names[:-1])} {scene.random.choice(('och', 'samt'))} {names[-1]}"
    text += (
        "." * (scene.chance(0.15) and not text.endswith(".")) if joint == ", " else ";" * scene.chance(0.3)
    )
    if is_headed:
        scene.sheet.add("P", text)
    elif scene.layout.labels == "capitals":
        write_label(scene, group.label)
        scene.sheet.add("P", text)
    else:
        write_label(scene, group.label, text)


def _write_rows(row: Row, scene: Scene, group: Group, is_headed: bool) -> None:
    """One name a line under the label."""
    if not is_headed:
        write_label(scene, group.label)
        scene.sheet.blank(int(scene.layout.is_markdown))
    indent = scene.random.choice(("", "", "", "  ", "\t"))
    for person in group.people:
        scene.sheet.add("P", row(scene, person, group), indent=indent)
    if group.label == "Suppleanter" and scene.chance(0.15):
        scene.sheet.add("P", "Vakant", indent=indent)


def _write_bullets(scene: Scene, group: Group, is_headed: bool) -> None:
    """One name a line, each with a bullet."""
    if not is_headed:
        write_label(scene, group.label)
        scene.sheet.blank(int(scene.layout.is_markdown))
    bullet = scene.layout.bullets if scene.layout.bullets in ("- ", "• ", "* ") else "- "
    for person in group.people:
        scene.sheet.add("P", bullet + groups.comma_row(scene, person, group))


def _write_by_organisation(scene: Scene, group: Group, is_headed: bool) -> None:
    """People under or after the name of their organisation."""
    if not is_headed:
        write_label(scene, group.label)
    homes: dict[str | None, list[Person]] = {}
    for person in group.people:
        homes.setdefault(person.affiliation, []).append(person)
    is_inline = scene.layout.attendance == "org-lines"
    indent = scene.random.choice(("", "- ", "   ", "• "))
    for home, people in homes.items():
        rows = [_name_and_role(scene, one, group) for one in people]
        if is_inline:
            scene.sheet.add("P", f"{home}: {', '.join(rows)}")
            continue
        # A home is told from the people under it by the blank line before it, or by what sets off the people.
        scene.sheet.blank(int(not indent))
        scene.sheet.add("P", str(home))
        for row in rows:
            scene.sheet.add("P", row, indent=indent)


def _name_and_role(scene: Scene, person: Person, group: Group) -> str:
    role = shows_role(scene, person)
    attend(scene, person, group, role=role, affiliation=True)
    if not role:
        return person.name
    return f"{person.name} ({write_role(scene, person.role or '')})"


def _write_prose(scene: Scene, group: Group, _: bool) -> None:
    """Sentences that tell who was there."""
    names = [groups.bare_row(scene, one, group) for one in group.people]
    people = f"{', '.join(names[:-1])} och {names[-1]}" if len(names) > 1 else names[0]
    forms: tuple[str, ...]
    if group.status == "absent":
        forms = ("{} hade anmält förhinder.", "Frånvarande var {}.", "Förhinder hade anmälts av {}.")
    elif group.label in ("Gäster", "Adjungerade", "Övriga", "Övriga närvarande", "Suppleanter"):
        forms = {
            "Adjungerade": ("Adjungerade var {}.", "Som adjungerade deltog {}."),
            "Suppleanter": ("Som suppleanter deltog {}.", "Närvarande suppleanter var {}."),
        }.get(group.label, ("Dessutom deltog {}.", "Som gäster deltog {}.", "Därutöver medverkade {}."))
    elif group.role == "ledamot":
        forms = ("Närvarande ledamöter var {}.", "Följande ledamöter deltog: {}.")
    else:
        forms = ("Vid mötet deltog {}.", "Närvarande var {}.", "På mötet deltog {}.", "Med var {}.")
    scene.sheet.add("L", scene.random.choice(forms).format(people))


def _write_modes(scene: Scene) -> None:
    """Those in the room and those on the screen."""
    members = scene.cast.members
    cut = scene.random.randint(2, len(members) - 1)
    row = scene.random.choice((groups.comma_row, groups.bare_row))
    present = [
        Group(scene.random.choice(_ON_SITE), members[:cut], mode="in_person"),
        Group(scene.random.choice(_DIGITAL), members[cut:], mode="digital"),
    ]
    if scene.chance(0.4):
        write_label(scene, scene.random.choice(("Närvarande", "Deltagare")))
    for group in [*present, *groups.guest_groups(scene), *groups.absent_groups(scene)]:
        if row is groups.comma_row:
            _write_rows(row, scene, group, False)
        else:
            _write_joined(row, ", ", scene, group, False)


def _body_row(scene: Scene, person: Person, group: Group) -> str:
    attend(scene, person, group)
    return person.name


def _write_bodies(scene: Scene, group: Group, is_headed: bool) -> None:
    """Organisations alone."""
    if len(group.people) % 2:
        _write_rows(_body_row, scene, group, is_headed)
    else:
        _write_joined(_body_row, ", ", scene, group, is_headed)


_GROUPWISE: dict[str, Callable[[Scene, Group, bool], None]] = {
    "comma": partial(_write_joined, groups.bare_row, ", "),
    "comma-affiliated": partial(_write_joined, groups.affiliated_row, ", "),
    "semicolon": partial(_write_joined, groups.full_row, "; "),
    "first-names": partial(_write_joined, groups.given_row, ", "),
    "lines": partial(_write_rows, groups.comma_row),
    "lines-role-org": partial(_write_rows, groups.full_row),
    "role-first": partial(_write_rows, groups.role_first_row),
    "party-role": partial(_write_rows, groups.party_row),
    "initials": partial(_write_rows, groups.initials_row),
    "capitals": partial(_write_rows, groups.capital_row),
    "gaps": partial(_write_rows, groups.gap_row),
    "bullets": _write_bullets,
    "org-lines": _write_by_organisation,
    "org-over-names": _write_by_organisation,
    "prose": _write_prose,
    "organisations": _write_bodies,
}
_WHOLE: dict[str, Callable[[Scene], None]] = {"modes": _write_modes} | rosters.FORMS | tables.FORMS
