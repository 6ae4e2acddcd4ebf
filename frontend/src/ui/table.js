// @ts-check
// The table of exactly what is shown, page by page: the equal of the picture.
import { fill, h, name } from "../dom.js";
import { COLUMNS, cell, sorted } from "../rows.js";
import { plain } from "../text.js";
import { shownLine } from "./chips.js";
import { sentenceLine } from "./sentence.js";

/** @typedef {import("./context.js").Ctx} Ctx */
/** @typedef {import("../rows.js").Column} Column */

const PAGE = 200;
/** @type {Column[]} */
const TIGHT = ["stage", "date", "at"];

/** @param {Ctx} ctx */
export function createTable(ctx) {
  const node = h("div.table", { tabindex: 0, role: "region" });
  /** @type {Column} */
  let column = "date";
  let down = true;
  let page = 0;
  /** @type {unknown} */
  let seen = null;

  function show() {
    const state = ctx.store.state();
    node.hidden = state.view !== "table";
    if (node.hidden) return;
    if (seen !== ctx.store.view()) page = 0;
    seen = ctx.store.view();
    const claims = sorted(ctx.model, state.language, ctx.store.view().claims, column, down);
    const pages = Math.max(1, Math.ceil(claims.length / PAGE));
    node.setAttribute("aria-label", ctx.word("tableLabel"));
    fill(node, h("table", null, caption(ctx), head(),
      h("tbody", null, claims.slice(page * PAGE, (page + 1) * PAGE).map((claim) => row(ctx, claim, opener(ctx, claim))))),
    pages > 1 && pager(pages, claims.length));
  }

  function head() {
    return h("thead", null, h("tr", null, COLUMNS.map((key) => h("th", {
      scope: "col", "aria-sort": key === column ? (down ? "descending" : "ascending") : undefined,
    }, h("button", { "data-key": `sort:${key}`, onclick: () => sort(key) }, ctx.word(`column.${key}`))))));
  }

  /** @param {Column} key */
  function sort(key) {
    down = key === column ? !down : key === "date";
    column = key;
    page = 0;
    show();
  }

  /** @param {number} pages @param {number} rows */
  function pager(pages, rows) {
    /** @param {number} to */
    const turn = (to) => () => {
      page = to;
      show();
      node.scrollTop = 0;
    };
    return h("div.pages", null,
      h("button.button", { "data-key": "page-back", disabled: page === 0, onclick: turn(page - 1) }, ctx.word("pageBack")),
      h("span", { "aria-live": "polite" }, ctx.word("pageOf", {
        from: page * PAGE + 1, to: Math.min((page + 1) * PAGE, rows), n: rows,
      })),
      h("button.button", { "data-key": "page-on", disabled: page === pages - 1, onclick: turn(page + 1) }, ctx.word("pageOn")));
  }
  return { node, show };
}

/** @param {Ctx} ctx */
export function caption(ctx) {
  return h("caption", null, sentenceLine(ctx), h("span.soft", null, shownLine(ctx)));
}

/** The first cell, which opens the evidence. @param {Ctx} ctx @param {number} claim */
function opener(ctx, claim) {
  const { id } = ctx.model.claims[claim];
  return h("button.open", {
    "data-key": `row:${id}`,
    onclick() {
      ctx.select(id);
      ctx.acts.readPanel();
    },
  }, name(plain(cell(ctx.model, ctx.language(), claim, "from"))));
}

/** @param {Ctx} ctx @param {number} claim @param {Element|string} first */
export function row(ctx, claim, first) {
  const chosen = ctx.store.state().selected === ctx.model.claims[claim].id;
  return h(chosen ? "tr.chosen" : "tr", null, COLUMNS.map((key) => (key === "from"
    ? h("td", null, first)
    : h(TIGHT.includes(key) ? "td.tight" : `td.${key}`, null, value(ctx, claim, key)))));
}

/** A cell; where a claim relates to nobody, as an event or a remark, what it says stands in place of the other party.
 * @param {Ctx} ctx @param {number} claim @param {Column} key */
function value(ctx, claim, key) {
  const { to, from, says, relation } = ctx.model.claims[claim];
  const alone = !to && !(ctx.model.relations[relation].symmetric && from.length > 1);
  if (key === "to" && alone) return name(plain(ctx.text(says)));
  const text = cell(ctx.model, ctx.language(), claim, key);
  const denied = key === "certainty" && ctx.model.claims[claim].denied;
  return text || denied ? [name(plain(text)), denied && [" · ", ctx.word("denied")]] : null;
}
