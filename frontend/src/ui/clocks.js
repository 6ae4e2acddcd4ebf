// @ts-check
// The two clocks: what had been published by a day, what was true on a day; and the comparison with an earlier day.
import { iso, last, monthOf, partialOf } from "../dates.js";
import { fill, h, s } from "../dom.js";
import { histogram, monthsOf } from "./histogram.js";
import { createPlayer } from "./player.js";
import { createSecond } from "./second.js";

/** @typedef {import("./context.js").Ctx} Ctx */

const TALL = 82;

/** @param {Ctx} ctx */
export function createClocks(ctx) {
  const months = monthsOf(ctx.model);
  const end = months.bars.length - 1;
  const days = [...new Set(ctx.model.sources.map((source) => source.known))].sort((a, b) => a - b);
  const chart = h("div");
  const slider = h("input", {
    type: "range", min: 0, max: end, step: 1, id: "known", "data-key": "known", oninput: () => turn(Number(slider.value)),
  });
  const against = h("input", {
    type: "range", min: 0, max: end, step: 1, id: "before", "data-key": "before",
    oninput: () => turnAgainst(Number(against.value)),
  });
  const reading = h("div.reading");
  const keys = h("div.keys");
  const compare = h("div.extra");
  const rival = h("div.clock.second.rival");
  const second = createSecond(ctx);
  const player = createPlayer(() => {
    const next = place() + 1;
    if (next <= end) turn(next);
    return next < end;
  }, show);
  const node = h("section.clocks", null,
    h("div.clock", null, keys, h("div.dial", null, chart, slider), reading), rival, second.node, compare);
  new ResizeObserver(() => draw()).observe(node);

  /** The month that the slider stands at: the left end for what is earlier than the axis. */
  function place() {
    const { known } = ctx.store.state();
    return known ? Math.min(Math.max(monthOf(last(known)) - months.first, 0), end) : end;
  }

  /** The last month is no limit: newer sources would be shown. @param {number} month */
  function turn(month) {
    const { before } = ctx.store.state();
    const known = month >= end ? "" : partialOf(months.first + month);
    const crossed = before && monthOf(last(before)) - months.first >= month;
    ctx.store.set({ known, ...(crossed ? { before: month > 0 ? partialOf(months.first + month - 1) : "" } : {}) }, "replace");
  }

  /** Always before the other hand. @param {number} month */
  function turnAgainst(month) {
    const earlier = Math.min(month, place() - 1);
    against.value = String(earlier);
    ctx.store.set({ before: partialOf(months.first + earlier) }, "replace");
  }

  /** To the next or the last day on which something was published. @param {1|-1} way */
  function jump(way) {
    const { known } = ctx.store.state();
    const day = known ? last(known) : days[days.length - 1];
    const next = way > 0 ? days.find((other) => other > day) : days.findLast((other) => other < day);
    if (next !== undefined) ctx.store.set({ known: next === days[days.length - 1] ? "" : iso(next) });
  }

  function draw() {
    const { before } = ctx.store.state();
    const width = slider.clientWidth;
    if (!width) return;
    const from = before ? monthOf(last(before)) - months.first + 1 : 0;
    fill(chart, histogram(months, {
      width, height: TALL, from, to: place(), earlier: ctx.word("earlier"), language: ctx.language(),
    }));
  }

  function show() {
    const { known, before } = ctx.store.state();
    const said = known ? ctx.date(known) : ctx.word("allSources");
    node.setAttribute("aria-label", ctx.word("clocks"));
    node.hidden = days.length === 0;
    slider.value = String(place());
    slider.setAttribute("aria-valuetext", said);
    slider.setAttribute("aria-describedby", "known-why");
    fill(keys, buttons());
    fill(reading, h("label", { for: "known" }, ctx.word(known ? named("knownBy", known) : "knownSoFar")), h("output", { for: "known" }, said),
      h("span.unseen", { id: "known-why" }, ctx.word("knownByWhy")));
    showAgainst(before);
    fill(compare, h("label.switch", null,
      h("input", { type: "checkbox", checked: before !== "", "data-key": "compare", disabled: end < 1 && "", onchange: toggle }),
      ctx.word("compare")), h("span.off", null, ctx.word("clocksWhy")));
    second.show();
    draw();
  }

  /** @param {string} before */
  function showAgainst(before) {
    rival.hidden = !before;
    if (!before) return;
    against.value = String(monthOf(last(before)) - months.first);
    against.setAttribute("aria-valuetext", ctx.date(before));
    if (!rival.contains(against)) {
      fill(rival, h("label.name", { for: "before" }), h("div.dial", null, against), h("div.reading", null, h("output", { for: "before" })));
    }
    rival.children[0].textContent = ctx.word("against");
    rival.querySelector("output").textContent = ctx.date(before);
  }

  function toggle() {
    const { before } = ctx.store.state();
    const earlier = Math.max(place() - 6, 0);
    ctx.store.set(before ? { before: "" }
      : place() > 0 ? { before: partialOf(months.first + earlier) }
      : { known: "", before: partialOf(months.first) });
  }

  function buttons() {
    const { known } = ctx.store.state();
    const day = known ? last(known) : days[days.length - 1] ?? 0;
    return [
      h("button.step", {
        "data-key": "previous", "aria-label": ctx.word("previous"), disabled: !(days[0] < day), onclick: () => jump(-1),
      }, icon("M10 3L5 8l5 5")),
      h("button.play", {
        "data-key": "play", "aria-label": ctx.word(player.playing() ? "pause" : "play"), onclick: play,
      }, icon(player.playing() ? "M5.5 3.5v9M10.5 3.5v9" : "M5 3l8 5-8 5z", !player.playing())),
      h("button.step", {
        "data-key": "next", "aria-label": ctx.word("next"), disabled: !known, onclick: () => jump(1),
      }, icon("M6 3l5 5-5 5")),
    ];
  }

  function play() {
    if (!player.playing() && place() >= end) turn(0);
    player.toggle();
  }
  return { node, show };
}

/** A clock is called otherwise with a day than with a month or a year. @param {string} key @param {string} partial */
const named = (key, partial) => (partial.length === 10 ? `${key}.day` : key);

/** @param {string} d @param {boolean} [solid] */
function icon(d, solid = false) {
  return s("svg", { width: 16, height: 16, viewBox: "0 0 16 16", "aria-hidden": "true" },
    s("path", { d, fill: solid ? "currentColor" : "none", stroke: "currentColor", "stroke-width": 1.8, "stroke-linecap": "round", "stroke-linejoin": "round" }));
}
