// @ts-check
// A network drawn: names on nodes, words on edges, each node a link to what tells of it.
import { select } from "d3-selection";
import { zoom, zoomIdentity } from "d3-zoom";
import { h, s } from "../dom.js";
import { plain } from "../text.js";
import { textOf } from "./cells.js";
import { placed } from "./forces.js";
import { pageOf } from "./vocabulary.js";
import { word } from "./words.js";

/** @typedef {import("./network.js").Network} Network */
/** @typedef {import("./cells.js").Reading} Reading */
/** @typedef {import("./forces.js").Point} Point */

const RIM = { x: 40, y: 34 };
const FEW = 24;

/** @typedef {{width: number, height: number}} Size */

/** @param {Network} network @param {Reading} reading @param {Size} size */
export function createPicture(network, reading, size) {
  const points = spread(placed(network.nodes.length, network.edges), size);
  const many = network.edges.length > FEW;
  const edges = edgesOf(network, points, reading), nodes = nodesOf(network, points, reading, size.width);
  const world = s("g", null, s("g.edges", null, edges), s("g.nodes", null, nodes));
  const svg = s(many ? "svg.network.many" : "svg.network", {
    viewBox: `0 0 ${size.width} ${size.height}`, role: "group", "data-key": "picture",
    "aria-label": word("picture", reading.language, { nodes: network.nodes.length, edges: network.edges.length }),
    onkeydown: (/** @type {KeyboardEvent} */ event) => walk(event, nodes),
  }, s("defs", null, arrow()), world);
  touching(network, nodes, edges);
  return h("figure.picture", null, svg, zooming(svg, world, reading.language),
    h("figcaption", null, network.left > 0 && h("strong", null, word("pictureCut", reading.language, { edges: network.edges.length, left: network.left })),
      many && h("span", null, word("manyHint", reading.language)), h("span", null, word("zoomHint", reading.language))));
}

/** Points spread over a frame, with room for names at its rim. @param {Point[]} points @param {Size} size @returns {Point[]} */
export function spread(points, size) {
  const along = (/** @type {"x"|"y"} */ axis, /** @type {number} */ room) => {
    const values = points.map((point) => point[axis]);
    const least = Math.min(...values), most = Math.max(...values), wide = room - 2 * RIM[axis];
    return (/** @type {number} */ value) => (most > least ? RIM[axis] + ((value - least) / (most - least)) * wide : room / 2);
  };
  const x = along("x", size.width), y = along("y", size.height);
  return points.map((point) => ({ x: x(point.x), y: y(point.y) }));
}

function arrow() {
  return s("marker", { id: "arrow", viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: "auto-start-reverse" },
    s("path", { d: "M0.5 0.8 7.5 4 0.5 7.2z" }));
}

/** @param {{degree: number}} node */
const radius = ({ degree }) => 5 + Math.min(Math.sqrt(degree) * 1.8, 10);

/** Edges between the same two nodes bend apart, so that each is seen. @param {Network} network @param {Point[]} points @param {Reading} reading */
function edgesOf({ nodes, edges }, points, reading) {
  /** @type {Map<string, number>} */
  const drawn = new Map();
  return edges.map(({ from, to, label }) => {
    const pair = [from, to].sort((one, other) => one - other).join(" ");
    const turn = drawn.get(pair) ?? 0;
    drawn.set(pair, turn + 1);
    const { path, middle } = from === to ? loop(points[from], radius(nodes[from]), turn)
      : bow(points[from], points[to], radius(nodes[from]) + 2, radius(nodes[to]) + 4, bend(turn) * (from < to ? 1 : -1));
    return s("g.edge", null, s("path", { d: path, "marker-end": "url(#arrow)" }),
      s("text", { x: middle.x, y: middle.y - 3 }, shortened(textOf(label, { ...reading, named: true }), 26)));
  });
}

/** @param {number} turn */
const bend = (turn) => (turn % 2 ? -1 : 1) * Math.ceil(turn / 2) * 26;

/** @param {Point} one @param {Point} other @param {number} start @param {number} end @param {number} aside */
function bow(one, other, start, end, aside) {
  const dx = other.x - one.x, dy = other.y - one.y, far = Math.hypot(dx, dy) || 1;
  const middle = { x: (one.x + other.x) / 2 - (dy / far) * aside, y: (one.y + other.y) / 2 + (dx / far) * aside };
  const [a, b] = [toward(one, middle, start), toward(other, middle, end)];
  return { path: `M${at(a)}Q${at(middle)} ${at(b)}`, middle: { x: (a.x + 2 * middle.x + b.x) / 4, y: (a.y + 2 * middle.y + b.y) / 4 } };
}

