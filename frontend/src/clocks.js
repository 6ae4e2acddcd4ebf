// @ts-check
// The two clocks: which claims are known by a day and may hold on a day, and how firm they are at that day.
// The twin of is_known_by and holds_on of kg/dates.py, and of kg/standing.py.
import { first, last } from "./dates.js";

/** @typedef {import("./types.js").Model} Model */
/** @typedef {import("./types.js").State} State */
/** @typedef {import("./types.js").Day} Day */
/** @typedef {import("./types.js").Point} Point */
/** @typedef {import("./types.js").Verdict} Verdict */
/** @typedef {import("./types.js").Standing} Standing */
/** @typedef {import("./types.js").Claim} Claim */
/** @typedef {import("./types.js").Line} Line */

const OVER = new Set(["cancelled", "ended", "stalled"]);
/** @type {Map<string|undefined, Line>} */
const BY_STAGE = new Map([
  ["rumoured", "talk"], ["in-talks", "talk"], ["letter-of-intent", "intent"],
  ["announced", "announced"], ["operating", "operating"],
]);
/** Softest first. @type {Line[]} */
export const LINES = ["denied", "off", "talk", "intent", "announced", "firm", "operating"];

/** Whether the clocks admit a claim: published for sure by `known`, and perhaps true on `on`.
 * @type {(model: Model, state: Pick<State, "known"|"on">) => (claim: number) => boolean} */
export function admits(model, { known, on }) {
  const [latest, from, until] = [last(known), first(on), last(on)];
  const { claims, sources } = model;
  return (index) => {
    const claim = claims[index];
    if (sources[claim.source].known > latest) return false;
    return (claim.since ?? -Infinity) <= until && (claim.until ?? Infinity) >= from;
  };
}

/** The claims that the clocks admit, in the order of the data. @type {(model: Model, clocks: Pick<State, "known"|"on">) => number[]} */
export function admittedBy(model, clocks) {
  return Array.from(model.claims.keys()).filter(admits(model, clocks));
}

/** The day of a clock: the last that it denotes; without limit, also what is of no day counts. @type {(known: string) => Day} */
export function dayOf(known) {
  return known ? last(known) : Infinity;
}

/** What is settled on a point at a day; undefined before any source speaks of it. @type {(point: Point, day: Day) => Verdict|undefined} */
export function verdictAt(point, day) {
  return point.history.findLast((verdict) => verdict.known <= day);
}

/** What is known of claims at a day. @type {(model: Model, day: Day) => Standing} */
export function standingAt(model, day) {
  /** @type {Standing} */
  const standing = {
    became: new Map(), unsettled: new Map(), denied: new Set(), disputed: new Set(), overtaken: new Set(), beaten: new Set(),
  };
  for (const point of model.points) {
    const verdict = verdictAt(point, day);
    if (verdict?.rivals?.length) weigh(model, point, verdict, standing);
  }
  return standing;
}

/** @param {Model} model @param {Point} point @param {Verdict} verdict @param {Standing} standing */
function weigh(model, point, { best, agreeing = [], rivals = [] }, standing) {
  const settled = best === undefined ? "denied" : model.claims[best].stage ?? "";
  for (const [claim, code] of rivals) {
    standing.beaten.add(claim);
    if (code === "overtaken") standing.overtaken.add(claim);
    if (best !== undefined && (code === "party" || code === "stage")) standing.unsettled.set(claim, code === "stage" ? settled : "");
    if (!point.stage || (code !== "overtaken" && code !== "denied")) continue;
    standing.became.set(claim, settled);
    if (code === "denied") standing.denied.add(claim);
  }
  if (!contested({ rivals })) return;
  for (const claim of [...(best === undefined ? [] : [best]), ...agreeing, ...rivals.map(([rival]) => rival)]) {
    standing.disputed.add(claim);
  }
}

/** Whether some rival is more than overtaken. @type {(verdict: Pick<Verdict, "rivals">|undefined) => boolean} */
export function contested(verdict) {
  return verdict?.rivals?.some(([, code]) => code !== "overtaken") ?? false;
}

/** The stage of a claim: as it says, unless its deal has since stopped. @type {(model: Model, claim: number, standing: Standing) => string|undefined} */
export function stageOf(model, claim, standing) {
  const since = standing.became.get(claim);
  return since !== undefined && OVER.has(since) ? since : model.claims[claim].stage;
}

/** How firm a stage is drawn; what has none is simply stated. @type {(stage: string|undefined) => Line} */
export function lineOfStage(stage) {
  return OVER.has(stage ?? "") ? "off" : BY_STAGE.get(stage) ?? "firm";
}

/** Whether a claim is less than a statement of something agreed: a hedge, an opinion, a rumour, talks, an intent.
 * @type {(claim: Claim) => boolean} */
export function unsure({ certainty, stage }) {
  return certainty !== "stated" || ["talk", "intent"].includes(lineOfStage(stage));
}

/** How firm a claim is drawn. A conditional one is at best announced, one that is settled otherwise is talk. @type {(model: Model, claim: number, standing: Standing) => Line} */
export function lineOf(model, index, standing) {
  const claim = model.claims[index];
  if (claim.denied || standing.denied.has(index)) return "denied";
  if (OVER.has(stageOf(model, index, standing) ?? "")) return "off";
  const instead = standing.unsettled.get(index);
  if (instead && OVER.has(instead)) return "off";
  if (claim.certainty !== "stated" || instead !== undefined) return "talk";
  const line = lineOfStage(claim.stage);
  return !claim.firm && firmness(line) > firmness("announced") ? "announced" : line;
}

/** The rung of a line, 0 for denied up to 6 for operating. @type {(line: Line) => number} */
export function firmness(line) {
  return LINES.indexOf(line);
}
