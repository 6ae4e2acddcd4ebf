// @ts-check
import assert from "node:assert/strict";
import test from "node:test";
import { trimmed, verbsIn } from "../src/asking.js";
import { fold, wordsOf } from "../src/text.js";
import { MODEL } from "./sample.js";

/** @param {string} text */
const read = (text) =>
  verbsIn(MODEL, wordsOf(fold(text))).flatMap(({ relation, readings }) =>
    readings.map(({ words, side }) => `${relation} ${side} ${words.join(" ")}`),
  );

test("after an active verb stands its object, before it its subject", () => {
  assert.deepEqual(read("Who hosts OpenAI?"), ["Hosting 0 openai"]);
  assert.deepEqual(read("Whom does Oracle host?"), ["Hosting 1 oracle"]);
  assert.deepEqual(read("Qui héberge Open AI ?"), ["Hosting 0 open ai"]);
  assert.deepEqual(read("what does bank of america supply"), ["Supply 1 bank of america"]);
  assert.deepEqual(read("does Oracle host OpenAI"), ["Hosting 0 openai", "Hosting 1 oracle"]);
});

test("a turned verb turns them round", () => {
  assert.deepEqual(read("who is hosted by oracle"), ["Hosting 1 oracle"]);
  assert.deepEqual(read("Qui est hébergé par Oracle ?"), ["Hosting 1 oracle"]);
  assert.deepEqual(read("who is OpenAI hosted by"), ["Hosting 0 openai"]);
  assert.deepEqual(read("who gets money from Nvidia"), ["Investment 1 nvidia"]);
});

test("a verb that is begun is read, a text without one is not", () => {
  assert.deepEqual(read("who hos openai"), ["Hosting 0 openai"]);
  for (const text of ["openai", "", "who", "by", "is"]) assert.deepEqual(read(text), []);
});

test("small words around a name are no part of it", () => {
  assert.deepEqual(trimmed(["the", "bank", "of", "america", "by"]), ["bank", "of", "america"]);
  assert.deepEqual(trimmed(["by", "the"]), []);
});
