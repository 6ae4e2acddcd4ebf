"""Reading a request: its headers, and its body up to a size and a time."""

import asyncio

from starlette.types import Receive, Scope

from .refusals import GONE, RefusedError

_DRAINED = 64_000_000  # bytes taken and thrown away, so that a client that sends on can read the refusal


def header(scope: Scope, name: bytes) -> str:
    """Return a header of a request, its values joined by commas; empty where there is none."""
    found = [value for one, value in scope["headers"] if one == name]
    return b", ".join(found).decode("latin-1")


async def body_of(scope: Scope, receive: Receive, most: int, seconds: float) -> bytes:
    """Return the body of a request of at most so many bytes, in at most so many seconds; raise RefusedError."""
    told = header(scope, b"content-length")
    too_large = RefusedError(413, f"the body is over {most} bytes", mend="ask for less at once")
    if told.isdigit() and int(told) > max(most, _DRAINED):
        raise too_large
    body, size = bytearray(), 0
    try:
        async with asyncio.timeout(seconds):
            while True:
                message = await receive()
                if message["type"] == "http.disconnect":
                    raise RefusedError(499, GONE)
                size += len(message["body"])
                if size <= most:
                    body += message["body"]
                if size > _DRAINED or (size > most and not message["more_body"]):
                    raise too_large
                if not message["more_body"]:
                    return bytes(body)
    except TimeoutError:
        raise (too_large if size > most else RefusedError(408, f"the body did not come in {seconds:g} s")) from None
