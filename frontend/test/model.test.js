// @ts-check
import assert from "node:assert/strict";
import test from "node:test";
import { iso, last } from "../src/dates.js";
import { claimsAbout, read } from "../src/model.js";
import { AT, DATA, MODEL } from "./sample.js";

const at = (/** @type {string} */ id) => MODEL.at.get(id) ?? -1;

test("parties, deals and claims are found by id, whatever they are called", () => {
  assert.equal(MODEL.parties[at("actor:aker")].name, "Aker");
  assert.equal(MODEL.at.get("constructor"), undefined);
  assert.equal(MODEL.dealAt.get("deal:aker"), 0);
  assert.equal(MODEL.claimAt.get("claim:azure"), AT.azure);
});

test("claims are found by party, with what they are about, and by deal", () => {
  assert.deepEqual(MODEL.claimsOf[at("thing:azure")], [AT.azure]);
  assert.deepEqual(MODEL.claimsOfDeal[0], [AT.akerSigned, AT.akerAgain, AT.akerCancelled]);
  assert.ok(!MODEL.claimsOf[at("actor:openai")].includes(AT.chatgpt));
  assert.ok(claimsAbout(MODEL, at("actor:openai")).includes(AT.chatgpt));
  const twice = { ...DATA.claims[AT.rivals], from: [1, 0, 1], about: [0] };
  assert.deepEqual(read({ ...DATA, claims: [twice], points: [] }).claimsOf.slice(0, 2), [[0], [0]]);
  assert.deepEqual(MODEL.thingsOf[at("actor:microsoft")], [at("thing:azure")]);
});

test("points are found by claim, codes by scheme", () => {
  assert.deepEqual(MODEL.pointsOfClaim.get(AT.akerAgain), [0]);
  assert.equal(MODEL.code("stage", "signed")?.rank, 5);
  assert.equal(MODEL.code("toString", "constructor"), undefined);
  assert.equal(MODEL.code("stage", undefined), undefined);
});

test("the span goes from the first day of the first source to the last of the last", () => {
  assert.deepEqual(MODEL.span.map(iso), ["2025-03-01", "2025-11-30"]);
  const never = ["", "soon"].map((issued) => ({ ...DATA.sources[0], issued, known: last("9999") }));
  assert.deepEqual(read({ ...DATA, sources: [...DATA.sources, ...never] }).span, MODEL.span);
  assert.deepEqual(read({ ...DATA, sources: never, claims: [], points: [] }).span, [0, 0]);
  const empty = read({ ...DATA, parties: [], deals: [], sources: [], claims: [], points: [] });
  assert.deepEqual(empty.span, [0, 0]);
});
