// @ts-check
// Claims gathered into the edges that are drawn: things folded into their homes, one edge for each relation of a pair.
import { firmness, lineOf, standingAt, stageOf, verdictAt } from "./clocks.js";
import { once } from "./once.js";
import { say } from "./text.js";

/** @typedef {import("./types.js").Model} Model */
/** @typedef {import("./types.js").Claim} Claim */
/** @typedef {import("./types.js").Edge} Edge */
/** @typedef {import("./types.js").Day} Day */
/** @typedef {import("./types.js").Line} Line */
/** @typedef {import("./types.js").Standing} Standing */
/** All that may be drawn of a model: the edges without their claims, and of each claim the places among them, those of
 * claim c from `first[c]` up to `first[c + 1]` in `at`.
 * @typedef {{id: string, from: number, to: number, relation: number}} Course */
/** @typedef {{courses: Course[], first: Int32Array, at: number[]}} Courses */

/** The edges that claims are drawn as; claims without an edge are events, remarks, or inside one folded actor.
 * @type {(model: Model, claims: Iterable<number>, open: string[], known: Day, standing?: Standing) => Edge[]} */
export function edgesOf(model, claims, open, known, standing = standingAt(model, known)) {
  const { courses, first, at } = coursesOf(model, open);
  /** @type {number[][]} the claims of each course */
  const bundles = new Array(courses.length);
  /** @type {number[]} */
  const found = [];
  for (const claim of claims) {
    for (let place = first[claim]; place < first[claim + 1]; place++) {
      const course = at[place], bundle = bundles[course];
      if (bundle) bundle.push(claim);
      else {
        bundles[course] = [claim];
        found.push(course);
      }
    }
  }
  return found.map((course) => edgeOf(model, courses[course], bundles[course], known, standing));
}

const coursesOf = once(/** @type {(model: Model, open: string[]) => Courses} */ (model, open) => {
  const fold = folding(model, open);
  const first = new Int32Array(model.claims.length + 1);
  /** @type {Courses} */
  const found = { courses: [], first, at: [] };
  /** @type {Map<number, Map<number, number>>} from, then to and relation: one number for all three would be a slow key */
  const known = new Map();
  model.claims.forEach((claim, index) => {
    eachPair(model, claim, (one, other) => {
      if (fold[one] < 0 || fold[other] < 0 || (fold[one] === fold[other] && one !== other)) return;
      const course = courseOf(model, found, known, claim.relation, fold[one], fold[other]);
      if (found.at.indexOf(course, first[index]) < 0) found.at.push(course);
    });
    first[index + 1] = found.at.length;
  });
  return found;
});

/** The place of an edge, which is put there if it is new.
 * @param {Model} model @param {Courses} found @param {Map<number, Map<number, number>>} known
 * @param {number} relation @param {number} one @param {number} other */
function courseOf({ parties, relations }, { courses }, known, relation, one, other) {
  const turned = relations[relation].symmetric && parties[one].id > parties[other].id;
  const [from, to] = turned ? [other, one] : [one, other];
  const onward = known.get(from) ?? new Map();
  const key = to * relations.length + relation;
  const place = onward.get(key) ?? courses.length;
  if (place < courses.length) return place;
  if (!onward.size) known.set(from, onward);
  onward.set(key, place);
  courses.push({ id: `${parties[from].id}>${parties[to].id}:${relations[relation].id}`, from, to, relation });
  return place;
}

/** Which party each party is drawn as, -1 for none. @type {(model: Model, open: string[]) => Int32Array} */
export function folding(model, open) {
  const [opened, all] = [new Set(open), open.includes("*")];
  return Int32Array.from(model.parties, (party, index) => {
    if (!party.thing || party.stands || all || opened.has(party.id)) return index;
    if (party.home === undefined) return -1;
    return opened.has(model.parties[party.home].id) ? index : party.home;
  });
}

/** The pairs of parties that a claim relates; those of a symmetric relation, which has one side, each once.
 * @param {Model} model @param {Claim} claim @param {(one: number, other: number) => void} visit */
function eachPair(model, { from, to, relation }, visit) {
  if (to) for (const one of from) for (const other of to) visit(one, other);
  else if (model.relations[relation].symmetric) {
    from.forEach((one, place) => from.slice(place + 1).forEach((other) => visit(one, other)));
  }
}

/** @param {Model} model @param {Course} course @param {number[]} claims @param {Day} known @param {Standing} standing
 * @returns {Edge} */
