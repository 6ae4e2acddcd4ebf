// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { boundsOf, fitted, usual } from "../src/paint/camera.js";
import { sceneOf } from "../src/paint/scene.js";
import { edge, FRAME, modelOf, stateOf, viewOf } from "./paint-help.js";

const state = stateOf({ view: "stack" });
const many = modelOf(Array.from({ length: 60 }, (_, i) => ({ layer: ["capital", "labs", undefined][i % 3] })));
const view = viewOf(Array.from({ length: 59 }, (_, i) => edge(i, i + 1)));

test("bands stand in the order of the code list, the rest last, and do not overlap", () => {
  const { lanes } = sceneOf(many, view, state, "light", FRAME);
  assert.deepEqual(lanes.map((lane) => lane.label), ["Capital", "Labs", "Other"]);
  for (let i = 1; i < lanes.length; i++) assert.ok(lanes[i].top > lanes[i - 1].bottom);
});

test("bands without a party are left out", () => {
  const { lanes } = sceneOf(modelOf([{ layer: "labs" }, { layer: "labs" }]), viewOf([edge(0, 1)]), state, "light", FRAME);
  assert.deepEqual(lanes.map((lane) => lane.label), ["Labs"]);
});

for (const frame of [FRAME, { width: 390, height: 600, other: "Other" }]) {
  test(`every node stands inside its band, apart from the others, at ${frame.width} pixels`, () => {
    const { nodes, lanes } = sceneOf(many, view, state, "light", frame);
    for (const node of nodes) {
      const lane = lanes[["capital", "labs", undefined].indexOf(many.parties[node.party].layer)];
      assert.ok(node.y > lane.top && node.y < lane.bottom);
      for (const other of nodes) if (other !== node) assert.ok(Math.abs(node.x - other.x) + Math.abs(node.y - other.y) > 40);
    }
    const tall = lanes[lanes.length - 1].bottom / (Math.max(...nodes.map(({ x }) => x)) - Math.min(...nodes.map(({ x }) => x)));
    assert.ok(tall < (frame.height / frame.width) * 2);
  });
}

test("the bands fill the height of the canvas, with room for their headings", () => {
  const { lanes, nodes } = sceneOf(many, view, state, "light", { width: 1200, height: 900, other: "Other" });
  const { k } = fitted(boundsOf({ nodes, lanes }), { width: 1200, height: 900 }, usual(1200, "stack"));
  const bottom = lanes[lanes.length - 1].bottom * k;
  assert.ok(bottom > 780 && bottom < 900, `${bottom}`);
  for (const node of nodes) assert.ok(lanes.every((lane) => node.y < lane.top || node.y - lane.top > 26));
});

test("the same view gives the same places", () => {
  const places = () => sceneOf(many, view, state, "light", FRAME).nodes.map(({ x, y }) => [x, y]);
  assert.deepEqual(places(), places());
});

test("neighbours stand above one another", () => {
  const model = modelOf(Array.from({ length: 8 }, (_, i) => ({ layer: i < 4 ? "capital" : "labs" })));
  const crossed = viewOf([edge(0, 7), edge(1, 6), edge(2, 5), edge(3, 4)]);
  const { nodes } = sceneOf(model, crossed, state, "light", FRAME);
  const at = new Map(nodes.map((node) => [node.party, node.x]));
  for (const [a, b] of [[0, 7], [1, 6], [2, 5], [3, 4]]) assert.equal(at.get(a), at.get(b));
});

test("edges within a row bow upwards, whichever way they run", () => {
  const model = modelOf([{ layer: "labs" }, { layer: "labs" }]);
  const { nodes, edges } = sceneOf(model, viewOf([edge(0, 1), edge(1, 0)]), state, "light", FRAME);
  for (const { from, to, bend } of edges) assert.ok((nodes[to].x - nodes[from].x) * bend < 0);
});
