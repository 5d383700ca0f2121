from __future__ import annotations

import json

from typer.testing import CliRunner

from extractor.cli import app
from extractor.schema import json_schema


def test_schema_is_printed() -> None:
    result = CliRunner().invoke(app, ["schema"])
    assert result.exit_code == 0
    assert result.stderr == ""
    assert json.loads(result.stdout) == json_schema()
    assert "mötesanteckningar" in result.stdout
