// @ts-check
// Nodes on the canvas: ink-coloured shapes with a light sign inside; ghosts as dots; rings for what is chosen.
import { toScreen } from "./camera.js";
import { THEMES } from "./look.js";
import { radius } from "./plan.js";
import { circle, drawn, trace } from "./shapes.js";

/** @typedef {import("./draw.js").Pen} Pen */
/** @typedef {import("./draw.js").Sheet} Sheet */

const SMALL = 2.4, SIGN = 4.6;
/** Dots smaller than ROUND pixels are let through, or a hundred thousand of them are one black field. */
const ROUND = 1.2, FAINTEST = 0.4;

/** @param {Sheet} sheet @param {number} index */
export function spot({ scene, camera, size }, index) {
  const node = scene.nodes[index];
  return { ...toScreen(camera, size, node.x, node.y), r: radius(node.r, camera.k), node };
}

/** @param {Pen} pen @param {Sheet} sheet @param {number[]} indices */
export function drawGhosts(pen, sheet, indices) {
  const { faint } = THEMES[sheet.scene.theme];
  pen.fillStyle = faint;
  pen.globalAlpha = 0.75;
  pen.beginPath();
  for (const index of indices) {
    const { x, y, r } = spot(sheet, index);
    circle(pen, x, y, Math.min(Math.max(r * 0.3, 1), 2.6));
  }
  pen.fill();
  pen.globalAlpha = 1;
}

/** Nodes of one tone. A rim of paper keeps edges that pass behind them apart.
 * @param {Pen} pen @param {Sheet} sheet @param {number[]} indices */
export function drawNodes(pen, sheet, indices) {
  const colours = THEMES[sheet.scene.theme];
  const spots = indices.map((index) => spot(sheet, index));
  const large = spots.filter(({ r }) => r >= SMALL);
  const tone = spots[0].node.tone;
  dots(pen, spots.filter(({ r }) => r < SMALL), tone === "dim" ? colours.faint : colours.ink);
  if (!large.length) return;
  const rim = Math.min(large[0].r * 0.35, 2.2);
  pen.lineJoin = "round";
  pen.strokeStyle = colours.paper;
  pen.fillStyle = tone === "dim" ? colours.faint : tone === "chosen" ? colours.accent : colours.ink;
  pen.lineWidth = rim * 2;
  outlines(pen, large);
  pen.stroke();
  pen.fill();
  pen.fillStyle = colours.glyph;
  pen.beginPath();
  for (const { x, y, r, node } of large) if (r >= SIGN) trace(pen, drawn(node.shape).glyph, x, y, r);
  pen.fill();
  if (tone === "chosen") for (const at of large) drawRing(pen, at, colours.accent, 2);
}

/** @param {Pen} pen @param {{x: number, y: number, r: number, node: import("./scene.js").Node}[]} spots */
function outlines(pen, spots) {
  pen.beginPath();
  for (const { x, y, r, node } of spots) trace(pen, drawn(node.shape).outline, x, y, r);
}

/** @param {Pen} pen @param {{x: number, y: number, r: number}[]} spots @param {string} colour */
function dots(pen, spots, colour) {
  pen.fillStyle = colour;
  for (const { x, y, r } of spots) {
    pen.globalAlpha = r > ROUND ? 0.9 : FAINTEST;
    pen.fillRect(x - r * 0.85, y - r * 0.85, 1.7 * r, 1.7 * r);
  }
  pen.globalAlpha = 1;
}

/** @param {Pen} pen @param {{x: number, y: number, r: number, node: import("./scene.js").Node}} at
 * @param {string} colour @param {number} width @param {number} [gap] */
export function drawRing(pen, { x, y, r, node }, colour, width, gap = 3.2) {
  const { outline } = drawn(node.shape);
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.lineJoin = "round";
  pen.beginPath();
  trace(pen, outline, x, y, r + gap + width / 2);
  pen.stroke();
}
