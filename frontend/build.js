// @ts-check
// Join the modules and styles of each page into the two files that the Python package carries.
import { readFile, writeFile } from "node:fs/promises";
import { build } from "esbuild";

/** @type {import("esbuild").BuildOptions} */
const common = {
  bundle: true,
  format: "iife",
  target: ["es2022"],
  charset: "utf8",
  legalComments: "inline",
  loader: { ".woff2": "dataurl" },
  logLevel: "warning",
};

await build({
  ...common,
  entryPoints: { explorer: "src/main.js", look: "src/styles/look.css" },
  outdir: "../kg/explorer/built",
});

const EDITOR = "../kg/editor/built";
const { metafile } = await build({
  ...common,
  entryPoints: { "editor": "src/editor/main.js", "editor-look": "src/editor/styles/editor.css" },
  entryNames: "[name]",
  outdir: EDITOR,
  minify: true,
  metafile: true,
});
await writeFile(`${EDITOR}/LIBRARIES-LICENSE`, await licences(Object.keys(metafile.inputs)));

/** The licence of every package of which a file was built in, under its name. @param {string[]} files */
async function licences(files) {
  const packages = files.flatMap((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []);
  const texts = await Promise.all([...new Set(packages)].sort().map(async (name) => {
    const text = await readFile(`node_modules/${name}/LICENSE`, "utf8");
    return `${name}\n${"=".repeat(name.length)}\n\n${text.replaceAll("\r", "").trim()}\n`;
  }));
  return texts.join("\n\n");
}
