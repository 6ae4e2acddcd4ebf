// @ts-check
import assert from "node:assert/strict";
import test from "node:test";
import { read } from "../src/model.js";
import { indexed, suggest } from "../src/search.js";
import { big, cost, DATA, MODEL } from "./sample.js";

/** @param {string} text @param {"en"|"fr"} [language] */
const labels = (text, language = "en") => suggest(MODEL, text, language, 8).map(({ kind, label }) => `${kind}: ${label}`);

test("a party is found by name, alias, without accents, and before its questions", () => {
  assert.deepEqual(labels("nvidia").slice(0, 3), ["party: Nvidia", "question: Who gets money from Nvidia?", "question: Who is supplied by Nvidia?"]);
  assert.equal(labels("mistral ia", "fr")[0], "party: Mistral");
  assert.equal(labels("credit agr")[0], "party: Crédit agricole");
  assert.deepEqual(suggest(MODEL, "credit", "fr", 1)[0], { kind: "party", label: "Crédit agricole", note: "banque", patch: { selected: "actor:credit-agricole" } });
  assert.equal(suggest(MODEL, "azure", "en", 1)[0].note, "Microsoft");
});

test("a verb and a name make a question, where a claim answers", () => {
  assert.deepEqual(suggest(MODEL, "who hosts openai", "en", 8)[0], {
    kind: "question", label: "Who hosts OpenAI?", note: "5 claims",
    patch: { question: { relation: "Hosting", party: "actor:openai", side: 0 } },
  });
  assert.equal(labels("qui est hébergé par microsoft", "fr")[0], "question: Qui est hébergé par Microsoft\u202f?");
  assert.deepEqual(labels("who hosts aker"), []);
});

test("a path is read from its word, an arrow, or a joint of two names", () => {
  const path = { question: { path: ["actor:aker", "actor:openai"] } };
  for (const text of ["path aker openai", "chemin aker openai", "Aker → OpenAI", "aker -> open ai", "Aker to OpenAI", "path from aker to openai", "chemin entre Aker et OpenAI"]) {
    assert.deepEqual(suggest(MODEL, text, "en", 8)[0]?.patch, path, text);
  }
  assert.ok(!labels("aker to").some((label) => label.startsWith("path")));
});

test("the questions of the rail are found by their words, and all of them without any", () => {
  assert.equal(labels("who hosts whom")[0], "question: Who hosts whom?");
  assert.equal(labels("rumour")[0], "question: What is only rumoured?");
  assert.equal(labels("qui finance", "fr")[0], "question: Qui finance qui\u202f?");
  assert.equal(labels("  ").length, 6);
});

test("deals and sources are found by their names", () => {
  assert.ok(labels("microsoft's investment").includes("deal: Microsoft's investment"));
  assert.deepEqual(suggest(MODEL, "paper", "en", 8).map(({ kind, patch }) => [kind, patch.selected]), [["source", "claim:akerSigned"]]);
});

test("an actor named like a keyword is an actor", () => {
  const names = ["constructor", "__proto__", "path", "who hosts whom", "<script>alert(1)</script>", "a".repeat(10_000), "‮gnp"];
  const parties = names.map((name, index) => ({ ...DATA.parties[0], id: `actor:${index}`, name }));
  const model = read({ ...DATA, parties: [...DATA.parties, ...parties] });
  names.forEach((name, index) => {
    const found = suggest(model, name, "en", 20).filter(({ kind }) => kind === "party");
    assert.equal(found[0]?.patch.selected, `actor:${index}`, name);
  });
});

test("any text is answered, in time", () => {
  const model = big(100_000, 10);
  indexed(model);
  for (const text of ["a", "societe 9", "who hosts societe 9", "path a b c d e f g", "\ud800", "a".repeat(1_000_000), "→", "to to to"]) {
    assert.ok(cost(() => suggest(model, text, "fr", 8)) < 300, text.slice(0, 20)); // some 20
  }
});
