"""Made-up page data of any size, the same at every call: hubs that draw newcomers, relations, stages and dates spread.

Places are not those of `kg.explorer.layout`, which weighs all pairs and so is for hundreds of parties: here each group
lies around its hub, and the groups around the middle, as dense as the layout of the published graph.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from math import cos, sin, sqrt
from typing import Any, TypeVar

import kg
from kg.explorer import vocabulary
from kg.explorer.chance import Chance

SEED = 4
_GROUP = 40
# What one party takes of the plane, how much wider the plane is than high, and the turn between neighbours of a spiral.
_ROOM, _WIDER, _TURN = 20_000.0, 1.35, 2.399963
# Sources appear on these days, and days are counted from the epoch.
_EPOCH, _FIRST, _DAYS = date(1970, 1, 1), date(2023, 1, 1), 1_200
_KINDS = ("company", "company", "company", "chip", "bank", "fund", "public-body", "university", "person")
T = TypeVar("T")
Data = dict[str, Any]
Links = list[tuple[int, int]]


def synthetic(nodes: int, edges: int) -> Data:
    """Return the data of a page on `nodes` actors, each with a link, and as many claims as `edges`, each its own edge.

    At least as many edges as nodes; relations, stages, certainties, amounts and days are drawn by `SEED`.
    """
    chance, graph = Chance(SEED), kg.load()
    codes, relations = vocabulary.codes(graph), vocabulary.relations(graph)
    sources = [_source(chance, number, codes["tier"]) for number in range(1 + edges // 4)]
    deals = [{"id": f"deal:d{number}", "name": f"Deal {number}"} for number in range(1 + edges // 3)]
    drawn = [index for index, relation in enumerate(relations) if relation.get("verb")]
    claims = []
    for number, link in enumerate(links(chance, nodes, edges)):
        index = _one(chance, drawn)
        relation = {"relation": index, **_sides(link, relations[index])}
        stage = _staged(chance, codes["stage"], len(deals)) if relations[index].get("staged") else {}
        said = {"source": chance.draw() % len(sources), "says": f"Actor {link[0]} and actor {link[1]} agree."}
        claims.append({"id": f"claim:c{number}", **relation, **stage, **said, **_weighed(chance)})
    return {
        "version": 1,
        "title": f"{nodes:,} made-up actors",
        "licence": vocabulary.licence(graph),
        "view": {},
        "codes": codes,
        "terms": vocabulary.terms(graph),
        "relations": relations,
        "parties": _parties(chance, nodes, claims, codes["layer"]),
        "deals": deals,
        "sources": sources,
        "claims": claims,
        "points": _points(claims, sources),
    }


def links(chance: Chance, nodes: int, edges: int) -> Links:
    """Return pairs of different nodes, no pair twice: most within a group, most to what has many links already."""
    ends: list[int] = [0]
    own: list[list[int]] = [[group] for group in range(groups(nodes))]
    found: dict[tuple[int, int], None] = {}
    while len(found) < edges:
        node = len(found) + 1 if len(found) + 1 < nodes else chance.draw() % nodes
        near = own[node % len(own)] if chance.draw() % 5 else ends
        other = near[chance.draw() % len(near)]
        if other == node:
            other = ends[chance.draw() % len(ends)]
        if other == node or (node, other) in found or (other, node) in found:
            continue
        found[(node, other) if chance.draw() % 2 else (other, node)] = None
        ends += [node, other]
        for end in (node, other):
            own[end % len(own)].append(end)
    return list(found)


def groups(nodes: int) -> int:
    """Return how many groups there are; a node is in the group of its number modulo that, and the first is its hub."""
    return max(1, nodes // _GROUP)


def place(node: int, nodes: int) -> tuple[int, int]:
    """Return where a node lies: on a spiral around its hub, which lies on a spiral around the middle."""
    count = groups(nodes)
    across, down = _spiral(node % count, _ROOM * nodes / count)
    aside, below = _spiral(node // count, 0.7 * _ROOM)
    wide = sqrt(_WIDER)
    return round((across + aside) * wide), round((down + below) / wide)


def _spiral(rank: int, room: float) -> tuple[float, float]:
    radius = sqrt(room * rank / 3.1416)
    return radius * cos(_TURN * rank), radius * sin(_TURN * rank)


def _parties(chance: Chance, nodes: int, claims: list[Data], layers: list[Data]) -> list[Data]:
    degrees = Counter(end for claim in claims for end in (*claim["from"], *claim.get("to", ())))
    found = []
    for node in range(nodes):
        x, y = place(node, nodes)
        lies = {"layer": _one(chance, layers)["id"], "x": x, "y": y, "size": round(7 + 2 * sqrt(degrees[node]), 1)}
        found.append({"id": f"actor:a{node}", "name": f"Actor {node}", "kind": _one(chance, _KINDS), **lies})
    return found


def _source(chance: Chance, number: int, tiers: list[Data]) -> Data:
    day = chance.draw() % _DAYS
    return {
        "id": f"source:s{number}",
        "title": f"Paper {number % 50}: report {number}",
        "publisher": f"Paper {number % 50}",
        "url": f"https://example.org/{number}",
        "issued": (_FIRST + timedelta(day)).isoformat(),
        "known": (_FIRST - _EPOCH).days + day,
        "tier": _one(chance, tiers)["id"],
        "language": "en",
    }


def _sides(link: tuple[int, int], relation: Data) -> Data:
    one, other = link
    return {"from": [one, other]} if relation.get("symmetric") else {"from": [one], "to": [other]}


def _staged(chance: Chance, stages: list[Data], deals: int) -> Data:
    return {"stage": _one(chance, stages)["id"], "deal": chance.draw() % deals}


def _weighed(chance: Chance) -> Data:
    """Return how sure a claim is, one in eight hedged, and its money, which one in three states."""
    hedged, paid, millions = chance.draw() % 8 == 0, chance.draw() % 3 == 0, 1 + chance.draw() % 900
    money = {"pill": f"${millions}m", "money": {"amount": millions * 1_000_000, "currency": "USD"}}
    return {"certainty": "hedged" if hedged else "stated", "firm": not hedged, **(money if paid else {})}


def _points(claims: list[Data], sources: list[Data]) -> list[Data]:
    """Return a dispute on one staged claim in fifty, between it and the next one."""
    staged = [index for index, claim in enumerate(claims) if "stage" in claim]
    return [_point(one, other, claims, sources) for one, other in zip(staged[::50], staged[1::50], strict=False)]


def _point(one: int, other: int, claims: list[Data], sources: list[Data]) -> Data:
    deal = claims[one]["deal"]
    known = max(sources[claims[claim]["source"]]["known"] for claim in (one, other))
    return {
        "deal": deal,
        "stage": True,
        "about": f"Deal {deal}",
        "aspect": "stage",
        "values": [[claim, claims[claim]["stage"]] for claim in (one, other)],
        "history": [{"known": known, "best": one, "reason": "weightier", "rivals": [[other, "stage"]]}],
    }


def _one(chance: Chance, choices: Sequence[T]) -> T:
    return choices[chance.draw() % len(choices)]
