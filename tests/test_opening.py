"""The doors to a graph."""

from pathlib import Path

import pytest
from conftest import Plant, claim

import kg
from kg.errors import EndpointError, MissingError, MisusedError


def test_the_published_graph_is_the_one_without_a_name(wide: kg.Graph) -> None:
    assert kg.load().sources() == wide.sources()


@pytest.mark.parametrize("kind", [str, Path])
def test_a_folder_is_named_by_text_or_path(plant: Plant, folder: Path, kind: type) -> None:
    here = plant(claim("x", "Rivalry", "kg:rival actor:alphacorp , actor:betabank"))
    assert kg.load(kind(folder)).sources() == here.sources()


def test_a_folder_without_an_ontology_is_no_graph(tmp_path: Path) -> None:
    with pytest.raises(MissingError, match=r"no core\.ttl in it"):
        kg.load(tmp_path)
    with pytest.raises(MissingError, match=r"no core\.ttl in it"):
        kg.connect("http://127.0.0.1:9/", ontology=tmp_path)


def test_an_endpoint_is_reached_as_soon_as_it_is_named() -> None:
    with pytest.raises(EndpointError, match="cannot be reached"):
        kg.connect("http://127.0.0.1:9/")
    with pytest.raises(MisusedError, match="is no address"):
        kg.connect("127.0.0.1")
