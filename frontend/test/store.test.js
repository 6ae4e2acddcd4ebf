// @ts-check
import assert from "node:assert/strict";
import test from "node:test";
import { START } from "../src/state.js";
import { createStore } from "../src/store.js";
import { MODEL } from "./sample.js";

/** @typedef {import("../src/types.js").State} State */

/** A store on a page with an address. @param {string} hash @param {State} [home] */
function storeAt(hash, home = START) {
  const location = { hash, href: `file:///page.html${hash}` };
  const go = (/** @type {unknown} */ _, /** @type {string} */ __, /** @type {string} */ to) => { location.hash = to; };
  Object.assign(globalThis, { location, history: { pushState: go, replaceState: go }, addEventListener() {}, window: globalThis });
  return createStore(MODEL, home);
}
/** What an address is opened as once more. @param {import("../src/store.js").Store} store @param {State} home */
const again = (store, home) => storeAt(`#${store.link().split("#")[1]}`, home).state();

const AROUND = { party: "actor:openai", depth: 1 };
const BIG = { ...START, around: AROUND };

test("to show everything leaves the frame, the language and the view", () => {
  const store = storeAt("#q=hosting&lang=fr&view=table&theme=dark&embed=1&known=2025-08");
  store.reset();
  assert.deepEqual(store.state(), { ...START, language: "fr", view: "table", theme: "dark", embed: true });
});

test("an address that the model does not bear out is a problem, until something is done", () => {
  const store = storeAt("#q=path,Your session expired,0800 123&lang=fr");
  assert.deepEqual([store.state(), store.problem()], [{ ...START, language: "fr" }, true]);
  store.set({ selected: "actor:aker" });
  assert.ok(!store.problem());
});

test("a step of the clock past the day that it is compared with ends the comparison", () => {
  const store = storeAt("#known=2025-08&before=2025-07");
  store.set({ known: "2025-06-10" });
  assert.deepEqual([store.state().known, store.state().before, store.problem()], ["2025-06-10", "", false]);
});

test("a French page opens in French, and says English where it is asked for", () => {
  const home = /** @type {State} */ ({ ...START, language: "fr" });
  assert.equal(storeAt("", home).state().language, "fr");
  const store = storeAt("#sel=actor:aker", home);
  store.set({ language: "en" });
  assert.equal(store.link().split("#")[1], "sel=actor:aker&lang=en");
  assert.deepEqual(again(store, home), store.state());
});

test("a big graph opens on its own neighbourhood, or that of what is selected, or whole where it is asked", () => {
  const around = (/** @type {string} */ hash) => storeAt(hash, BIG).state().around;
  assert.deepEqual(around(""), AROUND);
  assert.deepEqual(around("#around=nobody,1"), AROUND);
  assert.deepEqual(around("#sel=actor:aker"), { party: "actor:aker", depth: 1 });
  assert.deepEqual([around("#around=all"), around("#q=hosting")], [null, null]);
});

test("in a big graph too, a link opens what it was copied from", () => {
  for (const around of [null, AROUND, { party: "actor:aker", depth: 1 }, { party: "actor:aker", depth: 2 }]) {
    for (const selected of ["", "actor:aker", "actor:openai"]) {
      for (const question of [null, { rail: "hosting" }]) {
        const store = storeAt("", BIG);
        store.keep({ around, selected, question });
        assert.deepEqual(again(store, BIG), store.state(), store.link());
      }
    }
  }
});
