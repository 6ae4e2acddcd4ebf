"""The queries of this room, each from its file."""

from pathlib import Path

from ..sources import text_of

_HERE = Path(__file__).parent
ANY, DESCRIBED, GRAPHS, MERGED, QUADS, TRIPLES, USED = (
    text_of(_HERE / f"{name}.rq") for name in ("any", "described", "graphs", "merged", "quads", "triples", "used")
)
