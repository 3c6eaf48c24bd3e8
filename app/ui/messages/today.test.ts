/** What the page of today says of the street must fit what a lesson says of its bricks. */
import { expect, it } from "vitest";
import { messagesFor } from ".";

const nl = messagesFor("nl").today;
const en = messagesFor("en").today;

it("says when a house comes, as long as none stands", () => {
  expect([nl.built(0, 8, false), nl.built(0, 8, true), nl.built(2, 8, true)]).toEqual([
    "Nu is alles nog een tekening.",
    "Er staat nog geen huis. Dat komt er als je een les haalt.",
    "Twee huizen staan.",
  ]);
  expect(en.built(0, 8, true)).toBe("No house stands yet. One will when you pass a lesson.");
});

it("counts the bricks that are laid, and says that none is laid yet while the first question can still be answered", () => {
  expect([0, 1, 4].map((laid) => nl.rising(2, laid, 5))).toEqual([
    "Het tweede huis heeft nog geen van de vijf stenen.",
    "Het tweede huis heeft ½ van vijf stenen.",
    "Het tweede huis heeft twee van vijf stenen.",
  ]);
  expect(nl.rising(1, 0, 1)).toBe("Het eerste huis heeft nog geen steen.");
  expect([0, 2].map((laid) => en.rising(2, laid, 5))).toEqual([
    "The second house has none of its five bricks yet.",
    "The second house has one of five bricks.",
  ]);
});
