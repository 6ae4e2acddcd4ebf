"""Workers that are no processes: each does at once what the text of its query says."""

import asyncio
import functools
from collections.abc import Awaitable, Callable
from pathlib import Path

from kg.server.crew import Crew
from kg.server.limits import Limits
from kg.server.periods import Key
from kg.server.process import EndedError
from kg.server.wire import BEGUN, PART, WHOLE

HEAD = b'{"form": "solutions"}'
ANSWERS = {
    "quick": (0.0, [(WHOLE, HEAD + b"\nrows")]),
    "long": (5.0, []),
    "streamed": (0.0, [(BEGUN, HEAD), (PART, b"rows")]),
}


class FakeWorker:
    """A worker: quick queries are answered, long ones work five seconds at once and go on, streamed ones have begun."""

    def __init__(self) -> None:
        self.alive, self.work, self.last = True, 0.0, False
        self._frames: asyncio.Queue[tuple[bytes, bytes] | None] = asyncio.Queue()

    def send(self, job: dict[str, object]) -> None:
        work, frames = ANSWERS[str(job["query"]).split()[0]]
        self.work += work
        for frame in frames:
            self._frames.put_nowait(frame)

    async def read(self) -> tuple[bytes, bytes]:
        frame = await self._frames.get()
        if frame is None:
            raise EndedError
        return frame

    def worked(self) -> float:
        return self.work

    def step_back(self) -> None:
        self.last = True

    def kill(self) -> None:
        self.alive = False
        self._frames.put_nowait(None)

    async def ended_by(self) -> int:
        return 9


class FakeViews:
    """One view, whose workers are those of a crew."""

    def __init__(self, _: object, __: Path, limits: Limits) -> None:
        self.only = Crew(Path(), limits, limits.workers, 2)

    async def start(self) -> None:
        await self.only.start()

    async def crew(self, known_by: str | None, on: str | None) -> Crew:
        return self.only

    def view(self, known_by: str | None, on: str | None) -> Key:
        return (None, 0, 0)

    async def close(self) -> None:
        await self.only.close()


def in_loop(test: Callable[..., Awaitable[None]]) -> Callable[..., None]:
    """Return a test that runs in an event loop of its own."""

    @functools.wraps(test)
    def run(*given: object, **named: object) -> None:
        async def whole() -> None:
            async with asyncio.timeout(30):
                await test(*given, **named)

        asyncio.run(whole())

    return run


async def soon(holds: Callable[[], bool]) -> None:
    """Wait until a condition holds."""
    while not holds():
        await asyncio.sleep(0)
