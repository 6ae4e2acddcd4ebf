// @ts-check
// Where names and figures stand: the weightiest first, each at the first free place around its node or along its edge.
import { growth } from "./camera.js";
import { figures, signAt } from "./figures.js";
import { headingsOf } from "./lanes.js";
import { grouped } from "./lists.js";
import { radius } from "./plan.js";
import { spot } from "./nodes.js";
import { boxAround, inside, rooms } from "./room.js";
import { drawn } from "./shapes.js";
import { textWidth } from "./widths.js";

/** @typedef {import("./draw.js").Sheet} Sheet */
/** @typedef {import("./camera.js").Box} Box */
/** @typedef {import("./figures.js").Course} Course */
/** @typedef {import("./room.js").Rooms} Rooms */
/** `x` is the middle, the left or the right end of the lines, by `align`; `y` the middle of the first line.
 * @typedef {{node: number, lines: string[], x: number, y: number, align: "center"|"left"|"right", size: number,
 *   bold: boolean, box: Box}} Label */

const LONGEST = 19, LEADING = 1.16, AIR = 3;
const LABEL_AREA = 5200, MOST_TRIES = 2400, NAMES_STEP = 80;
const HUB = 0.5, FORCED = 12, WEIGHTIEST = 6;
/** Where many nodes are in sight, the smallest have no names until one comes nearer. */
const FEW = 300, LEGIBLE = 2.5;

/** @typedef {{labels: Label[], pills: import("./figures.js").Pill[], signs: import("./figures.js").Signs[]}} Placed */

/** Finds the places, in steps. @param {Sheet} sheet @param {number[]} nodes in sight, first in standing first
 * @param {Course[]} courses @returns {Generator<undefined, Placed, undefined>} */
export function* placing(sheet, nodes, courses) {
  const taken = rooms();
  for (const { box } of headingsOf(sheet)) taken.words.take(box);
  const { hub = [], lit = [], rest = [] } = Object.fromEntries(grouped(nodes, (index) => ranking(sheet.scene.nodes[index])));
  const pale = (/** @type {number} */ index) => sheet.selecting && sheet.scene.nodes[index].tone === "dim";
  occupy(sheet, taken.heavy, hub.slice(0, WEIGHTIEST));
  occupy(sheet, taken.bodies, nodes.slice(0, MOST_TRIES).filter((index) => !pale(index)));
  if (courses.length <= FEW) for (const { curve } of courses) taken.heads.take(boxAround(curve[6], curve[7], 8, 8));
  const most = Math.round((sheet.size.width * sheet.size.height) / LABEL_AREA);
  const all = () => names(sheet, taken, rest, most);
  // A name has few places and a figure many: figures wait for all names that are not pale.
  const early = !sheet.selecting;
  const hubs = yield* names(sheet, taken, hub, 60, FORCED);
  const before = early ? yield* all() : [];
  const signs = courses.flatMap((course) => signAt(sheet, course, taken) ?? []);
  yield;
  const lights = yield* names(sheet, taken, lit, 400);
  const pills = figures(sheet, taken, courses);
  yield;
  occupy(sheet, taken.bodies, nodes.slice(0, MOST_TRIES).filter(pale));
  const after = early ? [] : yield* all();
  return { labels: [...hubs, ...lights, ...before, ...after], pills, signs };
}

/** @param {Sheet} sheet @param {import("./room.js").Room} room @param {number[]} nodes */
function occupy(sheet, room, nodes) {
  for (const index of nodes) {
    const { x, y, r } = spot(sheet, index);
    room.take(boxAround(x, y, r * 2 + 2, r * 2 + 2));
  }
}

/** Whose name comes first. @param {import("./scene.js").Node} node */
function ranking({ tone, weight }) {
  if (tone === "chosen" || (tone !== "dim" && weight >= HUB)) return "hub";
  return tone === "lit" ? "lit" : "rest";
}

/** @param {Sheet} sheet @param {Rooms} taken @param {number[]} nodes @param {number} most
 * @param {number} [forced] so many, the first, have their names even on top of lesser nodes
 * @returns {Generator<undefined, Label[], undefined>} */
