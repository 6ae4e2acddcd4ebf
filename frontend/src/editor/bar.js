// @ts-check
// Below the query: run it or cancel it, and the two clocks under which it is asked.
import { fill, h } from "../dom.js";
import { word } from "./words.js";

/** @typedef {import("../types.js").Language} Language */

const DAY = /^(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)?$/;
const MAC = /Mac|iPhone|iPad/;

/** Whether a text is a year, a month or a day, or nothing. @param {string} text */
export const isDay = (text) => DAY.test(text);

/** @param {() => Language} language @param {{run: () => void, cancel: () => void}} acts */
export function createBar(language, acts) {
  const button = h("button.button.run", { "data-key": "run" }), hint = h("span.hint"), wrong = h("p.wrong", { role: "alert", id: "wrong" });
  const clocks = { knownBy: clock("known-by"), on: clock("on") };
  const node = h("div.bar", null, button, hint, Object.values(clocks).map((each) => each.node), wrong);
  let running = false;
  button.addEventListener("click", () => (running ? acts.cancel() : acts.run()));

  /** @param {string} id */
  function clock(id) {
    const label = h("label", { for: id });
    const box = h("input", { type: "text", id, size: 10, maxlength: 10, autocomplete: "off", inputmode: "numeric", "aria-describedby": "wrong", oninput: check,
      onkeydown: (/** @type {KeyboardEvent} */ event) => { if (event.key === "Enter") acts.run(); } });
    return { label, box, node: h("span.clock", null, label, box) };
  }
  function check() {
    const boxes = Object.values(clocks).map(({ box }) => box);
    for (const box of boxes) box.setAttribute("aria-invalid", String(!isDay(box.value.trim())));
    const good = boxes.every((box) => isDay(box.value.trim()));
    fill(wrong, !good && word("noDay", language()));
    return good;
  }
  function show() {
    fill(button, word(running ? "cancel" : "run", language()));
    button.classList.toggle("stop", running);
    hint.textContent = word(MAC.test(navigator.userAgent) ? "keysMac" : "keys", language());
    for (const [key, { label, box }] of Object.entries(clocks)) {
      label.textContent = word(key, language());
      box.placeholder = word("anyDay", language());
    }
    check();
  }
  return {
    node, show, check,
    /** @param {boolean} now */ run: (now) => { running = now; show(); },
    clocks: () => ({ knownBy: clocks.knownBy.box.value.trim(), on: clocks.on.box.value.trim() }),
    /** @param {{knownBy: string, on: string}} values */
    set: ({ knownBy, on }) => { clocks.knownBy.box.value = knownBy; clocks.on.box.value = on; check(); },
    focus: () => button.focus(),
  };
}
