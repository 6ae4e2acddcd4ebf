"""GraphML, for Gephi, yEd, Cytoscape and networkx.

Written here and not by networkx, whose writer uses our edge keys (IRIs) as ids, which the format's XSD refuses.
"""

import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

import pyoxigraph as ox

from ..graph import Graph
from ..network import Attributes, Value, node_id, to_networkx

_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
_LOCATION = f"{_NAMESPACE} http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LONG = 2**63

Node = tuple[str, Attributes]
Edge = tuple[str, str, str, Attributes]


def export(graph: Graph) -> bytes:
    """Return the network of a graph as GraphML: ids are short names, attributes typed, nothing left out.

    Whole numbers are `long`, others `double` (GraphML has no decimal). Characters that XML forbids become U+FFFD.
    """
    network = to_networkx(graph)
    nodes: list[Node] = sorted(((str(n), dict(data)) for n, data in network.nodes.items()), key=lambda node: node[0])
    edges: list[Edge] = sorted(
        ((str(start), str(end), str(claim), dict(data)) for (start, end, claim), data in network.edges.items()),
        key=lambda edge: (edge[2], edge[0], edge[1]),
    )
    root = _root()
    _keys(root, "node", _types(data for _, data in nodes))
    _keys(root, "edge", _types(data for *_, data in edges))
    inner = ET.SubElement(root, "graph", {"id": "dealgraph", "edgedefault": "directed"})
    for name, data in nodes:
        _data(ET.SubElement(inner, "node", {"id": _token(name)}), "node", data)
    _edges(inner, edges)
    ET.indent(root, " ")
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _root() -> ET.Element:
    root = ET.Element("graphml", {"xmlns": _NAMESPACE, "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance"})
    root.set("xsi:schemaLocation", _LOCATION)
    return root


def _keys(root: ET.Element, domain: str, types: dict[str, str]) -> None:
    for name in sorted(types):
        key = {"id": f"{domain}_{name}", "for": domain, "attr.name": name, "attr.type": types[name]}
        ET.SubElement(root, "key", key)


def _edges(inner: ET.Element, edges: list[Edge]) -> None:
    seen: Counter[str] = Counter()
    for start, end, claim, data in edges:
        seen[claim] += 1
        ids = {"id": _edge_id(claim, seen[claim]), "source": _token(start), "target": _token(end)}
        _data(ET.SubElement(inner, "edge", ids), "edge", data)


def _edge_id(claim: str, number: int) -> str:
    return _token(f"edge:{node_id(ox.NamedNode(claim)).removeprefix('claim:')}:{number}")


def _data(element: ET.Element, domain: str, data: Attributes) -> None:
    for name in sorted(data):
        ET.SubElement(element, "data", {"key": f"{domain}_{name}"}).text = _NOT_XML.sub("\ufffd", text(data[name]))


def text(value: Value) -> str:
    """Return a scalar as XML Schema writes it.

    >>> text(True), text(30000000000), text(Decimal("27.5"))
    ('true', '30000000000', '27.5')
    """
    return str(value).lower() if isinstance(value, bool) else str(value)


def _types(rows: Iterable[Attributes]) -> dict[str, str]:
    found: dict[str, set[str]] = {}
    for row in rows:
        for name, value in row.items():
            found.setdefault(name, set()).add(_type(value))
    return {name: _widest(types) for name, types in found.items()}


def _type(value: Value) -> str:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int):
        return "long" if abs(value) < _LONG else "double"
    return "double" if isinstance(value, Decimal) else "string"


def _widest(types: set[str]) -> str:
    if len(types) == 1:
        return next(iter(types))
    return "double" if types == {"long", "double"} else "string"


def _token(name: str) -> str:
    """Return a name as an XML Schema NMTOKEN; what it cannot hold is written as its code point."""
    return re.sub(r"[^\w.:-]", lambda match: f"_{ord(match[0]):x}_", name, flags=re.ASCII)
