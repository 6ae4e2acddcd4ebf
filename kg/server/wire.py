"""What the server and a worker say to each other: frames of a kind, a length and a body, through two pipes."""

import struct

HEAD = struct.Struct(">cI")
READY = b"R"  # the store is open and the limits stand
WHOLE = b"W"  # a whole answer: its head as one line of JSON, then its bytes
BEGUN = b"B"  # the head of an answer that comes in parts
PART = b"P"
ENDED = b"E"  # the answer of parts is complete
FAILED = b"F"  # there is no answer: why, as JSON


def framed(kind: bytes, body: bytes = b"") -> bytes:
    """Return a frame.

    >>> framed(PART, b"ab")
    b'P\\x00\\x00\\x00\\x02ab'
    """
    return HEAD.pack(kind, len(body)) + body
