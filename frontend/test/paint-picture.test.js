// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { drawing, CROWD } from "../src/paint/draw.js";
import { boundsOf, fitted } from "../src/paint/camera.js";
import { colourOf, headOf, HEADS, lineOf, LINES, shapeOf, SHAPES, THEMES } from "../src/paint/look.js";
import { broken, svgOf } from "../src/paint/picture.js";
import { rowsOf } from "../src/paint/key.js";
import { planOf } from "../src/paint/plan.js";
import { drawn } from "../src/paint/shapes.js";
import { escaped, SvgPen } from "../src/paint/svg.js";
import { gridScene } from "./paint-help.js";

const SIZE = { width: 900, height: 700 };
const HOSTILE = `<script>alert("1")</script>&\u0000`;

test("an SVG has title, description, note and every name, and nothing else runs", () => {
  const scene = gridScene(9);
  scene.nodes[0].label = HOSTILE;
  scene.edges[0].pill = HOSTILE;
  const svg = svgOf(scene, null, 900, 700, { title: HOSTILE, desc: "d", note: "Known by August 2025.\nSources: 7" });
  assert.ok(!svg.includes("<script") && !svg.includes("\u0000"));
  assert.match(svg, /^<svg [^>]*role="img"/);
  assert.match(svg, /<title id="title">&lt;script&gt;/);
  assert.match(svg, /Sources: 7/);
  assert.match(svg, /Actor number 8/);
  assert.ok(!/NaN|undefined|Infinity/.test(svg));
  const opened = (svg.match(/<(?!\/|\?)[a-z]+(?=[ >])/g) ?? []).length;
  assert.equal(opened, (svg.match(/\/>/g) ?? []).length + (svg.match(/<\/[a-z]+>/g) ?? []).length);
});

test("signs that XML forbids are left out", () => {
  assert.equal(escaped("a\u0000\ud800b<>&\"'"), "ab&lt;&gt;&amp;&quot;'");
});

test("the same scene gives the same picture", () => {
  const make = () => svgOf(gridScene(30), null, 900, 700, { title: "t" });
  assert.equal(make(), make());
});

test("every line, family, head, sign and shape draws in both themes", () => {
  for (const theme of /** @type {const} */ (["light", "dark"])) {
    for (const line of [...Object.keys(LINES), "unheard-of"]) {
      for (const family of [...Object.keys(HEADS), "unheard-of", "constructor"]) {
        const scene = { ...gridScene(4, 1, { line, family, change: "changed" }), theme };
        for (const node of scene.nodes) node.shape = SHAPES[(line.length + node.party) % SHAPES.length];
        assert.ok(!/NaN|undefined/.test(svgOf(scene, null, 400, 300, { title: "t" })));
      }
    }
  }
});

test("a self-edge, two nodes in one place and a single node draw", () => {
  const scene = gridScene(2, 2);
  scene.edges.push({ ...scene.edges[0], to: 0, form: "loop", bend: 1 });
  scene.nodes[1].x = scene.nodes[0].x;
  scene.nodes[1].y = scene.nodes[0].y;
  assert.ok(!/NaN/.test(svgOf(scene, null, 400, 300, { title: "t" })));
});

test("a crowd is drawn in strokes of many edges, in steps", () => {
  const scene = gridScene(3000), pen = new SvgPen(900, 700, "", "");
  const steps = [...drawing(pen, scene, planOf(scene), fitted(boundsOf(scene), SIZE), SIZE)].length;
  assert.ok(scene.edges.length > CROWD && steps > 40);
  assert.ok((pen.document().match(/<path/g) ?? []).length < 400);
});

test("a note is broken where it has to be", () => {
  assert.deepEqual(broken("a\nb", 500), ["a", "b"]);
  assert.equal(broken("word ".repeat(40).trim(), 200).length > 3, true);
  assert.deepEqual(broken("", 200), [""]);
});

test("colours and heads: a family unknown is drawn as other, one per family, all different", () => {
  for (const theme of /** @type {const} */ (["light", "dark"])) {
    const colours = Object.values(THEMES[theme].families);
    assert.equal(new Set(colours).size, colours.length);
    assert.equal(colourOf(theme, "toString"), THEMES[theme].families.other);
  }
  assert.equal(headOf("ownership"), "diamond");
  assert.equal(lineOf("nothing"), LINES.firm);
});

test("shapes: a person stays a person in any layer, a layer comes before a kind", () => {
  assert.equal(shapeOf({ kind: "person", layer: "labs" }), "person");
  assert.equal(shapeOf({ kind: "company", layer: "data-centres" }), "centre");
  assert.equal(shapeOf({ kind: "fund" }), "capital");
  assert.equal(shapeOf({ thing: true, kind: "law" }), "thing");
  assert.equal(shapeOf({}), "company");
  for (const shape of SHAPES) assert.equal(drawn(shape) === drawn("company"), shape === "company");
});

test("the key of a picture explains each mark once, in rows no wider than it", () => {
  const key = ["hosts", "funds", HOSTILE, "sources disagree"].map((text, index) => (
    { text, family: Object.keys(HEADS)[index], line: "off", ...(index === 3 && { sign: "disputed" }) }));
  const svg = svgOf(gridScene(4), null, 900, 700, { title: "t", key });
  for (const { text } of key) assert.equal(svg.split(`>${escaped(text)}<`).length, 2, text);
  assert.equal(rowsOf(key, 2000).length, 1);
  assert.equal(rowsOf(key, 10).length, key.length);
  assert.deepEqual(rowsOf(key, 250).flat().map(({ entry }) => entry), key);
});
