"""Tables: those who were there, and what stands in tables under items."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from corpus.layouts import words
from corpus.layouts.cast import Person
from corpus.layouts.content import Scene, choose
from corpus.layouts.groups import Group, attend, shows_role

_PRESENT, _ABSENT = ("X", "x", "Ja"), ("-", "Nej", "–", "anmält förhinder", "Förhinder")


def write_markdown_table(scene: Scene) -> None:
    """`| Namn | Organisation | Närvarande |`."""
    present, absent = scene.random.choice(_PRESENT), scene.random.choice(_ABSENT)
    scene.sheet.add("L", "| Namn | Organisation | Närvarande |", wrap=False)
    scene.sheet.add("L", "| --- | --- | --- |", wrap=False)
    for person, status in _listed(scene):
        attend(scene, person, Group("", [], status), affiliation=True)
        mark = present if status == "present" else absent
        scene.sheet.add("P", f"| {person.name} | {person.affiliation} | {mark} |", wrap=False)


def write_tab_table(scene: Scene) -> None:
    """Cells parted by tabs."""
    present, absent = scene.random.choice(_PRESENT), scene.random.choice(_ABSENT)
    has_role = scene.chance(0.4)
    heads = [
        "Namn",
        "Organisation",
        *(["Roll"] if has_role else []),
        scene.random.choice(("Närvarande", "Närv.", "Deltog")),
    ]
    scene.sheet.add("L", "\t".join(heads), wrap=False)
    for person, status in _listed(scene):
        role = has_role and shows_role(scene, person)
        attend(scene, person, Group("", [], status), role=role, affiliation=True)
        cells = [
            person.name,
            person.affiliation or "",
            *([person.role if role and person.role else ""] if has_role else []),
        ]
        scene.sheet.add("P", "\t".join([*cells, present if status == "present" else absent]), wrap=False)


def write_contact_table(scene: Scene) -> None:
    """Names with mail addresses and telephone numbers."""
    joint = scene.random.choice(("\t", " | ", "    "))
    if scene.chance(0.6):
        scene.sheet.add("L", scene.random.choice(("Deltagare", "Närvarande")))
    scene.sheet.add("L", joint.join(("Namn", "Organisation", "E-post", "Telefon")), wrap=False)
    for person in scene.cast.members:
        attend(scene, person, Group("", []), affiliation=True)
        mail = person.given.lower().translate(str.maketrans("åäöéćł", "aaoecl")) + "@exempel.se"
        phone = f"070-{scene.random.randint(100, 999)} {scene.random.randint(10, 99)} {scene.random.randint(10, 99)}"
        scene.sheet.add("P", joint.join((person.name, str(person.affiliation), mail, phone)), wrap=False)


def write_table(scene: Scene) -> None:
    """A table of actions or of numbers under an item."""
    if scene.chance(0.5):
        heads: Sequence[str] = scene.random.choice((("Åtgärd", "Ansvarig", "Klart"), ("Vad", "Vem", "När")))
        rows = [
            [
                action[:1].upper() + action[1:],
                scene.mention(scene.random.choice(scene.speakers)),
                f"{scene.random.randint(1, 28)}/{scene.random.randint(1, 12)}",
            ]
            for action in choose(scene, words.ACTIONS, scene.random.randint(2, 4))
        ]
    else:
        heads = scene.random.choice(words.TABLES)
        names = scene.random.sample(words.TABLE_ROWS, scene.random.randint(2, 4))
        rows = [[name, *(str(scene.random.randint(0, 480)) for _ in heads[1:])] for name in names]
    _set_table(scene, [list(heads), *rows])


def _set_table(scene: Scene, rows: list[list[str]]) -> None:
    form = scene.layout.tables
    widths = [max(len(row[column]) for row in rows) + 3 for column in range(len(rows[0]))]
    for number, row in enumerate(rows):
        if form == "pipes":
            scene.sheet.add("R", f"| {' | '.join(row)} |", wrap=False)
            if number == 0:
                scene.sheet.add("R", "|" + " --- |" * len(row), wrap=False)
        elif form == "tabs":
            scene.sheet.add("R", "\t".join(row), wrap=False)
        else:
            scene.sheet.add(
                "R",
                "".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)).rstrip(),
                wrap=False,
            )


def _listed(scene: Scene) -> list[tuple[Person, str]]:
    """Members, with absents among them where the layout has any."""
    people = [(one, "present") for one in scene.cast.members]
    if scene.layout.absent != "none":
        for person in scene.cast.absent:
            people.insert(scene.random.randint(1, len(people)), (person, "absent"))
    return people


FORMS: dict[str, Callable[[Scene], None]] = {
    "markdown-table": write_markdown_table,
    "tab-table": write_tab_table,
    "contact-table": write_contact_table,
}
