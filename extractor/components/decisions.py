"""Decisions: what the meeting resolved, elected or found, one record for each `att` clause.

A sentence is a decision because of the label that it stands under (`Beslut`), because of its lead (`Styrelsen
beslutar att`) or because it is a formula of its own (`Dagordningen godkändes`). Proposals, reports of earlier
decisions and matters that are put off are none; a proposal that is carried by name (`att bifalla förslaget`) is
recorded in its own words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.language import Language
from spacy.tokens import Doc

from extractor.docstore import load, store
from extractor.outcomes.announcements import find_announcement, find_lead_verb
from extractor.outcomes.clauses import split_att_clauses, trim_span
from extractor.outcomes.passages import Passage, Section, read_passages
from extractor.patterns import decisions as patterns
from extractor.patterns.passages import INLINE_DECISION
from extractor.records import AgendaItemRecord, BlockRecord, DecisionRecord

_FLAGS = re.IGNORECASE
_LABEL = re.compile(rf"(?:{INLINE_DECISION})(?::\**|\s[–-])\s+", _FLAGS)
_UNDER_LABEL = re.compile(patterns.UNDER_LABEL, _FLAGS)
_CARRIED = re.compile(patterns.CARRIED, _FLAGS)
_NAMED_MATTER = re.compile(patterns.NAMED_MATTER, _FLAGS)
_RECOMMENDS = re.compile(patterns.RECOMMENDS, _FLAGS)
_PROPOSES = re.compile(patterns.PROPOSES, _FLAGS)
_NO_DECISION = re.compile(patterns.NO_DECISION, _FLAGS)
_POSTPONED = re.compile(patterns.POSTPONED, _FLAGS)
_RIDER = re.compile(patterns.RIDER, _FLAGS)
_AFTERMATH = re.compile(patterns.AFTERMATH, _FLAGS)
_ELECTED = re.compile(
    next(pattern for rule, _, pattern in patterns.FORMULAS if rule == "decisions.election"), _FLAGS
)
_COORDINATION = re.compile(r"(?:,? och|[,;]|,? samt)\s(?=\S)")
_WORD = re.compile(r"\w+")

# A lead this much longer than its clause is no part of the quote.
_LEAD_SHARE = 1.3
_RECOMMENDED = 0.7
_SUBJECT_REACH = 45


@dataclass(frozen=True, slots=True)
class _Proposal:
    """Something proposed: the words that announce it, and its clauses."""

    lead: str
    clauses: tuple[tuple[int, int], ...]


@dataclass(slots=True)
class _Finder:
    """Goes through the passages in order and remembers what was proposed in the item."""

    text: str
    records: list[DecisionRecord] = field(default_factory=list)
    proposals: list[_Proposal] = field(default_factory=list)
    item: int = -1
    first_record: int = 0

    def read(self, passage: Passage) -> None:
        if passage.item != self.item:
            self.finish_item()
            self.item = passage.item
        if passage.section is Section.BACKGROUND:
            return
        for number, (start, end) in enumerate(passage.sentences):
            if passage.section is Section.PROPOSAL:
                self._propose(passage, number, start, end)
            elif number == len(passage.sentences) - 1 and passage.opens_list:
                continue
            elif passage.section is not Section.DECISION or not self._decide_under_label(
                passage, number, start, end
            ):
                self._decide(start, end, is_heading=passage.is_heading)

    def finish_item(self) -> None:
        """Record what the body recommends to the one above it, where the item holds no other decision."""
        recommended = [proposal for proposal in self.proposals if _RECOMMENDS.search(proposal.lead)]
        if recommended and len(self.records) == self.first_record:
            for low, high in recommended[-1].clauses:
                self.records.append(
                    DecisionRecord(
                        text_start=low, text_end=high, by="decisions.recommends", confidence=_RECOMMENDED
                    )
                )
        self.proposals, self.first_record = [], len(self.records)

    def _propose(self, passage: Passage, number: int, start: int, end: int) -> None:
        if number and not passage.is_point:
            return
        clauses = split_att_clauses(self.text, start, end) or [trim_span(self.text, start, end)]
        if passage.order and self.proposals:
            last = self.proposals.pop()
            self.proposals.append(_Proposal(last.lead, (*last.clauses, *clauses)))
        else:
            self.proposals.append(_Proposal(passage.lead.casefold(), tuple(clauses)))

    def _decide_under_label(self, passage: Passage, number: int, start: int, end: int) -> bool:
        """Whether the label decides the sentence; else it is read like any other."""
        content = self.text[start:end]
        if (number == 0 and _NO_DECISION.fullmatch(content)) or _POSTPONED.search(content):
            return True
        opens_att = content[:4].casefold() == "att "
        is_first = number == 0 and (passage.is_point or passage.order == 0)
        is_under_heading = passage.is_first_paragraph and not passage.is_list and content[0].isupper()
        if not (is_first or is_under_heading or opens_att or _UNDER_LABEL.search(content)):
            return False
        verb = find_lead_verb(content)
        clauses = [] if verb is None else self._cut(start, end, start + verb[0], start + verb[1])
        if not clauses and opens_att:
            clauses = split_att_clauses(self.text, start, end)
        self._add("decisions.label", 0.95 if is_first else 0.8, start, end, clauses)
        return True

    def _decide(self, start: int, end: int, *, is_heading: bool) -> None:
        label = _LABEL.match(self.text, start, end)
        if label and not is_heading:
            clauses = split_att_clauses(self.text, label.end(), end)
            if not _NO_DECISION.fullmatch(self.text, label.end(), end):
                self._add("decisions.label", 0.9, label.end(), end, clauses)
            return
        content = self.text[start:end]
        if content.endswith("?") or (is_heading and content[-1] != "."):
            return
        found = find_announcement(content)
        if found is None:
            self._remember_proposal(start, end)
            return
        verb = (start + found.start, start + found.end)
        spans = self._cut_formula(start, end, *verb) if found.is_formula else self._cut(start, end, *verb)
        self._add(found.rule, found.confidence, start, end, spans)

    def _remember_proposal(self, start: int, end: int) -> None:
        clauses = split_att_clauses(self.text, start, end) if _PROPOSES.search(self.text, start, end) else []
        if clauses:
            self.proposals.append(_Proposal(self.text[start : clauses[0][0]].casefold(), tuple(clauses)))

    def _cut_formula(self, start: int, end: int, verb_start: int, verb_end: int) -> list[tuple[int, int]]:
        """The quotes of a formal sentence: two elections in one, and a rider, are decisions of their own."""
        cuts: list[int] = []
        rider = _RIDER.search(self.text, verb_end, end)
        again = (
            _ELECTED.search(self.text, verb_end, end)
            if _ELECTED.match(self.text, verb_start, verb_end)
            else None
        )
        if rider:
            cuts = [rider.end()]
        elif again:
            joints = [joint.end() for joint in _COORDINATION.finditer(self.text, verb_end, again.start())]
            cuts = joints[-1:]
        low = verb_start if self.text.startswith("Efter ", start) else start
        lows, highs = [low, *cuts], [*cuts, end]
        return [trim_span(self.text, *span) for span in zip(lows, highs, strict=True)]

    def _cut(self, start: int, end: int, verb_start: int, verb_end: int) -> list[tuple[int, int]]:
        """The quotes of a sentence with a lead: its clauses, or all of it where the lead is short."""
        clauses = split_att_clauses(
            self.text, verb_end if self.text[verb_end - 3 : verb_end] != "att" else verb_end - 3, end
        )
        if not clauses:
            return [trim_span(self.text, start, end)]
        if len(clauses) > 1:
            return clauses
        low, high = clauses[0]
        aftermath = _AFTERMATH.search(self.text, low, high)
        high = aftermath.start() if aftermath else high
        is_short = verb_start - start <= _SUBJECT_REACH and not self.text.startswith("Efter ", start)
        quote_start = start if is_short else verb_start
        return [(quote_start if low - quote_start <= _LEAD_SHARE * (high - low) else low, high)]

    def _add(
        self, rule: str, confidence: float, start: int, end: int, spans: Sequence[tuple[int, int]]
    ) -> None:
        content = self.text[start:end]
        if self.proposals and _CARRIED.search(content) and not _NAMED_MATTER.search(content):
            rule, spans = "decisions.carried", self._choose_proposal(content).clauses
        for low, high in spans or [trim_span(self.text, start, end)]:
            if low < high and not any(record.text_start == low for record in self.records[-8:]):
                self.records.append(
                    DecisionRecord(text_start=low, text_end=high, by=rule, confidence=confidence)
                )

    def _choose_proposal(self, decision: str) -> _Proposal:
        """The proposal that shares a name with the decision's words (`bifalla Annas förslag`), else the last."""
        words = {_stem(word) for word in _WORD.findall(decision.casefold()) if len(word) > 2}
        shared = [len(words & {_stem(word) for word in _WORD.findall(one.lead)}) for one in self.proposals]
        best = max(range(len(shared)), key=lambda i: (shared[i], i))
        return self.proposals[best]


