"""Cut the vocabulary of the base model, 250,002 pieces for a hundred languages, down to those of Swedish.

A piece is kept if the base tokenizer uses it for the training text, for a common Swedish word or for a name,
in lower, title or upper case, and if it is a single Latin letter or sign or a short run of digits and signs.
The pieces keep their scores, so text made of kept pieces is split as before. Other scripts become unknown
pieces: their 14,000 characters alone would add five megabytes to the model.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tokenizers import Tokenizer

_SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")
_SPACE_MARK = "▁"
_BATCH = 20_000
# The rest of wordfreq's 340,000 are names, misspellings and foreign words seen a few times each.
_COMMON_WORDS = 150_000
# Latin with its additions, and the general signs, arrows, box drawing and list marks that documents hold.
_CHARACTER_BLOCKS = ((0x0000, 0x0370), (0x1E00, 0x1F00), (0x2000, 0x2C00))
# Dates, times and numbering, which lists of words lack.
_NUMERIC = re.compile(r"[0-9!-/:-@§–]{1,5}")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The kept pieces: their ids in the base model in order, and the trimmed `tokenizer.json` as text."""

    kept: tuple[int, ...]
    tokenizer: str


def read_common_words() -> list[str]:
    """The most frequent words of wordfreq's large Swedish list, in order."""
    from wordfreq import top_n_list

    return list(top_n_list("sv", _COMMON_WORDS, wordlist="large"))


def trim_vocabulary(tokenizer_path: Path, texts: Iterable[str], words: Iterable[str]) -> Vocabulary:
    """Choose the pieces to keep and write the trimmed tokenizer.

    Args:
        tokenizer_path: The base model's `tokenizer.json`, with a unigram model.
        texts: Training text, taken as it is.
        words: Words and names, taken in lower, title and upper case.
    """
    content = json.loads(tokenizer_path.read_text(encoding="utf-8"))
    pieces: list[list[object]] = content["model"]["vocab"]
    used = {index for index, (piece, _score) in enumerate(pieces) if _is_general(str(piece))}
    used.update(range(len(_SPECIAL)))
    for ids in _encode(Tokenizer.from_file(str(tokenizer_path)), [*texts, *_case_words(words)]):
        used.update(ids)
    kept = tuple(sorted(used))
    content["model"]["vocab"] = [pieces[index] for index in kept]
    content["model"]["unk_id"] = _SPECIAL.index("<unk>")
    # The four special pieces are the first four and keep their ids; the mask is of no use here.
    content["added_tokens"] = [token for token in content["added_tokens"] if token["content"] in _SPECIAL]
    return Vocabulary(kept, json.dumps(content, ensure_ascii=False))


def _is_general(piece: str) -> bool:
    text = piece.removeprefix(_SPACE_MARK)
    if len(text) == 1:
        return any(start <= ord(text) < end for start, end in _CHARACTER_BLOCKS)
    return not text or _NUMERIC.fullmatch(text) is not None


def _case_words(words: Iterable[str]) -> Iterator[str]:
    for word in dict.fromkeys(words):
        yield from (word, word.lower(), word.title(), word.upper())


def _encode(tokenizer: Tokenizer, texts: list[str]) -> Iterator[list[int]]:
    for start in range(0, len(texts), _BATCH):
        for encoding in tokenizer.encode_batch(texts[start : start + _BATCH], add_special_tokens=False):
            yield encoding.ids


def compare_tokenizers(base: Tokenizer, trimmed: Tokenizer, texts: Iterable[str]) -> dict[str, float]:
    """Share of `texts` that both split alike, and number of unknown pieces that only trimming caused."""
    same = unknown = total = 0
    for text in texts:
        before, after = base.encode(text).tokens, trimmed.encode(text).tokens
        same += before == after
        unknown += max(0, after.count("<unk>") - before.count("<unk>"))
        total += 1
    return {"texts": total, "same": same / max(total, 1), "unknown": unknown}
