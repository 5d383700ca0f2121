"""Rosters in columns, as they come out of PDF files: woven together, or one column after the other."""

from __future__ import annotations

from collections.abc import Callable
from itertools import zip_longest

from corpus.layouts.cast import Person
from corpus.layouts.content import Scene
from corpus.layouts.gold import Attendee
from corpus.layouts.groups import Group, Row, attend, guest_groups, party_row, shows_role, write_role

# Forms after which the absents follow under a label of their own.
WITHOUT_ABSENTS = frozenset(("two-columns", "three-columns", "column-by-column", "roster"))


def write_two_columns(scene: Scene) -> None:
    """Members on the left, substitutes on the right."""
    cast = scene.cast
    left = Group("Ledamöter", cast.members, role="ledamot")
    right = scene.random.choice(
        (
            Group("Tjänstgörande ersättare", cast.substitutes, role="ersättare"),
            Group("Ersättare", cast.idle, role="ersättare"),
            Group("Suppleanter", cast.idle, role="suppleant"),
            Group("Övriga närvarande", cast.guests),
        )
    )
    if scene.chance(0.5):
        scene.sheet.add("L", scene.random.choice(("Närvarande", "NÄRVARANDE", "Beslutande")))
    width = scene.random.choice((36, 40, 44, 48))
    scene.sheet.add("L", f"{left.label:<{width}}{right.label}", wrap=False)
    _weave(scene, [_cells(scene, left, width), _cells(scene, right, width)], [width], "")
    for group in guest_groups(scene):
        if group.people is not right.people:
            scene.sheet.add("L", group.label)
            for person in group.people:
                scene.sheet.add("P", party_row(scene, person, group))


def write_three_columns(scene: Scene) -> None:
    """A label in the margin and two columns, or three columns of people."""
    cast = scene.cast
    if scene.chance(0.5):
        margin = f"{scene.random.choice(('Beslutande', 'Närvarande')):<16}"
        shown = [
            Group("Ledamöter", cast.members, role="ledamot"),
            Group("Ersättare", cast.idle, role="ersättare"),
        ]
        widths = [34]
    else:
        margin = ""
        shown = [
            Group("BESLUTANDE", cast.members),
            Group("EJ TJÄNSTGÖRANDE", cast.idle, role="ersättare"),
            Group("ÖVRIGA NÄRVARANDE", cast.guests),
        ]
        widths = [32, 32]
    head = "".join(f"{group.label:<{width}}" for group, width in zip(shown, [*widths, 0], strict=True))
    scene.sheet.add("L", margin + head, wrap=False)
    if not margin:
        scene.sheet.add("L", f"{'':<32}ERSÄTTARE", wrap=False)
    columns = [_cells(scene, group, width) for group, width in zip(shown, [*widths, 40], strict=True)]
    _weave(scene, columns, widths, " " * len(margin))


def write_column_by_column(scene: Scene) -> None:
    """All of the first column, then all of the second."""
    cast = scene.cast
    if scene.chance(0.5):
        shown = [
            Group("Ledamöter", cast.members, role="ledamot"),
            Group("Ersättare", cast.idle, role="ersättare"),
        ]
        if scene.chance(0.5):
            shown.append(Group("Övriga närvarande", cast.guests))
        for group in shown:
            scene.sheet.add("L", group.label)
        for group in shown:
            scene.sheet.blank()
            for person in group.people:
                scene.sheet.add("P", party_row(scene, person, group))
        return
    scene.sheet.add("L", scene.random.choice(("NÄRVARANDE LEDAMÖTER", "Närvarande ledamöter")))
    group = Group("", cast.members)
    for person in cast.members:
        person.role = person.role or "ledamot"
        attend(scene, person, group, role=True)
        scene.sheet.add("P", person.name)
    scene.sheet.blank()
    for person in cast.members:
        scene.sheet.add("P", write_role(scene, person.role or ""))


