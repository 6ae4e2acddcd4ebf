"""Trust figures: how many edges and claims rest on how many independent sources, of what weight and how firm."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass

import pyoxigraph as ox

from . import prose
from .claims import Claim
from .render import csv_lines
from .text import json_text, printable

Edge = tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode]


@dataclass(frozen=True)
class Trust:
    """How far a set of claims can be trusted, counted.

    An edge is a relation between two parties that some claim is firm enough to yield. `sourced` counts the edges with a
    source, `independent` those with two or more independent ones (a copy of another's report is not), `single` those
    with one. `primary` counts the edges that a press release or a filing states.
    """

    edges: int
    sourced: int
    independent: int
    single: int
    primary: int
    by_stage: Mapping[str, int]
    by_certainty: Mapping[str, int]
    newest: str

    def share(self, count: int) -> float:
        """Return a count of edges as a percentage of them, rounded to a tenth; 0 where there is none."""
        return round(100 * count / self.edges, 1) if self.edges else 0.0

    def __str__(self) -> str:
        counts = {
            "have a source": self.sourced,
            "have two or more independent ones": self.independent,
            "have one only": self.single,
            "are stated by a press release or a filing": self.primary,
        }
        told = [f"{self.share(count):5.1f} % {text} ({count})" for text, count in counts.items()]
        stages = ", ".join(f"{count} {name}" for name, count in self.by_stage.items())
        certainties = ", ".join(f"{count} {name}" for name, count in self.by_certainty.items())
        groups = [f"claims by stage: {stages}", f"claims by certainty: {certainties}", f"newest source: {self.newest}"]
        wrapped = [line for text in groups for line in prose.wrapped(text, hanging="  ")]
        return printable("\n".join([f"of {self.edges} edges", *told, *wrapped]))

    def to_dict(self) -> dict[str, object]:
        """Return the counts as JSON values."""
        return asdict(self)

    def to_json(self) -> str:
        """Return the counts as JSON text."""
        return json_text(self.to_dict())

    def to_csv(self) -> str:
        """Return the counts as CSV, a line for each."""
        groups = {"stage": self.by_stage, "certainty": self.by_certainty}
        plain = {name: count for name, count in self.to_dict().items() if not name.startswith("by_")}
        counted = {f"{kind} {name}": count for kind, group in groups.items() for name, count in group.items()}
        return csv_lines([["count", "value"], *([name, str(count)] for name, count in (plain | counted).items())])


def trust(edges: Iterable[Edge], claims: Iterable[Claim], primary: int) -> Trust:
    """Return the trust figures of direct edges and claims; `primary` is the lowest weight of a primary source."""
    all_claims = list(claims)
    said = _by_edge(all_claims)
    behind = [said.get(edge, []) for edge in set(edges)]
    origins = [len({claim.origin for claim in group}) for group in behind]
    return Trust(
        edges=len(behind),
        sourced=sum(count > 0 for count in origins),
        independent=sum(count > 1 for count in origins),
        single=sum(count == 1 for count in origins),
        primary=sum(any(claim.weight >= primary for claim in group) for group in behind),
        by_stage=_counted(claim.stage or "none" for claim in all_claims),
        by_certainty=_counted("denied" if claim.denied else claim.certainty for claim in all_claims),
        newest=max((claim.issued for claim in all_claims), default=""),
    )


def _by_edge(claims: Iterable[Claim]) -> dict[Edge, list[Claim]]:
    found: dict[Edge, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.edge:
            starts, *others = claim.roles.values()
            for start in starts:
                for end in others[0] if others else starts:
                    found[(start, claim.edge, end)].append(claim)
    return found


def _counted(names: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(names).items()))
