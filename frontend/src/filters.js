// @ts-check
// The filters: which claims pass. The least number of sources is asked of edges, in `view.js`.
import { stageOf } from "./clocks.js";

/** @typedef {import("./types.js").Model} Model */
/** @typedef {import("./types.js").Filters} Filters */
/** @typedef {import("./types.js").Claim} Claim */
/** @typedef {import("./types.js").Standing} Standing */
/** @typedef {"relation"|"stage"|"certainty"|"tier"|"kind"|"country"} Facet */

/** The family, under the filters, of what has none: events, remarks, measures. */
export const LOOSE = "events";

/** The filters that are lists of values. @type {Facet[]} */
export const FACETS = ["relation", "stage", "certainty", "tier", "kind", "country"];

/** Which claims pass the filters: of each list one is enough, and every filter counts.
 * @type {(model: Model, filters: Filters, standing: Standing) => (claim: number) => boolean} */
export function passes(model, filters, standing) {
  const tests = [
    ...FACETS.map((facet) => among(filters[facet], (claim) => valuesOf(model, facet, claim, standing))),
    atLeast(model, filters.amount),
  ].filter((test) => test !== null);
  return (claim) => tests.every((test) => test(claim));
}

/** What a claim is under one filter. @type {(model: Model, facet: Facet, claim: number, standing: Standing) => (string|undefined)[]} */
export function valuesOf(model, facet, index, standing) {
  const claim = model.claims[index];
  switch (facet) {
    case "relation": return [model.relations[claim.relation].family || LOOSE];
    case "stage": return [stageOf(model, index, standing)];
    case "certainty": return [claim.certainty];
    case "tier": return [model.sources[claim.source].tier];
    case "kind": return sides(model, claim).map((party) => model.parties[party].kind);
    case "country": return countries(model, claim);
  }
}

/** @param {string[]} wanted @param {(claim: number) => (string|undefined)[]} given @returns {((claim: number) => boolean)|null} */
function among(wanted, given) {
  if (!wanted.length) return null;
  const found = new Set(wanted);
  return (claim) => given(claim).some((value) => value !== undefined && found.has(value));
}

/** @param {Model} model @param {Filters["amount"]} amount @returns {((claim: number) => boolean)|null} */
function atLeast(model, amount) {
  if (!amount) return null;
  return (claim) => {
    const { money } = model.claims[claim];
    return money !== undefined && money.currency === amount.currency && money.amount >= amount.least;
  };
}

/** Both sides of a claim, things with their homes. @param {Model} model @param {Claim} claim @returns {number[]} */
function sides({ parties }, { from, to = [] }) {
  /** @type {number[]} */
  const found = [];
  for (const side of [from, to]) {
    for (const party of side) {
      const { home } = parties[party];
      found.push(party);
      if (home !== undefined) found.push(home);
    }
  }
  return found;
}

/** The countries of a claim: of its sides, and what it is about. @param {Model} model @param {Claim} claim @returns {string[]} */
function countries(model, claim) {
  /** @type {string[]} */
  const found = [];
  for (const place of [...sides(model, claim), ...(claim.about ?? [])]) {
    const { id, countries = [] } = model.parties[place];
    found.push(id, ...countries.map((country) => model.parties[country].id));
  }
  return found;
}
