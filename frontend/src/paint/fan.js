// @ts-check
// Edges of one pair are spread on both sides of the straight line, so that each can be seen and touched.
import { shelved } from "./lists.js";

const STEP = 64;
const WIDEST = 90;

/** @param {{x: number, y: number}[]} nodes @param {import("./scene.js").Mark[]} edges */
export function fan(nodes, edges) {
  for (const group of pairs(nodes.length, edges)) {
    if (group[0].from === group[0].to) group.forEach((edge, number) => Object.assign(edge, { form: "loop", bend: number }));
    else spread(group, distance(nodes[group[0].from], nodes[group[0].to]));
  }
}

/** @param {import("./scene.js").Mark[]} group @param {number} length */
function spread(group, length) {
  if (group.length === 1) {
    group[0].bend = Math.min(length * 0.09, WIDEST);
    return;
  }
  const step = Math.min(STEP, length * 0.15, (length * 0.9) / group.length);
  group.forEach((edge, number) => {
    const side = edge.from < edge.to ? 1 : -1;
    edge.bend = side * (number - (group.length - 1) / 2) * step;
  });
}

/** Edges by unordered pair, those of a pair in the order given. @param {number} count @param {import("./scene.js").Mark[]} edges */
export function pairs(count, edges) {
  const { first, at } = shelved(count, Int32Array.from(edges, ({ from, to }) => Math.min(from, to)));
  const last = new Int32Array(count).fill(-1), group = new Int32Array(count);
  /** @type {import("./scene.js").Mark[][]} */
  const groups = [];
  for (let low = 0; low < count; low++) {
    for (let place = first[low]; place < first[low + 1]; place++) {
      const edge = edges[at[place]], high = Math.max(edge.from, edge.to);
      if (last[high] === low) groups[group[high]].push(edge);
      else {
        last[high] = low;
        group[high] = groups.push([edge]) - 1;
      }
    }
  }
  return groups;
}

/** @param {{x: number, y: number}} a @param {{x: number, y: number}} b */
const distance = (a, b) => Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
