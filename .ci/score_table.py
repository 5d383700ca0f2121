"""The table of scores in the README, from both splits of the corpus.

    python score_table.py RECORDS_DIR [--write]

RECORDS_DIR holds what `extractor convert corpus --out RECORDS_DIR` wrote. Without --write, the exit code is 1 when the
README shows other numbers.
"""

from __future__ import annotations

import sys
from pathlib import Path

from extractor.evaluation import evaluate_folders

ROOT = Path(__file__).parents[1]
START, END = "<!-- scores -->\n", "<!-- /scores -->"


def make_table(records: Path) -> str:
    """The table in Markdown: precision, recall and F1 of each measure and split."""
    splits = {split: evaluate_folders(ROOT / "corpus" / split, records / split) for split in ("dev", "test")}
    heads = [f"{split}, {len(scores.documents)} documents: P / R / F1" for split, scores in splits.items()]
    lines = [f"| measure | {' | '.join(heads)} |", "| --- | --- | --- |"]
    for measure in splits["dev"].scores:
        rates = [scores.scores[measure] for scores in splits.values()]
        cells = [f"{one.precision:.2f} / {one.recall:.2f} / **{one.f1:.2f}**" for one in rates]
        lines.append(f"| {measure} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def main() -> int:
    """Check the README's table, or write it."""
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    before, rest = text.split(START)
    current, after = rest.split(END)
    table = make_table(Path(sys.argv[1]))
    if "--write" in sys.argv:
        readme.write_text(before + START + table + END + after, encoding="utf-8")
    elif current != table:
        print(f"the README shows other scores than these; run .ci/score_table.py --write\n{table}")
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
