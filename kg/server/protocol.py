"""The SPARQL 1.1 Protocol: from a request to what it asks, or to why that is refused."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qsl

from .refusals import RefusedError

QUERY = "application/sparql-query"
FORM = "application/x-www-form-urlencoded"
_FIELDS = 500
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|\\^`]+")
_SHOWN = 100
_GRAPHS = "send absolute IRIs as default-graph-uri and named-graph-uri"
_ONCE = ("query", "known_by", "on")


@dataclass(frozen=True, slots=True)
class Asked:
    """A query with the dataset and the clocks it is asked of.

    `default` and `named` are the graphs that the protocol names, None where it names none; clocks are days as text.
    """

    query: str
    default: tuple[str, ...] | None = None
    named: tuple[str, ...] | None = None
    known_by: str | None = None
    on: str | None = None


def by_address(query_string: bytes) -> Asked | None:
    """Return what a GET asks; None where it asks nothing, which is to ask what the service is. Raise RefusedError.

    A language alone asks nothing: it is that of the editor.
    """
    fields = _fields(query_string)
    return _asked(fields) if any(name != "language" for name, _ in fields) else None


def by_body(kind: str, query_string: bytes, body: bytes) -> Asked:
    """Return what a POST of a media type, with its parameters, asks; raise RefusedError."""
    media, _, parameters = kind.partition(";")
    media = media.strip().lower()
    charset = parameters.lower().replace(" ", "").replace('"', "").partition("charset=")[2]
    if media == "application/sparql-update":
        raise RefusedError(403, "updates are not allowed here", mend="ask with a query")
    if media not in (QUERY, FORM):
        raise RefusedError(415, "this content type is not known here", mend=f"send {QUERY} or {FORM}")
    if charset.split(";")[0] not in ("", "utf-8", "utf8"):
        raise RefusedError(415, "this character encoding is not known here", mend="send UTF-8")
    if media == FORM:
        return _asked([*_fields(query_string), *_fields(body)])
    fields = _fields(query_string)
    if any(name == "query" for name, _ in fields):
        raise RefusedError(400, "there are two queries, in the address and in the body", mend="send one")
    return _asked([*fields, ("query", _text(body))])


def _fields(encoded: bytes) -> list[tuple[str, str]]:
    try:
        return parse_qsl(_text(encoded), keep_blank_values=True, errors="strict", max_num_fields=_FIELDS)
    except UnicodeDecodeError:
        raise RefusedError(400, "the parameters are not UTF-8", mend="encode them as UTF-8") from None
    except ValueError:
        raise RefusedError(400, f"there are over {_FIELDS} parameters", mend="send fewer") from None


def _text(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        raise RefusedError(400, "the request is not UTF-8", mend="encode it as UTF-8") from None


def _asked(fields: list[tuple[str, str]]) -> Asked:
    found: dict[str, list[str]] = {}
    for name, value in fields:
        found.setdefault(name, []).append(value)
    if "update" in found:
        raise RefusedError(403, "updates are not allowed here", mend="ask with a query")
    for name in _ONCE:
        if len(found.get(name, ())) > 1:
            raise RefusedError(400, f"there are {len(found[name])} of the parameter {name}", mend="send one")
    if "query" not in found:
        raise RefusedError(400, "there is no query", mend="send one as the parameter query")
    if not found["query"][0].strip():
        raise RefusedError(400, "the query is empty", mend="write one")
    default, named = found.get("default-graph-uri"), found.get("named-graph-uri")
    for iri in (*(default or ()), *(named or ())):
        if not _IRI.fullmatch(iri):
            raise RefusedError(400, f"{iri[:_SHOWN]!r} is no absolute IRI of a graph", mend=_GRAPHS)
    limited = default is not None or named is not None
    return Asked(
        found["query"][0],
        tuple(default or ()) if limited else None,
        tuple(named or ()) if limited else None,
        found.get("known_by", [""])[0].strip() or None,
        found.get("on", [""])[0].strip() or None,
    )
