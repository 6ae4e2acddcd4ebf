"""The stores on disk, one for each view as of a clock that somebody asks of, laid when first asked, a few kept."""

import asyncio
import json
import shutil
from collections import OrderedDict
from pathlib import Path

from ..errors import MissingError
from .crew import Crew
from .laying import Dataset, arguments_of
from .limits import Limits
from .periods import Key, Periods
from .process import EndedError, launched
from .refusals import busy

_LAYING_SECONDS = 300
_SPARES = 2


class Views:
    """The views of a dataset, in a folder of their own; the one that the dataset is, is always there."""

    def __init__(self, dataset: Dataset, folder: Path, limits: Limits) -> None:
        self._dataset, self._folder, self._limits = dataset, folder, limits
        self._periods = Periods()
        self._own: Key = (None, 0, 0)
        self._crews: OrderedDict[Key, Crew] = OrderedDict()
        self._laying: dict[Key, asyncio.Task[Crew]] = {}
        self._one_at_a_time = asyncio.Lock()
        self._laid = 0

    async def start(self) -> None:
        """Lay the view that the dataset is; raise MissingError where that, or a worker on it, fails."""
        try:
            place, self._periods = await self._lay(self._dataset)
            self._own = self._key(self._dataset)
            self._crews[self._own] = crew = Crew(place, self._limits, self._limits.workers, _SPARES)
            await crew.start()
        except (EndedError, OSError, TimeoutError):
            mend = "look at its files with `kg check`, or give workers more megabytes"
            raise MissingError("no worker could open the dataset", mend=mend) from None

    async def crew(self, known_by: str | None, on: str | None) -> Crew:
        """Return the workers of a view; raise DateError, or RefusedError where it is not laid in time."""
        if known_by is None and on is None:
            return self._crews[self._own]
        dataset = self._dataset.under(known_by, on)
        key = self._key(dataset)
        if crew := self._crews.get(key):
            self._crews.move_to_end(key)
            return crew
        laying = self._laying.get(key) or self._begin(key, dataset)
        try:
            async with asyncio.timeout(self._limits.seconds + self._limits.wait_seconds):
                return await asyncio.shield(laying)
        except (TimeoutError, EndedError, OSError):
            raise busy("the view of that day is not ready", again=10) from None

    def view(self, known_by: str | None, on: str | None) -> Key:
        """Return what tells the views of clocks apart; raise DateError."""
        return self._own if known_by is None and on is None else self._key(self._dataset.under(known_by, on))

    async def close(self) -> None:
        """End all workers that have nothing to do; lay no more."""
        laying = list(self._laying.values())
        for task in laying:
            task.cancel()
        await asyncio.gather(*laying, return_exceptions=True)
        for crew in self._crews.values():
            await crew.close()

    def _key(self, dataset: Dataset) -> Key:
        return self._periods.key(dataset.known_by, dataset.on)

    def _begin(self, key: Key, dataset: Dataset) -> "asyncio.Task[Crew]":
        if len(self._laying) >= self._limits.views:
            raise busy("too many views are asked for at once", again=10)
        self._laying[key] = task = asyncio.create_task(self._made(key, dataset))
        task.add_done_callback(lambda done: done.cancelled() or done.exception())  # seen, though nobody waits on
        return task

    async def _made(self, key: Key, dataset: Dataset) -> Crew:
        try:
            async with self._one_at_a_time:
                place, _ = await self._lay(dataset)
            crew = Crew(place, self._limits, 1, 1)
            try:
                await crew.start()
            except BaseException:
                _remove(place)
                raise
            dropped = [self._crews.pop(old) for old in self._to_drop()]
            self._crews[key] = crew
            for old in dropped:
                await old.close()
                _remove(old.place)
            return crew
        finally:
            del self._laying[key]

    def _to_drop(self) -> list[Key]:
        """Return the views that make room for another: of those that nobody asks now, those not asked the longest."""
        free = [key for key, crew in self._crews.items() if key != self._own and not crew.in_use]
        return free[: max(0, len(self._crews) - self._limits.views)]

    async def _lay(self, dataset: Dataset) -> tuple[Path, Periods]:
        """Lay a view, and return where, and its periods; where that fails, nothing is left."""
        self._laid += 1
        place = self._folder / str(self._laid)
        try:
            return place, Periods(**json.loads(await self._told(dataset, place)))
        except BaseException:
            _remove(place)
            raise

    async def _told(self, dataset: Dataset, place: Path) -> bytes:
        process = await launched("kg.server.laying", arguments_of(dataset, place))
        try:
            async with asyncio.timeout(_LAYING_SECONDS):
                told, _ = await process.communicate()
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
        if process.returncode:
            raise EndedError
        return told


def _remove(place: Path) -> None:
    """Remove what was laid: a folder, or a file; workers that have it open read on."""
    if place.is_dir():
        shutil.rmtree(place, ignore_errors=True)
    else:
        place.unlink(missing_ok=True)
