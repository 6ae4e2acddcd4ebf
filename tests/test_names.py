"""Names: what an IRI is called, and what a name, alias, slug, prefixed name, IRI or typo means."""

import shutil
from pathlib import Path

import pytest
from conftest import ACTORS, HEAD, Plant, claim

import kg
from kg import sources
from kg.errors import UnknownNameError
from kg.terms import ACTOR, KG, SOURCE, STAGE

ALIASED = """actor:deltaworks a kg:Actor ; rdfs:label "Delta Works"@en , "Électricité du Delta"@fr ;
    skos:altLabel "DW"@en , "Deltawerke"@en .
actor:epsilon a kg:Actor ; rdfs:label "Epsilon"@fr .
actor:mute a kg:Actor .
actor:rio a kg:Actor ; rdfs:label "Rio"@en .
actor:northwind a kg:Actor ; rdfs:label "Northwind"@en .
actor:northwynd a kg:Actor ; rdfs:label "Northwynd"@en .
actor:hostile a kg:Actor ; rdfs:label "=cmd()\\n<b>\\"x\\"</b>\\u202E"@en .
"""


@pytest.fixture(scope="module")
def named(tmp_path_factory: pytest.TempPathFactory) -> kg.Graph:
    """A graph with an actor of several names, one with a French name only, one with none, and two near twins."""
    folder = tmp_path_factory.mktemp("names") / "ontology"
    shutil.copytree(sources.home(), folder, ignore=shutil.ignore_patterns("facts", "shapes"))
    (folder / "facts" / "sources").mkdir(parents=True)
    (folder / "facts" / "actors.ttl").write_text(HEAD + ACTORS + ALIASED, encoding="utf-8")
    base = f"@base <{SOURCE['a'].value}> .\n{HEAD}"
    about = '<> a kg:NewsReport ; rdfs:label "Source a"@en , "Source a"@fr .\n'
    rivals = claim("x", "Rivalry", "kg:rival actor:alphacorp , actor:betabank", says="They compete.")
    (folder / "facts" / "sources" / "a.ttl").write_text(base + about + rivals, encoding="utf-8")
    return kg.load(folder)


@pytest.mark.parametrize(
    "text",
    [
        "Delta Works",
        "delta works",
        "DELTA  WORKS",
        "Électricité du Delta",
        "electricite du delta",
        "ELECTRICITE DU DELTA",
        "DW",
        "dw",
        "Deltawerke",
        "Delta-Works",
        "deltaworks",
        "  deltaworks  ",
        "actor:deltaworks",
        "https://w3id.org/dealgraph/actor/deltaworks",
        "Delta Wroks",
        "Delta Work",
        "Deltaverke",
        "“Delta Works”",
    ],
)
def test_every_spelling_of_one_name_means_one_actor(named: kg.Graph, text: str) -> None:
    assert named.names.resolve(text) == ACTOR["deltaworks"]


