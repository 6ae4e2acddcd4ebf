// @ts-check
// The whole picture, back to front, in steps: whoever draws may stop after any of them and go on later.
import { drawCrowd, drawEdge, halo } from "./edges.js";
import { placing } from "./labels.js";
import { drawBands, drawHeadings } from "./lanes.js";
import { grouped, steps } from "./lists.js";
import { THEMES } from "./look.js";
import { drawGhosts, drawNodes } from "./nodes.js";
import { edgesInSight, nodesInSight } from "./plan.js";
import { drawPill, drawSigns, FONT } from "./signs.js";

/** What the drawing asks of a canvas; svg.js answers to the same.
 * @typedef {Pick<CanvasRenderingContext2D, "fillStyle"|"strokeStyle"|"lineWidth"|"lineCap"|"lineJoin"|"globalAlpha"|
 *   "font"|"textAlign"|"textBaseline"|"beginPath"|"moveTo"|"lineTo"|"bezierCurveTo"|"arc"|"closePath"|"fill"|"stroke"|
 *   "fillRect"|"fillText"|"strokeText"|"setLineDash">} Pen */
/** A scene before a camera. `crowd` is how many edges in sight are not pale; `selecting` that some are lit.
 * `view` is the part of the picture that is seen at first: the rest is there for a hand that moves it.
 * @typedef {{scene: import("./scene.js").Scene, plan: import("./plan.js").Plan, camera: import("./camera.js").Camera,
 *   size: import("./camera.js").Size, crowd: number, selecting: boolean,
 *   view: import("./camera.js").Box}} Sheet */
/** @typedef {import("./scene.js").Tone} Tone */

/** Above so many edges in sight, no single one can be followed: they are drawn thin, straight and without heads. */
export const CROWD = 4000;
const SORT_STEP = 12000, CROWD_STEP = 250, NODE_STEP = 60, EDGE_STEP = 12;
/** @type {{[tone: string]: number}} */
const DEPTH = { ghost: 0, dim: 1, plain: 2, lit: 3, chosen: 4 };

/** @param {import("./scene.js").Scene} scene @param {import("./plan.js").Plan} plan
 * @param {import("./camera.js").Camera} camera @param {import("./camera.js").Size} size
 * @param {import("./camera.js").Box} [view] @returns {{sheet: Sheet, edges: number[]}} */
export function sheetOf(scene, plan, camera, size, view = { left: 0, top: 0, right: size.width, bottom: size.height }) {
  const edges = edgesInSight(plan, camera, size);
  let crowd = 0, selecting = false;
  for (const index of edges) {
    const { tone } = scene.edges[index];
    if (tone !== "dim") crowd++;
    if (tone === "lit") selecting = true;
  }
  return { sheet: { scene, plan, camera, size, crowd, selecting, view }, edges };
}

/** @param {Pen} pen @param {import("./scene.js").Scene} scene @param {import("./plan.js").Plan} plan
 * @param {import("./camera.js").Camera} camera @param {import("./camera.js").Size} size
 * @param {import("./camera.js").Box} [view] */
export function* drawing(pen, scene, plan, camera, size, view) {
  const { sheet, edges } = sheetOf(scene, plan, camera, size, view);
  drawPaper(pen, sheet);
  const nodes = nodesInSight(plan, camera, size);
  yield;
  yield* ghosts(pen, sheet, nodes);
  const courses = edges.length > CROWD ? yield* crowd(pen, sheet, edges) : yield* single(pen, sheet, edges);
  const seen = new Uint8Array(plan.x.length);
  for (const index of nodes) seen[index] = 1;
  const ranked = Array.from(plan.ranked.filter((index) => seen[index]));
  yield;
  yield* bodies(pen, sheet, ranked);
  const found = yield* placing(sheet, ranked, courses);
  yield* words(pen, sheet, found);
  return found;
}

/** @param {Pen} pen @param {Sheet} sheet */
function drawPaper(pen, sheet) {
  pen.globalAlpha = 1;
  pen.fillStyle = THEMES[sheet.scene.theme].paper;
  pen.fillRect(0, 0, sheet.size.width, sheet.size.height);
  drawBands(pen, sheet);
}

/** @param {Pen} pen @param {Sheet} sheet @param {number[]} nodes */
function* ghosts(pen, sheet, nodes) {
  const found = nodes.filter((index) => sheet.plan.ghost[index]);
  for (const step of steps(found, 400)) { drawGhosts(pen, sheet, step); yield; }
}

/** @param {Pen} pen @param {Sheet} sheet @param {number[]} edges
 * @returns {Generator<undefined, import("./figures.js").Course[], undefined>} */
