// @ts-check
// The shapes that flow through the page, in the order in which they flow:
// page data (made by `kg/explorer/data.py`) -> Model -> State -> View -> Scene -> canvas, SVG, panel, table.

/** @typedef {"en"|"fr"} Language */
/** Text in both languages, or one string where both say the same. @typedef {string|{en: string, fr: string}} Text */
/** A day, counted from 1970-01-01. @typedef {number} Day */

/** An entry of a code list of the ontology: a stage, a tier, a family. `rank` is 0 or absent off a ladder.
 * @typedef {{id: string, label: Text, rank?: number, question?: Text, definition?: Text}} Code */

/** A relation of the ontology. `payer` is the end that pays, 0 for the subject, 1 for the object; absent for none.
 * `verb` "hosts", `passive` "is hosted by". Relations with one role (events, remarks, measures) have no verb,
 * and "" for family.
 * @typedef {{id: string, family: string, label: Text, verb?: Text, passive?: Text, symmetric?: boolean,
 *   staged?: boolean, payer?: 0|1}} Relation */

/** An actor or a thing. `home` is the index of the actor that a thing folds into, absent for actors and the homeless.
 * A thing that `stands` is drawn by itself: folded, it would draw an edge that no source states.
 * `x`, `y` are its place (whole numbers, a graph of 150 spans some 2,000), `size` its radius there.
 * `countries` are indices of parties. `aliases` other names, in any language.
 * @typedef {{id: string, name: Text, thing?: boolean, kind?: string, layer?: string, home?: number, stands?: boolean,
 *   countries?: number[], aliases?: string[], x: number, y: number, size: number}} Party */

/** @typedef {{id: string, name: Text}} Deal */

/** A source document. `issued` is a partial date (2025, 2025-08, 2025-08-31), `known` the last day that it denotes.
 * `publisher` and `relays` are names; `tier` a code. `url` is not trusted.
 * @typedef {{id: string, title: Text, publisher?: Text, relays?: Text, url?: string, issued: string, known: Day,
 *   tier: string, language?: string}} Source */

/** What one source says about one relation. Indices: `relation`, `source`, `deal`, parties in `from` (subjects), `to`
 * (objects) and `about` (platform, facility, product, place and the like). A claim with one side only has no `to`.
 * One of a symmetric relation has all its parties in `from` and no `to`: each unordered pair of them is an edge.
 * `since`, `until`: first and last day that it may hold; absent where open. `details` are label and value pairs ready
 * to print, figures with their bound, with the term of the ontology that each is of as `key`. `pill` is its main figure, short ("up to $100bn"). `money` is its amount
 * as stated, of a year where it is so much a year; a denied claim has neither pill nor money.
 * `firm`: yields a direct edge. `speaker`: who says it inside the source.
 * @typedef {{id: string, relation: number, from: number[], to?: number[], about?: number[], stage?: string,
 *   certainty: string, denied?: boolean, firm?: boolean, deal?: number, source: number, at?: string, says: Text,
 *   speaker?: Text, since?: Day, until?: Day, details?: {key?: string, label: Text, value: Text}[], pill?: Text,
 *   money?: {amount: number, currency: string}}} Claim */

/** What our rule settles on one point from a day on. `best` is a claim, or absent where none stands.
 * `rivals` are claims and how they differ: codes of the scheme `difference`.
 * @typedef {{known: Day, best?: number, reason: string, agreeing?: number[], rivals?: [number, string][]}} Verdict */

/** A single question of fact on which claims differ, now or at some day: its matter, its aspect, what each claim gives
 * as value, and the verdicts in the order of the first clock. `stage`: the aspect is the stage of a deal.
 * @typedef {{deal?: number, stage?: boolean, about: Text, aspect: Text, values: [number, Text][],
 *   history: Verdict[]}} Point */

/** Everything that the page knows, as embedded in it. `view` tells the clocks and sources that it was made with.
 * @typedef {{version: 1, title: Text, licence: string, view: {knownBy?: string, on?: string},
 *   codes: {[scheme: string]: Code[]}, terms: {[name: string]: Text}, relations: Relation[], parties: Party[],
 *   deals: Deal[], sources: Source[], claims: Claim[], points: Point[]}} PageData */

