// @ts-check
// Circles of money: real cycles of payments among two to four parties, each step at least announced and not over.
import { firmness } from "./clocks.js";
import { components } from "./components.js";

/** @typedef {import("./types.js").Model} Model */
/** @typedef {import("./types.js").Edge} Edge */
/** Payer -> payee -> the edges along which that money flows. @typedef {Map<number, Map<number, Edge[]>>} Flows */
/** @typedef {{parties: number[], edges: Edge[]}} Circle */

const LONGEST = 4;
const LISTED = 200;
const EXAMINED = 20_000; // in a dense graph there are millions
const STEPS = 300_000; // for each length

/** The circles, shortest and firmest first, at most 200; `more` where there are more, or may be.
 * @type {(model: Model, edges: Edge[]) => {circles: Circle[], more: boolean}} */
export function circles(model, edges) {
  const flows = flowsOf(model, edges);
  /** @type {number[][]} */
  const found = [];
  let more = false;
  for (let length = 2; length <= LONGEST && found.length < LISTED; length++) {
    const { rings, cut } = cycles(flows, length);
    found.push(...rings);
    more = cut || (length < LONGEST ? found.length >= LISTED : found.length > LISTED) || more;
  }
  const rows = found.map((parties) => ({ parties, edges: around(flows, parties) }));
  const ordered = rows.map((circle) => ({ circle, key: firmestStep(circle) })).sort(compare).map((row) => row.circle);
  return { circles: ordered.slice(0, LISTED), more };
}

/** @param {Model} model @param {Edge[]} edges @returns {Flows} payments within strongly connected components */
function flowsOf(model, edges) {
  const payments = edges.flatMap((edge) => {
    const { payer } = model.relations[edge.relation];
    if (payer === undefined || edge.from === edge.to || firmness(edge.line) < firmness("announced")) return [];
    return [payer === 0 ? { from: edge.from, to: edge.to, edge } : { from: edge.to, to: edge.from, edge }];
  });
  const component = components(payments);
  /** @type {Flows} */
  const flows = new Map();
  for (const { from, to, edge } of payments) {
    if (component.get(from) !== component.get(to)) continue;
    const payees = flows.get(from) ?? new Map();
    flows.set(from, payees.set(to, [...(payees.get(to) ?? []), edge]));
  }
  return flows;
}

/** Every cycle of that many parties once, from its lowest party on; `cut` where not all were looked for.
 * @param {Flows} flows @param {number} length */
function cycles(flows, length) {
  /** @type {number[][]} */
  const rings = [];
  let [steps, cut] = [0, false];
  /** @param {number[]} walked */
  const walk = (walked) => {
    for (const next of flows.get(walked[walked.length - 1])?.keys() ?? []) {
      cut ||= ++steps > STEPS || rings.length >= EXAMINED;
      if (cut) return;
      if (walked.length === length) {
        if (next === walked[0]) rings.push(walked);
      } else if (next > walked[0] && !walked.includes(next)) walk([...walked, next]);
    }
  };
  for (const start of [...flows.keys()].sort((a, b) => a - b)) walk([start]);
  return { rings, cut };
}

/** @param {Flows} flows @param {number[]} parties @returns {Edge[]} */
function around(flows, parties) {
  return parties.flatMap((party, place) => flows.get(party)?.get(parties[(place + 1) % parties.length]) ?? []);
}

/** How firm the softest step is, and all together; of parallel edges the firmest counts. @param {Circle} circle */
function firmestStep({ parties, edges }) {
  /** @type {Map<string, number>} */
  const steps = new Map();
  for (const { from, to, line } of edges) {
    const step = `${from} ${to}`;
    steps.set(step, Math.max(steps.get(step) ?? 0, firmness(line)));
  }
  const rungs = [...steps.values()];
  return { length: parties.length, softest: Math.min(...rungs), all: rungs.reduce((sum, rung) => sum + rung, 0) };
}

/** @typedef {{circle: Circle, key: {length: number, softest: number, all: number}}} Row */
/** @param {Row} a @param {Row} b */
function compare(a, b) {
  return a.key.length - b.key.length || b.key.softest - a.key.softest || b.key.all - a.key.all;
}
