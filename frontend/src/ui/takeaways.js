// @ts-check
// What one can take away: the link, the table, the picture, a print, a citation.
import { pictureOn, svgOf } from "../paint/picture.js";
import { COLUMNS, EXTRAS, cell, csv } from "../rows.js";
import { shownLine } from "./chips.js";
import { citationOfGraph } from "./citation.js";
import { copy, save } from "./copying.js";
import { days, sentence, sourcesUpTo } from "./sentence.js";

/** @typedef {import("./context.js").Ctx} Ctx */

const WIDTH = 1600, HEIGHT = 1100, SHARP = 2;

/** @param {Ctx} ctx @returns {{word: string, act: () => void}[]} */
export function takeaways(ctx) {
  /** @param {string} text @param {string} done */
  const copied = async (text, done) => ctx.acts.announce(ctx.word(await copy(text) ? done : "copyRefused"));
  return [
    { word: "copyLink", act: () => copied(ctx.store.link(), "linkCopied") },
    { word: "copyGraphCitation", act: () => copied(citationOfGraph(ctx), "citationCopied") },
    { word: "saveCsv", act: () => save(new Blob(["\ufeff", tableFile(ctx)], { type: "text/csv;charset=utf-8" }), "claims.csv") },
    { word: "saveSvg", act: () => saveSvg(ctx) },
    { word: "savePng", act: () => savePng(ctx) },
    { word: "print", act: () => window.print() },
  ];
}

/** @param {Ctx} ctx */
export function tableFile(ctx) {
  const columns = [...COLUMNS, ...EXTRAS];
  const { claims } = ctx.store.view();
  return csv([columns, ...claims.map((claim) => columns.map((column) => cell(ctx.model, ctx.language(), claim, column)))]);
}

/** @param {Ctx} ctx */
function caption(ctx) {
  const { model } = ctx;
  const sources = new Set(ctx.store.view().claims.map((claim) => model.claims[claim].source)).size;
  const note = [shownLine(ctx), ctx.many("sources", sources), ...days(ctx), sourcesUpTo(ctx), model.licence].filter(Boolean).join(" · ");
  return { title: sentence(ctx), note };
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
