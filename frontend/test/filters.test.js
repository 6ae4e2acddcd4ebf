// @ts-check
import assert from "node:assert/strict";
import test from "node:test";
import { dayOf, standingAt } from "../src/clocks.js";
import { LOOSE, passes } from "../src/filters.js";
import { START } from "../src/state.js";
import { DATA, MODEL } from "./sample.js";

/** @param {Partial<import("../src/types.js").Filters>} filters */
function passing(filters) {
  const test = passes(MODEL, { ...START.filters, ...filters }, standingAt(MODEL, dayOf("")));
  return [...DATA.claims.keys()].filter(test).map((index) => DATA.claims[index].says);
}

test("without filters everything passes", () => assert.equal(passing({}).length, DATA.claims.length));

test("each filter keeps what it names, and all must be passed", () => {
  assert.deepEqual(passing({ relation: ["rivalry"] }), ["rivals"]);
  assert.deepEqual(passing({ certainty: ["opinion", "hedged"] }), ["rivals"]);
  assert.deepEqual(passing({ tier: ["filing"] }), ["azure", "chips", "makes"]);
  assert.deepEqual(passing({ tier: ["filing"], relation: ["hosting"] }), ["azure"]);
});

test("events, remarks and measures have no family, but a filter of their own", () => {
  const without = DATA.claims.filter((claim) => !DATA.relations[claim.relation].family).map(({ says }) => says);
  assert.deepEqual(passing({ relation: [LOOSE] }), without);
  assert.deepEqual(passing({ relation: ["rivalry", LOOSE] }).sort(), ["rivals", ...without].sort());
});

test("a stage is what the claim says, or what has become of its deal", () => {
  assert.deepEqual(passing({ stage: ["cancelled"] }), ["akerSigned", "akerAgain", "akerCancelled"]);
  assert.deepEqual(passing({ stage: ["signed"] }), ["chips"]);
});

test("kinds and countries are those of the parties, of the homes of things, and what a claim is about", () => {
  assert.deepEqual(passing({ kind: ["bank"] }), ["talks"]);
  assert.deepEqual(passing({ kind: ["product"] }), ["chatgpt", "makes"]);
  assert.deepEqual(passing({ country: ["thing:norway"] }), ["akerCancelled", "intent", "chips", "back", "round", "denial"]);
});

test("an amount is the least, in its currency; what states no money falls out", () => {
  assert.deepEqual(passing({ amount: { least: 13, currency: "USD" } }), ["azure", "chatgpt", "investsMore"]);
  assert.deepEqual(passing({ amount: { least: 0, currency: "EUR" } }), ["talks"]);
});
