"""The workers of one store: those that wait for a query, those on a quick one, and spares that are already warm."""

import asyncio
import contextlib
from collections import deque
from pathlib import Path

from .limits import Limits
from .process import EndedError, Process
from .refusals import busy

_PAUSE = 0.5  # seconds, after a worker that did not start


class Crew:
    """Workers of the store in a folder: at most `size` on quick queries at once, and as many `spares` besides.

    A worker whose query is long leaves; another is started in its place, one at a time, so that starting never takes
    more than one core.
    """

    def __init__(self, place: Path, limits: Limits, size: int, spares: int) -> None:
        self.place, self._limits, self._size, self._spares = place, limits, size, spares
        self._idle: deque[Process] = deque()
        self._busy = 0
        self._waiters: deque[asyncio.Future[Process]] = deque()
        self._filling: asyncio.Task[None] | None = None
        self.closed = False

    async def start(self) -> None:
        """Start the first worker, raising EndedError where that fails, and let the others follow."""
        self._idle.append(await Process.start(self.place, self._limits))
        self._refill()

    async def take(self) -> Process:
        """Return a worker for a query, waiting for one if need be; raise RefusedError where there is none in time."""
        if not self._waiters and (free := self._free()):
            return free
        if self.closed:
            raise busy("the view of that day makes room for others")
        if len(self._waiters) >= self._limits.waiting:
            raise busy(f"over {self._limits.waiting} queries wait")
        waiter: asyncio.Future[Process] = asyncio.get_running_loop().create_future()
        self._waiters.append(waiter)
        self._refill()
        try:
            async with asyncio.timeout(self._limits.wait_seconds):
                return await waiter
        except BaseException as error:
            self._leave(waiter)
            if isinstance(error, TimeoutError):
                raise busy(f"no worker was free for {self._limits.wait_seconds:g} s") from None
            raise

    def give_back(self, worker: Process) -> None:
        """Take back a worker that has answered."""
        self._busy -= 1
        if self.closed:
            worker.kill()
        elif worker.alive:
            self._idle.append(worker)
        self._serve()

    def let_go(self) -> None:
        """Count a worker out that has ended, or whose query is long."""
        self._busy -= 1
        self._serve()

    @property
    def in_use(self) -> bool:
        """Whether queries run, or wait for a worker."""
        return bool(self._busy or self._waiters)

    async def close(self) -> None:
        """End all workers that have nothing to do, and start no more."""
        self.closed = True
        if self._filling:
            self._filling.cancel()
            await asyncio.wait([self._filling])
        while self._idle:
            worker = self._idle.pop()
            worker.kill()
            await worker.ended_by()

    def _leave(self, waiter: "asyncio.Future[Process]") -> None:
        if waiter.cancelled():
            with contextlib.suppress(ValueError):
                self._waiters.remove(waiter)
        else:
            self.give_back(waiter.result())

    def _free(self) -> Process | None:
        while self._idle and self._busy < self._size:
            worker = self._idle.pop()
            if worker.alive:
                self._busy += 1
                return worker
        return None

    def _serve(self) -> None:
        while self._waiters:
            if self._waiters[0].done():
                self._waiters.popleft()
            elif worker := self._free():
                self._waiters.popleft().set_result(worker)
            else:
                break
        self._refill()

    @property
    def _short(self) -> bool:
        alive = sum(worker.alive for worker in self._idle)
        return not self.closed and self._busy + alive < self._size + self._spares

    def _refill(self) -> None:
        if self._short and (self._filling is None or self._filling.done()):
            self._filling = asyncio.create_task(self._fill())

    async def _fill(self) -> None:
        while self._short:
            try:
                self._idle.append(await Process.start(self.place, self._limits))
            except (EndedError, OSError, TimeoutError):
                await asyncio.sleep(_PAUSE)
            self._serve()
