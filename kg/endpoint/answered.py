"""A server's answer as pyoxigraph gives it, read whole before any of it is believed."""

import json
import re

import pyoxigraph as ox

from ..errors import EndpointError, QueryError
from ..terms import XSD
from ..text import printable
from . import queries
from .wire import Dataset, Reply, Wire

Answer = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples
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
    except (SyntaxError, ValueError) as error:
        cause = printable(str(error))[:200]
    # Not raised inside the block above: an error that keeps that one keeps half-read solutions, which no other thread
    # may let go of.
    mend = "ask for less at once, or name the address that takes SPARQL"
    raise EndpointError(f"a broken answer ({cause})", place=wire.url, mend=mend)


def _parse(sparql: str) -> None:
    """Raise QueryError with the position, where a query is refused for its syntax: servers word this each their way."""
    try:
        ox.Store().query(sparql)
    except SyntaxError as error:
        cause = str(error).split("expected one of")[0].strip().rstrip(":")
        raise QueryError(f"SPARQL does not parse: {cause}", mend="mend the query there") from None
    except (ValueError, RuntimeError, OSError):
        return


def _read(reply: Reply) -> Answer:
    graph = ox.RdfFormat.from_media_type(reply.media_type)
    if graph and reply.media_type not in ("application/json", "text/html"):
        store = ox.Store()
        store.load(reply.body, format=graph)
        return store.query(queries.TRIPLES)
    results = ox.QueryResultsFormat.from_media_type(reply.media_type)
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
    """Return JSON results with their decimals in the shortest spelling, as the embedded store writes them."""
    if XSD.decimal.value.encode() not in body:
        return body
    document = json.loads(body)
    try:
        for row in document["results"]["bindings"]:
            for term in row.values():
                if term.get("datatype") == XSD.decimal.value and (match := _PADDED.fullmatch(term["value"])):
                    term["value"] = match[1] + (match[2] or "")
    except (AttributeError, KeyError, TypeError):
        raise ValueError("JSON, but not SPARQL results") from None
    return json.dumps(document).encode()
