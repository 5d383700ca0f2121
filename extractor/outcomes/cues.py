"""Cues: the places where a sentence gives somebody a task, each with its subject and its weight."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.outcomes.actors import Actors, Kind
from extractor.patterns import actions as patterns

_FLAGS = re.IGNORECASE
_JOINT = re.compile(patterns.JOINTS, _FLAGS)
_PREPOSITION = re.compile(patterns.PREPOSITIONS, _FLAGS)
_LAST_MEMBER = re.compile(r"\s(?:och|samt)\s(?=[^,]*$)", _FLAGS)
_PASSIVES = tuple((rule, weight, re.compile(pattern, _FLAGS)) for rule, weight, pattern in patterns.PASSIVES)
_PARENTHESIS = r"(?:,\s[^,.;]{2,40},)?"
_LOOK_BACK = 10
_VERBS = (*(verbs for _, _, verbs in patterns.SUBJECT_VERBS), patterns.INVERTED_MODAL, "av", r"\w+[aeåöy]r")
_VERB = re.compile("|".join(rf"\b(?:{verbs})\b" for verbs in _VERBS), _FLAGS)


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in a sentence; `start` is where its subject begins, or the cue itself where it has none."""

    rule: str
    weight: float
    start: int
    end: int
    subject: str = ""
    kind: Kind | None = None


@dataclass(frozen=True, slots=True)
class _Rule:
    """A pattern with the group `subject`, for the kinds of subject in `kinds`; empty means all."""

    name: str
    weight: float
    pattern: re.Pattern[str]
    kinds: tuple[Kind, ...] = ()


