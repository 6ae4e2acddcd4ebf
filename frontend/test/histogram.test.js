// @ts-check
import assert from "node:assert/strict";
import test from "node:test";
import { partialOf } from "../src/dates.js";
import { read } from "../src/model.js";
import { monthsOf } from "../src/ui/histogram.js";
import { DATA } from "./sample.js";

/** A model with one claim of each of some dates. @param {string[]} dates */
function published(dates) {
  const sources = dates.map((issued, at) => ({ id: `source:${at}`, title: "A source", issued, known: 30_000, tier: "other" }));
  const claims = dates.map((_, at) => ({ id: `claim:${at}`, relation: 0, from: [0], certainty: "stated", source: at, says: "It is." }));
  return read({ ...DATA, sources, claims, points: [] });
}

/** @param {string[]} dates */
function axis(dates) {
  const { first, early, bars } = monthsOf(published(dates));
  return { first: partialOf(first), last: partialOf(first + bars.length - 1), early, counts: bars.map((bar) => [...bar.values()].reduce((a, b) => a + b, 0)) };
}

test("each month has its bar, a partial date that of its first day", () => {
  const { first, last, early, counts } = axis(["2025-11-30", "2026-01", "2026"]);
  assert.deepEqual([first, last, early], ["2025-11", "2026-01", false]);
  assert.deepEqual(counts, [1, 0, 2]);
});

test("the few oldest claims share the first bar", () => {
  const { first, early, counts } = axis(["2010", "2019-05", ...Array(98).fill("2025-01-07"), ...Array(20).fill("2026-06-01")]);
  assert.deepEqual([first, early, counts[0], counts[1]], ["2024-12", true, 2, 98]);
});

test("a year is never cut, nor is what more than a few claims fill", () => {
  assert.equal(axis(["2025-06", ...Array(99).fill("2026-05")]).first, "2025-06");
  assert.equal(axis([...Array(5).fill("2010"), ...Array(95).fill("2026-05")]).first, "2010-01");
});

test("what is of no day has no bar", () => {
  const sources = DATA.sources.map((source, at) => (at ? source : { ...source, issued: "soon", known: 2_932_896 }));
  const { first, bars } = monthsOf(read({ ...DATA, sources }));
  assert.equal(partialOf(first), "2025-06");
  const counted = bars.flatMap((bar) => [...bar.values()]).reduce((a, b) => a + b, 0);
  assert.equal(counted, DATA.claims.filter(({ source }) => source).length);
});

test("without claims there is one month, and no bar in it", () => assert.deepEqual(axis([]).counts, [0]));
