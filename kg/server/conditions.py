"""Under which conditions an answer is sent: compressed, or only that it is known already."""

from starlette.types import Scope

from .bodies import header
from .formats import weighted


def takes_gzip(scope: Scope) -> bool:
    """Return whether a client takes what is compressed."""
    weights = dict(weighted(header(scope, b"accept-encoding")))
    return weights.get("gzip", weights.get("*", 0)) > 0


def knows(scope: Scope, tag: str) -> bool:
    """Return whether a reader has the answer of a tag already."""
    if scope["method"] not in ("GET", "HEAD"):
        return False
    known = header(scope, b"if-none-match").strip()
    return known == "*" or tag.removeprefix("W/") in (one.strip().removeprefix("W/") for one in known.split(","))
