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

/** The places of a list by the number, below `count`, that stands at each: those of n are `at[first[n]]` up to
 * `at[first[n + 1]]`, in order. @param {number} count @param {Int32Array} numbers */
export function shelved(count, numbers) {
  const first = new Int32Array(count + 1), at = new Int32Array(numbers.length);
  for (let place = 0; place < numbers.length; place++) first[numbers[place] + 1]++;
  for (let number = 0; number < count; number++) first[number + 1] += first[number];
  const next = first.slice();
  for (let place = 0; place < numbers.length; place++) at[next[numbers[place]]++] = place;
  return { first, at };
}
