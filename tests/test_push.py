"""Laying the graph on an engine: whole graphs, nothing twice, and what a break leaves behind."""

import random
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from conftest import DEALS, HEAD, Plant, claim
from engines import servers

import kg
from kg.cli import main
from kg.dates import PartialDate
from kg.endpoint import LAPSED, Dataset, Endpoint, Wire, answered
from kg.endpoint.lapsed import stands
from kg.errors import EndpointError, MisusedError
from kg.push import MANIFEST, GraphStore, Plan, Updates, Writer, push, update_address, writers
from kg.store import DIRECT_EDGES, EVERYTHING, Store
from kg.terms import ALL, DCTERMS, KG, SHARED, SOURCE

HOSTING = "kg:host actor:alphacorp ; kg:tenant actor:betabank ; kg:stage stage:signed"
_UPDATE = "application/sparql-update"


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[servers.Engine]:
    with servers.oxigraph(tmp_path_factory.mktemp("engine")) as engine:
        yield engine


@pytest.fixture
def engine(running: servers.Engine) -> servers.Engine:
    """An engine that holds nothing."""
    Wire(running.update).send("POST", b"DROP ALL", _UPDATE)
    return running


@pytest.fixture(params=["update", "graph store"])
def writer(request: pytest.FixtureRequest, engine: servers.Engine) -> Writer:
    return Updates(Wire(engine.update)) if request.param == "update" else GraphStore(Wire(engine.graphs))


@pytest.fixture
def three(plant: Plant) -> kg.Graph:
    """A graph of three sources."""
    for id_ in ("a", "b"):
        plant(claim("x", "Hosting", HOSTING), id=id_)
    return plant(claim("x", "Hosting", HOSTING), id="c")


def plan(graph: kg.Graph, engine: servers.Engine) -> Plan:
    return Plan.of(graph.store, Wire(engine.query))


def graphs(engine: servers.Engine) -> set[str]:
    rows = answered(Wire(engine.query), "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }", Dataset())
    return {row["g"].value.rsplit("/", 1)[-1] for row in rows}  # type: ignore[union-attr]


def triples(engine: servers.Engine, graph: ox.NamedNode) -> set[str]:
    found = answered(Wire(engine.query), "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", Dataset((graph.value,)))
    return set(map(str, found))  # type: ignore[arg-type]


def test_each_graph_lies_there_as_it_lies_here(three: kg.Graph, engine: servers.Engine, writer: Writer) -> None:
    steps = list(push(plan(three, engine), writer, prune=False))
    assert steps == [("laid", graph) for graph in (SHARED, SOURCE["a"], SOURCE["b"], SOURCE["c"], ALL)]
    assert graphs(engine) == {"ns", "a", "b", "c", "all", "push"}
    here = plan(three, engine)
    for graph in (SHARED, SOURCE["a"], SOURCE["b"], ALL):
        assert triples(engine, graph) == set(map(str, here.triples(graph)))


def test_a_second_push_sends_nothing(three: kg.Graph, engine: servers.Engine, writer: Writer) -> None:
    list(push(plan(three, engine), writer, prune=False))
    again = plan(three, engine)
    assert (again.stale, again.gone) == ([], [])
    assert list(push(again, writer, prune=True)) == []


def test_a_push_sends_only_what_has_changed(
    three: kg.Graph, engine: servers.Engine, writer: Writer, plant: Plant
) -> None:
    list(push(plan(three, engine), writer, prune=False))
    changed = plant(claim("y", "Hosting", HOSTING), id="b")
    assert [graph for _, graph in push(plan(changed, engine), writer, prune=False)] == [SOURCE["b"], ALL]
    assert triples(engine, ALL) == set(map(str, plan(changed, engine).triples(ALL)))
    assert not any("b#x" in triple for triple in triples(engine, SOURCE["b"]))


@pytest.mark.parametrize("done", [1, 2, 3])
def test_a_push_goes_on_where_it_broke(three: kg.Graph, engine: servers.Engine, writer: Writer, done: int) -> None:
    steps = push(plan(three, engine), writer, prune=False)
    laid = [next(steps)[1] for _ in range(done)]
    steps.close()  # type: ignore[attr-defined]
    assert "all" not in graphs(engine), "no one reads the old whole beside new sources"
    assert plan(three, engine).stale == [g for g in plan(three, engine).digests if g not in laid]
    list(push(plan(three, engine), writer, prune=False))
    assert kg.connect(engine.query, ontology=three.store.folder.path).claims() == three.claims()


