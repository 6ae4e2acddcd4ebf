"""One worker process, as the server holds it: started, given jobs, put behind the others, ended."""

import asyncio
import contextlib
import json
import os
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pyoxigraph as ox

from .limits import Limits
from .wire import HEAD, READY

_KEPT = 1 << 18  # bytes read ahead of what the server asked for
_START_SECONDS = 60
OUT_OF_MEMORY = signal.SIGABRT
TOO_DEEP = (signal.SIGSEGV, signal.SIGBUS)


class EndedError(Exception):
    """The process ended before it had answered."""


class Process:
    """A worker that has a store open and its limits set."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        if process.stdin is None or process.stdout is None:
            raise EndedError
        self._process, self._jobs, self._answers = process, process.stdin, process.stdout
        self._lost = False  # the system tells of an end a moment later

    @classmethod
    async def start(cls, place: Path, limits: Limits) -> "Process":
        """Start a worker of the store in a folder; raise EndedError where it does not get ready."""
        given = (limits.megabytes, limits.rows, limits.bytes, limits.seconds)
        made = cls(await launched("kg.server.worker", [str(place), *map(str, given)]))
        try:
            async with asyncio.timeout(_START_SECONDS):
                kind, _ = await made.read()
            if kind != READY:
                raise EndedError
        except BaseException:
            made.kill()
            await made.ended_by()
            raise
        return made

    @property
    def alive(self) -> bool:
        """Whether it has not ended."""
        return self._process.returncode is None and not self._lost

    def send(self, job: dict[str, object]) -> None:
        """Give it a job; raise EndedError."""
        body = json.dumps(job).encode()
        try:
            self._jobs.write(len(body).to_bytes(4) + body)
        except (OSError, RuntimeError):  # uvloop's word for a pipe that is closed
            self._lost = True
            raise EndedError from None

    async def read(self) -> tuple[bytes, bytes]:
        """Return the kind and the body of its next frame; raise EndedError."""
        try:
            kind, size = HEAD.unpack(await self._answers.readexactly(HEAD.size))
            return kind, await self._answers.readexactly(size)
        except (asyncio.IncompleteReadError, OSError):
            self._lost = True
            raise EndedError from None

    def worked(self) -> float:
        """Return the seconds of processor time it has used; where the system does not tell, the time of day."""
        try:
            return time.clock_gettime(~self._process.pid << 3 | 2)  # the clock of a process, as Linux numbers it
        except (OSError, AttributeError):
            return time.monotonic()

    def step_back(self) -> None:
        """Let it run only where nothing else wants to."""
        if not self.alive:  # its number may be that of another process by now
            return
        with contextlib.suppress(OSError):
            if hasattr(os, "SCHED_IDLE"):
                os.sched_setscheduler(self._process.pid, os.SCHED_IDLE, os.sched_param(0))
            else:
                os.setpriority(os.PRIO_PROCESS, self._process.pid, 19)

    def kill(self) -> None:
        """End it at once, whatever it does."""
        self._lost = True
        with contextlib.suppress(ProcessLookupError):
            self._process.kill()
        self._jobs.close()

    async def ended_by(self) -> int:
        """Return the signal that ended it, 0 where none did."""
        code = await self._process.wait()
        return -code if code < 0 else 0


async def launched(
    module: str, arguments: Sequence[str], errors: int = asyncio.subprocess.DEVNULL
) -> asyncio.subprocess.Process:
    """Start a module as a process that knows nothing of the server's environment and secrets."""
    libraries = str(Path(ox.__file__).resolve().parent.parent)
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-I", "-S", str(Path(__file__).with_name("launch.py")), libraries, module, *arguments),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=errors,
        limit=_KEPT,
        env={},
    )
