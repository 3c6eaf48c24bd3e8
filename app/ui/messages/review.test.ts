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

it("says in the heading how many questions are left today", () => {
  const standings = [
    [5, 5],
    [2, 5],
    [1, 2],
    [1, 1],
    [0, 5],
  ] as const;
  expect(standings.map(([left, total]) => nl.block.title(left, total))).toEqual([
    "Vandaag 5 vragen",
    "Nog 2 van 5 vragen",
    "Nog 1 van 2 vragen",
    "Vandaag 1 vraag",
    "Herhalen",
  ]);
  expect([en.block.title(2, 5), en.block.title(5, 5)]).toEqual(["2 of 5 questions left", "5 questions today"]);
});

it("calls how well a learner judged their answers a measure, and never points or a mark", () => {
  const said = (["nl", "en"] as const).map((locale) => {
    const { review, rhythm } = messagesFor(locale);
    return JSON.stringify([review.calibration, rhythm.settings.confidenceHint]);
  });
  expect(said.join(" ")).not.toMatch(/punt|cijfer|loont|points?\b|\bmarks?\b|\bpays?\b/i);
  expect(said[0]?.match(/geen enkele uitslag/g)).toHaveLength(3);
  expect(said[1]?.match(/part of no result/g)).toHaveLength(3);
});

it("says how long it takes, what is mastered, and that all was right", () => {
  expect([nl.block.minutes(1), nl.block.minutes(5)]).toEqual(["ongeveer één minuut", "ongeveer vijf minuten"]);
  expect([en.block.minutes(1), en.block.minutes(5)]).toEqual(["about one minute", "about five minutes"]);
  expect([nl.mastered.count(0, 42), en.mastered.count(0, 1)]).toEqual([
    "0 van 42 vragen beheerst",
    "0 of 1 question mastered",
  ]);
  expect([nl.done.allRight(1), nl.done.allRight(5)].map((text) => text.slice(21))).toEqual([
    "Je had het in één keer goed.",
    "Je had alles in één keer goed.",
  ]);
  expect(nl.calibration.judgements.fits(["Ik gok", "Ik twijfel"])).toBe(
    "Bij ‘Ik gok’ en ‘Ik twijfel’ klopte wat je zei.",
  );
});

it("says how many bricks were laid, also of one question", () => {
  expect([0, 1, 2].map((halves) => nl.done.heading(halves, 1))).toEqual([
    "Nog geen steen",
    "Een halve steen",
    "Eén hele steen",
  ]);
  expect([0, 1, 2, 7].map((halves) => nl.done.heading(halves, 5))).toEqual([
    "Nul van vijf",
    "Een halve steen van vijf",
    "Eén van vijf",
    "Drieënhalf van vijf",
  ]);
  expect([nl.step(1, 1), nl.step(2, 5)]).toEqual(["Vandaag 1 vraag", "Vraag 2 van 5"]);
});

it("says what the first answer earned, and speaks of what was wrong or half only if something was", () => {
  expect(nl.firstCounts("Deels goed", { first: "partly", shown: "wrong" })).toBe(
    "Je eerste antwoord: deels goed. Dat is een halve steen.",
  );
  expect(nl.firstCounts("Nog niet goed", { first: "wrong", shown: "partly" })).toBe(
    "Je eerste antwoord: nog niet goed. Voor een halve steen moest het nu helemaal goed zijn.",
  );
  expect(nl.firstCounts("Nog niet goed", { first: "wrong", shown: "wrong" })).toBe(
    "Je eerste antwoord: nog niet goed.",
  );
  expect(nl.done.plain({ wrong: true, half: false })).not.toContain("deels");
  expect(nl.done.plain({ wrong: false, half: true })).not.toContain("fout");
  expect([nl.block.why({ tried: 0, wrong: 1, others: 1 }), nl.block.why({ tried: 1, wrong: 0, others: 3 })]).toEqual([
    "Eén ging eerder mis. Eén is weer aan de beurt.",
    "Eén mag je nog een keer proberen. Drie zijn weer aan de beurt.",
  ]);
});
