// @ts-check
// The words of the editor, English and French. `{n}` prints a value, `{n|row|rows}` the word that fits its number.
import { plain } from "../text.js";

/** @typedef {import("../types.js").Language} Language */

/** @type {{[key: string]: {en: string, fr: string}}} */
export const WORDS = {
  questions: { en: "Questions", fr: "Questions" },
  questionsHint: { en: "Each one gives a query to start from.", fr: "Chacune donne une requête pour commencer." },
  search: { en: "Search the questions", fr: "Chercher dans les questions" },
  noQuestion: { en: "No question has these words.", fr: "Aucune question n’a ces mots." },
  explorer: { en: "Explorer", fr: "Explorateur" },
  vocabulary: { en: "Vocabulary", fr: "Vocabulaire" },
  skip: { en: "Skip to the query", fr: "Aller à la requête" },
  toDark: { en: "Dark colours", fr: "Couleurs sombres" },
  toLight: { en: "Light colours", fr: "Couleurs claires" },
  query: { en: "SPARQL query", fr: "Requête SPARQL" },
  keys: { en: "Ctrl Enter runs it · Ctrl Space completes", fr: "Ctrl Entrée exécute · Ctrl Espace complète" },
  keysMac: { en: "⌘ Enter runs it · Ctrl Space completes", fr: "⌘ Entrée exécute · Ctrl Espace complète" },
  run: { en: "Run", fr: "Exécuter" },
  cancel: { en: "Cancel", fr: "Annuler" },
  knownBy: { en: "Known by", fr: "Connu au" },
  on: { en: "True on", fr: "Vrai le" },
  anyDay: { en: "any day", fr: "tout jour" },
  noDay: { en: "Write a year, month or day: 2025, 2025-08 or 2025-08-31.", fr: "Écrivez une année, un mois ou un jour\u202f: 2025, 2025-08 ou 2025-08-31." },
  running: { en: "Running… {seconds} s", fr: "En cours… {seconds} s" },
  cancelled: { en: "Cancelled after {seconds} s.", fr: "Annulé après {seconds} s." },
  rows: { en: "{n} {n|row|rows} in {seconds} s", fr: "{n} {n|ligne|lignes} en {seconds} s" },
  triples: { en: "{n} {n|triple|triples} in {seconds} s", fr: "{n} {n|triplet|triplets} en {seconds} s" },
  truth: { en: "Answered in {seconds} s", fr: "Réponse en {seconds} s" },
  yes: { en: "Yes", fr: "Oui" },
  no: { en: "No", fr: "Non" },
  truthNote: { en: "Something in the graph fits the pattern.", fr: "Quelque chose dans le graphe répond au motif." },
  falseNote: { en: "Nothing in the graph fits the pattern. That is not to say that it is untrue.", fr: "Rien dans le graphe ne répond au motif. Cela ne dit pas que c’est faux." },
  nothing: { en: "No row answers this query.", fr: "Aucune ligne ne répond à cette requête." },
  beginning: { en: "Run the query, and its answer stands here.", fr: "Exécutez la requête, et sa réponse sera ici." },
  views: { en: "How the answer is shown", fr: "Comment la réponse est montrée" },
  table: { en: "Table", fr: "Tableau" },
  graph: { en: "Graph", fr: "Graphe" },
  text: { en: "Text", fr: "Texte" },
  noGraph: { en: "A graph needs rows that hold two IRIs, or triples between IRIs.", fr: "Un graphe demande des lignes de deux IRI, ou des triplets entre IRI." },
  named: { en: "Show names", fr: "Montrer les noms" },
  download: { en: "Download", fr: "Télécharger" },
  downloadAs: { en: "Download as {format}", fr: "Télécharger en {format}" },
  failedDownload: { en: "The download failed: {why}", fr: "Le téléchargement a échoué\u202f: {why}" },
  link: { en: "Copy link", fr: "Copier le lien" },
  command: { en: "Copy curl", fr: "Copier curl" },
  answer: { en: "Copy text", fr: "Copier le texte" },
  copied: { en: "Copied.", fr: "Copié." },
  notCopied: { en: "This browser does not let the page copy.", fr: "Ce navigateur ne laisse pas la page copier." },
  answers: { en: "Answer", fr: "Réponse" },
  pages: { en: "Pages of rows", fr: "Pages de lignes" },
  page: { en: "Rows {first} to {last} of {n}", fr: "Lignes {first} à {last} sur {n}" },
  before: { en: "Before", fr: "Précédentes" },
  after: { en: "After", fr: "Suivantes" },
  picture: { en: "Network of {nodes} nodes and {edges} edges. The arrow keys go from node to node.", fr: "Réseau de {nodes} nœuds et {edges} arêtes. Les flèches du clavier vont de nœud en nœud." },
  pictureCut: { en: "The first {edges} edges are drawn; {left} more are in the table.", fr: "Les {edges} premières arêtes sont dessinées\u202f; {left} autres sont dans le tableau." },
  nearer: { en: "Nearer", fr: "Plus près" },
  farther: { en: "Farther", fr: "Plus loin" },
  whole: { en: "Whole network", fr: "Réseau entier" },
  manyHint: { en: "Point at a node to read its edges.", fr: "Pointer un nœud pour lire ses arêtes." },
  zoomHint: { en: "Drag to move; Ctrl and wheel, or two fingers, to zoom.", fr: "Glisser pour déplacer\u202f; Ctrl et molette, ou deux doigts, pour zoomer." },
  textCut: { en: "The first {n} characters; a download has all of it.", fr: "Les {n} premiers caractères\u202f; le téléchargement a tout." },
  unexpected: { en: "“{what}” does not fit here.", fr: "« {what} » n’a pas sa place ici." },
  missing: { en: "Something is missing here.", fr: "Il manque quelque chose ici." },
  where: { en: "Line {line}, column {column}", fr: "Ligne {line}, colonne {column}" },
  show: { en: "Show it in the query", fr: "Le montrer dans la requête" },
  "problem.400": { en: "The query cannot be read", fr: "La requête ne peut être lue" },
  "problem.406": { en: "The endpoint does not give this form of answer", fr: "Le service ne donne pas cette forme de réponse" },
  "problem.413": { en: "The query is too long", fr: "La requête est trop longue" },
  "problem.429": { en: "Too many queries at once", fr: "Trop de requêtes à la fois" },
  "problem.503": { en: "The query was stopped at a limit", fr: "La requête a été arrêtée à une limite" },
  "problem.0": { en: "The server does not answer", fr: "Le serveur ne répond pas" },
  problem: { en: "The server answers {status}", fr: "Le serveur répond {status}" },
  offline: { en: "Is it running, and is the network up? Then run the query again.", fr: "Est-il en marche, et le réseau aussi\u202f? Alors exécutez de nouveau la requête." },
  unread: { en: "The answer broke off or cannot be read.", fr: "La réponse s’est interrompue ou ne peut être lue." },
  limits: { en: "The limits of this server", fr: "Les limites de ce serveur" },
  wait: { en: "Try again in {n} {n|second|seconds}.", fr: "Réessayez dans {n} {n|seconde|secondes}." },
  "kind.class": { en: "class", fr: "classe" },
  "kind.property": { en: "property", fr: "propriété" },
  "kind.figure": { en: "figure", fr: "chiffre" },
  "kind.code": { en: "code", fr: "code" },
  "kind.actor": { en: "actor", fr: "acteur" },
  "kind.thing": { en: "thing", fr: "chose" },
  "kind.deal": { en: "deal", fr: "accord" },
  "kind.source": { en: "source", fr: "source" },
  "kind.keyword": { en: "keyword of SPARQL", fr: "mot de SPARQL" },
  "kind.variable": { en: "variable", fr: "variable" },
};
const FIGURES = { en: new Intl.NumberFormat("en"), fr: new Intl.NumberFormat("fr") };
const SLOT = /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g;

/** A number with as many decimals as are said. @param {number} value @param {number} digits @param {Language} language */
export const decimal = (value, digits, language) => (
  value.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }));

/** A word of the editor; its key where there is none. @type {(key: string, language: Language, values?: {[name: string]: string|number}) => string} */
export function word(key, language, values = {}) {
  const text = Object.hasOwn(WORDS, key) ? WORDS[key][language] : key;
  return text.replace(SLOT, (_, name, one, many) => {
    const value = Object.hasOwn(values, name) ? values[name] : "";
    if (one === undefined) return typeof value === "number" ? FIGURES[language].format(value) : plain(value);
    return (language === "fr" ? Math.abs(Number(value)) < 2 : Number(value) === 1) ? one : many;
  });
}
