"""Drawings side by side on one sheet, and spots for latecomers among what is drawn already."""

from collections.abc import Iterator, Mapping
from math import fsum, sqrt

from .spread import WIDER, Boxes
from .stress import Points

Places = dict[str, tuple[int, int]]
# The nodes of a drawing, where they lie in it, its width and its height.
Block = tuple[list[int], Points, float, float]
_GAP = 30.0
_ACROSS, _DOWN = 19, 13
# Spots around a host, the nearest first.
_SPOTS = sorted(
    ((_ACROSS * i, _DOWN * j) for i in range(-16, 17) for j in range(-16, 17)),
    key=lambda spot: (spot[0] * spot[0] + spot[1] * spot[1], spot),
)


def packed(blocks: list[Block]) -> Iterator[tuple[int, tuple[int, int]]]:
    """Set blocks on shelves, each as wide as the widest, or as makes the whole wider than high."""
    area = fsum((width + _GAP) * (height + _GAP) for *_, width, height in blocks)
    room = max([sqrt(WIDER * area), *(width for *_, width, _ in blocks)])
    shelf: list[Block] = []
    top = across = 0.0
    for block in blocks:
        if shelf and across + block[2] > room:
            yield from _shelved(shelf, top, (room - across + _GAP) / 2.0)
            top += max(height for *_, height in shelf) + _GAP
            shelf, across = [], 0.0
        shelf.append(block)
        across += block[2] + _GAP
    yield from _shelved(shelf, top, (room - across + _GAP) / 2.0)


def _shelved(shelf: list[Block], top: float, left: float) -> Iterator[tuple[int, tuple[int, int]]]:
    """Set blocks side by side, their middles in one line."""
    high = max((height for *_, height in shelf), default=0.0)
    for nodes, (x, y), width, height in shelf:
        for node, across, down in zip(nodes, x, y, strict=True):
            yield node, (round(left + across), round(top + (high - height) / 2.0 + down))
        left += width + _GAP


def beside(places: Places, boxes: Mapping[str, tuple[float, float]], hosts: Mapping[str, str]) -> Places:
    """Return the places with the guests added, each on the nearest free spot beside its host."""
    taken = _Taken(list(boxes.values()))
    for name, place in places.items():
        taken.add(place, boxes[name])
    found, full = dict(places), set(places.values())
    for guest, host in hosts.items():
        x, y = found[host]
        spots = [(x + dx, y + dy) for dx, dy in _SPOTS]
        apart = next((spot for spot in spots if spot not in full), spots[-1])
        found[guest] = next((spot for spot in spots if taken.free(spot, boxes[guest])), apart)
        taken.add(found[guest], boxes[guest])
        full.add(found[guest])
    return found


class _Taken:
    """The boxes that stand on a sheet, by the cell that their centres lie in."""

    def __init__(self, boxes: Boxes) -> None:
        self._wide = max((width for width, _ in boxes), default=1.0)
        self._high = max((height for _, height in boxes), default=1.0)
        self._cells: dict[tuple[int, int], list[tuple[tuple[int, int], tuple[float, float]]]] = {}

    def add(self, place: tuple[int, int], box: tuple[float, float]) -> None:
        self._cells.setdefault(self._cell(place), []).append((place, box))

    def free(self, place: tuple[int, int], box: tuple[float, float]) -> bool:
        column, row = self._cell(place)
        cells = [(column + i, row + j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
        return not any(
            2 * abs(x - place[0]) < width + box[0] and 2 * abs(y - place[1]) < height + box[1]
            for cell in cells
            for (x, y), (width, height) in self._cells.get(cell, ())
        )

    def _cell(self, place: tuple[int, int]) -> tuple[int, int]:
        return int(place[0] // self._wide), int(place[1] // self._high)
