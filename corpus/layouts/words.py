"""Words that fill the minutes, read from `words.txt`: names, roles, bodies, rooms, list points and clauses."""

from __future__ import annotations

from pathlib import Path


def read_lists(path: Path) -> dict[str, tuple[str, ...]]:
    """Read lists of words: a line `# name`, then the words, parted by bars."""
    lists = {}
    for block in path.read_text(encoding="utf-8").removeprefix("# ").split("\n# "):
        name, _, rest = block.partition("\n")
        lists[name] = tuple(word.strip() for word in rest.replace("\n", "|").split("|") if word.strip())
    return lists


LISTS = read_lists(Path(__file__).with_name("words.txt"))
# What a body may be; the lists of organisations, bodies, meetings, places and guests are kept by it.
GENRES = ("kommun", "förening", "brf", "kyrka", "myndighet", "projekt", "student", "skola")

GIVEN_NAMES = LISTS["given names"]
SECOND_NAMES = LISTS["second names"]
NICKNAMES = LISTS["nicknames"]
PARTIES = LISTS["parties"]
CHURCH_PARTIES = LISTS["church parties"]
CLASSES = LISTS["classes"]
OFFICIALS = LISTS["officials"]
STAFF = LISTS["staff"]
POSTS = LISTS["posts"]
AGENCIES = LISTS["agencies"]
TOWNS = LISTS["towns"]
FLOWERS = LISTS["flowers"]
PROJECTS = LISTS["projects"]
SUBJECTS = LISTS["subjects"]
DIGITAL_PLACES = LISTS["digital places"]
HYBRID = LISTS["hybrid"]
CALLERS = LISTS["notes of callers"]
GREETINGS = LISTS["greetings"]
POINTS = LISTS["points"]
CLAUSES = LISTS["clauses"]
ACTIONS = LISTS["actions"]
QUOTES = LISTS["quotes"]
TOPICAL = LISTS["topical"]
TABLE_ROWS = LISTS["table rows"]
ATTACHMENTS = LISTS["attachments"]
TABLES = (
    ("Förslag", "Ja", "Nej", "Avstår"),
    ("Konto", "Budget", "Utfall", "Avvikelse"),
    ("Termin", "Antal", "Kvar"),
    ("Enhet", "Platser", "Kö"),
    ("Parti", "Röster", "Mandat"),
)


def of_genre(kind: str, genre: str) -> tuple[str, ...]:
    """The words of a kind that suit a genre: `of_genre("places", "brf")`."""
    return LISTS[f"{kind} {genre}"]
