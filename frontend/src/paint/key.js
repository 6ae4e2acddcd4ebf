// @ts-check
// The key of a picture to take away: what its colours, lines and signs mean, in rows.
import { drawSample } from "./edges.js";
import { colourOf, lineOf, THEMES } from "./look.js";
import { drawSign, FONT } from "./signs.js";
import { textWidth } from "./widths.js";

/** A mark with its meaning: an edge of a family and a line, or a sign alone.
 * @typedef {{text: string, family: string, line: string, sign?: string}} Entry */

const SIZE = 11, SAMPLE = 34, GAP = 7, APART = 20;
export const ROW = 19;

/** The entries by row, each with its place from the left. @param {Entry[]} entries @param {number} width */
export function rowsOf(entries, width) {
  /** @type {{entry: Entry, x: number}[][]} */
  const rows = [];
  let x = width;
  for (const entry of entries) {
    const wide = SAMPLE + GAP + textWidth(entry.text, SIZE) + APART;
    if (x + wide > width + APART) {
      rows.push([]);
      x = 0;
    }
    rows[rows.length - 1].push({ entry, x });
    x += wide;
  }
  return rows;
}

/** @param {import("./draw.js").Pen} pen @param {import("./look.js").ThemeName} theme @param {ReturnType<typeof rowsOf>} rows
 * @param {number} left @param {number} top */
export function drawKey(pen, theme, rows, left, top) {
  rows.forEach((row, index) => {
    const y = top + (index + 0.5) * ROW;
    for (const { entry, x } of row) {
      const { family, line, sign = lineOf(line).sign, text } = entry;
      drawSample(pen, theme, entry, left + x, y, SAMPLE);
      if (sign) drawSign(pen, theme, sign, left + x + SAMPLE / 2, y, 5.5, colourOf(theme, family));
      pen.fillStyle = THEMES[theme].soft;
      pen.font = `400 ${SIZE}px ${FONT}`;
      pen.textAlign = "left";
      pen.textBaseline = "middle";
      pen.fillText(text, left + x + SAMPLE + GAP, y);
    }
  });
}
