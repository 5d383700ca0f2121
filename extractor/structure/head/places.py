"""Where the meeting was held: a label's value, what stands beside the date, the line next to it, or a sentence."""

from __future__ import annotations

import re

from extractor.names import is_organisation, is_person_name
from extractor.patterns import meeting as patterns
from extractor.patterns.lines import FINITE_VERB
from extractor.records import AgendaItemRecord, FieldRecord
from extractor.structure.fields import is_labelled
from extractor.structure.head.labels import Field, FieldKind, label_fields, opens_attendance
from extractor.structure.head.reading import Head
from extractor.structure.head.times import days_in, mask_breaks, times_in
from extractor.structure.head.titles import KIND, MEETING, is_within
from extractor.structure.lines import Line

_IGNORE = re.IGNORECASE
_OPENED = re.compile(patterns.OPENED, _IGNORE)
_PLACE = re.compile(rf"{patterns.PLACE_WORDS}|{patterns.PLACE_TOOLS}", _IGNORE)
_CLOCK_WORDS = re.compile(patterns.CLOCK_WORDS, _IGNORE)
_WEEKDAYS = re.compile(patterns.WEEKDAYS, _IGNORE)
_SENTENCE = re.compile(patterns.PLACE_SENTENCE, _IGNORE)
_LEAD = re.compile(rf"(?:{patterns.PLACE_LEAD}|[\s,.;:()–—|/-]+)", _IGNORE)
_PREPOSITION = re.compile(patterns.PLACE_PREPOSITION, _IGNORE)
_TOOL = re.compile(rf"\((?:via |på |i )?(?P<tool>{patterns.PLACE_TOOLS})\)", _IGNORE)
_LED = re.compile(r"\s(?:i|på|å|hos) ")
_REMARKS = re.compile(patterns.REMARKS, _IGNORE)
_LINK = re.compile(patterns.LINK_REMARK, _IGNORE)
_PEOPLE = re.compile(patterns.PARTICIPANTS, _IGNORE)
_VERB = re.compile(FINITE_VERB, re.IGNORECASE)
_LETTERHEAD = re.compile(patterns.LETTERHEAD)
_WEEK = re.compile(r"\(?\b(?:v|vecka|v\.) ?\d{1,2}\b\)?")
_SHORT_YEAR = re.compile(r"(?<![\w.])[-–’']\d\d(?![\w.:])")
_OPENING_PLACE = re.compile(r"\b(?:i|på|hos|via|vid) (?P<place>[^.;:]{3,60})")
_SENTENCE_END = re.compile(r",? (?:och|samt|men|där|som|med|klockan|kl)\b.*|[.;:!](?: .*)?$", _IGNORE)
_EMPTY = re.compile(r"\(\s{0,5}\)")
_BEFORE_MARK = re.compile(r" ([,.])")
_MARKS = re.compile(r"(?:[,.;] ?){2,}")
_OUTER = " ,.;:–—|/-"
_LONG_PLACE = 110
_LONG_LINE = 80
_FEW_WORDS = 7
_HEAD_START = 10
_OPENING = 400


def find_place(
    head: Head, title: FieldRecord | None, date: FieldRecord | None, items: list[AgendaItemRecord]
) -> FieldRecord | None:
    """The place of the meeting, by the first of these that states one.

    Args:
        head: the head.
        title: the title, where one was found.
        date: the day of the meeting, where one was found.
        items: the agenda items, of which the first may tell where the meeting was opened.
    """
    for one in head.fields:
        if place := _place_of_field(one):
            return place
    dated = _dated_lines(head, title, date)
    for line in dated:
        if place := _place_beside(line, is_within(line, title)):
            return place
    return (
        _place_in_sentence(head.free, head)
        or _place_next_to(dated, head, title)
        or _place_in_title(head, title)
        or _place_line(head, title)
        or _place_of_opening(items, head.text)
    )


def _place_of_field(field: Field) -> FieldRecord | None:
    """The place behind a label; beside a label of time only what is left of the time."""
    if field.kind not in {FieldKind.WHERE, FieldKind.BOTH, FieldKind.WHEN, FieldKind.DATE}:
        return None
    is_where = field.kind in {FieldKind.WHERE, FieldKind.BOTH}
    parts: list[tuple[str, int, int]] = []
    for text, start in field.values:
        value = _strip(text, is_labelled_place=is_where)
        if value is None or (not is_where and not _PLACE.search(value)):
            continue
        begin = max(text.find(value.split()[0]), 0)
        parts.append((value, start + begin, start + len(text)))
    if not parts:
        return None
    if field.kind is FieldKind.BOTH and len(parts) > 1 and not parts[0][0].endswith(","):
        parts = parts[:2] if parts[1][0][:1].islower() or parts[1][1] - parts[0][2] > 1 else parts[:1]
    value = " ".join(part[0] for part in parts).strip(" ,")
    return _record(value, parts[0][1], parts[-1][2], "meeting.place-label")


