// @ts-check
// One edge on the canvas: its course, dash and head; and many edges at once as thin straight lines.
import { growth, toScreen } from "./camera.js";
import { courseOf, pointAt, trimmed, turned, within } from "./curves.js";
import { leaning } from "./lean.js";
import { colourOf, headOf, lineOf, THEMES, thickness } from "./look.js";
import { radius } from "./plan.js";
import { circle, drawn, follow } from "./shapes.js";
import { HEAD_LOOKS } from "./strokes.js";

/** @typedef {import("./draw.js").Pen} Pen */
/** @typedef {import("./draw.js").Sheet} Sheet */
/** @typedef {import("./curves.js").Curve} Curve */

const GAP = 2.5;
const DIM = 0.13, SAME = 0.22;
/** Below this length in pixels an edge has no head and no sign. */
const SHORT = 26;

/** The visible course of an edge in pixels, between the outlines of its ends; null where they touch.
 * @param {Sheet} sheet @param {import("./scene.js").Mark} edge @returns {Curve|null} */
export function visible({ scene, camera, size }, edge) {
  const from = scene.nodes[edge.from], to = scene.nodes[edge.to];
  const a = toScreen(camera, size, from.x, from.y), b = toScreen(camera, size, to.x, to.y);
  const curve = trimmed(courseOf(edge, a, b, camera.k), stop(from, camera.k), stop(to, camera.k));
  return curve && edge.lean ? leaning(curve, edge.lean, a, b) : curve;
}

/** @param {import("./scene.js").Node} node @param {number} k */
const stop = (node, k) => radius(node.r, k) * drawn(node.shape).reach * (node.tone === "chosen" ? 1.12 : 1) + GAP +
  (node.tone === "chosen" ? 3 : 0);

/** Thickness of lines and size of heads at a zoom. @param {number} k @param {boolean} [lit] */
export const stroke = (k, lit = false) => Math.min(Math.max(growth(k) * 1.4, 0.62), 1.35) * (lit ? 1.2 : 1);

/** The more edges, the thinner the ink of each, or they become a hairball. @param {Sheet} sheet @param {string} tone */
function ink({ crowd, selecting }, tone) {
  if (tone === "lit") return 1;
  if (tone === "dim") return selecting ? DIM : SAME;
  return crowd < 60 ? 0.95 : Math.max(0.95 - 0.14 * Math.log2(crowd / 60), 0.4);
}

/** @param {Pen} pen @param {Sheet} sheet @param {import("./scene.js").Mark} edge @returns {Curve|null} */
export function drawEdge(pen, sheet, edge) {
  const curve = visible(sheet, edge);
  if (!curve) return null;
  const look = lineOf(edge.line);
  const unit = thickness(edge.family) * stroke(sheet.camera.k, edge.tone === "lit");
  const length = Math.abs(curve[6] - curve[0]) + Math.abs(curve[7] - curve[1]);
  const head = edge.tone === "dim" || length < SHORT || (edge.symmetric && headOf(edge.family) !== "bar") ? "none"
    : headOf(edge.family);
  const size = Math.min(Math.max(stroke(sheet.camera.k, edge.tone === "lit"), 0.7), 1.5);
  pen.strokeStyle = pen.fillStyle = colourOf(sheet.scene.theme, edge.family);
  pen.globalAlpha = ink(sheet, edge.tone) * look.alpha;
  const inked = within(shortened(curve, HEAD_LOOKS[head].length * size, edge.symmetric), sheet.size);
  if (inked) line(pen, sheet.scene.theme, inked, look, unit);
  if (head !== "none") drawHead(pen, head, curve, size);
  if (head === "bar" && edge.symmetric) drawHead(pen, head, turned(curve), size);
  pen.globalAlpha = 1;
  return curve;
}

/** One edge by itself, from left to right, for a key of the marks. @param {Pen} pen @param {import("./look.js").ThemeName} theme
 * @param {{family: string, line: string}} edge @param {number} x @param {number} y @param {number} width */
export function drawSample(pen, theme, { family, line: firmness }, x, y, width) {
  const head = headOf(family), look = lineOf(firmness);
  /** @type {Curve} */
  const curve = [x, y, x + width / 3, y, x + (2 * width) / 3, y, x + width, y];
  pen.strokeStyle = pen.fillStyle = colourOf(theme, family);
  pen.globalAlpha = look.alpha;
  line(pen, theme, shortened(curve, HEAD_LOOKS[head].length, false), look, thickness(family));
  if (head !== "none") drawHead(pen, head, curve, 1);
  pen.globalAlpha = 1;
}

