"""What one client can take of what all share: the making of pages, and the places of the tools."""

import asyncio
import threading
from collections.abc import Iterator
from typing import Any

import pytest

import kg
from kg.server.calls import Calls
from kg.server.library import Library
from kg.server.limits import Limits
from kg.server.rates import Rates
from kg.server.refusals import RefusedError
from server.fakes import in_loop, soon

LIMITS = Limits(rate=0, workers=2)


def scope(client: str, path: str, query: str = "", method: str = "GET") -> dict[str, Any]:
    made = {"type": "http", "method": method, "path": path, "query_string": query.encode(), "headers": []}
    return {**made, "client": (client, 1), "server": ("a", 80), "scheme": "http", "root_path": ""}


async def ignore(_: Any) -> None: ...


async def empty() -> dict[str, Any]:
    return {"type": "http.request", "body": b"", "more_body": False}


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    """What holds back all that is made, until it is set."""
    event = threading.Event()
    yield event
    event.set()


@in_loop
async def test_one_client_cannot_have_all_pages_made_for_it(graph: kg.Graph, gate: threading.Event) -> None:
    library = Library(graph, LIMITS, Rates(LIMITS))
    library.pages.index = lambda *_: bytes(gate.wait(30))  # type: ignore[method-assign]
    router = library.router()

    def asking(client: str, year: int) -> "asyncio.Task[None]":
        return asyncio.create_task(router(scope(client, "/actor", f"on={year}"), empty, ignore))  # type: ignore[arg-type]

    mine = [asking("a", year) for year in range(2000, 2025)]
    await asyncio.sleep(0)
    with pytest.raises(RefusedError, match="too many pages") as refused:
        await asking("a", 2025)
    assert refused.value.status == 503
    theirs = asking("b", 2025)
    gate.set()
    await asyncio.gather(*mine, theirs)
    await asking("a", 2026)


@in_loop
async def test_one_client_has_half_of_the_places_of_the_tools() -> None:
    running: list[str] = []
    go = asyncio.Event()

    async def tools(asked: Any, _: Any, __: Any) -> None:
        running.append(asked["client"][0])
        await go.wait()

    answered = Calls(tools, Rates(LIMITS), LIMITS, 1_000)
    calls = [
        asyncio.create_task(answered(scope(client, "/mcp", method="POST"), empty, ignore)) for client in ("a", "a", "b")
    ]
    await soon(lambda: "b" in running)
    assert running == ["a", "b"]
    go.set()
    await asyncio.gather(*calls)
    assert sorted(running) == ["a", "a", "b"]