function* names(sheet, { words, bodies, heads, heavy }, nodes, most, forced = 0) {
  /** @type {Label[]} */
  const labels = [], stack = sheet.scene.kind === "stack";
  for (const [rank, index] of nodes.slice(0, MOST_TRIES).entries()) {
    if (labels.length >= most) break;
    if (rank % NAMES_STEP === NAMES_STEP - 1) yield;
    if (nodes.length > FEW && tiny(sheet, index)) continue;
    const places = candidates(sheet, index).filter(({ box }) => inside(box, sheet) && words.free(box));
    const label = places.find(({ box }) => bodies.free(box) && (stack || heads.free(box))) ??
      (sheet.scene.nodes[index].tone === "lit" ? places.find(({ box }) => bodies.free(box)) : undefined) ??
      (rank < forced ? leastCovering(places.filter(({ box }) => heavy.free(box)), bodies) : undefined);
    if (!label) continue;
    words.take(label.box);
    labels.push(label);
  }
  return labels;
}

/** @param {Label[]} places @param {import("./room.js").Room} bodies @returns {Label|undefined} */
const leastCovering = (places, bodies) =>
  places.map((label) => ({ label, covered: bodies.covered(label.box) })).sort((a, b) => a.covered - b.covered)[0]?.label;

/** @param {Sheet} sheet @param {number} index */
const tiny = ({ scene, plan, camera }, index) =>
  ranking(scene.nodes[index]) !== "hub" && radius(plan.r[index], camera.k) < LEGIBLE;

/** The places of a name: below, right, left, above, the corners; in the stack below, a line lower, above. @param {Sheet} sheet @param {number} index
 * @returns {Label[]} */
export function candidates(sheet, index) {
  const { x, y, r, node } = spot(sheet, index);
  const stack = sheet.scene.kind === "stack";
  const bold = ranking(node) === "hub";
  const size = (bold ? 13 : 11.5) * Math.min(Math.max(growth(sheet.camera.k) / (stack ? 0.95 : 0.7), 0.95), 1.2);
  const lines = wrapped(node.label, stack ? 14 : LONGEST);
  const width = Math.max(...lines.map((line) => textWidth(line, size, bold)));
  const height = lines.length * size * LEADING;
  const down = (drawn(node.shape).reach + (node.tone === "chosen" ? 0.1 : 0)) * r + 3 + (node.tone === "chosen" ? 4 : 0);
  const at = (/** @type {"center"|"left"|"right"} */ align, /** @type {number} */ px, /** @type {number} */ top) => ({
    node: index, lines, x: px, y: top + (size * LEADING) / 2, align, size, bold,
    box: boxOf(align, px, top, width, height),
  });
  const below = at("center", x, y + down), near = r * 0.8 + 3;
  if (stack) return [below, at("center", x, y + down + size * LEADING), at("center", x, y - down - height)];
  return [below, at("left", x + down + 1, y - height / 2), at("right", x - down - 1, y - height / 2),
    at("center", x, y - down - height), at("left", x + near, y + near), at("right", x - near, y + near),
    at("left", x + near, y - near - height), at("right", x - near, y - near - height)];
}

/** @param {string} align @param {number} x @param {number} top @param {number} width @param {number} height @returns {Box} */
function boxOf(align, x, top, width, height) {
  const left = align === "center" ? x - width / 2 : align === "left" ? x : x - width;
  return { left: left - AIR, top: top - 1, right: left + width + AIR, bottom: top + height + 1 };
}

/** A name on at most two lines, of lengths as even as may be. @param {string} text @param {number} [most] signs on a line
 * @returns {string[]} */
export function wrapped(text, most = LONGEST) {
  const words = text.split(" ");
  if (text.length <= most || words.length === 1) return [cut(text, most)];
  const breaks = words.slice(1).map((_, index) => [words.slice(0, index + 1).join(" "), words.slice(index + 1).join(" ")]);
  const longest = (/** @type {string[]} */ lines) => Math.max(...lines.map((line) => line.length));
  const best = breaks.reduce((kept, lines) => (longest(lines) < longest(kept) ? lines : kept));
  return best.map((line) => cut(line, most));
}

/** @param {string} text @param {number} most */
function cut(text, most) {
  const signs = [...text];
  return signs.length > most + 5 ? signs.slice(0, most + 4).join("").trimEnd() + "…" : text;
}
