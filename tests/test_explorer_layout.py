"""Places: the same on every machine, none on another, room for labels, and near what they are tied to."""

import ast
import random
from itertools import combinations, pairwise
from math import dist
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import explorer
from kg.explorer import spread, stress
from kg.explorer.chance import Chance
from kg.explorer.layout import arranged, crossings, places

Link = tuple[str, str, float]
ARITHMETIC = ("chance", "stress", "spread", "packing", "layout")
# Two circles of six, one hub each, tied by a single link.
CIRCLES: list[Link] = [
    *(("a0", f"a{i}", 1.0) for i in range(1, 6)),
    *(("b0", f"b{i}", 1.0) for i in range(1, 6)),
    *((f"a{i}", f"a{i % 5 + 1}", 1.0) for i in range(1, 6)),
    *((f"b{i}", f"b{i % 5 + 1}", 1.0) for i in range(1, 6)),
    ("a0", "b0", 1.0),
]
SIZES = {name: 10.0 for link in CIRCLES for name in link[:2]}


def small_world(count: int, ties: int, seed: int = 1) -> tuple[dict[str, float], list[Link]]:
    """Return a graph with hubs: each newcomer ties itself to earlier ones, rather to the well tied."""
    chance, ends = random.Random(seed), [0]  # noqa: S311
    links = []
    for node in range(1, count):
        for other in {chance.choice(ends) for _ in range(ties)}:
            links.append((f"n{node:05}", f"n{other:05}", 1.0))
            ends += [node, other]
    return {f"n{node:05}": 9.0 + node % 7 for node in range(count)}, links


# The same everywhere


def test_chance_is_that_of_mulberry32_in_javascript() -> None:
    chance = Chance(1)
    assert [chance.draw() for _ in range(3)] == [2693262067, 11749833, 2265367787]


def test_chance_shuffles_without_loss_and_spreads_around_zero() -> None:
    chance = Chance(7)
    assert sorted(chance.shuffled(50)) == list(range(50))
    drawn = [chance.spread() for _ in range(1000)]
    assert min(drawn) >= -1 and max(drawn) < 1 and abs(sum(drawn)) < 100  # noqa: PT018


def test_a_small_drawing_is_this_one_on_every_machine() -> None:
    links = [("hub", "a", 1.0), ("hub", "b", 2.0), ("hub", "c", 1.0), ("a", "b", 1.0), ("x", "y", 1.0)]
    sizes = {"hub": 20.0, "a": 9.0, "b": 9.0, "c": 9.0, "x": 9.0, "y": 9.0, "alone": 9.0, "thing": 9.0}
    assert places(sizes, [*links, ("thing", "c", 1.0)], {"thing": "c"}) == {
        "a": (329, 27),
        "alone": (357, 278),
        "b": (274, 194),
        "c": (73, 121),
        "hub": (184, 74),
        "x": (256, 278),
        "y": (84, 278),
        "thing": (73, 69),
    }


@settings(max_examples=10)
@given(st.randoms(use_true_random=False))
def test_the_order_of_parties_and_links_and_their_direction_change_nothing(shuffle: random.Random) -> None:
    links = [(b, a, w) if shuffle.random() < 0.5 else (a, b, w) for a, b, w in CIRCLES]
    shuffle.shuffle(links)
    names = list(SIZES)
    shuffle.shuffle(names)
    assert places({name: SIZES[name] for name in names}, links) == places(SIZES, CIRCLES)


def test_links_of_one_pair_add_up() -> None:
    split = [(a, b, w / 2) for a, b, w in CIRCLES for _ in range(2)]
    assert places(SIZES, split) == places(SIZES, CIRCLES)


@pytest.mark.parametrize("module", ARITHMETIC)
def test_only_arithmetic_that_is_rounded_alike_everywhere_is_used(module: str) -> None:
    tree = ast.parse((Path(explorer.__file__).parent / f"{module}.py").read_text(encoding="utf-8"))
    taken = {name.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module == "math"
             for name in node.names}  # fmt: skip
    assert taken <= {"sqrt", "inf", "fsum"}
    powers = [node for node in ast.walk(tree) if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Pow)]
    assert all(isinstance(node.left, ast.Constant) and isinstance(node.left.value, int) for node in powers)
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    assert imported <= {"heapq"}


