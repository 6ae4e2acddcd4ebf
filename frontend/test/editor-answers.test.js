import assert from "node:assert/strict";
import { test } from "node:test";
import { fromTriples, read } from "../src/editor/answers.js";
import { compare, sorted } from "../src/editor/order.js";

const XSD = "http://www.w3.org/2001/XMLSchema#";
const number = (/** @type {string} */ value, type = "integer") => ({ type: "literal", value, datatype: XSD + type });

test("rows are read with their columns, even where none is bound", () => {
  const answer = read("application/sparql-results+json", '{"head":{"vars":["a","b"]},"results":{"bindings":[{}]}}');
  assert.deepEqual(answer, { kind: "rows", columns: ["a", "b"], rows: [Object.create(null)] });
});

test("a column may have any name, and what is not bound is not there", () => {
  const answer = read("application/json", '{"head":{"vars":["__proto__","constructor"]},"results":{"bindings":[{}]}}');
  assert.ok(answer.kind === "rows");
  assert.deepEqual(answer.columns.map((column) => answer.rows[0][column]), [undefined, undefined]);
});

test("what has the shape of no results is an error", () => {
  for (const text of ["null", "[]", "{}", '{"head":{"vars":[]},"results":{"bindings":{}}}', '{"head":{"vars":["a"]},"results":{"bindings":[null]}}',
    '{"head":{"vars":["a"]},"results":{"bindings":[{"a":{"type":"uri","value":{}}}]}}']) assert.throws(() => read("application/json", text), text);
});

test("an ASK is yes or no", () => {
  assert.deepEqual(read("application/sparql-results+json", '{"head":{},"boolean":false}'), { kind: "truth", truth: false });
});

test("triples are read with every kind of term", () => {
  const text = '<x:s> <x:p> "a\\"b\\n\\u00e9\\U0001F600"@fr .\n_:b1 <x:p> _:b2.c .\n<x:s> <x:p> "1"^^<x:int> . # note\n';
  assert.deepEqual(fromTriples(text), [
    { subject: { type: "uri", value: "x:s" }, predicate: { type: "uri", value: "x:p" }, object: { type: "literal", value: 'a"b\né😀', "xml:lang": "fr" } },
    { subject: { type: "bnode", value: "b1" }, predicate: { type: "uri", value: "x:p" }, object: { type: "bnode", value: "b2.c" } },
    { subject: { type: "uri", value: "x:s" }, predicate: { type: "uri", value: "x:p" }, object: { type: "literal", value: "1", datatype: "x:int" } },
  ]);
});

test("a literal that looks like the end of a triple does not end it", () => {
  const [{ object }] = fromTriples('<x:s> <x:p> "> . <x:evil> \\\\" .');
  assert.equal(object?.value, '> . <x:evil> \\');
});

test("what is no triple is left out, and nothing throws", () => {
  for (const line of ["", "# c", "garbage", "<a> <b>", '<a> <b> "open', "<< <a> <b> <c> >> <d> <e> .", "\u0000"]) assert.deepEqual(fromTriples(line), []);
});

test("a code beyond Unicode is a replacement sign", () => {
  assert.equal(fromTriples('<x:s> <x:p> "\\UFFFFFFFF" .')[0].object?.value, "\ufffd");
});

test("a broken answer is an error, not an empty one", () => {
  assert.throws(() => read("application/sparql-results+json", '{"head":{"vars":["a"]},"results":{"bindings":[{'));
});

test("numbers sort by value, before words, and what is missing is last either way", () => {
  const rows = [{ a: number("10") }, {}, { a: number("9", "decimal") }, { a: { type: "literal", value: "x" } }];
  assert.deepEqual(sorted(rows, "a", 1).map(({ a }) => a?.value), ["9", "10", "x", undefined]);
  assert.deepEqual(sorted(rows, "a", -1).map(({ a }) => a?.value), ["x", "10", "9", undefined]);
});

test("sorting leaves the answer as it came", () => {
  const rows = [{ a: number("2") }, { a: number("1") }];
  sorted(rows, "a", 1);
  assert.equal(rows[0].a.value, "2");
});

test("two terms that are not there are alike", () => assert.equal(compare(undefined, undefined), 0));
