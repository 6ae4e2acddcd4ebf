// @ts-check
// Outlines of nodes and the signs inside them, as paths in a square from -1 to 1.

/** Path language: M, L, C and Z as in SVG, O for a circle "O x y r".
 * @param {string} text @returns {(string|number)[][]} */
const path = (text) => (text.match(/[MLCZO][^MLCZO]*/g) ?? []).map((step) =>
  [step[0], ...step.slice(1).trim().split(/[\s,]+/).filter(Boolean).map(Number)]);

/** @param {number} count @param {number} radius @param {number} [turn] in degrees, first corner from the top */
function polygon(count, radius, turn = 0) {
  const corners = Array.from({ length: count }, (_, index) => {
    const angle = ((index / count) * 360 + turn - 90) * (Math.PI / 180);
    return `${(Math.cos(angle) * radius).toFixed(3)} ${(Math.sin(angle) * radius).toFixed(3)}`;
  });
  return `M${corners.join("L")}Z`;
}

/** @param {number} w @param {number} h @param {number} r of the corners */
function rounded(w, h, r) {
  const q = r * 0.45;
  return `M${-w + r} ${-h}L${w - r} ${-h}C${w - q} ${-h} ${w} ${-h + q} ${w} ${-h + r}L${w} ${h - r}` +
    `C${w} ${h - q} ${w - q} ${h} ${w - r} ${h}L${-w + r} ${h}C${-w + q} ${h} ${-w} ${h - q} ${-w} ${h - r}` +
    `L${-w} ${-h + r}C${-w} ${-h + q} ${-w + q} ${-h} ${-w + r} ${-h}Z`;
}

/** @param {number} x @param {number} y @param {number} w @param {number} h */
const bar = (x, y, w, h) => `M${x} ${y}L${x + w} ${y}L${x + w} ${y + h}L${x} ${y + h}Z`;

const STAR = "M0 -.62C.1 -.2 .2 -.1 .62 0C.2 .1 .1 .2 0 .62C-.1 .2 -.2 .1 -.62 0C-.2 -.1 -.1 -.2 0 -.62Z";
const CLOUD = "M-.34 .32C-.66 .32 -.68 -.1 -.38 -.13C-.34 -.46 .12 -.52 .24 -.2C.62 -.26 .72 .32 .34 .32Z";
const BOLT = "M.12 -.34L-.3 .26L-.03 .26L-.12 .7L.3 .1L.03 .1Z";
const PERSON = "O0 -.26 .24M-.44 .5C-.44 -.08 .44 -.08 .44 .5Z";
const COLUMNS = "M-.46 -.2L0 -.52L.46 -.2L.46 -.12L-.46 -.12Z" + bar(-0.38, -0.04, 0.15, 0.34) +
  bar(-0.075, -0.04, 0.15, 0.34) + bar(0.23, -0.04, 0.15, 0.34) + bar(-0.46, 0.36, 0.92, 0.13);
const RACKS = bar(-0.46, -0.46, 0.92, 0.24) + bar(-0.46, -0.12, 0.92, 0.24) + bar(-0.46, 0.22, 0.92, 0.24);
const BARS = bar(-0.4, 0.06, 0.2, 0.3) + bar(-0.1, -0.14, 0.2, 0.5) + bar(0.2, -0.36, 0.2, 0.72);
const COINS = "O0 .3 .17" + "O-.22 -.02 .17" + "O.22 -.02 .17";
const CHIP = bar(-0.3, -0.3, 0.6, 0.6) + [-0.2, 0.06].map((at) => bar(at, -0.5, 0.14, 0.14) + bar(at, 0.36, 0.14, 0.14) +
  bar(-0.5, at, 0.14, 0.14) + bar(0.36, at, 0.14, 0.14)).join("");
const PIN = "M0 .58C-.2 .22 -.4 .06 -.4 -.16C-.4 -.68 .4 -.68 .4 -.16C.4 .06 .2 .22 0 .58Z";
const CAP = "M-.62 -.1L0 -.4L.62 -.1L0 .2Z" + "M-.34 .14L0 .32L.34 .14L.34 .34C.2 .5 -.2 .5 -.34 .34Z";
const PAGE = bar(-0.36, -0.4, 0.72, 0.16) + bar(-0.36, -0.12, 0.3, 0.5) + bar(0.04, -0.12, 0.32, 0.12) +
  bar(0.04, 0.07, 0.32, 0.12) + bar(0.04, 0.26, 0.32, 0.12);
