// @ts-check
// How far one looks: the neighbourhood of the selected actor, the path between two, what is unfolded.
import { fill, h, name } from "../dom.js";
import { fold as plain } from "../text.js";
import { fold, unfold } from "./folds.js";

/** @typedef {import("./context.js").Ctx} Ctx */

/** @param {Ctx} ctx */
export function createReach(ctx) {
  const node = h("section.reach");
  let [from, to] = ["", ""];
  let alert = "";

  function show() {
    fill(node, neighbourhood(ctx), pathForm(), things(ctx));
  }

  function pathForm() {
    const field = (/** @type {string} */ key, /** @type {string} */ value, /** @type {(text: string) => void} */ keep) =>
      h("label", null, h("span", null, ctx.word(key)), h("input", {
        type: "text", list: "actors", value, autocomplete: "off", maxlength: 200, "data-key": key,
        oninput: (/** @type {any} */ event) => keep(event.target.value),
      }));
    return fold("path", ctx.word("pathTitle"), h("form", { onsubmit: find },
      field("pathFrom", from, (text) => { from = text; }),
      field("pathTo", to, (text) => { to = text; }),
      alert && h("p", { role: "alert" }, alert),
      h("button.button", { type: "submit", "data-key": "path" }, ctx.word("findPath")), actorNames(ctx)));
  }

  /** @param {Event} event */
  function find(event) {
    event.preventDefault();
    const [one, other] = [partyCalled(ctx, from), partyCalled(ctx, to)];
    alert = one && other ? "" : ctx.word("unknownActor", { name: one ? to : from });
    if (one && other) ctx.store.set({ question: { path: [one, other] }, selected: "", around: null, camera: null });
    else show();
  }

  /** @param {string} id the actor that the path begins at */
  function askPath(id) {
    from = ctx.party(ctx.model.at.get(id) ?? -1);
    to = "";
    unfold("path");
    show();
    /** @type {HTMLElement|null} */ (node.querySelector("[data-key=pathTo]"))?.focus();
  }
  return { node, show, askPath };
}

/** Names for the browser to complete; the search box serves those of a big graph. @param {Ctx} ctx */
function actorNames(ctx) {
  const { parties } = ctx.model;
  return h("datalist", { id: "actors" },
    parties.length <= 1000 && parties.map((party) => h("option", { value: ctx.text(party.name) })));
}

/** @param {Ctx} ctx @param {string} typed */
function partyCalled(ctx, typed) {
  const wanted = plain(typed.trim());
  if (!wanted) return undefined;
  const named = ctx.model.parties.find((party) => {
    const names = [typeof party.name === "string" ? [party.name] : [party.name.en, party.name.fr], party.aliases ?? []];
    return names.flat().some((other) => plain(other) === wanted);
  });
  return named?.id;
}

/** @param {Ctx} ctx */
function neighbourhood(ctx) {
  const { around, selected } = ctx.store.state();
  const id = around?.party ?? selected;
  const party = ctx.model.at.get(id);
  if (party === undefined) return null;
  const depth = around?.depth ?? 0;
  const far = (/** @type {number} */ n) => (n ? ctx.many("steps", n) : ctx.word("everything"));
  return h("label.field", null,
    h("span", null, ctx.word("neighbourhood"), " ", name(ctx.party(party))),
    h("input", {
      type: "range", min: 0, max: 3, step: 1, value: depth, "data-key": "depth", "aria-valuetext": far(depth),
      oninput(/** @type {any} */ event) {
        const n = Number(event.target.value);
        ctx.store.set({ around: n ? { party: id, depth: n } : null, camera: null }, "replace");
      },
    }),
    h("output", null, far(depth)));
}

/** @param {Ctx} ctx */
function things(ctx) {
  const all = ctx.store.state().open.includes("*");
  return h("div.check", null, h("label", null,
    h("input", {
      type: "checkbox", checked: all, "data-key": "things",
      onchange: () => ctx.store.set({ open: all ? [] : ["*"] }),
    }), h("span", null, ctx.word("showThings"))));
}
