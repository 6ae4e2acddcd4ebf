// @ts-check
// What differs between the two days of compare mode.
import { last } from "../dates.js";
import { h, name } from "../dom.js";
import { leadingDeal } from "../edges.js";
import { verbOf } from "./context.js";
import { familyGlyph } from "./glyphs.js";
import { edgeRow, listed, newest } from "./pieces.js";

/** @typedef {import("./context.js").Ctx} Ctx */
/** @typedef {import("../types.js").Change} Change */

/** The two days in words. @param {Ctx} ctx */
export function betweenDays(ctx) {
  const { before, known } = ctx.store.state();
  return known ? ctx.word("between", { before: ctx.date(before), known: ctx.date(known) }) : ctx.word("sinceThen", { before: ctx.date(before) });
}

/** Of events, remarks and measures, those not yet known on the earlier day. @param {Ctx} ctx @param {number[]} loose */
export function loosePublished({ model, store }, loose) {
  const before = last(store.state().before);
  return loose.filter((claim) => model.sources[model.claims[claim].source].known > before);
}

/** @type {["new"|"gone"|"changed", string][]} */
const KINDS = [["new", "+"], ["gone", "−"], ["changed", "~"]];

/** @param {Ctx} ctx @param {Change[]} changes */
export function changesPart(ctx, changes) {
  const differing = newest(ctx, changes.filter(({ change }) => change !== "same"), ({ edge }) => edge);
  if (!differing.length) return h("p.sub", null, ctx.word("nothingChanged"));
  return KINDS.map(([kind, sign]) => {
    const found = differing.filter(({ change }) => change === kind);
    return found.length > 0 && h(`section.change-${kind}`, null,
      h("h3", null, h("span.mark", { "aria-hidden": "true" }, sign), ctx.word(`changes.${kind}`),
        h("span.count", null, ctx.number(found.length))),
      listed(ctx, found, (change) => changeRow(ctx, change)));
  });
}

/** @param {Ctx} ctx @param {Change} change */
function changeRow(ctx, { edge, was, change }) {
  if (change !== "changed" || !was) return edgeRow(ctx, edge);
  const stages = was.stage !== edge.stage && [ctx.label("stage", was.stage), ctx.label("stage", edge.stage)];
  const pills = ctx.text(was.pill) !== ctx.text(edge.pill) && [ctx.text(was.pill), ctx.text(edge.pill)];
  const turns = leadingDeal(ctx.model, was) === leadingDeal(ctx.model, edge)
    ? [stages, pills].filter((turn) => turn !== false).map(([a, b]) => `${a || "–"} → ${b || "–"}`)
    : [ctx.word("dealBefore", { deal: dealOf(ctx, was) }), ctx.word("dealNow", { deal: dealOf(ctx, edge) })];
  if (!turns.length) return edgeRow(ctx, edge);
  return h("button.row", { "data-key": edge.id, onclick: () => ctx.select(edge.id) },
    h("span.main", null, familyGlyph(edge.family, edge.line), h("b", null, name(ctx.party(edge.from))), " ",
      verbOf(ctx, edge.relation), " ", h("b", null, name(ctx.party(edge.to)))),
    turns.map((turn) => h("span.meta", null, h("span.figure", null, name(turn)))));
}

/** The deal that makes an edge so firm, with its stage and figure: two deals of one pair are not one that changed.
 * @param {Ctx} ctx @param {import("../types.js").Edge} edge */
function dealOf(ctx, edge) {
  const deal = leadingDeal(ctx.model, edge);
  const called = deal === undefined ? "" : ctx.text(ctx.model.deals[deal].name);
  return [called, ctx.label("stage", edge.stage), ctx.text(edge.pill)].filter(Boolean).join(", ") || "–";
}
