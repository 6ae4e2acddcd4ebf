"""Servers of the published graph under several limits, each a real process with processes of its own."""

import os
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pyoxigraph as ox
import pytest
from serving import Served, running_quads, serving

from protocol.test_w3c import GRAPHS
from protocol.wire import Wire, alive, descendants, honest, settled, until

_TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_DOCUMENT = ox.NamedNode("http://xmlns.com/foaf/0.1/Document")

PROXIES = ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")


@dataclass(frozen=True)
class Guarded:
    """A running server: its process, where its temporary files lie, and how many workers it keeps (0: not counted)."""

    served: Served
    temporary: Path
    crew: int = 0

    @property
    def wire(self) -> Wire:
        return Wire(self.served.port)

    @property
    def pid(self) -> int:
        return self.served.process.pid

    def stop(self, how: signal.Signals) -> int:
        return self.served.stop(how)

    def wait(self) -> int:
        return self.served.process.wait(30)

    def folders(self) -> list[str]:
        return sorted(os.listdir(self.temporary))  # noqa: PTH208


Start = Callable[..., AbstractContextManager[Guarded]]


@pytest.fixture(scope="session")
def served() -> Iterator[Wire]:
    """A server with its own limits, but for the rate."""
    with serving("--rate", "0") as one:
        yield Wire(one.port)


@pytest.fixture(scope="session")
def tight() -> Iterator[Wire]:
    """A server that gives 2 s and 1,000 rows."""
    with serving("--rate", "0", "--seconds", "2", "--rows", "1000") as one:
        yield Wire(one.port)


@pytest.fixture
def hurried() -> Iterator[Wire]:
    """A server that takes five queries of one client at once, and one in a second."""
    with serving("--rate", "1", "--burst", "5") as one:
        yield Wire(one.port)


@pytest.fixture(scope="session")
def documented(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wire]:
    """A server of the three graphs of the W3C's tests, and nothing else."""
    file = tmp_path_factory.mktemp("w3c") / "documents.nq"
    ox.serialize((ox.Quad(name, _TYPE, _DOCUMENT, name) for name in GRAPHS), str(file), format=ox.RdfFormat.N_QUADS)
    with running_quads(file) as url:
        yield Wire(int(url.rpartition(":")[2]))


@pytest.fixture(scope="session")
def far() -> Iterator[socket.socket]:
    """A place in the network that nothing may call: it stands in as every proxy too."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(50)
        yield listener


@pytest.fixture(scope="session")
def start(far: socket.socket, tmp_path_factory: pytest.TempPathFactory) -> Start:
    """Start a server with low limits and with proxies in its environment: start("--workers", "1")."""
    proxy = f"http://127.0.0.1:{far.getsockname()[1]}"

    @contextmanager
    def started(*more: str) -> Iterator[Guarded]:
        temporary = tmp_path_factory.mktemp("served")
        environment = {**dict.fromkeys(PROXIES, proxy), "NO_PROXY": "", "no_proxy": "", "TMPDIR": str(temporary)}
        limits = ("--seconds", "2", "--megabytes", "512", "--head-seconds", "2", "--body-seconds", "3", "--rate", "0")
        with serving(*limits, "--wait-seconds", "3", *more, environment=environment) as one:
            yield Guarded(one, temporary)

    return started


@pytest.fixture(scope="session")
def guarded(start: Start) -> Iterator[Guarded]:
    """The server that all hostile clients meet, one after another."""
    with start() as one:
        yield replace(one, crew=settled(one.pid))


@pytest.fixture
def unhurt(guarded: Guarded) -> Iterator[Wire]:
    """A way to that server; whatever a test did: honest queries are served, and no process is left over or missing."""
    assert honest(guarded.wire)
    yield guarded.wire
    assert honest(guarded.wire)
    assert until(lambda: len(descendants(guarded.pid)) == guarded.crew), "a worker was leaked, or not replaced"
    assert alive(guarded.pid)
