"""What one query, one client and all of them together may take: settings, each with its unit and meaning."""

import math
import os
from collections.abc import Iterator
from dataclasses import dataclass, field, fields

from ..errors import MisusedError
from ..guard import MAX_BYTES

_MAY_BE_NONE = ("waiting", "wait_seconds", "rate", "views", "stop_seconds")


def _places() -> int:
    """Return twice the cores: a query that turns out long holds a place for a moment, and others need theirs."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(4, 2 * cores)


def _most(default: float, meaning: str) -> float:
    made: float = field(default=default, metadata={"meaning": meaning})
    return made


def _many(default: int, meaning: str) -> int:
    made: int = field(default=default, metadata={"meaning": meaning})
    return made


@dataclass(frozen=True)
class Limits:
    """The limits of a server; the defaults are safe for a public one. The meaning of each stands in its metadata.

    Raise MisusedError for a limit with which nothing would be served.
    """

    seconds: float = _most(10, "seconds a query may run, its answer included")
    megabytes: int = _many(1024, "megabytes of address space of one worker process")
    rows: int = _many(100_000, "rows, or triples, of one answer")
    bytes: int = _many(50_000_000, "bytes of one answer, before compression")
    query_bytes: int = _many(MAX_BYTES, "bytes of one query")
    workers: int = field(default_factory=_places, metadata={"meaning": "quick queries that run at once"})
    long_queries: int = _many(4, "long queries that run at once, half of them of one client")
    waiting: int = _many(200, "queries that may wait for a worker")
    wait_seconds: float = _most(5, "seconds a query may wait for a worker")
    rate: float = _most(50, "queries of one client in a second; 0 is no limit")
    burst: int = _many(100, "queries of one client at once before its rate is held")
    connections: int = _many(500, "open connections")
    head_seconds: float = _most(10, "seconds until the head of a request has come")
    body_seconds: float = _most(20, "seconds until the body of a request has come, or an answer was taken")
    views: int = _many(8, "views, as of a clock, kept at once")
    stop_seconds: float = _most(5, "seconds that running answers get when the server is stopped")

    def __post_init__(self) -> None:
        for one in fields(self):
            value, least = getattr(self, one.name), 0 if one.name in _MAY_BE_NONE else math.ulp(0.0)
            if not least <= value < math.inf:
                raise MisusedError(f"{one.name.replace('_', '-')} cannot be {value:g}", mend="give a number above 0")

    def described(self) -> Iterator[str]:
        """Yield each limit as a line: its name, its value and its meaning.

        >>> next(Limits(seconds=2).described())
        'seconds: 2 (seconds a query may run, its answer included)'
        """
        for one in fields(self):
            value = getattr(self, one.name)
            told = f"{value:g}" if isinstance(value, float) else value
            yield f"{one.name.replace('_', '-')}: {told} ({one.metadata['meaning']})"
