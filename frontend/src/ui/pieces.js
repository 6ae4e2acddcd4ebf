// @ts-check
// Small pieces that several parts use.
import { lineOf } from "../clocks.js";
import { h, name } from "../dom.js";
import { issuedOn, newestFirst } from "../rows.js";
import { familyGlyph } from "./glyphs.js";
import { verbOf } from "./context.js";

/** @typedef {import("./context.js").Ctx} Ctx */
/** @typedef {import("../types.js").Edge} Edge */

const MANY = 40;
/** So many entries has a list at most. */
export const LISTED = MANY * 25;

/** The stage of a claim or an edge, its border as firm as its line; struck out where the deal has stopped since.
 * @param {Ctx} ctx @param {string|undefined} stage @param {string} line */
export function stageBadge(ctx, stage, line) {
  if (!stage) return null;
  const past = line === "off" && Boolean(ctx.model.code("stage", stage)?.rank);
  return h(`span.badge.${past ? "past" : line}`, null, ctx.label("stage", stage));
}

/** All marks of one claim: stage, certainty, denial.
 * @param {Ctx} ctx @param {number} index */
export function claimBadges(ctx, index) {
  const claim = ctx.model.claims[index];
  return [
    stageBadge(ctx, claim.stage, lineOf(ctx.model, index, ctx.standing())),
    claim.certainty !== "stated" && h("span.badge.hedge", null, ctx.label("certainty", claim.certainty)),
    claim.denied && h("span.badge.warn", null, ctx.word("denied")),
  ];
}

/** All marks of an edge; a hedge or an opinion only where nothing on it is said outright.
 * @param {Ctx} ctx @param {Edge} edge */
export function edgeBadges(ctx, edge) {
  const certainties = edge.claims.map((claim) => ctx.model.claims[claim].certainty);
  return [
    stageBadge(ctx, edge.stage, edge.line),
    edge.line === "denied" && h("span.badge.warn", null, ctx.word("denied")),
    !certainties.includes("stated") && h("span.badge.hedge", null, ctx.label("certainty", certainties[0])),
    edge.disputed && h("span.badge.warn", null, ctx.word("disputed")),
  ];
}

/** The figure of an edge, with its own stage where that is not the one of the edge: what is signed may not run yet.
 * @param {Ctx} ctx @param {Edge} edge */
export function figureOf(ctx, edge) {
  if (!edge.pill) return null;
  const figure = ctx.text(edge.pill);
  const stages = edge.claims.map((claim) => ctx.model.claims[claim]).filter((claim) => ctx.text(claim.pill) === figure).map(({ stage }) => stage);
  const own = stages.includes(edge.stage) ? undefined : stages.find((stage) => stage !== undefined);
  return [h("span.figure", null, name(figure)), own && h("span", null, `(${ctx.label("stage", own)})`)];
}

/** One edge as a row that opens it; `from` tells from whose side it is told, absent for both names.
 * @param {Ctx} ctx @param {Edge} edge @param {number} [from] */
export function edgeRow(ctx, edge, from) {
  const passive = from === edge.to && from !== edge.from;
  const other = passive ? edge.from : edge.to;
  return h("button.row", { "data-key": edge.id, onclick: () => ctx.select(edge.id) },
    h("span.main", null, familyGlyph(edge.family, edge.line, passive),
      from === undefined && [h("b", null, name(ctx.party(edge.from))), " "],
      verbOf(ctx, edge.relation, passive), " ", h("b", null, name(ctx.party(other)))),
    h("span.meta", null, edgeBadges(ctx, edge),
      figureOf(ctx, edge),
      h("span", null, ctx.many("sources", edge.sources)),
      h("span", null, ctx.date(newestDate(ctx, edge.claims)))));
}

/** The date of the newest source of some claims, as it was written.
 * @param {Ctx} ctx @param {number[]} claims */
function newestDate(ctx, claims) {
  const { model } = ctx;
  return model.sources[model.claims[newestFirst(model, claims)[0]].source].issued;
}

/** Edges by their newest claim, then by id, and no more than `most`: to sort all of a big graph takes long.
 * @template T @param {Ctx} ctx @param {T[]} items @param {(item: T) => Edge} edgeOf @param {number} [most] @returns {T[]} */
export function newest({ model }, items, edgeOf, most = Infinity) {
  const days = Float64Array.from(items, (item) => Math.max(...edgeOf(item).claims.map((claim) => issuedOn(model, claim))));
  const least = items.length > most ? days.slice().sort()[items.length - most] : -Infinity;
  const dated = items.map((item, index) => ({ item, id: edgeOf(item).id, day: days[index] })).filter(({ day }) => day >= least);
  return dated.sort((a, b) => b.day - a.day || (a.id < b.id ? -1 : 1)).slice(0, most).map(({ item }) => item);
}

/** A list that shows its first entries, and the rest on demand.
 * @template T @param {Ctx} ctx @param {T[]} items @param {(item: T) => any} render @param {string} [kind] */
export function listed(ctx, items, render, kind = "rows") {
  const list = h(`ul.${kind}`, null, items.slice(0, MANY).map((item) => h("li", null, render(item))));
  if (items.length <= MANY) return [list];
  const more = h("button.button.more", {
    onclick() {
      list.append(...items.slice(MANY, LISTED).map((item) => h("li", null, render(item))));
      more.remove();
      list.children[MANY].querySelector("button")?.focus();
    },
  }, ctx.many("more", Math.min(items.length, LISTED) - MANY));
  return [list, more];
}

/** A party as a small button that selects it. @param {Ctx} ctx @param {number} party */
export function partyButton(ctx, party) {
  const { id } = ctx.model.parties[party];
  return h("button", { "data-key": `party:${id}`, onclick: () => ctx.select(id) }, name(ctx.party(party)));
}

/** A claim as a line of a timeline. @param {Ctx} ctx @param {number} claim @param {boolean} [here] */
export function claimLine(ctx, claim, here = false) {
  const { id, source, says } = ctx.model.claims[claim];
  const { issued } = ctx.model.sources[source];
  return h(here ? "li.here" : "li", null,
    h("button.row", { "data-key": `line:${id}`, onclick: () => ctx.select(id) },
      h("time", { datetime: issued }, ctx.date(issued)), " ", claimBadges(ctx, claim), " ", name(ctx.text(says))));
}

/** Claims in the order in which they were published. @param {Ctx} ctx @param {number[]} claims */
export const inOrder = (ctx, claims) => newestFirst(ctx.model, claims).reverse();
