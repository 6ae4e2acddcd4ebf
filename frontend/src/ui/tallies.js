// @ts-check
// How many of the claims that the clocks admit each choice of a filter would keep.
import { admits, dayOf, standingAt } from "../clocks.js";
import { FACETS, valuesOf } from "../filters.js";

/** @typedef {import("../types.js").Model} Model */
/** @typedef {import("../types.js").State} State */
/** @typedef {import("../filters.js").Facet} Facet */
/** @typedef {{[facet in Facet]: Map<string, number>} & {currencies: Map<string, number>}} Tallies */

/** @type {{key: string, counts: Tallies}|null} */
let kept = null;

/** The tallies at the clocks, counted once. @param {Model} model @param {Pick<State, "known"|"on">} clocks */
export function counted(model, { known, on }) {
  const key = `${known} ${on}`;
  if (kept?.key !== key) kept = { key, counts: tallies(model, { known, on }) };
  return kept.counts;
}

/** @param {Model} model @param {Pick<State, "known"|"on">} clocks @returns {Tallies} */
function tallies(model, clocks) {
  const counts = /** @type {Tallies} */ ({ currencies: new Map() });
  for (const facet of FACETS) counts[facet] = new Map();
  const admitted = admits(model, clocks);
  const standing = standingAt(model, dayOf(model, clocks.known));
  model.claims.forEach(({ money }, index) => {
    if (!admitted(index)) return;
    for (const facet of FACETS) {
      for (const value of new Set(valuesOf(model, facet, index, standing))) if (value) add(counts[facet], value);
    }
    if (money) add(counts.currencies, money.currency);
  });
  return { ...counts, country: onlyCountries(model, counts.country) };
}

/** A claim's countries are asked of all its parties, of which few are one. @param {Model} model @param {Map<string, number>} counts */
function onlyCountries(model, counts) {
  const known = new Set(model.parties.flatMap((party) => party.countries ?? []).map((country) => model.parties[country].id));
  return new Map([...counts].filter(([id]) => known.has(id)));
}

/** @param {Map<string, number>} counts @param {string} value */
function add(counts, value) {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}
