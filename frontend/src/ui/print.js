// @ts-check
// Paper: light, and with the table of what is shown.
import { fill, h, name } from "../dom.js";
import { COLUMNS, cell, sorted } from "../rows.js";
import { plain } from "../text.js";
import { caption, row } from "./table.js";

/** @typedef {import("./context.js").Ctx} Ctx */

const MOST = 1500;

/** @param {Ctx} ctx @param {(theme: "light"|null) => void} lighten */
export function createPrint(ctx, lighten) {
  const node = h("section.paper", { "aria-hidden": "true" });
  addEventListener("beforeprint", () => {
    lighten("light");
    const { model } = ctx;
    const claims = sorted(model, ctx.language(), ctx.store.view().claims, "date", true);
    fill(node, h("table", null, caption(ctx),
      h("thead", null, h("tr", null, COLUMNS.map((key) => h("th", { scope: "col" }, ctx.word(`column.${key}`))))),
      h("tbody", null, claims.slice(0, MOST).map((claim) => row(ctx, claim, name(plain(cell(model, ctx.language(), claim, "from"))))))),
    claims.length > MOST && h("p", null, ctx.word("printCut", { n: MOST, total: claims.length })),
    h("p", null, model.licence));
  });
  addEventListener("afterprint", () => {
    fill(node);
    lighten(null);
  });
  return { node };
}
