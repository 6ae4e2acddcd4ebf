"""Documents once they are made: kept with their tag and their compressed form, up to a size, the oldest given up."""

import gzip
from collections import OrderedDict
from dataclasses import dataclass, field
from hashlib import blake2b

from starlette.responses import Response

_KEPT = 64_000_000
Key = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A document of a content type, with the tag of its bytes, and the bytes compressed."""

    body: bytes
    content_type: str
    packed: bytes = field(init=False)
    tag: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "packed", gzip.compress(self.body, 6, mtime=0))
        object.__setattr__(self, "tag", f'W/"{blake2b(self.body, digest_size=16).hexdigest()}"')

    def response(self, *, packed: bool, known: bool, **headers: str) -> Response:
        """Return it as an answer, compressed or not; where the client knows it, that alone."""
        headers |= {"etag": self.tag, "vary": "Accept, Accept-Encoding", "cache-control": "public, max-age=60"}
        if known:
            return Response(status_code=304, headers=headers)
        if packed:
            headers["content-encoding"] = "gzip"
        return Response(self.packed if packed else self.body, headers=headers, media_type=self.content_type)


class Cache:
    """Documents by what they were made from; at most 64 MB."""

    def __init__(self) -> None:
        self._documents: OrderedDict[Key, Document] = OrderedDict()
        self._size = 0

    def get(self, key: Key) -> Document | None:
        """Return the document that was made from it."""
        if key in self._documents:
            self._documents.move_to_end(key)
        return self._documents.get(key)

    def keep(self, key: Key, document: Document) -> None:
        """Keep a document, in place of those not asked for the longest."""
        if key in self._documents:
            return
        self._documents[key] = document
        self._size += _size(document)
        while self._size > _KEPT and len(self._documents) > 1:
            self._size -= _size(self._documents.popitem(last=False)[1])


def _size(document: Document) -> int:
    return len(document.body) + len(document.packed)
