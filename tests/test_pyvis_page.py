import html
import json
import re
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from conftest import ACTORS, HEAD, Plant, chromium, claim

import kg
from kg.exporters import pyvis_page
from kg.network import node_id

HOSTING = "kg:host actor:alphacorp ; kg:tenant actor:betabank ; kg:stage stage:signed"
ATTACK = "<img src=x onerror=document.title='hacked'>"
BREAKOUT = "</script><script>document.title='hacked'</script>"


class Elements(HTMLParser):
    """Collects every start tag of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


@pytest.fixture(scope="session")
def page(graph: kg.Graph) -> str:
    return pyvis_page.page(graph).decode()


@pytest.fixture
def hostile(folder: Path, plant: Plant) -> kg.Graph:
    named = ACTORS.replace('"Alphacorp"@en', f'"{ATTACK}"@en').replace('"Betabank"@en', f'"{BREAKOUT}"@en')
    (folder / "facts" / "actors.ttl").write_text(HEAD + named, encoding="utf-8")
    return plant(claim("x", "Hosting", HOSTING, says=ATTACK + BREAKOUT + "<!--<script>"))


def drawn(page: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="drawing">(.*?)</script>', page, re.S)
    assert found
    return dict(json.loads(found[1]))


def opened(page: Path, tmp_path: Path) -> str:
    """Return the document after the page has run in a browser that can reach no host."""
    flags = "--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --dump-dom"
    command = [chromium(), *flags.split(), "--virtual-time-budget=5000", "--host-resolver-rules=MAP * ~NOTFOUND"]
    command += [f"--user-data-dir={tmp_path / 'profile'}", page.as_uri()]
    done = subprocess.run(command, capture_output=True, timeout=120, check=True, encoding="utf-8")
    return done.stdout


def shown(graph: kg.Graph, tmp_path: Path) -> str:
    file = tmp_path / "network.html"
    file.write_bytes(pyvis_page.page(graph))
    return opened(file, tmp_path)


def title(document: str) -> str:
    found = re.search(r"<title>(.*?)</title>", document)
    assert found
    return html.unescape(found[1])


# What the page shows


def test_every_claim_is_in_the_page(graph: kg.Graph, page: str) -> None:
    shown = drawn(page)
    assert set(shown["claims"]) == {node_id(claim.iri) for claim in graph.claims()}


def test_every_published_claim_can_be_reached_from_a_line_or_a_box(page: str) -> None:
    shown = drawn(page)
    reached = {name for part in ("edges", "nodes") for each in shown[part] for name in each["claims"]}
    assert reached == set(shown["claims"])


def test_a_line_is_solid_only_if_all_its_claims_are_firm(graph: kg.Graph, page: str) -> None:
    firm = {node_id(claim.iri): claim.edge is not None for claim in graph.claims()}
    for edge in drawn(page)["edges"]:
        assert {firm[name] for name in edge["claims"]} == {not edge["dashes"]}


def test_claims_of_one_relation_and_firmness_share_a_line(plant: Plant) -> None:
    talk = HOSTING.replace("signed", "in-talks")
    planted = plant(claim("x", "Hosting", HOSTING) + claim("y", "Hosting", HOSTING) + claim("z", "Hosting", talk))
    edges = pyvis_page.drawing(planted)["edges"]
    assert [(edge["claims"], edge["dashes"]) for edge in edges] == [
        (["claim:a:z"], True),
        (["claim:a:x", "claim:a:y"], False),
    ]


def test_lines_between_the_same_boxes_bow_apart(plant: Plant) -> None:
    both = claim("x", "Hosting", HOSTING) + claim(
        "y", "Loan", "kg:lender actor:betabank ; kg:borrower actor:alphacorp ; kg:stage stage:signed"
    )
    more = claim("z", "Supply", "kg:supplier actor:alphacorp ; kg:customer actor:betabank ; kg:stage stage:signed")
    edges = pyvis_page.drawing(plant(both + more))["edges"]
    # A line drawn from the other end bows to the other side by itself.
    bows = {(e["smooth"]["type"] == "curvedCW", e["from"] < e["to"], e["smooth"]["roundness"]) for e in edges}
    sides = {(clockwise == forward, roundness) for clockwise, forward, roundness in bows}
    assert len(sides) == 3


def test_a_symmetric_line_has_no_arrow(plant: Plant) -> None:
    (edge,) = pyvis_page.drawing(plant(claim("x", "Rivalry", "kg:rival actor:alphacorp , actor:betabank")))["edges"]
    assert edge["arrows"] == ""


def test_a_party_of_no_claim_is_not_drawn(plant: Plant) -> None:
    nodes = pyvis_page.drawing(plant(claim("x", "Hosting", HOSTING)))["nodes"]
    assert [node["id"] for node in nodes] == ["actor:alphacorp", "actor:betabank"]


def test_a_measure_stands_at_its_subject(plant: Plant) -> None:
    (node,) = pyvis_page.drawing(plant(claim("x", "Measure", "kg:subject actor:alphacorp")))["nodes"]
    assert node["claims"] == ["claim:a:x"]


def test_a_note_says_stage_hedge_denial_speaker_source_and_paragraph(plant: Plant) -> None:
    more = " ; kg:certainty certainty:hedged ; kg:denied true ; kg:speaker actor:gammanet"
    told = pyvis_page.drawing(plant(claim("x", "Hosting", HOSTING + more)))["claims"]["claim:a:x"]
    assert told["note"] == "signed, hedged, denied, says Gammanet, a §1, 2025-01"


def test_the_page_names_the_clocks_of_its_view(graph: kg.Graph) -> None:
    view = pyvis_page.page(graph.at(known_by="2025-12-31", on="2026")).decode()
    assert drawn(view)["clocks"] == {"known by": "2025-12-31", "on": "2026"}


def test_the_legend_has_the_relations_that_are_drawn_each_in_its_colour(page: str) -> None:
    shown = drawn(page)
    colours = {entry["relation"]: entry["color"] for entry in shown["legend"]}
    assert colours == {edge["relation"]: edge["color"] for edge in shown["edges"]}
    assert len(set(colours.values())) == len(colours)


def test_no_two_boxes_stand_on_one_place(page: str) -> None:
    places = [(node["x"], node["y"]) for node in drawn(page)["nodes"]]
    assert len(places) == len(set(places))


# What the page cannot do


def test_nothing_in_the_page_asks_the_network(page: str) -> None:
    for tag, attributes in Elements(page).found:
        assert not {"src", "href", "srcset", "action", "data"} & attributes.keys(), tag
        assert tag not in ("link", "iframe", "object", "embed", "base", "form"), tag
    assert "@import" not in page
    assert "url(" not in Path(pyvis_page.__file__).with_name("page.css").read_text(encoding="utf-8")


def test_the_policy_admits_no_network_and_no_script_but_those_hashed(page: str) -> None:
    policies = [a["content"] or "" for tag, a in Elements(page).found if "http-equiv" in a]
    (policy,) = policies
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'none'"
    assert re.fullmatch(r"('sha256-[\w+/=]+' ?){2}", rules["script-src"])


def test_a_hostile_text_cannot_leave_the_script_that_holds_it(hostile: kg.Graph) -> None:
    page = pyvis_page.page(hostile).decode()
    tags = [tag for tag, _ in Elements(page).found]
    assert tags.count("script") == 3
    assert "img" not in tags
    assert ATTACK not in page
    assert drawn(page)["claims"]["claim:a:x"]["en"] == ATTACK + BREAKOUT + "<!--<script>"


def test_no_script_of_ours_reads_text_as_html() -> None:
    script = Path(pyvis_page.__file__).with_name("page.js").read_text(encoding="utf-8")
    for danger in (
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval",
        "fetch(",
        "http:" + "//cdn",
    ):
        assert danger not in script


# The pyvis Network


def test_the_pyvis_network_has_the_boxes_and_lines_of_the_page(graph: kg.Graph) -> None:
    network, shown = pyvis_page.to_pyvis(graph), pyvis_page.drawing(graph)
    assert [node["id"] for node in network.nodes] == [node["id"] for node in shown["nodes"]]
    assert len(network.edges) == len(shown["edges"])
    assert {(node["x"], node["y"]) for node in network.nodes} == {(n["x"], n["y"]) for n in shown["nodes"]}


def test_the_pyvis_network_stands_still(graph: kg.Graph) -> None:
    assert json.loads(pyvis_page.to_pyvis(graph).options.to_json())["physics"]["enabled"] is False


def test_labels_and_titles_of_the_pyvis_network_are_escaped(hostile: kg.Graph) -> None:
    network = pyvis_page.to_pyvis(hostile)
    for item in (*network.nodes, *network.edges):
        assert "<" not in item["title"] + item.get("label", "")
    assert html.escape(ATTACK) in network.edges[0]["title"]


def test_the_page_that_pyvis_itself_writes_does_not_break_open(hostile: kg.Graph) -> None:
    written = pyvis_page.to_pyvis(hostile).generate_html()
    assert ATTACK not in written
    assert BREAKOUT not in written


# In a browser


def test_the_page_draws_in_a_browser_that_has_no_network(graph: kg.Graph, tmp_path: Path) -> None:
    document = shown(graph, tmp_path)
    assert "<canvas" in document
    assert f"{len(graph.claims())} claims of {len(graph.sources())} sources" in document
    assert "hosting" in document


def test_a_hostile_label_does_not_run_in_a_browser(hostile: kg.Graph, tmp_path: Path) -> None:
    document = shown(hostile, tmp_path)
    assert "<canvas" in document
    assert title(document).startswith("The deal graph")


def test_a_script_that_is_not_ours_does_not_run(plant: Plant, tmp_path: Path) -> None:
    page = pyvis_page.page(plant(claim("x", "Hosting", HOSTING))).decode()
    planted = page.replace("</header>", f"{ATTACK}{BREAKOUT.removeprefix('</script>')}</header>")
    file = tmp_path / "planted.html"
    file.write_text(planted, encoding="utf-8")
    assert title(opened(file, tmp_path)).startswith("The deal graph")
    # The attack is real: without the policy it runs.
    file.write_text(re.sub("<meta http-equiv=.*", "", planted), encoding="utf-8")
    assert title(opened(file, tmp_path)) == "hacked"


def test_claims_that_name_no_party_are_told_beside_the_picture(plant: Plant, tmp_path: Path) -> None:
    document = shown(plant(claim("x", "Remark", 'kg:qualifier "of nobody"@en', says="Nobody is named.")), tmp_path)
    assert "Nobody is named." in document
