// @ts-check
// Steps along edges, either way: what lies within some steps of a party, and the shortest chains between two.
import { firmness } from "./clocks.js";

/** @typedef {import("./types.js").Edge} Edge */
/** @typedef {import("./types.js").Line} Line */
/** The edges at each party: those of party p are `at[first[p]]` up to `at[first[p + 1]]`, as indices of `edges`.
 * @typedef {{edges: Edge[], first: Int32Array, at: Int32Array}} Steps */
/** @typedef {Map<number, Edge[]>} Onward */

const FEW = 4;
/** A chain of firm steps goes before any other, and one without what is over before one with it. @type {Line[]} */
const FLOORS = ["announced", "talk", "off"];

/** How many steps each party is from one, up to `depth`. @type {(edges: Edge[], party: number, depth?: number) => Map<number, number>} */
export function reach(edges, party, depth = Infinity) {
  return distances(stepsOf(edges, party), party, 0, depth);
}

/** The edges between two parties, however firm, unless all are denied; else those of the shortest chains of the firmest
 * kind that joins them: of at most four equal chains all, of more the firmest. Empty where none does. As `kg path`.
 * @type {(edges: Edge[], start: number, end: number) => Edge[]} */
export function shortest(edges, start, end) {
  const direct = edges.filter(({ from, to }) => from !== to && [from, to].every((party) => party === start || party === end));
  if (direct.some(({ line }) => line !== "denied")) return direct;
  const steps = stepsOf(edges, Math.max(start, end));
  for (const floor of FLOORS) {
    const found = chain(steps, start, end, firmness(floor));
    if (found.length) return found;
  }
  return [];
}

/** @param {Steps} steps @param {number} start @param {number} end @param {number} floor @returns {Edge[]} */
function chain(steps, start, end, floor) {
  const away = distances(steps, end, floor, Infinity);
  const length = away.get(start);
  if (!length) return [];
  /** The edges of shortest chains, by the end nearer to the start; nearest first. @type {Onward} */
  const onward = new Map([[start, []]]);
  for (const [here, edges] of onward) {
    for (const edge of edgesAt(steps, here, floor)) {
      const there = across(edge, here);
      if (away.get(there) !== (away.get(here) ?? 0) - 1) continue;
      edges.push(edge);
      if (there !== end && !onward.has(there)) onward.set(there, []);
    }
  }
  const order = [...onward.keys()].reverse();
  if (chains(onward, order, start, end) > FEW) return firmest(onward, order, start, end);
  return [...onward.values()].flat();
}

/** How many chains there are, parallel edges counted once.
 * @param {Onward} onward @param {number[]} order farthest first @param {number} start @param {number} end */
function chains(onward, order, start, end) {
  const count = new Map([[end, 1]]);
  for (const here of order) {
    const next = new Set((onward.get(here) ?? []).map((edge) => across(edge, here)));
    count.set(here, [...next].reduce((sum, there) => sum + (count.get(there) ?? 0), 0));
  }
  return count.get(start) ?? 0;
}

/** The chain whose softest step is firmest, with all parallel edges of its steps.
 * @param {Onward} onward @param {number[]} order farthest first @param {number} start @param {number} end */
function firmest(onward, order, start, end) {
  const best = new Map([[end, { softest: Infinity, next: end }]]);
  for (const here of order) {
    for (const edge of onward.get(here) ?? []) {
      const next = across(edge, here);
      const softest = Math.min(firmness(edge.line), best.get(next)?.softest ?? -1);
      if (softest > (best.get(here)?.softest ?? -1)) best.set(here, { softest, next });
    }
  }
  /** @type {Edge[]} */
  const found = [];
  for (let here = start; here !== end; ) {
    const { next } = best.get(here) ?? { next: end };
    found.push(...(onward.get(here) ?? []).filter((edge) => across(edge, here) === next));
    here = next;
  }
  return found;
}

/** @param {Steps} steps @param {number} start @param {number} floor @param {number} depth @returns {Map<number, number>} nearest first */
function distances(steps, start, floor, depth) {
  const found = new Map([[start, 0]]);
  for (const [here, distance] of found) {
    if (distance >= depth) break;
    for (const edge of edgesAt(steps, here, floor)) {
      const there = across(edge, here);
      if (!found.has(there)) found.set(there, distance + 1);
    }
  }
  return found;
}

/** @param {Edge[]} edges @param {number} least the highest party that must have a place @returns {Steps} */
function stepsOf(edges, least) {
  const last = edges.reduce((highest, { from, to }) => Math.max(highest, from, to), least);
  const first = new Int32Array(last + 2);
  for (const { from, to } of edges) first[from + 1]++, first[to + 1]++;
  for (let party = 0; party <= last; party++) first[party + 1] += first[party];
  const at = new Int32Array(edges.length * 2);
  const next = first.slice();
  edges.forEach(({ from, to }, index) => {
    at[next[from]++] = index;
    at[next[to]++] = index;
  });
  return { edges, first, at };
}

/** @param {Steps} steps @param {number} party @param {number} floor @returns {Edge[]} at least so firm */
function edgesAt({ edges, first, at }, party, floor) {
  /** @type {Edge[]} */
  const found = [];
  for (let place = first[party]; place < first[party + 1]; place++) {
    const edge = edges[at[place]];
    if (edge.from !== edge.to && firmness(edge.line) >= floor) found.push(edge);
  }
  return found;
}

/** @param {Edge} edge @param {number} party */
function across(edge, party) {
  return edge.from === party ? edge.to : edge.from;
}
