// @ts-check
// A line about how the page opened: an address that could not be read, a graph too big to show whole.
import { fill, h, name } from "../dom.js";

/** @typedef {import("./context.js").Ctx} Ctx */

/** @param {Ctx} ctx @param {boolean} big */
export function createNotice(ctx, big) {
  const node = h("div", { role: "status" });
  let closed = false;
  function show() {
    const { around } = ctx.store.state();
    const text = ctx.store.problem() ? ctx.word("brokenAddress")
      : big && around && !closed ? ctx.word("bigGraph", { name: ctx.party(ctx.model.at.get(around.party) ?? -1) }) : "";
    fill(node, text && h("p.notice", null, h("span", null, name(text)),
      !ctx.store.problem() && h("button.link", { "data-key": "notice", onclick: close }, ctx.word("close"))));
  }
  function close() {
    closed = true;
    show();
  }
  return { node, show };
}
