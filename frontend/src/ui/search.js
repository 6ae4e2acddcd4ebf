// @ts-check
// The box that takes an actor, a question or a path: a combobox after the ARIA Authoring Practices.
import { fill, h, name, s } from "../dom.js";
import { suggest } from "../search.js";
import { plain } from "../text.js";
import { freshQuestion } from "./context.js";

/** @typedef {import("./context.js").Ctx} Ctx */
/** @typedef {import("../search.js").Suggestion} Suggestion */

const MOST = 9;

/** @param {Ctx} ctx */
export function createSearch(ctx) {
  /** @type {Suggestion[]} */
  let found = [];
  let at = -1;
  const list = h("ul.suggestions", { id: "suggestions", role: "listbox", hidden: true });
  const input = h("input", {
    type: "text", role: "combobox", id: "search", autocomplete: "off", spellcheck: "false", maxlength: 200,
    "aria-autocomplete": "list", "aria-controls": "suggestions", "aria-expanded": "false",
    oninput: look, onfocus: look, onblur: close, onkeydown,
  });
  const node = h("div.search", { role: "search" },
    s("svg", { width: 17, height: 17, viewBox: "0 0 17 17", "aria-hidden": "true" },
      s("circle", { cx: 7, cy: 7, r: 5, fill: "none", stroke: "currentColor", "stroke-width": 1.8 }),
      s("path", { d: "M11 11l4.5 4.5", stroke: "currentColor", "stroke-width": 1.8, "stroke-linecap": "round" })),
    input, h("kbd", { "aria-hidden": "true" }, "/"), list);

  function look() {
    const typed = input.value.trim();
    found = typed ? suggest(ctx.model, typed, ctx.language(), MOST) : [];
    at = found.length ? 0 : -1;
    if (typed) paint();
    else close();
  }

  function paint() {
    fill(list, found.length
      ? found.map((suggestion, index) => option(suggestion, index))
      : h("li.none", { role: "option", "aria-disabled": "true", "aria-selected": "false" }, ctx.word("nothingFound")));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    mark();
  }

  /** @param {Suggestion} suggestion @param {number} index */
  function option(suggestion, index) {
    return h("li", {
      role: "option", id: `suggestion-${index}`, "aria-selected": "false",
      onmousedown: (/** @type {Event} */ event) => event.preventDefault(), // a blur of the box would close the list
      onclick: () => choose(index),
    }, name(suggestion.label), suggestion.note && h("span.note", null, name(plain(suggestion.note))));
  }

  function mark() {
    [...list.children].forEach((child, index) => child.setAttribute("aria-selected", String(index === at)));
    if (at >= 0) input.setAttribute("aria-activedescendant", `suggestion-${at}`);
    else input.removeAttribute("aria-activedescendant");
    list.children[at]?.scrollIntoView({ block: "nearest" });
  }

  function close() {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  /** @param {number} index */
  function choose(index) {
    const suggestion = found[index];
    if (!suggestion) return;
    input.value = "";
    close();
    ctx.store.set({ ...(suggestion.patch.question ? freshQuestion(ctx) : {}), ...suggestion.patch });
    ctx.acts.readPanel();
  }

  /** @param {KeyboardEvent} event */
  function onkeydown(event) {
    const open = !list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!open) look();
      else if (found.length) at = (at + (event.key === "ArrowDown" ? 1 : -1) + found.length) % found.length;
      mark();
    } else if (event.key === "Enter" && open) choose(at);
    else if (event.key === "Escape" && open) close();
    else if (event.key === "Escape") input.value = "";
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return {
    node,
    focus: () => input.focus(),
    show() {
      input.placeholder = ctx.word("searchHint");
      input.setAttribute("aria-label", ctx.word("searchLabel"));
      list.setAttribute("aria-label", ctx.word("suggestions"));
    },
  };
}
