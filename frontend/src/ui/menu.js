// @ts-check
// The menu: what one can take away. A button that opens a list of buttons; arrows walk it, Escape closes it.
import { fill, h } from "../dom.js";
import { takeaways } from "./takeaways.js";

/** @typedef {import("./context.js").Ctx} Ctx */

/** @param {Ctx} ctx */
export function createMenu(ctx) {
  const list = h("ul", { id: "takeaways", hidden: true, onkeydown });
  const button = h("button.button", {
    "aria-expanded": "false", "aria-controls": "takeaways", onclick: () => open(list.hidden),
  });
  const node = h("div.menu", { onfocusout }, button, list);

  /** @param {boolean} wanted */
  function open(wanted) {
    list.hidden = !wanted;
    button.setAttribute("aria-expanded", String(wanted));
    if (wanted) list.querySelector("button")?.focus();
  }

  /** @param {FocusEvent} event */
  function onfocusout(event) {
    if (event.relatedTarget instanceof Node && !node.contains(event.relatedTarget)) open(false);
  }
  document.addEventListener("pointerdown", (event) => {
    if (!node.contains(/** @type {Node} */ (event.target))) open(false);
  });

  /** @param {KeyboardEvent} event */
  function onkeydown(event) {
    const items = /** @type {HTMLElement[]} */ ([...list.querySelectorAll("button")]);
    const at = items.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    if (event.key === "Escape") {
      open(false);
      button.focus();
    } else if (event.key === "ArrowDown") items[(at + 1) % items.length].focus();
    else if (event.key === "ArrowUp") items[(at - 1 + items.length) % items.length].focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function show() {
    button.textContent = ctx.word("share");
    fill(list, takeaways(ctx).map(({ word, act }) => h("li", null, h("button", {
      "data-key": `take:${word}`,
      onclick() {
        open(false);
        button.focus();
        act();
      },
    }, ctx.word(word)))));
  }
  return { node, show };
}
