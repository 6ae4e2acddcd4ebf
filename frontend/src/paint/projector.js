// @ts-check
// When which picture is shown: a fresh one at once where that is quick, else the last one moved along with the hand
// and, as soon as the hand rests, a sharp one drawn in slices.
import { sheetOf } from "./draw.js";
import { Film } from "./film.js";
import { THEMES } from "./look.js";
import { drawOver } from "./over.js";

/** @typedef {import("./camera.js").Camera} Camera */
/** What is to be seen right now.
 * @typedef {{scene: import("./scene.js").Scene, plan: import("./plan.js").Plan, camera: Camera, width: number,
 *   height: number, ratio: number, hover: import("./plan.js").Hit, focus: number|null}} Sight */

const REST = 120, FAST = 8, SPILL = 1.4;
/** So many nodes and edges are drawn in one go when the scene changes. */
const AT_ONCE = 1800;

export class Projector {
  /** @type {Film|null} the last finished picture */
  #film = null;
  /** @type {Film|null} the widest finished picture, to fill the rim when zooming out */
  #far = null;
  /** @type {Film|null} the picture being drawn */
  #next = null;
  #fresh = true;
  #cost = 0;
  #timer = 0;
  #frame = 0;
  /** @type {(() => void)[]} */
  #waiting = [];

  /** @param {HTMLCanvasElement} canvas @param {() => Sight} sight */
  constructor(canvas, sight) {
    this.sight = sight;
    this.pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", { alpha: false }));
  }

  /** The picture no longer says what is so. */
  stale() {
    this.#next = this.#far = null;
    this.#fresh = true;
    this.#later(0);
    this.request();
  }

  moved() {
    this.#next = null;
    this.#later(REST);
    this.request();
  }

  request() {
    if (!this.#frame) this.#frame = requestAnimationFrame(() => this.paint());
  }

  /** Resolves when the sharp picture stands. @returns {Promise<void>} */
  get idle() {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#settle();
    });
  }

  /** One frame: the best picture there is, and what lies over it. */
  paint() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const sight = this.sight();
    if (!sight.width || !sight.height) return;
    const { scene, plan, camera, ratio, hover, focus } = sight;
    const small = scene.edges.length + scene.nodes.length <= AT_ONCE;
    if (small && !this.#sharp(sight) && (this.#fresh || this.#cost < FAST)) this.#snap(sight);
    this.pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.pen.fillStyle = THEMES[scene.theme].paper;
    this.pen.fillRect(0, 0, sight.width, sight.height);
    if (this.#far !== this.#film) this.#far?.project(this.pen, camera, sight);
    (this.#film ?? this.#next)?.project(this.pen, camera, sight);
    if (!hover && focus === null) return;
    const film = this.#sharp(sight) ? this.#film : null;
    drawOver(this.pen, sheetOf(scene, plan, camera, sight).sheet, film?.standing(sight) ?? null, hover, focus);
  }

  /** @param {Sight} sight */
  #sharp({ camera, width, height }) {
    const film = this.#film;
    if (!film || this.#fresh || !alike(film.camera, camera)) return false;
    return film.size.width >= width && film.size.height >= height;
  }

  /** @param {number} wait */
  #later(wait) {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#develop(), wait);
  }

  /** Draws in one go. @param {Sight} sight */
  #snap(sight) {
    const film = begun(sight, 1), start = performance.now();
    film.develop(Infinity);
    this.#cost = performance.now() - start;
    this.#keep(film);
  }

  /** Draws the next slice, then lets others work. */
  #develop() {
    const sight = this.sight();
    if (!sight.width || !sight.height || (this.#sharp(sight) && !this.#next)) return this.#settle();
    this.#next ??= begun(sight, SPILL);
    const film = this.#next;
    if (film.develop()) this.#keep(film);
    else this.#later(0);
    if (film.done || !this.#film) this.request();
  }

  /** @param {Film} film */
  #keep(film) {
    this.#film = film;
    this.#next = null;
    this.#fresh = false;
    if (!this.#far || film.camera.k <= this.#far.camera.k) this.#far = film;
    this.#settle();
  }

  #settle() {
    if (!this.#sharp(this.sight()) || this.#next) return;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

/** @param {Sight} sight @param {number} spill */
const begun = ({ scene, plan, camera, width, height, ratio }, spill) =>
  new Film(scene, plan, camera, { width, height }, ratio, spill);

/** @param {Camera} a @param {Camera} b */
const alike = (a, b) =>
  Math.abs(a.k / b.k - 1) < 1e-9 && Math.abs(a.x - b.x) * b.k < 1e-3 && Math.abs(a.y - b.y) * b.k < 1e-3;
