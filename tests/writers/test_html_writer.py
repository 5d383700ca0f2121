from __future__ import annotations

import io
import re
from html.parser import HTMLParser

import pytest

from extractor.schema import Decision, Person
from extractor.writers.highlights import KIND_LABELS
from extractor.writers.html_writer import to_html, write_html
from tests.example import TEXT, make_empty_minutes, make_minutes

VOID = {"meta", "input"}


class PageReader(HTMLParser):
    """Collects the text of the article, and checks that tags close in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text = ""
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "article" in self.open:
            self.text += data


def read_page(page: str) -> PageReader:
    reader = PageReader()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    return reader


def test_article_is_the_source_text() -> None:
    assert read_page(to_html(make_minutes(), TEXT)).text == TEXT


def test_line_breaks_and_controls() -> None:
    raw = "ett\r\ntvå\rtre\x00\fny sida\x85fyra"
    assert read_page(to_html(make_empty_minutes(), raw)).text == "ett\ntvå\ntre\ufffdny sida\nfyra"


def test_nothing_is_loaded_from_elsewhere() -> None:
    page = to_html(make_minutes(), TEXT)
    assert not re.search(r"https?://|\bsrc=|@import|url\(|<link", page)
    assert {tag for tag, _ in read_page(page).tags}.isdisjoint({"img", "iframe", "object", "link"})


def test_every_kind_has_its_switch_with_a_count() -> None:
    tags = read_page(to_html(make_minutes(), TEXT)).tags
    assert [facts["data-kind"] for tag, facts in tags if tag == "input"] == list(KIND_LABELS)
    assert re.search(r'Person</span><span class="count">6<', to_html(make_minutes(), TEXT))


def test_overlapping_marks_nest_the_longest_outside() -> None:
    page = to_html(make_minutes(), TEXT)
    nested = re.search(
        r'data-kind="action"[^>]*><mark class="([^"]*)" data-kind="person" title="([^"]*)">Nils</mark>', page
    )
    assert nested
    assert nested.groups() == ("k-person first last", "Person: Nils Öhrn")


def test_crossing_marks_are_split() -> None:
    decisions = [
        Decision(
            id=f"decision-{start}", text="x", agenda_item=None, confidence=1, by="x", start=start, end=end
        )
        for start, end in ((0, 6), (3, 9))
    ]
    minutes = make_empty_minutes().model_copy(update={"decisions": decisions})
    reader = read_page(to_html(minutes, "abcdefghi"))
    assert reader.text == "abcdefghi"
    marks = [facts["class"] for tag, facts in reader.tags if tag == "mark"]
    assert marks == ["k-decision first", "k-decision last", "k-decision first", "k-decision last"]


def test_links_of_the_summary_have_their_places() -> None:
    tags = read_page(to_html(make_minutes(), TEXT)).tags
    links = {facts["href"] for tag, facts in tags if tag == "a" and "href" in facts}
    places = [f"#{facts['id']}" for tag, facts in tags if tag == "a" and "id" in facts]
    assert links <= set(places)
    assert len(places) == len(set(places))


ATTACK = "<script>alert(1)</script>\" onmouseover='x' $title ${text} & åäö"


@pytest.mark.parametrize("field", ["title", "place", "body"])
def test_every_text_is_escaped(field: str) -> None:
    minutes = make_minutes(
        meeting=make_minutes().meeting.model_copy(update={field: ATTACK}),
        persons=[
            Person(
                id="p", name=ATTACK, aliases=[], attendee=False, mentions=make_minutes().persons[0].mentions
            )
        ],
        attendees=[make_minutes().attendees[0].model_copy(update={"name": ATTACK, "role": ATTACK})],
        action_items=[make_minutes().action_items[0].model_copy(update={"text": ATTACK})],
        source=make_minutes().source.model_copy(update={"path": ATTACK}),
    )
    reader = read_page(to_html(minutes, TEXT + ATTACK))
    assert reader.text == TEXT + ATTACK
    assert [tag for tag, _ in reader.tags].count("script") == 1
    assert not any("onmouseover" in facts for _, facts in reader.tags)


def test_write_html() -> None:
    stream = io.StringIO()
    write_html(make_empty_minutes(), "", stream)
    assert stream.getvalue() == to_html(make_empty_minutes(), "")
    assert "The document holds no text." in stream.getvalue()


@pytest.mark.parametrize(
    ("raw", "letters"),
    [("Ledamöter:     Eva Ek\n" * 4, "fixed"), ("Ledamöter: Eva Ek\n\n    Tor Al\n" * 4, "free")],
)
def test_columns_get_letters_of_one_width(raw: str, letters: str) -> None:
    assert f'<article lang="sv" class="{letters}">' in to_html(make_empty_minutes(), raw)
