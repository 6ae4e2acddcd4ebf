// @ts-check
// The answer: what was found in what time, as a table, a graph or text, and ways to take it away.
import { fill, h, name } from "../dom.js";
import { networkOf, planOf } from "./network.js";
import { createPicture } from "./picture.js";
import { problemNode } from "./problems.js";
import { formats } from "./protocol.js";
import { createTable } from "./table.js";
import { curie } from "./vocabulary.js";
import { decimal, word } from "./words.js";

/** @typedef {import("./asking.js").Outcome} Outcome */
/** @typedef {import("./types.js").View} View */
/** @typedef {import("./types.js").Answer} Answer */
/** @typedef {import("./cells.js").Reading} Reading */
/** @typedef {{view: (view: View) => void, named: (named: boolean) => void, reveal: () => void, download: (name: string) => void,
 *   copy: (what: "link"|"command"|"answer") => void}} Acts */

const VIEWS = /** @type {View[]} */ (["table", "graph", "text"]);
const MOST_TEXT = 200_000;

/** @param {Acts} acts */
export function createResults(acts) {
  const heading = h("h2", { id: "answer" }), status = h("p.status", { role: "status" }), views = h("fieldset.views"), body = h("div.body"), foot = h("div.takes");
  const node = h("section.results", { "aria-labelledby": "answer" }, h("header", null, heading, status, views), body, foot);

  /** @param {Outcome|undefined} outcome @param {View} view @param {Reading} reading */
  function show(outcome, view, reading) {
    heading.textContent = word("answers", reading.language);
    status.textContent = outcome ? summary(outcome, reading.language) : "";
    const answer = outcome && "answer" in outcome ? outcome.answer : undefined;
    const plan = answer && planOf(answer, (iri) => isTerm(iri, reading));
    const shown = view === "graph" && !plan ? "table" : view;
    fill(views, answer && choices(shown, plan !== undefined, reading, acts));
    fill(body, bodyOf(outcome, shown, plan, reading, acts));
    fill(foot, outcome && takes(answer, shown, reading, acts));
  }
  /** @param {string} text */
  function say(text) {
    status.textContent = text;
  }
  return { node, show, say };
}

/** @param {string} iri @param {Reading} reading */
const isTerm = (iri, { vocabulary }) => "kind" in (vocabulary.entries.get(curie(vocabulary.prefixes, iri)) ?? {});

/** @param {Outcome} outcome @param {import("../types.js").Language} language */
function summary(outcome, language) {
  const seconds = decimal(outcome.seconds, 2, language);
  if ("cancelled" in outcome) return word("cancelled", language, { seconds });
  if ("problem" in outcome) return "";
  const { answer } = outcome;
  return word(answer.kind, language, { n: answer.kind === "truth" ? 0 : answer.rows.length, seconds });
}

/** @param {View} shown @param {boolean} drawable @param {Reading} reading @param {Acts} acts */
function choices(shown, drawable, { language }, acts) {
  return [h("legend.unseen", null, word("views", language)), VIEWS.map((view) => h("label", {
    title: view === "graph" && !drawable && word("noGraph", language),
  }, h("input", {
    type: "radio", name: "view", value: view, checked: view === shown, disabled: view === "graph" && !drawable, "data-key": `view:${view}`,
    onchange: () => acts.view(view),
  }), h("span", null, word(view, language))))];
}

/** @param {Outcome|undefined} outcome @param {View} view @param {import("./network.js").Plan|undefined} plan @param {Reading} reading
 * @param {Acts} acts */
function bodyOf(outcome, view, plan, reading, acts) {
  const { language } = reading;
  if (!outcome) return h("p.empty", null, word("beginning", language));
  if ("cancelled" in outcome) return null;
  if ("problem" in outcome) return problemNode(outcome.problem, language, outcome.problem.line === undefined ? undefined : acts.reveal);
  const { answer, text } = outcome;
  if (view === "text") return textNode(text, language);
  if (answer.kind === "truth") return truth(answer.truth, language);
  if (answer.rows.length === 0) return h("p.empty", null, word("nothing", language));
  return view === "graph" && plan ? createPicture(networkOf(answer, plan), reading, frame()) : createTable(answer, reading);
}

/** The size of a picture in this window. */
function frame() {
  const width = document.querySelector(".results")?.clientWidth ?? 0;
  return { width: Math.max(width, 300), height: Math.max(Math.min(innerHeight * 0.68, 640), 380) };
}

/** @param {boolean} yes @param {import("../types.js").Language} language */
function truth(yes, language) {
  return h("div.truth", null, h("strong", null, word(yes ? "yes" : "no", language)), h("p.soft", null, word(yes ? "truthNote" : "falseNote", language)));
}

/** @param {string} text @param {import("../types.js").Language} language */
function textNode(text, language) {
  return [
    text.length > MOST_TEXT && h("p.notice", null, word("textCut", language, { n: MOST_TEXT })),
    h("pre.text", { tabindex: 0, role: "region", "aria-label": word("text", language) }, text.slice(0, MOST_TEXT)),
  ];
}

/** @param {Answer|undefined} answer @param {View} view @param {Reading} reading @param {Acts} acts */
function takes(answer, view, { language, named }, acts) {
  const copies = /** @type {("link"|"command"|"answer")[]} */ (answer ? ["link", "command", "answer"] : ["link", "command"]);
  return [
    answer && answer.kind !== "truth" && view === "table" && h("label.switch", null, h("input", {
      type: "checkbox", checked: named, "data-key": "named", onchange: (/** @type {any} */ event) => acts.named(event.target.checked),
    }), word("named", language)),
    answer && h("div.group", { role: "group", "aria-label": word("download", language) }, h("span.soft", null, word("download", language)),
      Object.keys(formats(answer.kind)).map((format) => h("button.button", {
        "data-key": `download:${format}`, "aria-label": word("downloadAs", language, { format }), onclick: () => acts.download(format),
      }, name(format)))),
    h("div.group", null, copies.map((what) =>
      h("button.button", { "data-key": `copy:${what}`, onclick: () => acts.copy(what) }, word(what, language)))),
  ];
}
