"""The doors to a graph: one that lies here, or one on an endpoint."""

from pathlib import Path

from . import sources
from .asking import Asker
from .endpoint import Credentials, Endpoint, Wire
from .graph import Graph
from .store import Store


def load(folder: str | Path | None = None) -> Graph:
    """Load the published graph, or the ontology folder given; raise MissingError or TurtleError."""
    return Graph(Asker(Store.load(Path(folder) if folder else sources.home())))


def connect(
    url: str,
    *,
    credentials: Credentials | None = None,
    ontology: str | Path | None = None,
    seconds: float = 60,
) -> Graph:
    """Return the graph that a SPARQL 1.1 endpoint publishes, as `kg push` lays it there.

    Its questions are those of the published ontology, or of the folder given. `credentials` are sent to that address
    alone, over https:// or to this machine only. `seconds` bounds each answer. Raise EndpointError where there is no
    such graph, MisusedError for an address that cannot be called, and MissingError without urllib3.
    """
    folder = Path(ontology) if ontology else sources.home()
    return Graph(Asker(Endpoint.open(Wire(url, credentials, seconds=seconds), folder)))
