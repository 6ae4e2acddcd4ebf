// @ts-check
// A network is laid out wider than high. In a portrait picture it is mirrored at its diagonal: x and y change places.

/** @typedef {import("./scene.js").Scene} Scene */

const PORTRAIT = 1.15;

/** @param {import("./camera.js").Size} size */
export const portrait = ({ width, height }) => height > PORTRAIT * width;

/** The same thing after x and y changed places. @template {{x: number, y: number}} T @param {T} thing @returns {T} */
export const mirrored = (thing) => ({ ...thing, x: thing.y, y: thing.x });

/** @param {Scene} scene @returns {Scene} */
export const transposed = (scene) => ({
  ...scene, turned: !scene.turned, nodes: scene.nodes.map(mirrored),
  edges: scene.edges.map((edge) => (edge.form === "loop" ? edge : {
    ...edge, bend: -edge.bend, ...(edge.lean && { lean: [-edge.lean[0], -edge.lean[1]] }),
  })),
});

/** The scene the way round that fills a picture of this size. A stack has its own ways.
 * @param {Scene} scene @param {import("./camera.js").Size} size @returns {Scene} */
export const suited = (scene, size) =>
  scene.kind === "network" && scene.turned !== portrait(size) ? transposed(scene) : scene;
