// @ts-check
// Help: what the page is, the keys.
import { fill, h } from "../dom.js";

/** @typedef {import("./context.js").Ctx} Ctx */

/** @type {[string, string][]} */
const KEYS = [
  ["/", "key.search"], ["← ↑ → ↓", "key.walk"], ["Enter", "key.open"], ["Esc", "key.back"], ["+ −", "key.zoom"],
  ["0", "key.fit"], ["1 2 3", "key.views"], ["?", "key.help"],
];

/** @param {Ctx} ctx */
export function createHelp(ctx) {
  const node = h("dialog.help", { "aria-labelledby": "help-title" });
  function open() {
    fill(node,
      h("h2", { id: "help-title" }, ctx.text(ctx.model.title)),
      ["help.claims", "help.picture", "help.clocks"].map((key) => h("p", null, ctx.word(key))),
      h("h3", null, ctx.word("keys")),
      h("dl", null, KEYS.map(([key, says]) => [h("dt", null, h("kbd", null, key)), h("dd", null, ctx.word(says))])),
      h("footer", null, h("p", null, ctx.word("licence"), " ", ctx.model.licence), h("div.actions", null,
        h("button.button", { onclick: () => node.close() }, ctx.word("close")))));
    node.showModal();
  }
  return { node, open };
}
