// @ts-check
// Join the page's modules and styles into the two files that the Python package carries.
import { build } from "esbuild";

await build({
  entryPoints: { explorer: "src/main.js", look: "src/styles/look.css" },
  outdir: "../kg/explorer/built",
  bundle: true,
  format: "iife",
  target: ["es2022"],
  charset: "utf8",
  legalComments: "inline",
  loader: { ".woff2": "dataurl" },
  logLevel: "warning",
});