# Room


@settings(max_examples=15)
@given(
    st.dictionaries(
        st.text("abcdefg", min_size=1, max_size=3), st.tuples(st.floats(20, 300), st.floats(20, 120)), max_size=9
    ),
    st.randoms(use_true_random=False),
)
def test_boxes_do_not_overlap(boxes: dict[str, tuple[float, float]], chance: random.Random) -> None:
    names = sorted(boxes)
    found = arranged(boxes, [(chance.choice(names), chance.choice(names), 1.0) for _ in names])
    assert set(found) == set(boxes)
    for a, b in combinations(names, 2):
        apart_x = abs(found[a][0] - found[b][0]) - (boxes[a][0] + boxes[b][0]) / 2
        apart_y = abs(found[a][1] - found[b][1]) - (boxes[a][1] + boxes[b][1]) / 2
        assert max(apart_x, apart_y) >= -2


def test_every_linked_party_has_room_for_a_label() -> None:
    sizes, links = small_world(120, 2)
    found = places(sizes, links)
    for a, b in combinations(sizes, 2):
        (x, y), (p, q) = found[a], found[b]
        assert abs(x - p) >= 90 or abs(y - q) >= 34, (a, b)


def test_a_drawing_is_wider_than_high() -> None:
    sizes, links = small_world(120, 2)
    xs, ys = zip(*places(sizes, links).values(), strict=True)
    assert 1.05 <= (max(xs) - min(xs)) / (max(ys) - min(ys)) <= 1.6


def test_parties_without_a_link_stand_in_a_row_under_the_rest() -> None:
    found = places(SIZES | {"c": 9.0, "d": 9.0}, CIRCLES)
    foot = max(found[name][1] for name in SIZES)
    assert found["c"][1] == found["d"][1] > foot
    assert found["c"][1] - foot < 120


@pytest.mark.parametrize("sizes", [{}, {"a": 9.0}, {"a": 9.0, "b": 9.0}])
def test_a_graph_without_links_has_a_place_for_each(sizes: dict[str, float]) -> None:
    found = places(sizes, [])
    assert set(found) == set(sizes)
    assert len(set(found.values())) == len(sizes)


def test_a_link_to_itself_is_no_link() -> None:
    assert places(SIZES, [*CIRCLES, ("a0", "a0", 9.0)]) == places(SIZES, CIRCLES)


def test_a_chain_and_a_star_do_not_collapse() -> None:
    names = [f"n{i:03}" for i in range(60)]
    for links in ([(a, b, 1.0) for a, b in pairwise(names)], [(names[0], name, 1.0) for name in names[1:]]):
        found = places(dict.fromkeys(names, 9.0), links)
        assert min(dist(found[a], found[b]) for a, b in combinations(names, 2)) >= 34


# Meaning


def test_parties_of_one_circle_are_nearer_than_those_of_two() -> None:
    found = places(SIZES, CIRCLES)

    def mean(pairs: list[tuple[str, str]]) -> float:
        return sum(dist(found[a], found[b]) for a, b in pairs) / len(pairs)

    pairs = list(combinations(SIZES, 2))
    assert 1.5 * mean([p for p in pairs if p[0][0] == p[1][0]]) < mean([p for p in pairs if p[0][0] != p[1][0]])


def test_a_firmer_tie_is_shorter() -> None:
    ways = stress.lengths([{1: 1.0, 2: 4.0}, {0: 1.0}, {0: 4.0}])
    assert ways[0][2] < ways[0][1]


def test_hubs_that_share_no_neighbour_stand_farther_apart_than_a_leaf_from_its_hub_of_few() -> None:
    near: stress.Near = [{1: 1.0, 2: 1.0, 3: 1.0, 4: 1.0}, {0: 1.0, 5: 1.0, 6: 1.0, 7: 1.0}]
    near += [{0: 1.0}, {0: 1.0}, {0: 1.0}, {1: 1.0}, {1: 1.0}, {1: 1.0}]
    ways = stress.lengths(near)
    assert ways[0][1] > ways[0][2]


