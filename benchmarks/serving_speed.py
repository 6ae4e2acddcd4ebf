"""What serving adds to a query in the same process, and how many look-ups a second it answers beside its peers."""

import argparse
import asyncio
import statistics
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

import pyoxigraph as ox
from serving_client import Connection, closed_loop, sparql
from serving_servers import MISSING, Server, dealgraph, has_rdflib_endpoint, oxigraph, rdflib_endpoint
from serving_traffic import look_ups, questions, subjects

import kg
from kg.server.laying import Dataset

MOST_MILLISECONDS = 3.0
LEAST_RATIO = 5.0
ROUNDS = 4
SETTLE = 3.0  # seconds in which a server starts the rest of its workers
# One client asks all of it, which the limit of one client would hold.
UNLIMITED = ("--rate", "0")
_ONE = "SELECT ?property ?value WHERE {{ {} ?property ?value }}"


async def _overhead(server: Server, repeats: int) -> Iterator[str]:
    """Return the lines of a table: each query raw and served by turns."""
    store, connection = _served(), Connection(server.port)
    asked = {"look-up": _ONE.format(subjects()[0]), "ASK": "ASK { ?s ?p ?o }", **questions()}
    await asyncio.sleep(SETTLE)
    rows = []
    for name, text in asked.items():
        times = [await _timed(store, connection, f"{text}\n# {turn}") for turn in range(repeats + 2)][2:]
        raw, served, added = (statistics.median(column) for column in zip(*times, strict=True))
        rows.append((len(_raw(store, text)), name, raw, served, added))
    connection.close()
    return _told(sorted(rows))


async def _timed(store: ox.Store, connection: Connection, query: str) -> tuple[float, float, float]:
    """Return the milliseconds of a query raw and served, and what serving adds. Its text was never asked before."""
    request = sparql(query)
    start = time.perf_counter()
    body = _raw(store, query)
    middle = time.perf_counter()
    reply = await connection.ask(request)
    end = time.perf_counter()
    if reply.status != 200 or reply.size != len(body):
        raise SystemExit(f"{reply} where {len(body)} bytes were due: {query}")
    return 1000 * (middle - start), 1000 * (end - middle), 1000 * (end - 2 * middle + start)


def _served() -> ox.Store:
    """Return the quads that the workers of `kg serve` answer from, in the memory of this process."""
    with TemporaryDirectory() as folder:
        laid = Path(folder) / "quads.nq"
        Dataset.of(kg.load().store).lay(laid)
        store = ox.Store()
        store.bulk_load(path=laid, format=ox.RdfFormat.N_QUADS)
    return store


def _raw(store: ox.Store, query: str) -> bytes:
    found = cast(ox.QuerySolutions, store.query(query))
    return found.serialize(format=ox.QueryResultsFormat.JSON) or b""


def _told(rows: list[tuple[int, str, float, float, float]]) -> Iterator[str]:
    yield f"{'median ms':<30}{'bytes':>10}{'pyoxigraph':>12}{'/sparql':>10}{'added':>8}"
    for size, name, raw, served, added in rows:
        yield f"{name:<30}{size:>10,}{raw:>12.2f}{served:>10.2f}{added:>8.2f}"
    worst = max(rows, key=lambda row: row[-1])
    middle = statistics.median(row[-1] for row in rows)
    within = sum(row[-1] <= MOST_MILLISECONDS for row in rows)
    yield f"added: median {middle:.2f} ms, most {worst[-1]:.2f} ms ({worst[1]}, {worst[0]:,} bytes)"
    yield f"at most {MOST_MILLISECONDS:g} ms added, as must be: {within} of {len(rows)} queries"


async def overhead(options: argparse.Namespace) -> Iterator[str]:
    """Return the lines of a table: each query in this process and through `kg serve`."""
    with dealgraph(*UNLIMITED) as server:
        return await _overhead(server, options.repeats)


async def throughput(options: argparse.Namespace) -> Iterator[str]:
    """Return the lines of a table; the servers are asked by turns, so that what else the machine does meets all alike.

    No look-up is asked twice, so that no cache of results or of parsed queries helps any of them.
    """
    if not has_rdflib_endpoint():
        raise SystemExit(MISSING)
    rates: defaultdict[str, list[float]] = defaultdict(list)
    with TemporaryDirectory() as name, ExitStack() as stack:
        started = (dealgraph(*UNLIMITED), rdflib_endpoint(Path(name)), oxigraph(Path(name)))
        servers = [(server, look_ups(server.path)) for server in map(stack.enter_context, started)]
        for _ in range(ROUNDS):
            for server, requests in servers:
                rates[server.name].append(await _rate(server, requests, options))
    return _rated(rates)


async def _rate(server: Server, requests: Iterator[bytes], options: argparse.Namespace) -> float:
    connections = [Connection(server.port) for _ in range(options.connections)]
    answered, failed = await closed_loop(connections, requests, options.turn)
    for connection in connections:
        connection.close()
    if failed:
        raise SystemExit(f"{server.name} did not answer {failed} look-ups")
    return answered / float(options.turn)


def _rated(rates: dict[str, list[float]]) -> Iterator[str]:
    yield f"{'look-ups a second':<20}{'median':>9}{'least':>9}{'most':>9}"
    for name, found in rates.items():
        yield f"{name:<20}{statistics.median(found):>9,.0f}{min(found):>9,.0f}{max(found):>9,.0f}"
    ours, theirs = (statistics.median(rates[name]) for name in ("kg serve", "rdflib-endpoint"))
    yield f"kg serve to rdflib-endpoint: {ours / theirs:.1f}, must be at least {LEAST_RATIO:g}"
