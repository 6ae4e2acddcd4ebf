// @ts-check
import assert from "node:assert/strict";
import test from "node:test";
import { circles } from "../src/circles.js";
import { edgesOf } from "../src/edges.js";
import { AT, cost, DATA, MODEL } from "./sample.js";

/** @typedef {import("../src/types.js").Edge} Edge */
/** @param {Edge[]} edges */
const named = (edges) =>
  circles(MODEL, edges).circles.map(({ parties }) => parties.map((party) => MODEL.parties[party].name).join(" > "));
const all = edgesOf(MODEL, DATA.claims.keys(), [], MODEL.span[1]);

test("circles follow the money: investors pay, tenants and customers pay", () => {
  assert.deepEqual(named(all), ["OpenAI > Microsoft", "OpenAI > Nvidia", "OpenAI > Mistral > Nvidia"]);
  const [first] = circles(MODEL, all).circles;
  assert.deepEqual(first.edges.map((edge) => edge.id), ["actor:microsoft>actor:openai:Hosting", "actor:microsoft>actor:openai:Investment"]);
});

test("two payments the same way are no circle, nor is one only talked of, over or denied", () => {
  const same = all.filter(({ family }) => family === "funding");
  assert.deepEqual(named(same), []);
  for (const line of /** @type {const} */ (["intent", "talk", "off", "denied"])) {
    const softer = all.map((edge) => (edge.family === "hosting" ? { ...edge, line } : edge));
    assert.ok(!named(softer).includes("OpenAI > Microsoft"), line);
  }
});

test("a payment to oneself is no circle", () => {
  assert.deepEqual(named([{ ...all[0], from: 0, to: 0 }]), []);
});

test("in a dense graph the list ends at 200, shortest first, and in time", () => {
  const parties = Array.from({ length: 120 }, (_, index) => index);
  const dense = parties.flatMap((from) => parties.filter((to) => to !== from).map((to) => ({ ...all[0], id: `${from}>${to}`, from, to })));
  const { circles: found, more } = circles(MODEL, dense);
  assert.ok(more && !circles(MODEL, all).more);
  assert.equal(found.length, 200);
  assert.ok(found.every(({ parties: loop }) => loop.length === 2));
  const sparse = dense.filter(({ from, to }) => to === (from + 1) % 120 || to === (from + 118) % 120);
  assert.ok(circles(MODEL, sparse).circles.every(({ parties: loop }) => loop.length === 3));
  assert.ok(cost(() => circles(MODEL, dense)) < 3000);
});

test("equal circles: the one whose softest step is firmest first", () => {
  const soft = edgesOf(MODEL, [AT.azure, AT.invests, AT.chips, AT.round], [], MODEL.span[1]);
  assert.deepEqual(named(soft), ["OpenAI > Microsoft", "OpenAI > Nvidia"]);
  assert.deepEqual(named(soft.map((edge) => (edge.from === 1 ? { ...edge, line: "announced" } : { ...edge, line: "firm" }))), ["OpenAI > Nvidia", "OpenAI > Microsoft"]);
});
