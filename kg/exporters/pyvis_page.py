"""A picture of the network: as a pyvis Network, and as one HTML file that works offline and runs only its own script.

pyvis's own pages ask a CDN for Bootstrap and put titles into the page as HTML, so only its network and its copy of
vis-network are used here; the page around them is page.html, page.css and page.js beside this file.
"""

import html
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from ..claims import Claim
from ..explorer.layout import arranged
from ..graph import Graph
from ..markup import digest, filled, inert
from ..network import claim_attributes, node_id, pairs, party_attributes
from ..terms import local

if TYPE_CHECKING:
    from pyvis.network import Network

Drawing = dict[str, Any]
_HERE = Path(__file__).parent
_VIS = "lib/vis-9.1.2/vis-network.min.js"
_PALETTE = (
    *("#d62728", "#8c564b", "#e377c2", "#1f77b4", "#2ca02c"),
    *("#9467bd", "#ff7f0e", "#17becf", "#bcbd22", "#5a6b7b"),
    *("#aa3377", "#004488", "#997700", "#117733", "#882255"),
    *("#44aa99", "#cc6677", "#332288", "#6699cc", "#999933"),
)
_FILL = {"Actor": "#fdf3d8", "Thing": "#e3eef8"}
_TEXT = "#1c2733"


def drawing(graph: Graph) -> Drawing:
    """Return what the picture shows, as plain JSON: title, clocks, nodes, edges, legend, and every claim by its id.

    One line stands for all claims of one relation between two parties that are alike firm. Claims about parties alone
    (measures, events, remarks) are listed at those parties and draw no line; parties of no claim are left out.
    """
    claims = graph.claims()
    edges = _edges(graph, claims)
    nodes = _nodes(graph, claims, edges)
    return {
        "clocks": {
            "known by": str(graph.store.known_by or "any day"),
            "on": str(graph.store.on or "any day"),
        },
        "sources": [{"id": node_id(iri), "label": graph.names.name(iri)} for iri in graph.sources()],
        "claims": {node_id(claim.iri): _said(graph, claim) for claim in claims},
        "nodes": nodes,
        "edges": edges,
        "legend": _legend(graph, edges),
    }


def to_pyvis(graph: Graph) -> "Network":
    """Return the picture as a pyvis Network: directed, places fixed, physics off, labels and titles escaped as HTML.

    Its own `write_html` needs the network (it asks a CDN for Bootstrap); `page` does not.
    """
    from pyvis.network import Network

    shown = drawing(graph)
    network = Network(height="900px", width="100%", directed=True, cdn_resources="in_line")
    for node in shown["nodes"]:
        told = _tooltip(shown, node["label"], node["claims"])
        network.add_node(node["id"], label=html.escape(node["label"]), title=told, **_style(node))
    for edge in shown["edges"]:
        told = _tooltip(shown, edge["label"], edge["claims"])
        network.add_edge(edge["from"], edge["to"], title=told, **_style(edge))
    network.toggle_physics(False)
    return network


def page(graph: Graph) -> bytes:
    """Return the picture as one HTML file: no request leaves it, and its policy admits only its own three scripts."""
    import pyvis.network

    vis = (Path(pyvis.network.__file__).parent / _VIS).read_text(encoding="utf-8")
    script, style = ((_HERE / name).read_text(encoding="utf-8") for name in ("page.js", "page.css"))
    hashes = " ".join(f"'sha256-{digest(text)}'" for text in (vis, script))
    parts = {"vis": vis, "script": script, "style": style, "data": inert(drawing(graph)), "hashes": hashes}
    return filled(_HERE / "page.html", **parts).encode()


def _style(item: Drawing) -> Drawing:
    own = ("id", "label", "claims", "from", "to", "firm", "relation", "class")
    return {name: value for name, value in item.items() if name not in own}


def _tooltip(shown: Drawing, head: str, ids: list[str]) -> str:
    lines = [head] + [f"{claim['en']} ({claim['note']})" for claim in (shown["claims"][i] for i in ids)]
    return html.escape("\n".join(lines))


def _said(graph: Graph, claim: Claim) -> Drawing:
    stated = claim_attributes(claim)
    hedges = [
        claim.stage or "",
        "" if claim.certainty == "stated" else claim.certainty,
        "denied" if claim.denied else "",
    ]
    speaker = f"says {graph.names.name(claim.speaker)}" if claim.speaker else ""
    place = f"{local(claim.source)} {claim.place}".strip()
    note = ", ".join(part for part in (*hedges, speaker, place, claim.issued) if part)
    en = claim.said("en") or local(claim.iri)
    known = {name: str(value) for name, value in stated.items() if not name.startswith("says_")}
    return {
        "en": en,
        "fr": claim.says.get("fr", ""),
        "note": note,
        "relation": claim.relation.name,
        "stated": known,
    }