/** @param {Curve} curve @param {number} end @param {boolean} both @returns {Curve} */
const shortened = (curve, end, both) => (end > 1 ? trimmed(curve, both ? end : 0, end) ?? curve : curve);

/** @param {Pen} pen @param {import("./look.js").ThemeName} theme @param {Curve} c
 * @param {import("./look.js").LineLook} look @param {number} unit */
function line(pen, theme, c, look, unit) {
  const width = Math.max(unit * look.width, 0.5);
  pen.lineCap = look.dash.length && look.dash[0] < 1 ? "round" : "butt";
  pen.setLineDash(look.dash.map((part) => part * Math.min(Math.max(width, 1), 1.8)));
  pen.lineWidth = width;
  follow(pen, c);
  pen.stroke();
  pen.setLineDash([]);
  if (!look.core || width < 2) return;
  pen.strokeStyle = THEMES[theme].paper;
  pen.lineWidth = width * 0.3;
  pen.stroke();
  pen.strokeStyle = pen.fillStyle;
}

/** A coloured cloud beneath an edge, for compare mode. @param {Pen} pen @param {Sheet} sheet
 * @param {import("./scene.js").Mark} edge @param {string} colour */
export function halo(pen, sheet, edge, colour) {
  const c = visible(sheet, edge);
  if (!c || edge.tone === "dim") return;
  pen.strokeStyle = colour;
  pen.globalAlpha = sheet.crowd < 60 ? 0.3 : Math.max(0.3 - 0.06 * Math.log2(sheet.crowd / 60), 0.12);
  pen.lineWidth = 4 + 3 * stroke(sheet.camera.k);
  pen.lineCap = "round";
  follow(pen, c);
  pen.stroke();
  pen.globalAlpha = 1;
}

/** A head whose point stands at the end of the curve. @param {Pen} pen @param {import("./look.js").Head} head
 * @param {Curve} c @param {number} size */
function drawHead(pen, head, c, size) {
  const x = c[6], y = c[7];
  const back = pointAt(c, 0.93);
  const length = Math.sqrt((x - back.x) ** 2 + (y - back.y) ** 2) || 1;
  const ux = (x - back.x) / length * size, uy = (y - back.y) / length * size;
  const at = (/** @type {number} */ along, /** @type {number} */ across) =>
    /** @type {const} */ ([x - ux * along - uy * across, y - uy * along + ux * across]);
  const { corners, width, radius: round } = HEAD_LOOKS[head];
  pen.beginPath();
  if (round) circle(pen, x - ux * round, y - uy * round, round * size);
  else polyline(pen, corners.map(([along, across]) => at(along, across)), !width);
  if (!width) return pen.fill();
  pen.lineWidth = width * size;
  pen.lineCap = head === "bar" ? "butt" : "round";
  pen.lineJoin = "miter";
  pen.stroke();
}

/** @param {Pen} pen @param {(readonly [number, number])[]} points @param {boolean} closed */
function polyline(pen, points, closed) {
  points.forEach(([x, y], index) => (index ? pen.lineTo(x, y) : pen.moveTo(x, y)));
  if (closed) pen.closePath();
}

/** Many edges in one stroke per colour, straight and thin: for a crowd in which no single one can be followed.
 * @param {Pen} pen @param {Sheet} sheet @param {number[]} edges of one family and tone */
export function drawCrowd(pen, sheet, edges) {
  const { scene, plan, camera, size } = sheet;
  const { family, tone } = scene.edges[edges[0]];
  pen.strokeStyle = colourOf(scene.theme, family);
  pen.globalAlpha = tone === "dim" ? 0.05 : tone === "lit" ? 0.9 : Math.min(Math.sqrt(600 / sheet.crowd), 0.5);
  pen.lineWidth = tone === "lit" ? 1.2 : 0.7;
  const left = size.width / 2 - camera.x * camera.k, top = size.height / 2 - camera.y * camera.k;
  pen.beginPath();
  for (const index of edges) {
    const a = plan.from[index], b = plan.to[index];
    pen.moveTo(left + plan.x[a] * camera.k, top + plan.y[a] * camera.k);
    pen.lineTo(left + plan.x[b] * camera.k, top + plan.y[b] * camera.k);
  }
  pen.stroke();
  pen.globalAlpha = 1;
}
