// @ts-check
import assert from "node:assert/strict";
import test from "node:test";
import { earlier, sound } from "../src/sound.js";
import { decode, START } from "../src/state.js";
import { MODEL } from "./sample.js";

/** @param {string} hash @param {import("../src/types.js").State} [home] */
const opened = (hash, home = START) => sound(MODEL, decode(hash, home).state, home);

test("what the model has is left as it is", () => {
  const good = [
    "", "q=hosting", "q=circle", "q=dispute", "q=path,actor:aker,thing:azure", "q=who,Hosting,actor:openai", "sel=actor:aker",
    "sel=thing:azure", "sel=deal:aker", "sel=claim:azure", "sel=actor:microsoft>actor:openai:Hosting", "around=actor:aker,2",
    "open=*", "open=actor:openai,actor:aker", "relation=hosting,events", "stage=signed,in-talks", "certainty=opinion", "tier=filing",
    "kind=bank,product", "country=thing:norway", "amount=5,EUR", "known=2025-08&before=2025-07", "before=2025-10", "sources=2&lang=fr",
  ];
  for (const hash of good) assert.deepEqual(opened(hash), { state: decode(hash).state, problem: false }, hash);
});

test("no word of an address becomes one of the page", () => {
  const bad = [
    "q=path", "q=nonsense", "q=question.path", "q=path,Your session expired. Call,0800 123", "q=path,actor:aker,nobody",
    "q=who,Call us,actor:openai", "q=who,Hosting,0800 123", "q=__proto__", "sel=nobody", "sel=actor:aker>actor:openai:Nothing",
    "sel=actor:aker>nobody:Hosting", "sel=Hosting", "around=nobody,1", "open=nobody", "relation=nonsense", "stage=nonsense",
    "certainty=x", "tier=constructor", "kind=x", "country=x", "amount=1,CALL",
  ];
  for (const hash of bad) assert.deepEqual(opened(hash), { state: START, problem: true }, hash);
});

test("of a list only what is unknown goes, and a wrong neighbourhood is that of the page", () => {
  const { state, problem } = opened("kind=bank,robber&lang=fr");
  assert.deepEqual([state.filters.kind, state.language, problem], [["bank"], "fr", true]);
  const home = { ...START, around: { party: "actor:aker", depth: 1 } };
  assert.equal(opened("around=nobody,1", home).state.around, home.around);
});

test("a comparison that runs backwards is dropped", () => {
  for (const hash of ["known=2025-03&before=2026-01", "known=2025-08&before=2025-08", "known=2025-08&before=2025", "before=2025-11", "before=2026", "known=2030&before=2029"]) {
    assert.deepEqual([opened(hash).state.before, opened(hash).problem], ["", true], hash);
  }
  assert.ok(earlier(MODEL, { known: "2025-08-02", before: "2025-08-01" }));
});
