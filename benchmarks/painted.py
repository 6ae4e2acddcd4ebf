"""The same synthetic graph as one HTML file for each painter: ours, pyvis, sigma.js. None asks the network."""

import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from string import Template
from tempfile import TemporaryDirectory

from pyvis.edge import Edge
from pyvis.network import Network
from pyvis.node import Node
from synthetic import Data

from kg import explorer
from kg.markup import inert

HERE = Path(__file__).parent
ASSETS = HERE / "frames"
FRONTEND = HERE.parent / "frontend"
# What pyvis asks of a CDN though its own scripts are inlined: Bootstrap, which its picture does not need.
_REMOTE = re.compile(r'<link\s[^>]*https://[^>]*>|<script\s[^>]*src="https://[^>]*>\s*</script>')


def ours(data: Data) -> str:
    """Return the page of the explorer, as `kg export` writes it."""
    return explorer.written(data)


def pyvis(data: Data) -> str:
    """Return the page of pyvis with places given and physics off."""
    network = _network(data, places=True)
    network.toggle_physics(False)
    return _page(network)


def physics(data: Data) -> str:
    """Return the page of pyvis as it comes: it looks for places itself when it is opened."""
    return _page(_network(data, places=False))


def _network(data: Data, places: bool) -> Network:
    """Fill the lists of a Network: its own add_node and add_edge search all of them at each call, which takes hours."""
    network = Network(height="900px", width="100%", directed=True, cdn_resources="in_line")
    for index, party in enumerate(data["parties"]):
        place = {"x": party["x"], "y": party["y"]} if places else {}
        network.nodes.append(Node(index, "dot", party["name"], size=party["size"], color="#97c2fc", **place).options)
    network.edges.extend(Edge(one, other, directed=True).options for one, other in _ends(data))
    return network


def _page(network: Network) -> str:
    told = f"<script>{(ASSETS / 'pyvis.js').read_text(encoding='utf-8')}</script></body>"
    return _REMOTE.sub("", network.generate_html()).replace("</body>", told)


def sigma(data: Data) -> str:
    """Return the page of sigma.js with places given."""
    shown = {
        "nodes": [[party["name"], party["x"], party["y"]] for party in data["parties"]],
        "edges": list(_ends(data)),
    }
    template = Template((ASSETS / "sigma.html").read_text(encoding="utf-8"))
    return template.substitute(data=inert(shown), script=_bundle(ASSETS / "sigma.js"))


def _ends(data: Data) -> list[tuple[int, int]]:
    ends = ((*claim["from"], *claim.get("to", ())) for claim in data["claims"])
    return [(one, other) for one, other in ends]


def _bundle(entry: Path) -> str:
    """Join an entry and what it imports from frontend/node_modules into one script."""
    modules = FRONTEND / "node_modules"
    with TemporaryDirectory() as folder:
        out = Path(folder) / "out.js"
        command = [str(modules / ".bin/esbuild"), str(entry), "--bundle", "--minify", f"--outfile={out}"]
        subprocess.run([*command, "--log-level=warning"], check=True, env=os.environ | {"NODE_PATH": str(modules)})
        return out.read_text(encoding="utf-8").replace("</script", "<\\/script")


# A big graph of ours opens on a neighbourhood; this address asks for all of it.
WHOLE = "#around=all"
# The page of each painter, and the address to open it with. "near" is ours as it opens, "ours" shows all, as peers do.
PAGES: dict[str, tuple[Callable[[Data], str], str]] = {
    "ours": (ours, WHOLE),
    "near": (ours, ""),
    "pyvis": (pyvis, ""),
    "physics": (physics, ""),
    "sigma": (sigma, ""),
}
