// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { leaning, lean } from "../src/paint/lean.js";
import { gridScene } from "./paint-help.js";

/** Edges from nodes in a row above to one node below, all arriving from nearly one side. @param {number} count */
function star(count) {
  const { edges: [edge] } = gridScene(2, 1);
  const nodes = [{ x: 0, y: 0 }, ...Array.from({ length: count }, (_, i) => ({ x: i * 4, y: -500 }))];
  const edges = nodes.slice(1).map((_, i) => ({ ...edge, from: i + 1, to: 0, bend: 0 }));
  lean(nodes, edges);
  return edges;
}

const stop = (/** @type {{lean?: [number, number]}} */ edge) => edge.lean?.[1] ?? NaN;

test("ends that meet at one place are spread, to both sides, in their order", () => {
  const leans = star(4).map(stop);
  assert.ok(Math.max(...leans) > 0.3 && Math.min(...leans) < -0.3);
  assert.deepEqual([...leans].sort((a, b) => a - b), leans);
});

test("no end goes far, however many meet; one alone stays", () => {
  for (const edge of star(80)) assert.ok(Math.abs(stop(edge)) <= 0.5);
  assert.deepEqual(star(1)[0].lean, [0, 0]);
});

test("an end that leans stays as far from the middle of its node", () => {
  const c = leaning([10, 0, 40, 0, 60, 0, 90, 0], [0.3, -0.4], { x: 0, y: 0 }, { x: 100, y: 0 });
  assert.ok(Math.abs(Math.hypot(c[0], c[1]) - 10) < 1e-9 && c[1] > 0);
  assert.ok(Math.abs(Math.hypot(c[6] - 100, c[7]) - 10) < 1e-9 && c[7] > 0);
  assert.deepEqual(leaning([10, 0, 40, 0, 60, 0, 90, 0], [0, 0], { x: 0, y: 0 }, { x: 100, y: 0 }), [10, 0, 40, 0, 60, 0, 90, 0]);
});
