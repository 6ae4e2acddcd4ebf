// @ts-check
import assert from "node:assert/strict";
import test from "node:test";
import { first, iso, issuedDay, last, monthOf, partialOf, show, step, valid } from "../src/dates.js";

test("a partial date denotes the days from its first to its last", () => {
  assert.deepEqual([iso(first("2025")), iso(last("2025"))], ["2025-01-01", "2025-12-31"]);
  assert.deepEqual([iso(first("2024-02")), iso(last("2024-02"))], ["2024-02-01", "2024-02-29"]);
  assert.deepEqual([iso(first("2025-08-31")), iso(last("2025-08-31"))], ["2025-08-31", "2025-08-31"]);
  assert.equal(first("1970-01-02"), 1);
  assert.deepEqual([iso(first("0025")), iso(last("9999"))], ["0025-01-01", "9999-12-31"]);
});

test("no date is without limit, and nonsense is no day", () => {
  assert.deepEqual([first(""), last("")], [-Infinity, Infinity]);
  assert.ok(Number.isNaN(first("soon")) && Number.isNaN(last("2025-13")));
});

test("only days of the calendar are valid", () => {
  for (const date of ["2025", "2025-08", "2025-08-31", "2024-02-29", "0001"]) assert.ok(valid(date), date);
  for (const date of ["", "25", "2025-8", "2025-00", "2025-13", "2025-02-29", "2025-04-31", "2025-08-00", "0000", "2025-08-31 ", "٢٠٢٥"]) {
    assert.ok(!valid(date), date);
  }
});

test("a source is issued on the first day of its date, else when it was surely known, else never", () => {
  assert.equal(issuedDay({ issued: "2025", known: 7 }), first("2025"));
  assert.equal(issuedDay({ issued: "1970", known: 364 }), 0);
  for (const issued of ["", "soon"]) {
    assert.equal(issuedDay({ issued, known: 7 }), 7);
    assert.equal(issuedDay({ issued, known: last("9999") }), -Infinity);
  }
});

test("months are counted and written", () => {
  assert.equal(partialOf(monthOf(first("2025-08-31"))), "2025-08");
});

test("a step is as exact as the date", () => {
  assert.equal(step("2025", -1), "2024");
  assert.equal(step("2025-12", 1), "2026-01");
  assert.equal(step("2024-02-28", 2), "2024-03-01");
  assert.equal(step("soon", 1), "soon");
});

test("dates are shown in both languages", () => {
  assert.equal(show("2025-08", "en"), "Aug\u00a02025");
  assert.equal(show("2025-08", "fr"), "août\u00a02025");
  assert.equal(show("2025-08-01", "fr"), "1er\u00a0août\u00a02025");
  assert.equal(show("2025-08-31", "en"), "31\u00a0Aug\u00a02025");
  assert.equal(show("2025", "fr"), "2025");
  assert.equal(show("<b>", "en"), "<b>");
});
