// @ts-check
import assert from "node:assert/strict";
import test from "node:test";
import { reach, shortest } from "../src/paths.js";

/** @typedef {import("../src/types.js").Edge} Edge */
/** @typedef {import("../src/types.js").Line} Line */

/** @param {...[number, number, Line?]} pairs @returns {Edge[]} */
const graph = (...pairs) =>
  pairs.map(([from, to, line = "firm"], index) => ({
    id: String(index), from, to, line, relation: 0, family: "", claims: [index], disputed: false, sources: 1,
  }));
/** @param {Edge[]} edges @param {number} start @param {number} end */
const path = (edges, start, end) => shortest(edges, start, end).map((edge) => `${edge.from}-${edge.to}`);

test("reach counts steps either way, up to a depth", () => {
  const edges = graph([0, 1], [2, 1], [2, 3], [5, 5]);
  assert.deepEqual([...reach(edges, 0)], [[0, 0], [1, 1], [2, 2], [3, 3]]);
  assert.deepEqual([...reach(edges, 0, 2).keys()], [0, 1, 2]);
  assert.deepEqual([...reach(edges, 9)], [[9, 0]]);
});

test("a path is the shortest, its edges in order", () => {
  assert.deepEqual(path(graph([2, 3], [0, 1], [2, 1], [0, 4], [4, 5], [5, 6], [6, 3]), 0, 3), ["0-1", "2-1", "2-3"]);
  assert.deepEqual(path(graph([0, 1]), 0, 7), []);
  assert.deepEqual(path(graph([0, 1]), 0, 0), []);
  assert.deepEqual(path([], 0, 1), []);
});

test("a longer firm path goes before a shorter rumour, and that before what is over", () => {
  /** @type {[number, number, Line?][]} */
  const firm = [[0, 1], [1, 2], [2, 3]];
  assert.deepEqual(path(graph([0, 4, "talk"], [4, 3], ...firm), 0, 3), ["0-1", "1-2", "2-3"]);
  assert.deepEqual(path(graph([0, 4, "off"], [4, 3], [0, 1, "talk"], ...firm.slice(1)), 0, 3), ["0-1", "1-2", "2-3"]);
  assert.deepEqual(path(graph([0, 4, "off"], [4, 3]), 0, 3), ["0-4", "4-3"]);
  assert.deepEqual(path(graph([0, 4, "denied"], [4, 3]), 0, 3), []);
});

test("what names both goes before any chain, however firm, but not a mere denial", () => {
  assert.deepEqual(path(graph([0, 1], [1, 2], [2, 0, "off"], [0, 2, "denied"]), 0, 2), ["2-0", "0-2"]);
  assert.deepEqual(path(graph([0, 1], [1, 2], [0, 2, "denied"]), 0, 2), ["0-1", "1-2"]);
});

test("few equal paths are all shown, with parallel edges; of many only the firmest", () => {
  assert.equal(path(graph([0, 1], [0, 1], [1, 9], [0, 2], [2, 9]), 0, 9).length, 5);
  /** @type {[number, number, Line][]} */
  const fan = [1, 2, 3, 4, 5].flatMap((middle) => [[0, middle, "firm"], [middle, 9, middle === 4 ? "firm" : "announced"]]);
  assert.deepEqual(path(graph(...fan), 0, 9), ["0-4", "4-9"]);
});