const FLAG = bar(-0.36, -0.5, 0.12, 1) + "M-.2 -.46L.44 -.46L.26 -.2L.44 .06L-.2 .06Z";
const BOX = "M0 -.5L.46 -.26L0 -.02L-.46 -.26Z" + "M-.46 -.12L-.06 .09L-.06 .54L-.46 .33Z" +
  "M.46 -.12L.06 .09L.06 .54L.46 .33Z";
const BRIEFCASE = bar(-0.5, -0.2, 1, 0.26) + bar(-0.5, 0.12, 1, 0.32) +
  "M-.2 -.24L-.2 -.44L.2 -.44L.2 -.24L.1 -.24L.1 -.34L-.1 -.34L-.1 -.24Z";

/** `reach` is how far the outline goes from its middle, so that edges stop before it.
 * @type {{[shape: string]: {outline: (string|number)[][], glyph: (string|number)[][], reach: number}}} */
const DRAWN = {
  lab: { outline: path("O0 0 1"), glyph: path(STAR), reach: 1 },
  cloud: { outline: path(rounded(1.06, 0.9, 0.42)), glyph: path(CLOUD), reach: 1.1 },
  centre: { outline: path(rounded(0.92, 0.92, 0.1)), glyph: path(RACKS), reach: 1.1 },
  chip: { outline: path(polygon(6, 1.1)), glyph: path(CHIP), reach: 1.08 },
  energy: { outline: path("M0 -1.12L1.1 .82L-1.1 .82Z"), glyph: path(BOLT), reach: 1.06 },
  capital: { outline: path(polygon(4, 1.2)), glyph: path(BARS), reach: 1.1 },
  bank: { outline: path(polygon(4, 1.2)), glyph: path(COINS), reach: 1.1 },
  state: { outline: path(polygon(5, 1.12)), glyph: path(COLUMNS), reach: 1.06 },
  person: { outline: path("O0 0 1"), glyph: path(PERSON), reach: 1 },
  place: { outline: path(rounded(0.9, 0.9, 0.6)), glyph: path(PIN), reach: 1 },
  programme: { outline: path(polygon(8, 1.06, 22.5)), glyph: path(FLAG), reach: 1.05 },
  university: { outline: path(polygon(5, 1.12)), glyph: path(CAP), reach: 1.06 },
  media: { outline: path(rounded(0.94, 0.94, 0.1)), glyph: path(PAGE), reach: 1.1 },
  thing: { outline: path(rounded(0.9, 0.9, 0.34)), glyph: path(BOX), reach: 1.05 },
  company: { outline: path(rounded(0.94, 0.94, 0.26)), glyph: path(BRIEFCASE), reach: 1.08 },
};

/** @param {string} shape */
export const drawn = (shape) => (Object.hasOwn(DRAWN, shape) ? DRAWN[shape] : DRAWN.company);

/** Adds a path to the current one, `size` pixels for 1. @param {import("./draw.js").Pen} pen
 * @param {(string|number)[][]} steps @param {number} x @param {number} y @param {number} size */
export function trace(pen, steps, x, y, size) {
  for (const [step, ...numbers] of steps) {
    const [a, b, c, d, e, f] = /** @type {number[]} */ (numbers).map((value) => value * size);
    if (step === "M") pen.moveTo(x + a, y + b);
    else if (step === "L") pen.lineTo(x + a, y + b);
    else if (step === "C") pen.bezierCurveTo(x + a, y + b, x + c, y + d, x + e, y + f);
    else if (step === "O") circle(pen, x + a, y + b, c);
    else pen.closePath();
  }
}

/** @param {import("./draw.js").Pen} pen @param {number} x @param {number} y @param {number} r */
export function circle(pen, x, y, r) {
  pen.moveTo(x + r, y);
  pen.arc(x, y, r, 0, Math.PI * 2);
}

/** One curve as the path to stroke. @param {import("./draw.js").Pen} pen @param {import("./curves.js").Curve} c */
export function follow(pen, c) {
  pen.beginPath();
  pen.moveTo(c[0], c[1]);
  pen.bezierCurveTo(c[2], c[3], c[4], c[5], c[6], c[7]);
}

/** @param {import("./draw.js").Pen} pen @param {import("./camera.js").Box} box @param {number} r */
export function plate(pen, { left, top, right, bottom }, r) {
  pen.moveTo(left + r, top);
  pen.lineTo(right - r, top);
  pen.arc(right - r, top + r, r, -Math.PI / 2, 0);
  pen.lineTo(right, bottom - r);
  pen.arc(right - r, bottom - r, r, 0, Math.PI / 2);
  pen.lineTo(left + r, bottom);
  pen.arc(left + r, bottom - r, r, Math.PI / 2, Math.PI);
  pen.lineTo(left, top + r);
  pen.arc(left + r, top + r, r, Math.PI, Math.PI * 1.5);
  pen.closePath();
}