/** The data with what is looked up often. `at` finds a party by id; `claimsOf`, `pointsOf` go from a party, a deal or a
 * claim to claims or points; `thingsOf` from an actor to the things that fold into it; `span` is the first and last day
 * that a source was issued.
 * @typedef {PageData & {at: Map<string, number>, dealAt: Map<string, number>, claimAt: Map<string, number>,
 *   thingsOf: number[][], claimsOf: number[][], claimsOfDeal: number[][], pointsOfClaim: Map<number, number[]>, span: [Day, Day],
 *   code: (scheme: string, id: string|undefined) => Code|undefined}} Model */

/** What is asked: an id of the rail (a family, "circle", "rumour", "dispute") or one party's side of a relation.
 * `side` is the end that is asked for: 0 "who hosts OpenAI?" (party is the object), 1 "whom does Oracle host?".
 * @typedef {{rail: string}|{relation: string, party: string, side: 0|1}|{path: [string, string]}} Question */

/** @typedef {{relation: string[], stage: string[], certainty: string[], tier: string[], kind: string[],
 *   country: string[], sources: number, amount: {least: number, currency: string}|null}} Filters
 * Empty lists and 0 filter nothing; `relation` holds families; `country` ids of parties. */

/** Everything that the address holds. Days are partial dates, "" without limit. `before` is the earlier day of compare
 * mode, "" when it is off. `selected` is the id of a party, a deal, a claim, or of an edge. `around` keeps only what lies
 * within `depth` steps of a party. `open` are the actors whose things are shown, ["*"] for all.
 * @typedef {{language: Language, theme: ""|"light"|"dark", view: "network"|"stack"|"table", question: Question|null,
 *   known: string, on: string, before: string, selected: string, around: {party: string, depth: number}|null,
 *   filters: Filters, open: string[], camera: {x: number, y: number, k: number}|null, embed: boolean}} State */

/** How firm an edge is drawn, softest first; "off" is cancelled, ended or stalled; "denied" has only denials.
 * @typedef {"talk"|"intent"|"announced"|"firm"|"operating"|"off"|"denied"} Line */

/** One drawn edge: all shown claims of one relation from one party to another, after folding. `id` is
 * "actor:oracle>actor:openai:Hosting". The first of `claims` makes it as firm as it is; `figure` is the one whose figure is
 * its `pill`. `change` in compare mode only.
 * @typedef {{id: string, from: number, to: number, relation: number, family: string, claims: number[], line: Line,
 *   stage?: string, disputed: boolean, sources: number, figure?: number, pill?: Text, change?: "new"|"gone"|"changed"|"same"}} Edge */

/** What became of an edge between two days: `was` is the edge of the earlier one, absent where it is new.
 * @typedef {{edge: Edge, was?: Edge, change: "new"|"gone"|"changed"|"same"}} Change */

/** One entry of the search box: `patch` is what choosing it does to the state.
 * @typedef {{kind: "party"|"question"|"path"|"deal"|"source", label: string, note: string, patch: Partial<State>}} Suggestion */

/** What is known of claims at one day, from the points. `became`: of those overtaken or denied, the settled stage of
 * their deal, or "denied" where none stands. `denied` are those whose stage was denied, `disputed` those on points with
 * rivals not only overtaken, `overtaken` and `beaten` those that are overtaken, or rivals of any kind, on some point.
 * `unsettled` are those whose party or stage is settled otherwise, with the settled stage, "" for a party.
 * @typedef {{became: Map<number, string>, unsettled: Map<number, string>, denied: Set<number>, disputed: Set<number>, overtaken: Set<number>,
 *   beaten: Set<number>}} Standing */

/** What a state shows of a model: the same for network, stack, table and panel. `claims` are shown, `admitted` is how
 * many the clocks admit, `loose` those of `claims` that are no edge (events, remarks, measures). `nodes` are the
 * parties with an edge, and the selected one. `circles` are loops of parties along which money flows, with the edges.
 * In compare mode `edges` also hold those gone, and `changes` tells what became of each. `nothing` is a key of the words.
 * @typedef {{claims: number[], admitted: number, total: number, loose: number[], nodes: number[], edges: Edge[],
 *   circles: {parties: number[], edges: Edge[]}[], path: Edge[], known: Day, nothing?: string,
 *   changes?: Change[]}} View */
export {};
