// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { courseOf, leaves, part, pointAt, trimmed, turned, within } from "../src/paint/curves.js";

const A = { x: 0, y: 0 }, B = { x: 100, y: 0 };

test("an arc leaves the straight line by its bend, at the middle", () => {
  const { x, y } = pointAt(courseOf({ form: "arc", bend: 12 }, A, B), 0.5);
  assert.ok(Math.abs(x - 50) < 1e-9 && Math.abs(y - 12) < 1e-9);
});

test("bends grow with the scale", () => {
  assert.ok(Math.abs(pointAt(courseOf({ form: "arc", bend: 12 }, A, B, 2), 0.5).y - 24) < 1e-9);
});

test("a falling edge starts and ends upright", () => {
  const c = courseOf({ form: "fall", bend: 0 }, A, { x: 80, y: 200 });
  assert.ok(Math.abs(c[2] - c[0]) < Math.abs(c[3] - c[1]) / 5);
  assert.ok(Math.abs(c[6] - c[4]) < Math.abs(c[7] - c[5]) / 5);
});

test("a loop returns to its node and rises above it, each wider than the last", () => {
  const first = courseOf({ form: "loop", bend: 0 }, A, A), second = courseOf({ form: "loop", bend: 1 }, A, A);
  assert.deepEqual([first[6], first[7]], [0, 0]);
  assert.ok(pointAt(first, 0.5).y < -50);
  assert.ok(pointAt(second, 0.5).y < pointAt(first, 0.5).y);
});

test("a part of a curve lies on the curve", () => {
  const c = courseOf({ form: "arc", bend: 20 }, A, B), p = part(c, 0.2, 0.7);
  for (const [t, u] of [[0, 0.2], [0.5, 0.45], [1, 0.7]]) {
    const one = pointAt(p, t), other = pointAt(c, u);
    assert.ok(Math.abs(one.x - other.x) < 1e-9 && Math.abs(one.y - other.y) < 1e-9);
  }
});

test("a curve is cut where it leaves the outline of its ends", () => {
  const c = courseOf({ form: "arc", bend: 10 }, A, B);
  const cut = /** @type {import("../src/paint/curves.js").Curve} */ (trimmed(c, 20, 10));
  assert.ok(Math.abs(Math.hypot(cut[0], cut[1]) - 20) < 0.3);
  assert.ok(Math.abs(Math.hypot(cut[6] - 100, cut[7]) - 10) < 0.3);
  assert.ok(leaves(c, 20) < 0.5);
});

test("nothing is left of a curve between nodes that touch", () => {
  assert.equal(trimmed(courseOf({ form: "arc", bend: 0 }, A, B), 60, 60), null);
});

test("turned twice is the same", () => {
  const c = courseOf({ form: "arc", bend: 7 }, A, B);
  assert.deepEqual(turned(turned(c)), c);
});

test("only the part in sight of a long curve is kept, none of one beside", () => {
  const size = { width: 200, height: 100 };
  const long = courseOf({ form: "arc", bend: 0 }, { x: -90000, y: 50 }, { x: 90000, y: 50 });
  const kept = /** @type {import("../src/paint/curves.js").Curve} */ (within(long, size));
  assert.ok(kept[0] < 0 && kept[6] > 200 && kept[6] - kept[0] < 20000);
  assert.equal(within(courseOf({ form: "arc", bend: 0 }, { x: -900, y: 500 }, { x: 900, y: 500 }), size), null);
  const short = courseOf({ form: "arc", bend: 0 }, A, B);
  assert.equal(within(short, size), short);
});
