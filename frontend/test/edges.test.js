// @ts-check
import assert from "node:assert/strict";
import test from "node:test";
import { standingAt } from "../src/clocks.js";
import { last } from "../src/dates.js";
import { dealsOf, edgesOf, figureStage, folding, independent, leadingDeal } from "../src/edges.js";
import { AT, DATA, MODEL } from "./sample.js";

/** @param {number[]} claims @param {string[]} [open] */
const edges = (claims, open = []) => edgesOf(MODEL, claims, open, MODEL.span[1]);
/** @param {number[]} claims @param {string[]} [open] */
const ids = (claims, open) => edges(claims, open).map((edge) => edge.id);

test("things fold into their home until they, their home or all are opened; the homeless are not drawn", () => {
  const shown = (/** @type {string[]} */ open) => [...folding(MODEL, open)].slice(7);
  assert.deepEqual(shown([]), [1, 0, -1]);
  assert.deepEqual(shown(["actor:microsoft"]), [7, 0, -1]);
  assert.deepEqual(shown(["thing:chatgpt", "thing:norway"]), [1, 8, 9]);
  assert.deepEqual(shown(["*"]), [7, 8, 9]);
});

test("claims of one relation from one party to another are one edge", () => {
  const [edge] = edges([AT.azure, AT.chatgpt]);
  assert.equal(edge.id, "actor:microsoft>actor:openai:Hosting");
  assert.deepEqual(edge.claims, [AT.azure, AT.chatgpt]);
  assert.deepEqual([edge.line, edge.stage, edge.family, edge.sources], ["operating", "operating", "hosting", 2]);
  assert.equal(edge.pill, "$250"); // not the larger figure of the softer claim
  assert.deepEqual(ids([AT.azure, AT.chatgpt], ["actor:openai"]), ["actor:microsoft>actor:openai:Hosting", "actor:microsoft>thing:chatgpt:Hosting"]);
});

test("an edge inside one folded actor is not drawn, a true loop is", () => {
  assert.deepEqual(ids([AT.makes]), []);
  assert.deepEqual(ids([AT.makes], ["thing:chatgpt"]), ["actor:openai>thing:chatgpt:Making"]);
  const claims = [{ ...DATA.claims[AT.invests], to: DATA.claims[AT.invests].from }];
  assert.equal(edgesOf({ ...MODEL, claims, points: [] }, [0], [], Infinity)[0].id, "actor:microsoft>actor:microsoft:Investment");
});

test("a relation without direction joins each pair once, the first by name first", () => {
  assert.deepEqual(ids([AT.rivals]), [
    "actor:mistral>actor:openai:Rivalry", "actor:microsoft>actor:mistral:Rivalry", "actor:microsoft>actor:openai:Rivalry",
  ]);
});

test("an event is no edge", () => assert.deepEqual(ids([AT.event]), []));

test("an edge of a deal that was cancelled is off, and was not before", () => {
  const claims = [AT.akerSigned, AT.akerAgain];
  const [now] = edges([...claims, AT.akerCancelled]);
  assert.deepEqual([now.line, now.stage, now.disputed], ["off", "cancelled", false]);
  const [then] = edgesOf(MODEL, claims, [], last("2025-08"), standingAt(MODEL, last("2025-08")));
  assert.deepEqual([then.line, then.stage], ["firm", "signed"]);
});

test("a disputed figure gives way to the settled one", () => {
  const [edge] = edges([AT.invests, AT.investsMore]);
  assert.deepEqual([edge.disputed, edge.pill], [true, "$10"]);
});

test("the figure of an edge is that of one of its claims, of the deal that makes it so firm if that has one", () => {
  const [edge] = edges([AT.azure, AT.chatgpt]);
  assert.deepEqual([edge.figure, edge.pill], [AT.azure, "$250"]);
  const claims = [{ ...DATA.claims[AT.invests], deal: 0 }, { ...DATA.claims[AT.investsMore], deal: 1 }];
  const of = (/** @type {typeof claims} */ given) => edgesOf({ ...MODEL, claims: given, points: [] }, given.keys(), [], Infinity, standingAt({ ...MODEL, points: [] }, 0))[0];
  assert.deepEqual([of(claims).claims[0], of(claims).figure], [1, 1]);
  assert.equal(of([claims[0], { ...claims[1], pill: undefined }]).figure, 0);
});

test("who relays another is not independent of it; a denial is no source of what it denies", () => {
  assert.equal(independent(MODEL, [AT.akerSigned, AT.akerAgain]), 1);
  assert.equal(independent(MODEL, [AT.azure, AT.chatgpt, AT.denial]), 2);
  assert.equal(edges([AT.denial])[0].line, "denied");
  assert.equal(edges([AT.denial])[0].stage, undefined);
});

test("many claims of one pair are one edge", () => {
  const claims = Array.from({ length: 50 }, () => DATA.claims[AT.invests]);
  assert.equal(edgesOf({ ...MODEL, claims, points: [] }, claims.keys(), [], Infinity)[0].claims.length, 50);
});

test("a claim that names no deal is not one more deal of its edge; the firmest claim leads", () => {
  const claims = [{ ...DATA.claims[AT.talks], deal: undefined }, { ...DATA.claims[AT.talks], stage: "closed", firm: true, deal: 1 }];
  const [edge] = edgesOf({ ...MODEL, claims, points: [] }, claims.keys(), [], Infinity, standingAt({ ...MODEL, points: [] }, 0));
  assert.deepEqual([dealsOf({ ...MODEL, claims }, edge), leadingDeal({ ...MODEL, claims }, edge)], [[1], 1]);
});

test("the stage of a figure is told where it is not the one of its edge", () => {
  const [edge] = edges([AT.azure]);
  assert.equal(figureStage(MODEL, edge), undefined);
  assert.equal(figureStage(MODEL, { ...edge, stage: "signed" }), "operating");
  assert.equal(figureStage(MODEL, { ...edge, figure: undefined }), undefined);
});
