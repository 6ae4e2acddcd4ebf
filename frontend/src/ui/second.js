// @ts-check
// The second clock: what was true on a day, by the periods that the sources give. Off means any day.
import { last, monthOf, partialOf } from "../dates.js";
import { fill, h, s } from "../dom.js";
import { issuedOn } from "../rows.js";
import { INSET } from "./histogram.js";

/** @typedef {import("./context.js").Ctx} Ctx */
/** @typedef {{first: number, last: number, marks: Map<number, "begin"|"finish">}} Range */

const TALL = 9;
// A slider of centuries would be useless: what lies further from the sources is reached by its first and last month.
const FAR = 12 * 40;

/** @param {Ctx} ctx */
export function createSecond(ctx) {
  const range = rangeOf(ctx.model);
  const node = h("div.clock.second");
  if (!range) return { node, show() {} };
  const marks = h("div");
  const slider = h("input", {
    type: "range", min: range.first, max: range.last, step: 1, id: "on", "data-key": "on",
    oninput: () => ctx.store.set({ on: partialOf(Number(slider.value)) }, "replace"),
  });
  const box = h("input", { type: "checkbox", "data-key": "on-switch", onchange: toggle });
  const label = h("span");
  const reading = h("output", { for: "on" });
  const off = h("span.off");
  node.append(h("label.switch", null, box, label), h("div.dial", null, marks, slider), h("div.reading", null, reading), off);
  new ResizeObserver(() => draw()).observe(node);

  function toggle() {
    const { known, on } = ctx.store.state();
    const month = known ? monthOf(last(known)) : newestMonth(ctx.model);
    ctx.store.set({ on: on ? "" : partialOf(month) });
  }

  function draw() {
    const width = slider.clientWidth;
    if (!width || !range) return;
    const step = (width - 2 * INSET) / Math.max(range.last - range.first, 1);
    fill(marks, s("svg", { width, height: TALL, viewBox: `0 0 ${width} ${TALL}`, "aria-hidden": "true" },
      [...range.marks].map(([month, kind]) => {
        const x = INSET + (month - range.first) * step;
        return s(`path.${kind}`, { d: kind === "begin" ? `M${x} 1l3 6h-6z` : `M${x} 7l3 -6h-6z` });
      })));
  }

  function show() {
    const { on } = ctx.store.state();
    box.checked = on !== "";
    label.textContent = ctx.word("trueOn");
    node.children[1].toggleAttribute("hidden", !on);
    node.children[2].toggleAttribute("hidden", !on);
    off.toggleAttribute("hidden", on !== "");
    off.textContent = ctx.word("trueOnWhy");
    reading.textContent = on ? ctx.date(on) : "";
    slider.value = String(on ? monthOf(last(on)) : range?.last);
    slider.setAttribute("aria-label", ctx.word("trueOn"));
    slider.setAttribute("aria-valuetext", on ? ctx.date(on) : ctx.word("anyDay"));
    draw();
  }
  return { node, show };
}

/** @param {import("../types.js").Model} model */
const newestMonth = (model) => monthOf(model.claims.reduce((day, _, claim) => Math.max(day, issuedOn(model, claim)), model.span[0]));

/** @param {import("../types.js").Model} model @returns {Range|null} */
function rangeOf({ claims, span }) {
  const [low, high] = [monthOf(span[0]) - FAR, monthOf(span[1]) + FAR];
  /** @type {Range} */
  const range = { first: Infinity, last: -Infinity, marks: new Map() };
  for (const { since, until } of claims) {
    for (const [day, kind] of /** @type {[number|undefined, "begin"|"finish"][]} */ ([[since, "begin"], [until, "finish"]])) {
      const month = day === undefined ? NaN : monthOf(day);
      if (!(month >= low && month <= high)) continue;
      range.first = Math.min(range.first, month);
      range.last = Math.max(range.last, month);
      range.marks.set(month, kind);
    }
  }
  return range.marks.size ? { ...range, first: Math.min(range.first, monthOf(span[0])), last: Math.max(range.last, monthOf(span[1])) } : null;
}
