import { expect, test } from "vitest";
import {
  createCourseFilesInMemory,
  listProblemSentences,
  replaceTextInExampleFile,
} from "~/../tests/support/example-course";
import { createRandomUint32Generator, drawWholeNumberBelow, hashTextsToSeed } from "~/questions/choices/shuffle";
import type { ChoiceForGuessingRobot } from "~/questions/kind";
import { readCourse } from "../../source/read-course.server";
import { checkCourse } from "../check-course";
import { doesGuessingStopCourse } from "./guessing-rules";
import { type GuessingResult, measureGuessing } from "./measure-guessing";
import type { GuessablePart } from "./robot";
import { computeLowerEndOfWilsonInterval, scoreCard, scoreSeveralRightOptions } from "./score-guesses";

/** Returns a question whose right option begins with a star. */
function one(stem: string, ...texts: string[]): GuessablePart<"one"> {
  return { form: "one", choices: texts.map(choice), ...about, stem };
}
const choice = (text: string): ChoiceForGuessingRobot => ({
  text: text.replace("*", ""),
  correct: text.startsWith("*"),
});
const about = { questionId: "a", type: "single", lesson: "een", stem: "?", language: "nl" as const };
const scoreOf = (robot: string, part: GuessablePart, practice: GuessablePart[] = []) =>
  measureGuessing([part], practice).find((result) => result.robot === robot)?.score;

test.each([
  ["longest", one("?", "aa", "*aaaa", "a"), 1],
  ["longest", one("?", "*aa", "bb", "c"), 1 / 2],
  ["shortest", one("?", "aa", "aaaa", "*a"), 1],
  ["first", one("?", "*a", "b", "c"), 1],
  ["middle", one("?", "a", "*b", "c"), 1],
  ["middle", one("?", "a", "*b", "c", "d"), 1 / 2],
  ["last", one("?", "a", "b", "*c"), 1],
  ["echo", one("Wat doet een opbouwwerker?", "niets", "*een opbouwwerkster helpt", "iets"), 1],
  ["no-absolutes", one("?", "dat is altijd zo", "*vaak", "niemand doet het"), 1],
  ["no-absolutes", one("?", "*a", "b", "c"), 1 / 3],
  ["participatory", one("?", "de werker", "*samen met bewoners", "de baas"), 1],
  ["participatory", { ...one("?", "the boss", "*together with residents", "a worker"), language: "en" as const }, 1],
  ["hedges", one("?", "dat is zo", "*dat kan soms", "dat is niet zo"), 1],
])("the robot %s finds what it looks for", (robot, part, score) => {
  expect(scoreOf(robot, part)).toBeCloseTo(score);
});

test("a robot that learns has not seen the lesson that it guesses", () => {
  const seen = one("?", "*wat groei vraagt", "steen", "been");
  const asked = one("?", "*wat groei kost", "steen", "been");
  expect(scoreOf("bayes", asked)).toBeCloseTo(1 / 3);
  expect(scoreOf("logit", asked)).toBeCloseTo(1 / 3);
  const others = measureGuessing([asked, { ...seen, questionId: "b", lesson: "twee" }]);
  expect(others.find(({ robot }) => robot === "bayes")).toMatchObject({ score: 1, count: 2, questions: ["a", "b"] });
  expect(scoreOf("bayes-from-practice", asked)).toBeUndefined();
  expect(scoreOf("bayes-from-practice", asked, [seen])).toBeCloseTo(1 / 3);
  expect(scoreOf("bayes-from-practice", asked, [{ ...seen, lesson: "twee" }])).toBe(1);
});

test("several right options: the share of pairs in which the right one is preferred", () => {
  const choices = ["*a", "*b", "c"].map(choice);
  expect(scoreSeveralRightOptions(choices, [2, 0, 1])).toBe(1 / 2);
  expect(scoreSeveralRightOptions(choices, [1, 1, 1])).toBe(1 / 2);
  expect(scoreSeveralRightOptions(choices, [1, 1, 0])).toBe(1);
});

test("cards go to a slot that shares a word; statements are always true or always false; a number is copied", () => {
  const slots = ["Werkt in een dorp", "Rest"];
  expect(scoreCard({ text: "Dorpskracht", slot: "Werkt in een dorp" }, slots)).toBe(1);
  expect(scoreCard({ text: "Dorpskracht", slot: "Rest" }, slots)).toBe(0);
  expect(scoreCard({ text: "Kaart", slot: "Rest" }, slots)).toBe(1 / 2);
  expect(scoreOf("always-true", { ...about, form: "statement", answer: true })).toBe(1);
  expect(scoreOf("always-false", { ...about, form: "statement", answer: true })).toBe(0);
  const numbers = { ...about, form: "number" as const, choices: ["*25", "200"].map(choice) };
  expect(measureGuessing([numbers])).toMatchObject([{ robot: "copied-number", score: 1 / 2, chance: 0, count: 1 }]);
});

test("Wilson's 90 % interval of 8 in 10 starts at 54.1 %", () => {
  expect(computeLowerEndOfWilsonInterval(0.8, 10)).toBeCloseTo(0.541, 3);
});

