"""What hostile clients send: queries that kill or hold an engine, bodies too large, connections that never end.

Each entry is one attack that asks until it is answered, thrown out, or tired of waiting.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from itertools import count, cycle

from serving_client import Connection, Due, Reply, sparql

from kg.explorer.chance import Chance

WAIT = 40.0
_ALL = "SELECT * WHERE {{ {} }}"


def _nested(number: int) -> str:
    return _ALL.format("{" * number + " ?s ?p ?o " + "}" * number)


def _parentheses(number: int) -> str:
    return _ALL.format("FILTER(" + "(" * number + "1" + ")" * number + ")")


def _stars(number: int) -> str:
    return _ALL.format(" ".join(f"?s ?p{index} ?o{index} ." for index in range(number)))


def _path(number: int) -> str:
    return _ALL.format("?s " + "/".join(["(<urn:a>|!<urn:b>)*"] * number) + " ?o")


def _cross(number: int) -> str:
    triples = " ".join(f"?a{index} ?b{index} ?c{index} ." for index in range(number))
    return f"SELECT (COUNT(*) AS ?n) WHERE {{ {triples} }}"


def _doubled(number: int) -> str:
    binds = " ".join(f"BIND(CONCAT(?x{index}, ?x{index}) AS ?x{index + 1})" for index in range(number))
    return f"SELECT (STRLEN(?x{number}) AS ?n) WHERE {{ BIND('bombbomb' AS ?x0) {binds} }}"


_SORTED = "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a ?d ?g"
_JOINED = "SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?f))) AS ?x) WHERE { ?a ?b ?c . ?d ?e ?f }"
_REGEX = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o . ?t ?q ?r FILTER REGEX(CONCAT(STR(?o), STR(?r)), '(.*a){20}$') }"
_FINITE = "SELECT * WHERE { ?s ?p ?o FILTER REGEX(STR(?o), '((((((((((a{0,100}){0,100}){0,100}){0,100})+)+)+)+)+)+$') }"
_SERVICE = "SELECT * WHERE { SERVICE SILENT <http://127.0.0.1:9/sparql> { ?s ?p ?o } }"
_LONG = "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f }"

QUERIES = {
    "nested groups": _nested(2_250),
    "100,000 brackets": _nested(50_000),
    "parentheses": _parentheses(4_700),
    "star patterns": _stars(160),
    "path steps": _path(530),
    "paths": _path(20),
    "cross join": _cross(4),
    "memory: doubled text": _doubled(40),
    "memory: sorted join": _SORTED,
    "memory: one long text": _JOINED,
    "regex over a join": _REGEX,
    "regex of repeats": _FINITE,
    "SERVICE": _SERVICE,
}


_numbers = count()


async def _asked(query: str, connection: Connection) -> Reply:
    """Ask it with another comment each time, so that it cannot be known by its text."""
    return await connection.ask(_posted(f"{query}\n# {next(_numbers)}".encode()), WAIT)


def _posted(body: bytes) -> bytes:
    head = "POST /sparql HTTP/1.1\r\nHost: localhost\r\nAccept: application/sparql-results+json\r\n"
    kind = "Content-Type: application/sparql-query\r\n"
    return f"{head}{kind}Content-Length: {len(body)}\r\n\r\n".encode() + body


async def _ten_megabytes(connection: Connection) -> Reply:
    return await connection.ask(_posted(b"SELECT * WHERE { ?s ?p '" + b"a" * 10_000_000 + b"' }"), WAIT)


async def _slow_head(connection: Connection) -> Reply:
    """Send the head of a request one header a second."""
    lines = (f"X-Slow-{number}: 1\r\n".encode() for number in range(10_000))
    return await connection.drip(b"GET /sparql?query=ASK{} HTTP/1.1\r\nHost: localhost\r\n", lines, WAIT)


async def _slow_body(connection: Connection) -> Reply:
    """Promise 1,000 bytes and send one a second."""
    head = _posted(b"a" * 1_000)[:-1_000]
    return await connection.drip(head, cycle([b"a"]), WAIT)


async def _gone(connection: Connection) -> Reply:
    """Ask for a long answer and leave while it comes."""
    asked = asyncio.ensure_future(connection.ask(sparql(_LONG), WAIT))
    await asyncio.sleep(0.5)
    connection.close()
    asked.cancel()
    return Reply(0, failure="left")


def attacks() -> dict[str, Callable[[Connection], Awaitable[Reply]]]:
    """Return every attack by name."""
    asked = {name: _bind(query) for name, query in QUERIES.items()}
    return {**asked, "10 MB body": _ten_megabytes, "slow head": _slow_head, "slow body": _slow_body, "gone": _gone}


def _bind(query: str) -> Callable[[Connection], Awaitable[Reply]]:
    return lambda connection: _asked(query, connection)


def hostile(seconds: float, rate: float) -> Iterator[Due]:
    """Yield attacks at a fixed rate, all of them by turns in an order drawn anew each turn."""
    chance, number = Chance(len(QUERIES)), 0
    while True:
        for name in sorted(attacks(), key=lambda _: chance.draw()):
            if number >= round(seconds * rate):
                return
            yield Due((number + 0.5) / rate, name, b"")
            number += 1
