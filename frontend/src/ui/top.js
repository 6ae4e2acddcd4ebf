// @ts-check
// The bar on top: name, search, views, language, theme, menu.
import { fill, h, s } from "../dom.js";
import { createMenu } from "./menu.js";

/** @typedef {import("./context.js").Ctx} Ctx */

/** @type {("network"|"stack"|"table")[]} */
const VIEWS = ["network", "stack", "table"];

/** @param {Ctx} ctx @param {{node: Element, show: () => void}} search */
export function createTop(ctx, search) {
  const title = h("h1");
  const views = h("fieldset.views");
  const buttons = h("div.buttons");
  const menu = createMenu(ctx);
  const node = h("header.top", null, h("div.brand", null, emblem(), title), search.node, views,
    h("div.tools", null, buttons, menu.node));

  function show() {
    const state = ctx.store.state();
    title.textContent = ctx.text(ctx.model.title);
    fill(views, h("legend.unseen", null, ctx.word("views")), VIEWS.map((view) => viewChoice(ctx, view, state.view)));
    fill(buttons, languageButton(ctx), themeButton(ctx), helpButton(ctx));
    search.show();
    menu.show();
  }
  return { node, show };
}

/** @param {Ctx} ctx @param {"network"|"stack"|"table"} view @param {string} chosen */
function viewChoice(ctx, view, chosen) {
  return h("label", null,
    h("input", {
      type: "radio", name: "view", value: view, checked: view === chosen, "data-key": `view:${view}`,
      onchange: () => ctx.store.set({ view, camera: null }),
    }),
    h("span", null, ctx.word(view)));
}

/** @param {Ctx} ctx */
function languageButton(ctx) {
  const other = ctx.language() === "en" ? "fr" : "en";
  return h("button.button", {
    "data-key": "language", lang: other, "aria-label": other === "fr" ? "Français" : "English",
    onclick: () => ctx.store.set({ language: other }),
  }, other.toUpperCase());
}

/** @param {Ctx} ctx */
function themeButton(ctx) {
  const next = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
  return h("button.button", {
    "data-key": "theme", "aria-label": ctx.word(next === "dark" ? "toDark" : "toLight"),
    onclick: () => ctx.store.set({ theme: next }),
  }, s("svg", { width: 16, height: 16, viewBox: "0 0 16 16", "aria-hidden": "true" },
    s("circle", { cx: 8, cy: 8, r: 6.4, fill: "none", stroke: "currentColor", "stroke-width": 1.4 }),
    s("path", { d: "M8 1.6a6.4 6.4 0 0 1 0 12.8z", fill: "currentColor" })));
}

/** @param {Ctx} ctx */
function helpButton(ctx) {
  return h("button.button.help-open", { "data-key": "help", "aria-label": ctx.word("help"), onclick: ctx.acts.help }, "?");
}

/** Three actors, three deals. */
function emblem() {
  return s("svg", { width: 30, height: 30, viewBox: "0 0 30 30", "aria-hidden": "true" },
    s("path", { d: "M7 22 15 7l8 15z", fill: "none", stroke: "currentColor", "stroke-width": 1.6 }),
    s("circle", { cx: 15, cy: 7, r: 4.3, fill: "#c57d08" }),
    s("circle", { cx: 7, cy: 22, r: 4.3, fill: "#219e61" }),
    s("circle", { cx: 23, cy: 22, r: 4.3, fill: "#2d5fe0" }));
}
