"""Why a request gets no answer: an HTTP status, and one line with its cause and its mend."""

from dataclasses import dataclass

from ..errors import QueryError

GONE = "the client is gone"


class RefusedError(QueryError):
    """A request that gets no answer.

    `status` is the HTTP status; `again` the seconds after which to ask again (None: never the same way); `limited`
    that a limit of the server is the cause; `line` and `column` count from 1 and say where a query does not parse;
    `allow` lists the methods that are allowed.
    """

    def __init__(
        self,
        status: int,
        cause: str,
        *,
        mend: str = "",
        again: int | None = None,
        limited: bool = False,
        spot: "Spot | None" = None,
        allow: str = "",
    ) -> None:
        self.status, self.again, self.limited, self.spot, self.allow = status, again, limited, spot, allow
        super().__init__(cause, mend=mend)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a query: line and column, from 1."""

    line: int
    column: int


def busy(cause: str, again: int = 1) -> RefusedError:
    """Return the refusal of a server that has no room now; `again` is in seconds."""
    return RefusedError(503, cause, mend=f"ask again in {again} s", again=again, limited=True)


def stopping() -> RefusedError:
    """Return the refusal of a server that is being stopped."""
    return busy("the server stops", again=10)


def too_much(cause: str) -> RefusedError:
    """Return the refusal of a query that wants more than a limit gives."""
    return RefusedError(503, cause, mend="ask for less", again=60, limited=True)
