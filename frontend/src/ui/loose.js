// @ts-check
// The panel of a claim that is no edge: an event, a remark, a measure.
import { h, joined } from "../dom.js";
import { claimCard } from "./claim.js";
import { dealTimeline } from "./deal.js";
import { disagreements } from "./dispute.js";
import { people } from "./pieces.js";

/** @typedef {import("./context.js").Ctx} Ctx */

/** @param {Ctx} ctx @param {number} index */
export function claimPart(ctx, index) {
  const { relation, from, to = [], about = [], deal } = ctx.model.claims[index];
  const parties = [...new Set([...from, ...to, ...about])];
  return [
    h("h2", { tabindex: -1 }, joined(parties.slice(0, 3).map((party) => ctx.party(party)), ", ")),
    h("p.sub", null, ctx.text(ctx.model.relations[relation].label)),
    h("div.actions", null, claimCard(ctx, index)),
    disagreements(ctx, [index]),
    deal !== undefined && dealTimeline(ctx, deal, new Set([index])),
    h("h3", null, ctx.word("neighbours")),
    people(ctx, parties),
  ];
}
