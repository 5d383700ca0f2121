"""Roles stated outside the list, and people who act at the meeting unlisted."""

from __future__ import annotations

import pytest

from extractor.structure.attendance.attendees import find_attendees
from extractor.structure.roles.identities import find_person
from extractor.structure.roles.standing import Standing
from extractor.structure.roles.standings import add_standings, find_standings
from extractor.structure.sections import split_sections
from tests.builders import make_attendee


def write(
    *,
    head: str = "",
    opening: str = "Mötet förklarades öppnat.",
    motion: str = "Motionen avslogs.",
    end: str = "",
) -> str:
    return (
        f"Protokoll styrelsemöte 2024-03-05\n\n{head}\n\n§ 1 Mötets öppnande\n\n{opening}\n\n"
        f"§ 2 Motion om lekplats\n\n{motion}\n\n§ 3 Mötets avslutande\n\nMötet förklarades avslutat.\n\n{end}\n"
    )


def roles(text: str) -> dict[str, str | None]:
    return {one.name: one.role for one in find_attendees(split_sections(text), text)}


LISTED = "Närvarande: Anna Berg, Bo Ek, Siv Lund"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Till mötesordförande valdes Anna Berg.", {"Anna Berg": "mötesordförande"}),
        ("Anna Berg valdes till ordförande för mötet.", {"Anna Berg": "mötesordförande"}),
        ("Mötet valde Bo Ek till mötessekreterare.", {"Bo Ek": "mötessekreterare"}),
        ("Till justerare utsågs Bo Ek och Siv Lund.", {"Bo Ek": "justerare", "Siv Lund": "justerare"}),
        ("Bo Ek och Siv Lund valdes till justerare.", {"Bo Ek": "justerare", "Siv Lund": "justerare"}),
        (
            "Anna Berg valdes till mötesordförande och Bo Ek till mötessekreterare.",
            {"Anna Berg": "mötesordförande", "Bo Ek": "mötessekreterare"},
        ),
        ("Bo Ek utses att jämte ordföranden justera protokollet.", {"Bo Ek": "justerare"}),
        ("Till rösträknare valdes Siv Lund.", {"Siv Lund": "rösträknare"}),
        ("Siv Lund valdes till justeringsperson.", {"Siv Lund": "justeringsperson"}),
        (
            "Till sekreterare för mötet valdes Bo Ek, och att justera protokollet jämte ordföranden Siv Lund.",
            {"Bo Ek": "mötessekreterare", "Siv Lund": "ordförande"},
        ),
        (
            "Till ordförande för mötet valdes Anna och till sekreterare Bo Ek.",
            {"Anna Berg": "mötesordförande", "Bo Ek": "mötessekreterare"},
        ),
        ("Mötet beslutade att välja Anna Berg till mötesordförande.", {"Anna Berg": "mötesordförande"}),
        ("Anna Berg valdes att leda mötet.", {"Anna Berg": "mötesordförande"}),
        ("Att jämte ordföranden justera valdes Siv Lund.", {"Siv Lund": "justerare"}),
        ("Bo Ek för protokollet.", {"Bo Ek": "sekreterare"}),
        ("Bo skriver, Siv justerar.", {"Bo Ek": "sekreterare", "Siv Lund": "justerare"}),
        ("Till kassör för nästa år valdes Siv Lund.", {}),
    ],
)
def test_elections(sentence: str, expected: dict[str, str]) -> None:
    nobody = dict.fromkeys(("Anna Berg", "Bo Ek", "Siv Lund"))
    assert roles(write(head=LISTED, opening=sentence)) == {**nobody, **expected}


