// @ts-check
// The order of terms in a sorted column: what is missing last, numbers by value, the rest as readers sort.

/** @typedef {import("./types.js").Term} Term */
/** @typedef {import("./types.js").Row} Row */

const XSD = "http://www.w3.org/2001/XMLSchema#";
const NUMBERS = new Set(["integer", "decimal", "double", "float", "int", "long", "nonNegativeInteger"].map((name) => XSD + name));
const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** @param {Term|undefined} term */
export const isNumber = (term) => term !== undefined && term.datatype !== undefined && NUMBERS.has(term.datatype);

/** @param {Term|undefined} one @param {Term|undefined} other */
export function compare(one, other) {
  if (!one || !other) return one ? -1 : other ? 1 : 0;
  if (isNumber(one) && isNumber(other)) return Number(one.value) - Number(other.value);
  if (isNumber(one) !== isNumber(other)) return isNumber(one) ? -1 : 1;
  return collator.compare(String(one.value), String(other.value));
}

/** Rows by a column; rows that have nothing there stay last either way. Equal rows keep their order.
 * @param {Row[]} rows @param {string} column @param {1|-1} direction */
export function sorted(rows, column, direction) {
  return [...rows].sort((one, other) => {
    const [a, b] = [one[column], other[column]];
    return a && b ? direction * compare(a, b) : compare(a, b);
  });
}