function edgeOf(model, { id, from, to, relation }, claims, known, standing) {
  const ranked = firmestFirst(model, claims, standing);
  const [{ claim, line }] = ranked;
  const figure = figureOf(model, ranked, known, standing);
  return {
    id, from, to, relation, line, figure,
    family: model.relations[relation].family,
    claims: ranked.map((row) => row.claim),
    stage: line === "denied" ? undefined : stageOf(model, claim, standing),
    disputed: claims.some((index) => standing.disputed.has(index)),
    sources: independent(model, claims),
    pill: figure === undefined ? undefined : model.claims[figure].pill,
  };
}

/** @param {Model} model @param {number[]} claims @param {Standing} standing @returns {{claim: number, line: Line}[]} */
function firmestFirst(model, claims, standing) {
  const rows = claims.map((claim) => ({ claim, line: lineOf(model, claim, standing) }));
  if (rows.length < 2) return rows;
  const rank = (/** @type {number} */ claim) => model.code("stage", model.claims[claim].stage)?.rank ?? 0;
  const day = (/** @type {number} */ claim) => model.sources[model.claims[claim].source].known;
  return rows.sort(
    ({ claim: a, line: one }, { claim: b, line: other }) =>
      firmness(other) - firmness(one) || rank(b) - rank(a) || day(b) - day(a) || a - b,
  );
}

/** How many independent sources state it; what relays another's report is not independent of it.
 * @type {(model: Model, claims: number[]) => number} */
export function independent(model, claims) {
  if (claims.length === 1) return 1;
  const said = claims.filter((index) => !model.claims[index].denied);
  const stating = said.length ? said : claims;
  return new Set(stating.map((index) => origin(model, model.claims[index].source))).size;
}

/** @param {Model} model @param {number} index */
function origin(model, index) {
  const source = model.sources[index];
  return say(source.relays ?? source.publisher, "en") || source.id;
}

/** The claim that lends an edge its figure: of those as firm as the edge, the unbeaten ones first, those of the deal that
 * makes it so firm before others, the largest in one currency, else the latest. A softer claim lends its figure to a firm
 * edge only where that figure is settled against all the firm ones.
 * @param {Model} model @param {{claim: number, line: Line}[]} ranked @param {Day} known @param {Standing} standing
 * @returns {number|undefined} */
function figureOf(model, ranked, known, standing) {
  const said = ranked.filter(({ claim }) => model.claims[claim].pill);
  if (ranked.length === 1) return said[0]?.claim;
  const firm = said.filter(({ line }) => alike(line, ranked[0].line)).map(({ claim }) => claim);
  const unbeaten = firm.filter((claim) => !standing.beaten.has(claim));
  const settled = unbeaten.length ? [] : said.map(({ claim }) => claim).filter((claim) => settles(model, claim, firm, known));
  const found = [unbeaten, settled, firm].find((claims) => claims.length) ?? [];
  const { deal } = model.claims[ranked[0].claim];
  const own = found.filter((claim) => model.claims[claim].deal === deal);
  return largest(model, own.length ? own : found);
}

/** The stage of the figure of an edge where it is not the one of the edge: what is signed may not run yet.
 * @type {(model: Model, edge: Edge) => string|undefined} */
export function figureStage(model, { figure, stage }) {
  const own = figure === undefined ? undefined : model.claims[figure].stage;
  return own === stage ? undefined : own;
}

/** The deal that makes an edge as firm as it is, if its claim names one. @type {(model: Model, edge: Edge) => number|undefined} */
export function leadingDeal(model, edge) {
  return model.claims[edge.claims[0]].deal;
}

/** The deals that an edge stands for. @type {(model: Model, edge: Edge) => number[]} */
export function dealsOf(model, edge) {
  return [...new Set(edge.claims.map((claim) => model.claims[claim].deal))].filter((deal) => deal !== undefined);
}

/** The claim with the largest sum in the first currency, else the first. @param {Model} model @param {number[]} claims */
function largest(model, claims) {
  const money = (/** @type {number} */ claim) => model.claims[claim].money;
  const currency = claims.map(money).find((sum) => sum)?.currency;
  const sums = claims.filter((claim) => money(claim) && money(claim)?.currency === currency);
  return sums.reduce((best, claim) => ((money(claim)?.amount ?? 0) > (money(best)?.amount ?? 0) ? claim : best), sums[0]) ?? claims[0];
}

/** Whether a claim with a figure is the settled one on a figure of others.
 * @param {Model} model @param {number} claim @param {number[]} others @param {Day} known */
function settles(model, claim, others, known) {
  const points = others.flatMap((other) => model.pointsOfClaim.get(other) ?? []).map((index) => model.points[index]);
  return model.claims[claim].pill !== undefined && points.some((point) => !point.stage && verdictAt(point, known)?.best === claim);
}

/** @param {Line} one @param {Line} other */
function alike(one, other) {
  const solid = firmness("firm");
  return one === other || (firmness(one) >= solid && firmness(other) >= solid);
}
