// @ts-check
// What an IRI is called, how it is shortened, and which page tells of it.

/** @typedef {import("./types.js").Data} Data */
/** @typedef {import("./types.js").TermData} TermData */
/** @typedef {import("./types.js").NameData} NameData */
/** @typedef {{[prefix: string]: string}} Prefixes */
/** `entries` is everything that can be named, terms first, by prefixed name.
 * @typedef {{prefixes: Prefixes, entries: Map<string, TermData|NameData>, terms: TermData[], names: NameData[]}} Vocabulary */

const ROOT = "https://w3id.org/dealgraph/";
const PAGE = /^(?:(actor|thing|deal|source)\/[^/?#\\]+|ns(?=#|$)|[a-z]+\/[\w-]+)(?:#[^#]*)?$/;
const LOCAL = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_-])?$/u;

/** @param {Data} data @returns {Vocabulary} */
export function vocabularyOf({ prefixes, terms, names }) {
  return { prefixes, terms, names, entries: new Map([...names, ...terms].map((entry) => [entry.id, entry])) };
}

/** An IRI as a prefixed name, if a prefix of ours fits and the rest can be written so. @param {Prefixes} prefixes @param {string} iri */
export function curie(prefixes, iri) {
  for (const [prefix, base] of Object.entries(prefixes)) {
    if (!iri.startsWith(base)) continue;
    const rest = iri.slice(base.length);
    if (LOCAL.test(rest) || (prefix === "source" && /^[\w.-]+#[\w.-]+$/.test(rest))) return `${prefix}:${rest}`;
  }
  return "";
}

/** The address of what tells of an IRI: our own page of it, beside this one, else its own if it leads to the web.
 * `at` is where this page lies. @param {string} iri @param {string} at @param {string} [view] a query string for our own pages
 * @returns {{href: string, own: boolean}|undefined} */
export function pageOf(iri, at, view = "") {
  const inside = iri.startsWith(ROOT) ? iri.slice(ROOT.length) : "";
  if (PAGE.test(inside)) {
    const [path, place] = inside.split("#");
    const url = new URL(`./${path}`, at);
    url.search = view;
    url.hash = place ?? "";
    return { href: url.href, own: true };
  }
  try {
    const url = new URL(iri);
    return url.protocol === "https:" || url.protocol === "http:" ? { href: url.href, own: false } : undefined;
  } catch {
    return undefined;
  }
}
