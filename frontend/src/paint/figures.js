// @ts-check
// Where figures and marks stand along their edges: on the line itself, off names, lit nodes, heads and each other.
import { growth } from "./camera.js";
import { pointAt, turned } from "./curves.js";
import { boxAround, inside, meet, Room, rooms } from "./room.js";
import { signRadius, signsOf } from "./signs.js";
import { textWidth } from "./widths.js";

/** @typedef {import("./draw.js").Sheet} Sheet */
/** @typedef {import("./camera.js").Box} Box */
/** @typedef {import("./curves.js").Curve} Curve */
/** @typedef {import("./room.js").Rooms} Rooms */
/** An edge with its visible course. @typedef {{index: number, curve: Curve}} Course */
/** `anchor`: the place on its line, for one that stands beside it.
 * @typedef {{edge: number, text: string, box: Box, anchor?: Point}} Pill */
/** @typedef {import("./curves.js").Point} Point */
/** @typedef {{edge: number, x: number, y: number, r: number, signs: string[], quiet: boolean}} Signs */

const PILL = { size: 10.5, pad: 6, height: 17 };
const SIGN_SPOTS = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.24, 0.76];
/** Along an edge from a hub to its neighbour: outward first, for at the hub all edges meet. */
const OUTWARD = [0.56, 0.62, 0.5, 0.68, 0.44, 0.74, 0.38, 0.8, 0.32, 0.26, 0.86, 0.2];
/** How far a pill may leave its line to one side, in pixels: it still covers it. */
const ASIDE = [0, 6, -6];
/** Off the line: how far in pixels, from which moments of the curve, in which directions. */
const NEAR = [14, 24, 36], FAR = [...NEAR, 50, 66, 84], ANCHORS = [0.62, 0.8, 0.45, 0.92, 0.3, 0.15];
const TURNS = [0, 0.5, -0.5, 1, -1, 1.5, -1.5, 2, -2, 2.6, -2.6];
/** With so few edges in sight all bear their figures, not only those that are lit. */
const CALM = 90;

/** @param {Sheet} sheet @param {Rooms} taken @param {Course[]} courses @returns {Pill[]} */
export function figures(sheet, taken, courses) {
  const { edges } = sheet.scene;
  const bright = courses.filter(({ index }) => edges[index].tone !== "dim");
  const wanted = bright.filter(({ index }) => edges[index].pill && (edges[index].tone === "lit" || bright.length <= CALM));
  wanted.sort((a, b) => edges[b.index].rank - edges[a.index].rank || a.index - b.index);
  const lines = linesOf(wanted.length ? bright : []);
  return wanted.flatMap(({ index, curve }) => {
    const text = edges[index].pill, course = inward(sheet, index) ? turned(curve) : curve;
    const open = (/** @type {Box} */ spot) => inside(spot, sheet) &&
      taken.words.free(spot) && taken.bodies.free(spot) && taken.heads.free(spot);
    const box = spots(text, course).find((spot) => fits(spot, curve) && open(spot));
    const led = (/** @type {Box} */ spot, /** @type {Box[]} */ leader) => open(spot) &&
      leader.every((point) => taken.words.free(point) && taken.bodies.free(point));
    const clear = (/** @type {Box} */ spot, /** @type {Box[]} */ leader) => lines.free(spot) && led(spot, leader);
    const lit = edges[index].tone === "lit";
    const found = box ? { box } : beside(text, course, lit ? FAR : NEAR, clear) ?? (lit ? beside(text, course, FAR, led) : null);
    if (!found) return [];
    for (const part of [found.box, ...(found.leader ?? [])]) taken.words.take(part);
    return [{ edge: index, text, box: found.box, ...(found.anchor && { anchor: found.anchor }) }];
  });
}

/** Where the lines run: beside its own line, a figure must not seem to stand on another. @param {Course[]} courses */
function linesOf(courses) {
  const room = new Room();
  for (const { curve } of courses) {
    const count = Math.ceil((Math.abs(curve[6] - curve[0]) + Math.abs(curve[7] - curve[1])) / 10);
    for (let i = 0; i <= count; i++) {
      const { x, y } = pointAt(curve, i / count);
      room.take(boxAround(x, y, 3, 3));
    }
  }
  return room;
}

