// @ts-check
// How to cite a claim, and the whole graph, in one line of plain text.
import { webAddress } from "../dom.js";
import { plain } from "../text.js";
import { sourcesUpTo } from "./sentence.js";

/** @typedef {import("./context.js").Ctx} Ctx */

/** @param {Ctx} ctx @param {number} index */
export function citationOf(ctx, index) {
  const { model } = ctx;
  const claim = model.claims[index];
  const source = model.sources[claim.source];
  const speaker = ctx.text(claim.speaker);
  const parts = [
    speaker && ctx.word("citedSpeaker", { name: speaker }),
    ctx.text(source.publisher),
    ctx.word("quoted", { text: ctx.text(source.title) }),
    ctx.date(source.issued),
    claim.at,
    webAddress(source.url),
    ctx.word("citedClaim", { id: claim.id.replace(/^claim:/, "") }),
    ctx.word("citedVia", { title: ctx.text(model.title) }),
    model.licence,
  ];
  return plain(parts.filter(Boolean).join(", ")) + ".";
}

/** @param {Ctx} ctx */
export function citationOfGraph(ctx) {
  const { model } = ctx;
  const parts = [ctx.text(model.title), sourcesUpTo(ctx), model.licence, webAddress(ctx.store.link())];
  return plain(parts.filter(Boolean).join(", ")) + ".";
}
