// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { boundsOf, fitted, toScreen } from "../src/paint/camera.js";
import { courseOf, pointAt } from "../src/paint/curves.js";
import { svgOf } from "../src/paint/picture.js";
import { pick, planOf } from "../src/paint/plan.js";
import { sceneOf } from "../src/paint/scene.js";
import { mirrored, suited, transposed } from "../src/paint/turn.js";
import { edge, gridScene, modelOf, stateOf, viewOf } from "./paint-help.js";

const TALL = { width: 390, height: 560 }, WIDE = { width: 900, height: 700 };
const model = modelOf([{ x: 0, y: 0 }, { x: 300, y: 40 }, { x: 100, y: 90 }]);
const view = viewOf([edge(0, 1), edge(1, 2), edge(2, 2)]);

test("a network is drawn mirrored at its diagonal on a portrait canvas only", () => {
  const wide = sceneOf(model, view, stateOf(), "light", WIDE), tall = sceneOf(model, view, stateOf(), "light", TALL);
  assert.deepEqual([wide.turned, tall.turned], [false, true]);
  assert.deepEqual(tall.nodes.map(({ x, y }) => [y, x]), wide.nodes.map(({ x, y }) => [x, y]));
  assert.equal(sceneOf(model, view, stateOf(), "light", { width: 600, height: 680 }).turned, false, "hardly portrait");
  assert.equal(sceneOf(model, view, stateOf({ view: "stack" }), "light", TALL).turned, false);
});

test("curves are mirrored with their nodes, and twice is as before", () => {
  const scene = sceneOf(model, view, stateOf(), "light", WIDE), other = transposed(scene);
  const middles = (/** @type {typeof scene} */ { nodes, edges }) => edges.filter(({ form }) => form !== "loop")
    .map((mark) => pointAt(courseOf(mark, nodes[mark.from], nodes[mark.to]), 0.3));
  for (const [i, { x, y }] of middles(scene).entries()) {
    const { x: a, y: b } = middles(other)[i];
    assert.ok(Math.abs(a - y) < 1e-9 && Math.abs(b - x) < 1e-9);
  }
  assert.deepEqual(transposed(other), scene);
});

test("the same camera, mirrored, looks at the same place; what lies there is found", () => {
  const scene = gridScene(25), other = transposed(scene), plan = planOf(other);
  const camera = fitted(boundsOf(scene), WIDE), there = mirrored(camera);
  assert.deepEqual(mirrored(there), camera);
  const middle = toScreen(there, TALL, camera.y, camera.x);
  assert.deepEqual(middle, { x: TALL.width / 2, y: TALL.height / 2 });
  other.nodes.forEach((node, index) => {
    const { x, y } = toScreen(there, TALL, node.x, node.y);
    assert.deepEqual(pick(other, plan, there, TALL, x, y), { node: index });
  });
});

test("a picture to take away is drawn the way round that suits it", () => {
  const scene = gridScene(12);
  assert.equal(suited(scene, WIDE), scene);
  assert.equal(svgOf(transposed(scene), null, 900, 700, { title: "t" }), svgOf(scene, null, 900, 700, { title: "t" }));
});
