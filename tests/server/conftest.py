"""One running server for all tests of a session that do not change it."""

from collections.abc import Iterator

import pytest
from serving import Served, serving


@pytest.fixture(scope="session")
def served() -> Iterator[Served]:
    """The published graph, served with a limit of 2 s."""
    with serving("--seconds", "2", "--body-seconds", "2", "--head-seconds", "2") as one:
        yield one
