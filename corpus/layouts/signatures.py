"""The end of the minutes: who signs them, and what is attached."""

from __future__ import annotations

from corpus.layouts import words
from corpus.layouts.content import Scene

_DOTS, _RULE = "." * 34, "_" * 30


def write_signatures(scene: Scene) -> None:
    """Write the signature block in the layout's form, and note the roles that it states."""
    form = scene.layout.signatures
    cast = scene.cast
    if form != "none" and not cast.is_bodies:
        scene.sheet.blank(scene.random.choice((1, 2)))
        if form == "columns":
            _write_columns(scene)
        elif form == "roles-under":
            _write_roles_under(scene)
        elif form == "one-line":
            _sign(
                scene,
                f"{scene.random.choice(('Vid protokollet:', 'Antecknat av', 'Vid pennan'))} {cast.secretary.name}",
            )
            scene.gold.assign(cast.secretary.name, "sekreterare")
        else:
            _write_stack(scene, over=form == "over-dots")
    if scene.layout.attachments:
        scene.sheet.blank()
        scene.sheet.add("G", scene.random.choice(("Bilagor", "Bilagor:", "BILAGOR")))
        entry = scene.random.choice(("{}. {}", "Bilaga {}  {}", "{} {}"))
        for number, title in enumerate(scene.random.sample(words.ATTACHMENTS, scene.random.randint(1, 3)), 1):
            scene.sheet.add("G", entry.format(number, title))


def _sign(scene: Scene, text: str) -> None:
    scene.sheet.add("G", text, wrap=False)


def _write_stack(scene: Scene, *, over: bool) -> None:
    """A label, then a name over or under its line, one after the other."""
    cast = scene.cast
    line = scene.random.choice((_DOTS, _RULE))
    blocks = [
        (
            scene.random.choice(("Vid protokollet", "Vid protokollet:", "Sekreterare")),
            [cast.secretary],
            "sekreterare",
        )
    ]
    if cast.adjusters and scene.chance(0.8):
        blocks.append(
            (scene.random.choice(("Justeras", "Justerare", "Justeras:")), cast.adjusters, "justerare")
        )
    for label, people, role in blocks:
        _sign(scene, label)
        scene.sheet.blank(scene.random.choice((0, 1)))
        for person in people:
            for text in (person.name, line) if over else (line, person.name):
                _sign(scene, text)
            scene.gold.assign(person.name, role)
        scene.sheet.blank()


def _write_columns(scene: Scene) -> None:
    """`Vid protokollet     Justeras` over the names."""
    cast = scene.cast
    adjuster = cast.adjusters[0]
    _sign(scene, f"{'Vid protokollet':<36}Justeras")
    scene.sheet.blank(scene.random.choice((0, 1)))
    if scene.chance(0.5):
        _sign(scene, f"{'.' * 26:<36}{'.' * 26}")
    _sign(scene, f"{cast.secretary.name:<36}{adjuster.name}")
    scene.gold.assign(cast.secretary.name, "sekreterare")
    scene.gold.assign(adjuster.name, "justerare")


def _write_roles_under(scene: Scene) -> None:
    """Names, with `Ordförande    Sekreterare` under them."""
    cast = scene.cast
    if scene.chance(0.5):
        _sign(scene, f"{_RULE:<36}{_RULE}")
    _sign(scene, f"{cast.chair.name:<36}{cast.secretary.name}")
    _sign(scene, f"{'Ordförande':<36}Sekreterare")
    scene.gold.assign(cast.chair.name, "ordförande")
    scene.gold.assign(cast.secretary.name, "sekreterare")
