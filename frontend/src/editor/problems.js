// @ts-check
// Why there is no answer, in words, and a way to the place in the query.
import { h, name } from "../dom.js";
import { word } from "./words.js";

/** @typedef {import("./types.js").Problem} Problem */
/** @typedef {import("../types.js").Language} Language */

const KNOWN = new Set([0, 400, 406, 413, 429, 503]);

/** @param {Problem} problem @param {Language} language */
export function titleOf({ status }, language) {
  if (status >= 200 && status < 300) return word("unread", language);
  return KNOWN.has(status) ? word(`problem.${status}`, language) : word("problem", language, { status: String(status) });
}

/** @param {Problem} problem @param {Language} language */
export function detailOf({ status, detail, title }, language) {
  return detail || title || (status === 0 ? word("offline", language) : "");
}

/** @param {Problem} problem @param {Language} language @param {(() => void)|undefined} reveal */
export function problemNode(problem, language, reveal) {
  const { line, column, wait, limits = [] } = problem;
  return h("div.problem", { role: "alert" },
    h("h2", null, titleOf(problem, language)),
    line !== undefined && column !== undefined && h("p.place", null, word("where", language, { line, column })),
    h("p.detail", null, name(detailOf(problem, language))),
    wait !== undefined && h("p", null, word("wait", language, { n: wait })),
    limits.length > 0 && h("details", null, h("summary", null, word("limits", language)), h("ul", null, limits.map((limit) => h("li", null, name(limit))))),
    reveal && h("button.link", { "data-key": "reveal", onclick: reveal }, word("show", language)));
}
