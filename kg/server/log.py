"""The access log: one line of JSON for each request, which no request can forge."""

import json
import time
from collections.abc import Callable
from datetime import UTC, datetime

LONGEST = 500  # characters of any text in a line


class Log:
    """Writes a line for each request, with what is given to write lines."""

    def __init__(self, write: Callable[[str], object]) -> None:
        self._write = write

    def tell(self, began: float, **told: str | int) -> None:
        """Write a line for a request that began at a time of `time.monotonic`; texts are cut at 500 characters."""
        took = round((time.monotonic() - began) * 1_000, 1)
        cut = {name: one[:LONGEST] if isinstance(one, str) else one for name, one in told.items()}
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        self._write(json.dumps({"time": now, **cut, "milliseconds": took}) + "\n")  # ASCII: control signs are escaped
