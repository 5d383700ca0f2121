from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.components.entity_encoding import (
    LABELS,
    calm_capitals,
    decode_labels,
    find_entities,
    find_first_pieces,
    find_words,
    flatten,
    join_neighbours,
    join_windows,
    score_entities,
    split_columns,
    split_windows,
)


def score(*rows: dict[str, float]) -> np.ndarray:
    return np.array([[row.get(label, 0.0) for label in LABELS] for row in rows], dtype=np.float32)


def name_labels(path: list[int]) -> list[str]:
    return [LABELS[index] for index in path]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("Anna Berg (S)", ["Anna", "Berg", "(", "S", ")"]),
        ("Lars-Åke och EU:s stöd.", ["Lars-Åke", "och", "EU:s", "stöd", "."]),
        (
            "E. A. Lindmark, s.k. M.Berg (S). Nils B.",
            ["E.", "A.", "Lindmark", ",", "s.", "k.", "M.", "Berg", "(", "S", ")", ".", "Nils", "B", "."],
        ),
        ("Plan- och byggnämnden", ["Plan", "-", "och", "byggnämnden"]),
        ("H&M, Luleå/Boden", ["H&M", ",", "Luleå", "/", "Boden"]),
    ],
)
def test_find_words_splits_at_signs(text, words):
    assert [text[start:end] for start, end in find_words(text)] == words


@given(st.text(max_size=80))
def test_words_are_in_order_and_hold_everything_but_space(text):
    words = find_words(text)
    covered = "".join(text[start:end] for start, end in words)
    assert covered == "".join(text.split())
    assert all(first[1] <= second[0] for first, second in itertools.pairwise(words))


@given(st.text(max_size=40))
def test_flatten_keeps_length(text):
    assert len(flatten(text)) == len(text)


def test_flatten_makes_line_breaks_spaces():
    assert flatten("Anna\nBerg\t(S)\u00a0") == "Anna Berg (S) "


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", []),
        ("Elsa  Lindmark\n   Umeå", ["Elsa  Lindmark\n   Umeå"]),
        ("Elsa Lindmark\tordförande", ["Elsa Lindmark", "ordförande"]),
        ("Elsa Lindmark   Nils Hallberg", ["Elsa Lindmark", "Nils Hallberg"]),
        ("Elsa Lindmark\n\nNils", ["Elsa Lindmark", "Nils"]),
    ],
)
def test_wide_gaps_part_columns(text, columns):
    words = find_words(text)
    runs = split_columns(text, words)
    assert [text[words[start][0] : words[end - 1][1]] for start, end in runs] == columns


def test_first_piece_skips_lone_spaces_and_inner_pieces():
    text = "Anna Berg (S)"
    pieces = [(0, 2), (2, 4), (4, 9), (9, 10), (10, 11), (11, 13)]
    # The last piece is `S)`; the bracket begins inside it.
    assert find_first_pieces(text, find_words(text), pieces) == [0, 2, 4, 5, 5]


def test_windows_of_a_short_sentence_is_the_sentence():
    assert split_windows(10, 254) == [(0, 10)]


@given(st.integers(1, 2000), st.integers(2, 254))
def test_windows_cover_every_piece_and_fit(n_pieces, size):
    windows = split_windows(n_pieces, size)
    assert {place for start, end in windows for place in range(start, end)} == set(range(n_pieces))
    assert all(0 < end - start <= size for start, end in windows)
    assert windows == sorted(set(windows))


def test_joined_windows_take_the_row_farther_from_an_edge():
    windows = [(0, 4), (2, 6)]
    rows = [np.full((4, 1), 1.0, np.float32), np.full((4, 1), 2.0, np.float32)]
    assert join_windows(windows, rows)[:, 0].tolist() == [1, 1, 1, 2, 2, 2]


@given(st.integers(1, 900), st.integers(2, 60))
def test_joined_windows_leave_no_piece_without_scores(n_pieces, size):
    windows = split_windows(n_pieces, size)
    rows = [np.arange(start, end, dtype=np.float32)[:, None] for start, end in windows]
    assert join_windows(windows, rows)[:, 0].tolist() == list(range(n_pieces))


def test_decoding_keeps_a_valid_greedy_path():
    rows = score({"B-PER": 3}, {"I-PER": 3}, {"O": 1})
    assert name_labels(decode_labels(rows)) == ["B-PER", "I-PER", "O"]


