// @ts-check
// Texts in two languages, and strings folded for search.

/** @typedef {import("./types.js").Text} Text */
/** @typedef {import("./types.js").Language} Language */

const PLAIN = /^[ -_a-z{-~]*$/; // ASCII without the grave accent
const MARKS = /\p{M}|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/gu;
const HIDDEN = /[\u061c\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** What Unicode does not take apart. @type {Map<string, string>} */
const LETTERS = new Map([["œ", "oe"], ["æ", "ae"], ["ø", "o"], ["ł", "l"], ["đ", "d"], ["ß", "ss"], ["ı", "i"]]);

/** A text in a language, or in the other where that one is missing; what is French, set as French is. @type {(text: Text|undefined, language: Language) => string} */
export function say(text, language) {
  if (text === undefined || text === null) return "";
  if (typeof text === "string") return text; // a name or a title: left as it is
  return language === "fr" && text.fr ? typeset(text.fr) : text[language] || text.en || text.fr || "";
}

/** With curved apostrophes and unbroken spaces, which the data write plainly. @param {string} french */
function typeset(french) {
  return french.replace(/(?<=\p{L})'(?=[\p{L}\p{N}])/gu, "’")
    .replace(/[ \u00a0](?=[;?!])/g, "\u202f").replace(/ (?=[:»])/g, "\u00a0").replace(/« /g, "«\u00a0");
}

/** A string as search compares it: lower case, no accents, no invisible characters. @type {(text: string) => string} */
export function fold(text) {
  if (PLAIN.test(text)) return text.toLowerCase();
  const bare = text.toLowerCase().normalize("NFD").replace(MARKS, "");
  return bare.replace(/[œæøłđßı]/g, (letter) => LETTERS.get(letter) ?? letter).replace(/[’ʼ`]/g, "'");
}

/** A string for where nothing can be isolated (a title, a label, the clipboard): without the marks that turn the reading
 * direction or are not seen; the joiners stay, which emoji and Persian need. @type {(text: string) => string} */
export function plain(text) {
  return text.replace(HIDDEN, "");
}

/** The words of a folded string: runs of letters and digits. @type {(folded: string) => string[]} */
export function wordsOf(folded) {
  return folded.match(PLAIN.test(folded) ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? [];
}
