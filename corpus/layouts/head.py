"""The head of the minutes: title, date, time and place."""

from __future__ import annotations

from collections.abc import Callable

from corpus.layouts import words
from corpus.layouts.clocks import MONTHS, write_clock, write_date, write_span
from corpus.layouts.content import Scene, draw_register

_KINDS = (
    ("Protokoll", "protokoll"), ("Minnesanteckningar", "minnesanteckningar"), ("Protokoll", "protokoll"),
    ("Mötesanteckningar", "mötesanteckningar"), ("Anteckningar", "mötesanteckningar"),
)  # fmt: skip
_TITLES = (
    "{kind}", "{kind} {meeting}", "{kind} {body}", "{kind}, {body}", "{body} – {kindlow}", "{kind} fört vid {meeting}",
    "{kind} från {meeting} i {org}", "{kind} nr {n}", "{kind} {meeting} {n}", "{org}, {kindlow}",
    "{kind} – {body} {org}",
)  # fmt: skip


def write_head(scene: Scene) -> None:
    """Write the head in the layout's form, and its gold."""
    meeting = scene.gold.meeting
    head = scene.layout.head
    scene.owes_start = scene.owes_end = head == "times-in-items"
    meeting.place = scene.place
    if head == "date-in-title" or (head == "times-in-items" and scene.chance(0.3)):
        meeting.place = None
    if head != "times-in-items" and head != "date-in-title":
        meeting.start_time = f"{scene.start:%H:%M}"
        meeting.end_time = f"{scene.end:%H:%M}" if scene.chance(0.85) else None
        scene.owes_end = meeting.end_time is None and scene.chance(0.5)
    _FORMS[head](scene)
    scene.sheet.blank(scene.random.choice((1, 1, 2)))


def _write_title(scene: Scene, text: str = "", tail: str = "", *, markup: str = "") -> None:
    """Write the title, and note it with the kind of document it names."""
    kind, value = scene.random.choice(_KINDS[:1] if scene.genre == "kommun" and scene.chance(0.7) else _KINDS)
    body = scene.body
    form = text or scene.random.choice(_TITLES)
    if "fört" in form:
        kind, value = _KINDS[0]
    text = form.format(
        kind=kind, kindlow=kind.lower(), body=body, org=scene.org, n=scene.random.randint(1, 14),
        meeting=scene.random.choice(words.of_genre("meetings", scene.genre)),
    )  # fmt: skip
    text += tail
    if scene.layout.capital_title and not markup and len(text) < 50 and not tail:
        text = text.upper()
    scene.gold.meeting.title = " ".join([*scene.gold.meeting.title.split(), *text.split()])
    scene.gold.meeting.kind = value
    indent = scene.random.choice(("", "", "", " " * 20)) if len(text) < 40 and not markup else ""
    scene.sheet.add("T", markup + text, indent=indent)


def _date(scene: Scene) -> str:
    return write_date(scene.layout.dates, scene.day)


def _span(scene: Scene) -> str:
    end = scene.end if scene.gold.meeting.end_time else None
    return write_span(scene.layout.times, scene.start, end)


def _clocked(scene: Scene) -> str:
    """A span that reads on after a comma: a bare one gets its `kl`."""
    span = _span(scene)
    return span if span.startswith("k") else f"kl {span}"


def _colon_fields(scene: Scene) -> None:
    _write_title(scene)
    scene.sheet.blank(scene.random.choice((0, 1)))
    labels = scene.random.choice(
        (("Datum", "Tid", "Plats"), ("Dag", "Klockan", "Lokal"), ("När", "Tid", "Var"))
    )
    pad = scene.random.choice((0, 0, 10))
    span = _span(scene).removeprefix("klockan ").removeprefix("kl ").removeprefix("kl. ")
    values = (_date(scene), span if labels[1] == "Klockan" else _span(scene), scene.place)
    rows = [
        f"{label}:".ljust(pad) + " " * (not pad) + value for label, value in zip(labels, values, strict=True)
    ]
    if scene.chance(0.3):
        rows[:2] = rows[1::-1]
    if scene.chance(0.2):
        rows.append("Kallade: ".ljust(pad) + "enligt sändlista")
    for row in rows:
        scene.sheet.add("H", row)


