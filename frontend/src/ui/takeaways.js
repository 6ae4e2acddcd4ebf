// @ts-check
// What one can take away: the link, the table, the picture, a print, a citation.
import { LINES } from "../clocks.js";
import { pictureOn, svgOf } from "../paint/picture.js";
import { COLUMNS, EXTRAS, cell, csv } from "../rows.js";
import { plain } from "../text.js";
import { shownLine } from "./chips.js";
import { citationOfGraph } from "./citation.js";
import { copy, save } from "./copying.js";
import { days, sentence, sourcesUpTo } from "./sentence.js";

/** @typedef {import("./context.js").Ctx} Ctx */

const WIDTH = 1600, HEIGHT = 1100, SHARP = 2;
/** So many publishers are named under a picture. */
const NAMED = 60;

/** @param {Ctx} ctx @returns {{word: string, act: () => void}[]} */
export function takeaways(ctx) {
  /** @param {string} text @param {string} done */
  const copied = async (text, done) => ctx.acts.announce(ctx.word(await copy(text) ? done : "copyRefused"));
  const apart = location.protocol === "about:"; // the frame of a notebook has no address, and may not print
  const all = [
    !apart && { word: "copyLink", act: () => copied(ctx.store.link(), "linkCopied") },
    { word: "copyGraphCitation", act: () => copied(citationOfGraph(ctx), "citationCopied") },
    { word: "saveCsv", act: () => save(new Blob(["\ufeff", tableFile(ctx)], { type: "text/csv;charset=utf-8" }), "claims.csv") },
    { word: "saveSvg", act: () => saveSvg(ctx) },
    { word: "savePng", act: () => savePng(ctx) },
    !apart && { word: "print", act: () => window.print() },
  ];
  return all.filter((takeaway) => takeaway !== false);
}

/** @param {Ctx} ctx */
function tableFile(ctx) {
  const columns = [...COLUMNS, ...EXTRAS];
  const { claims } = ctx.store.view();
  return csv([columns, ...claims.map((claim) => columns.map((column) => cell(ctx.model, ctx.language(), claim, column)))]);
}

/** @param {Ctx} ctx */
function caption(ctx) {
  const { model } = ctx;
  const shown = [shownLine(ctx), ...days(ctx), sourcesUpTo(ctx), model.licence].filter(Boolean).join(" · ");
  return { title: sentence(ctx), note: plain(named(ctx)) + "\n" + plain(shown), key: key(ctx) };
}

/** Who publishes what is shown, those of most claims first. @param {Ctx} ctx */
function named(ctx) {
  const { claims, sources } = ctx.model;
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const claim of ctx.store.view().claims) {
    const { publisher, title } = sources[claims[claim].source];
    const called = ctx.text(publisher ?? title);
    counts.set(called, (counts.get(called) ?? 0) + 1);
  }
  const names = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([called]) => called);
  const first = names.slice(0, NAMED).join(", ");
  const rest = names.length - NAMED;
  return ctx.word("sourcesNamed", { names: rest > 0 ? ctx.word("sourcesMore", { names: first, n: rest }) : first });
}

/** What the marks of the picture mean, those that are in it. @param {Ctx} ctx */
function key(ctx) {
  const { edges } = ctx.store.view();
  const families = (ctx.model.codes.family ?? []).filter(({ id }) => edges.some(({ family }) => family === id));
  const lines = [...LINES].reverse().filter((line) => edges.some((edge) => edge.line === line));
  return [
    ...families.map(({ id, label }) => ({ text: plain(ctx.text(label)), family: id, line: "firm" })),
    ...lines.map((line) => ({ text: ctx.word(`legend.${line}`), family: "partnership", line })),
    ...(edges.some(({ disputed }) => disputed)
      ? [{ text: ctx.word("legend.disputed"), family: "partnership", line: "firm", sign: "disputed" }] : []),
  ];
}

/** @param {Ctx} ctx */
function saveSvg(ctx) {
  const svg = svgOf(ctx.acts.scene(), null, WIDTH, HEIGHT, caption(ctx));
  save(new Blob([svg], { type: "image/svg+xml" }), "graph.svg");
}

/** @param {Ctx} ctx */
function savePng(ctx) {
  const canvas = document.createElement("canvas");
  canvas.width = WIDTH * SHARP;
  canvas.height = HEIGHT * SHARP;
  const pen = canvas.getContext("2d");
  if (!pen) return;
  pen.scale(SHARP, SHARP);
  pictureOn(pen, ctx.acts.scene(), null, WIDTH, HEIGHT, caption(ctx));
  canvas.toBlob((blob) => blob && save(blob, "graph.png"));
}
