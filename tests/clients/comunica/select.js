// Asks an endpoint, and the triples of a file where one is given: `node select.js QUERY ENDPOINT [FILE.nt]`.
import { readFileSync } from "node:fs";
import { QueryEngine } from "@comunica/query-sparql";

const [query, endpoint, file] = process.argv.slice(2);
const sources = [{ type: "sparql", value: endpoint }];
if (file) {
  sources.push({ type: "serialized", value: readFileSync(file, "utf8"), mediaType: "application/n-triples", baseIRI: "http://example.org/" });
}
const rows = await new QueryEngine().queryBindings(query, { sources });
const told = (await rows.toArray()).map((row) => Object.fromEntries([...row].map(([name, term]) => [name.value, term.value])));
console.log(JSON.stringify(told));
