// @ts-check
// The page: reads the data, builds the parts, and lets the state run through them.
import { fill, h } from "./dom.js";
import { edgesOf } from "./edges.js";
import { read } from "./model.js";
import { START } from "./state.js";
import { createStore } from "./store.js";
import { plain } from "./text.js";
import { createChips, shownLine } from "./ui/chips.js";
import { createClocks } from "./ui/clocks.js";
import { createContext } from "./ui/context.js";
import { createHelp } from "./ui/help.js";
import { listen } from "./ui/keys.js";
import { createNotice } from "./ui/notice.js";
import { createPanel } from "./ui/panel.js";
import { createPrint } from "./ui/print.js";
import { createRail } from "./ui/rail.js";
import { createSearch } from "./ui/search.js";
import { sentence, sentenceLine } from "./ui/sentence.js";
import { createStage } from "./ui/stage.js";
import { createTable } from "./ui/table.js";
import { createTabs } from "./ui/tabs.js";
import { createTop } from "./ui/top.js";

/** @typedef {import("./types.js").Model} Model */
/** @typedef {import("./types.js").State} State */

const MANY_PARTIES = 2000, MANY_EDGES = 3000;

const app = /** @type {HTMLElement} */ (document.getElementById("app"));
const model = read(JSON.parse(document.getElementById("data")?.textContent ?? "{}"));
const big = model.parties.length > MANY_PARTIES || edgeCount(model) > MANY_EDGES;
const store = createStore(model, homeOf(model));
const ctx = createContext(model, store);
const dark = matchMedia("(prefers-color-scheme: dark)");
/** @type {"light"|null} what a printer forces */
let forced = null;

/** Never more than there are claims, so that few claims need no counting. @param {Model} model */
function edgeCount(model) {
  if (model.claims.length <= MANY_EDGES) return 0;
  return edgesOf(model, model.claims.keys(), [], model.span[1]).length;
}

/** What an empty address means. A big graph opens on the neighbourhood of the party with most claims, never whole.
 * @param {Model} model @returns {State} */
function homeOf(model) {
  const language = document.documentElement.lang === "fr" ? "fr" : "en";
  if (!big) return { ...START, language };
  const busiest = model.claimsOf.reduce((best, claims, party) => (claims.length > model.claimsOf[best].length ? party : best), 0);
  return { ...START, language, around: { party: model.parties[busiest].id, depth: 1 } };
}

const search = createSearch(ctx);
const top = createTop(ctx, search);
const rail = createRail(ctx);
const chips = createChips(ctx);
const notice = createNotice(ctx, big);
const clocks = createClocks(ctx);
const panel = createPanel(ctx);
const tabs = createTabs(ctx, app);
const help = createHelp(ctx);
const print = createPrint(ctx, (theme) => { forced = theme; show(); });
const live = h("p.unseen", { role: "status", "aria-live": "polite" });
const skip = h("a.skip", { href: "#picture", onclick: toPicture });
const masthead = h("header.masthead");

Object.assign(ctx.acts, {
  announce(/** @type {string} */ text) { live.textContent = plain(text); },
  readPanel: () => requestAnimationFrame(panel.read),
  leavePanel: () => stage.focus(),
  back: panel.back,
  help: help.open,
  scene: () => stage.painter.scene,
  phone: tabs.narrow,
  askPath(/** @type {string} */ id) {
    if (tabs.narrow()) tabs.open("filter");
    rail.askPath(id);
  },
});

const stage = createStage(ctx, createTable(ctx), big, (picture) => app.append(skip, top.node, rail.node,
  h("main.stage", null, h("div", null, masthead, notice.node, chips.node), picture, clocks.node),
  panel.node, tabs.node, live, help.node, print.node));
listen(ctx, { search: search.focus, help: help.open });

/** @param {Event} event */
function toPicture(event) {
  event.preventDefault(); // the address is the state
  stage.focus();
}

let said = "";
function show() {
  const state = store.state();
  const root = document.documentElement;
  root.lang = state.language;
  root.dataset.theme = forced ?? (state.theme || (dark.matches ? "dark" : "light"));
  document.title = sentence(ctx);
  skip.textContent = ctx.word("skip");
  app.classList.toggle("embed", state.embed);
  app.classList.toggle("wide", state.view === "table" && !state.selected);
  fill(masthead, state.embed && [h("h2", null, sentenceLine(ctx)),
    h("a", { href: store.link(), target: "_blank", rel: "noopener" }, ctx.word("openWhole"))]);
  masthead.hidden = !state.embed;
  for (const part of [top, tabs, rail, notice, chips, clocks, panel, stage]) part.show();
  const now = shownLine(ctx);
  if (now !== said) ctx.acts.announce(now);
  said = now;
}

dark.addEventListener("change", show);
store.watch(show);
show();
// Read only, for the tests.
Object.defineProperty(window, "__explorer", {
  value: Object.freeze({ state: store.state, view: store.view, painter: stage.painter }),
});
