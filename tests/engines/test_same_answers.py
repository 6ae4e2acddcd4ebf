"""Every question and helper answers the same here and on engines that others wrote: the whole published graph."""

import tomllib
from collections.abc import Callable
from contextlib import chdir
from pathlib import Path
from typing import Any

import networkx as nx
import pyoxigraph as ox
import pytest

import kg
from kg.cli import main, options
from kg.endpoint import Dataset, Endpoint, answered
from kg.exporters import export_all, manifest, nquads
from kg.results import written
from kg.terms import ALL, KG

ROOT = Path(__file__).parent.parent.parent
GOLDEN = tomllib.loads((ROOT / "tests" / "golden" / "questions.toml").read_text(encoding="utf-8"))
QUESTIONS = sorted(path.stem for path in (ROOT / "ontology" / "questions").glob("*.rq"))
OWN = ("OpenAI", "Nscale", "Stargate Norway")
EARLY = "2025-08-stargate-norway-front"
ENGINES = ("oxigraph", "jena", "serve")

Asked = Callable[[kg.Graph], object]


def rows(sparql: str) -> Asked:
    """Ask in SPARQL, and take the answer as text."""
    return lambda g: written(g.query(sparql), "json")


HELPERS: dict[str, Asked] = {
    "who": lambda g: str(g.who("hosts")),
    "who hosts one": lambda g: g.who("hosts", "OpenAI").to_json(),
    "whom": lambda g: g.whom("Oracle", "hosts").to_json(),
    "evidence": lambda g: g.evidence("actor:oracle", "hosts", "actor:openai").to_json(),
    "words": lambda g: [g.ask(q).to_json() for q in ("Qui héberge OpenAI ?", "Does OpenAI own the Narvik campus?")],
    "a day in words": lambda g: str(g.ask("Who hosted OpenAI in 2025?")),
    "show": lambda g: [str(g.show(name)) for name in (*OWN, EARLY, "openai-oracle-oci")],
    "show one": lambda g: str(g.show("Nscale")),
    "path": lambda g: [g.path(*pair).to_json() for pair in (("SoftBank", "Nvidia"), ("Aker", "Oracle"))],
    "conflicts": lambda g: [g.conflicts().to_json(), str(g.conflicts("OpenAI", language="fr"))],
    "totals": lambda g: [g.totals().to_json(), str(g.totals("OpenAI")), str(g.totals(payee="Oracle"))],
    "changes": lambda g: g.changes("2025-08", "2026-04").to_markdown(),
    "trust": lambda g: g.trust().to_json(),
    "settled": lambda g: g.settled(),
    "claims": lambda g: g.claims(),
    "classes": lambda g: [g.of_class(kind) for kind in (KG.Actor, KG.Thing, KG.Deal)],
    "sources": lambda g: g.sources(),
    "edges": lambda g: [sorted(map(str, g.store.match(None, edge))) for edge in g.table.by_edge],
    "networkx": lambda g: list(nx.to_edgelist(g.to_networkx())),
    "pandas": lambda g: {name: frame.to_csv() for name, frame in g.to_pandas().items()},
    "quads": lambda g: manifest.export(g, {"dealgraph.nq": nquads.export(g)}),
    "count": rows("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"),
    "named": rows("SELECT ?g (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g"),
    "ask": rows("ASK { <https://w3id.org/dealgraph/actor/oracle> ?edge <https://w3id.org/dealgraph/actor/openai> }"),
    "describe": lambda g: sorted(map(str, g.store.construct("DESCRIBE <https://w3id.org/dealgraph/actor/oracle>"))),
    "decimals": rows("SELECT (SUM(?n) / 3.0 AS ?x) WHERE { VALUES ?n { 4.5 1.50 } }"),
}
VIEWS: dict[str, Any] = {
    "known by a day before cancellations": {"known_by": "2025-10"},
    "known by the last day": {"known_by": "2026"},
    "known by a day before all": {"known_by": "2000"},
    "true on a day": {"on": "2026-12-31"},
    "both clocks": {"known_by": "2025-12", "on": "2026-06"},
    "of some sources": {"sources": [EARLY, "2025-08-stargate-norway-launch"]},
}


@pytest.fixture(scope="module", params=ENGINES)
def remote(request: pytest.FixtureRequest) -> kg.Graph:
    """The graph on an engine, as `kg.connect` gives it."""
    return kg.connect(request.getfixturevalue(request.param))


