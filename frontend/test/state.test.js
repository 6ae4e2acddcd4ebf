// @ts-check
import assert from "node:assert/strict";
import test from "node:test";
import { decode, encode, same, START } from "../src/state.js";

/** @typedef {import("../src/types.js").State} State */

/** Random numbers from a seed, the same everywhere. @param {number} seed */
function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const NAMES = ["actor:openai", "a,b", "x=y&z", "50 %", "%", "é\u202eà", "😀", "path", "who", "__proto__", "*", "#", " ", "a>b:C", "1"];

/** @param {() => number} next @returns {State} */
function anyState(next) {
  /** @template T @param {readonly T[]} values */
  const one = (values) => values[Math.floor(next() * values.length)];
  const name = () => one(NAMES) + (next() < 0.3 ? one(NAMES) : "");
  const list = () => Array.from({ length: Math.floor(next() * 3) }, name);
  const date = () => one(["", "2025", "2025-08", "2024-02-29"]);
  const number = () => one([0, -1, 1.5, 1e21, 1e-9, next() * 1000]);
  return {
    language: one(["en", "fr"]), theme: one(["", "light", "dark"]), view: one(["network", "stack", "table"]),
    question: one([null, { rail: name() }, { path: [name(), name()] }, { relation: name(), party: name(), side: one([0, 1]) }]),
    known: date(), on: date(), before: date(), selected: one(["", name()]),
    around: one([null, { party: name(), depth: one([1, 2, 9]) }]),
    filters: {
      relation: list(), stage: list(), certainty: list(), tier: list(), kind: list(), country: list(),
      sources: one([0, 1, 3]), amount: one([null, { least: Math.abs(number()), currency: name() }]),
    },
    open: one([[], ["*"], list()]),
    camera: one([null, { x: number(), y: number(), k: Math.abs(number()) || 1 }]),
    embed: one([true, false]),
  };
}

test("what is encoded is decoded, whatever the home", () => {
  const next = random(7);
  for (let count = 0; count < 3000; count++) {
    const [state, home] = [anyState(next), count % 2 ? anyState(next) : START];
    const address = encode(state, home);
    assert.deepEqual(decode(`#${address}`, home), { state, problem: false }, address);
  }
});

test("the address is readable and holds only what differs from the start", () => {
  assert.equal(encode(START), "");
  const question = /** @type {const} */ ({ relation: "Hosting", party: "actor:openai", side: 0 });
  const state = { ...START, question, known: "2025-08", selected: "actor:openai", view: /** @type {const} */ ("table"), embed: true };
  assert.equal(encode(state), "q=who,Hosting,actor:openai&known=2025-08&sel=actor:openai&view=table&embed=1");
  assert.equal(encode({ ...START, question: { rail: "hosting" }, language: "fr" }), "q=hosting&lang=fr");
  assert.equal(encode(START, state), "q=&known=&sel=&view=network&embed=");
});

test("what cannot be read keeps its start value and is told", () => {
  const bad = [
    "known=2025-13", "known=2025,2026", "q=a,b", "q=path,a", "q=why,a,b", "q=path,a,", "view=tables", "lang=de", "theme=Dark",
    "embed=yes", "embed=1,1", "around=a", "around=a,0", "around=a,99", "around=,1", "around=a,1,1", "cam=1,2", "cam=1,2,0", "cam=1,x,1",
    "cam=1,2,Infinity", "cam=1,2,1,1", "sources=-1", "sources=1.5", "sources=1,1", "amount=1", "amount=-1,USD", "amount=x,USD", "amount=1,USD,1", "stage=a,,b",
    "sel=%", "sel=%E0%A4%A", "sel=a,b", "sel", "x=1", "__proto__=1", "constructor=1", "toString", "=", "%=%", "<script>",
  ];
  for (const hash of bad) assert.deepEqual(decode(hash), { state: START, problem: true }, hash);
  assert.deepEqual(decode("known=2025&known=2026"), { state: { ...START, known: "2025" }, problem: true });
  assert.deepEqual(decode("known=2025&nonsense&lang=fr"), { state: { ...START, known: "2025", language: "fr" }, problem: true });
});

test("nothing, a lone #, and loose & are no problem", () => {
  for (const hash of ["", "#", "&", "#&&"]) assert.deepEqual(decode(hash), { state: START, problem: false });
});

test("a megabyte is refused at once, and noise never throws", () => {
  assert.deepEqual(decode("sel=" + "a".repeat(1_000_000)), { state: START, problem: true });
  const next = random(1);
  for (let count = 0; count < 3000; count++) {
    const noise = Array.from({ length: 30 }, () => String.fromCharCode(next() < 0.7 ? 33 + next() * 94 : next() * 65536)).join("");
    decode(noise);
    decode(encode(anyState(next)).replaceAll("a", noise[0]));
  }
});

test("half a character is encoded as a sign of its own", () => {
  assert.equal(decode(encode({ ...START, selected: "a\ud800" })).state.selected, "a\ufffd");
});

test("states are the same where their addresses are", () => {
  assert.ok(same(START, structuredClone(START)));
  assert.ok(!same(START, { ...START, open: ["*"] }));
});

test("the whole has a spelling of its own", () => {
  assert.deepEqual(decode("#around=all&sel=actor:x"), { state: { ...START, selected: "actor:x" }, problem: false });
  const home = { ...START, around: { party: "actor:x", depth: 1 } };
  assert.equal(encode(START, home), "around=all");
  assert.deepEqual(decode("#around=all,1").state.around, { party: "all", depth: 1 });
});
