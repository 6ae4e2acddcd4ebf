// @ts-check
// A small model, view and state for the tests of the painter.
import { START } from "../src/state.js";

/** @typedef {import("../src/types.js").Edge} Edge */

/** @param {Partial<import("../src/types.js").Party>[]} parties @returns {any} a model with these parties */
export function modelOf(parties) {
  const full = parties.map((party, index) => ({ id: `actor:${index}`, name: `Actor ${index}`, x: index * 100, y: 0, size: 12, ...party }));
  return {
    parties: full,
    codes: { layer: [{ id: "capital", label: { en: "Capital", fr: "Capital" } }, { id: "labs", label: { en: "Labs", fr: "Laboratoires" } }] },
    relations: [{ id: "Hosting", family: "hosting", label: "Hosting" }, { id: "Rivalry", family: "rivalry", label: "Rivalry", symmetric: true }],
    at: new Map(full.map((party, index) => [party.id, index])),
    dealAt: new Map([["deal:one", 0]]), claimAt: new Map([["claim:one", 3]]),
    claimsOf: full.map(() => [0]), claimsOfDeal: [[7]],
  };
}

/** @param {number} from @param {number} to @param {Partial<Edge>} [more] @returns {Edge} */
export const edge = (from, to, more = {}) => ({
  id: `actor:${from}>actor:${to}:Hosting`, from, to, relation: 0, family: "hosting", claims: [from], line: "firm",
  disputed: false, sources: 1, ...more,
});

/** @param {Edge[]} edges @param {number[]} [more] parties without an edge @returns {any} */
export const viewOf = (edges, more = []) => ({
  edges, nodes: [...new Set([...edges.flatMap(({ from, to }) => [from, to]), ...more])], path: [], claims: [], circles: [],
});

/** @param {Partial<import("../src/types.js").State>} [more] @returns {import("../src/types.js").State} */
export const stateOf = (more = {}) => ({ ...START, ...more });

export const FRAME = { width: 900, height: 700, other: "Other" };

/** A scene of actors on a grid, each linked to the next ones, without going through a model.
 * @param {number} count @param {number} [links] per node @param {Partial<import("../src/paint/scene.js").Mark>} [more]
 * @returns {import("../src/paint/scene.js").Scene} */
export function gridScene(count, links = 2, more = {}) {
  const across = Math.ceil(Math.sqrt(count));
  const nodes = Array.from({ length: count }, (_, i) => ({
    party: i, x: (i % across) * 120 + (i % 7) * 9, y: Math.floor(i / across) * 90, r: 10, shape: ["lab", "chip", "state"][i % 3],
    label: `Actor number ${i}`, tone: /** @type {const} */ ("plain"), weight: i % 11 ? 0.2 : 0.8,
  }));
  const edges = Array.from({ length: count * links }, (_, i) => ({
    id: `e${i}`, from: i % count, to: (i % count + 1 + Math.floor(i / count) * across) % count,
    form: /** @type {const} */ ("arc"), bend: 12, family: ["hosting", "funding"][i % 2], line: "firm",
    tone: /** @type {const} */ ("plain"), disputed: i % 5 === 0, pill: `$${i}bn`, symmetric: false, rank: i % 9, ...more,
  }));
  return { theme: "light", kind: "network", turned: false, calm: false, nodes, edges, lanes: [] };
}
