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
    roles = list(dict.fromkeys(role for row in listed for role, _ in role_nodes(row)))
    terms = list(dict.fromkeys(name for row in listed for name in row.terms))
    fixed = ["stage", "certainty", "denied", *terms, "says", "source", "at", "issued", "speaker", "claim"]
    lines = [[*roles, "relation", *fixed]]
    for row in listed:
        parties = {role: "; ".join(names.name(n, language) for n in nodes) for role, nodes in role_nodes(row)}
        shown = {name: term_text(row, name, names, language, plain=True) for name in row.terms}
        for claim in row.claims:
            cells = [parties.get(role, "") for role in roles] + [
                row.relation.name,
                row.stage or "",
                row.certainty,
            ]
            cells += [str(row.denied).lower(), *(shown.get(name, "") for name in terms)]
            speaker = names.name(claim.speaker, language) if claim.speaker else ""
            cells += [claim.said(language), claim.source.value, claim.place, claim.issued, speaker]
            lines.append([*cells, claim.iri.value])
    return csv_lines(lines)


def csv_lines(lines: Iterable[Sequence[str]]) -> str:
    """Return cells as CSV with CRLF, no cell a formula for a spreadsheet."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows([safe_cell(cell) for cell in line] for line in lines)
    return out.getvalue()
