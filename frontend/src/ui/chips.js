// @ts-check
// The line that says what is shown, and each limit with a way to undo it.
import { fill, h, name } from "../dom.js";
import { LOOSE } from "../filters.js";
import { titleOf } from "../questions.js";
import { START } from "../state.js";
import { plain } from "../text.js";
import { dated } from "./sentence.js";
import { counted } from "./tallies.js";

/** @typedef {import("./context.js").Ctx} Ctx */
/** @typedef {import("../types.js").State} State */
/** @typedef {{label: string, patch: Partial<State>}} Limit */

/** @param {Ctx} ctx */
export function createChips(ctx) {
  const node = h("div.chips", { role: "group" });
  function show() {
    const listed = limits(ctx);
    node.setAttribute("aria-label", ctx.word("limits"));
    fill(node, h("span.chip", null, h("strong", null, shownLine(ctx))),
      listed.map(({ label, patch }) => h("button.chip", {
        "data-key": `limit:${Object.keys(patch).join()}:${label}`, "aria-label": ctx.word("undo", { name: label }),
        onclick: () => ctx.store.set(patch),
      }, name(label), h("span.cross", { "aria-hidden": "true" }, "✕"))),
      listed.length > 1 && h("button.chip", { "data-key": "reset", onclick: () => ctx.store.reset() }, ctx.word("undoAll")),
      madeAs(ctx).map((text) => h("span.chip.note", null, text)));
  }
  return { node, show };
}

/** "41 of 310 claims shown · 23 actors · 4 things". @param {Ctx} ctx */
export function shownLine(ctx) {
  const { claims, total, nodes } = ctx.store.view();
  const things = nodes.filter((party) => ctx.model.parties[party].thing).length;
  return [ctx.word("shown", { n: claims.length, total }), ctx.many("actors", nodes.length - things), things > 0 && ctx.many("things", things)]
    .filter(Boolean).join(" · ");
}

/** Every limit of the state, in words. @param {Ctx} ctx @returns {Limit[]} */
export function limits(ctx) {
  const { question, known, on, before, around, filters, open } = ctx.store.state();
  const found = /** @type {(Limit|false)[]} */ ([
    question !== null && { label: titleOf(ctx.model, question, ctx.language()), patch: { question: null, camera: null } },
    known !== "" && { label: dated(ctx, "chip.known", known), patch: { known: "" } },
    on !== "" && { label: dated(ctx, "chip.on", on), patch: { on: "" } },
    before !== "" && { label: dated(ctx, "chip.before", before), patch: { before: "" } },
    around !== null && { label: aroundLabel(ctx, around), patch: { around: null, camera: null } },
    ...filterLimits(ctx, filters),
    open.length > 0 && { label: ctx.word("chip.open"), patch: { open: START.open } },
  ]);
  return found.filter((limit) => limit !== false);
}

/** @param {Ctx} ctx @param {{party: string, depth: number}} around */
function aroundLabel(ctx, { party, depth }) {
  return ctx.word("chip.around", { name: ctx.party(ctx.model.at.get(party) ?? -1) || party, n: depth });
}

/** Codes of the filters and the lists that name them. @type {["relation"|"stage"|"certainty"|"tier"|"kind", string][]} */
const CODED = [["relation", "family"], ["stage", "stage"], ["certainty", "certainty"], ["tier", "tier"], ["kind", "kind"]];

/** @param {Ctx} ctx @param {State["filters"]} filters @returns {(Limit|false)[]} */
function filterLimits(ctx, filters) {
  /** @param {Partial<State["filters"]>} patch */
  const without = (patch) => ({ filters: { ...filters, ...patch } });
  /** @param {string[]} names */
  const brief = (names) => plain(names.slice(0, 2).join(", ") + (names.length > 2 ? ` +${names.length - 2}` : ""));
  const { country, sources, amount } = filters;
  const places = country.map((id) => ctx.party(ctx.model.at.get(id) ?? -1) || id);
  return [
    ...CODED.map(([facet, scheme]) => filters[facet].length > 0 && {
      label: coded(ctx, facet, scheme, brief), patch: without({ [facet]: [] }),
    }),
    country.length > 0 && { label: brief(places), patch: without({ country: [] }) },
    sources > 0 && { label: ctx.word("chip.sources", { n: sources }), patch: without({ sources: 0 }) },
    amount !== null && {
      label: ctx.word("chip.amount", { sum: ctx.number(amount.least), currency: amount.currency }),
      patch: without({ amount: null }),
    },
  ];
}

/** Of a list of which most is chosen, what is left out.
 * @param {Ctx} ctx @param {import("../filters.js").Facet} facet @param {string} scheme @param {(names: string[]) => string} brief */
function coded(ctx, facet, scheme, brief) {
  const state = ctx.store.state();
  const chosen = state.filters[facet];
  const rest = [...counted(ctx.model, state)[facet].keys()].filter((id) => !chosen.includes(id));
  const names = (/** @type {string[]} */ ids) => brief(ids.map((id) => (id === LOOSE ? ctx.word("looseTitle") : ctx.label(scheme, id))));
  return rest.length < chosen.length ? ctx.word("chip.without", { names: names(rest) }) : names(chosen);
}

/** What the file itself leaves out: it was made as of a day. @param {Ctx} ctx */
function madeAs(ctx) {
  const { knownBy, on } = ctx.model.view;
  return [
    knownBy ? ctx.word("made", { limit: dated(ctx, "chip.known", knownBy) }) : "",
    on ? ctx.word("made", { limit: dated(ctx, "chip.on", on) }) : "",
  ].filter((text) => text !== "");
}