def test_a_half_laid_graph_reads_as_its_sources(three: kg.Graph, engine: servers.Engine, writer: Writer) -> None:
    steps = push(plan(three, engine), writer, prune=False)
    for _ in range(3):
        next(steps)
    steps.close()  # type: ignore[attr-defined]
    remote = kg.connect(engine.query, ontology=three.store.folder.path)
    assert remote.sources() == [SOURCE["a"], SOURCE["b"]]
    assert [c.iri for c in remote.claims()] == [SOURCE["a#x"], SOURCE["b#x"]]


def test_a_break_never_lists_a_graph_that_changed_and_changed_back(
    three: kg.Graph, engine: servers.Engine, writer: Writer, plant: Plant
) -> None:
    list(push(plan(three, engine), writer, prune=False))
    steps = push(plan(plant(claim("y", "Hosting", HOSTING), id="b"), engine), writer, prune=False)
    next(steps)
    steps.close()  # type: ignore[attr-defined]
    back = plant(claim("x", "Hosting", HOSTING), id="b")
    assert plan(back, engine).stale == [SOURCE["b"]]


def test_gone_sources_stay_until_they_are_pruned(
    three: kg.Graph, engine: servers.Engine, writer: Writer, folder: Path
) -> None:
    list(push(plan(three, engine), writer, prune=False))
    (folder / "facts" / "sources" / "b.ttl").unlink()
    fewer = kg.load(folder)
    assert plan(fewer, engine).gone == [SOURCE["b"]]
    assert list(push(plan(fewer, engine), writer, prune=False)) == []
    assert "b" in graphs(engine)
    assert list(push(plan(fewer, engine), writer, prune=True)) == [("removed", SOURCE["b"]), ("laid", ALL)]
    assert graphs(engine) == {"ns", "a", "c", "all", "push"}
    assert plan(fewer, engine).gone == []


def test_a_graph_that_no_push_laid_is_let_alone(three: kg.Graph, engine: servers.Engine, writer: Writer) -> None:
    Wire(engine.update).send("POST", b"INSERT DATA { GRAPH <urn:theirs> { <urn:a> <urn:b> <urn:c> } }", _UPDATE)
    list(push(plan(three, engine), writer, prune=True))
    assert "urn:theirs" in graphs(engine)


def test_what_a_source_says_cannot_end_the_request(plant: Plant, engine: servers.Engine, writer: Writer) -> None:
    says = '} } ; DROP ALL ; INSERT DATA { GRAPH <urn:x> { $graph ${triples} $$ \\" \\\\ \\n \\u2028'
    hostile = plant(claim("x", "Hosting", HOSTING, says=says))
    list(push(plan(hostile, engine), writer, prune=False))
    assert graphs(engine) == {"ns", "a", "all", "push"}
    assert triples(engine, SOURCE["a"]) == set(map(str, plan(hostile, engine).triples(SOURCE["a"])))


def test_a_graph_too_large_for_one_request_is_named(
    three: kg.Graph, engine: servers.Engine, writer: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writers, "MOST", 500)
    with pytest.raises(MisusedError, match=r"dealgraph/ns: a graph of over 0 MB; split it"):
        list(push(plan(three, engine), writer, prune=False))


def test_blank_nodes_do_not_make_a_graph_look_new(
    engine: servers.Engine, writer: Writer, folder: Path, plant: Plant
) -> None:
    core = folder / "core.ttl"
    core.write_text(core.read_text(encoding="utf-8") + "\nkg:Hosting kg:testList ( 1 2 3 ) .\n", encoding="utf-8")
    list(push(plan(plant(claim("x", "Hosting", HOSTING)), engine), writer, prune=False))
    assert plan(kg.load(folder), engine).stale == []


def test_an_engine_that_refuses_is_told(three: kg.Graph, engine: servers.Engine) -> None:
    with pytest.raises(EndpointError, match=r"no endpoint at that address \(404\)"):
        list(push(plan(three, engine), Updates(Wire(engine.update + "/nowhere")), prune=False))


