import assert from "node:assert/strict";
import { test } from "node:test";
import { placed } from "../src/editor/forces.js";
import { MOST_EDGES, MOST_NODES, networkOf, planOf } from "../src/editor/network.js";
import { spread } from "../src/editor/picture.js";

const uri = (/** @type {string} */ value) => ({ type: "uri", value });
const isTerm = (/** @type {string} */ iri) => iri.startsWith("kg:");
/** @param {string[]} columns @param {string[][]} rows @returns {any} */
const rows = (columns, ...rows) => ({
  kind: "rows", columns, rows: rows.map((row) => Object.fromEntries(row.map((value, place) => [columns[place], uri(value)]))),
});
/** @param {any} answer */
const drawn = (answer) => {
  const plan = planOf(answer, isTerm);
  const { nodes, edges } = networkOf(answer, /** @type {any} */ (plan));
  return edges.map(({ from, label, to }) => [nodes[from].id, label, nodes[to].id]);
};

test("triples are drawn as they are, literals apart", () => {
  const answer = { kind: "triples", columns: [], rows: [
    { subject: uri("a"), predicate: uri("kg:p"), object: uri("b") },
    { subject: uri("a"), predicate: uri("kg:p"), object: { type: "literal", value: "b" } },
  ] };
  assert.deepEqual(drawn(answer), [["a", "kg:p", "b"]]);
});

test("two columns of IRIs are joined under the name of the second", () => {
  assert.deepEqual(drawn(rows(["host", "tenant"], ["a", "b"])), [["a", "tenant", "b"]]);
});

test("a claim stands for the edge between those that it is about", () => {
  assert.deepEqual(drawn(rows(["claim", "host", "tenant"], ["c", "a", "b"])), [["a", "tenant", "b"]]);
  assert.deepEqual(drawn(rows(["claim", "host"], ["c", "a"])), [["c", "host", "a"]]);
});

test("a column of terms is what the edge says", () => {
  assert.deepEqual(drawn(rows(["s", "p", "o"], ["a", "kg:hosts", "b"], ["b", "kg:owns", "a"])), [["a", "kg:hosts", "b"], ["b", "kg:owns", "a"]]);
});

test("terms alone are nodes, where there is nothing else", () => {
  assert.deepEqual(drawn(rows(["relation", "role"], ["kg:Hosting", "kg:host"])), [["kg:Hosting", "role", "kg:host"]]);
});

test("an answer with fewer than two IRIs in a row has no picture", () => {
  for (const answer of [rows(["x"], ["a"]), rows(["x", "y"]), { kind: "truth", truth: true }]) assert.equal(planOf(/** @type {any} */ (answer), isTerm), undefined);
});

test("the same edge twice is one", () => {
  assert.equal(drawn(rows(["host", "tenant"], ["a", "b"], ["a", "b"])).length, 1);
});

test("a picture is bounded, and tells what it leaves out", () => {
  const star = rows(["a", "b"], ...Array.from({ length: 3000 }, (_, place) => ["hub", `n${place}`]));
  const network = networkOf(star, /** @type {any} */ (planOf(star, isTerm)));
  assert.deepEqual([network.nodes.length, network.left], [MOST_NODES, 3000 - MOST_NODES + 1]);
  const dense = rows(["a", "b"], ...Array.from({ length: 900 }, (_, place) => [`a${place % 30}`, `b${Math.floor(place / 30)}`]));
  assert.equal(networkOf(dense, /** @type {any} */ (planOf(dense, isTerm))).edges.length, MOST_EDGES);
});

test("hostile names of nodes are names", () => {
  assert.deepEqual(drawn(rows(["x", "y"], ["__proto__", "constructor"])), [["__proto__", "y", "constructor"]]);
});

test("the same network lies the same, within its frame, and no two nodes on one place", () => {
  const edges = [{ from: 0, to: 1 }, { from: 1, to: 2 }, { from: 2, to: 2 }];
  const points = placed(12, edges);
  assert.deepEqual(points, placed(12, edges));
  const inside = spread(points, { width: 800, height: 500 });
  for (const { x, y } of inside) assert.ok(x >= 0 && x <= 800 && y >= 0 && y <= 500);
  assert.equal(new Set(inside.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`)).size, 12);
  assert.deepEqual(spread(placed(1, []), { width: 800, height: 500 }), [{ x: 400, y: 250 }]);
});
