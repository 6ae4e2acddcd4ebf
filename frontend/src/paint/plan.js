// @ts-check
// A scene as plain numbers: what is in sight and what is under the finger is then found by one quick run over them.
import { courseOf, pointAt } from "./curves.js";
import { growth, toWorld } from "./camera.js";

/** @typedef {import("./camera.js").Camera} Camera */
/** @typedef {import("./camera.js").Size} Size */
/** Nodes and edges of a scene in columns. `reach` is how far an edge may leave the box of its ends.
 * `ranked` are the nodes that may bear a label, first in standing first.
 * @typedef {{x: Float64Array, y: Float64Array, r: Float64Array, from: Uint32Array, to: Uint32Array,
 *   reach: Float64Array, ranked: Uint32Array, ghost: Uint8Array}} Plan */
/** @typedef {{node: number}|{edge: number}|null} Hit */

export const LEAST_RADIUS = 0.7;
const NEAR_NODE = 5, NEAR_EDGE = 7, SAMPLES = 24;

/** @param {import("./scene.js").Scene} scene @returns {Plan} */
export function planOf({ nodes, edges }) {
  const [n, m] = [nodes.length, edges.length];
  const plan = {
    x: new Float64Array(n), y: new Float64Array(n), r: new Float64Array(n), ghost: new Uint8Array(n),
    from: new Uint32Array(m), to: new Uint32Array(m), reach: new Float64Array(m), ranked: rankedOf(nodes),
  };
  nodes.forEach(({ x, y, r, tone }, index) => {
    plan.x[index] = x;
    plan.y[index] = y;
    plan.r[index] = r;
    plan.ghost[index] = Number(tone === "ghost");
  });
  edges.forEach(({ from, to, form, bend }, index) => {
    plan.from[index] = from;
    plan.to[index] = to;
    plan.reach[index] = form === "loop" ? 150 + bend * 30 : Math.abs(bend) * 1.4;
  });
  return plan;
}

/** One number per node, sorted without a comparing function: that takes a tenth of the time at 100,000 nodes.
 * @param {import("./scene.js").Node[]} nodes */
function rankedOf(nodes) {
  const standing = { chosen: 4, lit: 3, plain: 2, dim: 1, ghost: 0 };
  const count = nodes.length;
  const keys = new Float64Array(count);
  nodes.forEach(({ tone, weight }, index) => {
    keys[index] = (5000 - standing[tone] * 1000 - Math.round(weight * 999)) * count + index;
  });
  const ranked = Uint32Array.from(keys.sort(), (key) => key % count);
  return ranked.filter((index) => nodes[index].tone !== "ghost");
}

/** The radius of a node in pixels. @param {number} r @param {number} k */
export const radius = (r, k) => Math.max(r * growth(k), LEAST_RADIUS);

/** @param {Camera} camera @param {Size} size @param {number} margin in pixels @returns {import("./camera.js").Box} */
function sight(camera, size, margin) {
  const { x: left, y: top } = toWorld(camera, size, -margin, -margin);
  const { x: right, y: bottom } = toWorld(camera, size, size.width + margin, size.height + margin);
  return { left, top, right, bottom };
}

/** The indices of the edges that may cross the picture. @param {Plan} plan @param {Camera} camera @param {Size} size */
export const edgesInSight = (plan, camera, size) => edgesIn(plan, sight(camera, size, 20));

/** @param {Plan} plan @param {import("./camera.js").Box} box */
function edgesIn({ x, y, from, to, reach }, { left, top, right, bottom }) {
  /** @type {number[]} */
  const found = [];
  for (let i = 0; i < from.length; i++) {
    const a = from[i], b = to[i], m = reach[i];
    const ax = x[a], bx = x[b], ay = y[a], by = y[b];
    if ((ax < left - m && bx < left - m) || (ax > right + m && bx > right + m)) continue;
    if ((ay < top - m && by < top - m) || (ay > bottom + m && by > bottom + m)) continue;
    const dx = bx - ax, dy = by - ay, cx = (left + right) / 2 - ax, cy = (top + bottom) / 2 - ay;
    const aside = Math.abs(dx * cy - dy * cx) * 2, half = Math.abs(dx) * (bottom - top) + Math.abs(dy) * (right - left);
    if (aside > half + 2 * m * Math.sqrt(dx * dx + dy * dy)) continue;
    found.push(i);
  }
  return found;
}

