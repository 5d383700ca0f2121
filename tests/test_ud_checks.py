"""The checks of CoNLL-U themselves: what is in order passes, and each fault is seen."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ud_checks import find_faults, main

GOOD = (
    "# newdoc id = a\n"
    "# sent_id = a-1\n"
    "# text = Hej, du\n"
    "1\tHej\thej\tINTJ\t_\tCase=Nom|Number=Plur,Sing\t0\troot\t_\tSpaceAfter=No\n"
    "2\t,\t,\tPUNCT\t_\t_\t1\tpunct\t_\t_\n"
    "3\tdu\tdu\tPRON\t_\t_\t1\tvocative:x\t_\tNER=B-PER\n"
    "\n"
)


def test_good_file_passes() -> None:
    assert find_faults("") == []
    assert find_faults(GOOD) == []
    assert find_faults(GOOD + GOOD.replace("a-1", "a-2")) == []


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("\n\n", "\n", "missing-empty-line"),
        ("\n\n", "\n\n\n", "extra-empty-line"),
        ("# sent_id = a-1\n", "", "missing-sent-id"),
        ("a-1", "a 1", "invalid-sent-id"),
        ("a-1", "a/b/1", "slash-in-sent-id"),
        ("# text = Hej, du\n", "", "missing-text"),
        ("text = Hej, du", "text = Hej, du ", "text-trailing-whitespace"),
        ("text = Hej, du", "text = Hej, du nu", "text-extra-chars"),
        ("text = Hej, du", "text = Hej , du", "extra-spaceafter"),
        ("text = Hej, du", "text = Hej,du", "missing-spaceafter"),
        ("text = Hej, du", "text = Hej, Du", "text-form-mismatch"),
        ("text = Hej, du", "text = Hej,  du", "text-form-mismatch"),
        ("\tSpaceAfter=No", "\t_", "missing-spaceafter"),
        ("SpaceAfter=No", "SpaceAfter=Yes", "spaceafter-value"),
        ("SpaceAfter=No", "SpaceAfter=No|SpaceAfter=No", "repeated-misc"),
        ("NER=B-PER", "NER=B-PER|", "empty-misc"),
        ("\tNER=B-PER", "", "number-of-columns"),
        ("\thej\t", "\t\t", "empty-column"),
        ("\thej\t", "\thej \t", "outer-whitespace"),
        ("\thej\t", "\the  j\t", "repeated-whitespace"),
        ("\troot\t", "\tro ot\t", "invalid-whitespace"),
        ("\n3\t", "\n4\t", "word-id-sequence"),
        ("\n3\t", "\n03\t", "invalid-word-id"),
        ("\n3\t", "\n2-3\t", "unexpected-node"),
        ("PRON", "PRONOUN", "unknown-upos"),
        ("PRON", "_", "unknown-upos"),
        ("Case=Nom|Number=Plur,Sing", "Number=Plur,Sing|Case=Nom", "unsorted-features"),
        ("Plur,Sing", "Sing,Plur", "unsorted-feature-values"),
        ("Plur,Sing", "Sing,Sing", "repeated-feature-value"),
        ("Case=Nom", "Case=nom", "invalid-feature"),
        ("Case=Nom", "Case=Acc|Case=Nom", "repeated-feature"),
        ("vocative:x", "Vocative", "invalid-deprel"),
        ("vocative:x", "hello", "unknown-deprel"),
        ("\t1\tvocative:x", "\t0\tvocative:x", "root-and-0"),
        ("\t1\tvocative:x", "\t0\troot", "multiple-roots"),
        ("\t1\tvocative:x", "\t4\tvocative:x", "unknown-head"),
        ("\t1\tvocative:x", "\t3\tvocative:x", "head-self-loop"),
        ("\t1\tvocative:x", "\t_\tvocative:x", "invalid-head"),
        ("\t0\troot", "\t2\tdep", "non-tree"),
        ("hej\t", "he\u0301j\t", "unicode-normalization"),
        ("\n\n", "\n\n# sent_id = b\n# text = c\n\n", "empty-sentence"),
    ],
)
def test_each_fault_is_seen(old: str, new: str, kind: str) -> None:
    assert old in GOOD
    assert kind in {found for _, found in find_faults(GOOD.replace(old, new, 1))}


def test_ids_and_open_ends_across_sentences() -> None:
    assert (8, "non-unique-sent-id") in find_faults(GOOD + GOOD)
    two = GOOD.replace("NER=B-PER", "SpaceAfter=No") + GOOD.replace("a-1", "a-2")
    assert find_faults(two) == [(8, "spaceafter-newdoc")]


@pytest.mark.shared
def test_a_real_treebank_passes(shared_dir: Path) -> None:
    """Talbanken, without the enhanced graphs and the sentences with empty nodes, which the checks leave out."""
    text = (shared_dir / "data" / "ud" / "sv_talbanken-ud-dev.conllu").read_text(encoding="utf-8")
    sentences = []
    for block in text.removesuffix("\n\n").split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n")]
        if not any("." in row[0] for row in rows if len(row) == 10):
            lines = ["\t".join([*row[:8], "_", row[9]]) if len(row) == 10 else row[0] for row in rows]
            sentences.append("\n".join(lines))
    assert len(sentences) > 400
    assert find_faults("\n\n".join(sentences) + "\n\n") == []


def test_as_a_program(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == 1
    (tmp_path / "a.conllu").write_text(GOOD, encoding="utf-8")
    assert main([str(tmp_path)]) == 0
    (tmp_path / "b.conllu").write_text(GOOD.replace("PRON", "FEL"), encoding="utf-8")
    assert main([str(tmp_path)]) == 1
    assert "b.conllu:6: unknown-upos" in capsys.readouterr().out
