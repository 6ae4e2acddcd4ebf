"""Quick queries and long ones: who yields, who is ended for whom, and that nothing is left behind."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from kg.server.answers import Answer
from kg.server.crew import Crew
from kg.server.laying import Dataset
from kg.server.limits import Limits
from kg.server.pool import Pool
from kg.server.process import Process
from kg.server.protocol import Asked
from kg.server.refusals import RefusedError
from server.fakes import FakeViews, FakeWorker, in_loop, soon


@pytest.fixture
def workers(monkeypatch: pytest.MonkeyPatch) -> list[FakeWorker]:
    """All the workers that are started; what is long is seen at once."""
    started: list[FakeWorker] = []

    async def start(_: Path, __: Limits) -> FakeWorker:
        started.append(FakeWorker())
        return started[-1]

    monkeypatch.setattr(Process, "start", start)
    monkeypatch.setattr("kg.server.running.LONG", 0.001)
    monkeypatch.setattr("kg.server.pool.Views", FakeViews)
    return started


@asynccontextmanager
async def pool(**limits: float) -> AsyncIterator[tuple[Pool, Crew]]:
    made = Pool(Dataset(), Limits(**limits))  # type: ignore[arg-type]
    await made.start()
    try:
        yield made, await made._views.crew(None, None)
    finally:
        await made.stop()


def asking(of: Pool, query: str, client: str = "a") -> "asyncio.Task[Answer]":
    return asyncio.create_task(of.ask(Asked(query), client, "JSON", None))


@in_loop
async def test_quick_queries_go_on_while_long_ones_run(workers: list[FakeWorker]) -> None:
    async with pool(workers=1, long_queries=2) as (one, crew):
        long = asking(one, "long 1")
        await soon(lambda: any(worker.last for worker in workers))
        for number in range(5):
            assert (await asking(one, f"quick {number}", "b")).body == b"rows"
        assert not long.done()
        assert not crew.in_use
    with pytest.raises(RefusedError, match="the server stops"):
        await long


@in_loop
async def test_of_one_client_half_of_the_long_queries_run_and_the_oldest_makes_room(workers: list[FakeWorker]) -> None:
    async with pool(workers=4, long_queries=4) as (one, _):
        theirs = asking(one, "long other", "b")
        await soon(lambda: sum(worker.last for worker in workers) == 1)
        mine = []
        for number in range(3):
            mine.append(asking(one, f"long {number}"))
            await soon(lambda: sum(worker.last for worker in workers) == len(mine) + 1)
        with pytest.raises(RefusedError, match="too many long queries") as refused:
            await mine[0]
        assert refused.value.status == 503
        left = (theirs, *mine[1:])
        assert not any(task.done() for task in left)
    assert all(isinstance(end, RefusedError) for end in await asyncio.gather(*left, return_exceptions=True))


@in_loop
async def test_a_query_at_its_limit_is_ended_and_leaves_its_place(workers: list[FakeWorker]) -> None:
    async with pool(workers=1, seconds=0.01) as (one, crew):
        with pytest.raises(RefusedError, match="ran over") as refused:
            await asking(one, "long 1")
        assert refused.value.status == 503
        assert not crew.in_use
        assert (await asking(one, "quick 1")).body == b"rows"


@in_loop
async def test_a_stream_that_nobody_ever_reads_leaves_its_place_at_once(workers: list[FakeWorker]) -> None:
    async with pool(workers=1) as (one, crew):
        stream = (await one.ask(Asked("streamed"), "a", "JSON", None)).stream
        assert stream is not None
        stream.stop()  # before what reads the worker has made its first step
        await soon(lambda: not crew.in_use)
        with pytest.raises(RefusedError, match="gone"):
            async for _ in stream.parts():
                pass


@in_loop
async def test_a_client_that_goes_leaves_its_place(workers: list[FakeWorker]) -> None:
    async with pool(workers=1) as (one, crew):
        gone = asking(one, "long 1")
        await soon(lambda: crew.in_use)
        gone.cancel()
        await asyncio.wait([gone])
        assert not crew.in_use
        assert (await asking(one, "quick 1")).body == b"rows"
