// @ts-check
// The marks of the picture as small inline drawings, for the legend and the rows: the same looks, the same paths.
import { s } from "../dom.js";
import { colourOf, headOf, lineOf, THEMES, thickness } from "../paint/look.js";
import { drawn } from "../paint/shapes.js";
import { HEAD_LOOKS, STROKES } from "../paint/strokes.js";

/** @returns {"light"|"dark"} */
export const themeNow = () => (document.documentElement.dataset.theme === "dark" ? "dark" : "light");

const WIDE = 38, TALL = 14, MIDDLE = TALL / 2;

/** The line and head of a family, as firm as told; reversed when it arrives.
 * @param {string} family @param {string} [line] @param {boolean} [reversed] */
export function familyGlyph(family, line = "firm", reversed = false) {
  const colour = colourOf(themeNow(), family);
  const head = headOf(family);
  const end = WIDE - 1 - HEAD_LOOKS[head].length;
  return s("svg.glyph", { width: WIDE, height: TALL, viewBox: `0 0 ${WIDE} ${TALL}`, "aria-hidden": "true" },
    s("g", reversed ? { transform: `translate(${WIDE} 0) scale(-1 1)` } : {},
      stroke(1, end, colour, thickness(family), line), headMark(head, colour)));
}

/** A line as firm as told, in ink. @param {string} line */
export function lineGlyph(line) {
  return s("svg.glyph", { width: WIDE, height: TALL, viewBox: `0 0 ${WIDE} ${TALL}`, "aria-hidden": "true" },
    stroke(1, WIDE - 1, "currentColor", 1.6, line));
}

/** @param {number} from @param {number} to @param {string} colour @param {number} width @param {string} line */
function stroke(from, to, colour, width, line) {
  const look = lineOf(line);
  const across = width * look.width;
  const d = `M${from} ${MIDDLE}H${to}`;
  const middle = (from + to) / 2;
  return [
    s("path", {
      d, stroke: colour, "stroke-width": across, "stroke-linecap": look.dash.length ? "round" : "butt",
      "stroke-dasharray": look.dash.map((part) => part * across).join(" ") || undefined, fill: "none",
    }),
    look.core && s("path", { d, stroke: THEMES[themeNow()].paper, "stroke-width": across * 0.3, fill: "none" }),
    look.sign && signMark(look.sign, middle, 4.6, colour),
  ];
}

/** @param {string} sign @param {number} x @param {number} r @param {string} colour */
function signMark(sign, x, r, colour) {
  const { paper, marks } = THEMES[themeNow()];
  const filled = sign === "new" || sign === "gone" || sign === "changed" ? marks[sign] : "";
  return s("g", { transform: `translate(${x} ${MIDDLE}) scale(${r})` },
    s("circle", { r: 1, fill: filled || paper, stroke: filled || (sign === "cross" ? paper : colour), "stroke-width": 0.2 }),
    s("path", { d: STROKES[sign].map(([a, b, c, d]) => `M${a} ${b}L${c} ${d}`).join(""), stroke: filled ? paper : colour, "stroke-width": 0.26, "stroke-linecap": "round", fill: "none" }));
}

/** A small sign as it stands on a line. @param {string} sign */
export function signGlyph(sign) {
  return s("svg.glyph", { width: WIDE, height: TALL, viewBox: `0 0 ${WIDE} ${TALL}`, "aria-hidden": "true" },
    stroke(1, WIDE - 1, "currentColor", 1.4, "firm"), signMark(sign, WIDE / 2, 6, "currentColor"));
}

/** @param {import("../paint/look.js").Head} head @param {string} colour */
function headMark(head, colour) {
  const { corners, radius, width } = HEAD_LOOKS[head];
  const tip = WIDE - 1;
  if (head === "none") return null;
  if (radius) return s("circle", { cx: tip - radius, cy: MIDDLE, r: radius, fill: colour });
  const d = corners.map(([back, aside], index) => `${index ? "L" : "M"}${tip - back} ${MIDDLE + aside}`).join("");
  return width ? s("path", { d, fill: "none", stroke: colour, "stroke-width": width }) : s("path", { d: `${d}z`, fill: colour });
}

/** What has no line: a small dot. */
export function dotGlyph() {
  return s("svg.glyph", { width: WIDE, height: TALL, viewBox: `0 0 ${WIDE} ${TALL}`, "aria-hidden": "true" },
    s("circle", { cx: WIDE / 2, cy: MIDDLE, r: 2.5, fill: "currentColor", "fill-opacity": 0.35 }));
}

/** An actor's shape with its sign. @param {string} shape @param {number} [size] */
export function shapeGlyph(shape, size = 18) {
  const { outline, glyph } = drawn(shape);
  return s("svg.glyph", { width: size, height: size, viewBox: "-1.3 -1.3 2.6 2.6", "aria-hidden": "true" },
    s("path", { d: svgPath(outline), fill: "currentColor" }),
    s("path", { d: svgPath(glyph), fill: THEMES[themeNow()].glyph }));
}

/** @param {(string|number)[][]} steps */
function svgPath(steps) {
  return steps.map(([step, ...numbers]) => {
    if (step !== "O") return step + numbers.join(" ");
    const [x, y, r] = /** @type {number[]} */ (numbers);
    return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
  }).join("");
}
