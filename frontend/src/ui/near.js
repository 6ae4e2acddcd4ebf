// @ts-check
// A neighbourhood of a big graph with places of its own: in the whole its actors lie too far apart to be read.
import { fan } from "../paint/fan.js";
import { lean } from "../paint/lean.js";
import { MOST, placeAround } from "../paint/place.js";
import { transposed } from "../paint/turn.js";

/** @typedef {import("../paint/scene.js").Scene} Scene */

const LEAST_RADIUS = 9;

/** @type {{key: string, places: {x: number, y: number}[]}} */
let kept = { key: "", places: [] };

/** Ghosts, which stand last in a scene, are left out: they have no place here. @param {Scene} scene @returns {Scene} */
export function spreadOut(scene) {
  const shown = scene.nodes.filter((node) => node.tone !== "ghost");
  if (shown.length > MOST) return scene;
  const links = scene.edges.map(({ from, to }) => /** @type {[number, number]} */ ([from, to]));
  const key = JSON.stringify([shown.map((node) => node.party), links]);
  if (kept.key !== key) kept = { key, places: placeAround(shown.length, links) };
  const nodes = shown.map((node, index) => ({ ...node, ...kept.places[index], r: Math.max(node.r, LEAST_RADIUS) }));
  const edges = scene.edges.map((edge) => ({ ...edge }));
  fan(nodes, edges);
  lean(nodes, edges);
  const upright = { ...scene, nodes, edges, turned: false };
  return scene.turned ? transposed(upright) : upright;
}
