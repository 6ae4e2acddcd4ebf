// @ts-check
// A pen that writes an SVG document: the same strokes as on a canvas, as elements.

import { textWidth } from "./widths.js";

/** @typedef {{[name: string]: string|number|undefined}} Attributes */

const CONTROLS = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** @param {string|number} value */
export const escaped = (value) => String(value).replace(CONTROLS, "").replace(/&/g, "&amp;").replace(/</g, "&lt;")
  .replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** @param {number} value */
const short = (value) => String(Math.round(value * 100) / 100);

export class SvgPen {
  fillStyle = "#000";
  strokeStyle = "#000";
  lineWidth = 1;
  /** @type {CanvasLineCap} */
  lineCap = "butt";
  /** @type {CanvasLineJoin} */
  lineJoin = "miter";
  globalAlpha = 1;
  font = "";
  /** @type {CanvasTextAlign} */
  textAlign = "left";
  /** @type {CanvasTextBaseline} */
  textBaseline = "alphabetic";
  #path = "";
  /** @type {number[]} */
  #dash = [];
  /** @type {{name: string, attributes: [string, string|number][], inside?: string}[]} */
  #parts = [];

  /** @param {number} width @param {number} height @param {string} title @param {string} desc */
  constructor(width, height, title, desc) {
    this.head = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
      `viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc">\n` +
      `<title id="title">${escaped(title)}</title>\n<desc id="desc">${escaped(desc)}</desc>\n`;
  }

  document() {
    return `${this.head}${this.#parts.map(written).join("\n")}\n</svg>\n`;
  }

  beginPath() {
    this.#path = "";
  }

  /** @param {number} x @param {number} y */
  moveTo(x, y) {
    this.#path += `M${short(x)} ${short(y)}`;
  }

  /** @param {number} x @param {number} y */
  lineTo(x, y) {
    this.#path += `L${short(x)} ${short(y)}`;
  }

  /** @param {number} a @param {number} b @param {number} c @param {number} d @param {number} e @param {number} f */
  bezierCurveTo(a, b, c, d, e, f) {
    this.#path += `C${[a, b, c, d, e, f].map(short).join(" ")}`;
  }

  /** Full circles and quarters only, clockwise. @param {number} x @param {number} y @param {number} r
   * @param {number} start @param {number} end */
  arc(x, y, r, start, end) {
    const to = `${short(x + r * Math.cos(end))} ${short(y + r * Math.sin(end))}`;
    if (end - start < Math.PI * 2 - 1e-6) this.#path += `A${short(r)} ${short(r)} 0 0 1 ${to}`;
    else this.#path += `A${short(r)} ${short(r)} 0 0 1 ${short(x - r)} ${short(y)}A${short(r)} ${short(r)} 0 0 1 ${to}Z`;
  }

  closePath() {
    this.#path += "Z";
  }

  /** @param {number[]} dash */
  setLineDash(dash) {
    this.#dash = [...dash];
  }

  fill() {
    if (this.#path) this.#add("path", { d: this.#path, fill: this.fillStyle, opacity: this.#opacity() });
  }

  stroke() {
    if (!this.#path) return;
    this.#add("path", {
      d: this.#path, fill: "none", stroke: this.strokeStyle, "stroke-width": short(this.lineWidth),
      "stroke-linecap": this.lineCap === "butt" ? undefined : this.lineCap,
      "stroke-linejoin": this.lineJoin === "miter" ? undefined : this.lineJoin,
      "stroke-dasharray": this.#dash.map(short).join(" ") || undefined, opacity: this.#opacity(),
    });
  }

  /** @param {number} x @param {number} y @param {number} width @param {number} height */
  fillRect(x, y, width, height) {
    this.#add("rect", {
      x: short(x), y: short(y), width: short(width), height: short(height), fill: this.fillStyle, opacity: this.#opacity(),
    });
  }

  /** @param {string} text @param {number} x @param {number} y */
  fillText(text, x, y) {
    this.#text(text, x, y, { fill: this.fillStyle });
  }

  /** @param {string} text @param {number} x @param {number} y */
  strokeText(text, x, y) {
    this.#text(text, x, y, {
      fill: "none", stroke: this.strokeStyle, "stroke-width": short(this.lineWidth), "stroke-linejoin": this.lineJoin,
    });
  }

  /** @param {string} text @param {number} x @param {number} y @param {Attributes} paint */
  #text(text, x, y, paint) {
    const [, weight, size, family] = /^(\d+) ([\d.]+)px (.*)$/.exec(this.font) ?? ["", "400", "12", "sans-serif"];
    const anchor = this.textAlign === "center" ? "middle" : this.textAlign === "right" ? "end" : undefined;
    const down = this.textBaseline === "middle" ? Number(size) * 0.35 : 0;
    const latin = !/[^\u0020-\u024f\u2000-\u206f]/.test(text) && family.includes("Inter");
    this.#add("text", {
      // Who has no Inter gets its widths, or words would run out of their pills.
      textLength: latin ? short(textWidth(text, Number(size), Number(weight) >= 600)) : undefined,
      lengthAdjust: latin ? "spacingAndGlyphs" : undefined, x: short(x), y: short(y + down),
      "font-family": family, "font-size": size, "font-weight": weight,
      "text-anchor": anchor, opacity: this.#opacity(), ...paint,
    }, text);
  }

  #opacity() {
    return this.globalAlpha === 1 ? undefined : short(this.globalAlpha);
  }

  /** @param {string} name @param {Attributes} attributes @param {string} [inside] */
  #add(name, attributes, inside) {
    const given = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [pair(key, value)]));
    this.#parts.push({ name, attributes: given, inside });
  }
}

/** @param {string} key @param {string|number} value @returns {[string, string|number]} */
const pair = (key, value) => [key, value];

/** @param {{name: string, attributes: [string, string|number][], inside?: string}} part */
function written({ name, attributes, inside }) {
  const tag = `${name}${attributes.map(([key, value]) => ` ${key}="${escaped(value)}"`).join("")}`;
  return inside === undefined ? `<${tag}/>` : `<${tag}>${escaped(inside)}</${name}>`;
}
