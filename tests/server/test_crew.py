"""Workers and who waits for them: never more than may be, each in its turn, and nobody counted who is gone."""

import asyncio
from pathlib import Path

import pytest

from kg.server.crew import Crew
from kg.server.limits import Limits
from kg.server.process import EndedError, Process
from kg.server.refusals import RefusedError
from server.fakes import FakeWorker, in_loop, soon


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[FakeWorker]:
    """All the workers that are started."""
    workers: list[FakeWorker] = []

    async def start(_: Path, __: Limits) -> FakeWorker:
        workers.append(FakeWorker())
        return workers[-1]

    monkeypatch.setattr(Process, "start", start)
    return workers


async def crew(size: int = 1, spares: int = 1, **limits: float) -> Crew:
    made = Crew(Path(), Limits(**limits), size, spares)  # type: ignore[arg-type]
    await made.start()
    return made


@in_loop
async def test_no_more_are_taken_at_once_than_may_be_though_spares_are_there(started: list[FakeWorker]) -> None:
    one = await crew(size=1, spares=2)
    first = await one.take()
    second = asyncio.create_task(one.take())
    await soon(lambda: len(started) == 3)
    assert not second.done()
    one.give_back(first)
    assert isinstance(await second, FakeWorker)


@in_loop
async def test_those_who_wait_are_served_in_their_turn(started: list[FakeWorker]) -> None:
    one = await crew()
    worker = await one.take()
    order: list[int] = []

    async def wait(number: int) -> None:
        taken = await one.take()
        order.append(number)
        one.give_back(taken)

    waiting = [asyncio.create_task(wait(number)) for number in range(5)]
    await asyncio.sleep(0)
    one.give_back(worker)
    await asyncio.gather(*waiting)
    assert order == [0, 1, 2, 3, 4]
    assert not one.in_use


@in_loop
async def test_one_who_is_gone_does_not_count_among_those_who_wait(started: list[FakeWorker]) -> None:
    one = await crew(waiting=2)
    worker = await one.take()
    stays, goes = asyncio.create_task(one.take()), asyncio.create_task(one.take())
    await asyncio.sleep(0)
    with pytest.raises(RefusedError, match="over 2 queries wait"):
        await one.take()
    goes.cancel()
    await asyncio.wait([goes])
    comes = asyncio.create_task(one.take())
    await asyncio.sleep(0)
    assert not comes.done()
    one.give_back(worker)
    one.give_back(await stays)
    assert await comes


@in_loop
async def test_one_who_goes_as_a_worker_comes_leaves_it_to_the_next(started: list[FakeWorker]) -> None:
    one = await crew()
    worker = await one.take()
    goes, stays = asyncio.create_task(one.take()), asyncio.create_task(one.take())
    await asyncio.sleep(0)
    one.give_back(worker)
    goes.cancel()
    one.give_back(await stays)
    assert not one.in_use


@in_loop
async def test_who_waits_too_long_is_refused_and_leaves_nothing(started: list[FakeWorker]) -> None:
    one = await crew(wait_seconds=0)
    worker = await one.take()
    with pytest.raises(RefusedError, match="no worker was free") as refused:
        await one.take()
    assert (refused.value.status, refused.value.limited) == (503, True)
    one.give_back(worker)
    assert not one.in_use


@in_loop
async def test_a_long_query_leaves_its_place_to_a_spare(started: list[FakeWorker]) -> None:
    one = await crew()
    long = await one.take()
    next_ = asyncio.create_task(one.take())
    await asyncio.sleep(0)
    one.let_go()
    assert await next_ is not long


@in_loop
async def test_a_worker_that_has_ended_is_replaced_and_never_given(started: list[FakeWorker]) -> None:
    one = await crew(spares=0)
    worker = await one.take()
    worker.kill()
    one.give_back(worker)
    assert (await one.take()) is not worker
    assert len(started) == 2


@in_loop
async def test_a_worker_that_does_not_start_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    outcomes: list[FakeWorker | Exception] = [FakeWorker(), EndedError(), OSError(), FakeWorker()]

    async def start(_: Path, __: Limits) -> FakeWorker:
        outcome = outcomes.pop(0)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    monkeypatch.setattr(Process, "start", start)
    monkeypatch.setattr("kg.server.crew._PAUSE", 0)
    one = await crew(size=2, spares=0)
    assert await one.take() is not await one.take()
    assert not outcomes


@in_loop
async def test_a_closed_crew_ends_its_workers_and_refuses_at_once(started: list[FakeWorker]) -> None:
    one = await crew(size=2)
    busy = await one.take()
    await one.close()
    with pytest.raises(RefusedError, match="makes room"):
        await one.take()
    one.give_back(busy)
    assert not any(worker.alive for worker in started)
