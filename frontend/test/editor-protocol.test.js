import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { asked } from "../src/editor/asking.js";
import { isDay } from "../src/editor/bar.js";
import { curl, hashOf, parameters, placeOf, problemOf, sharedOf } from "../src/editor/protocol.js";

const ASKING = { query: "SELECT ?x { ?x ?p 'é & #' }", knownBy: "2025-08", on: "" };
const problem = { status: 400, title: "", detail: "" };

test("clocks are sent where they are set, and only there", () => {
  assert.deepEqual([...parameters(ASKING).keys()], ["query", "known_by"]);
});

test("an address gives back what it was made of", () => {
  const shared = { ...ASKING, view: /** @type {"graph"} */ ("graph"), language: "fr" };
  assert.deepEqual(sharedOf(hashOf(shared)), shared);
});

test("an address that says nothing, or nonsense, gives nothing", () => {
  assert.deepEqual(sharedOf(""), {});
  assert.deepEqual(sharedOf("#known_by=2025-08&language=fr"), { knownBy: "2025-08", on: "", language: "fr" });
  assert.deepEqual(sharedOf("#%E0%A4%A&language=klingon&view=evil"), {});
  assert.equal(sharedOf("#query=ASK+{}&view=evil").view, "table");
});

test("a refusal says its place and limits", () => {
  const headers = new Headers({ "Content-Type": "application/problem+json", "Retry-After": "5" });
  const body = JSON.stringify({ title: "Bad", detail: "here", line: 2, column: 3, limits: ["seconds: 10", 7] });
  assert.deepEqual(problemOf(400, headers, body), { status: 400, wait: 5, title: "Bad", detail: "here", line: 2, column: 3, limits: ["seconds: 10"] });
});

test("a refusal in another form than ours is still one", () => {
  const say = (/** @type {string} */ type, /** @type {string} */ body) => problemOf(502, new Headers({ "Content-Type": type }), body);
  assert.equal(say("text/plain", "no").detail, "no");
  assert.equal(say("text/html", "<h1>no</h1>").detail, "");
  for (const body of ["", "{", "null", "3", '{"line":-1,"column":"x","detail":{}}']) {
    assert.deepEqual(say("application/problem+json", body), { status: 502, wait: undefined, title: "", detail: "", line: undefined, column: undefined, limits: [] });
  }
});

test("the place is the word that stands there", () => {
  assert.deepEqual(placeOf("ASK {\n  ?x kg:foo .\n}", { ...problem, line: 2, column: 6 }), { from: 11, to: 17 });
});

test("columns count characters, not halves of them", () => {
  const query = "# 😀😀 x";
  assert.deepEqual(placeOf(query, { ...problem, line: 1, column: 6 }), { from: 7, to: 8 });
});

test("the place at the end is the sign before it, and beyond the end is none", () => {
  assert.deepEqual(placeOf("ASK {", { ...problem, line: 1, column: 6 }), { from: 4, to: 5 });
  assert.equal(placeOf("ASK {", { ...problem, line: 9, column: 1 }), undefined);
  assert.equal(placeOf("ASK {", problem), undefined);
});

test("a shell reads the command as it was meant", () => {
  const query = "ASK { ?s ?p \"it's $HOME `id` \\\\ !\" }\n# '; echo hacked";
  const command = curl("http://h/sparql", { query, knownBy: "2025", on: "" }, "text/csv").replace(/^curl/, "printf '%s\\0'");
  const parts = execFileSync("/bin/sh", ["-c", command], { encoding: "utf8" }).split("\0");
  assert.deepEqual(parts, ["-sS", "http://h/sparql", "-H", "Accept: text/csv", "--data-urlencode", `query=${query}`, "--data-urlencode", "known_by=2025", ""]);
});

test("days are years, months or days", () => {
  for (const good of ["", "2025", "2025-08", "2025-08-31"]) assert.ok(isDay(good), good);
  for (const bad of ["25", "2025-13", "2025-00", "2025-08-32", "2025/08", "x", "2025-08-3", "2025-"]) assert.ok(!isDay(bad), bad);
});

/** @param {string} body @param {ResponseInit} [how] @returns {typeof fetch} */
const answering = (body, how) => async () => new Response(body, how);

test("an answer is read, timed and kept as it came", async () => {
  const send = answering('{"boolean":true}', { headers: { "Content-Type": "application/sparql-results+json" } });
  const outcome = await asked("/sparql", ASKING, new AbortController().signal, send);
  assert.ok("answer" in outcome && outcome.seconds >= 0);
  assert.deepEqual([outcome.answer, outcome.text], [{ kind: "truth", truth: true }, '{"boolean":true}']);
});

test("an answer that broke off is a problem", async () => {
  const send = answering('{"head":', { headers: { "Content-Type": "application/sparql-results+json" } });
  const outcome = await asked("/sparql", ASKING, new AbortController().signal, send);
  assert.ok("problem" in outcome && outcome.problem.status === 200);
});

test("a server that is away is a problem of status 0, and a query taken back is none", async () => {
  const controller = new AbortController();
  const send = async () => { throw new TypeError("fetch failed"); };
  const away = await asked("/sparql", ASKING, controller.signal, send);
  assert.ok("problem" in away && away.problem.status === 0);
  controller.abort();
  assert.ok("cancelled" in await asked("/sparql", ASKING, controller.signal, send));
});
