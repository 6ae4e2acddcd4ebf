// @ts-check
// The panel of an edge: every claim behind it, where they differ, what became of the deal.
import { h, name } from "../dom.js";
import { dealsOf, edgesOf } from "../edges.js";
import { newestFirst } from "../rows.js";
import { claimCard } from "./claim.js";
import { verbOf } from "./context.js";
import { disagreements } from "./dispute.js";
import { dealTimeline } from "./deal.js";
import { familyGlyph } from "./glyphs.js";
import { edgeBadges, figureOf, listed, people } from "./pieces.js";

/** @typedef {import("./context.js").Ctx} Ctx */
/** @typedef {import("../types.js").Edge} Edge */

/** @param {Ctx} ctx @param {Edge} edge @param {number} [chosen] the claim that was opened */
export function edgePart(ctx, edge, chosen) {
  const { model } = ctx;
  const cards = newestFirst(model, edge.claims).filter((claim) => claim !== chosen);
  const deals = dealsOf(model, edge);
  return [
    h("h2", { tabindex: -1 }, name(ctx.party(edge.from)), " ", verbOf(ctx, edge.relation), " ", name(ctx.party(edge.to))),
    h("p.sub", null, familyGlyph(edge.family, edge.line), " ", ctx.label("family", edge.family), " · ",
      ctx.many("claims", edge.claims.length), " · ", ctx.many("sources", edge.sources)),
    h("div.meta", null, edgeBadges(ctx, edge),
      figureOf(ctx, edge)),
    chosen !== undefined && h("div.actions", null, claimCard(ctx, chosen, true)),
    deals.length > 1 && dealRows(ctx, edge, deals),
    disagreements(ctx, edge.claims),
    cards.length > 0 && [
      h("h3", null, ctx.word(chosen === undefined ? "whatIsClaimed" : "whatElseIsClaimed")),
      listed(ctx, cards, (claim) => claimCard(ctx, claim), "ul.cards"),
    ],
    deals.map((deal) => dealTimeline(ctx, deal, new Set(edge.claims))),
    neighbours(ctx, edge),
  ];
}

/** The deals of an edge, each with its own stage and figure: one may be signed and another only intended.
 * @param {Ctx} ctx @param {Edge} edge @param {number[]} deals */
function dealRows(ctx, edge, deals) {
  const { model, store } = ctx;
  const things = [edge.from, edge.to].map((party) => model.parties[party]).filter(({ thing }) => thing).map(({ id }) => id);
  const open = [...store.state().open, ...things];
  const parts = deals.flatMap((deal) => {
    const claims = edge.claims.filter((claim) => model.claims[claim].deal === deal);
    const part = edgesOf(model, claims, open, store.view().known, ctx.standing()).find(({ id }) => id === edge.id);
    return part ? [{ deal: model.deals[deal], part }] : [];
  });
  return [
    h("h3", null, ctx.word("itsDeals"), h("span.count", null, ctx.number(parts.length))),
    listed(ctx, parts, ({ deal, part }) => h("button.row", { "data-key": `part:${deal.id}`, onclick: () => ctx.select(deal.id) },
      h("span.main", null, h("b", null, name(ctx.text(deal.name)))),
      h("span.meta", null, edgeBadges(ctx, part), figureOf(ctx, part), h("span", null, ctx.many("claims", part.claims.length))))),
  ];
}

/** @param {Ctx} ctx @param {Edge} edge */
function neighbours(ctx, edge) {
  const { model } = ctx;
  const about = edge.claims.flatMap((claim) => {
    const { from, to = [], about = [] } = model.claims[claim];
    return [...from, ...to, ...about];
  });
  return [
    h("h3", null, ctx.word("neighbours")),
    people(ctx, [...new Set([edge.from, edge.to, ...about])]),
  ];
}
