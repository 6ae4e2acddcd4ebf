// @ts-check
// One term as it stands in a table: an IRI as a link to what tells of it, a literal with what it is, quietly.
import { h, name } from "../dom.js";
import { plain, say } from "../text.js";
import { isNumber } from "./order.js";
import { curie, pageOf } from "./vocabulary.js";

/** @typedef {import("./types.js").Term} Term */
/** @typedef {import("./vocabulary.js").Vocabulary} Vocabulary */
/** @typedef {import("../types.js").Language} Language */
/** `at` is the address of this page, `view` the query string that keeps clocks and language on our own pages.
 * @typedef {{vocabulary: Vocabulary, language: Language, named: boolean, at: string, view: string}} Reading */

const STRING = "http://www.w3.org/2001/XMLSchema#string";
const LONG = 600;

/** @param {Term|undefined} term @param {Reading} reading */
export function cell(term, reading) {
  if (!term) return "";
  if (term.type === "uri") return link(String(term.value), reading);
  if (term.type === "bnode") return h("span.soft", null, `_:${term.value}`);
  if (term.type === "triple") return long(tripleText(term));
  return literal(term, reading);
}

/** The text of an IRI: what it is called where names are wanted, else its prefixed name, else all of it.
 * @param {string} iri @param {Reading} reading */
export function textOf(iri, { vocabulary, language, named }) {
  const short = curie(vocabulary.prefixes, iri);
  const entry = named ? vocabulary.entries.get(short) : undefined;
  return (entry && say(entry.label, language)) || short || iri;
}

/** @param {string} iri @param {Reading} reading */
function link(iri, reading) {
  const page = pageOf(iri, reading.at, reading.view);
  const text = name(textOf(iri, reading));
  const other = textOf(iri, { ...reading, named: !reading.named });
  const title = plain(other === text.textContent ? iri : other);
  if (!page) return h("span", { title }, text);
  return h(page.own ? "a" : "a.foreign", { href: page.href, title, ...(!page.own && { target: "_blank", rel: "noopener noreferrer" }) }, text);
}

/** @param {Term} term @param {Reading} reading */
function literal(term, { vocabulary }) {
  const lang = term["xml:lang"], type = term.datatype;
  const quiet = lang ? `@${lang}` : type && type !== STRING && !isNumber(term) ? `^^${curie(vocabulary.prefixes, type) || type}` : "";
  return [long(String(term.value)), quiet && h("span.quiet", null, ` ${plain(quiet)}`)];
}

/** A long text stands folded, so that one cell does not hide the rows after it. @param {string} text */
function long(text) {
  if (text.length <= LONG) return h("bdi.value", null, text);
  return h("details", null, h("summary", null, name(`${text.slice(0, 200)}…`)), h("bdi.value", null, text));
}

/** @param {any} term @returns {string} */
function tripleText(term) {
  if (term.type !== "triple") return String(term.value);
  const { subject, predicate, object } = term.value ?? {};
  return `<< ${[subject, predicate, object].map((part) => tripleText(part ?? {})).join(" ")} >>`;
}
