// @ts-check
// On a phone: tabs at the foot; questions, filters and evidence are sheets from below.
import { byKey, fill, h } from "../dom.js";

/** @typedef {import("./context.js").Ctx} Ctx */
/** @typedef {""|"ask"|"filter"} Sheet */

const NARROW = matchMedia("(max-width: 1000px)");

/** @param {Ctx} ctx @param {HTMLElement} app */
export function createTabs(ctx, app) {
  const node = h("nav.tabs");
  /** @type {Sheet} */
  let sheet = "";
  let question = ctx.store.state().question;

  function show() {
    const state = ctx.store.state();
    if (state.question !== question) sheet = ""; // an asked question shows its answer
    question = state.question;
    app.classList.toggle("asking", sheet === "ask");
    app.classList.toggle("filtering", sheet === "filter");
    app.classList.toggle("sheet", !sheet && (state.selected !== ""));
    node.setAttribute("aria-label", ctx.word("tabs"));
    /** @param {string} key @param {boolean} on @param {() => void} act */
    const tab = (key, on, act) => h("button", { "aria-pressed": String(on), "data-key": `tab:${key}`, onclick: act }, ctx.word(`tab.${key}`));
    fill(node,
      tab("network", !sheet && state.view !== "table", () => go("network")),
      tab("ask", sheet === "ask", () => open(sheet === "ask" ? "" : "ask")),
      tab("filter", sheet === "filter", () => open(sheet === "filter" ? "" : "filter")),
      tab("table", !sheet && state.view === "table", () => go("table")));
  }

  /** @param {"network"|"table"} view */
  function go(view) {
    sheet = "";
    const now = ctx.store.state().view;
    const kept = view === "network" && now !== "table";
    if (kept || now === view) ctx.store.set({ selected: "" });
    else ctx.store.set({ view, camera: null, selected: "" });
    show();
  }

  /** @param {Sheet} wanted */
  function open(wanted) {
    sheet = wanted;
    show();
    if (wanted) /** @type {HTMLElement|null} */ (app.querySelector(`.rail > .${wanted === "ask" ? "questions" : "filters"} summary`))?.focus();
  }
  NARROW.addEventListener("change", () => open(""));
  app.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !sheet) return;
    event.preventDefault();
    const key = `tab:${sheet}`;
    open("");
    byKey(node, key)?.focus();
  });
  return { node, show, open, narrow: () => NARROW.matches };
}
