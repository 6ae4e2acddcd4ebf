// @ts-check
// Small pieces that several parts use.
import { lineOf } from "../clocks.js";
import { h, name } from "../dom.js";
import { dealsOf, figureStage, leadingDeal } from "../edges.js";
import { issuedOn, newestFirst } from "../rows.js";
import { familyGlyph } from "./glyphs.js";
import { verbOf } from "./context.js";

/** @typedef {import("./context.js").Ctx} Ctx */
/** @typedef {import("../types.js").Edge} Edge */

/** So many entries has a list at first, and by so many it grows. */
const FIRST = 40, PAGE = 1000;

/** The stage of a claim or an edge, its border as firm as its line; struck out where the deal has stopped since.
 * @param {Ctx} ctx @param {string|undefined} stage @param {string} line */
function stageBadge(ctx, stage, line) {
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

/** All marks of an edge; a hedge or an opinion only where nothing on it is said outright. A dispute is told here if it is
 * of the deal that makes the edge so firm: another deal of the same parties may be settled.
 * @param {Ctx} ctx @param {Edge} edge */
export function edgeBadges(ctx, edge) {
  const { claims } = ctx.model;
  const { disputed, unsettled } = ctx.standing();
  const [leading] = edge.claims;
  const deal = leadingDeal(ctx.model, edge);
  const own = edge.claims.filter((claim) => claims[claim].deal === deal);
  return [
    stageBadge(ctx, edge.stage, edge.line),
    edge.line === "denied" && h("span.badge.warn", null, ctx.word("denied")),
    !edge.claims.some((claim) => claims[claim].certainty === "stated") &&
      h("span.badge.hedge", null, ctx.label("certainty", claims[leading].certainty)),
    unsettled.has(leading) ? h("span.badge.warn", null, ctx.word("unsettled"))
      : own.some((claim) => disputed.has(claim)) && h("span.badge.warn", null, ctx.word("disputed")),
  ];
}

/** How many deals an edge stands for, where they are several. @param {Ctx} ctx @param {Edge} edge */
function dealCount(ctx, edge) {
  const { length } = dealsOf(ctx.model, edge);
  return length > 1 && h("span", null, ctx.many("dealsOf", length));
}

/** The figure of an edge, with its own stage where that is another. @param {Ctx} ctx @param {Edge} edge */
export function figureOf(ctx, edge) {
  if (!edge.pill) return null;
  const own = ctx.label("stage", figureStage(ctx.model, edge));
  return [h("span.figure", null, name(ctx.text(edge.pill))), own && h("span", null, `(${own})`)];
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
      dealCount(ctx, edge),
      h("span", null, ctx.word(edge.sources > 1 ? "sourcesUntil" : "sourceOf",
        { n: edge.sources, date: ctx.date(newestDate(ctx, edge.claims)) }))));
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

/** A list that shows its first entries, and more on demand, page by page. `first` gives so many of them in their order,
 * where to order all would take long.
 * @template T @param {Ctx} ctx @param {T[]} items @param {(item: T) => any} render @param {string} [kind]
 * @param {(most: number) => T[]} [first] */
export function listed(ctx, items, render, kind = "ul.rows", first = (most) => items.slice(0, most)) {
  const list = h(kind);
  const more = h("button.button.more", {
    onclick() {
      const from = list.children.length;
      grow(turned(from));
      list.children[from].querySelector("button")?.focus();
    },
  });
  const turned = (/** @type {number} */ from) => Math.min(items.length, from - (from % PAGE) + PAGE);
  /** @param {number} to */
  function grow(to) {
    list.append(...first(to).slice(list.children.length).map((item) => h("li", null, render(item))));
    more.textContent = ctx.many("more", turned(to) - to);
    more.hidden = to === items.length;
  }
  grow(Math.min(items.length, FIRST));
  return [list, items.length > FIRST && more];
}

/** Parties as small buttons. @param {Ctx} ctx @param {number[]} parties */
export const people = (ctx, parties) => listed(ctx, parties, (party) => partyButton(ctx, party), "ul.people");

/** A party as a small button that selects it. @param {Ctx} ctx @param {number} party */
function partyButton(ctx, party) {
  const { id } = ctx.model.parties[party];
  return h("button", { "data-key": `party:${id}`, onclick: () => ctx.select(id) }, name(ctx.party(party)));
}

/** A claim as a line of a timeline. @param {Ctx} ctx @param {number} claim */
export function claimLine(ctx, claim) {
  const { id, source, says } = ctx.model.claims[claim];
  const { issued } = ctx.model.sources[source];
  return h("button.row", { "data-key": `line:${id}`, onclick: () => ctx.select(id) },
    h("time", { datetime: issued }, ctx.date(issued)), " ", claimBadges(ctx, claim), " ", name(ctx.text(says)));
}

/** Claims in the order in which they were published. @param {Ctx} ctx @param {number[]} claims */
export const inOrder = (ctx, claims) => newestFirst(ctx.model, claims).reverse();