def test_decoding_starts_no_entity_with_inside():
    rows = score({"I-ORG": 3, "B-ORG": 2.5}, {"I-ORG": 3})
    assert name_labels(decode_labels(rows)) == ["B-ORG", "I-ORG"]


def test_decoding_does_not_change_kind_inside_an_entity():
    rows = score({"B-PER": 3}, {"I-LOC": 2, "I-PER": 1.5}, {"O": 3})
    assert name_labels(decode_labels(rows)) == ["B-PER", "I-PER", "O"]


def test_decoding_of_nothing_is_nothing():
    assert decode_labels(np.zeros((0, len(LABELS)), np.float32)) == []


@given(
    st.lists(
        st.lists(st.floats(-5, 5, width=32), min_size=len(LABELS), max_size=len(LABELS)),
        min_size=1,
        max_size=4,
    )
)
def test_decoding_finds_the_best_allowed_path(values):
    rows = np.array(values, dtype=np.float32)

    def is_allowed(path: tuple[int, ...]) -> bool:
        steps = zip(("O", *name_labels(list(path))), name_labels(list(path)), strict=False)
        return all(not after.startswith("I-") or before[1:] == after[1:] for before, after in steps)

    paths = filter(is_allowed, itertools.product(range(len(LABELS)), repeat=len(rows)))
    best = max(sum(float(rows[i, label]) for i, label in enumerate(path)) for path in paths)
    found = decode_labels(rows)
    assert is_allowed(tuple(found))
    assert sum(float(rows[i, label]) for i, label in enumerate(found)) == pytest.approx(best, abs=1e-4)


@pytest.mark.parametrize(
    ("text", "labels", "expected"),
    [
        ("Elsa Lindmark", ["B-PER", "B-PER"], ["B-PER", "I-PER"]),
        ("Elsa Stina Lindmark", ["B-PER", "B-PER", "I-PER"], ["B-PER", "I-PER", "I-PER"]),
        ("Elsa\nNils", ["B-PER", "B-PER"], ["B-PER", "B-PER"]),
        ("Elsa/Nils", ["B-PER", "O", "B-PER"], ["B-PER", "O", "B-PER"]),
        ("Elsa   Nils", ["B-PER", "B-PER"], ["B-PER", "B-PER"]),
        ("Region Umeå", ["B-ORG", "B-LOC"], ["B-ORG", "B-LOC"]),
    ],
)
def test_neighbours_of_one_kind_are_one_name(text, labels, expected):
    path = [LABELS.index(label) for label in labels]
    assert name_labels(join_neighbours(text, find_words(text), path)) == expected


def test_entities_end_where_labels_do():
    labels = ["B-PER", "I-PER", "B-PER", "O", "B-LOC"]
    words = [(0, 4), (5, 9), (10, 14), (15, 16), (17, 22)]
    found = find_entities(words, [LABELS.index(label) for label in labels])
    assert found == [(0, 9, "PER"), (10, 14, "PER"), (17, 22, "LOC")]


def test_an_entity_is_as_sure_as_its_least_sure_word():
    words = [(0, 4), (5, 12), (13, 17)]
    rows = score({"B-PER": 9.0}, {"I-PER": 6.0, "I-ORG": 6.0}, {"O": 9.0})
    (sure,) = score_entities(words, rows, [(0, 12, "PER")])
    assert 0.4 < sure < 0.5
    (alone,) = score_entities(words, rows, [(0, 4, "PER")])
    assert alone > 0.99


@pytest.mark.parametrize(
    ("text", "calmed"),
    [
        ("NÄRVARANDE: ASTA KVIST, ÅRE", "Närvarande: Asta Kvist, Åre"),
        ("§ 4 LÄGESRAPPORT", "§ 4 Lägesrapport"),
        ("AF, FK, SKR, KS, IVO", "AF, FK, SKR, KS, IVO"),
        ("Kvist, ASTA", "Kvist, ASTA"),
        ("Mötet i SKELLEFTEÅ öppnades.", "Mötet i SKELLEFTEÅ öppnades."),
    ],
)
def test_capitals_are_calmed_where_all_of_a_text_is_in_them(text, calmed):
    assert calm_capitals(text) == calmed


@given(st.text())
def test_calming_keeps_the_length(text):
    assert len(calm_capitals(text)) == len(text)
