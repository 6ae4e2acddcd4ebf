// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { plain, sceneOf } from "../src/paint/scene.js";
import { edge, FRAME, modelOf, stateOf, viewOf } from "./paint-help.js";

const model = modelOf([{ kind: "company", layer: "labs" }, { kind: "fund" }, {}, { kind: "media" }, { thing: true }]);
const view = viewOf([edge(0, 1), edge(1, 2, { relation: 1, family: "rivalry", pill: { en: "up to $1bn", fr: "jusqu’à 1 Md$" } })]);

test("at rest all are plain, and actors left out are ghosts, but not media or things", () => {
  const more = modelOf([{}, {}, {}, { kind: "media" }, { thing: true }, {}]);
  const scene = sceneOf(more, view, stateOf(), "light", FRAME);
  assert.deepEqual(scene.nodes.map((node) => [node.party, node.tone]), [[0, "plain"], [1, "plain"], [2, "plain"], [5, "ghost"]]);
});

test("a selected actor is chosen, its edges and neighbours lit, the rest pale", () => {
  const scene = sceneOf(model, view, stateOf({ selected: "actor:0" }), "light", FRAME);
  assert.deepEqual(scene.nodes.map((node) => node.tone), ["chosen", "lit", "dim"]);
  assert.deepEqual(scene.edges.map((mark) => mark.tone), ["lit", "dim"]);
});

test("an edge, a claim and a deal light their edges", () => {
  const lit = (/** @type {string} */ selected, /** @type {any} */ what = view) =>
    sceneOf(model, what, stateOf({ selected }), "light", FRAME).edges.map((mark) => mark.tone);
  assert.deepEqual(lit("actor:1>actor:2:Hosting"), ["dim", "lit"]);
  assert.deepEqual(lit("claim:one", viewOf([edge(0, 1, { claims: [3] }), edge(1, 2)])), ["lit", "dim"]);
  assert.deepEqual(lit("deal:one", viewOf([edge(0, 1, { claims: [7] }), edge(1, 2)])), ["lit", "dim"]);
  assert.deepEqual(lit("nobody"), ["plain", "plain"]);
});

test("a path is lit", () => {
  const scene = sceneOf(model, { ...view, path: [view.edges[1]] }, stateOf(), "light", FRAME);
  assert.deepEqual(scene.edges.map((mark) => mark.tone), ["dim", "lit"]);
});

test("what stayed the same is pale in compare mode", () => {
  const changed = viewOf([edge(0, 1, { change: "new" }), edge(1, 2, { change: "same" })]);
  const scene = sceneOf(model, changed, stateOf({ before: "2025" }), "light", FRAME);
  assert.deepEqual(scene.edges.map((mark) => mark.tone), ["plain", "dim"]);
  assert.deepEqual(scene.nodes.slice(0, 3).map((node) => node.tone), ["plain", "plain", "dim"]);
});

test("fifty edges of one pair, both ways, all take different courses", () => {
  const many = viewOf(Array.from({ length: 50 }, (_, i) => edge(i % 2, 1 - (i % 2), { id: `e${i}` })));
  const { edges } = sceneOf(model, many, stateOf(), "light", FRAME);
  const sides = new Set(edges.map(({ from, to, bend }) => (from < to ? bend : -bend).toFixed(3)));
  assert.equal(sides.size, 50);
  assert.ok(edges.every(({ bend }) => Math.abs(bend) <= 50));
});

test("self-edges are loops, one around the other", () => {
  const { edges } = sceneOf(model, viewOf([edge(0, 0), edge(0, 0, { id: "b" })]), stateOf(), "light", FRAME);
  assert.deepEqual(edges.map(({ form, bend }) => [form, bend]), [["loop", 0], ["loop", 1]]);
});

test("an empty view, and one party alone", () => {
  assert.deepEqual(sceneOf(modelOf([]), viewOf([]), stateOf(), "light", FRAME).nodes, []);
  assert.equal(sceneOf(modelOf([{}]), viewOf([], [0]), stateOf({ view: "stack" }), "dark", FRAME).nodes.length, 1);
});

test("labels speak the language; hostile ones are cut and tamed", () => {
  const { edges } = sceneOf(model, view, stateOf({ language: "fr" }), "light", FRAME);
  assert.equal(edges[1].pill, "jusqu’à 1 Md$");
  assert.equal(plain("A\u202egnp.exe\u0000", 40), "A gnp.exe");
  assert.equal(plain("x".repeat(10_000), 60).length, 60);
  assert.equal(plain("👩‍🚀".repeat(3), 60), "👩‍🚀".repeat(3));
  assert.equal(plain("a\ud800b", 9), "a b");
});

test("a figure says of what it is, or is not shown; only what comes beyond that is cut", () => {
  const pill = (/** @type {string} */ text) =>
    sceneOf(model, viewOf([edge(0, 1, { pill: text })]), stateOf(), "light", FRAME).edges[0].pill;
  assert.equal(pill("€1.7bn, whole round"), "€1.7bn, whole round");
  assert.equal(pill("$22.4bn, so far, over several deals"), "$22.4bn, so far…");
  assert.equal(pill("at least $500bn, cost of the project"), "");
  assert.equal(pill("9".repeat(80)), "");
});
