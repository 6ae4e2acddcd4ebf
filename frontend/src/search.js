// @ts-check
// What the search box suggests: parties, questions, paths, deals and sources.
import { trimmed, verbsIn } from "./asking.js";
import { show } from "./dates.js";
import { claimsAbout } from "./model.js";
import { find, namesOf } from "./names.js";
import { answers, nameOf, railOf, titleOf } from "./questions.js";
import { fold, say, wordsOf } from "./text.js";
import { word } from "./words.js";

/** @typedef {import("./types.js").Model} Model */
/** @typedef {import("./types.js").Text} Text */
/** @typedef {import("./types.js").Language} Language */
/** @typedef {import("./types.js").Suggestion} Suggestion */
/** @typedef {import("./names.js").Names} Names */
/** @typedef {{relation: string, party: string, side: 0|1}} Question */

const LONGEST = 200;
const MOST = { parties: 5, questions: 4, deals: 3, sources: 3, splits: 4 };
const PATH = new Set(["path", "chain", "chemin", "chaine", "lien", "link"]);
const FROM = new Set(["from", "between", "de", "d", "entre"]);
const TO = new Set(["to", "and", "a", "et", "vers", "with", "avec"]);
const ARROW = /→|[-=—–]>|>/;

/** What may be meant by a text, best first; for none the questions of the rail.
 * @type {(model: Model, text: string, language: Language, limit: number) => Suggestion[]} */
export function suggest(model, text, language, limit) {
  const typed = fold(text.slice(0, LONGEST));
  const words = wordsOf(typed);
  if (!words.length && text.trim()) return [];
  const parties = found(model, words, MOST.parties);
  const [first, ...others] = parties.map(({ row }) => partySuggestion(model, row, language));
  const asked = askedFor(model, words, language);
  const paths = pathsIn(model, typed, words, language);
  const rail = ofRail(model, words, language);
  const own = first && words.length ? questionsOf(model, parties[0].row, language) : [];
  const rest = [...others, ...dealsAndSources(model, words, language)];
  const all = [...paths, ...asked, ...(first ? [first] : []), ...own, ...rail, ...rest];
  return [...new Map(all.map((suggestion) => [JSON.stringify(suggestion.patch), suggestion])).values()].slice(0, limit);
}

/** @type {WeakMap<Model, {parties: Names, deals: Names, sources: Names}>} */
const INDEX = new WeakMap();

/** The names of the model, folded at the first search, or before it when the page is idle.
 * @type {(model: Model) => {parties: Names, deals: Names, sources: Names}} */
export function indexed(model) {
  const known = INDEX.get(model);
  if (known) return known;
  const { parties, deals, sources } = model;
  const bySize = [...parties.keys()].sort((a, b) => parties[b].size - parties[a].size || a - b);
  const index = {
    parties: namesOf(parties.map(({ name, aliases = [] }) => [...both(name), ...aliases]), bySize),
    deals: namesOf(deals.map(({ name }) => both(name)), [...deals.keys()]),
    sources: namesOf(sources.map(({ title, publisher }) => [...both(title), ...both(publisher)]), [...sources.keys()].reverse()),
  };
  INDEX.set(model, index);
  return index;
}

/** @param {Text|undefined} text */
function both(text) {
  return typeof text === "string" ? [text] : text ? [text.en, text.fr] : [];
}

/** @param {Model} model @param {string[]} words @param {number} limit */
function found(model, words, limit) {
  return find(indexed(model).parties, words, limit);
}

/** @param {Model} model @param {number} index @param {Language} language @returns {Suggestion} */
function partySuggestion(model, index, language) {
  const { id, name, kind, home } = model.parties[index];
  const notes = [say(model.code("kind", kind)?.label, language), home === undefined ? "" : say(model.parties[home].name, language)];
  return { kind: "party", label: say(name, language) || id, note: notes.filter(Boolean).join(" · "), patch: { selected: id } };
}

/** The questions that a verb and a name in the text make, where some claim answers.
 * @param {Model} model @param {string[]} words @param {Language} language @returns {Suggestion[]} */
function askedFor(model, words, language) {
  const questions = verbsIn(model, words).flatMap(({ relation, readings }) =>
    readings.flatMap(({ words: named, side }) =>
      found(model, named, 2).map(({ row }) => questionOf(model, { relation, party: model.parties[row].id, side })),
    ),
  );
  return suggestions(model, questions, language);
}

/** Every question that some claim about a party answers, most answered first.
 * @param {Model} model @param {number} party @param {Language} language */
