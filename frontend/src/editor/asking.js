// @ts-check
// A query on its way: sent, timed, cancelled, answered or refused.
import { read } from "./answers.js";
import { problemOf, READABLE, request } from "./protocol.js";

/** @typedef {import("./types.js").Asking} Asking */
/** @typedef {import("./types.js").Answer} Answer */
/** @typedef {import("./types.js").Problem} Problem */
/** How it ended, after `seconds`: `text` and `type` are the answer as it came.
 * @typedef {{asking: Asking, seconds: number} & ({answer: Answer, text: string, type: string} | {problem: Problem} | {cancelled: true})} Outcome */

/** @param {string} endpoint @param {Asking} asking @param {AbortSignal} signal @param {typeof fetch} [send]
 * @returns {Promise<Outcome>} */
export async function asked(endpoint, asking, signal, send = fetch) {
  const begun = performance.now();
  const ended = () => ({ asking, seconds: (performance.now() - begun) / 1000 });
  let status = 0;
  try {
    const response = await send(endpoint, request(asking, READABLE, signal));
    status = response.status;
    const text = await response.text();
    if (!response.ok) return { ...ended(), problem: problemOf(status, response.headers, text) };
    const type = response.headers.get("Content-Type") ?? "";
    return { answer: read(type, text), text, type, ...ended() };
  } catch {
    if (signal.aborted) return { ...ended(), cancelled: true };
    return { ...ended(), problem: { status, title: "", detail: "" } };
  }
}

/** An answer in another form, as a file. @param {string} endpoint @param {Asking} asking @param {string} accept @returns {Promise<Blob|Problem>} */
export async function fetched(endpoint, asking, accept) {
  try {
    const response = await fetch(endpoint, request(asking, accept));
    return response.ok ? await response.blob() : problemOf(response.status, response.headers, await response.text());
  } catch {
    return { status: 0, title: "", detail: "" };
  }
}
