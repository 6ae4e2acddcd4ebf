"""The formats of answers: their media types, their suffixes, and which one a client accepts best."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Format:
    """A format: the engine's name of it, and the media types it goes by, the one it is served as first."""

    name: str
    media: tuple[str, ...]


SOLUTIONS = {
    "json": Format("JSON", ("application/sparql-results+json", "application/json")),
    "xml": Format("XML", ("application/sparql-results+xml", "application/xml", "text/xml")),
    "csv": Format("CSV", ("text/csv",)),
    "tsv": Format("TSV", ("text/tab-separated-values",)),
}
GRAPHS = {
    "ttl": Format("TURTLE", ("text/turtle", "application/x-turtle")),
    "nt": Format("N_TRIPLES", ("application/n-triples", "text/plain")),
    "jsonld": Format("JSON_LD", ("application/ld+json", "application/json")),
    "rdf": Format("RDF_XML", ("application/rdf+xml", "application/xml", "text/xml")),
}
_TEXT = ("text/csv", "text/tab-separated-values", "text/turtle", "text/plain", "text/html")
_LONGEST = 1_000


@dataclass(frozen=True, slots=True)
class Chosen:
    """A format, and the media type by which the client asked for it."""

    name: str
    media: str

    @property
    def content_type(self) -> str:
        """The value of Content-Type; what is text is UTF-8."""
        return f"{self.media}; charset=utf-8" if self.media in _TEXT else self.media


def by_accept(accept: str) -> tuple[Chosen | None, Chosen | None]:
    """Return the formats in which a client takes solutions and graphs best, None for each that it does not take.

    >>> by_accept("text/csv, */*;q=0.1")[0]
    Chosen(name='CSV', media='text/csv')
    """
    return _by_accept(accept) if len(accept) <= _LONGEST else _by_accept.__wrapped__(accept)


@lru_cache(maxsize=256)
def _by_accept(accept: str) -> tuple[Chosen | None, Chosen | None]:
    return _chosen(accept, SOLUTIONS), _chosen(accept, GRAPHS)


def by_suffix(suffix: str) -> tuple[Chosen | None, Chosen | None]:
    """Return the formats of a suffix; one that both have none of raises KeyError.

    >>> by_suffix("ttl")
    (None, Chosen(name='TURTLE', media='text/turtle'))
    """
    if suffix not in SOLUTIONS and suffix not in GRAPHS:
        raise KeyError(suffix)
    return _first(SOLUTIONS.get(suffix)), _first(GRAPHS.get(suffix))


def _first(one: Format | None) -> Chosen | None:
    return Chosen(one.name, one.media[0]) if one else None


def _chosen(accept: str, formats: dict[str, Format]) -> Chosen | None:
    names = {media: one.name for one in reversed(formats.values()) for media in one.media}
    first = [one.media[0] for one in formats.values()]
    media = best(accept, [*first, *(other for other in names if other not in first)])
    return Chosen(names[media], media) if media else None


def best(accept: str, offered: Sequence[str]) -> str | None:
    """Return the media type that an Accept header likes best, the first offered among equals; None if it likes none.

    An empty header accepts anything; a range that cannot be read is as if it were not there.

    >>> best("text/*;q=0.5, text/turtle;q=0, */*;q=0.1", ["text/turtle", "text/csv", "image/png"])
    'text/csv'
    """
    ranges = dict(weighted(accept)) if accept.strip() else {"*/*": 1.0}
    likings = {media: _liking(ranges, media) for media in offered}
    liked = max(offered, key=lambda media: likings[media], default=None)
    return liked if liked and likings[liked] > 0 else None


def _liking(ranges: dict[str, float], media: str) -> float:
    wider = (media, media.split("/")[0] + "/*", "*/*")
    return next((ranges[one] for one in wider if one in ranges), 0.0)


def weighted(header: str) -> Iterator[tuple[str, float]]:
    """Yield what a header such as Accept lists, in lower case, each with its weight; what cannot be read is left out.

    >>> list(weighted("gzip;q=0.5, BR, x;q=much"))
    [('gzip', 0.5), ('br', 1.0)]
    """
    for part in header.lower().split(","):
        name, *parameters = (one.strip() for one in part.split(";"))
        weights = [one[2:].strip() for one in parameters if one.startswith("q=")]
        quality = _quality(weights[0]) if weights else 1.0
        if name and quality is not None:
            yield name, quality


def _quality(text: str) -> float | None:
    digits = text.replace(".", "", 1)
    return float(text) if digits.isascii() and digits.isdigit() and float(text) <= 1 else None
