// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { mulberry32, placeAround } from "../src/paint/place.js";

/** @type {[number, number][]} */
const RING = Array.from({ length: 12 }, (_, i) => [i, (i + 1) % 12]);
const far = (/** @type {{x: number, y: number}} */ a, /** @type {{x: number, y: number}} */ b) => Math.hypot(a.x - b.x, a.y - b.y);

test("the same seed gives the same places to the last bit, another one others", () => {
  assert.deepEqual(placeAround(12, RING, 3), placeAround(12, RING, 3));
  assert.notDeepEqual(placeAround(12, RING, 3), placeAround(12, RING, 4));
});

test("mulberry32 is the known one", () => {
  assert.equal(mulberry32(1)(), 0.6270739405881613);
});

test("neighbours stand nearer than those across the ring", () => {
  const at = placeAround(12, RING);
  for (let i = 0; i < 12; i++) assert.ok(far(at[i], at[(i + 1) % 12]) < far(at[i], at[(i + 6) % 12]));
});

test("no two stand on top of each other, in a star, without edges, or with one edge twice and a loop", () => {
  /** @type {[number, number][]} */
  const star = Array.from({ length: 120 }, (_, i) => [0, i + 1]);
  for (const [count, edges] of /** @type {[number, [number, number][]][]} */ ([[121, star], [9, []], [3, [[0, 1], [0, 1], [2, 2]]]])) {
    const at = placeAround(count, edges);
    assert.ok(at.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)));
    for (const [i, a] of at.entries()) for (const b of at.slice(i + 1)) assert.ok(far(a, b) > 30);
  }
  assert.deepEqual(placeAround(0, []), []);
});
