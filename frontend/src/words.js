// @ts-check
// The words of the interface, English and French. `{n}` prints a value, `{n|claim|claims}` the word that fits its number.
import { PANEL_WORDS } from "./panelwords.js";
import { plain } from "./text.js";
import { WORDING } from "./wording.js";

/** @typedef {import("./types.js").Language} Language */

/** @type {{[key: string]: {en: string, fr: string}}} */
const WORDS = {
  ...WORDING,
  ...PANEL_WORDS,
  "question.circle": { en: "Where does the money circle?", fr: "Où l’argent tourne-t-il en rond\u202f?" },
  "question.rumour": { en: "What is only rumoured?", fr: "Qu’est-ce qui n’est que rumeur\u202f?" },
  "question.dispute": { en: "Who disagrees?", fr: "Qui se contredit\u202f?" },
  "question.path": { en: "What joins {one} and {other}?", fr: "Qu’est-ce qui relie {one} et {other}\u202f?" },
  "question.who": { en: "Who {verb} {party}?", fr: "Qui {verb} {party}\u202f?" },
  "question.what": { en: "What {verb} {party}?", fr: "Qu’est-ce qui {verb} {party}\u202f?" },
  "count.claims": { en: "{n} {n|claim|claims}", fr: "{n} {n|affirmation|affirmations}" },
  "count.more": { en: "{n}+", fr: "{n} et plus" },
  "kind.deal": { en: "deal", fr: "accord" },
  "nothing.data": { en: "There is nothing in this graph.", fr: "Ce graphe est vide." },
  "nothing.known": { en: "No source had been published by that day.", fr: "Aucune source n’était publiée ce jour-là." },
  "nothing.path": { en: "No chain of claims joins the two.", fr: "Aucune chaîne d’affirmations ne relie les deux." },
  "nothing.circle": { en: "No money comes back to its payer here.", fr: "Ici, aucun argent ne revient à son payeur." },
  "nothing.question": { en: "No claim answers this question.", fr: "Aucune affirmation ne répond à cette question." },
  "nothing.filters": { en: "No claim passes these filters.", fr: "Aucune affirmation ne passe ces filtres." },
};
const SLOT = /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g;

/** A word of the interface; its key where there is none. @type {(key: string, language: Language, values?: {[name: string]: string|number}) => string} */
export function word(key, language, values = {}) {
  const text = Object.hasOwn(WORDS, key) ? WORDS[key][language] : key;
  return text.replace(SLOT, (_, name, one, many) => {
    const value = Object.hasOwn(values, name) ? values[name] : "";
    if (one === undefined) return typeof value === "number" ? figure(value, language) : plain(value);
    return (language === "fr" ? Math.abs(Number(value)) < 2 : Number(value) === 1) ? one : many;
  });
}

const FIGURES = {
  en: new Intl.NumberFormat("en", { maximumFractionDigits: 20 }),
  fr: new Intl.NumberFormat("fr", { maximumFractionDigits: 20 }),
};

/** A number as it is written, its thousands apart. @type {(value: number, language: Language) => string} */
export function figure(value, language) {
  return FIGURES[language].format(value);
}