function questionsOf(model, party, language) {
  /** @type {Map<string, {question: Question, answered: (claim: number) => boolean, count: number}>} */
  const asked = new Map();
  for (const claim of claimsAbout(model, party)) {
    const { id: relation, verb } = model.relations[model.claims[claim].relation];
    for (const side of /** @type {(0|1)[]} */ (verb ? [0, 1] : [])) {
      const key = `${side} ${relation}`;
      const question = asked.get(key)?.question ?? canonical(model, { relation, party: model.parties[party].id, side });
      const entry = asked.get(key) ?? { question, answered: answers(model, question), count: 0 };
      if (entry.answered(claim)) entry.count++;
      asked.set(key, entry);
    }
  }
  return suggestions(model, [...asked.values()].sort((a, b) => b.count - a.count), language);
}

/** A relation without direction has one question. @param {Model} model @param {Question} question @returns {Question} */
function canonical(model, question) {
  const { symmetric } = model.relations.find(({ id }) => id === question.relation) ?? {};
  return symmetric ? { ...question, side: 0 } : question;
}

/** @param {Model} model @param {Question} asked */
function questionOf(model, asked) {
  const question = canonical(model, asked);
  const claims = claimsAbout(model, model.at.get(question.party) ?? -1);
  return { question, count: claims.filter(answers(model, question)).length };
}

/** @param {Model} model @param {{question: Question, count: number}[]} questions @param {Language} language @returns {Suggestion[]} */
function suggestions(model, questions, language) {
  return questions.filter(({ count }) => count).slice(0, MOST.questions).map(({ question, count }) => ({
    kind: "question",
    label: titleOf(model, question, language),
    note: word("count.claims", language, { n: count }),
    patch: { question },
  }));
}

/** "path aker openai", "aker → openai", "aker to openai". @param {Model} model @param {string} typed @param {string[]} words @param {Language} language @returns {Suggestion[]} */
function pathsIn(model, typed, words, language) {
  const named = halves(typed, words).flatMap(({ sure, ends }) => {
    const [one, other] = ends.map((end) => found(model, trimmed(end), 1)[0]);
    const clear = one && other && one.row !== other.row && (sure || Math.max(one.rung, other.rung) < 3);
    return clear ? [{ one: model.parties[one.row].id, other: model.parties[other.row].id, rung: one.rung + other.rung }] : [];
  });
  return named.sort((a, b) => a.rung - b.rung).slice(0, 2).map(({ one, other }) => {
    /** @type {{path: [string, string]}} */
    const question = { path: [one, other] };
    return { kind: "path", label: titleOf(model, question, language), note: `${nameOf(model, one, language)} → ${nameOf(model, other, language)}`, patch: { question } };
  });
}

/** Where a text may fall into two names. @param {string} typed @param {string[]} words @returns {{sure: boolean, ends: string[][]}[]} */
function halves(typed, words) {
  const sure = PATH.has(words[0]) && words.length > 2;
  const arrow = typed.split(ARROW).map(wordsOf);
  if (arrow.length === 2) return [{ sure: true, ends: arrow.map((end) => (PATH.has(end[0]) ? end.slice(1) : end)) }];
  const rest = words.slice(sure ? 1 : 0).filter((word, place) => place > 0 || !FROM.has(word));
  const places = [...rest.keys()].slice(1);
  const joints = places.filter((place) => TO.has(rest[place]) && place < rest.length - 1);
  if (joints.length) return joints.map((place) => ({ sure, ends: [rest.slice(0, place), rest.slice(place + 1)] }));
  return sure ? places.slice(0, MOST.splits).map((place) => ({ sure, ends: [rest.slice(0, place), rest.slice(place)] })) : [];
}

/** @param {Model} model @param {string[]} words @param {Language} language @returns {Suggestion[]} */
function ofRail(model, words, language) {
  const fitting = railOf(model).filter(({ label }) => {
    const known = both(label).flatMap((text) => wordsOf(fold(text)));
    return words.every((typed) => known.some((one) => one.startsWith(typed)));
  });
  return fitting.map(({ id, label }) => ({ kind: "question", label: say(label, language), note: "", patch: { question: { rail: id } } }));
}

/** @param {Model} model @param {string[]} words @param {Language} language @returns {Suggestion[]} */
function dealsAndSources(model, words, language) {
  const { deals, sources } = indexed(model);
  const dealt = find(deals, words, MOST.deals).map(({ row }) => model.deals[row]);
  const told = find(sources, words, MOST.sources).map(({ row }) => row);
  return [
    ...dealt.map(({ id, name }) => suggestion("deal", say(name, language), word("kind.deal", language), id)),
    ...told.flatMap((row) => {
      const claim = model.claims.find(({ source }) => source === row);
      const { title, publisher, issued } = model.sources[row];
      const note = [say(publisher, language), show(issued, language)].filter(Boolean).join(", ");
      return claim ? [suggestion("source", say(title, language), note, claim.id)] : [];
    }),
  ];
}

/** @param {"deal"|"source"} kind @param {string} label @param {string} note @param {string} id @returns {Suggestion} */
function suggestion(kind, label, note, id) {
  return { kind, label, note, patch: { selected: id } };
}
