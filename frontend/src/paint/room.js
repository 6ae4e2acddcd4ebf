// @ts-check
// Which parts of the picture are taken, so that labels and pills never touch: boxes in a coarse grid.

/** @typedef {import("./camera.js").Box} Box */

const CELL = 72;

export class Room {
  /** @type {Map<number, Box[]>} */
  #cells = new Map();

  /** @param {Box} box */
  take(box) {
    for (const key of cells(box)) {
      const taken = this.#cells.get(key);
      if (taken) taken.push(box); else this.#cells.set(key, [box]);
    }
  }

  /** How much of what is taken it would cover, in square pixels. @param {Box} box */
  covered(box) {
    const near = new Set([...cells(box)].flatMap((key) => this.#cells.get(key) ?? []));
    return [...near].reduce((sum, other) => sum + shared(box.left, box.right, other.left, other.right) *
      shared(box.top, box.bottom, other.top, other.bottom), 0);
  }

  /** @param {Box} box */
  free(box) {
    for (const key of cells(box)) {
      if (this.#cells.get(key)?.some((other) => meet(box, other))) return false;
    }
    return true;
  }
}

/** What is taken: by words and signs; by bodies of nodes, on which only a hub's name may stand; by heads of edges; by
 * the weightiest bodies, on which no name may. @typedef {{words: Room, bodies: Room, heads: Room, heavy: Room}} Rooms */

/** @returns {Rooms} */
export const rooms = () => ({ words: new Room(), bodies: new Room(), heads: new Room(), heavy: new Room() });

/** Whether a box lies in the picture, and not astride the rim of what is seen at first.
 * @param {Box} box @param {{size: import("./camera.js").Size, view: Box}} sheet */
export const inside = (box, { size, view }) =>
  within(box, { left: 2, top: 2, right: size.width - 2, bottom: size.height - 2 }) && (within(box, view) || !meet(box, view));

/** @param {Box} a @param {Box} b */
const within = (a, b) => a.left >= b.left && a.top >= b.top && a.right <= b.right && a.bottom <= b.bottom;

/** @param {Box} a @param {Box} b */
export const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** @param {number} a @param {number} b @param {number} c @param {number} d */
const shared = (a, b, c, d) => Math.max(Math.min(b, d) - Math.max(a, c), 0);

/** @param {number} x @param {number} y @param {number} w @param {number} h @returns {Box} */
export const boxAround = (x, y, w, h) => ({ left: x - w / 2, top: y - h / 2, right: x + w / 2, bottom: y + h / 2 });

/** @param {Box} box */
function* cells({ left, top, right, bottom }) {
  for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) {
    for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) yield row * 4096 + column;
  }
}
