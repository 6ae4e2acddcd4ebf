// @ts-check
// Claims per month, stacked by family, above the slider of the first clock.
import { s } from "../dom.js";
import { monthOf, partialOf, show } from "../dates.js";
import { colourOf } from "../paint/look.js";
import { issuedOn } from "../rows.js";
import { themeNow } from "./glyphs.js";

/** @typedef {import("../types.js").Model} Model */
/** `first` is the first month, counted from the year 0; `bars` of each month the claims by family. Where `early`, the
 * first bar also holds all that came before.
 * @typedef {{first: number, early: boolean, bars: Map<string, number>[], families: string[]}} Months */

/** Of the claims, this part may be gathered in the first bar, so that the others have room; but never from so few months. */
const EARLY = 0.02, FEW_MONTHS = 12;

/** @param {Model} model @returns {Months} */
export function monthsOf(model) {
  const dated = [...model.claims.keys()].filter((claim) => Number.isFinite(issuedOn(model, claim)));
  const months = dated.map((claim) => monthOf(issuedOn(model, claim))).sort((a, b) => a - b);
  const [oldest = 0, end = oldest] = [months[0], months.at(-1)];
  const crowd = Math.min(months[Math.floor(months.length * EARLY)] ?? oldest, end - FEW_MONTHS);
  const early = crowd > oldest + 1;
  const first = early ? crowd - 1 : oldest;
  const bars = Array.from({ length: end - first + 1 }, () => new Map());
  for (const claim of dated) {
    const bar = bars[Math.max(monthOf(issuedOn(model, claim)) - first, 0)];
    const { family } = model.relations[model.claims[claim].relation];
    bar.set(family, (bar.get(family) ?? 0) + 1);
  }
  const families = [...new Set([...(model.codes.family ?? []).map((code) => code.id), ...bars.flatMap((bar) => [...bar.keys()])])];
  return { first, early, bars, families };
}

/** Half the thumb of a slider: its middle runs from here to here before the end. */
export const INSET = 8;
const YEARS = 25, LEAST = 3;
/** Half the width of a printed year, and of a month. */
const HALF_YEAR = 16, HALF_MONTH = 20;
/** The width of the word above the first bar. */
const WORD = 46;

/** @param {Months} months @param {{width: number, height: number, from: number, to: number, earlier: string, language: import("../types.js").Language}} frame
 * `from`, `to`: the months between the clocks, darker than the rest; `earlier`: the word for the first bar */
export function histogram({ first, early, bars, families }, { width, height, from, to, earlier, language }) {
  const run = width - 2 * INSET;
  const group = Math.max(1, Math.ceil((LEAST * bars.length) / run)); // months to a bar, where months are too narrow
  const tops = bars.map((_, month) => (month % group ? 0 : total(bars, month, group)));
  const scale = (height - YEARS - 2) / Math.max(1, ...tops);
  const step = bars.length > 1 ? run / (bars.length - 1) : run;
  const across = Math.max(Math.min(step * group - 1, 22), 1.5);
  const theme = themeNow();
  const columns = bars.flatMap((_, month) => {
    if (month % group) return [];
    let y = height - YEARS;
    const centre = INSET + (month + (group - 1) / 2) * step;
    return families.map((family) => {
      const tall = count(bars, month, group, family) * scale;
      y -= tall;
      return tall > 0 && s("rect", {
        x: round(centre - across / 2), y: round(y), width: round(across), height: round(tall), fill: colourOf(theme, family),
        "fill-opacity": month >= from && month <= to ? 1 : 0.25,
      });
    });
  });
  return s("svg", { width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" },
    s("path", { d: `M0 ${height - YEARS + 0.5}H${width}`, stroke: "currentColor", "stroke-opacity": 0.2 }),
    columns, years(first, bars.length, step, height, early), step >= HALF_MONTH && quarters(first, bars.length, step, height, language),
    early && s("path", { d: `M${round(INSET + step / 2)} ${height - YEARS}v-16`, stroke: "currentColor", "stroke-opacity": 0.5, "stroke-dasharray": "2 2" }),
    early && s("text", {
      x: 0, y: round(height - YEARS - 18 - Math.max(0, Math.max(...tops.slice(0, Math.ceil(WORD / step))) * scale - 16)),
    }, earlier));
}

/** @param {Map<string, number>[]} bars @param {number} month @param {number} group */
function total(bars, month, group) {
  return bars.slice(month, month + group).reduce((sum, bar) => sum + [...bar.values()].reduce((a, b) => a + b, 0), 0);
}

/** @param {Map<string, number>[]} bars @param {number} month @param {number} group @param {string} family */
function count(bars, month, group, family) {
  return bars.slice(month, month + group).reduce((sum, bar) => sum + (bar.get(family) ?? 0), 0);
}

/** A year under its January, as many as there is room for.
 * @param {number} first @param {number} length @param {number} step @param {number} height @param {boolean} early whether the first bar is no month */
function years(first, length, step, height, early) {
  const every = Math.max(1, Math.ceil(46 / (12 * step)));
  return monthsWhere(length, (month) => (first + month) % 12 === 0 && !(early && month === 0))
    .filter((_, index) => index % every === 0)
    .map((month) => tick(INSET + month * step, height, partialOf(first + month).slice(0, 4)));
}

/** The months that begin the other quarters. @param {number} first @param {number} length @param {number} step
 * @param {number} height @param {import("../types.js").Language} language */
function quarters(first, length, step, height, language) {
  return monthsWhere(length, (month) => (first + month) % 3 === 0 && (first + month) % 12 !== 0 && month > 0)
    .map((month) => tick(INSET + month * step, height, show(partialOf(first + month), language).split("\u00a0")[0]));
}

/** @param {number} length @param {(month: number) => boolean} test */
const monthsWhere = (length, test) => Array.from({ length }, (_, month) => month).filter(test);

/** @param {number} x @param {number} height @param {string} label */
function tick(x, height, label) {
  return [
    s("path", { d: `M${round(x)} ${height - YEARS}v4`, stroke: "currentColor", "stroke-opacity": 0.4 }),
    s("text", { x: round(Math.max(x, HALF_YEAR)), y: height - 3, "text-anchor": "middle" }, label),
  ];
}

/** @param {number} value */
const round = (value) => Math.round(value * 10) / 10;
