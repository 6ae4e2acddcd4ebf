// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { startOf, stepFrom } from "../src/ui/walk.js";

/** @param {[number, number, string?][]} places @param {[number, number][]} links @returns {any} */
const scene = (places, links) => ({
  nodes: places.map(([x, y, tone = "plain"], party) => ({ party, x, y, tone, weight: party })),
  edges: links.map(([from, to]) => ({ from, to })),
});

test("an arrow leads to the neighbour that lies that way, not to a nearer stranger", () => {
  const graph = scene([[0, 0], [100, 10], [20, 0], [0, -80]], [[0, 1], [3, 0]]);
  assert.equal(stepFrom(graph, 0, "ArrowRight"), 1);
  assert.equal(stepFrom(graph, 0, "ArrowUp"), 3);
});

test("without a neighbour that way, the nearest shown actor; without any, one stays", () => {
  const graph = scene([[0, 0], [100, 10], [-20, 0], [-5, 0, "ghost"]], [[0, 1]]);
  assert.equal(stepFrom(graph, 0, "ArrowLeft"), 2);
  assert.equal(stepFrom(graph, 0, "ArrowDown"), 0);
});

test("a walk begins at the selected party, else at the weightiest, never at a ghost", () => {
  const graph = scene([[0, 0], [1, 0], [2, 0, "ghost"]], []);
  assert.equal(startOf(graph, 0), 0);
  assert.equal(startOf(graph, undefined), 1);
  assert.equal(startOf(graph, 2), 1);
  assert.equal(startOf(scene([], []), 0), -1);
});
