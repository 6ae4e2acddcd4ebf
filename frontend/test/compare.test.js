// @ts-check
import assert from "node:assert/strict";
import test from "node:test";
import { START } from "../src/state.js";
import { view } from "../src/view.js";
import { MODEL } from "./sample.js";

/** @param {string} before @param {string} known */
function changes(before, known) {
  const shown = view(MODEL, { ...START, before, known });
  return Object.fromEntries((shown.changes ?? []).map(({ edge, change }) => [edge.id.replaceAll("actor:", ""), change]));
}

test("between two days edges are new, gone, changed or the same", () => {
  assert.deepEqual(changes("2025-06-10", ""), {
    "microsoft>openai:Hosting": "same",
    "aker>openai:Hosting": "gone",
    "microsoft>openai:Investment": "changed",
    "credit-agricole>mistral:Investment": "same",
    "nvidia>openai:Investment": "new",
    "nvidia>openai:Supply": "same",
    "openai>mistral:Investment": "new",
    "nvidia>mistral:Supply": "new",
    "mistral>openai:Rivalry": "new",
    "microsoft>openai:Rivalry": "new",
    "microsoft>mistral:Rivalry": "new",
    "nvidia>mistral:Hosting": "new",
  });
  assert.ok(Object.values(changes("2025-08", "2025-08")).every((change) => change === "same"));
});

test("an edge that is no longer there is gone, and stays in the view", () => {
  const filters = { ...START.filters, stage: ["signed"] };
  const shown = view(MODEL, { ...START, filters, before: "2025-08" });
  const gone = shown.changes?.find(({ change }) => change === "gone");
  assert.equal(gone?.was?.line, "firm");
  assert.ok(shown.edges.some((edge) => edge.change === "gone" && edge.id === gone?.edge.id));
  assert.ok(shown.claims.includes(gone?.edge.claims[0] ?? -1) && shown.nodes.includes(gone?.edge.from ?? -1));
});

test("without a day to compare with there are no changes", () => {
  const shown = view(MODEL, START);
  assert.equal(shown.changes, undefined);
  assert.ok(shown.edges.every((edge) => edge.change === undefined));
});