def _gap_fields(scene: Scene) -> None:
    scene.sheet.add("H", f"{scene.org.upper()}")
    _write_title(scene)
    scene.sheet.add("H", f"{'Sammanträdesdatum':<24}{_date(scene)}", wrap=False)
    scene.sheet.blank()
    scene.sheet.add("H", f"{'Plats och tid':<24}{scene.place}, {_clocked(scene)}", wrap=False)


def _label_above(scene: Scene) -> None:
    _write_title(scene)
    scene.sheet.blank()
    gap = scene.random.choice((0, 1))
    for label, value in (("Datum", _date(scene)), ("Tid", _span(scene)), ("Plats", scene.place)):
        scene.sheet.add("H", label + scene.random.choice(("", ":")))
        scene.sheet.add("H", value)
        scene.sheet.blank(gap)


def _in_title(scene: Scene) -> None:
    meeting = scene.random.choice(words.of_genre("meetings", scene.genre))
    day = _date(scene)
    joint = "den " if scene.layout.dates in ("long", "no-year") else ""
    tail = f" {joint}{day}"
    clock = f", {_clocked(scene)}, {scene.place}" if scene.chance(0.5) else ""
    _write_title(
        scene,
        scene.random.choice(("{kind} från " + meeting, "{kind} fört vid " + meeting + " med {body}")),
        tail + clock,
    )
    if not clock:
        scene.sheet.add("H", f"{scene.place}, {_clocked(scene)}")


def _bare_lines(scene: Scene) -> None:
    _write_title(scene)
    scene.sheet.blank(scene.random.choice((0, 1)))
    indent = scene.random.choice(("", "", " " * 20))
    scene.sheet.add("H", f"{_date(scene)}, {_clocked(scene)}", indent=indent)
    scene.sheet.add("H", scene.place, indent=indent)


def _one_line(scene: Scene) -> None:
    _write_title(scene)
    scene.sheet.add("H", f"{_date(scene)}, {_clocked(scene)}, {scene.place}")


def _mail(scene: Scene) -> None:
    sender = scene.cast.secretary.given.lower()
    scene.sheet.add("H", f"Från: {sender}@exempel.se")
    sent = f"{scene.day.day} {MONTHS[scene.day.month - 1]}" + (
        "" if scene.is_yearless else f" {scene.day.year}"
    )
    scene.sheet.add("H", f"Skickat: den {sent} {scene.random.randint(18, 23)}:{scene.random.randint(10, 59)}")
    scene.sheet.add("H", f"Till: {scene.body}")
    scene.sheet.add(
        "H", f"Ämne: {scene.random.choice(('Anteckningar från mötet', 'VB: protokoll', 'Noteringar'))}"
    )
    scene.sheet.blank()
    scene.sheet.add("H", scene.random.choice(words.GREETINGS))
    scene.sheet.add("H", scene.random.choice(words.CALLERS))
    scene.sheet.blank()
    _write_title(scene)
    scene.sheet.add("H", f"{_date(scene)}, {_clocked(scene)}")
    scene.sheet.add("H", f"Plats: {scene.place}")


def _markdown(scene: Scene) -> None:
    _write_title(scene, markup="# ")
    scene.sheet.blank()
    bullet = scene.random.choice(("", "* ", "- "))
    for label, value in (("Datum", _date(scene)), ("Tid", _span(scene)), ("Plats", scene.place)):
        scene.sheet.add("H", f"{bullet}**{label}:** {value}")


