"""Honest traffic on `kg serve`, first alone, then beside hostile traffic: what honest clients notice of it."""

import argparse
import asyncio
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import cycle

from serving_client import Connection, Crowd, Due, Outcome, Reply, open_loop
from serving_hostile import attacks, hostile
from serving_servers import Server, dealgraph
from serving_traffic import honest

RATIO = 3.0
HONEST = [f"127.0.1.{number}" for number in range(1, 9)]
HOSTILE = [f"127.0.2.{number}" for number in range(1, 5)]
CONNECTIONS = 32
SETTLE = 30.0
WARM = 10.0
# The shares of answers that are faster than what a column shows.
QUANTILES = {"p50": 0.50, "p95": 0.95, "p99": 0.99, "most": 1.0}


class Traffic:
    """Clients of one server."""

    def __init__(self, server: Server, sources: Sequence[str]) -> None:
        addresses = [address for address, _ in zip(cycle(HONEST), range(CONNECTIONS), strict=False)]
        self._crowd = Crowd(Connection(server.port, address) for address in addresses)
        self._hostile, self._port = cycle(sources), server.port

    async def honest(self, seconds: float, rate: float, run: int) -> list[Outcome]:
        """Ask as honest clients do."""
        return await open_loop(honest(seconds, rate, run), self._crowd.ask)

    async def hostile(self, seconds: float, rate: float) -> list[Outcome]:
        """Attack, each time on a connection of its own."""
        return await open_loop(hostile(seconds, rate), self._attack)

    async def _attack(self, due: Due) -> Reply:
        connection = Connection(self._port, next(self._hostile))
        try:
            return await attacks()[due.kind](connection)
        finally:
            connection.close()


async def load(options: argparse.Namespace) -> Iterator[str]:
    """Return the lines of a report on a server as it comes, with its own limits."""
    with dealgraph() as server:
        return await _measure(server, options)


async def _measure(server: Server, options: argparse.Namespace) -> Iterator[str]:
    traffic = Traffic(server, HONEST if options.mingled else HOSTILE)
    await traffic.honest(WARM, options.rate, 1)
    alone = await traffic.honest(options.seconds, options.rate, 2)
    before = await _state(server)
    rate = options.rate * options.share / (1 - options.share)
    beside, bad = await asyncio.gather(
        traffic.honest(options.seconds, options.rate, 3), traffic.hostile(options.seconds, rate)
    )
    busy = _now(server)
    after = await _settled(server, before[1])
    return report(alone, beside, bad, (before, busy, after))


def _now(server: Server) -> tuple[float, int]:
    return server.megabytes(), len(server.processes()) - 1


async def _state(server: Server) -> tuple[float, int]:
    await asyncio.sleep(2)
    return _now(server)


async def _settled(server: Server, workers: int) -> tuple[float, int]:
    """Return its memory and workers once the last hostile query is over and the workers are as many as before."""
    until = time.monotonic() + SETTLE
    await asyncio.sleep(5)
    while (found := _now(server))[1] != workers and time.monotonic() < until:
        await asyncio.sleep(0.5)
    return found


def report(
    alone: list[Outcome], beside: list[Outcome], bad: list[Outcome], states: Sequence[tuple[float, int]]
) -> Iterator[str]:
    """Yield a table of what honest clients waited, how each attack ended, and a line for each verdict."""
    yield f"{'honest, ms':<26}{'asked':>9}{'failed':>8}{''.join(f'{name:>8}' for name in QUANTILES)}"
    for kind in ("", *sorted({one.kind for one in alone})):
        for name, outcomes in (("alone", alone), ("beside hostile", beside)):
            yield _row(f"{kind or 'all'}, {name}", [one for one in outcomes if kind in ("", one.kind)])
    yield ""
    yield from _ends(bad)
    yield ""
    for name, (memory, workers) in zip(("before", "at the end of", "after"), states, strict=True):
        yield f"{name + ' hostile traffic':<32}{memory:>8.0f} MB{workers:>4} processes besides the server's"
    failed = Counter(f"{one.kind}: {_end(one)}" for one in (*alone, *beside) if _failed(one))
    yield f"failed honest requests: {failed.total()}, must be 0 {dict(failed) if failed else ''}"
    ratio = _quantile(beside, QUANTILES["p95"]) / _quantile(alone, QUANTILES["p95"])
    yield f"p95 of honest ones beside hostile ones to alone: {ratio:.2f}, must be at most {RATIO:g}"


def _ends(bad: list[Outcome]) -> Iterator[str]:
    yield f"{'hostile':<26}{'sent':>5}{'longest s':>11}  how they ended"
    for kind in sorted({one.kind for one in bad}):
        of_kind = [one for one in bad if one.kind == kind]
        ends = Counter(map(_end, of_kind)).most_common()
        told = ", ".join(f"{end} ({number})" for end, number in ends)
        yield f"{kind:<26}{len(of_kind):>5}{max(one.seconds for one in of_kind):>11.2f}  {told}"


def _end(outcome: Outcome) -> str:
    return str(outcome.reply.status or outcome.reply.failure)


def _failed(outcome: Outcome) -> bool:
    return outcome.reply.status != 200


def _row(name: str, outcomes: list[Outcome]) -> str:
    shown = "".join(f"{1000 * _quantile(outcomes, share):>8.1f}" for share in QUANTILES.values())
    return f"{name:<30}{len(outcomes):>5}{sum(map(_failed, outcomes)):>8}{shown}"


def _quantile(outcomes: list[Outcome], share: float) -> float:
    times = sorted(one.seconds for one in outcomes)
    return times[min(len(times) - 1, int(share * len(times)))]
