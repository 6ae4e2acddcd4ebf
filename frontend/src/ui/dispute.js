// @ts-check
// Where sources differ: the settled value beside its rivals, who says each, how they differ, why one is settled.
import { contested, verdictAt } from "../clocks.js";
import { h, name } from "../dom.js";
import { whoSays } from "./context.js";

/** @typedef {import("./context.js").Ctx} Ctx */
/** @typedef {import("../types.js").Point} Point */
/** @typedef {import("../types.js").Verdict} Verdict */

const FEW = 4;

/** @param {Ctx} ctx @param {number[]} claims */
export function disagreements(ctx, claims) {
  const { model, store } = ctx;
  const points = [...new Set(claims.flatMap((claim) => model.pointsOfClaim.get(claim) ?? []))];
  const rows = points.flatMap((index) => {
    const verdict = verdictAt(model.points[index], store.view().known);
    return verdict?.rivals?.length ? [{ point: model.points[index], verdict }] : [];
  }).sort((a, b) => Number(contested(b.verdict)) - Number(contested(a.verdict)));
  return rows.length > 0 && [
    h("h3", null, ctx.word("differTitle"), h("span.count", null, ctx.number(rows.length))),
    rows.map(({ point, verdict }) => [versus(ctx, point, verdict), why(ctx, verdict)]),
  ];
}

/** @typedef {{value: string, how: string, differs: boolean, claims: number[]}} Group */

/** @param {Ctx} ctx @param {Point} point @param {Verdict} verdict */
function versus(ctx, point, { best, agreeing = [], rivals = [] }) {
  const settled = settledGroups(ctx, point, best === undefined ? agreeing : [best, ...agreeing]);
  return h("table.versus", null,
    h("caption", null, name(ctx.text(point.about)), " · ", ctx.text(point.aspect)),
    h("thead", null, h("tr", null, h("th", { scope: "col" }, ctx.word("settled")), h("th", { scope: "col" }, ctx.word("rivals")))),
    h("tbody", null, h("tr", null,
      h("td", null, settled.length ? list(ctx, settled) : ctx.word("noneStands")),
      h("td", null, list(ctx, rivalGroups(ctx, point, rivals, settled.map(({ value }) => value)))))));
}

/** The settled value, then those that do not contradict it. @param {Ctx} ctx @param {Point} point @param {number[]} claims the best first */
function settledGroups(ctx, point, claims) {
  const settled = claims.length ? valueOf(ctx, point, claims[0]) : "";
  return grouped(ctx, claims.map((claim) => {
    const value = valueOf(ctx, point, claim);
    return { claim, value, how: value === settled ? "" : ctx.word("compatible"), differs: false };
  }));
}

/** A rival that gives the very value that is settled differs in what is said with it: that is told.
 * @param {Ctx} ctx @param {Point} point @param {[number, string][]} rivals claims and how they differ @param {string[]} settled */
function rivalGroups(ctx, point, rivals, settled) {
  return grouped(ctx, rivals.map(([claim, difference]) => {
    const value = valueOf(ctx, point, claim);
    const figure = ctx.text(ctx.model.claims[claim].pill);
    const alike = settled.includes(value) && figure !== "" && difference !== "overtaken";
    const how = [ctx.label("difference", difference), alike && ctx.word("saidWith", { figure })].filter(Boolean).join(", ");
    return { claim, value, how, differs: true };
  }));
}

/** What a claim gives on a point; of a denial what it says, for it may deny a promise and not its figure.
 * @param {Ctx} ctx @param {Point} point @param {number} claim */
function valueOf(ctx, point, claim) {
  const { denied, says } = ctx.model.claims[claim];
  return ctx.text(denied ? says : point.values.find(([index]) => index === claim)?.[1]);
}

/** The same value with the same remark stands once, with all who give it.
 * @param {Ctx} ctx @param {{claim: number, value: string, how: string, differs: boolean}[]} given @returns {Group[]} */
function grouped(ctx, given) {
  /** @type {Map<string, Group>} */
  const groups = new Map();
  for (const { claim, value, how, differs } of given) {
    const key = JSON.stringify([value, how]);
    const group = groups.get(key);
    if (!group) groups.set(key, { value, how, differs, claims: [claim] });
    else if (!group.claims.some((other) => saidAlike(ctx, other, claim))) group.claims.push(claim);
  }
  return [...groups.values()];
}

/** @param {Ctx} ctx @param {Group[]} groups */
function list(ctx, groups) {
  return h("ul", null, groups.map(({ value, how, differs, claims }) => h("li", null,
    h("span.value", null, name(value)),
    how && h(differs ? "span.how.differs" : "span.how", null, name(how)),
    claims.slice(0, FEW).map((claim) => sayer(ctx, claim)),
    claims.length > FEW && h("details.rest", null, h("summary", null, ctx.word("furtherSources", { n: claims.length - FEW })),
      claims.slice(FEW).map((claim) => sayer(ctx, claim))))));
}

/** Whether the reader would see the same line twice. @param {Ctx} ctx @param {number} one @param {number} other */
function saidAlike(ctx, one, other) {
  const { claims } = ctx.model;
  return claims[one].source === claims[other].source && whoSays(ctx, one) === whoSays(ctx, other);
}

/** @param {Ctx} ctx @param {number} claim */
function sayer(ctx, claim) {
  const { id, source } = ctx.model.claims[claim];
  return h("span.who", null,
    h("button.link", { "data-key": `value:${id}`, onclick: () => ctx.select(id) }, name(whoSays(ctx, claim))),
    h("time", null, ctx.date(ctx.model.sources[source].issued)));
}

/** @param {Ctx} ctx @param {Verdict} verdict */
function why(ctx, { reason }) {
  const code = ctx.model.code("reason", reason);
  return h("p.why", null, h("b", null, ctx.word("why"), " "),
    [ctx.label("reason", reason), ctx.text(code?.definition)].filter(Boolean).join(". "));
}
