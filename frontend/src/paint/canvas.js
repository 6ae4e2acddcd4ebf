// @ts-check
// The picture on the page: its camera, the hand that moves it, and what the hand points at.
import { select } from "d3-selection";
import { zoom, zoomIdentity } from "d3-zoom";
import { boundsOf, fitted, toScreen, usual } from "./camera.js";
import { pick, planOf } from "./plan.js";
import { Projector } from "./projector.js";
import { mirrored } from "./turn.js";

/** @typedef {import("./camera.js").Camera} Camera */
/** @typedef {import("./plan.js").Hit} Hit */
/** @typedef {import("./scene.js").Scene} Scene */
/** `onCamera` tells of moves by a hand only, at their end, as `place`.
 * @typedef {{onPick?: (hit: Hit, event: MouseEvent) => void, onHover?: (hit: Hit, event: PointerEvent|null) => void,
 *   onCamera?: (camera: Camera) => void}} Listeners */

const GLIDE = 260, CLOSEST = 9, FINGER = 9;
/** @type {Scene} */
const EMPTY = { theme: "light", kind: "network", turned: false, calm: true, nodes: [], edges: [], lanes: [] };

export class Painter {
  scene = EMPTY;
  /** @type {Camera} */
  camera = { x: 0, y: 0, k: 1 };
  width = 0;
  height = 0;
  ratio = 1;
  /** @type {import("./camera.js").Margins|null} what covers the canvas; null for nothing */
  margins = null;
  #plan = planOf(EMPTY);
  /** @type {Hit} */
  #hover = null;
  /** @type {number|null} */
  #focus = null;
  #glide = 0;
  /** Whether one sees the whole, as fitted: then a new size of the canvas fits it anew. */
  #fitted = false;
  /** @type {Camera|null} before the hand took hold */
  #held = null;
  /** @type {(() => void)|null} where to look once the canvas has a size */
  #wanted = null;

