// @ts-check
// What is to be drawn: a view turned into nodes and edges with a place, a shape and a tone, in units of the world.
import { firmness } from "../clocks.js";
import { figureStage } from "../edges.js";
import { once } from "../once.js";
import { say } from "../text.js";
import { fan } from "./fan.js";
import { lean } from "./lean.js";
import { shapeOf } from "./look.js";
import { stack } from "./stack.js";
import { portrait, suited } from "./turn.js";

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

const LONGEST = 28, LIT = 100;
/** A network is laid out for one of two shapes, whatever its size. */
const TALL = { width: 1, height: 2 }, WIDE = { width: 2, height: 1 };

/** The scene of a view, worked out from nothing. @param {Model} model @param {View} view @param {State} state
 * @param {import("./look.js").ThemeName} theme @param {Frame} frame @returns {Scene} */
export const sceneOf = (model, view, state, theme, frame) => staging()(model, view, state, theme, frame);

/** The same for one view after another: what was placed stays in its place, and only the tones follow what is selected.
 * Nothing in a scene may be changed. @returns {typeof sceneOf} */
export function staging() {
  const place = once(placed);
  return (model, view, state, theme, frame) => {
    const calm = !(state.question && "rail" in state.question && state.question.rail === "dispute");
    const kind = state.view === "stack" ? "stack" : "network";
    const { width, height, other } = kind === "stack" ? frame : { ...(portrait(frame) ? TALL : WIDE), other: undefined };
    const scene = place(model, view.nodes, view.edges, state.language, kind, theme, calm, width, height, other);
    const lit = litEdges(model, view, state);
    return lit ? toned(scene, lit, model.at.get(state.selected)) : scene;
  };
}

/** A scene in which nothing is selected.
 * @param {Model} model @param {number[]} shown @param {Edge[]} drawn @param {import("../types.js").Language} language
 * @param {Scene["kind"]} kind @param {import("./look.js").ThemeName} theme @param {boolean} calm
 * @param {number} width @param {number} height @param {string|undefined} other @returns {Scene} */
function placed(model, shown, drawn, language, kind, theme, calm, width, height, other) {
  const frame = { width, height, other };
  const place = new Int32Array(model.parties.length).fill(-1);
  shown.forEach((party, index) => { place[party] = index; });
  const edges = drawn.map((edge) => markOf(model, edge, place, language));
  const tones = nodeTones(edges, shown.length);
  const largest = model.parties.reduce((most, { size }) => Math.max(most, size), 1);
  const nodes = shown.map((party, index) => nodeOf(model, party, tones[index], language, largest));
  if (kind === "stack") {
    const lanes = stack(model, nodes, edges, frame, language);
    lean(nodes, edges);
    return { theme, kind, turned: false, calm, nodes, edges, lanes };
  }
  fan(nodes, edges);
  lean(nodes, edges);
  const all = [...nodes, ...ghosts(model, place, language, largest)];
  return suited({ theme, kind, turned: false, calm, nodes: all, edges, lanes: [] }, frame);
}

/** The same scene with something lit, and the rest dim.
 * @param {Scene} scene @param {Uint8Array} lit of each edge @param {number|undefined} chosen a party @returns {Scene} */
function toned(scene, lit, chosen) {
  const near = new Uint8Array(scene.nodes.length);
  const edges = scene.edges.map((edge, index) => {
    if (!lit[index]) return edge.tone === "dim" ? edge : { ...edge, tone: /** @type {Tone} */ ("dim") };
    near[edge.from] = near[edge.to] = 1;
    return { ...edge, tone: /** @type {Tone} */ ("lit"), rank: edge.rank + LIT };
  });
  const nodes = scene.nodes.map((node, index) => {
    const tone = node.tone === "ghost" ? "ghost" : node.party === chosen ? "chosen" : near[index] ? "lit" : "dim";
    return node.tone === tone ? node : { ...node, tone: /** @type {Tone} */ (tone) };
  });
  return { ...scene, nodes, edges };
}

/** Which edges a selection or a path lights, or null where nothing is selected.
 * @param {Model} model @param {View} view @param {State} state @returns {Uint8Array|null} */
function litEdges(model, view, { selected }) {
  const test = testOf(model, selected);
  if (!test && !view.path.length) return null;
  const path = new Set(view.path.map((edge) => edge.id));
  const lit = Uint8Array.from(view.edges, (edge) => Number(test?.(edge) || (path.size > 0 && path.has(edge.id))));
  return lit.includes(1) || model.at.has(selected) ? lit : null;
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

/** @param {Model} model @param {Edge} edge @param {Int32Array} place @param {import("../types.js").Language} language
 * @returns {Mark} */
function markOf(model, edge, place, language) {
  return {
    id: edge.id, from: place[edge.from], to: place[edge.to], form: "arc", bend: 0, family: edge.family, line: edge.line,
    tone: edge.change === "same" ? "dim" : "plain", disputed: edge.disputed, change: edge.change,
    pill: edge.pill === undefined ? "" : figureText(model, edge, language),
    symmetric: model.relations[edge.relation].symmetric === true,
    rank: firmness(edge.line) * 4 + Math.min(edge.sources, 9),
  };
}

/** The figure of an edge, with its own stage where that is another: what is signed may not run yet.
 * @param {Model} model @param {Edge} edge @param {import("../types.js").Language} language */
function figureText(model, edge, language) {
  const own = figureStage(model, edge);
  const stage = own && model.code("stage", own);
  const figure = brief(plain(say(edge.pill, language), 60));
  return figure && stage ? `${figure} (${plain(say(stage.label, language), 20)})` : figure;
}

/** @param {Mark[]} edges @param {number} count @returns {Tone[]} */
function nodeTones(edges, count) {
  /** @type {Tone[]} */
  const tones = new Array(count).fill("dim");
  for (const { from, to, tone } of edges) if (tone === "plain") tones[from] = tones[to] = "plain";
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
 * @param {Model} model @param {Int32Array} place @param {import("../types.js").Language} language
 * @param {number} largest */
function ghosts(model, place, language, largest) {
  /** @type {Node[]} */
  const found = [];
  model.parties.forEach((party, index) => {
    if (place[index] >= 0 || party.thing || party.kind === "media" || !model.claimsOf[index]?.length) return;
    found.push(nodeOf(model, index, "ghost", language, largest));
  });
  return found;
}

/** Plain words, as most names are. */
const CLEAN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

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
  if (text.length <= most && CLEAN.test(text)) return text;
  const clean = text.slice(0, most * 8).replace(/[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Cs}/gu, " ");
  const signs = [...clean.replace(/ +/g, " ").trim()];
  return signs.length > most ? signs.slice(0, most - 1).join("").trimEnd() + "…" : signs.join("");
}
