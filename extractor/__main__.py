"""`python -m extractor` does what the `extractor` command does."""

from __future__ import annotations

from extractor.cli import app

if __name__ == "__main__":
    app(prog_name="extractor")
