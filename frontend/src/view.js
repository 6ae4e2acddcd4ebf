// @ts-check
// What a state shows of a model; the one place that says so, for network, stack, table and panel.
import { circles } from "./circles.js";
import { admittedBy, dayOf, standingAt } from "./clocks.js";
import { compare } from "./compare.js";
import { edgesOf, folding } from "./edges.js";
import { passes } from "./filters.js";
import { once } from "./once.js";
import { reach, shortest } from "./paths.js";
import { answers } from "./questions.js";

/** @typedef {import("./types.js").Model} Model */
/** @typedef {import("./types.js").State} State */
/** @typedef {import("./types.js").View} View */
/** @typedef {import("./types.js").Edge} Edge */
/** @typedef {import("./types.js").Question} Question */

/** What a state shows, worked out from nothing. @type {(model: Model, state: State) => View} */
export const view = (model, state) => viewing()(model, state);

/** The same for one state after another: of each only what differs from the last is worked out. A view that is all the
 * same is the same object. Nothing in a view may be changed. @returns {(model: Model, state: State) => View} */
export function viewing() {
  const [now, then, nowAll, thenAll] = [showing(), showing(), showing(), showing()];
  const [between, of, both] = [once(compare), once(changesOf), once(compared)];
  return (model, state) => {
    const shown = now(model, state);
    if (!state.before) return shown;
    const earlier = { ...state, known: state.before };
    const was = then(model, earlier);
    const days = /** @type {[number, number]} */ ([was.known, shown.known]);
    if (!state.question) return both(model, shown, between(model, was.edges, shown.edges, days));
    const [before, after] = [thenAll(model, { ...earlier, question: null }), nowAll(model, { ...state, question: null })];
    return both(model, shown, of(between(model, before.edges, after.edges, days), was.edges, shown.edges));
  };
}

/** The changes of the edges that answered on either day: to leave an answer, a circle say, is no end of an edge.
 * @param {import("./types.js").Change[]} changes @param {Edge[]} was @param {Edge[]} now */
function changesOf(changes, was, now) {
  const asked = new Set([...was, ...now].map((edge) => edge.id));
  return changes.filter(({ edge }) => asked.has(edge.id));
}

/** @param {Model} model @param {View} now @param {import("./types.js").Change[]} changes @returns {View} */
function compared(model, now, changes) {
  const edges = changes.map(({ edge }) => edge);
  const claims = claimsOf(model, edges, now.loose);
  const nodes = nodesOf(model, edges, now.nodes);
  return { ...now, edges, changes, claims, nodes, ...(claims.length ? { nothing: undefined } : {}) };
}

/** @returns {(model: Model, state: State) => View} */
function showing() {
  const [answer, part, whole] = [once(answered), once(partOf), once(viewOf)];
  return (model, { known, on, question, filters, selected, around, open }) => {
    const named = meant(model, selected, around, question);
    const opened = openedBy(model, open, selected, named);
    const found = answer(model, known, on, question, filters, opened);
    return whole(model, found, part(model, found, filters, opened, around), named);
  };
}

/** @typedef {ReturnType<typeof answered>} Answered */
/** What the clocks, the question and the filters leave.
 * @param {Model} model @param {string} day @param {string} on @param {Question|null} question
 * @param {State["filters"]} filters @param {string[]} open */
function answered(model, day, on, question, filters, open) {
  const known = dayOf(day);
  const standing = standingAt(model, known);
  const admitted = admittedBy(model, { known: day, on });
  const asked = admitted.filter(answers(model, question, standing));
  const passed = asked.filter(passes(model, filters, standing));
  const sourced = edgesOf(model, passed, open, known, standing).filter((edge) => edge.sources >= filters.sources);
  const found = lookedFor(model, question, sourced);
  const why = missing(model, question, [admitted.length, asked.length]);
  return { known, admitted: admitted.length, passed, sourced, found, why };
}

/** Of these, what lies around.
 * @param {Model} model @param {Answered} answered @param {State["filters"]} filters @param {string[]} open
 * @param {State["around"]} around */
function partOf(model, { passed, sourced, found }, filters, open, around) {
  const near = nearby(model, around, found.edges);
  const loose = found.whole && filters.sources <= 1 ? looseOf(model, passed, sourced, near && folding(model, open), near) : [];
  const edges = near ? found.edges.filter(({ from, to }) => near.has(from) && near.has(to)) : found.edges;
  return { loose, edges, claims: claimsOf(model, edges, loose) };
}

