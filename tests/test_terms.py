"""Every IRI is spelled once: namespaces are closed, and prefixed names lead back to their IRI."""

import pytest
from conftest import HEAD
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode

import kg
from kg import terms
from kg.terms import ACTOR, KG, PREFIXES, SOURCE, STAGE, Namespace, curie, local

names = st.text("abcdefghijklmnopqrstuvwxyz0123456789-", min_size=1, max_size=20)
prefixes = st.sampled_from(sorted(PREFIXES))


@given(prefixes, names)
def test_a_prefixed_name_leads_back_to_its_iri(prefix: str, name: str) -> None:
    node = NamedNode(PREFIXES[prefix] + name)
    assert curie(node) == f"{prefix}:{name}"


@given(prefixes, names)
def test_the_local_name_is_what_follows_the_namespace(prefix: str, name: str) -> None:
    assert local(NamedNode(PREFIXES[prefix] + name)) == name


@given(names, names)
def test_the_local_name_of_a_claim_is_its_fragment(source: str, name: str) -> None:
    claim = NamedNode(f"{SOURCE[source].value}#{name}")
    assert local(claim) == name
    assert curie(claim) == f"source:{source}#{name}"


@given(names)
def test_an_iri_of_nobody_stays_whole(name: str) -> None:
    node = NamedNode(f"https://example.org/{name}")
    assert curie(node) == node.value


def test_no_namespace_begins_another() -> None:
    bases = list(PREFIXES.values())
    assert [(a, b) for a in bases for b in bases if a != b and b.startswith(a)] == []


def test_a_misspelt_term_raises() -> None:
    with pytest.raises(AttributeError, match="no term 'sayz'"):
        _ = KG.sayz


def test_a_namespace_knows_its_own_nodes_and_nothing_else() -> None:
    assert ACTOR["openai"] in ACTOR
    assert STAGE["signed"] not in ACTOR
    assert "https://w3id.org/dealgraph/actor/openai" not in ACTOR
    assert Literal("actor") not in ACTOR
    assert BlankNode("actor") not in ACTOR


def test_every_term_that_python_names_is_declared(graph: kg.Graph) -> None:
    declared = {t.subject for t in graph.store.match(None, terms.RDFS.label)}
    named = {node for node in KG._nodes.values() if node not in declared}
    assert named == set()


def test_the_prefixes_of_the_tests_are_those_of_the_project() -> None:
    lines = [line.split() for line in HEAD.splitlines() if line]
    assert {(name[:-1], iri[1:-1]) for _, name, iri, _ in lines} <= set(PREFIXES.items())


def test_a_namespace_without_names_is_open_by_index_only() -> None:
    space = Namespace("https://example.org/")
    assert space["x"] == NamedNode("https://example.org/x")
    with pytest.raises(AttributeError):
        _ = space.x
