"""Chains of firm claims between two parties: the shortest, by breadth-first search."""

from collections import deque
from collections.abc import Iterable

import pyoxigraph as ox

from .claims import Claim

Steps = dict[ox.NamedNode, list[tuple[ox.NamedNode, Claim]]]


def shortest(claims: Iterable[Claim], start: ox.NamedNode, end: ox.NamedNode, *, firm: bool = True) -> list[Claim]:
    """Return the claims along a shortest chain from start to end, either way along each edge.

    Only claims firm enough to yield a direct edge count, or with `firm=False` all that are not denied; between
    equal chains the first by IRI is taken. Empty where no chain joins the two. Every claim that states a step of
    the chain is returned.
    """
    steps = _steps(claim for claim in claims if (claim.edge if firm else not claim.denied))
    came: dict[ox.NamedNode, ox.NamedNode] = {start: start}
    queue = deque([start])
    while queue and end not in came:
        here = queue.popleft()
        for there, _ in steps.get(here, []):
            if there not in came:
                came[there] = here
                queue.append(there)
    return _walked(steps, came, end) if end in came else []


def _steps(claims: Iterable[Claim]) -> Steps:
    steps: Steps = {}
    for claim in sorted(claims, key=lambda c: c.iri.value):
        for one, other in _pairs(claim):
            steps.setdefault(one, []).append((other, claim))
            steps.setdefault(other, []).append((one, claim))
    return steps


def _pairs(claim: Claim) -> list[tuple[ox.NamedNode, ox.NamedNode]]:
    if claim.relation.object_role is None:
        return []
    ends = list(claim.roles.values())
    return [(a, b) for a in ends[0] for b in ends[-1] if a.value != b.value]


def _walked(steps: Steps, came: dict[ox.NamedNode, ox.NamedNode], end: ox.NamedNode) -> list[Claim]:
    chain: list[Claim] = []
    while came[end] != end:
        before = came[end]
        chain = [claim for there, claim in steps[before] if there == end] + chain
        end = before
    return list({claim.iri: claim for claim in chain}.values())
