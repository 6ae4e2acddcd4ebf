"""The pages of the two articles, and of the whole published graph."""

import pytest

import kg
from kg.pages import Pages


@pytest.fixture(scope="session")
def pages(graph: kg.Graph) -> Pages:
    return Pages(graph)


@pytest.fixture(scope="session")
def wide_pages(wide: kg.Graph) -> Pages:
    return Pages(wide)
