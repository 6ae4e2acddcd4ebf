// @ts-check
import assert from "node:assert/strict";
import test from "node:test";
import { once } from "../src/once.js";

test("a result is given again while the inputs are the same, lists by what they hold", () => {
  let runs = 0;
  const work = once((/** @type {unknown[]} */ ...inputs) => ({ run: ++runs, inputs }));
  const thing = {};
  const kept = work(thing, [1, thing], "text", NaN);
  assert.equal(work(thing, [1, thing], "text", NaN), kept);
  assert.equal(kept.run, 1);
  for (const other of [[{}, [1, thing], "text", NaN], [thing, [1, {}], "text", NaN], [thing, [1], "text", NaN], [thing, [1, thing], "text"]]) {
    assert.notEqual(work(...other), kept);
  }
  assert.equal(runs, 5);
});

test("only the last result is kept, and what fails leaves nothing behind", () => {
  let runs = 0;
  const work = once((/** @type {number} */ n) => {
    runs++;
    if (n < 0) throw new RangeError("negative");
    return n;
  });
  assert.deepEqual([work(1), work(2), work(1)], [1, 2, 1]);
  assert.throws(() => work(-1));
  assert.equal(work(1), 1);
  assert.equal(runs, 4);
});
