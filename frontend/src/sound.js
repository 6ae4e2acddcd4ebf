// @ts-check
// What an address may ask of a model: an id that the model lacks could put words into the page's mouth.
import { standingAt } from "./clocks.js";
import { last } from "./dates.js";
import { FACETS, valuesOf } from "./filters.js";
import { railOf } from "./questions.js";

/** @typedef {import("./types.js").Model} Model */
/** @typedef {import("./types.js").State} State */
/** @typedef {import("./types.js").Filters} Filters */
/** @typedef {import("./types.js").Question} Question */

/** The code lists of the filters that have one. @type {{[facet: string]: string}} */
const SCHEMES = { relation: "family", stage: "stage", certainty: "certainty", tier: "tier", kind: "kind" };

/** A state without what the model cannot bear out: that part is as in `home`, and a `problem`.
 * @type {(model: Model, state: State, home: State) => {state: State, problem: boolean}} */
export function sound(model, state, home) {
  const { question, selected, around, open } = state;
  const checked = {
    ...state,
    question: question && asks(model, question) ? question : null,
    selected: selects(model, selected) ? selected : "",
    around: around && !model.at.has(around.party) ? home.around : around,
    open: kept(open, (id) => id === "*" || model.at.has(id)),
    before: earlier(model, state) ? state.before : "",
    filters: filtered(model, state.filters),
  };
  const problem = JSON.stringify(checked) !== JSON.stringify(state);
  return { state: problem ? checked : state, problem };
}

/** Whether a comparison goes from an earlier day to a later one, as it must: backwards, all that is new would be gone.
 * @type {(model: Model, clocks: Pick<State, "known"|"before">) => boolean} */
export function earlier({ span }, { known, before }) {
  return !before || last(before) < Math.min(last(known), span[1]);
}

/** @param {Model} model @param {Question} question */
function asks(model, question) {
  if ("rail" in question) return railOf(model).some(({ id }) => id === question.rail);
  if ("path" in question) return question.path.every((id) => model.at.has(id));
  return model.at.has(question.party) && relates(model, question.relation);
}

/** @param {Model} model @param {string} id of a party, a deal, a claim or an edge */
function selects(model, id) {
  if (!id || model.at.has(id) || model.dealAt.has(id) || model.claimAt.has(id)) return true;
  const cut = id.lastIndexOf(":");
  const ends = id.slice(0, cut).split(">");
  return ends.length === 2 && ends.every((end) => model.at.has(end)) && relates(model, id.slice(cut + 1));
}

/** @param {Model} model @param {string} relation */
const relates = (model, relation) => model.relations.some(({ id }) => id === relation);

/** @param {Model} model @param {Filters} filters @returns {Filters} */
function filtered(model, filters) {
  const lists = FACETS.map((facet) => {
    const found = filters[facet].length ? valuesIn(model, facet) : new Set();
    return [facet, kept(filters[facet], (value) => found.has(value))];
  });
  const { amount } = filters;
  const paid = !amount || model.claims.some(({ money }) => money?.currency === amount.currency);
  return { ...filters, ...Object.fromEntries(lists), amount: paid ? amount : null };
}

/** What a filter can hold: the codes of its list, and what claims have. @param {Model} model @param {import("./filters.js").Facet} facet */
function valuesIn(model, facet) {
  const unsettled = standingAt(model, -Infinity);
  /** @type {Set<string|undefined>} */
  const found = new Set((model.codes[SCHEMES[facet]] ?? []).map(({ id }) => id));
  for (const claim of model.claims.keys()) for (const value of valuesOf(model, facet, claim, unsettled)) found.add(value);
  return found;
}

/** The list itself where all of it stays. @param {string[]} list @param {(value: string) => boolean} test */
function kept(list, test) {
  return list.every(test) ? list : list.filter(test);
}
