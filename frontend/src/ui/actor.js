// @ts-check
// The panel of an actor or a thing.
import { contested, unsure, verdictAt } from "../clocks.js";
import { h, joined, name } from "../dom.js";
import { claimsAbout } from "../model.js";
import { shapeOf } from "../paint/look.js";
import { betweenDays, changesPart, loosePublished } from "./changes.js";
import { shapeGlyph } from "./glyphs.js";
import { looseBlock } from "./overview.js";
import { edgeRow, listed, people } from "./pieces.js";

/** @typedef {import("./context.js").Ctx} Ctx */
/** @typedef {import("../types.js").Edge} Edge */

/** @param {Ctx} ctx @param {number} index */
export function actorPart(ctx, index) {
  const view = ctx.store.view();
  const edges = view.edges.filter((edge) => edge.from === index || edge.to === index);
  const about = new Set(claimsAbout(ctx.model, index));
  const loose = view.loose.filter((claim) => about.has(claim));
  return [
    h("h2", { tabindex: -1 }, name(ctx.party(index))),
    h("p.sub", null, description(ctx, index)),
    tiles(ctx, index, edges),
    actions(ctx, index),
    view.changes && [
      h("h3", null, h("span", null, ctx.word("whatChanged"), " ", betweenDays(ctx))),
      changesPart(ctx, view.changes.filter(({ edge }) => edge.from === index || edge.to === index || names(ctx, edge, index))),
      looseBlock(ctx, loosePublished(ctx, loose)),
    ],
    families(ctx, edges).map(([family, group]) => [
      h("h3", null, ctx.label("family", family), h("span.count", null, ctx.number(group.length))),
      listed(ctx, group, (edge) => edgeRow(ctx, edge, index)),
    ]),
    !edges.length && !loose.length && h("p.sub", null, ctx.word("nothingHere")),
    namedIn(ctx, index),
    differences(ctx, edges),
    thingsBlock(ctx, index),
    looseBlock(ctx, loose),
  ];
}

/** @param {Ctx} ctx @param {number} index */
function description(ctx, index) {
  const { kind, layer, countries = [], home, aliases = [] } = ctx.model.parties[index];
  const codes = new Set([ctx.label("kind", kind), ctx.label("layer", layer)]);
  const places = countries.length > 0 && joined(countries.map((at) => ctx.party(at)), ", ");
  return [
    shapeGlyph(shapeOf(ctx.model.parties[index]), 15), " ", joined([...codes, places]),
    home !== undefined && [" · ", h("button.link", { "data-key": "home", onclick: () => ctx.select(ctx.model.parties[home].id) },
      ctx.word("belongsTo", { name: ctx.party(home) }))],
    aliases.length > 0 && h("span.unseen", null, ctx.word("alsoCalled", { names: aliases.join(", ") })),
  ];
}

/** @param {Ctx} ctx @param {number} index @param {Edge[]} edges */
function tiles(ctx, index, edges) {
  const claims = new Set(edges.flatMap((edge) => edge.claims));
  const others = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
  others.delete(index);
  const soft = [...claims].filter((claim) => unsure(ctx.model.claims[claim]));
  /** @param {number} n @param {string} key */
  const tile = (n, key) => h("div", null, h("dt", null, ctx.word(key, { n })), h("dd", null, ctx.number(n)));
  return h("dl.tiles", null, tile(claims.size, "tile.claims"), tile(others.size, "tile.others"), tile(soft.length, "tile.soft"));
}

/** @param {Ctx} ctx @param {number} index */
function actions(ctx, index) {
  const { id } = ctx.model.parties[index];
  const { around, open } = ctx.store.state();
  const alone = around?.party === id;
  const opened = open.includes(id);
  return h("div.actions", null,
    h("button.button", {
      "aria-pressed": String(alone), "data-key": "alone",
      onclick: () => ctx.store.set({ around: alone ? null : { party: id, depth: 1 }, camera: null }),
    }, ctx.word("onlyNear")),
    ctx.model.thingsOf[index].length > 0 && h("button.button", {
      "aria-pressed": String(opened), "data-key": "open",
      onclick: () => ctx.store.set({ open: opened ? open.filter((other) => other !== id) : [...open, id] }),
    }, ctx.word("openThings")),
    h("button.button", { "data-key": "path-from", onclick: () => ctx.acts.askPath(id) }, ctx.word("pathToOther")));
}

/** Edges by family, in the order of the code list, firmest first. @param {Ctx} ctx @param {Edge[]} edges @returns {[string, Edge[]][]} */
function families(ctx, edges) {
  const order = (ctx.model.codes.family ?? []).map((code) => code.id);
  const found = [...new Set([...order, ...edges.map((edge) => edge.family)])];
  return found.map((family) => /** @type {[string, Edge[]]} */ ([family, edges.filter((edge) => edge.family === family)]))
    .filter(([, group]) => group.length > 0);
}

/** Whether a claim of an edge names a party as its site, its platform, its product.
 * @param {Ctx} ctx @param {Edge} edge @param {number} index */
function names(ctx, edge, index) {
  return edge.claims.some((claim) => ctx.model.claims[claim].about?.includes(index));
}

/** The relations of others that name it. @param {Ctx} ctx @param {number} index */
function namedIn(ctx, index) {
  const naming = ctx.store.view().edges.filter((edge) => edge.from !== index && edge.to !== index && names(ctx, edge, index));
  if (!naming.length) return null;
  return [
    h("h3", null, ctx.word("namedIn"), h("span.count", null, ctx.number(naming.length))),
    listed(ctx, naming, (edge) => edgeRow(ctx, edge)),
  ];
}

/** Where the sources of its claims differ: the edges that have such a point. @param {Ctx} ctx @param {Edge[]} edges */
function differences(ctx, edges) {
  const { known } = ctx.store.view();
  /** @type {Map<number, string>} */
  const found = new Map();
  for (const edge of edges) {
    if (!edge.disputed) continue;
    for (const claim of edge.claims) for (const point of ctx.model.pointsOfClaim.get(claim) ?? []) {
      if (!found.has(point) && contested(verdictAt(ctx.model.points[point], known))) found.set(point, edge.id);
    }
  }
  if (!found.size) return null;
  return [
    h("h3", null, ctx.word("differTitle"), h("span.count", null, ctx.number(found.size))),
    listed(ctx, [...found], ([point, edge]) => h("button.row", { "data-key": `point:${point}`, onclick: () => ctx.select(edge) },
      h("b", null, name(ctx.text(ctx.model.points[point].about))), ` · `, ctx.text(ctx.model.points[point].aspect))),
  ];
}

/** @param {Ctx} ctx @param {number} index */
function thingsBlock(ctx, index) {
  const things = ctx.model.thingsOf[index];
  if (!things.length) return null;
  return [
    h("h3", null, ctx.word("itsThings"), h("span.count", null, ctx.number(things.length))),
    people(ctx, things),
  ];
}
