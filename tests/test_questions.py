"""The named questions: each parses, is worded in both languages, gives claims and runs; every term serves one."""

import re
from pathlib import Path

import pyoxigraph as ox
import pytest
from conftest import Plant, claim

import kg
from kg import sources
from kg.errors import MissingError, QueryError
from kg.questions import GENERIC, Question, Questions, parse
from kg.terms import ACTOR, KG, PREFIXES, RDF, RDFS, local

FILES = sources.questions_of(sources.home())
HOSTING = "kg:host actor:alphacorp ; kg:tenant actor:betabank"


@pytest.fixture(scope="module")
def questions() -> Questions:
    """The published questions."""
    return Questions(sources.home())


def read(path: Path) -> Question:
    return parse(path.stem, path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_question_is_worded_in_both_languages(path: Path) -> None:
    question = read(path)
    for language, mark in (("en", "?"), ("fr", " ?")):
        assert question.wordings[language], language
        assert question.title(language) == question.wordings[language][0]
        assert question.title(language).endswith(mark)
        assert not re.search(r"\S\?$", question.title("fr"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_question_gives_its_claims(path: Path, graph: kg.Graph) -> None:
    answer = graph.query(read(path).sparql)
    assert isinstance(answer, ox.QuerySolutions)
    variables = {variable.value for variable in answer.variables}
    assert "claim" in variables
    assert set(read(path).parameters) <= variables


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_question_runs_and_finds_only_claims_that_are_there(path: Path, graph: kg.Graph) -> None:
    found = read(path).claims(graph.store, {})
    assert len(found) == len(set(found))
    assert set(found) <= {one.iri for one in graph.claims()}
    if path.stem not in ("direct-edges", GENERIC):
        assert {one.iri for one in graph.run(path.stem).claims} == set(found)


@pytest.mark.parametrize("path", [p for p in FILES if read(p).relation], ids=lambda path: path.stem)
def test_a_question_of_a_relation_has_its_roles_as_variables(path: Path, graph: kg.Graph) -> None:
    question = read(path)
    assert question.relation is not None
    relation = graph.table.by_class[question.relation]
    roles = [local(relation.roles[0]), "other" if relation.symmetric else local(relation.roles[1])]
    solutions = graph.query(question.sparql)
    assert isinstance(solutions, ox.QuerySolutions)
    assert set(roles) <= {variable.value for variable in solutions.variables}
    assert list(question.values(relation, {0: ACTOR["a"], 1: ACTOR["b"]})) == roles


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_question_spells_its_prefixes_as_the_project_does(path: Path) -> None:
    for name, iri in re.findall(r"^PREFIX (\w+): <(.+)>$", path.read_text(encoding="utf-8"), re.MULTILINE):
        assert PREFIXES[name] == iri


def test_no_two_questions_have_one_wording_or_one_relation() -> None:
    read_ = [read(path) for path in FILES]
    wordings = [text for question in read_ for texts in question.wordings.values() for text in texts]
    relations = [question.relation for question in read_ if question.relation]
    assert len(wordings) == len(set(wordings))
    assert len(relations) == len(set(relations))


def test_wordings_of_one_language_name_the_parameters_of_the_other() -> None:
    for path in FILES:
        slots = {
            lang: {s for text in texts for s in re.findall(r"\{(\w+)\}", text)}
            for lang, texts in read(path).wordings.items()
        }
        assert slots["en"] == slots["fr"], path.stem


def _named_by_questions() -> set[str]:
    lines = (line for path in FILES for line in path.read_text(encoding="utf-8").splitlines())
    return {name for line in lines if not line.startswith("#") for name in re.findall(r"\bkg:(\w+)", line)}


def _declared() -> set[str]:
    core = (sources.home() / "core.ttl").read_text(encoding="utf-8")
    return set(re.findall(r"^kg:(\w+)$", core, re.MULTILINE))


def _above(graph: kg.Graph, term: str) -> set[str]:
    """Return the classes and properties that a term is of, or right below."""
    props = (RDF.type, RDFS.subClassOf, RDFS.subPropertyOf)
    return {local(value) for p in props for value in graph.store.values(KG[term], p) if isinstance(value, ox.NamedNode)}


def test_every_term_serves_a_question(graph: kg.Graph) -> None:
    asked = _named_by_questions()
    unasked = {term for term in _declared() - asked if not _above(graph, term) & asked}
    assert unasked == set()


def test_every_term_that_a_question_names_is_declared() -> None:
    assert _named_by_questions() <= _declared()


# --- the parser


def test_a_header_gives_wordings_and_relation_and_other_comments_explain() -> None:
    question = parse(
        "q",
        "# en: Who {a} whom?\n# Why: because.\n# fr: Qui {a} qui, {b} ?\n#en:   Who?  \n# relation: Hosting\nASK {}",
    )
    assert question.wordings == {"en": ("Who {a} whom?", "Who?"), "fr": ("Qui {a} qui, {b} ?",)}
    assert question.relation == KG["Hosting"]
    assert question.parameters == ("a", "b")
    assert question.sparql.endswith("ASK {}")


def test_a_question_without_a_header_is_titled_by_its_name() -> None:
    question = parse("my-own", "SELECT ?claim { ?claim ?p ?o }")
    assert (question.title("en"), question.title("fr")) == ("my-own", "my-own")
    assert (question.relation, question.parameters) == (None, ())


def test_windows_line_ends_do_not_stay_in_a_wording() -> None:
    assert parse("q", "# en: Who?\r\n# relation: Hosting\r\nASK {}").title("en") == "Who?"
    assert parse("q", "# en: Who?\r\n# relation: Hosting\r\nASK {}").relation == KG["Hosting"]


# --- values and binding


def test_values_name_the_ends_by_role(graph: kg.Graph, questions: Questions) -> None:
    hosting, rivalry = (graph.table.by_class[KG[name]] for name in ("Hosting", "Rivalry"))
    x, y = ACTOR["x"], ACTOR["y"]
    assert questions.of(hosting.iri).values(hosting, {1: y, 0: x}) == {"host": (x,), "tenant": (y,)}
    assert questions.of(hosting.iri).values(hosting, {}) == {}
    assert questions.of(rivalry.iri).values(rivalry, {1: y}) == {"other": (y,)}
    assert questions.named(GENERIC).values(hosting, {1: y}) == {"relation": (hosting.iri,), "object": (y,)}


def test_a_relation_without_a_file_is_asked_by_the_generic_question(questions: Questions) -> None:
    assert questions.of(KG["Nothing"]).name == GENERIC
    assert questions.of(KG["Hosting"]).name == "who-hosts-whom"


def test_an_unknown_question_is_missing(questions: Questions) -> None:
    with pytest.raises(MissingError, match="no question 'who-eats-whom'; see ontology/questions/"):
        questions.named("who-eats-whom")


def test_claims_are_limited_to_the_values_given(plant: Plant, questions: Questions) -> None:
    other = "kg:host actor:gammanet ; kg:tenant actor:betabank"
    store = plant(claim("x", "Hosting", HOSTING) + claim("y", "Hosting", other)).store
    question = questions.named("who-hosts-whom")
    assert [local(iri) for iri in question.claims(store, {})] == ["x", "y"]
    assert [local(iri) for iri in question.claims(store, {"host": (ACTOR["gammanet"],)})] == ["y"]
    assert [local(iri) for iri in question.claims(store, {"host": (ACTOR["alphacorp"], ACTOR["gammanet"])})] == [
        "x",
        "y",
    ]
    assert question.claims(store, {"host": (ACTOR["betabank"],)}) == []
    assert question.bound({}) == question.sparql


def test_a_planted_question_file_is_a_question_by_its_name(folder: Path, plant: Plant) -> None:
    head = "# en: Which claims?\n# fr: Quelles affirmations ?\nPREFIX kg: <https://w3id.org/dealgraph/ns#>\n"
    text = f"{head}SELECT ?claim {{ ?claim kg:source ?s }}"
    (folder / "questions" / "which-claims.rq").write_text(text, encoding="utf-8")
    g = plant(claim("x", "Hosting", HOSTING))
    assert [local(one.iri) for one in g.run("which-claims").claims] == ["x"]
    assert [local(one.iri) for one in g.ask("Quelles affirmations ?").claims] == ["x"]


def test_a_question_file_that_does_not_parse_says_so(folder: Path, plant: Plant) -> None:
    (folder / "questions" / "broken.rq").write_text("# en: Broken?\nSELECT ?claim {", encoding="utf-8")
    with pytest.raises(QueryError, match="SPARQL does not parse"):
        plant("").run("broken")


# --- what single questions find


def test_places_and_wholes_nest(plant: Plant) -> None:
    found = [
        claim("site", "Location", "kg:located actor:alphacorp ; kg:place actor:betabank"),
        claim("town", "Location", "kg:located actor:betabank ; kg:place actor:gammanet"),
        claim("unit", "Membership", "kg:part actor:alphacorp ; kg:whole actor:betabank"),
        claim("group", "Membership", "kg:part actor:betabank ; kg:whole actor:gammanet"),
    ]
    g = plant("".join(found))
    assert {local(one.iri) for one in g.run("what-is-where", located="Alphacorp").claims} == {"site", "town"}
    assert {local(one.iri) for one in g.run("what-is-where", located="Betabank").claims} == {"town"}
    assert {local(one.iri) for one in g.run("what-is-part-of-what", part="Alphacorp").claims} == {"unit", "group"}


def test_a_symmetric_pair_is_found_from_both_sides_and_once(plant: Plant) -> None:
    g = plant(claim("x", "Rivalry", "kg:rival actor:alphacorp , actor:betabank"))
    for name in ("Alphacorp", "Betabank"):
        assert [local(one.iri) for one in g.run("who-rivals-whom", rival=name).claims] == ["x"]
        assert [local(one.iri) for one in g.run("who-rivals-whom", other=name).claims] == ["x"]
    assert len(g.run("who-rivals-whom").claims) == 1


def test_who_pays_whom_follows_the_payer_of_the_relation(plant: Plant) -> None:
    g = plant(
        claim("x", "Hosting", HOSTING + " ; kg:firmness firmness:committed")
        + claim("y", "Investment", "kg:investor actor:alphacorp ; kg:investee actor:betabank ; kg:amount 5")
        + claim("z", "Hosting", HOSTING)
    )
    assert [local(one.iri) for one in g.run("who-pays-whom", payer="Betabank").claims] == ["x"]
    assert [local(one.iri) for one in g.run("who-pays-whom", payer="Alphacorp").claims] == ["y"]


@pytest.mark.parametrize(
    ("terms", "uncertain"),
    [
        ("kg:stage stage:signed", False),
        ("kg:stage stage:announced", False),
        ("kg:stage stage:in-talks", True),
        ("kg:stage stage:rumoured", True),
        ("kg:certainty certainty:hedged", True),
        ("kg:certainty certainty:opinion", False),
        ("kg:stage stage:signed ; kg:condition <#if>", True),
        ("kg:stage stage:signed ; kg:condition <#met>", False),
    ],
)
def test_what_is_uncertain_is_hedged_unannounced_or_conditional(plant: Plant, terms: str, uncertain: bool) -> None:
    events = (("if", "stage:stalled"), ("met", "stage:closed"))
    found = "".join(claim(name, "Event", f"kg:participant actor:gammanet ; kg:stage {stage}") for name, stage in events)
    answer = plant(claim("x", "Hosting", f"{HOSTING} ; {terms}") + found).run("what-is-uncertain", x="Alphacorp")
    assert bool(answer.claims) is uncertain


def test_what_is_denied_finds_denials_and_nothing_else(plant: Plant) -> None:
    g = plant(claim("x", "Hosting", f"{HOSTING} ; kg:denied true") + claim("y", "Hosting", HOSTING))
    assert [local(one.iri) for one in g.run("what-is-denied").claims] == ["x"]


def test_what_is_said_of_a_source_a_speaker_and_a_deal_is_found(plant: Plant) -> None:
    g = plant(claim("x", "Hosting", f"{HOSTING} ; kg:speaker actor:gammanet") + claim("y", "Hosting", HOSTING))
    assert {local(one.iri) for one in g.show("a").claims} == {"x", "y"}
    assert {local(one.iri) for one in g.show("Gammanet").claims} == {"x"}
    assert {local(one.iri) for one in g.run("who-says-what", x="Gammanet", y="Betabank").claims} == {"x"}
