// @ts-check
import assert from "node:assert/strict";
import test from "node:test";
import { fold, plain, say, wordsOf } from "../src/text.js";

test("a text is said in its language, or in the other where that is missing", () => {
  assert.equal(say({ en: "host", fr: "hôte" }, "fr"), "hôte");
  assert.equal(say({ en: "host", fr: "" }, "fr"), "host");
  assert.equal(say("OpenAI", "fr"), "OpenAI");
  assert.equal(say(undefined, "en"), "");
});

test("what is French is set as French is; names and titles are left alone", () => {
  assert.equal(say({ en: "", fr: "L'une : « d'où ? »" }, "fr"), "L’une\u00a0: «\u00a0d’où\u202f?\u00a0»");
  assert.equal(say({ en: "One's own: it", fr: "" }, "en"), "One's own: it");
  assert.equal(say("Tom's Hardware : l'essai", "fr"), "Tom's Hardware : l'essai");
});

test("folding drops case, accents and what is not seen", () => {
  assert.equal(fold("Crédit AGRICOLE"), "credit agricole");
  assert.equal(fold("Œuvre d’Ørsted"), "oeuvre d'orsted");
  assert.equal(fold("a\u202eb\u200bc\ufeff"), "abc");
  assert.equal(fold("PLAIN Ascii"), "plain ascii");
});

test("words are runs of letters and digits, of any script", () => {
  assert.deepEqual(wordsOf(fold("C3.ai, l'État — 阿里")), ["c3", "ai", "l", "etat", "阿里"]);
  assert.deepEqual(wordsOf("!?"), []);
});

test("plain text keeps its letters and joiners, and loses what turns or hides", () => {
  assert.equal(plain("Reuters \u202e\u2066\u200f\u061c\u200bnews\u2069"), "Reuters news");
  assert.equal(plain("👩\u200d🚀 می\u200cخواهم"), "👩\u200d🚀 می\u200cخواهم");
});
