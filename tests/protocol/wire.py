"""HTTP as it lies on the wire: whole requests, and bytes that no honest client would send."""

import contextlib
import http.client
import itertools
import json
import re
import socket
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

Headers = Mapping[str, str]
Parameters = Sequence[tuple[str, str]]

PATIENCE = 30.0
# The servers give a query 2 s; a loaded machine may add to that, and no attack ends by itself before minutes.
SOON = 12.0
MEGABYTES = 1_000_000
HONEST = "SELECT ?owner {{ ?claim <https://w3id.org/dealgraph/ns#owner> ?owner }} LIMIT 1 # {}"
_NUMBERS = itertools.count()
FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"


@dataclass(frozen=True)
class Reply:
    """What came back; the names of its headers are in lower case."""

    status: int
    headers: Headers
    body: bytes

    @property
    def kind(self) -> str:
        return self.headers.get("content-type", "").split(";")[0].strip().lower()

    @property
    def text(self) -> str:
        return self.body.decode("utf-8")

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def rows(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.json["results"]["bindings"]
        return found


@dataclass(frozen=True)
class Wire:
    """A way to one server."""

    port: int
    host: str = "127.0.0.1"

    def ask(
        self,
        method: str,
        path: str,
        headers: Headers | None = None,
        body: bytes | Iterable[bytes] | None = None,
        patience: float = PATIENCE,
    ) -> Reply:
        """Send one request on a connection of its own; without a content type where none is given."""
        connection = http.client.HTTPConnection(self.host, self.port, timeout=patience)
        try:
            connection.request(method, path, body, dict(headers or {}))
            return reply(connection.getresponse())
        finally:
            connection.close()

    def get(self, sparql: str, accept: str = "application/sparql-results+json", more: Parameters = ()) -> Reply:
        return self.ask("GET", "/sparql?" + urlencode([("query", sparql), *more]), {"Accept": accept})

    def post(self, sparql: str, accept: str = "application/sparql-results+json", **how: Any) -> Reply:
        headers = {"Accept": accept, "Content-Type": "application/sparql-query"}
        return self.ask("POST", "/sparql", headers, sparql.encode("utf-8"), **how)

    def form(self, fields: Parameters, accept: str = "application/sparql-results+json") -> Reply:
        headers = {"Accept": accept, "Content-Type": "application/x-www-form-urlencoded"}
        return self.ask("POST", "/sparql", headers, urlencode(fields).encode("ascii"))

    def open(self, patience: float = PATIENCE) -> socket.socket:
        return socket.create_connection((self.host, self.port), timeout=patience)

    def raw(self, sent: bytes, patience: float = PATIENCE) -> bytes:
        """Send bytes as they are, and return all that comes until the server ends the connection."""
        with self.open(patience) as connection:
            with contextlib.suppress(ConnectionError):
                connection.sendall(sent)
            return rest(connection)

    def head(self, request: str, *lines: str) -> bytes:
        """Return the head of a request, as bytes: head("GET / HTTP/1.1", "Accept: */*")."""
        return "\r\n".join([request, f"Host: {self.name}", *lines, "", ""]).encode()

    @property
    def name(self) -> str:
        return f"{self.host}:{self.port}"


def reply(response: http.client.HTTPResponse) -> Reply:
    headers: dict[str, str] = {}
    for name, value in response.getheaders():
        headers[name.lower()] = f"{headers[name.lower()]}, {value}" if name.lower() in headers else value
    return Reply(response.status, headers, response.read())


def rest(connection: socket.socket) -> bytes:
    """Return what comes until the other side closes or resets; TimeoutError where it does neither."""
    pieces = []
    try:
        while piece := connection.recv(65_536):
            pieces.append(piece)
    except ConnectionError:
        pass
    return b"".join(pieces)


def status_of(answer: bytes) -> int:
    """Return the status of the last reply in what came on one connection; 0 where nothing came."""
    found = re.findall(rb"^HTTP/1\.[01] (\d{3})", answer, re.MULTILINE)
    return int(found[-1]) if found else 0


def until(holds: Callable[[], bool], patience: float = PATIENCE) -> bool:
    """Wait for a condition; return whether it came to hold."""
    end = time.monotonic() + patience
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


def honest(wire: Wire) -> bool:
    """Ask a query that no server can have kept the answer of; return whether it is answered."""
    reply = wire.get(HONEST.format(next(_NUMBERS)))
    return reply.status == 200 and len(reply.rows) == 1


def served(wire: Wire) -> bool:
    """Return whether an honest query is answered, where the connection may be refused or broken."""
    try:
        return honest(wire)
    except (OSError, http.client.HTTPException):
        return False


@contextlib.contextmanager
def running(wire: Wire, query: str) -> Iterator[socket.socket]:
    """Send a query and leave it running."""
    with wire.open() as connection:
        body = query.encode()
        head = wire.head("POST /sparql HTTP/1.1", f"Content-Type: {DIRECT}", f"Content-Length: {len(body)}")
        connection.sendall(head + body)
        yield connection


def told(reply: Reply) -> str:
    """Return the words of an error: of a kind that no browser runs, and in one line or two."""
    assert 400 <= reply.status < 600, reply.body[:300]
    assert reply.headers["x-content-type-options"] == "nosniff"
    assert reply.kind in ("text/plain", "application/json", "application/problem+json", "text/html")
    assert 0 < len(reply.body) < 20_000
    assert "Traceback" not in reply.text
    return reply.text


# --- processes, as Linux tells of them


def descendants(process: int) -> set[int]:
    """Return the living processes that a process has started, and those that they have started."""
    parents = dict(_parents())
    found: set[int] = set()
    grown = {process}
    while grown:
        grown = {child for child, parent in parents.items() if parent in grown} - found
        found |= grown
    return found


def settled(process: int) -> int:
    """Return how many descendants a process has, once that has not changed for a second."""
    seen = [len(descendants(process))] * 2
    while len(set(seen[-50:])) > 1 or len(seen) < 50:
        time.sleep(0.02)
        seen.append(len(descendants(process)))
    return seen[-1]


def memory(process: int) -> int:
    """Return the resident bytes of a process and its descendants."""
    return sum(map(_resident, {process, *descendants(process)}))


def alive(process: int) -> bool:
    return _state(process) not in ("", "Z", "X")


def _parents() -> Iterable[tuple[int, int]]:
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and alive(int(entry.name)):
            yield int(entry.name), int((_stat(int(entry.name)) or ["", "0"])[1])


def _state(process: int) -> str:
    return (_stat(process) or [""])[0]


def _stat(process: int) -> list[str]:
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
    except OSError:
        return []


def _resident(process: int) -> int:
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return 0
    found = re.search(r"^VmRSS:\s+(\d+) kB", status, re.MULTILINE)
    return int(found[1]) * 1_000 if found else 0
