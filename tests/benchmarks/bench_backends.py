"""The backends beside one another: accuracy on the development corpus, words a second, memory.

    python -m tests.benchmarks.bench_backends [BACKEND[=MODEL] ...]

Each runs in an interpreter of its own, on one thread; time is that of the processor, so that whatever else the machine
does counts for neither. The table goes to stdout in Markdown. Without arguments, all registered backends are run, each
with its own model.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "corpus" / "dev"
MEASURES = (
    "agenda_items",
    "attendees.name+status",
    "meeting.date",
    "dates.value",
    "organisations",
    "projects",
    "action_items",
    "decisions",
)


def measure(backend: str, model: str | None, out: Path) -> dict[str, Any]:
    """Records of the corpus in `out`, and what they cost: seconds, and megabytes at the peak.

    One document is read before the clock runs, so that what is set up on first use counts as loading.
    """
    from extractor.cli.loading import load_extractor
    from extractor.config import Settings
    from extractor.registry import find_writer
    from extractor.source import read_source

    start = time.perf_counter()
    extract = load_extractor(Settings(backend=backend, model=model))
    loading = time.perf_counter() - start
    sources = [(path, read_source(path)) for path in sorted(CORPUS.rglob("*.txt"))]
    extract(sources[0][1])
    start = time.process_time()
    records = [(path, extract(source)) for path, source in sources]
    seconds = time.process_time() - start
    for path, record in records:
        with (out / f"{path.stem}.json").open("w", encoding="utf-8", newline="") as stream:
            find_writer("json")(record, stream)
    return {
        "model": records[0][1].extractor.model,
        "loading": loading,
        "words_a_second": sum(len(source.raw.split()) for _, source in sources) / seconds,
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def run(backend: str, model: str | None) -> dict[str, Any]:
    """The figures of one backend, from a fresh interpreter, with the scores of its records."""
    from extractor.evaluation import evaluate_folders

    with tempfile.TemporaryDirectory() as place:
        command = [
            sys.executable,
            "-m",
            "tests.benchmarks.bench_backends",
            "--one",
            backend,
            model or "",
            place,
        ]
        environment = {**os.environ, "OMP_NUM_THREADS": "1"}
        done = subprocess.run(
            command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True
        )
        figures: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
        scores = evaluate_folders(CORPUS, Path(place)).scores
    return {**figures, **{name: scores[name].f1 for name in MEASURES if name in scores}}


def make_table(results: dict[str, dict[str, Any]]) -> str:
    """The table in Markdown, a column each backend."""
    rows = [
        ("", *(f"`{name}`" for name in results)),
        ("---", *("---:" for _ in results)),
        ("model", *(one["model"] for one in results.values())),
        *((f"{name}, F1", *(f"{one[name]:.2f}" for one in results.values())) for name in MEASURES),
        ("words a second, one thread", *(f"{one['words_a_second']:.0f}" for one in results.values())),
        ("memory at the peak, MB", *(f"{one['peak']:.0f}" for one in results.values())),
        ("seconds to load", *(f"{one['loading']:.1f}" for one in results.values())),
    ]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in rows)


def main(arguments: Sequence[str]) -> None:
    """Measure one backend in this interpreter (`--one BACKEND MODEL DIR`), or several and print the table."""
    from extractor.registry import backends, list_names

    if arguments[:1] == ["--one"]:
        _, backend, model, place = arguments
        print(json.dumps(measure(backend, model or None, Path(place))))
        return
    results = {}
    for name in arguments or list_names(backends):
        backend, _, model = name.partition("=")
        results[name] = run(backend, model or None)
    print(make_table(results))


if __name__ == "__main__":
    main(sys.argv[1:])
