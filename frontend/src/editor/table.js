// @ts-check
// The rows of an answer as a table: sorted by a click, a page of them at a time.
import { fill, h } from "../dom.js";
import { cell } from "./cells.js";
import { isNumber, sorted } from "./order.js";
import { word } from "./words.js";

/** @typedef {import("./types.js").Row} Row */
/** @typedef {import("./cells.js").Reading} Reading */

export const PAGE = 100;

/** @param {{columns: string[], rows: Row[]}} answer @param {Reading} reading */
export function createTable(answer, reading) {
  const node = h("div.answers");
  let order = { column: "", direction: /** @type {1|-1} */ (1) }, first = 0, rows = answer.rows;

  /** @param {string} column */
  function sort(column) {
    order = order.column === column && order.direction === 1 ? { column, direction: -1 } : { column, direction: 1 };
    rows = sorted(answer.rows, column, order.direction);
    first = 0;
    show();
  }
  /** @param {number} to */
  function turn(to) {
    first = to;
    show();
    node.scrollIntoView({ block: "nearest" });
  }
  function show() {
    const shown = rows.slice(first, first + PAGE);
    fill(node,
      h("div.table", { tabindex: 0, role: "region", "aria-label": word("table", reading.language), "data-key": "table" },
        h("table", null, h("thead", null, h("tr", null, answer.columns.map((column) => heading(column, order, sort)))),
          h("tbody", null, shown.map((row) => h("tr", null, answer.columns.map((column) =>
            h(isNumber(row[column]) ? "td.number" : "td", { dir: "auto" }, cell(row[column], reading)))))))),
      rows.length > PAGE && pages(rows.length, first, turn, reading.language));
  }
  show();
  return node;
}

/** @param {string} column @param {{column: string, direction: number}} order @param {(column: string) => void} sort */
function heading(column, order, sort) {
  const sorting = order.column === column ? (order.direction === 1 ? "ascending" : "descending") : "none";
  return h("th", { scope: "col", "aria-sort": sorting },
    h("button", { "data-key": `sort:${column}`, onclick: () => sort(column) }, h("bdi", null, column)));
}

/** @param {number} count @param {number} first @param {(to: number) => void} turn @param {import("../types.js").Language} language */
function pages(count, first, turn, language) {
  const last = Math.min(first + PAGE, count);
  return h("nav.pages", { "aria-label": word("pages", language) },
    h("button.button", { "data-key": "before", disabled: first === 0, onclick: () => turn(Math.max(first - PAGE, 0)) }, word("before", language)),
    h("span", null, word("page", language, { first: first + 1, last, n: count })),
    h("button.button", { "data-key": "after", disabled: last === count, onclick: () => turn(first + PAGE) }, word("after", language)));
}
