// @ts-check
// The state of the page, what it shows, and its address: one way round, state -> view -> listeners.
import { guarded } from "./dom.js";
import { decode, encode, same } from "./state.js";
import { view } from "./view.js";

/** @typedef {import("./types.js").State} State */
/** @typedef {import("./types.js").View} View */
/** @typedef {import("./types.js").Model} Model */
/** @typedef {{state: () => State, view: () => View, set: (patch: Partial<State>, how?: "push"|"replace") => void,
 *   keep: (patch: Partial<State>) => void, link: () => string, watch: (listener: () => void) => void,
 *   problem: () => boolean, reset: () => void}} Store */

// Browsers refuse more than some hundred changes of the address in half a minute: sliders write late.
const LATE = 250;

/** @param {State} state what the view depends on; the rest (camera, theme …) changes no claim */
const asked = (state) => JSON.stringify([state.question, state.known, state.on, state.before, state.selected,
  state.around, state.filters, state.open, state.language]);

/** @param {Model} model @param {State} home what an empty address means @returns {Store} */
export function createStore(model, home) {
  const opened = fromAddress(model, home);
  let state = opened.state;
  let problem = opened.problem;
  let shown = view(model, state);
  let written = location.hash;
  let late = 0;
  /** @type {(() => void)[]} */
  const listeners = [];

  /** @param {State} next */
  function turn(next) {
    const again = asked(next) !== asked(state);
    state = next;
    if (again) shown = view(model, state);
    for (const listener of listeners) listener();
  }

  /** @param {"push"|"replace"} how */
  function write(how) {
    clearTimeout(late);
    late = 0;
    const hash = addressOf(state, home);
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
    const next = reaching({ ...state, ...patch });
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
    link: () => location.href.split("#")[0] + addressOf({ ...state, embed: false }, home),
    watch: (listener) => listeners.push(listener),
    problem: () => problem,
    reset: () => set({ ...home, language: state.language, theme: state.theme, view: state.view }),
  };
}

/** The state of the address. What it leaves out is as at home: the page's language, and the neighbourhood that a big graph
 * opens on unless something is asked.
 * @param {Model} model @param {State} home @returns {{state: State, problem: boolean}} */
function fromAddress(model, home) {
  const { state, problem } = decode(location.hash);
  if (!/[#&]lang=/.test(location.hash)) state.language = home.language;
  if (home.around && !state.question && !state.around) state.around = near(model, state.selected) ?? home.around;
  return { state, problem };
}

/** The neighbourhood of what an id stands for, a party or an edge. @param {Model} model @param {string} id @returns {State["around"]} */
function near(model, id) {
  const party = id.split(">")[0];
  return model.at.has(party) ? { party, depth: 1 } : null;
}

/** @param {State} state @param {State} home */
function addressOf(state, home) {
  const text = encode(state);
  const unsaid = state.language === "en" && home.language !== "en"; // English is the start of every address
  return "#" + text + (unsaid ? `${text && "&"}lang=en` : "");
}
