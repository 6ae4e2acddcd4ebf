// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { boundsOf, fitted, toScreen, toWorld } from "../src/paint/camera.js";
import { courseOf, pointAt } from "../src/paint/curves.js";
import { edgesInSight, nodesInSight, pick, planOf } from "../src/paint/plan.js";
import { gridScene } from "./paint-help.js";

const SIZE = { width: 900, height: 700 };
const scene = gridScene(25), plan = planOf(scene), camera = fitted(boundsOf(scene), SIZE);

test("screen and world are each other's inverse", () => {
  const { x, y } = toScreen(camera, SIZE, 33, 44);
  const back = toWorld(camera, SIZE, x, y);
  assert.ok(Math.abs(back.x - 33) < 1e-9 && Math.abs(back.y - 44) < 1e-9);
});

test("a fitted camera shows every node, inside the margins", () => {
  const margins = { top: 100, right: 20, bottom: 200, left: 300 };
  const tight = fitted(boundsOf(scene), SIZE, margins);
  for (const node of scene.nodes) {
    const { x, y } = toScreen(tight, SIZE, node.x, node.y);
    assert.ok(x >= 299.9 && x <= 880.1 && y >= 99.9 && y <= 500.1);
  }
});

test("an empty scene and one node have a camera", () => {
  for (const count of [0, 1]) {
    const { x, y, k } = fitted(boundsOf(gridScene(count)), SIZE);
    assert.ok([x, y, k].every(Number.isFinite) && k > 0);
  }
});

test("every node is found under its own middle", () => {
  scene.nodes.forEach((node, index) => {
    const { x, y } = toScreen(camera, SIZE, node.x, node.y);
    assert.deepEqual(pick(scene, plan, camera, SIZE, x, y), { node: index });
  });
});

test("an edge is found on its curve, and nothing where nothing is", () => {
  const { from, to, ...course } = scene.edges[3];
  const at = pointAt(courseOf(course, scene.nodes[from], scene.nodes[to]), 0.5);
  const { x, y } = toScreen(camera, SIZE, at.x, at.y);
  assert.deepEqual(pick(scene, plan, camera, SIZE, x, y), { edge: 3 });
  assert.equal(pick(scene, plan, camera, SIZE, 2, 2), null);
});

test("each of two edges of a pair is found on its own side, and a loop on its top", () => {
  const two = gridScene(2, 1);
  two.edges = [{ ...two.edges[0], bend: 20 }, { ...two.edges[0], bend: -20 }, { ...two.edges[0], to: 0, form: "loop", bend: 0 }];
  const sight = fitted({ left: -200, top: -200, right: 300, bottom: 200 }, SIZE);
  for (const index of two.edges.keys()) {
    const { from, to, ...course } = two.edges[index];
    const at = pointAt(courseOf(course, two.nodes[from], two.nodes[to]), 0.5);
    const { x, y } = toScreen(sight, SIZE, at.x, at.y);
    assert.deepEqual(pick(two, planOf(two), sight, SIZE, x, y), { edge: index });
  }
});

test("of a big graph only what may be in sight is drawn", () => {
  const big = gridScene(10_000), close = { x: 500, y: 500, k: 2 };
  assert.ok(nodesInSight(planOf(big), close, SIZE).length < 60);
  assert.ok(edgesInSight(planOf(big), close, SIZE).length < 400);
});

test("picking among 100,000 edges takes less than 15 ms", () => {
  const big = gridScene(50_000), columns = planOf(big), far = fitted(boundsOf(big), SIZE);
  pick(big, columns, far, SIZE, 400, 300);
  const begun = performance.now();
  for (let i = 0; i < 10; i++) pick(big, columns, far, SIZE, 100 + i * 50, 300);
  assert.ok((performance.now() - begun) / 10 < 15);
});

test("rank goes by tone, then standing; ghosts have none", () => {
  const ranked = gridScene(4);
  ranked.nodes[3].tone = "chosen";
  ranked.nodes[1].tone = "ghost";
  ranked.nodes[2].weight = 0.9;
  assert.deepEqual([...planOf(ranked).ranked], [3, 2, 0]);
});
