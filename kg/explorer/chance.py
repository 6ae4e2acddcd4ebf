"""Whole numbers in a fixed order that looks like chance, the same on every machine and in JavaScript.

Method: mulberry32 by Tommy Ettinger, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c.
"""

_WORD = 0xFFFFFFFF


class Chance:
    """A row of whole numbers from 0 to 2**32 - 1 that its seed decides.

    >>> chance = Chance(1)
    >>> [chance.draw() for _ in range(2)]
    [2693262067, 11749833]
    """

    def __init__(self, seed: int) -> None:
        self._state = seed & _WORD

    def draw(self) -> int:
        """Return the next number."""
        self._state = (self._state + 0x6D2B79F5) & _WORD
        mixed = ((self._state ^ (self._state >> 15)) * (self._state | 1)) & _WORD
        mixed ^= (mixed + (mixed ^ (mixed >> 7)) * (mixed | 61)) & _WORD
        return mixed ^ (mixed >> 14)

    def spread(self) -> float:
        """Return the next number as one of at least -1 and less than 1."""
        return self.draw() / 2147483648.0 - 1.0

    def shuffled(self, count: int) -> list[int]:
        """Return the numbers below `count` in another order."""
        order = list(range(count))
        for last in range(count - 1, 0, -1):
            other = self.draw() % (last + 1)
            order[last], order[other] = order[other], order[last]
        return order
