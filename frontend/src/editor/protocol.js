// @ts-check
// The endpoint's protocol: how a query is sent, which forms of answer it gives, how it says no; links and commands of a query.

/** @typedef {import("./types.js").Asking} Asking */
/** @typedef {import("./types.js").Problem} Problem */
/** @typedef {import("./types.js").View} View */

/** @type {{[name: string]: {type: string, suffix: string}}} */
const ROWS = {
  CSV: { type: "text/csv", suffix: "csv" },
  TSV: { type: "text/tab-separated-values", suffix: "tsv" },
  JSON: { type: "application/sparql-results+json", suffix: "json" },
  XML: { type: "application/sparql-results+xml", suffix: "xml" },
};
/** @type {{[name: string]: {type: string, suffix: string}}} */
const TRIPLES = {
  Turtle: { type: "text/turtle", suffix: "ttl" },
  "N-Triples": { type: "application/n-triples", suffix: "nt" },
  "JSON-LD": { type: "application/ld+json", suffix: "jsonld" },
  "RDF/XML": { type: "application/rdf+xml", suffix: "rdf" },
};
const TRUTH = { JSON: ROWS.JSON, XML: ROWS.XML };

/** The forms in which an answer can be had. @param {"rows"|"triples"|"truth"} kind */
export const formats = (kind) => ({ rows: ROWS, triples: TRIPLES, truth: TRUTH })[kind];

/** What the page itself reads, of either kind of query. */
export const READABLE = `${ROWS.JSON.type}, ${TRIPLES["N-Triples"].type}`;
const PROBLEM = ", application/problem+json;q=0.1";

/** The parameters of a query; clocks that are not set are not sent. @param {Asking} asking */
export function parameters({ query, knownBy, on }) {
  return new URLSearchParams({ query, ...(knownBy && { known_by: knownBy }), ...(on && { on }) });
}

/** @param {Asking} asking @param {string} accept @param {AbortSignal} [signal] @returns {RequestInit} */
export function request(asking, accept, signal) {
  return { method: "POST", body: parameters(asking), headers: { Accept: accept + PROBLEM }, signal, credentials: "same-origin", redirect: "error" };
}

/** Why an answer is none, from its status, its headers and its body, whatever they are.
 * @param {number} status @param {Headers} headers @param {string} body @returns {Problem} */
export function problemOf(status, headers, body) {
  const type = headers.get("Content-Type") ?? "", wait = Number(headers.get("Retry-After"));
  const said = /json/.test(type) ? json(body) : { detail: /^text\/plain/.test(type) ? body.slice(0, 2000) : "" };
  const number = (/** @type {unknown} */ value) => (Number.isInteger(value) && Number(value) > 0 ? Number(value) : undefined);
  return {
    status, wait: number(wait), title: text(said.title), detail: text(said.detail), line: number(said.line), column: number(said.column),
    limits: Array.isArray(said.limits) ? said.limits.map(text).filter(Boolean) : [],
  };
}

/** @param {string} body @returns {any} */
function json(body) {
  try {
    return Object(JSON.parse(body));
  } catch {
    return {};
  }
}

/** @param {unknown} value */
const text = (value) => (typeof value === "string" ? value : "");

/** Where in a query a problem lies, as offsets: the word that stands there, or the sign. Nothing where it does not say.
 * Columns count characters, as the endpoint does, not units of UTF-16. @param {string} query @param {Problem} problem */
export function placeOf(query, { line, column }) {
  if (line === undefined || column === undefined) return undefined;
  const lines = query.split("\n");
  if (line > lines.length) return undefined;
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  const from = start + [...lines[line - 1]].slice(0, column - 1).join("").length;
  const word = /^(?:[\p{L}\p{N}_?$:.-]+|\S)/u.exec(query.slice(from))?.[0] ?? "";
  return word ? { from, to: from + word.length } : { from: Math.max(from - 1, 0), to: from };
}

/** A command that asks the same. @param {string} endpoint @param {Asking} asking @param {string} accept */
export function curl(endpoint, asking, accept) {
  const quoted = (/** @type {string} */ text) => `'${text.replaceAll("'", "'\\''")}'`;
  const sent = [...parameters(asking)].map(([name, value]) => `  --data-urlencode ${quoted(`${name}=${value}`)}`);
  return [`curl -sS ${quoted(endpoint)} -H ${quoted(`Accept: ${accept}`)}`, ...sent].join(" \\\n");
}

/** @typedef {Asking & {view: View, language: string}} Shared */

/** The part of an address that holds a query, its clocks, its view and the language. @param {Shared} shared */
export function hashOf({ view, language, ...asking }) {
  const all = parameters(asking);
  if (view !== "table") all.set("view", view);
  all.set("language", language);
  return `#${all}`;
}

/** @param {string} hash @returns {Partial<Shared>} what it holds, and no more */
export function sharedOf(hash) {
  const all = new URLSearchParams(hash.replace(/^#/, ""));
  const view = all.get("view"), language = all.get("language");
  const clocks = { knownBy: all.get("known_by") ?? "", on: all.get("on") ?? "" };
  return {
    ...((all.get("query") || clocks.knownBy || clocks.on) && clocks),
    ...(all.get("query") && { query: all.get("query") ?? "", view: view === "graph" || view === "text" ? view : "table" }),
    ...(language === "en" || language === "fr" ? { language } : {}),
  };
}
