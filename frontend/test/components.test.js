// @ts-check
import assert from "node:assert/strict";
import test from "node:test";
import { components } from "../src/components.js";

/** @param {...[number, number]} arcs */
const parts = (...arcs) => components(arcs.map(([from, to]) => ({ from, to })));

test("what reaches each other is one component", () => {
  const part = parts([0, 1], [1, 2], [2, 0], [2, 3], [3, 4], [4, 3], [5, 5]);
  assert.equal(part.get(0), part.get(2));
  assert.equal(part.get(3), part.get(4));
  assert.notEqual(part.get(0), part.get(3));
  assert.equal(new Set(part.values()).size, 3);
});

test("a chain of 100,000 and a ring of it are no trouble", () => {
  const chain = Array.from({ length: 100_000 }, (_, i) => /** @type {[number, number]} */ ([i, i + 1]));
  assert.equal(new Set(parts(...chain).values()).size, 100_001);
  assert.equal(new Set(parts(...chain, [100_000, 0]).values()).size, 1);
});
