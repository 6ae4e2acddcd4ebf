// @ts-check
// The table: one row for each shown claim, the same for the screen, the printer and the CSV file.
import { issuedDay, iso, show } from "./dates.js";
import { once } from "./once.js";
import { say } from "./text.js";
import { word } from "./words.js";

/** @typedef {import("./types.js").Model} Model */
/** @typedef {import("./types.js").Language} Language */
/** @typedef {import("./types.js").Claim} Claim */
/** @typedef {"from"|"relation"|"to"|"stage"|"certainty"|"figure"|"period"|"source"|"date"|"at"} Column */
/** @typedef {"says"|"denied"|"speaker"|"publisher"|"tier"|"issued"|"url"|"claim"} Extra */

/** @type {Column[]} */
export const COLUMNS = ["from", "relation", "to", "stage", "certainty", "figure", "period", "source", "date", "at"];
/** What a file holds beside them. @type {Extra[]} */
export const EXTRAS = ["says", "denied", "speaker", "publisher", "tier", "issued", "url", "claim"];

/** The day from which the source of a claim counts in lists: the first of a month or a year that is no exact day, -Infinity
 * for none.
 * @param {Model} model @param {number} claim */
export function issuedOn(model, claim) {
  return issuedDays(model)[model.claims[claim].source];
}

const issuedDays = once((/** @type {Model} */ { sources }) => sources.map(issuedDay));

/** Claims newest first, then by id; last those of no day. @param {Model} model @param {number[]} claims */
export function newestFirst(model, claims) {
  const id = (/** @type {number} */ claim) => model.claims[claim].id;
  return [...claims].sort((a, b) => issuedOn(model, b) - issuedOn(model, a) || (id(a) < id(b) ? -1 : 1));
}

/** The text of a cell. @param {Model} model @param {Language} language @param {number} index of the claim @param {Column|Extra} column */
export function cell(model, language, index, column) {
  const claim = model.claims[index];
  const source = model.sources[claim.source];
  /** @param {number[]|undefined} parties */
  const names = (parties) => (parties ?? []).map((party) => say(model.parties[party].name, language)).join(", ");
  /** @param {string} scheme @param {string|undefined} id */
  const label = (scheme, id) => (id ? say(model.code(scheme, id)?.label ?? id, language) : "");
  switch (column) {
    case "from": return names(claim.from);
    case "to": return names(claim.to);
    case "relation": return relationOf(model, claim, language);
    case "stage": return label("stage", claim.stage);
    case "certainty": return label("certainty", claim.certainty);
    case "figure": return say(claim.pill, language);
    case "period": return periodOf(claim, language);
    case "source": return say(source.title, language);
    case "date": return show(source.issued, language);
    case "at": return claim.at ?? "";
    case "says": return say(claim.says, language);
    case "denied": return String(claim.denied === true);
    case "speaker": return say(claim.speaker, language);
    case "publisher": return say(source.publisher, language);
    case "tier": return label("tier", source.tier);
    case "issued": return source.issued;
    case "url": return source.url ?? "";
    default: return claim.id;
  }
}

/** @param {Model} model @param {Claim} claim @param {Language} language */
function relationOf(model, claim, language) {
  const { verb, label } = model.relations[claim.relation];
  return say(claim.to?.length ? verb ?? label : label, language);
}

/** The period as the source gives it, else by the months of its first and last day.
 * @param {Claim} claim @param {Language} language */
function periodOf(claim, language) {
  const given = claim.details?.find(({ key }) => key === "period");
  if (given) return say(given.value, language);
  const [since, until] = [claim.since, claim.until].map((day) => (day === undefined ? "" : show(iso(day).slice(0, 7), language)));
  if (since && until) return `${since} – ${until}`;
  return since ? word("sinceThen", language, { before: since }) : until && word("untilThen", language, { date: until });
}

/** Claims in the order of a column: dates by day, figures by amount within their currency, all else as text.
 * @param {Model} model @param {Language} language @param {number[]} claims @param {Column} column @param {boolean} down */
export function sorted(model, language, claims, column, down) {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const way = down ? -1 : 1;
  const keys = new Map(claims.map((index) => [index, keyOf(model, language, index, column)]));
  return [...claims].sort((a, b) => {
    const [one, other] = [keys.get(a), keys.get(b)];
    if (!one || !other) return one ? -1 : other ? 1 : a - b; // the unknown always last
    return (compare(one.text, other.text) || one.number - other.number) * way || a - b;
  });
}

/** What a claim is sorted by, by text first; null for the unknown. @param {Model} model @param {Language} language
 * @param {number} index @param {Column} column @returns {{text: string, number: number}|null} */
function keyOf(model, language, index, column) {
  const { since, until, stage, money } = model.claims[index];
  if (column === "date") return measured(issuedOn(model, index));
  if (column === "period") return measured(since ?? until);
  if (column === "stage") return measured(stage && (model.code("stage", stage)?.rank ?? 0));
  if (column === "figure" && money) return { text: money.currency, number: money.amount };
  const text = cell(model, language, index, column);
  return text ? { text, number: 0 } : null;
}

/** @param {number|string|undefined} number */
const measured = (number) => (typeof number === "number" && Number.isFinite(number) ? { text: "", number } : null);

const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** A cell that no spreadsheet takes for a formula; the twin of `safe_cell` in kg/render.py. @param {string} text */
export function safeCell(text) {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** Lines as CSV with CRLF. @param {string[][]} lines */
export function csv(lines) {
  return lines.map((line) => line.map(quoted).join(",") + "\r\n").join("");
}

/** @param {string} text */
function quoted(text) {
  const safe = safeCell(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