@pytest.mark.parametrize(
    ("query", "update"),
    [
        ("http://localhost:7878/query", "http://localhost:7878/update"),
        ("https://example.org/ds/query?x=1", "https://example.org/ds/update?x=1"),
        ("https://example.org/sparql", "https://example.org/sparql"),
    ],
)
def test_updates_go_beside_the_queries(query: str, update: str) -> None:
    assert update_address(query) == update


def test_the_list_is_no_source(three: kg.Graph, engine: servers.Engine, writer: Writer) -> None:
    list(push(plan(three, engine), writer, prune=False))
    assert MANIFEST not in kg.connect(engine.query, ontology=three.store.folder.path).sources()


# --- edges that a later source takes away


@pytest.fixture
def ended(plant: Plant, folder: Path) -> kg.Graph:
    """A deal that one source signs and a later one ends."""
    (folder / "facts" / "deals.ttl").write_text(HEAD + DEALS, encoding="utf-8")
    deal = f"{HOSTING} ; kg:deal deal:pact"
    plant(claim("x", "Hosting", deal), id="a", issued='"2025-01"^^xsd:gYearMonth')
    return plant(claim("x", "Hosting", deal.replace("signed", "ended")), id="b", issued='"2025-05"^^xsd:gYearMonth')


def test_edges_that_a_later_source_takes_away_lie_apart(
    ended: kg.Graph, engine: servers.Engine, writer: Writer
) -> None:
    steps = list(push(plan(ended, engine), writer, prune=False))
    assert steps[-2:] == [("laid", LAPSED["a/b"]), ("laid", ALL)]
    assert len(triples(engine, LAPSED["a/b"])) == 2
    assert not triples(engine, LAPSED["a/b"]) & triples(engine, ALL)
    assert plan(ended, engine).stale == []


def test_edges_that_nothing_takes_away_any_more_lie_apart_no_longer(
    ended: kg.Graph, engine: servers.Engine, writer: Writer, plant: Plant
) -> None:
    list(push(plan(ended, engine), writer, prune=False))
    back = plant(claim("x", "Hosting", HOSTING), id="b", issued='"2025-05"^^xsd:gYearMonth')
    assert plan(back, engine).spent == [LAPSED["a/b"]]
    list(push(plan(back, engine), writer, prune=False))
    assert triples(engine, LAPSED["a/b"]) == set()
    assert plan(back, engine).spent == []


def test_edges_apart_are_not_read_while_a_push_has_not_ended(
    ended: kg.Graph, engine: servers.Engine, writer: Writer
) -> None:
    steps = push(plan(ended, engine), writer, prune=False)
    for _ in range(4):
        next(steps)
    steps.close()  # type: ignore[attr-defined]
    assert triples(engine, LAPSED["a/b"])
    view = kg.connect(engine.query, ontology=ended.store.folder.path).at(known_by="2025-02")
    assert type(view.store) is not Endpoint
    there, here = (list(g.store.match(None, KG["hosts"])) for g in (view, ended.at(known_by="2025-02")))
    assert there == here != []


def edges(graph: kg.Graph, found: Iterable[ox.Triple]) -> set[ox.Triple]:
    return {triple for triple in found if triple.predicate == KG.yields or triple.predicate in graph.table.by_edge}


@pytest.fixture(scope="module")
def laid(wide: kg.Graph) -> Callable[[Iterable[ox.NamedNode]], set[ox.Triple]]:
    """Return the direct edges of the published graph that lie in the graphs which a view of some sources chooses."""
    whole = Plan(wide.store, {})
    there = {graph: edges(wide, whole.triples(graph)) for graph in (*wide.sources(), *whole.lapsed)}

    def chosen(sources: Iterable[ox.NamedNode]) -> set[ox.Triple]:
        read = frozenset(sources)
        apart = [graph for graph in whole.lapsed if stands(graph, read)]
        return {triple for graph in (*read, *apart) for triple in there[graph]}

    return chosen


