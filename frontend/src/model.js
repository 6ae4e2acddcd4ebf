// @ts-check
// The page data with what is looked up often.
import { issuedDay } from "./dates.js";

/** @typedef {import("./types.js").PageData} PageData */
/** @typedef {import("./types.js").Model} Model */
/** @typedef {import("./types.js").Code} Code */
/** @typedef {import("./types.js").Claim} Claim */
/** @typedef {import("./types.js").Point} Point */

/** @type {(data: PageData) => Model} */
export function read(data) {
  const codes = codesOf(data);
  return {
    ...data,
    at: indexOf(data.parties),
    dealAt: indexOf(data.deals),
    claimAt: indexOf(data.claims),
    thingsOf: thingsOf(data),
    claimsOf: grouped(data.parties.length, data.claims, partiesOf),
    claimsOfDeal: grouped(data.deals.length, data.claims, (claim) => (claim.deal === undefined ? [] : [claim.deal])),
    pointsOfClaim: pointsOfClaim(data.points),
    span: span(data),
    code: (scheme, id) => (id === undefined ? undefined : codes.get(scheme)?.get(id)),
  };
}

/** Every party that a claim names, once each. @type {(claim: Claim) => number[]} */
function partiesOf({ from, to = [], about = [] }) {
  return [...new Set([...from, ...to, ...about])];
}

/** The claims that name a party or one of its things, in the order of the data. @type {(model: Model, party: number) => number[]} */
export function claimsAbout(model, party) {
  const found = new Set([party, ...model.thingsOf[party]].flatMap((member) => model.claimsOf[member]));
  return [...found].sort((a, b) => a - b);
}

/** @param {{id: string}[]} rows @returns {Map<string, number>} */
function indexOf(rows) {
  return new Map(rows.map((row, index) => [row.id, index]));
}

/** @param {PageData} data */
function codesOf(data) {
  const lists = Object.entries(data.codes);
  return new Map(lists.map(([scheme, list]) => [scheme, new Map(list.map((code) => [code.id, code]))]));
}

/** @param {number} length @param {Claim[]} claims @param {(claim: Claim) => number[]} keys @returns {number[][]} */
function grouped(length, claims, keys) {
  /** @type {number[][]} */
  const groups = Array.from({ length }, () => []);
  claims.forEach((claim, index) => {
    for (const key of keys(claim)) groups[key].push(index);
  });
  return groups;
}

/** @param {PageData} data @returns {number[][]} */
function thingsOf(data) {
  /** @type {number[][]} */
  const things = data.parties.map(() => []);
  data.parties.forEach((party, index) => party.home !== undefined && things[party.home].push(index));
  return things;
}

/** @param {Point[]} points @returns {Map<number, number[]>} */
function pointsOfClaim(points) {
  /** @type {Map<number, number[]>} */
  const found = new Map();
  points.forEach((point, index) => {
    for (const claim of new Set(point.values.map(([claim]) => claim))) {
      const known = found.get(claim);
      known ? known.push(index) : found.set(claim, [index]);
    }
  });
  return found;
}

/** The first and the last day of the sources that have one. @param {PageData} data @returns {[number, number]} */
function span(data) {
  let [start, end] = [Infinity, -Infinity];
  for (const source of data.sources) {
    const day = issuedDay(source);
    if (!Number.isFinite(day)) continue;
    start = Math.min(start, day);
    end = Math.max(end, source.known);
  }
  return start <= end ? [start, end] : [0, 0];
}
