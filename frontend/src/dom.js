// @ts-check
// Building elements. Text goes in as text nodes only; nothing here parses HTML.
import { plain } from "./text.js";

const SVG = "http://www.w3.org/2000/svg";

/** @typedef {Node|string|number|null|undefined|boolean|Children} Child */
/** @typedef {Child[]} Children */
/** @typedef {{[name: string]: any}} Props */

/** An HTML element: `h("button.primary", {onclick}, "Text")`. Functions are listeners; absent and false values are
 * left out; `value`, `checked` and `indeterminate` are set as properties.
 * @param {string} name @param {Props|null} [props] @param {...Child} children @returns {any} */
export function h(name, props, ...children) {
  const [tag, ...classes] = name.split(".");
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(" ");
  return dress(element, props, children);
}

/** An SVG element.
 * @param {string} name @param {Props|null} [props] @param {...Child} children @returns {any} */
export function s(name, props, ...children) {
  const [tag, ...classes] = name.split(".");
  const element = document.createElementNS(SVG, tag);
  if (classes.length) element.setAttribute("class", classes.join(" "));
  return dress(element, props, children);
}

const AS_PROPERTY = new Set(["value", "checked", "indeterminate", "selected"]);

/** @param {any} element @param {Props|null|undefined} props @param {Child[]} children */
function dress(element, props, children) {
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (AS_PROPERTY.has(name)) element[name] = value;
    else if (name === "aria-label") element.setAttribute(name, plain(value));
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  // A select takes its value only once it has options.
  element.append(...nodes(children));
  if (element.localName === "select" && props?.value !== undefined) element.value = props.value;
  return element;
}

/** @param {Child[]} children */
function nodes(children) {
  const flat = /** @type {any[]} */ (children).flat(Infinity);
  return flat.filter((child) => child !== null && child !== undefined && typeof child !== "boolean" && child !== "")
    .map((child) => /** @type {Node|string} */ (typeof child === "number" ? String(child) : child));
}

/** Put new children in the place of the old; the focus stays on the element with the same `data-key`.
 * @param {Element} host @param {...Child} children */
export function fill(host, ...children) {
  const focused = document.activeElement;
  const key = focused instanceof Element && host.contains(focused) ? focused.getAttribute("data-key") : null;
  host.replaceChildren(...nodes(children));
  if (key) byKey(host, key)?.focus();
}

/** @param {Element} host @param {string} key @returns {HTMLElement|undefined} */
export function byKey(host, key) {
  const all = /** @type {NodeListOf<HTMLElement>} */ (host.querySelectorAll("[data-key]"));
  return [...all].find((element) => element.dataset.key === key);
}

/** A name from the data: isolated, so that right-to-left marks in it turn nothing around it.
 * @param {string} text @param {string} [kind] */
export function name(text, kind) {
  return h(kind ? `bdi.${kind}` : "bdi", null, text);
}

/** Texts of the data in one line, each isolated from the others; what is empty is left out.
 * @param {Child[]} parts @param {string} [between] @returns {Child[]} */
export function joined(parts, between = " · ") {
  return parts.filter(Boolean).flatMap((part, place) => [place > 0 && between, typeof part === "string" ? name(part) : part]);
}

/** The address if it leads to the web, else nothing: no `javascript:` and the like.
 * @param {string|undefined} address */
export function webAddress(address) {
  if (!address) return undefined;
  try {
    const url = new URL(address);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** Run what a sandboxed frame may forbid.
 * @template T @param {() => T} act @returns {T|undefined} */
export function guarded(act) {
  try {
    return act();
  } catch {
    return undefined;
  }
}
