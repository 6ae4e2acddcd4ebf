// @ts-check
// The evidence panel: what is known of what is selected, or the newest where nothing is.
import { fill, h } from "../dom.js";
import { actorPart } from "./actor.js";
import { claimPart } from "./loose.js";
import { resolve } from "./context.js";
import { dealPart } from "./deal.js";
import { edgePart } from "./edge.js";
import { overview } from "./overview.js";

/** @typedef {import("./context.js").Ctx} Ctx */

/** @param {Ctx} ctx */
export function createPanel(ctx) {
  const node = h("aside.panel", { id: "evidence", tabindex: -1, onkeydown });
  /** @type {string[]} */
  const trail = [];
  let last = ctx.store.state().selected;

  function show() {
    const { selected } = ctx.store.state();
    if (selected !== last) remember(selected);
    const within = node.contains(document.activeElement);
    node.setAttribute("aria-label", ctx.word("panelLabel"));
    fill(node, bar(selected), content(ctx, selected));
    if (within && !node.contains(document.activeElement)) read();
  }

  /** @param {string} selected */
  function remember(selected) {
    if (!selected) trail.length = 0;
    else if (selected === trail.at(-1)) trail.pop(); // by this Back or by the browser's
    else if (last) trail.push(last);
    last = selected;
    node.scrollTop = 0;
  }

  /** @param {string} selected */
  function bar(selected) {
    const closing = h("button.sheet-close", { "data-key": "close", onclick: close }, ctx.word("close"), " ✕");
    if (!selected) return h("div.panel-bar", null, closing);
    return h("div.panel-bar", null,
      h("button", { "data-key": "back", onclick: back }, "← ", trail.length ? ctx.word("back") : ctx.word("toOverview")), closing);
  }

  function back() {
    ctx.store.set({ selected: trail.at(-1) ?? "" });
  }

  function close() {
    ctx.store.set({ selected: "" });
    ctx.acts.leavePanel();
  }

  /** @param {KeyboardEvent} event */
  function onkeydown(event) {
    if (event.key !== "Escape" || !ctx.store.state().selected) return;
    event.stopPropagation();
    back();
  }

  function read() {
    const heading = /** @type {HTMLElement|null} */ (node.querySelector("h2"));
    heading?.focus();
    if (!node.contains(document.activeElement)) ctx.acts.leavePanel(); // a sheet that is put away takes no focus
  }
  return { node, show, read, back };
}

/** @param {Ctx} ctx @param {string} selected */
function content(ctx, selected) {
  if (!selected) return overview(ctx);
  const found = resolve(ctx, selected);
  if (found === null) return unknown(ctx);
  if ("party" in found) return actorPart(ctx, found.party);
  if ("deal" in found) return dealPart(ctx, found.deal);
  if ("edge" in found) return edgePart(ctx, found.edge, found.claim);
  return claimPart(ctx, found.claim);
}

/** @param {Ctx} ctx */
function unknown(ctx) {
  return [
    h("h2", { tabindex: -1 }, ctx.word("notShown")),
    h("p.sub", null, ctx.word("notShownWhy")),
    h("div.actions", null, h("button.button", { onclick: () => ctx.store.set({ selected: "" }) }, ctx.word("toOverview"))),
  ];
}
