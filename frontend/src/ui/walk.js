// @ts-check
// Walking the picture by keys: from an actor to the neighbour that lies in the direction of the arrow.

/** @typedef {import("../paint/scene.js").Scene} Scene */

/** @type {{[key: string]: [number, number]}} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** @param {string} key */
export const isArrow = (key) => Object.hasOwn(ARROWS, key);

/** The node to go to: a neighbour in that direction, else any shown node there, else where one stands.
 * @param {Scene} scene @param {number} at @param {string} key */
export function stepFrom(scene, at, key) {
  const neighbours = new Set(scene.edges.flatMap(({ from, to }) => (from === at ? [to] : to === at ? [from] : [])));
  const shown = scene.nodes.flatMap((node, index) => (node.tone === "ghost" ? [] : [index]));
  return nearest(scene, at, [...neighbours], ARROWS[key]) ?? nearest(scene, at, shown, ARROWS[key]) ?? at;
}

/** @param {Scene} scene @param {number} at @param {number[]} candidates @param {[number, number]} way */
function nearest({ nodes }, at, candidates, [right, down]) {
  let best;
  let least = Infinity;
  for (const candidate of candidates) {
    const [x, y] = [nodes[candidate].x - nodes[at].x, nodes[candidate].y - nodes[at].y];
    const ahead = x * right + y * down;
    const aside = Math.abs(x * down) + Math.abs(y * right);
    const far = ahead + 2.2 * aside;
    if (candidate === at || ahead <= 0 || aside > 1.8 * ahead || far >= least) continue;
    [best, least] = [candidate, far];
  }
  return best;
}

/** Where a walk begins: at the selected party, else at the weightiest. @param {Scene} scene @param {number|undefined} party */
export function startOf({ nodes }, party) {
  const chosen = nodes.findIndex((node) => node.party === party && node.tone !== "ghost");
  if (chosen >= 0) return chosen;
  return nodes.reduce((best, node, index) => (node.tone !== "ghost" && (best < 0 || node.weight > nodes[best].weight) ? index : best), -1);
}
