"""Action items: what somebody is to do after the meeting, with who does it and until when.

Each sentence is cut where a new subject takes up a task (`Eva ringer kommunen och Bo bokar sal`). A stretch scores
by its strongest cue, gains by a deadline or a task label and loses by what makes it a report, a wish or a rule; what
reaches the threshold is an action. All weights stand in :mod:`extractor.patterns.actions`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc

from extractor.components.holders import make_definite_forms, split_roles
from extractor.docstore import load, store
from extractor.outcomes.actors import Actors, Kind, split_group
from extractor.outcomes.clauses import trim_span
from extractor.outcomes.cues import Cue, SubjectCues, find_passive_cues
from extractor.outcomes.deadlines import choose_deadline
from extractor.outcomes.passages import Passage, Section, read_passages
from extractor.outcomes.task_tables import TableReader
from extractor.patterns import actions as patterns
from extractor.patterns.names import NOT_NAMES
from extractor.patterns.passages import INLINE_TASK
from extractor.records import ActionRecord, AgendaItemRecord, AttendeeRecord, BlockRecord, DateRecord

_FLAGS = re.IGNORECASE
_DETERRENTS = tuple(
    (rule, weight, re.compile(pattern, _FLAGS)) for rule, weight, pattern in patterns.DETERRENTS
)
_DEADLINE = re.compile(patterns.DEADLINE, _FLAGS)
_DATED = re.compile(patterns.DATED, _FLAGS)
_TAKES_IT_ON = re.compile(patterns.TAKES_IT_ON, _FLAGS)
_HABIT = re.compile(patterns.HABIT, _FLAGS)
_DECIDED = re.compile(patterns.DECIDED, _FLAGS)
_CEREMONY = re.compile(patterns.CEREMONY, _FLAGS)
_JOINT = re.compile(patterns.JOINTS, _FLAGS)
_ATT_JOINT = re.compile(r"\b(?:att|så|då)\s$", _FLAGS)
_DASH = re.compile(r"\s[-–]\s|;\s")
_AFTERTHOUGHT = re.compile(patterns.AFTERTHOUGHT, _FLAGS)
_BARE_TASK = re.compile(rf"(?:att\s)?{patterns.BARE_TASKS}\b", _FLAGS)
_TASK_LABEL = re.compile(rf"\**(?:{INLINE_TASK}):\**\s", _FLAGS)
_INFINITIVE = re.compile(patterns.INFINITIVE, _FLAGS)
_ROLE = re.compile(rf"\b{patterns.ROLES}s?\b", _FLAGS)
_ASSIGNED_TO = re.compile(patterns.ASSIGNED_TO, _FLAGS)
_NO_NOTE = re.compile(patterns.NO_NOTE, _FLAGS)
_OWNED = re.compile(patterns.OWNED, _FLAGS)
_RESPONSIBLE = re.compile(r"(?:ansvariga?|ansv\.?|vem)\s?:\s*", _FLAGS)
_TAIL = re.compile(r"(?:\([^()]{2,50}\)|\s[-–]\s[^-–()]{2,50}|/[^/]{2,40})[\s.]*$")
_LEAD_SUBJECT = re.compile(r"(.{2,60}?)\s(?:avser|åtar sig|ska|skall|kommer|får i uppdrag)\b", _FLAGS)
# How far, in characters, to look: for a joint; for the assignee from the words that assign; for a pronoun's name
# and for what colours a task.
_SHORT = 10
_NEAR = 40
_FAR = 300
_NAME_WORDS = 4


class _Finder:
    """Goes through the passages in order and keeps the records."""

    def __init__(self, text: str, actors: Actors, dates: Sequence[DateRecord]) -> None:
        self.text = text
        self.actors = actors
        self.cues = SubjectCues(actors)
        self.dates = dates
        self.table = TableReader(text)
        self.records: list[ActionRecord] = []
        self.last_sentence: tuple[int, int] | None = None

    def read(self, passage: Passage) -> None:
        """Read one passage, as a row of a table of tasks or sentence by sentence."""
        row = self.table.read(passage.start, passage.end)
        if row is not None:
            names = tuple(split_group(row.who)) if row.who[:1].isalpha() else ()
            self._add("actions.table", patterns.TABLE_WEIGHT, row.start, row.end, names, passage.end)
            return
        for number, (start, end) in enumerate(passage.sentences):
            if not self._read_responsible(start, end):
                self._read_sentence(passage, number, start, end)
                self.last_sentence = (start, end)

    def _read_responsible(self, start: int, end: int) -> bool:
        """`Ansvarig: Eva` on its own names the doer of what stands before it."""
        label = _RESPONSIBLE.match(self.text, start, end)
        if label is None or self.last_sentence is None:
            return False
        names = tuple(match.group() for match in self.actors.find_people(self.text, label.end(), end))
        names = names or (self.text[slice(*trim_span(self.text, label.end(), end))],)
        low, high = trim_span(self.text, *self.last_sentence)
        if self.records and self.records[-1].text_end >= low:
            self.records[-1] = replace(
                self.records[-1], assignees=names, confidence=patterns.CONFIDENCE[0][1]
            )
        else:
            self._add("actions.responsible-label", 2.0, low, high, names)
        return True

    def _read_sentence(self, passage: Passage, number: int, start: int, end: int) -> None:
        content = self.text[start:end]
        is_task = passage.section is Section.TASK or _TASK_LABEL.match(content) is not None
        if _CEREMONY.search(content) or (content.endswith("?") and not is_task) or passage.is_heading:
            return
        is_decision = passage.section is Section.DECISION
        cues = self.cues.find(self.text, start, end, is_decision=is_decision)
        scope = start
        for low, high in self._split(cues, start, end):
            # What is reported or wished before `att` still covers what follows; after `och` or a comma it does not.
            scope = scope if _ATT_JOINT.search(self.text[max(start, low - _SHORT) : low]) else low
            inside = [cue for cue in cues if low <= cue.start < high]
            inside = inside or self._find_bare(passage, number, low, high, is_first=low == start)
            if inside:
                scored = [(self._score(cue, scope, high), -cue.start, cue) for cue in inside]
                score, _, best = max(scored, key=lambda entry: entry[:2])
                score += patterns.SECTION_WEIGHTS.get(passage.section, 0.0)
                if score >= patterns.THRESHOLD:
                    names = self._assignees(best, low, high, start) or self._lead_names(passage)
                    self._add(best.rule, score, *self._quote(low, high), names)

    def _split(self, cues: Sequence[Cue], start: int, end: int) -> list[tuple[int, int]]:
        """The stretches of a sentence that hold one task each."""
        cuts = {start, end}
        for cue in cues:
            is_far = cue.start - start > patterns.LONG_LEAD or cue is not cues[0]
            is_opening = bool(cue.subject) and cue.rule != "actions.passive-agent"
            if is_far and is_opening and _JOINT.search(self.text[max(start, cue.start - _SHORT) : cue.start]):
                cuts.add(cue.start)
        for dash in _DASH.finditer(self.text, start, end):
            if find_passive_cues(self.text, dash.end(), min(end, dash.end() + _FAR)):
                cuts.add(dash.end())
        return list(pairwise(sorted(cuts)))

    def _find_bare(self, passage: Passage, number: int, low: int, high: int, *, is_first: bool) -> list[Cue]:
        """Cues without a subject."""
        cues = find_passive_cues(self.text, low, high)
        if not is_first:
            return cues
        if _BARE_TASK.match(self.text, low, high):
            cues.append(Cue("actions.bare-task", patterns.BARE_WEIGHT, low, low))
        if self._closing_names(low, high) and _INFINITIVE.match(self.text, low, high):
            cues.append(Cue("actions.signed-task", patterns.SIGNED_WEIGHT, low, low))
        elif passage.is_point and self._is_note(low, high):
            cues.append(Cue("actions.signed-note", patterns.NOTE_WEIGHT, low, low))
        is_listed = (
            passage.section is Section.TASK and number == 0 and (passage.is_point or passage.order == 0)
        )
        if is_listed or _TASK_LABEL.match(self.text, low, high):
            cues.append(Cue("actions.task-list", patterns.LISTED_WEIGHT, low, low))
        return cues

    def _is_note(self, low: int, high: int) -> bool:
        """A few words with a name at their end, and no verb that tells of anything but work: `Kallelse ut – Eva`."""
        is_short = high - low <= patterns.NOTE_LENGTH and self.text[low].isalnum()
        return is_short and bool(self._closing_names(low, high)) and not _NO_NOTE.match(self.text, low, high)

    def _score(self, cue: Cue, scope: int, high: int) -> float:
        before = self.text[max(scope, cue.start - _FAR) : cue.start]
        score = cue.weight
        score -= max((weight for _, weight, pattern in _DETERRENTS if pattern.search(before)), default=0.0)
        score += patterns.DECIDED_WEIGHT if _DECIDED.search(before) else 0.0
        score -= patterns.HABIT_WEIGHT if _HABIT.search(self.text, cue.start, high) else 0.0
        if _DEADLINE.search(self.text, cue.start, high):
            return score + patterns.DEADLINE_WEIGHT
        return score + (patterns.DATED_WEIGHT if _DATED.search(self.text, cue.start, high) else 0.0)

    def _quote(self, low: int, high: int) -> tuple[int, int]:
        """The task itself, without what is said about it afterwards."""
        after = (
            _AFTERTHOUGHT.search(self.text, low + patterns.LONG_LEAD, high)
            if high - low > patterns.LONG_LEAD
            else None
        )
        return trim_span(self.text, low, after.start() if after else high)

    def _assignees(self, cue: Cue, low: int, high: int, sentence_start: int) -> tuple[str, ...]:
        if cue.kind is Kind.SINGULAR:
            earlier = self.actors.find_people(self.text, max(0, sentence_start - _FAR), cue.start)
            return (earlier[-1].group(),) if earlier else ()
        if cue.kind is Kind.NAME and cue.rule in patterns.UNNAMED_RULES:
            return ()
        if cue.subject:
            return self.actors.read_names(cue.subject)
        if cue.rule in ("actions.assign", "actions.request", "actions.important-for"):
            given = _ASSIGNED_TO.search(self.text, low, high) if cue.rule == "actions.assign" else None
            return tuple(split_group(given["who"])) if given else self._named_near(low, high, cue.end)
        if cue.rule == "actions.remains" and (owner := self._find_owner(low, high)):
            return (owner,)
        return self._closing_names(low, high)

    def _find_owner(self, low: int, high: int) -> str | None:
        """Whose task it is, by name: `Evas uppgift att ringa`."""
        people = self.actors.people_with_genitive.finditer(self.text, low, high)
        return next((one["name"] for one in people if _OWNED.match(self.text, one.end(), high)), None)

    def _named_near(self, low: int, high: int, point: int) -> tuple[str, ...]:
        """Whoever is named closest after `point`, else closest before it: people first, then roles."""
        is_given = self.text[max(low, point - _NEAR) : point].endswith("i uppdrag att")
        for pattern in (_ROLE, self.actors.person) if is_given else (self.actors.person, _ROLE):
            after = [match.group() for match in pattern.finditer(self.text, point, min(high, point + _NEAR))]
            before = [match.group() for match in pattern.finditer(self.text, max(low, point - _NEAR), point)]
            if is_given and before:
                return (before[-1],)
            if after or before:
                return (_base_form((after or before[::-1])[0]),)
        return ()

    def _closing_names(self, low: int, high: int) -> tuple[str, ...]:
        """People named at the end in brackets, or after a dash or slash: `boka sal (Eva)`, `boka sal – Eva`."""
        tail = _TAIL.search(self.text, max(low, high - 60), high)
        if tail is None:
            return ()
        if not self.actors.find_people(self.text, tail.start(), tail.end()):
            return ()
        members = split_group(tail.group().strip(" ()-–/."))
        return tuple(
            member for member in members if member[:1].isupper() and len(member.split()) < _NAME_WORDS
        )

    def _lead_names(self, passage: Passage) -> tuple[str, ...]:
        """The subject of the line above a list: `Styrelsen ska:`, `Eva åtar sig att:`."""
        lead = _LEAD_SUBJECT.match(passage.lead) if passage.section is Section.TASK else None
        return self.actors.read_names(lead[1]) if lead and self.actors.classify(lead[1]) else ()

    def _takes_on(self, low: int, high: int) -> bool:
        """Whether the task is to do what the record right before it says, which names nobody."""
        last = self.records[-1] if self.records else None
        is_next = last is not None and not last.assignees and low - last.text_end in range(_NEAR // 10)
        return is_next and _TAKES_IT_ON.search(self.text[low:high]) is not None

    def _add(
        self, rule: str, score: float, low: int, high: int, names: tuple[str, ...], row_end: int = 0
    ) -> None:
        if low >= high:
            return
        if names and self._takes_on(low, high):
            last = self.records[-1]
            self.records[-1] = replace(
                last, text_end=high, assignees=names, confidence=patterns.CONFIDENCE[0][1]
            )
            return
        due = choose_deadline(self.text, low, max(high, row_end), self.dates)
        confidence = next(value for bound, value in patterns.CONFIDENCE if score >= bound)
        self.records.append(
            ActionRecord(
                text_start=low,
                text_end=high,
                by=rule,
                assignees=tuple(dict.fromkeys(names)),
                due_start=due.text_start if due else None,
                due_end=due.text_end if due else None,
                confidence=confidence,
            )
        )


def _base_form(role: str) -> str:
    """`kansliets` without its genitive; people's names stay as they are."""
    return role[:-1] if role.endswith("s") and _ROLE.fullmatch(role[:-1]) else role


