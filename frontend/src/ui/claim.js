// @ts-check
// The card of one claim: what is said, how firmly, by whom, where.
import { h, joined, name, webAddress } from "../dom.js";
import { citationOf } from "./citation.js";
import { copy } from "./copying.js";
import { claimBadges } from "./pieces.js";

/** @typedef {import("./context.js").Ctx} Ctx */

/** @param {Ctx} ctx @param {number} index @param {boolean} [chosen] */
export function claimCard(ctx, index, chosen = false) {
  const claim = ctx.model.claims[index];
  const badges = claimBadges(ctx, index).filter(Boolean);
  return h(chosen ? "article.card.chosen" : "article.card", { "aria-label": ctx.text(claim.says).slice(0, 120) },
    h("p.says", null, name(ctx.text(claim.says))),
    badges.length > 0 && h("div.badges", null, badges),
    details(ctx, claim.details ?? []),
    origin(ctx, index),
    foot(ctx, index));
}

/** @param {Ctx} ctx @param {{label: any, value: any}[]} pairs */
function details(ctx, pairs) {
  return pairs.length > 0 && h("dl.facts", null,
    pairs.map(({ label, value }) => [h("dt", null, ctx.text(label)), h("dd", null, name(ctx.text(value)))]));
}

/** @param {Ctx} ctx @param {number} index */
function origin(ctx, index) {
  const claim = ctx.model.claims[index];
  const source = ctx.model.sources[claim.source];
  const rest = joined([
    source.publisher && ctx.text(source.publisher),
    ctx.date(source.issued),
    claim.at,
    ctx.label("tier", source.tier),
    source.relays && ctx.word("relayedFrom", { name: ctx.text(source.relays) }),
  ]);
  return h("div.origin", null,
    claim.speaker && h("div", null, ctx.word("saidBy"), " ", name(ctx.text(claim.speaker), "title")),
    h("div", null, name(ctx.text(source.title), "title")),
    h("div.soft", null, rest));
}

/** @param {Ctx} ctx @param {number} index */
function foot(ctx, index) {
  const claim = ctx.model.claims[index];
  const address = webAddress(ctx.model.sources[claim.source].url);
  return h("div.foot", null,
    address && h("a", { href: address, rel: "noopener noreferrer external", target: "_blank" },
      ctx.word("openSource"), h("span", { "aria-hidden": "true" }, " ↗"),
      h("span.unseen", null, ` (${ctx.word("newTab")})`)),
    h("button.link", {
      "data-key": `cite:${claim.id}`,
      onclick: async () => ctx.acts.announce(
        await copy(citationOf(ctx, index)) ? ctx.word("citationCopied") : ctx.word("copyRefused")),
    }, ctx.word("copyCitation")));
}