def write_roster(scene: Scene) -> None:
    """A municipal roster, its labels in the margin or over the names."""
    cast = scene.cast
    has_margin = scene.chance(0.6)
    _write_block(scene, _decision_makers(scene), party_row, has_margin)
    serving = Group("Tjänstgörande ersättare", cast.substitutes, role="ersättare")
    _write_block(scene, serving, _substitute_row, has_margin)
    idle = Group(
        scene.random.choice(("Ej tjänstgörande ersättare", "Ersättare")), cast.idle, role="ersättare"
    )
    _write_block(scene, idle, party_row, has_margin)
    others = Group(
        scene.random.choice(("Övriga närvarande", "Övriga närvarande", "Tjänstepersoner")), cast.guests
    )
    _write_block(scene, others, party_row, has_margin)


def _decision_makers(scene: Scene) -> Group:
    """`Beslutande` alone gives no role; with `Ledamöter` under it, it does."""
    if scene.chance(0.5):
        return Group("Beslutande", scene.cast.members)
    scene.sheet.add("L", "Beslutande")
    return Group("Ledamöter", scene.cast.members, role="ledamot")


def _write_block(scene: Scene, group: Group, row: Row, has_margin: bool) -> None:
    rows = [row(scene, one, group) for one in group.people]
    if group.label == "Ersättare" and scene.chance(0.4):
        rows.append(scene.random.choice(("Vakant (SD)", "Vakant")))
    if not has_margin:
        scene.sheet.add("L", group.label + scene.random.choice(("", ":")))
        for text in rows:
            scene.sheet.add("P", text)
        scene.sheet.blank(scene.random.choice((0, 1)))
        return
    first, _, rest = group.label.rpartition(" ") if len(group.label) > 20 else (group.label, "", "")
    margin = [first or group.label, rest] if rest else [first]
    for label, text in zip_longest(margin, rows, fillvalue=""):
        scene.sheet.add("L" if label else "P", f"{label:<24}{text}".rstrip(), wrap=False)
    scene.sheet.blank()


def _substitute_row(scene: Scene, person: Person, group: Group) -> str:
    """`Bo Ek (S) för Anna Berg (S)`: who is replaced was not there."""
    text = party_row(scene, person, group)
    if not scene.cast.absent or scene.chance(0.3):
        return text
    replaced = scene.cast.absent.pop()
    scene.gold.attendees[-1].extra["substitute_for"] = replaced.name
    scene.gold.attendees.append(Attendee(replaced.name, "absent", affiliation=replaced.affiliation))
    words = scene.random.choice(("ersätter", "för", "tjg ers för", "tjänstgör för"))
    return f"{text} {words} {replaced.name} ({replaced.affiliation})"


def _cells(scene: Scene, group: Group, width: int) -> list[str]:
    """The lines of one column; a role may fall to the next line."""
    lines = []
    breaks = scene.chance(0.3)
    for person in group.people:
        role = shows_role(scene, person)
        has_party = scene.genre in ("kommun", "kyrka")
        attend(scene, person, group, role=role, affiliation=has_party, mark=True)
        name = f"{person.name} ({person.affiliation})" if has_party and person.affiliation else person.name
        written = write_role(scene, person.role or "") if role else ""
        text = f"{name}, {written}{person.mark}" if role else name + person.mark
        if role and (breaks or len(text) > width - 2):
            lines += [f"{name},", f"  {written}{person.mark}"]
        else:
            lines.append(text)
    return lines


def _weave(scene: Scene, columns: list[list[str]], widths: list[int], margin: str) -> None:
    for cells in zip_longest(*columns, fillvalue=""):
        text = ""
        for cell, width in zip(cells, [*widths, 0], strict=True):
            text += f"{cell:<{width}}" + "  " * (len(cell) >= width > 0)
        if text.strip():
            scene.sheet.add("P", (margin + text).rstrip(), wrap=False)


FORMS: dict[str, Callable[[Scene], None]] = {
    "two-columns": write_two_columns,
    "three-columns": write_three_columns,
    "column-by-column": write_column_by_column,
    "roster": write_roster,
}