def test_a_ring_is_drawn_without_a_crossing() -> None:
    near: stress.Near = [{(i - 1) % 12: 1.0, (i + 1) % 12: 1.0} for i in range(12)]
    assert crossings(stress.drawn(stress.lengths(near), 1), near) == 0


def test_crossings_count_each_pair_of_links_once_and_not_those_that_share_an_end() -> None:
    square = ([0.0, 1.0, 1.0, 0.0], [0.0, 0.0, 1.0, 1.0])
    assert crossings(square, [{2: 1.0, 1: 1.0}, {3: 1.0, 0: 1.0}, {0: 1.0}, {1: 1.0}]) == 1
    assert crossings(square, [{1: 1.0, 3: 1.0}, {0: 1.0, 2: 1.0}, {1: 1.0, 3: 1.0}, {0: 1.0, 2: 1.0}]) == 0


def test_nodes_are_moved_off_the_lines_of_others() -> None:
    x, y = [0.0, 400.0, 200.0], [0.0, 0.0, 3.0]
    spread._clear(x, y, [(100.0, 40.0)] * 3, [(0, 1)])
    assert y[2] > 3.0
    assert x[2] == 200.0


# What is shown on demand


def test_what_has_a_home_changes_nothing_of_the_drawing_and_is_set_beside_its_home() -> None:
    things = {f"thing{i}": 9.0 for i in range(8)}
    ties = [(name, "a3", 5.0) for name in things]
    plain, found = places(SIZES, CIRCLES), places(SIZES | things, [*CIRCLES, *ties], dict.fromkeys(things, "a3"))
    assert {name: found[name] for name in SIZES} == plain
    assert all(dist(found[name], found["a3"]) < 200 for name in things)
    assert len(set(found.values())) == len(found)


def test_more_guests_than_there_are_spots_still_stand_apart() -> None:
    guests = {f"thing{i:04}": 26.0 for i in range(400)}
    found = places(SIZES | guests, CIRCLES, dict.fromkeys(guests, "a3"))
    assert len(set(found.values())) == len(found)


def test_links_of_what_has_a_home_count_as_those_of_its_home() -> None:
    folded = places(SIZES | {"thing": 9.0}, [*CIRCLES, ("thing", "b1", 1.0)], {"thing": "a1"})
    told = places(SIZES, [*CIRCLES, ("a1", "b1", 1.0)])
    assert {name: folded[name] for name in SIZES} == told


def test_a_latecomer_without_a_home_is_set_beside_its_strongest_tie() -> None:
    late = {"town": 9.0, "land": 9.0, "moon": 9.0}
    ties = [("town", "a3", 1.0), ("town", "b3", 3.0), ("land", "town", 1.0)]
    found = places(SIZES | late, [*CIRCLES, *ties], late=late)
    plain = places(SIZES | {"moon": 9.0}, CIRCLES)
    assert {name: found[name] for name in plain} == plain
    assert dist(found["town"], found["b3"]) < 120
    assert dist(found["land"], found["town"]) < 120


# Great graphs


def test_above_some_size_distances_to_a_few_pivots_decide_and_the_order_still_changes_nothing() -> None:
    sizes, links = small_world(700, 2)
    assert len(sizes) > stress.DENSE
    found = places(sizes, links)
    assert found == places(dict(reversed(sizes.items())), links[::-1])
    assert len(set(found.values())) == len(sizes)


def test_a_great_grid_unfolds() -> None:
    """The corners of a grid lie far apart, and neighbours near: no ball."""
    side = 26
    links = [(f"{i:02}.{j:02}", f"{i + 1:02}.{j:02}", 1.0) for i in range(side - 1) for j in range(side)]
    links += [(f"{i:02}.{j:02}", f"{i:02}.{j + 1:02}", 1.0) for i in range(side) for j in range(side - 1)]
    found = places({name: 9.0 for link in links for name in link[:2]}, links)
    corners = [found[name] for name in ("00.00", "00.25", "25.00", "25.25")]
    neighbours = sorted(dist(found[a], found[b]) for a, b, _ in links)
    assert min(dist(p, q) for p, q in combinations(corners, 2)) > 10 * neighbours[len(neighbours) // 2]
