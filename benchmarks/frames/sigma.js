// The page of sigma.js: the same places and edges, its settings as they come.
import Graph from "graphology";
import Sigma from "sigma";

const data = JSON.parse(document.getElementById("data").textContent);
const graph = new Graph({ type: "directed" });
data.nodes.forEach(([label, x, y], index) => graph.addNode(index, { label, x, y: -y, size: 2 }));
for (const [from, to] of data.edges) graph.addEdge(from, to);
new Sigma(graph, document.getElementById("container"));
window.__meter?.picture();
