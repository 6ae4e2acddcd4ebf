// @ts-check
// Where one looks: `x`, `y` is the point of the world in the middle of the picture, `k` pixels per unit of the world.

/** @typedef {{x: number, y: number, k: number}} Camera */
/** @typedef {{width: number, height: number}} Size */
/** What covers the picture at its edges (chips, a sheet), in pixels.
 * @typedef {{top: number, right: number, bottom: number, left: number}} Margins */
/** @typedef {{left: number, top: number, right: number, bottom: number}} Box */

const LARGEST = 1.6;
export const STACK_RIM = 12;

/** The margins where nothing covers the picture: room for the names at its rim. The bands of a stack have that inside.
 * @param {number} width @param {"network"|"stack"} [kind] @returns {Margins} */
export function usual(width, kind = "network") {
  const aside = Math.min(56, width * 0.07), [top, bottom] = kind === "stack" ? [STACK_RIM, STACK_RIM] : [30, 48];
  return { top, right: aside, bottom, left: aside };
}

/** Marks grow more slowly than the world, so that a zoomed-out picture stays legible and a close one stays airy.
 * @param {number} k */
export const growth = (k) => Math.sqrt(0.78 * k) * Math.min(Math.sqrt(Math.sqrt(k / 0.35)), 1);

/** @param {{nodes: {x: number, y: number, tone: string}[], lanes: {top: number, bottom: number}[]}} scene @returns {Box} */
export function boundsOf(scene) {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const seen = scene.nodes.some((node) => node.tone !== "ghost");
  for (const { x, y, tone } of scene.nodes) {
    if (seen && tone === "ghost") continue;
    if (x < box.left) box.left = x;
    if (x > box.right) box.right = x;
    if (y < box.top) box.top = y;
    if (y > box.bottom) box.bottom = y;
  }
  for (const lane of scene.lanes) {
    box.top = Math.min(box.top, lane.top);
    box.bottom = Math.max(box.bottom, lane.bottom);
  }
  return box.left > box.right ? { left: -1, top: -1, right: 1, bottom: 1 } : box;
}

/** The camera that shows all of a box inside the margins. @param {Box} box @param {Size} size
 * @param {Margins|null} [given] @returns {Camera} */
export function fitted(box, { width, height }, given = null) {
  const margins = given ?? usual(width);
  const across = Math.max(width - margins.left - margins.right, 40);
  const down = Math.max(height - margins.top - margins.bottom, 40);
  const k = Math.min(across / Math.max(box.right - box.left, 1), down / Math.max(box.bottom - box.top, 1), LARGEST);
  return {
    x: (box.left + box.right) / 2 + (margins.right - margins.left) / 2 / k,
    y: (box.top + box.bottom) / 2 + (margins.bottom - margins.top) / 2 / k,
    k,
  };
}

/** @param {Camera} camera @param {Size} size @param {number} x @param {number} y */
export const toWorld = (camera, size, x, y) => ({
  x: camera.x + (x - size.width / 2) / camera.k,
  y: camera.y + (y - size.height / 2) / camera.k,
});

/** @param {Camera} camera @param {Size} size @param {number} x @param {number} y */
export const toScreen = (camera, size, x, y) => ({
  x: size.width / 2 + (x - camera.x) * camera.k,
  y: size.height / 2 + (y - camera.y) * camera.k,
});
