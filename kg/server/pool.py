"""Who runs what: each query in a worker, quick ones first, long ones apart and few, none past the limits.

A query that is still running after a moment is long: its worker yields to all others, and a warm spare takes its
place. Where as many long queries run as may, one that had its fair share is ended, and where none had it yet, twice as
many may run for a moment. What was long once is known to be long, and begins as such.
"""

import asyncio
import tempfile
import time
from collections import Counter, OrderedDict
from pathlib import Path

from .answers import Answer, Rows, Stream, answer_of, begun_of, refusal_of, rows_of
from .laying import Dataset
from .limits import Limits
from .periods import Key
from .process import EndedError
from .protocol import Asked
from .refusals import GONE, RefusedError, busy, stopping
from .running import Run
from .views import Views
from .wire import BEGUN, FAILED, PART

_REMEMBERED = 1_000  # queries known to be long
_CROWD = 2  # times as many long queries as the limit says, for a moment


def _crowded() -> RefusedError:
    return busy("too many long queries run at once", again=5)


def _gone() -> RefusedError:
    return RefusedError(499, GONE)


class Pool:
    """The workers of a dataset and of its views. Start it before asking, and stop it: it keeps files and processes."""

    def __init__(self, dataset: Dataset, limits: Limits) -> None:
        self.limits = limits
        self._folder = tempfile.TemporaryDirectory(prefix="kg-serve-", ignore_cleanup_errors=True)
        self._views = Views(dataset, Path(self._folder.name), limits)
        self._runs: set[Run] = set()
        self._long: list[Run] = []  # the one that has run longest first
        self._known: OrderedDict[int, None] = OrderedDict()
        self._pumps: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Lay the dataset and start the first worker; raise MissingError where that fails."""
        await self._views.start()

    async def stop(self) -> None:
        """End every worker and remove every file."""
        runs = list(self._runs)
        for run in runs:
            run.end(stopping())
        await asyncio.gather(*self._pumps, *(run.worker.ended_by() for run in runs), return_exceptions=True)
        await self._views.close()
        self._folder.cleanup()

    def view(self, asked: Asked) -> Key:
        """Return what tells the view that is asked of from others; raise DateError."""
        return self._views.view(asked.known_by, asked.on)

    async def ask(
        self, asked: Asked, client: str, solutions: str | None, graph: str | None, *, gzip: bool = False
    ) -> Answer:
        """Answer a query in the engine's formats named, None for a form not wanted; raise RefusedError or DateError."""
        job: dict[str, object] = {"solutions": solutions, "graph": graph, "gzip": gzip}
        run, kind, body = await self._begin(asked, client, job)
        if kind != BEGUN:
            return answer_of(body)
        run.begun = time.monotonic()
        stream = Stream()
        pump = asyncio.create_task(self._pump(run, stream))
        stream.stop = run.when_ended = pump.cancel
        self._pumps.add(pump)
        pump.add_done_callback(lambda _: self._pumped(run, stream, pump))
        return begun_of(body, stream)

    async def rows(
        self, sparql: str, *, known_by: str | None = None, on: str | None = None, most: int, client: str = ""
    ) -> Rows:
        """Return at most so many rows of a SELECT query, or what an ASK query says; raise QueryError or DateError."""
        asked = Asked(sparql, known_by=known_by, on=on)
        _, _, body = await self._begin(asked, client, {"most": most, "gzip": False})
        return rows_of(body)

    async def _begin(self, asked: Asked, client: str, job: dict[str, object]) -> tuple[Run, bytes, bytes]:
        """Give a query to a worker and return the first frame of its answer; a whole one is done with by then."""
        key = hash(asked)
        known = key in self._known
        if known and self._no_room():
            raise _crowded()
        crew = await self._views.crew(asked.known_by, asked.on)
        run = Run(await crew.take(), crew, client, key)
        self._runs.add(run)
        try:
            run.watch(self.limits.seconds, lambda: self._long_now(run))
            if known:
                self._long_now(run)
            run.worker.send({"query": asked.query, "default": asked.default, "named": asked.named, **job})
            kind, body = await run.worker.read()
        except EndedError:
            raise await self._lost(run) from None
        except BaseException:
            run.end(_gone())
            self._over(run)
            raise
        if kind != BEGUN:
            self._over(run)
        if kind == FAILED:
            raise refusal_of(body)
        return run, kind, body

    async def _pump(self, run: Run, stream: Stream) -> None:
        """Hand on what comes; where it ends, the worker's place is free at once, and the stream knows."""
        try:
            while (frame := await run.worker.read())[0] == PART:
                await stream.put(frame[1])
            self._over(run)
            if frame[0] == FAILED:
                stream.break_off(refusal_of(frame[1]))
            else:
                await stream.put(None)
        except EndedError:
            stream.break_off(await self._lost(run))

    def _pumped(self, run: Run, stream: Stream, pump: asyncio.Task[None]) -> None:
        """Leave nothing behind: one that is cancelled before its first step has run no line of its own."""
        self._pumps.discard(pump)
        if pump.cancelled():
            run.end(_gone())
            self._over(run)
            stream.break_off(run.why or _gone())

    async def _lost(self, run: Run) -> RefusedError:
        self._over(run)
        why = run.why or await run.death()
        if why.status == 503:
            self._remember(run.key)
        return why

    def _no_room(self) -> bool:
        return len(self._long) >= _CROWD * self.limits.long_queries

    def _long_now(self, run: Run) -> None:
        """Put a query that runs on behind the others, in place of one that had enough where there are many."""
        if run.long:
            return
        self._remember(run.key)
        if one := self._to_end_for(run.client):
            one.end(_crowded())
        elif self._no_room() and run.begun is None:
            run.end(_crowded())
            return
        self._long.append(run)
        run.step_back()

    def _to_end_for(self, client: str) -> Run | None:
        """Return the long query that has run longest of those that had enough, of the client that runs the most."""
        most, clients = self.limits.long_queries, Counter(run.client for run in self._long if run.why is None)
        if clients[client] < max(1, most // 2):
            if clients.total() < most:
                return None
            client = clients.most_common(1)[0][0]
        theirs = (run for run in self._long if run.client == client and run.why is None)
        return next((run for run in theirs if run.had_enough), None)

    def _over(self, run: Run) -> None:
        if run not in self._runs:
            return
        self._runs.discard(run)
        if run in self._long:
            self._long.remove(run)
        if run.key in self._known and run.was_quick:
            self._known.pop(run.key, None)
        run.over()

    def _remember(self, key: int) -> None:
        self._known[key] = None
        self._known.move_to_end(key)
        while len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)
