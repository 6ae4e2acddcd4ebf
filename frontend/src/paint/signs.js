// @ts-check
// Small marks on edges: disputed, new, gone, changed, cancelled, denied; and the pills that bear figures.
import { growth } from "./camera.js";
import { colourOf, lineOf, THEMES } from "./look.js";
import { circle, plate } from "./shapes.js";
import { STROKES } from "./strokes.js";

/** @typedef {import("./draw.js").Pen} Pen */
/** @typedef {import("./look.js").ThemeName} ThemeName */

export const FONT = '"Inter Variable", Inter, system-ui, sans-serif';

/** How large a mark of dispute is at rest, as a part of its full size. */
const QUIET = 0.68;

/** @param {number} k */
export const signRadius = (k) => Math.min(Math.max(growth(k) * 8.4, 4.4), 7.5);

/** The marks of an edge, in the order in which they stand. Pale edges have none.
 * @param {{tone: string, disputed: boolean, change?: string, line: string}} edge */
export function signsOf({ tone, disputed, change, line }) {
  if (tone === "dim") return [];
  const sign = lineOf(line).sign;
  return [...(change && change !== "same" ? [change] : []), ...(sign ? [sign] : []), ...(disputed ? ["disputed"] : [])];
}

/** @param {Pen} pen @param {ThemeName} theme @param {import("./figures.js").Signs} row @param {string} family */
export function drawSigns(pen, theme, { x, y, r, signs, quiet }, family) {
  signs.forEach((sign, index) => {
    const at = x + (index - (signs.length - 1) / 2) * r * 2.2;
    if (quiet && sign === "disputed") drawSign(pen, theme, sign, at, y, r * QUIET, colourOf(theme, family), THEMES[theme].soft);
    else drawSign(pen, theme, sign, at, y, r, colourOf(theme, family));
  });
}

/** @param {Pen} pen @param {ThemeName} theme @param {string} sign @param {number} x @param {number} y @param {number} r
 * @param {string} colour @param {string} [ink] */
export function drawSign(pen, theme, sign, x, y, r, colour, ink = THEMES[theme].ink) {
  const { paper, marks } = THEMES[theme];
  const fill = sign === "new" || sign === "gone" || sign === "changed" ? marks[sign] : paper;
  pen.fillStyle = fill;
  pen.strokeStyle = sign === "cross" ? paper : fill === paper ? (sign === "ring" ? colour : ink) : paper;
  pen.lineWidth = Math.min(r * 0.2, 1.2);
  pen.beginPath();
  circle(pen, x, y, sign === "cross" || sign === "ring" ? r * 0.8 : r);
  pen.fill();
  pen.stroke();
  pen.strokeStyle = fill === paper ? (sign === "disputed" ? ink : colour) : paper;
  pen.lineWidth = Math.max(r * 0.24, 0.9);
  pen.lineCap = "round";
  pen.beginPath();
  for (const [ax, ay, bx, by] of STROKES[sign]) {
    pen.moveTo(x + ax * r, y + ay * r);
    pen.lineTo(x + bx * r, y + by * r);
  }
  pen.stroke();
}

/** A figure beside its line has a leader to it. @param {Pen} pen @param {ThemeName} theme
 * @param {{text: string, box: import("./camera.js").Box, anchor?: {x: number, y: number}}} pill @param {string} family */
export function drawPill(pen, theme, { text, box, anchor }, family) {
  const { paper, ink } = THEMES[theme];
  const x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2;
  if (anchor) {
    pen.fillStyle = pen.strokeStyle = ink;
    pen.lineWidth = 0.8;
    pen.beginPath();
    pen.moveTo(anchor.x, anchor.y);
    pen.lineTo(Math.min(Math.max(anchor.x, box.left + 8), box.right - 8), y);
    pen.stroke();
    pen.beginPath();
    circle(pen, anchor.x, anchor.y, 2.1);
    pen.fill();
  }
  pen.fillStyle = paper;
  pen.strokeStyle = colourOf(theme, family);
  pen.lineWidth = 1.3;
  pen.beginPath();
  plate(pen, box, (box.bottom - box.top) / 2);
  pen.fill();
  pen.stroke();
  pen.fillStyle = ink;
  pen.font = `600 10.5px ${FONT}`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillText(text, x, y + 0.5);
}
