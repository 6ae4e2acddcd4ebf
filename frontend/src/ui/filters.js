// @ts-check
// The filters: each list of choices with its mark and its count. No choice ticked off means no filter.
import { lineOfStage } from "../clocks.js";
import { h, name } from "../dom.js";
import { LOOSE } from "../filters.js";
import { shapeOf } from "../paint/look.js";
import { fold } from "./folds.js";
import { dotGlyph, familyGlyph, lineGlyph, shapeGlyph } from "./glyphs.js";
import { counted } from "./tallies.js";

/** @typedef {import("./context.js").Ctx} Ctx */
/** @typedef {import("../filters.js").Facet} Facet */
/** @typedef {{id: string, label: string, count: number, glyph?: Element}} Choice */

/** @param {Ctx} ctx */
export function filterGroups(ctx) {
  const state = ctx.store.state();
  const counts = counted(ctx.model, state);
  /** @param {Facet} facet @param {string} scheme @param {(id: string) => Element} [glyph] */
  const coded = (facet, scheme, glyph) => choices(ctx, facet, counts[facet], ordered(ctx, scheme, counts[facet]),
    (id) => (id === LOOSE ? ctx.word("looseTitle") : ctx.label(scheme, id)), glyph);
  return [
    group(ctx, "relation", coded("relation", "family", (id) => (id === LOOSE ? dotGlyph() : familyGlyph(id))), true),
    group(ctx, "stage", coded("stage", "stage", (id) => lineGlyph(lineOfStage(id))), true),
    group(ctx, "kind", coded("kind", "kind", (id) => shapeGlyph(shapeOf({ kind: id })))),
    group(ctx, "certainty", coded("certainty", "certainty")),
    group(ctx, "tier", coded("tier", "tier")),
    group(ctx, "country", countries(ctx, counts.country)),
    fold("figures", ctx.word("figures"), [atLeast(ctx), amount(ctx, counts.currencies)],
      { tally: state.filters.sources || state.filters.amount ? ctx.word("on") : "" }),
  ];
}

/** Codes in the order of their list, then what no list knows. @param {Ctx} ctx @param {string} scheme @param {Map<string, number>} counts */
function ordered(ctx, scheme, counts) {
  const listed = (ctx.model.codes[scheme] ?? []).map((code) => code.id);
  return [...new Set([...listed, ...counts.keys()])];
}

/** @param {Ctx} ctx @param {Facet} facet @param {Map<string, number>} counts @param {string[]} ids
 * @param {(id: string) => string} label @param {(id: string) => Element} [glyph] @returns {Choice[]} */
function choices(ctx, facet, counts, ids, label, glyph) {
  const chosen = ctx.store.state().filters[facet];
  return ids.filter((id) => counts.has(id) || chosen.includes(id))
    .map((id) => ({ id, label: label(id), count: counts.get(id) ?? 0, glyph: glyph?.(id) }));
}

/** @param {Ctx} ctx @param {Map<string, number>} counts */
function countries(ctx, counts) {
  const label = (/** @type {string} */ id) => ctx.party(ctx.model.at.get(id) ?? -1) || id;
  return choices(ctx, "country", counts, [...counts.keys()], label)
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, ctx.language()));
}

/** @param {Ctx} ctx @param {Facet} facet @param {Choice[]} all @param {boolean} [open] */
function group(ctx, facet, all, open = false) {
  const chosen = ctx.store.state().filters[facet];
  return fold(facet, ctx.word(`filter.${facet}`),
    h("ul", null, all.map((choice) => row(ctx, facet, choice, all.map(({ id }) => id)))),
    { open, tally: chosen.length ? `${chosen.length}/${all.length}` : "" });
}

/** @param {Ctx} ctx @param {Facet} facet @param {Choice} choice @param {string[]} all */
function row(ctx, facet, { id, label, count, glyph }, all) {
  const chosen = ctx.store.state().filters[facet];
  const ticked = chosen.length === 0 || chosen.includes(id);
  return h(ticked ? "li.check" : "li.check.none", null,
    h("label", null,
      h("input", {
        type: "checkbox", checked: ticked, "data-key": `${facet}:${id}`,
        onchange: () => put(ctx, { [facet]: ticked ? without(chosen, id, all) : withOne(chosen, id, all) }),
      }),
      glyph, h("span", null, name(label)), h("span.count", null, ctx.number(count))),
    h("button.only", {
      "data-key": `only:${facet}:${id}`, "aria-label": ctx.word("onlyThis", { name: label }),
      onclick: () => put(ctx, { [facet]: chosen.length === 1 && chosen[0] === id ? [] : [id] }),
    }, ctx.word("only")));
}

/** @param {string[]} chosen @param {string} id @param {string[]} all */
const without = (chosen, id, all) => (chosen.length ? chosen : all).filter((other) => other !== id);

/** All ticked is no filter. @param {string[]} chosen @param {string} id @param {string[]} all */
const withOne = (chosen, id, all) => (chosen.length + 1 >= all.length ? [] : [...chosen, id]);

/** @param {Ctx} ctx @param {Partial<import("../types.js").Filters>} patch */
function put(ctx, patch) {
  ctx.store.set({ filters: { ...ctx.store.state().filters, ...patch } });
}

/** @param {Ctx} ctx */
function atLeast(ctx) {
  const { sources } = ctx.store.state().filters;
  return h("label.field", null, h("span", null, ctx.word("atLeastSources")),
    h("select", {
      "data-key": "least-sources", value: String(sources),
      onchange: (/** @type {any} */ event) => put(ctx, { sources: Number(event.target.value) }),
    }, [0, 2, 3, 4, 5].map((n) => h("option", { value: n }, n ? ctx.many("sources", n) : ctx.word("any")))));
}

const SUMS = [0, 1e6, 1e7, 1e8, 1e9, 5e9, 1e10, 5e10, 1e11];

/** @param {Ctx} ctx @param {Map<string, number>} currencies */
function amount(ctx, currencies) {
  const { amount: asked } = ctx.store.state().filters;
  const listed = [...currencies].sort((a, b) => b[1] - a[1]).map(([code]) => code);
  const currency = asked?.currency ?? listed[0];
  if (!currency) return null;
  if (!listed.includes(currency)) listed.push(currency);
  const sums = asked && !SUMS.includes(asked.least) ? [...SUMS, asked.least].sort((a, b) => a - b) : SUMS;
  /** @param {number} least @param {string} code */
  const ask = (least, code) => put(ctx, { amount: least ? { least, currency: code } : null });
  const short = new Intl.NumberFormat(ctx.language(), { notation: "compact", compactDisplay: "long" });
  return h("div.field", null, h("span", { id: "amount-label" }, ctx.word("amountAtLeast")),
    h("div.pair", { role: "group", "aria-labelledby": "amount-label" },
      h("select", {
        "data-key": "amount", "aria-label": ctx.word("amountAtLeast"), value: String(asked?.least ?? 0),
        onchange: (/** @type {any} */ event) => ask(Number(event.target.value), currency),
      }, sums.map((sum) => h("option", { value: sum }, sum ? short.format(sum) : ctx.word("any")))),
      h("select", {
        "data-key": "currency", "aria-label": ctx.word("currency"), value: currency,
        onchange: (/** @type {any} */ event) => ask(asked?.least ?? 0, event.target.value),
      }, listed.map((code) => h("option", { value: code }, code)))));
}
