// @ts-check
// Strongly connected components, by Tarjan's algorithm without recursion: a chain may be 100,000 long.

/** The component of every end of the arcs, as a number. @type {(arcs: {from: number, to: number}[]) => Map<number, number>} */
export function components(arcs) {
  /** @type {Map<number, number[]>} */
  const next = new Map();
  for (const { from, to } of arcs) {
    if (!next.has(to)) next.set(to, []);
    const known = next.get(from);
    known ? known.push(to) : next.set(from, [to]);
  }
  const walk = { next, seen: new Map(), low: new Map(), open: [], component: new Map() };
  for (const root of next.keys()) if (!walk.seen.has(root)) explore(walk, root);
  return walk.component;
}

/** @typedef {{next: Map<number, number[]>, seen: Map<number, number>, low: Map<number, number>, open: number[],
 *   component: Map<number, number>}} Walk */

/** @param {Walk} walk @param {number} root */
function explore(walk, root) {
  const frames = [enter(walk, root)];
  for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
    const there = walk.next.get(frame.here)?.[frame.place++];
    if (there === undefined) {
      frames.pop();
      leave(walk, frame.here);
      const above = frames.at(-1);
      if (above) lower(walk, above.here, walk.low.get(frame.here));
    } else if (!walk.seen.has(there)) frames.push(enter(walk, there));
    else if (!walk.component.has(there)) lower(walk, frame.here, walk.seen.get(there));
  }
}

/** @param {Walk} walk @param {number} here */
function enter(walk, here) {
  walk.seen.set(here, walk.seen.size);
  walk.low.set(here, walk.seen.size - 1);
  walk.open.push(here);
  return { here, place: 0 };
}

/** @param {Walk} walk @param {number} here @param {number|undefined} value */
function lower(walk, here, value = Infinity) {
  walk.low.set(here, Math.min(walk.low.get(here) ?? Infinity, value));
}

/** @param {Walk} walk @param {number} here */
function leave(walk, here) {
  if (walk.low.get(here) !== walk.seen.get(here)) return;
  for (let member; member !== here; ) {
    member = walk.open.pop() ?? here;
    walk.component.set(member, here);
  }
}
