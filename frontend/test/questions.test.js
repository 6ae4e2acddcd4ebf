// @ts-check
import assert from "node:assert/strict";
import test from "node:test";
import { dayOf, standingAt } from "../src/clocks.js";
import { answers, rail, railOf, titleOf } from "../src/questions.js";
import { DATA, MODEL } from "./sample.js";

/** @typedef {import("../src/types.js").Question} Question */

/** @param {Question|null} question @param {string} [known] */
function answering(question, known = "") {
  const found = [...DATA.claims.keys()].filter(answers(MODEL, question, standingAt(MODEL, dayOf(known))));
  return found.map((index) => DATA.claims[index].says);
}

test("the rail has the families that have a question, then circle, rumour and dispute, with counts", () => {
  const counts = rail(MODEL).map(({ id, count }) => `${id} ${count}`);
  assert.deepEqual(counts, ["hosting 6", "funding 6", "rivalry 1", "circle 3", "rumour 1", "dispute 1"]);
  assert.deepEqual(railOf(MODEL).map(({ id }) => id), ["hosting", "funding", "rivalry", "circle", "rumour", "dispute"]);
  assert.equal(rail(MODEL, { known: "2025-03", on: "" })[0].count, 1);
  assert.ok(rail(MODEL).every(({ more }) => !more));
});

test("who hosts OpenAI: its own hosts and those of its things", () => {
  assert.deepEqual(answering({ relation: "Hosting", party: "actor:openai", side: 0 }), ["azure", "chatgpt", "akerSigned", "akerAgain", "akerCancelled"]);
  assert.deepEqual(answering({ relation: "Hosting", party: "thing:chatgpt", side: 0 }), ["chatgpt"]);
  assert.deepEqual(answering({ relation: "Hosting", party: "actor:microsoft", side: 0 }), []);
});

test("whom a party hosts: a platform hosts what its owner hosts on it", () => {
  assert.deepEqual(answering({ relation: "Hosting", party: "actor:microsoft", side: 1 }), ["azure", "chatgpt"]);
  assert.deepEqual(answering({ relation: "Hosting", party: "thing:azure", side: 1 }), ["azure"]);
});

test("a relation without direction is asked from either side", () => {
  for (const side of /** @type {const} */ ([0, 1])) assert.deepEqual(answering({ relation: "Rivalry", party: "actor:microsoft", side }), ["rivals"]);
});

test("rumours are rumours, talks and hedges that nothing has overtaken, no letters and no opinions; disputes what takes part in one", () => {
  assert.deepEqual(answering({ rail: "rumour" }), ["talks"]);
  assert.deepEqual(answering({ rail: "dispute" }), ["invests", "investsMore"]);
  assert.deepEqual(answering({ rail: "dispute" }, "2025-08"), []);
});

test("a family keeps its relations; circles and paths are not asked of claims; nonsense answers nothing", () => {
  assert.deepEqual(answering({ rail: "rivalry" }), ["rivals"]);
  for (const question of [null, { rail: "circle" }, { path: /** @type {[string, string]} */ (["a", "b"]) }]) {
    assert.equal(answering(question).length, DATA.claims.length);
  }
  for (const rail of ["", "none", "__proto__", "constructor"]) assert.deepEqual(answering({ rail }).filter((says) => says !== "event"), [], rail);
  assert.deepEqual(answering({ relation: "None", party: "actor:openai", side: 0 }), []);
  assert.deepEqual(answering({ relation: "Hosting", party: "nobody", side: 0 }), []);
});

test("questions have titles in both languages", () => {
  const title = (/** @type {Question} */ question) => [titleOf(MODEL, question, "en"), titleOf(MODEL, question, "fr")];
  assert.deepEqual(title({ rail: "hosting" }), ["Who hosts whom?", "Qui héberge qui\u202f?"]);
  assert.deepEqual(title({ rail: "circle" }), ["Where does the money circle?", "Où l’argent tourne-t-il en rond\u202f?"]);
  assert.deepEqual(title({ relation: "Hosting", party: "actor:openai", side: 0 }), ["Who hosts OpenAI?", "Qui héberge OpenAI\u202f?"]);
  assert.deepEqual(title({ relation: "Hosting", party: "actor:microsoft", side: 1 }), ["Who is hosted by Microsoft?", "Qui est hébergé par Microsoft\u202f?"]);
  assert.deepEqual(title({ relation: "Making", party: "actor:openai", side: 1 }), ["What is made by OpenAI?", "Qu’est-ce qui est fabriqué par OpenAI\u202f?"]);
  assert.deepEqual(title({ path: ["actor:aker", "nobody"] }), ["What joins Aker and nobody?", "Qu’est-ce qui relie Aker et nobody\u202f?"]);
  assert.equal(titleOf(MODEL, { rail: "nonsense" }, "en"), "question.nonsense");
});
