"""Where to draw each node: a force-directed layout that gives the same whole numbers on every machine.

Only + - * / and square roots are used, which IEEE 754 rounds alike everywhere; networkx's layouts need numpy, and
sines and powers differ between C libraries, which would break byte-for-byte exports. Method: Fruchterman and Reingold,
"Graph drawing by force-directed placement", 1991, https://doi.org/10.1002/spe.4380211102, then boxes pushed apart.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import combinations
from math import sqrt

Point = list[float]
_SPACING = 120.0
_GRAVITY = 1.8
_WIDER = 1.45
_GAP = 40.0
_PAIR_BUDGET = 1_500_000
# One turn by the golden angle, as cosine and sine.
_COS, _SIN = -0.7373688780783197, 0.6754902942615238


def positions(sizes: Mapping[str, tuple[float, float]], links: Iterable[tuple[str, str]]) -> dict[str, tuple[int, int]]:
    """Return a place for the centre of each box, given their widths and heights, and the links between them.

    What has no link stands in rows under the rest.

    >>> two = {"a": (80.0, 30.0), "b": (80.0, 30.0)}
    >>> positions(two, [("a", "b")]) == positions(two, [("b", "a")])
    True
    """
    bonds = sorted({(min(pair), max(pair)) for pair in links if pair[0] != pair[1]})
    degree = Counter(name for bond in bonds for name in bond)
    names = sorted(degree)
    points = _spiral(sorted(names, key=lambda name: (-degree[name], name)))
    rounds = max(40, min(500, _PAIR_BUDGET // max(1, len(names) * len(names) // 2)))
    for step in range(rounds):
        _move(points, bonds, heat=_SPACING * (1 - step / rounds))
    points = {name: [x * _WIDER, y] for name, (x, y) in points.items()}
    _part(points, sizes)
    _shelve(points, sorted(sizes.keys() - points.keys()), sizes)
    return {name: (round(points[name][0]), round(points[name][1])) for name in sorted(points)}


def _spiral(names: list[str]) -> dict[str, Point]:
    """Set nodes on a spiral, the first in the middle."""
    points, turn = {}, (1.0, 0.0)
    for rank, name in enumerate(names):
        radius = _SPACING * 0.6 * sqrt(rank)
        points[name] = [radius * turn[0], radius * turn[1]]
        turn = (turn[0] * _COS - turn[1] * _SIN, turn[0] * _SIN + turn[1] * _COS)
    return points


def _move(points: dict[str, Point], bonds: list[tuple[str, str]], heat: float) -> None:
    forces = {name: [-_GRAVITY * x, -_GRAVITY * y] for name, (x, y) in points.items()}
    for a, b in combinations(sorted(points), 2):
        dx, dy = points[a][0] - points[b][0], points[a][1] - points[b][1]
        push = _SPACING * _SPACING / (dx * dx + dy * dy + 1.0)
        _pull(forces, a, b, -dx * push, -dy * push)
    for a, b in bonds:
        dx, dy = points[a][0] - points[b][0], points[a][1] - points[b][1]
        pull = sqrt(dx * dx + dy * dy) / _SPACING
        _pull(forces, a, b, dx * pull, dy * pull)
    for name, (fx, fy) in forces.items():
        scale = min(1.0, heat / (sqrt(fx * fx + fy * fy) + 1e-9))
        points[name][0] += fx * scale
        points[name][1] += fy * scale


def _shelve(points: dict[str, Point], loose: list[str], sizes: Mapping[str, tuple[float, float]]) -> None:
    """Set what has no link in rows under the rest, as wide as the rest."""
    left = min((x for x, _ in points.values()), default=0.0)
    right = max((x for x, _ in points.values()), default=0.0)
    top = max((y + sizes[name][1] / 2 for name, (_, y) in points.items()), default=0.0) + _GAP
    across, bottom = left, top
    for name in loose:
        width, height = sizes[name]
        if across > left and across + width > right:
            across, top = left, bottom + _GAP
        points[name] = [across + width / 2, top + height / 2]
        across, bottom = across + width + _GAP, max(bottom, top + height)


def _pull(forces: dict[str, Point], a: str, b: str, fx: float, fy: float) -> None:
    forces[a][0] -= fx
    forces[a][1] -= fy
    forces[b][0] += fx
    forces[b][1] += fy


def _part(points: dict[str, Point], sizes: Mapping[str, tuple[float, float]]) -> None:
    """Push boxes that overlap apart along the shorter way, until none does or it stops helping."""
    for _ in range(200):
        moved = False
        for a, b in combinations(sorted(points), 2):
            dx, dy = points[b][0] - points[a][0], points[b][1] - points[a][1]
            over_x = (sizes[a][0] + sizes[b][0]) / 2 - abs(dx)
            over_y = (sizes[a][1] + sizes[b][1]) / 2 - abs(dy)
            if over_x > 0 and over_y > 0:
                axis, shift = (0, over_x) if over_x < over_y else (1, over_y)
                shift = (shift / 2 + 1) * (1 if (dx, dy)[axis] >= 0 else -1)
                points[a][axis] -= shift
                points[b][axis] += shift
                moved = True
        if not moved:
            return
