// @ts-check
// Where the nodes of a small network lie: they push each other away, and edges pull. The same network, the same picture.

/** @typedef {{x: number, y: number}} Point */

const LENGTH = 120;
const ROUNDS = 260;

/** @param {number} count @param {{from: number, to: number}[]} edges @returns {Point[]} */
export function placed(count, edges) {
  const points = Array.from({ length: count }, (_, place) => spiral(place));
  for (let round = 0; round < ROUNDS; round += 1) {
    const heat = LENGTH * 0.35 * (1 - round / ROUNDS) + 0.5;
    step(points, edges, heat);
  }
  return points;
}

/** @param {number} place @returns {Point} */
function spiral(place) {
  const angle = place * 2.399963, far = LENGTH * 0.55 * Math.sqrt(place + 0.5);
  return { x: far * Math.cos(angle), y: far * Math.sin(angle) };
}

/** One round: no point goes farther than `heat`. @param {Point[]} points @param {{from: number, to: number}[]} edges @param {number} heat */
function step(points, edges, heat) {
  const pushes = points.map((point) => ({ x: -point.x * 0.018, y: -point.y * 0.03 }));
  for (let one = 0; one < points.length; one += 1) {
    for (let other = 0; other < one; other += 1) push(points, pushes, one, other);
  }
  for (const { from, to } of edges) if (from !== to) pull(points, pushes, from, to);
  points.forEach((point, place) => {
    const { x, y } = pushes[place], far = Math.hypot(x, y) || 1, part = Math.min(far, heat) / far;
    point.x += x * part;
    point.y += y * part;
  });
}

/** @param {Point[]} points @param {Point[]} pushes @param {number} one @param {number} other */
function push(points, pushes, one, other) {
  const dx = points[one].x - points[other].x || 0.01, dy = points[one].y - points[other].y || 0.01;
  const strength = (LENGTH * LENGTH * 0.5) / Math.max(dx * dx + dy * dy, 25);
  pushes[one].x += dx * strength * 0.2;
  pushes[one].y += dy * strength * 0.2;
  pushes[other].x -= dx * strength * 0.2;
  pushes[other].y -= dy * strength * 0.2;
}

/** @param {Point[]} points @param {Point[]} pushes @param {number} from @param {number} to */
function pull(points, pushes, from, to) {
  const dx = points[to].x - points[from].x, dy = points[to].y - points[from].y, far = Math.hypot(dx, dy) || 1;
  const strength = (0.06 * (far - LENGTH)) / far;
  pushes[from].x += dx * strength;
  pushes[from].y += dy * strength;
  pushes[to].x -= dx * strength;
  pushes[to].y -= dy * strength;
}
