// @ts-check
// Page data written by hand: seven actors, two things, a deal that is signed, then cancelled, and one in dispute.
import { last } from "../src/dates.js";
import { read } from "../src/model.js";

/** @typedef {import("../src/types.js").PageData} PageData */
/** @typedef {import("../src/types.js").Party} Party */
/** @typedef {import("../src/types.js").Claim} Claim */
/** @typedef {import("../src/types.js").Source} Source */

const RELATIONS = /** @type {import("../src/types.js").Relation[]} */ ([
  { id: "Hosting", family: "hosting", label: { en: "hosting", fr: "hébergement" }, staged: true, payer: 1,
    verb: { en: "hosts", fr: "héberge" }, passive: { en: "is hosted by", fr: "est hébergé par" } },
  { id: "Investment", family: "funding", label: { en: "investment", fr: "investissement" }, staged: true, payer: 0,
    verb: { en: "invests in", fr: "investit dans" }, passive: { en: "gets money from", fr: "reçoit de l'argent de" } },
  { id: "Supply", family: "supply", label: { en: "supply", fr: "fourniture" }, staged: true, payer: 1,
    verb: { en: "supplies", fr: "fournit" }, passive: { en: "is supplied by", fr: "est fourni par" } },
  { id: "Rivalry", family: "rivalry", label: { en: "rivalry", fr: "rivalité" }, symmetric: true,
    verb: { en: "rivals", fr: "rivalise avec" }, passive: { en: "is a rival of", fr: "est rival de" } },
  { id: "Making", family: "supply", label: { en: "making", fr: "fabrication" },
    verb: { en: "makes", fr: "fabrique" }, passive: { en: "is made by", fr: "est fabriqué par" } },
  { id: "Event", family: "", label: { en: "event", fr: "événement" } },
]);
const [HOSTING, INVESTMENT, SUPPLY, RIVALRY, MAKING, EVENT] = RELATIONS.keys();

const PARTIES = [
  actor("openai", "OpenAI", { aliases: ["Open AI"], layer: "labs" }),
  actor("microsoft", "Microsoft"),
  actor("nvidia", "Nvidia", { kind: "company", countries: [9] }),
  actor("aker", "Aker"),
  actor("mistral", "Mistral", { aliases: ["Mistral IA", "Mistral AI"] }),
  actor("credit-agricole", "Crédit agricole", { kind: "bank" }),
  actor("alone", "Alone"),
  thing("azure", "Azure", { kind: "platform", home: 1 }),
  thing("chatgpt", "ChatGPT", { kind: "product", home: 0 }),
  thing("norway", { en: "Norway", fr: "Norvège" }, { kind: "place" }),
];
const [OPENAI, MICROSOFT, NVIDIA, AKER, MISTRAL, BANK, , AZURE, CHATGPT, NORWAY] = PARTIES.keys();

const SOURCES = [
  source("a", "2025-03", "filing", { publisher: "Filer" }),
  source("b", "2025-06-10", "major-press", { publisher: "Paper", relays: "Agency" }),
  source("c", "2025-08", "trade-press", { publisher: "Agency" }),
  source("d", "2025-11", "press-release", { publisher: "Aker" }),
];
const [A, B, C, D] = SOURCES.keys();

/** What each claim is called in the tests, in the order of the data. */
const CLAIMS = {
  azure: { relation: HOSTING, source: A, from: [MICROSOFT], to: [OPENAI], about: [AZURE], stage: "operating", firm: true,
    money: { amount: 250, currency: "USD" }, pill: "$250" },
  chatgpt: { relation: HOSTING, source: C, from: [MICROSOFT], to: [CHATGPT], stage: "announced", firm: true,
    money: { amount: 900, currency: "USD" }, pill: "$900" },
  akerSigned: { relation: HOSTING, source: B, from: [AKER], to: [OPENAI], stage: "signed", firm: true, deal: 0, since: last("2026") },
  akerAgain: { relation: HOSTING, source: C, from: [AKER], to: [OPENAI], stage: "signed", firm: true, deal: 0 },
  akerCancelled: { relation: HOSTING, source: D, from: [AKER], to: [OPENAI], stage: "cancelled", deal: 0, about: [NORWAY] },
  invests: { relation: INVESTMENT, source: B, from: [MICROSOFT], to: [OPENAI], stage: "closed", firm: true, deal: 1,
    money: { amount: 10, currency: "USD" }, pill: "$10" },
  investsMore: { relation: INVESTMENT, source: D, from: [MICROSOFT], to: [OPENAI], stage: "closed", firm: true, deal: 1,
    money: { amount: 13, currency: "USD" }, pill: "$13" },
  intent: { relation: INVESTMENT, source: D, from: [NVIDIA], to: [OPENAI], stage: "letter-of-intent" },
  talks: { relation: INVESTMENT, source: B, from: [BANK], to: [MISTRAL], stage: "in-talks", money: { amount: 5, currency: "EUR" } },
  chips: { relation: SUPPLY, source: A, from: [NVIDIA], to: [OPENAI], stage: "signed" },
  loop: { relation: INVESTMENT, source: C, from: [OPENAI], to: [MISTRAL], stage: "announced", firm: true },
  back: { relation: SUPPLY, source: C, from: [NVIDIA], to: [MISTRAL], stage: "closed", firm: true },
  round: { relation: INVESTMENT, source: C, from: [NVIDIA], to: [OPENAI], stage: "closed", firm: true },
  rivals: { relation: RIVALRY, source: C, from: [MISTRAL, OPENAI, MICROSOFT], certainty: "opinion" },
  makes: { relation: MAKING, source: A, from: [OPENAI], to: [CHATGPT], firm: true },
  denial: { relation: HOSTING, source: D, from: [NVIDIA], to: [MISTRAL], denied: true },
  event: { relation: EVENT, source: C, from: [AKER], stage: "closed" },
};
/** The index of each claim by what it is called. @type {{[name in keyof typeof CLAIMS]: number}} */
export const AT = /** @type {any} */ (Object.fromEntries(Object.keys(CLAIMS).map((name, index) => [name, index])));