/** A place off the line, with a leader to it: near first, and rather away from the hub at which the curve starts.
 * @param {string} text @param {Curve} curve @param {number[]} away
 * @param {(spot: Box, leader: Box[]) => boolean} open
 * @returns {{box: Box, anchor?: Point, leader?: Box[]}|null} */
function beside(text, curve, away, open) {
  const width = widthOf(text), ahead = Math.atan2(curve[7] - curve[1], curve[6] - curve[0]);
  for (const far of away) {
    for (const t of ANCHORS) {
      const anchor = pointAt(curve, t);
      for (const turn of TURNS) {
        const dx = Math.cos(ahead + turn), dy = Math.sin(ahead + turn);
        const box = boxAround(anchor.x + dx * (far + width / 2), anchor.y + dy * (far + PILL.height / 2), width, PILL.height);
        const leader = [0.35, 0.6, 0.85].map((part) => boxAround(anchor.x + dx * far * part, anchor.y + dy * far * part, 3, 3));
        if (open(box, leader)) return { box, anchor, leader };
      }
    }
  }
  return null;
}

/** Whether an edge runs towards the hub: its weightier end, or what is chosen. @param {Sheet} sheet @param {number} index */
function inward({ scene: { nodes, edges } }, index) {
  const from = nodes[edges[index].from], to = nodes[edges[index].to];
  return to.tone === "chosen" || (from.tone !== "chosen" && to.weight > from.weight);
}

/** @param {string} text */
const widthOf = (text) => textWidth(text, PILL.size, true) + 2 * PILL.pad;

/** Where a figure may stand on its line, best first. @param {string} text @param {Curve} curve away from the hub */
function spots(text, curve) {
  const width = widthOf(text);
  return ASIDE.flatMap((aside) => OUTWARD.map((t) => {
    const { x, y } = pointAt(curve, t), { x: nx, y: ny } = pointAt(curve, t + 0.02);
    const along = Math.sqrt((nx - x) ** 2 + (ny - y) ** 2) || 1;
    return boxAround(x - ((ny - y) / along) * aside, y + ((nx - x) / along) * aside, width, PILL.height);
  }));
}

/** Where the figure of one edge fits among what stands already, or its middle. @param {string} text @param {Curve} curve
 * @param {Box[]} taken */
export function pillSpot(text, curve, taken) {
  const boxes = spots(text, curve);
  return boxes.find((box) => !taken.some((other) => meet(box, other))) ?? boxes[0];
}

/** An edge must show on both sides of its pill. @param {Box} box @param {Curve} curve */
const fits = (box, curve) =>
  Math.abs(curve[6] - curve[0]) + Math.abs(curve[7] - curve[1]) > (box.bottom - box.top) * 2.2;

/** How many times longer than its mark an edge must be: in a crowd, or from afar, marks would hide what they mark.
 * @param {Sheet} sheet */
function roomFor({ crowd, selecting, camera }) {
  const afar = growth(camera.k) < 0.45;
  return selecting ? (afar ? 9 : 3.4) : Math.max(afar ? 16 : 3.4, crowd / 35);
}

/** Marks of an edge, at its middle or near it where that is taken. @param {Sheet} sheet @param {Course} course
 * @param {Rooms} [taken] @returns {Signs|null} */
export function signAt(sheet, { index, curve }, { words, bodies } = rooms()) {
  const signs = signsOf(sheet.scene.edges[index]);
  const r = signRadius(sheet.camera.k);
  const length = Math.abs(curve[6] - curve[0]) + Math.abs(curve[7] - curve[1]);
  if (!signs.length || length < r * roomFor(sheet)) return null;
  const spots = SIGN_SPOTS.map((t) => pointAt(curve, t));
  const box = (/** @type {{x: number, y: number}} */ at) => boxAround(at.x, at.y, r * 2.2 * signs.length, r * 2.2);
  const at = spots.find((spot) => words.free(box(spot)) && bodies.free(box(spot))) ??
    spots.find((spot) => words.free(box(spot))) ?? spots[0];
  words.take(box(at));
  return { edge: index, ...at, r, signs, quiet: sheet.scene.calm && sheet.scene.edges[index].tone === "plain" };
}
