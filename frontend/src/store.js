// @ts-check
// The state of the page, what it shows, and its address: one way round, state -> view -> listeners.
import { guarded } from "./dom.js";
import { earlier, sound } from "./sound.js";
import { decode, encode, same } from "./state.js";
import { viewing } from "./view.js";

/** @typedef {import("./types.js").State} State */
/** @typedef {import("./types.js").View} View */
/** @typedef {import("./types.js").Model} Model */
/** @typedef {{state: () => State, view: () => View, set: (patch: Partial<State>, how?: "push"|"replace") => void,
 *   keep: (patch: Partial<State>) => void, link: () => string, watch: (listener: () => void) => void,
 *   problem: () => boolean, reset: () => void}} Store */

// Browsers refuse more than some hundred changes of the address in half a minute: sliders write late.
const LATE = 250;

/** @param {Model} model @param {State} home what an empty address means @returns {Store} */
export function createStore(model, home) {
  const opened = fromAddress(model, home);
  let state = opened.state;
  let problem = opened.problem;
  const view = viewing();
  let shown = view(model, state);
  let written = location.hash;
  let late = 0;
  /** @type {(() => void)[]} */
  const listeners = [];

  /** @param {State} next */
  function turn(next) {
    state = steady(next, state);
    shown = view(model, state);
    for (const listener of listeners) listener();
  }

  /** @param {"push"|"replace"} how */
  function write(how) {
    clearTimeout(late);
    late = 0;
    const hash = addressOf(model, home, state);
    if (hash === written || (hash === "#" && !written)) return;
    written = hash;
    guarded(() => (how === "push" ? history.pushState(null, "", hash) : history.replaceState(null, "", hash)));
  }

  function follow() {
    if (location.hash === written) return;
    written = location.hash;
    const next = fromAddress(model, home);
    problem = next.problem;
    turn(next.state);
  }
  addEventListener("popstate", follow);
  addEventListener("hashchange", follow);

  /** In a big graph, what is selected outside of the neighbourhood brings its own, and without its question one is home.
   * @param {State} next @returns {State} */
  function reaching(next) {
    if (state.question && !next.question && !next.around) return { ...next, around: home.around };
    const party = model.at.get(next.selected);
    const outside = home.around && state.around && next.around && party !== undefined && !shown.nodes.includes(party);
    return outside ? { ...next, around: near(model, next.selected), camera: null } : next;
  }

  /** @param {Partial<State>} patch @param {"push"|"replace"} [how] */
  function set(patch, how = "push") {
    const next = forward(model, reaching({ ...state, ...patch }));
    if (same(next, state)) return;
    if (late) write("replace");
    problem = false;
    turn(next);
    if (how === "push") write("push");
    else late = window.setTimeout(() => write("replace"), LATE);
  }

  return {
    state: () => state,
    view: () => shown,
    set,
    keep(patch) {
      state = { ...state, ...patch };
      clearTimeout(late);
      late = window.setTimeout(() => write("replace"), LATE);
    },
    link: () => location.href.split("#")[0] + addressOf(model, home, { ...state, embed: false }),
    watch: (listener) => listeners.push(listener),
    problem: () => problem,
    reset: () => set({ ...home, language: state.language, theme: state.theme, view: state.view, embed: state.embed }),
  };
}

/** The next state, with the parts of the last one that say the same: what is kept of a view is kept by identity.
 * @param {State} next @param {State} last @returns {State} */
function steady(next, last) {
  const parts = Object.entries(next).map(([part, value]) => {
    const old = last[/** @type {keyof State} */ (part)];
    return [part, JSON.stringify(value) === JSON.stringify(old) ? old : value];
  });
  return Object.fromEntries(parts);
}

/** The state of the address, as far as the model bears it out. What it leaves out is as at home.
 * @param {Model} model @param {State} home @returns {{state: State, problem: boolean}} */
function fromAddress(model, home) {
  const read = decode(location.hash, home);
  const { state, problem } = sound(model, read.state, home);
  const around = state.around === home.around ? opening(model, home, state) : state.around;
  return { state: { ...state, around }, problem: problem || read.problem };
}

/** @param {Model} model @param {State} home @param {State} state */
function addressOf(model, home, state) {
  return "#" + encode(state, { ...home, around: opening(model, home, state) });
}

/** The neighbourhood that an address means which names none: in a big graph that of what is selected, else the one that
 * the page opens on, unless something is asked. @param {Model} model @param {State} home @param {State} state */
function opening(model, home, { question, selected }) {
  return home.around && !question ? near(model, selected) ?? home.around : null;
}

/** The neighbourhood of what an id stands for, a party or an edge. @param {Model} model @param {string} id @returns {State["around"]} */
function near(model, id) {
  const party = id.split(">")[0];
  return model.at.has(party) ? { party, depth: 1 } : null;
}

/** A step of the first clock may pass the day that it is compared with. @param {Model} model @param {State} state @returns {State} */
function forward(model, state) {
  return earlier(model, state) ? state : { ...state, before: "" };
}