def _dated_lines(head: Head, title: FieldRecord | None, date: FieldRecord | None) -> list[Line]:
    """Title, line of the date, and the other unlabelled lines with a day or a time, in the order of their weight."""
    lines = [line for line in head.every if is_within(line, title)]
    own = [line for line in head.free if is_within(line, date) and line not in lines]
    timed = [
        line
        for line in head.free
        if line not in lines
        and line not in own
        and (times_in(line.text) or (days_in(line.text) and _WEEKDAYS.search(line.text)))
    ]
    dated = [
        line
        for line in head.free
        if days_in(line.text) and line not in lines + own + timed and len(line.cells) == 1
    ]
    return [*lines, *own, *timed, *dated]


def _place_beside(line: Line, is_title: bool) -> FieldRecord | None:
    """What a line holds beside a day or a time; in a title only behind it, led by a preposition or a comma."""
    text = line.text
    spans = [(one.text_start, one.text_end) for one in days_in(text)]
    times = times_in(text)
    spans += [(one.start, one.end) for one in times]
    if not spans or opens_attendance(text) or _LETTERHEAD.search(text):
        return None
    offset = 0
    names = [match.start() for match in (KIND.search(text), MEETING.search(text)) if match]
    if is_title or any(name < min(spans)[0] for name in names):
        offset = max(end for _, end in spans)
        led = _PREPOSITION.match(text, offset)
        is_next = text[offset : offset + 1] == "," and (times or _PLACE.search(text, offset))
        if led is None and not is_next:
            return _place_before(line, min(spans)[0])
    elif len(line.cells) > 1 and not times and not _WEEKDAYS.search(text):
        return None
    value = _strip(text[offset:])
    if value is None or _PEOPLE.search(value) or (is_organisation(value) and not _PLACE.search(value)):
        return None
    begin = max(text.find(value.split()[0], offset), offset)
    return _record(value, line.start + begin, line.end, "meeting.place-date-line")


def _place_before(line: Line, end: int) -> FieldRecord | None:
    """The place that a title names right before its day: `… å kyrkogårdsexpeditionen torsdagen den 17 november`."""
    led = list(_LED.finditer(line.text, 0, end))
    text = _WEEKDAYS.sub("", line.text[led[-1].end() : end]) if led else ""
    value = _strip(text) if _PLACE.search(text) and len(text.split()) < _FEW_WORDS else None
    if value is None or is_organisation(value):
        return None
    start = line.text.find(value.split()[0], led[-1].end())
    return _record(value, line.start + start, line.start + end, "meeting.place-title")


def _place_next_to(dated: list[Line], head: Head, title: FieldRecord | None) -> FieldRecord | None:
    """The unlabelled line right below, or right above, the line of the date."""
    for line in dated:
        if not (days_in(line.text) or times_in(line.text)):
            continue
        if len(line.cells) > 1 and not _WEEKDAYS.search(line.text):
            continue
        for step in (1, -1):
            if step < 0 and is_within(line, title):
                break
            near = [one for one in head.free if one.index == line.index + step]
            if not near or is_within(near[0], title) or not _is_placelike(near[0]):
                continue
            is_named = _PLACE.search(near[0].text) is not None
            is_bare = step == 1 and _is_free_name(near[0])
            if is_named or is_bare:
                return _line_record(near[0], "meeting.place-next-line")
    return None


def _is_placelike(line: Line) -> bool:
    """Whether an unlabelled line can be a place: short, no sentence, no time, no person, no letterhead."""
    text = line.text
    if not text[0].isalpha() or len(text) > _LONG_LINE or text[-1] in ":!?" or len(line.cells) > 1:
        return False
    if (
        label_fields(line)
        or (is_labelled(text) and opens_attendance(text))
        or KIND.search(_LINK.sub("", text))
        or _LETTERHEAD.search(text)
    ):
        return False
    if _VERB.search(text) or _PEOPLE.search(text) or days_in(text) or times_in(text) or ". " in text:
        return False
    return not is_person_name(text.rstrip(".")) and (
        not is_organisation(text) or _PLACE.search(text) is not None
    )


