// @ts-check
// An answer as a network: triples as they are; rows, by what their columns are.

/** @typedef {import("./types.js").Answer} Answer */
/** @typedef {import("./types.js").Term} Term */
/** @typedef {import("./types.js").Row} Row */
/** @typedef {{id: string, iri: boolean, degree: number}} Node */
/** `from` and `to` are places of nodes; `label` is an IRI or the name of a column. @typedef {{from: number, to: number, label: string}} Edge */
/** `left` counts the edges that found no place. @typedef {{nodes: Node[], edges: Edge[], left: number}} Network */

export const MOST_NODES = 250;
export const MOST_EDGES = 500;

/** How the columns of rows make edges: from one to others; under a label that a column holds, or the other's own name.
 * @typedef {{from: string, to: string[], label: string}} Plan */

/** How to draw an answer; nothing where it has no two IRIs to join. @param {Answer} answer
 * @param {(iri: string) => boolean} isTerm whether an IRI is of the vocabulary @returns {Plan|undefined} */
export function planOf(answer, isTerm) {
  if (answer.kind === "truth") return undefined;
  if (answer.kind === "triples") return answer.rows.length ? { from: "subject", to: ["object"], label: "predicate" } : undefined;
  const columns = answer.columns.filter((column) => some(answer.rows, column, () => true));
  const verbs = columns.filter((column) => !some(answer.rows, column, (iri) => !isTerm(iri)));
  const things = columns.filter((column) => !verbs.includes(column));
  const ends = things.length > 2 && things[0] === "claim" ? things.slice(1) : things;
  const joined = ends.length >= 2 ? ends : columns;
  if (joined.length < 2) return undefined;
  return { from: joined[0], to: joined.slice(1), label: ends.length >= 2 ? verbs[0] ?? "" : "" };
}

/** @param {Row[]} rows @param {string} column @param {(iri: string) => boolean} fits */
const some = (rows, column, fits) => rows.some((row) => row[column]?.type === "uri" && fits(row[column].value));

/** The network of an answer, as much of it as can be drawn, each edge once. @param {Answer} answer @param {Plan} plan
 * @returns {Network} */
export function networkOf(answer, plan) {
  /** @type {Network} */
  const network = { nodes: [], edges: [], left: 0 };
  const places = new Map(), seen = new Set();
  for (const row of answer.kind === "truth" ? [] : answer.rows) {
    for (const column of plan.to) {
      const [one, other] = [row[plan.from], row[column]];
      if (!isNode(one) || !isNode(other)) continue;
      const label = row[plan.label]?.value ?? column;
      const key = JSON.stringify([one?.value, label, other?.value]);
      if (seen.has(key)) continue;
      seen.add(key);
      join(network, places, String(one?.value), String(other?.value), String(label), one?.type === "uri", other?.type === "uri");
    }
  }
  return network;
}

/** @param {Term|undefined} term */
const isNode = (term) => term?.type === "uri" || term?.type === "bnode";

/** @param {Network} network @param {Map<string, number>} places @param {string} one @param {string} other @param {string} label
 * @param {boolean} oneIri @param {boolean} otherIri */
function join(network, places, one, other, label, oneIri, otherIri) {
  const fresh = Number(!places.has(one)) + Number(!places.has(other) && one !== other);
  if (network.nodes.length + fresh > MOST_NODES || network.edges.length >= MOST_EDGES) {
    network.left += 1;
    return;
  }
  const [from, to] = [[one, oneIri], [other, otherIri]].map(([id, iri]) => {
    const key = String(id);
    if (!places.has(key)) places.set(key, network.nodes.push({ id: key, iri: Boolean(iri), degree: 0 }) - 1);
    return /** @type {number} */ (places.get(key));
  });
  network.nodes[from].degree += 1;
  network.nodes[to].degree += 1;
  network.edges.push({ from, to, label });
}
