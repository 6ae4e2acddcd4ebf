// @ts-check
// The only place of colours, dashes, heads and shapes. Hues were searched by a script for the largest difference under
// normal and colour-blind sight: to change one brings two families closer. As text they are too pale, so words stay in ink.

/** @typedef {"light"|"dark"} ThemeName */
/** `soft` is for second-rank text, `faint` for ghosts, `lane` for bands, `glyph` for the sign inside a node.
 * @typedef {{paper: string, ink: string, soft: string, faint: string, lane: string, accent: string, glyph: string,
 *   families: {[family: string]: string}, marks: {new: string, gone: string, changed: string}}} Palette */
/** @typedef {"diamond"|"open"|"filled"|"dot"|"bar"|"none"} Head */
/** How one line is drawn: dashes in multiples of its width, its width, its strength; `core` is a bright middle, `sign`
 * a small mark at its middle.
 * @typedef {{dash: number[], width: number, alpha: number, core?: boolean, sign?: "cross"|"ring"}} LineLook */

/** @type {{light: Palette, dark: Palette}} */
export const THEMES = {
  light: {
    paper: "#fbfaf7", ink: "#1a1d23", soft: "#5c6270", faint: "#c9c6bd", lane: "#f2f0ea", accent: "#1d4fd7",
    glyph: "#fbfaf7",
    families: {
      ownership: "#9c74b0", funding: "#219e61", hosting: "#214bc9", supply: "#c57d08", partnership: "#30323d",
      rivalry: "#830000", other: "#74747c",
    },
    marks: { new: "#0f8a4b", gone: "#c2211c", changed: "#b87503" },
  },
  dark: {
    paper: "#11151a", ink: "#edf0f5", soft: "#a2aab8", faint: "#3a424d", lane: "#171c23", accent: "#7aa2ff",
    glyph: "#11151a",
    families: {
      ownership: "#a888b8", funding: "#77eb94", hosting: "#5a90f5", supply: "#fdc436", partnership: "#dbe2ef",
      rivalry: "#f05a4e", other: "#8f97a5",
    },
    marks: { new: "#4fd88a", gone: "#ff7a70", changed: "#ffc04d" },
  },
};

/** @type {{[family: string]: Head}} */
export const HEADS = {
  ownership: "diamond", funding: "open", hosting: "filled", supply: "dot", partnership: "none", rivalry: "bar",
  other: "open",
};

/** @type {{[line: string]: LineLook}} */
export const LINES = {
  talk: { dash: [0.1, 2.6], width: 1.15, alpha: 0.9 },
  intent: { dash: [5, 2.4, 0.1, 2.4], width: 1.1, alpha: 0.9 },
  announced: { dash: [6.5, 3.2], width: 1, alpha: 0.92 },
  firm: { dash: [], width: 1, alpha: 1 },
  operating: { dash: [], width: 2.1, alpha: 1, core: true },
  off: { dash: [0.1, 5.5], width: 1.1, alpha: 0.55, sign: "cross" },
  denied: { dash: [], width: 0.6, alpha: 0.6, sign: "ring" },
};

/** Shapes by layer first, since a layer says what an actor does in the build-out; by kind for what has no layer.
 * @type {{[code: string]: string}} */
const SHAPE_OF = {
  capital: "capital", state: "state", states: "state", lab: "lab", labs: "lab", model: "lab", cloud: "cloud", clouds: "cloud",
  "data-centre": "centre", "data-centres": "centre", chip: "chip", chips: "chip", energy: "energy",
  fund: "capital", bank: "bank", "public-body": "state", person: "person", facility: "centre", platform: "cloud",
  place: "place", university: "university", media: "media", programme: "programme", product: "thing",
};

/** All shapes, for the legend. */
export const SHAPES = ["lab", "cloud", "centre", "chip", "energy", "capital", "bank", "state", "person", "place",
  "programme", "university", "media", "thing", "company"];

/** Lines by width: the thickest is ownership, which lasts longest. @param {string} family */
export const thickness = (family) => (family === "ownership" ? 2.3 : 1.5);

/** @param {ThemeName} theme @param {string} family */
export function colourOf(theme, family) {
  const colours = THEMES[theme].families;
  return Object.hasOwn(colours, family) ? colours[family] : colours.other;
}

/** @param {string} family @returns {Head} */
export const headOf = (family) => (Object.hasOwn(HEADS, family) ? HEADS[family] : HEADS.other);

/** @param {string} line @returns {LineLook} */
export const lineOf = (line) => (Object.hasOwn(LINES, line) ? LINES[line] : LINES.firm);

/** A public person or state keeps its shape in whatever layer it acts.
 * @param {{kind?: string, layer?: string, thing?: boolean}} party */
export function shapeOf({ kind = "", layer = "", thing = false }) {
  if (["person", "state", "bank", "public-body"].includes(kind)) return SHAPE_OF[kind] ?? kind;
  if (Object.hasOwn(SHAPE_OF, layer)) return SHAPE_OF[layer];
  if (Object.hasOwn(SHAPE_OF, kind)) return SHAPE_OF[kind];
  return thing ? "thing" : "company";
}