def _is_free_name(line: Line) -> bool:
    """Whether a line below the date is a few words with a capital first, as a place without any word for it is."""
    words = line.text.split()
    is_led = _PREPOSITION.match(line.text) is not None
    return (is_led or line.text[0].isupper()) and len(words) <= _FEW_WORDS and not MEETING.search(line.text)


def _place_in_sentence(lines: list[Line], head: Head) -> FieldRecord | None:
    """`Mötet ägde rum i styrelserummet`."""
    for line in (*lines, *(line for line in head.every if line not in lines)):
        if led := _SENTENCE.search(line.text):
            text = _SENTENCE_END.sub("", line.text[led.end() :])
            value = _strip(text)
            if value and not is_organisation(value):
                start = line.start + max(line.text.find(value.split()[0], led.end()), led.end())
                return _record(value, start, start + len(value), "meeting.place-sentence")
    return None


def _place_in_title(head: Head, title: FieldRecord | None) -> FieldRecord | None:
    """The tool that a title names in brackets: `Styrelsemöte 11 (Teams)`."""
    for line in (line for line in head.every if is_within(line, title)):
        if tool := _TOOL.search(line.text):
            start, end = tool.span("tool")
            return _record(tool["tool"], line.start + start, line.start + end, "meeting.place-title")
    return None


def _place_line(head: Head, title: FieldRecord | None) -> FieldRecord | None:
    """A line of the head's start with a word for a place and nothing else; rather below the title than above."""
    lines = [line for line in head.free[:_HEAD_START] if _PLACE.search(line.text) and _is_placelike(line)]
    below = [line for line in lines if title is not None and line.start >= title.text_end]
    for line in (*below, *lines):
        is_own = is_within(line, title) or line.text[-1] == "." or is_organisation(line.text)
        if not is_own and not MEETING.search(line.text):
            return _line_record(line, "meeting.place-line")
    return None


def _place_of_opening(items: list[AgendaItemRecord], text: str) -> FieldRecord | None:
    """`Ordföranden öppnade mötet i Folkets hus`, in the first item."""
    for item in items[:1]:
        body = text[item.text_start : min(item.body_end, item.text_start + _OPENING)]
        opened = _OPENED.search(body)
        for led in _OPENING_PLACE.finditer(body, opened.end()) if opened else ():
            words = _SENTENCE_END.sub("", " ".join(led["place"].split()))
            if _PLACE.search(words) and len(words.split()) <= _FEW_WORDS and (value := _strip(words)):
                start = item.text_start + led.start("place")
                return _record(value, start, item.text_start + led.end("place"), "meeting.place-opening")
    return None


def _strip(text: str, *, is_labelled_place: bool = False) -> str | None:
    """What is left of a stretch of text when days, times, breaks, remarks and the words between are taken off."""
    kept = list(mask_breaks(text))
    spans = [(one.start, one.end) for one in times_in(text, bare=True)]
    spans += [(one.text_start, one.text_end) for one in days_in(text)]
    for start, end in spans:
        kept[start:end] = [" "] * (end - start)
    value = "".join(kept)
    is_timed = bool(spans) or not is_labelled_place
    if is_timed:
        value = _WEEKDAYS.sub(" ", _CLOCK_WORDS.sub(" ", _WEEK.sub(" ", _SHORT_YEAR.sub(" ", value))))
    value = _REMARKS.sub("", _LINK.sub(" ", " ".join(value.split())))
    value = _EMPTY.sub(" ", value)
    if is_timed:
        value = _strip_lead(value)
    value = _MARKS.sub(", ", _BEFORE_MARK.sub(r"\1", " ".join(value.split()))).rstrip(_OUTER).lstrip(" ,")
    is_place = 2 <= len(value) <= _LONG_PLACE and any(character.isalpha() for character in value)
    is_sentence = ". " in re.sub(r"\b\w{1,3}\. ", " ", value) and not is_labelled_place
    return value if is_place and not is_sentence and value.count("(") == value.count(")") else None


def _strip_lead(value: str) -> str:
    """`value` without prepositions, `mötet hölls` and the like before it."""
    position = 0
    while (lead := _LEAD.match(value, position)) and lead.end() > position:
        position = lead.end()
    return value[position:]


def _line_record(line: Line, by: str) -> FieldRecord | None:
    value = _strip(line.text)
    if value is None:
        return None
    begin = max(line.text.find(value.split()[0]), 0)
    return _record(value, line.start + begin, line.end, by)


def _record(value: str, start: int, end: int, by: str) -> FieldRecord:
    return FieldRecord(text_start=start, text_end=end, by=by, field="place", value=value)
