// @ts-check
// How many of the claims that the clocks admit each choice of a filter would keep.
import { admits, dayOf, standingAt } from "../clocks.js";
import { FACETS, valuesOf } from "../filters.js";
import { once } from "../once.js";

/** @typedef {import("../types.js").Model} Model */
/** @typedef {import("../types.js").State} State */
/** @typedef {import("../filters.js").Facet} Facet */
/** @typedef {{[facet in Facet]: Map<string, number>} & {currencies: Map<string, number>}} Tallies */

/** The tallies at the clocks, counted once. @param {Model} model @param {Pick<State, "known"|"on">} clocks */
export const counted = (model, { known, on }) => kept(model, known, on);

const kept = once(tallies);

/** @param {Model} model @param {string} known @param {string} on @returns {Tallies} */
function tallies(model, known, on) {
  const counts = /** @type {Tallies} */ ({ currencies: new Map() });
  for (const facet of FACETS) counts[facet] = new Map();
  const admitted = admits(model, { known, on });
  const standing = standingAt(model, dayOf(known));
  const countries = countriesOf(model);
  model.claims.forEach(({ money }, index) => {
    if (!admitted(index)) return;
    for (const facet of FACETS) {
      for (const value of distinct(valuesOf(model, facet, index, standing))) {
        if (value && (facet !== "country" || countries.has(value))) add(counts[facet], value);
      }
    }
    if (money) add(counts.currencies, money.currency);
  });
  return counts;
}

/** A claim's countries are asked of all its parties, of which few are one. @param {Model} model */
function countriesOf({ parties }) {
  const found = new Set(parties.flatMap((party) => party.countries ?? []));
  return new Set([...found].map((country) => parties[country].id));
}

/** @template T @param {T[]} values @returns {Iterable<T>} */
const distinct = (values) => (values.length > 1 ? new Set(values) : values);

/** @param {Map<string, number>} counts @param {string} value */
function add(counts, value) {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}
