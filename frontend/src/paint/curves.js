// @ts-check
// The course of an edge: one cubic curve, in the units of whoever asks, as eight numbers x0 y0 x1 y1 x2 y2 x3 y3.

/** @typedef {[number, number, number, number, number, number, number, number]} Curve */
/** @typedef {{x: number, y: number}} Point */
/** `bend` is how far the middle leaves the straight line, or the number of a loop; `fall` starts and ends upright.
 * @typedef {{form: "arc"|"fall"|"loop", bend: number}} Course */

const SPILL = 60, PIECES = 48;

/** @param {Course} course @param {Point} a @param {Point} b @param {number} [scale] of bends: pixels per unit
 * @returns {Curve} */
export function courseOf(course, a, b, scale = 1) {
  if (course.form === "loop") return loop(a, course.bend, scale);
  return course.form === "fall" ? fall(a, b, course.bend * scale) : arc(a, b, course.bend * scale);
}

/** @param {Point} a @param {Point} b @param {number} bend @returns {Curve} */
function arc(a, b, bend) {
  const dx = b.x - a.x, dy = b.y - a.y;
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  const push = (4 / 3) * bend / length;
  const ox = -dy * push, oy = dx * push;
  return [a.x, a.y, a.x + dx * 0.3 + ox, a.y + dy * 0.3 + oy, a.x + dx * 0.7 + ox, a.y + dy * 0.7 + oy, b.x, b.y];
}

/** @param {Point} a @param {Point} b @param {number} bend @returns {Curve} */
function fall(a, b, bend) {
  const dx = b.x - a.x, dy = b.y - a.y;
  const ox = (4 / 3) * bend;
  return [a.x, a.y, a.x + dx * 0.08 + ox, a.y + dy * 0.46, b.x - dx * 0.08 + ox, b.y - dy * 0.46, b.x, b.y];
}

/** Loops stand on top of their node, each wider than the one before.
 * @param {Point} at @param {number} number @param {number} scale @returns {Curve} */
function loop(at, number, scale) {
  const high = (130 + 30 * number) * scale, wide = (64 + 16 * number) * scale;
  return [at.x, at.y, at.x - wide, at.y - high, at.x + wide, at.y - high, at.x, at.y];
}

/** @param {Curve} c @param {number} t @returns {Point} */
export function pointAt(c, t) {
  const u = 1 - t;
  const a = u * u * u, b = 3 * u * u * t, d = 3 * u * t * t, e = t * t * t;
  return { x: a * c[0] + b * c[2] + d * c[4] + e * c[6], y: a * c[1] + b * c[3] + d * c[5] + e * c[7] };
}

/** The part of a curve between two of its moments. @param {Curve} c @param {number} t0 @param {number} t1 @returns {Curve} */
export function part(c, t0, t1) {
  return upTo(after(c, t0), t0 === 1 ? 0 : (t1 - t0) / (1 - t0));
}

/** @param {Curve} c @param {number} t @returns {Curve} */
function upTo(c, t) {
  const mix = (/** @type {number} */ p, /** @type {number} */ q) => p + (q - p) * t;
  const ax = mix(c[0], c[2]), ay = mix(c[1], c[3]), bx = mix(c[2], c[4]), by = mix(c[3], c[5]);
  const cx = mix(c[4], c[6]), cy = mix(c[5], c[7]);
  const dx = mix(ax, bx), dy = mix(ay, by), ex = mix(bx, cx), ey = mix(by, cy);
  return [c[0], c[1], ax, ay, dx, dy, mix(dx, ex), mix(dy, ey)];
}

/** @param {Curve} c @param {number} t @returns {Curve} */
const after = (c, t) => turned(upTo(turned(c), 1 - t));

/** The same curve from its end. @param {Curve} c @returns {Curve} */
export const turned = (c) => [c[6], c[7], c[4], c[5], c[2], c[3], c[0], c[1]];

/** The moment at which a curve leaves a circle around its start; 0.5 where it never does.
 * @param {Curve} c @param {number} radius */
export function leaves(c, radius) {
  let low = 0, high = 0.5;
  for (let i = 0; i < 9; i++) {
    const t = (low + high) / 2;
    const p = pointAt(c, t);
    const dx = p.x - c[0], dy = p.y - c[1];
    if (dx * dx + dy * dy < radius * radius) low = t; else high = t;
  }
  return high;
}

/** A curve without what lies within `start` of its start and `end` of its end; null where nothing is left.
 * @param {Curve} c @param {number} start @param {number} end @returns {Curve|null} */
export function trimmed(c, start, end) {
  const t0 = leaves(c, start), t1 = 1 - leaves(turned(c), end);
  return t1 - t0 < 0.02 ? null : part(c, t0, t1);
}

/** The part of a curve that a picture shows, for a long dash far outside takes a long time; null for none.
 * @param {Curve} c @param {import("./camera.js").Size} size @returns {Curve|null} */
export function within(c, { width, height }) {
  if (Math.min(c[0], c[6]) > -SPILL && Math.max(c[0], c[6]) < width + SPILL && Math.min(c[1], c[7]) > -SPILL &&
    Math.max(c[1], c[7]) < height + SPILL) return c;
  let first = -1, last = -1, before = pointAt(c, 0);
  for (let i = 1; i <= PIECES; i++) {
    const next = pointAt(c, i / PIECES);
    const out = Math.max(before.x, next.x) < -SPILL || Math.min(before.x, next.x) > width + SPILL ||
      Math.max(before.y, next.y) < -SPILL || Math.min(before.y, next.y) > height + SPILL;
    if (!out) { last = i; if (first < 0) first = i - 1; }
    before = next;
  }
  return first < 0 ? null : part(c, first / PIECES, last / PIECES);
}