function* crowd(pen, sheet, edges) {
  const all = sheet.scene.edges;
  /** @type {Map<string, number[]>} */
  const groups = new Map(), lit = /** @type {number[]} */ ([]);
  for (const step of steps(edges, SORT_STEP)) {
    for (const [key, found] of grouped(step, (index) => kindOf(all[index]))) {
      if (key === "lit") lit.push(...found);
      else groups.set(key, (groups.get(key) ?? []).concat(found));
    }
    yield;
  }
  for (const step of shuffled([...groups].sort(paleFirst).map(([, group]) => [...steps(group, CROWD_STEP)]))) {
    drawCrowd(pen, sheet, step);
    yield;
  }
  return yield* single(pen, sheet, lit.slice(0, CROWD));
}

/** @param {import("./scene.js").Mark} edge */
const kindOf = ({ tone, family }) => (tone === "lit" ? tone : tone + family);

/** One of each in turn, so that no family lies on top of all. @template T @param {T[][]} lists */
function* shuffled(lists) {
  const longest = lists.reduce((most, list) => Math.max(most, list.length), 0);
  for (let i = 0; i < longest; i++) for (const list of lists) if (i < list.length) yield list[i];
}

/** @param {[string, unknown]} a @param {[string, unknown]} b */
const paleFirst = ([a], [b]) => (a < b ? -1 : 1);

/** @param {Pen} pen @param {Sheet} sheet @param {number[]} edges
 * @returns {Generator<undefined, import("./figures.js").Course[], undefined>} */
function* single(pen, sheet, edges) {
  const all = sheet.scene.edges;
  const order = [...edges].sort((a, b) => DEPTH[all[a].tone] - DEPTH[all[b].tone] || a - b);
  /** @type {import("./figures.js").Course[]} */
  const courses = [];
  for (const step of steps(order, EDGE_STEP)) {
    for (const index of step) {
      const curve = drawMarked(pen, sheet, index);
      if (curve && all[index].tone !== "dim") courses.push({ index, curve });
    }
    yield;
  }
  return courses;
}

/** @param {Pen} pen @param {Sheet} sheet @param {number} index */
function drawMarked(pen, sheet, index) {
  const edge = sheet.scene.edges[index];
  const { marks } = THEMES[sheet.scene.theme];
  const { change } = edge;
  if (change === "new" || change === "gone" || change === "changed") halo(pen, sheet, edge, marks[change]);
  return drawEdge(pen, sheet, edge);
}

/** @param {Pen} pen @param {Sheet} sheet @param {number[]} ranked */
function* bodies(pen, sheet, ranked) {
  const groups = grouped([...ranked].reverse(), (index) => sheet.scene.nodes[index].tone);
  for (const tone of ["dim", "plain", "lit", "chosen"]) {
    for (const step of steps(groups.get(/** @type {Tone} */ (tone)) ?? [], NODE_STEP)) { drawNodes(pen, sheet, step); yield; }
  }
}

/** @param {Pen} pen @param {Sheet} sheet @param {import("./labels.js").Placed} words */
function* words(pen, sheet, { labels, pills, signs }) {
  const { edges, theme } = sheet.scene;
  drawHeadings(pen, sheet);
  yield;
  for (const row of signs) drawSigns(pen, theme, row, edges[row.edge].family);
  yield;
  for (const pill of pills) drawPill(pen, theme, pill, edges[pill.edge].family);
  yield;
  for (const step of steps(labels, 20)) {
    for (const label of step) drawLabel(pen, sheet, label);
    yield;
  }
}

/** @param {Pen} pen @param {Sheet} sheet @param {import("./labels.js").Label} label */
export function drawLabel(pen, sheet, { node, lines, x, y, align, size, bold }) {
  const { ink, paper, soft } = THEMES[sheet.scene.theme];
  const { tone } = sheet.scene.nodes[node];
  pen.font = `${bold ? 700 : 500} ${size.toFixed(1)}px ${FONT}`;
  pen.textAlign = align;
  pen.textBaseline = "middle";
  pen.lineJoin = "round";
  pen.strokeStyle = paper;
  pen.fillStyle = tone === "dim" ? soft : ink;
  pen.lineWidth = 3.4;
  pen.globalAlpha = tone === "dim" ? 0.5 : 1;
  lines.forEach((line, index) => {
    pen.strokeText(line, x, y + index * size * 1.16);
    pen.fillText(line, x, y + index * size * 1.16);
  });
  pen.globalAlpha = 1;
}
