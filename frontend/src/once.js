// @ts-check
// The last result again, as long as the inputs are the same.

/** The same function, worked out anew only where an input differs from those of the last call: lists by what they hold,
 * all else by identity. Neither inputs nor results may be changed afterwards.
 * @template {any[]} Inputs @template Result @param {(...inputs: Inputs) => Result} work @returns {(...inputs: Inputs) => Result} */
export function once(work) {
  /** @type {{inputs: Inputs, result: Result}|null} */
  let kept = null;
  return (...inputs) => {
    if (!kept || !listsAlike(inputs, kept.inputs)) kept = { inputs, result: work(...inputs) };
    return kept.result;
  };
}

/** @param {unknown[]} a @param {unknown[]} b */
const listsAlike = (a, b) => a.length === b.length && a.every((one, index) => alike(one, b[index]));

/** @param {unknown} a @param {unknown} b */
function alike(a, b) {
  if (Object.is(a, b)) return true;
  return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, index) => Object.is(one, b[index]));
}
