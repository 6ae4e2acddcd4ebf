// @ts-check
// The state of the page and its address: what differs from the start, readable, and decoded without trust.
import { valid } from "./dates.js";

/** @typedef {import("./types.js").State} State */
/** @typedef {import("./types.js").Filters} Filters */
/** @typedef {import("./types.js").Question} Question */

/** @type {State} */
export const START = {
  language: "en", theme: "", view: "network", question: null, known: "", on: "", before: "", selected: "",
  around: null, open: [], camera: null, embed: false,
  filters: { relation: [], stage: [], certainty: [], tier: [], kind: [], country: [], sources: 0, amount: null },
};
const LONGEST = 20_000;
const DEEPEST = 9;

/** How a part of the state is written in the address, as texts, none where it is `blank`; and read back, null if that is
 * no value of it. `none` also says blank, where leaving it out may mean more.
 * @template T @typedef {{blank: T, none?: string, write: (value: T) => string[], read: (texts: string[]) => T|null}} Part */

/** @type {Part<string>} */
const NAME = { blank: "", write: (value) => (value ? [value] : []), read: ([text, ...more]) => (more.length ? null : text) };
/** @type {Part<string>} */
const DATE = { ...NAME, read: ([text, ...more]) => (more.length || !valid(text) ? null : text) };
/** @type {Part<string[]>} */
const LIST = { blank: [], write: (values) => values, read: (texts) => (texts.every(Boolean) ? texts : null) };
/** @type {Part<number>} */
const COUNT = {
  blank: 0,
  write: (value) => (value ? [String(value)] : []),
  read: ([text, ...more]) => (more.length ? null : whole(text, 1, 999)),
};
/** @type {Part<boolean>} */
const FLAG = {
  blank: false,
  write: (value) => (value ? ["1"] : []),
  read: ([text, ...more]) => (more.length || text !== "1" ? null : true),
};
/** @type {Part<Filters["amount"]>} */
const AMOUNT = {
  blank: null,
  write: (value) => (value ? [String(value.least), value.currency] : []),
  read: ([text, currency, ...more]) => {
    const least = number(text);
    return least !== null && least >= 0 && currency && !more.length ? { least, currency } : null;
  },
};
/** @type {Part<State["around"]>} */
const AROUND = {
  blank: null,
  none: "all",
  write: (value) => (value ? [value.party, String(value.depth)] : []),
  read: ([party, text, ...more]) => {
    const depth = whole(text, 1, DEEPEST);
    return party && depth && !more.length ? { party, depth } : null;
  },
};
/** @type {Part<State["camera"]>} */
const CAMERA = {
  blank: null,
  write: (value) => (value ? [value.x, value.y, value.k].map(String) : []),
  read: (texts) => {
    const [x, y, k] = texts.map(number);
    return texts.length === 3 && x !== null && y !== null && k !== null && k > 0 ? { x, y, k } : null;
  },
};
/** @type {Part<Question|null>} */
const QUESTION = {
  blank: null,
  write: (question) => {
    if (!question) return [];
    if ("rail" in question) return [question.rail];
    if ("path" in question) return ["path", ...question.path];
    return [question.side ? "whom" : "who", question.relation, question.party];
  },
  read: (texts) => {
    const [kind, one, other] = texts;
    if (!texts.every(Boolean)) return null;
    if (texts.length === 1) return { rail: kind };
    if (texts.length !== 3) return null;
    if (kind === "path") return { path: [one, other] };
    return kind === "who" || kind === "whom" ? { relation: one, party: other, side: kind === "whom" ? 1 : 0 } : null;
  },
};

