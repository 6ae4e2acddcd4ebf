// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { read } from "../src/model.js";
import { cell, csv, newestFirst, safeCell, sorted } from "../src/rows.js";

/** @param {Partial<import("../src/types.js").Claim>} claim @param {number} source */
const claim = (claim, source) => ({
  id: `c${source}`, relation: 0, from: [0], to: [1], certainty: "stated", source, says: "x", ...claim,
});
const model = read({
  version: 1, title: "t", licence: "", view: {}, terms: {}, deals: [], points: [],
  codes: { stage: [{ id: "announced", label: { en: "announced", fr: "annoncé" }, rank: 4 }, { id: "signed", label: "signed", rank: 5 }] },
  relations: [{ id: "Hosting", family: "hosting", label: "hosting", verb: { en: "hosts", fr: "héberge" } }],
  parties: [{ id: "a", name: "Alpha", x: 0, y: 0, size: 1 }, { id: "b", name: { en: "Beta", fr: "Bêta" }, x: 0, y: 0, size: 1 }],
  sources: [
    { id: "s0", title: "One", issued: "2025-08", known: 20331, tier: "other" },
    { id: "s1", title: "Two", issued: "2025-01", known: 20119, tier: "other" },
    { id: "s2", title: "Three", issued: "2024", known: 20088, tier: "other" },
  ],
  claims: [
    claim({ stage: "announced", pill: "$9bn", money: { amount: 9e9, currency: "USD" }, since: 20089 }, 0),
    claim({ stage: "signed", pill: "$10bn", money: { amount: 1e10, currency: "USD" }, details: [{ key: "period", label: { en: "period", fr: "période" }, value: "early 2025" }] }, 1),
    claim({}, 2),
  ],
});

test("a cell is in the language of the page", () => {
  assert.equal(cell(model, "fr", 0, "relation"), "héberge");
  assert.equal(cell(model, "fr", 0, "to"), "Bêta");
  assert.equal(cell(model, "fr", 0, "stage"), "annoncé");
});

test("a period is told as the source does, else by its first and last month", () => {
  assert.equal(cell(model, "en", 1, "period"), "early 2025");
  assert.equal(cell(model, "en", 0, "period"), "since Jan\u00a02025");
  assert.equal(cell(model, "en", 2, "period"), "");
});

test("dates are sorted by day, stages by rank, sums by amount; the unknown comes last either way", () => {
  assert.deepEqual(sorted(model, "en", [0, 1, 2], "date", true), [0, 1, 2]);
  assert.deepEqual(sorted(model, "en", [0, 1, 2], "date", false), [2, 1, 0]);
  assert.deepEqual(sorted(model, "en", [2, 1, 0], "stage", true), [1, 0, 2]);
  assert.deepEqual(sorted(model, "en", [2, 1, 0], "stage", false), [0, 1, 2]);
  assert.deepEqual(sorted(model, "en", [2, 1, 0], "figure", false), [0, 1, 2]);
});

test("sums are compared as numbers, currency by currency", () => {
  const sums = [1.25, 1.5, 0.9].map((amount) => claim({ pill: "x", money: { amount, currency: "USD" } }, 0));
  const mixed = { ...model, claims: [...sums, claim({ pill: "x", money: { amount: 9, currency: "EUR" } }, 0), claim({}, 0)] };
  assert.deepEqual(sorted(mixed, "en", [0, 1, 2, 3, 4], "figure", false), [3, 2, 0, 1, 4]);
  assert.deepEqual(sorted(mixed, "fr", [0, 1, 2, 3, 4], "figure", true), [1, 0, 2, 3, 4]);
});

test("what is of no day comes last", () => {
  const sources = ["", "2025", "soon"].map((issued, at) => ({ ...model.sources[at], issued, known: at === 1 ? 20453 : 2_932_896 }));
  const undated = { ...model, sources };
  assert.deepEqual(newestFirst(undated, [2, 1, 0]), [1, 0, 2]);
  for (const down of [true, false]) assert.equal(sorted(undated, "en", [0, 1, 2], "date", down)[0], 1);
});

test("the newest go first by the first day of their date, equals by id", () => {
  const sources = ["2026", "2026-02", "2026-01-01"].map((issued, at) => ({ ...model.sources[at], issued }));
  assert.deepEqual(newestFirst({ ...model, sources }, [2, 1, 0]), [1, 0, 2]);
});

test("no cell of a file is a formula, and numbers stay numbers", () => {
  assert.equal(safeCell("=1+1"), "'=1+1");
  assert.equal(safeCell("＠x"), "'＠x");
  assert.equal(safeCell("-5"), "-5");
  assert.equal(safeCell("OpenAI"), "OpenAI");
});

test("a file has CRLF, and quotes what needs them", () => {
  assert.equal(csv([["a", 'b"c'], ["d,e", "@f\n"]]), 'a,"b""c"\r\n"d,e","\'@f\n"\r\n');
});
