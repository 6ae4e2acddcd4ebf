// @ts-check
// Partial dates (2025, 2025-08, 2025-08-31), which denote the days from their first to their last; the twin of kg/dates.py.

/** @typedef {import("./types.js").Day} Day */
/** @typedef {import("./types.js").Language} Language */

const WRITTEN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const MILLISECONDS = 86_400_000;
const MONTHS = {
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  fr: ["janv.", "févr.", "mars", "avril", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.", "déc."],
};

/** @param {number} year @param {number} month from 0; may be 12 @param {number} day @returns {Day} */
function dayOf(year, month, day) {
  return new Date(0).setUTCFullYear(year, month, day) / MILLISECONDS; // Date.UTC reads the year 25 as 1925
}

/** Year, month and day as written, 0 where absent; null if this is no date. @param {string} partial */
function parts(partial) {
  const match = WRITTEN.exec(partial);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)];
  const fits = year > 0 && (match[2] === undefined || (month >= 1 && month <= 12));
  const last = new Date(dayOf(year, month || 12, 0) * MILLISECONDS).getUTCDate();
  return fits && (match[3] === undefined || (day >= 1 && day <= last)) ? { year, month, day } : null;
}

/** Of no day: the twin of _NEVER in kg/explorer/data.py. */
const NEVER = dayOf(9999, 11, 31);

/** Whether this is a year, a month or a day of the calendar. @type {(partial: string) => boolean} */
export function valid(partial) {
  return parts(partial) !== null;
}

/** The first day that it denotes; -Infinity for "", NaN for what is no date. @type {(partial: string) => Day} */
export function first(partial) {
  if (partial === "") return -Infinity;
  const read = parts(partial);
  return read ? dayOf(read.year, (read.month || 1) - 1, read.day || 1) : NaN;
}

/** The last day that it denotes; Infinity for "", NaN for what is no date. @type {(partial: string) => Day} */
export function last(partial) {
  if (partial === "") return Infinity;
  const read = parts(partial);
  if (!read) return NaN;
  return read.day ? dayOf(read.year, read.month - 1, read.day) : dayOf(read.year, read.month || 12, 0);
}

/** The first day on which a source may have been issued: by its date, else by the day when it was surely known; -Infinity
 * where that is never. @type {(source: {issued: string, known: Day}) => Day} */
export function issuedDay({ issued, known }) {
  if (known >= NEVER) return -Infinity;
  const day = first(issued);
  return Number.isFinite(day) ? day : known;
}

/** A day as text: 2025-08-31. @type {(day: Day) => string} */
export function iso(day) {
  const date = new Date(day * MILLISECONDS);
  return `${two(date.getUTCFullYear(), 4)}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

/** The month of a day, counted from the year 0. @type {(day: Day) => number} */
export function monthOf(day) {
  const date = new Date(day * MILLISECONDS);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** A counted month as a partial date: 2025-08. @type {(month: number) => string} */
export function partialOf(month) {
  return `${two(Math.floor(month / 12), 4)}-${two((month % 12) + 1)}`;
}

/** The partial date `count` years, months or days later, as exact as it is given. @type {(partial: string, count: number) => string} */
export function step(partial, count) {
  const read = parts(partial);
  if (!read) return partial;
  if (read.day) return iso(first(partial) + count);
  return read.month ? partialOf(monthOf(first(partial)) + count) : two(read.year + count, 4);
}

/** A partial date for reading: Aug 2025, août 2025; an unreadable one as it is. @type {(partial: string, language: Language) => string} */
export function show(partial, language) {
  const read = parts(partial);
  if (!read) return partial;
  const day = read.day === 1 && language === "fr" ? "1er" : read.day || "";
  const month = read.month ? MONTHS[language][read.month - 1] : "";
  return [day, month, String(read.year)].filter(Boolean).join("\u00a0");
}

/** @param {number} number @param {number} [width] */
function two(number, width = 2) {
  return String(number).padStart(width, "0");
}
