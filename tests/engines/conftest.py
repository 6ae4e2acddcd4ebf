"""Engines that hold the published graph, pushed there once for all tests, and our own server of it."""

from collections.abc import Iterator

import pytest
from serving import running

import kg
from engines import servers
from kg.endpoint import Wire
from kg.push import GraphStore, Plan, Updates, push


@pytest.fixture(scope="session")
def oxigraph(tmp_path_factory: pytest.TempPathFactory, wide: kg.Graph) -> Iterator[str]:
    """The oxigraph server, its graphs laid by the Graph Store Protocol."""
    with servers.oxigraph(tmp_path_factory.mktemp("engine")) as engine:
        list(push(Plan.of(wide.store, Wire(engine.query)), GraphStore(Wire(engine.graphs)), prune=False))
        yield engine.query


@pytest.fixture(scope="session")
def jena(tmp_path_factory: pytest.TempPathFactory, wide: kg.Graph) -> Iterator[str]:
    """Apache Jena ARQ, its graphs laid by SPARQL Update."""
    with servers.jena(tmp_path_factory.mktemp("engine")) as engine:
        list(push(Plan.of(wide.store, Wire(engine.query)), Updates(Wire(engine.update)), prune=False))
        yield engine.query


@pytest.fixture(scope="session")
def serve() -> Iterator[str]:
    """Our own server of the published graph."""
    with running() as url:
        yield f"{url}/sparql"
