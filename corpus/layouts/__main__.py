"""`python -m corpus.layouts --count 500 --seed 7 --split train --out DIR` writes documents."""

from __future__ import annotations

import argparse
from pathlib import Path

from corpus.layouts.document import write_documents


def main() -> None:
    """Read the command line and write the documents."""
    parser = argparse.ArgumentParser(prog="python -m corpus.layouts", description=__doc__)
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--split", choices=("train", "held-out"), default="train")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    write_documents(arguments.count, arguments.seed, arguments.split, arguments.out)


if __name__ == "__main__":
    main()
