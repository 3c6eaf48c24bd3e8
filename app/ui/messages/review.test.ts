/** What reviews say must be true for every learner: when a question comes back, and what was right. */
import { expect, it } from "vitest";
import { messagesFor } from ".";

const nl = messagesFor("nl").review;
const en = messagesFor("en").review;

it("says that a question comes back on a day, or on that day or later", () => {
  const days = [1, 4, 12].map((n) => [n, n < 7 ? "donderdag" : "zaterdag", "12 dec"] as const);
  expect(days.map((day) => nl.comesBack(nl.whenOrLater(...day), false))).toEqual([
    "Vanaf morgen komt deze vraag terug.",
    "Vanaf donderdag komt deze vraag terug.",
    "Vanaf 12 dec komt deze vraag terug.",
  ]);
  expect(nl.comesBack(nl.when(1, "dinsdag", "1 dec"), true)).toBe("Morgen komt dit terug, in een andere vraag.");
  expect(en.comesBack(en.whenOrLater(1, "Tuesday", "1 Dec"), false)).toBe(
    "This question comes back tomorrow or later.",
  );
  expect(en.comesBack(en.whenOrLater(4, "Thursday", "4 Dec"), true)).toBe(
    "This comes back on Thursday or later, in another question.",
  );
});

it("names the piece of the lesson, because questions speak of this piece", () => {
  expect(nl.over(7, "Beginnen bij wat er is", 12)).toBe(
    "Uit les 7, stuk ‘Beginnen bij wat er is’, twaalf dagen geleden",
  );
  expect(nl.over(7, null, null)).toBe("Uit les 7");
  expect(en.over(7, "Begin with what is there", 1)).toBe("From lesson 7, piece ‘Begin with what is there’, yesterday");
});

it("does not call a day done on which nothing was asked", () => {
  expect([nl.weeks.rest(2, false), nl.weeks.rest(0, true), nl.weeks.rest(0, false)]).toEqual([
    "vandaag 2 vragen",
    "vandaag klaar",
    "vandaag niets",
  ]);
  expect([en.weeks.rest(0, true), en.weeks.rest(0, false)]).toEqual(["today is done", "today nothing"]);
});

it("says how long it takes, what is mastered, and that all was right", () => {
  expect([nl.block.minutes(1), nl.block.minutes(5)]).toEqual(["ongeveer één minuut", "ongeveer vijf minuten"]);
  expect([en.block.minutes(1), en.block.minutes(5)]).toEqual(["about one minute", "about five minutes"]);
  expect([nl.mastered.count(0, 42), en.mastered.count(0, 1)]).toEqual([
    "0 van 42 vragen beheerst",
    "0 of 1 question mastered",
  ]);
  expect([nl.done.allRight(1), nl.done.allRight(5)].map((text) => text.slice(21))).toEqual([
    "Je wist het in één keer.",
    "Je wist alles in één keer.",
  ]);
  expect(nl.calibration.judgements.fits(["Ik gok", "Ik twijfel"])).toBe(
    "Bij ‘Ik gok’ en ‘Ik twijfel’ klopte wat je zei.",
  );
});
