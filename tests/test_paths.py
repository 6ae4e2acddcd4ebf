"""Chains of firm claims: the shortest, either way along each edge, with every claim of each step."""

from dataclasses import replace

import networkx as nx
from conftest import Plant, claim
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode

import kg
from kg.claims import Claim
from kg.paths import shortest
from kg.terms import ACTOR, KG, SOURCE, local

HOSTING = kg.load().table.by_class[KG["Hosting"]]
ends = st.tuples(st.integers(0, 7), st.integers(0, 7))


def hosting(index: int, host: int, tenant: int, firm: bool = True) -> Claim:
    """A claim that one numbered actor hosts another."""
    source = SOURCE["s"]
    roles: dict[str, tuple[NamedNode, ...]] = {"host": (ACTOR[str(host)],), "tenant": (ACTOR[str(tenant)],)}
    edge = KG["hosts"] if firm else None
    iri = SOURCE[f"s#{index:03d}"]
    return Claim(iri, source, HOSTING, roles, {}, None, 0, "stated", False, None, None, (), {}, "2025", edge, 1, source)


def steps(chain: list[Claim]) -> list[frozenset[str]]:
    """Return the pairs that a chain joins, once each, in its order."""
    return list(dict.fromkeys(frozenset(local(party) for party in one.parties) for one in chain))


@given(st.lists(ends, max_size=14), ends)
def test_a_chain_is_as_short_as_that_of_networkx(pairs: list[tuple[int, int]], asked: tuple[int, int]) -> None:
    found = [hosting(i, *pair) for i, pair in enumerate(pairs)]
    start, end = asked
    chain = shortest(found, ACTOR[str(start)], ACTOR[str(end)])
    drawn = nx.Graph(pairs)
    drawn.add_nodes_from(asked)
    reachable = nx.has_path(drawn, start, end)
    length = nx.shortest_path_length(drawn, start, end) if reachable else 0
    assert len(steps(chain)) == length


@given(st.lists(ends, max_size=14), ends)
def test_a_chain_joins_its_ends_step_by_step(pairs: list[tuple[int, int]], asked: tuple[int, int]) -> None:
    start, end = (str(number) for number in asked)
    here = start
    joined = steps(shortest([hosting(i, *pair) for i, pair in enumerate(pairs)], ACTOR[start], ACTOR[end]))
    for step in joined:
        assert here in step
        [here] = step - {here}
    assert here == end or not joined


@given(st.lists(ends, max_size=14), ends)
def test_every_claim_of_a_step_is_returned_once_and_the_order_given_does_not_matter(
    pairs: list[tuple[int, int]], asked: tuple[int, int]
) -> None:
    found = [hosting(i, *pair) for i, pair in enumerate(pairs)]
    start, end = (ACTOR[str(number)] for number in asked)
    chain = shortest(found, start, end)
    joined = set(steps(chain))
    assert {one.iri for one in chain} == {one.iri for one in found if frozenset(map(local, one.parties)) in joined}
    assert len({one.iri for one in chain}) == len(chain)
    assert shortest(reversed(found), start, end) == chain


@given(st.lists(ends, max_size=8), ends)
def test_claims_that_are_not_firm_join_only_a_loose_chain(pairs: list[tuple[int, int]], asked: tuple[int, int]) -> None:
    start, end = (ACTOR[str(number)] for number in asked)
    firm, loose = ([hosting(i, *pair, firm=kind) for i, pair in enumerate(pairs)] for kind in (True, False))
    assert shortest(loose, start, end) == []
    assert [c.iri for c in shortest(loose, start, end, firm=False)] == [c.iri for c in shortest(firm, start, end)]


def test_a_denied_claim_joins_nothing() -> None:
    denied = replace(hosting(1, 0, 1, firm=False), denied=True)
    assert shortest([denied], ACTOR["0"], ACTOR["1"], firm=False) == []


def test_between_equal_chains_the_first_by_iri_is_taken() -> None:
    found = [hosting(1, 0, 2), hosting(2, 2, 3), hosting(3, 0, 1), hosting(4, 1, 3)]
    assert [local(one.iri) for one in shortest(found, ACTOR["0"], ACTOR["3"])] == ["001", "002"]


def test_one_claim_with_many_parties_is_one_claim_of_the_chain(plant: Plant) -> None:
    g = plant(
        claim(
            "x",
            "Hosting",
            "kg:host actor:alphacorp , actor:betabank ; kg:tenant actor:gammanet ; kg:stage stage:signed",
        )
    )
    assert [local(one.iri) for one in shortest(g.claims(), ACTOR["alphacorp"], ACTOR["betabank"])] == ["x"]


def test_parties_of_one_symmetric_claim_are_a_step_apart(plant: Plant) -> None:
    g = plant(claim("x", "Rivalry", "kg:rival actor:alphacorp , actor:betabank , actor:gammanet"))
    assert len(shortest(g.claims(), ACTOR["alphacorp"], ACTOR["gammanet"])) == 1


def test_a_chain_of_planted_claims_says_whether_it_is_firm(plant: Plant) -> None:
    def found(stage: str) -> kg.Answer:
        hosting_ = claim("x", "Hosting", f"kg:host actor:alphacorp ; kg:tenant actor:betabank ; kg:stage stage:{stage}")
        owning = claim("y", "Ownership", "kg:owner actor:gammanet ; kg:owned actor:betabank ; kg:stage stage:closed")
        return plant(hosting_ + owning).path("Alphacorp", "Gammanet")

    firm, loose = found("signed"), found("rumoured")
    assert [local(one.iri) for one in firm.claims] == [local(one.iri) for one in loose.claims] == ["x", "y"]
    assert "a chain of firm claims joins them" in firm.reason
    assert "not firm throughout" in loose.reason
