// @ts-check
// The only place of the strokes of signs and heads: the picture, the legend and the rows all draw from here.

/** Signs as lines x y x y, in a circle of radius 1. @type {{[sign: string]: [number, number, number, number][]}} */
export const STROKES = {
  disputed: [[-0.42, -0.2, 0.42, -0.2], [-0.42, 0.2, 0.42, 0.2], [0.24, -0.54, -0.24, 0.54]],
  cross: [[-0.42, -0.42, 0.42, 0.42], [0.42, -0.42, -0.42, 0.42]],
  ring: [[-0.56, 0.56, 0.56, -0.56]],
  new: [[-0.48, 0, 0.48, 0], [0, -0.48, 0, 0.48]],
  gone: [[-0.48, 0, 0.48, 0]],
  changed: [[-0.52, 0.1, -0.24, -0.16], [-0.24, -0.16, 0.24, 0.16], [0.24, 0.16, 0.52, -0.1]],
};

/** Heads of edges, in pixels: `corners` say how far back from the tip and how far aside; with a `width` they are a
 * line, else a filled shape; a `radius` makes a circle that touches the tip. `length` is what it takes of its line.
 * @typedef {{corners: [number, number][], length: number, width?: number, radius?: number}} HeadLook */

/** @type {Record<import("./look.js").Head, HeadLook>} */
export const HEAD_LOOKS = {
  diamond: { corners: [[0, 0], [6, 4], [12, 0], [6, -4]], length: 12 },
  filled: { corners: [[0, 0], [9, 4], [7.6, 0], [9, -4]], length: 8.5 },
  open: { corners: [[7, 4.4], [0.8, 0], [7, -4.4]], length: 0.8, width: 1.7 },
  dot: { corners: [], length: 7, radius: 3.6 },
  bar: { corners: [[1.3, 5.5], [1.3, -5.5]], length: 2.5, width: 2.6 },
  none: { corners: [], length: 0 },
};