@pytest.mark.parametrize("title", ["Val av mötesordförande", "Val av ordförande för mötet"])
def test_the_title_says_to_what_the_name_below_is_elected(title: str) -> None:
    text = write(head=LISTED).replace("Motion om lekplats", title).replace("Motionen avslogs.", "Anna Berg")
    assert roles(text)["Anna Berg"] == "mötesordförande"


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("Vid protokollet\n\nBo Ek", {"Bo Ek": "sekreterare"}),
        ("Vid protokollet: Bo Ek", {"Bo Ek": "sekreterare"}),
        ("Vid tangenterna\nBo Ek", {"Bo Ek": "sekreterare"}),
        (
            "Justeras\n\nAnna Berg, ordförande\nSiv Lund, justerare",
            {"Anna Berg": "ordförande", "Siv Lund": "justerare"},
        ),
        (
            "Vid protokollet\n\nBo Ek\n\nJusterare: Siv Lund",
            {"Bo Ek": "sekreterare", "Siv Lund": "justerare"},
        ),
        (
            "Vid protokollet          Ordförande\n\n...............          ...............\n"
            "Bo Ek                    Anna Berg\n\nJusteras\n\n...............\nSiv Lund",
            {"Anna Berg": "ordförande", "Bo Ek": "sekreterare", "Siv Lund": "justerare"},
        ),
        (
            "Ordförande     ....................\n               Anna Berg\n"
            "Justerande     ....................\n               Siv Lund",
            {"Anna Berg": "ordförande", "Siv Lund": "justerare"},
        ),
        (
            "Vid protokollet          Justeras\n\nBo E                     Siv L",
            {"Bo Ek": "sekreterare", "Siv Lund": "justerare"},
        ),
        (
            "Underskrifter\n\nAnna Berg          Siv Lund\nordförande         justerare",
            {"Anna Berg": "ordförande", "Siv Lund": "justerare"},
        ),
    ],
)
def test_signatures(end: str, expected: dict[str, str]) -> None:
    nobody = dict.fromkeys(("Anna Berg", "Bo Ek", "Siv Lund"))
    assert roles(write(head=LISTED, end=end)) == {**nobody, **expected}


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna Berg öppnade mötet.",
        "Anna Berg hälsade alla välkomna.",
        "Ordförande Anna Berg hälsade välkommen till mötet.",
        "Anna Berg förklarade mötet öppnat.",
    ],
)
def test_who_acts_is_there(sentence: str) -> None:
    text = write(opening=sentence)
    (one,) = find_attendees(split_sections(text), text)
    assert (one.name, one.status) == ("Anna Berg", "present")
    assert one.by not in {"attendance.label-list", "attendance.body"}
    assert text[one.text_start : one.text_end] == "Anna Berg"


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna Berg ska kontaktas om lekplatsen.",
        "Anna Berg har skickat ett brev till styrelsen.",
        "Motionen kommer från Anna Berg.",
        "Anna Berg frågade i ett mejl om lekplatsen.",
        "Frågan väcktes av Attention Norra.",
    ],
)
def test_who_is_only_named_is_not(sentence: str) -> None:
    assert roles(write(motion=sentence)) == {}


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        ("Mötet öppnades av ordföranden Tor Näs.", "Tor Näs", "ordförande"),
        ("Anna Berg hälsade särskilt Tor Näs från Täby välkommen.", "Tor Näs", None),
        ("Tor Näs, samordnare, hälsade alla välkomna.", "Tor Näs", "samordnare"),
        ("Tor Näs, Eks Konsult, presenterade förslaget.", "Tor Näs", None),
        ("Talman Tor Näs öppnade mötet.", "Tor Näs", "talman"),
        ("Revisionsberättelsen upplästes av Tor Näs.", "Tor Näs", None),
        ("Tor Näs ansluter.", "Tor Näs", None),
        ("Maj Al Näs tjänstgör i hennes ställe.", "Maj Al Näs", None),
        ("Tor Näs påpekade att lekplatsen är sliten.", "Tor Näs", None),
        ("Därefter deltog förbundschef Tor från Täby via Teams.", "Tor", "förbundschef"),
    ],
)
def test_who_takes_part_unlisted(sentence: str, name: str, role: str | None) -> None:
    found = roles(write(head=LISTED, opening=sentence))
    assert set(found) == {"Anna Berg", "Bo Ek", "Siv Lund", name}
    assert found[name] == role


