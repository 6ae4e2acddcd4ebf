// @ts-check
// The panel while nothing is selected: the answer to the question, newest first.
import { h, joined, name } from "../dom.js";
import { titleOf } from "../questions.js";
import { newestFirst } from "../rows.js";
import { betweenDays, changesPart, loosePublished } from "./changes.js";
import { claimLine, edgeRow, listed, newest } from "./pieces.js";

/** @typedef {import("./context.js").Ctx} Ctx */
/** @typedef {import("../types.js").Edge} Edge */

/** @param {Ctx} ctx */
export function overview(ctx) {
  const { question, before } = ctx.store.state();
  const view = ctx.store.view();
  const title = before ? ctx.word("whatChanged") : question ? titleOf(ctx.model, question, ctx.language()) : ctx.word("latest");
  return [
    h("h2", { tabindex: -1 }, name(title)),
    h("p.sub", null, view.nothing ? ctx.word(view.nothing) : before ? betweenDays(ctx) : counts(ctx, view)),
    body(ctx, view),
  ];
}

/** What is listed are relations, each of one claim or more. @param {Ctx} ctx @param {import("../types.js").View} view */
function counts(ctx, { edges, claims }) {
  return [edges.length > 0 && ctx.many("relations", edges.length), ctx.many("claimsNewest", claims.length)].filter(Boolean).join(" · ");
}

/** @param {Ctx} ctx @param {import("../types.js").View} view */
function body(ctx, view) {
  if (view.changes) return [changesPart(ctx, view.changes), looseBlock(ctx, loosePublished(ctx, view.loose))];
  if (view.circles.length) return circlesPart(ctx, view.circles);
  if (view.path.length) return pathPart(ctx, view.path);
  /** @param {Edge[]} edges */
  const list = (edges) => listed(ctx, edges, (edge) => edgeRow(ctx, edge), "ul.rows", (most) => newest(ctx, edges, (edge) => edge, most));
  const past = (/** @type {Edge} */ { line }) => line === "off" || line === "denied";
  const over = ctx.store.state().question ? view.edges.filter(past) : [];
  return [
    list(over.length ? view.edges.filter((edge) => !past(edge)) : view.edges),
    over.length > 0 && [h("h3", null, ctx.word("over"), h("span.count", null, ctx.number(over.length))), list(over)],
    looseBlock(ctx, view.loose),
  ];
}

/** Events, remarks and measures, newest first. @param {Ctx} ctx @param {number[]} loose */
export function looseBlock(ctx, loose) {
  if (!loose.length) return null;
  return [
    h("h3", null, ctx.word("looseTitle"), h("span.count", null, ctx.number(loose.length))),
    listed(ctx, newestFirst(ctx.model, loose), (claim) => claimLine(ctx, claim), "ol.timeline"),
  ];
}

/** @param {Ctx} ctx @param {{parties: number[], edges: Edge[]}[]} circles */
function circlesPart(ctx, circles) {
  return [h("p.caveat", null, ctx.word("circleCaveat")), listed(ctx, circles, ({ parties, edges }) => [
    h("h3", null, h("span", null, joined([...parties, parties[0]].map((party) => ctx.party(party)), " → "))),
    h("ul.rows", null, edges.map((edge) => h("li", null, edgeRow(ctx, edge)))),
  ], "ul.circles")];
}

/** @param {Ctx} ctx @param {Edge[]} path */
function pathPart(ctx, path) {
  return h("ol.rows", null, path.map((edge) => h("li", null, edgeRow(ctx, edge))));
}
