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
  assert.deepEqual([figure(1234.5678, "en"), figure(1234.5678, "fr"), figure(0.1, "fr")], ["1,234.5678", "1\u202f234,5678", "0,1"]);
  assert.deepEqual([word("count.more", "en", { n: 200 }), word("count.more", "fr", { n: 200 })], ["200+", "200 et plus"]);
});
