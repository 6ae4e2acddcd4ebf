"""The process that runs users' queries: it opens the store, gives up what it could do harm with, and answers.

It is started anew by the server, never forked; it reads jobs from its standard input and ends with it. A query that
kills it kills nothing else. Once its limits stand it can open neither a file nor a connection.
"""

import json
import resource
import signal
import sys
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import IO, Any, BinaryIO, cast

import pyoxigraph as ox

from ..errors import QueryError
from ..guard import cause_of, place_of, refuse_hostile
from ..terms import ALL, ROOT
from .sink import OverError, Sink
from .wire import FAILED, READY, framed

_MEGABYTE = 1 << 20
_EVERYTHING = ox.DefaultGraph()
_WARM = "ASK { ?s ?p ?o }"


class _FormatError(Exception):
    """A form of answer, solutions or graph, for which the client accepts none of the formats."""


def main(arguments: Sequence[str]) -> None:
    """Answer jobs until standard input ends: `PLACE MEGABYTES ROWS BYTES SECONDS`."""
    place, megabytes, rows, size, seconds = arguments
    jobs, out = sys.stdin.buffer, sys.stdout.buffer
    store = opened(Path(place))
    bool(store.query(_WARM))
    _give_up(int(megabytes))
    _say(out, framed(READY))
    while head := jobs.read(4):
        job = json.loads(jobs.read(int.from_bytes(head)))
        signal.alarm(int(float(seconds)) + 2)  # ends this process if the server that would end it is gone
        _answer(store, job, Sink(out, int(rows), int(size), bool(job["gzip"])), out)
        signal.alarm(0)


def opened(place: Path) -> ox.Store:
    """Return what is laid at a place: a file, loaded into memory, or a store on disk."""
    if place.is_dir():
        return ox.Store.read_only(str(place))
    store = ox.Store()
    store.bulk_load(path=str(place), format=ox.RdfFormat.N_QUADS, lenient=True)
    return store


def _give_up(megabytes: int) -> None:
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (megabytes * _MEGABYTE,) * 2)
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))  # no new file or socket: no SERVICE; the open store answers on


def _answer(store: ox.Store, job: dict[str, Any], sink: Sink, out: BinaryIO) -> None:
    try:
        refuse_hostile(job["query"])
        found = store.query(job["query"], base_iri=ROOT, **_dataset(job))
        if job.get("most") is not None:
            sink.whole(json.dumps(_listed(found, job["most"])).encode())
        else:
            _write(found, job, sink)
    except OverError as error:
        _fail(out, "over", str(error))
    except _FormatError as error:
        _fail(out, "format", str(error))
    except QueryError as error:
        _fail(out, "refused", str(error))
    except SyntaxError as error:
        _fail(out, "syntax", cause_of(error), place_of(error))
    except MemoryError:
        _fail(out, "memory", "")
    except (ValueError, RuntimeError, OSError) as error:
        _fail(out, "failed", str(error))


def _dataset(job: dict[str, Any]) -> dict[str, Any]:
    """Return the dataset that the protocol names, which stands before what FROM says; ALL is the default graph here."""
    if job["default"] is None:
        return {}
    return {
        "default_graph": [_EVERYTHING if iri == ALL.value else ox.NamedNode(iri) for iri in job["default"]],
        "named_graphs": [ox.NamedNode(iri) for iri in job["named"]],
    }


def _write(found: Any, job: dict[str, Any], sink: Sink) -> None:
    form = "graph" if isinstance(found, ox.QueryTriples) else "solutions"
    name = job[form]
    if name is None:
        raise _FormatError(form)
    sink.begin(form, name)
    if form == "graph":
        ox.serialize(sink.counted(found), cast(IO[bytes], sink), getattr(ox.RdfFormat, name))
    else:
        found.serialize(sink, format=getattr(ox.QueryResultsFormat, name))
    sink.end()


def _listed(found: Any, most: int) -> dict[str, Any]:
    """Return at most so many rows, as SPARQL results JSON tells them, and whether there are more."""
    if isinstance(found, ox.QueryBoolean):
        return {"truncated": False, "results": {"head": {}, "boolean": bool(found)}}
    if isinstance(found, ox.QueryTriples):
        raise QueryError("this query makes a graph, not rows", mend="ask with SELECT or ASK")
    names = [variable.value for variable in found.variables]
    rows = [
        {name: _told(solution[name]) for name in names if solution[name] is not None}
        for solution in islice(found, most)
    ]
    truncated = next(found, None) is not None
    return {"truncated": truncated, "results": {"head": {"vars": names}, "results": {"bindings": rows}}}


def _told(term: Any) -> dict[str, Any]:
    if isinstance(term, ox.NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, ox.BlankNode):
        return {"type": "bnode", "value": term.value}
    if not isinstance(term, ox.Literal):
        return {"type": "triple", "value": str(term)}
    told = {"type": "literal", "value": term.value}
    if term.language:
        return {**told, "xml:lang": term.language}
    return told if term.datatype.value.endswith("#string") else {**told, "datatype": term.datatype.value}


def _fail(out: BinaryIO, kind: str, cause: str, spot: tuple[int, int] | None = None) -> None:
    _say(out, framed(FAILED, json.dumps({"kind": kind, "cause": cause, "spot": spot}).encode()))


def _say(out: BinaryIO, frame: bytes) -> None:
    out.write(frame)
    out.flush()