@pytest.mark.parametrize(
    ("known", "name", "written", "expected"),
    [
        ("Fatuma Dahl", "Fatuma D", "", "fatuma dahl"),
        ("Fatuma Dahl", "F. Dahl", "", "fatuma dahl"),
        ("Fatuma Dahl", "Dahl", "", "fatuma dahl"),
        ("Bertil K Ek", "Bertil Ek", "", "bertil k ek"),
        ("Biskop Tor Näs", "Tor Näs", "", "biskop tor näs"),
        ('Mats "Loket" Ek', "Mats Ek", "", 'mats "loket" ek'),
        ('Mats "Loket" Ek', "Loket", "", 'mats "loket" ek'),
        ('Mats "Loket" Ek', "Loket Ek", "", 'mats "loket" ek'),
        ("Loket Ek", "Mats Ek", 'Mats "Loket" Ek', "loket ek"),
        ("Lollo", "Lovisa Ek", 'Lovisa "Lollo" Ek', "lollo"),
        ("Kim", "Kim Ek", "", "kim"),
        ("Eva-Lena Ek", "Eva Lena", "", "eva-lena ek"),
        ("Fatuma Dahl", "Fatuma Ek", "", None),
        ("Fatuma Dahl", "Bo Dahl", "", None),
    ],
)
def test_whom_a_name_means(known: str, name: str, written: str, expected: str | None) -> None:
    assert find_person([known.casefold(), "siv lund"], name, written) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Vera från Ekskolan visade bilder.", "Vera"),
        ("Projektledaren, Vera från Ekskolan, berättade om läget.", "Vera"),
        ("Vera gav en bakgrund. Sedan svarade Vera.", "Vera"),
        ("Vera gav en bakgrund. Den mejlas av Vera Lind.", "Vera Lind"),
        ("Annika visade bilder.", None),
        ("Skolverket visade bilder. Skolverket svarade.", None),
        ("Kyrkan visade bilder. Hela kyrkan syntes.", None),
        ("Vera från Ekskolan berättade i ett mejl om läget.", None),
    ],
)
def test_who_speaks_by_a_single_name(sentence: str, expected: str | None) -> None:
    found = roles(write(head=LISTED, motion=sentence))
    assert set(found) - {"Anna Berg", "Bo Ek", "Siv Lund"} == ({expected} if expected else set())


def test_roles_under_names_are_no_labels_of_the_next_name() -> None:
    end = "Anna Berg\nOrdförande\n\nBo Ek\nSekreterare\n\nSiv Lund\nJusterare"
    assert roles(write(head=LISTED, end=end)) == {
        "Anna Berg": "ordförande",
        "Bo Ek": "sekreterare",
        "Siv Lund": "justerare",
    }


def test_several_who_fit_are_nobody() -> None:
    assert find_person(["anna berg", "anna björk"], "Anna B") is None


def test_presenter() -> None:
    text = write(head=LISTED, motion="Föredragande: Tor Näs\n\nMotionen avslogs.")
    assert roles(text)["Tor Näs"] == "föredragande"


def test_apposition_in_the_text() -> None:
    text = write(head=LISTED, motion="Siv Lund, integrationssamordnare i Luleå, berättade om läget.")
    assert roles(text)["Siv Lund"] == "integrationssamordnare"


def test_former_roles_do_not_count() -> None:
    text = write(
        head=LISTED, motion="Styrelsen tackade tidigare kassören. Förre ordföranden ersätts av Siv Lund."
    )
    assert roles(text)["Siv Lund"] is None


def test_a_role_from_the_list_stays() -> None:
    text = write(
        head="Närvarande: Anna Berg, kassör, Bo Ek", opening="Till mötesordförande valdes Anna Berg."
    )
    assert roles(text) == {"Anna Berg": "kassör", "Bo Ek": None}


def test_the_chair_wins_over_other_roles_stated_elsewhere() -> None:
    text = write(
        head=LISTED, opening="Till justerare valdes Anna Berg.", end="Justeras\n\nAnna Berg, ordförande"
    )
    assert roles(text)["Anna Berg"] == "ordförande"


@pytest.mark.parametrize(
    ("listed", "joined"),
    [(("Anna Berg", "Bo Ek"), ["sekreterare", None]), (("Anna Berg", "Anna Lund"), [None, None])],
)
def test_a_single_name_joins_the_only_one_who_has_it(
    listed: tuple[str, str], joined: list[str | None]
) -> None:
    text = f"{' '.join(listed)}. Anna skriver."
    people = [make_attendee(text, name) for name in listed]
    start = text.rindex("Anna")
    standing = Standing("Anna", "sekreterare", start, start + 4, "attendance.role-label")
    assert [one.role for one in add_standings(people, [standing], text)] == joined


def test_standings_come_in_text_order_with_their_place() -> None:
    text = write(opening="Till justerare valdes Bo Ek och Siv Lund.", end="Vid protokollet\n\nAnna Berg")
    standings = find_standings(split_sections(text), text)
    names = list(dict.fromkeys(one.name for one in standings))
    assert names == ["Bo Ek", "Siv Lund", "Anna Berg"]
    assert all(text[one.start : one.end] == one.name for one in standings)