@pytest.mark.parametrize("text", ["Northwand", "Northwnd", "North wand", "NORTHW-ND"])
def test_a_typo_of_two_names_is_refused_with_both(named: kg.Graph, text: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        named.names.resolve(text)
    offered = caught.value.mend.removeprefix("did you mean ").removesuffix("?").split(" or ")
    assert {"Northwind", "Northwynd"} <= set(offered)


@pytest.mark.parametrize("text", ["Ria", "Roi", "Rios", "DX", "D"])
def test_a_short_name_is_not_corrected(named: kg.Graph, text: str) -> None:
    with pytest.raises(UnknownNameError):
        named.names.resolve(text)


def test_a_typo_in_the_first_letter_is_not_corrected_but_suggested(named: kg.Graph) -> None:
    with pytest.raises(UnknownNameError, match="unknown actor, thing, deal or source 'Zpsilon'; did you mean Epsilon"):
        named.names.resolve("Zpsilon")


@pytest.mark.parametrize(
    "text", ["", "?", "Qwxzkj", "actor:nobody", "nope:deltaworks", "https://example.org/x", "actor:"]
)
def test_what_nothing_is_called_is_refused(named: kg.Graph, text: str) -> None:
    with pytest.raises(UnknownNameError):
        named.names.resolve(text)


def test_the_error_quotes_the_name_and_offers_a_mend(named: kg.Graph) -> None:
    with pytest.raises(UnknownNameError, match=r"'Qwxzkj'; .*kg ask"):
        named.names.resolve("Qwxzkj")


def test_a_name_is_given_in_the_language_asked_else_in_any_else_as_its_end(named: kg.Graph) -> None:
    names = named.names
    assert names.name(ACTOR["deltaworks"]) == "Delta Works"
    assert names.name(ACTOR["deltaworks"], "fr") == "Électricité du Delta"
    assert names.name(ACTOR["epsilon"], "en") == "Epsilon"
    assert names.name(ACTOR["mute"]) == "mute"
    assert names.name(ACTOR["nobody"], "fr") == "nobody"


def test_a_claim_is_called_by_what_it_says(named: kg.Graph) -> None:
    [one] = named.claims()
    assert named.names.name(one.iri, "en") == "They compete."
    assert named.names.name(one.iri, "fr") == "C'est ainsi."


def test_terms_have_names_but_are_no_names_of_actors(named: kg.Graph) -> None:
    assert named.names.name(STAGE["in-talks"], "en") == "in talks"
    assert named.names.resolve("kg:says") == KG.says
    with pytest.raises(UnknownNameError):
        named.names.resolve("says")


def test_a_source_is_found_by_its_id_and_by_its_title(named: kg.Graph) -> None:
    assert named.names.resolve("a") == SOURCE["a"]
    assert named.names.resolve("Source a") == SOURCE["a"]


def test_find_takes_tokens_and_exact_forgives_nothing(named: kg.Graph) -> None:
    names = named.names
    assert names.find(["delta", "works"]) == names.exact(["delta", "works"]) == ACTOR["deltaworks"]
    assert names.find(["delta", "wroks"]) == ACTOR["deltaworks"]
    assert names.exact(["delta", "wroks"]) is None
    assert names.exact([]) is None
    assert names.find(["delta"]) is None


def test_near_names_come_once_each_and_no_more_than_asked(named: kg.Graph) -> None:
    near = named.names.near("Northwind")
    assert near[0] == ACTOR["northwind"]
    assert len(near) == len(set(near)) <= 3
    assert named.names.near("Northwind", 1) == [ACTOR["northwind"]]
    assert named.names.near("") == []


def test_the_longest_name_is_counted_in_tokens(named: kg.Graph) -> None:
    assert named.names.longest == len(["cmd", "b", "x", "b"])


def test_an_actor_wins_over_a_source_of_the_same_name(folder: Path, plant: Plant) -> None:
    (folder / "facts" / "things.ttl").write_text(
        HEAD + 'actor:twin a kg:Actor ; rdfs:label "Source a"@en .\n', encoding="utf-8"
    )
    assert plant("").names.resolve("Source a") == ACTOR["twin"]


def test_a_hostile_label_is_kept_as_it_is_and_found(named: kg.Graph) -> None:
    assert named.names.name(ACTOR["hostile"]) == '=cmd()\n<b>"x"</b>\u202e'
    assert named.names.resolve('=cmd() <b>"x"</b>') == ACTOR["hostile"]


def test_every_published_label_leads_back_to_a_party_so_called(graph: kg.Graph) -> None:
    for kind in (KG.Actor, KG.Thing, KG.Deal):
        for iri in graph.of_class(kind):
            for language in ("en", "fr"):
                name = graph.names.name(iri, language)
                found = graph.names.resolve(name)
                assert name in {graph.names.name(found, "en"), graph.names.name(found, "fr")}, name