class SubjectCues:
    """The cue patterns of one document, made from its subjects."""

    def __init__(self, actors: Actors) -> None:
        self.actors = actors
        subject, people = rf"(?P<subject>{actors.group})", rf"(?P<subject>{actors.people_group})"
        self.rules = (
            *(
                _Rule(name, weight, re.compile(rf"{subject}{_PARENTHESIS}\s{patterns.ADVERBS}(?i:{verbs})\b"))
                for name, weight, verbs in patterns.SUBJECT_VERBS
            ),
            _Rule(
                "actions.inverted",
                patterns.INVERTED_WEIGHT,
                re.compile(rf"(?i:{patterns.INVERTED_MODAL})\s{subject}"),
                (Kind.PERSON, Kind.ROLE, Kind.SINGULAR),
            ),
            _Rule(
                "actions.inverted",
                patterns.INVERTED_WEIGHT,
                re.compile(rf"(?i:{patterns.INVERTED})\s{subject}"),
                (Kind.PERSON, Kind.SINGULAR),
            ),
            _Rule(
                "actions.passive-agent",
                patterns.AGENT_WEIGHT,
                re.compile(rf"(?i:{patterns.AGENT_PASSIVE}){subject}"),
            ),
            _Rule(
                "actions.second-verb",
                patterns.SECOND_VERB_WEIGHT,
                re.compile(
                    rf"{people}\s(?:\S+\s){{1,10}}?(?:och|samt)\s(?i:{patterns.SUREST}|{patterns.AGENTIVE})\b"
                ),
            ),
            _Rule(
                "actions.present-open",
                patterns.OPEN_WEIGHT,
                re.compile(rf"{people}(?:\s?[:–-])?\s(?P<open>{patterns.PRESENT})\b(?!\ssig\b)"),
            ),
            _Rule(
                "actions.present-open",
                patterns.OPEN_ROLE_WEIGHT,
                re.compile(rf"(?P<subject>{actors.person_role})\s(?P<open>{patterns.PRESENT})\b(?!\ssig\b)"),
                (Kind.ROLE,),
            ),
            _Rule(
                "actions.arrow",
                patterns.ARROW_WEIGHT,
                re.compile(rf"{patterns.AFTER_ARROW}{subject}\s(?P<open>{patterns.PRESENT})\b"),
                (Kind.PERSON, Kind.ROLE, Kind.NAME, Kind.SINGULAR),
            ),
        )
        self.named = re.compile(
            rf"@?{people}(?:(?<=\w)\s?[:–-]\s|\s)(?i:{patterns.BARE_TASKS}|(?<=[:–-]\s){patterns.INFINITIVE})\b"
        )
        self.decided = _Rule(
            "actions.decided",
            patterns.DECIDED_PRESENT_WEIGHT,
            re.compile(rf"(?i:att)\s{subject}\s(?!(?i:{patterns.STATIVE})\b)\w+(?:ar|er)\b"),
            (Kind.PERSON, Kind.ROLE),
        )

    def find(self, text: str, start: int, end: int, *, is_decision: bool) -> list[Cue]:
        """Cues in `text[start:end]`, in order, none overlapping another.

        Args:
            text: clean text.
            start: where the sentence begins.
            end: where it ends.
            is_decision: the sentence stands among decisions, where any verb after `att` and a person is a task.
        """
        rules = (*self.rules, self.decided) if is_decision else self.rules
        if not _VERB.search(text, start, end):
            rules = ()  # a list of names, where all patterns would look for a verb after each name
        found = [
            cue
            for rule in rules
            for match in rule.pattern.finditer(text, start, end)
            for cue in self._weigh(rule, match)
        ]
        if named := self.named.match(text, start, end):
            weight = patterns.NAMED_TASK_WEIGHT
            found.append(Cue("actions.named-task", weight, start, named.end(), named["subject"], Kind.PERSON))
        return _drop_overlaps(found)

    def _weigh(self, rule: _Rule, match: re.Match[str]) -> Iterator[Cue]:
        """The cue of a match, unless what stands as its subject cannot act."""
        verb = match.groupdict().get("open")
        is_deed = verb in patterns.DEEDS
        if verb in patterns.AT_THE_MEETING and not is_deed:
            return
        subject, start = match["subject"], match.start()
        if start == match.start("subject"):
            before = match.string[max(0, start - _LOOK_BACK) : start]
            last = _LAST_MEMBER.search(subject)
            if last and not _JOINT.search(before) and not _opens_sentence(before):
                # `planerar avdelningen och Eva återkommer`: only the last member is the subject.
                subject, start = subject[last.end() :], start + last.end()
            elif _PREPOSITION.search(before):
                return
        kind = self.actors.classify(subject)
        if kind is not None and (not rule.kinds or kind in rule.kinds):
            weight = rule.weight + patterns.SUBJECT_WEIGHTS[kind]
            weight -= patterns.DEED_LOSS if is_deed else 0.0
            weight += patterns.SUBJECT_RULE_WEIGHTS.get((rule.name, str(kind)), 0.0)
            yield Cue(rule.name, weight, start, match.end(), subject, kind)


def _drop_overlaps(found: list[Cue]) -> list[Cue]:
    """The heaviest cues that leave each other room, in text order."""
    kept: list[Cue] = []
    for cue in sorted(found, key=lambda cue: (-cue.weight, cue.start)):
        place = bisect_left(kept, cue.start, key=lambda other: other.start)
        neighbours = kept[max(0, place - 1) : place + 1]
        if not any(cue.start < other.end and other.start < cue.end for other in neighbours):
            kept.insert(place, cue)
    return kept


def _opens_sentence(before: str) -> bool:
    bare = before.rstrip(" -–•*")
    return not bare or bare[-1] in ".!?:\n)"


def find_passive_cues(text: str, start: int, end: int) -> list[Cue]:
    """Cues without a subject in `text[start:end]`, strongest first, one of each rule."""
    sentence = text[start:end]
    cues: list[Cue] = []
    for rule, weight, pattern in _PASSIVES:
        if match := pattern.search(sentence):
            cues.append(Cue(rule, weight, start + match.start(), start + match.end()))
    return sorted(cues, key=lambda cue: (-cue.weight, cue.start))
