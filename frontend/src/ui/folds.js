// @ts-check
// A titled part of the rail that folds; whether it is open outlives its redrawing.
import { h } from "../dom.js";

/** @type {Map<string, boolean>} */
const opened = new Map();

/** @param {string} id @param {string} title @param {any[]} content
 * @param {{open?: boolean, tally?: string}} [how] */
export function fold(id, title, content, { open = false, tally = "" } = {}) {
  return h("details.fold", {
    open: opened.get(id) ?? open,
    ontoggle(/** @type {Event} */ event) {
      opened.set(id, /** @type {HTMLDetailsElement} */ (event.target).open);
    },
  }, h("summary", { "data-key": `fold:${id}` }, h("h2", null, title), tally && h("span.tally", null, tally)), content);
}

/** @param {string} id */
export const unfold = (id) => opened.set(id, true);
