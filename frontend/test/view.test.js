// @ts-check
import assert from "node:assert/strict";
import test from "node:test";
import { read } from "../src/model.js";
import { START } from "../src/state.js";
import { view } from "../src/view.js";
import { AT, big, cost, DATA, MODEL } from "./sample.js";

/** @typedef {import("../src/types.js").State} State */
/** @param {Partial<State>} state */
const shown = (state) => view(MODEL, { ...START, ...state });
/** @param {Partial<State>} state */
const ids = (state) => shown(state).edges.map((edge) => edge.id.replaceAll("actor:", ""));
/** @param {Partial<State>} state */
const names = (state) => shown(state).nodes.map((party) => MODEL.parties[party].id);

test("at first everything is shown: every claim on an edge or loose, parties without an edge are not", () => {
  const all = shown({});
  assert.deepEqual([all.claims.length, all.admitted, all.total], [17, 17, 17]);
  assert.deepEqual(all.loose, [AT.makes, AT.event]);
  assert.ok(!names({}).includes("actor:alone") && names({ selected: "actor:alone" }).includes("actor:alone"));
  assert.deepEqual([all.circles, all.path, all.nothing], [[], [], undefined]);
});

test("the clocks count what they admit", () => {
  const early = shown({ known: "2025-06-10" });
  assert.deepEqual([early.admitted, early.total, early.claims.length], [6, 17, 6]);
  assert.equal(shown({ known: "2024" }).nothing, "nothing.known");
  assert.equal(shown({ on: "2025" }).admitted, 16);
});

test("a question keeps what answers it", () => {
  assert.deepEqual(ids({ question: { relation: "Hosting", party: "actor:openai", side: 0 } }), ["microsoft>openai:Hosting", "aker>openai:Hosting"]);
  assert.deepEqual(shown({ question: { rail: "dispute" } }).claims, [AT.invests, AT.investsMore]);
  assert.equal(shown({ question: { rail: "none" } }).nothing, "nothing.question");
  assert.ok(names({ question: { relation: "Hosting", party: "actor:alone", side: 0 } }).includes("actor:alone"));
});

test("circles are found and keep their edges only", () => {
  const round = shown({ question: { rail: "circle" } });
  assert.equal(round.circles.length, 3);
  assert.ok(round.edges.length === 6 && round.loose.length === 0);
  assert.equal(shown({ question: { rail: "circle" }, known: "2025-03" }).nothing, "nothing.circle");
});

test("what leaves a circle has not ended: a comparison is of the edges, the question only chooses them", () => {
  const circle = { question: { rail: "circle" } };
  const was = ids({ ...circle, known: "2025-09" }), now = ids(circle);
  const changes = shown({ ...circle, before: "2025-09" }).changes ?? [];
  assert.deepEqual(changes.map(({ edge }) => edge.id.replaceAll("actor:", "")).sort(), [...new Set([...was, ...now])].sort());
  const all = new Map((shown({ before: "2025-09" }).changes ?? []).map(({ edge, change }) => [edge.id, change]));
  assert.deepEqual(changes.map(({ edge }) => all.get(edge.id)), changes.map(({ change }) => change));
});

test("a path keeps its edges, and says so where there is none", () => {
  const long = ids({ question: { path: ["actor:aker", "actor:credit-agricole"] } });
  assert.deepEqual(long, ["aker>openai:Hosting", "openai>mistral:Investment", "mistral>openai:Rivalry", "credit-agricole>mistral:Investment"]);
  const found = shown({ question: { path: ["actor:microsoft", "actor:mistral"] } });
  assert.deepEqual(found.path, found.edges);
  assert.equal(shown({ question: { path: ["actor:alone", "actor:openai"] } }).nothing, "nothing.path");
  assert.equal(shown({ question: { path: ["nobody", "actor:openai"] } }).nothing, "nothing.path");
  assert.deepEqual(ids({ question: { path: ["thing:chatgpt", "actor:microsoft"] } }), ["microsoft>thing:chatgpt:Hosting"]);
});

test("a neighbourhood keeps edges both of whose ends are near", () => {
  assert.deepEqual(ids({ around: { party: "actor:aker", depth: 1 } }), ["aker>openai:Hosting"]);
  assert.ok(ids({ around: { party: "actor:aker", depth: 2 } }).includes("microsoft>mistral:Rivalry"));
  assert.deepEqual(shown({ around: { party: "actor:aker", depth: 1 } }).loose, [AT.makes, AT.event]);
  assert.deepEqual(shown({ around: { party: "actor:alone", depth: 2 } }).claims, []);
  assert.equal(shown({ around: { party: "nobody", depth: 2 } }).nothing, "nothing.filters");
});

test("filters count sources by edge", () => {
  const filters = { ...START.filters, sources: 2 };
  const twice = shown({ filters });
  assert.deepEqual(twice.edges.map((edge) => edge.sources >= 2), twice.edges.map(() => true));
  assert.deepEqual([twice.loose, twice.edges.length], [[], 4]);
  assert.equal(shown({ filters: { ...filters, sources: 9 } }).nothing, "nothing.filters");
});

test("a thing that is selected, or whose edge is, shows itself", () => {
  assert.ok(ids({ selected: "thing:chatgpt" }).includes("openai>thing:chatgpt:Making"));
  assert.ok(ids({ selected: "actor:openai>thing:chatgpt:Making" }).includes("openai>thing:chatgpt:Making"));
  assert.ok(!ids({ open: ["actor:microsoft"] }).includes("openai>thing:chatgpt:Making"));
  assert.ok(ids({ open: ["*"] }).includes("openai>thing:chatgpt:Making"));
});

test("an empty graph, and states about nothing, show nothing and do not throw", () => {
  const empty = read({ ...DATA, parties: [], deals: [], sources: [], claims: [], points: [] });
  for (const state of [{}, { selected: "a>b:c>d" }, { selected: ">" }, { question: { rail: "circle" } }, { before: "2024" }]) {
    assert.equal(view(empty, { ...START, ...state }).nothing, "nothing.data");
    assert.ok(view(MODEL, { ...START, ...state }));
  }
});

test("a large graph is shown in time", () => {
  const model = big(20_000, 50_000);
  assert.equal(view(model, START).claims.length, 50_000);
  assert.ok(cost(() => view(model, START)) < 1500); // some 150
});
