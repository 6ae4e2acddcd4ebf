// @ts-check
// What lies over the picture for a moment: the thing under the pointer, the ring of the keyboard.
import { drawEdge, stroke, visible } from "./edges.js";
import { pillSpot, signAt } from "./figures.js";
import { candidates } from "./labels.js";
import { drawLabel } from "./draw.js";
import { THEMES } from "./look.js";
import { drawNodes, drawRing, spot } from "./nodes.js";
import { boxAround } from "./room.js";
import { follow, plate } from "./shapes.js";
import { drawPill, drawSigns } from "./signs.js";

/** @typedef {import("./draw.js").Pen} Pen */
/** @typedef {import("./draw.js").Sheet} Sheet */
/** @typedef {import("./labels.js").Placed|null} Placed */

/** @param {Pen} pen @param {Sheet} sheet @param {Placed} placed @param {import("./plan.js").Hit} hover
 * @param {number|null} focus */
export function drawOver(pen, sheet, placed, hover, focus) {
  if (hover && "edge" in hover) overEdge(pen, sheet, placed, hover.edge);
  else if (hover) overNode(pen, sheet, placed, hover.node);
  if (focus !== null) drawFocus(pen, sheet, focus);
}

/** @param {Pen} pen @param {Sheet} sheet @param {Placed} placed @param {number} index */
function overEdge(pen, sheet, placed, index) {
  const { scene } = sheet;
  const edge = { ...scene.edges[index], tone: /** @type {const} */ ("lit") };
  const curve = visible(sheet, edge);
  if (!curve) return;
  underline(pen, sheet, curve, stroke(sheet.camera.k) * 6);
  drawEdge(pen, sheet, edge);
  for (const node of [edge.from, edge.to]) overNode(pen, sheet, placed, node);
  const row = signAt({ ...sheet, scene: { ...scene, edges: [edge] } }, { index: 0, curve });
  if (row) drawSigns(pen, scene.theme, row, edge.family);
  if (!edge.pill) return;
  const stood = placed?.pills.find((pill) => pill.edge === index);
  const taken = (placed?.labels ?? []).map(({ box }) => box);
  if (row) taken.push(boxAround(row.x, row.y, row.r * 2, row.r * 2));
  drawPill(pen, scene.theme, stood ?? { text: edge.pill, box: pillSpot(edge.pill, curve, taken) }, edge.family);
}

/** @param {Pen} pen @param {Sheet} sheet @param {import("./curves.js").Curve} c @param {number} width */
function underline(pen, sheet, c, width) {
  pen.strokeStyle = THEMES[sheet.scene.theme].paper;
  pen.globalAlpha = 0.85;
  pen.lineWidth = width;
  follow(pen, c);
  pen.stroke();
  pen.globalAlpha = 1;
}

/** @param {Pen} pen @param {Sheet} sheet @param {Placed} placed @param {number} index */
function overNode(pen, sheet, placed, index) {
  const { scene } = sheet;
  const node = scene.nodes[index];
  const nodes = [...scene.nodes];
  nodes[index] = { ...node, tone: node.tone === "chosen" ? "chosen" : "lit" };
  const lit = { ...sheet, scene: { ...scene, nodes } };
  drawNodes(pen, lit, [index]);
  if (node.tone !== "chosen") drawRing(pen, spot(sheet, index), THEMES[scene.theme].ink, 1.2, 2.6);
  const label = placed?.labels.find((label) => label.node === index) ?? candidates(lit, index)[0];
  if (!node.label) return;
  pen.fillStyle = THEMES[scene.theme].paper;
  pen.globalAlpha = 0.9;
  pen.beginPath();
  plate(pen, label.box, 4);
  pen.fill();
  pen.globalAlpha = 1;
  drawLabel(pen, lit, label);
}

/** @param {Pen} pen @param {Sheet} sheet @param {number} index */
function drawFocus(pen, sheet, index) {
  const { accent, paper } = THEMES[sheet.scene.theme];
  drawRing(pen, spot(sheet, index), paper, 5, 3);
  drawRing(pen, spot(sheet, index), accent, 2.6, 4.2);
}