/** @param {Point} point @param {number} size @param {number} turn */
function loop({ x, y }, size, turn) {
  const high = y - size - 34 - turn * 16;
  return { path: `M${at({ x: x - 4, y: y - size })}C${at({ x: x - 34, y: high })} ${at({ x: x + 34, y: high })} ${at({ x: x + 4, y: y - size - 3 })}`,
    middle: { x, y: high + 8 } };
}

/** @param {Point} from @param {Point} to @param {number} far */
function toward(from, to, far) {
  const whole = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) * far) / whole, y: from.y + ((to.y - from.y) * far) / whole };
}

/** @param {Point} point */
const at = ({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** @param {string} text @param {number} most */
const shortened = (text, most) => (text.length > most ? `${plain(text).slice(0, most - 1)}…` : plain(text));

/** A name near the rim goes inwards. @param {number} x @param {number} width @param {number} size */
const anchor = (x, width, size) => (x < 100 ? { x: -size, "text-anchor": "start" } : x > width - 100 ? { x: size, "text-anchor": "end" } : {});

/** @param {Network} network @param {Point[]} points @param {Reading} reading @param {number} width */
function nodesOf({ nodes }, points, reading, width) {
  return nodes.map((node, place) => {
    const text = node.iri ? textOf(node.id, { ...reading, named: true }) : `_:${node.id}`;
    const page = node.iri ? pageOf(node.id, reading.at, reading.view) : undefined;
    const size = radius(node), { x, y } = points[place];
    const inside = [s("title", null, plain(`${text}\n${node.id}`)), s("circle", { r: size }), s("text", { ...anchor(x, width, size), y: size + 12 }, shortened(text, 30))];
    const props = { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})`, tabindex: place ? -1 : 0 };
    if (!page) return s(`g.node.${kindOf(node.id)}`, { ...props, role: "img", "aria-label": text }, inside);
    return s(`a.node.${kindOf(node.id)}`, { ...props, href: page.href, "aria-label": text,
      ...(!page.own && { target: "_blank", rel: "noopener noreferrer" }) }, inside);
  });
}

/** @param {string} iri */
const kindOf = (iri) => /^https:\/\/w3id\.org\/dealgraph\/(actor|thing|deal|source)\/[^#]*$/.exec(iri)?.[1] ?? "other";

/** The node under the pointer or the focus, and what it touches, stand out. @param {Network} network @param {Element[]} nodes
 * @param {Element[]} edges */
function touching({ edges: all }, nodes, edges) {
  nodes.forEach((node, place) => {
    const mine = all.flatMap(({ from, to }, index) => (from === place || to === place ? [index] : []));
    const light = (/** @type {boolean} */ lit) => {
      node.parentElement?.parentElement?.classList.toggle("lit", lit);
      for (const index of mine) {
        for (const element of [edges[index], nodes[all[index].from], nodes[all[index].to]]) element.classList.toggle("near", lit);
      }
      node.classList.toggle("near", lit);
    };
    for (const event of ["mouseenter", "focus"]) node.addEventListener(event, () => light(true));
    for (const event of ["mouseleave", "blur"]) node.addEventListener(event, () => light(false));
  });
}

/** @param {KeyboardEvent} event @param {SVGElement[]} nodes */
function walk(event, nodes) {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  const here = nodes.indexOf(/** @type {any} */ (document.activeElement));
  if (!step || here < 0) return;
  event.preventDefault();
  const next = (here + step + nodes.length) % nodes.length;
  nodes[here].setAttribute("tabindex", "-1");
  nodes[next].setAttribute("tabindex", "0");
  nodes[next].focus();
}

/** One finger scrolls the page, as the wheel does: two fingers, a drag, or Ctrl and the wheel move the picture.
 * @param {any} svg @param {any} world @param {import("../types.js").Language} language */
function zooming(svg, world, language) {
  const behaviour = zoom().scaleExtent([0.4, 8])
    .filter((event) => (event.type === "wheel" ? event.ctrlKey || event.metaKey : event.touches ? event.touches.length > 1 : !event.button))
    .on("zoom", ({ transform }) => world.setAttribute("transform", String(transform)));
  const drawing = select(svg).call(/** @type {any} */ (behaviour));
  const acts = [
    ["+", "nearer", () => drawing.call(/** @type {any} */ (behaviour.scaleBy), 1.4)],
    ["−", "farther", () => drawing.call(/** @type {any} */ (behaviour.scaleBy), 1 / 1.4)],
    ["⤢", "whole", () => drawing.call(/** @type {any} */ (behaviour.transform), zoomIdentity)],
  ];
  return h("div.zoom", null, acts.map(([sign, key, onclick]) =>
    h("button", { "data-key": key, "aria-label": word(String(key), language), onclick }, String(sign))));
}
