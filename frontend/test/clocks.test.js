// @ts-check
import assert from "node:assert/strict";
import test from "node:test";
import { admits, admittedBy, contested, dayOf, firmness, lineOf, standingAt, stageOf, verdictAt } from "../src/clocks.js";
import { first, last } from "../src/dates.js";
import { AT, DATA, MODEL } from "./sample.js";

const NOW = standingAt(MODEL, dayOf(""));

test("a source is known by a day when all of its own date has passed", () => {
  const { akerSigned, akerAgain } = AT;
  assert.ok(admits(MODEL, { known: "2025-06-10", on: "" })(akerSigned));
  assert.ok(!admits(MODEL, { known: "2025-06-09", on: "" })(akerSigned));
  assert.ok(!admits(MODEL, { known: "2025-08-15", on: "" })(akerAgain)); // of August, some day of it
  assert.ok(admits(MODEL, { known: "2025", on: "" })(akerAgain));
  assert.equal(admittedBy(MODEL, { known: "", on: "" }).length, DATA.claims.length);
});

test("what holds from a day until another may hold on any day between, open sides without limit", () => {
  const claims = [{ since: first("2025-08"), until: last("2030") }, { until: last("2025") }, {}].map((dates) => ({ ...DATA.claims[0], ...dates }));
  const on = (/** @type {string} */ day) => claims.map((_, index) => admits({ ...MODEL, claims }, { known: "", on: day })(index));
  assert.deepEqual(on("2025"), [true, true, true]);
  assert.deepEqual(on("2025-07"), [false, true, true]);
  assert.deepEqual(on("2031-01-01"), [false, false, true]);
  assert.deepEqual(on("2030"), [true, false, true]);
});

test("the verdict at a day is the last one by then", () => {
  const [point] = MODEL.points;
  assert.equal(verdictAt(point, last("2025-06-09")), undefined);
  assert.equal(verdictAt(point, last("2025-09"))?.reason, "weightier");
  assert.equal(verdictAt(point, Infinity)?.best, AT.akerCancelled);
});

test("what time has overtaken takes the settled stage, and is no dispute", () => {
  assert.deepEqual([...NOW.became], [[AT.akerSigned, "cancelled"], [AT.akerAgain, "cancelled"]]);
  assert.deepEqual([...NOW.disputed].sort(), [AT.invests, AT.investsMore].sort());
  assert.ok(contested(verdictAt(MODEL.points[1], Infinity)) && !contested(verdictAt(MODEL.points[0], Infinity)) && !contested(undefined));
  assert.equal(stageOf(MODEL, AT.akerSigned, NOW), "cancelled");
  assert.equal(standingAt(MODEL, last("2025-09")).became.size, 0);
});

test("a line is as firm as the claim", () => {
  const lines = Object.entries(AT).map(([name, index]) => [name, lineOf(MODEL, index, NOW)]);
  assert.deepEqual(Object.fromEntries(lines), {
    azure: "operating", chatgpt: "announced", akerSigned: "off", akerAgain: "off", akerCancelled: "off", invests: "firm",
    investsMore: "firm", intent: "intent", talks: "talk", loop: "announced", back: "firm", round: "firm", rivals: "talk",
    makes: "firm", denial: "denied", event: "announced",
    chips: "announced", // signed, but on a condition
  });
  assert.ok(firmness("operating") > firmness("firm") && firmness("talk") > firmness("off") && firmness("off") > firmness("denied"));
});

test("a claim whose stage is denied is denied, and so is one of which nothing stands", () => {
  const history = [{ known: 0, reason: "denied", rivals: /** @type {[number, string][]} */ ([[AT.akerSigned, "denied"]]) }];
  const points = [{ ...MODEL.points[0], history }];
  const standing = standingAt({ ...MODEL, points }, Infinity);
  assert.equal(standing.became.get(AT.akerSigned), "denied");
  assert.equal(lineOf(MODEL, AT.akerSigned, standing), "denied");
});

test("what is settled otherwise is drawn as talk, or as over where its deal is", () => {
  const settled = (/** @type {string} */ code, /** @type {number} */ best) => standingAt({ ...MODEL, points: [{ ...MODEL.points[0],
    stage: false, history: [{ known: 0, best, reason: "weightier", rivals: /** @type {[number, string][]} */ ([[AT.invests, code]]) }] }] }, Infinity);
  assert.equal(lineOf(MODEL, AT.invests, settled("figure", AT.azure)), "firm");
  assert.equal(lineOf(MODEL, AT.invests, settled("party", AT.azure)), "talk");
  assert.equal(lineOf(MODEL, AT.invests, settled("stage", AT.intent)), "talk");
  assert.equal(lineOf(MODEL, AT.invests, settled("stage", AT.akerCancelled)), "off");
});
