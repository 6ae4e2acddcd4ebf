// @ts-check
// The left rail: what one can ask first, then what one can leave out; the filters are the legend at once.
import { fill, h } from "../dom.js";
import { once } from "../once.js";
import { rail } from "../questions.js";
import { freshQuestion } from "./context.js";
import { filterGroups } from "./filters.js";
import { fold } from "./folds.js";
import { legend } from "./legend.js";
import { createReach } from "./reach.js";

/** @typedef {import("./context.js").Ctx} Ctx */

/** @param {Ctx} ctx */
export function createRail(ctx) {
  const questions = h("section.questions");
  const reach = createReach(ctx);
  const filters = h("section.filters");
  const asked = once((/** @type {string} */ known, /** @type {string} */ on) => rail(ctx.model, { known, on }));
  const node = h("aside.rail", { id: "rail" }, questions, reach.node, filters);

  function show() {
    const { question, known, on } = ctx.store.state();
    node.setAttribute("aria-label", ctx.word("railLabel"));
    fill(questions, fold("ask", ctx.word("ask"),
      asked(known, on).map((entry) => askButton(ctx, entry, question)), { open: true }));
    reach.show();
    fill(filters, filterGroups(ctx), legend(ctx));
  }
  return { node, show, askPath: reach.askPath };
}

/** @param {Ctx} ctx @param {ReturnType<typeof rail>[0]} entry
 * @param {import("../types.js").Question|null} question */
function askButton(ctx, { id, label, count, more }, question) {
  const asked = question !== null && "rail" in question && question.rail === id;
  return h("button.ask", {
    "aria-pressed": String(asked), "data-key": `ask:${id}`,
    onclick: () => ctx.store.set({ ...freshQuestion(ctx), question: asked ? null : { rail: id } }),
  }, h("span", null, ctx.text(label)), h("span.count", null, more ? ctx.word("count.more", { n: count }) : ctx.number(count)));
}
