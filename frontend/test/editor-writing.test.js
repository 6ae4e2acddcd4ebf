import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { found, queryOf } from "../src/editor/examples.js";
import { suggest } from "../src/editor/suggest.js";
import { breaks, formOf, lacking, prefixesOf, variablesOf } from "../src/editor/syntax.js";
import { curie, pageOf, vocabularyOf } from "../src/editor/vocabulary.js";
import { WORDS, word } from "../src/editor/words.js";

const PREFIXES = { actor: "https://w3id.org/dealgraph/actor/", kg: "https://w3id.org/dealgraph/ns#", rdfs: "http://www.w3.org/2000/01/rdf-schema#" };
const vocabulary = vocabularyOf({
  prefixes: PREFIXES, title: "", groups: [], questions: [],
  terms: [
    { id: "kg:Operation", kind: "class", label: { en: "operation", fr: "exploitation" }, definition: { en: "Runs a site.", fr: "Exploite un site." } },
    { id: "kg:linkedTo", kind: "property", label: { en: "linked to", fr: "lié à" } },
  ],
  names: [
    { id: "actor:openai", label: "OpenAI" }, { id: "actor:edf", label: { en: "EDF", fr: "EDF" }, aliases: ["Électricité de France"] },
  ],
});
const offered = (/** @type {string} */ before, asked = false) => suggest(before, vocabulary, "en", ["host", "tenant"], asked).options.map(({ text }) => text);

test("names are found by prefix, by label and by alias, whatever the case and accents", () => {
  assert.deepEqual(offered("?x kg:hosts actor:ope"), ["actor:openai"]);
  assert.deepEqual(offered("?x kg:hosts ope").slice(-2), ["actor:openai", "kg:Operation"]);
  assert.deepEqual(offered("electr"), ["actor:edf"]);
  assert.deepEqual(offered("actor:france"), ["actor:edf"]);
});

test("terms are found by a part of their name, and in either language", () => {
  assert.deepEqual(offered("kg:to"), ["kg:linkedTo"]);
  assert.deepEqual(offered("exploi"), ["kg:Operation"]);
});

test("a class comes first where one is wanted, and otherwise what is spelled in the same case", () => {
  const terms = [{ id: "kg:host", kind: "property", label: "host" }, { id: "kg:Hosting", kind: "class", label: "hosting" }];
  const small = vocabularyOf({ prefixes: PREFIXES, title: "", groups: [], questions: [], terms, names: [] });
  const first = (/** @type {string} */ before) => suggest(before, small, "en", []).options[0].text;
  assert.equal(first("?c a kg:hos"), "kg:Hosting");
  assert.equal(first("?c rdf:type kg:"), "kg:Hosting");
  assert.equal(first("?c kg:Hos"), "kg:Hosting");
  assert.equal(first("?c kg:hos"), "kg:host");
});

test("a suggestion says what it is, in the language of the reader", () => {
  const [option] = suggest("kg:Oper", vocabulary, "fr", []).options;
  assert.deepEqual(option, { text: "kg:Operation", prefix: "kg", kind: "class", label: "exploitation", definition: "Exploite un site." });
});

test("a prefix alone offers all that it has, and an unknown one nothing", () => {
  assert.deepEqual(offered("kg:").sort(), ["kg:Operation", "kg:linkedTo"]);
  assert.deepEqual(offered("foo:"), []);
});

test("variables are those of the query", () => {
  assert.deepEqual(offered("SELECT ?te"), ["tenant"]);
  assert.deepEqual(variablesOf("SELECT ?b $a WHERE { ?b ?c $a }"), ["a", "b", "c"]);
});

test("keywords are offered once two letters stand, or when asked", () => {
  assert.deepEqual(offered("SEL"), ["SELECT"]);
  assert.deepEqual(offered("O"), []);
  assert.ok(offered("O", true).includes("OPTIONAL"));
  assert.deepEqual(offered("SELECT "), []);
});

test("an address in a query is no name", () => {
  assert.deepEqual(offered("<https://w3id.org/ope"), []);
  assert.deepEqual(offered("<http:ope"), []);
});

test("no beginning, however odd, breaks the suggestions", () => {
  for (const text of ["\\", "(", "[a-", "*", "actor:(", "é", ":", "::", "?", "constructor", "__proto__:x"]) assert.ok(Array.isArray(offered(text, true)));
});

