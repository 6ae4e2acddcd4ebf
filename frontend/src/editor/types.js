// @ts-check
// The shapes that the modules of the editor share.

/** @typedef {import("../types.js").Language} Language */
/** @typedef {import("../types.js").Text} Text */
/** @typedef {{id: string, kind: string, label: Text, definition?: Text}} TermData */
/** @typedef {{id: string, label: Text, aliases?: string[]}} NameData */
/** @typedef {{id: string, group: string, title: Text, sparql: string}} Question */
/** @typedef {{title: Text, prefixes: {[prefix: string]: string}, terms: TermData[], names: NameData[],
 *   groups: {id: string, label: Text}[], questions: Question[]}} Data */

/** A term as SPARQL 1.1 JSON results write it.
 * @typedef {{type: string, value: any, "xml:lang"?: string, datatype?: string}} Term */
/** @typedef {{[variable: string]: Term|undefined}} Row */
/** What the endpoint said: rows under their variables, triples as rows of three, or yes or no.
 * @typedef {{kind: "rows"|"triples", columns: string[], rows: Row[]} | {kind: "truth", truth: boolean}} Answer */
/** @typedef {{query: string, knownBy: string, on: string}} Asking */
/** @typedef {"table"|"graph"|"text"} View */
/** Why there is no answer; `line` and `column` count from 1, `wait` is in seconds.
 * @typedef {{status: number, title: string, detail: string, line?: number, column?: number, wait?: number, limits?: string[]}} Problem */

export {};
