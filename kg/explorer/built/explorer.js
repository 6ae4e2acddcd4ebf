"use strict";
(() => {
  // src/text.js
  var PLAIN = /^[ -_a-z{-~]*$/;
  var MARKS = /\p{M}|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/gu;
  var HIDDEN = /[\u061c\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
  var LETTERS = /* @__PURE__ */ new Map([["œ", "oe"], ["æ", "ae"], ["ø", "o"], ["ł", "l"], ["đ", "d"], ["ß", "ss"], ["ı", "i"]]);
  function say(text, language) {
    if (text === void 0 || text === null) return "";
    if (typeof text === "string") return text;
    return language === "fr" && text.fr ? typeset(text.fr) : text[language] || text.en || text.fr || "";
  }
  function typeset(french) {
    return french.replace(/(?<=\p{L})'(?=[\p{L}\p{N}])/gu, "’").replace(/[ \u00a0](?=[;?!])/g, " ").replace(/ (?=[:»])/g, " ").replace(/« /g, "« ");
  }
  function fold(text) {
    if (PLAIN.test(text)) return text.toLowerCase();
    const bare = text.toLowerCase().normalize("NFD").replace(MARKS, "");
    return bare.replace(/[œæøłđßı]/g, (letter) => LETTERS.get(letter) ?? letter).replace(/[’ʼ`]/g, "'");
  }
  function plain(text) {
    return text.replace(HIDDEN, "");
  }
  function wordsOf(folded) {
    return folded.match(PLAIN.test(folded) ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? [];
  }

  // src/dom.js
  var SVG = "http://www.w3.org/2000/svg";
  function h(name2, props, ...children2) {
    const [tag, ...classes] = name2.split(".");
    const element = document.createElement(tag);
    if (classes.length) element.className = classes.join(" ");
    return dress(element, props, children2);
  }
  function s(name2, props, ...children2) {
    const [tag, ...classes] = name2.split(".");
    const element = document.createElementNS(SVG, tag);
    if (classes.length) element.setAttribute("class", classes.join(" "));
    return dress(element, props, children2);
  }
  var AS_PROPERTY = /* @__PURE__ */ new Set(["value", "checked", "indeterminate", "selected"]);
  function dress(element, props, children2) {
    for (const [name2, value2] of Object.entries(props ?? {})) {
      if (value2 === void 0 || value2 === null || value2 === false) continue;
      if (typeof value2 === "function") element.addEventListener(name2.slice(2), value2);
      else if (AS_PROPERTY.has(name2)) element[name2] = value2;
      else if (name2 === "aria-label") element.setAttribute(name2, plain(value2));
      else element.setAttribute(name2, value2 === true ? "" : String(value2));
    }
    element.append(...nodes(children2));
    if (element.localName === "select" && props?.value !== void 0) element.value = props.value;
    return element;
  }
  function nodes(children2) {
    const flat = (
      /** @type {any[]} */
      children2.flat(Infinity)
    );
    return flat.filter((child) => child !== null && child !== void 0 && typeof child !== "boolean" && child !== "").map((child) => (
      /** @type {Node|string} */
      typeof child === "number" ? String(child) : child
    ));
  }
  function fill(host, ...children2) {
    const focused = document.activeElement;
    const key2 = focused instanceof Element && host.contains(focused) ? focused.getAttribute("data-key") : null;
    host.replaceChildren(...nodes(children2));
    if (key2) byKey(host, key2)?.focus();
  }
  function byKey(host, key2) {
    const all = (
      /** @type {NodeListOf<HTMLElement>} */
      host.querySelectorAll("[data-key]")
    );
    return [...all].find((element) => element.dataset.key === key2);
  }
  function name(text, kind) {
    return h(kind ? `bdi.${kind}` : "bdi", null, text);
  }
  function joined(parts2, between2 = " · ") {
    return parts2.filter(Boolean).flatMap((part2, place2) => [place2 > 0 && between2, typeof part2 === "string" ? name(part2) : part2]);
  }
  function webAddress(address) {
    if (!address) return void 0;
    try {
      const url = new URL(address);
      return url.protocol === "https:" || url.protocol === "http:" ? url.href : void 0;
    } catch {
      return void 0;
    }
  }
  function guarded(act) {
    try {
      return act();
    } catch {
      return void 0;
    }
  }

  // src/dates.js
  var WRITTEN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
  var MILLISECONDS = 864e5;
  var MONTHS = {
    en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    fr: ["janv.", "févr.", "mars", "avril", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.", "déc."]
  };
  function dayOf(year, month, day) {
    return (/* @__PURE__ */ new Date(0)).setUTCFullYear(year, month, day) / MILLISECONDS;
  }
  function parts(partial) {
    const match = WRITTEN.exec(partial);
    if (!match) return null;
    const [year, month, day] = [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)];
    const fits2 = year > 0 && (match[2] === void 0 || month >= 1 && month <= 12);
    const last2 = new Date(dayOf(year, month || 12, 0) * MILLISECONDS).getUTCDate();
    return fits2 && (match[3] === void 0 || day >= 1 && day <= last2) ? { year, month, day } : null;
  }
  var NEVER = dayOf(9999, 11, 31);
  function valid(partial) {
    return parts(partial) !== null;
  }
  function first(partial) {
    if (partial === "") return -Infinity;
    const read2 = parts(partial);
    return read2 ? dayOf(read2.year, (read2.month || 1) - 1, read2.day || 1) : NaN;
  }
  function last(partial) {
    if (partial === "") return Infinity;
    const read2 = parts(partial);
    if (!read2) return NaN;
    return read2.day ? dayOf(read2.year, read2.month - 1, read2.day) : dayOf(read2.year, read2.month || 12, 0);
  }
  function issuedDay({ issued, known }) {
    if (known >= NEVER) return -Infinity;
    const day = first(issued);
    return Number.isFinite(day) ? day : known;
  }
  function iso(day) {
    const date = new Date(day * MILLISECONDS);
    return `${two(date.getUTCFullYear(), 4)}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
  }
  function monthOf(day) {
    const date = new Date(day * MILLISECONDS);
    return date.getUTCFullYear() * 12 + date.getUTCMonth();
  }
  function partialOf(month) {
    return `${two(Math.floor(month / 12), 4)}-${two(month % 12 + 1)}`;
  }
  function show(partial, language) {
    const read2 = parts(partial);
    if (!read2) return partial;
    const day = read2.day === 1 && language === "fr" ? "1er" : read2.day || "";
    const month = read2.month ? MONTHS[language][read2.month - 1] : "";
    return [day, month, String(read2.year)].filter(Boolean).join(" ");
  }
  function two(number3, width = 2) {
    return String(number3).padStart(width, "0");
  }

  // src/clocks.js
  var OVER = /* @__PURE__ */ new Set(["cancelled", "ended", "stalled"]);
  var BY_STAGE = /* @__PURE__ */ new Map([
    ["rumoured", "talk"],
    ["in-talks", "talk"],
    ["letter-of-intent", "intent"],
    ["announced", "announced"],
    ["operating", "operating"]
  ]);
  var LINES = ["denied", "off", "talk", "intent", "announced", "firm", "operating"];
  function admits(model2, { known, on }) {
    const [latest, from, until] = [last(known), first(on), last(on)];
    const { claims, sources } = model2;
    return (index) => {
      const claim = claims[index];
      if (sources[claim.source].known > latest) return false;
      return (claim.since ?? -Infinity) <= until && (claim.until ?? Infinity) >= from;
    };
  }
  function admittedBy(model2, clocks2) {
    return Array.from(model2.claims.keys()).filter(admits(model2, clocks2));
  }
  function dayOf2(known) {
    return known ? last(known) : Infinity;
  }
  function verdictAt(point, day) {
    return point.history.findLast((verdict) => verdict.known <= day);
  }
  function standingAt(model2, day) {
    const standing = {
      became: /* @__PURE__ */ new Map(),
      unsettled: /* @__PURE__ */ new Map(),
      denied: /* @__PURE__ */ new Set(),
      disputed: /* @__PURE__ */ new Set(),
      overtaken: /* @__PURE__ */ new Set(),
      beaten: /* @__PURE__ */ new Set()
    };
    for (const point of model2.points) {
      const verdict = verdictAt(point, day);
      if (verdict?.rivals?.length) weigh(model2, point, verdict, standing);
    }
    return standing;
  }
  function weigh(model2, point, { best, agreeing = [], rivals = [] }, standing) {
    const settled = best === void 0 ? "denied" : model2.claims[best].stage ?? "";
    for (const [claim, code] of rivals) {
      standing.beaten.add(claim);
      if (code === "overtaken") standing.overtaken.add(claim);
      if (best !== void 0 && (code === "party" || code === "stage")) standing.unsettled.set(claim, code === "stage" ? settled : "");
      if (!point.stage || code !== "overtaken" && code !== "denied") continue;
      standing.became.set(claim, settled);
      if (code === "denied") standing.denied.add(claim);
    }
    if (!contested({ rivals })) return;
    for (const claim of [...best === void 0 ? [] : [best], ...agreeing, ...rivals.map(([rival]) => rival)]) {
      standing.disputed.add(claim);
    }
  }
  function contested(verdict) {
    return verdict?.rivals?.some(([, code]) => code !== "overtaken") ?? false;
  }
  function stageOf(model2, claim, standing) {
    const since = standing.became.get(claim);
    return since !== void 0 && OVER.has(since) ? since : model2.claims[claim].stage;
  }
  function lineOfStage(stage2) {
    return OVER.has(stage2 ?? "") ? "off" : BY_STAGE.get(stage2) ?? "firm";
  }
  function unsure({ certainty, stage: stage2 }) {
    return certainty !== "stated" || ["talk", "intent"].includes(lineOfStage(stage2));
  }
  function lineOf(model2, index, standing) {
    const claim = model2.claims[index];
    if (claim.denied || standing.denied.has(index)) return "denied";
    if (OVER.has(stageOf(model2, index, standing) ?? "")) return "off";
    const instead = standing.unsettled.get(index);
    if (instead && OVER.has(instead)) return "off";
    if (claim.certainty !== "stated" || instead !== void 0) return "talk";
    const line3 = lineOfStage(claim.stage);
    return !claim.firm && firmness(line3) > firmness("announced") ? "announced" : line3;
  }
  function firmness(line3) {
    return LINES.indexOf(line3);
  }

  // src/once.js
  function once(work) {
    let kept4 = null;
    return (...inputs) => {
      if (!kept4 || !listsAlike(inputs, kept4.inputs)) kept4 = { inputs, result: work(...inputs) };
      return kept4.result;
    };
  }
  var listsAlike = (a, b) => a.length === b.length && a.every((one2, index) => alike(one2, b[index]));
  function alike(a, b) {
    if (Object.is(a, b)) return true;
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one2, index) => Object.is(one2, b[index]));
  }

  // src/edges.js
  function edgesOf(model2, claims, open, known, standing = standingAt(model2, known)) {
    const { courses, first: first2, at } = coursesOf(model2, open);
    const bundles = new Array(courses.length);
    const found2 = [];
    for (const claim of claims) {
      for (let place2 = first2[claim]; place2 < first2[claim + 1]; place2++) {
        const course2 = at[place2], bundle = bundles[course2];
        if (bundle) bundle.push(claim);
        else {
          bundles[course2] = [claim];
          found2.push(course2);
        }
      }
    }
    return found2.map((course2) => edgeOf(model2, courses[course2], bundles[course2], known, standing));
  }
  var coursesOf = once(
    /** @type {(model: Model, open: string[]) => Courses} */
    (model2, open) => {
      const fold3 = folding(model2, open);
      const first2 = new Int32Array(model2.claims.length + 1);
      const found2 = { courses: [], first: first2, at: [] };
      const known = /* @__PURE__ */ new Map();
      model2.claims.forEach((claim, index) => {
        eachPair(model2, claim, (one2, other) => {
          if (fold3[one2] < 0 || fold3[other] < 0 || fold3[one2] === fold3[other] && one2 !== other) return;
          const course2 = courseOf(model2, found2, known, claim.relation, fold3[one2], fold3[other]);
          if (found2.at.indexOf(course2, first2[index]) < 0) found2.at.push(course2);
        });
        first2[index + 1] = found2.at.length;
      });
      return found2;
    }
  );
  function courseOf({ parties, relations }, { courses }, known, relation, one2, other) {
    const turned3 = relations[relation].symmetric && parties[one2].id > parties[other].id;
    const [from, to] = turned3 ? [other, one2] : [one2, other];
    const onward = known.get(from) ?? /* @__PURE__ */ new Map();
    const key2 = to * relations.length + relation;
    const place2 = onward.get(key2) ?? courses.length;
    if (place2 < courses.length) return place2;
    if (!onward.size) known.set(from, onward);
    onward.set(key2, place2);
    courses.push({ id: `${parties[from].id}>${parties[to].id}:${relations[relation].id}`, from, to, relation });
    return place2;
  }
  function folding(model2, open) {
    const [opened2, all] = [new Set(open), open.includes("*")];
    return Int32Array.from(model2.parties, (party, index) => {
      if (!party.thing || party.stands || all || opened2.has(party.id)) return index;
      if (party.home === void 0) return -1;
      return opened2.has(model2.parties[party.home].id) ? index : party.home;
    });
  }
  function eachPair(model2, { from, to, relation }, visit) {
    if (to) for (const one2 of from) for (const other of to) visit(one2, other);
    else if (model2.relations[relation].symmetric) {
      from.forEach((one2, place2) => from.slice(place2 + 1).forEach((other) => visit(one2, other)));
    }
  }
  function edgeOf(model2, { id: id2, from, to, relation }, claims, known, standing) {
    const ranked = firmestFirst(model2, claims, standing);
    const [{ claim, line: line3 }] = ranked;
    const figure2 = figureOf(model2, ranked, known, standing);
    return {
      id: id2,
      from,
      to,
      relation,
      line: line3,
      figure: figure2,
      family: model2.relations[relation].family,
      claims: ranked.map((row3) => row3.claim),
      stage: line3 === "denied" ? void 0 : stageOf(model2, claim, standing),
      disputed: claims.some((index) => standing.disputed.has(index)),
      sources: independent(model2, claims),
      pill: figure2 === void 0 ? void 0 : model2.claims[figure2].pill
    };
  }
  function firmestFirst(model2, claims, standing) {
    const rows = claims.map((claim) => ({ claim, line: lineOf(model2, claim, standing) }));
    if (rows.length < 2) return rows;
    const rank = (claim) => model2.code("stage", model2.claims[claim].stage)?.rank ?? 0;
    const day = (claim) => model2.sources[model2.claims[claim].source].known;
    return rows.sort(
      ({ claim: a, line: one2 }, { claim: b, line: other }) => firmness(other) - firmness(one2) || rank(b) - rank(a) || day(b) - day(a) || a - b
    );
  }
  function independent(model2, claims) {
    if (claims.length === 1) return 1;
    const said3 = claims.filter((index) => !model2.claims[index].denied);
    const stating = said3.length ? said3 : claims;
    return new Set(stating.map((index) => origin(model2, model2.claims[index].source))).size;
  }
  function origin(model2, index) {
    const source = model2.sources[index];
    return say(source.relays ?? source.publisher, "en") || source.id;
  }
  function figureOf(model2, ranked, known, standing) {
    const said3 = ranked.filter(({ claim }) => model2.claims[claim].pill);
    if (ranked.length === 1) return said3[0]?.claim;
    const firm = said3.filter(({ line: line3 }) => alike2(line3, ranked[0].line)).map(({ claim }) => claim);
    const unbeaten = firm.filter((claim) => !standing.beaten.has(claim));
    const settled = unbeaten.length ? [] : said3.map(({ claim }) => claim).filter((claim) => settles(model2, claim, firm, known));
    const found2 = [unbeaten, settled, firm].find((claims) => claims.length) ?? [];
    const { deal } = model2.claims[ranked[0].claim];
    const own = found2.filter((claim) => model2.claims[claim].deal === deal);
    return largest(model2, own.length ? own : found2);
  }
  function figureStage(model2, { figure: figure2, stage: stage2 }) {
    const own = figure2 === void 0 ? void 0 : model2.claims[figure2].stage;
    return own === stage2 ? void 0 : own;
  }
  function leadingDeal(model2, edge) {
    return model2.claims[edge.claims[0]].deal;
  }
  function dealsOf(model2, edge) {
    return [...new Set(edge.claims.map((claim) => model2.claims[claim].deal))].filter((deal) => deal !== void 0);
  }
  function largest(model2, claims) {
    const money = (claim) => model2.claims[claim].money;
    const currency = claims.map(money).find((sum) => sum)?.currency;
    const sums = claims.filter((claim) => money(claim) && money(claim)?.currency === currency);
    return sums.reduce((best, claim) => (money(claim)?.amount ?? 0) > (money(best)?.amount ?? 0) ? claim : best, sums[0]) ?? claims[0];
  }
  function settles(model2, claim, others, known) {
    const points = others.flatMap((other) => model2.pointsOfClaim.get(other) ?? []).map((index) => model2.points[index]);
    return model2.claims[claim].pill !== void 0 && points.some((point) => !point.stage && verdictAt(point, known)?.best === claim);
  }
  function alike2(one2, other) {
    const solid = firmness("firm");
    return one2 === other || firmness(one2) >= solid && firmness(other) >= solid;
  }

  // src/model.js
  function read(data) {
    const codes = codesOf(data);
    return {
      ...data,
      at: indexOf(data.parties),
      dealAt: indexOf(data.deals),
      claimAt: indexOf(data.claims),
      thingsOf: thingsOf(data),
      claimsOf: grouped(data.parties.length, data.claims, partiesOf),
      claimsOfDeal: grouped(data.deals.length, data.claims, (claim) => claim.deal === void 0 ? [] : [claim.deal]),
      pointsOfClaim: pointsOfClaim(data.points),
      span: span(data),
      code: (scheme, id2) => id2 === void 0 ? void 0 : codes.get(scheme)?.get(id2)
    };
  }
  function partiesOf({ from, to = [], about = [] }) {
    return [.../* @__PURE__ */ new Set([...from, ...to, ...about])];
  }
  function claimsAbout(model2, party) {
    const found2 = new Set([party, ...model2.thingsOf[party]].flatMap((member) => model2.claimsOf[member]));
    return [...found2].sort((a, b) => a - b);
  }
  function indexOf(rows) {
    return new Map(rows.map((row3, index) => [row3.id, index]));
  }
  function codesOf(data) {
    const lists = Object.entries(data.codes);
    return new Map(lists.map(([scheme, list2]) => [scheme, new Map(list2.map((code) => [code.id, code]))]));
  }
  function grouped(length, claims, keys) {
    const groups = Array.from({ length }, () => []);
    claims.forEach((claim, index) => {
      for (const key2 of keys(claim)) groups[key2].push(index);
    });
    return groups;
  }
  function thingsOf(data) {
    const things2 = data.parties.map(() => []);
    data.parties.forEach((party, index) => party.home !== void 0 && things2[party.home].push(index));
    return things2;
  }
  function pointsOfClaim(points) {
    const found2 = /* @__PURE__ */ new Map();
    points.forEach((point, index) => {
      for (const claim of new Set(point.values.map(([claim2]) => claim2))) {
        const known = found2.get(claim);
        known ? known.push(index) : found2.set(claim, [index]);
      }
    });
    return found2;
  }
  function span(data) {
    let [start2, end] = [Infinity, -Infinity];
    for (const source of data.sources) {
      const day = issuedDay(source);
      if (!Number.isFinite(day)) continue;
      start2 = Math.min(start2, day);
      end = Math.max(end, source.known);
    }
    return start2 <= end ? [start2, end] : [0, 0];
  }

  // src/state.js
  var START = {
    language: "en",
    theme: "",
    view: "network",
    question: null,
    known: "",
    on: "",
    before: "",
    selected: "",
    around: null,
    open: [],
    camera: null,
    embed: false,
    filters: { relation: [], stage: [], certainty: [], tier: [], kind: [], country: [], sources: 0, amount: null }
  };
  var LONGEST = 2e4;
  var DEEPEST = 9;
  var NAME = { blank: "", write: (value2) => value2 ? [value2] : [], read: ([text, ...more]) => more.length ? null : text };
  var DATE = { ...NAME, read: ([text, ...more]) => more.length || !valid(text) ? null : text };
  var LIST = { blank: [], write: (values) => values, read: (texts) => texts.every(Boolean) ? texts : null };
  var COUNT = {
    blank: 0,
    write: (value2) => value2 ? [String(value2)] : [],
    read: ([text, ...more]) => more.length ? null : whole(text, 1, 999)
  };
  var FLAG = {
    blank: false,
    write: (value2) => value2 ? ["1"] : [],
    read: ([text, ...more]) => more.length || text !== "1" ? null : true
  };
  var AMOUNT = {
    blank: null,
    write: (value2) => value2 ? [String(value2.least), value2.currency] : [],
    read: ([text, currency, ...more]) => {
      const least = number(text);
      return least !== null && least >= 0 && currency && !more.length ? { least, currency } : null;
    }
  };
  var AROUND = {
    blank: null,
    none: "all",
    write: (value2) => value2 ? [value2.party, String(value2.depth)] : [],
    read: ([party, text, ...more]) => {
      const depth = whole(text, 1, DEEPEST);
      return party && depth && !more.length ? { party, depth } : null;
    }
  };
  var CAMERA = {
    blank: null,
    write: (value2) => value2 ? [value2.x, value2.y, value2.k].map(String) : [],
    read: (texts) => {
      const [x, y, k] = texts.map(number);
      return texts.length === 3 && x !== null && y !== null && k !== null && k > 0 ? { x, y, k } : null;
    }
  };
  var QUESTION = {
    blank: null,
    write: (question) => {
      if (!question) return [];
      if ("rail" in question) return [question.rail];
      if ("path" in question) return ["path", ...question.path];
      return [question.side ? "whom" : "who", question.relation, question.party];
    },
    read: (texts) => {
      const [kind, one2, other] = texts;
      if (!texts.every(Boolean)) return null;
      if (texts.length === 1) return { rail: kind };
      if (texts.length !== 3) return null;
      if (kind === "path") return { path: [one2, other] };
      return kind === "who" || kind === "whom" ? { relation: one2, party: other, side: kind === "whom" ? 1 : 0 } : null;
    }
  };
  var KEYS = /* @__PURE__ */ new Map([
    ["q", { field: "question", part: QUESTION }],
    ["known", { field: "known", part: DATE }],
    ["on", { field: "on", part: DATE }],
    ["before", { field: "before", part: DATE }],
    ["sel", { field: "selected", part: NAME }],
    ["around", { field: "around", part: AROUND }],
    ["relation", { filter: "relation", part: LIST }],
    ["stage", { filter: "stage", part: LIST }],
    ["certainty", { filter: "certainty", part: LIST }],
    ["tier", { filter: "tier", part: LIST }],
    ["kind", { filter: "kind", part: LIST }],
    ["country", { filter: "country", part: LIST }],
    ["sources", { filter: "sources", part: COUNT }],
    ["amount", { filter: "amount", part: AMOUNT }],
    ["open", { field: "open", part: LIST }],
    ["view", { field: "view", part: oneOf("network", "stack", "table") }],
    ["cam", { field: "camera", part: CAMERA }],
    ["lang", { field: "language", part: oneOf("en", "fr") }],
    ["theme", { field: "theme", part: oneOf("", "light", "dark") }],
    ["embed", { field: "embed", part: FLAG }]
  ]);
  function encode(state, home = START) {
    return [...KEYS].map(([key2, place2]) => ({ key: key2, text: written(state, place2), usual: written(home, place2), none: place2.part.none ?? "" })).filter(({ text, usual: usual2 }) => text !== usual2).map(({ key: key2, text, none: none2 }) => `${key2}=${text || none2}`).join("&");
  }
  function decode(hash, home = START) {
    const state = { ...home, filters: { ...home.filters } };
    const text = hash.replace(/^#/, "");
    if (text.length > LONGEST) return { state, problem: true };
    const seen = /* @__PURE__ */ new Set();
    let problem = false;
    for (const piece of text.split("&").filter(Boolean)) {
      const [key2, value2] = cut(piece);
      const place2 = KEYS.get(key2);
      const found2 = place2 && !seen.has(key2) && value2 !== null ? parsed(place2.part, value2) : null;
      seen.add(key2);
      if (!place2 || found2 === null) problem = true;
      else if (place2.filter) Object.assign(state.filters, { [place2.filter]: found2.value });
      else Object.assign(state, { [
        /** @type {string} */
        place2.field
      ]: found2.value });
    }
    return { state, problem };
  }
  function same(a, b) {
    return encode(a) === encode(b);
  }
  function written(state, { part: part2, filter: filter2, field }) {
    return part2.write(filter2 ? state.filters[filter2] : state[
      /** @type {keyof State} */
      field
    ]).map(escaped).join(",");
  }
  function parsed(part2, text) {
    if (!text || text === part2.none) return { value: part2.blank };
    try {
      const value2 = part2.read(text.split(",").map(decodeURIComponent));
      return value2 === null ? null : { value: value2 };
    } catch {
      return null;
    }
  }
  function cut(piece) {
    const place2 = piece.indexOf("=");
    return place2 < 0 ? [piece, null] : [piece.slice(0, place2), piece.slice(place2 + 1)];
  }
  function escaped(text) {
    const whole2 = text.replace(/\p{Surrogate}/gu, "�");
    return encodeURIComponent(whole2).replace(/%3A/g, ":").replace(/%2F/g, "/");
  }
  function oneOf(...values) {
    return {
      blank: values[0],
      write: (value2) => value2 ? [value2] : [],
      read: ([text, ...more]) => more.length || !values.includes(text) ? null : text
    };
  }
  function number(text) {
    const value2 = text ? Number(text) : NaN;
    return Number.isFinite(value2) ? value2 : null;
  }
  function whole(text, least, most) {
    const value2 = /^\d{1,4}$/.test(text ?? "") ? Number(text) : NaN;
    return value2 >= least && value2 <= most ? value2 : null;
  }

  // src/filters.js
  var LOOSE = "events";
  var FACETS = ["relation", "stage", "certainty", "tier", "kind", "country"];
  function passes(model2, filters, standing) {
    const tests = [
      ...FACETS.map((facet) => among(filters[facet], (claim) => valuesOf(model2, facet, claim, standing))),
      atLeast(model2, filters.amount)
    ].filter((test) => test !== null);
    return (claim) => tests.every((test) => test(claim));
  }
  function valuesOf(model2, facet, index, standing) {
    const claim = model2.claims[index];
    switch (facet) {
      case "relation":
        return [model2.relations[claim.relation].family || LOOSE];
      case "stage":
        return [stageOf(model2, index, standing)];
      case "certainty":
        return [claim.certainty];
      case "tier":
        return [model2.sources[claim.source].tier];
      case "kind":
        return sides(model2, claim).map((party) => model2.parties[party].kind);
      case "country":
        return countries(model2, claim);
    }
  }
  function among(wanted, given) {
    if (!wanted.length) return null;
    const found2 = new Set(wanted);
    return (claim) => given(claim).some((value2) => value2 !== void 0 && found2.has(value2));
  }
  function atLeast(model2, amount2) {
    if (!amount2) return null;
    return (claim) => {
      const { money } = model2.claims[claim];
      return money !== void 0 && money.currency === amount2.currency && money.amount >= amount2.least;
    };
  }
  function sides({ parties }, { from, to = [] }) {
    const found2 = [];
    for (const side of [from, to]) {
      for (const party of side) {
        const { home } = parties[party];
        found2.push(party);
        if (home !== void 0) found2.push(home);
      }
    }
    return found2;
  }
  function countries(model2, claim) {
    const found2 = [];
    for (const place2 of [...sides(model2, claim), ...claim.about ?? []]) {
      const { id: id2, countries: countries3 = [] } = model2.parties[place2];
      found2.push(id2, ...countries3.map((country) => model2.parties[country].id));
    }
    return found2;
  }

  // src/components.js
  function components(arcs) {
    const next = /* @__PURE__ */ new Map();
    for (const { from, to } of arcs) {
      if (!next.has(to)) next.set(to, []);
      const known = next.get(from);
      known ? known.push(to) : next.set(from, [to]);
    }
    const walk = { next, seen: /* @__PURE__ */ new Map(), low: /* @__PURE__ */ new Map(), open: [], component: /* @__PURE__ */ new Map() };
    for (const root2 of next.keys()) if (!walk.seen.has(root2)) explore(walk, root2);
    return walk.component;
  }
  function explore(walk, root2) {
    const frames = [enter(walk, root2)];
    for (let frame2 = frames.at(-1); frame2; frame2 = frames.at(-1)) {
      const there = walk.next.get(frame2.here)?.[frame2.place++];
      if (there === void 0) {
        frames.pop();
        leave(walk, frame2.here);
        const above = frames.at(-1);
        if (above) lower(walk, above.here, walk.low.get(frame2.here));
      } else if (!walk.seen.has(there)) frames.push(enter(walk, there));
      else if (!walk.component.has(there)) lower(walk, frame2.here, walk.seen.get(there));
    }
  }
  function enter(walk, here) {
    walk.seen.set(here, walk.seen.size);
    walk.low.set(here, walk.seen.size - 1);
    walk.open.push(here);
    return { here, place: 0 };
  }
  function lower(walk, here, value2 = Infinity) {
    walk.low.set(here, Math.min(walk.low.get(here) ?? Infinity, value2));
  }
  function leave(walk, here) {
    if (walk.low.get(here) !== walk.seen.get(here)) return;
    for (let member; member !== here; ) {
      member = walk.open.pop() ?? here;
      walk.component.set(member, here);
    }
  }

  // src/circles.js
  var LONGEST2 = 4;
  var LISTED = 200;
  var EXAMINED = 2e4;
  var STEPS = 3e5;
  function circles(model2, edges) {
    const flows = flowsOf(model2, edges);
    const found2 = [];
    let more = false;
    for (let length = 2; length <= LONGEST2 && found2.length < LISTED; length++) {
      const { rings, cut: cut3 } = cycles(flows, length);
      found2.push(...rings);
      more = cut3 || (length < LONGEST2 ? found2.length >= LISTED : found2.length > LISTED) || more;
    }
    const rows = found2.map((parties) => ({ parties, edges: around(flows, parties) }));
    const ordered2 = rows.map((circle2) => ({ circle: circle2, key: firmestStep(circle2) })).sort(compare).map((row3) => row3.circle);
    return { circles: ordered2.slice(0, LISTED), more };
  }
  function flowsOf(model2, edges) {
    const payments = edges.flatMap((edge) => {
      const { payer } = model2.relations[edge.relation];
      if (payer === void 0 || edge.from === edge.to || firmness(edge.line) < firmness("announced")) return [];
      return [payer === 0 ? { from: edge.from, to: edge.to, edge } : { from: edge.to, to: edge.from, edge }];
    });
    const component = components(payments);
    const flows = /* @__PURE__ */ new Map();
    for (const { from, to, edge } of payments) {
      if (component.get(from) !== component.get(to)) continue;
      const payees = flows.get(from) ?? /* @__PURE__ */ new Map();
      flows.set(from, payees.set(to, [...payees.get(to) ?? [], edge]));
    }
    return flows;
  }
  function cycles(flows, length) {
    const rings = [];
    let [steps2, cut3] = [0, false];
    const walk = (walked) => {
      for (const next of flows.get(walked[walked.length - 1])?.keys() ?? []) {
        cut3 ||= ++steps2 > STEPS || rings.length >= EXAMINED;
        if (cut3) return;
        if (walked.length === length) {
          if (next === walked[0]) rings.push(walked);
        } else if (next > walked[0] && !walked.includes(next)) walk([...walked, next]);
      }
    };
    for (const start2 of [...flows.keys()].sort((a, b) => a - b)) walk([start2]);
    return { rings, cut: cut3 };
  }
  function around(flows, parties) {
    return parties.flatMap((party, place2) => flows.get(party)?.get(parties[(place2 + 1) % parties.length]) ?? []);
  }
  function firmestStep({ parties, edges }) {
    const steps2 = /* @__PURE__ */ new Map();
    for (const { from, to, line: line3 } of edges) {
      const step = `${from} ${to}`;
      steps2.set(step, Math.max(steps2.get(step) ?? 0, firmness(line3)));
    }
    const rungs = [...steps2.values()];
    return { length: parties.length, softest: Math.min(...rungs), all: rungs.reduce((sum, rung) => sum + rung, 0) };
  }
  function compare(a, b) {
    return a.key.length - b.key.length || b.key.softest - a.key.softest || b.key.all - a.key.all;
  }

  // src/panelwords.js
  var PANEL_WORDS = {
    panelLabel: { en: "Evidence", fr: "Preuves" },
    back: { en: "Back", fr: "Retour" },
    toOverview: { en: "Overview", fr: "Vue d’ensemble" },
    notShown: { en: "Not shown", fr: "Non affiché" },
    notShownWhy: {
      en: "Nothing that is shown now has this address. A day, a question or a filter may leave it out.",
      fr: "Rien de ce qui est affiché n’a cette adresse. Un jour, une question ou un filtre peut l’écarter."
    },
    latest: { en: "Latest claims", fr: "Dernières affirmations" },
    looseTitle: { en: "Events, remarks, measures", fr: "Événements, remarques, mesures" },
    whatChanged: { en: "What changed", fr: "Ce qui a changé" },
    between: { en: "between {before} and {known}", fr: "entre {before} et {known}" },
    sinceThen: { en: "since {before}", fr: "depuis {before}" },
    untilThen: { en: "until {date}", fr: "jusqu’à {date}" },
    nothingChanged: { en: "Nothing differs between the two days.", fr: "Rien ne diffère entre les deux jours." },
    "changes.new": { en: "Appeared", fr: "Apparu" },
    "changes.gone": { en: "Ended or cancelled", fr: "Terminé ou annulé" },
    "changes.changed": { en: "Changed", fr: "Changé" },
    belongsTo: { en: "part of {name}", fr: "rattaché à {name}" },
    alsoCalled: { en: "Also called {names}", fr: "Aussi appelé {names}" },
    "tile.claims": { en: "{n|claim|claims}", fr: "{n|affirmation|affirmations}" },
    "tile.others": { en: "{n|neighbour|neighbours}", fr: "{n|voisin|voisins}" },
    "tile.soft": { en: "only talk or intent", fr: "en paroles ou en intention" },
    onlyNear: { en: "Only its neighbours", fr: "Seuls ses voisins" },
    openThings: { en: "Show its things", fr: "Montrer ses choses" },
    pathToOther: { en: "Path to…", fr: "Chemin vers…" },
    nothingHere: { en: "Nothing is shown of it under these limits.", fr: "Rien n’en est affiché sous ces limites." },
    differTitle: { en: "Where sources differ", fr: "Où les sources divergent" },
    namedIn: { en: "Named by relations of others", fr: "Nommé par des relations d’autres" },
    itsThings: { en: "Its things", fr: "Ses choses" },
    itsDeals: { en: "Deals", fr: "Accords" },
    whatElseIsClaimed: { en: "What else is claimed", fr: "Ce qui est affirmé aussi" },
    over: { en: "Cancelled, ended, stalled or denied", fr: "Annulé, terminé, au point mort ou nié" },
    whatIsClaimed: { en: "What is claimed", fr: "Ce qui est affirmé" },
    dealTimeline: { en: "Timeline:", fr: "Chronologie :" },
    timeline: { en: "Timeline", fr: "Chronologie" },
    deal: { en: "deal", fr: "accord" },
    neighbours: { en: "Who and what it is about", fr: "De qui et de quoi il s’agit" },
    denied: { en: "denied", fr: "nié" },
    unsettled: { en: "settled otherwise", fr: "tranché autrement" },
    dealsOf: { en: "{n} {n|deal|deals}", fr: "{n} {n|accord|accords}" },
    sourceOf: { en: "1 source, {date}", fr: "1 source, {date}" },
    sourcesUntil: { en: "{n} sources, the latest {date}", fr: "{n} sources, la dernière {date}" },
    dealBefore: { en: "Before: {deal}", fr: "Avant : {deal}" },
    dealNow: { en: "Now another deal: {deal}", fr: "Désormais un autre accord : {deal}" },
    circleCaveat: {
      en: "Our reading of separate deals: no source says that the same money comes back. Goods and services count as paid for, and a loop is no firmer than its softest step.",
      fr: "Notre lecture d’accords distincts : aucune source ne dit que le même argent revient. Biens et services comptent comme payés, et une boucle n’est pas plus ferme que son pas le moins ferme."
    },
    sourcesNamed: { en: "Sources: {names}", fr: "Sources : {names}" },
    sourcesMore: { en: "{names} and {n} more", fr: "{names} et {n} de plus" },
    disputed: { en: "disputed", fr: "contesté" },
    settled: { en: "Settled", fr: "Retenu" },
    rivals: { en: "What differs", fr: "Ce qui diffère" },
    compatible: { en: "another value that does not contradict it", fr: "une autre valeur, qui ne la contredit pas" },
    saidWith: { en: "said together with {figure}", fr: "énoncé avec {figure}" },
    noneStands: { en: "No claim stands.", fr: "Aucune affirmation ne tient." },
    furtherSources: { en: "{n} more", fr: "{n} {n|autre|autres}" },
    why: { en: "Why:", fr: "Pourquoi :" },
    saidBy: { en: "Said by", fr: "Dit par" },
    relayedFrom: { en: "relayed from {name}", fr: "relayé de {name}" },
    openSource: { en: "Open source", fr: "Ouvrir la source" },
    newTab: { en: "new tab", fr: "nouvel onglet" },
    copyCitation: { en: "Copy citation", fr: "Copier la référence" },
    quoted: { en: "“{text}”", fr: "« {text} »" },
    citedSpeaker: { en: "{name}, in", fr: "{name}, dans" },
    citedClaim: { en: "claim {id}", fr: "affirmation {id}" },
    citedVia: { en: "via the deal graph “{title}”", fr: "par le graphe des accords « {title} »" },
    citedState: { en: "newest source: {date}", fr: "source la plus récente : {date}" }
  };

  // src/wording.js
  var WORDING = {
    shown: {
      en: "{n} of {total} {total|claim|claims} shown",
      fr: "{n} sur {total} {total|affirmation affichée|affirmations affichées}"
    },
    claims: { en: "{n} {n|claim|claims}", fr: "{n} {n|affirmation|affirmations}" },
    claimsNewest: {
      en: "{n} {n|claim|claims}, newest first",
      fr: "{n} {n|affirmation|affirmations}, les plus récentes d’abord"
    },
    actors: { en: "{n} {n|actor|actors}", fr: "{n} {n|acteur|acteurs}" },
    things: { en: "{n} {n|thing|things}", fr: "{n} {n|chose|choses}" },
    sources: { en: "{n} {n|source|sources}", fr: "{n} {n|source|sources}" },
    relations: { en: "{n} {n|relation|relations}", fr: "{n} {n|relation|relations}" },
    steps: { en: "within {n} {n|step|steps}", fr: "à {n} pas au plus" },
    more: { en: "Show {n} more", fr: "Afficher {n} de plus" },
    network: { en: "Network", fr: "Réseau" },
    stack: { en: "Stack", fr: "Couches" },
    table: { en: "Table", fr: "Tableau" },
    views: { en: "View", fr: "Vue" },
    toDark: { en: "Dark colours", fr: "Couleurs sombres" },
    toLight: { en: "Light colours", fr: "Couleurs claires" },
    help: { en: "Help", fr: "Aide" },
    share: { en: "Share", fr: "Partager" },
    close: { en: "Close", fr: "Fermer" },
    skip: { en: "Skip to the picture", fr: "Aller à l’image" },
    openWhole: { en: "Open the whole graph", fr: "Ouvrir le graphe entier" },
    searchHint: { en: "Find an actor, or “Aker → OpenAI”", fr: "Un acteur, ou « Aker → OpenAI »" },
    searchLabel: { en: "Search for an actor, a question or a path", fr: "Chercher un acteur, une question ou un chemin" },
    suggestions: { en: "Suggestions", fr: "Suggestions" },
    nothingFound: { en: "Nothing found", fr: "Rien trouvé" },
    copyLink: { en: "Copy link to this view", fr: "Copier le lien de cette vue" },
    copyGraphCitation: { en: "Copy citation of the graph", fr: "Copier la référence du graphe" },
    saveCsv: { en: "Download the table (CSV)", fr: "Télécharger le tableau (CSV)" },
    saveSvg: { en: "Download the picture (SVG)", fr: "Télécharger l’image (SVG)" },
    savePng: { en: "Download the picture (PNG)", fr: "Télécharger l’image (PNG)" },
    print: { en: "Print", fr: "Imprimer" },
    linkCopied: { en: "Link copied.", fr: "Lien copié." },
    citationCopied: { en: "Citation copied.", fr: "Référence copiée." },
    copyRefused: { en: "The browser refused to copy.", fr: "Le navigateur a refusé de copier." },
    ask: { en: "Questions", fr: "Questions" },
    railLabel: { en: "Questions and filters", fr: "Questions et filtres" },
    "filter.relation": { en: "Relations", fr: "Relations" },
    "filter.stage": { en: "Stage", fr: "Stade" },
    "filter.kind": { en: "Kind of actor", fr: "Genre d’acteur" },
    "filter.certainty": { en: "Certainty", fr: "Certitude" },
    "filter.tier": { en: "Kind of source", fr: "Genre de source" },
    "filter.country": { en: "Country", fr: "Pays" },
    figures: { en: "Sources and amounts", fr: "Sources et montants" },
    atLeastSources: { en: "At least", fr: "Au moins" },
    amountAtLeast: { en: "Amount at least", fr: "Montant d’au moins" },
    currency: { en: "Currency", fr: "Monnaie" },
    any: { en: "any", fr: "indifférent" },
    on: { en: "on", fr: "actif" },
    only: { en: "only", fr: "seul" },
    onlyThis: { en: "Only {name}", fr: "Seulement {name}" },
    legend: { en: "What the marks mean", fr: "Ce que disent les signes" },
    "legend.talk": {
      en: "rumoured, in talks, hedged, an opinion, or settled otherwise",
      fr: "rumeur, pourparlers, réserve, opinion, ou tranché autrement"
    },
    "legend.intent": { en: "letter of intent", fr: "lettre d’intention" },
    "legend.announced": { en: "announced, or signed on a condition", fr: "annoncé, ou signé sous condition" },
    "legend.firm": { en: "signed or closed, or simply stated", fr: "signé ou conclu, ou simplement affirmé" },
    "legend.operating": { en: "operating", fr: "en service" },
    "legend.off": { en: "cancelled, ended or stalled", fr: "annulé, terminé ou au point mort" },
    "legend.denied": { en: "denied", fr: "nié" },
    "legend.disputed": { en: "sources disagree", fr: "les sources se contredisent" },
    "legend.size": { en: "the larger, the more claims", fr: "plus c’est grand, plus il y a d’affirmations" },
    "legend.ghost": { en: "an actor that this view leaves out", fr: "un acteur que cette vue écarte" },
    "legend.new": { en: "new since the earlier day", fr: "nouveau depuis le jour antérieur" },
    "legend.gone": { en: "gone since the earlier day", fr: "disparu depuis le jour antérieur" },
    "legend.changed": { en: "changed since the earlier day", fr: "changé depuis le jour antérieur" },
    neighbourhood: { en: "Neighbourhood of", fr: "Voisinage de" },
    everything: { en: "the whole graph", fr: "le graphe entier" },
    pathTitle: { en: "Path between two actors", fr: "Chemin entre deux acteurs" },
    pathFrom: { en: "From", fr: "De" },
    pathTo: { en: "To", fr: "À" },
    findPath: { en: "Find the path", fr: "Trouver le chemin" },
    unknownActor: { en: "No actor is called “{name}”.", fr: "Aucun acteur ne s’appelle « {name} »." },
    showThings: {
      en: "Show platforms, sites, models and other things on their own",
      fr: "Montrer à part plateformes, sites, modèles et autres choses"
    },
    limits: { en: "What is shown, and what limits it", fr: "Ce qui est affiché, et ce qui le limite" },
    undo: { en: "Undo: {name}", fr: "Annuler : {name}" },
    undoAll: { en: "Show everything", fr: "Tout afficher" },
    "chip.known": { en: "known by {date}", fr: "connu fin {date}" },
    "chip.known.day": { en: "known by {date}", fr: "connu au {date}" },
    "chip.on": { en: "true in {date}", fr: "vrai en {date}" },
    "chip.on.day": { en: "true on {date}", fr: "vrai le {date}" },
    "chip.before": { en: "against {date}", fr: "comparé à fin {date}" },
    "chip.before.day": { en: "against {date}", fr: "comparé au {date}" },
    "chip.around": { en: "{name}, within {n} {n|step|steps}", fr: "{name}, à {n} pas" },
    "chip.open": { en: "things shown on their own", fr: "choses montrées à part" },
    "chip.without": { en: "without {names}", fr: "sans {names}" },
    "chip.sources": { en: "at least {n} sources", fr: "au moins {n} sources" },
    "chip.amount": { en: "at least {sum} {currency}", fr: "au moins {sum} {currency}" },
    made: { en: "This file holds only what was {limit}", fr: "Ce fichier ne contient que ce qui était {limit}" },
    pictureLabel: {
      en: "Graph: {title}. The table shows the same claims.",
      fr: "Graphe : {title}. Le tableau montre les mêmes affirmations."
    },
    pictureHint: {
      en: "Click an actor or a line · Shift-click a second actor for the path · Arrow keys walk",
      fr: "Cliquez un acteur ou une ligne · Maj-clic sur un second acteur pour le chemin · Flèches pour marcher"
    },
    zoom: { en: "Zoom", fr: "Zoom" },
    zoomIn: { en: "Zoom in", fr: "Agrandir" },
    zoomOut: { en: "Zoom out", fr: "Réduire" },
    fit: { en: "Show all of it", fr: "Tout montrer" },
    otherLayer: { en: "Others", fr: "Autres" },
    clocks: { en: "Clocks", fr: "Horloges" },
    knownBy: { en: "Known by the end of", fr: "Connu fin" },
    "knownBy.day": { en: "Known by", fr: "Connu au" },
    knownSoFar: { en: "Known from", fr: "Connu d’après" },
    earlier: { en: "earlier", fr: "avant" },
    allSources: { en: "all sources", fr: "toutes les sources" },
    knownByWhy: { en: "What had been published by that day", fr: "Ce qui était publié ce jour-là" },
    trueOn: { en: "True on a given day", fr: "Vrai un jour donné" },
    trueOnWhy: {
      en: "Tick to leave out what, by its sources, had not begun or was over on that day.",
      fr: "Cochez pour écarter ce qui, selon les sources, n’avait pas commencé ou était fini ce jour-là."
    },
    anyDay: { en: "any day", fr: "n’importe quel jour" },
    clocksWhy: {
      en: "“Known by” looks at the day of publication, “true on” at the period that a claim is about.",
      fr: "« Connu au » regarde le jour de publication, « vrai le » la période dont parle l’affirmation."
    },
    compare: { en: "Compare with an earlier day", fr: "Comparer avec un jour antérieur" },
    against: { en: "Against", fr: "Comparé à" },
    previous: { en: "Previous day with a source", fr: "Jour précédent avec une source" },
    next: { en: "Next day with a source", fr: "Jour suivant avec une source" },
    play: { en: "Play", fr: "Lire" },
    pause: { en: "Pause", fr: "Pause" },
    tableLabel: { en: "Table of the shown claims", fr: "Tableau des affirmations affichées" },
    "column.from": { en: "From", fr: "De" },
    "column.relation": { en: "Relation", fr: "Relation" },
    "column.to": { en: "To", fr: "À" },
    "column.stage": { en: "Stage", fr: "Stade" },
    "column.certainty": { en: "Certainty", fr: "Certitude" },
    "column.figure": { en: "Figure", fr: "Chiffre" },
    "column.period": { en: "Period", fr: "Période" },
    "column.source": { en: "Source", fr: "Source" },
    "column.date": { en: "Date", fr: "Date" },
    "column.at": { en: "Paragraph", fr: "Paragraphe" },
    pageBack: { en: "Previous rows", fr: "Lignes précédentes" },
    pageOn: { en: "Next rows", fr: "Lignes suivantes" },
    pageOf: { en: "{from} to {to} of {n}", fr: "{from} à {to} sur {n}" },
    printCut: {
      en: "The first {n} of {total} claims are printed.",
      fr: "Les {n} premières affirmations sur {total} sont imprimées."
    },
    tabs: { en: "Parts of the page", fr: "Parties de la page" },
    "tab.network": { en: "Network", fr: "Réseau" },
    "tab.ask": { en: "Ask", fr: "Questions" },
    "tab.filter": { en: "Filter", fr: "Filtres" },
    "tab.table": { en: "Table", fr: "Tableau" },
    brokenAddress: {
      en: "Part of this address could not be read; the rest is shown.",
      fr: "Une partie de cette adresse n’a pu être lue ; le reste est affiché."
    },
    bigGraph: {
      en: "This graph is too big to read at once: it opens on the neighbourhood of {name}. Search, ask or filter for the rest.",
      fr: "Ce graphe est trop grand pour être lu d’un coup : il s’ouvre sur le voisinage de {name}. Cherchez, questionnez ou filtrez pour le reste."
    },
    "help.claims": {
      en: "Every line is one or more claims, and every claim has a source. Open a line to read who says it, when, and how firmly.",
      fr: "Chaque ligne est faite d’affirmations, et chaque affirmation a une source. Ouvrez une ligne pour lire qui le dit, quand, et avec quelle fermeté."
    },
    "help.picture": {
      en: "Colour and head tell the relation, the dash tells how firm it is, the shape tells what an actor is.",
      fr: "La couleur et la pointe disent la relation, le trait dit sa fermeté, la forme dit ce qu’est un acteur."
    },
    "help.clocks": {
      en: "The first clock shows what had been published by a day. The second leaves out what, by its sources, had not begun or was over on a day; a claim that gives no dates stays.",
      fr: "La première horloge montre ce qui était publié un jour donné. La seconde écarte ce qui, selon les sources, n’avait pas commencé ou était fini un jour donné ; une affirmation sans dates reste."
    },
    keys: { en: "Keys", fr: "Touches" },
    "key.search": { en: "search", fr: "chercher" },
    "key.walk": { en: "in the picture, walk from neighbour to neighbour", fr: "dans l’image, aller de voisin en voisin" },
    "key.open": { en: "open the evidence", fr: "ouvrir les preuves" },
    "key.back": { en: "go back", fr: "revenir" },
    "key.zoom": { en: "zoom", fr: "agrandir, réduire" },
    "key.fit": { en: "show all of the picture", fr: "montrer toute l’image" },
    "key.views": { en: "network, stack, table", fr: "réseau, couches, tableau" },
    "key.help": { en: "this help", fr: "cette aide" },
    licence: { en: "Licence of the facts:", fr: "Licence des faits :" }
  };

  // src/words.js
  var WORDS = {
    ...WORDING,
    ...PANEL_WORDS,
    "question.circle": { en: "Where does the money circle?", fr: "Où l’argent tourne-t-il en rond ?" },
    "question.rumour": { en: "What is only rumoured?", fr: "Qu’est-ce qui n’est que rumeur ?" },
    "question.dispute": { en: "Who disagrees?", fr: "Qui se contredit ?" },
    "question.path": { en: "What joins {one} and {other}?", fr: "Qu’est-ce qui relie {one} et {other} ?" },
    "question.who": { en: "Who {verb} {party}?", fr: "Qui {verb} {party} ?" },
    "question.what": { en: "What {verb} {party}?", fr: "Qu’est-ce qui {verb} {party} ?" },
    "count.claims": { en: "{n} {n|claim|claims}", fr: "{n} {n|affirmation|affirmations}" },
    "count.more": { en: "{n}+", fr: "{n} et plus" },
    "kind.deal": { en: "deal", fr: "accord" },
    "nothing.data": { en: "There is nothing in this graph.", fr: "Ce graphe est vide." },
    "nothing.known": { en: "No source had been published by that day.", fr: "Aucune source n’était publiée ce jour-là." },
    "nothing.path": { en: "No chain of claims joins the two.", fr: "Aucune chaîne d’affirmations ne relie les deux." },
    "nothing.circle": { en: "No money comes back to its payer here.", fr: "Ici, aucun argent ne revient à son payeur." },
    "nothing.question": { en: "No claim answers this question.", fr: "Aucune affirmation ne répond à cette question." },
    "nothing.filters": { en: "No claim passes these filters.", fr: "Aucune affirmation ne passe ces filtres." }
  };
  var SLOT = /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g;
  function word(key2, language, values = {}) {
    const text = Object.hasOwn(WORDS, key2) ? WORDS[key2][language] : key2;
    return text.replace(SLOT, (_, name2, one2, many) => {
      const value2 = Object.hasOwn(values, name2) ? values[name2] : "";
      if (one2 === void 0) return typeof value2 === "number" ? figure(value2, language) : plain(value2);
      return (language === "fr" ? Math.abs(Number(value2)) < 2 : Number(value2) === 1) ? one2 : many;
    });
  }
  var FIGURES = {
    en: new Intl.NumberFormat("en", { maximumFractionDigits: 20 }),
    fr: new Intl.NumberFormat("fr", { maximumFractionDigits: 20 })
  };
  function figure(value2, language) {
    return FIGURES[language].format(value2);
  }

  // src/questions.js
  function railOf(model2) {
    const families2 = (model2.codes.family ?? []).filter((family) => family.question);
    const own = ["circle", "rumour", "dispute"].map((id2) => ({
      id: id2,
      label: { en: word(`question.${id2}`, "en"), fr: word(`question.${id2}`, "fr") }
    }));
    return [...families2.map(({ id: id2, question = "" }) => ({ id: id2, label: question })), ...own];
  }
  function rail(model2, clocks2 = { known: "", on: "" }) {
    const day = dayOf2(clocks2.known);
    const standing = standingAt(model2, day);
    const admitted = admittedBy(model2, clocks2);
    const sizes = tally(admitted.map((index) => model2.relations[model2.claims[index].relation].family));
    const paid = admitted.filter((index) => model2.relations[model2.claims[index].relation].payer !== void 0);
    const circular = circles(model2, edgesOf(model2, paid, [], day, standing));
    sizes.set("circle", circular.circles.length);
    sizes.set("rumour", admitted.filter(answers(model2, { rail: "rumour" }, standing)).length);
    sizes.set("dispute", model2.points.filter((point) => contested(verdictAt(point, day))).length);
    return railOf(model2).map((question) => ({
      ...question,
      count: sizes.get(question.id) ?? 0,
      more: question.id === "circle" && circular.more
    }));
  }
  function tally(names3) {
    const sizes = /* @__PURE__ */ new Map();
    for (const name2 of names3) sizes.set(name2, (sizes.get(name2) ?? 0) + 1);
    return sizes;
  }
  function titleOf(model2, question, language) {
    if ("path" in question) {
      const [one2, other] = question.path.map((id2) => nameOf(model2, id2, language));
      return word("question.path", language, { one: one2, other });
    }
    if ("relation" in question) return sideTitle(model2, question, language);
    const family = model2.code("family", question.rail);
    return say(family?.question ?? family?.label, language) || word(`question.${question.rail}`, language);
  }
  function sideTitle(model2, asked, language) {
    const relation = model2.relations.find(({ id: id2 }) => id2 === asked.relation);
    const verb = say(asked.side ? relation?.passive : relation?.verb, language) || say(relation?.label, language) || asked.relation;
    const key2 = onlyThings(model2, asked) ? "question.what" : "question.who";
    return word(key2, language, { verb, party: nameOf(model2, asked.party, language) });
  }
  function nameOf(model2, id2, language) {
    return say(model2.parties[model2.at.get(id2) ?? -1]?.name, language) || id2;
  }
  function onlyThings(model2, asked) {
    const party = model2.at.get(asked.party);
    if (party === void 0) return false;
    const claims = claimsAbout(model2, party).filter(answers(model2, asked));
    const found2 = claims.flatMap((claim) => ends(model2, model2.claims[claim], asked.side));
    return found2.length > 0 && found2.every((end) => model2.parties[end].thing);
  }
  function answers(model2, question, standing) {
    if (!question || "path" in question) return () => true;
    if ("relation" in question) return sideOf(model2, question);
    const { rail: rail3 } = question;
    if (rail3 === "circle") return () => true;
    if (rail3 === "dispute") return (claim) => standing?.disputed.has(claim) ?? false;
    if (rail3 === "rumour") return (claim) => rumoured(model2.claims[claim]) && !standing?.overtaken.has(claim);
    return (claim) => model2.relations[model2.claims[claim].relation].family === rail3;
  }
  function rumoured({ stage: stage2, certainty, denied }) {
    return !denied && certainty !== "opinion" && (lineOfStage(stage2) === "talk" || certainty === "hedged");
  }
  function sideOf(model2, { relation, party, side }) {
    const [kind, asked] = [model2.relations.findIndex(({ id: id2 }) => id2 === relation), model2.at.get(party)];
    const is = (end) => end === asked || asked !== void 0 && model2.parties[end].home === asked;
    return (index) => {
      const claim = model2.claims[index];
      if (claim.relation !== kind || !ends(model2, claim, side).length) return false;
      return ends(model2, claim, side ? 0 : 1).some(is) || side === 1 && platforms(model2, claim).some(is);
    };
  }
  function ends(model2, claim, side) {
    if (model2.relations[claim.relation].symmetric) return [...claim.from, ...claim.to ?? []];
    return side ? claim.to ?? [] : claim.from;
  }
  function platforms(model2, claim) {
    if (model2.relations[claim.relation].id !== "Hosting") return [];
    return (claim.about ?? []).filter((party) => model2.parties[party].kind === "platform");
  }

  // src/sound.js
  var SCHEMES = { relation: "family", stage: "stage", certainty: "certainty", tier: "tier", kind: "kind" };
  function sound(model2, state, home) {
    const { question, selected, around: around2, open } = state;
    const checked = {
      ...state,
      question: question && asks(model2, question) ? question : null,
      selected: selects(model2, selected) ? selected : "",
      around: around2 && !model2.at.has(around2.party) ? home.around : around2,
      open: kept(open, (id2) => id2 === "*" || model2.at.has(id2)),
      before: earlier(model2, state) ? state.before : "",
      filters: filtered(model2, state.filters)
    };
    const problem = JSON.stringify(checked) !== JSON.stringify(state);
    return { state: problem ? checked : state, problem };
  }
  function earlier({ span: span2 }, { known, before }) {
    return !before || last(before) < Math.min(last(known), span2[1]);
  }
  function asks(model2, question) {
    if ("rail" in question) return railOf(model2).some(({ id: id2 }) => id2 === question.rail);
    if ("path" in question) return question.path.every((id2) => model2.at.has(id2));
    return model2.at.has(question.party) && relates(model2, question.relation);
  }
  function selects(model2, id2) {
    if (!id2 || model2.at.has(id2) || model2.dealAt.has(id2) || model2.claimAt.has(id2)) return true;
    const cut3 = id2.lastIndexOf(":");
    const ends2 = id2.slice(0, cut3).split(">");
    return ends2.length === 2 && ends2.every((end) => model2.at.has(end)) && relates(model2, id2.slice(cut3 + 1));
  }
  var relates = (model2, relation) => model2.relations.some(({ id: id2 }) => id2 === relation);
  function filtered(model2, filters) {
    const lists = FACETS.map((facet) => {
      const found2 = filters[facet].length ? valuesIn(model2, facet) : /* @__PURE__ */ new Set();
      return [facet, kept(filters[facet], (value2) => found2.has(value2))];
    });
    const { amount: amount2 } = filters;
    const paid = !amount2 || model2.claims.some(({ money }) => money?.currency === amount2.currency);
    return { ...filters, ...Object.fromEntries(lists), amount: paid ? amount2 : null };
  }
  function valuesIn(model2, facet) {
    const unsettled = standingAt(model2, -Infinity);
    const found2 = new Set((model2.codes[SCHEMES[facet]] ?? []).map(({ id: id2 }) => id2));
    for (const claim of model2.claims.keys()) for (const value2 of valuesOf(model2, facet, claim, unsettled)) found2.add(value2);
    return found2;
  }
  function kept(list2, test) {
    return list2.every(test) ? list2 : list2.filter(test);
  }

  // src/compare.js
  function compare2(model2, was, now2, days2) {
    const before = new Map(was.map((edge) => [edge.id, edge]));
    const after2 = new Set(now2.map((edge) => edge.id));
    const still = now2.map((edge) => changeOf(model2, before.get(edge.id), edge, days2));
    const lost = was.filter((edge) => !after2.has(edge.id) && live(edge));
    return [...still, ...lost.map((edge) => changed(edge, edge, "gone"))];
  }
  function changeOf(model2, was, now2, days2) {
    if (!was) return changed(now2, was, "new");
    if (live(was) && !live(now2)) return changed(now2, was, "gone");
    return changed(now2, was, differ(was, now2) || resettled(model2, now2, days2) ? "changed" : "same");
  }
  function changed(edge, was, change) {
    return { edge: { ...edge, change }, was, change };
  }
  function live(edge) {
    return firmness(edge.line) > firmness("off");
  }
  function differ(was, now2) {
    return was.line !== now2.line || was.stage !== now2.stage || was.disputed !== now2.disputed || say(was.pill, "en") !== say(now2.pill, "en");
  }
  function resettled(model2, edge, [before, known]) {
    return edge.claims.some((claim) => model2.pointsOfClaim.get(claim)?.some((index) => {
      const point = model2.points[index];
      const [was, now2] = [verdictAt(point, before), verdictAt(point, known)];
      return was && now2 && (valueOf(point, was.best) !== valueOf(point, now2.best) || contested(was) !== contested(now2));
    }));
  }
  function valueOf(point, claim) {
    return say(point.values.find(([index]) => index === claim)?.[1], "en");
  }

  // src/paths.js
  var FEW = 4;
  var FLOORS = ["announced", "talk", "off"];
  function reach(edges, party, depth = Infinity) {
    return distances(stepsOf(edges, party), party, 0, depth);
  }
  function shortest(edges, start2, end) {
    const direct = edges.filter(({ from, to }) => from !== to && [from, to].every((party) => party === start2 || party === end));
    if (direct.some(({ line: line3 }) => line3 !== "denied")) return direct;
    const steps2 = stepsOf(edges, Math.max(start2, end));
    for (const floor of FLOORS) {
      const found2 = chain(steps2, start2, end, firmness(floor));
      if (found2.length) return found2;
    }
    return [];
  }
  function chain(steps2, start2, end, floor) {
    const away = distances(steps2, end, floor, Infinity);
    const length = away.get(start2);
    if (!length) return [];
    const onward = /* @__PURE__ */ new Map([[start2, []]]);
    for (const [here, edges] of onward) {
      for (const edge of edgesAt(steps2, here, floor)) {
        const there = across(edge, here);
        if (away.get(there) !== (away.get(here) ?? 0) - 1) continue;
        edges.push(edge);
        if (there !== end && !onward.has(there)) onward.set(there, []);
      }
    }
    const order = [...onward.keys()].reverse();
    if (chains(onward, order, start2, end) > FEW) return firmest(onward, order, start2, end);
    return [...onward.values()].flat();
  }
  function chains(onward, order, start2, end) {
    const count2 = /* @__PURE__ */ new Map([[end, 1]]);
    for (const here of order) {
      const next = new Set((onward.get(here) ?? []).map((edge) => across(edge, here)));
      count2.set(here, [...next].reduce((sum, there) => sum + (count2.get(there) ?? 0), 0));
    }
    return count2.get(start2) ?? 0;
  }
  function firmest(onward, order, start2, end) {
    const best = /* @__PURE__ */ new Map([[end, { softest: Infinity, next: end }]]);
    for (const here of order) {
      for (const edge of onward.get(here) ?? []) {
        const next = across(edge, here);
        const softest = Math.min(firmness(edge.line), best.get(next)?.softest ?? -1);
        if (softest > (best.get(here)?.softest ?? -1)) best.set(here, { softest, next });
      }
    }
    const found2 = [];
    for (let here = start2; here !== end; ) {
      const { next } = best.get(here) ?? { next: end };
      found2.push(...(onward.get(here) ?? []).filter((edge) => across(edge, here) === next));
      here = next;
    }
    return found2;
  }
  function distances(steps2, start2, floor, depth) {
    const found2 = /* @__PURE__ */ new Map([[start2, 0]]);
    for (const [here, distance2] of found2) {
      if (distance2 >= depth) break;
      for (const edge of edgesAt(steps2, here, floor)) {
        const there = across(edge, here);
        if (!found2.has(there)) found2.set(there, distance2 + 1);
      }
    }
    return found2;
  }
  function stepsOf(edges, least) {
    const last2 = edges.reduce((highest, { from, to }) => Math.max(highest, from, to), least);
    const first2 = new Int32Array(last2 + 2);
    for (const { from, to } of edges) first2[from + 1]++, first2[to + 1]++;
    for (let party = 0; party <= last2; party++) first2[party + 1] += first2[party];
    const at = new Int32Array(edges.length * 2);
    const next = first2.slice();
    edges.forEach(({ from, to }, index) => {
      at[next[from]++] = index;
      at[next[to]++] = index;
    });
    return { edges, first: first2, at };
  }
  function edgesAt({ edges, first: first2, at }, party, floor) {
    const found2 = [];
    for (let place2 = first2[party]; place2 < first2[party + 1]; place2++) {
      const edge = edges[at[place2]];
      if (edge.from !== edge.to && firmness(edge.line) >= floor) found2.push(edge);
    }
    return found2;
  }
  function across(edge, party) {
    return edge.from === party ? edge.to : edge.from;
  }

  // src/view.js
  function viewing() {
    const [now2, then, nowAll, thenAll] = [showing(), showing(), showing(), showing()];
    const [between2, of, both2] = [once(compare2), once(changesOf), once(compared)];
    return (model2, state) => {
      const shown = now2(model2, state);
      if (!state.before) return shown;
      const earlier2 = { ...state, known: state.before };
      const was = then(model2, earlier2);
      const days2 = (
        /** @type {[number, number]} */
        [was.known, shown.known]
      );
      if (!state.question) return both2(model2, shown, between2(model2, was.edges, shown.edges, days2));
      const [before, after2] = [thenAll(model2, { ...earlier2, question: null }), nowAll(model2, { ...state, question: null })];
      return both2(model2, shown, of(between2(model2, before.edges, after2.edges, days2), was.edges, shown.edges));
    };
  }
  function changesOf(changes, was, now2) {
    const asked = new Set([...was, ...now2].map((edge) => edge.id));
    return changes.filter(({ edge }) => asked.has(edge.id));
  }
  function compared(model2, now2, changes) {
    const edges = changes.map(({ edge }) => edge);
    const claims = claimsOf(model2, edges, now2.loose);
    const nodes2 = nodesOf(model2, edges, now2.nodes);
    return { ...now2, edges, changes, claims, nodes: nodes2, ...claims.length ? { nothing: void 0 } : {} };
  }
  function showing() {
    const [answer, part2, whole2] = [once(answered), once(partOf), once(viewOf)];
    return (model2, { known, on, question, filters, selected, around: around2, open }) => {
      const named4 = meant(model2, selected, around2, question);
      const opened2 = openedBy(model2, open, selected, named4);
      const found2 = answer(model2, known, on, question, filters, opened2);
      return whole2(model2, found2, part2(model2, found2, filters, opened2, around2), named4);
    };
  }
  function answered(model2, day, on, question, filters, open) {
    const known = dayOf2(day);
    const standing = standingAt(model2, known);
    const admitted = admittedBy(model2, { known: day, on });
    const asked = admitted.filter(answers(model2, question, standing));
    const passed = asked.filter(passes(model2, filters, standing));
    const sourced = edgesOf(model2, passed, open, known, standing).filter((edge) => edge.sources >= filters.sources);
    const found2 = lookedFor(model2, question, sourced);
    const why2 = missing(model2, question, [admitted.length, asked.length]);
    return { known, admitted: admitted.length, passed, sourced, found: found2, why: why2 };
  }
  function partOf(model2, { passed, sourced, found: found2 }, filters, open, around2) {
    const near2 = nearby(model2, around2, found2.edges);
    const loose = found2.whole && filters.sources <= 1 ? looseOf(model2, passed, sourced, near2 && folding(model2, open), near2) : [];
    const edges = near2 ? found2.edges.filter(({ from, to }) => near2.has(from) && near2.has(to)) : found2.edges;
    return { loose, edges, claims: claimsOf(model2, edges, loose) };
  }
  function viewOf(model2, { known, admitted, found: found2, why: why2 }, { claims, loose, edges }, named4) {
    return {
      claims,
      loose,
      edges,
      known,
      admitted,
      total: model2.claims.length,
      nodes: nodesOf(model2, edges, named4),
      circles: found2.circles,
      path: found2.path,
      nothing: claims.length ? void 0 : why2
    };
  }
  function openedBy(model2, open, selected, named4) {
    const cut3 = selected.lastIndexOf(":");
    const chosen = selected.includes(">") ? selected.slice(0, cut3).split(">") : [];
    const things2 = named4.map((party) => model2.parties[party]).filter((party) => party.thing);
    return [...open, ...chosen.filter(isThing), ...things2.map((party) => party.id)];
    function isThing(id2) {
      return model2.parties[model2.at.get(id2) ?? -1]?.thing;
    }
  }
  function meant(model2, selected, around2, question) {
    const asked = question && "path" in question ? question.path : question && "party" in question ? [question.party] : [];
    const ids = [selected, around2?.party ?? "", ...asked];
    return ids.map((id2) => model2.at.get(id2)).filter((party) => party !== void 0);
  }
  function lookedFor(model2, question, edges) {
    if (question && "rail" in question && question.rail === "circle") {
      const found2 = circles(model2, edges).circles;
      return { edges: [...new Set(found2.flatMap((circle2) => circle2.edges))], circles: found2, path: [], whole: false };
    }
    if (!question || !("path" in question)) return { edges, circles: [], path: [], whole: true };
    const [start2, end] = question.path.map((id2) => model2.at.get(id2));
    const path2 = start2 === void 0 || end === void 0 ? [] : shortest(edges, start2, end);
    return { edges: path2, circles: [], path: path2, whole: false };
  }
  function nearby(model2, around2, edges) {
    if (!around2) return null;
    const party = model2.at.get(around2.party);
    return party === void 0 ? /* @__PURE__ */ new Map() : reach(edges, party, around2.depth);
  }
  function looseOf(model2, claims, edges, fold3, near2) {
    const drawn2 = new Uint8Array(model2.claims.length);
    for (const edge of edges) for (const claim of edge.claims) drawn2[claim] = 1;
    const loose = claims.filter((claim) => !drawn2[claim]);
    if (!near2 || !fold3) return loose;
    return loose.filter((index) => {
      const { from, to = [] } = model2.claims[index];
      return [...from, ...to].every((party) => near2.has(fold3[party]));
    });
  }
  function missing(model2, question, [admitted, asked]) {
    if (!model2.claims.length) return "nothing.data";
    if (!admitted) return "nothing.known";
    if (question && "path" in question) return "nothing.path";
    if (question && "rail" in question && question.rail === "circle") return "nothing.circle";
    return asked ? "nothing.filters" : "nothing.question";
  }
  function claimsOf(model2, edges, loose) {
    const shown = new Uint8Array(model2.claims.length);
    for (const edge of edges) for (const claim of edge.claims) shown[claim] = 1;
    for (const claim of loose) shown[claim] = 1;
    return places(shown);
  }
  function nodesOf(model2, edges, others) {
    const shown = new Uint8Array(model2.parties.length);
    for (const { from, to } of edges) shown[from] = shown[to] = 1;
    for (const party of others) shown[party] = 1;
    return places(shown);
  }
  function places(marks) {
    const found2 = [];
    for (let index = 0; index < marks.length; index++) if (marks[index]) found2.push(index);
    return found2;
  }

  // src/store.js
  var LATE = 250;
  function createStore(model2, home) {
    const opened2 = fromAddress(model2, home);
    let state = opened2.state;
    let problem = opened2.problem;
    const view = viewing();
    let shown = view(model2, state);
    let written3 = location.hash;
    let late = 0;
    const listeners = [];
    function turn(next) {
      state = steady(next, state);
      shown = view(model2, state);
      for (const listener of listeners) listener();
    }
    function write(how) {
      clearTimeout(late);
      late = 0;
      const hash = addressOf(model2, home, state);
      if (hash === written3 || hash === "#" && !written3) return;
      written3 = hash;
      guarded(() => how === "push" ? history.pushState(null, "", hash) : history.replaceState(null, "", hash));
    }
    function follow2() {
      if (location.hash === written3) return;
      written3 = location.hash;
      const next = fromAddress(model2, home);
      problem = next.problem;
      turn(next.state);
    }
    addEventListener("popstate", follow2);
    addEventListener("hashchange", follow2);
    function reaching(next) {
      if (state.question && !next.question && !next.around) return { ...next, around: home.around };
      const party = model2.at.get(next.selected);
      const outside = home.around && state.around && next.around && party !== void 0 && !shown.nodes.includes(party);
      return outside ? { ...next, around: near(model2, next.selected), camera: null } : next;
    }
    function set3(patch, how = "push") {
      const next = forward(model2, reaching({ ...state, ...patch }));
      if (same(next, state)) return;
      if (late) write("replace");
      problem = false;
      turn(next);
      if (how === "push") write("push");
      else late = window.setTimeout(() => write("replace"), LATE);
    }
    return {
      state: () => state,
      view: () => shown,
      set: set3,
      keep(patch) {
        state = { ...state, ...patch };
        clearTimeout(late);
        late = window.setTimeout(() => write("replace"), LATE);
      },
      link: () => location.href.split("#")[0] + addressOf(model2, home, { ...state, embed: false }),
      watch: (listener) => listeners.push(listener),
      problem: () => problem,
      reset: () => set3({ ...home, language: state.language, theme: state.theme, view: state.view, embed: state.embed })
    };
  }
  function steady(next, last2) {
    const parts2 = Object.entries(next).map(([part2, value2]) => {
      const old = last2[
        /** @type {keyof State} */
        part2
      ];
      return [part2, JSON.stringify(value2) === JSON.stringify(old) ? old : value2];
    });
    return Object.fromEntries(parts2);
  }
  function fromAddress(model2, home) {
    const read2 = decode(location.hash, home);
    const { state, problem } = sound(model2, read2.state, home);
    const around2 = state.around === home.around ? opening(model2, home, state) : state.around;
    return { state: { ...state, around: around2 }, problem: problem || read2.problem };
  }
  function addressOf(model2, home, state) {
    return "#" + encode(state, { ...home, around: opening(model2, home, state) });
  }
  function opening(model2, home, { question, selected }) {
    return home.around && !question ? near(model2, selected) ?? home.around : null;
  }
  function near(model2, id2) {
    const party = id2.split(">")[0];
    return model2.at.has(party) ? { party, depth: 1 } : null;
  }
  function forward(model2, state) {
    return earlier(model2, state) ? state : { ...state, before: "" };
  }

  // src/rows.js
  var COLUMNS = ["from", "relation", "to", "stage", "certainty", "figure", "period", "source", "date", "at"];
  var EXTRAS = ["says", "denied", "speaker", "publisher", "tier", "issued", "url", "claim"];
  function issuedOn(model2, claim) {
    return issuedDays(model2)[model2.claims[claim].source];
  }
  var issuedDays = once(({ sources }) => sources.map(issuedDay));
  function newestFirst(model2, claims) {
    const id2 = (claim) => model2.claims[claim].id;
    return [...claims].sort((a, b) => issuedOn(model2, b) - issuedOn(model2, a) || (id2(a) < id2(b) ? -1 : 1));
  }
  function cell(model2, language, index, column) {
    const claim = model2.claims[index];
    const source = model2.sources[claim.source];
    const names3 = (parties) => (parties ?? []).map((party) => say(model2.parties[party].name, language)).join(", ");
    const label = (scheme, id2) => id2 ? say(model2.code(scheme, id2)?.label ?? id2, language) : "";
    switch (column) {
      case "from":
        return names3(claim.from);
      case "to":
        return names3(claim.to);
      case "relation":
        return relationOf(model2, claim, language);
      case "stage":
        return label("stage", claim.stage);
      case "certainty":
        return label("certainty", claim.certainty);
      case "figure":
        return say(claim.pill, language);
      case "period":
        return periodOf(claim, language);
      case "source":
        return say(source.title, language);
      case "date":
        return show(source.issued, language);
      case "at":
        return claim.at ?? "";
      case "says":
        return say(claim.says, language);
      case "denied":
        return String(claim.denied === true);
      case "speaker":
        return say(claim.speaker, language);
      case "publisher":
        return say(source.publisher, language);
      case "tier":
        return label("tier", source.tier);
      case "issued":
        return source.issued;
      case "url":
        return source.url ?? "";
      default:
        return claim.id;
    }
  }
  function relationOf(model2, claim, language) {
    const { verb, label } = model2.relations[claim.relation];
    return say(claim.to?.length ? verb ?? label : label, language);
  }
  function periodOf(claim, language) {
    const given = claim.details?.find(({ key: key2 }) => key2 === "period");
    if (given) return say(given.value, language);
    const [since, until] = [claim.since, claim.until].map((day) => day === void 0 ? "" : show(iso(day).slice(0, 7), language));
    if (since && until) return `${since} – ${until}`;
    return since ? word("sinceThen", language, { before: since }) : until && word("untilThen", language, { date: until });
  }
  function sorted(model2, language, claims, column, down) {
    const { compare: compare3 } = new Intl.Collator(language, { numeric: true });
    const way = down ? -1 : 1;
    const keys = new Map(claims.map((index) => [index, keyOf(model2, language, index, column)]));
    return [...claims].sort((a, b) => {
      const [one2, other] = [keys.get(a), keys.get(b)];
      if (!one2 || !other) return one2 ? -1 : other ? 1 : a - b;
      return (compare3(one2.text, other.text) || one2.number - other.number) * way || a - b;
    });
  }
  function keyOf(model2, language, index, column) {
    const { since, until, stage: stage2, money } = model2.claims[index];
    if (column === "date") return measured(issuedOn(model2, index));
    if (column === "period") return measured(since ?? until);
    if (column === "stage") return measured(stage2 && (model2.code("stage", stage2)?.rank ?? 0));
    if (column === "figure" && money) return { text: money.currency, number: money.amount };
    const text = cell(model2, language, index, column);
    return text ? { text, number: 0 } : null;
  }
  var measured = (number3) => typeof number3 === "number" && Number.isFinite(number3) ? { text: "", number: number3 } : null;
  var FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
  var NUMBER = /^[+-]?\d+(\.\d+)?$/;
  function safeCell(text) {
    return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  }
  function csv(lines) {
    return lines.map((line3) => line3.map(quoted).join(",") + "\r\n").join("");
  }
  function quoted(text) {
    const safe = safeCell(text);
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  }

  // src/ui/sentence.js
  var sentence = (ctx2) => plain(said(ctx2).join(" · "));
  var sentenceLine = (ctx2) => joined(said(ctx2));
  function said(ctx2) {
    const { question } = ctx2.store.state();
    const title = question ? titleOf(ctx2.model, question, ctx2.language()) : ctx2.text(ctx2.model.title);
    return [title, ...days(ctx2)];
  }
  function days(ctx2) {
    const { known, on, before } = ctx2.store.state();
    return [
      known && dated(ctx2, "chip.known", known),
      on && dated(ctx2, "chip.on", on),
      before && dated(ctx2, "chip.before", before)
    ].filter((text) => text !== "");
  }
  function dated(ctx2, key2, partial) {
    return ctx2.word(partial.length === 10 ? `${key2}.day` : key2, { date: ctx2.date(partial) });
  }
  function sourcesUpTo(ctx2) {
    const [newest2] = newestFirst(ctx2.model, [...ctx2.model.claims.keys()]);
    if (newest2 === void 0 || !Number.isFinite(issuedOn(ctx2.model, newest2))) return "";
    return ctx2.word("citedState", { date: ctx2.date(ctx2.model.sources[ctx2.model.claims[newest2].source].issued) });
  }

  // src/ui/tallies.js
  var counted = (model2, { known, on }) => kept2(model2, known, on);
  var kept2 = once(tallies);
  function tallies(model2, known, on) {
    const counts2 = (
      /** @type {Tallies} */
      { currencies: /* @__PURE__ */ new Map() }
    );
    for (const facet of FACETS) counts2[facet] = /* @__PURE__ */ new Map();
    const admitted = admits(model2, { known, on });
    const standing = standingAt(model2, dayOf2(known));
    const countries3 = countriesOf(model2);
    model2.claims.forEach(({ money }, index) => {
      if (!admitted(index)) return;
      for (const facet of FACETS) {
        for (const value2 of distinct(valuesOf(model2, facet, index, standing))) {
          if (value2 && (facet !== "country" || countries3.has(value2))) add(counts2[facet], value2);
        }
      }
      if (money) add(counts2.currencies, money.currency);
    });
    return counts2;
  }
  function countriesOf({ parties }) {
    const found2 = new Set(parties.flatMap((party) => party.countries ?? []));
    return new Set([...found2].map((country) => parties[country].id));
  }
  var distinct = (values) => values.length > 1 ? new Set(values) : values;
  function add(counts2, value2) {
    counts2.set(value2, (counts2.get(value2) ?? 0) + 1);
  }

  // src/ui/chips.js
  function createChips(ctx2) {
    const node = h("div.chips", { role: "group" });
    function show3() {
      const listed2 = limits(ctx2);
      node.setAttribute("aria-label", ctx2.word("limits"));
      fill(
        node,
        h("span.chip", null, h("strong", null, shownLine(ctx2))),
        listed2.map(({ label, patch }) => h("button.chip", {
          "data-key": `limit:${Object.keys(patch).join()}:${label}`,
          "aria-label": ctx2.word("undo", { name: label }),
          onclick: () => ctx2.store.set(patch)
        }, name(label), h("span.cross", { "aria-hidden": "true" }, "✕"))),
        listed2.length > 1 && h("button.chip", { "data-key": "reset", onclick: () => ctx2.store.reset() }, ctx2.word("undoAll")),
        madeAs(ctx2).map((text) => h("span.chip.note", null, text))
      );
    }
    return { node, show: show3 };
  }
  function shownLine(ctx2) {
    const { claims, total: total2, nodes: nodes2 } = ctx2.store.view();
    const things2 = nodes2.filter((party) => ctx2.model.parties[party].thing).length;
    return [ctx2.word("shown", { n: claims.length, total: total2 }), ctx2.many("actors", nodes2.length - things2), things2 > 0 && ctx2.many("things", things2)].filter(Boolean).join(" · ");
  }
  function limits(ctx2) {
    const { question, known, on, before, around: around2, filters, open } = ctx2.store.state();
    const found2 = (
      /** @type {(Limit|false)[]} */
      [
        question !== null && { label: titleOf(ctx2.model, question, ctx2.language()), patch: { question: null, camera: null } },
        known !== "" && { label: dated(ctx2, "chip.known", known), patch: { known: "" } },
        on !== "" && { label: dated(ctx2, "chip.on", on), patch: { on: "" } },
        before !== "" && { label: dated(ctx2, "chip.before", before), patch: { before: "" } },
        around2 !== null && { label: aroundLabel(ctx2, around2), patch: { around: null, camera: null } },
        ...filterLimits(ctx2, filters),
        open.length > 0 && { label: ctx2.word("chip.open"), patch: { open: START.open } }
      ]
    );
    return found2.filter((limit) => limit !== false);
  }
  function aroundLabel(ctx2, { party, depth }) {
    return ctx2.word("chip.around", { name: ctx2.party(ctx2.model.at.get(party) ?? -1) || party, n: depth });
  }
  var CODED = [["relation", "family"], ["stage", "stage"], ["certainty", "certainty"], ["tier", "tier"], ["kind", "kind"]];
  function filterLimits(ctx2, filters) {
    const without2 = (patch) => ({ filters: { ...filters, ...patch } });
    const brief2 = (names3) => plain(names3.slice(0, 2).join(", ") + (names3.length > 2 ? ` +${names3.length - 2}` : ""));
    const { country, sources, amount: amount2 } = filters;
    const places2 = country.map((id2) => ctx2.party(ctx2.model.at.get(id2) ?? -1) || id2);
    return [
      ...CODED.map(([facet, scheme]) => filters[facet].length > 0 && {
        label: coded(ctx2, facet, scheme, brief2),
        patch: without2({ [facet]: [] })
      }),
      country.length > 0 && { label: brief2(places2), patch: without2({ country: [] }) },
      sources > 0 && { label: ctx2.word("chip.sources", { n: sources }), patch: without2({ sources: 0 }) },
      amount2 !== null && {
        label: ctx2.word("chip.amount", { sum: ctx2.number(amount2.least), currency: amount2.currency }),
        patch: without2({ amount: null })
      }
    ];
  }
  function coded(ctx2, facet, scheme, brief2) {
    const state = ctx2.store.state();
    const chosen = state.filters[facet];
    const rest = [...counted(ctx2.model, state)[facet].keys()].filter((id2) => !chosen.includes(id2));
    const names3 = (ids) => brief2(ids.map((id2) => id2 === LOOSE ? ctx2.word("looseTitle") : ctx2.label(scheme, id2)));
    return rest.length < chosen.length ? ctx2.word("chip.without", { names: names3(rest) }) : names3(chosen);
  }
  function madeAs(ctx2) {
    const { knownBy, on } = ctx2.model.view;
    return [
      knownBy ? ctx2.word("made", { limit: dated(ctx2, "chip.known", knownBy) }) : "",
      on ? ctx2.word("made", { limit: dated(ctx2, "chip.on", on) }) : ""
    ].filter((text) => text !== "");
  }

  // src/paint/look.js
  var THEMES = {
    light: {
      paper: "#fbfaf7",
      ink: "#1a1d23",
      soft: "#5c6270",
      faint: "#c9c6bd",
      lane: "#f2f0ea",
      accent: "#1d4fd7",
      glyph: "#fbfaf7",
      families: {
        ownership: "#9c74b0",
        funding: "#219e61",
        hosting: "#214bc9",
        supply: "#c57d08",
        partnership: "#30323d",
        rivalry: "#830000",
        other: "#74747c"
      },
      marks: { new: "#0f8a4b", gone: "#c2211c", changed: "#b87503" }
    },
    dark: {
      paper: "#11151a",
      ink: "#edf0f5",
      soft: "#a2aab8",
      faint: "#3a424d",
      lane: "#171c23",
      accent: "#7aa2ff",
      glyph: "#11151a",
      families: {
        ownership: "#a888b8",
        funding: "#77eb94",
        hosting: "#5a90f5",
        supply: "#fdc436",
        partnership: "#dbe2ef",
        rivalry: "#f05a4e",
        other: "#8f97a5"
      },
      marks: { new: "#4fd88a", gone: "#ff7a70", changed: "#ffc04d" }
    }
  };
  var HEADS = {
    ownership: "diamond",
    funding: "open",
    hosting: "filled",
    supply: "dot",
    partnership: "none",
    rivalry: "bar",
    other: "open"
  };
  var LINES2 = {
    talk: { dash: [0.1, 2.6], width: 1.15, alpha: 0.9 },
    intent: { dash: [5, 2.4, 0.1, 2.4], width: 1.1, alpha: 0.9 },
    announced: { dash: [6.5, 3.2], width: 1, alpha: 0.92 },
    firm: { dash: [], width: 1, alpha: 1 },
    operating: { dash: [], width: 2.1, alpha: 1, core: true },
    off: { dash: [0.1, 5.5], width: 1.1, alpha: 0.55, sign: "cross" },
    denied: { dash: [], width: 0.6, alpha: 0.6, sign: "ring" }
  };
  var SHAPE_OF = {
    capital: "capital",
    state: "state",
    states: "state",
    lab: "lab",
    labs: "lab",
    model: "lab",
    cloud: "cloud",
    clouds: "cloud",
    "data-centre": "centre",
    "data-centres": "centre",
    chip: "chip",
    chips: "chip",
    energy: "energy",
    fund: "capital",
    bank: "bank",
    "public-body": "state",
    person: "person",
    facility: "centre",
    platform: "cloud",
    place: "place",
    university: "university",
    media: "media",
    programme: "programme",
    product: "thing"
  };
  var thickness = (family) => family === "ownership" ? 2.3 : 1.5;
  function colourOf(theme, family) {
    const colours = THEMES[theme].families;
    return Object.hasOwn(colours, family) ? colours[family] : colours.other;
  }
  var headOf = (family) => Object.hasOwn(HEADS, family) ? HEADS[family] : HEADS.other;
  var lineOf2 = (line3) => Object.hasOwn(LINES2, line3) ? LINES2[line3] : LINES2.firm;
  function shapeOf({ kind = "", layer = "", thing = false }) {
    if (["person", "state", "bank", "public-body"].includes(kind)) return SHAPE_OF[kind] ?? kind;
    if (Object.hasOwn(SHAPE_OF, layer)) return SHAPE_OF[layer];
    if (Object.hasOwn(SHAPE_OF, kind)) return SHAPE_OF[kind];
    return thing ? "thing" : "company";
  }

  // src/paint/shapes.js
  var path = (text) => (text.match(/[MLCZO][^MLCZO]*/g) ?? []).map((step) => [step[0], ...step.slice(1).trim().split(/[\s,]+/).filter(Boolean).map(Number)]);
  function polygon(count2, radius2, turn = 0) {
    const corners = Array.from({ length: count2 }, (_, index) => {
      const angle = (index / count2 * 360 + turn - 90) * (Math.PI / 180);
      return `${(Math.cos(angle) * radius2).toFixed(3)} ${(Math.sin(angle) * radius2).toFixed(3)}`;
    });
    return `M${corners.join("L")}Z`;
  }
  function rounded(w, h2, r) {
    const q = r * 0.45;
    return `M${-w + r} ${-h2}L${w - r} ${-h2}C${w - q} ${-h2} ${w} ${-h2 + q} ${w} ${-h2 + r}L${w} ${h2 - r}C${w} ${h2 - q} ${w - q} ${h2} ${w - r} ${h2}L${-w + r} ${h2}C${-w + q} ${h2} ${-w} ${h2 - q} ${-w} ${h2 - r}L${-w} ${-h2 + r}C${-w} ${-h2 + q} ${-w + q} ${-h2} ${-w + r} ${-h2}Z`;
  }
  var bar = (x, y, w, h2) => `M${x} ${y}L${x + w} ${y}L${x + w} ${y + h2}L${x} ${y + h2}Z`;
  var STAR = "M0 -.62C.1 -.2 .2 -.1 .62 0C.2 .1 .1 .2 0 .62C-.1 .2 -.2 .1 -.62 0C-.2 -.1 -.1 -.2 0 -.62Z";
  var CLOUD = "M-.34 .32C-.66 .32 -.68 -.1 -.38 -.13C-.34 -.46 .12 -.52 .24 -.2C.62 -.26 .72 .32 .34 .32Z";
  var BOLT = "M.12 -.34L-.3 .26L-.03 .26L-.12 .7L.3 .1L.03 .1Z";
  var PERSON = "O0 -.26 .24M-.44 .5C-.44 -.08 .44 -.08 .44 .5Z";
  var COLUMNS2 = "M-.46 -.2L0 -.52L.46 -.2L.46 -.12L-.46 -.12Z" + bar(-0.38, -0.04, 0.15, 0.34) + bar(-0.075, -0.04, 0.15, 0.34) + bar(0.23, -0.04, 0.15, 0.34) + bar(-0.46, 0.36, 0.92, 0.13);
  var RACKS = bar(-0.46, -0.46, 0.92, 0.24) + bar(-0.46, -0.12, 0.92, 0.24) + bar(-0.46, 0.22, 0.92, 0.24);
  var BARS = bar(-0.4, 0.06, 0.2, 0.3) + bar(-0.1, -0.14, 0.2, 0.5) + bar(0.2, -0.36, 0.2, 0.72);
  var COINS = "O0 .3 .17O-.22 -.02 .17O.22 -.02 .17";
  var CHIP = bar(-0.3, -0.3, 0.6, 0.6) + [-0.2, 0.06].map((at) => bar(at, -0.5, 0.14, 0.14) + bar(at, 0.36, 0.14, 0.14) + bar(-0.5, at, 0.14, 0.14) + bar(0.36, at, 0.14, 0.14)).join("");
  var PIN = "M0 .58C-.2 .22 -.4 .06 -.4 -.16C-.4 -.68 .4 -.68 .4 -.16C.4 .06 .2 .22 0 .58Z";
  var CAP = "M-.62 -.1L0 -.4L.62 -.1L0 .2ZM-.34 .14L0 .32L.34 .14L.34 .34C.2 .5 -.2 .5 -.34 .34Z";
  var PAGE = bar(-0.36, -0.4, 0.72, 0.16) + bar(-0.36, -0.12, 0.3, 0.5) + bar(0.04, -0.12, 0.32, 0.12) + bar(0.04, 0.07, 0.32, 0.12) + bar(0.04, 0.26, 0.32, 0.12);
  var FLAG2 = bar(-0.36, -0.5, 0.12, 1) + "M-.2 -.46L.44 -.46L.26 -.2L.44 .06L-.2 .06Z";
  var BOX = "M0 -.5L.46 -.26L0 -.02L-.46 -.26ZM-.46 -.12L-.06 .09L-.06 .54L-.46 .33ZM.46 -.12L.06 .09L.06 .54L.46 .33Z";
  var BRIEFCASE = bar(-0.5, -0.2, 1, 0.26) + bar(-0.5, 0.12, 1, 0.32) + "M-.2 -.24L-.2 -.44L.2 -.44L.2 -.24L.1 -.24L.1 -.34L-.1 -.34L-.1 -.24Z";
  var DRAWN = {
    lab: { outline: path("O0 0 1"), glyph: path(STAR), reach: 1 },
    cloud: { outline: path(rounded(1.06, 0.9, 0.42)), glyph: path(CLOUD), reach: 1.1 },
    centre: { outline: path(rounded(0.92, 0.92, 0.1)), glyph: path(RACKS), reach: 1.1 },
    chip: { outline: path(polygon(6, 1.1)), glyph: path(CHIP), reach: 1.08 },
    energy: { outline: path("M0 -1.12L1.1 .82L-1.1 .82Z"), glyph: path(BOLT), reach: 1.06 },
    capital: { outline: path(polygon(4, 1.2)), glyph: path(BARS), reach: 1.1 },
    bank: { outline: path(polygon(4, 1.2)), glyph: path(COINS), reach: 1.1 },
    state: { outline: path(polygon(5, 1.12)), glyph: path(COLUMNS2), reach: 1.06 },
    person: { outline: path("O0 0 1"), glyph: path(PERSON), reach: 1 },
    place: { outline: path(rounded(0.9, 0.9, 0.6)), glyph: path(PIN), reach: 1 },
    programme: { outline: path(polygon(8, 1.06, 22.5)), glyph: path(FLAG2), reach: 1.05 },
    university: { outline: path(polygon(5, 1.12)), glyph: path(CAP), reach: 1.06 },
    media: { outline: path(rounded(0.94, 0.94, 0.1)), glyph: path(PAGE), reach: 1.1 },
    thing: { outline: path(rounded(0.9, 0.9, 0.34)), glyph: path(BOX), reach: 1.05 },
    company: { outline: path(rounded(0.94, 0.94, 0.26)), glyph: path(BRIEFCASE), reach: 1.08 }
  };
  var drawn = (shape) => Object.hasOwn(DRAWN, shape) ? DRAWN[shape] : DRAWN.company;
  function trace(pen, steps2, x, y, size) {
    for (const [step, ...numbers] of steps2) {
      const [a, b, c, d, e, f] = (
        /** @type {number[]} */
        numbers.map((value2) => value2 * size)
      );
      if (step === "M") pen.moveTo(x + a, y + b);
      else if (step === "L") pen.lineTo(x + a, y + b);
      else if (step === "C") pen.bezierCurveTo(x + a, y + b, x + c, y + d, x + e, y + f);
      else if (step === "O") circle(pen, x + a, y + b, c);
      else pen.closePath();
    }
  }
  function circle(pen, x, y, r) {
    pen.moveTo(x + r, y);
    pen.arc(x, y, r, 0, Math.PI * 2);
  }
  function follow(pen, c) {
    pen.beginPath();
    pen.moveTo(c[0], c[1]);
    pen.bezierCurveTo(c[2], c[3], c[4], c[5], c[6], c[7]);
  }
  function plate(pen, { left, top: top2, right, bottom }, r) {
    pen.moveTo(left + r, top2);
    pen.lineTo(right - r, top2);
    pen.arc(right - r, top2 + r, r, -Math.PI / 2, 0);
    pen.lineTo(right, bottom - r);
    pen.arc(right - r, bottom - r, r, 0, Math.PI / 2);
    pen.lineTo(left + r, bottom);
    pen.arc(left + r, bottom - r, r, Math.PI / 2, Math.PI);
    pen.lineTo(left, top2 + r);
    pen.arc(left + r, top2 + r, r, Math.PI, Math.PI * 1.5);
    pen.closePath();
  }

  // src/paint/strokes.js
  var STROKES = {
    disputed: [[-0.42, -0.2, 0.42, -0.2], [-0.42, 0.2, 0.42, 0.2], [0.24, -0.54, -0.24, 0.54]],
    cross: [[-0.42, -0.42, 0.42, 0.42], [0.42, -0.42, -0.42, 0.42]],
    ring: [[-0.56, 0.56, 0.56, -0.56]],
    new: [[-0.48, 0, 0.48, 0], [0, -0.48, 0, 0.48]],
    gone: [[-0.48, 0, 0.48, 0]],
    changed: [[-0.52, 0.1, -0.24, -0.16], [-0.24, -0.16, 0.24, 0.16], [0.24, 0.16, 0.52, -0.1]]
  };
  var HEAD_LOOKS = {
    diamond: { corners: [[0, 0], [6, 4], [12, 0], [6, -4]], length: 12 },
    filled: { corners: [[0, 0], [9, 4], [7.6, 0], [9, -4]], length: 8.5 },
    open: { corners: [[7, 4.4], [0.8, 0], [7, -4.4]], length: 0.8, width: 1.7 },
    dot: { corners: [], length: 7, radius: 3.6 },
    bar: { corners: [[1.3, 5.5], [1.3, -5.5]], length: 2.5, width: 2.6 },
    none: { corners: [], length: 0 }
  };

  // src/ui/glyphs.js
  var themeNow = () => document.documentElement.dataset.theme === "dark" ? "dark" : "light";
  var WIDE = 38;
  var TALL = 14;
  var MIDDLE = TALL / 2;
  function familyGlyph(family, line3 = "firm", reversed = false) {
    const colour = colourOf(themeNow(), family);
    const head = headOf(family);
    const end = WIDE - 1 - HEAD_LOOKS[head].length;
    return s(
      "svg.glyph",
      { width: WIDE, height: TALL, viewBox: `0 0 ${WIDE} ${TALL}`, "aria-hidden": "true" },
      s(
        "g",
        reversed ? { transform: `translate(${WIDE} 0) scale(-1 1)` } : {},
        stroke(1, end, colour, thickness(family), line3),
        headMark(head, colour)
      )
    );
  }
  function lineGlyph(line3) {
    return s(
      "svg.glyph",
      { width: WIDE, height: TALL, viewBox: `0 0 ${WIDE} ${TALL}`, "aria-hidden": "true" },
      stroke(1, WIDE - 1, "currentColor", 1.6, line3)
    );
  }
  function stroke(from, to, colour, width, line3) {
    const look = lineOf2(line3);
    const across2 = width * look.width;
    const d = `M${from} ${MIDDLE}H${to}`;
    const middle = (from + to) / 2;
    return [
      s("path", {
        d,
        stroke: colour,
        "stroke-width": across2,
        "stroke-linecap": look.dash.length ? "round" : "butt",
        "stroke-dasharray": look.dash.map((part2) => part2 * across2).join(" ") || void 0,
        fill: "none"
      }),
      look.core && s("path", { d, stroke: THEMES[themeNow()].paper, "stroke-width": across2 * 0.3, fill: "none" }),
      look.sign && signMark(look.sign, middle, 4.6, colour)
    ];
  }
  function signMark(sign, x, r, colour) {
    const { paper, marks } = THEMES[themeNow()];
    const filled = sign === "new" || sign === "gone" || sign === "changed" ? marks[sign] : "";
    return s(
      "g",
      { transform: `translate(${x} ${MIDDLE}) scale(${r})` },
      s("circle", { r: 1, fill: filled || paper, stroke: filled || (sign === "cross" ? paper : colour), "stroke-width": 0.2 }),
      s("path", { d: STROKES[sign].map(([a, b, c, d]) => `M${a} ${b}L${c} ${d}`).join(""), stroke: filled ? paper : colour, "stroke-width": 0.26, "stroke-linecap": "round", fill: "none" })
    );
  }
  function signGlyph(sign) {
    return s(
      "svg.glyph",
      { width: WIDE, height: TALL, viewBox: `0 0 ${WIDE} ${TALL}`, "aria-hidden": "true" },
      stroke(1, WIDE - 1, "currentColor", 1.4, "firm"),
      signMark(sign, WIDE / 2, 6, "currentColor")
    );
  }
  function headMark(head, colour) {
    const { corners, radius: radius2, width } = HEAD_LOOKS[head];
    const tip = WIDE - 1;
    if (head === "none") return null;
    if (radius2) return s("circle", { cx: tip - radius2, cy: MIDDLE, r: radius2, fill: colour });
    const d = corners.map(([back, aside], index) => `${index ? "L" : "M"}${tip - back} ${MIDDLE + aside}`).join("");
    return width ? s("path", { d, fill: "none", stroke: colour, "stroke-width": width }) : s("path", { d: `${d}z`, fill: colour });
  }
  function dotGlyph() {
    return s(
      "svg.glyph",
      { width: WIDE, height: TALL, viewBox: `0 0 ${WIDE} ${TALL}`, "aria-hidden": "true" },
      s("circle", { cx: WIDE / 2, cy: MIDDLE, r: 2.5, fill: "currentColor", "fill-opacity": 0.35 })
    );
  }
  function shapeGlyph(shape, size = 18) {
    const { outline, glyph } = drawn(shape);
    return s(
      "svg.glyph",
      { width: size, height: size, viewBox: "-1.3 -1.3 2.6 2.6", "aria-hidden": "true" },
      s("path", { d: svgPath(outline), fill: "currentColor" }),
      s("path", { d: svgPath(glyph), fill: THEMES[themeNow()].glyph })
    );
  }
  function svgPath(steps2) {
    return steps2.map(([step, ...numbers]) => {
      if (step !== "O") return step + numbers.join(" ");
      const [x, y, r] = (
        /** @type {number[]} */
        numbers
      );
      return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
    }).join("");
  }

  // src/ui/histogram.js
  var EARLY = 0.02;
  var FEW_MONTHS = 12;
  function monthsOf(model2) {
    const dated2 = [...model2.claims.keys()].filter((claim) => Number.isFinite(issuedOn(model2, claim)));
    const months = dated2.map((claim) => monthOf(issuedOn(model2, claim))).sort((a, b) => a - b);
    const [oldest = 0, end = oldest] = [months[0], months.at(-1)];
    const crowd2 = Math.min(months[Math.floor(months.length * EARLY)] ?? oldest, end - FEW_MONTHS);
    const early = crowd2 > oldest + 1;
    const first2 = early ? crowd2 - 1 : oldest;
    const bars = Array.from({ length: end - first2 + 1 }, () => /* @__PURE__ */ new Map());
    for (const claim of dated2) {
      const bar2 = bars[Math.max(monthOf(issuedOn(model2, claim)) - first2, 0)];
      const { family } = model2.relations[model2.claims[claim].relation];
      bar2.set(family, (bar2.get(family) ?? 0) + 1);
    }
    const families2 = [.../* @__PURE__ */ new Set([...(model2.codes.family ?? []).map((code) => code.id), ...bars.flatMap((bar2) => [...bar2.keys()])])];
    return { first: first2, early, bars, families: families2 };
  }
  var INSET = 8;
  var YEARS = 25;
  var LEAST = 3;
  var HALF_YEAR = 16;
  var HALF_MONTH = 20;
  var WORD = 46;
  function histogram({ first: first2, early, bars, families: families2 }, { width, height, from, to, earlier: earlier2, language }) {
    const run = width - 2 * INSET;
    const group2 = Math.max(1, Math.ceil(LEAST * bars.length / run));
    const tops = bars.map((_, month) => month % group2 ? 0 : total(bars, month, group2));
    const scale = (height - YEARS - 2) / Math.max(1, ...tops);
    const step = bars.length > 1 ? run / (bars.length - 1) : run;
    const across2 = Math.max(Math.min(step * group2 - 1, 22), 1.5);
    const theme = themeNow();
    const columns = bars.flatMap((_, month) => {
      if (month % group2) return [];
      let y = height - YEARS;
      const centre = INSET + (month + (group2 - 1) / 2) * step;
      return families2.map((family) => {
        const tall = count(bars, month, group2, family) * scale;
        y -= tall;
        return tall > 0 && s("rect", {
          x: round(centre - across2 / 2),
          y: round(y),
          width: round(across2),
          height: round(tall),
          fill: colourOf(theme, family),
          "fill-opacity": month >= from && month <= to ? 1 : 0.25
        });
      });
    });
    return s(
      "svg",
      { width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" },
      s("path", { d: `M0 ${height - YEARS + 0.5}H${width}`, stroke: "currentColor", "stroke-opacity": 0.2 }),
      columns,
      years(first2, bars.length, step, height, early),
      step >= HALF_MONTH && quarters(first2, bars.length, step, height, language),
      early && s("path", { d: `M${round(INSET + step / 2)} ${height - YEARS}v-16`, stroke: "currentColor", "stroke-opacity": 0.5, "stroke-dasharray": "2 2" }),
      early && s("text", {
        x: 0,
        y: round(height - YEARS - 18 - Math.max(0, Math.max(...tops.slice(0, Math.ceil(WORD / step))) * scale - 16))
      }, earlier2)
    );
  }
  function total(bars, month, group2) {
    return bars.slice(month, month + group2).reduce((sum, bar2) => sum + [...bar2.values()].reduce((a, b) => a + b, 0), 0);
  }
  function count(bars, month, group2, family) {
    return bars.slice(month, month + group2).reduce((sum, bar2) => sum + (bar2.get(family) ?? 0), 0);
  }
  function years(first2, length, step, height, early) {
    const every = Math.max(1, Math.ceil(46 / (12 * step)));
    return monthsWhere(length, (month) => (first2 + month) % 12 === 0 && !(early && month === 0)).filter((_, index) => index % every === 0).map((month) => tick(INSET + month * step, height, partialOf(first2 + month).slice(0, 4)));
  }
  function quarters(first2, length, step, height, language) {
    return monthsWhere(length, (month) => (first2 + month) % 3 === 0 && (first2 + month) % 12 !== 0 && month > 0).map((month) => tick(INSET + month * step, height, show(partialOf(first2 + month), language).split(" ")[0]));
  }
  var monthsWhere = (length, test) => Array.from({ length }, (_, month) => month).filter(test);
  function tick(x, height, label) {
    return [
      s("path", { d: `M${round(x)} ${height - YEARS}v4`, stroke: "currentColor", "stroke-opacity": 0.4 }),
      s("text", { x: round(Math.max(x, HALF_YEAR)), y: height - 3, "text-anchor": "middle" }, label)
    ];
  }
  var round = (value2) => Math.round(value2 * 10) / 10;

  // src/ui/player.js
  var BEAT = 700;
  function createPlayer(step, changed2) {
    let timer2 = 0;
    function stop2() {
      clearInterval(timer2);
      timer2 = 0;
      changed2();
    }
    return {
      playing: () => timer2 !== 0,
      toggle() {
        if (timer2) return stop2();
        timer2 = window.setInterval(() => {
          if (!step()) stop2();
        }, BEAT);
        changed2();
      }
    };
  }

  // src/ui/second.js
  var TALL2 = 9;
  var FAR = 12 * 40;
  function createSecond(ctx2) {
    const range = rangeOf(ctx2.model);
    const node = h("div.clock.second");
    if (!range) return { node, show() {
    } };
    const marks = h("div");
    const slider = h("input", {
      type: "range",
      min: range.first,
      max: range.last,
      step: 1,
      id: "on",
      "data-key": "on",
      oninput: () => ctx2.store.set({ on: partialOf(Number(slider.value)) }, "replace")
    });
    const box = h("input", { type: "checkbox", "data-key": "on-switch", onchange: toggle });
    const label = h("span");
    const reading = h("output", { for: "on" });
    const off = h("span.off");
    node.append(h("label.switch", null, box, label), h("div.dial", null, marks, slider), h("div.reading", null, reading), off);
    new ResizeObserver(() => draw()).observe(node);
    function toggle() {
      const { known, on } = ctx2.store.state();
      const month = known ? monthOf(last(known)) : newestMonth(ctx2.model);
      ctx2.store.set({ on: on ? "" : partialOf(month) });
    }
    function draw() {
      const width = slider.clientWidth;
      if (!width || !range) return;
      const step = (width - 2 * INSET) / Math.max(range.last - range.first, 1);
      fill(marks, s(
        "svg",
        { width, height: TALL2, viewBox: `0 0 ${width} ${TALL2}`, "aria-hidden": "true" },
        [...range.marks].map(([month, kind]) => {
          const x = INSET + (month - range.first) * step;
          return s(`path.${kind}`, { d: kind === "begin" ? `M${x} 1l3 6h-6z` : `M${x} 7l3 -6h-6z` });
        })
      ));
    }
    function show3() {
      const { on } = ctx2.store.state();
      box.checked = on !== "";
      label.textContent = ctx2.word("trueOn");
      node.children[1].toggleAttribute("hidden", !on);
      node.children[2].toggleAttribute("hidden", !on);
      off.toggleAttribute("hidden", on !== "");
      off.textContent = ctx2.word("trueOnWhy");
      reading.textContent = on ? ctx2.date(on) : "";
      slider.value = String(on ? monthOf(last(on)) : range?.last);
      slider.setAttribute("aria-label", ctx2.word("trueOn"));
      slider.setAttribute("aria-valuetext", on ? ctx2.date(on) : ctx2.word("anyDay"));
      draw();
    }
    return { node, show: show3 };
  }
  var newestMonth = (model2) => monthOf(model2.claims.reduce((day, _, claim) => Math.max(day, issuedOn(model2, claim)), model2.span[0]));
  function rangeOf({ claims, span: span2 }) {
    const [low, high] = [monthOf(span2[0]) - FAR, monthOf(span2[1]) + FAR];
    const range = { first: Infinity, last: -Infinity, marks: /* @__PURE__ */ new Map() };
    for (const { since, until } of claims) {
      for (
        const [day, kind] of
        /** @type {[number|undefined, "begin"|"finish"][]} */
        [[since, "begin"], [until, "finish"]]
      ) {
        const month = day === void 0 ? NaN : monthOf(day);
        if (!(month >= low && month <= high)) continue;
        range.first = Math.min(range.first, month);
        range.last = Math.max(range.last, month);
        range.marks.set(month, kind);
      }
    }
    return range.marks.size ? { ...range, first: Math.min(range.first, monthOf(span2[0])), last: Math.max(range.last, monthOf(span2[1])) } : null;
  }

  // src/ui/clocks.js
  var TALL3 = 82;
  function createClocks(ctx2) {
    const months = monthsOf(ctx2.model);
    const end = months.bars.length - 1;
    const days2 = [...new Set(ctx2.model.sources.map((source) => source.known))].sort((a, b) => a - b);
    const chart = h("div");
    const slider = h("input", {
      type: "range",
      min: 0,
      max: end,
      step: 1,
      id: "known",
      "data-key": "known",
      oninput: () => turn(Number(slider.value))
    });
    const against = h("input", {
      type: "range",
      min: 0,
      max: end,
      step: 1,
      id: "before",
      "data-key": "before",
      oninput: () => turnAgainst(Number(against.value))
    });
    const reading = h("div.reading");
    const keys = h("div.keys");
    const compare3 = h("div.extra");
    const rival = h("div.clock.second.rival");
    const second = createSecond(ctx2);
    const player = createPlayer(() => {
      const next = place2() + 1;
      if (next <= end) turn(next);
      return next < end;
    }, show3);
    const node = h(
      "section.clocks",
      null,
      h("div.clock", null, keys, h("div.dial", null, chart, slider), reading),
      rival,
      second.node,
      compare3
    );
    new ResizeObserver(() => draw()).observe(node);
    function place2() {
      const { known } = ctx2.store.state();
      return known ? Math.min(Math.max(monthOf(last(known)) - months.first, 0), end) : end;
    }
    function turn(month) {
      const { before } = ctx2.store.state();
      const known = month >= end ? "" : partialOf(months.first + month);
      const crossed = before && monthOf(last(before)) - months.first >= month;
      ctx2.store.set({ known, ...crossed ? { before: month > 0 ? partialOf(months.first + month - 1) : "" } : {} }, "replace");
    }
    function turnAgainst(month) {
      const earlier2 = Math.min(month, place2() - 1);
      against.value = String(earlier2);
      ctx2.store.set({ before: partialOf(months.first + earlier2) }, "replace");
    }
    function jump(way) {
      const { known } = ctx2.store.state();
      const day = known ? last(known) : days2[days2.length - 1];
      const next = way > 0 ? days2.find((other) => other > day) : days2.findLast((other) => other < day);
      if (next !== void 0) ctx2.store.set({ known: next === days2[days2.length - 1] ? "" : iso(next) });
    }
    function draw() {
      const { before } = ctx2.store.state();
      const width = slider.clientWidth;
      if (!width) return;
      const from = before ? monthOf(last(before)) - months.first + 1 : 0;
      fill(chart, histogram(months, {
        width,
        height: TALL3,
        from,
        to: place2(),
        earlier: ctx2.word("earlier"),
        language: ctx2.language()
      }));
    }
    function show3() {
      const { known, before } = ctx2.store.state();
      const said3 = known ? ctx2.date(known) : ctx2.word("allSources");
      node.setAttribute("aria-label", ctx2.word("clocks"));
      node.hidden = days2.length === 0;
      slider.value = String(place2());
      slider.setAttribute("aria-valuetext", said3);
      slider.setAttribute("aria-describedby", "known-why");
      fill(keys, buttons());
      fill(
        reading,
        h("label", { for: "known" }, ctx2.word(known ? named("knownBy", known) : "knownSoFar")),
        h("output", { for: "known" }, said3),
        h("span.unseen", { id: "known-why" }, ctx2.word("knownByWhy"))
      );
      showAgainst(before);
      fill(compare3, h(
        "label.switch",
        null,
        h("input", { type: "checkbox", checked: before !== "", "data-key": "compare", disabled: end < 1 && "", onchange: toggle }),
        ctx2.word("compare")
      ), h("span.off", null, ctx2.word("clocksWhy")));
      second.show();
      draw();
    }
    function showAgainst(before) {
      rival.hidden = !before;
      if (!before) return;
      against.value = String(monthOf(last(before)) - months.first);
      against.setAttribute("aria-valuetext", ctx2.date(before));
      if (!rival.contains(against)) {
        fill(rival, h("label.name", { for: "before" }), h("div.dial", null, against), h("div.reading", null, h("output", { for: "before" })));
      }
      rival.children[0].textContent = ctx2.word("against");
      rival.querySelector("output").textContent = ctx2.date(before);
    }
    function toggle() {
      const { before } = ctx2.store.state();
      const earlier2 = Math.max(place2() - 6, 0);
      ctx2.store.set(before ? { before: "" } : place2() > 0 ? { before: partialOf(months.first + earlier2) } : { known: "", before: partialOf(months.first) });
    }
    function buttons() {
      const { known } = ctx2.store.state();
      const day = known ? last(known) : days2[days2.length - 1] ?? 0;
      return [
        h("button.step", {
          "data-key": "previous",
          "aria-label": ctx2.word("previous"),
          disabled: !(days2[0] < day),
          onclick: () => jump(-1)
        }, icon("M10 3L5 8l5 5")),
        h("button.play", {
          "data-key": "play",
          "aria-label": ctx2.word(player.playing() ? "pause" : "play"),
          onclick: play
        }, icon(player.playing() ? "M5.5 3.5v9M10.5 3.5v9" : "M5 3l8 5-8 5z", !player.playing())),
        h("button.step", {
          "data-key": "next",
          "aria-label": ctx2.word("next"),
          disabled: !known,
          onclick: () => jump(1)
        }, icon("M6 3l5 5-5 5"))
      ];
    }
    function play() {
      if (!player.playing() && place2() >= end) turn(0);
      player.toggle();
    }
    return { node, show: show3 };
  }
  var named = (key2, partial) => partial.length === 10 ? `${key2}.day` : key2;
  function icon(d, solid = false) {
    return s(
      "svg",
      { width: 16, height: 16, viewBox: "0 0 16 16", "aria-hidden": "true" },
      s("path", { d, fill: solid ? "currentColor" : "none", stroke: "currentColor", "stroke-width": 1.8, "stroke-linecap": "round", "stroke-linejoin": "round" })
    );
  }

  // src/ui/context.js
  var LONGEST_NAME = 160;
  function createContext(model2, store2) {
    const language = () => store2.state().language;
    const words2 = (key2, values) => word(key2, language(), values);
    const number3 = (n) => figure(n, language());
    const text = (text2) => say(text2, language());
    const kept4 = { view: null, standing: null };
    function standing() {
      const view = store2.view();
      if (kept4.view !== view || !kept4.standing) Object.assign(kept4, { view, standing: standingAt(model2, view.known) });
      return (
        /** @type {import("../types.js").Standing} */
        kept4.standing
      );
    }
    return {
      model: model2,
      store: store2,
      language,
      word: words2,
      number: number3,
      text,
      /** "1 claim", "3 claims". @param {string} key @param {number} n */
      many: (key2, n) => words2(key2, { n }),
      standing,
      /** @param {string} partial */
      date: (partial) => show(partial, language()),
      /** @param {number} party */
      party(party) {
        const called = text(model2.parties[party]?.name);
        return called.length > LONGEST_NAME ? `${called.slice(0, LONGEST_NAME)}…` : called;
      },
      /** @param {string} scheme @param {string|undefined} id */
      label: (scheme, id2) => id2 ? text(model2.code(scheme, id2)?.label ?? id2) : "",
      /** @param {string} id */
      select: (id2) => store2.set({ selected: id2 }),
      /** @type {Acts} */
      acts: { announce() {
      }, readPanel() {
      }, leavePanel() {
      }, back() {
      }, askPath() {
      }, help() {
      }, scene() {
      }, phone: () => false }
    };
  }
  function verbOf(ctx2, relation, passive = false) {
    const { verb, passive: reverse, label, symmetric } = ctx2.model.relations[relation];
    return ctx2.text(passive && !symmetric ? reverse ?? label : verb ?? label);
  }
  function resolve(ctx2, id2) {
    const { model: model2, store: store2 } = ctx2;
    const party = model2.at.get(id2);
    if (party !== void 0) return { party };
    const deal = model2.dealAt.get(id2);
    if (deal !== void 0) return { deal };
    const claim = model2.claimAt.get(id2);
    if (claim !== void 0) {
      const edge2 = store2.view().edges.find((edge3) => edge3.claims.includes(claim));
      return edge2 ? { edge: edge2, claim } : { claim };
    }
    const edge = store2.view().edges.find((edge2) => edge2.id === id2);
    return edge ? { edge } : null;
  }
  function freshQuestion(ctx2) {
    return { selected: "", ...ctx2.store.state().around ? { around: null, camera: null } : {} };
  }
  function whoSays(ctx2, claim) {
    const { speaker, source } = ctx2.model.claims[claim];
    const { publisher, title } = ctx2.model.sources[source];
    return ctx2.text(speaker ?? publisher ?? title);
  }

  // src/ui/help.js
  var KEYS2 = [
    ["/", "key.search"],
    ["← ↑ → ↓", "key.walk"],
    ["Enter", "key.open"],
    ["Esc", "key.back"],
    ["+ −", "key.zoom"],
    ["0", "key.fit"],
    ["1 2 3", "key.views"],
    ["?", "key.help"]
  ];
  function createHelp(ctx2) {
    const node = h("dialog.help", { "aria-labelledby": "help-title" });
    function open() {
      fill(
        node,
        h("h2", { id: "help-title" }, ctx2.text(ctx2.model.title)),
        ["help.claims", "help.picture", "help.clocks"].map((key2) => h("p", null, ctx2.word(key2))),
        h("h3", null, ctx2.word("keys")),
        h("dl", null, KEYS2.map(([key2, says]) => [h("dt", null, h("kbd", null, key2)), h("dd", null, ctx2.word(says))])),
        h("footer", null, h("p", null, ctx2.word("licence"), " ", ctx2.model.licence), h(
          "div.actions",
          null,
          h("button.button", { onclick: () => node.close() }, ctx2.word("close"))
        ))
      );
      node.showModal();
    }
    return { node, open };
  }

  // src/ui/keys.js
  var VIEWS = ["network", "stack", "table"];
  function listen(ctx2, { search: search2, help: help2 }) {
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || typing(event.target)) return;
      const view = VIEWS[Number(event.key) - 1];
      if (event.key === "/") search2();
      else if (event.key === "?") help2();
      else if (view) ctx2.store.set({ view, camera: null });
      else if (event.key === "Escape" && ctx2.store.state().selected && !document.querySelector("dialog[open]")) ctx2.acts.back();
      else return;
      event.preventDefault();
    });
  }
  function typing(target) {
    return target instanceof HTMLSelectElement || target instanceof HTMLInputElement && target.type === "text";
  }

  // src/ui/notice.js
  function createNotice(ctx2, big2) {
    const node = h("div", { role: "status" });
    let closed = false;
    function show3() {
      const { around: around2 } = ctx2.store.state();
      const text = ctx2.store.problem() ? ctx2.word("brokenAddress") : big2 && around2 && !closed ? ctx2.word("bigGraph", { name: ctx2.party(ctx2.model.at.get(around2.party) ?? -1) }) : "";
      fill(node, text && h(
        "p.notice",
        null,
        h("span", null, name(text)),
        !ctx2.store.problem() && h("button.link", { "data-key": "notice", onclick: close }, ctx2.word("close"))
      ));
    }
    function close() {
      closed = true;
      show3();
    }
    return { node, show: show3 };
  }

  // src/ui/pieces.js
  var FIRST = 40;
  var PAGE2 = 1e3;
  function stageBadge(ctx2, stage2, line3) {
    if (!stage2) return null;
    const past = line3 === "off" && Boolean(ctx2.model.code("stage", stage2)?.rank);
    return h(`span.badge.${past ? "past" : line3}`, null, ctx2.label("stage", stage2));
  }
  function claimBadges(ctx2, index) {
    const claim = ctx2.model.claims[index];
    return [
      stageBadge(ctx2, claim.stage, lineOf(ctx2.model, index, ctx2.standing())),
      claim.certainty !== "stated" && h("span.badge.hedge", null, ctx2.label("certainty", claim.certainty)),
      claim.denied && h("span.badge.warn", null, ctx2.word("denied"))
    ];
  }
  function edgeBadges(ctx2, edge) {
    const { claims } = ctx2.model;
    const { disputed, unsettled } = ctx2.standing();
    const [leading] = edge.claims;
    const deal = leadingDeal(ctx2.model, edge);
    const own = edge.claims.filter((claim) => claims[claim].deal === deal);
    return [
      stageBadge(ctx2, edge.stage, edge.line),
      edge.line === "denied" && h("span.badge.warn", null, ctx2.word("denied")),
      !edge.claims.some((claim) => claims[claim].certainty === "stated") && h("span.badge.hedge", null, ctx2.label("certainty", claims[leading].certainty)),
      unsettled.has(leading) ? h("span.badge.warn", null, ctx2.word("unsettled")) : own.some((claim) => disputed.has(claim)) && h("span.badge.warn", null, ctx2.word("disputed"))
    ];
  }
  function dealCount(ctx2, edge) {
    const { length } = dealsOf(ctx2.model, edge);
    return length > 1 && h("span", null, ctx2.many("dealsOf", length));
  }
  function figureOf2(ctx2, edge) {
    if (!edge.pill) return null;
    const own = ctx2.label("stage", figureStage(ctx2.model, edge));
    return [h("span.figure", null, name(ctx2.text(edge.pill))), own && h("span", null, `(${own})`)];
  }
  function edgeRow(ctx2, edge, from) {
    const passive = from === edge.to && from !== edge.from;
    const other = passive ? edge.from : edge.to;
    return h(
      "button.row",
      { "data-key": edge.id, onclick: () => ctx2.select(edge.id) },
      h(
        "span.main",
        null,
        familyGlyph(edge.family, edge.line, passive),
        from === void 0 && [h("b", null, name(ctx2.party(edge.from))), " "],
        verbOf(ctx2, edge.relation, passive),
        " ",
        h("b", null, name(ctx2.party(other)))
      ),
      h(
        "span.meta",
        null,
        edgeBadges(ctx2, edge),
        figureOf2(ctx2, edge),
        dealCount(ctx2, edge),
        h("span", null, ctx2.word(
          edge.sources > 1 ? "sourcesUntil" : "sourceOf",
          { n: edge.sources, date: ctx2.date(newestDate(ctx2, edge.claims)) }
        ))
      )
    );
  }
  function newestDate(ctx2, claims) {
    const { model: model2 } = ctx2;
    return model2.sources[model2.claims[newestFirst(model2, claims)[0]].source].issued;
  }
  function newest({ model: model2 }, items, edgeOf2, most = Infinity) {
    const days2 = Float64Array.from(items, (item) => Math.max(...edgeOf2(item).claims.map((claim) => issuedOn(model2, claim))));
    const least = items.length > most ? days2.slice().sort()[items.length - most] : -Infinity;
    const dated2 = items.map((item, index) => ({ item, id: edgeOf2(item).id, day: days2[index] })).filter(({ day }) => day >= least);
    return dated2.sort((a, b) => b.day - a.day || (a.id < b.id ? -1 : 1)).slice(0, most).map(({ item }) => item);
  }
  function listed(ctx2, items, render, kind = "ul.rows", first2 = (most) => items.slice(0, most)) {
    const list2 = h(kind);
    const more = h("button.button.more", {
      onclick() {
        const from = list2.children.length;
        grow(turned3(from));
        list2.children[from].querySelector("button")?.focus();
      }
    });
    const turned3 = (from) => Math.min(items.length, from - from % PAGE2 + PAGE2);
    function grow(to) {
      list2.append(...first2(to).slice(list2.children.length).map((item) => h("li", null, render(item))));
      more.textContent = ctx2.many("more", turned3(to) - to);
      more.hidden = to === items.length;
    }
    grow(Math.min(items.length, FIRST));
    return [list2, items.length > FIRST && more];
  }
  var people = (ctx2, parties) => listed(ctx2, parties, (party) => partyButton(ctx2, party), "ul.people");
  function partyButton(ctx2, party) {
    const { id: id2 } = ctx2.model.parties[party];
    return h("button", { "data-key": `party:${id2}`, onclick: () => ctx2.select(id2) }, name(ctx2.party(party)));
  }
  function claimLine(ctx2, claim) {
    const { id: id2, source, says } = ctx2.model.claims[claim];
    const { issued } = ctx2.model.sources[source];
    return h(
      "button.row",
      { "data-key": `line:${id2}`, onclick: () => ctx2.select(id2) },
      h("time", { datetime: issued }, ctx2.date(issued)),
      " ",
      claimBadges(ctx2, claim),
      " ",
      name(ctx2.text(says))
    );
  }
  var inOrder = (ctx2, claims) => newestFirst(ctx2.model, claims).reverse();

  // src/ui/changes.js
  function betweenDays(ctx2) {
    const { before, known } = ctx2.store.state();
    return known ? ctx2.word("between", { before: ctx2.date(before), known: ctx2.date(known) }) : ctx2.word("sinceThen", { before: ctx2.date(before) });
  }
  function loosePublished({ model: model2, store: store2 }, loose) {
    const before = last(store2.state().before);
    return loose.filter((claim) => model2.sources[model2.claims[claim].source].known > before);
  }
  var KINDS = [["new", "+"], ["gone", "−"], ["changed", "~"]];
  function changesPart(ctx2, changes) {
    const differing = newest(ctx2, changes.filter(({ change }) => change !== "same"), ({ edge }) => edge);
    if (!differing.length) return h("p.sub", null, ctx2.word("nothingChanged"));
    return KINDS.map(([kind, sign]) => {
      const found2 = differing.filter(({ change }) => change === kind);
      return found2.length > 0 && h(
        `section.change-${kind}`,
        null,
        h(
          "h3",
          null,
          h("span.mark", { "aria-hidden": "true" }, sign),
          ctx2.word(`changes.${kind}`),
          h("span.count", null, ctx2.number(found2.length))
        ),
        listed(ctx2, found2, (change) => changeRow(ctx2, change))
      );
    });
  }
  function changeRow(ctx2, { edge, was, change }) {
    if (change !== "changed" || !was) return edgeRow(ctx2, edge);
    const stages = was.stage !== edge.stage && [ctx2.label("stage", was.stage), ctx2.label("stage", edge.stage)];
    const pills = ctx2.text(was.pill) !== ctx2.text(edge.pill) && [ctx2.text(was.pill), ctx2.text(edge.pill)];
    const turns = leadingDeal(ctx2.model, was) === leadingDeal(ctx2.model, edge) ? [stages, pills].filter((turn) => turn !== false).map(([a, b]) => `${a || "–"} → ${b || "–"}`) : [ctx2.word("dealBefore", { deal: dealOf(ctx2, was) }), ctx2.word("dealNow", { deal: dealOf(ctx2, edge) })];
    if (!turns.length) return edgeRow(ctx2, edge);
    return h(
      "button.row",
      { "data-key": edge.id, onclick: () => ctx2.select(edge.id) },
      h(
        "span.main",
        null,
        familyGlyph(edge.family, edge.line),
        h("b", null, name(ctx2.party(edge.from))),
        " ",
        verbOf(ctx2, edge.relation),
        " ",
        h("b", null, name(ctx2.party(edge.to)))
      ),
      turns.map((turn) => h("span.meta", null, h("span.figure", null, name(turn))))
    );
  }
  function dealOf(ctx2, edge) {
    const deal = leadingDeal(ctx2.model, edge);
    const called = deal === void 0 ? "" : ctx2.text(ctx2.model.deals[deal].name);
    return [called, ctx2.label("stage", edge.stage), ctx2.text(edge.pill)].filter(Boolean).join(", ") || "–";
  }

  // src/ui/overview.js
  function overview(ctx2) {
    const { question, before } = ctx2.store.state();
    const view = ctx2.store.view();
    const title = before ? ctx2.word("whatChanged") : question ? titleOf(ctx2.model, question, ctx2.language()) : ctx2.word("latest");
    return [
      h("h2", { tabindex: -1 }, name(title)),
      h("p.sub", null, view.nothing ? ctx2.word(view.nothing) : before ? betweenDays(ctx2) : counts(ctx2, view)),
      body(ctx2, view)
    ];
  }
  function counts(ctx2, { edges, claims }) {
    return [edges.length > 0 && ctx2.many("relations", edges.length), ctx2.many("claimsNewest", claims.length)].filter(Boolean).join(" · ");
  }
  function body(ctx2, view) {
    if (view.changes) return [changesPart(ctx2, view.changes), looseBlock(ctx2, loosePublished(ctx2, view.loose))];
    if (view.circles.length) return circlesPart(ctx2, view.circles);
    if (view.path.length) return pathPart(ctx2, view.path);
    const list2 = (edges) => listed(ctx2, edges, (edge) => edgeRow(ctx2, edge), "ul.rows", (most) => newest(ctx2, edges, (edge) => edge, most));
    const past = ({ line: line3 }) => line3 === "off" || line3 === "denied";
    const over = ctx2.store.state().question ? view.edges.filter(past) : [];
    return [
      list2(over.length ? view.edges.filter((edge) => !past(edge)) : view.edges),
      over.length > 0 && [h("h3", null, ctx2.word("over"), h("span.count", null, ctx2.number(over.length))), list2(over)],
      looseBlock(ctx2, view.loose)
    ];
  }
  function looseBlock(ctx2, loose) {
    if (!loose.length) return null;
    return [
      h("h3", null, ctx2.word("looseTitle"), h("span.count", null, ctx2.number(loose.length))),
      listed(ctx2, newestFirst(ctx2.model, loose), (claim) => claimLine(ctx2, claim), "ol.timeline")
    ];
  }
  function circlesPart(ctx2, circles2) {
    return [h("p.caveat", null, ctx2.word("circleCaveat")), listed(ctx2, circles2, ({ parties, edges }) => [
      h("h3", null, h("span", null, joined([...parties, parties[0]].map((party) => ctx2.party(party)), " → "))),
      h("ul.rows", null, edges.map((edge) => h("li", null, edgeRow(ctx2, edge))))
    ], "ul.circles")];
  }
  function pathPart(ctx2, path2) {
    return h("ol.rows", null, path2.map((edge) => h("li", null, edgeRow(ctx2, edge))));
  }

  // src/ui/actor.js
  function actorPart(ctx2, index) {
    const view = ctx2.store.view();
    const edges = view.edges.filter((edge) => edge.from === index || edge.to === index);
    const about = new Set(claimsAbout(ctx2.model, index));
    const loose = view.loose.filter((claim) => about.has(claim));
    return [
      h("h2", { tabindex: -1 }, name(ctx2.party(index))),
      h("p.sub", null, description(ctx2, index)),
      tiles(ctx2, index, edges),
      actions(ctx2, index),
      view.changes && [
        h("h3", null, h("span", null, ctx2.word("whatChanged"), " ", betweenDays(ctx2))),
        changesPart(ctx2, view.changes.filter(({ edge }) => edge.from === index || edge.to === index || names(ctx2, edge, index))),
        looseBlock(ctx2, loosePublished(ctx2, loose))
      ],
      families(ctx2, edges).map(([family, group2]) => [
        h("h3", null, ctx2.label("family", family), h("span.count", null, ctx2.number(group2.length))),
        listed(ctx2, group2, (edge) => edgeRow(ctx2, edge, index))
      ]),
      !edges.length && !loose.length && h("p.sub", null, ctx2.word("nothingHere")),
      namedIn(ctx2, index),
      differences(ctx2, edges),
      thingsBlock(ctx2, index),
      looseBlock(ctx2, loose)
    ];
  }
  function description(ctx2, index) {
    const { kind, layer, countries: countries3 = [], home, aliases = [] } = ctx2.model.parties[index];
    const codes = /* @__PURE__ */ new Set([ctx2.label("kind", kind), ctx2.label("layer", layer)]);
    const places2 = countries3.length > 0 && joined(countries3.map((at) => ctx2.party(at)), ", ");
    return [
      shapeGlyph(shapeOf(ctx2.model.parties[index]), 15),
      " ",
      joined([...codes, places2]),
      home !== void 0 && [" · ", h(
        "button.link",
        { "data-key": "home", onclick: () => ctx2.select(ctx2.model.parties[home].id) },
        ctx2.word("belongsTo", { name: ctx2.party(home) })
      )],
      aliases.length > 0 && h("span.unseen", null, ctx2.word("alsoCalled", { names: aliases.join(", ") }))
    ];
  }
  function tiles(ctx2, index, edges) {
    const claims = new Set(edges.flatMap((edge) => edge.claims));
    const others = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
    others.delete(index);
    const soft = [...claims].filter((claim) => unsure(ctx2.model.claims[claim]));
    const tile = (n, key2) => h("div", null, h("dt", null, ctx2.word(key2, { n })), h("dd", null, ctx2.number(n)));
    return h("dl.tiles", null, tile(claims.size, "tile.claims"), tile(others.size, "tile.others"), tile(soft.length, "tile.soft"));
  }
  function actions(ctx2, index) {
    const { id: id2 } = ctx2.model.parties[index];
    const { around: around2, open } = ctx2.store.state();
    const alone = around2?.party === id2;
    const opened2 = open.includes(id2);
    return h(
      "div.actions",
      null,
      h("button.button", {
        "aria-pressed": String(alone),
        "data-key": "alone",
        onclick: () => ctx2.store.set({ around: alone ? null : { party: id2, depth: 1 }, camera: null })
      }, ctx2.word("onlyNear")),
      ctx2.model.thingsOf[index].length > 0 && h("button.button", {
        "aria-pressed": String(opened2),
        "data-key": "open",
        onclick: () => ctx2.store.set({ open: opened2 ? open.filter((other) => other !== id2) : [...open, id2] })
      }, ctx2.word("openThings")),
      h("button.button", { "data-key": "path-from", onclick: () => ctx2.acts.askPath(id2) }, ctx2.word("pathToOther"))
    );
  }
  function families(ctx2, edges) {
    const order = (ctx2.model.codes.family ?? []).map((code) => code.id);
    const found2 = [.../* @__PURE__ */ new Set([...order, ...edges.map((edge) => edge.family)])];
    return found2.map((family) => (
      /** @type {[string, Edge[]]} */
      [family, edges.filter((edge) => edge.family === family)]
    )).filter(([, group2]) => group2.length > 0);
  }
  function names(ctx2, edge, index) {
    return edge.claims.some((claim) => ctx2.model.claims[claim].about?.includes(index));
  }
  function namedIn(ctx2, index) {
    const naming = ctx2.store.view().edges.filter((edge) => edge.from !== index && edge.to !== index && names(ctx2, edge, index));
    if (!naming.length) return null;
    return [
      h("h3", null, ctx2.word("namedIn"), h("span.count", null, ctx2.number(naming.length))),
      listed(ctx2, naming, (edge) => edgeRow(ctx2, edge))
    ];
  }
  function differences(ctx2, edges) {
    const { known } = ctx2.store.view();
    const found2 = /* @__PURE__ */ new Map();
    for (const edge of edges) {
      if (!edge.disputed) continue;
      for (const claim of edge.claims) for (const point of ctx2.model.pointsOfClaim.get(claim) ?? []) {
        if (!found2.has(point) && contested(verdictAt(ctx2.model.points[point], known))) found2.set(point, edge.id);
      }
    }
    if (!found2.size) return null;
    return [
      h("h3", null, ctx2.word("differTitle"), h("span.count", null, ctx2.number(found2.size))),
      listed(ctx2, [...found2], ([point, edge]) => h(
        "button.row",
        { "data-key": `point:${point}`, onclick: () => ctx2.select(edge) },
        h("b", null, name(ctx2.text(ctx2.model.points[point].about))),
        ` · `,
        ctx2.text(ctx2.model.points[point].aspect)
      ))
    ];
  }
  function thingsBlock(ctx2, index) {
    const things2 = ctx2.model.thingsOf[index];
    if (!things2.length) return null;
    return [
      h("h3", null, ctx2.word("itsThings"), h("span.count", null, ctx2.number(things2.length))),
      people(ctx2, things2)
    ];
  }

  // src/ui/citation.js
  function citationOf(ctx2, index) {
    const { model: model2 } = ctx2;
    const claim = model2.claims[index];
    const source = model2.sources[claim.source];
    const speaker = ctx2.text(claim.speaker);
    const parts2 = [
      speaker && ctx2.word("citedSpeaker", { name: speaker }),
      ctx2.text(source.publisher),
      ctx2.word("quoted", { text: ctx2.text(source.title) }),
      ctx2.date(source.issued),
      claim.at,
      webAddress(source.url),
      ctx2.word("citedClaim", { id: claim.id.replace(/^claim:/, "") }),
      ctx2.word("citedVia", { title: ctx2.text(model2.title) }),
      model2.licence
    ];
    return plain(parts2.filter(Boolean).join(", ")) + ".";
  }
  function citationOfGraph(ctx2) {
    const { model: model2 } = ctx2;
    const parts2 = [ctx2.text(model2.title), sourcesUpTo(ctx2), model2.licence, webAddress(ctx2.store.link())];
    return plain(parts2.filter(Boolean).join(", ")) + ".";
  }

  // src/ui/copying.js
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copyBySelection(text);
    }
  }
  function copyBySelection(text) {
    const focused = (
      /** @type {HTMLElement|null} */
      document.activeElement
    );
    const box = h("textarea.unseen", { "aria-hidden": "true", value: text });
    document.body.append(box);
    box.select();
    try {
      return document.execCommand("copy");
    } catch {
      return false;
    } finally {
      box.remove();
      focused?.focus();
    }
  }
  function save(blob, file) {
    const address = URL.createObjectURL(blob);
    const link = h("a", { href: address, download: file });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 1e4);
  }

  // src/ui/claim.js
  function claimCard(ctx2, index, chosen = false) {
    const claim = ctx2.model.claims[index];
    const badges = claimBadges(ctx2, index).filter(Boolean);
    return h(
      chosen ? "article.card.chosen" : "article.card",
      { "aria-label": ctx2.text(claim.says).slice(0, 120) },
      h("p.says", null, name(ctx2.text(claim.says))),
      badges.length > 0 && h("div.badges", null, badges),
      details(ctx2, claim.details ?? []),
      origin2(ctx2, index),
      foot(ctx2, index)
    );
  }
  function details(ctx2, pairs2) {
    return pairs2.length > 0 && h(
      "dl.facts",
      null,
      pairs2.map(({ label, value: value2 }) => [h("dt", null, ctx2.text(label)), h("dd", null, name(ctx2.text(value2)))])
    );
  }
  function origin2(ctx2, index) {
    const claim = ctx2.model.claims[index];
    const source = ctx2.model.sources[claim.source];
    const rest = joined([
      source.publisher && ctx2.text(source.publisher),
      ctx2.date(source.issued),
      claim.at,
      ctx2.label("tier", source.tier),
      source.relays && ctx2.word("relayedFrom", { name: ctx2.text(source.relays) })
    ]);
    return h(
      "div.origin",
      null,
      claim.speaker && h("div", null, ctx2.word("saidBy"), " ", name(ctx2.text(claim.speaker), "title")),
      h("div", null, name(ctx2.text(source.title), "title")),
      h("div.soft", null, rest)
    );
  }
  function foot(ctx2, index) {
    const claim = ctx2.model.claims[index];
    const address = webAddress(ctx2.model.sources[claim.source].url);
    return h(
      "div.foot",
      null,
      address && h(
        "a",
        { href: address, rel: "noopener noreferrer external", target: "_blank" },
        ctx2.word("openSource"),
        h("span", { "aria-hidden": "true" }, " ↗"),
        h("span.unseen", null, ` (${ctx2.word("newTab")})`)
      ),
      h("button.link", {
        "data-key": `cite:${claim.id}`,
        onclick: async () => ctx2.acts.announce(
          await copy(citationOf(ctx2, index)) ? ctx2.word("citationCopied") : ctx2.word("copyRefused")
        )
      }, ctx2.word("copyCitation"))
    );
  }

  // src/ui/dispute.js
  var FEW2 = 4;
  function disagreements(ctx2, claims) {
    const { model: model2, store: store2 } = ctx2;
    const points = [...new Set(claims.flatMap((claim) => model2.pointsOfClaim.get(claim) ?? []))];
    const rows = points.flatMap((index) => {
      const verdict = verdictAt(model2.points[index], store2.view().known);
      return verdict?.rivals?.length ? [{ point: model2.points[index], verdict }] : [];
    }).sort((a, b) => Number(contested(b.verdict)) - Number(contested(a.verdict)));
    return rows.length > 0 && [
      h("h3", null, ctx2.word("differTitle"), h("span.count", null, ctx2.number(rows.length))),
      rows.map(({ point, verdict }) => [versus(ctx2, point, verdict), why(ctx2, verdict)])
    ];
  }
  function versus(ctx2, point, { best, agreeing = [], rivals = [] }) {
    const settled = settledGroups(ctx2, point, best === void 0 ? agreeing : [best, ...agreeing]);
    return h(
      "table.versus",
      null,
      h("caption", null, name(ctx2.text(point.about)), " · ", ctx2.text(point.aspect)),
      h("thead", null, h("tr", null, h("th", { scope: "col" }, ctx2.word("settled")), h("th", { scope: "col" }, ctx2.word("rivals")))),
      h("tbody", null, h(
        "tr",
        null,
        h("td", null, settled.length ? list(ctx2, settled) : ctx2.word("noneStands")),
        h("td", null, list(ctx2, rivalGroups(ctx2, point, rivals, settled.map(({ value: value2 }) => value2))))
      ))
    );
  }
  function settledGroups(ctx2, point, claims) {
    const settled = claims.length ? valueOf2(ctx2, point, claims[0]) : "";
    return grouped2(ctx2, claims.map((claim) => {
      const value2 = valueOf2(ctx2, point, claim);
      return { claim, value: value2, how: value2 === settled ? "" : ctx2.word("compatible"), differs: false };
    }));
  }
  function rivalGroups(ctx2, point, rivals, settled) {
    return grouped2(ctx2, rivals.map(([claim, difference]) => {
      const value2 = valueOf2(ctx2, point, claim);
      const figure2 = ctx2.text(ctx2.model.claims[claim].pill);
      const alike5 = settled.includes(value2) && figure2 !== "" && difference !== "overtaken";
      const how = [ctx2.label("difference", difference), alike5 && ctx2.word("saidWith", { figure: figure2 })].filter(Boolean).join(", ");
      return { claim, value: value2, how, differs: true };
    }));
  }
  function valueOf2(ctx2, point, claim) {
    const { denied, says } = ctx2.model.claims[claim];
    return ctx2.text(denied ? says : point.values.find(([index]) => index === claim)?.[1]);
  }
  function grouped2(ctx2, given) {
    const groups = /* @__PURE__ */ new Map();
    for (const { claim, value: value2, how, differs } of given) {
      const key2 = JSON.stringify([value2, how]);
      const group2 = groups.get(key2);
      if (!group2) groups.set(key2, { value: value2, how, differs, claims: [claim] });
      else if (!group2.claims.some((other) => saidAlike(ctx2, other, claim))) group2.claims.push(claim);
    }
    return [...groups.values()];
  }
  function list(ctx2, groups) {
    return h("ul", null, groups.map(({ value: value2, how, differs, claims }) => h(
      "li",
      null,
      h("span.value", null, name(value2)),
      how && h(differs ? "span.how.differs" : "span.how", null, name(how)),
      claims.slice(0, FEW2).map((claim) => sayer(ctx2, claim)),
      claims.length > FEW2 && h(
        "details.rest",
        null,
        h("summary", null, ctx2.word("furtherSources", { n: claims.length - FEW2 })),
        claims.slice(FEW2).map((claim) => sayer(ctx2, claim))
      )
    )));
  }
  function saidAlike(ctx2, one2, other) {
    const { claims } = ctx2.model;
    return claims[one2].source === claims[other].source && whoSays(ctx2, one2) === whoSays(ctx2, other);
  }
  function sayer(ctx2, claim) {
    const { id: id2, source } = ctx2.model.claims[claim];
    return h(
      "span.who",
      null,
      h("button.link", { "data-key": `value:${id2}`, onclick: () => ctx2.select(id2) }, name(whoSays(ctx2, claim))),
      h("time", null, ctx2.date(ctx2.model.sources[source].issued))
    );
  }
  function why(ctx2, { reason }) {
    const code = ctx2.model.code("reason", reason);
    return h(
      "p.why",
      null,
      h("b", null, ctx2.word("why"), " "),
      [ctx2.label("reason", reason), ctx2.text(code?.definition)].filter(Boolean).join(". ")
    );
  }

  // src/ui/deal.js
  function claimsOf2(ctx2, deal) {
    return inOrder(ctx2, ctx2.model.claimsOfDeal[deal].filter(admits(ctx2.model, ctx2.store.state())));
  }
  function dealPart(ctx2, deal) {
    const claims = claimsOf2(ctx2, deal);
    const parties = [...new Set(claims.flatMap((claim) => [...ctx2.model.claims[claim].from, ...ctx2.model.claims[claim].to ?? []]))];
    return [
      h("h2", { tabindex: -1 }, name(ctx2.text(ctx2.model.deals[deal].name))),
      h("p.sub", null, ctx2.word("deal"), " · ", ctx2.many("claims", claims.length)),
      disagreements(ctx2, claims),
      h("h3", null, ctx2.word("timeline")),
      line(ctx2, claims, /* @__PURE__ */ new Set()),
      h("h3", null, ctx2.word("neighbours")),
      people(ctx2, parties)
    ];
  }
  function dealTimeline(ctx2, deal, here) {
    const claims = claimsOf2(ctx2, deal);
    if (claims.length < 2) return null;
    const { id: id2, name: called } = ctx2.model.deals[deal];
    return [
      h("h3", null, h(
        "span",
        null,
        ctx2.word("dealTimeline"),
        " ",
        h("button.link", { "data-key": `deal:${id2}`, onclick: () => ctx2.select(id2) }, name(ctx2.text(called)))
      )),
      line(ctx2, claims, here)
    ];
  }
  function line(ctx2, claims, here) {
    return h("ol.timeline", null, claims.map((claim) => h(here.has(claim) ? "li.here" : "li", null, claimLine(ctx2, claim))));
  }

  // src/ui/loose.js
  function claimPart(ctx2, index) {
    const { relation, from, to = [], about = [], deal } = ctx2.model.claims[index];
    const parties = [.../* @__PURE__ */ new Set([...from, ...to, ...about])];
    return [
      h("h2", { tabindex: -1 }, joined(parties.slice(0, 3).map((party) => ctx2.party(party)), ", ")),
      h("p.sub", null, ctx2.text(ctx2.model.relations[relation].label)),
      h("div.actions", null, claimCard(ctx2, index)),
      disagreements(ctx2, [index]),
      deal !== void 0 && dealTimeline(ctx2, deal, /* @__PURE__ */ new Set([index])),
      h("h3", null, ctx2.word("neighbours")),
      people(ctx2, parties)
    ];
  }

  // src/ui/edge.js
  function edgePart(ctx2, edge, chosen) {
    const { model: model2 } = ctx2;
    const cards = newestFirst(model2, edge.claims).filter((claim) => claim !== chosen);
    const deals = dealsOf(model2, edge);
    return [
      h("h2", { tabindex: -1 }, name(ctx2.party(edge.from)), " ", verbOf(ctx2, edge.relation), " ", name(ctx2.party(edge.to))),
      h(
        "p.sub",
        null,
        familyGlyph(edge.family, edge.line),
        " ",
        ctx2.label("family", edge.family),
        " · ",
        ctx2.many("claims", edge.claims.length),
        " · ",
        ctx2.many("sources", edge.sources)
      ),
      h(
        "div.meta",
        null,
        edgeBadges(ctx2, edge),
        figureOf2(ctx2, edge)
      ),
      chosen !== void 0 && h("div.actions", null, claimCard(ctx2, chosen, true)),
      deals.length > 1 && dealRows(ctx2, edge, deals),
      disagreements(ctx2, edge.claims),
      cards.length > 0 && [
        h("h3", null, ctx2.word(chosen === void 0 ? "whatIsClaimed" : "whatElseIsClaimed")),
        listed(ctx2, cards, (claim) => claimCard(ctx2, claim), "ul.cards")
      ],
      deals.map((deal) => dealTimeline(ctx2, deal, new Set(edge.claims))),
      neighbours(ctx2, edge)
    ];
  }
  function dealRows(ctx2, edge, deals) {
    const { model: model2, store: store2 } = ctx2;
    const things2 = [edge.from, edge.to].map((party) => model2.parties[party]).filter(({ thing }) => thing).map(({ id: id2 }) => id2);
    const open = [...store2.state().open, ...things2];
    const parts2 = deals.flatMap((deal) => {
      const claims = edge.claims.filter((claim) => model2.claims[claim].deal === deal);
      const part2 = edgesOf(model2, claims, open, store2.view().known, ctx2.standing()).find(({ id: id2 }) => id2 === edge.id);
      return part2 ? [{ deal: model2.deals[deal], part: part2 }] : [];
    });
    return [
      h("h3", null, ctx2.word("itsDeals"), h("span.count", null, ctx2.number(parts2.length))),
      listed(ctx2, parts2, ({ deal, part: part2 }) => h(
        "button.row",
        { "data-key": `part:${deal.id}`, onclick: () => ctx2.select(deal.id) },
        h("span.main", null, h("b", null, name(ctx2.text(deal.name)))),
        h("span.meta", null, edgeBadges(ctx2, part2), figureOf2(ctx2, part2), h("span", null, ctx2.many("claims", part2.claims.length)))
      ))
    ];
  }
  function neighbours(ctx2, edge) {
    const { model: model2 } = ctx2;
    const about = edge.claims.flatMap((claim) => {
      const { from, to = [], about: about2 = [] } = model2.claims[claim];
      return [...from, ...to, ...about2];
    });
    return [
      h("h3", null, ctx2.word("neighbours")),
      people(ctx2, [.../* @__PURE__ */ new Set([edge.from, edge.to, ...about])])
    ];
  }

  // src/ui/panel.js
  function createPanel(ctx2) {
    const node = h("aside.panel", { id: "evidence", tabindex: -1, onkeydown });
    const trail = [];
    let last2 = ctx2.store.state().selected;
    function show3() {
      const { selected } = ctx2.store.state();
      if (selected !== last2) remember(selected);
      const within3 = node.contains(document.activeElement);
      node.setAttribute("aria-label", ctx2.word("panelLabel"));
      fill(node, bar2(selected), content(ctx2, selected));
      if (within3 && !node.contains(document.activeElement)) read2();
    }
    function remember(selected) {
      if (!selected) trail.length = 0;
      else if (selected === trail.at(-1)) trail.pop();
      else if (last2) trail.push(last2);
      last2 = selected;
      node.scrollTop = 0;
    }
    function bar2(selected) {
      const closing = h("button.sheet-close", { "data-key": "close", onclick: close }, ctx2.word("close"), " ✕");
      if (!selected) return h("div.panel-bar", null, closing);
      return h(
        "div.panel-bar",
        null,
        h("button", { "data-key": "back", onclick: back }, "← ", trail.length ? ctx2.word("back") : ctx2.word("toOverview")),
        closing
      );
    }
    function back() {
      ctx2.store.set({ selected: trail.at(-1) ?? "" });
    }
    function close() {
      ctx2.store.set({ selected: "" });
      ctx2.acts.leavePanel();
    }
    function onkeydown(event) {
      if (event.key !== "Escape" || !ctx2.store.state().selected) return;
      event.stopPropagation();
      back();
    }
    function read2() {
      const heading = (
        /** @type {HTMLElement|null} */
        node.querySelector("h2")
      );
      heading?.focus();
      if (!node.contains(document.activeElement)) ctx2.acts.leavePanel();
    }
    return { node, show: show3, read: read2, back };
  }
  function content(ctx2, selected) {
    if (!selected) return overview(ctx2);
    const found2 = resolve(ctx2, selected);
    if (found2 === null) return unknown(ctx2);
    if ("party" in found2) return actorPart(ctx2, found2.party);
    if ("deal" in found2) return dealPart(ctx2, found2.deal);
    if ("edge" in found2) return edgePart(ctx2, found2.edge, found2.claim);
    return claimPart(ctx2, found2.claim);
  }
  function unknown(ctx2) {
    return [
      h("h2", { tabindex: -1 }, ctx2.word("notShown")),
      h("p.sub", null, ctx2.word("notShownWhy")),
      h("div.actions", null, h("button.button", { onclick: () => ctx2.store.set({ selected: "" }) }, ctx2.word("toOverview")))
    ];
  }

  // src/ui/table.js
  var PAGE3 = 200;
  var TIGHT = ["stage", "date", "at"];
  function createTable(ctx2) {
    const node = h("div.table", { tabindex: 0, role: "region" });
    let column = "date";
    let down = true;
    let page = 0;
    let seen = null;
    function show3() {
      const state = ctx2.store.state();
      node.hidden = state.view !== "table";
      if (node.hidden) return;
      if (seen !== ctx2.store.view()) page = 0;
      seen = ctx2.store.view();
      const claims = sorted(ctx2.model, state.language, ctx2.store.view().claims, column, down);
      const pages = Math.max(1, Math.ceil(claims.length / PAGE3));
      node.setAttribute("aria-label", ctx2.word("tableLabel"));
      fill(
        node,
        h(
          "table",
          null,
          caption(ctx2),
          head(),
          h("tbody", null, claims.slice(page * PAGE3, (page + 1) * PAGE3).map((claim) => row(ctx2, claim, opener(ctx2, claim))))
        ),
        pages > 1 && pager(pages, claims.length)
      );
    }
    function head() {
      return h("thead", null, h("tr", null, COLUMNS.map((key2) => h("th", {
        scope: "col",
        "aria-sort": key2 === column ? down ? "descending" : "ascending" : void 0
      }, h("button", { "data-key": `sort:${key2}`, onclick: () => sort(key2) }, ctx2.word(`column.${key2}`))))));
    }
    function sort(key2) {
      down = key2 === column ? !down : key2 === "date";
      column = key2;
      page = 0;
      show3();
    }
    function pager(pages, rows) {
      const turn = (to) => () => {
        page = to;
        show3();
        node.scrollTop = 0;
      };
      return h(
        "div.pages",
        null,
        h("button.button", { "data-key": "page-back", disabled: page === 0, onclick: turn(page - 1) }, ctx2.word("pageBack")),
        h("span", { "aria-live": "polite" }, ctx2.word("pageOf", {
          from: page * PAGE3 + 1,
          to: Math.min((page + 1) * PAGE3, rows),
          n: rows
        })),
        h("button.button", { "data-key": "page-on", disabled: page === pages - 1, onclick: turn(page + 1) }, ctx2.word("pageOn"))
      );
    }
    return { node, show: show3 };
  }
  function caption(ctx2) {
    return h("caption", null, sentenceLine(ctx2), h("span.soft", null, shownLine(ctx2)));
  }
  function opener(ctx2, claim) {
    const { id: id2 } = ctx2.model.claims[claim];
    return h("button.open", {
      "data-key": `row:${id2}`,
      onclick() {
        ctx2.select(id2);
        ctx2.acts.readPanel();
      }
    }, name(plain(cell(ctx2.model, ctx2.language(), claim, "from"))));
  }
  function row(ctx2, claim, first2) {
    const chosen = ctx2.store.state().selected === ctx2.model.claims[claim].id;
    return h(chosen ? "tr.chosen" : "tr", null, COLUMNS.map((key2) => key2 === "from" ? h("td", null, first2) : h(TIGHT.includes(key2) ? "td.tight" : `td.${key2}`, null, value(ctx2, claim, key2))));
  }
  function value(ctx2, claim, key2) {
    const { to, from, says, relation } = ctx2.model.claims[claim];
    const alone = !to && !(ctx2.model.relations[relation].symmetric && from.length > 1);
    if (key2 === "to" && alone) return name(plain(ctx2.text(says)));
    const text = cell(ctx2.model, ctx2.language(), claim, key2);
    const denied = key2 === "certainty" && ctx2.model.claims[claim].denied;
    return text || denied ? [name(plain(text)), denied && [" · ", ctx2.word("denied")]] : null;
  }

  // src/ui/print.js
  var MOST = 1500;
  function createPrint(ctx2, lighten) {
    const node = h("section.paper", { "aria-hidden": "true" });
    addEventListener("beforeprint", () => {
      lighten("light");
      const { model: model2 } = ctx2;
      const claims = sorted(model2, ctx2.language(), ctx2.store.view().claims, "date", true);
      fill(
        node,
        h(
          "table",
          null,
          caption(ctx2),
          h("thead", null, h("tr", null, COLUMNS.map((key2) => h("th", { scope: "col" }, ctx2.word(`column.${key2}`))))),
          h("tbody", null, claims.slice(0, MOST).map((claim) => row(ctx2, claim, name(plain(cell(model2, ctx2.language(), claim, "from"))))))
        ),
        claims.length > MOST && h("p", null, ctx2.word("printCut", { n: MOST, total: claims.length })),
        h("p", null, model2.licence)
      );
    });
    addEventListener("afterprint", () => {
      fill(node);
      lighten(null);
    });
    return { node };
  }

  // src/ui/folds.js
  var opened = /* @__PURE__ */ new Map();
  function fold2(id2, title, content2, { open = false, tally: tally2 = "" } = {}) {
    return h("details.fold", {
      open: opened.get(id2) ?? open,
      ontoggle(event) {
        opened.set(
          id2,
          /** @type {HTMLDetailsElement} */
          event.target.open
        );
      }
    }, h("summary", { "data-key": `fold:${id2}` }, h("h2", null, title), tally2 && h("span.tally", null, tally2)), content2);
  }
  var unfold = (id2) => opened.set(id2, true);

  // src/ui/filters.js
  function filterGroups(ctx2) {
    const state = ctx2.store.state();
    const counts2 = counted(ctx2.model, state);
    const coded2 = (facet, scheme, glyph) => choices(
      ctx2,
      facet,
      counts2[facet],
      ordered(ctx2, scheme, counts2[facet]),
      (id2) => id2 === LOOSE ? ctx2.word("looseTitle") : ctx2.label(scheme, id2),
      glyph
    );
    return [
      group(ctx2, "relation", coded2("relation", "family", (id2) => id2 === LOOSE ? dotGlyph() : familyGlyph(id2)), true),
      group(ctx2, "stage", coded2("stage", "stage", (id2) => lineGlyph(lineOfStage(id2))), true),
      group(ctx2, "kind", coded2("kind", "kind", (id2) => shapeGlyph(shapeOf({ kind: id2 })))),
      group(ctx2, "certainty", coded2("certainty", "certainty")),
      group(ctx2, "tier", coded2("tier", "tier")),
      group(ctx2, "country", countries2(ctx2, counts2.country)),
      fold2(
        "figures",
        ctx2.word("figures"),
        [atLeast2(ctx2), amount(ctx2, counts2.currencies)],
        { tally: state.filters.sources || state.filters.amount ? ctx2.word("on") : "" }
      )
    ];
  }
  function ordered(ctx2, scheme, counts2) {
    const listed2 = (ctx2.model.codes[scheme] ?? []).map((code) => code.id);
    return [.../* @__PURE__ */ new Set([...listed2, ...counts2.keys()])];
  }
  function choices(ctx2, facet, counts2, ids, label, glyph) {
    const chosen = ctx2.store.state().filters[facet];
    return ids.filter((id2) => counts2.has(id2) || chosen.includes(id2)).map((id2) => ({ id: id2, label: label(id2), count: counts2.get(id2) ?? 0, glyph: glyph?.(id2) }));
  }
  function countries2(ctx2, counts2) {
    const label = (id2) => ctx2.party(ctx2.model.at.get(id2) ?? -1) || id2;
    return choices(ctx2, "country", counts2, [...counts2.keys()], label).sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, ctx2.language()));
  }
  function group(ctx2, facet, all, open = false) {
    const chosen = ctx2.store.state().filters[facet];
    return fold2(
      facet,
      ctx2.word(`filter.${facet}`),
      h("ul", null, all.map((choice) => row2(ctx2, facet, choice, all.map(({ id: id2 }) => id2)))),
      { open, tally: chosen.length ? `${chosen.length}/${all.length}` : "" }
    );
  }
  function row2(ctx2, facet, { id: id2, label, count: count2, glyph }, all) {
    const chosen = ctx2.store.state().filters[facet];
    const ticked = chosen.length === 0 || chosen.includes(id2);
    return h(
      ticked ? "li.check" : "li.check.none",
      null,
      h(
        "label",
        null,
        h("input", {
          type: "checkbox",
          checked: ticked,
          "data-key": `${facet}:${id2}`,
          onchange: () => put(ctx2, { [facet]: ticked ? without(chosen, id2, all) : withOne(chosen, id2, all) })
        }),
        glyph,
        h("span", null, name(label)),
        h("span.count", null, ctx2.number(count2))
      ),
      h("button.only", {
        "data-key": `only:${facet}:${id2}`,
        "aria-label": ctx2.word("onlyThis", { name: label }),
        onclick: () => put(ctx2, { [facet]: chosen.length === 1 && chosen[0] === id2 ? [] : [id2] })
      }, ctx2.word("only"))
    );
  }
  var without = (chosen, id2, all) => (chosen.length ? chosen : all).filter((other) => other !== id2);
  var withOne = (chosen, id2, all) => chosen.length + 1 >= all.length ? [] : [...chosen, id2];
  function put(ctx2, patch) {
    ctx2.store.set({ filters: { ...ctx2.store.state().filters, ...patch } });
  }
  function atLeast2(ctx2) {
    const { sources } = ctx2.store.state().filters;
    return h(
      "label.field",
      null,
      h("span", null, ctx2.word("atLeastSources")),
      h("select", {
        "data-key": "least-sources",
        value: String(sources),
        onchange: (event) => put(ctx2, { sources: Number(event.target.value) })
      }, [0, 2, 3, 4, 5].map((n) => h("option", { value: n }, n ? ctx2.many("sources", n) : ctx2.word("any"))))
    );
  }
  var SUMS = [0, 1e6, 1e7, 1e8, 1e9, 5e9, 1e10, 5e10, 1e11];
  function amount(ctx2, currencies) {
    const { amount: asked } = ctx2.store.state().filters;
    const listed2 = [...currencies].sort((a, b) => b[1] - a[1]).map(([code]) => code);
    const currency = asked?.currency ?? listed2[0];
    if (!currency) return null;
    if (!listed2.includes(currency)) listed2.push(currency);
    const sums = asked && !SUMS.includes(asked.least) ? [...SUMS, asked.least].sort((a, b) => a - b) : SUMS;
    const ask = (least, code) => put(ctx2, { amount: least ? { least, currency: code } : null });
    const short2 = new Intl.NumberFormat(ctx2.language(), { notation: "compact", compactDisplay: "long" });
    return h(
      "div.field",
      null,
      h("span", { id: "amount-label" }, ctx2.word("amountAtLeast")),
      h(
        "div.pair",
        { role: "group", "aria-labelledby": "amount-label" },
        h("select", {
          "data-key": "amount",
          "aria-label": ctx2.word("amountAtLeast"),
          value: String(asked?.least ?? 0),
          onchange: (event) => ask(Number(event.target.value), currency)
        }, sums.map((sum) => h("option", { value: sum }, sum ? short2.format(sum) : ctx2.word("any")))),
        h("select", {
          "data-key": "currency",
          "aria-label": ctx2.word("currency"),
          value: currency,
          onchange: (event) => ask(asked?.least ?? 0, event.target.value)
        }, listed2.map((code) => h("option", { value: code }, code)))
      )
    );
  }

  // src/ui/legend.js
  function legend(ctx2) {
    const entry = (mark, key2) => h("li", null, mark, h("span", null, ctx2.word(key2)));
    const layers = (ctx2.model.codes.layer ?? []).map((code) => h("li", null, shapeGlyph(shapeOf({ layer: code.id })), h("span", null, ctx2.text(code.label))));
    return fold2("legend", ctx2.word("legend"), h(
      "ul.legend",
      null,
      layers,
      entry(lineGlyph("talk"), "legend.talk"),
      entry(lineGlyph("intent"), "legend.intent"),
      entry(lineGlyph("announced"), "legend.announced"),
      entry(lineGlyph("firm"), "legend.firm"),
      entry(lineGlyph("operating"), "legend.operating"),
      entry(lineGlyph("off"), "legend.off"),
      entry(lineGlyph("denied"), "legend.denied"),
      entry(signGlyph("disputed"), "legend.disputed"),
      entry(h("span", { "aria-hidden": "true" }, shapeGlyph("lab", 12), shapeGlyph("lab", 22)), "legend.size"),
      entry(dotGlyph(), "legend.ghost"),
      ctx2.store.state().before && [
        entry(signGlyph("new"), "legend.new"),
        entry(signGlyph("gone"), "legend.gone"),
        entry(signGlyph("changed"), "legend.changed")
      ]
    ));
  }

  // src/ui/reach.js
  function createReach(ctx2) {
    const node = h("section.reach");
    let [from, to] = ["", ""];
    let alert = "";
    function show3() {
      fill(node, neighbourhood(ctx2), pathForm(), things(ctx2));
    }
    function pathForm() {
      const field = (key2, value2, keep) => h("label", null, h("span", null, ctx2.word(key2)), h("input", {
        type: "text",
        list: "actors",
        value: value2,
        autocomplete: "off",
        maxlength: 200,
        "data-key": key2,
        oninput: (event) => keep(event.target.value)
      }));
      return fold2("path", ctx2.word("pathTitle"), h(
        "form",
        { onsubmit: find3 },
        field("pathFrom", from, (text) => {
          from = text;
        }),
        field("pathTo", to, (text) => {
          to = text;
        }),
        alert && h("p", { role: "alert" }, alert),
        h("button.button", { type: "submit", "data-key": "path" }, ctx2.word("findPath")),
        actorNames(ctx2)
      ));
    }
    function find3(event) {
      event.preventDefault();
      const [one2, other] = [partyCalled(ctx2, from), partyCalled(ctx2, to)];
      alert = one2 && other ? "" : ctx2.word("unknownActor", { name: one2 ? to : from });
      if (one2 && other) ctx2.store.set({ question: { path: [one2, other] }, selected: "", around: null, camera: null });
      else show3();
    }
    function askPath(id2) {
      from = ctx2.party(ctx2.model.at.get(id2) ?? -1);
      to = "";
      unfold("path");
      show3();
      node.querySelector("[data-key=pathTo]")?.focus();
    }
    return { node, show: show3, askPath };
  }
  function actorNames(ctx2) {
    const { parties } = ctx2.model;
    return h(
      "datalist",
      { id: "actors" },
      parties.length <= 1e3 && parties.map((party) => h("option", { value: ctx2.text(party.name) }))
    );
  }
  function partyCalled(ctx2, typed) {
    const wanted = fold(typed.trim());
    if (!wanted) return void 0;
    const named4 = ctx2.model.parties.find((party) => {
      const names3 = [typeof party.name === "string" ? [party.name] : [party.name.en, party.name.fr], party.aliases ?? []];
      return names3.flat().some((other) => fold(other) === wanted);
    });
    return named4?.id;
  }
  function neighbourhood(ctx2) {
    const { around: around2, selected } = ctx2.store.state();
    const id2 = around2?.party ?? selected;
    const party = ctx2.model.at.get(id2);
    if (party === void 0) return null;
    const depth = around2?.depth ?? 0;
    const far = (n) => n ? ctx2.many("steps", n) : ctx2.word("everything");
    return h(
      "label.field",
      null,
      h("span", null, ctx2.word("neighbourhood"), " ", name(ctx2.party(party))),
      h("input", {
        type: "range",
        min: 0,
        max: 3,
        step: 1,
        value: depth,
        "data-key": "depth",
        "aria-valuetext": far(depth),
        oninput(event) {
          const n = Number(event.target.value);
          ctx2.store.set({ around: n ? { party: id2, depth: n } : null, camera: null }, "replace");
        }
      }),
      h("output", null, far(depth))
    );
  }
  function things(ctx2) {
    const all = ctx2.store.state().open.includes("*");
    return h("div.check", null, h(
      "label",
      null,
      h("input", {
        type: "checkbox",
        checked: all,
        "data-key": "things",
        onchange: () => ctx2.store.set({ open: all ? [] : ["*"] })
      }),
      h("span", null, ctx2.word("showThings"))
    ));
  }

  // src/ui/rail.js
  function createRail(ctx2) {
    const questions = h("section.questions");
    const reach2 = createReach(ctx2);
    const filters = h("section.filters");
    const asked = once((known, on) => rail(ctx2.model, { known, on }));
    const node = h("aside.rail", { id: "rail" }, questions, reach2.node, filters);
    function show3() {
      const { question, known, on } = ctx2.store.state();
      node.setAttribute("aria-label", ctx2.word("railLabel"));
      fill(questions, fold2(
        "ask",
        ctx2.word("ask"),
        asked(known, on).map((entry) => askButton(ctx2, entry, question)),
        { open: true }
      ));
      reach2.show();
      fill(filters, filterGroups(ctx2), legend(ctx2));
    }
    return { node, show: show3, askPath: reach2.askPath };
  }
  function askButton(ctx2, { id: id2, label, count: count2, more }, question) {
    const asked = question !== null && "rail" in question && question.rail === id2;
    return h("button.ask", {
      "aria-pressed": String(asked),
      "data-key": `ask:${id2}`,
      onclick: () => ctx2.store.set({ ...freshQuestion(ctx2), question: asked ? null : { rail: id2 } })
    }, h("span", null, ctx2.text(label)), h("span.count", null, more ? ctx2.word("count.more", { n: count2 }) : ctx2.number(count2)));
  }

  // src/asking.js
  var BEING = "is are was were be been est sont ete etre".split(" ");
  var AGENT = "by par chez".split(" ");
  var NOISE = /* @__PURE__ */ new Set([
    ...BEING,
    ...AGENT,
    ..."who whom what which whose does do did the a an to in of from with at on for has have that and".split(" "),
    ..."qui que quoi quel quelle quels quelles ce qu l d s le la les un une des du de au aux dans en avec il elle t".split(" ")
  ]);
  function verbsIn(model2, words2) {
    const told = words2.map((word2, place2) => ({ word: word2, place: place2 })).filter(({ word: word2 }) => !NOISE.has(word2));
    const found2 = /* @__PURE__ */ new Map();
    for (const phrase2 of phrasesOf(model2)) {
      const place2 = told.findIndex((_, start3) => phrase2.words.every((word2, i) => alike3(told[start3 + i]?.word ?? "", word2)));
      if (place2 < 0 || found2.has(phrase2.relation)) continue;
      const [start2, end] = [told[place2].place, told[place2 + phrase2.words.length - 1].place];
      const turned3 = BEING.includes(words2[start2 - 1]) || AGENT.includes(words2[end + 1]);
      const readings = sides2(words2.slice(0, start2), words2.slice(end + 1), phrase2.passive || turned3);
      found2.set(phrase2.relation, { relation: phrase2.relation, readings });
    }
    return [...found2.values()];
  }
  function sides2(before, after2, passive) {
    const [object, subject] = passive ? [before, after2] : [after2, before];
    const readings = [{ words: trimmed(object), side: 0 }, { words: trimmed(subject), side: 1 }];
    return readings.filter((reading) => reading.words.length);
  }
  function trimmed(words2) {
    const first2 = words2.findIndex((word2) => !NOISE.has(word2));
    return first2 < 0 ? [] : words2.slice(first2, words2.findLastIndex((word2) => !NOISE.has(word2)) + 1);
  }
  var PHRASES = /* @__PURE__ */ new WeakMap();
  function phrasesOf(model2) {
    const known = PHRASES.get(model2);
    if (known) return known;
    const phrases = model2.relations.flatMap(({ id: id2, verb, passive, label }) => {
      if (!verb) return [];
      const active = [...spoken(verb), ...spoken(label)];
      const own = spoken(passive).filter((words2) => !active.some((other) => alike3(words2[0], other[0])));
      return [...active.map((words2) => phrase(id2, words2, false)), ...own.map((words2) => phrase(id2, words2, true))];
    });
    PHRASES.set(model2, phrases);
    return phrases;
  }
  function phrase(relation, words2, passive) {
    return { relation, words: words2, passive };
  }
  function spoken(text = "") {
    const texts = typeof text === "string" ? [text] : [text.en, text.fr];
    return texts.map((one2) => wordsOf(fold(one2)).filter((word2) => !NOISE.has(word2))).filter((words2) => words2.length);
  }
  function alike3(typed, word2) {
    if (typed.length >= 3 && word2.startsWith(typed)) return true;
    let common = 0;
    while (common < typed.length && typed[common] === word2[common]) common++;
    return common >= Math.min(4, word2.length) && typed.length - common <= 3 && word2.length - common <= 3;
  }

  // src/names.js
  var LONGEST3 = 300;
  var EXAMINED2 = 2e4;
  var RUNGS = 4;
  function namesOf(names3, rows) {
    const starts = new Int32Array(rows.length + 1);
    const texts = rows.map((row3, place2) => {
      const folded = new Set(names3[row3].map((name2) => wordsOf(fold(name2.slice(0, LONGEST3))).join(" ")));
      const text = `
| ${[...folded].join("| ")}|`;
      starts[place2 + 1] = starts[place2] + text.length;
      return text;
    });
    return { rows, starts, text: texts.join("") };
  }
  function find({ rows, starts, text }, words2, limit) {
    const rungs = Array.from({ length: RUNGS }, () => []);
    const rarest = ` ${[...words2].sort((a, b) => b.length - a.length)[0]}`;
    let hit = words2.length ? text.indexOf(rarest) : -1;
    for (let examined = 0; hit >= 0 && examined < EXAMINED2 && rungs[0].length < limit; examined++) {
      const place2 = placeOf(starts, hit);
      const rung = rungOf(text.slice(starts[place2], starts[place2 + 1]), words2);
      if (rung >= 0 && rungs[rung].length < limit) rungs[rung].push({ row: rows[place2], rung });
      hit = text.indexOf(rarest, starts[place2 + 1]);
    }
    return rungs.flat().slice(0, limit);
  }
  function rungOf(text, words2) {
    const whole2 = words2.join(" ");
    if (text.includes(`| ${whole2}|`)) return 0;
    if (text.startsWith(`
| ${whole2}`)) return 1;
    if (text.includes(`| ${whole2}`)) return 2;
    return words2.every((word2) => text.includes(` ${word2}`)) ? 3 : -1;
  }
  function placeOf(starts, hit) {
    let [low, high] = [0, starts.length - 1];
    while (high - low > 1) {
      const middle = low + high >> 1;
      if (starts[middle] <= hit) low = middle;
      else high = middle;
    }
    return low;
  }

  // src/search.js
  var LONGEST4 = 200;
  var MOST2 = { parties: 5, questions: 4, deals: 3, sources: 3, splits: 4 };
  var PATH = /* @__PURE__ */ new Set(["path", "chain", "chemin", "chaine", "lien", "link"]);
  var FROM = /* @__PURE__ */ new Set(["from", "between", "de", "d", "entre"]);
  var TO = /* @__PURE__ */ new Set(["to", "and", "a", "et", "vers", "with", "avec"]);
  var ARROW = /→|[-=—–]>|>/;
  function suggest(model2, text, language, limit) {
    const typed = fold(text.slice(0, LONGEST4));
    const words2 = wordsOf(typed);
    if (!words2.length && text.trim()) return [];
    const parties = found(model2, words2, MOST2.parties);
    const [first2, ...others] = parties.map(({ row: row3 }) => partySuggestion(model2, row3, language));
    const asked = askedFor(model2, words2, language);
    const paths = pathsIn(model2, typed, words2, language);
    const rail3 = ofRail(model2, words2, language);
    const own = first2 && words2.length ? questionsOf(model2, parties[0].row, language) : [];
    const rest = [...others, ...dealsAndSources(model2, words2, language)];
    const all = [...paths, ...asked, ...first2 ? [first2] : [], ...own, ...rail3, ...rest];
    return [...new Map(all.map((suggestion2) => [JSON.stringify(suggestion2.patch), suggestion2])).values()].slice(0, limit);
  }
  var INDEX = /* @__PURE__ */ new WeakMap();
  function indexed(model2) {
    const known = INDEX.get(model2);
    if (known) return known;
    const { parties, deals, sources } = model2;
    const bySize = [...parties.keys()].sort((a, b) => parties[b].size - parties[a].size || a - b);
    const index = {
      parties: namesOf(parties.map(({ name: name2, aliases = [] }) => [...both(name2), ...aliases]), bySize),
      deals: namesOf(deals.map(({ name: name2 }) => both(name2)), [...deals.keys()]),
      sources: namesOf(sources.map(({ title, publisher }) => [...both(title), ...both(publisher)]), [...sources.keys()].reverse())
    };
    INDEX.set(model2, index);
    return index;
  }
  function both(text) {
    return typeof text === "string" ? [text] : text ? [text.en, text.fr] : [];
  }
  function found(model2, words2, limit) {
    return find(indexed(model2).parties, words2, limit);
  }
  function partySuggestion(model2, index, language) {
    const { id: id2, name: name2, kind, home } = model2.parties[index];
    const notes = [say(model2.code("kind", kind)?.label, language), home === void 0 ? "" : say(model2.parties[home].name, language)];
    return { kind: "party", label: say(name2, language) || id2, note: notes.filter(Boolean).join(" · "), patch: { selected: id2 } };
  }
  function askedFor(model2, words2, language) {
    const questions = verbsIn(model2, words2).flatMap(
      ({ relation, readings }) => readings.flatMap(
        ({ words: named4, side }) => found(model2, named4, 2).map(({ row: row3 }) => questionOf(model2, { relation, party: model2.parties[row3].id, side }))
      )
    );
    return suggestions(model2, questions, language);
  }
  function questionsOf(model2, party, language) {
    const asked = /* @__PURE__ */ new Map();
    for (const claim of claimsAbout(model2, party)) {
      const { id: relation, verb } = model2.relations[model2.claims[claim].relation];
      for (
        const side of
        /** @type {(0|1)[]} */
        verb ? [0, 1] : []
      ) {
        const key2 = `${side} ${relation}`;
        const question = asked.get(key2)?.question ?? canonical(model2, { relation, party: model2.parties[party].id, side });
        const entry = asked.get(key2) ?? { question, answered: answers(model2, question), count: 0 };
        if (entry.answered(claim)) entry.count++;
        asked.set(key2, entry);
      }
    }
    return suggestions(model2, [...asked.values()].sort((a, b) => b.count - a.count), language);
  }
  function canonical(model2, question) {
    const { symmetric } = model2.relations.find(({ id: id2 }) => id2 === question.relation) ?? {};
    return symmetric ? { ...question, side: 0 } : question;
  }
  function questionOf(model2, asked) {
    const question = canonical(model2, asked);
    const claims = claimsAbout(model2, model2.at.get(question.party) ?? -1);
    return { question, count: claims.filter(answers(model2, question)).length };
  }
  function suggestions(model2, questions, language) {
    return questions.filter(({ count: count2 }) => count2).slice(0, MOST2.questions).map(({ question, count: count2 }) => ({
      kind: "question",
      label: titleOf(model2, question, language),
      note: word("count.claims", language, { n: count2 }),
      patch: { question }
    }));
  }
  function pathsIn(model2, typed, words2, language) {
    const named4 = halves(typed, words2).flatMap(({ sure, ends: ends2 }) => {
      const [one2, other] = ends2.map((end) => found(model2, trimmed(end), 1)[0]);
      const clear = one2 && other && one2.row !== other.row && (sure || Math.max(one2.rung, other.rung) < 3);
      return clear ? [{ one: model2.parties[one2.row].id, other: model2.parties[other.row].id, rung: one2.rung + other.rung }] : [];
    });
    return named4.sort((a, b) => a.rung - b.rung).slice(0, 2).map(({ one: one2, other }) => {
      const question = { path: [one2, other] };
      return { kind: "path", label: titleOf(model2, question, language), note: `${nameOf(model2, one2, language)} → ${nameOf(model2, other, language)}`, patch: { question } };
    });
  }
  function halves(typed, words2) {
    const sure = PATH.has(words2[0]) && words2.length > 2;
    const arrow = typed.split(ARROW).map(wordsOf);
    if (arrow.length === 2) return [{ sure: true, ends: arrow.map((end) => PATH.has(end[0]) ? end.slice(1) : end) }];
    const rest = words2.slice(sure ? 1 : 0).filter((word2, place2) => place2 > 0 || !FROM.has(word2));
    const places2 = [...rest.keys()].slice(1);
    const joints = places2.filter((place2) => TO.has(rest[place2]) && place2 < rest.length - 1);
    if (joints.length) return joints.map((place2) => ({ sure, ends: [rest.slice(0, place2), rest.slice(place2 + 1)] }));
    return sure ? places2.slice(0, MOST2.splits).map((place2) => ({ sure, ends: [rest.slice(0, place2), rest.slice(place2)] })) : [];
  }
  function ofRail(model2, words2, language) {
    const fitting = railOf(model2).filter(({ label }) => {
      const known = both(label).flatMap((text) => wordsOf(fold(text)));
      return words2.every((typed) => known.some((one2) => one2.startsWith(typed)));
    });
    return fitting.map(({ id: id2, label }) => ({ kind: "question", label: say(label, language), note: "", patch: { question: { rail: id2 } } }));
  }
  function dealsAndSources(model2, words2, language) {
    const { deals, sources } = indexed(model2);
    const dealt = find(deals, words2, MOST2.deals).map(({ row: row3 }) => model2.deals[row3]);
    const told = find(sources, words2, MOST2.sources).map(({ row: row3 }) => row3);
    return [
      ...dealt.map(({ id: id2, name: name2 }) => suggestion("deal", say(name2, language), word("kind.deal", language), id2)),
      ...told.flatMap((row3) => {
        const claim = model2.claims.find(({ source }) => source === row3);
        const { title, publisher, issued } = model2.sources[row3];
        const note = [say(publisher, language), show(issued, language)].filter(Boolean).join(", ");
        return claim ? [suggestion("source", say(title, language), note, claim.id)] : [];
      })
    ];
  }
  function suggestion(kind, label, note, id2) {
    return { kind, label, note, patch: { selected: id2 } };
  }

  // src/ui/search.js
  var MOST3 = 9;
  function createSearch(ctx2) {
    let found2 = [];
    let at = -1;
    const list2 = h("ul.suggestions", { id: "suggestions", role: "listbox", hidden: true });
    const input = h("input", {
      type: "text",
      role: "combobox",
      id: "search",
      autocomplete: "off",
      spellcheck: "false",
      maxlength: 200,
      "aria-autocomplete": "list",
      "aria-controls": "suggestions",
      "aria-expanded": "false",
      oninput: look,
      onfocus: look,
      onblur: close,
      onkeydown
    });
    const node = h(
      "div.search",
      { role: "search" },
      s(
        "svg",
        { width: 17, height: 17, viewBox: "0 0 17 17", "aria-hidden": "true" },
        s("circle", { cx: 7, cy: 7, r: 5, fill: "none", stroke: "currentColor", "stroke-width": 1.8 }),
        s("path", { d: "M11 11l4.5 4.5", stroke: "currentColor", "stroke-width": 1.8, "stroke-linecap": "round" })
      ),
      input,
      h("kbd", { "aria-hidden": "true" }, "/"),
      list2
    );
    function look() {
      const typed = input.value.trim();
      found2 = typed ? suggest(ctx2.model, typed, ctx2.language(), MOST3) : [];
      at = found2.length ? 0 : -1;
      if (typed) paint();
      else close();
    }
    function paint() {
      fill(list2, found2.length ? found2.map((suggestion2, index) => option(suggestion2, index)) : h("li.none", { role: "option", "aria-disabled": "true", "aria-selected": "false" }, ctx2.word("nothingFound")));
      list2.hidden = false;
      input.setAttribute("aria-expanded", "true");
      mark();
    }
    function option(suggestion2, index) {
      return h("li", {
        role: "option",
        id: `suggestion-${index}`,
        "aria-selected": "false",
        onmousedown: (event) => event.preventDefault(),
        // a blur of the box would close the list
        onclick: () => choose(index)
      }, name(suggestion2.label), suggestion2.note && h("span.note", null, name(plain(suggestion2.note))));
    }
    function mark() {
      [...list2.children].forEach((child, index) => child.setAttribute("aria-selected", String(index === at)));
      if (at >= 0) input.setAttribute("aria-activedescendant", `suggestion-${at}`);
      else input.removeAttribute("aria-activedescendant");
      list2.children[at]?.scrollIntoView({ block: "nearest" });
    }
    function close() {
      list2.hidden = true;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }
    function choose(index) {
      const suggestion2 = found2[index];
      if (!suggestion2) return;
      input.value = "";
      close();
      ctx2.store.set({ ...suggestion2.patch.question ? freshQuestion(ctx2) : {}, ...suggestion2.patch });
      ctx2.acts.readPanel();
    }
    function onkeydown(event) {
      const open = !list2.hidden;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        if (!open) look();
        else if (found2.length) at = (at + (event.key === "ArrowDown" ? 1 : -1) + found2.length) % found2.length;
        mark();
      } else if (event.key === "Enter" && open) choose(at);
      else if (event.key === "Escape" && open) close();
      else if (event.key === "Escape") input.value = "";
      else return;
      event.preventDefault();
      event.stopPropagation();
    }
    return {
      node,
      focus: () => input.focus(),
      show() {
        input.placeholder = ctx2.word("searchHint");
        input.setAttribute("aria-label", ctx2.word("searchLabel"));
        list2.setAttribute("aria-label", ctx2.word("suggestions"));
      }
    };
  }

  // node_modules/d3-selection/dist/d3-selection.mjs
  var xhtml = "http://www.w3.org/1999/xhtml";
  var namespaces = {
    svg: "http://www.w3.org/2000/svg",
    xhtml,
    xlink: "http://www.w3.org/1999/xlink",
    xml: "http://www.w3.org/XML/1998/namespace",
    xmlns: "http://www.w3.org/2000/xmlns/"
  };
  function namespace(name2) {
    var prefix = name2 += "", i = prefix.indexOf(":");
    if (i >= 0 && (prefix = name2.slice(0, i)) !== "xmlns") name2 = name2.slice(i + 1);
    return namespaces.hasOwnProperty(prefix) ? { space: namespaces[prefix], local: name2 } : name2;
  }
  function creatorInherit(name2) {
    return function() {
      var document2 = this.ownerDocument, uri = this.namespaceURI;
      return uri === xhtml && document2.documentElement.namespaceURI === xhtml ? document2.createElement(name2) : document2.createElementNS(uri, name2);
    };
  }
  function creatorFixed(fullname) {
    return function() {
      return this.ownerDocument.createElementNS(fullname.space, fullname.local);
    };
  }
  function creator(name2) {
    var fullname = namespace(name2);
    return (fullname.local ? creatorFixed : creatorInherit)(fullname);
  }
  function none() {
  }
  function selector(selector2) {
    return selector2 == null ? none : function() {
      return this.querySelector(selector2);
    };
  }
  function selection_select(select2) {
    if (typeof select2 !== "function") select2 = selector(select2);
    for (var groups = this._groups, m = groups.length, subgroups = new Array(m), j = 0; j < m; ++j) {
      for (var group2 = groups[j], n = group2.length, subgroup = subgroups[j] = new Array(n), node, subnode, i = 0; i < n; ++i) {
        if ((node = group2[i]) && (subnode = select2.call(node, node.__data__, i, group2))) {
          if ("__data__" in node) subnode.__data__ = node.__data__;
          subgroup[i] = subnode;
        }
      }
    }
    return new Selection(subgroups, this._parents);
  }
  function array(x) {
    return x == null ? [] : Array.isArray(x) ? x : Array.from(x);
  }
  function empty() {
    return [];
  }
  function selectorAll(selector2) {
    return selector2 == null ? empty : function() {
      return this.querySelectorAll(selector2);
    };
  }
  function arrayAll(select2) {
    return function() {
      return array(select2.apply(this, arguments));
    };
  }
  function selection_selectAll(select2) {
    if (typeof select2 === "function") select2 = arrayAll(select2);
    else select2 = selectorAll(select2);
    for (var groups = this._groups, m = groups.length, subgroups = [], parents = [], j = 0; j < m; ++j) {
      for (var group2 = groups[j], n = group2.length, node, i = 0; i < n; ++i) {
        if (node = group2[i]) {
          subgroups.push(select2.call(node, node.__data__, i, group2));
          parents.push(node);
        }
      }
    }
    return new Selection(subgroups, parents);
  }
  function matcher(selector2) {
    return function() {
      return this.matches(selector2);
    };
  }
  function childMatcher(selector2) {
    return function(node) {
      return node.matches(selector2);
    };
  }
  var find2 = Array.prototype.find;
  function childFind(match) {
    return function() {
      return find2.call(this.children, match);
    };
  }
  function childFirst() {
    return this.firstElementChild;
  }
  function selection_selectChild(match) {
    return this.select(match == null ? childFirst : childFind(typeof match === "function" ? match : childMatcher(match)));
  }
  var filter = Array.prototype.filter;
  function children() {
    return Array.from(this.children);
  }
  function childrenFilter(match) {
    return function() {
      return filter.call(this.children, match);
    };
  }
  function selection_selectChildren(match) {
    return this.selectAll(match == null ? children : childrenFilter(typeof match === "function" ? match : childMatcher(match)));
  }
  function selection_filter(match) {
    if (typeof match !== "function") match = matcher(match);
    for (var groups = this._groups, m = groups.length, subgroups = new Array(m), j = 0; j < m; ++j) {
      for (var group2 = groups[j], n = group2.length, subgroup = subgroups[j] = [], node, i = 0; i < n; ++i) {
        if ((node = group2[i]) && match.call(node, node.__data__, i, group2)) {
          subgroup.push(node);
        }
      }
    }
    return new Selection(subgroups, this._parents);
  }
  function sparse(update) {
    return new Array(update.length);
  }
  function selection_enter() {
    return new Selection(this._enter || this._groups.map(sparse), this._parents);
  }
  function EnterNode(parent, datum2) {
    this.ownerDocument = parent.ownerDocument;
    this.namespaceURI = parent.namespaceURI;
    this._next = null;
    this._parent = parent;
    this.__data__ = datum2;
  }
  EnterNode.prototype = {
    constructor: EnterNode,
    appendChild: function(child) {
      return this._parent.insertBefore(child, this._next);
    },
    insertBefore: function(child, next) {
      return this._parent.insertBefore(child, next);
    },
    querySelector: function(selector2) {
      return this._parent.querySelector(selector2);
    },
    querySelectorAll: function(selector2) {
      return this._parent.querySelectorAll(selector2);
    }
  };
  function constant(x) {
    return function() {
      return x;
    };
  }
  function bindIndex(parent, group2, enter2, update, exit, data) {
    var i = 0, node, groupLength = group2.length, dataLength = data.length;
    for (; i < dataLength; ++i) {
      if (node = group2[i]) {
        node.__data__ = data[i];
        update[i] = node;
      } else {
        enter2[i] = new EnterNode(parent, data[i]);
      }
    }
    for (; i < groupLength; ++i) {
      if (node = group2[i]) {
        exit[i] = node;
      }
    }
  }
  function bindKey(parent, group2, enter2, update, exit, data, key2) {
    var i, node, nodeByKeyValue = /* @__PURE__ */ new Map(), groupLength = group2.length, dataLength = data.length, keyValues = new Array(groupLength), keyValue;
    for (i = 0; i < groupLength; ++i) {
      if (node = group2[i]) {
        keyValues[i] = keyValue = key2.call(node, node.__data__, i, group2) + "";
        if (nodeByKeyValue.has(keyValue)) {
          exit[i] = node;
        } else {
          nodeByKeyValue.set(keyValue, node);
        }
      }
    }
    for (i = 0; i < dataLength; ++i) {
      keyValue = key2.call(parent, data[i], i, data) + "";
      if (node = nodeByKeyValue.get(keyValue)) {
        update[i] = node;
        node.__data__ = data[i];
        nodeByKeyValue.delete(keyValue);
      } else {
        enter2[i] = new EnterNode(parent, data[i]);
      }
    }
    for (i = 0; i < groupLength; ++i) {
      if ((node = group2[i]) && nodeByKeyValue.get(keyValues[i]) === node) {
        exit[i] = node;
      }
    }
  }
  function datum(node) {
    return node.__data__;
  }
  function selection_data(value2, key2) {
    if (!arguments.length) return Array.from(this, datum);
    var bind = key2 ? bindKey : bindIndex, parents = this._parents, groups = this._groups;
    if (typeof value2 !== "function") value2 = constant(value2);
    for (var m = groups.length, update = new Array(m), enter2 = new Array(m), exit = new Array(m), j = 0; j < m; ++j) {
      var parent = parents[j], group2 = groups[j], groupLength = group2.length, data = arraylike(value2.call(parent, parent && parent.__data__, j, parents)), dataLength = data.length, enterGroup = enter2[j] = new Array(dataLength), updateGroup = update[j] = new Array(dataLength), exitGroup = exit[j] = new Array(groupLength);
      bind(parent, group2, enterGroup, updateGroup, exitGroup, data, key2);
      for (var i0 = 0, i1 = 0, previous, next; i0 < dataLength; ++i0) {
        if (previous = enterGroup[i0]) {
          if (i0 >= i1) i1 = i0 + 1;
          while (!(next = updateGroup[i1]) && ++i1 < dataLength) ;
          previous._next = next || null;
        }
      }
    }
    update = new Selection(update, parents);
    update._enter = enter2;
    update._exit = exit;
    return update;
  }
  function arraylike(data) {
    return typeof data === "object" && "length" in data ? data : Array.from(data);
  }
  function selection_exit() {
    return new Selection(this._exit || this._groups.map(sparse), this._parents);
  }
  function selection_join(onenter, onupdate, onexit) {
    var enter2 = this.enter(), update = this, exit = this.exit();
    if (typeof onenter === "function") {
      enter2 = onenter(enter2);
      if (enter2) enter2 = enter2.selection();
    } else {
      enter2 = enter2.append(onenter + "");
    }
    if (onupdate != null) {
      update = onupdate(update);
      if (update) update = update.selection();
    }
    if (onexit == null) exit.remove();
    else onexit(exit);
    return enter2 && update ? enter2.merge(update).order() : update;
  }
  function selection_merge(context) {
    var selection2 = context.selection ? context.selection() : context;
    for (var groups0 = this._groups, groups1 = selection2._groups, m0 = groups0.length, m1 = groups1.length, m = Math.min(m0, m1), merges = new Array(m0), j = 0; j < m; ++j) {
      for (var group0 = groups0[j], group1 = groups1[j], n = group0.length, merge = merges[j] = new Array(n), node, i = 0; i < n; ++i) {
        if (node = group0[i] || group1[i]) {
          merge[i] = node;
        }
      }
    }
    for (; j < m0; ++j) {
      merges[j] = groups0[j];
    }
    return new Selection(merges, this._parents);
  }
  function selection_order() {
    for (var groups = this._groups, j = -1, m = groups.length; ++j < m; ) {
      for (var group2 = groups[j], i = group2.length - 1, next = group2[i], node; --i >= 0; ) {
        if (node = group2[i]) {
          if (next && node.compareDocumentPosition(next) ^ 4) next.parentNode.insertBefore(node, next);
          next = node;
        }
      }
    }
    return this;
  }
  function selection_sort(compare3) {
    if (!compare3) compare3 = ascending;
    function compareNode(a, b) {
      return a && b ? compare3(a.__data__, b.__data__) : !a - !b;
    }
    for (var groups = this._groups, m = groups.length, sortgroups = new Array(m), j = 0; j < m; ++j) {
      for (var group2 = groups[j], n = group2.length, sortgroup = sortgroups[j] = new Array(n), node, i = 0; i < n; ++i) {
        if (node = group2[i]) {
          sortgroup[i] = node;
        }
      }
      sortgroup.sort(compareNode);
    }
    return new Selection(sortgroups, this._parents).order();
  }
  function ascending(a, b) {
    return a < b ? -1 : a > b ? 1 : a >= b ? 0 : NaN;
  }
  function selection_call() {
    var callback = arguments[0];
    arguments[0] = this;
    callback.apply(null, arguments);
    return this;
  }
  function selection_nodes() {
    return Array.from(this);
  }
  function selection_node() {
    for (var groups = this._groups, j = 0, m = groups.length; j < m; ++j) {
      for (var group2 = groups[j], i = 0, n = group2.length; i < n; ++i) {
        var node = group2[i];
        if (node) return node;
      }
    }
    return null;
  }
  function selection_size() {
    let size = 0;
    for (const node of this) ++size;
    return size;
  }
  function selection_empty() {
    return !this.node();
  }
  function selection_each(callback) {
    for (var groups = this._groups, j = 0, m = groups.length; j < m; ++j) {
      for (var group2 = groups[j], i = 0, n = group2.length, node; i < n; ++i) {
        if (node = group2[i]) callback.call(node, node.__data__, i, group2);
      }
    }
    return this;
  }
  function attrRemove(name2) {
    return function() {
      this.removeAttribute(name2);
    };
  }
  function attrRemoveNS(fullname) {
    return function() {
      this.removeAttributeNS(fullname.space, fullname.local);
    };
  }
  function attrConstant(name2, value2) {
    return function() {
      this.setAttribute(name2, value2);
    };
  }
  function attrConstantNS(fullname, value2) {
    return function() {
      this.setAttributeNS(fullname.space, fullname.local, value2);
    };
  }
  function attrFunction(name2, value2) {
    return function() {
      var v = value2.apply(this, arguments);
      if (v == null) this.removeAttribute(name2);
      else this.setAttribute(name2, v);
    };
  }
  function attrFunctionNS(fullname, value2) {
    return function() {
      var v = value2.apply(this, arguments);
      if (v == null) this.removeAttributeNS(fullname.space, fullname.local);
      else this.setAttributeNS(fullname.space, fullname.local, v);
    };
  }
  function selection_attr(name2, value2) {
    var fullname = namespace(name2);
    if (arguments.length < 2) {
      var node = this.node();
      return fullname.local ? node.getAttributeNS(fullname.space, fullname.local) : node.getAttribute(fullname);
    }
    return this.each((value2 == null ? fullname.local ? attrRemoveNS : attrRemove : typeof value2 === "function" ? fullname.local ? attrFunctionNS : attrFunction : fullname.local ? attrConstantNS : attrConstant)(fullname, value2));
  }
  function defaultView(node) {
    return node.ownerDocument && node.ownerDocument.defaultView || node.document && node || node.defaultView;
  }
  function styleRemove(name2) {
    return function() {
      this.style.removeProperty(name2);
    };
  }
  function styleConstant(name2, value2, priority) {
    return function() {
      this.style.setProperty(name2, value2, priority);
    };
  }
  function styleFunction(name2, value2, priority) {
    return function() {
      var v = value2.apply(this, arguments);
      if (v == null) this.style.removeProperty(name2);
      else this.style.setProperty(name2, v, priority);
    };
  }
  function selection_style(name2, value2, priority) {
    return arguments.length > 1 ? this.each((value2 == null ? styleRemove : typeof value2 === "function" ? styleFunction : styleConstant)(name2, value2, priority == null ? "" : priority)) : styleValue(this.node(), name2);
  }
  function styleValue(node, name2) {
    return node.style.getPropertyValue(name2) || defaultView(node).getComputedStyle(node, null).getPropertyValue(name2);
  }
  function propertyRemove(name2) {
    return function() {
      delete this[name2];
    };
  }
  function propertyConstant(name2, value2) {
    return function() {
      this[name2] = value2;
    };
  }
  function propertyFunction(name2, value2) {
    return function() {
      var v = value2.apply(this, arguments);
      if (v == null) delete this[name2];
      else this[name2] = v;
    };
  }
  function selection_property(name2, value2) {
    return arguments.length > 1 ? this.each((value2 == null ? propertyRemove : typeof value2 === "function" ? propertyFunction : propertyConstant)(name2, value2)) : this.node()[name2];
  }
  function classArray(string2) {
    return string2.trim().split(/^|\s+/);
  }
  function classList(node) {
    return node.classList || new ClassList(node);
  }
  function ClassList(node) {
    this._node = node;
    this._names = classArray(node.getAttribute("class") || "");
  }
  ClassList.prototype = {
    add: function(name2) {
      var i = this._names.indexOf(name2);
      if (i < 0) {
        this._names.push(name2);
        this._node.setAttribute("class", this._names.join(" "));
      }
    },
    remove: function(name2) {
      var i = this._names.indexOf(name2);
      if (i >= 0) {
        this._names.splice(i, 1);
        this._node.setAttribute("class", this._names.join(" "));
      }
    },
    contains: function(name2) {
      return this._names.indexOf(name2) >= 0;
    }
  };
  function classedAdd(node, names3) {
    var list2 = classList(node), i = -1, n = names3.length;
    while (++i < n) list2.add(names3[i]);
  }
  function classedRemove(node, names3) {
    var list2 = classList(node), i = -1, n = names3.length;
    while (++i < n) list2.remove(names3[i]);
  }
  function classedTrue(names3) {
    return function() {
      classedAdd(this, names3);
    };
  }
  function classedFalse(names3) {
    return function() {
      classedRemove(this, names3);
    };
  }
  function classedFunction(names3, value2) {
    return function() {
      (value2.apply(this, arguments) ? classedAdd : classedRemove)(this, names3);
    };
  }
  function selection_classed(name2, value2) {
    var names3 = classArray(name2 + "");
    if (arguments.length < 2) {
      var list2 = classList(this.node()), i = -1, n = names3.length;
      while (++i < n) if (!list2.contains(names3[i])) return false;
      return true;
    }
    return this.each((typeof value2 === "function" ? classedFunction : value2 ? classedTrue : classedFalse)(names3, value2));
  }
  function textRemove() {
    this.textContent = "";
  }
  function textConstant(value2) {
    return function() {
      this.textContent = value2;
    };
  }
  function textFunction(value2) {
    return function() {
      var v = value2.apply(this, arguments);
      this.textContent = v == null ? "" : v;
    };
  }
  function selection_text(value2) {
    return arguments.length ? this.each(value2 == null ? textRemove : (typeof value2 === "function" ? textFunction : textConstant)(value2)) : this.node().textContent;
  }
  function htmlRemove() {
    this.innerHTML = "";
  }
  function htmlConstant(value2) {
    return function() {
      this.innerHTML = value2;
    };
  }
  function htmlFunction(value2) {
    return function() {
      var v = value2.apply(this, arguments);
      this.innerHTML = v == null ? "" : v;
    };
  }
  function selection_html(value2) {
    return arguments.length ? this.each(value2 == null ? htmlRemove : (typeof value2 === "function" ? htmlFunction : htmlConstant)(value2)) : this.node().innerHTML;
  }
  function raise() {
    if (this.nextSibling) this.parentNode.appendChild(this);
  }
  function selection_raise() {
    return this.each(raise);
  }
  function lower2() {
    if (this.previousSibling) this.parentNode.insertBefore(this, this.parentNode.firstChild);
  }
  function selection_lower() {
    return this.each(lower2);
  }
  function selection_append(name2) {
    var create2 = typeof name2 === "function" ? name2 : creator(name2);
    return this.select(function() {
      return this.appendChild(create2.apply(this, arguments));
    });
  }
  function constantNull() {
    return null;
  }
  function selection_insert(name2, before) {
    var create2 = typeof name2 === "function" ? name2 : creator(name2), select2 = before == null ? constantNull : typeof before === "function" ? before : selector(before);
    return this.select(function() {
      return this.insertBefore(create2.apply(this, arguments), select2.apply(this, arguments) || null);
    });
  }
  function remove() {
    var parent = this.parentNode;
    if (parent) parent.removeChild(this);
  }
  function selection_remove() {
    return this.each(remove);
  }
  function selection_cloneShallow() {
    var clone = this.cloneNode(false), parent = this.parentNode;
    return parent ? parent.insertBefore(clone, this.nextSibling) : clone;
  }
  function selection_cloneDeep() {
    var clone = this.cloneNode(true), parent = this.parentNode;
    return parent ? parent.insertBefore(clone, this.nextSibling) : clone;
  }
  function selection_clone(deep) {
    return this.select(deep ? selection_cloneDeep : selection_cloneShallow);
  }
  function selection_datum(value2) {
    return arguments.length ? this.property("__data__", value2) : this.node().__data__;
  }
  function contextListener(listener) {
    return function(event) {
      listener.call(this, event, this.__data__);
    };
  }
  function parseTypenames(typenames) {
    return typenames.trim().split(/^|\s+/).map(function(t) {
      var name2 = "", i = t.indexOf(".");
      if (i >= 0) name2 = t.slice(i + 1), t = t.slice(0, i);
      return { type: t, name: name2 };
    });
  }
  function onRemove(typename) {
    return function() {
      var on = this.__on;
      if (!on) return;
      for (var j = 0, i = -1, m = on.length, o; j < m; ++j) {
        if (o = on[j], (!typename.type || o.type === typename.type) && o.name === typename.name) {
          this.removeEventListener(o.type, o.listener, o.options);
        } else {
          on[++i] = o;
        }
      }
      if (++i) on.length = i;
      else delete this.__on;
    };
  }
  function onAdd(typename, value2, options) {
    return function() {
      var on = this.__on, o, listener = contextListener(value2);
      if (on) for (var j = 0, m = on.length; j < m; ++j) {
        if ((o = on[j]).type === typename.type && o.name === typename.name) {
          this.removeEventListener(o.type, o.listener, o.options);
          this.addEventListener(o.type, o.listener = listener, o.options = options);
          o.value = value2;
          return;
        }
      }
      this.addEventListener(typename.type, listener, options);
      o = { type: typename.type, name: typename.name, value: value2, listener, options };
      if (!on) this.__on = [o];
      else on.push(o);
    };
  }
  function selection_on(typename, value2, options) {
    var typenames = parseTypenames(typename + ""), i, n = typenames.length, t;
    if (arguments.length < 2) {
      var on = this.node().__on;
      if (on) for (var j = 0, m = on.length, o; j < m; ++j) {
        for (i = 0, o = on[j]; i < n; ++i) {
          if ((t = typenames[i]).type === o.type && t.name === o.name) {
            return o.value;
          }
        }
      }
      return;
    }
    on = value2 ? onAdd : onRemove;
    for (i = 0; i < n; ++i) this.each(on(typenames[i], value2, options));
    return this;
  }
  function dispatchEvent(node, type, params) {
    var window2 = defaultView(node), event = window2.CustomEvent;
    if (typeof event === "function") {
      event = new event(type, params);
    } else {
      event = window2.document.createEvent("Event");
      if (params) event.initEvent(type, params.bubbles, params.cancelable), event.detail = params.detail;
      else event.initEvent(type, false, false);
    }
    node.dispatchEvent(event);
  }
  function dispatchConstant(type, params) {
    return function() {
      return dispatchEvent(this, type, params);
    };
  }
  function dispatchFunction(type, params) {
    return function() {
      return dispatchEvent(this, type, params.apply(this, arguments));
    };
  }
  function selection_dispatch(type, params) {
    return this.each((typeof params === "function" ? dispatchFunction : dispatchConstant)(type, params));
  }
  function* selection_iterator() {
    for (var groups = this._groups, j = 0, m = groups.length; j < m; ++j) {
      for (var group2 = groups[j], i = 0, n = group2.length, node; i < n; ++i) {
        if (node = group2[i]) yield node;
      }
    }
  }
  var root = [null];
  function Selection(groups, parents) {
    this._groups = groups;
    this._parents = parents;
  }
  function selection() {
    return new Selection([[document.documentElement]], root);
  }
  function selection_selection() {
    return this;
  }
  Selection.prototype = selection.prototype = {
    constructor: Selection,
    select: selection_select,
    selectAll: selection_selectAll,
    selectChild: selection_selectChild,
    selectChildren: selection_selectChildren,
    filter: selection_filter,
    data: selection_data,
    enter: selection_enter,
    exit: selection_exit,
    join: selection_join,
    merge: selection_merge,
    selection: selection_selection,
    order: selection_order,
    sort: selection_sort,
    call: selection_call,
    nodes: selection_nodes,
    node: selection_node,
    size: selection_size,
    empty: selection_empty,
    each: selection_each,
    attr: selection_attr,
    style: selection_style,
    property: selection_property,
    classed: selection_classed,
    text: selection_text,
    html: selection_html,
    raise: selection_raise,
    lower: selection_lower,
    append: selection_append,
    insert: selection_insert,
    remove: selection_remove,
    clone: selection_clone,
    datum: selection_datum,
    on: selection_on,
    dispatch: selection_dispatch,
    [Symbol.iterator]: selection_iterator
  };
  function select(selector2) {
    return typeof selector2 === "string" ? new Selection([[document.querySelector(selector2)]], [document.documentElement]) : new Selection([[selector2]], root);
  }
  var nextId = 0;
  function local() {
    return new Local();
  }
  function Local() {
    this._ = "@" + (++nextId).toString(36);
  }
  Local.prototype = local.prototype = {
    constructor: Local,
    get: function(node) {
      var id2 = this._;
      while (!(id2 in node)) if (!(node = node.parentNode)) return;
      return node[id2];
    },
    set: function(node, value2) {
      return node[this._] = value2;
    },
    remove: function(node) {
      return this._ in node && delete node[this._];
    },
    toString: function() {
      return this._;
    }
  };
  function sourceEvent(event) {
    let sourceEvent2;
    while (sourceEvent2 = event.sourceEvent) event = sourceEvent2;
    return event;
  }
  function pointer(event, node) {
    event = sourceEvent(event);
    if (node === void 0) node = event.currentTarget;
    if (node) {
      var svg = node.ownerSVGElement || node;
      if (svg.createSVGPoint) {
        var point = svg.createSVGPoint();
        point.x = event.clientX, point.y = event.clientY;
        point = point.matrixTransform(node.getScreenCTM().inverse());
        return [point.x, point.y];
      }
      if (node.getBoundingClientRect) {
        var rect = node.getBoundingClientRect();
        return [event.clientX - rect.left - node.clientLeft, event.clientY - rect.top - node.clientTop];
      }
    }
    return [event.pageX, event.pageY];
  }

  // node_modules/d3-dispatch/dist/d3-dispatch.mjs
  var noop = { value: () => {
  } };
  function dispatch() {
    for (var i = 0, n = arguments.length, _ = {}, t; i < n; ++i) {
      if (!(t = arguments[i] + "") || t in _ || /[\s.]/.test(t)) throw new Error("illegal type: " + t);
      _[t] = [];
    }
    return new Dispatch(_);
  }
  function Dispatch(_) {
    this._ = _;
  }
  function parseTypenames2(typenames, types) {
    return typenames.trim().split(/^|\s+/).map(function(t) {
      var name2 = "", i = t.indexOf(".");
      if (i >= 0) name2 = t.slice(i + 1), t = t.slice(0, i);
      if (t && !types.hasOwnProperty(t)) throw new Error("unknown type: " + t);
      return { type: t, name: name2 };
    });
  }
  Dispatch.prototype = dispatch.prototype = {
    constructor: Dispatch,
    on: function(typename, callback) {
      var _ = this._, T = parseTypenames2(typename + "", _), t, i = -1, n = T.length;
      if (arguments.length < 2) {
        while (++i < n) if ((t = (typename = T[i]).type) && (t = get(_[t], typename.name))) return t;
        return;
      }
      if (callback != null && typeof callback !== "function") throw new Error("invalid callback: " + callback);
      while (++i < n) {
        if (t = (typename = T[i]).type) _[t] = set(_[t], typename.name, callback);
        else if (callback == null) for (t in _) _[t] = set(_[t], typename.name, null);
      }
      return this;
    },
    copy: function() {
      var copy2 = {}, _ = this._;
      for (var t in _) copy2[t] = _[t].slice();
      return new Dispatch(copy2);
    },
    call: function(type, that) {
      if ((n = arguments.length - 2) > 0) for (var args = new Array(n), i = 0, n, t; i < n; ++i) args[i] = arguments[i + 2];
      if (!this._.hasOwnProperty(type)) throw new Error("unknown type: " + type);
      for (t = this._[type], i = 0, n = t.length; i < n; ++i) t[i].value.apply(that, args);
    },
    apply: function(type, that, args) {
      if (!this._.hasOwnProperty(type)) throw new Error("unknown type: " + type);
      for (var t = this._[type], i = 0, n = t.length; i < n; ++i) t[i].value.apply(that, args);
    }
  };
  function get(type, name2) {
    for (var i = 0, n = type.length, c; i < n; ++i) {
      if ((c = type[i]).name === name2) {
        return c.value;
      }
    }
  }
  function set(type, name2, callback) {
    for (var i = 0, n = type.length; i < n; ++i) {
      if (type[i].name === name2) {
        type[i] = noop, type = type.slice(0, i).concat(type.slice(i + 1));
        break;
      }
    }
    if (callback != null) type.push({ name: name2, value: callback });
    return type;
  }

  // node_modules/d3-drag/dist/d3-drag.mjs
  var nonpassivecapture = { capture: true, passive: false };
  function noevent(event) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  function nodrag(view) {
    var root2 = view.document.documentElement, selection2 = select(view).on("dragstart.drag", noevent, nonpassivecapture);
    if ("onselectstart" in root2) {
      selection2.on("selectstart.drag", noevent, nonpassivecapture);
    } else {
      root2.__noselect = root2.style.MozUserSelect;
      root2.style.MozUserSelect = "none";
    }
  }
  function yesdrag(view, noclick) {
    var root2 = view.document.documentElement, selection2 = select(view).on("dragstart.drag", null);
    if (noclick) {
      selection2.on("click.drag", noevent, nonpassivecapture);
      setTimeout(function() {
        selection2.on("click.drag", null);
      }, 0);
    }
    if ("onselectstart" in root2) {
      selection2.on("selectstart.drag", null);
    } else {
      root2.style.MozUserSelect = root2.__noselect;
      delete root2.__noselect;
    }
  }
  function DragEvent(type, {
    sourceEvent: sourceEvent2,
    subject,
    target,
    identifier,
    active,
    x,
    y,
    dx,
    dy,
    dispatch: dispatch2
  }) {
    Object.defineProperties(this, {
      type: { value: type, enumerable: true, configurable: true },
      sourceEvent: { value: sourceEvent2, enumerable: true, configurable: true },
      subject: { value: subject, enumerable: true, configurable: true },
      target: { value: target, enumerable: true, configurable: true },
      identifier: { value: identifier, enumerable: true, configurable: true },
      active: { value: active, enumerable: true, configurable: true },
      x: { value: x, enumerable: true, configurable: true },
      y: { value: y, enumerable: true, configurable: true },
      dx: { value: dx, enumerable: true, configurable: true },
      dy: { value: dy, enumerable: true, configurable: true },
      _: { value: dispatch2 }
    });
  }
  DragEvent.prototype.on = function() {
    var value2 = this._.on.apply(this._, arguments);
    return value2 === this._ ? this : value2;
  };

  // node_modules/d3-color/dist/d3-color.mjs
  function define(constructor, factory, prototype) {
    constructor.prototype = factory.prototype = prototype;
    prototype.constructor = constructor;
  }
  function extend(parent, definition) {
    var prototype = Object.create(parent.prototype);
    for (var key2 in definition) prototype[key2] = definition[key2];
    return prototype;
  }
  function Color() {
  }
  var darker = 0.7;
  var brighter = 1 / darker;
  var reI = "\\s*([+-]?\\d+)\\s*";
  var reN = "\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*";
  var reP = "\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*";
  var reHex = /^#([0-9a-f]{3,8})$/;
  var reRgbInteger = new RegExp(`^rgb\\(${reI},${reI},${reI}\\)$`);
  var reRgbPercent = new RegExp(`^rgb\\(${reP},${reP},${reP}\\)$`);
  var reRgbaInteger = new RegExp(`^rgba\\(${reI},${reI},${reI},${reN}\\)$`);
  var reRgbaPercent = new RegExp(`^rgba\\(${reP},${reP},${reP},${reN}\\)$`);
  var reHslPercent = new RegExp(`^hsl\\(${reN},${reP},${reP}\\)$`);
  var reHslaPercent = new RegExp(`^hsla\\(${reN},${reP},${reP},${reN}\\)$`);
  var named2 = {
    aliceblue: 15792383,
    antiquewhite: 16444375,
    aqua: 65535,
    aquamarine: 8388564,
    azure: 15794175,
    beige: 16119260,
    bisque: 16770244,
    black: 0,
    blanchedalmond: 16772045,
    blue: 255,
    blueviolet: 9055202,
    brown: 10824234,
    burlywood: 14596231,
    cadetblue: 6266528,
    chartreuse: 8388352,
    chocolate: 13789470,
    coral: 16744272,
    cornflowerblue: 6591981,
    cornsilk: 16775388,
    crimson: 14423100,
    cyan: 65535,
    darkblue: 139,
    darkcyan: 35723,
    darkgoldenrod: 12092939,
    darkgray: 11119017,
    darkgreen: 25600,
    darkgrey: 11119017,
    darkkhaki: 12433259,
    darkmagenta: 9109643,
    darkolivegreen: 5597999,
    darkorange: 16747520,
    darkorchid: 10040012,
    darkred: 9109504,
    darksalmon: 15308410,
    darkseagreen: 9419919,
    darkslateblue: 4734347,
    darkslategray: 3100495,
    darkslategrey: 3100495,
    darkturquoise: 52945,
    darkviolet: 9699539,
    deeppink: 16716947,
    deepskyblue: 49151,
    dimgray: 6908265,
    dimgrey: 6908265,
    dodgerblue: 2003199,
    firebrick: 11674146,
    floralwhite: 16775920,
    forestgreen: 2263842,
    fuchsia: 16711935,
    gainsboro: 14474460,
    ghostwhite: 16316671,
    gold: 16766720,
    goldenrod: 14329120,
    gray: 8421504,
    green: 32768,
    greenyellow: 11403055,
    grey: 8421504,
    honeydew: 15794160,
    hotpink: 16738740,
    indianred: 13458524,
    indigo: 4915330,
    ivory: 16777200,
    khaki: 15787660,
    lavender: 15132410,
    lavenderblush: 16773365,
    lawngreen: 8190976,
    lemonchiffon: 16775885,
    lightblue: 11393254,
    lightcoral: 15761536,
    lightcyan: 14745599,
    lightgoldenrodyellow: 16448210,
    lightgray: 13882323,
    lightgreen: 9498256,
    lightgrey: 13882323,
    lightpink: 16758465,
    lightsalmon: 16752762,
    lightseagreen: 2142890,
    lightskyblue: 8900346,
    lightslategray: 7833753,
    lightslategrey: 7833753,
    lightsteelblue: 11584734,
    lightyellow: 16777184,
    lime: 65280,
    limegreen: 3329330,
    linen: 16445670,
    magenta: 16711935,
    maroon: 8388608,
    mediumaquamarine: 6737322,
    mediumblue: 205,
    mediumorchid: 12211667,
    mediumpurple: 9662683,
    mediumseagreen: 3978097,
    mediumslateblue: 8087790,
    mediumspringgreen: 64154,
    mediumturquoise: 4772300,
    mediumvioletred: 13047173,
    midnightblue: 1644912,
    mintcream: 16121850,
    mistyrose: 16770273,
    moccasin: 16770229,
    navajowhite: 16768685,
    navy: 128,
    oldlace: 16643558,
    olive: 8421376,
    olivedrab: 7048739,
    orange: 16753920,
    orangered: 16729344,
    orchid: 14315734,
    palegoldenrod: 15657130,
    palegreen: 10025880,
    paleturquoise: 11529966,
    palevioletred: 14381203,
    papayawhip: 16773077,
    peachpuff: 16767673,
    peru: 13468991,
    pink: 16761035,
    plum: 14524637,
    powderblue: 11591910,
    purple: 8388736,
    rebeccapurple: 6697881,
    red: 16711680,
    rosybrown: 12357519,
    royalblue: 4286945,
    saddlebrown: 9127187,
    salmon: 16416882,
    sandybrown: 16032864,
    seagreen: 3050327,
    seashell: 16774638,
    sienna: 10506797,
    silver: 12632256,
    skyblue: 8900331,
    slateblue: 6970061,
    slategray: 7372944,
    slategrey: 7372944,
    snow: 16775930,
    springgreen: 65407,
    steelblue: 4620980,
    tan: 13808780,
    teal: 32896,
    thistle: 14204888,
    tomato: 16737095,
    turquoise: 4251856,
    violet: 15631086,
    wheat: 16113331,
    white: 16777215,
    whitesmoke: 16119285,
    yellow: 16776960,
    yellowgreen: 10145074
  };
  define(Color, color, {
    copy(channels) {
      return Object.assign(new this.constructor(), this, channels);
    },
    displayable() {
      return this.rgb().displayable();
    },
    hex: color_formatHex,
    // Deprecated! Use color.formatHex.
    formatHex: color_formatHex,
    formatHex8: color_formatHex8,
    formatHsl: color_formatHsl,
    formatRgb: color_formatRgb,
    toString: color_formatRgb
  });
  function color_formatHex() {
    return this.rgb().formatHex();
  }
  function color_formatHex8() {
    return this.rgb().formatHex8();
  }
  function color_formatHsl() {
    return hslConvert(this).formatHsl();
  }
  function color_formatRgb() {
    return this.rgb().formatRgb();
  }
  function color(format) {
    var m, l;
    format = (format + "").trim().toLowerCase();
    return (m = reHex.exec(format)) ? (l = m[1].length, m = parseInt(m[1], 16), l === 6 ? rgbn(m) : l === 3 ? new Rgb(m >> 8 & 15 | m >> 4 & 240, m >> 4 & 15 | m & 240, (m & 15) << 4 | m & 15, 1) : l === 8 ? rgba(m >> 24 & 255, m >> 16 & 255, m >> 8 & 255, (m & 255) / 255) : l === 4 ? rgba(m >> 12 & 15 | m >> 8 & 240, m >> 8 & 15 | m >> 4 & 240, m >> 4 & 15 | m & 240, ((m & 15) << 4 | m & 15) / 255) : null) : (m = reRgbInteger.exec(format)) ? new Rgb(m[1], m[2], m[3], 1) : (m = reRgbPercent.exec(format)) ? new Rgb(m[1] * 255 / 100, m[2] * 255 / 100, m[3] * 255 / 100, 1) : (m = reRgbaInteger.exec(format)) ? rgba(m[1], m[2], m[3], m[4]) : (m = reRgbaPercent.exec(format)) ? rgba(m[1] * 255 / 100, m[2] * 255 / 100, m[3] * 255 / 100, m[4]) : (m = reHslPercent.exec(format)) ? hsla(m[1], m[2] / 100, m[3] / 100, 1) : (m = reHslaPercent.exec(format)) ? hsla(m[1], m[2] / 100, m[3] / 100, m[4]) : named2.hasOwnProperty(format) ? rgbn(named2[format]) : format === "transparent" ? new Rgb(NaN, NaN, NaN, 0) : null;
  }
  function rgbn(n) {
    return new Rgb(n >> 16 & 255, n >> 8 & 255, n & 255, 1);
  }
  function rgba(r, g, b, a) {
    if (a <= 0) r = g = b = NaN;
    return new Rgb(r, g, b, a);
  }
  function rgbConvert(o) {
    if (!(o instanceof Color)) o = color(o);
    if (!o) return new Rgb();
    o = o.rgb();
    return new Rgb(o.r, o.g, o.b, o.opacity);
  }
  function rgb(r, g, b, opacity) {
    return arguments.length === 1 ? rgbConvert(r) : new Rgb(r, g, b, opacity == null ? 1 : opacity);
  }
  function Rgb(r, g, b, opacity) {
    this.r = +r;
    this.g = +g;
    this.b = +b;
    this.opacity = +opacity;
  }
  define(Rgb, rgb, extend(Color, {
    brighter(k) {
      k = k == null ? brighter : Math.pow(brighter, k);
      return new Rgb(this.r * k, this.g * k, this.b * k, this.opacity);
    },
    darker(k) {
      k = k == null ? darker : Math.pow(darker, k);
      return new Rgb(this.r * k, this.g * k, this.b * k, this.opacity);
    },
    rgb() {
      return this;
    },
    clamp() {
      return new Rgb(clampi(this.r), clampi(this.g), clampi(this.b), clampa(this.opacity));
    },
    displayable() {
      return -0.5 <= this.r && this.r < 255.5 && (-0.5 <= this.g && this.g < 255.5) && (-0.5 <= this.b && this.b < 255.5) && (0 <= this.opacity && this.opacity <= 1);
    },
    hex: rgb_formatHex,
    // Deprecated! Use color.formatHex.
    formatHex: rgb_formatHex,
    formatHex8: rgb_formatHex8,
    formatRgb: rgb_formatRgb,
    toString: rgb_formatRgb
  }));
  function rgb_formatHex() {
    return `#${hex(this.r)}${hex(this.g)}${hex(this.b)}`;
  }
  function rgb_formatHex8() {
    return `#${hex(this.r)}${hex(this.g)}${hex(this.b)}${hex((isNaN(this.opacity) ? 1 : this.opacity) * 255)}`;
  }
  function rgb_formatRgb() {
    const a = clampa(this.opacity);
    return `${a === 1 ? "rgb(" : "rgba("}${clampi(this.r)}, ${clampi(this.g)}, ${clampi(this.b)}${a === 1 ? ")" : `, ${a})`}`;
  }
  function clampa(opacity) {
    return isNaN(opacity) ? 1 : Math.max(0, Math.min(1, opacity));
  }
  function clampi(value2) {
    return Math.max(0, Math.min(255, Math.round(value2) || 0));
  }
  function hex(value2) {
    value2 = clampi(value2);
    return (value2 < 16 ? "0" : "") + value2.toString(16);
  }
  function hsla(h2, s2, l, a) {
    if (a <= 0) h2 = s2 = l = NaN;
    else if (l <= 0 || l >= 1) h2 = s2 = NaN;
    else if (s2 <= 0) h2 = NaN;
    return new Hsl(h2, s2, l, a);
  }
  function hslConvert(o) {
    if (o instanceof Hsl) return new Hsl(o.h, o.s, o.l, o.opacity);
    if (!(o instanceof Color)) o = color(o);
    if (!o) return new Hsl();
    if (o instanceof Hsl) return o;
    o = o.rgb();
    var r = o.r / 255, g = o.g / 255, b = o.b / 255, min = Math.min(r, g, b), max = Math.max(r, g, b), h2 = NaN, s2 = max - min, l = (max + min) / 2;
    if (s2) {
      if (r === max) h2 = (g - b) / s2 + (g < b) * 6;
      else if (g === max) h2 = (b - r) / s2 + 2;
      else h2 = (r - g) / s2 + 4;
      s2 /= l < 0.5 ? max + min : 2 - max - min;
      h2 *= 60;
    } else {
      s2 = l > 0 && l < 1 ? 0 : h2;
    }
    return new Hsl(h2, s2, l, o.opacity);
  }
  function hsl(h2, s2, l, opacity) {
    return arguments.length === 1 ? hslConvert(h2) : new Hsl(h2, s2, l, opacity == null ? 1 : opacity);
  }
  function Hsl(h2, s2, l, opacity) {
    this.h = +h2;
    this.s = +s2;
    this.l = +l;
    this.opacity = +opacity;
  }
  define(Hsl, hsl, extend(Color, {
    brighter(k) {
      k = k == null ? brighter : Math.pow(brighter, k);
      return new Hsl(this.h, this.s, this.l * k, this.opacity);
    },
    darker(k) {
      k = k == null ? darker : Math.pow(darker, k);
      return new Hsl(this.h, this.s, this.l * k, this.opacity);
    },
    rgb() {
      var h2 = this.h % 360 + (this.h < 0) * 360, s2 = isNaN(h2) || isNaN(this.s) ? 0 : this.s, l = this.l, m2 = l + (l < 0.5 ? l : 1 - l) * s2, m1 = 2 * l - m2;
      return new Rgb(
        hsl2rgb(h2 >= 240 ? h2 - 240 : h2 + 120, m1, m2),
        hsl2rgb(h2, m1, m2),
        hsl2rgb(h2 < 120 ? h2 + 240 : h2 - 120, m1, m2),
        this.opacity
      );
    },
    clamp() {
      return new Hsl(clamph(this.h), clampt(this.s), clampt(this.l), clampa(this.opacity));
    },
    displayable() {
      return (0 <= this.s && this.s <= 1 || isNaN(this.s)) && (0 <= this.l && this.l <= 1) && (0 <= this.opacity && this.opacity <= 1);
    },
    formatHsl() {
      const a = clampa(this.opacity);
      return `${a === 1 ? "hsl(" : "hsla("}${clamph(this.h)}, ${clampt(this.s) * 100}%, ${clampt(this.l) * 100}%${a === 1 ? ")" : `, ${a})`}`;
    }
  }));
  function clamph(value2) {
    value2 = (value2 || 0) % 360;
    return value2 < 0 ? value2 + 360 : value2;
  }
  function clampt(value2) {
    return Math.max(0, Math.min(1, value2 || 0));
  }
  function hsl2rgb(h2, m1, m2) {
    return (h2 < 60 ? m1 + (m2 - m1) * h2 / 60 : h2 < 180 ? m2 : h2 < 240 ? m1 + (m2 - m1) * (240 - h2) / 60 : m1) * 255;
  }
  var radians = Math.PI / 180;
  var degrees = 180 / Math.PI;
  var K = 18;
  var Xn = 0.96422;
  var Yn = 1;
  var Zn = 0.82521;
  var t0 = 4 / 29;
  var t1 = 6 / 29;
  var t2 = 3 * t1 * t1;
  var t3 = t1 * t1 * t1;
  function labConvert(o) {
    if (o instanceof Lab) return new Lab(o.l, o.a, o.b, o.opacity);
    if (o instanceof Hcl) return hcl2lab(o);
    if (!(o instanceof Rgb)) o = rgbConvert(o);
    var r = rgb2lrgb(o.r), g = rgb2lrgb(o.g), b = rgb2lrgb(o.b), y = xyz2lab((0.2225045 * r + 0.7168786 * g + 0.0606169 * b) / Yn), x, z;
    if (r === g && g === b) x = z = y;
    else {
      x = xyz2lab((0.4360747 * r + 0.3850649 * g + 0.1430804 * b) / Xn);
      z = xyz2lab((0.0139322 * r + 0.0971045 * g + 0.7141733 * b) / Zn);
    }
    return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z), o.opacity);
  }
  function lab(l, a, b, opacity) {
    return arguments.length === 1 ? labConvert(l) : new Lab(l, a, b, opacity == null ? 1 : opacity);
  }
  function Lab(l, a, b, opacity) {
    this.l = +l;
    this.a = +a;
    this.b = +b;
    this.opacity = +opacity;
  }
  define(Lab, lab, extend(Color, {
    brighter(k) {
      return new Lab(this.l + K * (k == null ? 1 : k), this.a, this.b, this.opacity);
    },
    darker(k) {
      return new Lab(this.l - K * (k == null ? 1 : k), this.a, this.b, this.opacity);
    },
    rgb() {
      var y = (this.l + 16) / 116, x = isNaN(this.a) ? y : y + this.a / 500, z = isNaN(this.b) ? y : y - this.b / 200;
      x = Xn * lab2xyz(x);
      y = Yn * lab2xyz(y);
      z = Zn * lab2xyz(z);
      return new Rgb(
        lrgb2rgb(3.1338561 * x - 1.6168667 * y - 0.4906146 * z),
        lrgb2rgb(-0.9787684 * x + 1.9161415 * y + 0.033454 * z),
        lrgb2rgb(0.0719453 * x - 0.2289914 * y + 1.4052427 * z),
        this.opacity
      );
    }
  }));
  function xyz2lab(t) {
    return t > t3 ? Math.pow(t, 1 / 3) : t / t2 + t0;
  }
  function lab2xyz(t) {
    return t > t1 ? t * t * t : t2 * (t - t0);
  }
  function lrgb2rgb(x) {
    return 255 * (x <= 31308e-7 ? 12.92 * x : 1.055 * Math.pow(x, 1 / 2.4) - 0.055);
  }
  function rgb2lrgb(x) {
    return (x /= 255) <= 0.04045 ? x / 12.92 : Math.pow((x + 0.055) / 1.055, 2.4);
  }
  function hclConvert(o) {
    if (o instanceof Hcl) return new Hcl(o.h, o.c, o.l, o.opacity);
    if (!(o instanceof Lab)) o = labConvert(o);
    if (o.a === 0 && o.b === 0) return new Hcl(NaN, 0 < o.l && o.l < 100 ? 0 : NaN, o.l, o.opacity);
    var h2 = Math.atan2(o.b, o.a) * degrees;
    return new Hcl(h2 < 0 ? h2 + 360 : h2, Math.sqrt(o.a * o.a + o.b * o.b), o.l, o.opacity);
  }
  function hcl(h2, c, l, opacity) {
    return arguments.length === 1 ? hclConvert(h2) : new Hcl(h2, c, l, opacity == null ? 1 : opacity);
  }
  function Hcl(h2, c, l, opacity) {
    this.h = +h2;
    this.c = +c;
    this.l = +l;
    this.opacity = +opacity;
  }
  function hcl2lab(o) {
    if (isNaN(o.h)) return new Lab(o.l, 0, 0, o.opacity);
    var h2 = o.h * radians;
    return new Lab(o.l, Math.cos(h2) * o.c, Math.sin(h2) * o.c, o.opacity);
  }
  define(Hcl, hcl, extend(Color, {
    brighter(k) {
      return new Hcl(this.h, this.c, this.l + K * (k == null ? 1 : k), this.opacity);
    },
    darker(k) {
      return new Hcl(this.h, this.c, this.l - K * (k == null ? 1 : k), this.opacity);
    },
    rgb() {
      return hcl2lab(this).rgb();
    }
  }));
  var A = -0.14861;
  var B = 1.78277;
  var C = -0.29227;
  var D = -0.90649;
  var E = 1.97294;
  var ED = E * D;
  var EB = E * B;
  var BC_DA = B * C - D * A;
  function cubehelixConvert(o) {
    if (o instanceof Cubehelix) return new Cubehelix(o.h, o.s, o.l, o.opacity);
    if (!(o instanceof Rgb)) o = rgbConvert(o);
    var r = o.r / 255, g = o.g / 255, b = o.b / 255, l = (BC_DA * b + ED * r - EB * g) / (BC_DA + ED - EB), bl = b - l, k = (E * (g - l) - C * bl) / D, s2 = Math.sqrt(k * k + bl * bl) / (E * l * (1 - l)), h2 = s2 ? Math.atan2(k, bl) * degrees - 120 : NaN;
    return new Cubehelix(h2 < 0 ? h2 + 360 : h2, s2, l, o.opacity);
  }
  function cubehelix(h2, s2, l, opacity) {
    return arguments.length === 1 ? cubehelixConvert(h2) : new Cubehelix(h2, s2, l, opacity == null ? 1 : opacity);
  }
  function Cubehelix(h2, s2, l, opacity) {
    this.h = +h2;
    this.s = +s2;
    this.l = +l;
    this.opacity = +opacity;
  }
  define(Cubehelix, cubehelix, extend(Color, {
    brighter(k) {
      k = k == null ? brighter : Math.pow(brighter, k);
      return new Cubehelix(this.h, this.s, this.l * k, this.opacity);
    },
    darker(k) {
      k = k == null ? darker : Math.pow(darker, k);
      return new Cubehelix(this.h, this.s, this.l * k, this.opacity);
    },
    rgb() {
      var h2 = isNaN(this.h) ? 0 : (this.h + 120) * radians, l = +this.l, a = isNaN(this.s) ? 0 : this.s * l * (1 - l), cosh2 = Math.cos(h2), sinh2 = Math.sin(h2);
      return new Rgb(
        255 * (l + a * (A * cosh2 + B * sinh2)),
        255 * (l + a * (C * cosh2 + D * sinh2)),
        255 * (l + a * (E * cosh2)),
        this.opacity
      );
    }
  }));

  // node_modules/d3-interpolate/dist/d3-interpolate.mjs
  function basis(t12, v0, v1, v2, v3) {
    var t22 = t12 * t12, t32 = t22 * t12;
    return ((1 - 3 * t12 + 3 * t22 - t32) * v0 + (4 - 6 * t22 + 3 * t32) * v1 + (1 + 3 * t12 + 3 * t22 - 3 * t32) * v2 + t32 * v3) / 6;
  }
  function basis$1(values) {
    var n = values.length - 1;
    return function(t) {
      var i = t <= 0 ? t = 0 : t >= 1 ? (t = 1, n - 1) : Math.floor(t * n), v1 = values[i], v2 = values[i + 1], v0 = i > 0 ? values[i - 1] : 2 * v1 - v2, v3 = i < n - 1 ? values[i + 2] : 2 * v2 - v1;
      return basis((t - i / n) * n, v0, v1, v2, v3);
    };
  }
  function basisClosed(values) {
    var n = values.length;
    return function(t) {
      var i = Math.floor(((t %= 1) < 0 ? ++t : t) * n), v0 = values[(i + n - 1) % n], v1 = values[i % n], v2 = values[(i + 1) % n], v3 = values[(i + 2) % n];
      return basis((t - i / n) * n, v0, v1, v2, v3);
    };
  }
  var constant2 = (x) => () => x;
  function linear(a, d) {
    return function(t) {
      return a + t * d;
    };
  }
  function exponential(a, b, y) {
    return a = Math.pow(a, y), b = Math.pow(b, y) - a, y = 1 / y, function(t) {
      return Math.pow(a + t * b, y);
    };
  }
  function hue$1(a, b) {
    var d = b - a;
    return d ? linear(a, d > 180 || d < -180 ? d - 360 * Math.round(d / 360) : d) : constant2(isNaN(a) ? b : a);
  }
  function gamma(y) {
    return (y = +y) === 1 ? nogamma : function(a, b) {
      return b - a ? exponential(a, b, y) : constant2(isNaN(a) ? b : a);
    };
  }
  function nogamma(a, b) {
    var d = b - a;
    return d ? linear(a, d) : constant2(isNaN(a) ? b : a);
  }
  var rgb2 = (function rgbGamma(y) {
    var color2 = gamma(y);
    function rgb3(start2, end) {
      var r = color2((start2 = rgb(start2)).r, (end = rgb(end)).r), g = color2(start2.g, end.g), b = color2(start2.b, end.b), opacity = nogamma(start2.opacity, end.opacity);
      return function(t) {
        start2.r = r(t);
        start2.g = g(t);
        start2.b = b(t);
        start2.opacity = opacity(t);
        return start2 + "";
      };
    }
    rgb3.gamma = rgbGamma;
    return rgb3;
  })(1);
  function rgbSpline(spline) {
    return function(colors) {
      var n = colors.length, r = new Array(n), g = new Array(n), b = new Array(n), i, color2;
      for (i = 0; i < n; ++i) {
        color2 = rgb(colors[i]);
        r[i] = color2.r || 0;
        g[i] = color2.g || 0;
        b[i] = color2.b || 0;
      }
      r = spline(r);
      g = spline(g);
      b = spline(b);
      color2.opacity = 1;
      return function(t) {
        color2.r = r(t);
        color2.g = g(t);
        color2.b = b(t);
        return color2 + "";
      };
    };
  }
  var rgbBasis = rgbSpline(basis$1);
  var rgbBasisClosed = rgbSpline(basisClosed);
  function number2(a, b) {
    return a = +a, b = +b, function(t) {
      return a * (1 - t) + b * t;
    };
  }
  var reA = /[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g;
  var reB = new RegExp(reA.source, "g");
  function zero(b) {
    return function() {
      return b;
    };
  }
  function one(b) {
    return function(t) {
      return b(t) + "";
    };
  }
  function string(a, b) {
    var bi = reA.lastIndex = reB.lastIndex = 0, am, bm, bs, i = -1, s2 = [], q = [];
    a = a + "", b = b + "";
    while ((am = reA.exec(a)) && (bm = reB.exec(b))) {
      if ((bs = bm.index) > bi) {
        bs = b.slice(bi, bs);
        if (s2[i]) s2[i] += bs;
        else s2[++i] = bs;
      }
      if ((am = am[0]) === (bm = bm[0])) {
        if (s2[i]) s2[i] += bm;
        else s2[++i] = bm;
      } else {
        s2[++i] = null;
        q.push({ i, x: number2(am, bm) });
      }
      bi = reB.lastIndex;
    }
    if (bi < b.length) {
      bs = b.slice(bi);
      if (s2[i]) s2[i] += bs;
      else s2[++i] = bs;
    }
    return s2.length < 2 ? q[0] ? one(q[0].x) : zero(b) : (b = q.length, function(t) {
      for (var i2 = 0, o; i2 < b; ++i2) s2[(o = q[i2]).i] = o.x(t);
      return s2.join("");
    });
  }
  var degrees2 = 180 / Math.PI;
  var identity = {
    translateX: 0,
    translateY: 0,
    rotate: 0,
    skewX: 0,
    scaleX: 1,
    scaleY: 1
  };
  function decompose(a, b, c, d, e, f) {
    var scaleX, scaleY, skewX;
    if (scaleX = Math.sqrt(a * a + b * b)) a /= scaleX, b /= scaleX;
    if (skewX = a * c + b * d) c -= a * skewX, d -= b * skewX;
    if (scaleY = Math.sqrt(c * c + d * d)) c /= scaleY, d /= scaleY, skewX /= scaleY;
    if (a * d < b * c) a = -a, b = -b, skewX = -skewX, scaleX = -scaleX;
    return {
      translateX: e,
      translateY: f,
      rotate: Math.atan2(b, a) * degrees2,
      skewX: Math.atan(skewX) * degrees2,
      scaleX,
      scaleY
    };
  }
  var svgNode;
  function parseCss(value2) {
    const m = new (typeof DOMMatrix === "function" ? DOMMatrix : WebKitCSSMatrix)(value2 + "");
    return m.isIdentity ? identity : decompose(m.a, m.b, m.c, m.d, m.e, m.f);
  }
  function parseSvg(value2) {
    if (value2 == null) return identity;
    if (!svgNode) svgNode = document.createElementNS("http://www.w3.org/2000/svg", "g");
    svgNode.setAttribute("transform", value2);
    if (!(value2 = svgNode.transform.baseVal.consolidate())) return identity;
    value2 = value2.matrix;
    return decompose(value2.a, value2.b, value2.c, value2.d, value2.e, value2.f);
  }
  function interpolateTransform(parse, pxComma, pxParen, degParen) {
    function pop(s2) {
      return s2.length ? s2.pop() + " " : "";
    }
    function translate(xa, ya, xb, yb, s2, q) {
      if (xa !== xb || ya !== yb) {
        var i = s2.push("translate(", null, pxComma, null, pxParen);
        q.push({ i: i - 4, x: number2(xa, xb) }, { i: i - 2, x: number2(ya, yb) });
      } else if (xb || yb) {
        s2.push("translate(" + xb + pxComma + yb + pxParen);
      }
    }
    function rotate(a, b, s2, q) {
      if (a !== b) {
        if (a - b > 180) b += 360;
        else if (b - a > 180) a += 360;
        q.push({ i: s2.push(pop(s2) + "rotate(", null, degParen) - 2, x: number2(a, b) });
      } else if (b) {
        s2.push(pop(s2) + "rotate(" + b + degParen);
      }
    }
    function skewX(a, b, s2, q) {
      if (a !== b) {
        q.push({ i: s2.push(pop(s2) + "skewX(", null, degParen) - 2, x: number2(a, b) });
      } else if (b) {
        s2.push(pop(s2) + "skewX(" + b + degParen);
      }
    }
    function scale(xa, ya, xb, yb, s2, q) {
      if (xa !== xb || ya !== yb) {
        var i = s2.push(pop(s2) + "scale(", null, ",", null, ")");
        q.push({ i: i - 4, x: number2(xa, xb) }, { i: i - 2, x: number2(ya, yb) });
      } else if (xb !== 1 || yb !== 1) {
        s2.push(pop(s2) + "scale(" + xb + "," + yb + ")");
      }
    }
    return function(a, b) {
      var s2 = [], q = [];
      a = parse(a), b = parse(b);
      translate(a.translateX, a.translateY, b.translateX, b.translateY, s2, q);
      rotate(a.rotate, b.rotate, s2, q);
      skewX(a.skewX, b.skewX, s2, q);
      scale(a.scaleX, a.scaleY, b.scaleX, b.scaleY, s2, q);
      a = b = null;
      return function(t) {
        var i = -1, n = q.length, o;
        while (++i < n) s2[(o = q[i]).i] = o.x(t);
        return s2.join("");
      };
    };
  }
  var interpolateTransformCss = interpolateTransform(parseCss, "px, ", "px)", "deg)");
  var interpolateTransformSvg = interpolateTransform(parseSvg, ", ", ")", ")");
  var epsilon2 = 1e-12;
  function cosh(x) {
    return ((x = Math.exp(x)) + 1 / x) / 2;
  }
  function sinh(x) {
    return ((x = Math.exp(x)) - 1 / x) / 2;
  }
  function tanh(x) {
    return ((x = Math.exp(2 * x)) - 1) / (x + 1);
  }
  var zoom = (function zoomRho(rho, rho2, rho4) {
    function zoom3(p0, p1) {
      var ux0 = p0[0], uy0 = p0[1], w0 = p0[2], ux1 = p1[0], uy1 = p1[1], w1 = p1[2], dx = ux1 - ux0, dy = uy1 - uy0, d2 = dx * dx + dy * dy, i, S;
      if (d2 < epsilon2) {
        S = Math.log(w1 / w0) / rho;
        i = function(t) {
          return [
            ux0 + t * dx,
            uy0 + t * dy,
            w0 * Math.exp(rho * t * S)
          ];
        };
      } else {
        var d1 = Math.sqrt(d2), b02 = (w1 * w1 - w0 * w0 + rho4 * d2) / (2 * w0 * rho2 * d1), b12 = (w1 * w1 - w0 * w0 - rho4 * d2) / (2 * w1 * rho2 * d1), r0 = Math.log(Math.sqrt(b02 * b02 + 1) - b02), r1 = Math.log(Math.sqrt(b12 * b12 + 1) - b12);
        S = (r1 - r0) / rho;
        i = function(t) {
          var s2 = t * S, coshr0 = cosh(r0), u = w0 / (rho2 * d1) * (coshr0 * tanh(rho * s2 + r0) - sinh(r0));
          return [
            ux0 + u * dx,
            uy0 + u * dy,
            w0 * coshr0 / cosh(rho * s2 + r0)
          ];
        };
      }
      i.duration = Math.abs(S) * 1e3 * rho / Math.SQRT2;
      return i;
    }
    zoom3.rho = function(_) {
      var _1 = Math.max(1e-3, +_), _2 = _1 * _1, _4 = _2 * _2;
      return zoomRho(_1, _2, _4);
    };
    return zoom3;
  })(Math.SQRT2, 2, 4);
  function hsl2(hue) {
    return function(start2, end) {
      var h2 = hue((start2 = hsl(start2)).h, (end = hsl(end)).h), s2 = nogamma(start2.s, end.s), l = nogamma(start2.l, end.l), opacity = nogamma(start2.opacity, end.opacity);
      return function(t) {
        start2.h = h2(t);
        start2.s = s2(t);
        start2.l = l(t);
        start2.opacity = opacity(t);
        return start2 + "";
      };
    };
  }
  var hsl_default = hsl2(hue$1);
  var hslLong = hsl2(nogamma);
  function hcl2(hue) {
    return function(start2, end) {
      var h2 = hue((start2 = hcl(start2)).h, (end = hcl(end)).h), c = nogamma(start2.c, end.c), l = nogamma(start2.l, end.l), opacity = nogamma(start2.opacity, end.opacity);
      return function(t) {
        start2.h = h2(t);
        start2.c = c(t);
        start2.l = l(t);
        start2.opacity = opacity(t);
        return start2 + "";
      };
    };
  }
  var hcl_default = hcl2(hue$1);
  var hclLong = hcl2(nogamma);
  function cubehelix2(hue) {
    return (function cubehelixGamma(y) {
      y = +y;
      function cubehelix3(start2, end) {
        var h2 = hue((start2 = cubehelix(start2)).h, (end = cubehelix(end)).h), s2 = nogamma(start2.s, end.s), l = nogamma(start2.l, end.l), opacity = nogamma(start2.opacity, end.opacity);
        return function(t) {
          start2.h = h2(t);
          start2.s = s2(t);
          start2.l = l(Math.pow(t, y));
          start2.opacity = opacity(t);
          return start2 + "";
        };
      }
      cubehelix3.gamma = cubehelixGamma;
      return cubehelix3;
    })(1);
  }
  var cubehelix_default = cubehelix2(hue$1);
  var cubehelixLong = cubehelix2(nogamma);

  // node_modules/d3-timer/dist/d3-timer.mjs
  var frame = 0;
  var timeout$1 = 0;
  var interval$1 = 0;
  var pokeDelay = 1e3;
  var taskHead;
  var taskTail;
  var clockLast = 0;
  var clockNow = 0;
  var clockSkew = 0;
  var clock = typeof performance === "object" && performance.now ? performance : Date;
  var setFrame = typeof window === "object" && window.requestAnimationFrame ? window.requestAnimationFrame.bind(window) : function(f) {
    setTimeout(f, 17);
  };
  function now() {
    return clockNow || (setFrame(clearNow), clockNow = clock.now() + clockSkew);
  }
  function clearNow() {
    clockNow = 0;
  }
  function Timer() {
    this._call = this._time = this._next = null;
  }
  Timer.prototype = timer.prototype = {
    constructor: Timer,
    restart: function(callback, delay, time) {
      if (typeof callback !== "function") throw new TypeError("callback is not a function");
      time = (time == null ? now() : +time) + (delay == null ? 0 : +delay);
      if (!this._next && taskTail !== this) {
        if (taskTail) taskTail._next = this;
        else taskHead = this;
        taskTail = this;
      }
      this._call = callback;
      this._time = time;
      sleep();
    },
    stop: function() {
      if (this._call) {
        this._call = null;
        this._time = Infinity;
        sleep();
      }
    }
  };
  function timer(callback, delay, time) {
    var t = new Timer();
    t.restart(callback, delay, time);
    return t;
  }
  function timerFlush() {
    now();
    ++frame;
    var t = taskHead, e;
    while (t) {
      if ((e = clockNow - t._time) >= 0) t._call.call(void 0, e);
      t = t._next;
    }
    --frame;
  }
  function wake() {
    clockNow = (clockLast = clock.now()) + clockSkew;
    frame = timeout$1 = 0;
    try {
      timerFlush();
    } finally {
      frame = 0;
      nap();
      clockNow = 0;
    }
  }
  function poke() {
    var now2 = clock.now(), delay = now2 - clockLast;
    if (delay > pokeDelay) clockSkew -= delay, clockLast = now2;
  }
  function nap() {
    var t02, t12 = taskHead, t22, time = Infinity;
    while (t12) {
      if (t12._call) {
        if (time > t12._time) time = t12._time;
        t02 = t12, t12 = t12._next;
      } else {
        t22 = t12._next, t12._next = null;
        t12 = t02 ? t02._next = t22 : taskHead = t22;
      }
    }
    taskTail = t02;
    sleep(time);
  }
  function sleep(time) {
    if (frame) return;
    if (timeout$1) timeout$1 = clearTimeout(timeout$1);
    var delay = time - clockNow;
    if (delay > 24) {
      if (time < Infinity) timeout$1 = setTimeout(wake, Math.ceil(time - clock.now() - clockSkew) + 1);
      if (interval$1) interval$1 = clearInterval(interval$1);
    } else {
      if (!interval$1) clockLast = clock.now(), interval$1 = setInterval(poke, pokeDelay);
      frame = 1, setFrame(wake);
    }
  }
  function timeout(callback, delay, time) {
    var t = new Timer();
    delay = delay == null ? 0 : +delay;
    t.restart((elapsed) => {
      t.stop();
      callback(elapsed + delay);
    }, delay, time);
    return t;
  }

  // node_modules/d3-ease/dist/d3-ease.mjs
  function cubicInOut(t) {
    return ((t *= 2) <= 1 ? t * t * t : (t -= 2) * t * t + 2) / 2;
  }
  var exponent = 3;
  var polyIn = (function custom(e) {
    e = +e;
    function polyIn2(t) {
      return Math.pow(t, e);
    }
    polyIn2.exponent = custom;
    return polyIn2;
  })(exponent);
  var polyOut = (function custom2(e) {
    e = +e;
    function polyOut2(t) {
      return 1 - Math.pow(1 - t, e);
    }
    polyOut2.exponent = custom2;
    return polyOut2;
  })(exponent);
  var polyInOut = (function custom3(e) {
    e = +e;
    function polyInOut2(t) {
      return ((t *= 2) <= 1 ? Math.pow(t, e) : 2 - Math.pow(2 - t, e)) / 2;
    }
    polyInOut2.exponent = custom3;
    return polyInOut2;
  })(exponent);
  var pi = Math.PI;
  var halfPi = pi / 2;
  function tpmt(x) {
    return (Math.pow(2, -10 * x) - 9765625e-10) * 1.0009775171065494;
  }
  var b1 = 4 / 11;
  var b2 = 6 / 11;
  var b3 = 8 / 11;
  var b4 = 3 / 4;
  var b5 = 9 / 11;
  var b6 = 10 / 11;
  var b7 = 15 / 16;
  var b8 = 21 / 22;
  var b9 = 63 / 64;
  var b0 = 1 / b1 / b1;
  var overshoot = 1.70158;
  var backIn = (function custom4(s2) {
    s2 = +s2;
    function backIn2(t) {
      return (t = +t) * t * (s2 * (t - 1) + t);
    }
    backIn2.overshoot = custom4;
    return backIn2;
  })(overshoot);
  var backOut = (function custom5(s2) {
    s2 = +s2;
    function backOut2(t) {
      return --t * t * ((t + 1) * s2 + t) + 1;
    }
    backOut2.overshoot = custom5;
    return backOut2;
  })(overshoot);
  var backInOut = (function custom6(s2) {
    s2 = +s2;
    function backInOut2(t) {
      return ((t *= 2) < 1 ? t * t * ((s2 + 1) * t - s2) : (t -= 2) * t * ((s2 + 1) * t + s2) + 2) / 2;
    }
    backInOut2.overshoot = custom6;
    return backInOut2;
  })(overshoot);
  var tau = 2 * Math.PI;
  var amplitude = 1;
  var period = 0.3;
  var elasticIn = (function custom7(a, p) {
    var s2 = Math.asin(1 / (a = Math.max(1, a))) * (p /= tau);
    function elasticIn2(t) {
      return a * tpmt(- --t) * Math.sin((s2 - t) / p);
    }
    elasticIn2.amplitude = function(a2) {
      return custom7(a2, p * tau);
    };
    elasticIn2.period = function(p2) {
      return custom7(a, p2);
    };
    return elasticIn2;
  })(amplitude, period);
  var elasticOut = (function custom8(a, p) {
    var s2 = Math.asin(1 / (a = Math.max(1, a))) * (p /= tau);
    function elasticOut2(t) {
      return 1 - a * tpmt(t = +t) * Math.sin((t + s2) / p);
    }
    elasticOut2.amplitude = function(a2) {
      return custom8(a2, p * tau);
    };
    elasticOut2.period = function(p2) {
      return custom8(a, p2);
    };
    return elasticOut2;
  })(amplitude, period);
  var elasticInOut = (function custom9(a, p) {
    var s2 = Math.asin(1 / (a = Math.max(1, a))) * (p /= tau);
    function elasticInOut2(t) {
      return ((t = t * 2 - 1) < 0 ? a * tpmt(-t) * Math.sin((s2 - t) / p) : 2 - a * tpmt(t) * Math.sin((s2 + t) / p)) / 2;
    }
    elasticInOut2.amplitude = function(a2) {
      return custom9(a2, p * tau);
    };
    elasticInOut2.period = function(p2) {
      return custom9(a, p2);
    };
    return elasticInOut2;
  })(amplitude, period);

  // node_modules/d3-transition/dist/d3-transition.mjs
  var emptyOn = dispatch("start", "end", "cancel", "interrupt");
  var emptyTween = [];
  var CREATED = 0;
  var SCHEDULED = 1;
  var STARTING = 2;
  var STARTED = 3;
  var RUNNING = 4;
  var ENDING = 5;
  var ENDED = 6;
  function schedule(node, name2, id2, index, group2, timing) {
    var schedules = node.__transition;
    if (!schedules) node.__transition = {};
    else if (id2 in schedules) return;
    create(node, id2, {
      name: name2,
      index,
      // For context during callback.
      group: group2,
      // For context during callback.
      on: emptyOn,
      tween: emptyTween,
      time: timing.time,
      delay: timing.delay,
      duration: timing.duration,
      ease: timing.ease,
      timer: null,
      state: CREATED
    });
  }
  function init(node, id2) {
    var schedule2 = get2(node, id2);
    if (schedule2.state > CREATED) throw new Error("too late; already scheduled");
    return schedule2;
  }
  function set2(node, id2) {
    var schedule2 = get2(node, id2);
    if (schedule2.state > STARTED) throw new Error("too late; already running");
    return schedule2;
  }
  function get2(node, id2) {
    var schedule2 = node.__transition;
    if (!schedule2 || !(schedule2 = schedule2[id2])) throw new Error("transition not found");
    return schedule2;
  }
  function create(node, id2, self) {
    var schedules = node.__transition, tween;
    schedules[id2] = self;
    self.timer = timer(schedule2, 0, self.time);
    function schedule2(elapsed) {
      self.state = SCHEDULED;
      self.timer.restart(start2, self.delay, self.time);
      if (self.delay <= elapsed) start2(elapsed - self.delay);
    }
    function start2(elapsed) {
      var i, j, n, o;
      if (self.state !== SCHEDULED) return stop2();
      for (i in schedules) {
        o = schedules[i];
        if (o.name !== self.name) continue;
        if (o.state === STARTED) return timeout(start2);
        if (o.state === RUNNING) {
          o.state = ENDED;
          o.timer.stop();
          o.on.call("interrupt", node, node.__data__, o.index, o.group);
          delete schedules[i];
        } else if (+i < id2) {
          o.state = ENDED;
          o.timer.stop();
          o.on.call("cancel", node, node.__data__, o.index, o.group);
          delete schedules[i];
        }
      }
      timeout(function() {
        if (self.state === STARTED) {
          self.state = RUNNING;
          self.timer.restart(tick2, self.delay, self.time);
          tick2(elapsed);
        }
      });
      self.state = STARTING;
      self.on.call("start", node, node.__data__, self.index, self.group);
      if (self.state !== STARTING) return;
      self.state = STARTED;
      tween = new Array(n = self.tween.length);
      for (i = 0, j = -1; i < n; ++i) {
        if (o = self.tween[i].value.call(node, node.__data__, self.index, self.group)) {
          tween[++j] = o;
        }
      }
      tween.length = j + 1;
    }
    function tick2(elapsed) {
      var t = elapsed < self.duration ? self.ease.call(null, elapsed / self.duration) : (self.timer.restart(stop2), self.state = ENDING, 1), i = -1, n = tween.length;
      while (++i < n) {
        tween[i].call(node, t);
      }
      if (self.state === ENDING) {
        self.on.call("end", node, node.__data__, self.index, self.group);
        stop2();
      }
    }
    function stop2() {
      self.state = ENDED;
      self.timer.stop();
      delete schedules[id2];
      for (var i in schedules) return;
      delete node.__transition;
    }
  }
  function interrupt(node, name2) {
    var schedules = node.__transition, schedule2, active, empty2 = true, i;
    if (!schedules) return;
    name2 = name2 == null ? null : name2 + "";
    for (i in schedules) {
      if ((schedule2 = schedules[i]).name !== name2) {
        empty2 = false;
        continue;
      }
      active = schedule2.state > STARTING && schedule2.state < ENDING;
      schedule2.state = ENDED;
      schedule2.timer.stop();
      schedule2.on.call(active ? "interrupt" : "cancel", node, node.__data__, schedule2.index, schedule2.group);
      delete schedules[i];
    }
    if (empty2) delete node.__transition;
  }
  function selection_interrupt(name2) {
    return this.each(function() {
      interrupt(this, name2);
    });
  }
  function tweenRemove(id2, name2) {
    var tween0, tween1;
    return function() {
      var schedule2 = set2(this, id2), tween = schedule2.tween;
      if (tween !== tween0) {
        tween1 = tween0 = tween;
        for (var i = 0, n = tween1.length; i < n; ++i) {
          if (tween1[i].name === name2) {
            tween1 = tween1.slice();
            tween1.splice(i, 1);
            break;
          }
        }
      }
      schedule2.tween = tween1;
    };
  }
  function tweenFunction(id2, name2, value2) {
    var tween0, tween1;
    if (typeof value2 !== "function") throw new Error();
    return function() {
      var schedule2 = set2(this, id2), tween = schedule2.tween;
      if (tween !== tween0) {
        tween1 = (tween0 = tween).slice();
        for (var t = { name: name2, value: value2 }, i = 0, n = tween1.length; i < n; ++i) {
          if (tween1[i].name === name2) {
            tween1[i] = t;
            break;
          }
        }
        if (i === n) tween1.push(t);
      }
      schedule2.tween = tween1;
    };
  }
  function transition_tween(name2, value2) {
    var id2 = this._id;
    name2 += "";
    if (arguments.length < 2) {
      var tween = get2(this.node(), id2).tween;
      for (var i = 0, n = tween.length, t; i < n; ++i) {
        if ((t = tween[i]).name === name2) {
          return t.value;
        }
      }
      return null;
    }
    return this.each((value2 == null ? tweenRemove : tweenFunction)(id2, name2, value2));
  }
  function tweenValue(transition2, name2, value2) {
    var id2 = transition2._id;
    transition2.each(function() {
      var schedule2 = set2(this, id2);
      (schedule2.value || (schedule2.value = {}))[name2] = value2.apply(this, arguments);
    });
    return function(node) {
      return get2(node, id2).value[name2];
    };
  }
  function interpolate(a, b) {
    var c;
    return (typeof b === "number" ? number2 : b instanceof color ? rgb2 : (c = color(b)) ? (b = c, rgb2) : string)(a, b);
  }
  function attrRemove2(name2) {
    return function() {
      this.removeAttribute(name2);
    };
  }
  function attrRemoveNS2(fullname) {
    return function() {
      this.removeAttributeNS(fullname.space, fullname.local);
    };
  }
  function attrConstant2(name2, interpolate2, value1) {
    var string00, string1 = value1 + "", interpolate0;
    return function() {
      var string0 = this.getAttribute(name2);
      return string0 === string1 ? null : string0 === string00 ? interpolate0 : interpolate0 = interpolate2(string00 = string0, value1);
    };
  }
  function attrConstantNS2(fullname, interpolate2, value1) {
    var string00, string1 = value1 + "", interpolate0;
    return function() {
      var string0 = this.getAttributeNS(fullname.space, fullname.local);
      return string0 === string1 ? null : string0 === string00 ? interpolate0 : interpolate0 = interpolate2(string00 = string0, value1);
    };
  }
  function attrFunction2(name2, interpolate2, value2) {
    var string00, string10, interpolate0;
    return function() {
      var string0, value1 = value2(this), string1;
      if (value1 == null) return void this.removeAttribute(name2);
      string0 = this.getAttribute(name2);
      string1 = value1 + "";
      return string0 === string1 ? null : string0 === string00 && string1 === string10 ? interpolate0 : (string10 = string1, interpolate0 = interpolate2(string00 = string0, value1));
    };
  }
  function attrFunctionNS2(fullname, interpolate2, value2) {
    var string00, string10, interpolate0;
    return function() {
      var string0, value1 = value2(this), string1;
      if (value1 == null) return void this.removeAttributeNS(fullname.space, fullname.local);
      string0 = this.getAttributeNS(fullname.space, fullname.local);
      string1 = value1 + "";
      return string0 === string1 ? null : string0 === string00 && string1 === string10 ? interpolate0 : (string10 = string1, interpolate0 = interpolate2(string00 = string0, value1));
    };
  }
  function transition_attr(name2, value2) {
    var fullname = namespace(name2), i = fullname === "transform" ? interpolateTransformSvg : interpolate;
    return this.attrTween(name2, typeof value2 === "function" ? (fullname.local ? attrFunctionNS2 : attrFunction2)(fullname, i, tweenValue(this, "attr." + name2, value2)) : value2 == null ? (fullname.local ? attrRemoveNS2 : attrRemove2)(fullname) : (fullname.local ? attrConstantNS2 : attrConstant2)(fullname, i, value2));
  }
  function attrInterpolate(name2, i) {
    return function(t) {
      this.setAttribute(name2, i.call(this, t));
    };
  }
  function attrInterpolateNS(fullname, i) {
    return function(t) {
      this.setAttributeNS(fullname.space, fullname.local, i.call(this, t));
    };
  }
  function attrTweenNS(fullname, value2) {
    var t02, i0;
    function tween() {
      var i = value2.apply(this, arguments);
      if (i !== i0) t02 = (i0 = i) && attrInterpolateNS(fullname, i);
      return t02;
    }
    tween._value = value2;
    return tween;
  }
  function attrTween(name2, value2) {
    var t02, i0;
    function tween() {
      var i = value2.apply(this, arguments);
      if (i !== i0) t02 = (i0 = i) && attrInterpolate(name2, i);
      return t02;
    }
    tween._value = value2;
    return tween;
  }
  function transition_attrTween(name2, value2) {
    var key2 = "attr." + name2;
    if (arguments.length < 2) return (key2 = this.tween(key2)) && key2._value;
    if (value2 == null) return this.tween(key2, null);
    if (typeof value2 !== "function") throw new Error();
    var fullname = namespace(name2);
    return this.tween(key2, (fullname.local ? attrTweenNS : attrTween)(fullname, value2));
  }
  function delayFunction(id2, value2) {
    return function() {
      init(this, id2).delay = +value2.apply(this, arguments);
    };
  }
  function delayConstant(id2, value2) {
    return value2 = +value2, function() {
      init(this, id2).delay = value2;
    };
  }
  function transition_delay(value2) {
    var id2 = this._id;
    return arguments.length ? this.each((typeof value2 === "function" ? delayFunction : delayConstant)(id2, value2)) : get2(this.node(), id2).delay;
  }
  function durationFunction(id2, value2) {
    return function() {
      set2(this, id2).duration = +value2.apply(this, arguments);
    };
  }
  function durationConstant(id2, value2) {
    return value2 = +value2, function() {
      set2(this, id2).duration = value2;
    };
  }
  function transition_duration(value2) {
    var id2 = this._id;
    return arguments.length ? this.each((typeof value2 === "function" ? durationFunction : durationConstant)(id2, value2)) : get2(this.node(), id2).duration;
  }
  function easeConstant(id2, value2) {
    if (typeof value2 !== "function") throw new Error();
    return function() {
      set2(this, id2).ease = value2;
    };
  }
  function transition_ease(value2) {
    var id2 = this._id;
    return arguments.length ? this.each(easeConstant(id2, value2)) : get2(this.node(), id2).ease;
  }
  function easeVarying(id2, value2) {
    return function() {
      var v = value2.apply(this, arguments);
      if (typeof v !== "function") throw new Error();
      set2(this, id2).ease = v;
    };
  }
  function transition_easeVarying(value2) {
    if (typeof value2 !== "function") throw new Error();
    return this.each(easeVarying(this._id, value2));
  }
  function transition_filter(match) {
    if (typeof match !== "function") match = matcher(match);
    for (var groups = this._groups, m = groups.length, subgroups = new Array(m), j = 0; j < m; ++j) {
      for (var group2 = groups[j], n = group2.length, subgroup = subgroups[j] = [], node, i = 0; i < n; ++i) {
        if ((node = group2[i]) && match.call(node, node.__data__, i, group2)) {
          subgroup.push(node);
        }
      }
    }
    return new Transition(subgroups, this._parents, this._name, this._id);
  }
  function transition_merge(transition2) {
    if (transition2._id !== this._id) throw new Error();
    for (var groups0 = this._groups, groups1 = transition2._groups, m0 = groups0.length, m1 = groups1.length, m = Math.min(m0, m1), merges = new Array(m0), j = 0; j < m; ++j) {
      for (var group0 = groups0[j], group1 = groups1[j], n = group0.length, merge = merges[j] = new Array(n), node, i = 0; i < n; ++i) {
        if (node = group0[i] || group1[i]) {
          merge[i] = node;
        }
      }
    }
    for (; j < m0; ++j) {
      merges[j] = groups0[j];
    }
    return new Transition(merges, this._parents, this._name, this._id);
  }
  function start(name2) {
    return (name2 + "").trim().split(/^|\s+/).every(function(t) {
      var i = t.indexOf(".");
      if (i >= 0) t = t.slice(0, i);
      return !t || t === "start";
    });
  }
  function onFunction(id2, name2, listener) {
    var on0, on1, sit = start(name2) ? init : set2;
    return function() {
      var schedule2 = sit(this, id2), on = schedule2.on;
      if (on !== on0) (on1 = (on0 = on).copy()).on(name2, listener);
      schedule2.on = on1;
    };
  }
  function transition_on(name2, listener) {
    var id2 = this._id;
    return arguments.length < 2 ? get2(this.node(), id2).on.on(name2) : this.each(onFunction(id2, name2, listener));
  }
  function removeFunction(id2) {
    return function() {
      var parent = this.parentNode;
      for (var i in this.__transition) if (+i !== id2) return;
      if (parent) parent.removeChild(this);
    };
  }
  function transition_remove() {
    return this.on("end.remove", removeFunction(this._id));
  }
  function transition_select(select2) {
    var name2 = this._name, id2 = this._id;
    if (typeof select2 !== "function") select2 = selector(select2);
    for (var groups = this._groups, m = groups.length, subgroups = new Array(m), j = 0; j < m; ++j) {
      for (var group2 = groups[j], n = group2.length, subgroup = subgroups[j] = new Array(n), node, subnode, i = 0; i < n; ++i) {
        if ((node = group2[i]) && (subnode = select2.call(node, node.__data__, i, group2))) {
          if ("__data__" in node) subnode.__data__ = node.__data__;
          subgroup[i] = subnode;
          schedule(subgroup[i], name2, id2, i, subgroup, get2(node, id2));
        }
      }
    }
    return new Transition(subgroups, this._parents, name2, id2);
  }
  function transition_selectAll(select2) {
    var name2 = this._name, id2 = this._id;
    if (typeof select2 !== "function") select2 = selectorAll(select2);
    for (var groups = this._groups, m = groups.length, subgroups = [], parents = [], j = 0; j < m; ++j) {
      for (var group2 = groups[j], n = group2.length, node, i = 0; i < n; ++i) {
        if (node = group2[i]) {
          for (var children2 = select2.call(node, node.__data__, i, group2), child, inherit2 = get2(node, id2), k = 0, l = children2.length; k < l; ++k) {
            if (child = children2[k]) {
              schedule(child, name2, id2, k, children2, inherit2);
            }
          }
          subgroups.push(children2);
          parents.push(node);
        }
      }
    }
    return new Transition(subgroups, parents, name2, id2);
  }
  var Selection2 = selection.prototype.constructor;
  function transition_selection() {
    return new Selection2(this._groups, this._parents);
  }
  function styleNull(name2, interpolate2) {
    var string00, string10, interpolate0;
    return function() {
      var string0 = styleValue(this, name2), string1 = (this.style.removeProperty(name2), styleValue(this, name2));
      return string0 === string1 ? null : string0 === string00 && string1 === string10 ? interpolate0 : interpolate0 = interpolate2(string00 = string0, string10 = string1);
    };
  }
  function styleRemove2(name2) {
    return function() {
      this.style.removeProperty(name2);
    };
  }
  function styleConstant2(name2, interpolate2, value1) {
    var string00, string1 = value1 + "", interpolate0;
    return function() {
      var string0 = styleValue(this, name2);
      return string0 === string1 ? null : string0 === string00 ? interpolate0 : interpolate0 = interpolate2(string00 = string0, value1);
    };
  }
  function styleFunction2(name2, interpolate2, value2) {
    var string00, string10, interpolate0;
    return function() {
      var string0 = styleValue(this, name2), value1 = value2(this), string1 = value1 + "";
      if (value1 == null) string1 = value1 = (this.style.removeProperty(name2), styleValue(this, name2));
      return string0 === string1 ? null : string0 === string00 && string1 === string10 ? interpolate0 : (string10 = string1, interpolate0 = interpolate2(string00 = string0, value1));
    };
  }
  function styleMaybeRemove(id2, name2) {
    var on0, on1, listener0, key2 = "style." + name2, event = "end." + key2, remove2;
    return function() {
      var schedule2 = set2(this, id2), on = schedule2.on, listener = schedule2.value[key2] == null ? remove2 || (remove2 = styleRemove2(name2)) : void 0;
      if (on !== on0 || listener0 !== listener) (on1 = (on0 = on).copy()).on(event, listener0 = listener);
      schedule2.on = on1;
    };
  }
  function transition_style(name2, value2, priority) {
    var i = (name2 += "") === "transform" ? interpolateTransformCss : interpolate;
    return value2 == null ? this.styleTween(name2, styleNull(name2, i)).on("end.style." + name2, styleRemove2(name2)) : typeof value2 === "function" ? this.styleTween(name2, styleFunction2(name2, i, tweenValue(this, "style." + name2, value2))).each(styleMaybeRemove(this._id, name2)) : this.styleTween(name2, styleConstant2(name2, i, value2), priority).on("end.style." + name2, null);
  }
  function styleInterpolate(name2, i, priority) {
    return function(t) {
      this.style.setProperty(name2, i.call(this, t), priority);
    };
  }
  function styleTween(name2, value2, priority) {
    var t, i0;
    function tween() {
      var i = value2.apply(this, arguments);
      if (i !== i0) t = (i0 = i) && styleInterpolate(name2, i, priority);
      return t;
    }
    tween._value = value2;
    return tween;
  }
  function transition_styleTween(name2, value2, priority) {
    var key2 = "style." + (name2 += "");
    if (arguments.length < 2) return (key2 = this.tween(key2)) && key2._value;
    if (value2 == null) return this.tween(key2, null);
    if (typeof value2 !== "function") throw new Error();
    return this.tween(key2, styleTween(name2, value2, priority == null ? "" : priority));
  }
  function textConstant2(value2) {
    return function() {
      this.textContent = value2;
    };
  }
  function textFunction2(value2) {
    return function() {
      var value1 = value2(this);
      this.textContent = value1 == null ? "" : value1;
    };
  }
  function transition_text(value2) {
    return this.tween("text", typeof value2 === "function" ? textFunction2(tweenValue(this, "text", value2)) : textConstant2(value2 == null ? "" : value2 + ""));
  }
  function textInterpolate(i) {
    return function(t) {
      this.textContent = i.call(this, t);
    };
  }
  function textTween(value2) {
    var t02, i0;
    function tween() {
      var i = value2.apply(this, arguments);
      if (i !== i0) t02 = (i0 = i) && textInterpolate(i);
      return t02;
    }
    tween._value = value2;
    return tween;
  }
  function transition_textTween(value2) {
    var key2 = "text";
    if (arguments.length < 1) return (key2 = this.tween(key2)) && key2._value;
    if (value2 == null) return this.tween(key2, null);
    if (typeof value2 !== "function") throw new Error();
    return this.tween(key2, textTween(value2));
  }
  function transition_transition() {
    var name2 = this._name, id0 = this._id, id1 = newId();
    for (var groups = this._groups, m = groups.length, j = 0; j < m; ++j) {
      for (var group2 = groups[j], n = group2.length, node, i = 0; i < n; ++i) {
        if (node = group2[i]) {
          var inherit2 = get2(node, id0);
          schedule(node, name2, id1, i, group2, {
            time: inherit2.time + inherit2.delay + inherit2.duration,
            delay: 0,
            duration: inherit2.duration,
            ease: inherit2.ease
          });
        }
      }
    }
    return new Transition(groups, this._parents, name2, id1);
  }
  function transition_end() {
    var on0, on1, that = this, id2 = that._id, size = that.size();
    return new Promise(function(resolve2, reject) {
      var cancel = { value: reject }, end = { value: function() {
        if (--size === 0) resolve2();
      } };
      that.each(function() {
        var schedule2 = set2(this, id2), on = schedule2.on;
        if (on !== on0) {
          on1 = (on0 = on).copy();
          on1._.cancel.push(cancel);
          on1._.interrupt.push(cancel);
          on1._.end.push(end);
        }
        schedule2.on = on1;
      });
      if (size === 0) resolve2();
    });
  }
  var id = 0;
  function Transition(groups, parents, name2, id2) {
    this._groups = groups;
    this._parents = parents;
    this._name = name2;
    this._id = id2;
  }
  function transition(name2) {
    return selection().transition(name2);
  }
  function newId() {
    return ++id;
  }
  var selection_prototype = selection.prototype;
  Transition.prototype = transition.prototype = {
    constructor: Transition,
    select: transition_select,
    selectAll: transition_selectAll,
    selectChild: selection_prototype.selectChild,
    selectChildren: selection_prototype.selectChildren,
    filter: transition_filter,
    merge: transition_merge,
    selection: transition_selection,
    transition: transition_transition,
    call: selection_prototype.call,
    nodes: selection_prototype.nodes,
    node: selection_prototype.node,
    size: selection_prototype.size,
    empty: selection_prototype.empty,
    each: selection_prototype.each,
    on: transition_on,
    attr: transition_attr,
    attrTween: transition_attrTween,
    style: transition_style,
    styleTween: transition_styleTween,
    text: transition_text,
    textTween: transition_textTween,
    remove: transition_remove,
    tween: transition_tween,
    delay: transition_delay,
    duration: transition_duration,
    ease: transition_ease,
    easeVarying: transition_easeVarying,
    end: transition_end,
    [Symbol.iterator]: selection_prototype[Symbol.iterator]
  };
  var defaultTiming = {
    time: null,
    // Set on use.
    delay: 0,
    duration: 250,
    ease: cubicInOut
  };
  function inherit(node, id2) {
    var timing;
    while (!(timing = node.__transition) || !(timing = timing[id2])) {
      if (!(node = node.parentNode)) {
        throw new Error(`transition ${id2} not found`);
      }
    }
    return timing;
  }
  function selection_transition(name2) {
    var id2, timing;
    if (name2 instanceof Transition) {
      id2 = name2._id, name2 = name2._name;
    } else {
      id2 = newId(), (timing = defaultTiming).time = now(), name2 = name2 == null ? null : name2 + "";
    }
    for (var groups = this._groups, m = groups.length, j = 0; j < m; ++j) {
      for (var group2 = groups[j], n = group2.length, node, i = 0; i < n; ++i) {
        if (node = group2[i]) {
          schedule(node, name2, id2, i, group2, timing || inherit(node, id2));
        }
      }
    }
    return new Transition(groups, this._parents, name2, id2);
  }
  selection.prototype.interrupt = selection_interrupt;
  selection.prototype.transition = selection_transition;

  // node_modules/d3-zoom/dist/d3-zoom.mjs
  var constant3 = (x) => () => x;
  function ZoomEvent(type, {
    sourceEvent: sourceEvent2,
    target,
    transform: transform2,
    dispatch: dispatch2
  }) {
    Object.defineProperties(this, {
      type: { value: type, enumerable: true, configurable: true },
      sourceEvent: { value: sourceEvent2, enumerable: true, configurable: true },
      target: { value: target, enumerable: true, configurable: true },
      transform: { value: transform2, enumerable: true, configurable: true },
      _: { value: dispatch2 }
    });
  }
  function Transform(k, x, y) {
    this.k = k;
    this.x = x;
    this.y = y;
  }
  Transform.prototype = {
    constructor: Transform,
    scale: function(k) {
      return k === 1 ? this : new Transform(this.k * k, this.x, this.y);
    },
    translate: function(x, y) {
      return x === 0 & y === 0 ? this : new Transform(this.k, this.x + this.k * x, this.y + this.k * y);
    },
    apply: function(point) {
      return [point[0] * this.k + this.x, point[1] * this.k + this.y];
    },
    applyX: function(x) {
      return x * this.k + this.x;
    },
    applyY: function(y) {
      return y * this.k + this.y;
    },
    invert: function(location2) {
      return [(location2[0] - this.x) / this.k, (location2[1] - this.y) / this.k];
    },
    invertX: function(x) {
      return (x - this.x) / this.k;
    },
    invertY: function(y) {
      return (y - this.y) / this.k;
    },
    rescaleX: function(x) {
      return x.copy().domain(x.range().map(this.invertX, this).map(x.invert, x));
    },
    rescaleY: function(y) {
      return y.copy().domain(y.range().map(this.invertY, this).map(y.invert, y));
    },
    toString: function() {
      return "translate(" + this.x + "," + this.y + ") scale(" + this.k + ")";
    }
  };
  var identity2 = new Transform(1, 0, 0);
  transform.prototype = Transform.prototype;
  function transform(node) {
    while (!node.__zoom) if (!(node = node.parentNode)) return identity2;
    return node.__zoom;
  }
  function nopropagation(event) {
    event.stopImmediatePropagation();
  }
  function noevent2(event) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  function defaultFilter(event) {
    return (!event.ctrlKey || event.type === "wheel") && !event.button;
  }
  function defaultExtent() {
    var e = this;
    if (e instanceof SVGElement) {
      e = e.ownerSVGElement || e;
      if (e.hasAttribute("viewBox")) {
        e = e.viewBox.baseVal;
        return [[e.x, e.y], [e.x + e.width, e.y + e.height]];
      }
      return [[0, 0], [e.width.baseVal.value, e.height.baseVal.value]];
    }
    return [[0, 0], [e.clientWidth, e.clientHeight]];
  }
  function defaultTransform() {
    return this.__zoom || identity2;
  }
  function defaultWheelDelta(event) {
    return -event.deltaY * (event.deltaMode === 1 ? 0.05 : event.deltaMode ? 1 : 2e-3) * (event.ctrlKey ? 10 : 1);
  }
  function defaultTouchable() {
    return navigator.maxTouchPoints || "ontouchstart" in this;
  }
  function defaultConstrain(transform2, extent, translateExtent) {
    var dx0 = transform2.invertX(extent[0][0]) - translateExtent[0][0], dx1 = transform2.invertX(extent[1][0]) - translateExtent[1][0], dy0 = transform2.invertY(extent[0][1]) - translateExtent[0][1], dy1 = transform2.invertY(extent[1][1]) - translateExtent[1][1];
    return transform2.translate(
      dx1 > dx0 ? (dx0 + dx1) / 2 : Math.min(0, dx0) || Math.max(0, dx1),
      dy1 > dy0 ? (dy0 + dy1) / 2 : Math.min(0, dy0) || Math.max(0, dy1)
    );
  }
  function zoom2() {
    var filter2 = defaultFilter, extent = defaultExtent, constrain = defaultConstrain, wheelDelta = defaultWheelDelta, touchable = defaultTouchable, scaleExtent = [0, Infinity], translateExtent = [[-Infinity, -Infinity], [Infinity, Infinity]], duration = 250, interpolate2 = zoom, listeners = dispatch("start", "zoom", "end"), touchstarting, touchfirst, touchending, touchDelay = 500, wheelDelay = 150, clickDistance2 = 0, tapDistance = 10;
    function zoom3(selection2) {
      selection2.property("__zoom", defaultTransform).on("wheel.zoom", wheeled, { passive: false }).on("mousedown.zoom", mousedowned).on("dblclick.zoom", dblclicked).filter(touchable).on("touchstart.zoom", touchstarted).on("touchmove.zoom", touchmoved).on("touchend.zoom touchcancel.zoom", touchended).style("-webkit-tap-highlight-color", "rgba(0,0,0,0)");
    }
    zoom3.transform = function(collection, transform2, point, event) {
      var selection2 = collection.selection ? collection.selection() : collection;
      selection2.property("__zoom", defaultTransform);
      if (collection !== selection2) {
        schedule2(collection, transform2, point, event);
      } else {
        selection2.interrupt().each(function() {
          gesture(this, arguments).event(event).start().zoom(null, typeof transform2 === "function" ? transform2.apply(this, arguments) : transform2).end();
        });
      }
    };
    zoom3.scaleBy = function(selection2, k, p, event) {
      zoom3.scaleTo(selection2, function() {
        var k0 = this.__zoom.k, k1 = typeof k === "function" ? k.apply(this, arguments) : k;
        return k0 * k1;
      }, p, event);
    };
    zoom3.scaleTo = function(selection2, k, p, event) {
      zoom3.transform(selection2, function() {
        var e = extent.apply(this, arguments), t02 = this.__zoom, p0 = p == null ? centroid(e) : typeof p === "function" ? p.apply(this, arguments) : p, p1 = t02.invert(p0), k1 = typeof k === "function" ? k.apply(this, arguments) : k;
        return constrain(translate(scale(t02, k1), p0, p1), e, translateExtent);
      }, p, event);
    };
    zoom3.translateBy = function(selection2, x, y, event) {
      zoom3.transform(selection2, function() {
        return constrain(this.__zoom.translate(
          typeof x === "function" ? x.apply(this, arguments) : x,
          typeof y === "function" ? y.apply(this, arguments) : y
        ), extent.apply(this, arguments), translateExtent);
      }, null, event);
    };
    zoom3.translateTo = function(selection2, x, y, p, event) {
      zoom3.transform(selection2, function() {
        var e = extent.apply(this, arguments), t = this.__zoom, p0 = p == null ? centroid(e) : typeof p === "function" ? p.apply(this, arguments) : p;
        return constrain(identity2.translate(p0[0], p0[1]).scale(t.k).translate(
          typeof x === "function" ? -x.apply(this, arguments) : -x,
          typeof y === "function" ? -y.apply(this, arguments) : -y
        ), e, translateExtent);
      }, p, event);
    };
    function scale(transform2, k) {
      k = Math.max(scaleExtent[0], Math.min(scaleExtent[1], k));
      return k === transform2.k ? transform2 : new Transform(k, transform2.x, transform2.y);
    }
    function translate(transform2, p0, p1) {
      var x = p0[0] - p1[0] * transform2.k, y = p0[1] - p1[1] * transform2.k;
      return x === transform2.x && y === transform2.y ? transform2 : new Transform(transform2.k, x, y);
    }
    function centroid(extent2) {
      return [(+extent2[0][0] + +extent2[1][0]) / 2, (+extent2[0][1] + +extent2[1][1]) / 2];
    }
    function schedule2(transition2, transform2, point, event) {
      transition2.on("start.zoom", function() {
        gesture(this, arguments).event(event).start();
      }).on("interrupt.zoom end.zoom", function() {
        gesture(this, arguments).event(event).end();
      }).tween("zoom", function() {
        var that = this, args = arguments, g = gesture(that, args).event(event), e = extent.apply(that, args), p = point == null ? centroid(e) : typeof point === "function" ? point.apply(that, args) : point, w = Math.max(e[1][0] - e[0][0], e[1][1] - e[0][1]), a = that.__zoom, b = typeof transform2 === "function" ? transform2.apply(that, args) : transform2, i = interpolate2(a.invert(p).concat(w / a.k), b.invert(p).concat(w / b.k));
        return function(t) {
          if (t === 1) t = b;
          else {
            var l = i(t), k = w / l[2];
            t = new Transform(k, p[0] - l[0] * k, p[1] - l[1] * k);
          }
          g.zoom(null, t);
        };
      });
    }
    function gesture(that, args, clean) {
      return !clean && that.__zooming || new Gesture(that, args);
    }
    function Gesture(that, args) {
      this.that = that;
      this.args = args;
      this.active = 0;
      this.sourceEvent = null;
      this.extent = extent.apply(that, args);
      this.taps = 0;
    }
    Gesture.prototype = {
      event: function(event) {
        if (event) this.sourceEvent = event;
        return this;
      },
      start: function() {
        if (++this.active === 1) {
          this.that.__zooming = this;
          this.emit("start");
        }
        return this;
      },
      zoom: function(key2, transform2) {
        if (this.mouse && key2 !== "mouse") this.mouse[1] = transform2.invert(this.mouse[0]);
        if (this.touch0 && key2 !== "touch") this.touch0[1] = transform2.invert(this.touch0[0]);
        if (this.touch1 && key2 !== "touch") this.touch1[1] = transform2.invert(this.touch1[0]);
        this.that.__zoom = transform2;
        this.emit("zoom");
        return this;
      },
      end: function() {
        if (--this.active === 0) {
          delete this.that.__zooming;
          this.emit("end");
        }
        return this;
      },
      emit: function(type) {
        var d = select(this.that).datum();
        listeners.call(
          type,
          this.that,
          new ZoomEvent(type, {
            sourceEvent: this.sourceEvent,
            target: zoom3,
            transform: this.that.__zoom,
            dispatch: listeners
          }),
          d
        );
      }
    };
    function wheeled(event, ...args) {
      if (!filter2.apply(this, arguments)) return;
      var g = gesture(this, args).event(event), t = this.__zoom, k = Math.max(scaleExtent[0], Math.min(scaleExtent[1], t.k * Math.pow(2, wheelDelta.apply(this, arguments)))), p = pointer(event);
      if (g.wheel) {
        if (g.mouse[0][0] !== p[0] || g.mouse[0][1] !== p[1]) {
          g.mouse[1] = t.invert(g.mouse[0] = p);
        }
        clearTimeout(g.wheel);
      } else if (t.k === k) return;
      else {
        g.mouse = [p, t.invert(p)];
        interrupt(this);
        g.start();
      }
      noevent2(event);
      g.wheel = setTimeout(wheelidled, wheelDelay);
      g.zoom("mouse", constrain(translate(scale(t, k), g.mouse[0], g.mouse[1]), g.extent, translateExtent));
      function wheelidled() {
        g.wheel = null;
        g.end();
      }
    }
    function mousedowned(event, ...args) {
      if (touchending || !filter2.apply(this, arguments)) return;
      var currentTarget = event.currentTarget, g = gesture(this, args, true).event(event), v = select(event.view).on("mousemove.zoom", mousemoved, true).on("mouseup.zoom", mouseupped, true), p = pointer(event, currentTarget), x0 = event.clientX, y0 = event.clientY;
      nodrag(event.view);
      nopropagation(event);
      g.mouse = [p, this.__zoom.invert(p)];
      interrupt(this);
      g.start();
      function mousemoved(event2) {
        noevent2(event2);
        if (!g.moved) {
          var dx = event2.clientX - x0, dy = event2.clientY - y0;
          g.moved = dx * dx + dy * dy > clickDistance2;
        }
        g.event(event2).zoom("mouse", constrain(translate(g.that.__zoom, g.mouse[0] = pointer(event2, currentTarget), g.mouse[1]), g.extent, translateExtent));
      }
      function mouseupped(event2) {
        v.on("mousemove.zoom mouseup.zoom", null);
        yesdrag(event2.view, g.moved);
        noevent2(event2);
        g.event(event2).end();
      }
    }
    function dblclicked(event, ...args) {
      if (!filter2.apply(this, arguments)) return;
      var t02 = this.__zoom, p0 = pointer(event.changedTouches ? event.changedTouches[0] : event, this), p1 = t02.invert(p0), k1 = t02.k * (event.shiftKey ? 0.5 : 2), t12 = constrain(translate(scale(t02, k1), p0, p1), extent.apply(this, args), translateExtent);
      noevent2(event);
      if (duration > 0) select(this).transition().duration(duration).call(schedule2, t12, p0, event);
      else select(this).call(zoom3.transform, t12, p0, event);
    }
    function touchstarted(event, ...args) {
      if (!filter2.apply(this, arguments)) return;
      var touches = event.touches, n = touches.length, g = gesture(this, args, event.changedTouches.length === n).event(event), started, i, t, p;
      nopropagation(event);
      for (i = 0; i < n; ++i) {
        t = touches[i], p = pointer(t, this);
        p = [p, this.__zoom.invert(p), t.identifier];
        if (!g.touch0) g.touch0 = p, started = true, g.taps = 1 + !!touchstarting;
        else if (!g.touch1 && g.touch0[2] !== p[2]) g.touch1 = p, g.taps = 0;
      }
      if (touchstarting) touchstarting = clearTimeout(touchstarting);
      if (started) {
        if (g.taps < 2) touchfirst = p[0], touchstarting = setTimeout(function() {
          touchstarting = null;
        }, touchDelay);
        interrupt(this);
        g.start();
      }
    }
    function touchmoved(event, ...args) {
      if (!this.__zooming) return;
      var g = gesture(this, args).event(event), touches = event.changedTouches, n = touches.length, i, t, p, l;
      noevent2(event);
      for (i = 0; i < n; ++i) {
        t = touches[i], p = pointer(t, this);
        if (g.touch0 && g.touch0[2] === t.identifier) g.touch0[0] = p;
        else if (g.touch1 && g.touch1[2] === t.identifier) g.touch1[0] = p;
      }
      t = g.that.__zoom;
      if (g.touch1) {
        var p0 = g.touch0[0], l0 = g.touch0[1], p1 = g.touch1[0], l1 = g.touch1[1], dp = (dp = p1[0] - p0[0]) * dp + (dp = p1[1] - p0[1]) * dp, dl = (dl = l1[0] - l0[0]) * dl + (dl = l1[1] - l0[1]) * dl;
        t = scale(t, Math.sqrt(dp / dl));
        p = [(p0[0] + p1[0]) / 2, (p0[1] + p1[1]) / 2];
        l = [(l0[0] + l1[0]) / 2, (l0[1] + l1[1]) / 2];
      } else if (g.touch0) p = g.touch0[0], l = g.touch0[1];
      else return;
      g.zoom("touch", constrain(translate(t, p, l), g.extent, translateExtent));
    }
    function touchended(event, ...args) {
      if (!this.__zooming) return;
      var g = gesture(this, args).event(event), touches = event.changedTouches, n = touches.length, i, t;
      nopropagation(event);
      if (touchending) clearTimeout(touchending);
      touchending = setTimeout(function() {
        touchending = null;
      }, touchDelay);
      for (i = 0; i < n; ++i) {
        t = touches[i];
        if (g.touch0 && g.touch0[2] === t.identifier) delete g.touch0;
        else if (g.touch1 && g.touch1[2] === t.identifier) delete g.touch1;
      }
      if (g.touch1 && !g.touch0) g.touch0 = g.touch1, delete g.touch1;
      if (g.touch0) g.touch0[1] = this.__zoom.invert(g.touch0[0]);
      else {
        g.end();
        if (g.taps === 2) {
          t = pointer(t, this);
          if (Math.hypot(touchfirst[0] - t[0], touchfirst[1] - t[1]) < tapDistance) {
            var p = select(this).on("dblclick.zoom");
            if (p) p.apply(this, arguments);
          }
        }
      }
    }
    zoom3.wheelDelta = function(_) {
      return arguments.length ? (wheelDelta = typeof _ === "function" ? _ : constant3(+_), zoom3) : wheelDelta;
    };
    zoom3.filter = function(_) {
      return arguments.length ? (filter2 = typeof _ === "function" ? _ : constant3(!!_), zoom3) : filter2;
    };
    zoom3.touchable = function(_) {
      return arguments.length ? (touchable = typeof _ === "function" ? _ : constant3(!!_), zoom3) : touchable;
    };
    zoom3.extent = function(_) {
      return arguments.length ? (extent = typeof _ === "function" ? _ : constant3([[+_[0][0], +_[0][1]], [+_[1][0], +_[1][1]]]), zoom3) : extent;
    };
    zoom3.scaleExtent = function(_) {
      return arguments.length ? (scaleExtent[0] = +_[0], scaleExtent[1] = +_[1], zoom3) : [scaleExtent[0], scaleExtent[1]];
    };
    zoom3.translateExtent = function(_) {
      return arguments.length ? (translateExtent[0][0] = +_[0][0], translateExtent[1][0] = +_[1][0], translateExtent[0][1] = +_[0][1], translateExtent[1][1] = +_[1][1], zoom3) : [[translateExtent[0][0], translateExtent[0][1]], [translateExtent[1][0], translateExtent[1][1]]];
    };
    zoom3.constrain = function(_) {
      return arguments.length ? (constrain = _, zoom3) : constrain;
    };
    zoom3.duration = function(_) {
      return arguments.length ? (duration = +_, zoom3) : duration;
    };
    zoom3.interpolate = function(_) {
      return arguments.length ? (interpolate2 = _, zoom3) : interpolate2;
    };
    zoom3.on = function() {
      var value2 = listeners.on.apply(listeners, arguments);
      return value2 === listeners ? zoom3 : value2;
    };
    zoom3.clickDistance = function(_) {
      return arguments.length ? (clickDistance2 = (_ = +_) * _, zoom3) : Math.sqrt(clickDistance2);
    };
    zoom3.tapDistance = function(_) {
      return arguments.length ? (tapDistance = +_, zoom3) : tapDistance;
    };
    return zoom3;
  }

  // src/paint/camera.js
  var LARGEST = 1.6;
  var STACK_RIM = 12;
  function usual(width, kind = "network") {
    const aside = Math.min(56, width * 0.07), [top2, bottom] = kind === "stack" ? [STACK_RIM, STACK_RIM] : [30, 48];
    return { top: top2, right: aside, bottom, left: aside };
  }
  var growth = (k) => Math.sqrt(0.78 * k) * Math.min(Math.sqrt(Math.sqrt(k / 0.35)), 1);
  function boundsOf(scene) {
    const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
    const seen = scene.nodes.some((node) => node.tone !== "ghost");
    for (const { x, y, tone } of scene.nodes) {
      if (seen && tone === "ghost") continue;
      if (x < box.left) box.left = x;
      if (x > box.right) box.right = x;
      if (y < box.top) box.top = y;
      if (y > box.bottom) box.bottom = y;
    }
    for (const lane of scene.lanes) {
      box.top = Math.min(box.top, lane.top);
      box.bottom = Math.max(box.bottom, lane.bottom);
    }
    return box.left > box.right ? { left: -1, top: -1, right: 1, bottom: 1 } : box;
  }
  function fitted(box, { width, height }, given = null) {
    const margins = given ?? usual(width);
    const across2 = Math.max(width - margins.left - margins.right, 40);
    const down = Math.max(height - margins.top - margins.bottom, 40);
    const k = Math.min(across2 / Math.max(box.right - box.left, 1), down / Math.max(box.bottom - box.top, 1), LARGEST);
    return {
      x: (box.left + box.right) / 2 + (margins.right - margins.left) / 2 / k,
      y: (box.top + box.bottom) / 2 + (margins.bottom - margins.top) / 2 / k,
      k
    };
  }
  var toWorld = (camera, size, x, y) => ({
    x: camera.x + (x - size.width / 2) / camera.k,
    y: camera.y + (y - size.height / 2) / camera.k
  });
  var toScreen = (camera, size, x, y) => ({
    x: size.width / 2 + (x - camera.x) * camera.k,
    y: size.height / 2 + (y - camera.y) * camera.k
  });

  // src/paint/curves.js
  var SPILL = 60;
  var PIECES = 48;
  function courseOf2(course2, a, b, scale = 1) {
    if (course2.form === "loop") return loop(a, course2.bend, scale);
    return course2.form === "fall" ? fall(a, b, course2.bend * scale) : arc(a, b, course2.bend * scale);
  }
  function arc(a, b, bend) {
    const dx = b.x - a.x, dy = b.y - a.y;
    const length = Math.sqrt(dx * dx + dy * dy) || 1;
    const push = 4 / 3 * bend / length;
    const ox = -dy * push, oy = dx * push;
    return [a.x, a.y, a.x + dx * 0.3 + ox, a.y + dy * 0.3 + oy, a.x + dx * 0.7 + ox, a.y + dy * 0.7 + oy, b.x, b.y];
  }
  function fall(a, b, bend) {
    const dx = b.x - a.x, dy = b.y - a.y;
    const ox = 4 / 3 * bend;
    return [a.x, a.y, a.x + dx * 0.08 + ox, a.y + dy * 0.46, b.x - dx * 0.08 + ox, b.y - dy * 0.46, b.x, b.y];
  }
  function loop(at, number3, scale) {
    const high = (130 + 30 * number3) * scale, wide = (64 + 16 * number3) * scale;
    return [at.x, at.y, at.x - wide, at.y - high, at.x + wide, at.y - high, at.x, at.y];
  }
  function pointAt(c, t) {
    const u = 1 - t;
    const a = u * u * u, b = 3 * u * u * t, d = 3 * u * t * t, e = t * t * t;
    return { x: a * c[0] + b * c[2] + d * c[4] + e * c[6], y: a * c[1] + b * c[3] + d * c[5] + e * c[7] };
  }
  function part(c, t02, t12) {
    return upTo(after(c, t02), t02 === 1 ? 0 : (t12 - t02) / (1 - t02));
  }
  function upTo(c, t) {
    const mix = (p, q) => p + (q - p) * t;
    const ax = mix(c[0], c[2]), ay = mix(c[1], c[3]), bx = mix(c[2], c[4]), by = mix(c[3], c[5]);
    const cx = mix(c[4], c[6]), cy = mix(c[5], c[7]);
    const dx = mix(ax, bx), dy = mix(ay, by), ex = mix(bx, cx), ey = mix(by, cy);
    return [c[0], c[1], ax, ay, dx, dy, mix(dx, ex), mix(dy, ey)];
  }
  var after = (c, t) => turned(upTo(turned(c), 1 - t));
  var turned = (c) => [c[6], c[7], c[4], c[5], c[2], c[3], c[0], c[1]];
  function leaves(c, radius2) {
    let low = 0, high = 0.5;
    for (let i = 0; i < 9; i++) {
      const t = (low + high) / 2;
      const p = pointAt(c, t);
      const dx = p.x - c[0], dy = p.y - c[1];
      if (dx * dx + dy * dy < radius2 * radius2) low = t;
      else high = t;
    }
    return high;
  }
  function trimmed2(c, start2, end) {
    const t02 = leaves(c, start2), t12 = 1 - leaves(turned(c), end);
    return t12 - t02 < 0.02 ? null : part(c, t02, t12);
  }
  function within(c, { width, height }) {
    if (Math.min(c[0], c[6]) > -SPILL && Math.max(c[0], c[6]) < width + SPILL && Math.min(c[1], c[7]) > -SPILL && Math.max(c[1], c[7]) < height + SPILL) return c;
    let first2 = -1, last2 = -1, before = pointAt(c, 0);
    for (let i = 1; i <= PIECES; i++) {
      const next = pointAt(c, i / PIECES);
      const out = Math.max(before.x, next.x) < -SPILL || Math.min(before.x, next.x) > width + SPILL || Math.max(before.y, next.y) < -SPILL || Math.min(before.y, next.y) > height + SPILL;
      if (!out) {
        last2 = i;
        if (first2 < 0) first2 = i - 1;
      }
      before = next;
    }
    return first2 < 0 ? null : part(c, first2 / PIECES, last2 / PIECES);
  }

  // src/paint/plan.js
  var LEAST_RADIUS = 0.7;
  var NEAR_NODE = 5;
  var NEAR_EDGE = 7;
  var SAMPLES = 24;
  function planOf({ nodes: nodes2, edges }) {
    const [n, m] = [nodes2.length, edges.length];
    const plan = {
      x: new Float64Array(n),
      y: new Float64Array(n),
      r: new Float64Array(n),
      ghost: new Uint8Array(n),
      from: new Uint32Array(m),
      to: new Uint32Array(m),
      reach: new Float64Array(m),
      ranked: rankedOf(nodes2)
    };
    nodes2.forEach(({ x, y, r, tone }, index) => {
      plan.x[index] = x;
      plan.y[index] = y;
      plan.r[index] = r;
      plan.ghost[index] = Number(tone === "ghost");
    });
    edges.forEach(({ from, to, form, bend }, index) => {
      plan.from[index] = from;
      plan.to[index] = to;
      plan.reach[index] = form === "loop" ? 150 + bend * 30 : Math.abs(bend) * 1.4;
    });
    return plan;
  }
  function rankedOf(nodes2) {
    const standing = { chosen: 4, lit: 3, plain: 2, dim: 1, ghost: 0 };
    const count2 = nodes2.length;
    const keys = new Float64Array(count2);
    nodes2.forEach(({ tone, weight }, index) => {
      keys[index] = (5e3 - standing[tone] * 1e3 - Math.round(weight * 999)) * count2 + index;
    });
    const ranked = Uint32Array.from(keys.sort(), (key2) => key2 % count2);
    return ranked.filter((index) => nodes2[index].tone !== "ghost");
  }
  var radius = (r, k) => Math.max(r * growth(k), LEAST_RADIUS);
  function sight(camera, size, margin) {
    const { x: left, y: top2 } = toWorld(camera, size, -margin, -margin);
    const { x: right, y: bottom } = toWorld(camera, size, size.width + margin, size.height + margin);
    return { left, top: top2, right, bottom };
  }
  var edgesInSight = (plan, camera, size) => edgesIn(plan, sight(camera, size, 20));
  function edgesIn({ x, y, from, to, reach: reach2 }, { left, top: top2, right, bottom }) {
    const found2 = [];
    for (let i = 0; i < from.length; i++) {
      const a = from[i], b = to[i], m = reach2[i];
      const ax = x[a], bx = x[b], ay = y[a], by = y[b];
      if (ax < left - m && bx < left - m || ax > right + m && bx > right + m) continue;
      if (ay < top2 - m && by < top2 - m || ay > bottom + m && by > bottom + m) continue;
      const dx = bx - ax, dy = by - ay, cx = (left + right) / 2 - ax, cy = (top2 + bottom) / 2 - ay;
      const aside = Math.abs(dx * cy - dy * cx) * 2, half = Math.abs(dx) * (bottom - top2) + Math.abs(dy) * (right - left);
      if (aside > half + 2 * m * Math.sqrt(dx * dx + dy * dy)) continue;
      found2.push(i);
    }
    return found2;
  }
  function nodesInSight({ x, y }, camera, size) {
    const { left, top: top2, right, bottom } = sight(camera, size, 40);
    const found2 = [];
    for (let i = 0; i < x.length; i++) if (x[i] >= left && x[i] <= right && y[i] >= top2 && y[i] <= bottom) found2.push(i);
    return found2;
  }
  function pick(scene, plan, camera, size, px, py, slack = 0) {
    const at = toWorld(camera, size, px, py);
    const node = nearestNode(plan, at, camera.k, slack);
    if (node >= 0) return { node };
    const edge = nearestEdge(scene, plan, at, camera.k, slack);
    return edge >= 0 ? { edge } : null;
  }
  function nearestNode({ x, y, r, ghost }, at, k, slack) {
    let best = -1, least = Infinity;
    const grown = growth(k);
    for (let i = 0; i < x.length; i++) {
      const dx = (x[i] - at.x) * k, dy = (y[i] - at.y) * k;
      const reach2 = (ghost[i] ? 1 : Math.max(r[i] * grown, LEAST_RADIUS)) + NEAR_NODE + slack;
      const far = (dx * dx + dy * dy) / (reach2 * reach2);
      if (far <= 1 && far + ghost[i] < least) {
        best = i;
        least = far + ghost[i];
      }
    }
    return best;
  }
  function nearestEdge({ nodes: nodes2, edges }, plan, at, k, slack) {
    const near2 = (NEAR_EDGE + slack) / k;
    const around2 = { left: at.x - near2, top: at.y - near2, right: at.x + near2, bottom: at.y + near2 };
    let best = -1, least = near2 * near2;
    for (const i of edgesIn(plan, around2)) {
      const edge = edges[i];
      if (beside(plan, i, at) > (plan.reach[i] + near2) ** 2) continue;
      const far = distanceTo(courseOf2(edge, nodes2[edge.from], nodes2[edge.to]), at) * (edge.tone === "dim" ? 4 : 1);
      if (far < least) {
        best = i;
        least = far;
      }
    }
    return best;
  }
  function beside({ x, y, from, to }, i, at) {
    return toSegment(at, x[from[i]], y[from[i]], x[to[i]], y[to[i]]);
  }
  function toSegment(at, ax, ay, bx, by) {
    const dx = bx - ax, dy = by - ay;
    const t = Math.min(Math.max(((at.x - ax) * dx + (at.y - ay) * dy) / (dx * dx + dy * dy || 1), 0), 1);
    return (at.x - ax - t * dx) ** 2 + (at.y - ay - t * dy) ** 2;
  }
  function distanceTo(curve, at) {
    let least = Infinity, before = pointAt(curve, 0);
    for (let i = 1; i <= SAMPLES; i++) {
      const next = pointAt(curve, i / SAMPLES);
      least = Math.min(least, toSegment(at, before.x, before.y, next.x, next.y));
      before = next;
    }
    return least;
  }

  // src/paint/lean.js
  var APART = 0.36;
  var FARTHEST = 0.5;
  var ROUNDS = 24;
  var TURN = Math.PI * 2;
  var MOST4 = 4e3;
  function lean(nodes2, edges) {
    if (edges.length > MOST4) return;
    const ends2 = nodes2.map(() => []);
    for (const edge of edges) {
      edge.lean = [0, 0];
      if (edge.form === "loop") continue;
      const c = courseOf2(edge, nodes2[edge.from], nodes2[edge.to]);
      const start2 = Math.atan2(c[3] - c[1], c[2] - c[0]), stop2 = Math.atan2(c[5] - c[7], c[4] - c[6]);
      ends2[edge.from].push({ edge, end: 0, angle: start2, at: start2 });
      ends2[edge.to].push({ edge, end: 1, angle: stop2, at: stop2 });
    }
    ends2.forEach(spread);
  }
  function spread(ends2) {
    if (ends2.length < 2) return;
    ends2.sort((a, b) => a.angle - b.angle);
    const apart = Math.min(APART, TURN / ends2.length * 0.9);
    for (let round2 = 0; round2 < ROUNDS; round2++) {
      ends2.forEach((one2, index) => {
        const last2 = index === ends2.length - 1, next = ends2[last2 ? 0 : index + 1];
        const push = (apart - (next.at + (last2 ? TURN : 0) - one2.at)) / 2;
        if (push <= 0) return;
        one2.at = Math.max(one2.at - push, one2.angle - FARTHEST);
        next.at = Math.min(next.at + push, next.angle + FARTHEST);
      });
    }
    for (const { edge, end, angle, at } of ends2) edge.lean[end] = at - angle;
  }
  function leaning([ax, ay, bx, by, cx, cy, dx, dy], [start2, stop2], from, to) {
    const a = turned2({ x: ax, y: ay }, from, start2), d = turned2({ x: dx, y: dy }, to, stop2);
    return [a.x, a.y, bx + (a.x - ax) * EASE, by + (a.y - ay) * EASE, cx + (d.x - dx) * EASE, cy + (d.y - dy) * EASE, d.x, d.y];
  }
  var EASE = 1.5;
  function turned2({ x, y }, middle, angle) {
    const cos = Math.cos(angle), sin = Math.sin(angle), px = x - middle.x, py = y - middle.y;
    return { x: middle.x + px * cos - py * sin, y: middle.y + px * sin + py * cos };
  }

  // src/paint/edges.js
  var GAP = 2.5;
  var DIM = 0.13;
  var SAME = 0.22;
  var SHORT = 26;
  function visible({ scene, camera, size }, edge) {
    const from = scene.nodes[edge.from], to = scene.nodes[edge.to];
    const a = toScreen(camera, size, from.x, from.y), b = toScreen(camera, size, to.x, to.y);
    const curve = trimmed2(courseOf2(edge, a, b, camera.k), stop(from, camera.k), stop(to, camera.k));
    return curve && edge.lean ? leaning(curve, edge.lean, a, b) : curve;
  }
  var stop = (node, k) => radius(node.r, k) * drawn(node.shape).reach * (node.tone === "chosen" ? 1.12 : 1) + GAP + (node.tone === "chosen" ? 3 : 0);
  var stroke2 = (k, lit = false) => Math.min(Math.max(growth(k) * 1.4, 0.62), 1.35) * (lit ? 1.2 : 1);
  function ink({ crowd: crowd2, selecting }, tone) {
    if (tone === "lit") return 1;
    if (tone === "dim") return selecting ? DIM : SAME;
    return crowd2 < 60 ? 0.95 : Math.max(0.95 - 0.14 * Math.log2(crowd2 / 60), 0.4);
  }
  function drawEdge(pen, sheet, edge) {
    const curve = visible(sheet, edge);
    if (!curve) return null;
    const look = lineOf2(edge.line);
    const unit = thickness(edge.family) * stroke2(sheet.camera.k, edge.tone === "lit");
    const length = Math.abs(curve[6] - curve[0]) + Math.abs(curve[7] - curve[1]);
    const head = edge.tone === "dim" || length < SHORT || edge.symmetric && headOf(edge.family) !== "bar" ? "none" : headOf(edge.family);
    const size = Math.min(Math.max(stroke2(sheet.camera.k, edge.tone === "lit"), 0.7), 1.5);
    pen.strokeStyle = pen.fillStyle = colourOf(sheet.scene.theme, edge.family);
    pen.globalAlpha = ink(sheet, edge.tone) * look.alpha;
    const inked = within(shortened(curve, HEAD_LOOKS[head].length * size, edge.symmetric), sheet.size);
    if (inked) line2(pen, sheet.scene.theme, inked, look, unit);
    if (head !== "none") drawHead(pen, head, curve, size);
    if (head === "bar" && edge.symmetric) drawHead(pen, head, turned(curve), size);
    pen.globalAlpha = 1;
    return curve;
  }
  function drawSample(pen, theme, { family, line: firmness2 }, x, y, width) {
    const head = headOf(family), look = lineOf2(firmness2);
    const curve = [x, y, x + width / 3, y, x + 2 * width / 3, y, x + width, y];
    pen.strokeStyle = pen.fillStyle = colourOf(theme, family);
    pen.globalAlpha = look.alpha;
    line2(pen, theme, shortened(curve, HEAD_LOOKS[head].length, false), look, thickness(family));
    if (head !== "none") drawHead(pen, head, curve, 1);
    pen.globalAlpha = 1;
  }
  var shortened = (curve, end, both2) => end > 1 ? trimmed2(curve, both2 ? end : 0, end) ?? curve : curve;
  function line2(pen, theme, c, look, unit) {
    const width = Math.max(unit * look.width, 0.5);
    pen.lineCap = look.dash.length && look.dash[0] < 1 ? "round" : "butt";
    pen.setLineDash(look.dash.map((part2) => part2 * Math.min(Math.max(width, 1), 1.8)));
    pen.lineWidth = width;
    follow(pen, c);
    pen.stroke();
    pen.setLineDash([]);
    if (!look.core || width < 2) return;
    pen.strokeStyle = THEMES[theme].paper;
    pen.lineWidth = width * 0.3;
    pen.stroke();
    pen.strokeStyle = pen.fillStyle;
  }
  function halo(pen, sheet, edge, colour) {
    const c = visible(sheet, edge);
    if (!c || edge.tone === "dim") return;
    pen.strokeStyle = colour;
    pen.globalAlpha = sheet.crowd < 60 ? 0.3 : Math.max(0.3 - 0.06 * Math.log2(sheet.crowd / 60), 0.12);
    pen.lineWidth = 4 + 3 * stroke2(sheet.camera.k);
    pen.lineCap = "round";
    follow(pen, c);
    pen.stroke();
    pen.globalAlpha = 1;
  }
  function drawHead(pen, head, c, size) {
    const x = c[6], y = c[7];
    const back = pointAt(c, 0.93);
    const length = Math.sqrt((x - back.x) ** 2 + (y - back.y) ** 2) || 1;
    const ux = (x - back.x) / length * size, uy = (y - back.y) / length * size;
    const at = (along, across2) => (
      /** @type {const} */
      [x - ux * along - uy * across2, y - uy * along + ux * across2]
    );
    const { corners, width, radius: round2 } = HEAD_LOOKS[head];
    pen.beginPath();
    if (round2) circle(pen, x - ux * round2, y - uy * round2, round2 * size);
    else polyline(pen, corners.map(([along, across2]) => at(along, across2)), !width);
    if (!width) return pen.fill();
    pen.lineWidth = width * size;
    pen.lineCap = head === "bar" ? "butt" : "round";
    pen.lineJoin = "miter";
    pen.stroke();
  }
  function polyline(pen, points, closed) {
    points.forEach(([x, y], index) => index ? pen.lineTo(x, y) : pen.moveTo(x, y));
    if (closed) pen.closePath();
  }
  function drawCrowd(pen, sheet, edges) {
    const { scene, plan, camera, size } = sheet;
    const { family, tone } = scene.edges[edges[0]];
    pen.strokeStyle = colourOf(scene.theme, family);
    pen.globalAlpha = tone === "dim" ? 0.05 : tone === "lit" ? 0.9 : Math.min(Math.sqrt(600 / sheet.crowd), 0.5);
    pen.lineWidth = tone === "lit" ? 1.2 : 0.7;
    const left = size.width / 2 - camera.x * camera.k, top2 = size.height / 2 - camera.y * camera.k;
    pen.beginPath();
    for (const index of edges) {
      const a = plan.from[index], b = plan.to[index];
      pen.moveTo(left + plan.x[a] * camera.k, top2 + plan.y[a] * camera.k);
      pen.lineTo(left + plan.x[b] * camera.k, top2 + plan.y[b] * camera.k);
    }
    pen.stroke();
    pen.globalAlpha = 1;
  }

  // src/paint/room.js
  var CELL = 72;
  var Room = class {
    /** @type {Map<number, Box[]>} */
    #cells = /* @__PURE__ */ new Map();
    /** @param {Box} box */
    take(box) {
      for (const key2 of cells(box)) {
        const taken = this.#cells.get(key2);
        if (taken) taken.push(box);
        else this.#cells.set(key2, [box]);
      }
    }
    /** How much of what is taken it would cover, in square pixels. @param {Box} box */
    covered(box) {
      const near2 = new Set([...cells(box)].flatMap((key2) => this.#cells.get(key2) ?? []));
      return [...near2].reduce((sum, other) => sum + shared(box.left, box.right, other.left, other.right) * shared(box.top, box.bottom, other.top, other.bottom), 0);
    }
    /** @param {Box} box */
    free(box) {
      for (const key2 of cells(box)) {
        if (this.#cells.get(key2)?.some((other) => meet(box, other))) return false;
      }
      return true;
    }
  };
  var rooms = () => ({ words: new Room(), bodies: new Room(), heads: new Room(), heavy: new Room() });
  var inside = (box, { size, view }) => within2(box, { left: 2, top: 2, right: size.width - 2, bottom: size.height - 2 }) && (within2(box, view) || !meet(box, view));
  var within2 = (a, b) => a.left >= b.left && a.top >= b.top && a.right <= b.right && a.bottom <= b.bottom;
  var meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  var shared = (a, b, c, d) => Math.max(Math.min(b, d) - Math.max(a, c), 0);
  var boxAround = (x, y, w, h2) => ({ left: x - w / 2, top: y - h2 / 2, right: x + w / 2, bottom: y + h2 / 2 });
  function* cells({ left, top: top2, right, bottom }) {
    for (let row3 = Math.floor(top2 / CELL); row3 <= Math.floor(bottom / CELL); row3++) {
      for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) yield row3 * 4096 + column;
    }
  }

  // src/paint/signs.js
  var FONT = '"Inter Variable", Inter, system-ui, sans-serif';
  var QUIET = 0.68;
  var signRadius = (k) => Math.min(Math.max(growth(k) * 8.4, 4.4), 7.5);
  function signsOf({ tone, disputed, change, line: line3 }) {
    if (tone === "dim") return [];
    const sign = lineOf2(line3).sign;
    return [...change && change !== "same" ? [change] : [], ...sign ? [sign] : [], ...disputed ? ["disputed"] : []];
  }
  function drawSigns(pen, theme, { x, y, r, signs, quiet }, family) {
    signs.forEach((sign, index) => {
      const at = x + (index - (signs.length - 1) / 2) * r * 2.2;
      if (quiet && sign === "disputed") drawSign(pen, theme, sign, at, y, r * QUIET, colourOf(theme, family), THEMES[theme].soft);
      else drawSign(pen, theme, sign, at, y, r, colourOf(theme, family));
    });
  }
  function drawSign(pen, theme, sign, x, y, r, colour, ink2 = THEMES[theme].ink) {
    const { paper, marks } = THEMES[theme];
    const fill2 = sign === "new" || sign === "gone" || sign === "changed" ? marks[sign] : paper;
    pen.fillStyle = fill2;
    pen.strokeStyle = sign === "cross" ? paper : fill2 === paper ? sign === "ring" ? colour : ink2 : paper;
    pen.lineWidth = Math.min(r * 0.2, 1.2);
    pen.beginPath();
    circle(pen, x, y, sign === "cross" || sign === "ring" ? r * 0.8 : r);
    pen.fill();
    pen.stroke();
    pen.strokeStyle = fill2 === paper ? sign === "disputed" ? ink2 : colour : paper;
    pen.lineWidth = Math.max(r * 0.24, 0.9);
    pen.lineCap = "round";
    pen.beginPath();
    for (const [ax, ay, bx, by] of STROKES[sign]) {
      pen.moveTo(x + ax * r, y + ay * r);
      pen.lineTo(x + bx * r, y + by * r);
    }
    pen.stroke();
  }
  function drawPill(pen, theme, { text, box, anchor }, family) {
    const { paper, ink: ink2 } = THEMES[theme];
    const x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2;
    if (anchor) {
      pen.fillStyle = pen.strokeStyle = ink2;
      pen.lineWidth = 0.8;
      pen.beginPath();
      pen.moveTo(anchor.x, anchor.y);
      pen.lineTo(Math.min(Math.max(anchor.x, box.left + 8), box.right - 8), y);
      pen.stroke();
      pen.beginPath();
      circle(pen, anchor.x, anchor.y, 2.1);
      pen.fill();
    }
    pen.fillStyle = paper;
    pen.strokeStyle = colourOf(theme, family);
    pen.lineWidth = 1.3;
    pen.beginPath();
    plate(pen, box, (box.bottom - box.top) / 2);
    pen.fill();
    pen.stroke();
    pen.fillStyle = ink2;
    pen.font = `600 10.5px ${FONT}`;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.fillText(text, x, y + 0.5);
  }

  // src/paint/widths.js
  var BASIC = [
    27,
    30,
    49,
    64,
    65,
    99,
    65,
    31,
    37,
    37,
    52,
    67,
    30,
    46,
    30,
    37,
    65,
    42,
    62,
    63,
    66,
    60,
    63,
    57,
    63,
    63,
    30,
    32,
    67,
    67,
    67,
    53,
    98,
    71,
    66,
    73,
    72,
    60,
    59,
    75,
    74,
    27,
    58,
    69,
    57,
    91,
    76,
    77,
    64,
    77,
    65,
    65,
    65,
    74,
    71,
    100,
    70,
    70,
    64,
    37,
    37,
    37,
    48,
    46,
    34,
    57,
    62,
    58,
    62,
    59,
    38,
    62,
    60,
    25,
    25,
    56,
    25,
    89,
    60,
    60,
    62,
    62,
    39,
    54,
    34,
    60,
    57,
    83,
    56,
    58,
    56,
    44,
    35,
    44,
    67
  ];
  var LATIN = [
    27,
    30,
    58,
    62,
    74,
    56,
    29,
    57,
    60,
    91,
    46,
    61,
    67,
    0,
    66,
    46,
    46,
    67,
    45,
    45,
    34,
    60,
    60,
    30,
    30,
    31,
    48,
    61,
    82,
    86,
    89,
    53,
    71,
    71,
    71,
    71,
    71,
    71,
    100,
    73,
    60,
    60,
    60,
    60,
    27,
    27,
    27,
    27,
    74,
    76,
    77,
    77,
    77,
    77,
    77,
    67,
    77,
    74,
    74,
    74,
    74,
    70,
    65,
    63,
    57,
    57,
    57,
    57,
    57,
    57,
    92,
    58,
    59,
    59,
    59,
    59,
    25,
    25,
    25,
    25,
    59,
    60,
    60,
    60,
    60,
    60,
    60,
    67,
    60,
    60,
    60,
    60,
    60,
    58,
    62,
    58
  ];
  var WIDE2 = 1.02;
  var USUAL = 0.6;
  function widthOf(sign) {
    const code = sign.codePointAt(0) ?? 32;
    if (code >= 32 && code < 127) return BASIC[code - 32] / 100;
    if (code >= 160 && code < 256) return LATIN[code - 160] / 100;
    if (code === 8239 || code === 8201) return 0.2;
    if (code === 8202) return 0.1;
    if (code >= 768 && code < 880) return 0;
    return code >= 4352 && !(code >= 8192 && code < 8304) ? WIDE2 : USUAL;
  }
  function textWidth(text, size, bold = false) {
    let width = 0;
    for (const sign of text) width += widthOf(sign);
    return width * size * (bold ? 1.035 : 1);
  }

  // src/paint/figures.js
  var PILL = { size: 10.5, pad: 6, height: 17 };
  var SIGN_SPOTS = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.24, 0.76];
  var OUTWARD = [0.56, 0.62, 0.5, 0.68, 0.44, 0.74, 0.38, 0.8, 0.32, 0.26, 0.86, 0.2];
  var ASIDE = [0, 6, -6];
  var NEAR = [14, 24, 36];
  var FAR2 = [...NEAR, 50, 66, 84];
  var ANCHORS = [0.62, 0.8, 0.45, 0.92, 0.3, 0.15];
  var TURNS = [0, 0.5, -0.5, 1, -1, 1.5, -1.5, 2, -2, 2.6, -2.6];
  var CALM = 90;
  function figures(sheet, taken, courses) {
    const { edges } = sheet.scene;
    const bright = courses.filter(({ index }) => edges[index].tone !== "dim");
    const wanted = bright.filter(({ index }) => edges[index].pill && (edges[index].tone === "lit" || bright.length <= CALM));
    wanted.sort((a, b) => edges[b.index].rank - edges[a.index].rank || a.index - b.index);
    const lines = linesOf(wanted.length ? bright : []);
    return wanted.flatMap(({ index, curve }) => {
      const text = edges[index].pill, course2 = inward(sheet, index) ? turned(curve) : curve;
      const open = (spot2) => inside(spot2, sheet) && taken.words.free(spot2) && taken.bodies.free(spot2) && taken.heads.free(spot2);
      const box = spots(text, course2).find((spot2) => fits(spot2, curve) && open(spot2));
      const led = (spot2, leader) => open(spot2) && leader.every((point) => taken.words.free(point) && taken.bodies.free(point));
      const clear = (spot2, leader) => lines.free(spot2) && led(spot2, leader);
      const lit = edges[index].tone === "lit";
      const found2 = box ? { box } : beside2(text, course2, lit ? FAR2 : NEAR, clear) ?? (lit ? beside2(text, course2, FAR2, led) : null);
      if (!found2) return [];
      for (const part2 of [found2.box, ...found2.leader ?? []]) taken.words.take(part2);
      return [{ edge: index, text, box: found2.box, ...found2.anchor && { anchor: found2.anchor } }];
    });
  }
  function linesOf(courses) {
    const room = new Room();
    for (const { curve } of courses) {
      const count2 = Math.ceil((Math.abs(curve[6] - curve[0]) + Math.abs(curve[7] - curve[1])) / 10);
      for (let i = 0; i <= count2; i++) {
        const { x, y } = pointAt(curve, i / count2);
        room.take(boxAround(x, y, 3, 3));
      }
    }
    return room;
  }
  function beside2(text, curve, away, open) {
    const width = widthOf2(text), ahead = Math.atan2(curve[7] - curve[1], curve[6] - curve[0]);
    for (const far of away) {
      for (const t of ANCHORS) {
        const anchor = pointAt(curve, t);
        for (const turn of TURNS) {
          const dx = Math.cos(ahead + turn), dy = Math.sin(ahead + turn);
          const box = boxAround(anchor.x + dx * (far + width / 2), anchor.y + dy * (far + PILL.height / 2), width, PILL.height);
          const leader = [0.35, 0.6, 0.85].map((part2) => boxAround(anchor.x + dx * far * part2, anchor.y + dy * far * part2, 3, 3));
          if (open(box, leader)) return { box, anchor, leader };
        }
      }
    }
    return null;
  }
  function inward({ scene: { nodes: nodes2, edges } }, index) {
    const from = nodes2[edges[index].from], to = nodes2[edges[index].to];
    return to.tone === "chosen" || from.tone !== "chosen" && to.weight > from.weight;
  }
  var widthOf2 = (text) => textWidth(text, PILL.size, true) + 2 * PILL.pad;
  function spots(text, curve) {
    const width = widthOf2(text);
    return ASIDE.flatMap((aside) => OUTWARD.map((t) => {
      const { x, y } = pointAt(curve, t), { x: nx, y: ny } = pointAt(curve, t + 0.02);
      const along = Math.sqrt((nx - x) ** 2 + (ny - y) ** 2) || 1;
      return boxAround(x - (ny - y) / along * aside, y + (nx - x) / along * aside, width, PILL.height);
    }));
  }
  function pillSpot(text, curve, taken) {
    const boxes = spots(text, curve);
    return boxes.find((box) => !taken.some((other) => meet(box, other))) ?? boxes[0];
  }
  var fits = (box, curve) => Math.abs(curve[6] - curve[0]) + Math.abs(curve[7] - curve[1]) > (box.bottom - box.top) * 2.2;
  function roomFor({ crowd: crowd2, selecting, camera }) {
    const afar = growth(camera.k) < 0.45;
    return selecting ? afar ? 9 : 3.4 : Math.max(afar ? 16 : 3.4, crowd2 / 35);
  }
  function signAt(sheet, { index, curve }, { words: words2, bodies: bodies2 } = rooms()) {
    const signs = signsOf(sheet.scene.edges[index]);
    const r = signRadius(sheet.camera.k);
    const length = Math.abs(curve[6] - curve[0]) + Math.abs(curve[7] - curve[1]);
    if (!signs.length || length < r * roomFor(sheet)) return null;
    const spots2 = SIGN_SPOTS.map((t) => pointAt(curve, t));
    const box = (at2) => boxAround(at2.x, at2.y, r * 2.2 * signs.length, r * 2.2);
    const at = spots2.find((spot2) => words2.free(box(spot2)) && bodies2.free(box(spot2))) ?? spots2.find((spot2) => words2.free(box(spot2))) ?? spots2[0];
    words2.take(box(at));
    return { edge: index, ...at, r, signs, quiet: sheet.scene.calm && sheet.scene.edges[index].tone === "plain" };
  }

  // src/paint/lanes.js
  var SIZE = 10.5;
  var LEFT = 14;
  var DOWN = 14;
  var spaced = (text) => [...text.toLocaleUpperCase()].join(" ");
  function drawBands(pen, { scene, camera, size }) {
    pen.fillStyle = THEMES[scene.theme].lane;
    for (const lane of scene.lanes) {
      const { y: top2 } = toScreen(camera, size, 0, lane.top), { y: bottom } = toScreen(camera, size, 0, lane.bottom);
      pen.fillRect(0, top2, size.width, bottom - top2);
    }
  }
  function headingsOf({ scene, camera, size, view }) {
    return scene.lanes.filter(({ label }) => label).map(({ label, top: top2 }) => {
      const text = spaced(label), width = textWidth(text, SIZE, true) + 8;
      const { y } = toScreen(camera, size, 0, top2);
      return { text, box: boxAround(view.left + LEFT - 4 + width / 2, y + DOWN, width, 18) };
    });
  }
  function drawHeadings(pen, sheet) {
    const { soft, lane } = THEMES[sheet.scene.theme];
    pen.font = `600 ${SIZE}px ${FONT}`;
    pen.textAlign = "left";
    pen.textBaseline = "middle";
    pen.lineJoin = "round";
    pen.lineWidth = 4;
    pen.strokeStyle = lane;
    pen.fillStyle = soft;
    for (const { text, box } of headingsOf(sheet)) {
      pen.strokeText(text, box.left + 4, box.top + 9);
      pen.fillText(text, box.left + 4, box.top + 9);
    }
  }

  // src/paint/lists.js
  function grouped3(list2, key2) {
    const groups = /* @__PURE__ */ new Map();
    for (const item of list2) {
      const name2 = key2(item), group2 = groups.get(name2);
      if (group2) group2.push(item);
      else groups.set(name2, [item]);
    }
    return groups;
  }
  function* steps(list2, length) {
    for (let start2 = 0; start2 < list2.length; start2 += length) yield list2.slice(start2, start2 + length);
  }
  function shelved(count2, numbers) {
    const first2 = new Int32Array(count2 + 1), at = new Int32Array(numbers.length);
    for (let place2 = 0; place2 < numbers.length; place2++) first2[numbers[place2] + 1]++;
    for (let number3 = 0; number3 < count2; number3++) first2[number3 + 1] += first2[number3];
    const next = first2.slice();
    for (let place2 = 0; place2 < numbers.length; place2++) at[next[numbers[place2]]++] = place2;
    return { first: first2, at };
  }

  // src/paint/nodes.js
  var SMALL = 2.4;
  var SIGN = 4.6;
  var ROUND = 1.2;
  var FAINTEST = 0.4;
  function spot({ scene, camera, size }, index) {
    const node = scene.nodes[index];
    return { ...toScreen(camera, size, node.x, node.y), r: radius(node.r, camera.k), node };
  }
  function drawGhosts(pen, sheet, indices) {
    const { faint } = THEMES[sheet.scene.theme];
    pen.fillStyle = faint;
    pen.globalAlpha = 0.75;
    pen.beginPath();
    for (const index of indices) {
      const { x, y, r } = spot(sheet, index);
      circle(pen, x, y, Math.min(Math.max(r * 0.3, 1), 2.6));
    }
    pen.fill();
    pen.globalAlpha = 1;
  }
  function drawNodes(pen, sheet, indices) {
    const colours = THEMES[sheet.scene.theme];
    const spots2 = indices.map((index) => spot(sheet, index));
    const large = spots2.filter(({ r }) => r >= SMALL);
    const tone = spots2[0].node.tone;
    dots(pen, spots2.filter(({ r }) => r < SMALL), tone === "dim" ? colours.faint : colours.ink);
    if (!large.length) return;
    const rim = Math.min(large[0].r * 0.35, 2.2);
    pen.lineJoin = "round";
    pen.strokeStyle = colours.paper;
    pen.fillStyle = tone === "dim" ? colours.faint : tone === "chosen" ? colours.accent : colours.ink;
    pen.lineWidth = rim * 2;
    outlines(pen, large);
    pen.stroke();
    pen.fill();
    pen.fillStyle = colours.glyph;
    pen.beginPath();
    for (const { x, y, r, node } of large) if (r >= SIGN) trace(pen, drawn(node.shape).glyph, x, y, r);
    pen.fill();
    if (tone === "chosen") for (const at of large) drawRing(pen, at, colours.accent, 2);
  }
  function outlines(pen, spots2) {
    pen.beginPath();
    for (const { x, y, r, node } of spots2) trace(pen, drawn(node.shape).outline, x, y, r);
  }
  function dots(pen, spots2, colour) {
    pen.fillStyle = colour;
    for (const { x, y, r } of spots2) {
      pen.globalAlpha = r > ROUND ? 0.9 : FAINTEST;
      pen.fillRect(x - r * 0.85, y - r * 0.85, 1.7 * r, 1.7 * r);
    }
    pen.globalAlpha = 1;
  }
  function drawRing(pen, { x, y, r, node }, colour, width, gap = 3.2) {
    const { outline } = drawn(node.shape);
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    pen.lineJoin = "round";
    pen.beginPath();
    trace(pen, outline, x, y, r + gap + width / 2);
    pen.stroke();
  }

  // src/paint/labels.js
  var LONGEST5 = 19;
  var LEADING = 1.16;
  var AIR = 3;
  var LABEL_AREA = 5200;
  var MOST_TRIES = 2400;
  var NAMES_STEP = 80;
  var HUB = 0.5;
  var FORCED = 12;
  var WEIGHTIEST = 6;
  var FEW3 = 300;
  var LEGIBLE = 2.5;
  function* placing(sheet, nodes2, courses) {
    const taken = rooms();
    for (const { box } of headingsOf(sheet)) taken.words.take(box);
    const { hub = [], lit = [], rest = [] } = Object.fromEntries(grouped3(nodes2, (index) => ranking(sheet.scene.nodes[index])));
    const pale = (index) => sheet.selecting && sheet.scene.nodes[index].tone === "dim";
    occupy(sheet, taken.heavy, hub.slice(0, WEIGHTIEST));
    occupy(sheet, taken.bodies, nodes2.slice(0, MOST_TRIES).filter((index) => !pale(index)));
    if (courses.length <= FEW3) for (const { curve } of courses) taken.heads.take(boxAround(curve[6], curve[7], 8, 8));
    const most = Math.round(sheet.size.width * sheet.size.height / LABEL_AREA);
    const all = () => names2(sheet, taken, rest, most);
    const early = !sheet.selecting;
    const hubs = yield* names2(sheet, taken, hub, 60, FORCED);
    const before = early ? yield* all() : [];
    const signs = courses.flatMap((course2) => signAt(sheet, course2, taken) ?? []);
    yield;
    const lights = yield* names2(sheet, taken, lit, 400);
    const pills = figures(sheet, taken, courses);
    yield;
    occupy(sheet, taken.bodies, nodes2.slice(0, MOST_TRIES).filter(pale));
    const after2 = early ? [] : yield* all();
    return { labels: [...hubs, ...lights, ...before, ...after2], pills, signs };
  }
  function occupy(sheet, room, nodes2) {
    for (const index of nodes2) {
      const { x, y, r } = spot(sheet, index);
      room.take(boxAround(x, y, r * 2 + 2, r * 2 + 2));
    }
  }
  function ranking({ tone, weight }) {
    if (tone === "chosen" || tone !== "dim" && weight >= HUB) return "hub";
    return tone === "lit" ? "lit" : "rest";
  }
  function* names2(sheet, { words: words2, bodies: bodies2, heads, heavy }, nodes2, most, forced2 = 0) {
    const labels = [], stack2 = sheet.scene.kind === "stack";
    for (const [rank, index] of nodes2.slice(0, MOST_TRIES).entries()) {
      if (labels.length >= most) break;
      if (rank % NAMES_STEP === NAMES_STEP - 1) yield;
      if (nodes2.length > FEW3 && tiny(sheet, index)) continue;
      const places2 = candidates(sheet, index).filter(({ box }) => inside(box, sheet) && words2.free(box));
      const label = places2.find(({ box }) => bodies2.free(box) && (stack2 || heads.free(box))) ?? (sheet.scene.nodes[index].tone === "lit" ? places2.find(({ box }) => bodies2.free(box)) : void 0) ?? (rank < forced2 ? leastCovering(places2.filter(({ box }) => heavy.free(box)), bodies2) : void 0);
      if (!label) continue;
      words2.take(label.box);
      labels.push(label);
    }
    return labels;
  }
  var leastCovering = (places2, bodies2) => places2.map((label) => ({ label, covered: bodies2.covered(label.box) })).sort((a, b) => a.covered - b.covered)[0]?.label;
  var tiny = ({ scene, plan, camera }, index) => ranking(scene.nodes[index]) !== "hub" && radius(plan.r[index], camera.k) < LEGIBLE;
  function candidates(sheet, index) {
    const { x, y, r, node } = spot(sheet, index);
    const stack2 = sheet.scene.kind === "stack";
    const bold = ranking(node) === "hub";
    const size = (bold ? 13 : 11.5) * Math.min(Math.max(growth(sheet.camera.k) / (stack2 ? 0.95 : 0.7), 0.95), 1.2);
    const lines = wrapped(node.label, stack2 ? 14 : LONGEST5);
    const width = Math.max(...lines.map((line3) => textWidth(line3, size, bold)));
    const height = lines.length * size * LEADING;
    const down = (drawn(node.shape).reach + (node.tone === "chosen" ? 0.1 : 0)) * r + 3 + (node.tone === "chosen" ? 4 : 0);
    const at = (align, px, top2) => ({
      node: index,
      lines,
      x: px,
      y: top2 + size * LEADING / 2,
      align,
      size,
      bold,
      box: boxOf(align, px, top2, width, height)
    });
    const below = at("center", x, y + down), near2 = r * 0.8 + 3;
    if (stack2) return [below, at("center", x, y + down + size * LEADING), at("center", x, y - down - height)];
    return [
      below,
      at("left", x + down + 1, y - height / 2),
      at("right", x - down - 1, y - height / 2),
      at("center", x, y - down - height),
      at("left", x + near2, y + near2),
      at("right", x - near2, y + near2),
      at("left", x + near2, y - near2 - height),
      at("right", x - near2, y - near2 - height)
    ];
  }
  function boxOf(align, x, top2, width, height) {
    const left = align === "center" ? x - width / 2 : align === "left" ? x : x - width;
    return { left: left - AIR, top: top2 - 1, right: left + width + AIR, bottom: top2 + height + 1 };
  }
  function wrapped(text, most = LONGEST5) {
    const words2 = text.split(" ");
    if (text.length <= most || words2.length === 1) return [cut2(text, most)];
    const breaks = words2.slice(1).map((_, index) => [words2.slice(0, index + 1).join(" "), words2.slice(index + 1).join(" ")]);
    const longest = (lines) => Math.max(...lines.map((line3) => line3.length));
    const best = breaks.reduce((kept4, lines) => longest(lines) < longest(kept4) ? lines : kept4);
    return best.map((line3) => cut2(line3, most));
  }
  function cut2(text, most) {
    const signs = [...text];
    return signs.length > most + 5 ? signs.slice(0, most + 4).join("").trimEnd() + "…" : text;
  }

  // src/paint/draw.js
  var CROWD = 4e3;
  var SORT_STEP = 12e3;
  var CROWD_STEP = 250;
  var NODE_STEP = 60;
  var EDGE_STEP = 12;
  var DEPTH = { ghost: 0, dim: 1, plain: 2, lit: 3, chosen: 4 };
  function sheetOf(scene, plan, camera, size, view = { left: 0, top: 0, right: size.width, bottom: size.height }) {
    const edges = edgesInSight(plan, camera, size);
    let crowd2 = 0, selecting = false;
    for (const index of edges) {
      const { tone } = scene.edges[index];
      if (tone !== "dim") crowd2++;
      if (tone === "lit") selecting = true;
    }
    return { sheet: { scene, plan, camera, size, crowd: crowd2, selecting, view }, edges };
  }
  function* drawing(pen, scene, plan, camera, size, view) {
    const { sheet, edges } = sheetOf(scene, plan, camera, size, view);
    drawPaper(pen, sheet);
    const nodes2 = nodesInSight(plan, camera, size);
    yield;
    yield* ghosts(pen, sheet, nodes2);
    const courses = edges.length > CROWD ? yield* crowd(pen, sheet, edges) : yield* single(pen, sheet, edges);
    const seen = new Uint8Array(plan.x.length);
    for (const index of nodes2) seen[index] = 1;
    const ranked = Array.from(plan.ranked.filter((index) => seen[index]));
    yield;
    yield* bodies(pen, sheet, ranked);
    const found2 = yield* placing(sheet, ranked, courses);
    yield* words(pen, sheet, found2);
    return found2;
  }
  function drawPaper(pen, sheet) {
    pen.globalAlpha = 1;
    pen.fillStyle = THEMES[sheet.scene.theme].paper;
    pen.fillRect(0, 0, sheet.size.width, sheet.size.height);
    drawBands(pen, sheet);
  }
  function* ghosts(pen, sheet, nodes2) {
    const found2 = nodes2.filter((index) => sheet.plan.ghost[index]);
    for (const step of steps(found2, 400)) {
      drawGhosts(pen, sheet, step);
      yield;
    }
  }
  function* crowd(pen, sheet, edges) {
    const all = sheet.scene.edges;
    const groups = /* @__PURE__ */ new Map(), lit = (
      /** @type {number[]} */
      []
    );
    for (const step of steps(edges, SORT_STEP)) {
      for (const [key2, found2] of grouped3(step, (index) => kindOf(all[index]))) {
        if (key2 === "lit") lit.push(...found2);
        else groups.set(key2, (groups.get(key2) ?? []).concat(found2));
      }
      yield;
    }
    for (const step of shuffled([...groups].sort(paleFirst).map(([, group2]) => [...steps(group2, CROWD_STEP)]))) {
      drawCrowd(pen, sheet, step);
      yield;
    }
    return yield* single(pen, sheet, lit.slice(0, CROWD));
  }
  var kindOf = ({ tone, family }) => tone === "lit" ? tone : tone + family;
  function* shuffled(lists) {
    const longest = lists.reduce((most, list2) => Math.max(most, list2.length), 0);
    for (let i = 0; i < longest; i++) for (const list2 of lists) if (i < list2.length) yield list2[i];
  }
  var paleFirst = ([a], [b]) => a < b ? -1 : 1;
  function* single(pen, sheet, edges) {
    const all = sheet.scene.edges;
    const order = [...edges].sort((a, b) => DEPTH[all[a].tone] - DEPTH[all[b].tone] || a - b);
    const courses = [];
    for (const step of steps(order, EDGE_STEP)) {
      for (const index of step) {
        const curve = drawMarked(pen, sheet, index);
        if (curve && all[index].tone !== "dim") courses.push({ index, curve });
      }
      yield;
    }
    return courses;
  }
  function drawMarked(pen, sheet, index) {
    const edge = sheet.scene.edges[index];
    const { marks } = THEMES[sheet.scene.theme];
    const { change } = edge;
    if (change === "new" || change === "gone" || change === "changed") halo(pen, sheet, edge, marks[change]);
    return drawEdge(pen, sheet, edge);
  }
  function* bodies(pen, sheet, ranked) {
    const groups = grouped3([...ranked].reverse(), (index) => sheet.scene.nodes[index].tone);
    for (const tone of ["dim", "plain", "lit", "chosen"]) {
      for (const step of steps(groups.get(
        /** @type {Tone} */
        tone
      ) ?? [], NODE_STEP)) {
        drawNodes(pen, sheet, step);
        yield;
      }
    }
  }
  function* words(pen, sheet, { labels, pills, signs }) {
    const { edges, theme } = sheet.scene;
    drawHeadings(pen, sheet);
    yield;
    for (const row3 of signs) drawSigns(pen, theme, row3, edges[row3.edge].family);
    yield;
    for (const pill of pills) drawPill(pen, theme, pill, edges[pill.edge].family);
    yield;
    for (const step of steps(labels, 20)) {
      for (const label of step) drawLabel(pen, sheet, label);
      yield;
    }
  }
  function drawLabel(pen, sheet, { node, lines, x, y, align, size, bold }) {
    const { ink: ink2, paper, soft } = THEMES[sheet.scene.theme];
    const { tone } = sheet.scene.nodes[node];
    pen.font = `${bold ? 700 : 500} ${size.toFixed(1)}px ${FONT}`;
    pen.textAlign = align;
    pen.textBaseline = "middle";
    pen.lineJoin = "round";
    pen.strokeStyle = paper;
    pen.fillStyle = tone === "dim" ? soft : ink2;
    pen.lineWidth = 3.4;
    pen.globalAlpha = tone === "dim" ? 0.5 : 1;
    lines.forEach((line3, index) => {
      pen.strokeText(line3, x, y + index * size * 1.16);
      pen.fillText(line3, x, y + index * size * 1.16);
    });
    pen.globalAlpha = 1;
  }

  // src/paint/film.js
  var MOST_SPILLED = 12e6;
  var MOST_PIXELS = 24e6;
  var SLICE = 8;
  var Film = class {
    /** @param {import("./scene.js").Scene} scene @param {import("./plan.js").Plan} plan @param {Camera} camera
     * @param {Size} size of the view @param {number} ratio pixels of the screen per pixel of the page
     * @param {number} spill how much wider than the view, 1 for not at all */
    constructor(scene, plan, camera, size, ratio, spill) {
      this.camera = camera;
      const wide = Math.max(Math.min(spill, Math.sqrt(MOST_SPILLED / (size.width * size.height)) / ratio), 1);
      this.size = { width: Math.ceil(size.width * wide), height: Math.ceil(size.height * wide) };
      this.ratio = Math.min(ratio, Math.sqrt(MOST_PIXELS / (this.size.width * this.size.height)));
      this.canvas = document.createElement("canvas");
      this.canvas.width = Math.max(Math.round(this.size.width * this.ratio), 1);
      this.canvas.height = Math.max(Math.round(this.size.height * this.ratio), 1);
      const pen = this.canvas.getContext("2d", { alpha: false, willReadFrequently: true });
      this.pen = /** @type {CanvasRenderingContext2D} */
      pen;
      this.pen.scale(this.ratio, this.ratio);
      const left = (this.size.width - size.width) / 2, top2 = (this.size.height - size.height) / 2;
      const view = { left, top: top2, right: left + size.width, bottom: top2 + size.height };
      this.steps = drawing(this.pen, scene, plan, camera, this.size, view);
      this.placed = null;
      this.done = false;
    }
    /** Draws for a while. @param {number} [budget] in milliseconds @returns whether the picture is finished */
    develop(budget = SLICE) {
      const end = performance.now() + budget;
      while (!this.done && performance.now() < end) {
        const { done, value: value2 } = this.steps.next();
        if (budget !== Infinity) this.pen.getImageData(0, 0, 1, 1);
        this.done = done === true;
        if (value2) this.placed = value2;
      }
      this.pen.getImageData(0, 0, 1, 1);
      return this.done;
    }
    /** Where names and figures stand in a view of the same camera. @param {Size} size
     * @returns {import("./over.js").Placed} */
    standing({ width, height }) {
      const dx = (width - this.size.width) / 2, dy = (height - this.size.height) / 2;
      const box = (b) => ({ left: b.left + dx, top: b.top + dy, right: b.right + dx, bottom: b.bottom + dy });
      return this.placed && {
        labels: this.placed.labels.map((label) => ({ ...label, x: label.x + dx, y: label.y + dy, box: box(label.box) })),
        pills: this.placed.pills.map(({ anchor, ...pill }) => ({
          ...pill,
          box: box(pill.box),
          ...anchor && { anchor: { x: anchor.x + dx, y: anchor.y + dy } }
        })),
        signs: this.placed.signs.map((row3) => ({ ...row3, x: row3.x + dx, y: row3.y + dy }))
      };
    }
    /** Shows the picture as it looks from another camera. @param {CanvasRenderingContext2D} pen @param {Camera} camera
     * @param {Size} size */
    project(pen, camera, size) {
      const zoom3 = camera.k / this.camera.k;
      const width = this.canvas.width / this.ratio * zoom3, height = this.canvas.height / this.ratio * zoom3;
      const x = size.width / 2 + (this.camera.x - camera.x) * camera.k - width / 2;
      const y = size.height / 2 + (this.camera.y - camera.y) * camera.k - height / 2;
      if (zoom3 === 1) pen.drawImage(this.canvas, snapped(x, this.ratio), snapped(y, this.ratio), width, height);
      else pen.drawImage(this.canvas, x, y, width, height);
    }
  };
  var snapped = (value2, ratio) => Math.round(value2 * ratio) / ratio;

  // src/paint/over.js
  function drawOver(pen, sheet, placed2, hover, focus) {
    if (hover && "edge" in hover) overEdge(pen, sheet, placed2, hover.edge);
    else if (hover) overNode(pen, sheet, placed2, hover.node);
    if (focus !== null) drawFocus(pen, sheet, focus);
  }
  function overEdge(pen, sheet, placed2, index) {
    const { scene } = sheet;
    const edge = { ...scene.edges[index], tone: (
      /** @type {const} */
      "lit"
    ) };
    const curve = visible(sheet, edge);
    if (!curve) return;
    underline(pen, sheet, curve, stroke2(sheet.camera.k) * 6);
    drawEdge(pen, sheet, edge);
    for (const node of [edge.from, edge.to]) overNode(pen, sheet, placed2, node);
    const row3 = signAt({ ...sheet, scene: { ...scene, edges: [edge] } }, { index: 0, curve });
    if (row3) drawSigns(pen, scene.theme, row3, edge.family);
    if (!edge.pill) return;
    const stood = placed2?.pills.find((pill) => pill.edge === index);
    const taken = (placed2?.labels ?? []).map(({ box }) => box);
    if (row3) taken.push(boxAround(row3.x, row3.y, row3.r * 2, row3.r * 2));
    drawPill(pen, scene.theme, stood ?? { text: edge.pill, box: pillSpot(edge.pill, curve, taken) }, edge.family);
  }
  function underline(pen, sheet, c, width) {
    pen.strokeStyle = THEMES[sheet.scene.theme].paper;
    pen.globalAlpha = 0.85;
    pen.lineWidth = width;
    follow(pen, c);
    pen.stroke();
    pen.globalAlpha = 1;
  }
  function overNode(pen, sheet, placed2, index) {
    const { scene } = sheet;
    const node = scene.nodes[index];
    const nodes2 = [...scene.nodes];
    nodes2[index] = { ...node, tone: node.tone === "chosen" ? "chosen" : "lit" };
    const lit = { ...sheet, scene: { ...scene, nodes: nodes2 } };
    drawNodes(pen, lit, [index]);
    if (node.tone !== "chosen") drawRing(pen, spot(sheet, index), THEMES[scene.theme].ink, 1.2, 2.6);
    const label = placed2?.labels.find((label2) => label2.node === index) ?? candidates(lit, index)[0];
    if (!node.label) return;
    pen.fillStyle = THEMES[scene.theme].paper;
    pen.globalAlpha = 0.9;
    pen.beginPath();
    plate(pen, label.box, 4);
    pen.fill();
    pen.globalAlpha = 1;
    drawLabel(pen, lit, label);
  }
  function drawFocus(pen, sheet, index) {
    const { accent, paper } = THEMES[sheet.scene.theme];
    drawRing(pen, spot(sheet, index), paper, 5, 3);
    drawRing(pen, spot(sheet, index), accent, 2.6, 4.2);
  }

  // src/paint/projector.js
  var REST = 120;
  var FAST = 8;
  var SPILL2 = 1.4;
  var AT_ONCE = 1800;
  var Projector = class {
    /** @type {Film|null} the last finished picture */
    #film = null;
    /** @type {Film|null} the widest finished picture, to fill the rim when zooming out */
    #far = null;
    /** @type {Film|null} the picture being drawn */
    #next = null;
    #fresh = true;
    #cost = 0;
    #timer = 0;
    #frame = 0;
    /** @type {(() => void)[]} */
    #waiting = [];
    /** @param {HTMLCanvasElement} canvas @param {() => Sight} sight */
    constructor(canvas, sight2) {
      this.sight = sight2;
      this.pen = /** @type {CanvasRenderingContext2D} */
      canvas.getContext("2d", { alpha: false });
    }
    /** The picture no longer says what is so. */
    stale() {
      this.#next = this.#far = null;
      this.#fresh = true;
      this.#later(0);
      this.request();
    }
    moved() {
      this.#next = null;
      this.#later(REST);
      this.request();
    }
    request() {
      if (!this.#frame) this.#frame = requestAnimationFrame(() => this.paint());
    }
    /** Resolves when the sharp picture stands. @returns {Promise<void>} */
    get idle() {
      return new Promise((resolve2) => {
        this.#waiting.push(resolve2);
        this.#settle();
      });
    }
    /** One frame: the best picture there is, and what lies over it. */
    paint() {
      cancelAnimationFrame(this.#frame);
      this.#frame = 0;
      const sight2 = this.sight();
      if (!sight2.width || !sight2.height) return;
      const { scene, plan, camera, ratio, hover, focus } = sight2;
      const small = scene.edges.length + scene.nodes.length <= AT_ONCE;
      if (small && !this.#sharp(sight2) && (this.#fresh || this.#cost < FAST)) this.#snap(sight2);
      this.pen.setTransform(ratio, 0, 0, ratio, 0, 0);
      this.pen.fillStyle = THEMES[scene.theme].paper;
      this.pen.fillRect(0, 0, sight2.width, sight2.height);
      if (this.#far !== this.#film) this.#far?.project(this.pen, camera, sight2);
      (this.#film ?? this.#next)?.project(this.pen, camera, sight2);
      if (!hover && focus === null) return;
      const film = this.#sharp(sight2) ? this.#film : null;
      drawOver(this.pen, sheetOf(scene, plan, camera, sight2).sheet, film?.standing(sight2) ?? null, hover, focus);
    }
    /** @param {Sight} sight */
    #sharp({ camera, width, height }) {
      const film = this.#film;
      if (!film || this.#fresh || !alike4(film.camera, camera)) return false;
      return film.size.width >= width && film.size.height >= height;
    }
    /** @param {number} wait */
    #later(wait) {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#develop(), wait);
    }
    /** Draws in one go. @param {Sight} sight */
    #snap(sight2) {
      const film = begun(sight2, 1), start2 = performance.now();
      film.develop(Infinity);
      this.#cost = performance.now() - start2;
      this.#keep(film);
    }
    /** Draws the next slice, then lets others work. */
    #develop() {
      const sight2 = this.sight();
      if (!sight2.width || !sight2.height || this.#sharp(sight2) && !this.#next) return this.#settle();
      this.#next ??= begun(sight2, SPILL2);
      const film = this.#next;
      if (film.develop()) this.#keep(film);
      else this.#later(0);
      if (film.done || !this.#film) this.request();
    }
    /** @param {Film} film */
    #keep(film) {
      this.#film = film;
      this.#next = null;
      this.#fresh = false;
      if (!this.#far || film.camera.k <= this.#far.camera.k) this.#far = film;
      this.#settle();
    }
    #settle() {
      if (!this.#sharp(this.sight()) || this.#next) return;
      for (const resolve2 of this.#waiting.splice(0)) resolve2();
    }
  };
  var begun = ({ scene, plan, camera, width, height, ratio }, spill) => new Film(scene, plan, camera, { width, height }, ratio, spill);
  var alike4 = (a, b) => Math.abs(a.k / b.k - 1) < 1e-9 && Math.abs(a.x - b.x) * b.k < 1e-3 && Math.abs(a.y - b.y) * b.k < 1e-3;

  // src/paint/turn.js
  var PORTRAIT = 1.15;
  var portrait = ({ width, height }) => height > PORTRAIT * width;
  var mirrored = (thing) => ({ ...thing, x: thing.y, y: thing.x });
  var transposed = (scene) => ({
    ...scene,
    turned: !scene.turned,
    nodes: scene.nodes.map(mirrored),
    edges: scene.edges.map((edge) => edge.form === "loop" ? edge : {
      ...edge,
      bend: -edge.bend,
      ...edge.lean && { lean: [-edge.lean[0], -edge.lean[1]] }
    })
  });
  var suited = (scene, size) => scene.kind === "network" && scene.turned !== portrait(size) ? transposed(scene) : scene;

  // src/paint/canvas.js
  var GLIDE = 260;
  var CLOSEST = 9;
  var FINGER = 9;
  var EMPTY = { theme: "light", kind: "network", turned: false, calm: true, nodes: [], edges: [], lanes: [] };
  var Painter = class {
    scene = EMPTY;
    /** @type {Camera} */
    camera = { x: 0, y: 0, k: 1 };
    width = 0;
    height = 0;
    ratio = 1;
    /** @type {import("./camera.js").Margins|null} what covers the canvas; null for nothing */
    margins = null;
    #plan = planOf(EMPTY);
    /** @type {Hit} */
    #hover = null;
    /** @type {number|null} */
    #focus = null;
    #glide = 0;
    /** Whether one sees the whole, as fitted: then a new size of the canvas fits it anew. */
    #fitted = false;
    /** @type {Camera|null} before the hand took hold */
    #held = null;
    /** @type {(() => void)|null} where to look once the canvas has a size */
    #wanted = null;
    /** @param {HTMLCanvasElement} canvas @param {Listeners} [listeners] */
    constructor(canvas, listeners = {}) {
      this.canvas = canvas;
      this.listeners = listeners;
      this.projector = new Projector(canvas, () => this.#sight());
      this.zoom = zoom2().clickDistance(5).extent(() => [[0, 0], [this.width, this.height]]).on("start", () => {
        this.#held = this.camera;
      }).on("zoom", (event) => this.#moved(event)).on("end", (event) => this.#ended(event));
      this.target = select(
        /** @type {Element} */
        canvas
      );
      this.target.call(this.zoom).on("dblclick.zoom", null);
      new ResizeObserver(() => {
        if (this.measure()) this.projector.paint();
      }).observe(canvas);
      this.measure();
      this.#listen();
      for (const weight of [500, 600, 700]) {
        document.fonts?.load(`${weight} 12px "Inter Variable"`).then(() => this.projector.stale(), () => {
        });
      }
    }
    #sight() {
      const { scene, camera, width, height, ratio } = this;
      return { scene, plan: this.#plan, camera, width, height, ratio, hover: this.#hover, focus: this.#focus };
    }
    #listen() {
      let last2 = 0;
      this.canvas.addEventListener("click", (event) => {
        this.listeners.onPick?.(this.pick(event.offsetX, event.offsetY, coarse() ? FINGER : 0), event);
      });
      this.canvas.addEventListener("pointermove", (event) => {
        cancelAnimationFrame(last2);
        if (event.buttons || event.pointerType === "touch") return;
        last2 = requestAnimationFrame(() => this.#pointed(this.pick(event.offsetX, event.offsetY), event));
      });
      this.canvas.addEventListener("pointerleave", () => {
        cancelAnimationFrame(last2);
        this.#pointed(null, null);
      });
    }
    /** @param {Hit} hit @param {PointerEvent|null} event */
    #pointed(hit, event) {
      this.canvas.style.cursor = hit ? "pointer" : "";
      if (same2(hit, this.#hover)) return;
      this.hover(hit);
      this.listeners.onHover?.(hit, event);
    }
    /** Draws a scene; keeps the camera unless told, or on the first. @param {Scene} scene
     * @param {{fit?: boolean, camera?: Camera|null}} [how] `camera` as in `place` */
    show(scene, { fit = false, camera = null } = {}) {
      const first2 = this.scene === EMPTY, kept4 = this.place, whole2 = this.#fitted, { turned: turned3 } = this.scene;
      this.scene = scene;
      this.#plan = planOf(scene);
      this.#hover = null;
      if (this.#focus !== null && this.#focus >= scene.nodes.length) this.#focus = null;
      const { k } = this.#whole();
      this.zoom.scaleExtent([Math.min(k * 0.5, 0.5), Math.max(CLOSEST, k * 4)]);
      if (camera) this.#wanted = () => this.goTo(this.#faced(camera));
      else if (fit || first2) this.#wanted = () => this.fit(false);
      else if (scene.turned !== turned3) this.#wanted = () => whole2 ? this.fit(false) : this.goTo(this.#faced(kept4));
      this.#look();
      this.projector.stale();
    }
    #look() {
      if (!this.width || !this.#wanted) return;
      this.#wanted();
      this.#wanted = null;
    }
    /** @param {Camera} camera */
    #faced(camera) {
      return this.scene.turned ? mirrored(camera) : camera;
    }
    /** The camera as an address tells it: the same place whichever way round the picture is drawn. */
    get place() {
      return this.#faced(this.camera);
    }
    #whole() {
      return fitted(boundsOf(this.scene), this, this.margins ?? usual(this.width, this.scene.kind));
    }
    /** @param {boolean} [animate] */
    fit(animate = true) {
      this.goTo(this.#whole(), animate);
      this.#fitted = true;
    }
    /** @param {number} factor @returns as `goTo` */
    zoomBy(factor) {
      const [least, most] = this.zoom.scaleExtent();
      return this.goTo({ ...this.camera, k: Math.min(Math.max(this.camera.k * factor, least), most) }, true);
    }
    /** @param {Camera} camera @param {boolean} [animate] @returns where one will look at the end of the glide, as `place` */
    goTo(camera, animate = false) {
      cancelAnimationFrame(this.#glide);
      this.#fitted = false;
      if (animate && !matchMedia("(prefers-reduced-motion: reduce)").matches) this.#glideTo(camera);
      else this.#turn(camera);
      return this.#faced(camera);
    }
    /** @param {Camera} camera */
    #glideTo(camera) {
      const start2 = this.camera, begun2 = performance.now();
      const step = (now2) => {
        const t = Math.min(Math.max((now2 - begun2) / GLIDE, 0), 1);
        this.#turn(t < 1 ? between(start2, camera, t * t * (3 - 2 * t)) : camera);
        if (t < 1) this.#glide = requestAnimationFrame(step);
      };
      this.#glide = requestAnimationFrame(step);
    }
    /** @param {Camera} camera */
    #turn({ x, y, k }) {
      this.zoom.transform(this.target, identity2.translate(this.width / 2 - x * k, this.height / 2 - y * k).scale(k));
    }
    /** The ring of the keyboard. @param {number|null} node */
    focus(node) {
      this.#focus = node;
      this.projector.request();
    }
    /** Lights what a list points at. @param {Hit} hit */
    hover(hit) {
      this.#hover = hit;
      this.projector.request();
    }
    /** @param {number} x @param {number} y in pixels of the canvas @param {number} [slack] @returns {Hit} */
    pick(x, y, slack = 0) {
      return pick(this.scene, this.#plan, this.camera, this, x, y, slack);
    }
    /** Where a node stands on the canvas. @param {number} node */
    at(node) {
      return toScreen(this.camera, this, this.scene.nodes[node].x, this.scene.nodes[node].y);
    }
    /** Resolves when the sharp picture stands; at once while the canvas is hidden, where none will. */
    get idle() {
      return this.canvas.clientWidth ? this.projector.idle : Promise.resolve();
    }
    /** @param {{transform: {x: number, y: number, k: number}, sourceEvent: Event|null}} event */
    #moved({ transform: { x, y, k }, sourceEvent: sourceEvent2 }) {
      if (sourceEvent2) {
        cancelAnimationFrame(this.#glide);
        this.#fitted = false;
      }
      this.camera = { x: (this.width / 2 - x) / k, y: (this.height / 2 - y) / k, k };
      this.projector.moved();
    }
    /** @param {{sourceEvent: Event|null}} event */
    #ended({ sourceEvent: sourceEvent2 }) {
      if (sourceEvent2 && this.#held !== this.camera) this.listeners.onCamera?.(this.place);
    }
    /** Takes the size that the canvas has now. @returns whether it is another */
    measure() {
      const { clientWidth: width, clientHeight: height } = this.canvas;
      const ratio = window.devicePixelRatio || 1;
      if (!width || !height) return false;
      if (width === this.width && height === this.height && ratio === this.ratio) return false;
      Object.assign(this, { width, height, ratio });
      this.canvas.width = Math.max(Math.round(width * ratio), 1);
      this.canvas.height = Math.max(Math.round(height * ratio), 1);
      this.#turn(this.#fitted ? this.#whole() : this.camera);
      this.#look();
      this.projector.stale();
      return true;
    }
  };
  var between = (a, b, t) => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t, k: a.k * (b.k / a.k) ** t });
  var same2 = (a, b) => JSON.stringify(a) === JSON.stringify(b);
  var coarse = () => matchMedia("(pointer: coarse)").matches;

  // src/paint/fan.js
  var STEP = 64;
  var WIDEST = 90;
  function fan(nodes2, edges) {
    for (const group2 of pairs(nodes2.length, edges)) {
      if (group2[0].from === group2[0].to) group2.forEach((edge, number3) => Object.assign(edge, { form: "loop", bend: number3 }));
      else spread2(group2, distance(nodes2[group2[0].from], nodes2[group2[0].to]));
    }
  }
  function spread2(group2, length) {
    if (group2.length === 1) {
      group2[0].bend = Math.min(length * 0.09, WIDEST);
      return;
    }
    const step = Math.min(STEP, length * 0.15, length * 0.9 / group2.length);
    group2.forEach((edge, number3) => {
      const side = edge.from < edge.to ? 1 : -1;
      edge.bend = side * (number3 - (group2.length - 1) / 2) * step;
    });
  }
  function pairs(count2, edges) {
    const { first: first2, at } = shelved(count2, Int32Array.from(edges, ({ from, to }) => Math.min(from, to)));
    const last2 = new Int32Array(count2).fill(-1), group2 = new Int32Array(count2);
    const groups = [];
    for (let low = 0; low < count2; low++) {
      for (let place2 = first2[low]; place2 < first2[low + 1]; place2++) {
        const edge = edges[at[place2]], high = Math.max(edge.from, edge.to);
        if (last2[high] === low) groups[group2[high]].push(edge);
        else {
          last2[high] = low;
          group2[high] = groups.push([edge]) - 1;
        }
      }
    }
    return groups;
  }
  var distance = (a, b) => Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);

  // src/paint/stack.js
  var CELL2 = 98;
  var ROW = 76;
  var GAP2 = 26;
  var HEAD = 26;
  var HEADING = 20;
  var SIDE = 46;
  var RADIUS = 0.92;
  var RIM = 2 * STACK_RIM;
  var WIDEST2 = 150;
  var SWEEPS = 8;
  var ZOOMS = [1.15, 1, 0.92, 0.85, 0.78, 0.72, 0.66, 0.6, 0.55, 0.5, 0.45, 0.4, 0.34, 0.28, 0.22, 0.16, 0.1, 0.05];
  function stack(model2, nodes2, edges, frame2, language) {
    const codes = model2.codes.layer ?? [];
    const labels = [...codes.map((code) => say(code.label, language)), frame2.other ?? ""];
    const order = new Map(codes.map((code, index) => [code.id, index]));
    const layer = nodes2.map((node) => order.get(model2.parties[node.party].layer ?? "") ?? codes.length);
    const groups = labels.map((label, index) => ({ label, members: members(nodes2, layer, index) })).filter((group2) => group2.members.length > 0);
    arrange(groups.map((group2) => group2.members), nodes2.length, edges);
    const zoom3 = zoomFor(groups.map((group2) => group2.members.length), frame2);
    const lanes = place(groups, nodes2, frame2.width / zoom3, headFor(zoom3));
    stretch(lanes, groups.map((group2) => group2.members), nodes2, frame2);
    course(nodes2, edges);
    return lanes;
  }
  function members(nodes2, layer, wanted) {
    const found2 = [...nodes2.keys()].filter((index) => layer[index] === wanted);
    return found2.sort((a, b) => nodes2[a].x - nodes2[b].x || a - b);
  }
  function arrange(bands, count2, edges) {
    const mean = meanOf(count2, edges);
    const at = new Float64Array(count2), wish = new Float64Array(count2);
    const settle = (band) => band.forEach((node, index) => {
      at[node] = (index + 0.5) / band.length;
    });
    bands.forEach(settle);
    for (let sweep = 0; sweep < SWEEPS; sweep++) {
      for (const band of sweep % 2 ? [...bands].reverse() : bands) {
        for (const node of band) wish[node] = mean(node, at);
        band.sort((a, b) => wish[a] - wish[b] || a - b);
        settle(band);
      }
    }
  }
  function meanOf(count2, edges) {
    const ends2 = new Int32Array(edges.length * 2);
    edges.forEach(({ from, to }, index) => {
      ends2[2 * index] = from;
      ends2[2 * index + 1] = to;
    });
    const { first: first2, at: near2 } = shelved(count2, ends2);
    return (node, at) => {
      const start2 = first2[node], end = first2[node + 1];
      let sum = 0;
      for (let place2 = start2; place2 < end; place2++) sum += at[ends2[near2[place2] ^ 1]];
      return end > start2 ? sum / (end - start2) : at[node];
    };
  }
  function zoomFor(counts2, { width, height }) {
    return ZOOMS.find((k) => heightOf(counts2, width / k, k) * k <= height - RIM) ?? ZOOMS[ZOOMS.length - 1];
  }
  function stretch(lanes, members2, nodes2, frame2) {
    const { k } = fitted({ ...boundsOf({ nodes: nodes2, lanes }), bottom: 0, top: 0 }, frame2);
    const spare = (frame2.height - RIM) / k - (lanes.at(-1)?.bottom ?? 0);
    const step = Math.min(Math.max(spare / Math.max(lanes.length - 1, 1), 0), WIDEST2);
    lanes.forEach((lane, index) => {
      lane.top += index * step;
      lane.bottom += index * step;
      for (const node of members2[index]) nodes2[node].y += index * step;
    });
  }
  var perRow = (width) => Math.max(Math.floor((width - 2 * SIDE) / CELL2), 1);
  var headFor = (zoom3) => Math.max(HEAD, HEADING / zoom3);
  var heightOf = (counts2, width, zoom3) => counts2.reduce((sum, count2) => sum + headFor(zoom3) + Math.ceil(count2 / perRow(width)) * ROW + GAP2, -GAP2);
  function place(groups, nodes2, width, head) {
    let top2 = 0;
    return groups.map(({ label, members: members2 }) => {
      const rows = Math.ceil(members2.length / perRow(width)), columns = Math.ceil(members2.length / rows);
      const step = (width - 2 * SIDE) / columns;
      members2.forEach((node, index) => {
        const row3 = index % rows;
        nodes2[node].x = SIDE + (Math.floor(index / rows) + 0.5 + stagger(row3, rows)) * step;
        nodes2[node].y = top2 + head + (row3 + 0.36) * ROW;
        nodes2[node].r *= RADIUS;
      });
      const lane = { label, top: top2, bottom: top2 + head + rows * ROW };
      top2 = lane.bottom + GAP2;
      return lane;
    });
  }
  var stagger = (row3, rows) => rows === 1 ? 0 : row3 / rows - (rows - 1) / (2 * rows);
  function course(nodes2, edges) {
    for (const group2 of pairs(nodes2.length, edges)) {
      group2.forEach((edge, number3) => {
        const a = nodes2[edge.from], b = nodes2[edge.to];
        const offset = number3 - (group2.length - 1) / 2;
        if (a === b) Object.assign(edge, { form: "loop", bend: number3 });
        else if (a.y === b.y) Object.assign(edge, { form: "arc", bend: bow(b.x - a.x, number3) });
        else Object.assign(edge, { form: "fall", bend: offset * Math.min(26, 120 / group2.length) });
      });
    }
  }
  var bow = (across2, number3) => -Math.sign(across2) * (Math.min(12 + Math.abs(across2) * 0.1, 40) + number3 * 12);

  // src/paint/scene.js
  var LONGEST6 = 28;
  var LIT = 100;
  var TALL4 = { width: 1, height: 2 };
  var WIDE3 = { width: 2, height: 1 };
  function staging() {
    const place2 = once(placed);
    return (model2, view, state, theme, frame2) => {
      const calm = !(state.question && "rail" in state.question && state.question.rail === "dispute");
      const kind = state.view === "stack" ? "stack" : "network";
      const { width, height, other } = kind === "stack" ? frame2 : { ...portrait(frame2) ? TALL4 : WIDE3, other: void 0 };
      const scene = place2(model2, view.nodes, view.edges, state.language, kind, theme, calm, width, height, other);
      const lit = litEdges(model2, view, state);
      return lit ? toned(scene, lit, model2.at.get(state.selected)) : scene;
    };
  }
  function placed(model2, shown, drawn2, language, kind, theme, calm, width, height, other) {
    const frame2 = { width, height, other };
    const place2 = new Int32Array(model2.parties.length).fill(-1);
    shown.forEach((party, index) => {
      place2[party] = index;
    });
    const edges = drawn2.map((edge) => markOf(model2, edge, place2, language));
    const tones = nodeTones(edges, shown.length);
    const largest2 = model2.parties.reduce((most, { size }) => Math.max(most, size), 1);
    const nodes2 = shown.map((party, index) => nodeOf(model2, party, tones[index], language, largest2));
    if (kind === "stack") {
      const lanes = stack(model2, nodes2, edges, frame2, language);
      lean(nodes2, edges);
      return { theme, kind, turned: false, calm, nodes: nodes2, edges, lanes };
    }
    fan(nodes2, edges);
    lean(nodes2, edges);
    const all = [...nodes2, ...ghosts2(model2, place2, language, largest2)];
    return suited({ theme, kind, turned: false, calm, nodes: all, edges, lanes: [] }, frame2);
  }
  function toned(scene, lit, chosen) {
    const near2 = new Uint8Array(scene.nodes.length);
    const edges = scene.edges.map((edge, index) => {
      if (!lit[index]) return edge.tone === "dim" ? edge : { ...edge, tone: (
        /** @type {Tone} */
        "dim"
      ) };
      near2[edge.from] = near2[edge.to] = 1;
      return { ...edge, tone: (
        /** @type {Tone} */
        "lit"
      ), rank: edge.rank + LIT };
    });
    const nodes2 = scene.nodes.map((node, index) => {
      const tone = node.tone === "ghost" ? "ghost" : node.party === chosen ? "chosen" : near2[index] ? "lit" : "dim";
      return node.tone === tone ? node : { ...node, tone: (
        /** @type {Tone} */
        tone
      ) };
    });
    return { ...scene, nodes: nodes2, edges };
  }
  function litEdges(model2, view, { selected }) {
    const test = testOf(model2, selected);
    if (!test && !view.path.length) return null;
    const path2 = new Set(view.path.map((edge) => edge.id));
    const lit = Uint8Array.from(view.edges, (edge) => Number(test?.(edge) || path2.size > 0 && path2.has(edge.id)));
    return lit.includes(1) || model2.at.has(selected) ? lit : null;
  }
  function testOf(model2, selected) {
    if (!selected) return null;
    const party = model2.at.get(selected);
    if (party !== void 0) return (edge) => edge.from === party || edge.to === party;
    const deal = model2.dealAt.get(selected);
    const claim = model2.claimAt.get(selected);
    const claims = new Set(deal !== void 0 ? model2.claimsOfDeal[deal] : claim !== void 0 ? [claim] : []);
    if (claims.size) return (edge) => edge.claims.some((at) => claims.has(at));
    return (edge) => edge.id === selected;
  }
  function markOf(model2, edge, place2, language) {
    return {
      id: edge.id,
      from: place2[edge.from],
      to: place2[edge.to],
      form: "arc",
      bend: 0,
      family: edge.family,
      line: edge.line,
      tone: edge.change === "same" ? "dim" : "plain",
      disputed: edge.disputed,
      change: edge.change,
      pill: edge.pill === void 0 ? "" : figureText(model2, edge, language),
      symmetric: model2.relations[edge.relation].symmetric === true,
      rank: firmness(edge.line) * 4 + Math.min(edge.sources, 9)
    };
  }
  function figureText(model2, edge, language) {
    const own = figureStage(model2, edge);
    const stage2 = own && model2.code("stage", own);
    const figure2 = brief(plain2(say(edge.pill, language), 60));
    return figure2 && stage2 ? `${figure2} (${plain2(say(stage2.label, language), 20)})` : figure2;
  }
  function nodeTones(edges, count2) {
    const tones = new Array(count2).fill("dim");
    for (const { from, to, tone } of edges) if (tone === "plain") tones[from] = tones[to] = "plain";
    return tones;
  }
  function nodeOf(model2, party, tone, language, largest2) {
    const { x, y, size, name: name2, ...rest } = model2.parties[party];
    return {
      party,
      x,
      y,
      r: size,
      shape: shapeOf(rest),
      label: plain2(say(name2, language), 60),
      tone,
      weight: size / largest2
    };
  }
  function ghosts2(model2, place2, language, largest2) {
    const found2 = [];
    model2.parties.forEach((party, index) => {
      if (place2[index] >= 0 || party.thing || party.kind === "media" || !model2.claimsOf[index]?.length) return;
      found2.push(nodeOf(model2, index, "ghost", language, largest2));
    });
    return found2;
  }
  var CLEAN = /^(?:[!-~]+(?: [!-~]+)*)?$/;
  function brief(figure2) {
    if (figure2.length <= LONGEST6) return figure2;
    const [head, scope, ...more] = figure2.split(", ");
    const short2 = `${head}, ${scope}…`;
    return more.length && short2.length <= LONGEST6 ? short2 : "";
  }
  function plain2(text, most) {
    if (text.length <= most && CLEAN.test(text)) return text;
    const clean = text.slice(0, most * 8).replace(/[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Cs}/gu, " ");
    const signs = [...clean.replace(/ +/g, " ").trim()];
    return signs.length > most ? signs.slice(0, most - 1).join("").trimEnd() + "…" : signs.join("");
  }

  // src/paint/place.js
  var ROUNDS2 = 32;
  var COOLING = 0.76;
  var UNIT = 130;
  var APART2 = 78;
  var PUSHES = 24;
  var MOST5 = 400;
  function placeAround(count2, edges, seed = 1) {
    const random = mulberry32(seed);
    const apart = distances2(count2, edges);
    const x = new Float64Array(count2), y = new Float64Array(count2);
    for (let i = 0; i < count2; i++) {
      x[i] = random() * 6;
      y[i] = random() * 6;
    }
    relax(x, y, apart, random);
    for (let i = 0; i < count2; i++) {
      x[i] *= UNIT;
      y[i] *= UNIT;
    }
    for (let push = 0; push < PUSHES; push++) separate(x, y);
    return Array.from(x, (_, i) => ({ x: x[i], y: y[i] }));
  }
  function mulberry32(state) {
    return () => {
      state = state + 1831565813 | 0;
      let t = Math.imul(state ^ state >>> 15, 1 | state);
      t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t;
      return ((t ^ t >>> 14) >>> 0) / 4294967296;
    };
  }
  function distances2(count2, edges) {
    const far = new Float64Array(count2 * count2).fill(Infinity);
    const degree = new Float64Array(count2);
    for (const [a, b] of edges) {
      degree[a]++;
      degree[b]++;
    }
    for (const [a, b] of edges) {
      const length = 1 + 0.16 * Math.sqrt(Math.min(degree[a], degree[b]));
      far[a * count2 + b] = far[b * count2 + a] = length;
    }
    for (let via = 0; via < count2; via++) {
      for (let i = 0; i < count2; i++) {
        const head = far[i * count2 + via];
        if (head === Infinity) continue;
        for (let j = 0; j < count2; j++) {
          const length = head + far[via * count2 + j];
          if (length < far[i * count2 + j]) far[i * count2 + j] = length;
        }
      }
    }
    return bridged(far);
  }
  function bridged(far) {
    let widest = 1;
    for (const length of far) if (length !== Infinity && length > widest) widest = length;
    return far.map((length) => length === Infinity ? widest * 0.7 + 1 : length);
  }
  function relax(x, y, apart, random) {
    const count2 = x.length;
    const pairs2 = new Int32Array(count2 * (count2 - 1) / 2);
    for (let i = 0, at = 0; i < count2; i++) for (let j = i + 1; j < count2; j++) pairs2[at++] = i * count2 + j;
    let step = apart.reduce((most, length) => Math.max(most, length * length), 1);
    for (let round2 = 0; round2 < ROUNDS2; round2++, step *= COOLING) {
      shuffle(pairs2, random);
      for (const pair2 of pairs2) pull(x, y, (pair2 - pair2 % count2) / count2, pair2 % count2, apart[pair2], step);
    }
  }
  function pull(x, y, i, j, wanted, step) {
    const share = Math.min(step / (wanted * wanted), 1);
    const dx = x[i] - x[j], dy = y[i] - y[j];
    const length = Math.sqrt(dx * dx + dy * dy) || 1e-6;
    const move = share * (length - wanted) / (2 * length);
    x[i] -= move * dx;
    y[i] -= move * dy;
    x[j] += move * dx;
    y[j] += move * dy;
  }
  function shuffle(list2, random) {
    for (let i = list2.length - 1; i > 0; i--) {
      const j = random() * (i + 1) | 0;
      const kept4 = list2[i];
      list2[i] = list2[j];
      list2[j] = kept4;
    }
  }
  function separate(x, y) {
    for (let i = 0; i < x.length; i++) {
      for (let j = i + 1; j < x.length; j++) {
        const dx = x[i] - x[j] || 1e-3, dy = y[i] - y[j];
        const length = Math.sqrt(dx * dx + dy * dy);
        if (length >= APART2) continue;
        const move = (APART2 - length) / (2 * length);
        x[i] += dx * move;
        y[i] += dy * move;
        x[j] -= dx * move;
        y[j] -= dy * move;
      }
    }
  }

  // src/ui/near.js
  var LEAST_RADIUS2 = 9;
  var kept3 = { key: "", places: [] };
  function spreadOut(scene) {
    const shown = scene.nodes.filter((node) => node.tone !== "ghost");
    if (shown.length > MOST5) return scene;
    const links = scene.edges.map(({ from, to }) => (
      /** @type {[number, number]} */
      [from, to]
    ));
    const key2 = JSON.stringify([shown.map((node) => node.party), links]);
    if (kept3.key !== key2) kept3 = { key: key2, places: placeAround(shown.length, links) };
    const nodes2 = shown.map((node, index) => ({ ...node, ...kept3.places[index], r: Math.max(node.r, LEAST_RADIUS2) }));
    const edges = scene.edges.map((edge) => ({ ...edge }));
    fan(nodes2, edges);
    lean(nodes2, edges);
    const upright = { ...scene, nodes: nodes2, edges, turned: false };
    return scene.turned ? transposed(upright) : upright;
  }

  // src/ui/walk.js
  var ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  var isArrow = (key2) => Object.hasOwn(ARROWS, key2);
  function stepFrom(scene, at, key2) {
    const neighbours2 = new Set(scene.edges.flatMap(({ from, to }) => from === at ? [to] : to === at ? [from] : []));
    const shown = scene.nodes.flatMap((node, index) => node.tone === "ghost" ? [] : [index]);
    return nearest(scene, at, [...neighbours2], ARROWS[key2]) ?? nearest(scene, at, shown, ARROWS[key2]) ?? at;
  }
  function nearest({ nodes: nodes2 }, at, candidates2, [right, down]) {
    let best;
    let least = Infinity;
    for (const candidate of candidates2) {
      const [x, y] = [nodes2[candidate].x - nodes2[at].x, nodes2[candidate].y - nodes2[at].y];
      const ahead = x * right + y * down;
      const aside = Math.abs(x * down) + Math.abs(y * right);
      const far = ahead + 2.2 * aside;
      if (candidate === at || ahead <= 0 || aside > 1.8 * ahead || far >= least) continue;
      [best, least] = [candidate, far];
    }
    return best;
  }
  function startOf({ nodes: nodes2 }, party) {
    const chosen = nodes2.findIndex((node) => node.party === party && node.tone !== "ghost");
    if (chosen >= 0) return chosen;
    return nodes2.reduce((best, node, index) => node.tone !== "ghost" && (best < 0 || node.weight > nodes2[best].weight) ? index : best, -1);
  }

  // src/ui/stage.js
  var ZOOM = 1.4;
  var UNDER_SHEET = 0.35;
  var PHONE_MARGINS = { top: 22, right: 30, bottom: 40, left: 30 };
  var EDGE = 40;
  function createStage(ctx2, table, big2, mount) {
    const canvas = h("canvas", { tabindex: 0, role: "application", id: "picture", "aria-describedby": "picture-hint", onkeydown, onfocus: enter2, onblur: leave2 });
    const zoom3 = h("div.zoom", { role: "group" });
    const hint = h("p.hint", { id: "picture-hint" });
    const empty2 = h("div.empty");
    const picture = h("div.picture", null, canvas, empty2, zoom3);
    const node = h("div.scene", null, picture, hint, table.node);
    mount([node]);
    const painter = new Painter(canvas, { onPick: pick2, onHover: hover, onCamera: keepCamera });
    const sceneOf = staging();
    let cursor = -1;
    let framed = "";
    let centred = "";
    let painted = "";
    let aimed = "null";
    function show3() {
      const state = ctx2.store.state();
      const isTable = state.view === "table";
      picture.hidden = hint.hidden = isTable;
      table.show();
      if (!isTable) paint(state);
      words2();
      const { nothing } = ctx2.store.view();
      empty2.hidden = !nothing;
      if (nothing) fill(empty2, h("p", null, ctx2.word(nothing)), ctx2.model.claims.length > 0 && h("button.button", {
        onclick: () => ctx2.store.reset()
      }, ctx2.word("undoAll")));
    }
    function paint(state) {
      painter.margins = ctx2.acts.phone() ? PHONE_MARGINS : null;
      if (painter.measure()) framed = "";
      const { width, height } = painter;
      painted = `${width} ${height}`;
      const whole2 = sceneOf(ctx2.model, ctx2.store.view(), state, themeNow(), { width, height, other: ctx2.word("otherLayer") });
      const scene = big2 && state.around && state.view === "network" ? spreadOut(whole2) : whole2;
      const path2 = state.question !== null && "path" in state.question;
      const frame2 = JSON.stringify([state.view, state.around, path2 && state.question, state.view === "stack" && ctx2.store.view().nodes]);
      const camera = JSON.stringify(state.camera) === aimed ? null : state.camera;
      aimed = JSON.stringify(state.camera);
      const fit2 = frame2 !== framed && !state.camera;
      painter.show(scene, { fit: fit2, camera });
      framed = frame2;
      if (state.selected && (fit2 || state.selected !== centred)) bringIntoView(state.camera !== null && !camera);
      centred = state.selected;
      if (cursor >= scene.nodes.length) cursor = -1;
    }
    function bringIntoView(kept4) {
      const { nodes: nodes2, edges } = painter.scene;
      const chosen = nodes2.flatMap(({ tone }, index) => tone === "chosen" ? [index] : []);
      const meant2 = chosen.length ? chosen : [...new Set(edges.flatMap(({ tone, from, to }) => tone === "lit" ? [from, to] : []))];
      if (!meant2.length || !ctx2.acts.phone() && meant2.every(inSight)) return;
      const k = ctx2.acts.phone() ? Math.max(painter.camera.k, UNDER_SHEET) : painter.camera.k;
      const middle = (axis) => meant2.reduce((sum, index) => sum + nodes2[index][axis], 0) / meant2.length;
      const down = ctx2.acts.phone() ? 0.3 * painter.height / k : 0;
      const goal = painter.goTo({ x: middle("x"), y: middle("y") + down, k }, true);
      if (kept4) keepCamera(goal);
    }
    function inSight(index) {
      const { x, y } = painter.at(index);
      return x > EDGE && y > EDGE && x < painter.width - EDGE && y < painter.height - EDGE;
    }
    function keepCamera(camera) {
      const kept4 = rounded2(camera);
      aimed = JSON.stringify(kept4);
      ctx2.store.keep({ camera: kept4 });
    }
    function words2() {
      canvas.setAttribute("aria-label", ctx2.word("pictureLabel", { title: ctx2.text(ctx2.model.title) }));
      hint.textContent = ctx2.word("pictureHint");
      zoom3.setAttribute("aria-label", ctx2.word("zoom"));
      const button = (key2, sign, act) => h("button", { "data-key": key2, "aria-label": ctx2.word(key2), onclick: act }, sign);
      fill(zoom3, button("zoomIn", "+", () => zoomBy(ZOOM)), button("zoomOut", "−", () => zoomBy(1 / ZOOM)), button("fit", "⤢", fit));
    }
    function zoomBy(factor) {
      keepCamera(painter.zoomBy(factor));
    }
    function fit() {
      ctx2.store.keep({ camera: null });
      painter.fit();
    }
    function pick2(hit, event) {
      const { selected } = ctx2.store.state();
      const party = hit && "node" in hit ? ctx2.model.parties[painter.scene.nodes[hit.node].party].id : "";
      if (party && event.shiftKey && ctx2.model.at.has(selected) && selected !== party) {
        ctx2.store.set({ question: { path: [selected, party] }, selected: "", around: null, camera: null });
      } else ctx2.select(party || (hit && "edge" in hit ? painter.scene.edges[hit.edge].id : ""));
    }
    function hover(hit) {
      fill(hint, hit === null ? ctx2.word("pictureHint") : name(plain("node" in hit ? nodeLine(hit.node) : edgeLine(hit.edge))));
    }
    function nodeLine(index) {
      const { party } = painter.scene.nodes[index];
      const edges = ctx2.store.view().edges.filter((edge) => edge.from === party || edge.to === party);
      return [ctx2.party(party), ctx2.label("kind", ctx2.model.parties[party].kind), ctx2.many("relations", edges.length)].join(" · ");
    }
    function edgeLine(index) {
      const edge = ctx2.store.view().edges.find(({ id: id2 }) => id2 === painter.scene.edges[index].id);
      if (!edge) return "";
      const line3 = `${ctx2.party(edge.from)} ${verbOf(ctx2, edge.relation)} ${ctx2.party(edge.to)}`;
      return [line3, ctx2.label("stage", edge.stage), ctx2.text(edge.pill), ctx2.many("sources", edge.sources)].filter(Boolean).join(" · ");
    }
    function enter2() {
      if (!canvas.matches(":focus-visible")) return;
      cursor = startOf(painter.scene, ctx2.model.at.get(ctx2.store.state().selected));
      point();
    }
    function leave2() {
      painter.focus(null);
    }
    function point() {
      painter.focus(cursor < 0 ? null : cursor);
      if (cursor >= 0) ctx2.acts.announce(nodeLine(cursor));
    }
    function onkeydown(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (isArrow(event.key)) {
        if (cursor < 0) cursor = startOf(painter.scene, ctx2.model.at.get(ctx2.store.state().selected));
        else cursor = stepFrom(painter.scene, cursor, event.key);
        point();
      } else if (event.key === "Enter" && cursor >= 0) {
        ctx2.select(ctx2.model.parties[painter.scene.nodes[cursor].party].id);
        ctx2.acts.readPanel();
      } else if (event.key === "Escape") ctx2.acts.back();
      else if (event.key === "+" || event.key === "=") zoomBy(ZOOM);
      else if (event.key === "-") zoomBy(1 / ZOOM);
      else if (event.key === "0") fit();
      else return;
      event.preventDefault();
      event.stopPropagation();
    }
    new ResizeObserver(() => {
      if (painted === `${canvas.clientWidth} ${canvas.clientHeight}` || ctx2.store.state().view === "table") return;
      framed = "";
      paint(ctx2.store.state());
    }).observe(canvas);
    return { node, show: show3, painter, focus: () => (picture.hidden ? table.node : canvas).focus() };
  }
  function rounded2({ x, y, k }) {
    return { x: Math.round(x), y: Math.round(y), k: Math.round(k * 1e3) / 1e3 };
  }

  // src/ui/tabs.js
  var NARROW = matchMedia("(max-width: 1000px)");
  function createTabs(ctx2, app2) {
    const node = h("nav.tabs");
    let sheet = "";
    let question = ctx2.store.state().question;
    function show3() {
      const state = ctx2.store.state();
      if (state.question !== question) sheet = "";
      question = state.question;
      app2.classList.toggle("asking", sheet === "ask");
      app2.classList.toggle("filtering", sheet === "filter");
      app2.classList.toggle("sheet", !sheet && state.selected !== "");
      node.setAttribute("aria-label", ctx2.word("tabs"));
      const tab = (key2, on, act) => h("button", { "aria-pressed": String(on), "data-key": `tab:${key2}`, onclick: act }, ctx2.word(`tab.${key2}`));
      fill(
        node,
        tab("network", !sheet && state.view !== "table", () => go("network")),
        tab("ask", sheet === "ask", () => open(sheet === "ask" ? "" : "ask")),
        tab("filter", sheet === "filter", () => open(sheet === "filter" ? "" : "filter")),
        tab("table", !sheet && state.view === "table", () => go("table"))
      );
    }
    function go(view) {
      sheet = "";
      const now2 = ctx2.store.state().view;
      const kept4 = view === "network" && now2 !== "table";
      if (kept4 || now2 === view) ctx2.store.set({ selected: "" });
      else ctx2.store.set({ view, camera: null, selected: "" });
      show3();
    }
    function open(wanted) {
      sheet = wanted;
      show3();
      if (wanted) app2.querySelector(`.rail > .${wanted === "ask" ? "questions" : "filters"} summary`)?.focus();
    }
    NARROW.addEventListener("change", () => open(""));
    app2.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !sheet) return;
      event.preventDefault();
      const key2 = `tab:${sheet}`;
      open("");
      byKey(node, key2)?.focus();
    });
    return { node, show: show3, open, narrow: () => NARROW.matches };
  }

  // src/paint/key.js
  var SIZE2 = 11;
  var SAMPLE = 34;
  var GAP3 = 7;
  var APART3 = 20;
  var ROW2 = 19;
  function rowsOf(entries, width) {
    const rows = [];
    let x = width;
    for (const entry of entries) {
      const wide = SAMPLE + GAP3 + textWidth(entry.text, SIZE2) + APART3;
      if (x + wide > width + APART3) {
        rows.push([]);
        x = 0;
      }
      rows[rows.length - 1].push({ entry, x });
      x += wide;
    }
    return rows;
  }
  function drawKey(pen, theme, rows, left, top2) {
    rows.forEach((row3, index) => {
      const y = top2 + (index + 0.5) * ROW2;
      for (const { entry, x } of row3) {
        const { family, line: line3, sign = lineOf2(line3).sign, text } = entry;
        drawSample(pen, theme, entry, left + x, y, SAMPLE);
        if (sign) drawSign(pen, theme, sign, left + x + SAMPLE / 2, y, 5.5, colourOf(theme, family));
        pen.fillStyle = THEMES[theme].soft;
        pen.font = `400 ${SIZE2}px ${FONT}`;
        pen.textAlign = "left";
        pen.textBaseline = "middle";
        pen.fillText(text, left + x + SAMPLE + GAP3, y);
      }
    });
  }

  // src/paint/svg.js
  var CONTROLS = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
  var escaped2 = (value2) => String(value2).replace(CONTROLS, "").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
  var short = (value2) => String(Math.round(value2 * 100) / 100);
  var SvgPen = class {
    fillStyle = "#000";
    strokeStyle = "#000";
    lineWidth = 1;
    /** @type {CanvasLineCap} */
    lineCap = "butt";
    /** @type {CanvasLineJoin} */
    lineJoin = "miter";
    globalAlpha = 1;
    font = "";
    /** @type {CanvasTextAlign} */
    textAlign = "left";
    /** @type {CanvasTextBaseline} */
    textBaseline = "alphabetic";
    #path = "";
    /** @type {number[]} */
    #dash = [];
    /** @type {{name: string, attributes: [string, string|number][], inside?: string}[]} */
    #parts = [];
    /** @param {number} width @param {number} height @param {string} title @param {string} desc */
    constructor(width, height, title, desc) {
      this.head = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc">
<title id="title">${escaped2(title)}</title>
<desc id="desc">${escaped2(desc)}</desc>
`;
    }
    document() {
      return `${this.head}${this.#parts.map(written2).join("\n")}
</svg>
`;
    }
    beginPath() {
      this.#path = "";
    }
    /** @param {number} x @param {number} y */
    moveTo(x, y) {
      this.#path += `M${short(x)} ${short(y)}`;
    }
    /** @param {number} x @param {number} y */
    lineTo(x, y) {
      this.#path += `L${short(x)} ${short(y)}`;
    }
    /** @param {number} a @param {number} b @param {number} c @param {number} d @param {number} e @param {number} f */
    bezierCurveTo(a, b, c, d, e, f) {
      this.#path += `C${[a, b, c, d, e, f].map(short).join(" ")}`;
    }
    /** Full circles and quarters only, clockwise. @param {number} x @param {number} y @param {number} r
     * @param {number} start @param {number} end */
    arc(x, y, r, start2, end) {
      const to = `${short(x + r * Math.cos(end))} ${short(y + r * Math.sin(end))}`;
      if (end - start2 < Math.PI * 2 - 1e-6) this.#path += `A${short(r)} ${short(r)} 0 0 1 ${to}`;
      else this.#path += `A${short(r)} ${short(r)} 0 0 1 ${short(x - r)} ${short(y)}A${short(r)} ${short(r)} 0 0 1 ${to}Z`;
    }
    closePath() {
      this.#path += "Z";
    }
    /** @param {number[]} dash */
    setLineDash(dash) {
      this.#dash = [...dash];
    }
    fill() {
      if (this.#path) this.#add("path", { d: this.#path, fill: this.fillStyle, opacity: this.#opacity() });
    }
    stroke() {
      if (!this.#path) return;
      this.#add("path", {
        d: this.#path,
        fill: "none",
        stroke: this.strokeStyle,
        "stroke-width": short(this.lineWidth),
        "stroke-linecap": this.lineCap === "butt" ? void 0 : this.lineCap,
        "stroke-linejoin": this.lineJoin === "miter" ? void 0 : this.lineJoin,
        "stroke-dasharray": this.#dash.map(short).join(" ") || void 0,
        opacity: this.#opacity()
      });
    }
    /** @param {number} x @param {number} y @param {number} width @param {number} height */
    fillRect(x, y, width, height) {
      this.#add("rect", {
        x: short(x),
        y: short(y),
        width: short(width),
        height: short(height),
        fill: this.fillStyle,
        opacity: this.#opacity()
      });
    }
    /** @param {string} text @param {number} x @param {number} y */
    fillText(text, x, y) {
      this.#text(text, x, y, { fill: this.fillStyle });
    }
    /** @param {string} text @param {number} x @param {number} y */
    strokeText(text, x, y) {
      this.#text(text, x, y, {
        fill: "none",
        stroke: this.strokeStyle,
        "stroke-width": short(this.lineWidth),
        "stroke-linejoin": this.lineJoin
      });
    }
    /** @param {string} text @param {number} x @param {number} y @param {Attributes} paint */
    #text(text, x, y, paint) {
      const [, weight, size, family] = /^(\d+) ([\d.]+)px (.*)$/.exec(this.font) ?? ["", "400", "12", "sans-serif"];
      const anchor = this.textAlign === "center" ? "middle" : this.textAlign === "right" ? "end" : void 0;
      const down = this.textBaseline === "middle" ? Number(size) * 0.35 : 0;
      const latin = !/[^\u0020-\u024f\u2000-\u206f]/.test(text) && family.includes("Inter");
      this.#add("text", {
        // Who has no Inter gets its widths, or words would run out of their pills.
        textLength: latin ? short(textWidth(text, Number(size), Number(weight) >= 600)) : void 0,
        lengthAdjust: latin ? "spacingAndGlyphs" : void 0,
        x: short(x),
        y: short(y + down),
        "font-family": family,
        "font-size": size,
        "font-weight": weight,
        "text-anchor": anchor,
        opacity: this.#opacity(),
        ...paint
      }, text);
    }
    #opacity() {
      return this.globalAlpha === 1 ? void 0 : short(this.globalAlpha);
    }
    /** @param {string} name @param {Attributes} attributes @param {string} [inside] */
    #add(name2, attributes, inside2) {
      const given = Object.entries(attributes).flatMap(([key2, value2]) => value2 === void 0 ? [] : [pair(key2, value2)]);
      this.#parts.push({ name: name2, attributes: given, inside: inside2 });
    }
  };
  var pair = (key2, value2) => [key2, value2];
  function written2({ name: name2, attributes, inside: inside2 }) {
    const tag = `${name2}${attributes.map(([key2, value2]) => ` ${key2}="${escaped2(value2)}"`).join("")}`;
    return inside2 === void 0 ? `<${tag}/>` : `<${tag}>${escaped2(inside2)}</${name2}>`;
  }

  // src/paint/picture.js
  var EDGE2 = 24;
  var NOTE = 11;
  var LINE = 16;
  var SERIF = '"Source Serif 4 Variable", "Source Serif 4", Georgia, serif';
  function pictureOn(pen, scene, camera, width, height, { title, note = "", key: key2 = [] }) {
    const lines = broken(note, width - 2 * EDGE2), rows = rowsOf(key2, width - 2 * EDGE2);
    const size = { width, height };
    const foot2 = 22 + lines.length * LINE + (rows.length ? rows.length * ROW2 + 10 : 0);
    const margins = { top: 84, right: 70, bottom: 42 + foot2, left: 70 };
    const shown = camera ? scene : suited(scene, size);
    for (const step of drawing(pen, shown, planOf(shown), camera ?? fitted(boundsOf(shown), size, margins), size)) void step;
    const { ink: ink2, soft, paper } = THEMES[scene.theme];
    pen.fillStyle = paper;
    pen.fillRect(0, height - foot2, width, foot2);
    pen.fillRect(0, 0, width, 54);
    pen.textAlign = "left";
    pen.textBaseline = "middle";
    pen.fillStyle = ink2;
    pen.font = `600 22px ${SERIF}`;
    pen.fillText(title, EDGE2, 32);
    drawKey(pen, scene.theme, rows, EDGE2, height - foot2 + 6);
    pen.fillStyle = soft;
    pen.font = `400 ${NOTE}px ${FONT}`;
    pen.textAlign = "left";
    lines.forEach((line3, index) => pen.fillText(line3, EDGE2, height - 16 - (lines.length - 1 - index) * LINE));
  }
  function svgOf(scene, camera, width, height, caption3) {
    const pen = new SvgPen(width, height, caption3.title, caption3.desc ?? caption3.note ?? "");
    pictureOn(pen, scene, camera, width, height, caption3);
    return pen.document();
  }
  function broken(text, width) {
    return text.split("\n").flatMap((paragraph) => {
      const lines = [];
      for (const word2 of paragraph.split(" ")) {
        const longer = lines.length ? `${lines[lines.length - 1]} ${word2}` : word2;
        if (!lines.length || textWidth(longer, NOTE) > width) lines.push(word2);
        else lines[lines.length - 1] = longer;
      }
      return lines;
    });
  }

  // src/ui/takeaways.js
  var WIDTH = 1600;
  var HEIGHT = 1100;
  var SHARP = 2;
  var NAMED = 60;
  function takeaways(ctx2) {
    const copied = async (text, done) => ctx2.acts.announce(ctx2.word(await copy(text) ? done : "copyRefused"));
    const apart = location.protocol === "about:";
    const all = [
      !apart && { word: "copyLink", act: () => copied(ctx2.store.link(), "linkCopied") },
      { word: "copyGraphCitation", act: () => copied(citationOfGraph(ctx2), "citationCopied") },
      { word: "saveCsv", act: () => save(new Blob(["\uFEFF", tableFile(ctx2)], { type: "text/csv;charset=utf-8" }), "claims.csv") },
      { word: "saveSvg", act: () => saveSvg(ctx2) },
      { word: "savePng", act: () => savePng(ctx2) },
      !apart && { word: "print", act: () => window.print() }
    ];
    return all.filter((takeaway) => takeaway !== false);
  }
  function tableFile(ctx2) {
    const columns = [...COLUMNS, ...EXTRAS];
    const { claims } = ctx2.store.view();
    return csv([columns, ...claims.map((claim) => columns.map((column) => cell(ctx2.model, ctx2.language(), claim, column)))]);
  }
  function caption2(ctx2) {
    const { model: model2 } = ctx2;
    const shown = [shownLine(ctx2), ...days(ctx2), sourcesUpTo(ctx2), model2.licence].filter(Boolean).join(" · ");
    return { title: sentence(ctx2), note: plain(named3(ctx2)) + "\n" + plain(shown), key: key(ctx2) };
  }
  function named3(ctx2) {
    const { claims, sources } = ctx2.model;
    const counts2 = /* @__PURE__ */ new Map();
    for (const claim of ctx2.store.view().claims) {
      const { publisher, title } = sources[claims[claim].source];
      const called = ctx2.text(publisher ?? title);
      counts2.set(called, (counts2.get(called) ?? 0) + 1);
    }
    const names3 = [...counts2].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([called]) => called);
    const first2 = names3.slice(0, NAMED).join(", ");
    const rest = names3.length - NAMED;
    return ctx2.word("sourcesNamed", { names: rest > 0 ? ctx2.word("sourcesMore", { names: first2, n: rest }) : first2 });
  }
  function key(ctx2) {
    const { edges } = ctx2.store.view();
    const families2 = (ctx2.model.codes.family ?? []).filter(({ id: id2 }) => edges.some(({ family }) => family === id2));
    const lines = [...LINES].reverse().filter((line3) => edges.some((edge) => edge.line === line3));
    return [
      ...families2.map(({ id: id2, label }) => ({ text: plain(ctx2.text(label)), family: id2, line: "firm" })),
      ...lines.map((line3) => ({ text: ctx2.word(`legend.${line3}`), family: "partnership", line: line3 })),
      ...edges.some(({ disputed }) => disputed) ? [{ text: ctx2.word("legend.disputed"), family: "partnership", line: "firm", sign: "disputed" }] : []
    ];
  }
  function saveSvg(ctx2) {
    const svg = svgOf(ctx2.acts.scene(), null, WIDTH, HEIGHT, caption2(ctx2));
    save(new Blob([svg], { type: "image/svg+xml" }), "graph.svg");
  }
  function savePng(ctx2) {
    const canvas = document.createElement("canvas");
    canvas.width = WIDTH * SHARP;
    canvas.height = HEIGHT * SHARP;
    const pen = canvas.getContext("2d");
    if (!pen) return;
    pen.scale(SHARP, SHARP);
    pictureOn(pen, ctx2.acts.scene(), null, WIDTH, HEIGHT, caption2(ctx2));
    canvas.toBlob((blob) => blob && save(blob, "graph.png"));
  }

  // src/ui/menu.js
  function createMenu(ctx2) {
    const list2 = h("ul", { id: "takeaways", hidden: true, onkeydown });
    const button = h("button.button", {
      "aria-expanded": "false",
      "aria-controls": "takeaways",
      onclick: () => open(list2.hidden)
    });
    const node = h("div.menu", { onfocusout }, button, list2);
    function open(wanted) {
      list2.hidden = !wanted;
      button.setAttribute("aria-expanded", String(wanted));
      if (wanted) list2.querySelector("button")?.focus();
    }
    function onfocusout(event) {
      if (event.relatedTarget instanceof Node && !node.contains(event.relatedTarget)) open(false);
    }
    document.addEventListener("pointerdown", (event) => {
      if (!node.contains(
        /** @type {Node} */
        event.target
      )) open(false);
    });
    function onkeydown(event) {
      const items = (
        /** @type {HTMLElement[]} */
        [...list2.querySelectorAll("button")]
      );
      const at = items.indexOf(
        /** @type {HTMLElement} */
        document.activeElement
      );
      if (event.key === "Escape") {
        open(false);
        button.focus();
      } else if (event.key === "ArrowDown") items[(at + 1) % items.length].focus();
      else if (event.key === "ArrowUp") items[(at - 1 + items.length) % items.length].focus();
      else return;
      event.preventDefault();
      event.stopPropagation();
    }
    function show3() {
      button.textContent = ctx2.word("share");
      fill(list2, takeaways(ctx2).map(({ word: word2, act }) => h("li", null, h("button", {
        "data-key": `take:${word2}`,
        onclick() {
          open(false);
          button.focus();
          act();
        }
      }, ctx2.word(word2)))));
    }
    return { node, show: show3 };
  }

  // src/ui/top.js
  var VIEWS2 = ["network", "stack", "table"];
  function createTop(ctx2, search2) {
    const title = h("h1");
    const views = h("fieldset.views");
    const buttons = h("div.buttons");
    const menu = createMenu(ctx2);
    const node = h(
      "header.top",
      null,
      h("div.brand", null, emblem(), title),
      search2.node,
      views,
      h("div.tools", null, buttons, menu.node)
    );
    function show3() {
      const state = ctx2.store.state();
      title.textContent = ctx2.text(ctx2.model.title);
      fill(views, h("legend.unseen", null, ctx2.word("views")), VIEWS2.map((view) => viewChoice(ctx2, view, state.view)));
      fill(buttons, languageButton(ctx2), themeButton(ctx2), helpButton(ctx2));
      search2.show();
      menu.show();
    }
    return { node, show: show3 };
  }
  function viewChoice(ctx2, view, chosen) {
    return h(
      "label",
      null,
      h("input", {
        type: "radio",
        name: "view",
        value: view,
        checked: view === chosen,
        "data-key": `view:${view}`,
        onchange: () => ctx2.store.set({ view, camera: null })
      }),
      h("span", null, ctx2.word(view))
    );
  }
  function languageButton(ctx2) {
    const other = ctx2.language() === "en" ? "fr" : "en";
    return h("button.button", {
      "data-key": "language",
      lang: other,
      "aria-label": other === "fr" ? "Français" : "English",
      onclick: () => ctx2.store.set({ language: other })
    }, other.toUpperCase());
  }
  function themeButton(ctx2) {
    const next = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
    return h("button.button", {
      "data-key": "theme",
      "aria-label": ctx2.word(next === "dark" ? "toDark" : "toLight"),
      onclick: () => ctx2.store.set({ theme: next })
    }, s(
      "svg",
      { width: 16, height: 16, viewBox: "0 0 16 16", "aria-hidden": "true" },
      s("circle", { cx: 8, cy: 8, r: 6.4, fill: "none", stroke: "currentColor", "stroke-width": 1.4 }),
      s("path", { d: "M8 1.6a6.4 6.4 0 0 1 0 12.8z", fill: "currentColor" })
    ));
  }
  function helpButton(ctx2) {
    return h("button.button.help-open", { "data-key": "help", "aria-label": ctx2.word("help"), onclick: ctx2.acts.help }, "?");
  }
  function emblem() {
    return s(
      "svg",
      { width: 30, height: 30, viewBox: "0 0 30 30", "aria-hidden": "true" },
      s("path", { d: "M7 22 15 7l8 15z", fill: "none", stroke: "currentColor", "stroke-width": 1.6 }),
      s("circle", { cx: 15, cy: 7, r: 4.3, fill: "#c57d08" }),
      s("circle", { cx: 7, cy: 22, r: 4.3, fill: "#219e61" }),
      s("circle", { cx: 23, cy: 22, r: 4.3, fill: "#2d5fe0" })
    );
  }

  // src/main.js
  var MANY_PARTIES = 2e3;
  var MANY_EDGES = 3e3;
  var app = (
    /** @type {HTMLElement} */
    document.getElementById("app")
  );
  var model = read(JSON.parse(document.getElementById("data")?.textContent ?? "{}"));
  var big = model.parties.length > MANY_PARTIES || edgeCount(model) > MANY_EDGES;
  var store = createStore(model, homeOf(model));
  var ctx = createContext(model, store);
  var dark = matchMedia("(prefers-color-scheme: dark)");
  var forced = null;
  function edgeCount(model2) {
    if (model2.claims.length <= MANY_EDGES) return 0;
    return edgesOf(model2, model2.claims.keys(), [], model2.span[1]).length;
  }
  function homeOf(model2) {
    const language = document.documentElement.lang === "fr" ? "fr" : "en";
    if (!big) return { ...START, language };
    const busiest = model2.claimsOf.reduce((best, claims, party) => claims.length > model2.claimsOf[best].length ? party : best, 0);
    return { ...START, language, around: { party: model2.parties[busiest].id, depth: 1 } };
  }
  var search = createSearch(ctx);
  var top = createTop(ctx, search);
  var rail2 = createRail(ctx);
  var chips = createChips(ctx);
  var notice = createNotice(ctx, big);
  var clocks = createClocks(ctx);
  var panel = createPanel(ctx);
  var tabs = createTabs(ctx, app);
  var help = createHelp(ctx);
  var print = createPrint(ctx, (theme) => {
    forced = theme;
    show2();
  });
  var live2 = h("p.unseen", { role: "status", "aria-live": "polite" });
  var skip = h("a.skip", { href: "#picture", onclick: toPicture });
  var masthead = h("header.masthead");
  Object.assign(ctx.acts, {
    announce(text) {
      live2.textContent = plain(text);
    },
    readPanel: () => requestAnimationFrame(panel.read),
    leavePanel: () => stage.focus(),
    back: panel.back,
    help: help.open,
    scene: () => stage.painter.scene,
    phone: tabs.narrow,
    askPath(id2) {
      if (tabs.narrow()) tabs.open("filter");
      rail2.askPath(id2);
    }
  });
  var stage = createStage(ctx, createTable(ctx), big, (picture) => app.append(
    skip,
    top.node,
    rail2.node,
    h("main.stage", null, h("div", null, masthead, notice.node, chips.node), picture, clocks.node),
    panel.node,
    tabs.node,
    live2,
    help.node,
    print.node
  ));
  listen(ctx, { search: search.focus, help: help.open });
  function toPicture(event) {
    event.preventDefault();
    stage.focus();
  }
  var said2 = "";
  function show2() {
    const state = store.state();
    const root2 = document.documentElement;
    root2.lang = state.language;
    root2.dataset.theme = forced ?? (state.theme || (dark.matches ? "dark" : "light"));
    document.title = sentence(ctx);
    skip.textContent = ctx.word("skip");
    app.classList.toggle("embed", state.embed);
    app.classList.toggle("wide", state.view === "table" && !state.selected);
    fill(masthead, state.embed && [
      h("h2", null, sentenceLine(ctx)),
      h("a", { href: store.link(), target: "_blank", rel: "noopener" }, ctx.word("openWhole"))
    ]);
    masthead.hidden = !state.embed;
    for (const part2 of [top, tabs, rail2, notice, chips, clocks, panel, stage]) part2.show();
    const now2 = shownLine(ctx);
    if (now2 !== said2) ctx.acts.announce(now2);
    said2 = now2;
  }
  dark.addEventListener("change", show2);
  store.watch(show2);
  show2();
  Object.defineProperty(window, "__explorer", {
    value: Object.freeze({ state: store.state, view: store.view, painter: stage.painter })
  });
})();
