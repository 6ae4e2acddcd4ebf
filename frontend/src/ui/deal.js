// @ts-check
// A deal in time: every claim about it in the order in which it was published.
import { admits } from "../clocks.js";
import { h, name } from "../dom.js";
import { disagreements } from "./dispute.js";
import { claimLine, inOrder, people } from "./pieces.js";

/** @typedef {import("./context.js").Ctx} Ctx */

/** @param {Ctx} ctx @param {number} deal */
function claimsOf(ctx, deal) {
  return inOrder(ctx, ctx.model.claimsOfDeal[deal].filter(admits(ctx.model, ctx.store.state())));
}

/** @param {Ctx} ctx @param {number} deal */
export function dealPart(ctx, deal) {
  const claims = claimsOf(ctx, deal);
  const parties = [...new Set(claims.flatMap((claim) => [...ctx.model.claims[claim].from, ...(ctx.model.claims[claim].to ?? [])]))];
  return [
    h("h2", { tabindex: -1 }, name(ctx.text(ctx.model.deals[deal].name))),
    h("p.sub", null, ctx.word("deal"), " · ", ctx.many("claims", claims.length)),
    disagreements(ctx, claims),
    h("h3", null, ctx.word("timeline")),
    line(ctx, claims, new Set()),
    h("h3", null, ctx.word("neighbours")),
    people(ctx, parties),
  ];
}

/** @param {Ctx} ctx @param {number} deal @param {Set<number>} here the claims that are shown beside it */
export function dealTimeline(ctx, deal, here) {
  const claims = claimsOf(ctx, deal);
  if (claims.length < 2) return null;
  const { id, name: called } = ctx.model.deals[deal];
  return [
    h("h3", null, h("span", null, ctx.word("dealTimeline"), " ",
      h("button.link", { "data-key": `deal:${id}`, onclick: () => ctx.select(id) }, name(ctx.text(called))))),
    line(ctx, claims, here),
  ];
}

/** @param {Ctx} ctx @param {number[]} claims @param {Set<number>} here */
function line(ctx, claims, here) {
  return h("ol.timeline", null, claims.map((claim) => h(here.has(claim) ? "li.here" : "li", null, claimLine(ctx, claim))));
}
