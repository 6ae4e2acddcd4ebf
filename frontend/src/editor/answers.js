// @ts-check
// What the endpoint answers, read: SPARQL JSON results and N-Triples.

/** @typedef {import("./types.js").Answer} Answer */
/** @typedef {import("./types.js").Term} Term */
/** @typedef {import("./types.js").Row} Row */

export const TRIPLE = ["subject", "predicate", "object"];

/** @param {string} mediaType @param {string} text @returns {Answer} */
export function read(mediaType, text) {
  return /json/.test(mediaType) ? fromJson(JSON.parse(text)) : { kind: "triples", columns: TRIPLE, rows: fromTriples(text) };
}

/** @param {any} json @returns {Answer} */
function fromJson(json) {
  if (typeof json.boolean === "boolean") return { kind: "truth", truth: json.boolean };
  const columns = json.head?.vars, rows = json.results?.bindings;
  if (!Array.isArray(columns) || !Array.isArray(rows) || !rows.every(isRow)) throw new TypeError("these are no results");
  return { kind: "rows", columns: columns.map(String), rows: rows.map(bare) };
}

/** @param {any} row */
const isRow = (row) => row !== null && typeof row === "object" && Object.values(row).every(isTerm);

/** @param {any} term */
const isTerm = (term) => typeof term?.value === "string" || (term?.type === "triple" && typeof term.value === "object");

/** A row without a prototype: a column may be called `constructor`. @param {Row} row @returns {Row} */
const bare = (row) => Object.assign(Object.create(null), row);

const IRI = /<([^<>]*)>/, BLANK = /_:([^\s<>".;,]+(?:\.[^\s<>".;,]+)*)/, QUOTED = /"((?:[^"\\]|\\.)*)"/;
const LITERAL = new RegExp(`${QUOTED.source}(?:\\^\\^${IRI.source}|@([\\w-]+))?`);
const LINE = new RegExp(
  `^\\s*(?:${IRI.source}|${BLANK.source})\\s*${IRI.source}\\s*(?:${IRI.source}|${BLANK.source}|${LITERAL.source})\\s*\\.`, "s");

/** The rows of N-Triples. A line that is no triple of plain terms is left to the text. @param {string} text @returns {Row[]} */
export function fromTriples(text) {
  return text.split("\n").flatMap((line) => {
    const found = LINE.exec(line);
    if (!found) return [];
    const [, subject, blank, predicate, object, blankObject, value, datatype, lang] = found;
    return [{
      subject: node(subject, blank), predicate: node(predicate),
      object: value === undefined ? node(object, blankObject) : literal(value, datatype, lang),
    }];
  });
}

/** @param {string|undefined} iri @param {string} [blank] @returns {Term} */
const node = (iri, blank) => (iri === undefined ? { type: "bnode", value: blank } : { type: "uri", value: unescaped(iri) });

/** @param {string} value @param {string|undefined} datatype @param {string|undefined} lang @returns {Term} */
const literal = (value, datatype, lang) => ({
  type: "literal", value: unescaped(value), ...(datatype && { datatype }), ...(lang && { "xml:lang": lang }),
});

/** @type {{[sign: string]: string}} */
const SIGNS = { t: "\t", b: "\b", n: "\n", r: "\r", f: "\f" };

/** @param {string} text */
function unescaped(text) {
  return text.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/gs, (_, short, long, sign) => {
    const code = parseInt(short ?? long, 16);
    if (sign !== undefined) return SIGNS[sign] ?? sign;
    return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
  });
}
