// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { boundsOf, fitted } from "../src/paint/camera.js";
import { sheetOf } from "../src/paint/draw.js";
import { visible } from "../src/paint/edges.js";
import { placing, wrapped } from "../src/paint/labels.js";
import { spot } from "../src/paint/nodes.js";
import { planOf } from "../src/paint/plan.js";
import { boxAround, meet } from "../src/paint/room.js";
import { textWidth } from "../src/paint/widths.js";
import { gridScene } from "./paint-help.js";

const SIZE = { width: 900, height: 700 };

/** @param {import("../src/paint/scene.js").Scene} scene @param {number} [closer] */
function words(scene, closer = 1) {
  const plan = planOf(scene), camera = fitted(boundsOf(scene), SIZE);
  const { sheet, edges } = sheetOf(scene, plan, { ...camera, k: camera.k * closer }, SIZE);
  const courses = edges.flatMap((index) => {
    const curve = visible(sheet, scene.edges[index]);
    return curve ? [{ index, curve }] : [];
  });
  const steps = placing(sheet, [...plan.ranked], courses);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

for (const [count, closer] of [[9, 1], [20, 1], [150, 1], [150, 3], [700, 1]]) {
  test(`no two names or figures touch: ${count} nodes, ${closer} times closer`, () => {
    const { labels, pills } = words(gridScene(count), closer);
    const boxes = [...labels, ...pills].map(({ box }) => box);
    assert.ok(labels.length > 3);
    for (const [i, box] of boxes.entries()) for (const other of boxes.slice(i + 1)) assert.ok(!meet(box, other));
  });
}

test("figures stand on few edges, or on those that are lit", () => {
  assert.ok(words(gridScene(12, 1)).pills.length > 3);
  assert.equal(words(gridScene(60)).pills.length, 0, "120 edges");
  const scene = gridScene(60);
  for (const edge of scene.edges) edge.tone = edge.from === 28 ? "lit" : "dim";
  const { pills } = words(scene, 3);
  assert.ok(pills.length > 0);
  assert.ok(pills.every(({ edge }) => scene.edges[edge].tone === "lit"));
});

test("at a hub nearly every lit edge shows its figure, off lit nodes and names, with a leader where it stands aside", () => {
  const scene = gridScene(80);
  scene.edges = [...scene.nodes.keys()].filter((i) => i % 4 === 0 && i !== 44).map((i, n) => ({
    ...scene.edges[0], id: `h${i}`, from: i, to: 44, pill: `at least $${n}bn`, tone: /** @type {const} */ ("lit"),
  }));
  for (const [i, node] of scene.nodes.entries()) node.tone = i === 44 ? "chosen" : i % 4 ? "dim" : "lit";
  const { pills, labels } = words(scene);
  assert.ok(pills.length > 15, `${pills.length} of 19`);
  for (const { box, anchor } of pills) {
    assert.ok(labels.every((label) => !meet(label.box, box)));
    if (anchor) assert.ok(!meet(box, boxAround(anchor.x, anchor.y, 4, 4)));
  }
});

test("the weighty have their names even in a crowd", () => {
  const scene = gridScene(2000);
  scene.nodes[1000].weight = 1;
  assert.ok(words(scene).labels.some(({ node }) => node === 1000));
});

test("a name may cover lesser nodes, never the weightiest", () => {
  const scene = gridScene(400), plan = planOf(scene), camera = fitted(boundsOf(scene), SIZE);
  const { sheet } = sheetOf(scene, plan, camera, SIZE);
  const hubs = [...plan.ranked.slice(0, 6)].map((index) => spot(sheet, index));
  for (const { box } of words(scene).labels) {
    for (const { x, y, r } of hubs) assert.ok(!meet(box, boxAround(x, y, 2 * r, 2 * r)));
  }
});

test("more names appear as one comes nearer", () => {
  const far = words(gridScene(900)), near = words(gridScene(900), 2.5);
  const named = (/** @type {typeof far} */ { labels }) => labels.filter(({ bold }) => !bold).length;
  assert.ok(named(near) > named(far));
});

test("marks: disputed, cancelled, denied and changed, none on what is pale", () => {
  const signs = (/** @type {any} */ more) => words(gridScene(2, 1, more)).signs.flatMap((row) => row.signs);
  assert.deepEqual(new Set(signs({ line: "off", disputed: true })), new Set(["cross", "disputed"]));
  assert.deepEqual(new Set(signs({ line: "denied", disputed: false })), new Set(["ring"]));
  assert.deepEqual(new Set(signs({ change: "new", disputed: false })), new Set(["new"]));
  assert.deepEqual(signs({ change: "same", disputed: false }), []);
  assert.deepEqual(signs({ tone: "dim" }), []);
});

test("a long name takes two even lines and is cut if it must", () => {
  assert.deepEqual(wrapped("OpenAI"), ["OpenAI"]);
  assert.deepEqual(wrapped("the joint venture of Aker and Nscale"), ["the joint venture", "of Aker and Nscale"]);
  assert.equal(wrapped("x".repeat(60)).length, 1);
  assert.ok(wrapped("x".repeat(60))[0].endsWith("…"));
});

test("widths: wide letters are wider than narrow ones, signs of the east are wide, marks are nothing", () => {
  assert.ok(textWidth("WWW", 10) > 2 * textWidth("iii", 10));
  assert.ok(textWidth("漢", 10) > 9);
  assert.equal(textWidth("é", 10), textWidth("e\u0301", 10));
  assert.equal(textWidth("", 10), 0);
});
