// @ts-check
// A picture to take away: the scene with its title above, and the note (date, sources, licence) at the foot.
import { boundsOf, fitted } from "./camera.js";
import { drawing } from "./draw.js";
import { THEMES } from "./look.js";
import { planOf } from "./plan.js";
import { FONT } from "./signs.js";
import { SvgPen } from "./svg.js";
import { suited } from "./turn.js";
import { textWidth } from "./widths.js";

/** @typedef {import("./scene.js").Scene} Scene */
/** @typedef {import("./camera.js").Camera} Camera */
/** What stands around the picture; `note` is broken into lines where it has to be, or at "\n".
 * @typedef {{title: string, note?: string, desc?: string}} Caption */

const EDGE = 24, NOTE = 11, LINE = 16;
const SERIF = '"Source Serif 4 Variable", "Source Serif 4", Georgia, serif';

/** @param {import("./draw.js").Pen} pen @param {Scene} scene @param {Camera|null} camera null shows all
 * @param {number} width @param {number} height @param {Caption} caption */
export function pictureOn(pen, scene, camera, width, height, { title, note = "" }) {
  const lines = broken(note, width - 2 * EDGE);
  const size = { width, height };
  const margins = { top: 84, right: 70, bottom: 64 + lines.length * LINE, left: 70 };
  const shown = camera ? scene : suited(scene, size);
  for (const step of drawing(pen, shown, planOf(shown), camera ?? fitted(boundsOf(shown), size, margins), size)) void step;
  const { ink, soft, paper } = THEMES[scene.theme];
  pen.fillStyle = paper;
  pen.fillRect(0, height - lines.length * LINE - 22, width, lines.length * LINE + 22);
  pen.fillRect(0, 0, width, 54);
  pen.textAlign = "left";
  pen.textBaseline = "middle";
  pen.fillStyle = ink;
  pen.font = `600 22px ${SERIF}`;
  pen.fillText(title, EDGE, 32);
  pen.fillStyle = soft;
  pen.font = `400 ${NOTE}px ${FONT}`;
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