@pytest.fixture(scope="module")
def heard() -> dict[tuple[str, ...], object]:
    """What the embedded graph answers, so that it is asked once for all engines."""
    return {}


@pytest.fixture
def here(wide: kg.Graph, heard: dict[tuple[str, ...], object]) -> Callable[[str], object]:
    """Answer a helper by the embedded graph, under a view where one is named."""

    def told(helper: str, view: str = "") -> object:
        if (helper, view) not in heard:
            heard[helper, view] = HELPERS[helper](wide.at(**VIEWS[view]) if view else wide)
        return heard[helper, view]

    return told


def test_everything_lies_there_once(remote: kg.Graph, wide: kg.Graph) -> None:
    sparql = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"
    (row,) = answered(remote.store.folder.wire, sparql, Dataset((ALL.value,)))  # type: ignore[attr-defined, misc]
    assert int(row["n"].value) == len(list(wide.store.quads.quads_for_pattern(None, None, None, ox.DefaultGraph())))


@pytest.mark.parametrize("helper", HELPERS)
def test_every_helper_answers_the_same(remote: kg.Graph, here: Callable[[str], object], helper: str) -> None:
    assert HELPERS[helper](remote) == here(helper)


@pytest.mark.parametrize("remote", ["oxigraph"], indirect=True)
def test_every_export_is_the_same_to_the_byte(remote: kg.Graph, wide: kg.Graph) -> None:
    """All are made of the claims, tables and quads on which every engine is compared: one is asked for all."""
    assert export_all(remote) == export_all(wide)


@pytest.mark.parametrize("remote", ["oxigraph", "jena"], indirect=True)
@pytest.mark.parametrize("view", [view for view, clocks in VIEWS.items() if "on" not in clocks])
def test_a_view_without_a_day_on_which_it_is_true_is_no_copy(remote: kg.Graph, view: str) -> None:
    assert type(remote.at(**VIEWS[view]).store) is Endpoint


@pytest.mark.parametrize(("remote", "merges"), [("oxigraph", False), ("jena", True)], indirect=["remote"])
def test_it_is_known_which_engines_read_several_graphs_as_one_set(remote: kg.Graph, *, merges: bool) -> None:
    assert remote.store.folder.merges is merges  # type: ignore[attr-defined]


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_question_of_the_ontology_answers_the_same(remote: kg.Graph, wide: kg.Graph, question: str) -> None:
    asked = wide._asker.questions.named(question)
    assert rows(asked.sparql)(remote) == rows(asked.sparql)(wide)
    if asked.knows("x"):
        assert remote.run(question, x="OpenAI").to_json() == wide.run(question, x="OpenAI").to_json()


@pytest.mark.parametrize("id_", GOLDEN)
def test_every_golden_question_answers_the_same(
    remote: kg.Graph, wide: kg.Graph, id_: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(options, "connect", lambda *_, **__: remote)
    monkeypatch.setattr(options, "load", lambda _: wide)
    told = []
    for end in ([], ["--endpoint", "http://localhost/"]):
        with chdir(ROOT), pytest.raises(SystemExit) as stop:
            main([*GOLDEN[id_]["command"], *end])
        assert stop.value.code == 0
        told.append(capsys.readouterr().out)
    assert told[0] == told[1]


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_answers_the_same(remote: kg.Graph, here: Callable[..., object], view: str) -> None:
    """Totals, conflicts and trust are worked out here, from the claims and edges that are compared."""
    there = remote.at(**VIEWS[view])
    for name in ("who", "show one", "claims", "sources", "edges", "count", "named"):
        assert HELPERS[name](there) == here(name, view), name


def test_a_view_of_a_view_lifts_its_limits(remote: kg.Graph, here: Callable[[str], object]) -> None:
    again = remote.at(on="2026-12-31").at(known_by="2025-10").at()
    assert again.claims() == here("claims")
    assert HELPERS["count"](again) == here("count")


def test_answers_come_in_the_types_of_the_embedded_store(remote: kg.Graph) -> None:
    assert isinstance(remote.query("SELECT * WHERE { ?s ?p ?o } LIMIT 1"), ox.QuerySolutions)
    assert isinstance(remote.query("ASK { ?s ?p ?o }"), ox.QueryBoolean)
    assert isinstance(remote.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } LIMIT 1"), ox.QueryTriples)
