"""A graph, or any dataset, served until a signal ends it."""

import asyncio
import hashlib
import json
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

from starlette.types import ASGIApp

from .. import __version__
from ..errors import MissingError, MisusedError
from ..graph import Graph
from .app import Door
from .calls import Calls
from .hosts import Hosts, is_loopback, written
from .http import listening, server_of
from .laying import Dataset
from .library import Library
from .limits import Limits
from .log import Log
from .pool import Pool
from .rates import Rates
from .replies import Refusals
from .routes import Routes, nothing
from .sparql import Sparql

_MOST_BYTES = 1_000_000  # of a call of a tool

Tell = Callable[[str], object]


@dataclass(frozen=True)
class Place:
    """Where it is served: an address and a port (0 for any that is free), and the names that it goes by besides.

    `proxy` is the address of a reverse proxy, whose word on who asks is believed; empty for none.
    """

    host: str = "127.0.0.1"
    port: int = 8000
    names: tuple[str, ...] = field(default=())
    proxy: str = ""


def serve(dataset: Dataset, graph: Graph | None, place: Place, limits: Limits, tell: Tell, write: Tell) -> None:
    """Serve a dataset, and the pages of a graph where one is given, until SIGINT or SIGTERM.

    `tell` is given lines for who starts it, `write` the lines of the access log. Raise MisusedError where the port is
    taken, MissingError where the dataset cannot be laid, or where the system cannot limit a process.
    """
    if sys.platform == "win32":
        raise MissingError("Windows cannot limit what a query takes", mend="serve it from Linux or macOS, or from WSL")
    with asyncio.Runner(loop_factory=_loop()) as runner:
        runner.run(_serve(dataset, graph, place, limits, tell, write))


async def _serve(dataset: Dataset, graph: Graph | None, place: Place, limits: Limits, tell: Tell, write: Tell) -> None:
    try:
        listener = listening(place.host, place.port)
    except (OSError, OverflowError) as error:
        mend, why = "stop what uses it, or choose another with --port", getattr(error, "strerror", error)
        raise MisusedError(f"cannot listen at {place.host}:{place.port} ({why})", mend=mend) from None
    hosts, rates = Hosts(place.host, place.names), Rates(limits)
    async with _pool(dataset, limits) as pool, _tools(graph, pool, hosts, rates) as tools:
        library = Library(graph, limits, rates) if graph else None
        routes = Routes(Sparql(pool, _digest(dataset), rates), library.router() if library else nothing, tools)
        refusals = Refusals(limits, library.pages.error if library else None)
        opening = asyncio.create_task(library.open()) if library else None
        log = Log(write)
        door = Door(routes, hosts, refusals, log)
        if not is_loopback(place.host):
            tell("warning: others can reach this server; its limits are all that stands between them and this machine")
        tell("limits:")
        for line in limits.described():
            tell(f"  {line}")
        tell(f"serving http://{written(place.host)}:{listener.getsockname()[1]}/")
        await server_of(door, limits, place.proxy, log).serve(sockets=[listener])
        if opening:
            opening.cancel()


@asynccontextmanager
async def _pool(dataset: Dataset, limits: Limits) -> AsyncIterator[Pool]:
    pool = Pool(dataset, limits)
    try:
        await pool.start()
        yield pool
    finally:
        await pool.stop()


@asynccontextmanager
async def _tools(graph: Graph | None, pool: Pool, hosts: Hosts, rates: Rates) -> AsyncIterator[dict[str, ASGIApp]]:
    """Yield the tools for language models at their address; none where their library is not installed."""
    try:
        from .. import mcp
    except MissingError:
        yield {}
        return
    if graph is None:
        yield {}
        return
    inner = mcp.http_app(graph, pool, hosts=hosts.allowed, origins=hosts.origins, most_bytes=_MOST_BYTES)
    async with inner.router.lifespan_context(inner):
        yield {"/mcp": Calls(inner, rates, pool.limits, _MOST_BYTES)}


def _digest(dataset: Dataset) -> str:
    """Return what tells what is served from all else: a digest of its files, of its clocks, and of who reads them."""
    clocks = {**asdict(dataset), "folder": "", "quads": ""}  # where its files lie is no part of it
    found = hashlib.blake2b(json.dumps([__version__, clocks]).encode(), digest_size=16)
    files = sorted(Path(dataset.folder).rglob("*.ttl")) if dataset.folder else [Path(dataset.quads)]
    for file in files:
        found.update(hashlib.blake2b(file.name.encode() + b"\n" + file.read_bytes()).digest())
    return found.hexdigest()


def _loop() -> Callable[[], asyncio.AbstractEventLoop] | None:
    try:
        import uvloop
    except ModuleNotFoundError:
        return None
    return uvloop.new_event_loop