def find_decisions(
    text: str,
    sentences: Sequence[tuple[int, int]],
    items: Sequence[AgendaItemRecord],
    blocks: Sequence[BlockRecord],
) -> list[DecisionRecord]:
    """Find what the meeting decided.

    Args:
        text: clean text.
        sentences: half-open spans of `text` in order, as :func:`extractor.components.sentences.split_sentences`
            gives them.
        items: agenda items in order.
        blocks: head, attendance and signatures, where nothing is decided.

    Returns:
        Records in text order; each span starts and ends without white space and holds no line break.
    """
    finder = _Finder(text)
    for passage in read_passages(text, sentences, items, blocks):
        finder.read(passage)
    finder.finish_item()
    return sorted(finder.records, key=lambda record: (record.text_start, record.text_end))


def _stem(word: str) -> str:
    return word.removesuffix("s").removesuffix("en")


class DecisionsComponent:
    """Stores the group "decisions" from the sentences, agenda items and blocks of a `Doc`."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the decisions of `doc`, store them and return it."""
        sentences = [(sent.start_char, sent.start_char + len(sent.text.rstrip())) for sent in doc.sents]
        items = load(doc, "agenda_items", AgendaItemRecord)
        blocks = load(doc, "blocks", BlockRecord)
        store(doc, "decisions", find_decisions(doc.text, sentences, items, blocks))
        return doc


@Language.factory("minutes_decisions", requires=["doc.sents"])
def make_decisions(nlp: Language, name: str) -> DecisionsComponent:  # noqa: ARG001
    """Make the component; it has no settings."""
    return DecisionsComponent()
