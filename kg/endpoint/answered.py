"""A server's answer as pyoxigraph gives it, read whole before any of it is believed."""

import json
import re
from collections.abc import Callable
from typing import Any, TypeVar

import pyoxigraph as ox

from ..errors import EndpointError, QueryError
from ..guard import cause_of
from ..terms import XSD
from ..text import printable
from . import queries
from .wire import Dataset, Reply, Wire

Answer = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples
_T = TypeVar("_T")

# Only what was asked for: pyoxigraph's reader of JSON-LD, for one, ends the process on a file that is nested deep.
_GRAPHS = {"application/n-triples": ox.RdfFormat.N_TRIPLES, "text/turtle": ox.RdfFormat.TURTLE}
_RESULTS = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
    "application/xml": ox.QueryResultsFormat.XML,
}
_MOST_NESTED = 200  # triples in triples: some thousands deep, they end the process as well
# Some engines write the decimal 2 as 2.0.
_PADDED = re.compile(r"([+-]?\d+)(?:\.0*|(\.\d*?)0*)")


def answered(wire: Wire, sparql: str, dataset: Dataset) -> Answer:
    """Return the answer of any query; raise QueryError, or EndpointError."""
    try:
        reply = wire.ask(sparql, dataset)
    except QueryError:
        _parse(sparql)
        raise
    try:
        return _read(reply)
    except (SyntaxError, ValueError, RecursionError) as error:
        cause = printable(str(error))[:200]
    # Not raised inside the block above: an error that keeps that one keeps half-read solutions, which no other thread
    # may let go of.
    mend = "ask for less at once, or name the address that takes SPARQL"
    raise EndpointError(f"a broken answer ({cause})", place=wire.url, mend=mend)


def each(wire: Wire, sparql: str, dataset: Dataset, make: Callable[[Any], _T]) -> list[_T]:
    """Return what is made of each row or triple; raise EndpointError where they are not what the query asks for."""
    answer: Any = answered(wire, sparql, dataset)
    try:
        return [make(one) for one in answer]
    except (AttributeError, KeyError, TypeError, ValueError):
        del answer
    mend = "name the address that takes SPARQL"
    raise EndpointError("an answer that does not fit the query", place=wire.url, mend=mend)


def _parse(sparql: str) -> None:
    """Raise QueryError with the position, where a query is refused for its syntax: servers word this each their way."""
    try:
        ox.Store().query(sparql)
    except SyntaxError as error:
        raise QueryError(f"SPARQL does not parse: {cause_of(error)}", mend="mend the query there") from None
    except (ValueError, RuntimeError, OSError):
        return


def _read(reply: Reply) -> Answer:
    if graph := _GRAPHS.get(reply.media_type):
        if reply.body.count(b"<<") > _MOST_NESTED:
            raise ValueError("triples within triples")
        store = ox.Store()
        store.load(reply.body, format=graph)
        return store.query(queries.TRIPLES)
    results = _RESULTS.get(reply.media_type)
    if results is None:
        raise ValueError(f"{reply.media_type or 'of no media type'}, not SPARQL results")
    body = _plain(reply.body) if results == ox.QueryResultsFormat.JSON else reply.body
    found = ox.parse_query_results(body, format=results)
    if isinstance(found, ox.QueryBoolean):
        return found
    for _ in found:  # a truncated answer fails here, and not in the hands of who reads it
        pass
    return ox.parse_query_results(body, format=results)


def _plain(body: bytes) -> bytes:
    """Return JSON results without terms in terms, their decimals in the shortest spelling, as the embedded store's."""
    document = json.loads(body)
    try:
        for row in document.get("results", {}).get("bindings", ()):
            for term in row.values():
                if not isinstance(term["value"], str):
                    raise ValueError("triples within triples")
                if term.get("datatype") == XSD.decimal.value and (match := _PADDED.fullmatch(term["value"])):
                    term["value"] = match[1] + (match[2] or "")
    except (AttributeError, KeyError, TypeError):
        raise ValueError("JSON, but not SPARQL results") from None
    return json.dumps(document).encode()
