// @ts-check
// Places for a small graph, found in the page: stress majorisation by stochastic gradient descent (Zheng, Pawar and
// Goodman 2019, doi:10.1109/TVCG.2018.2859997). Only + - * / and sqrt, so that all engines agree to the last bit.

const ROUNDS = 32, COOLING = 0.76, UNIT = 130, APART = 78, PUSHES = 24;
export const MOST = 400;

/** @param {number} count of nodes, at most 400 @param {[number, number][]} edges @param {number} [seed]
 * @returns {{x: number, y: number}[]} */
export function placeAround(count, edges, seed = 1) {
  const random = mulberry32(seed);
  const apart = distances(count, edges);
  const x = new Float64Array(count), y = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    x[i] = random() * 6;
    y[i] = random() * 6;
  }
  relax(x, y, apart, random);
  for (let i = 0; i < count; i++) {
    x[i] *= UNIT;
    y[i] *= UNIT;
  }
  for (let push = 0; push < PUSHES; push++) separate(x, y);
  return Array.from(x, (_, i) => ({ x: x[i], y: y[i] }));
}

/** @param {number} state @returns {() => number} from 0 up to 1 */
export function mulberry32(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Shortest distances between all; an edge at a hub is longer, so that its neighbours find room.
 * @param {number} count @param {[number, number][]} edges */
function distances(count, edges) {
  const far = new Float64Array(count * count).fill(Infinity);
  const degree = new Float64Array(count);
  for (const [a, b] of edges) { degree[a]++; degree[b]++; }
  for (const [a, b] of edges) {
    const length = 1 + 0.16 * Math.sqrt(Math.min(degree[a], degree[b]));
    far[a * count + b] = far[b * count + a] = length;
  }
  for (let via = 0; via < count; via++) {
    for (let i = 0; i < count; i++) {
      const head = far[i * count + via];
      if (head === Infinity) continue;
      for (let j = 0; j < count; j++) {
        const length = head + far[via * count + j];
        if (length < far[i * count + j]) far[i * count + j] = length;
      }
    }
  }
  return bridged(far);
}

/** Parts without a link stand a little further apart than the widest part is wide. @param {Float64Array} far */
function bridged(far) {
  let widest = 1;
  for (const length of far) if (length !== Infinity && length > widest) widest = length;
  return far.map((length) => (length === Infinity ? widest * 0.7 + 1 : length));
}

/** @param {Float64Array} x @param {Float64Array} y @param {Float64Array} apart @param {() => number} random */
function relax(x, y, apart, random) {
  const count = x.length;
  const pairs = new Int32Array((count * (count - 1)) / 2);
  for (let i = 0, at = 0; i < count; i++) for (let j = i + 1; j < count; j++) pairs[at++] = i * count + j;
  let step = apart.reduce((most, length) => Math.max(most, length * length), 1);
  for (let round = 0; round < ROUNDS; round++, step *= COOLING) {
    shuffle(pairs, random);
    for (const pair of pairs) pull(x, y, (pair - (pair % count)) / count, pair % count, apart[pair], step);
  }
}

/** @param {Float64Array} x @param {Float64Array} y @param {number} i @param {number} j @param {number} wanted
 * @param {number} step */
function pull(x, y, i, j, wanted, step) {
  const share = Math.min(step / (wanted * wanted), 1);
  const dx = x[i] - x[j], dy = y[i] - y[j];
  const length = Math.sqrt(dx * dx + dy * dy) || 1e-6;
  const move = (share * (length - wanted)) / (2 * length);
  x[i] -= move * dx; y[i] -= move * dy;
  x[j] += move * dx; y[j] += move * dy;
}

/** @param {Int32Array} list @param {() => number} random */
function shuffle(list, random) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = (random() * (i + 1)) | 0;
    const kept = list[i];
    list[i] = list[j];
    list[j] = kept;
  }
}

/** Nodes too close to read push each other away. @param {Float64Array} x @param {Float64Array} y */
function separate(x, y) {
  for (let i = 0; i < x.length; i++) {
    for (let j = i + 1; j < x.length; j++) {
      const dx = x[i] - x[j] || 1e-3, dy = y[i] - y[j];
      const length = Math.sqrt(dx * dx + dy * dy);
      if (length >= APART) continue;
      const move = (APART - length) / (2 * length);
      x[i] += dx * move; y[i] += dy * move;
      x[j] -= dx * move; y[j] -= dy * move;
    }
  }
}
