"""How text becomes input for the entity model, and how its scores become entities again.

Training and run time share this module, so that what the model sees in use is what it was taught. All of it
is pure; every offset is a character offset into the sentence that was given.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Offsets = tuple[int, int]

LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-PRJ", "I-PRJ")
UPOS = (
    *("ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM"),
    *("PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"),
)
MAX_PIECES = 256
# Training has few sentences beyond this length, and names in long lists fall apart in wider windows.
WINDOW_PIECES = 128

_WIDEST_GAP = 2

# A letter with a full stop before another word is an initial, and one word. The parts on either side of an
# inner sign hold no such sign, so this is linear in the length of the text.
_WORD = re.compile(r"\b[^\W\d_]\.(?=[ ]?[^\W\d_])|\w+(?:[-'’:&]\w+)*|[^\w\s]")
_SPACE = re.compile(r"\s")
_LONG_CAPITALS = re.compile(r"[A-ZÅÄÖÉ]{5}")
_FEWEST_CAPITALS = 8
_MOSTLY = 0.9


def flatten(text: str) -> str:
    """Make every white-space character a plain space; the length stays the same."""
    return _SPACE.sub(" ", text)


def calm_capitals(text: str) -> str:
    """Give the words of a text in capitals small letters but for the first one; the length stays the same.

    The base model knows `NÄRVARANDE` and `LINDMARK` by their letters only. Abbreviations alone stay as they are.
    """
    letters = [sign for sign in text if sign.isalpha()]
    if len(letters) < _FEWEST_CAPITALS or not _LONG_CAPITALS.search(text):
        return text
    calmed = text.title()
    is_capital = sum(map(str.isupper, letters)) > _MOSTLY * len(letters)
    return calmed if is_capital and len(calmed) == len(text) else text


def find_words(text: str) -> list[Offsets]:
    """Offsets of the words and signs of `text`, in order; each gets one label."""
    return [match.span() for match in _WORD.finditer(text)]


def split_columns(text: str, words: Sequence[Offsets]) -> list[Offsets]:
    """Runs of word indices between gaps that no name spans: a tab, three spaces or a blank line."""
    starts = [0]
    for index in range(1, len(words)):
        gap = text[words[index - 1][1] : words[index][0]]
        lines = gap.count("\n")
        if "\t" in gap or lines > 1 or (not lines and len(gap) > _WIDEST_GAP):
            starts.append(index)
    return list(zip(starts, [*starts[1:], len(words)], strict=True)) if words else []


def find_first_pieces(text: str, words: Sequence[Offsets], pieces: Sequence[Offsets]) -> list[int]:
    """Index of the piece that each word begins in.

    `pieces` are offsets of consecutive pieces of `text` without special ones. A word whose characters the
    tokenizer dropped gets the piece that follows it, or the last one.
    """
    first = []
    index = 0
    for start, _end in words:
        while index < len(pieces) - 1 and (pieces[index][1] <= start or _is_blank(text, pieces[index])):
            index += 1
        first.append(index)
    return first


def _is_blank(text: str, piece: Offsets) -> bool:
    return not text[piece[0] : piece[1]].strip()


def split_windows(n_pieces: int, size: int = MAX_PIECES - 2) -> list[Offsets]:
    """Windows of at most `size` pieces over `n_pieces`, each sharing half its pieces with the next one."""
    if n_pieces <= size:
        return [(0, n_pieces)]
    step = size // 2
    starts = [*range(0, n_pieces - size, step), n_pieces - size]
    return [(start, start + size) for start in starts]


def join_windows(windows: Sequence[Offsets], scores: Sequence[Floats]) -> Floats:
    """One row of scores a piece: that of the window in which the piece stands farthest from an edge."""
    n_pieces = windows[-1][1]
    joined = np.zeros((n_pieces, scores[0].shape[1]), dtype=np.float32)
    best = np.full(n_pieces, -1)
    for (start, end), rows in zip(windows, scores, strict=True):
        places = np.arange(start, end)
        # The text's own ends are no edges: nothing is missing beyond them.
        left = np.where(start == 0, n_pieces, places - start)
        right = np.where(end == n_pieces, n_pieces, end - 1 - places)
        depth = np.minimum(left, right)
        better = depth > best[start:end]
        joined[start:end][better] = rows[better]
        best[start:end][better] = depth[better]
    return joined


def decode_labels(scores: Floats, labels: Sequence[str] = LABELS) -> list[int]:
    """Best sequence of labels in which an `I-X` only follows a `B-X` or `I-X` (Viterbi).

    Args:
        scores: One row a word, one column a label; any scores whose sum is to be maximal, such as logits.
        labels: Names of the columns, `O`, `B-X` or `I-X`.
    """
    if not len(scores):
        return []
    allowed = _allow_transitions(tuple(labels))
    greedy = scores.argmax(axis=1)
    before = np.concatenate([[labels.index("O")], greedy[:-1]])
    if allowed[before, greedy].all():
        return [int(label) for label in greedy]
    penalties = np.where(allowed, 0.0, -np.inf)
    totals = scores[0].astype(np.float64) + penalties[labels.index("O")]
    back = np.zeros(scores.shape, dtype=np.int64)
    for row in range(1, len(scores)):
        paths = totals[:, None] + penalties
        back[row] = paths.argmax(axis=0)
        totals = paths.max(axis=0) + scores[row]
    path = [int(totals.argmax())]
    for row in range(len(scores) - 1, 0, -1):
        path.append(int(back[row, path[-1]]))
    return path[::-1]


def _allow_transitions(labels: tuple[str, ...]) -> npt.NDArray[np.bool_]:
    """`[from, to]` is true where label `to` may follow label `from`; `O` also stands for the beginning."""
    table = [[not to.startswith("I-") or before[1:] == to[1:] for to in labels] for before in labels]
    return np.array(table, dtype=np.bool_)


def join_neighbours(
    text: str, words: Sequence[Offsets], path: Sequence[int], labels: Sequence[str] = LABELS
) -> list[int]:
    """Let a name go on where another of its kind would begin after a mere space.

    Two people or two bodies are parted by a sign, a word or a line break; a name that begins twice is one
    whose parts the model took for names of their own, as it does in long lists.
    """
    joined: list[int] = []
    for index, label in enumerate(path):
        name = labels[label]
        if index and name.startswith("B-") and labels[joined[-1]][1:] == name[1:]:
            gap = text[words[index - 1][1] : words[index][0]]
            if 0 < len(gap) <= _WIDEST_GAP and not gap.strip(" "):
                label = labels.index(f"I{name[1:]}")
        joined.append(label)
    return joined


def score_entities(
    words: Sequence[Offsets],
    scores: Floats,
    entities: Sequence[tuple[int, int, str]],
    labels: Sequence[str] = LABELS,
) -> list[float]:
    """How sure the model is of each entity, from 0 to 1: the share of its kind at the word where that is least.

    Args:
        words: Offsets of the words.
        scores: One row of logits a word, one column a label.
        entities: `(start, end, kind)` with offsets as those of the words.
        labels: Names of the columns.
    """
    shares = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    sure = []
    for start, end, kind in entities:
        rows = [row for row, word in enumerate(words) if start <= word[0] < end]
        columns = [labels.index(f"B-{kind}"), labels.index(f"I-{kind}")]
        sure.append(float(shares[rows][:, columns].sum(axis=1).min()))
    return sure


def find_entities(
    words: Sequence[Offsets], path: Sequence[int], labels: Sequence[str] = LABELS
) -> list[tuple[int, int, str]]:
    """Entities `(start, end, kind)` that the labels of the words spell, with the offsets of the words."""
    entities: list[tuple[int, int, str]] = []
    for (start, end), index in zip(words, path, strict=True):
        mark, _, kind = labels[index].partition("-")
        if mark == "I" and entities:
            entities[-1] = (entities[-1][0], end, kind)
        elif mark == "B":
            entities.append((start, end, kind))
    return entities
