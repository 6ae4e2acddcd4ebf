// @ts-check
// A picture to take away: the scene with its title above, and the note (date, sources, licence) at the foot.
import { boundsOf, fitted } from "./camera.js";
import { drawing } from "./draw.js";
import { drawKey, ROW, rowsOf } from "./key.js";
import { THEMES } from "./look.js";
import { planOf } from "./plan.js";
import { FONT } from "./signs.js";
import { SvgPen } from "./svg.js";
import { suited } from "./turn.js";
import { textWidth } from "./widths.js";

/** @typedef {import("./scene.js").Scene} Scene */
/** @typedef {import("./camera.js").Camera} Camera */
/** What stands around the picture; `note` is broken into lines where it has to be, or at "\n"; `key` explains the marks.
 * @typedef {{title: string, note?: string, desc?: string, key?: import("./key.js").Entry[]}} Caption */

const EDGE = 24, NOTE = 11, LINE = 16;
const SERIF = '"Source Serif 4 Variable", "Source Serif 4", Georgia, serif';

/** @param {import("./draw.js").Pen} pen @param {Scene} scene @param {Camera|null} camera null shows all
 * @param {number} width @param {number} height @param {Caption} caption */
export function pictureOn(pen, scene, camera, width, height, { title, note = "", key = [] }) {
  const lines = broken(note, width - 2 * EDGE), rows = rowsOf(key, width - 2 * EDGE);
  const size = { width, height };
  const foot = 22 + lines.length * LINE + (rows.length ? rows.length * ROW + 10 : 0);
  const margins = { top: 84, right: 70, bottom: 42 + foot, left: 70 };
  const shown = camera ? scene : suited(scene, size);
  for (const step of drawing(pen, shown, planOf(shown), camera ?? fitted(boundsOf(shown), size, margins), size)) void step;
  const { ink, soft, paper } = THEMES[scene.theme];
  pen.fillStyle = paper;
  pen.fillRect(0, height - foot, width, foot);
  pen.fillRect(0, 0, width, 54);
  pen.textAlign = "left";
  pen.textBaseline = "middle";
  pen.fillStyle = ink;
  pen.font = `600 22px ${SERIF}`;
  pen.fillText(title, EDGE, 32);
  drawKey(pen, scene.theme, rows, EDGE, height - foot + 6);
  pen.fillStyle = soft;
  pen.font = `400 ${NOTE}px ${FONT}`;
  pen.textAlign = "left";
  lines.forEach((line, index) => pen.fillText(line, EDGE, height - 16 - (lines.length - 1 - index) * LINE));
}

/** @param {Scene} scene @param {Camera|null} camera @param {number} width @param {number} height
 * @param {Caption} caption @returns {string} an SVG document */
export function svgOf(scene, camera, width, height, caption) {
  const pen = new SvgPen(width, height, caption.title, caption.desc ?? caption.note ?? "");
  pictureOn(pen, scene, camera, width, height, caption);
  return pen.document();
}

/** @param {string} text @param {number} width @returns {string[]} */
export function broken(text, width) {
  return text.split("\n").flatMap((paragraph) => {
    /** @type {string[]} */
    const lines = [];
    for (const word of paragraph.split(" ")) {
      const longer = lines.length ? `${lines[lines.length - 1]} ${word}` : word;
      if (!lines.length || textWidth(longer, NOTE) > width) lines.push(word);
      else lines[lines.length - 1] = longer;
    }
    return lines;
  });
}
