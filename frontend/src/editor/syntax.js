// @ts-check
// What the grammar sees in a query: its form, the prefixes that it uses and declares, its variables, where it breaks.
import { SparqlLanguage } from "codemirror-lang-sparql";

/** @typedef {import("@lezer/common").Tree} Tree */
/** `missing` where something should stand that does not. @typedef {{from: number, to: number, missing: boolean}} Break */

/** @param {string} text @returns {Tree} */
export const parsed = (text) => /** @type {Tree} */ (SparqlLanguage.parser.parse(text));

const FORMS = new Map([["SelectQuery", "select"], ["ConstructQuery", "construct"], ["DescribeQuery", "describe"], ["AskQuery", "ask"]]);

/** The form of a query, empty where it has none. @param {string} text */
export function formOf(text) {
  let form = "";
  parsed(text).iterate({ enter: ({ name }) => { form ||= FORMS.get(name) ?? ""; } });
  return form;
}

/** The first breaks of a query, one for each line at most. @param {string} text @param {Tree} [tree] @returns {Break[]} */
export function breaks(text, tree = parsed(text)) {
  /** @type {Map<number, Break>} */
  const found = new Map();
  tree.iterate({
    enter: ({ type, from, to }) => {
      const line = text.slice(0, from).split("\n").length;
      if (type.isError && found.size < 20 && !found.has(line)) found.set(line, { from, to, missing: from === to });
    },
  });
  return text.trim() ? [...found.values()] : [];
}

/** @param {string} text @returns {{used: Set<string>, declared: Set<string>, at: number}} `at` is where a declaration may stand */
export function prefixesOf(text) {
  const used = new Set(), declared = new Set();
  let at = text.length;
  parsed(text).iterate({
    enter: ({ name, from, to }) => {
      if (name === "Unit" || name === "Comment") return;
      if (from < to) at = Math.min(at, from);
      const prefix = name === "Pname_ln" || name === "Pname_ns" ? text.slice(from, text.indexOf(":", from)) : undefined;
      if (prefix === undefined) return;
      (inDeclaration(text, from) ? declared : used).add(prefix);
    },
  });
  return { used, declared, at };
}

/** @param {string} text @param {number} from */
const inDeclaration = (text, from) => /\bprefix\s+$/i.test(text.slice(0, from));

/** The declarations that a query lacks, and where they go; `needed` are prefixes that it is about to use.
 * @param {string} text @param {{[prefix: string]: string}} known @param {string[]} [needed] */
export function lacking(text, known, needed = []) {
  const { used, declared, at } = prefixesOf(text);
  const names = [...new Set([...used, ...needed])].filter((name) => Object.hasOwn(known, name) && !declared.has(name)).sort();
  return { at, insert: names.map((name) => `PREFIX ${name}: <${known[name]}>\n`).join("") };
}

/** The variables of a query, each once, without their sign. @param {string} text */
export const variablesOf = (text) => [...new Set([...text.matchAll(/[?$]([\p{L}_]\w*)/gu)].map((match) => match[1]))].sort();
