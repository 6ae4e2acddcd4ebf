"""Servers to measure, each a process of its own on the same facts: kg serve, rdflib-endpoint, the oxigraph server.

Memory and processes are read from /proc, so on Linux alone.
"""

import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

import pyoxigraph as ox

import kg

START = 60.0
MISSING = "rdflib-endpoint is not installed: pip install rdflib-endpoint"
_ADDRESS = re.compile(r"http://[\w.\[\]:]*?:(\d+)")


@dataclass(frozen=True)
class Server:
    """A running server: its name, port, process, and where it takes queries."""

    name: str
    port: int
    process: "subprocess.Popen[str]"
    path: str

    def processes(self) -> list[int]:
        """Return the ids of its process and all that come of it, workers too."""
        children: dict[int, list[int]] = {}
        for entry in Path("/proc").glob("[0-9]*/stat"):
            with _gone():
                fields = entry.read_text().rpartition(")")[2].split()
                if fields[0] != "Z":
                    children.setdefault(int(fields[1]), []).append(int(entry.parent.name))
        found = [self.process.pid]
        for one in found:
            found += children.get(one, [])
        return found

    def megabytes(self) -> float:
        """Return the memory that it and its workers hold, pages that they share counted once."""
        total = 0
        for one in self.processes():
            with _gone():
                text = Path(f"/proc/{one}/smaps_rollup").read_text()
                total += int(text.partition("\nPss:")[2].split()[0])
        return total / 1000


def _gone() -> AbstractContextManager[None]:
    """Pass over a process that ends while it is read."""
    return suppress(FileNotFoundError, ProcessLookupError, IndexError)


@contextmanager
def dealgraph(*options: str) -> Iterator[Server]:
    """Run `kg serve` on a free port."""
    command = [sys.executable, "-m", "kg", "serve", "--port", "0", *options]
    with TemporaryDirectory() as folder:
        log = Path(folder) / "log"
        with log.open("w") as sink, _running(command, sink) as process:
            yield Server("kg serve", _announced(log, process), process, "/sparql")


@contextmanager
def rdflib_endpoint(folder: Path) -> Iterator[Server]:
    """Run rdflib-endpoint's own command on the default graph; uvicorn takes httptools and uvloop where they are."""
    port = _free_port()
    command = [sys.executable, "-m", "rdflib_endpoint", "serve", "--port", str(port), str(facts(folder))]
    with _running(command) as process:
        _await(port, process)
        yield Server("rdflib-endpoint", port, process, "/")


@contextmanager
def oxigraph(folder: Path) -> Iterator[Server]:
    """Run the oxigraph server, written in Rust, on the same quads on disk."""
    port, disk = _free_port(), folder / "disk"
    if not disk.exists():
        store = ox.Store(str(disk))
        store.bulk_extend(list(kg.load().store.quads))
        store.optimize()
        del store
    beside = Path(sys.executable).with_name("oxigraph")
    program = str(beside) if beside.exists() else shutil.which("oxigraph") or "oxigraph"
    command = [program, "serve-read-only", "--location", str(disk), "--bind", f"127.0.0.1:{port}"]
    with _running(command) as process:
        _await(port, process)
        yield Server("oxigraph server", port, process, "/query")


def facts(folder: Path) -> Path:
    """Write the default graph, where everything stands once, for a peer to read."""
    file = folder / "facts.nt"
    if not file.exists():
        kg.load().store.quads.dump(str(file), format=ox.RdfFormat.N_TRIPLES, from_graph=ox.DefaultGraph())
    return file


def has_rdflib_endpoint() -> bool:
    """Return whether the peer is installed; it is no dependency of ours."""
    return find_spec("rdflib_endpoint") is not None


@contextmanager
def _running(command: Sequence[str], sink: object = subprocess.DEVNULL) -> "Iterator[subprocess.Popen[str]]":
    process = subprocess.Popen(command, stdout=sink, stderr=subprocess.STDOUT, text=True)  # type: ignore[call-overload]
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _announced(log: Path, process: "subprocess.Popen[str]") -> int:
    """Return the port that a server says it listens on, once it takes connections."""
    until = time.monotonic() + START
    while time.monotonic() < until and process.poll() is None:
        if found := _ADDRESS.search(log.read_text()):
            _await(int(found[1]), process)
            return int(found[1])
        time.sleep(0.05)
    raise SystemExit(f"kg serve did not start:\n{log.read_text()}")


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def _await(port: int, process: "subprocess.Popen[str]") -> None:
    until = time.monotonic() + START
    while time.monotonic() < until and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise SystemExit(f"{process.args!r} does not listen on port {port}")
