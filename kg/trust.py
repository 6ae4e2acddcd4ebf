"""Trust figures: how many edges and claims rest on how many independent sources, of what weight and how firm."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from .claims import Claim


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


def trust(
    edges: Iterable[tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode]], claims: Iterable[Claim], primary: int
) -> Trust:
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


def _by_edge(claims: Iterable[Claim]) -> dict[tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode], list[Claim]]:
    found: dict[tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.edge:
            starts, *others = claim.roles.values()
            for start in starts:
                for end in others[0] if others else starts:
                    found[(start, claim.edge, end)].append(claim)
    return found


def _counted(names: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(names).items()))
