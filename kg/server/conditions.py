"""Under which conditions an answer is sent: compressed, or only that it is known already."""

import re

from starlette.types import Scope

from .bodies import header

_GZIP = re.compile(r"(?:^|[\s,])(?:gzip|\*)(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))", re.IGNORECASE)


def takes_gzip(scope: Scope) -> bool:
    """Return whether a client takes what is compressed."""
    return bool(_GZIP.search(header(scope, b"accept-encoding")))


def knows(scope: Scope, tag: str) -> bool:
    """Return whether a reader has the answer of a tag already."""
    if scope["method"] not in ("GET", "HEAD"):
        return False
    known = header(scope, b"if-none-match").strip()
    return known == "*" or tag.removeprefix("W/") in (one.strip().removeprefix("W/") for one in known.split(","))
