"""Places whose distances on paper are close to distances along the links: stress, lowered pair by pair.

Method: Zheng, Pawar and Goodman, "Graph Drawing by Stochastic Gradient Descent", 2019,
https://doi.org/10.1109/TVCG.2018.2859997; above a size against a few pivots only, weighed as in Ortmann, Klimenta and
Brandes, "A Sparse Stress Model", 2017, https://doi.org/10.7155/jgaa.00440.
"""

import heapq
from bisect import bisect_right
from collections.abc import Iterator
from math import inf, sqrt

from .chance import Chance

# For every node its neighbours, with the weight of the tie, or with the length of the way.
Near = list[dict[int, float]]
Points = tuple[list[float], list[float]]
DENSE = 500
_PIVOTS = 3_000_000
_TINY = 1e-9
_LAST_STEP = 0.1


def lengths(near: Near) -> Near:
    """Return how long each link should be: the longer, the fewer neighbours its ends share; the shorter, the firmer.

    So hubs stand apart, with their own leaves around them, and parties of one circle stand together.
    """
    return [{b: _length(near[a], near[b], weight) for b, weight in near[a].items()} for a in range(len(near))]


def _length(one: dict[int, float], other: dict[int, float], weight: float) -> float:
    few, many = sorted((one, other), key=len)
    shared = sum(1 for node in few if node in many)
    apart = len(one) + len(other) - 2 * shared - 2
    return (1.0 + 0.5 * sqrt(apart)) / (1.0 + 0.08 * min(weight, 4.0))


def drawn(ways: Near, seed: int) -> Points:
    """Return a place for each node of a connected graph whose links are so long."""
    return _dense(ways, Chance(seed)) if len(ways) <= DENSE else _sparse(ways, Chance(seed))


def _dense(ways: Near, chance: Chance) -> Points:
    count = len(ways)
    table = [_distances(ways, start) for start in range(count)]
    x, y = _start(count, chance)
    for step in _steps(ways, max(max(row) for row in table), halvings=5):
        order, gaps = chance.shuffled(count), chance.shuffled(count // 2)
        for gap in gaps:
            # Half way round a circle of even count, each pair would come twice.
            turns = count // 2 if 2 * (gap + 1) == count else count
            for turn in range(turns):
                a, b = order[turn], order[(turn + gap + 1) % count]
                pull = min(1.0, step / (table[a][b] * table[a][b])) / 2.0
                _draw(x, y, a, b, table[a][b], pull, pull)
    return x, y


def _sparse(ways: Near, chance: Chance) -> Points:
    count = len(ways)
    tables = _pivots(ways, max(12, min(60, _PIVOTS // count)))
    pulls = _pulls(tables, count)
    x, y = _start(count, chance)
    farthest = max(max(row) for row in tables.values())
    for step in _steps(ways, farthest, halvings=5 if count <= 20_000 else 4):
        for a in chance.shuffled(count):
            for b, wanted, weight in pulls[a]:
                _draw(x, y, a, b, wanted, min(1.0, step * weight), 0.0)
            for b, wanted in ways[a].items():
                pull = min(1.0, step / (wanted * wanted)) / 2.0
                _draw(x, y, a, b, wanted, pull, pull)
    return x, y


def _draw(x: list[float], y: list[float], a: int, b: int, wanted: float, share: float, other: float) -> None:
    """Move each end of a pair its share of the way to the wanted distance."""
    dx, dy = x[a] - x[b], y[a] - y[b]
    length = sqrt(dx * dx + dy * dy) + _TINY
    amiss = (length - wanted) / length
    x[a] -= share * amiss * dx
    y[a] -= share * amiss * dy
    x[b] += other * amiss * dx
    y[b] += other * amiss * dy


def _start(count: int, chance: Chance) -> Points:
    side = sqrt(count)
    return [side * chance.spread() for _ in range(count)], [side * chance.spread() for _ in range(count)]


def _steps(ways: Near, farthest: float, halvings: int) -> Iterator[float]:
    """Yield 2**halvings + 1 steps, each the same part of the one before: roots of roots, for powers differ."""
    shortest = min(length for row in ways for length in row.values())
    step = farthest * farthest
    part = _LAST_STEP * shortest * shortest / step
    for _ in range(halvings):
        part = sqrt(part)
    for _ in range(2**halvings + 1):
        yield step
        step *= part


def _distances(ways: Near, start: int) -> list[float]:
    found = [inf] * len(ways)
    found[start] = 0.0
    queue = [(0.0, start)]
    while queue:
        far, node = heapq.heappop(queue)
        if far > found[node]:
            continue
        for other, length in ways[node].items():
            if far + length < found[other]:
                found[other] = far + length
                heapq.heappush(queue, (far + length, other))
    return found


def _pivots(ways: Near, count: int) -> dict[int, list[float]]:
    """Return the distances from the greatest hub, then from whichever node is farthest from all pivots so far."""
    pivot = max(range(len(ways)), key=lambda node: (len(ways[node]), -node))
    nearest = [inf] * len(ways)
    tables = {}
    for _ in range(count):
        tables[pivot] = _distances(ways, pivot)
        nearest = [min(pair) for pair in zip(nearest, tables[pivot], strict=True)]
        pivot = max(range(len(ways)), key=lambda node: (nearest[node], -node))
    return tables


def _pulls(tables: dict[int, list[float]], count: int) -> list[list[tuple[int, float, float]]]:
    """Return what draws each node: a pivot, how far it should be, and the weight of those for whom the pivot stands."""
    regions: dict[int, list[float]] = {pivot: [] for pivot in tables}
    for node in range(count):
        pivot = min(tables, key=lambda one: (tables[one][node], one))
        regions[pivot].append(tables[pivot][node])
    for region in regions.values():
        region.sort()
    return [
        [
            (pivot, far[node], bisect_right(regions[pivot], far[node] / 2.0) / (far[node] * far[node]))
            for pivot, far in tables.items()
            if node != pivot
        ]
        for node in range(count)
    ]
