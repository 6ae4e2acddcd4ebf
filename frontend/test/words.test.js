// @ts-check
import assert from "node:assert/strict";
import test from "node:test";
import { figure, word } from "../src/words.js";

test("values fill their places, and numbers choose their words", () => {
  assert.equal(word("count.claims", "en", { n: 1 }), "1 claim");
  assert.equal(word("count.claims", "en", { n: 0 }), "0 claims");
  assert.equal(word("count.claims", "fr", { n: 0 }), "0 affirmation");
  assert.equal(word("count.claims", "fr", { n: 12345 }), "12\u202f345 affirmations");
  assert.equal(word("question.path", "fr", { one: "$&{other}", other: "<b>" }), "Qu’est-ce qui relie $&{other} et <b>\u202f?");
});

test("a key without words is itself, whatever it is called", () => {
  assert.equal(word("no.such.key", "en"), "no.such.key");
  assert.equal(word("__proto__", "fr"), "__proto__");
});

test("thousands are set apart", () => {
  assert.deepEqual([figure(999, "en"), figure(1000, "en"), figure(1234567, "fr")], ["999", "1,000", "1\u202f234\u202f567"]);
});
