// @ts-check
// The picture with what lies on it: zoom, hint, a word where there is nothing; and the table in its place.
import { fill, h, name } from "../dom.js";
import { Painter } from "../paint/canvas.js";
import { staging } from "../paint/scene.js";
import { plain } from "../text.js";
import { verbOf } from "./context.js";
import { themeNow } from "./glyphs.js";
import { spreadOut } from "./near.js";
import { isArrow, startOf, stepFrom } from "./walk.js";

/** @typedef {import("./context.js").Ctx} Ctx */
/** @typedef {import("../paint/plan.js").Hit} Hit */

const ZOOM = 1.4, UNDER_SHEET = 0.35;
const PHONE_MARGINS = { top: 22, right: 30, bottom: 40, left: 30 };
/** What is nearer to the edge of the picture than this, in pixels, counts as out of sight. */
const EDGE = 40;

/** @param {Ctx} ctx @param {{node: any, show: () => void}} table
 * @param {boolean} big too big a graph for its places to serve a neighbourhood @param {(parts: any[]) => void} mount puts what is given on the page: a painter must find its canvas there, with a size */
export function createStage(ctx, table, big, mount) {
  const canvas = h("canvas", { tabindex: 0, role: "application", id: "picture", "aria-describedby": "picture-hint", onkeydown, onfocus: enter, onblur: leave });
  const zoom = h("div.zoom", { role: "group" });
  const hint = h("p.hint", { id: "picture-hint" });
  const empty = h("div.empty");
  const picture = h("div.picture", null, canvas, empty, zoom);
  const node = h("div.scene", null, picture, hint, table.node);
  mount([node]);
  const painter = new Painter(canvas, { onPick: pick, onHover: hover, onCamera: keepCamera });
  const sceneOf = staging();
  /** @type {number} the node of the keyboard, -1 for none */
  let cursor = -1;
  let framed = "";
  let centred = "";
  let painted = "";
  let aimed = "null"; // the camera of the address, as it was last followed or written

  function show() {
    const state = ctx.store.state();
    const isTable = state.view === "table";
    picture.hidden = hint.hidden = isTable;
    table.show();
    if (!isTable) paint(state);
    words();
    const { nothing } = ctx.store.view();
    empty.hidden = !nothing;
    if (nothing) fill(empty, h("p", null, ctx.word(nothing)), ctx.model.claims.length > 0 && h("button.button", {
      onclick: () => ctx.store.reset(),
    }, ctx.word("undoAll")));
  }

  /** @param {import("../types.js").State} state */
  function paint(state) {
    painter.margins = ctx.acts.phone() ? PHONE_MARGINS : null;
    if (painter.measure()) framed = ""; // what stands around the canvas has changed just now
    const { width, height } = painter;
    painted = `${width} ${height}`;
    const whole = sceneOf(ctx.model, ctx.store.view(), state, themeNow(), { width, height, other: ctx.word("otherLayer") });
    const scene = big && state.around && state.view === "network" ? spreadOut(whole) : whole;
    const path = state.question !== null && "path" in state.question;
    const frame = JSON.stringify([state.view, state.around, path && state.question, state.view === "stack" && ctx.store.view().nodes]);
    const camera = JSON.stringify(state.camera) === aimed ? null : state.camera;
    aimed = JSON.stringify(state.camera);
    const fit = frame !== framed && !state.camera;
    painter.show(scene, { fit, camera });
    framed = frame;
    if (state.selected && (fit || state.selected !== centred)) bringIntoView(state.camera !== null && !camera);
    centred = state.selected;
    if (cursor >= scene.nodes.length) cursor = -1;
  }

  /** What is selected comes to the middle if it is out of sight; on a phone always, above the sheet.
   * @param {boolean} kept whether the address is to tell so: not where it has just told where to look */
  function bringIntoView(kept) {
    const { nodes, edges } = painter.scene;
    const chosen = nodes.flatMap(({ tone }, index) => (tone === "chosen" ? [index] : []));
    const meant = chosen.length ? chosen : [...new Set(edges.flatMap(({ tone, from, to }) => (tone === "lit" ? [from, to] : [])))];
    if (!meant.length || (!ctx.acts.phone() && meant.every(inSight))) return;
    const k = ctx.acts.phone() ? Math.max(painter.camera.k, UNDER_SHEET) : painter.camera.k;
    const middle = (/** @type {"x"|"y"} */ axis) => meant.reduce((sum, index) => sum + nodes[index][axis], 0) / meant.length;
    const down = ctx.acts.phone() ? (0.3 * painter.height) / k : 0;
    const goal = painter.goTo({ x: middle("x"), y: middle("y") + down, k }, true);
    if (kept) keepCamera(goal);
  }

  /** @param {number} index */
  function inSight(index) {
    const { x, y } = painter.at(index);
    return x > EDGE && y > EDGE && x < painter.width - EDGE && y < painter.height - EDGE;
  }

  /** At once, not at the end of a glide: by then the address may be another. @param {{x: number, y: number, k: number}} camera */
  function keepCamera(camera) {
    const kept = rounded(camera);
    aimed = JSON.stringify(kept);
    ctx.store.keep({ camera: kept });
  }

  function words() {
    canvas.setAttribute("aria-label", ctx.word("pictureLabel", { title: ctx.text(ctx.model.title) }));
    hint.textContent = ctx.word("pictureHint");
    zoom.setAttribute("aria-label", ctx.word("zoom"));
    /** @param {string} key @param {string} sign @param {() => void} act */
    const button = (key, sign, act) => h("button", { "data-key": key, "aria-label": ctx.word(key), onclick: act }, sign);
    fill(zoom, button("zoomIn", "+", () => zoomBy(ZOOM)), button("zoomOut", "−", () => zoomBy(1 / ZOOM)), button("fit", "⤢", fit));
  }

  /** @param {number} factor */
  function zoomBy(factor) {
    keepCamera(painter.zoomBy(factor));
  }

  function fit() {
    ctx.store.keep({ camera: null });
    painter.fit();
  }

  /** @param {Hit} hit @param {MouseEvent} event */
  function pick(hit, event) {
    const { selected } = ctx.store.state();
    const party = hit && "node" in hit ? ctx.model.parties[painter.scene.nodes[hit.node].party].id : "";
    if (party && event.shiftKey && ctx.model.at.has(selected) && selected !== party) {
      ctx.store.set({ question: { path: [selected, party] }, selected: "", around: null, camera: null });
    } else ctx.select(party || (hit && "edge" in hit ? painter.scene.edges[hit.edge].id : ""));
  }

  /** @param {Hit} hit */
  function hover(hit) {
    fill(hint, hit === null ? ctx.word("pictureHint") : name(plain("node" in hit ? nodeLine(hit.node) : edgeLine(hit.edge))));
  }

  /** @param {number} index */
  function nodeLine(index) {
    const { party } = painter.scene.nodes[index];
    const edges = ctx.store.view().edges.filter((edge) => edge.from === party || edge.to === party);
    return [ctx.party(party), ctx.label("kind", ctx.model.parties[party].kind), ctx.many("relations", edges.length)].join(" · ");
  }

  /** @param {number} index */
  function edgeLine(index) {
    const edge = ctx.store.view().edges.find(({ id }) => id === painter.scene.edges[index].id);
    if (!edge) return "";
    const line = `${ctx.party(edge.from)} ${verbOf(ctx, edge.relation)} ${ctx.party(edge.to)}`;
    return [line, ctx.label("stage", edge.stage), ctx.text(edge.pill), ctx.many("sources", edge.sources)].filter(Boolean).join(" · ");
  }

  function enter() {
    if (!canvas.matches(":focus-visible")) return;
    cursor = startOf(painter.scene, ctx.model.at.get(ctx.store.state().selected));
    point();
  }

  function leave() {
    painter.focus(null);
  }

  function point() {
    painter.focus(cursor < 0 ? null : cursor);
    if (cursor >= 0) ctx.acts.announce(nodeLine(cursor));
  }

  /** @param {KeyboardEvent} event */
  function onkeydown(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (isArrow(event.key)) {
      if (cursor < 0) cursor = startOf(painter.scene, ctx.model.at.get(ctx.store.state().selected));
      else cursor = stepFrom(painter.scene, cursor, event.key);
      point();
    } else if (event.key === "Enter" && cursor >= 0) {
      ctx.select(ctx.model.parties[painter.scene.nodes[cursor].party].id);
      ctx.acts.readPanel();
    } else if (event.key === "Escape") ctx.acts.back();
    else if (event.key === "+" || event.key === "=") zoomBy(ZOOM);
    else if (event.key === "-") zoomBy(1 / ZOOM);
    else if (event.key === "0") fit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  // A stack is laid out for the size of the canvas, and what was fitted into one size is to fit into the next.
  new ResizeObserver(() => {
    if (painted === `${canvas.clientWidth} ${canvas.clientHeight}` || ctx.store.state().view === "table") return;
    framed = "";
    paint(ctx.store.state());
  }).observe(canvas);

  return { node, show, painter, focus: () => (picture.hidden ? table.node : canvas).focus() };
}

/** @param {{x: number, y: number, k: number}} camera */
function rounded({ x, y, k }) {
  return { x: Math.round(x), y: Math.round(y), k: Math.round(k * 1000) / 1000 };
}