def find_actions(
    text: str,
    sentences: Sequence[tuple[int, int]],
    items: Sequence[AgendaItemRecord],
    blocks: Sequence[BlockRecord],
    people: Sequence[str],
    dates: Sequence[DateRecord],
    bodies: Sequence[str] = (),
    roles: Sequence[str] = (),
) -> list[ActionRecord]:
    """Find what is to be done after the meeting.

    Args:
        text: clean text.
        sentences: half-open spans of `text` in order.
        items: agenda items in order.
        blocks: head, attendance and signatures, where nothing is asked of anybody.
        people: names of people as they occur in the text, full names and first names.
        dates: time expressions of the text; they give the deadlines.
        bodies: names of organisations as they occur in the text.
        roles: roles of attendees, as the text may speak of them (`prefekten`), lower case.

    Returns:
        Records in text order. `assignees` are names as written, `due_start` and `due_end` bound one of `dates`.
    """
    finder = _Finder(text, Actors(people, bodies, roles), dates)
    for passage in read_passages(text, sentences, items, blocks):
        finder.read(passage)
    return sorted(finder.records, key=lambda record: (record.text_start, record.text_end))


class ActionsComponent:
    """Stores the group "actions" from the sentences, entities, dates and structure of a `Doc`."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the actions of `doc`, store them and return it."""
        attendees = load(doc, "attendees", AttendeeRecord)
        roles = {role for record in attendees for role in split_roles(record.role)} - patterns.SHARED_ROLES
        people = [
            *(record.name for record in attendees),
            *(entity.text for entity in doc.ents if entity.label_ == "PER"),
        ]
        people += [
            first for name in people for first in name.split()[:1] if first.casefold() not in NOT_NAMES
        ]
        records = find_actions(
            doc.text,
            [(sent.start_char, sent.start_char + len(sent.text.rstrip())) for sent in doc.sents],
            load(doc, "agenda_items", AgendaItemRecord),
            load(doc, "blocks", BlockRecord),
            people,
            load(doc, "dates", DateRecord),
            [entity.text for entity in doc.ents if entity.label_ == "ORG"],
            [form for role in sorted(roles) for form in make_definite_forms(role)[1:]],
        )
        store(doc, "actions", records)
        return doc


@Language.factory("minutes_actions", requires=["doc.sents", "doc.ents"])
def make_actions(nlp: Language, name: str) -> ActionsComponent:  # noqa: ARG001
    """Make the component; it has no settings."""
    return ActionsComponent()
