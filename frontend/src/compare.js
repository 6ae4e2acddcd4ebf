// @ts-check
// Two days compared: which edges are new, gone, changed or the same.
import { contested, firmness, verdictAt } from "./clocks.js";
import { say } from "./text.js";

/** @typedef {import("./types.js").Model} Model */
/** @typedef {import("./types.js").Edge} Edge */
/** @typedef {import("./types.js").Change} Change */
/** @typedef {import("./types.js").Day} Day */

/** What became of every edge of either day, those of the later day first; each edge with its `change`.
 * @type {(model: Model, was: Edge[], now: Edge[], days: [Day, Day]) => Change[]} */
export function compare(model, was, now, days) {
  const before = new Map(was.map((edge) => [edge.id, edge]));
  const after = new Set(now.map((edge) => edge.id));
  const still = now.map((edge) => changeOf(model, before.get(edge.id), edge, days));
  const lost = was.filter((edge) => !after.has(edge.id) && live(edge));
  return [...still, ...lost.map((edge) => changed(edge, edge, "gone"))];
}

/** @param {Model} model @param {Edge|undefined} was @param {Edge} now @param {[Day, Day]} days */
function changeOf(model, was, now, days) {
  if (!was) return changed(now, was, "new");
  if (live(was) && !live(now)) return changed(now, was, "gone");
  return changed(now, was, differ(was, now) || resettled(model, now, days) ? "changed" : "same");
}

/** @param {Edge} edge @param {Edge|undefined} was @param {Change["change"]} change @returns {Change} */
function changed(edge, was, change) {
  return { edge: { ...edge, change }, was, change };
}

/** @param {Edge} edge */
function live(edge) {
  return firmness(edge.line) > firmness("off");
}

/** @param {Edge} was @param {Edge} now */
function differ(was, now) {
  return (
    was.line !== now.line ||
    was.stage !== now.stage ||
    was.disputed !== now.disputed ||
    say(was.pill, "en") !== say(now.pill, "en")
  );
}

/** Whether a point of the edge has another settled value than at the earlier day.
 * @param {Model} model @param {Edge} edge @param {[Day, Day]} days */
function resettled(model, edge, [before, known]) {
  return edge.claims.some((claim) => model.pointsOfClaim.get(claim)?.some((index) => {
    const point = model.points[index];
    const [was, now] = [verdictAt(point, before), verdictAt(point, known)];
    return was && now && (valueOf(point, was.best) !== valueOf(point, now.best) || contested(was) !== contested(now));
  }));
}

/** What a claim gives on a point; empty for none. @param {import("./types.js").Point} point @param {number|undefined} claim */
function valueOf(point, claim) {
  return say(point.values.find(([index]) => index === claim)?.[1], "en");
}