/** @param {Model} model @param {Answered} answered @param {ReturnType<typeof partOf>} part @param {number[]} named @returns {View} */
function viewOf(model, { known, admitted, found, why }, { claims, loose, edges }, named) {
  return {
    claims, loose, edges, known, admitted,
    total: model.claims.length,
    nodes: nodesOf(model, edges, named),
    circles: found.circles,
    path: found.path,
    nothing: claims.length ? undefined : why,
  };
}

/** The actors whose things are shown, and every party that the state names: a thing that is asked for shows itself.
 * @param {Model} model @param {string[]} open @param {string} selected @param {number[]} named @returns {string[]} */
function openedBy(model, open, selected, named) {
  const cut = selected.lastIndexOf(":");
  const chosen = selected.includes(">") ? selected.slice(0, cut).split(">") : [];
  const things = named.map((party) => model.parties[party]).filter((party) => party.thing);
  return [...open, ...chosen.filter(isThing), ...things.map((party) => party.id)];

  /** @param {string} id */
  function isThing(id) {
    return model.parties[model.at.get(id) ?? -1]?.thing;
  }
}

/** The parties that the state names.
 * @param {Model} model @param {string} selected @param {State["around"]} around @param {Question|null} question */
function meant(model, selected, around, question) {
  const asked = question && "path" in question ? question.path : question && "party" in question ? [question.party] : [];
  const ids = [selected, around?.party ?? "", ...asked];
  return ids.map((id) => model.at.get(id)).filter((party) => party !== undefined);
}

/** The edges of circles or of a path where they are asked for, else all. @param {Model} model @param {Question|null} question @param {Edge[]} edges */
function lookedFor(model, question, edges) {
  if (question && "rail" in question && question.rail === "circle") {
    const found = circles(model, edges).circles;
    return { edges: [...new Set(found.flatMap((circle) => circle.edges))], circles: found, path: [], whole: false };
  }
  if (!question || !("path" in question)) return { edges, circles: [], path: [], whole: true };
  const [start, end] = question.path.map((id) => model.at.get(id));
  const path = start === undefined || end === undefined ? [] : shortest(edges, start, end);
  return { edges: path, circles: [], path, whole: false };
}

/** The parties within the depth asked for, null where none is. @param {Model} model @param {State["around"]} around @param {Edge[]} edges */
function nearby(model, around, edges) {
  if (!around) return null;
  const party = model.at.get(around.party);
  return party === undefined ? new Map() : reach(edges, party, around.depth);
}

/** The claims that are on no edge; of a neighbourhood, those all of whose parties are in it.
 * @param {Model} model @param {number[]} claims @param {Edge[]} edges @param {Int32Array|null} fold @param {Map<number, number>|null} near */
function looseOf(model, claims, edges, fold, near) {
  const drawn = new Uint8Array(model.claims.length);
  for (const edge of edges) for (const claim of edge.claims) drawn[claim] = 1;
  const loose = claims.filter((claim) => !drawn[claim]);
  if (!near || !fold) return loose;
  return loose.filter((index) => {
    const { from, to = [] } = model.claims[index];
    return [...from, ...to].every((party) => near.has(fold[party]));
  });
}

/** Why nothing is shown. @param {Model} model @param {Question|null} question @param {[number, number]} counts admitted and asked for */
function missing(model, question, [admitted, asked]) {
  if (!model.claims.length) return "nothing.data";
  if (!admitted) return "nothing.known";
  if (question && "path" in question) return "nothing.path";
  if (question && "rail" in question && question.rail === "circle") return "nothing.circle";
  return asked ? "nothing.filters" : "nothing.question";
}

/** The claims of edges, and others, in the order of the data. @param {Model} model @param {Edge[]} edges @param {number[]} loose */
function claimsOf(model, edges, loose) {
  const shown = new Uint8Array(model.claims.length);
  for (const edge of edges) for (const claim of edge.claims) shown[claim] = 1;
  for (const claim of loose) shown[claim] = 1;
  return places(shown);
}

/** The ends of edges, and other parties, in the order of the data. @param {Model} model @param {Edge[]} edges @param {number[]} others */
function nodesOf(model, edges, others) {
  const shown = new Uint8Array(model.parties.length);
  for (const { from, to } of edges) shown[from] = shown[to] = 1;
  for (const party of others) shown[party] = 1;
  return places(shown);
}

/** @param {Uint8Array} marks @returns {number[]} */
function places(marks) {
  const found = [];
  for (let index = 0; index < marks.length; index++) if (marks[index]) found.push(index);
  return found;
}
