"""Fail if a measure on the real development minutes is under its floor.

    python check_floors.py EVAL_DIR PRED_DIR

EVAL_DIR holds `score.py` and `dev/`. The floors stand below; a floor is raised when the work has earned it and
never lowered.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

FLOORS = {
    "agenda_items": 0.97,
    "attendees.name+status": 0.95,
    "attendees.role": 0.90,
    "attendees.affiliation": 0.85,
    "meeting.date": 0.95,
    "dates.value": 0.95,
    "dates.text": 0.95,
    "organisations": 0.78,
    "projects": 0.80,
    "next_meetings": 0.95,
    "action_items": 0.50,
    "decisions": 0.55,
}


def main() -> int:
    """Print each floor beside what was reached; the exit code is 1 if one was missed."""
    evaluation, predictions = Path(sys.argv[1]), sys.argv[2]
    command = [sys.executable, str(evaluation / "score.py"), str(evaluation / "dev"), predictions, "--json"]
    measures = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)[
        "measures"
    ]
    missed = [name for name, floor in FLOORS.items() if measures[name]["f1"] < floor]
    for name, floor in FLOORS.items():
        sign = "MISSED" if name in missed else "ok"
        print(f"{name:24} floor {floor:.2f}  reached {measures[name]['f1']:.3f}  {sign}")
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main())
