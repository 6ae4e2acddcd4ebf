"use strict";
// All text of the graph reaches the page through textContent: none of it is ever read as HTML.
const drawing = JSON.parse(document.getElementById("drawing").textContent);

function element(tag, text, className) {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
}

function listed(id) {
  const claim = drawing.claims[id];
  const item = element("li");
  item.append(element("div", claim.en));
  if (claim.fr) {
    const fr = element("div", claim.fr, "fr");
    fr.lang = "fr";
    item.append(fr);
  }
  item.append(element("div", claim.note, "note"));
  return item;
}

function tell(heading, ids) {
  const list = element("ul");
  list.append(...ids.map(listed));
  document.getElementById("told").replaceChildren(element("h2", heading), list);
}

function tip(heading, ids) {
  const box = element("div", "", "tip");
  box.append(element("b", heading));
  for (const id of ids.slice(0, 4)) {
    const line = element("p", drawing.claims[id].en);
    line.append(element("div", drawing.claims[id].note, "note"));
    box.append(line);
  }
  if (ids.length > 4) box.append(element("p", `and ${ids.length - 4} more: click`, "note"));
  return box;
}

function stroke(color, dashed) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const line = document.createElementNS("http://www.w3.org/2000/svg", "line");
  for (const [name, value] of Object.entries({ width: 34, height: 10 })) svg.setAttribute(name, value);
  const drawn = { x1: 0, y1: 5, x2: 34, y2: 5, stroke: color, "stroke-width": 3, "stroke-dasharray": dashed ? "7 5" : "none" };
  for (const [name, value] of Object.entries(drawn)) line.setAttribute(name, value);
  svg.append(line);
  return svg;
}

function explain(text, color, dashed) {
  const item = element("li");
  item.append(stroke(color, dashed), element("span", text));
  return item;
}

function legend() {
  const lines = element("ul");
  lines.append(...drawing.legend.map((entry) => explain(entry.label, entry.color, false)));
  const firmness = [
    explain("firm: stated, signed or announced", "#1c2733", false),
    explain("not firm: talk, hedge, denial, condition", "#1c2733", true),
  ];
  const box = document.getElementById("legend");
  box.append(element("h2", "Lines"), lines, element("hr"), ...firmness);
  box.append(element("p", "Square boxes are actors, round ones are things. A thicker line has more claims. An arrow runs from who does to whom it is done.", "note"));
}

const every = Object.keys(drawing.claims);
const onLines = new Set(drawing.edges.flatMap((edge) => edge.claims));
const atNodes = new Set(drawing.nodes.flatMap((node) => node.claims));

function summary() {
  const clocks = Object.entries(drawing.clocks).map(([clock, day]) => `${clock}: ${day}`).join("; ");
  return `${every.length} claims of ${drawing.sources.length} sources (${clocks}): ` +
    `${onLines.size} drawn as ${drawing.edges.length} lines, the others listed at their parties. Click a box or a line to read its claims.`;
}

function about(id) {
  const lines = drawing.edges.filter((edge) => edge.from === id || edge.to === id).flatMap((edge) => edge.claims);
  const node = drawing.nodes.find((each) => each.id === id);
  return [...new Set([...lines, ...node.claims])];
}

legend();
document.getElementById("summary").textContent = summary();
const loose = every.filter((id) => !onLines.has(id) && !atNodes.has(id));
if (loose.length) tell("Claims that name no party", loose);
else document.getElementById("told").append(element("p", "Click a box or a line: its claims stand here, each with its stage, its source and its paragraph.", "note"));

const nodes = drawing.nodes.map((node) => ({ ...node, title: tip(node.label, about(node.id)) }));
const edges = drawing.edges.map((edge, id) => ({ ...edge, id, label: undefined, title: tip(edge.label, edge.claims) }));
const network = new vis.Network(document.getElementById("picture"), { nodes, edges }, {
  physics: false,
  interaction: { hover: true, tooltipDelay: 120 },
  nodes: { margin: 9, borderWidth: 1.5 },
  edges: { arrows: { to: { scaleFactor: 0.7 } }, hoverWidth: 1, selectionWidth: 2 },
});
network.on("click", (event) => {
  if (event.nodes.length) tell(drawing.nodes.find((node) => node.id === event.nodes[0]).label, about(event.nodes[0]));
  else if (event.edges.length) tell(drawing.edges[event.edges[0]].label, drawing.edges[event.edges[0]].claims);
});