test("every question of the ontology is read without a break", () => {
  for (const folder of ["../../ontology/questions", "../../kg/editor/questions"]) {
    const place = new URL(`${folder}/`, import.meta.url);
    for (const file of readdirSync(place)) {
      const text = readFileSync(new URL(file, place), "utf8");
      assert.deepEqual(breaks(text), [], file);
      assert.match(formOf(text), /select|construct|describe|ask/, file);
      assert.equal(lacking(text, PREFIXES).insert, "", file);
    }
  }
});

test("what breaks a query is found at its place", () => {
  assert.deepEqual(breaks("SELECT ?x WHERE { ?x a }"), [{ from: 23, to: 23, missing: true }]);
  assert.equal(breaks("SELEC ?x {}")[0].from, 0);
  assert.deepEqual(breaks("  "), []);
});

test("prefixes are found in names, not in strings, addresses or comments", () => {
  const text = "# foo:x\nPREFIX kg: <https://w3id.org/x:y>\nSELECT * { ?x kg:y 'bar:z' ; <baz:q> actor:a }";
  const { used, declared } = prefixesOf(text);
  assert.deepEqual([[...used].sort(), [...declared]], [["actor", "kg"], ["kg"]]);
});

test("the prefixes that a query lacks go before it, and below its comments", () => {
  const text = "# title\nSELECT * { ?x kg:y actor:a ; foo:z ?q }";
  const { at, insert } = lacking(text, PREFIXES);
  assert.equal(text.slice(0, at), "# title\n");
  assert.deepEqual(insert.match(/PREFIX (\w+)/g), ["PREFIX actor", "PREFIX kg"]);
  assert.equal(lacking(text.slice(0, at) + insert + text.slice(at), PREFIXES).insert, "");
});

test("a prefix that no object of ours holds is left alone", () => {
  assert.equal(lacking("ASK { constructor:x a __proto__:y }", PREFIXES).insert, "");
});

test("an IRI is shortened only where it reads back the same", () => {
  assert.equal(curie(PREFIXES, "https://w3id.org/dealgraph/actor/openai"), "actor:openai");
  for (const rest of ["", "a/b", "a b", "a.", "<x>", "a)", "a#b"]) assert.equal(curie(PREFIXES, `https://w3id.org/dealgraph/actor/${rest}`), "", rest);
});

test("our own IRIs lead to our own pages, whatever server this is", () => {
  const at = "http://localhost:8000/in/sparql";
  assert.deepEqual(pageOf("https://w3id.org/dealgraph/actor/openai", at, "on=2025"), { href: "http://localhost:8000/in/actor/openai?on=2025", own: true });
  assert.deepEqual(pageOf("https://w3id.org/dealgraph/ns#Hosting", at)?.href, "http://localhost:8000/in/ns#Hosting");
  assert.deepEqual(pageOf("https://w3id.org/dealgraph/stage/signed", at)?.href, "http://localhost:8000/in/stage/signed");
  assert.deepEqual(pageOf("https://w3id.org/dealgraph/source/2025-08-a#x", at)?.href, "http://localhost:8000/in/source/2025-08-a#x");
});

test("no IRI leads where it should not", () => {
  const at = "http://localhost:8000/sparql";
  for (const iri of ["javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "nonsense", "", "https://"]) assert.equal(pageOf(iri, at), undefined, iri);
  for (const path of ["/evil.example/x", "actor//evil.example", "../../x", "actor/a?x=1", "actor/\\\\evil", "ns/x/y"]) {
    const page = pageOf(`https://w3id.org/dealgraph/${path}`, at);
    assert.ok(page && !page.own && new URL(page.href).host === "w3id.org", path);
  }
});

test("questions are found by all their words, in either language", () => {
  const question = { id: "who-hosts-whom", group: "hosting", title: { en: "Who hosts whom?", fr: "Qui héberge qui ?" }, sparql: "SELECT ?x {}" };
  for (const sought of ["", "HOSTS who", "heberge", "select"]) assert.equal(found([question], sought).length, 1, sought);
  assert.equal(found([question], "hosts nobody").length, 0);
  assert.match(queryOf(question, "fr"), /^# Qui héberge qui.\?\nSELECT/);
});

test("every word is there in both languages, with the same values in it", () => {
  const slots = (/** @type {string} */ text) => [...text.matchAll(/\{(\w+)/g)].map((match) => match[1]).sort();
  for (const [key, { en, fr }] of Object.entries(WORDS)) {
    assert.ok(en && fr, key);
    assert.deepEqual(slots(en), slots(fr), key);
    assert.doesNotMatch(fr, /'/, key);
  }
  assert.equal(word("rows", "en", { n: 1, seconds: "0.10" }), "1 row in 0.10 s");
  assert.equal(word("rows", "fr", { n: 0, seconds: "0.10" }), "0 ligne en 0.10 s");
});
