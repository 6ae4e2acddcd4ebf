// @ts-check
// One sentence for what is shown: the head of the table, of a print, of a saved picture.
import { joined } from "../dom.js";
import { titleOf } from "../questions.js";
import { issuedOn, newestFirst } from "../rows.js";
import { plain } from "../text.js";

/** @typedef {import("./context.js").Ctx} Ctx */

/** The question or the name of the graph, and the days of the clocks. @param {Ctx} ctx */
export const sentence = (ctx) => plain(said(ctx).join(" · "));

/** The same, for the page. @param {Ctx} ctx */
export const sentenceLine = (ctx) => joined(said(ctx));

/** @param {Ctx} ctx */
function said(ctx) {
  const { question } = ctx.store.state();
  const title = question ? titleOf(ctx.model, question, ctx.language()) : ctx.text(ctx.model.title);
  return [title, ...days(ctx)];
}

/** @param {Ctx} ctx */
export function days(ctx) {
  const { known, on, before } = ctx.store.state();
  return [
    known && dated(ctx, "chip.known", known), on && dated(ctx, "chip.on", on), before && dated(ctx, "chip.before", before),
  ].filter((text) => text !== "");
}

/** A word with a date in it: a day takes other words than a month. @param {Ctx} ctx @param {string} key @param {string} partial */
export function dated(ctx, key, partial) {
  return ctx.word(partial.length === 10 ? `${key}.day` : key, { date: ctx.date(partial) });
}

/** How far the sources reach, as the newest of them is dated. @param {Ctx} ctx */
export function sourcesUpTo(ctx) {
  const [newest] = newestFirst(ctx.model, [...ctx.model.claims.keys()]);
  if (newest === undefined || !Number.isFinite(issuedOn(ctx.model, newest))) return "";
  return ctx.word("citedState", { date: ctx.date(ctx.model.sources[ctx.model.claims[newest].source].issued) });
}
