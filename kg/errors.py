"""Every error a person can cause, as one tree.

KgError                 place, cause and mend, in one line
├── TurtleError         a file that is not Turtle, or not ours
├── DateError           a date that no calendar has, or that is not written as one
├── UnknownNameError    a name, verb or question that the graph does not know
├── UnreadQuestionError words that no question of the ontology fits
├── QueryError          a SPARQL query that does not parse, or that is refused
├── EndpointError       a SPARQL endpoint that cannot be reached, or that does not answer as one
├── MissingError        a file, folder or optional library that is not there
└── MisusedError        a command or function called with what it cannot take
"""


class KgError(Exception):
    """An error with its place, its cause and its mend, printed as one line.

    >>> print(KgError("the date has no day 30", place="a.ttl:3", mend="write 2025-02-28"))
    a.ttl:3: the date has no day 30; write 2025-02-28
    """

    def __init__(self, cause: str, *, place: str = "", mend: str = "") -> None:
        self.cause, self.place, self.mend = cause, place, mend
        line = (f"{place}: " if place else "") + cause + (f"; {mend}" if mend else "")
        super().__init__(" ".join(line.split()))


class TurtleError(KgError):
    """A file that is not Turtle, or that `kg format` cannot keep whole."""


class DateError(KgError):
    """A date that no calendar has, or that is not written as a year, month or day."""


class UnknownNameError(KgError):
    """A name, verb or question that the graph does not know."""


class UnreadQuestionError(KgError):
    """Words that no question of the ontology fits; `nearest` lists questions that can be read."""

    def __init__(self, cause: str, *, nearest: tuple[str, ...] = ()) -> None:
        self.nearest = nearest
        super().__init__(cause, mend="try: " + " | ".join(nearest) if nearest else "")


class QueryError(KgError):
    """A SPARQL query that does not parse, or that is refused."""


class EndpointError(KgError):
    """A SPARQL endpoint that cannot be reached, that refuses, or that does not answer as one."""


class MissingError(KgError):
    """A file, folder or optional library that is not there."""


class MisusedError(KgError):
    """A command or function called with what it cannot take."""
