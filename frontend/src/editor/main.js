// @ts-check
// The editor: its parts, what they do to each other, and what the address says.
import { h } from "../dom.js";
import { say } from "../text.js";
import { copy, save } from "../ui/copying.js";
import { asked, fetched } from "./asking.js";
import { createBar } from "./bar.js";
import { createCode } from "./code.js";
import { createExamples, queryOf } from "./examples.js";
import { detailOf, titleOf } from "./problems.js";
import { curl, formats, hashOf, placeOf, sharedOf } from "./protocol.js";
import { createResults } from "./results.js";
import { createTop } from "./top.js";
import { vocabularyOf } from "./vocabulary.js";
import { decimal, word } from "./words.js";

/** @typedef {import("../types.js").Language} Language */
/** @typedef {import("./types.js").View} View */
/** @typedef {import("./asking.js").Outcome} Outcome */

const root = document.documentElement;
const app = /** @type {HTMLElement} */ (document.getElementById("app"));
/** @type {import("./types.js").Data} */
const data = JSON.parse(document.getElementById("data")?.textContent ?? "");
const endpoint = location.origin + location.pathname;
const vocabulary = vocabularyOf(data);

const state = {
  language: /** @type {Language} */ (root.lang === "fr" ? "fr" : "en"), theme: "", view: /** @type {View} */ ("table"), named: false,
  outcome: /** @type {Outcome|undefined} */ (undefined), running: /** @type {AbortController|undefined} */ (undefined),
};
const language = () => state.language;
const dark = matchMedia("(prefers-color-scheme: dark)");

const top = createTop(data.title, language, {
  language: () => { state.language = state.language === "en" ? "fr" : "en"; show(); remember(); },
  theme: () => { state.theme = root.dataset.theme === "dark" ? "light" : "dark"; dress(); top.show(); },
});
const code = createCode(vocabulary, language, { run: () => void run(), changed: () => examples.choose("") });
const bar = createBar(language, { run: () => void run(), cancel: () => state.running?.abort() });
const examples = createExamples(data, language, (question) => {
  code.set(queryOf(question, state.language));
  void run();
});
const results = createResults({
  view: (view) => { state.view = view; showResults(); remember(); },
  named: (named) => { state.named = named; showResults(); },
  reveal, download: (name) => void download(name), copy: (what) => void hand(what),
});

app.append(top.node, h("div.room", null, examples.node, h("main", null, h("div.card", null, code.node, bar.node), results.node)));

function dress() {
  root.dataset.theme = state.theme || (dark.matches ? "dark" : "light");
}

function show() {
  root.lang = state.language;
  document.title = `SPARQL · ${say(data.title, state.language)}`;
  dress();
  for (const part of [top, code, bar, examples]) part.show();
  showResults();
}

function showResults() {
  const { knownBy, on } = state.outcome?.asking ?? { knownBy: "", on: "" };
  const view = String(new URLSearchParams({ ...(knownBy && { known_by: knownBy }), ...(on && { on }), language: state.language }));
  results.show(state.outcome, state.view, { vocabulary, language: state.language, named: state.named, at: endpoint, view });
}

const asking = () => ({ query: code.text(), ...bar.clocks() });

/** The address that shows the same. */
const shared = () => hashOf({ ...(state.outcome?.asking ?? asking()), view: state.view, language: state.language });

function remember() {
  if (state.outcome) history.replaceState(null, "", shared());
}

async function run() {
  if (!code.text().trim() || !bar.check()) return;
  state.running?.abort();
  code.complete();
  const controller = state.running = new AbortController();
  const begun = performance.now();
  const tell = () => results.say(word("running", state.language, { seconds: decimal((performance.now() - begun) / 1000, 1, state.language) }));
  const clock = setInterval(tell, 100);
  bar.run(true);
  app.setAttribute("aria-busy", "true");
  const outcome = await asked(endpoint, asking(), controller.signal);
  clearInterval(clock);
  if (state.running !== controller) return;
  state.running = undefined;
  state.outcome = outcome;
  bar.run(false);
  app.removeAttribute("aria-busy");
  showResults();
  remember();
  if ("problem" in outcome) mark();
}

/** Mark the place of the problem, if the query is still the one that was asked. */
function mark() {
  const { outcome } = state;
  if (!outcome || !("problem" in outcome) || code.text() !== outcome.asking.query) return;
  const place = placeOf(outcome.asking.query, outcome.problem);
  if (place) code.mark({ ...place, message: detailOf(outcome.problem, state.language) });
}

function reveal() {
  mark();
  code.focus();
}

/** @param {string} name */
async function download(name) {
  const { outcome } = state;
  if (!outcome || !("answer" in outcome)) return;
  const { type, suffix } = formats(outcome.answer.kind)[/** @type {"JSON"} */ (name)];
  const file = await fetched(endpoint, outcome.asking, type);
  if (file instanceof Blob) save(file, `answer.${suffix}`);
  else results.say(word("failedDownload", state.language, { why: detailOf(file, state.language) || titleOf(file, state.language) }));
}

/** @param {"link"|"command"|"answer"} what */
async function hand(what) {
  const { outcome } = state;
  if (!outcome) return;
  const kind = "answer" in outcome ? outcome.answer.kind : "rows";
  const texts = {
    link: () => endpoint + shared(),
    command: () => curl(endpoint, outcome.asking, Object.values(formats(kind))[0].type),
    answer: () => ("text" in outcome ? outcome.text : ""),
  };
  results.say(word(await copy(texts[what]()) ? "copied" : "notCopied", state.language));
}

/** Show what an address holds, and ask it, since that is what it was shared for. */
function open() {
  const { query, knownBy = "", on = "", view, language } = sharedOf(location.hash);
  state.language = language === "fr" || language === "en" ? language : state.language;
  bar.set({ knownBy, on });
  if (query !== undefined) {
    state.view = view ?? "table";
    code.set(query);
    void run();
  } else if (!state.outcome) {
    code.set(queryOf(data.questions[0], state.language));
    examples.choose(data.questions[0].id);
  }
  show();
}

dark.addEventListener("change", () => { dress(); top.show(); });
addEventListener("hashchange", open);
open();
