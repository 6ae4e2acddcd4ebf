"""Room for every node and its label: a drawing laid on its side, evened out, with nothing on top of anything."""

from math import fsum, sqrt

from .stress import Near, Points

WIDER = 1.25
Boxes = list[tuple[float, float]]
# How many times the area of its boxes a drawing takes, and the least unit of length.
_ROOM, _LEAST = 2.0, 60.0
_EVENER = 0.5
_CHECKS = 3_000_000


def spread(points: Points, boxes: Boxes, near: Near) -> Points:
    """Return the drawing of a connected graph in units of the canvas, wider than high, boxes apart, off the lines."""
    x, y = _landscape(*points)
    x, y = _evened(x), _evened(y)
    unit = _unit(x, y, boxes)
    x, y = [unit * each for each in x], [unit * each for each in y]
    lines = [(a, b) for a in range(len(near)) for b in near[a] if a < b]
    for _ in range(min(30, _CHECKS // (len(boxes) * len(lines)))):
        _clear(x, y, boxes, lines)
        _part(x, y, boxes, rounds=3)
    _part(x, y, boxes, rounds=200 if len(boxes) < 2000 else 20)
    return x, y


def _deviation(row: list[float]) -> float:
    return sqrt(fsum(each * each for each in row) / len(row))


def _landscape(x: list[float], y: list[float]) -> Points:
    """Turn the drawing so that its longer axis lies flat, and widen it, by a half at most, to the shape of a screen."""
    mean_x, mean_y = fsum(x) / len(x), fsum(y) / len(y)
    x, y = [each - mean_x for each in x], [each - mean_y for each in y]
    xx, yy = fsum(each * each for each in x), fsum(each * each for each in y)
    xy = fsum(a * b for a, b in zip(x, y, strict=True))
    half = (xx - yy) / 2.0
    cos, sin = half + sqrt(half * half + xy * xy), xy
    length = sqrt(cos * cos + sin * sin)
    cos, sin = (cos / length, sin / length) if length else (0.0, 1.0)
    flat = [cos * a + sin * b for a, b in zip(x, y, strict=True)]
    high = [cos * b - sin * a for a, b in zip(x, y, strict=True)]
    wide, tall = _deviation(flat), _deviation(high)
    factor = min(1.5, max(1 / 1.5, sqrt(WIDER * tall / wide))) if wide else 1.0
    return [factor * each for each in flat], [each / factor for each in high]


def _evened(row: list[float]) -> list[float]:
    """Move each coordinate most of the way to where it would be if all were equally far from the next."""
    last = len(row) - 1
    even = [0.0] * len(row)
    for rank, node in enumerate(sorted(range(len(row)), key=lambda node: (row[node], node))):
        even[node] = 2.0 * rank / last - 1.0
    factor = _EVENER * _deviation(row) / _deviation(even)
    return [(1.0 - _EVENER) * at + factor * to for at, to in zip(row, even, strict=True)]


def _unit(x: list[float], y: list[float], boxes: Boxes) -> float:
    """Return by how much to enlarge a drawing so that its boxes fill the wanted part of it."""
    wide, high = max(x) - min(x), max(y) - min(y)
    needed = _ROOM * fsum(width * height for width, height in boxes)
    return max(_LEAST, sqrt(needed / (wide * max(high, wide / WIDER))))


def _part(x: list[float], y: list[float], boxes: Boxes, rounds: int) -> None:
    """Push boxes that overlap apart, along whichever side of theirs lets them go sooner, round by round."""
    wide, high = max(width for width, _ in boxes), max(height for _, height in boxes)
    for _ in range(rounds):
        cells: dict[tuple[int, int], list[int]] = {}
        for node in range(len(x)):
            cells.setdefault((int(x[node] // wide), int(y[node] // high)), []).append(node)
        moved = False
        for (column, row), members in cells.items():
            beside = ((column, row), (column + 1, row), (column - 1, row + 1), (column, row + 1), (column + 1, row + 1))
            others = [node for cell in beside for node in cells.get(cell, ())]
            for rank, a in enumerate(members):
                for b in others[rank + 1 :]:
                    moved = _push(x, y, boxes, a, b) or moved
        if not moved:
            return


def _push(x: list[float], y: list[float], boxes: Boxes, a: int, b: int) -> bool:
    (wide, high), (width, height) = boxes[a], boxes[b]
    dx, dy = x[b] - x[a], y[b] - y[a]
    over_x = (wide + width) / 2.0 - (dx if dx >= 0.0 else -dx)
    over_y = (high + height) / 2.0 - (dy if dy >= 0.0 else -dy)
    if over_x <= 0.0 or over_y <= 0.0:
        return False
    sideways = over_x * (high + height) < over_y * (wide + width)
    along, over, way = (x, over_x, dx) if sideways else (y, over_y, dy)
    shift = (0.3 * over + 0.5) * (1.0 if way >= 0.0 else -1.0)
    along[a] -= shift
    along[b] += shift
    return True


def _clear(x: list[float], y: list[float], boxes: Boxes, lines: list[tuple[int, int]]) -> None:
    """Move nodes a quarter of the way off the straight lines between others."""
    for a, b in lines:
        ax, ay, dx, dy = x[a], y[a], x[b] - x[a], y[b] - y[a]
        length = sqrt(dx * dx + dy * dy) + 1e-9
        dx, dy = dx / length, dy / length
        for node, (_, high) in enumerate(boxes):
            px, py = x[node] - ax, y[node] - ay
            if not 0.0 < px * dx + py * dy < length or node in (a, b):
                continue
            off, needed = px * dy - py * dx, high / 2.0
            if -needed < off < needed:
                shift = 0.25 * (needed - off if off >= 0.0 else -needed - off)
                x[node] += shift * dy
                y[node] -= shift * dx
