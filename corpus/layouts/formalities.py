"""Items that every agenda has: opening, elections, approvals, the next meeting, the close."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time, timedelta

from corpus.layouts.cast import Person
from corpus.layouts.clocks import date_value, write_clock, write_date
from corpus.layouts.content import Scene, choose
from corpus.layouts.gold import NextMeeting
from corpus.layouts.head import closing_clock, opening_clock

TITLES: dict[str, tuple[str, ...]] = {
    "opening": (
        "Mötets öppnande",
        "Öppnande",
        "Mötet öppnas",
        "Välkomna",
        "Inledning",
        "Sammanträdets öppnande",
    ),
    "listing": ("Närvarande", "Upprop", "Öppnande och närvaro", "Närvaro", "Mötets öppnande och upprop"),
    "chair": ("Val av mötesordförande", "Val av ordförande för mötet", "Mötesordförande"),
    "secretary": ("Val av mötessekreterare", "Val av sekreterare för mötet", "Mötessekreterare"),
    "adjusters": (
        "Val av justerare",
        "Val av protokollsjusterare",
        "Justering",
        "Val av justerare tillika rösträknare",
    ),
    "notice": ("Mötets behöriga utlysande", "Kallelse", "Fråga om mötet är behörigt utlyst"),
    "agenda": (
        "Godkännande av dagordning",
        "Dagordning",
        "Fastställande av dagordningen",
        "Föredragningslista",
    ),
    "previous": ("Föregående protokoll", "Föregående mötesanteckningar", "Genomgång av föregående protokoll"),
    "other": ("Övriga frågor", "Övrigt", "Övriga ärenden"),
    "next": ("Nästa möte", "Nästa sammanträde", "Kommande möten", "Tid för nästa möte"),
    "close": ("Mötets avslutande", "Avslutning", "Mötet avslutas", "Sammanträdets avslutande"),
}
_NEUTRAL: dict[str, tuple[str, ...]] = {
    "opening": (
        "Ordföranden hälsade alla välkomna.", "Mötet öppnades.",
        "Alla hälsades välkomna och en kort presentationsrunda gjordes.",
        "Ordföranden förklarade mötet öppnat.", "Vi började med en incheckning.",
    ),
    "agenda": (
        "Dagordningen godkändes.", "Dagordningen fastställdes med ett tillägg under övriga frågor.",
        "Den utsända föredragningslistan godkändes utan ändringar.", "Punkten om lokaler flyttades till slutet.",
        "Inga övriga frågor anmäldes.",
    ),
    "previous": (
        "Protokollet från {month} lades till handlingarna.", "Anteckningarna gicks igenom utan anmärkning.",
        "Protokollet är justerat och utlagt på webben.", "En rättelse: avgiften skulle vara {amount}.",
        "{a} har ännu inte skickat ut bilagan.", "Allt på listan utom punkt {n} är klart.",
    ),
    "notice": (
        "Mötet ansågs behörigt utlyst.", "Kallelsen hade gått ut {n} veckor i förväg.", "Frågan besvarades med ja.",
    ),
    "other": (
        "Inga övriga frågor fanns.", "{a} undrade vem som har nyckeln till förrådet.", "{a} tackade för blommorna.",
        "En fråga om parkeringen togs upp men hann inte diskuteras.", "Det finns kaffe kvar i skåpet, ta gärna.",
        "{a} påminde om att rummet ska lämnas städat.", "{b} frågade om det går att få kartan på engelska.",
    ),
    "close": (
        "Ordföranden tackade för visat intresse och avslutade mötet.", "Mötet avslutades.", "Tack för idag!",
        "Ordföranden förklarade mötet avslutat.",
    ),
    "listing": ("Ordföranden hälsade alla välkomna.", "Närvaron antecknades."),
}  # fmt: skip
_ELECTED: dict[str, tuple[str, tuple[str, ...]]] = {
    "chair": (
        "mötesordförande",
        (
            "Till ordförande för mötet valdes {}.",
            "{} valdes till mötesordförande.",
            "Mötet valde {} till mötesordförande.",
        ),
    ),
    "secretary": (
        "mötessekreterare",
        (
            "Till sekreterare för mötet valdes {}.",
            "{} valdes till mötessekreterare.",
            "Till mötessekreterare utsågs {}.",
        ),
    ),
    "adjusters": (
        "justerare",
        ("Till justerare valdes {}.", "Att justera protokollet utsågs {}.", "{} valdes till justerare."),
    ),
}
_DAY_FORMS = ("long", "weekday-long", "weekday", "slash", "iso")
_YEARLESS_FORMS = ("no-year", "no-year-weekday", "no-year-slash")


def say(scene: Scene, kind: str) -> list[str]:
    """The sentences of a formality, their consequences noted in the gold."""
    return _SAYINGS.get(kind, _say_neutral)(scene, kind)


def _say_neutral(scene: Scene, kind: str) -> list[str]:
    count = {"other": scene.random.randint(1, 3), "previous": scene.random.randint(1, 2)}.get(kind, 1)
    sentences = choose(scene, _NEUTRAL[kind], count)
    # Nothing is said after there was nothing to say, nor before.
    nothing = [one for one in sentences if one.startswith("Inga ")]
    return nothing[:1] or sentences


def _say_opening(scene: Scene, kind: str) -> list[str]:
    chair = scene.cast.chair
    if scene.owes_start:
        clock = opening_clock(scene)
        if scene.cast.is_bodies or scene.chance(0.4):
            return [f"Mötet öppnades {_after_kl(clock)}."]
        _act(scene, chair)
        return [f"{scene.mention(chair)} öppnade mötet {_after_kl(clock)}."]
    if scene.cast.is_bodies or (scene.layout.attendance != "unlisted" and scene.chance(0.5)):
        return _say_neutral(scene, kind)
    _act(scene, chair)
    name = scene.mention(chair)
    return [
        scene.random.choice(
            (f"{name} hälsade alla välkomna.", f"{name} öppnade mötet.", f"{name} hälsar välkommen.")
        )
    ]


def _say_close(scene: Scene, kind: str) -> list[str]:
    if not scene.owes_end:
        return _say_neutral(scene, kind)
    clock = closing_clock(scene)
    return [
        scene.random.choice(("Mötet avslutades {}.", "Ordföranden avslutade mötet {}.")).format(
            _after_kl(clock)
        )
    ]


def _say_election(scene: Scene, kind: str) -> list[str]:
    people = {
        "chair": [scene.cast.chair],
        "secretary": [scene.cast.secretary],
        "adjusters": scene.cast.adjusters,
    }[kind]
    role, forms = _ELECTED[kind]
    for person in people:
        scene.gold.assign(person.name, role)
    return [scene.random.choice(forms).format(" och ".join(one.name for one in people))]


def _say_next(scene: Scene, _: str) -> list[str]:
    if scene.chance(0.15):
        return ["Datum för nästa möte meddelas senare."]
    day = scene.day + timedelta(days=7 * scene.random.randint(2, 13))
    start = time(scene.random.choice((9, 10, 13, 15, 18)), scene.random.choice((0, 30)))
    has_clock, has_place = scene.chance(0.7), scene.chance(0.3)
    place = "Teams" if has_place else None
    form = scene.random.choice(_YEARLESS_FORMS if scene.is_yearless or scene.chance(0.4) else _DAY_FORMS)
    text = write_date(form, day)
    tail = (f" {_after_kl(write_clock(scene.layout.times, start))}" if has_clock else "") + (
        f", {place}" if place else ""
    )
    scene.gold.next_meetings.append(
        NextMeeting(
            [date_value(day, scene.is_yearless)], f"{start:%H:%M}" if has_clock else None, None, place
        )
    )
    return [scene.random.choice(_next_forms(text, form)) + tail + "."]


def _next_forms(text: str, form: str) -> tuple[str, ...]:
    if form in ("long", "no-year"):
        return (f"Nästa möte hålls den {text}", f"Nästa möte är den {text}", f"Vi ses igen den {text}")
    return (f"Nästa möte hålls {text}", f"Nästa möte: {text}", f"Nästa möte är bestämt till {text}")


def _after_kl(clock: str) -> str:
    return clock if clock.startswith("k") else f"kl {clock}"


def _act(scene: Scene, person: Person) -> None:
    """Who opens the meeting is there, listed or not."""
    scene.gold.assign(person.name, None)


_SAYINGS: dict[str, Callable[[Scene, str], list[str]]] = {
    "opening": _say_opening, "listing": _say_opening, "close": _say_close, "next": _say_next,
    "chair": _say_election, "secretary": _say_election, "adjusters": _say_election,
}  # fmt: skip