def test_a_view_by_any_day_is_a_choice_of_graphs(
    wide: kg.Graph, laid: Callable[[Iterable[ox.NamedNode]], set[ox.Triple]]
) -> None:
    """The rule of direct edges, run on what had been published by each day, yields what lies in the chosen graphs."""
    rule = (wide.store.folder.path / DIRECT_EDGES).read_text(encoding="utf-8")
    grown, there = Store(wide.store.folder, PartialDate.parse("1000")), set[ox.NamedNode]()
    issued = ((source, wide.store.values(source, DCTERMS.issued)[0]) for source in wide.sources())
    days = {source: PartialDate.parse(value.value).last for source, value in issued}  # type: ignore[union-attr]
    assert len(set(days.values())) > 80
    for day in sorted(set(days.values())):
        for source in [source for source, date in days.items() if date == day]:
            quads = wide.store.quads.quads_for_pattern(None, None, None, source)
            grown.quads.extend(ox.Quad(*q.triple) for q in quads if not edges(wide, [q.triple]))
            there.add(source)
        rows = grown.select(rule)
        yielded = {ox.Triple(row["claim"], KG.yields, row["edge"]) for row in rows}  # type: ignore[arg-type]
        assert laid(there) == yielded | {ox.Triple(row["from"], row["edge"], row["to"]) for row in rows}  # type: ignore[arg-type]


@pytest.mark.parametrize("seed", range(8))
def test_a_view_of_any_sources_is_a_choice_of_graphs(
    wide: kg.Graph, laid: Callable[[Iterable[ox.NamedNode]], set[ox.Triple]], seed: int
) -> None:
    graphs = wide.sources()
    some = frozenset(random.Random(seed).sample(graphs, len(graphs) * (seed + 1) // 9))  # noqa: S311
    view = wide.store.view(None, None, some)
    assert laid(some) == edges(wide, (q.triple for q in view.quads.quads_for_pattern(None, None, None, EVERYTHING)))


# --- the command


def ran(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[object, str, str]:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    told = capsys.readouterr()
    return stop.value.code, told.out, told.err


@pytest.mark.parametrize("way", ["update", "graph store"])
def test_the_command_lays_and_tells(
    three: kg.Graph, engine: servers.Engine, capsys: pytest.CaptureFixture[str], way: str
) -> None:
    given = ["push", engine.query, "--ontology", str(three.store.folder.path)]
    given += ["--graph-store", engine.graphs] if way == "graph store" else []
    code, out, err = ran(capsys, *given, "--dry-run")
    assert (code, graphs(engine)) == (0, set())
    assert "would lay https://w3id.org/dealgraph/source/a\n" in out
    assert out.endswith("4 graphs would be laid, 0 are current\n")
    code, out, err = ran(capsys, *given)
    assert (code, out) == (0, f"4 graphs laid, 0 were current: {engine.query}\n")
    assert err.splitlines()[0] == "1/5 laid https://w3id.org/dealgraph/ns"
    assert err.splitlines()[-1] == "5/5 laid https://w3id.org/dealgraph/all"
    assert ran(capsys, *given) == (0, f"0 graphs laid, 4 were current: {engine.query}\n", "")


def test_the_command_says_what_it_removes(
    three: kg.Graph, engine: servers.Engine, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = ["push", engine.query, "--ontology", str(folder)]
    ran(capsys, *given)
    (folder / "facts" / "sources" / "b.ttl").unlink()
    code, _, err = ran(capsys, *given)
    assert (code, err) == (1, "https://w3id.org/dealgraph/source/b: is there and not here; --prune removes it\n")
    assert "would remove https://w3id.org/dealgraph/source/b\n" in ran(capsys, *given, "--prune", "--dry-run")[1]
    code, out, _ = ran(capsys, *given, "--prune")
    assert code == 0
    assert "removed https://w3id.org/dealgraph/source/b\n" in out
    assert "b" not in graphs(engine)


def test_a_terminal_shows_a_bar_that_fits(
    three: kg.Graph, engine: servers.Engine, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from kg.cli import remote

    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setattr(remote.sys.stderr, "isatty", lambda: True, raising=False)  # type: ignore[attr-defined]
    _, out, err = ran(capsys, "push", engine.query, "--ontology", str(three.store.folder.path))
    shown = re.split(r"\r\x1b\[K", err)
    assert shown[1] == "[####....................] 1/5 ns"
    assert shown[-1] == "", "the bar is gone when it is done"
    assert all(len(line) < 40 for line in shown)
    assert out.startswith("4 graphs laid")
