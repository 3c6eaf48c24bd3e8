import { expect, test } from "vitest";
import {
  type CourseFileTexts,
  createCourseFilesInMemory,
  exampleCourseFiles,
  listProblemSentences,
  replaceTextInExampleFile,
} from "~/../tests/support/example-course";
import type { QuestionRecord } from "~/questions/table";
import { readCourse } from "../source/read-course.server";
import { checkCourse } from "./check-course";
import {
  computeExpectedShareRightOfRandomGuess,
  computeExpectedShareRightOfRobot,
  guessingRobots,
} from "./guessing-robots";

function single(stemText: string, ...texts: string[]): QuestionRecord {
  const options = texts.map((text) => ({
    id: text,
    html: text,
    text: text.replace("*", ""),
    correct: text.startsWith("*"),
    feedback: "",
  }));
  const base = {
    id: "a",
    revision: "",
    objective: "",
    enemies: [],
    sources: [],
    passage: "",
    stem: "",
    bloom: "apply" as const,
  };
  return { ...base, stemText, type: "single", options };
}

const [longest, shortest, second, echo, careful, social] = guessingRobots as [
  (typeof guessingRobots)[0],
  (typeof guessingRobots)[0],
  (typeof guessingRobots)[0],
  (typeof guessingRobots)[0],
  (typeof guessingRobots)[0],
  (typeof guessingRobots)[0],
];

test("each robot finds what it looks for", () => {
  expect(computeExpectedShareRightOfRobot(longest, [single("?", "aa", "*aaaa", "a")])).toBe(1);
  expect(computeExpectedShareRightOfRobot(shortest, [single("?", "aa", "aaaa", "*a")])).toBe(1);
  expect(computeExpectedShareRightOfRobot(second, [single("?", "a", "*b", "c")])).toBe(1);
  expect(computeExpectedShareRightOfRobot(second, [single("?", "*a", "b", "c")])).toBe(0);
  expect(
    computeExpectedShareRightOfRobot(echo, [
      single("Wat doet een opbouwwerker?", "niets", "*een opbouwwerker helpt", "iets"),
    ]),
  ).toBe(1);
  expect(
    computeExpectedShareRightOfRobot(careful, [single("?", "dat is altijd zo", "*vaak", "niemand doet het")]),
  ).toBe(1);
  expect(computeExpectedShareRightOfRobot(social, [single("?", "de werker", "*samen met bewoners", "de baas")])).toBe(
    1,
  );
});

test("a robot that likes several equally scores chance among them", () => {
  expect(computeExpectedShareRightOfRobot(longest, [single("?", "*aa", "bb", "c")])).toBe(0.5);
  expect(computeExpectedShareRightOfRobot(careful, [single("?", "*a", "b", "c")])).toBeCloseTo(1 / 3);
  expect(
    computeExpectedShareRightOfRandomGuess([single("?", "*a", "b"), single("?", "*a", "b", "c", "d")]),
  ).toBeCloseTo(0.375);
});

function messages(files: CourseFileTexts): string[] {
  return listProblemSentences(checkCourse(readCourse(createCourseFilesInMemory(files))).problems);
}

test("practice in which the second answer is often right is refused, with the questions that give it away", () => {
  const one = "01-banden.mdx";
  const parts = /(- \[x\] Je houdt[^\n]*\n[^\n]*\n)(- \[ \] Je knijpt[^\n]*\n[^\n]*\n)/.exec(
    exampleCourseFiles[one] ?? "",
  );
  const swapped = replaceTextInExampleFile(one, parts?.[0] ?? "", `${parts?.[2]}${parts?.[1]}`);
  const two = "02-ketting.mdx";
  const more = /(- \[x\] Kijken[^\n]*\n[^\n]*\n)(- \[ \] Een nieuwe fiets[^\n]*\n[^\n]*\n)/.exec(
    exampleCourseFiles[two] ?? "",
  );
  expect(messages(replaceTextInExampleFile(two, more?.[0] ?? "", `${more?.[2]}${more?.[1]}`, swapped))).toEqual([
    "Wie in de oefenvragen steeds het tweede antwoord kiest, haalt 50 %. Met gokken is dat 33 %; verwacht: ten hoogste 43 %. Het lukt bij L1-1, L2-4.",
  ]);
});

test("in the pool, wording that sounds like the field is not enough", () => {
  const files = replaceTextInExampleFile(
    "final-test/01.mdx",
    "Een druppel op iedere schakel.",
    "Een druppel, samen met zijn baas.",
  );
  expect(messages(files)).toEqual([
    "Wie in de eindtoets steeds een antwoord met samen, zelf of met bewoners kiest, haalt 100 %. Met gokken is dat 33 %; verwacht: ten hoogste 43 %. Het lukt bij T1.",
  ]);
});
