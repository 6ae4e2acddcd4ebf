// @ts-check
// A random walk of states: what is kept from one state to the next never differs from what is worked out anew.
import assert from "node:assert/strict";
import test from "node:test";
import { mulberry32 } from "../src/paint/place.js";
import { sceneOf, staging } from "../src/paint/scene.js";
import { START } from "../src/state.js";
import { counted } from "../src/ui/tallies.js";
import { view, viewing } from "../src/view.js";
import { big, MODEL } from "./sample.js";

/** @typedef {import("../src/types.js").State} State */
/** @typedef {import("../src/types.js").Model} Model */
const START_DAYS = ["", "2025-03", "2025-06-10", "2025-08", "2025-11", "2024"];

/** Some value for every part of the state that a reader can change. @param {Model} model @returns {{[part in keyof State]?: any[]}} */
const choices = (model) => ({
  selected: ["", "", "nobody", model.parties[0].id, model.parties[3].id, model.parties.at(-1)?.id, "thing:chatgpt", model.claims[2].id,
    "deal:aker", ...view(model, START).edges.slice(0, 3).map(({ id }) => id), "actor:openai>thing:chatgpt:Making"],
  known: START_DAYS, on: ["", "2025", "2026-03"], before: ["", "", "2025-06-10", "2024"],
  question: [null, null, { rail: "circle" }, { rail: "rumour" }, { rail: "hosting" }, { rail: "dispute" },
    { path: [model.parties[0].id, model.parties[3].id] }, { relation: "Hosting", party: model.parties[0].id, side: 0 }],
  around: [null, null, { party: model.parties[0].id, depth: 1 }, { party: model.parties[3].id, depth: 2 }],
  open: [[], [], ["*"], [model.parties[0].id]],
  filters: [START.filters, START.filters, { ...START.filters, kind: ["company"] }, { ...START.filters, sources: 2 },
    { ...START.filters, stage: ["signed"] }],
  view: ["network", "stack"], language: ["en", "fr"],
});

/** @param {Model} model @param {number} count */
function* walk(model, count) {
  const chance = mulberry32(7);
  const parts = Object.entries(choices(model));
  let state = START;
  const one = (/** @type {any[]} */ list) => list[Math.floor(chance() * list.length)];
  for (let step = 0; step < count; step++) {
    const [part, values] = one(parts);
    state = { ...state, [part]: structuredClone(one(values)) };
    yield state;
  }
}

/** @param {number} step */
const frameAt = (step) => ({ width: step % 3 ? 900 : 500, height: 700, other: "Other" });

for (const [name, model, count] of /** @type {[string, Model, number][]} */ ([["the sample", MODEL, 400], ["a ring", big(60, 150), 120]])) {
  test(`a walk through ${name} shows what each state shows by itself`, () => {
    const [show, stage] = [viewing(), staging()];
    const walked = [...walk(model, count)].map((state, step) => {
      const shown = show(model, state);
      return { state, shown, scene: stage(model, shown, state, "light", frameAt(step)), counts: counted(model, state) };
    });
    // Only now, so that what a later step changed of an earlier one would be seen.
    walked.forEach(({ state, shown, scene, counts }, step) => {
      const anew = { ...model };
      assert.deepEqual(shown, view(anew, state));
      assert.deepEqual(scene, sceneOf(anew, shown, state, "light", frameAt(step)));
      assert.deepEqual(counts, counted(anew, state));
    });
  });
}

test("what is selected and drawn already changes neither the edges nor their places", () => {
  const [show, stage] = [viewing(), staging()];
  const frame = { width: 900, height: 700 };
  const first = show(MODEL, START), chosen = { ...START, selected: "actor:openai" };
  assert.equal(show(MODEL, { ...START, selected: first.edges[0].id }), first);
  assert.equal(show(MODEL, chosen).edges, first.edges);
  const scene = stage(MODEL, first, START, "light", frame);
  const lit = stage(MODEL, show(MODEL, chosen), chosen, "light", frame);
  assert.deepEqual(lit.nodes.map(({ x, y }) => [x, y]), scene.nodes.map(({ x, y }) => [x, y]));
  assert.equal(stage(MODEL, show(MODEL, START), START, "light", frame), scene);
});
