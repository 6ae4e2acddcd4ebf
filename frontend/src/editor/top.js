// @ts-check
// The bar on top: the name of the graph, ways to its other pages, language and theme.
import { fill, h, name, s } from "../dom.js";
import { say } from "../text.js";
import { word } from "./words.js";

/** @typedef {import("../types.js").Language} Language */

/** @param {import("../types.js").Text} title @param {() => Language} language @param {{language: () => void, theme: () => void}} acts */
export function createTop(title, language, acts) {
  const node = h("header.top");

  function show() {
    const other = language() === "en" ? "fr" : "en", dark = document.documentElement.dataset.theme === "dark";
    fill(node,
      h("a.button.skip", { href: "#query", onclick: skip }, word("skip", language())),
      h("div.brand", null, emblem(), h("div", null, h("h1", null, "SPARQL"), h("p.soft", null, name(say(title, language()))))),
      h("nav.ways", { "aria-label": word("explorer", language()) },
        h("a", { href: `./#lang=${language()}` }, word("explorer", language())), h("a", { href: `ns?language=${language()}` }, word("vocabulary", language()))),
      h("div.buttons", null,
        h("button.button", { "data-key": "language", lang: other, "aria-label": other === "fr" ? "Français" : "English", onclick: acts.language }, other.toUpperCase()),
        h("button.button", { "data-key": "theme", "aria-label": word(dark ? "toLight" : "toDark", language()), onclick: acts.theme }, halves())));
  }
  return { node, show };
}

/** @param {Event} event */
function skip(event) {
  event.preventDefault();
  const content = document.querySelector(".code")?.shadowRoot?.querySelector(".cm-content");
  if (content instanceof HTMLElement) content.focus();
}

function halves() {
  return s("svg", { width: 16, height: 16, viewBox: "0 0 16 16", "aria-hidden": "true" },
    s("circle", { cx: 8, cy: 8, r: 6.4, fill: "none", stroke: "currentColor", "stroke-width": 1.4 }),
    s("path", { d: "M8 1.6a6.4 6.4 0 0 1 0 12.8z", fill: "currentColor" }));
}

/** Three actors, three deals. */
function emblem() {
  return s("svg", { width: 30, height: 30, viewBox: "0 0 30 30", "aria-hidden": "true" },
    s("path", { d: "M7 22 15 7l8 15z", fill: "none", stroke: "currentColor", "stroke-width": 1.6 }),
    s("circle", { cx: 15, cy: 7, r: 4.3, fill: "#c57d08" }), s("circle", { cx: 7, cy: 22, r: 4.3, fill: "#219e61" }),
    s("circle", { cx: 23, cy: 22, r: 4.3, fill: "#2d5fe0" }));
}