const stock =
  "avond beleid bestuur bewoners bibliotheek budget club cursus dorp eerst gemeente gesprek groep huurders kaart kerk later lijst markt nota overleg plan plein raad rooster samen school sleutel straat termijn vergunning verslag vraag wijk zaal zelf altijd alle kan soms vaak".split(
    " ",
  );

/** Returns questions with random words. Those of a bad set have right options that are written in another way. */
function plant(seed: number, count: number, isBad: boolean): GuessablePart[] {
  const random = createRandomUint32Generator(hashTextsToSeed("planted", String(seed)));
  const pick = () => stock[drawWholeNumberBelow(stock.length, random)] as string;
  const words = (least: number, most: number) =>
    Array.from({ length: least + drawWholeNumberBelow(most - least + 1, random) }, pick).join(" ");
  return Array.from({ length: count }, (_none, at) => {
    const right = drawWholeNumberBelow(3, random);
    const choices = [0, 1, 2].map((option) => {
      const correct = option === right;
      const habit = correct ? " samen zoeken wat hier nu waarschijnlijk past" : " alles overnemen altijd";
      return { text: words(6, 9) + (isBad ? habit : ""), correct };
    });
    return { ...about, form: "one", choices, questionId: `q${at}`, lesson: String(at % 8), stem: words(3, 3) };
  });
}

const failing = (results: GuessingResult[]) =>
  results.filter(({ verdict }) => verdict === "fails").map(({ robot }) => robot);

test("a planted bad set is found by every robot that can see it", () => {
  expect(failing(measureGuessing(plant(1, 48, true)))).toEqual(
    expect.arrayContaining(["longest", "no-absolutes", "participatory", "bayes", "logit"]),
  );
});

test("a robot hardly ever fails a planted random set", () => {
  const sets = Array.from({ length: 20 }, (_none, seed) => measureGuessing(plant(seed, 48, false)));
  const all = sets.flat();
  expect(failing(all).length / all.length).toBeLessThan(0.1);
  expect(failing(measureGuessing(plant(99, 480, false)))).toEqual([]);
});

test("a robot that fails stops a course, but only warns about fewer than 60 questions of practice", () => {
  const [result] = measureGuessing(plant(1, 60, true)).filter(({ verdict }) => verdict === "fails");
  const stops = (pool: "practice" | "final", questionCount: number) =>
    doesGuessingStopCourse({ ...(result as GuessingResult), pool, questionCount });
  expect([stops("practice", 59), stops("practice", 60), stops("final", 1)]).toEqual([false, true, true]);
});

const pool = "final-test/01.mdx";
/** Three variants of the first question of the pool, in which the longest option is right. */
const guessable = [1, 2, 3]
  .map(
    (
      n,
    ) => `<Question id="V${n}" type="single" objective="L2.1" bloom="toepassen" sources="B" passage="olie" cell="olie">

Situatie ${n}: wat past hier?

- [x] Een druppel op schakel ${n}.
  > Klopt. Een druppel is genoeg voor schakel ${n}.
- [ ] Vet ${n} op de bel erbij.
  > [!meer-olie] Nee. Te veel vet ${n} trekt zand en stof aan.
- [ ] Vet ${n} op de rem erbij.
  > [!meer-olie] Nee. Dat is te veel vet voor een rem, ${n} keer.

</Question>`,
  )
  .join("\n\n");

test("the check refuses a new edition with a pool that a robot guesses, and names the questions", () => {
  const files = replaceTextInExampleFile(pool, '<Question id="T1"', `${guessable}\n\n<Question id="T1"`);
  const { problems, newEditionProblems, warnings } = checkCourse(readCourse(createCourseFilesInMemory(files)));
  expect(problems).toEqual([]);
  expect(listProblemSentences(newEditionProblems)).toContain(
    "Wie in de eindtoets steeds het langste antwoord kiest, haalt 75 % (n = 4). Met gokken is dat 33 %; verwacht: ten hoogste 43 %. Dat gaat over de vragen samen, niet over één vraag. Het lukt bij V1, V2, V3.",
  );
  expect(warnings.filter(({ code }) => code === "robot-guesses")).toEqual([]);
});

test("robots do not judge a set in which a question is in no cell, because the set is not what the author meant", () => {
  const misnamed = guessable.replace('cell="olie"', 'cell="oli"');
  const files = replaceTextInExampleFile(pool, '<Question id="T1"', `${misnamed}\n\n<Question id="T1"`);
  const { problems, newEditionProblems } = checkCourse(readCourse(createCourseFilesInMemory(files)));
  expect(problems.map(({ code }) => code)).toEqual(["cell-unknown"]);
  expect(newEditionProblems).toEqual([]);
});

test("the check only warns about a small practice that a robot guesses", () => {
  const practice = guessable.replaceAll(' cell="olie"', "").replace("Situatie 1", "Stel 1");
  const files = replaceTextInExampleFile("02-ketting.mdx", "<Recall", `${practice}\n\n<Recall`);
  const { newEditionProblems, warnings } = checkCourse(readCourse(createCourseFilesInMemory(files)));
  const codes = [newEditionProblems, warnings].map(
    (list) => list.filter(({ code }) => code === "robot-guesses").length,
  );
  expect(codes[0]).toBe(0);
  expect(codes[1]).toBeGreaterThan(0);
});
