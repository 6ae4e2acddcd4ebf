// @ts-check
// The questions to start from: those of the ontology by family, found by their words.
import { fill, h, name } from "../dom.js";
import { fold, say, wordsOf } from "../text.js";
import { word } from "./words.js";

/** @typedef {import("./types.js").Data} Data */
/** @typedef {import("./types.js").Question} Question */
/** @typedef {import("../types.js").Language} Language */

/** The questions that have all words sought, in their title in either language, in their name or in their SPARQL.
 * @param {Question[]} questions @param {string} sought */
export function found(questions, sought) {
  const words = wordsOf(fold(sought));
  return questions.filter((question) => {
    const text = fold([say(question.title, "en"), say(question.title, "fr"), question.id, question.sparql].join(" "));
    return words.every((one) => text.includes(one));
  });
}

/** The SPARQL of a question, under its title as a comment. @param {Question} question @param {Language} language */
export const queryOf = (question, language) => `# ${say(question.title, language)}\n${question.sparql}`;

/** @param {Data} data @param {() => Language} language @param {(question: Question) => void} take */
export function createExamples(data, language, take) {
  const list = h("div.asks"), title = h("h2"), hint = h("p.soft");
  const box = h("input", { type: "search", id: "seek", autocomplete: "off", oninput: refill });
  const label = h("label.unseen", { for: "seek" });
  const fold = h("details.fold.questions", { open: !matchMedia("(max-width: 1000px)").matches }, h("summary", null, title), hint, label, box, list);
  let chosen = "";

  function refill() {
    const fitting = found(data.questions, box.value);
    fill(list, fitting.length === 0 && h("p.soft", { role: "status" }, word("noQuestion", language())),
      data.groups.map((group) => groupOf(group, fitting.filter((question) => question.group === group.id))));
  }
  /** @param {{id: string, label: any}} group @param {Question[]} questions */
  function groupOf(group, questions) {
    const heading = `group-${group.id}`;
    return questions.length > 0 && h("section", { "aria-labelledby": heading },
      h("h3", { id: heading }, name(say(group.label, language()))),
      h("ul", null, questions.map((question) => h("li", null, h("button.ask", {
        "data-key": `ask:${question.id}`, "aria-pressed": question.id === chosen ? "true" : "false", onclick: () => pick(question),
      }, name(say(question.title, language())))))));
  }
  /** @param {Question} question */
  function pick(question) {
    if (matchMedia("(max-width: 1000px)").matches) fold.open = false;
    take(question);
    choose(question.id);
  }
  /** @param {string} id */
  function choose(id) {
    if (id === chosen) return;
    chosen = id;
    refill();
  }
  function show() {
    title.textContent = word("questions", language());
    hint.textContent = word("questionsHint", language());
    label.textContent = box.placeholder = word("search", language());
    refill();
  }
  return { node: h("nav.rail", { "aria-label": "SPARQL" }, fold), show, choose };
}
