"""Processes that end, by themselves or from outside: queries are served on, and nothing is left behind."""

import contextlib
import os
import signal

import pytest

from protocol.attacks import ENDLESS
from protocol.conftest import Guarded, Start
from protocol.wire import SOON, Wire, alive, descendants, honest, rest, running, served, status_of, until


def test_a_worker_killed_from_outside_is_replaced(guarded: Guarded, unhurt: Wire) -> None:
    for _ in range(3):
        for worker in descendants(guarded.pid):
            with contextlib.suppress(ProcessLookupError):
                os.kill(worker, signal.SIGKILL)
        assert until(lambda: served(unhurt), SOON)
    assert until(lambda: len(descendants(guarded.pid)) == guarded.crew)


def test_a_worker_killed_in_the_middle_of_a_query_ends_that_query_alone(guarded: Guarded, unhurt: Wire) -> None:
    with running(unhurt, ENDLESS["a cross join"]) as connection:
        assert honest(unhurt)
        for worker in descendants(guarded.pid):
            with contextlib.suppress(ProcessLookupError):
                os.kill(worker, signal.SIGKILL)
        connection.settimeout(SOON)
        assert status_of(connection.recv(65_536)) in (500, 503, 0)
    assert until(lambda: served(unhurt), SOON)


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_a_server_told_to_stop_leaves_nothing_behind(start: Start, how: signal.Signals) -> None:
    with start() as served:
        assert honest(served.wire)
        workers, folders = descendants(served.pid), served.folders()
        assert workers
        assert folders
        assert served.stop(how) == 0
        assert until(lambda: not any(map(alive, workers)))
        assert served.folders() == []


def test_a_server_told_to_stop_lets_a_running_answer_end(start: Start) -> None:
    with start() as served, running(served.wire, ENDLESS["a cross join"]) as connection:
        assert honest(served.wire)
        os.kill(served.pid, signal.SIGTERM)
        connection.settimeout(SOON)
        assert status_of(rest(connection)) in (503, 0)
        assert served.wait() == 0


def test_workers_do_not_outlive_a_server_that_is_killed(start: Start) -> None:
    with start() as served:
        workers = descendants(served.pid)
        assert workers
        served.stop(signal.SIGKILL)
        assert until(lambda: not any(map(alive, workers)))


def test_workers_at_work_do_not_outlive_a_server_that_is_killed(start: Start) -> None:
    with start() as served, running(served.wire, ENDLESS["a cross join"]):
        assert honest(served.wire)
        workers = descendants(served.pid)
        served.stop(signal.SIGKILL)
        assert until(lambda: not any(map(alive, workers)), SOON)