def _edges(graph: Graph, claims: list[Claim]) -> list[Drawing]:
    groups: dict[tuple[str, str, str, bool], list[Claim]] = {}
    for claim in claims:
        for start, end in pairs(claim):
            key = (node_id(start), node_id(end), claim.relation.name, claim.edge is not None)
            groups.setdefault(key, []).append(claim)
    colours = _colours(graph)
    lanes: dict[frozenset[str], int] = {}
    drawn = []
    for key in sorted(groups):
        pair = frozenset(key[:2])
        lanes[pair] = lanes.get(pair, -1) + 1
        drawn.append(_edge(graph, key, groups[key], colours, lanes[pair]))
    return drawn


def _edge(
    graph: Graph, key: tuple[str, str, str, bool], claims: list[Claim], colours: dict[str, str], lane: int
) -> Drawing:
    start, end, relation, firm = key
    verb = next(iter(claims[0].relation.active["en"]), relation)
    ends = (_party(claims, start), _party(claims, end))
    # Lanes bow to alternate sides of the straight line; an edge drawn from the other end bows the other way by itself.
    side = (1 if lane % 2 else -1) * (1 if start < end else -1)
    bow = {
        "enabled": True,
        "type": "curvedCW" if side > 0 else "curvedCCW",
        "roundness": 0.08 + 0.1 * ((lane + 1) // 2),
    }
    return {
        "from": start,
        "to": end,
        "label": f"{graph.names.name(ends[0])} {verb} {graph.names.name(ends[1])}",
        "relation": relation,
        "firm": firm,
        "claims": [node_id(claim.iri) for claim in claims],
        "color": colours[relation],
        "dashes": not firm,
        "width": min(7, 1.6 + 0.8 * len(claims)),
        "arrows": "" if claims[0].relation.symmetric else "to",
        "smooth": bow,
    }


def _party(claims: list[Claim], name: str) -> ox.NamedNode:
    return next(iri for claim in claims for iri in claim.parties if node_id(iri) == name)


def _nodes(graph: Graph, claims: list[Claim], edges: list[Drawing]) -> list[Drawing]:
    alone: dict[ox.NamedNode, list[str]] = {}
    for claim in claims:
        for party in claim.parties:
            alone.setdefault(party, []).extend([] if pairs(claim) else [node_id(claim.iri)])
    parties = sorted(alone, key=node_id)
    sizes = {node_id(iri): _size(_wrapped(graph.names.name(iri))) for iri in parties}
    places = arranged(sizes, ((edge["from"], edge["to"], 1.0) for edge in edges))
    return [_node(graph, iri, alone[iri], places[node_id(iri)]) for iri in parties]


def _node(graph: Graph, iri: ox.NamedNode, claims: list[str], place: tuple[int, int]) -> Drawing:
    shown = party_attributes(graph, iri)
    kind = str(shown["class"])
    return {
        "id": node_id(iri),
        "label": _wrapped(str(shown["label"])),
        "class": kind,
        "claims": claims,
        "x": place[0],
        "y": place[1],
        "shape": "box",
        "shapeProperties": {"borderRadius": 3 if kind == "Actor" else 18},
        "color": {"background": _FILL.get(kind, "#ffffff"), "border": _TEXT},
        "font": {"size": 27, "color": _TEXT, "face": "sans-serif"},
    }


def _wrapped(label: str) -> str:
    return "\n".join(textwrap.wrap(label, 15)) or label


def _size(label: str) -> tuple[float, float]:
    """Return about what a label takes on the canvas, in its pixels, with air around it."""
    lines = label.split("\n")
    return 15.0 * max(map(len, lines)) + 64, 32.0 * len(lines) + 44


def _colours(graph: Graph) -> dict[str, str]:
    names = [relation.name for relation in graph.table.relations if relation.edge]
    return {name: _PALETTE[rank % len(_PALETTE)] for rank, name in enumerate(names)}


def _legend(graph: Graph, edges: list[Drawing]) -> list[Drawing]:
    colours = _colours(graph)
    used = {edge["relation"] for edge in edges}
    return [
        {"relation": relation.name, "label": graph.names.name(relation.iri), "color": colours[relation.name]}
        for relation in graph.table.relations
        if relation.name in used
    ]
