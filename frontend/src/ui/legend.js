// @ts-check
// What the marks say that no filter explains.
import { h } from "../dom.js";
import { shapeOf } from "../paint/look.js";
import { fold } from "./folds.js";
import { dotGlyph, lineGlyph, shapeGlyph, signGlyph } from "./glyphs.js";

/** @typedef {import("./context.js").Ctx} Ctx */

/** @param {Ctx} ctx */
export function legend(ctx) {
  /** @param {any} mark @param {string} key */
  const entry = (mark, key) => h("li", null, mark, h("span", null, ctx.word(key)));
  const layers = (ctx.model.codes.layer ?? []).map((code) =>
    h("li", null, shapeGlyph(shapeOf({ layer: code.id })), h("span", null, ctx.text(code.label))));
  return fold("legend", ctx.word("legend"), h("ul.legend", null,
    layers,
    entry(lineGlyph("talk"), "legend.talk"),
    entry(lineGlyph("intent"), "legend.intent"),
    entry(lineGlyph("announced"), "legend.announced"),
    entry(lineGlyph("firm"), "legend.firm"),
    entry(lineGlyph("operating"), "legend.operating"),
    entry(lineGlyph("off"), "legend.off"),
    entry(lineGlyph("denied"), "legend.denied"),
    entry(signGlyph("disputed"), "legend.disputed"),
    entry(h("span", { "aria-hidden": "true" }, shapeGlyph("lab", 12), shapeGlyph("lab", 22)), "legend.size"),
    entry(dotGlyph(), "legend.ghost"),
    ctx.store.state().before && [
      entry(signGlyph("new"), "legend.new"), entry(signGlyph("gone"), "legend.gone"), entry(signGlyph("changed"), "legend.changed"),
    ]));
}
