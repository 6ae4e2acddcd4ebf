"""A real `kg serve` process for tests, on a port of its own, of the published graph or of any quads."""

import json
import os
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread
from typing import Any

OF_QUADS = """
import sys
from kg.server.laying import Dataset
from kg.server.limits import Limits
from kg.server.serving import Place, serve
def say(line):
    print(line, flush=True)
serve(Dataset(quads=sys.argv[1]), None, Place(port=0), Limits(rate=0), say, sys.stderr.write)
"""


@dataclass
class Served:
    """A server that runs: its address without the last slash, its process, and what it has printed and logged."""

    url: str
    process: subprocess.Popen[str]
    printed: list[str] = field(default_factory=list)
    logged: list[dict[str, Any]] = field(default_factory=list)

    @property
    def port(self) -> int:
        return int(self.url.rsplit(":", 1)[1])

    def stop(self, how: int = signal.SIGTERM) -> int:
        """Stop it and return its exit code."""
        self.process.send_signal(how)
        return self.process.wait(30)


@contextmanager
def serving(
    *arguments: str, ontology: Path | None = None, environment: Mapping[str, str] | None = None
) -> Iterator[Served]:
    """Run `kg serve --port 0` with more arguments, until the block ends."""
    given = ["--ontology", str(ontology)] if ontology else []
    with _run([sys.executable, "-m", "kg", "serve", "--port", "0", *given, *arguments], environment) as served:
        yield served


@contextmanager
def running(*arguments: str, ontology: Path | None = None) -> Iterator[str]:
    """Run `kg serve` and yield its address, without the last slash."""
    with serving(*arguments, ontology=ontology) as served:
        yield served.url


@contextmanager
def running_quads(file: Path) -> Iterator[str]:
    """Serve a file of N-Quads, at /sparql alone, and yield the address."""
    with _run([sys.executable, "-c", OF_QUADS, str(file)], None) as served:
        yield served.url


@dataclass(frozen=True)
class Got:
    """What came back: the status, the headers by lower-case name, and the body."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def json(self) -> Any:
        return json.loads(self.body)


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: Any, **__: Any) -> None:
        return None


_OPENER = urllib.request.build_opener(_Stay, urllib.request.ProxyHandler({}))


def get(url: str, data: bytes | None = None, method: str | None = None, timeout: float = 60, **headers: str) -> Got:
    """Ask a server, following nothing; headers are named with _ for -: get(url, accept="text/csv")."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    request = urllib.request.Request(url, data, named, method=method)  # noqa: S310
    try:
        with _OPENER.open(request, timeout=timeout) as answer:
            return Got(answer.status, _lower(answer.headers), answer.read())
    except urllib.error.HTTPError as error:
        with error:
            return Got(error.code, _lower(error.headers), error.read())


def _lower(headers: Any) -> dict[str, str]:
    return {name.lower(): value for name, value in headers.items()}


@contextmanager
def _run(command: list[str], environment: Mapping[str, str] | None) -> Iterator[Served]:
    inherited = {**os.environ, **(environment or {})}
    process = subprocess.Popen(command, text=True, env=inherited, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    served = Served("", process)
    reader = Thread(target=_log, args=(process.stderr, served.logged), daemon=True)
    reader.start()
    try:
        for line in process.stdout:
            served.printed.append(line.rstrip("\n"))
            if line.startswith("serving http"):
                served.url = line.split()[1].rstrip("/")
                break
        else:
            raise AssertionError(f"it did not start: {served.logged}")
        Thread(target=_keep, args=(process.stdout, served.printed), daemon=True).start()
        yield served
    finally:
        if process.poll() is None:
            process.terminate()
        try:
            process.wait(30)
        finally:
            process.kill()
            reader.join(10)
            process.stdout.close()
            process.stderr.close()


def _keep(lines: Iterator[str], kept: list[str]) -> None:
    with suppress(ValueError):  # it is closed under this thread
        kept.extend(line.rstrip("\n") for line in lines)


def _log(lines: Iterator[str], logged: list[dict[str, Any]]) -> None:
    for line in lines:
        try:
            logged.append(json.loads(line))
        except json.JSONDecodeError:
            logged.append({"raw": line})
