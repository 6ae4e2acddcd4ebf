"""The shapes of answers, published to clients as schemas. A key that is absent is not stated."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Verdict = Literal["yes", "no", "not stated"] | None


class Shape(BaseModel):
    """Values of known names; any other is allowed, so that a client reads what a later version adds."""

    model_config = ConfigDict(extra="allow")


class Node(Shape):
    """An actor, thing, deal or source."""

    id: str
    name: str


class Claim(Shape):
    """What one source says: `id` is its IRI, `source` that of its source, `says` a paraphrase."""

    id: str
    source: str
    date: str = Field("", description="When its source was published.")
    says: str = ""
    at: str = ""
    speaker: str = ""
    since: str = Field("", description="What has become of its deal since it was said.")


class Row(Shape):
    """Claims that say the same of the same parties. `firm`: stated, not denied, unconditional, announced or firmer."""

    statement: str
    stage: str | None
    certainty: str
    denied: bool
    firm: bool
    terms: dict[str, str]
    claims: list[Claim]
    more_claims: int = 0


class Rival(Shape):
    """A claim that gives another value, and how it differs."""

    difference: str
    value: str = ""
    claim: Claim


class Point(Shape):
    """What is settled on one point, why, and who says otherwise."""

    about: str
    aspect: str
    disputed: bool
    settled: str
    reason: str
    claim: Claim | None = None
    rivals: list[Rival]


class Source(Shape):
    """A document; `date` is as exact as it is known, `tier` how weighty it is."""

    id: str
    title: str
    publisher: str = ""
    relays: str = Field("", description="Whose report it carries; the tier is of that report.")
    date: str = ""
    url: str = ""
    tier: str = ""


class Clocks(Shape):
    """Known by and true on which day, null without limit; after the latest source nothing is known."""

    known_by: str | None
    on: str | None
    latest_source: str | None


class Told(Shape):
    """Every answer: how to read it, the sources of its claims, and its clocks."""

    sources: list[Source]
    clocks: Clocks
    note: str


class Part(Told):
    """A part of a longer answer: `found` items in all, those after the first `offset` given."""

    found: int
    offset: int
    truncated: bool


class Found(Part):
    """What a name may mean; `certain` where just one thing has it as its name or alias."""

    certain: bool
    candidates: list[Node]


class Answered(Part):
    """An answer to a question, with its verdict where it is one of yes or no."""

    verdict: Verdict = None
    reason: str = ""
    rows: list[Row]
    disputes: list[Point]


class Connected(Part):
    """What connects two names in rows, or the neighbours of one."""

    rows: list[Row] = []
    neighbours: list[Node] = []


class Deal(Part):
    """Everything about one deal."""

    deal: Node
    verdict: Verdict
    stage: Point | None
    parties: dict[str, list[Node]]
    settled: list[Point]
    rows: list[Row]


class Conflicts(Part):
    """Points in dispute, and how many more time alone explains."""

    disputes: list[Point]
    overtaken: int


class Sum(Shape):
    """Amounts of one party, currency, firmness, bound and period, added up; `exact` in whole units of the currency."""

    amount: str
    exact: str
    currency: str
    firmness: str | None
    bound: str
    per: str = ""
    count: int


class Totals(Part):
    """Sums that are never added up, and what no sum holds."""

    verdict: Verdict
    sums: list[Sum]
    left_out_counts: dict[str, int]


class Change(Shape):
    """What became of one matter."""

    kind: str
    about: str
    claims: list[Claim]


class Changes(Part):
    """What changed between what had been published by two days."""

    before: str
    after: str
    counts: dict[str, int]
    changes: list[Change]


class Selected(Told):
    """The rows of SELECT, values by variable, or the boolean of ASK."""

    boolean: bool | None = None
    columns: list[str] = []
    rows: list[dict[str, str]] = []
    truncated: bool = False
