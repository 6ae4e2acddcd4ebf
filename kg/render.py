"""Rows for programs: JSON, and CSV whose cells are safe in a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

import pyoxigraph as ox

from .amounts import value_of
from .claims import Claim
from .names import Names
from .prose import term_text
from .rows import Row, role_nodes
from .terms import XSD, Term

_OF_CLAIM = ("says", "source", "at", "issued", "speaker", "claim")
# How a formula begins, full-width signs included.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

Json = dict[str, object]


def json_row(row: Row, names: Names, language: str, since: Mapping[ox.NamedNode, str] | None = None) -> Json:
    """Return a row as JSON: its roles, stage, certainty, denial, terms and claims.

    `since` tells what has become of the deals of claims that have been overtaken or denied.
    """
    return {
        **{role: _json_nodes(nodes, names, language) for role, nodes in role_nodes(row)},
        "relation": row.relation.name,
        "stage": row.stage,
        "certainty": row.certainty,
        "denied": row.denied,
        "terms": {name: _json_values(values, names, language) for name, values in row.terms.items()},
        "claims": [
            {**json_claim(claim, names, language), "since": (since or {}).get(claim.iri)} for claim in row.claims
        ],
    }


def _json_nodes(nodes: Sequence[ox.NamedNode], names: Names, language: str) -> object:
    listed = [{"id": node.value, "name": names.name(node, language)} for node in nodes]
    return listed[0] if len(listed) == 1 else listed


def _json_values(values: Sequence[Term], names: Names, language: str) -> object:
    spoken = [v for v in values if not isinstance(v, ox.Literal) or v.language in (None, language)]
    listed = [_json_value(value, names, language) for value in spoken or values]
    return listed[0] if len(listed) == 1 else listed


def _json_value(value: Term, names: Names, language: str) -> object:
    if isinstance(value, ox.NamedNode):
        return {"id": value.value, "name": names.name(value, language)}
    if isinstance(value, ox.Literal):
        return _python(value)
    raise TypeError(f"a claim has no such value: {value}")


def _python(literal: ox.Literal) -> object:
    """Return an integer or a boolean as such; anything else, decimals included, as its exact text."""
    if literal.datatype == XSD.integer:
        return int(literal.value)
    if literal.datatype == XSD.boolean:
        return literal.value == "true"
    return literal.value


def json_claim(claim: Claim, names: Names, language: str) -> Json:
    """Return a claim as JSON: its IRI, source, place, what it says, day and speaker."""
    return {
        "id": claim.iri.value,
        "source": {"id": claim.source.value, "name": names.name(claim.source, language)},
        "at": claim.place,
        "says": claim.said(language),
        "issued": claim.issued,
        "speaker": _json_nodes([claim.speaker], names, language) if claim.speaker else None,
    }


def safe_cell(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula: a number as it is, else with an apostrophe before it.

    >>> safe_cell("=1+1"), safe_cell("-5"), safe_cell("OpenAI")
    ("'=1+1", '-5', 'OpenAI')
    """
    return "'" + text if text.startswith(_FORMULA) and value_of(text) is None else text


def csv_rows(rows: Iterable[Row], names: Names, language: str) -> str:
    """Return rows as CSV, a line for each claim, with a column for each role and term that occurs."""
    listed = list(rows)
    roles = dict.fromkeys(role for row in listed for role, _ in role_nodes(row))
    terms = dict.fromkeys(name for row in listed for name in row.terms)
    columns = list(dict.fromkeys([*roles, "relation", "stage", "certainty", "denied", *terms, *_OF_CLAIM]))
    lines = [columns]
    for row in listed:
        said = _said_in(row, names, language)
        for claim in row.claims:
            cells = said | _told_of(claim, names, language)
            lines.append([cells.get(column, "") for column in columns])
    return csv_lines(lines)


def _said_in(row: Row, names: Names, language: str) -> dict[str, str]:
    """Return the cells of a row by column; what is a role of one relation may be a term of another."""
    terms = {name: term_text(row, name, names, language, plain=True) for name in row.terms}
    parties = {role: "; ".join(names.name(n, language) for n in nodes) for role, nodes in role_nodes(row)}
    own = {"relation": row.relation.name, "stage": row.stage or "", "certainty": row.certainty}
    return terms | parties | own | {"denied": str(row.denied).lower()}


def _told_of(claim: Claim, names: Names, language: str) -> dict[str, str]:
    speaker = names.name(claim.speaker, language) if claim.speaker else ""
    cells = (claim.said(language), claim.source.value, claim.place, claim.issued, speaker, claim.iri.value)
    return dict(zip(_OF_CLAIM, cells, strict=True))


def csv_lines(lines: Iterable[Sequence[str]]) -> str:
    """Return cells as CSV with CRLF, no cell a formula for a spreadsheet."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows([safe_cell(cell) for cell in line] for line in lines)
    return out.getvalue()
