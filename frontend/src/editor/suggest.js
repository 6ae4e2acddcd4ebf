// @ts-check
// What could be meant by the beginning of a word: variables, keywords, terms of the vocabulary, names of what exists.
import { fold, say } from "../text.js";

/** @typedef {import("./vocabulary.js").Vocabulary} Vocabulary */
/** @typedef {import("../types.js").Language} Language */
/** @typedef {{text: string, kind: string, label?: string, definition?: string, prefix?: string}} Suggestion */
/** `length` is how much before the cursor is replaced. @typedef {{length: number, options: Suggestion[]}} Suggestions */

const MOST = 60;
const TYPED = /(?:^|\s)(?:a|rdf:type)\s+$/;
const KEYWORDS = ("ASC ASK AVG BASE BIND BOUND BY COALESCE CONCAT CONSTRUCT CONTAINS COUNT DATATYPE DESC DESCRIBE DISTINCT EXISTS "
  + "FILTER FROM GRAPH GROUP GROUP_CONCAT HAVING IF IN ISIRI ISLITERAL LANG LANGMATCHES LCASE LIMIT MAX MIN MINUS MONTH NAMED NOT "
  + "OFFSET OPTIONAL ORDER PREFIX REDUCED REGEX REPLACE ROUND SAMPLE SELECT SEPARATOR STR STRAFTER STRBEFORE STRENDS STRLEN "
  + "STRSTARTS SUBSTR SUM UCASE UNDEF UNION VALUES WHERE YEAR").split(" ");

/** @param {string} before the line up to the cursor @param {Vocabulary} vocabulary @param {Language} language
 * @param {string[]} variables @param {boolean} [asked] the reader asked for suggestions @returns {Suggestions} */
export function suggest(before, vocabulary, language, variables, asked = false) {
  const variable = /[?$](\w*)$/.exec(before);
  if (variable) return ofVariables(variable[1], variables);
  const prefixed = /(?<![\w<:/-])([\w-]*):([\p{L}\p{N}_.-]*)$/u.exec(before);
  if (prefixed) return ofPrefix(prefixed[1], prefixed[2], vocabulary, language, TYPED.test(before.slice(0, prefixed.index)));
  const bare = /(?<![\p{L}\p{N}_<:/#@"'.-])[\p{L}][\p{L}\p{N}_-]*$/u.exec(before)?.[0] ?? "";
  if (bare.length < 2 && !asked) return { length: 0, options: [] };
  return { length: bare.length, options: [...keywords(bare), ...ranked(bare, entriesOf(vocabulary), language)].slice(0, MOST) };
}

/** @param {string} begun @param {string[]} variables @returns {Suggestions} */
function ofVariables(begun, variables) {
  const fitting = variables.filter((name) => name.startsWith(begun) && name !== begun);
  return { length: begun.length, options: fitting.map((name) => ({ text: name, kind: "variable" })) };
}

/** @param {string} prefix @param {string} begun @param {Vocabulary} vocabulary @param {Language} language
 * @param {boolean} typed whether a class is wanted here @returns {Suggestions} */
function ofPrefix(prefix, begun, vocabulary, language, typed) {
  const inside = entriesOf(vocabulary).filter(({ id }) => id.startsWith(`${prefix}:`));
  const options = ranked(begun, inside, language).sort((one, other) => (typed ? Number(other.kind === "class") - Number(one.kind === "class") : 0));
  return { length: prefix.length + 1 + begun.length, options: options.slice(0, MOST) };
}

/** @param {string} begun @returns {Suggestion[]} */
function keywords(begun) {
  const upper = begun.toUpperCase();
  return KEYWORDS.filter((word) => begun && word.startsWith(upper) && word !== upper).map((text) => ({ text, kind: "keyword" }));
}

/** @param {Vocabulary} vocabulary @returns {any[]} */
const entriesOf = ({ terms, names }) => [...terms, ...names];

/** @param {string} begun @param {any[]} entries @param {Language} language @returns {Suggestion[]} */
function ranked(begun, entries, language) {
  const sought = fold(begun).replaceAll("-", " ");
  const cased = (/** @type {any} */ entry) => Number(begun !== "" && ownName(entry).startsWith(begun)) / 2;
  return entries.map((entry) => ({ entry, score: score(sought, entry) - cased(entry) }))
    .filter(({ score }) => score < Infinity)
    .sort((one, other) => one.score - other.score || ownName(one.entry).length - ownName(other.entry).length)
    .map(({ entry }) => ({
      text: entry.id, prefix: entry.id.split(":", 1)[0], kind: entry.kind ?? entry.id.split(":", 1)[0],
      label: say(entry.label, language), definition: say(entry.definition, language),
    }));
}

/** How far a text is from an entry: its own name first, then its labels and aliases, then the words inside them.
 * @param {string} sought @param {any} entry */
function score(sought, entry) {
  if (!sought) return 0;
  const texts = textsOf(entry);
  const at = (/** @type {(text: string) => boolean} */ fits) => texts.findIndex(fits);
  const steps = [
    at((text) => text === sought), at((text) => text.startsWith(sought)),
    at((text) => text.includes(` ${sought}`)), sought.length > 2 ? at((text) => text.includes(sought)) : -1,
  ];
  const step = steps.findIndex((place) => place >= 0);
  return step < 0 ? Infinity : step * 100 + steps[step];
}

/** @param {{id: string}} entry */
const ownName = ({ id }) => id.slice(id.indexOf(":") + 1);

/** @type {WeakMap<object, string[]>} */
const folded = new WeakMap();

/** @param {any} entry */
function textsOf(entry) {
  const known = folded.get(entry);
  if (known) return known;
  const labels = typeof entry.label === "string" ? [entry.label] : Object.values(entry.label);
  const own = ownName(entry);
  const apart = own.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ");
  const texts = [own, apart, ...labels, ...(entry.aliases ?? [])].map((text) => fold(text).replaceAll("-", " "));
  folded.set(entry, texts);
  return texts;
}
