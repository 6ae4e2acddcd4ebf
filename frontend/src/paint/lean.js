// @ts-check
// Where many edges meet at a node, their ends are spread around its outline a little, so that heads do not pile up.
import { courseOf } from "./curves.js";

/** @typedef {import("./scene.js").Mark} Mark */
/** @typedef {import("./curves.js").Curve} Curve */
/** @typedef {import("./curves.js").Point} Point */
/** @typedef {{edge: Mark, end: 0|1, angle: number, at: number}} End */

const APART = 0.36, FARTHEST = 0.5, ROUNDS = 24, TURN = Math.PI * 2;
/** Above so many edges no end can be told from the next. */
const MOST = 4000;

/** Gives every edge the angles by which its ends leave their natural place. @param {Point[]} nodes @param {Mark[]} edges */
export function lean(nodes, edges) {
  if (edges.length > MOST) return;
  /** @type {End[][]} */
  const ends = nodes.map(() => []);
  for (const edge of edges) {
    edge.lean = [0, 0];
    if (edge.form === "loop") continue;
    const c = courseOf(edge, nodes[edge.from], nodes[edge.to]);
    const start = Math.atan2(c[3] - c[1], c[2] - c[0]), stop = Math.atan2(c[5] - c[7], c[4] - c[6]);
    ends[edge.from].push({ edge, end: 0, angle: start, at: start });
    ends[edge.to].push({ edge, end: 1, angle: stop, at: stop });
  }
  ends.forEach(spread);
}

/** @param {End[]} ends of one node */
function spread(ends) {
  if (ends.length < 2) return;
  ends.sort((a, b) => a.angle - b.angle);
  const apart = Math.min(APART, (TURN / ends.length) * 0.9);
  for (let round = 0; round < ROUNDS; round++) {
    ends.forEach((one, index) => {
      const last = index === ends.length - 1, next = ends[last ? 0 : index + 1];
      const push = (apart - (next.at + (last ? TURN : 0) - one.at)) / 2;
      if (push <= 0) return;
      one.at = Math.max(one.at - push, one.angle - FARTHEST);
      next.at = Math.min(next.at + push, next.angle + FARTHEST);
    });
  }
  for (const { edge, end, angle, at } of ends) /** @type {[number, number]} */ (edge.lean)[end] = at - angle;
}

/** A curve that ends at the outlines of two nodes, with its ends moved along them.
 * @param {Curve} curve @param {[number, number]} lean @param {Point} from the middles of the nodes @param {Point} to
 * @returns {Curve} */
export function leaning([ax, ay, bx, by, cx, cy, dx, dy], [start, stop], from, to) {
  const a = turned({ x: ax, y: ay }, from, start), d = turned({ x: dx, y: dy }, to, stop);
  return [a.x, a.y, bx + (a.x - ax) * EASE, by + (a.y - ay) * EASE, cx + (d.x - dx) * EASE, cy + (d.y - dy) * EASE, d.x, d.y];
}

/** How far the curve follows its moved end: beyond 1 it arrives from outside, as a head should point to the middle. */
const EASE = 1.5;

/** @param {Point} point @param {Point} middle @param {number} angle @returns {Point} */
function turned({ x, y }, middle, angle) {
  const cos = Math.cos(angle), sin = Math.sin(angle), px = x - middle.x, py = y - middle.y;
  return { x: middle.x + px * cos - py * sin, y: middle.y + px * sin + py * cos };
}
