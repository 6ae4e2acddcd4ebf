// @ts-check
// Verbs read in a text: "who hosts openai", "whom does oracle host", « qui est hébergé chez oracle ».
import { fold, wordsOf } from "./text.js";

/** @typedef {import("./types.js").Model} Model */
/** The relation whose verb was read, with the words that may name a party and the side that is then asked for.
 * @typedef {{relation: string, readings: {words: string[], side: 0|1}[]}} Asked */
/** @typedef {{relation: string, words: string[], passive: boolean}} Phrase */

const BEING = "is are was were be been est sont ete etre".split(" ");
const AGENT = "by par chez".split(" ");
const NOISE = new Set([
  ...BEING, ...AGENT,
  ..."who whom what which whose does do did the a an to in of from with at on for has have that and".split(" "),
  ..."qui que quoi quel quelle quels quelles ce qu l d s le la les un une des du de au aux dans en avec il elle t".split(" "),
]);

/** The verbs of the model's relations that a text contains, each with what stands before and after it.
 * @type {(model: Model, words: string[]) => Asked[]} */
export function verbsIn(model, words) {
  const told = words.map((word, place) => ({ word, place })).filter(({ word }) => !NOISE.has(word));
  /** @type {Map<string, Asked>} */
  const found = new Map();
  for (const phrase of phrasesOf(model)) {
    const place = told.findIndex((_, start) => phrase.words.every((word, i) => alike(told[start + i]?.word ?? "", word)));
    if (place < 0 || found.has(phrase.relation)) continue;
    const [start, end] = [told[place].place, told[place + phrase.words.length - 1].place];
    const turned = BEING.includes(words[start - 1]) || AGENT.includes(words[end + 1]);
    const readings = sides(words.slice(0, start), words.slice(end + 1), phrase.passive || turned);
    found.set(phrase.relation, { relation: phrase.relation, readings });
  }
  return [...found.values()];
}

/** Who is named after an active verb is its object, and so asked for its subject; before it, or turned, the reverse.
 * @param {string[]} before @param {string[]} after @param {boolean} passive @returns {Asked["readings"]} */
function sides(before, after, passive) {
  const [object, subject] = passive ? [before, after] : [after, before];
  /** @type {Asked["readings"]} */
  const readings = [{ words: trimmed(object), side: 0 }, { words: trimmed(subject), side: 1 }];
  return readings.filter((reading) => reading.words.length);
}

/** Words without the small ones around them. @type {(words: string[]) => string[]} */
export function trimmed(words) {
  const first = words.findIndex((word) => !NOISE.has(word));
  return first < 0 ? [] : words.slice(first, words.findLastIndex((word) => !NOISE.has(word)) + 1);
}

/** @type {WeakMap<Model, Phrase[]>} */
const PHRASES = new WeakMap();

/** The telling words of every verb; of a passive only where they are others than those of the verb.
 * @param {Model} model @returns {Phrase[]} */
function phrasesOf(model) {
  const known = PHRASES.get(model);
  if (known) return known;
  const phrases = model.relations.flatMap(({ id, verb, passive, label }) => {
    if (!verb) return [];
    const active = [...spoken(verb), ...spoken(label)];
    const own = spoken(passive).filter((words) => !active.some((other) => alike(words[0], other[0])));
    return [...active.map((words) => phrase(id, words, false)), ...own.map((words) => phrase(id, words, true))];
  });
  PHRASES.set(model, phrases);
  return phrases;
}

/** @param {string} relation @param {string[]} words @param {boolean} passive @returns {Phrase} */
function phrase(relation, words, passive) {
  return { relation, words, passive };
}

/** @param {import("./types.js").Text|undefined} text @returns {string[][]} */
function spoken(text = "") {
  const texts = typeof text === "string" ? [text] : [text.en, text.fr];
  return texts.map((one) => wordsOf(fold(one)).filter((word) => !NOISE.has(word))).filter((words) => words.length);
}

/** Whether a typed word is a form of another, or its beginning. @param {string} typed @param {string} word */
function alike(typed, word) {
  if (typed.length >= 3 && word.startsWith(typed)) return true;
  let common = 0;
  while (common < typed.length && typed[common] === word[common]) common++;
  return common >= Math.min(4, word.length) && typed.length - common <= 3 && word.length - common <= 3;
}
