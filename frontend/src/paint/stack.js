// @ts-check
// The stack: one band per layer, from capital down to energy; who stands on whom is seen by looking down.
import { say } from "../text.js";
import { boundsOf, fitted, STACK_RIM } from "./camera.js";
import { pairs } from "./fan.js";
import { shelved } from "./lists.js";

/** @typedef {import("./scene.js").Node} Node */
/** @typedef {import("./scene.js").Mark} Mark */
/** @typedef {import("./scene.js").Lane} Lane */

const CELL = 98, ROW = 76, GAP = 26, HEAD = 26, HEADING = 20, SIDE = 46, RADIUS = 0.92;
const RIM = 2 * STACK_RIM, WIDEST = 150;
const SWEEPS = 8;
const ZOOMS = [1.15, 1, 0.92, 0.85, 0.78, 0.72, 0.66, 0.6, 0.55, 0.5, 0.45, 0.4, 0.34, 0.28, 0.22, 0.16, 0.1, 0.05];

/** Gives every node its place and every edge its course; returns the bands.
 * @param {import("../types.js").Model} model @param {Node[]} nodes @param {Mark[]} edges
 * @param {import("./scene.js").Frame} frame @param {import("../types.js").Language} language @returns {Lane[]} */
export function stack(model, nodes, edges, frame, language) {
  const codes = model.codes.layer ?? [];
  const labels = [...codes.map((code) => say(code.label, language)), frame.other ?? ""];
  const order = new Map(codes.map((code, index) => [code.id, index]));
  const layer = nodes.map((node) => order.get(model.parties[node.party].layer ?? "") ?? codes.length);
  const groups = labels.map((label, index) => ({ label, members: members(nodes, layer, index) }))
    .filter((group) => group.members.length > 0);
  arrange(groups.map((group) => group.members), nodes.length, edges);
  const zoom = zoomFor(groups.map((group) => group.members.length), frame);
  const lanes = place(groups, nodes, frame.width / zoom, headFor(zoom));
  stretch(lanes, groups.map((group) => group.members), nodes, frame);
  course(nodes, edges);
  return lanes;
}

/** @param {Node[]} nodes @param {number[]} layer @param {number} wanted */
function members(nodes, layer, wanted) {
  const found = [...nodes.keys()].filter((index) => layer[index] === wanted);
  return found.sort((a, b) => nodes[a].x - nodes[b].x || a - b);
}

/** Orders each band by where its neighbours stand, up and down in turn. Ties keep the order that they had.
 * @param {number[][]} bands @param {number} count @param {Mark[]} edges */
function arrange(bands, count, edges) {
  const mean = meanOf(count, edges);
  const at = new Float64Array(count), wish = new Float64Array(count);
  const settle = (/** @type {number[]} */ band) =>
    band.forEach((node, index) => { at[node] = (index + 0.5) / band.length; });
  bands.forEach(settle);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const band of sweep % 2 ? [...bands].reverse() : bands) {
      for (const node of band) wish[node] = mean(node, at);
      band.sort((a, b) => wish[a] - wish[b] || a - b);
      settle(band);
    }
  }
}

/** Where the neighbours of a node stand on average, or itself where it has none.
 * @param {number} count @param {Mark[]} edges @returns {(node: number, at: Float64Array) => number} */
function meanOf(count, edges) {
  const ends = new Int32Array(edges.length * 2);
  edges.forEach(({ from, to }, index) => {
    ends[2 * index] = from;
    ends[2 * index + 1] = to;
  });
  const { first, at: near } = shelved(count, ends);
  return (node, at) => {
    const start = first[node], end = first[node + 1];
    let sum = 0;
    for (let place = start; place < end; place++) sum += at[ends[near[place] ^ 1]]; // the other end
    return end > start ? sum / (end - start) : at[node];
  };
}

/** The zoom at which the whole stack, as wide as the canvas, is no higher than it.
 * @param {number[]} counts @param {import("./scene.js").Frame} frame */
function zoomFor(counts, { width, height }) {
  return ZOOMS.find((k) => heightOf(counts, width / k, k) * k <= height - RIM) ?? ZOOMS[ZOOMS.length - 1];
}

/** Moves the bands apart until they fill the canvas once the stack is fitted into it: there the edges run.
 * @param {Lane[]} lanes @param {number[][]} members @param {Node[]} nodes @param {import("./scene.js").Frame} frame */
function stretch(lanes, members, nodes, frame) {
  const { k } = fitted({ ...boundsOf({ nodes, lanes }), bottom: 0, top: 0 }, frame);
  const spare = (frame.height - RIM) / k - (lanes.at(-1)?.bottom ?? 0);
  const step = Math.min(Math.max(spare / Math.max(lanes.length - 1, 1), 0), WIDEST);
  lanes.forEach((lane, index) => {
    lane.top += index * step;
    lane.bottom += index * step;
    for (const node of members[index]) nodes[node].y += index * step;
  });
}

/** @param {number} width */
const perRow = (width) => Math.max(Math.floor((width - 2 * SIDE) / CELL), 1);

/** A heading keeps its size on the screen. @param {number} zoom */
const headFor = (zoom) => Math.max(HEAD, HEADING / zoom);

/** @param {number[]} counts @param {number} width @param {number} zoom */
const heightOf = (counts, width, zoom) =>
  counts.reduce((sum, count) => sum + headFor(zoom) + Math.ceil(count / perRow(width)) * ROW + GAP, -GAP);

/** A band of several rows is filled column by column, so that the order from left to right stays.
 * @param {{label: string, members: number[]}[]} groups @param {Node[]} nodes @param {number} width @param {number} head
 * @returns {Lane[]} */
function place(groups, nodes, width, head) {
  let top = 0;
  return groups.map(({ label, members }) => {
    const rows = Math.ceil(members.length / perRow(width)), columns = Math.ceil(members.length / rows);
    const step = (width - 2 * SIDE) / columns;
    members.forEach((node, index) => {
      const row = index % rows;
      nodes[node].x = SIDE + (Math.floor(index / rows) + 0.5 + stagger(row, rows)) * step;
      nodes[node].y = top + head + (row + 0.36) * ROW;
      nodes[node].r *= RADIUS;
    });
    const lane = { label, top, bottom: top + head + rows * ROW };
    top = lane.bottom + GAP;
    return lane;
  });
}

/** @param {number} row @param {number} rows */
const stagger = (row, rows) => (rows === 1 ? 0 : row / rows - (rows - 1) / (2 * rows));

/** Between bands an edge falls; in one row it bows upwards, clear of the labels below.
 * @param {Node[]} nodes @param {Mark[]} edges */
function course(nodes, edges) {
  for (const group of pairs(nodes.length, edges)) {
    group.forEach((edge, number) => {
      const a = nodes[edge.from], b = nodes[edge.to];
      const offset = number - (group.length - 1) / 2;
      if (a === b) Object.assign(edge, { form: "loop", bend: number });
      else if (a.y === b.y) Object.assign(edge, { form: "arc", bend: bow(b.x - a.x, number) });
      else Object.assign(edge, { form: "fall", bend: offset * Math.min(26, 120 / group.length) });
    });
  }
}

/** @param {number} across @param {number} number */
const bow = (across, number) => -Math.sign(across) * (Math.min(12 + Math.abs(across) * 0.1, 40) + number * 12);
