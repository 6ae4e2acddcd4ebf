// @ts-check
// Keys that work anywhere on the page, unless one is typing.

/** @typedef {import("./context.js").Ctx} Ctx */

/** @type {("network"|"stack"|"table")[]} */
const VIEWS = ["network", "stack", "table"];

/** @param {Ctx} ctx @param {{search: () => void, help: () => void}} acts */
export function listen(ctx, { search, help }) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || typing(event.target)) return;
    const view = VIEWS[Number(event.key) - 1];
    if (event.key === "/") search();
    else if (event.key === "?") help();
    else if (view) ctx.store.set({ view, camera: null });
    else if (event.key === "Escape" && ctx.store.state().selected && !document.querySelector("dialog[open]")) ctx.acts.back();
    else return;
    event.preventDefault();
  });
}

/** @param {EventTarget|null} target */
function typing(target) {
  return target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type === "text");
}
