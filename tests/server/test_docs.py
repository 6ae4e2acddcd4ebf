"""The documentation of serving names every limit, with the value that it has."""

from dataclasses import fields
from pathlib import Path

from kg.server.limits import Limits

TEXT = (Path(__file__).parents[2] / "docs" / "serving.md").read_text(encoding="utf-8")


def test_every_limit_stands_in_the_table_with_its_default_and_meaning() -> None:
    rows = {cells[1].strip(): cells[2].strip() for line in TEXT.splitlines() if len(cells := line.split("|")) == 5}
    for one in fields(Limits):
        told = rows.pop(f"`--{one.name.replace('_', '-')}`")
        if one.name != "workers":
            assert float(told.replace(",", "")) == getattr(Limits(), one.name)
        assert one.metadata["meaning"] in TEXT
    assert not any(name.startswith("`--") for name in rows)