/** @typedef {{part: Part<any>, filter?: keyof Filters, field?: keyof State}} Place */
/** @type {Map<string, Place>} */
const KEYS = new Map([
  ["q", { field: "question", part: QUESTION }],
  ["known", { field: "known", part: DATE }],
  ["on", { field: "on", part: DATE }],
  ["before", { field: "before", part: DATE }],
  ["sel", { field: "selected", part: NAME }],
  ["around", { field: "around", part: AROUND }],
  ["relation", { filter: "relation", part: LIST }],
  ["stage", { filter: "stage", part: LIST }],
  ["certainty", { filter: "certainty", part: LIST }],
  ["tier", { filter: "tier", part: LIST }],
  ["kind", { filter: "kind", part: LIST }],
  ["country", { filter: "country", part: LIST }],
  ["sources", { filter: "sources", part: COUNT }],
  ["amount", { filter: "amount", part: AMOUNT }],
  ["open", { field: "open", part: LIST }],
  ["view", { field: "view", part: oneOf("network", "stack", "table") }],
  ["cam", { field: "camera", part: CAMERA }],
  ["lang", { field: "language", part: oneOf("en", "fr") }],
  ["theme", { field: "theme", part: oneOf("", "light", "dark") }],
  ["embed", { field: "embed", part: FLAG }],
]);

/** The state as the text of an address after `#`: what differs from `home`, which an empty address means.
 * @type {(state: State, home?: State) => string} */
export function encode(state, home = START) {
  return [...KEYS]
    .map(([key, place]) => ({ key, text: written(state, place), usual: written(home, place), none: place.part.none ?? "" }))
    .filter(({ text, usual }) => text !== usual)
    .map(({ key, text, none }) => `${key}=${text || none}`)
    .join("&");
}

/** The state that an address holds. What cannot be read is as in `home`, and a `problem`.
 * @type {(hash: string, home?: State) => {state: State, problem: boolean}} */
export function decode(hash, home = START) {
  const state = { ...home, filters: { ...home.filters } };
  const text = hash.replace(/^#/, "");
  if (text.length > LONGEST) return { state, problem: true };
  const seen = new Set();
  let problem = false;
  for (const piece of text.split("&").filter(Boolean)) {
    const [key, value] = cut(piece);
    const place = KEYS.get(key);
    const found = place && !seen.has(key) && value !== null ? parsed(place.part, value) : null;
    seen.add(key);
    if (!place || found === null) problem = true;
    else if (place.filter) Object.assign(state.filters, { [place.filter]: found.value });
    else Object.assign(state, { [/** @type {string} */ (place.field)]: found.value });
  }
  return { state, problem };
}

/** Whether two states are the same address. @type {(a: State, b: State) => boolean} */
export function same(a, b) {
  return encode(a) === encode(b);
}

/** @param {State} state @param {Place} place */
function written(state, { part, filter, field }) {
  return part.write(filter ? state.filters[filter] : state[/** @type {keyof State} */ (field)]).map(escaped).join(",");
}

/** @param {Part<any>} part @param {string} text @returns {{value: unknown}|null} */
function parsed(part, text) {
  if (!text || text === part.none) return { value: part.blank };
  try {
    const value = part.read(text.split(",").map(decodeURIComponent));
    return value === null ? null : { value };
  } catch {
    return null; // a broken percent code
  }
}

/** @param {string} piece @returns {[string, string|null]} */
function cut(piece) {
  const place = piece.indexOf("=");
  return place < 0 ? [piece, null] : [piece.slice(0, place), piece.slice(place + 1)];
}

/** @param {string} text */
function escaped(text) {
  const whole = text.replace(/\p{Surrogate}/gu, "\ufffd"); // half a character cannot be percent-encoded
  return encodeURIComponent(whole).replace(/%3A/g, ":").replace(/%2F/g, "/");
}

/** @param {...string} values the first is the blank one @returns {Part<string>} */
function oneOf(...values) {
  return {
    blank: values[0],
    write: (value) => (value ? [value] : []),
    read: ([text, ...more]) => (more.length || !values.includes(text) ? null : text),
  };
}

/** @param {string|undefined} text @returns {number|null} */
function number(text) {
  const value = text ? Number(text) : NaN;
  return Number.isFinite(value) ? value : null;
}

/** @param {string|undefined} text @param {number} least @param {number} most */
function whole(text, least, most) {
  const value = /^\d{1,4}$/.test(text ?? "") ? Number(text) : NaN;
  return value >= least && value <= most ? value : null;
}
