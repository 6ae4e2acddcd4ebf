// @ts-check
// What every part of the interface gets: the model, the state, and how to say things in the page's language.
import { standingAt } from "../clocks.js";
import { show } from "../dates.js";
import { say } from "../text.js";
import { figure, word } from "../words.js";

/** @typedef {import("../types.js").Text} Text */
/** @typedef {import("../types.js").State} State */
/** @typedef {import("../types.js").Edge} Edge */
/** What parts ask of each other, set by main.js once all exist.
 * @typedef {{announce: (text: string) => void, readPanel: () => void, leavePanel: () => void, back: () => void, askPath: (from: string) => void,
 *   help: () => void, scene: () => any, phone: () => boolean}} Acts */
/** @typedef {ReturnType<typeof createContext>} Ctx */

const LONGEST_NAME = 160;

/** @param {import("../types.js").Model} model @param {import("../store.js").Store} store */
export function createContext(model, store) {
  const language = () => store.state().language;
  /** @param {string} key @param {{[name: string]: string|number}} [values] */
  const words = (key, values) => word(key, language(), values);
  /** @param {number} n */
  const number = (n) => figure(n, language());
  /** @param {Text|undefined} text */
  const text = (text) => say(text, language());
  /** @type {{view: import("../types.js").View|null, standing: import("../types.js").Standing|null}} */
  const kept = { view: null, standing: null };
  /** What is settled at the day of the view. @returns {import("../types.js").Standing} */
  function standing() {
    const view = store.view();
    if (kept.view !== view || !kept.standing) Object.assign(kept, { view, standing: standingAt(model, view.known) });
    return /** @type {import("../types.js").Standing} */ (kept.standing);
  }
  return {
    model,
    store,
    language,
    word: words,
    number,
    text,
    /** "1 claim", "3 claims". @param {string} key @param {number} n */
    many: (key, n) => words(key, { n }),
    standing,
    /** @param {string} partial */
    date: (partial) => show(partial, language()),
    /** @param {number} party */
    party(party) {
      const called = text(model.parties[party]?.name);
      return called.length > LONGEST_NAME ? `${called.slice(0, LONGEST_NAME)}…` : called;
    },
    /** @param {string} scheme @param {string|undefined} id */
    label: (scheme, id) => (id ? text(model.code(scheme, id)?.label ?? id) : ""),
    /** @param {string} id */
    select: (id) => store.set({ selected: id }),
    /** @type {Acts} */
    acts: { announce() {}, readPanel() {}, leavePanel() {}, back() {}, askPath() {}, help() {}, scene() {}, phone: () => false },
  };
}

/** What the verb of a relation says from this end: "hosts" from the subject, "is hosted by" from the object.
 * @param {Ctx} ctx @param {number} relation @param {boolean} [passive] */
export function verbOf(ctx, relation, passive = false) {
  const { verb, passive: reverse, label, symmetric } = ctx.model.relations[relation];
  return ctx.text(passive && !symmetric ? reverse ?? label : verb ?? label);
}

/** What an id of the address stands for, in this model and view.
 * @param {Ctx} ctx @param {string} id
 * @returns {{party: number}|{deal: number}|{edge: Edge, claim?: number}|{claim: number}|null} */
export function resolve(ctx, id) {
  const { model, store } = ctx;
  const party = model.at.get(id);
  if (party !== undefined) return { party };
  const deal = model.dealAt.get(id);
  if (deal !== undefined) return { deal };
  const claim = model.claimAt.get(id);
  if (claim !== undefined) {
    const edge = store.view().edges.find((edge) => edge.claims.includes(claim));
    return edge ? { edge, claim } : { claim };
  }
  const edge = store.view().edges.find((edge) => edge.id === id);
  return edge ? { edge } : null;
}

/** What a new question leaves behind: a selection and a neighbourhood were about something else.
 * @param {Ctx} ctx @returns {Partial<State>} */
export function freshQuestion(ctx) {
  return { selected: "", ...(ctx.store.state().around ? { around: null, camera: null } : {}) };
}

/** Who says a claim, as short as can be: the speaker, else the publisher, else the title of the source.
 * @param {Ctx} ctx @param {number} claim */
export function whoSays(ctx, claim) {
  const { speaker, source } = ctx.model.claims[claim];
  const { publisher, title } = ctx.model.sources[source];
  return ctx.text(speaker ?? publisher ?? title);
}
