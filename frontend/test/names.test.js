// @ts-check
import assert from "node:assert/strict";
import test from "node:test";
import { find, namesOf } from "../src/names.js";

const NAMES = [["OpenAI", "Open AI"], ["Bank of America"], ["Société générale", "SocGen"], ["America"], ["", "|\n"], ["x".repeat(100_000)]];
const index = namesOf(NAMES, [3, 2, 1, 0, 4, 5]);
/** @param {...string} words */
const rows = (...words) => find(index, words, 5);

test("a whole name goes before a beginning, and that before a word inside", () => {
  assert.deepEqual(rows("america"), [{ row: 3, rung: 0 }, { row: 1, rung: 3 }]);
  assert.deepEqual(rows("soc"), [{ row: 2, rung: 1 }]);
  assert.deepEqual(rows("socgen"), [{ row: 2, rung: 0 }]);
  assert.deepEqual(rows("open", "a"), [{ row: 0, rung: 2 }]);
  assert.deepEqual(rows("am", "bank"), [{ row: 1, rung: 3 }]);
});

test("every word must begin a word of the same row", () => {
  assert.deepEqual(rows("bank", "openai"), []);
  assert.deepEqual(rows("merica"), []);
  assert.deepEqual(rows(), []);
});

test("no more than asked for are found, nothing in an empty list, and long names are cut", () => {
  assert.equal(find(index, ["a"], 1).length, 1);
  assert.deepEqual(find(namesOf([], []), ["a"], 5), []);
  assert.ok(index.text.length < 1000);
});