/** @type {PageData} */
export const DATA = {
  version: 1, title: "Sample", licence: "CC0", view: {}, terms: {},
  codes: {
    family: [
      { id: "hosting", label: "hosting", rank: 1, question: { en: "Who hosts whom?", fr: "Qui héberge qui\u202f?" } },
      { id: "funding", label: "funding", rank: 2, question: { en: "Who funds whom?", fr: "Qui finance qui\u202f?" } },
      { id: "supply", label: "supply", rank: 3 },
      { id: "rivalry", label: "rivalry", rank: 4, question: { en: "Who rivals whom?", fr: "Qui rivalise avec qui\u202f?" } },
    ],
    kind: [{ id: "bank", label: { en: "bank", fr: "banque" } }, { id: "company", label: { en: "company", fr: "entreprise" } }],
    stage: [{ id: "announced", label: "announced", rank: 4 }, { id: "signed", label: "signed", rank: 5 },
      { id: "closed", label: "closed", rank: 6 }, { id: "operating", label: "operating", rank: 7 }],
  },
  relations: RELATIONS,
  parties: PARTIES,
  deals: [{ id: "deal:aker", name: "Aker's hosting" }, { id: "deal:invests", name: "Microsoft's investment" }],
  sources: SOURCES,
  claims: Object.entries(CLAIMS).map(([name, claim]) => ({ certainty: "stated", id: `claim:${name}`, says: name, ...claim })),
  points: [
    { deal: 0, stage: true, about: "Aker's hosting", aspect: "stage",
      values: [[AT.akerSigned, "signed"], [AT.akerAgain, "signed"], [AT.akerCancelled, "cancelled"]],
      history: [
        { known: last("2025-06-10"), best: AT.akerSigned, reason: "alone" },
        { known: last("2025-08"), best: AT.akerSigned, reason: "weightier", agreeing: [AT.akerAgain] },
        { known: last("2025-11"), best: AT.akerCancelled, reason: "current",
          rivals: [[AT.akerSigned, "overtaken"], [AT.akerAgain, "overtaken"]] },
      ] },
    { deal: 1, about: "Microsoft's investment", aspect: "amount", values: [[AT.invests, "$10"], [AT.investsMore, "$13"]],
      history: [
        { known: last("2025-06-10"), best: AT.invests, reason: "alone" },
        { known: last("2025-11"), best: AT.invests, reason: "weightier", rivals: [[AT.investsMore, "figure"]] },
      ] },
  ],
};
export const MODEL = read(DATA);

/** A model of any size, with the same relations: parties in a ring with chords, the same every time.
 * @param {number} parties @param {number} claims */
export function big(parties, claims) {
  const wide = Array.from({ length: parties }, (_, i) => actor(`p${i}`, `Société ${i} Holding`, { aliases: [`Alias ${i}`] }));
  const many = Array.from({ length: claims }, (_, i) => ({
    id: `claim:${i}`, relation: i % 3, source: i % SOURCES.length, certainty: "stated", stage: "signed", firm: true, says: "",
    from: [i % parties], to: [(i * 7919 + (i % 11) + 1) % parties],
  }));
  return read({ ...DATA, parties: wide, claims: many, deals: [], points: [] });
}

/** How many milliseconds the processor works on something: other than the clock, no busy machine changes it much.
 * @param {() => void} work */
export function cost(work) {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

/** @param {string} id @param {import("../src/types.js").Text} name @param {Partial<Party>} [more] @returns {Party} */
function actor(id, name, more = {}) {
  return { id: `actor:${id}`, name, kind: "company", x: 0, y: 0, size: 10, ...more };
}

/** @param {string} id @param {import("../src/types.js").Text} name @param {Partial<Party>} more @returns {Party} */
function thing(id, name, more) {
  return { ...actor(id, name, more), id: `thing:${id}`, thing: true };
}

/** @param {string} id @param {string} issued @param {string} tier @param {Partial<Source>} more @returns {Source} */
function source(id, issued, tier, more) {
  return { id: `source:${id}`, title: `Title ${id}`, issued, known: last(issued), tier, ...more };
}
