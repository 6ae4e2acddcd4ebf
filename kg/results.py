"""Answers of raw SPARQL, written for people (text), programs (JSON) and spreadsheets (CSV)."""

import csv
import io
import json

import pyoxigraph as ox

from . import turtle
from .render import safe_cell
from .terms import Term, curie

Solutions = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


def written(answer: Solutions, shape: str) -> str:
    """Return an answer as `text`, `json` (SPARQL results JSON) or `csv`; a graph comes as Turtle in any shape."""
    if isinstance(answer, ox.QueryBoolean):
        yes = bool(answer)
        return json.dumps({"head": {}, "boolean": yes}) + "\n" if shape == "json" else f"{str(yes).lower()}\n"
    if isinstance(answer, ox.QueryTriples):
        return turtle.write(answer)
    if shape == "json":
        data = answer.serialize(format=ox.QueryResultsFormat.JSON)
        return (data or b"").decode() + "\n"
    names = [variable.value for variable in answer.variables]
    rows = [[solution[name] for name in names] for solution in answer]
    return _csv(names, rows) if shape == "csv" else _text(names, rows)


def _csv(names: list[str], rows: list[list[Term | None]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([[safe_cell(_value(term)) for term in row] for row in rows])
    return out.getvalue()


def _text(names: list[str], rows: list[list[Term | None]]) -> str:
    cells = [names, *([curie(t) if isinstance(t, ox.NamedNode) else _value(t) for t in row] for row in rows)]
    widths = [max(len(row[i]) for row in cells) for i in range(len(names))]
    lines = ["  ".join(c.ljust(w) for c, w in zip(row, widths, strict=True)).rstrip() for row in cells]
    return "\n".join([*lines, f"{len(rows)} row{'' if len(rows) == 1 else 's'}"]) + "\n"


def _value(term: Term | None) -> str:
    return "" if term is None else getattr(term, "value", str(term))
