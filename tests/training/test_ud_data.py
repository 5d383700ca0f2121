from __future__ import annotations

import pytest

from extractor.errors import ModelError
from extractor.training.ud_data import read_tagged

CONLLU = """\
# sent_id = 1
# text = Elsa kom i går.
1\tElsa\tElsa\tPROPN\t_\t_\t2\tnsubj\t_\t_
2\tkom\tkomma\tVERB\t_\t_\t0\troot\t_\t_
3-4\ti går\t_\t_\t_\t_\t_\t_\t_\t_
3\ti\ti\tADP\t_\t_\t2\tobl\t_\t_
4\tgår\tgår\tNOUN\t_\t_\t3\tfixed\t_\t_
5\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_

"""


def test_words_have_offsets_and_tags(tmp_path):
    path = tmp_path / "gold.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    (sentence,) = read_tagged(path)
    assert [sentence.text[start:end] for start, end in sentence.words] == ["Elsa", "kom", "i", "går", "."]
    assert sentence.tags == ("PROPN", "VERB", "ADP", "NOUN", "PUNCT")


def test_a_word_that_is_not_in_the_text_is_refused(tmp_path):
    path = tmp_path / "gold.conllu"
    path.write_text(CONLLU.replace("# text = Elsa", "# text = Nils"), encoding="utf-8")
    with pytest.raises(ModelError, match="Elsa"):
        read_tagged(path)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(ModelError, match=r"borta\.conllu"):
        read_tagged(tmp_path / "borta.conllu")
