// @ts-check
// What is to be drawn: a view turned into nodes and edges with a place, a shape and a tone, in units of the world.
import { say } from "../text.js";
import { fan } from "./fan.js";
import { lean } from "./lean.js";
import { shapeOf } from "./look.js";
import { stack } from "./stack.js";
import { suited } from "./turn.js";

/** @typedef {import("../types.js").Model} Model */
/** @typedef {import("../types.js").View} View */
/** @typedef {import("../types.js").State} State */
/** @typedef {import("../types.js").Edge} Edge */
/** @typedef {"plain"|"lit"|"dim"|"ghost"|"chosen"} Tone */
/** `party` is its index in the model; `weight` its standing, 0 to 1.
 * @typedef {{party: number, x: number, y: number, r: number, shape: string, label: string, tone: Tone,
 *   weight: number}} Node */
/** `from` and `to` are indices into the scene's nodes; `rank` says which pill or mark gives way, the higher stays;
 * `lean` by which angles its ends are moved along the outlines of its nodes.
 * @typedef {{id: string, from: number, to: number, form: "arc"|"fall"|"loop", bend: number, family: string,
 *   line: string, tone: Tone, disputed: boolean, change?: string, pill: string, symmetric: boolean,
 *   rank: number, lean?: [number, number]}} Mark */
/** @typedef {{label: string, top: number, bottom: number}} Lane */
/** `turned`: x and y have changed places. `calm`: what is disputed is marked quietly.
 * @typedef {{theme: import("./look.js").ThemeName, kind: "network"|"stack", turned: boolean, calm: boolean,
 *   nodes: Node[], edges: Mark[], lanes: Lane[]}} Scene */
/** The size of the canvas, and the heading of the lane for those without a layer.
 * @typedef {{width: number, height: number, other?: string}} Frame */

const LONGEST = 28;
const STRENGTH = ["denied", "off", "talk", "intent", "announced", "firm", "operating"];

/** @param {Model} model @param {View} view @param {State} state @param {import("./look.js").ThemeName} theme
 * @param {Frame} frame @returns {Scene} */
export function sceneOf(model, view, state, theme, frame) {
  const shown = [...view.nodes];
  const place = new Map(shown.map((party, index) => [party, index]));
  const lit = litEdges(model, view, state);
  const chosen = model.at.get(state.selected);
  const edges = view.edges.map((edge) => markOf(model, edge, place, lit, state));
  const tones = nodeTones(edges, shown, chosen, lit !== null);
  const largest = model.parties.reduce((most, { size }) => Math.max(most, size), 1);
  const nodes = shown.map((party, index) => nodeOf(model, party, tones[index], state.language, largest));
  const calm = !(state.question && "rail" in state.question && state.question.rail === "dispute");
  if (state.view === "stack") {
    const lanes = stack(model, nodes, edges, frame, state.language);
    lean(nodes, edges);
    return { theme, kind: "stack", turned: false, calm, nodes, edges, lanes };
  }
  fan(nodes, edges);
  lean(nodes, edges);
  const all = [...nodes, ...ghosts(model, place, state.language, largest)];
  return suited({ theme, kind: "network", turned: false, calm, nodes: all, edges, lanes: [] }, frame);
}

/** The edges that a selection or a path lights, or null where nothing is selected.
 * @param {Model} model @param {View} view @param {State} state @returns {Set<string>|null} */
function litEdges(model, view, state) {
  const test = testOf(model, state.selected);
  if (!test && !view.path.length) return null;
  const lit = new Set(view.path.map((edge) => edge.id));
  if (test) for (const edge of view.edges) if (test(edge)) lit.add(edge.id);
  return lit.size || model.at.has(state.selected) ? lit : null;
}

/** @param {Model} model @param {string} selected @returns {((edge: Edge) => boolean)|null} */
function testOf(model, selected) {
  if (!selected) return null;
  const party = model.at.get(selected);
  if (party !== undefined) return (edge) => edge.from === party || edge.to === party;
  const deal = model.dealAt.get(selected);
  const claim = model.claimAt.get(selected);
  const claims = new Set(deal !== undefined ? model.claimsOfDeal[deal] : claim !== undefined ? [claim] : []);
  if (claims.size) return (edge) => edge.claims.some((at) => claims.has(at));
  return (edge) => edge.id === selected;
}

/** @param {Model} model @param {Edge} edge @param {Map<number, number>} place @param {Set<string>|null} lit
 * @param {State} state @returns {Mark} */
function markOf(model, edge, place, lit, state) {
  /** @type {Tone} */
  const tone = lit ? (lit.has(edge.id) ? "lit" : "dim") : edge.change === "same" ? "dim" : "plain";
  return {
    id: edge.id, from: /** @type {number} */ (place.get(edge.from)), to: /** @type {number} */ (place.get(edge.to)),
    form: "arc", bend: 0, family: edge.family, line: edge.line, tone, disputed: edge.disputed, change: edge.change,
    pill: brief(plain(say(edge.pill, state.language), 60)), symmetric: model.relations[edge.relation].symmetric === true,
    rank: (lit?.has(edge.id) ? 100 : 0) + STRENGTH.indexOf(edge.line) * 4 + Math.min(edge.sources, 9),
  };
}

/** @param {Mark[]} edges @param {number[]} shown @param {number|undefined} chosen @param {boolean} selecting
 * @returns {Tone[]} */
function nodeTones(edges, shown, chosen, selecting) {
  /** @type {Tone[]} */
  const tones = shown.map((party) => (party === chosen ? "chosen" : "dim"));
  for (const { from, to, tone } of edges) {
    for (const end of [from, to]) {
      if (tones[end] === "chosen") continue;
      if (tone === "lit") tones[end] = "lit";
      else if (tone === "plain" && !selecting) tones[end] = "plain";
    }
  }
  return tones;
}

/** @param {Model} model @param {number} party @param {Tone} tone @param {import("../types.js").Language} language
 * @param {number} largest @returns {Node} */
function nodeOf(model, party, tone, language, largest) {
  const { x, y, size, name, ...rest } = model.parties[party];
  return {
    party, x, y, r: size, shape: shapeOf(rest), label: plain(say(name, language), 60), tone, weight: size / largest,
  };
}

/** Actors that the view leaves out keep their place as a dot. Media that only publish have none, nor have things.
 * @param {Model} model @param {Map<number, number>} place @param {import("../types.js").Language} language
 * @param {number} largest */
function ghosts(model, place, language, largest) {
  /** @type {Node[]} */
  const found = [];
  model.parties.forEach((party, index) => {
    if (place.has(index) || party.thing || party.kind === "media" || !model.claimsOf[index]?.length) return;
    found.push(nodeOf(model, index, "ghost", language, largest));
  });
  return found;
}

/** A pill bears a figure whole, with its bound and with what it is the figure of: the whole round, all so far. Only what
 * is said beyond that may be cut; a figure too long for that is read where there is room for it.
 * @param {string} figure */
function brief(figure) {
  if (figure.length <= LONGEST) return figure;
  const [head, scope, ...more] = figure.split(", ");
  const short = `${head}, ${scope}…`;
  return more.length && short.length <= LONGEST ? short : "";
}

/** Text for one line of a picture: without control signs, which could turn what follows, and not endless.
 * @param {string} text @param {number} most */
export function plain(text, most) {
  const clean = text.slice(0, most * 8).replace(/[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Cs}/gu, " ");
  const signs = [...clean.replace(/ +/g, " ").trim()];
  return signs.length > most ? signs.slice(0, most - 1).join("").trimEnd() + "…" : signs.join("");
}
