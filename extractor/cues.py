"""Cues: the places where a sentence gives somebody a task, each with its subject and its weight."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.actors import Actors, Kind
from extractor.patterns import actions as patterns

_FLAGS = re.IGNORECASE
_JOINT = re.compile(patterns.JOINTS, _FLAGS)
_LAST_MEMBER = re.compile(r"\s(?:och|samt)\s(?=[^,]*$)", _FLAGS)
_PASSIVES = tuple((rule, weight, re.compile(pattern, _FLAGS)) for rule, weight, pattern in patterns.PASSIVES)
_PARENTHESIS = r"(?:,\s[^,.;]{2,40},)?"


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in a sentence; `start` is where its subject begins, or the cue itself where it has none."""

    rule: str
    weight: float
    start: int
    end: int
    subject: str = ""
    kind: Kind | None = None


class SubjectCues:
    """The cue patterns of one document, made from its subjects."""

    def __init__(self, actors: Actors) -> None:
        self.actors = actors
        self.rules = tuple(
            (rule, weight, re.compile(rf"(?P<subject>{actors.group}){_PARENTHESIS}\s{patterns.ADVERBS}(?i:{verbs})\b"))
            for rule, weight, verbs in (
                *patterns.COMMITMENTS,
                ("actions.returns", patterns.SUREST_WEIGHT, patterns.SUREST),
                ("actions.present", patterns.AGENTIVE_WEIGHT, patterns.AGENTIVE),
                ("actions.present-common", patterns.COMMON_WEIGHT, patterns.COMMON),
            )
        )
        self.modal = re.compile(rf"(?i:{patterns.INVERTED_MODAL})\s(?P<subject>{actors.group})")
        self.inverted = re.compile(rf"(?i:{patterns.INVERTED})\s(?P<subject>{actors.group})")
        self.agent = re.compile(rf"(?i:{patterns.AGENT_PASSIVE})(?P<subject>{actors.group})")
        self.decided = re.compile(
            rf"(?i:att)\s(?P<subject>{actors.group})\s(?!(?i:{patterns.STATIVE})\b)\w+(?:ar|er)\b"
        )

    def find(self, text: str, start: int, end: int, *, is_decision: bool) -> list[Cue]:
        """Cues in `text[start:end]`, in order, none overlapping another.

        Args:
            text: clean text.
            start: where the sentence begins.
            end: where it ends.
            is_decision: the sentence stands among decisions, where any verb after `att` and a person is a task.
        """
        found = list(self._find_all(text, start, end))
        if is_decision:
            for match in self.decided.finditer(text, start, end):
                cue = self._weigh("actions.decided", patterns.DECIDED_PRESENT_WEIGHT, match)
                if cue and cue.kind in (Kind.PERSON, Kind.ROLE):
                    found.append(cue)
        kept: list[Cue] = []
        for cue in sorted(found, key=lambda cue: (-cue.weight, cue.start)):
            if not any(cue.start < other.end and other.start < cue.end for other in kept):
                kept.append(cue)
        return sorted(kept, key=lambda cue: cue.start)

    def _find_all(self, text: str, start: int, end: int) -> Iterator[Cue]:
        for rule, weight, pattern in self.rules:
            for match in pattern.finditer(text, start, end):
                if cue := self._weigh(rule, weight, match):
                    yield cue
        for pattern, kinds in ((self.modal, (Kind.PERSON, Kind.ROLE, Kind.SINGULAR)), (self.inverted, (Kind.PERSON, Kind.SINGULAR))):
            for match in pattern.finditer(text, start, end):
                cue = self._weigh("actions.inverted", patterns.INVERTED_WEIGHT, match)
                if cue and cue.kind in kinds:
                    yield cue
        for match in self.agent.finditer(text, start, end):
            if cue := self._weigh("actions.passive-agent", patterns.AGENT_WEIGHT, match):
                yield cue

    def _weigh(self, rule: str, weight: float, match: re.Match[str]) -> Cue | None:
        subject, start = match["subject"], match.start()
        if start == match.start("subject"):
            # `planerar avdelningen och Eva återkommer`: only the last member is the subject, the rest an object.
            last = _LAST_MEMBER.search(subject)
            if last and not _JOINT.search(match.string[max(0, start - 8) : start]) and not _opens_sentence(match.string, start):
                subject, start = subject[last.end() :], start + last.end()
        kind = self.actors.classify(subject)
        if kind is None:
            return None
        factor = patterns.SUBJECT_WEIGHTS[kind] + patterns.SUBJECT_RULE_WEIGHTS.get((rule, str(kind)), 0.0)
        return Cue(rule, weight + factor, start, match.end(), subject, kind)


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" -–•*")
    return not before or before[-1] in ".!?:\n)"


def find_passive_cues(text: str, start: int, end: int) -> list[Cue]:
    """Cues without a subject in `text[start:end]`, strongest first, one of each rule."""
    sentence = text[start:end]
    cues: list[Cue] = []
    for rule, weight, pattern in _PASSIVES:
        match = pattern.search(sentence)
        if match:
            cues.append(Cue(rule, weight, start + match.start(), start + match.end()))
    return sorted(cues, key=lambda cue: (-cue.weight, cue.start))
