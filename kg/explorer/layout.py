"""Where to draw each party: places that are the same whole numbers on every machine.

Only + - * /, square roots and exact sums are used, which are rounded alike everywhere; sines, powers and numpy's sums
differ between machines, and `sum` between versions of Python, which would break byte-for-byte exports.
"""

from collections.abc import Iterable, Mapping

from .packing import Block, Places, beside, packed
from .spread import Boxes, spread
from .stress import Near, Points, drawn, lengths

# The best of some drawings is taken, as many as this many pairs of nodes allow.
_TRIES, _PAIRS = 6, 150_000
# A party takes a box: its circle, a line for the label below it, and air around them.
_LABEL, _LINE, _AIR = 96.0, 22.0, 14.0
# Labels of more parties than this are never shown at once.
_LABELLED = 2000


def places(
    sizes: Mapping[str, float],
    links: Iterable[tuple[str, str, float]],
    homes: Mapping[str, str] | None = None,
    late: Iterable[str] = (),
) -> Places:
    """Return a place for each party, given its radius, and the links between parties with their weights.

    A drawing is some 1.25 times as wide as high; every party with a link has room for a label below it. Those without
    stand in rows under the rest. Several links of one pair add up, in whatever order they are given.

    What is shown on demand only is left out of the drawing and gets a free spot: a party with a home beside that, its
    links counting as those of its home; what else comes late beside the party that it has its strongest link with.

    >>> ring = [("a", "b", 1.0), ("b", "c", 1.0), ("c", "a", 2.0)]
    >>> places(dict.fromkeys("abc", 10.0), ring) == places(dict.fromkeys("cba", 10.0), reversed(ring))
    True
    """
    homes = dict(sorted((homes or {}).items()))
    folded = [(homes.get(a, a), homes.get(b, b), weight) for a, b, weight in links]
    hosts = homes | _hosts(sorted(sizes.keys() - homes.keys()), folded, set(late) - homes.keys())
    kept = [link for link in folded if link[0] not in hosts and link[1] not in hosts]
    linked = {name for link in kept if link[0] != link[1] for name in link[:2]}
    labelled = linked if len(linked) <= _LABELLED else set()
    boxes = {name: _box(size, labelled=name in labelled) for name, size in sizes.items()}
    return beside(arranged({name: boxes[name] for name in sizes if name not in hosts}, kept), boxes, hosts)


def _box(size: float, *, labelled: bool) -> tuple[float, float]:
    width, height = (max(2.0 * size, _LABEL), 2.0 * size + _LINE) if labelled else (2.0 * size, 2.0 * size)
    return width + _AIR, height + _AIR


def _hosts(names: list[str], links: Iterable[tuple[str, str, float]], late: set[str]) -> dict[str, str]:
    """Return beside which each latecomer is set; one may be set beside another that stands before it here."""
    near = _near(names, links)
    hosts: dict[str, str] = {}
    while True:
        waiting = late - hosts.keys()
        ready = {
            names[node]: [(weight, names[other]) for other, weight in ties.items() if names[other] not in waiting]
            for node, ties in enumerate(near)
            if names[node] in waiting
        }
        found = {guest: max(ends)[1] for guest, ends in ready.items() if ends}
        if not found:
            return hosts
        hosts |= found


def arranged(boxes: Mapping[str, tuple[float, float]], links: Iterable[tuple[str, str, float]]) -> Places:
    """Return a place for the centre of each box, given their widths and heights, as `places` does for circles."""
    names = sorted(boxes)
    near = _near(names, links)
    sized = [(float(boxes[name][0]), float(boxes[name][1])) for name in names]
    found = dict(packed([_block(nodes, near, sized) for nodes in _parts(near)]))
    return {name: found[node] for node, name in enumerate(names)}


def _near(names: list[str], links: Iterable[tuple[str, str, float]]) -> Near:
    index = {name: node for node, name in enumerate(names)}
    near: Near = [{} for _ in names]
    for a, b, weight in sorted((min(index[a], index[b]), max(index[a], index[b]), w) for a, b, w in links if a != b):
        near[a][b] = near[b][a] = near[a].get(b, 0.0) + weight
    return near


def _parts(near: Near) -> list[list[int]]:
    """Return the connected parts, the greatest first, the nodes of each in order."""
    seen: set[int] = set()
    parts = []
    for start in range(len(near)):
        if start in seen:
            continue
        seen.add(start)
        part = [start]
        for node in part:
            fresh = [other for other in near[node] if other not in seen]
            seen.update(fresh)
            part += fresh
        parts.append(sorted(part))
    return sorted(parts, key=lambda part: (-len(part), part))


def _block(nodes: list[int], near: Near, boxes: Boxes) -> Block:
    """Draw one connected part, its corner at 0, 0."""
    own = [boxes[node] for node in nodes]
    x, y = _best(nodes, near, own) if len(nodes) > 1 else ([0.0], [0.0])
    left = min(at - width / 2.0 for at, (width, _) in zip(x, own, strict=True))
    top = min(at - height / 2.0 for at, (_, height) in zip(y, own, strict=True))
    right = max(at + width / 2.0 for at, (width, _) in zip(x, own, strict=True))
    foot = max(at + height / 2.0 for at, (_, height) in zip(y, own, strict=True))
    return nodes, ([at - left for at in x], [at - top for at in y]), right - left, foot - top


def _best(nodes: list[int], near: Near, boxes: Boxes) -> Points:
    """Return the drawing with the fewest crossings of a few; the first where there is no time for others."""
    index = {node: rank for rank, node in enumerate(nodes)}
    own = [{index[other]: weight for other, weight in near[node].items()} for node in nodes]
    ways = lengths(own)
    tries = max(1, min(_TRIES, _PAIRS // (len(nodes) * len(nodes))))
    drawings = [drawn(ways, seed) for seed in range(1, tries + 1)]
    best = min(drawings, key=lambda one: crossings(one, own)) if tries > 1 else drawings[0]
    return spread(best, boxes, own)


def crossings(points: Points, near: Near) -> int:
    """Return how many pairs of straight links cross."""
    x, y = points

    def left(a: int, b: int, c: int) -> bool:
        return (x[b] - x[a]) * (y[c] - y[a]) > (y[b] - y[a]) * (x[c] - x[a])

    lines = [(a, b) for a in range(len(near)) for b in near[a] if a < b]
    return sum(
        left(a, b, c) != left(a, b, d) and left(c, d, a) != left(c, d, b)
        for rank, (a, b) in enumerate(lines)
        for c, d in lines[rank + 1 :]
        if a != c and a != d and b != c and b != d
    )
