// @ts-check
// The questions: those of the rail, what each is called, and which claims answer one.
import { circles } from "./circles.js";
import { admittedBy, contested, dayOf, lineOfStage, standingAt, verdictAt } from "./clocks.js";
import { edgesOf } from "./edges.js";
import { claimsAbout } from "./model.js";
import { say } from "./text.js";
import { word } from "./words.js";

/** @typedef {import("./types.js").Model} Model */
/** @typedef {import("./types.js").State} State */
/** @typedef {import("./types.js").Text} Text */
/** @typedef {import("./types.js").Claim} Claim */
/** @typedef {import("./types.js").Language} Language */
/** @typedef {import("./types.js").Question} Question */
/** @typedef {import("./types.js").Standing} Standing */
/** @typedef {{relation: string, party: string, side: 0|1}} Asked */

/** The questions of the rail: those of the families, in their order, then three of our own.
 * @type {(model: Model) => {id: string, label: Text}[]} */
export function railOf(model) {
  const families = (model.codes.family ?? []).filter((family) => family.question);
  const own = ["circle", "rumour", "dispute"].map((id) => ({
    id,
    label: { en: word(`question.${id}`, "en"), fr: word(`question.${id}`, "fr") },
  }));
  return [...families.map(({ id, question = "" }) => ({ id, label: question })), ...own];
}

/** The same with what answers each under the clocks: `count` is of claims; of circles for "circle", of points for
 * "dispute"; `more` where there may be more.
 * @type {(model: Model, clocks?: Pick<State, "known"|"on">) => {id: string, label: Text, count: number, more: boolean}[]} */
export function rail(model, clocks = { known: "", on: "" }) {
  const day = dayOf(clocks.known);
  const standing = standingAt(model, day);
  const admitted = admittedBy(model, clocks);
  const sizes = tally(admitted.map((index) => model.relations[model.claims[index].relation].family));
  const paid = admitted.filter((index) => model.relations[model.claims[index].relation].payer !== undefined);
  const circular = circles(model, edgesOf(model, paid, [], day, standing));
  sizes.set("circle", circular.circles.length);
  sizes.set("rumour", admitted.filter(answers(model, { rail: "rumour" }, standing)).length);
  sizes.set("dispute", model.points.filter((point) => contested(verdictAt(point, day))).length);
  return railOf(model).map((question) => ({
    ...question, count: sizes.get(question.id) ?? 0, more: question.id === "circle" && circular.more,
  }));
}

/** @param {string[]} names @returns {Map<string, number>} */
function tally(names) {
  /** @type {Map<string, number>} */
  const sizes = new Map();
  for (const name of names) sizes.set(name, (sizes.get(name) ?? 0) + 1);
  return sizes;
}

/** A question in words. @type {(model: Model, question: Question, language: Language) => string} */
export function titleOf(model, question, language) {
  if ("path" in question) {
    const [one, other] = question.path.map((id) => nameOf(model, id, language));
    return word("question.path", language, { one, other });
  }
  if ("relation" in question) return sideTitle(model, question, language);
  const family = model.code("family", question.rail);
  return say(family?.question ?? family?.label, language) || word(`question.${question.rail}`, language);
}

/** @param {Model} model @param {Asked} asked @param {Language} language */
function sideTitle(model, asked, language) {
  const relation = model.relations.find(({ id }) => id === asked.relation);
  const verb = say(asked.side ? relation?.passive : relation?.verb, language) || say(relation?.label, language) || asked.relation;
  const key = onlyThings(model, asked) ? "question.what" : "question.who";
  return word(key, language, { verb, party: nameOf(model, asked.party, language) });
}

/** The name of a party, or its id where the model has none. @type {(model: Model, id: string, language: Language) => string} */
export function nameOf(model, id, language) {
  return say(model.parties[model.at.get(id) ?? -1]?.name, language) || id;
}

/** Whether what answers is never an actor. @param {Model} model @param {Asked} asked */
function onlyThings(model, asked) {
  const party = model.at.get(asked.party);
  if (party === undefined) return false;
  const claims = claimsAbout(model, party).filter(answers(model, asked));
  const found = claims.flatMap((claim) => ends(model, model.claims[claim], asked.side));
  return found.length > 0 && found.every((end) => model.parties[end].thing);
}

/** Which claims answer a question. Circles and paths are found among edges, not here: to them every claim is admitted.
 * @type {(model: Model, question: Question|null, standing?: Standing) => (claim: number) => boolean} */
export function answers(model, question, standing) {
  if (!question || "path" in question) return () => true;
  if ("relation" in question) return sideOf(model, question);
  const { rail } = question;
  if (rail === "circle") return () => true;
  if (rail === "dispute") return (claim) => standing?.disputed.has(claim) ?? false;
  if (rail === "rumour") return (claim) => rumoured(model.claims[claim]) && !standing?.overtaken.has(claim);
  return (claim) => model.relations[model.claims[claim].relation].family === rail;
}

/** A rumour, talks or a hedge: an opinion is none, nor is a letter of intent. @param {Claim} claim */
function rumoured({ stage, certainty, denied }) {
  return !denied && certainty !== "opinion" && (lineOfStage(stage) === "talk" || certainty === "hedged");
}

/** @param {Model} model @param {Asked} asked @returns {(claim: number) => boolean} */
function sideOf(model, { relation, party, side }) {
  const [kind, asked] = [model.relations.findIndex(({ id }) => id === relation), model.at.get(party)];
  const is = (/** @type {number} */ end) => end === asked || (asked !== undefined && model.parties[end].home === asked);
  return (index) => {
    const claim = model.claims[index];
    if (claim.relation !== kind || !ends(model, claim, side).length) return false;
    return ends(model, claim, side ? 0 : 1).some(is) || (side === 1 && platforms(model, claim).some(is));
  };
}

/** The parties at one end of a claim, 0 for subjects; of a symmetric relation all of them. @param {Model} model @param {Claim} claim @param {0|1} side */
function ends(model, claim, side) {
  if (model.relations[claim.relation].symmetric) return [...claim.from, ...(claim.to ?? [])];
  return side ? claim.to ?? [] : claim.from;
}

/** A platform hosts what its owner hosts on it, as in who-hosts-whom.rq: who asks for Azure finds what Microsoft hosts
 * there. @param {Model} model @param {Claim} claim */
function platforms(model, claim) {
  if (model.relations[claim.relation].id !== "Hosting") return [];
  return (claim.about ?? []).filter((party) => model.parties[party].kind === "platform");
}
