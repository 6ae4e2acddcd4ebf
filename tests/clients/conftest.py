"""The published graph behind a running endpoint, for clients that others wrote."""

import os
import subprocess
from collections.abc import Iterator

import pyoxigraph as ox
import pytest
from serving import running

import kg

OWNERS = "SELECT ?claim ?owner { ?claim <https://w3id.org/dealgraph/ns#owner> ?owner }"


@pytest.fixture(scope="session")
def endpoint() -> Iterator[str]:
    """The address of a running endpoint of the published graph."""
    with running("--rate", "0") as url:
        yield f"{url}/sparql"


@pytest.fixture(scope="session")
def owners(wide: kg.Graph) -> list[tuple[str, str]]:
    """What the embedded engine answers to OWNERS: each claim and who owns, sorted."""
    found = sorted((iri(row["claim"]), iri(row["owner"])) for row in wide.store.select(OWNERS))
    assert found
    return found


@pytest.fixture(scope="session")
def of_openai(owners: list[tuple[str, str]]) -> list[str]:
    """The claims among them that OpenAI owns something."""
    found = [claim for claim, owner in owners if owner.endswith("/actor/openai")]
    assert found
    return found


def iri(term: object) -> str:
    assert isinstance(term, ox.NamedNode)
    return term.value


def missing(tool: str) -> None:
    """Skip here, and fail where a change is judged."""
    if os.environ.get("CI"):
        pytest.fail(f"{tool} is not installed: it was not tried as a client")
    pytest.skip(f"{tool} is not installed")


def told(*command: str) -> str:
    """Return what a command prints."""
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr[-2_000:]
    return done.stdout
