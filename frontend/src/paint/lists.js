// @ts-check
// Two small helps for lists.

/** @template T, K @param {Iterable<T>} list @param {(item: T) => K} key @returns {Map<K, T[]>} */
export function grouped(list, key) {
  /** @type {Map<K, T[]>} */
  const groups = new Map();
  for (const item of list) {
    const name = key(item), group = groups.get(name);
    if (group) group.push(item); else groups.set(name, [item]);
  }
  return groups;
}

/** Pieces of a list, each of some length. @template T @param {T[]} list @param {number} length */
export function* steps(list, length) {
  for (let start = 0; start < list.length; start += length) yield list.slice(start, start + length);
}
