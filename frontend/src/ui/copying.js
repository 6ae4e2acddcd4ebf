// @ts-check
// Handing things over: to the clipboard, to a file.
import { h } from "../dom.js";

/** True when the text is on the clipboard. Sandboxed frames and pages from a disk may refuse the modern way.
 * @param {string} text */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** @param {string} text */
function copyBySelection(text) {
  const focused = /** @type {HTMLElement|null} */ (document.activeElement);
  const box = h("textarea.unseen", { "aria-hidden": "true", value: text });
  document.body.append(box);
  box.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    box.remove();
    focused?.focus();
  }
}

/** @param {Blob} blob @param {string} file */
export function save(blob, file) {
  const address = URL.createObjectURL(blob);
  const link = h("a", { href: address, download: file });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
