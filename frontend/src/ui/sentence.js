// @ts-check
// One sentence for what is shown: the head of the table, of a print, of a saved picture.
import { titleOf } from "../questions.js";
import { newestFirst } from "../rows.js";

/** @typedef {import("./context.js").Ctx} Ctx */

/** The question or the name of the graph, and the days of the clocks. @param {Ctx} ctx */
export function sentence(ctx) {
  const { question } = ctx.store.state();
  const title = question ? titleOf(ctx.model, question, ctx.language()) : ctx.text(ctx.model.title);
  return [title, ...days(ctx)].join(" · ");
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
  return newest === undefined ? "" : ctx.word("citedState", { date: ctx.date(ctx.model.sources[ctx.model.claims[newest].source].issued) });
}
