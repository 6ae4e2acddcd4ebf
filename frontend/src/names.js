// @ts-check
// Names folded once into one long text, so that a search among 100,000 of them takes a few milliseconds.
import { fold, wordsOf } from "./text.js";

/** @typedef {{rows: number[], starts: Int32Array, text: string}} Names */
/** A row found: 0 by its whole name, 1 by the start of its own name, 2 of another, 3 by words. @typedef {{row: number, rung: number}} Found */

const LONGEST = 300; // of one name, in characters
const EXAMINED = 20_000;
const RUNGS = 4;

/** The names of rows, in the order in which equals are to be found. The text of a row is "\n| open ai| openai inc|".
 * @type {(names: string[][], rows: number[]) => Names} */
export function namesOf(names, rows) {
  const starts = new Int32Array(rows.length + 1);
  const texts = rows.map((row, place) => {
    const folded = new Set(names[row].map((name) => wordsOf(fold(name.slice(0, LONGEST))).join(" ")));
    const text = `\n| ${[...folded].join("| ")}|`;
    starts[place + 1] = starts[place] + text.length;
    return text;
  });
  return { rows, starts, text: texts.join("") };
}

/** The rows of which every word given begins a word, best first. @type {(names: Names, words: string[], limit: number) => Found[]} */
export function find({ rows, starts, text }, words, limit) {
  /** @type {Found[][]} */
  const rungs = Array.from({ length: RUNGS }, () => []);
  const rarest = ` ${[...words].sort((a, b) => b.length - a.length)[0]}`;
  let hit = words.length ? text.indexOf(rarest) : -1;
  for (let examined = 0; hit >= 0 && examined < EXAMINED && rungs[0].length < limit; examined++) {
    const place = placeOf(starts, hit);
    const rung = rungOf(text.slice(starts[place], starts[place + 1]), words);
    if (rung >= 0 && rungs[rung].length < limit) rungs[rung].push({ row: rows[place], rung });
    hit = text.indexOf(rarest, starts[place + 1]);
  }
  return rungs.flat().slice(0, limit);
}

/** @param {string} text @param {string[]} words */
function rungOf(text, words) {
  const whole = words.join(" ");
  if (text.includes(`| ${whole}|`)) return 0;
  if (text.startsWith(`\n| ${whole}`)) return 1;
  if (text.includes(`| ${whole}`)) return 2;
  return words.every((word) => text.includes(` ${word}`)) ? 3 : -1;
}

/** The last row that starts at or before a place of the text. @param {Int32Array} starts @param {number} hit */
function placeOf(starts, hit) {
  let [low, high] = [0, starts.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= hit) low = middle;
    else high = middle;
  }
  return low;
}