def _letterhead(scene: Scene) -> None:
    name = scene.org.upper()
    kind = "SAMMANTRÄDESPROTOKOLL" if scene.genre in ("kommun", "kyrka") else "PROTOKOLL"
    scene.gold.meeting.title, scene.gold.meeting.kind = kind, "protokoll"
    if scene.chance(0.5):
        scene.sheet.add("T", f"{name:<34}{kind:<28}1 ({scene.random.randint(3, 14)})", wrap=False)
    else:
        scene.sheet.add("H", f"{name:<62}1 ({scene.random.randint(3, 14)})", wrap=False)
        scene.sheet.add("T", kind)
    scene.sheet.add("H", scene.body)
    if scene.chance(0.5):
        scene.sheet.add("H", "Sammanträdesdatum")
        scene.sheet.add("H", _date(scene))
    else:
        scene.sheet.add("H", f"{'':<34}{_date(scene)}", wrap=False)
    scene.sheet.blank()
    scene.sheet.add("H", f"{'Plats och tid':<22}{scene.place}, {_clocked(scene)}", wrap=False)


def _register_head(scene: Scene) -> None:
    scene.sheet.add("H", f"{scene.org:<58}{_date(scene)}", wrap=False)
    scene.sheet.add("H", f"{scene.body:<58}Dnr {draw_register(scene)}", wrap=False)
    scene.sheet.blank(2)
    _write_title(scene)
    scene.sheet.blank()
    scene.sheet.add("H", f"Tid: {_span(scene)}")
    scene.sheet.add("H", f"Plats: {scene.place}")


def _two_line_title(scene: Scene) -> None:
    _write_title(scene, "{kind}")
    kind = scene.gold.meeting.kind
    _write_title(
        scene, scene.random.choice(("{body}", "{org}, {meeting}", "{body}, {meeting} nr {n}", "{org}"))
    )
    scene.gold.meeting.kind = kind
    scene.sheet.blank()
    scene.sheet.add("H", f"Tid: {_date(scene)} {_clocked(scene)}")
    scene.sheet.add("H", f"Plats: {scene.place}")


def _date_in_title(scene: Scene) -> None:
    _write_title(
        scene,
        scene.random.choice(("{kind} {meeting}", "{body} {kindlow}", "{kind} {body}")),
        f" {_date(scene)}",
    )


def _time_line(scene: Scene) -> None:
    _write_title(scene)
    scene.sheet.add("H", f"Tid: {_date(scene)} {_span(scene)}")
    scene.sheet.add("H", f"{scene.random.choice(('Plats', 'Lokal', 'Var'))}: {scene.place}")
    if scene.chance(0.3):
        scene.sheet.add("H", f"Dnr: {draw_register(scene)}")


def _times_in_items(scene: Scene) -> None:
    _write_title(scene)
    scene.sheet.add("H", f"{scene.random.choice(('Datum', 'Mötesdatum', 'Dag'))}: {_date(scene)}")
    if scene.gold.meeting.place:
        scene.sheet.add("H", f"Plats: {scene.place}")


def opening_clock(scene: Scene) -> str:
    """The time of the opening, told by an item: the gold has it from there."""
    scene.gold.meeting.start_time = f"{scene.start:%H:%M}"
    scene.owes_start = False
    return write_clock(scene.layout.times, scene.start)


def closing_clock(scene: Scene) -> str:
    """The time of the close, told by an item."""
    scene.gold.meeting.end_time = f"{scene.end:%H:%M}"
    scene.owes_end = False
    return write_clock(scene.layout.times, scene.end)


_FORMS: dict[str, Callable[[Scene], None]] = {
    "colon-fields": _colon_fields, "gap-fields": _gap_fields, "label-above": _label_above, "in-title": _in_title,
    "bare-lines": _bare_lines, "one-line": _one_line, "mail": _mail, "markdown": _markdown, "letterhead": _letterhead,
    "register-head": _register_head, "two-line-title": _two_line_title, "date-in-title": _date_in_title,
    "time-line": _time_line, "times-in-items": _times_in_items,
}  # fmt: skip
