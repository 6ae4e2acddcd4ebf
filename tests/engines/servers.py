"""Real SPARQL servers on loopback, for tests: the oxigraph server and Apache Jena ARQ."""

import os
import shutil
import socket
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

_JARS = Path("/usr/share/java")
_WANTED = ("jena-*", "slf4j-api", "slf4j-nop", "commons-*", "protobuf", "thrift", "gson", "guava*", "dexx*")
_MISPLACED = "org/apache/jena/ext/xerces/"


@dataclass(frozen=True)
class Engine:
    """A running server: where it answers queries, takes updates, and takes graphs."""

    query: str
    update: str
    graphs: str


def missing(what: str) -> None:
    """Skip where an engine is not installed, and fail where a change is judged."""
    if os.environ.get("CI"):
        pytest.fail(f"no {what}: the same answers were not tried on it")
    pytest.skip(f"no {what}: the same answers were not tried on it")


@contextmanager
def oxigraph(place: Path) -> Iterator[Engine]:
    """Run the oxigraph server of PyPI on a folder that it makes."""
    program = shutil.which("oxigraph", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    if program is None:
        missing("oxigraph server")
    port = free_port()
    command = [str(program), "serve", "-l", str(place / "oxigraph"), "--bind", f"127.0.0.1:{port}"]
    with _running(subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)) as process:
        listening(port, process)
        base = f"http://127.0.0.1:{port}"
        yield Engine(f"{base}/query", f"{base}/update", f"{base}/store")


@contextmanager
def jena(place: Path) -> Iterator[Engine]:
    """Run Apache Jena ARQ of Debian behind the program beside this file."""
    if not shutil.which("javac") or not (_JARS / "jena-arq.jar").exists():
        missing("Apache Jena")
    path = _classpath(place)
    program = Path(__file__).with_name("JenaEndpoint.java")
    command = ["java", "-Xmx512m", "-cp", path, str(program)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    with _running(process):
        assert process.stdout
        base = f"http://127.0.0.1:{int(process.stdout.readline())}"
        yield Engine(f"{base}/query", f"{base}/update", f"{base}/store")


def _classpath(place: Path) -> str:
    """Return the jars, after the resources that the Debian package lays where Jena does not look."""
    with zipfile.ZipFile(_JARS / "jena-core.jar") as jar:
        for name in jar.namelist():
            if name.startswith(_MISPLACED) and not name.endswith((".class", "/")):
                target = place / "xerces" / name.removeprefix(_MISPLACED)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(jar.read(name))
    jars = {jar for pattern in _WANTED for jar in _JARS.glob(f"{pattern}.jar") if not jar.stem[-1].isdigit()}
    jars |= set(_JARS.glob("*caffeine*.jar"))
    return os.pathsep.join(map(str, [place, *sorted(jars)]))


@contextmanager
def _running(
    process: "subprocess.Popen[str] | subprocess.Popen[bytes]",
) -> Iterator["subprocess.Popen[str] | subprocess.Popen[bytes]"]:
    try:
        yield process
    finally:
        process.terminate()
        process.wait(timeout=20)
        if process.stdout:
            process.stdout.close()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def listening(port: int, process: "subprocess.Popen[str] | subprocess.Popen[bytes]", seconds: float = 30) -> None:
    """Wait until a server takes connections."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and process.poll() is None:
        with socket.socket() as probe:
            probe.settimeout(1)
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise AssertionError(f"nothing listens on port {port}")
