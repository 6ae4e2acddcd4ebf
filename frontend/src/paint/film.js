// @ts-check
// A finished picture that can be shown from another camera until a new one is ready. It is drawn in slices, so that a
// hundred thousand edges never hold up a hand.
import { drawing } from "./draw.js";

/** @typedef {import("./camera.js").Camera} Camera */
/** @typedef {import("./camera.js").Size} Size */

/** A large screen gets a narrower rim before it gets a coarser picture. */
const MOST_SPILLED = 12e6, MOST_PIXELS = 24e6;
const SLICE = 8;

export class Film {
  /** @param {import("./scene.js").Scene} scene @param {import("./plan.js").Plan} plan @param {Camera} camera
   * @param {Size} size of the view @param {number} ratio pixels of the screen per pixel of the page
   * @param {number} spill how much wider than the view, 1 for not at all */
  constructor(scene, plan, camera, size, ratio, spill) {
    this.camera = camera;
    const wide = Math.max(Math.min(spill, Math.sqrt(MOST_SPILLED / (size.width * size.height)) / ratio), 1);
    this.size = { width: Math.ceil(size.width * wide), height: Math.ceil(size.height * wide) };
    this.ratio = Math.min(ratio, Math.sqrt(MOST_PIXELS / (this.size.width * this.size.height)));
    this.canvas = document.createElement("canvas");
    this.canvas.width = Math.max(Math.round(this.size.width * this.ratio), 1);
    this.canvas.height = Math.max(Math.round(this.size.height * this.ratio), 1);
    // Read back after each slice: without that the strokes are only noted, and all drawn at once when they are shown.
    const pen = this.canvas.getContext("2d", { alpha: false, willReadFrequently: true });
    this.pen = /** @type {CanvasRenderingContext2D} */ (pen);
    this.pen.scale(this.ratio, this.ratio);
    const left = (this.size.width - size.width) / 2, top = (this.size.height - size.height) / 2;
    const view = { left, top, right: left + size.width, bottom: top + size.height };
    this.steps = drawing(this.pen, scene, plan, camera, this.size, view);
    /** @type {import("./over.js").Placed} */
    this.placed = null;
    this.done = false;
  }

  /** Draws for a while. @param {number} [budget] in milliseconds @returns whether the picture is finished */
  develop(budget = SLICE) {
    const end = performance.now() + budget;
    while (!this.done && performance.now() < end) {
      const { done, value } = this.steps.next();
      if (budget !== Infinity) this.pen.getImageData(0, 0, 1, 1);
      this.done = done === true;
      if (value) this.placed = value;
    }
    this.pen.getImageData(0, 0, 1, 1);
    return this.done;
  }

  /** Where names and figures stand in a view of the same camera. @param {Size} size
   * @returns {import("./over.js").Placed} */
  standing({ width, height }) {
    const dx = (width - this.size.width) / 2, dy = (height - this.size.height) / 2;
    const box = (/** @type {import("./camera.js").Box} */ b) =>
      ({ left: b.left + dx, top: b.top + dy, right: b.right + dx, bottom: b.bottom + dy });
    return this.placed && {
      labels: this.placed.labels.map((label) => ({ ...label, x: label.x + dx, y: label.y + dy, box: box(label.box) })),
      pills: this.placed.pills.map(({ anchor, ...pill }) => ({
        ...pill, box: box(pill.box), ...(anchor && { anchor: { x: anchor.x + dx, y: anchor.y + dy } }),
      })),
      signs: this.placed.signs.map((row) => ({ ...row, x: row.x + dx, y: row.y + dy })),
    };
  }

  /** Shows the picture as it looks from another camera. @param {CanvasRenderingContext2D} pen @param {Camera} camera
   * @param {Size} size */
  project(pen, camera, size) {
    const zoom = camera.k / this.camera.k;
    const width = (this.canvas.width / this.ratio) * zoom, height = (this.canvas.height / this.ratio) * zoom;
    const x = size.width / 2 + (this.camera.x - camera.x) * camera.k - width / 2;
    const y = size.height / 2 + (this.camera.y - camera.y) * camera.k - height / 2;
    if (zoom === 1) pen.drawImage(this.canvas, snapped(x, this.ratio), snapped(y, this.ratio), width, height);
    else pen.drawImage(this.canvas, x, y, width, height);
  }
}

/** On whole pixels a picture stays sharp. @param {number} value @param {number} ratio */
const snapped = (value, ratio) => Math.round(value * ratio) / ratio;