/** @param {Plan} plan @param {Camera} camera @param {Size} size */
export function nodesInSight({ x, y }, camera, size) {
  const { left, top, right, bottom } = sight(camera, size, 40);
  /** @type {number[]} */
  const found = [];
  for (let i = 0; i < x.length; i++) if (x[i] >= left && x[i] <= right && y[i] >= top && y[i] <= bottom) found.push(i);
  return found;
}

/** What lies under a point of the picture: the nearest node, else the nearest edge.
 * @param {import("./scene.js").Scene} scene @param {Plan} plan @param {Camera} camera @param {Size} size
 * @param {number} px @param {number} py @param {number} [slack] more for a finger @returns {Hit} */
export function pick(scene, plan, camera, size, px, py, slack = 0) {
  const at = toWorld(camera, size, px, py);
  const node = nearestNode(plan, at, camera.k, slack);
  if (node >= 0) return { node };
  const edge = nearestEdge(scene, plan, at, camera.k, slack);
  return edge >= 0 ? { edge } : null;
}

/** @param {Plan} plan @param {{x: number, y: number}} at @param {number} k @param {number} slack */
function nearestNode({ x, y, r, ghost }, at, k, slack) {
  let best = -1, least = Infinity;
  const grown = growth(k);
  for (let i = 0; i < x.length; i++) {
    const dx = (x[i] - at.x) * k, dy = (y[i] - at.y) * k;
    const reach = (ghost[i] ? 1 : Math.max(r[i] * grown, LEAST_RADIUS)) + NEAR_NODE + slack;
    const far = (dx * dx + dy * dy) / (reach * reach);
    if (far <= 1 && far + ghost[i] < least) { best = i; least = far + ghost[i]; }
  }
  return best;
}

/** @param {import("./scene.js").Scene} scene @param {Plan} plan @param {{x: number, y: number}} at @param {number} k
 * @param {number} slack */
function nearestEdge({ nodes, edges }, plan, at, k, slack) {
  const near = (NEAR_EDGE + slack) / k;
  const around = { left: at.x - near, top: at.y - near, right: at.x + near, bottom: at.y + near };
  let best = -1, least = near * near;
  for (const i of edgesIn(plan, around)) {
    const edge = edges[i];
    if (beside(plan, i, at) > (plan.reach[i] + near) ** 2) continue;
    const far = distanceTo(courseOf(edge, nodes[edge.from], nodes[edge.to]), at) * (edge.tone === "dim" ? 4 : 1);
    if (far < least) { best = i; least = far; }
  }
  return best;
}

/** The squared distance of a point from the straight line between an edge's ends.
 * @param {Plan} plan @param {number} i @param {{x: number, y: number}} at */
function beside({ x, y, from, to }, i, at) {
  return toSegment(at, x[from[i]], y[from[i]], x[to[i]], y[to[i]]);
}

/** @param {{x: number, y: number}} at @param {number} ax @param {number} ay @param {number} bx @param {number} by */
function toSegment(at, ax, ay, bx, by) {
  const dx = bx - ax, dy = by - ay;
  const t = Math.min(Math.max(((at.x - ax) * dx + (at.y - ay) * dy) / (dx * dx + dy * dy || 1), 0), 1);
  return (at.x - ax - t * dx) ** 2 + (at.y - ay - t * dy) ** 2;
}

/** @param {import("./curves.js").Curve} curve @param {{x: number, y: number}} at */
function distanceTo(curve, at) {
  let least = Infinity, before = pointAt(curve, 0);
  for (let i = 1; i <= SAMPLES; i++) {
    const next = pointAt(curve, i / SAMPLES);
    least = Math.min(least, toSegment(at, before.x, before.y, next.x, next.y));
    before = next;
  }
  return least;
}
