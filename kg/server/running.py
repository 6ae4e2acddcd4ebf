"""One query in its worker: watched from its first moment to its end, whatever that is."""

import asyncio
import time
from collections.abc import Callable

from .crew import Crew
from .process import OUT_OF_MEMORY, TOO_DEEP, Process
from .refusals import RefusedError, too_much

LONG = 0.1  # seconds of work after which a query is long
_FAIR = 1.0  # seconds of work that a long query gets, however many others there are
_HEARD = 2.0  # seconds that an answer which has begun gets at least: a broken one is worse than none
_STUCK = 1.0  # seconds after which it is, though it works little: its reader is slow


class Run:
    """A query that runs. `why` tells what ended it, if the server did; `long` whether it yields to others.

    `begun` is the monotonic time at which its answer began to be sent; `when_ended` is called once the server ended it.
    """

    def __init__(self, worker: Process, crew: Crew, client: str, key: int) -> None:
        self.worker, self.crew, self.client, self.key = worker, crew, client, key
        self.why: RefusedError | None = None
        self.long = False
        self.begun: float | None = None
        self.when_ended: Callable[[], object] = bool
        self._over = False
        self._timers: list[asyncio.TimerHandle] = []
        self._began = time.monotonic()
        self._worked = worker.worked()

    def watch(self, seconds: float, when_long: Callable[[], None]) -> None:
        """End it after so many seconds, and call when it is long."""
        loop = asyncio.get_running_loop()
        self._timers = [
            loop.call_later(seconds, self.end, too_much(f"the query ran over {seconds:g} s")),
            loop.call_later(LONG, self._look, when_long),
        ]

    def end(self, why: RefusedError) -> None:
        """End it at once, by the end of its worker; what is over already stays as it is."""
        if not self._over:
            self.why = self.why or why
            self.worker.kill()
            self.when_ended()

    def step_back(self) -> None:
        """Let it yield to all others, its worker's place in the crew being taken by a spare."""
        if not self.long:
            self.long = True
            self.worker.step_back()
            self.crew.let_go()

    def over(self) -> None:
        """Watch it no more, and give its worker back, or end it where it may not be given other queries."""
        self._over = True
        for timer in self._timers:
            timer.cancel()
        if self.long:
            self.worker.kill()
        else:
            self.crew.give_back(self.worker)

    @property
    def had_enough(self) -> bool:
        """Whether it has had its fair share, and may be ended in favour of another long query."""
        heard = self.begun is None or time.monotonic() - self.begun >= _HEARD
        return heard and self.worker.worked() - self._worked >= _FAIR

    @property
    def was_quick(self) -> bool:
        """Whether it has answered, and worked little for it."""
        return self.why is None and self.worker.alive and self.worker.worked() - self._worked < LONG

    async def death(self) -> RefusedError:
        """Return why its worker ended by itself."""
        signal = await self.worker.ended_by()
        if signal in TOO_DEEP:
            return RefusedError(400, "the query is nested too deep for the engine", mend="flatten it")
        if signal == OUT_OF_MEMORY:
            return too_much("the query needs more memory than it may have")
        return too_much("the engine gave up on the query")

    def _look(self, when_long: Callable[[], None]) -> None:
        worked = self.worker.worked() - self._worked
        if worked >= LONG or time.monotonic() - self._began >= _STUCK:
            when_long()
        else:
            loop = asyncio.get_running_loop()
            self._timers[1] = loop.call_later(max(LONG - worked, LONG / 10), self._look, when_long)
