// @ts-check
// The bands of the stack and their headings, which stand at the left of what is seen, wherever the camera is.
import { toScreen } from "./camera.js";
import { THEMES } from "./look.js";
import { boxAround } from "./room.js";
import { FONT } from "./signs.js";
import { textWidth } from "./widths.js";

/** @typedef {import("./draw.js").Pen} Pen */
/** @typedef {import("./draw.js").Sheet} Sheet */

const SIZE = 10.5, LEFT = 14, DOWN = 14;

/** Canvas has no reliable letter-spacing: a hair space stands between capitals. @param {string} text */
const spaced = (text) => [...text.toLocaleUpperCase()].join("\u200a");

/** @param {Pen} pen @param {Sheet} sheet */
export function drawBands(pen, { scene, camera, size }) {
  pen.fillStyle = THEMES[scene.theme].lane;
  for (const lane of scene.lanes) {
    const { y: top } = toScreen(camera, size, 0, lane.top), { y: bottom } = toScreen(camera, size, 0, lane.bottom);
    pen.fillRect(0, top, size.width, bottom - top);
  }
}

/** Where headings stand. @param {Sheet} sheet @returns {{text: string, box: import("./camera.js").Box}[]} */
export function headingsOf({ scene, camera, size, view }) {
  return scene.lanes.filter(({ label }) => label).map(({ label, top }) => {
    const text = spaced(label), width = textWidth(text, SIZE, true) + 8;
    const { y } = toScreen(camera, size, 0, top);
    return { text, box: boxAround(view.left + LEFT - 4 + width / 2, y + DOWN, width, 18) };
  });
}

/** @param {Pen} pen @param {Sheet} sheet */
export function drawHeadings(pen, sheet) {
  const { soft, lane } = THEMES[sheet.scene.theme];
  pen.font = `600 ${SIZE}px ${FONT}`;
  pen.textAlign = "left";
  pen.textBaseline = "middle";
  pen.lineJoin = "round";
  pen.lineWidth = 4;
  pen.strokeStyle = lane;
  pen.fillStyle = soft;
  for (const { text, box } of headingsOf(sheet)) {
    pen.strokeText(text, box.left + 4, box.top + 9);
    pen.fillText(text, box.left + 4, box.top + 9);
  }
}