  /** @param {HTMLCanvasElement} canvas @param {Listeners} [listeners] */
  constructor(canvas, listeners = {}) {
    this.canvas = canvas;
    this.listeners = listeners;
    this.projector = new Projector(canvas, () => this.#sight());
    this.zoom = zoom().clickDistance(5).extent(() => [[0, 0], [this.width, this.height]])
      .on("start", () => { this.#held = this.camera; })
      .on("zoom", (event) => this.#moved(event)).on("end", (event) => this.#ended(event));
    this.target = select(/** @type {Element} */ (canvas));
    this.target.call(this.zoom).on("dblclick.zoom", null);
    new ResizeObserver(() => {
      if (this.measure()) this.projector.paint();
    }).observe(canvas);
    this.measure();
    this.#listen();
    for (const weight of [500, 600, 700]) {
      document.fonts?.load(`${weight} 12px "Inter Variable"`).then(() => this.projector.stale(), () => {});
    }
  }

  #sight() {
    const { scene, camera, width, height, ratio } = this;
    return { scene, plan: this.#plan, camera, width, height, ratio, hover: this.#hover, focus: this.#focus };
  }

  #listen() {
    let last = 0;
    this.canvas.addEventListener("click", (event) => {
      this.listeners.onPick?.(this.pick(event.offsetX, event.offsetY, coarse() ? FINGER : 0), event);
    });
    this.canvas.addEventListener("pointermove", (event) => {
      cancelAnimationFrame(last);
      if (event.buttons || event.pointerType === "touch") return;
      last = requestAnimationFrame(() => this.#pointed(this.pick(event.offsetX, event.offsetY), event));
    });
    this.canvas.addEventListener("pointerleave", () => {
      cancelAnimationFrame(last);
      this.#pointed(null, null);
    });
  }

  /** @param {Hit} hit @param {PointerEvent|null} event */
  #pointed(hit, event) {
    this.canvas.style.cursor = hit ? "pointer" : "";
    if (same(hit, this.#hover)) return;
    this.hover(hit);
    this.listeners.onHover?.(hit, event);
  }

  /** Draws a scene; keeps the camera unless told, or on the first. @param {Scene} scene
   * @param {{fit?: boolean, camera?: Camera|null}} [how] `camera` as in `place` */
  show(scene, { fit = false, camera = null } = {}) {
    const first = this.scene === EMPTY, kept = this.place, whole = this.#fitted, { turned } = this.scene;
    this.scene = scene;
    this.#plan = planOf(scene);
    this.#hover = null;
    if (this.#focus !== null && this.#focus >= scene.nodes.length) this.#focus = null;
    const { k } = this.#whole();
    this.zoom.scaleExtent([Math.min(k * 0.5, 0.5), Math.max(CLOSEST, k * 4)]);
    if (camera) this.#wanted = () => this.goTo(this.#faced(camera));
    else if (fit || first) this.#wanted = () => this.fit(false);
    else if (scene.turned !== turned) this.#wanted = () => (whole ? this.fit(false) : this.goTo(this.#faced(kept)));
    this.#look();
    this.projector.stale();
  }

  #look() {
    if (!this.width || !this.#wanted) return;
    this.#wanted();
    this.#wanted = null;
  }

  /** @param {Camera} camera */
  #faced(camera) {
    return this.scene.turned ? mirrored(camera) : camera;
  }

  /** The camera as an address tells it: the same place whichever way round the picture is drawn. */
  get place() {
    return this.#faced(this.camera);
  }

  #whole() {
    return fitted(boundsOf(this.scene), this, this.margins ?? usual(this.width, this.scene.kind));
  }

  /** @param {boolean} [animate] */
  fit(animate = true) {
    this.goTo(this.#whole(), animate);
    this.#fitted = true;
  }

  /** @param {number} factor @returns as `goTo` */
  zoomBy(factor) {
    const [least, most] = this.zoom.scaleExtent();
    return this.goTo({ ...this.camera, k: Math.min(Math.max(this.camera.k * factor, least), most) }, true);
  }

  /** @param {Camera} camera @param {boolean} [animate] @returns where one will look at the end of the glide, as `place` */
  goTo(camera, animate = false) {
    cancelAnimationFrame(this.#glide);
    this.#fitted = false;
    if (animate && !matchMedia("(prefers-reduced-motion: reduce)").matches) this.#glideTo(camera);
    else this.#turn(camera);
    return this.#faced(camera);
  }

  /** @param {Camera} camera */
  #glideTo(camera) {
    const start = this.camera, begun = performance.now();
    const step = (/** @type {number} */ now) => {
      const t = Math.min(Math.max((now - begun) / GLIDE, 0), 1);
      this.#turn(t < 1 ? between(start, camera, t * t * (3 - 2 * t)) : camera);
      if (t < 1) this.#glide = requestAnimationFrame(step);
    };
    this.#glide = requestAnimationFrame(step);
  }

  /** @param {Camera} camera */
  #turn({ x, y, k }) {
    this.zoom.transform(this.target, zoomIdentity.translate(this.width / 2 - x * k, this.height / 2 - y * k).scale(k));
  }

  /** The ring of the keyboard. @param {number|null} node */
  focus(node) {
    this.#focus = node;
    this.projector.request();
  }

  /** Lights what a list points at. @param {Hit} hit */
  hover(hit) {
    this.#hover = hit;
    this.projector.request();
  }

  /** @param {number} x @param {number} y in pixels of the canvas @param {number} [slack] @returns {Hit} */
  pick(x, y, slack = 0) {
    return pick(this.scene, this.#plan, this.camera, this, x, y, slack);
  }

  /** Where a node stands on the canvas. @param {number} node */
  at(node) {
    return toScreen(this.camera, this, this.scene.nodes[node].x, this.scene.nodes[node].y);
  }

  /** Resolves when the sharp picture stands; at once while the canvas is hidden, where none will. */
  get idle() {
    return this.canvas.clientWidth ? this.projector.idle : Promise.resolve();
  }

  /** @param {{transform: {x: number, y: number, k: number}, sourceEvent: Event|null}} event */
  #moved({ transform: { x, y, k }, sourceEvent }) {
    if (sourceEvent) {
      cancelAnimationFrame(this.#glide);
      this.#fitted = false;
    }
    this.camera = { x: (this.width / 2 - x) / k, y: (this.height / 2 - y) / k, k };
    this.projector.moved();
  }

  /** @param {{sourceEvent: Event|null}} event */
  #ended({ sourceEvent }) {
    if (sourceEvent && this.#held !== this.camera) this.listeners.onCamera?.(this.place);
  }

  /** Takes the size that the canvas has now. @returns whether it is another */
  measure() {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    const ratio = window.devicePixelRatio || 1;
    if (!width || !height) return false;
    if (width === this.width && height === this.height && ratio === this.ratio) return false;
    Object.assign(this, { width, height, ratio });
    this.canvas.width = Math.max(Math.round(width * ratio), 1);
    this.canvas.height = Math.max(Math.round(height * ratio), 1);
    this.#turn(this.#fitted ? this.#whole() : this.camera);
    this.#look();
    this.projector.stale();
    return true;
  }
}

/** @param {Camera} a @param {Camera} b @param {number} t @returns {Camera} */
const between = (a, b, t) => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t, k: a.k * (b.k / a.k) ** t });

/** @param {Hit} a @param {Hit} b */
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

const coarse = () => matchMedia("(pointer: coarse)").matches;
