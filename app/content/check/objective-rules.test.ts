import { expect, test } from "vitest";
import {
  createEnglishExampleCourseFiles,
  listCourseProblems,
  replaceTextInExampleFile,
  testProblemsOfChangedExample,
} from "~/../tests/support/example-course";
import { describeCourseProblem } from "~/ui/course-problems";
import { messagesFor } from "~/ui/messages";

const one = "01-banden.mdx";

testProblemsOfChangedExample([
  [
    "an unknown objective",
    one,
    'type="multiple" objective="L1.1"',
    'type="multiple" objective="L9.9"',
    "01-banden.mdx:48  Leerdoel L9.9 staat niet bij deze les in course.yaml.",
  ],
  [
    "an objective of another lesson",
    one,
    'type="multiple" objective="L1.1"',
    'type="multiple" objective="L2.1"',
    "01-banden.mdx:48  Leerdoel L2.1 staat niet bij deze les in course.yaml.",
  ],
  [
    "a lesson names an objective it does not have",
    one,
    "objectives: [L1.1]",
    "objectives: [L1.1, L7]",
    "01-banden.mdx:3  Leerdoel L7 staat niet bij deze les in course.yaml.",
  ],
  [
    "an objective is given twice",
    "course.yaml",
    "lessons:",
    "  - {id: L1.1, text: Je fietst., bloom: toepassen}\nlessons:",
    "course.yaml:21  Leerdoel L1.1 staat er twee keer. Elk id komt één keer voor.",
  ],
  [
    "an objective has no question",
    "course.yaml",
    "      - {id: L2.1",
    '      - {id: L2.9, text: "Iets anders.", bloom: toepassen}\n      - {id: L2.1',
    [
      "02-ketting.mdx:4  Leerdoel L2.9 hoort volgens course.yaml bij deze les, maar staat niet in objectives.",
      "course.yaml:24  Leerdoel L2.9 heeft geen vraag. Elk leerdoel heeft er ten minste één.",
    ],
  ],
  [
    "a question goes above its objective",
    one,
    'type="single" objective="L1.1" bloom="toepassen"',
    'type="single" objective="L1.1" bloom="analyseren"',
    "01-banden.mdx:35  De vraag is op het niveau analyseren, maar leerdoel L1.1 is toepassen. Een vraag gaat niet hoger dan haar leerdoel.",
  ],
]);

test("a Bloom word of another language than that of the course is refused", () => {
  const field = replaceTextInExampleFile(
    "course.yaml",
    "bloom: apply",
    "bloom: toepassen",
    createEnglishExampleCourseFiles(),
  );
  const question = replaceTextInExampleFile(
    one,
    'bloom="apply"',
    'bloom="toepassen"',
    createEnglishExampleCourseFiles(),
  );
  for (const files of [field, question])
    expect(listCourseProblems(files)).toEqual([
      expect.stringContaining("remember, understand, apply, analyse, evaluate, create"),
    ]);
});

test("a level is named in the language of the reader, also in a problem that was stored with Dutch words", () => {
  const at = { file: "les.mdx", line: 1, code: "level-above-objective" as const };
  const stored = { ...at, data: { level: "analyseren", objective: "L1.1", highest: "toepassen" } };
  const coded = { ...at, data: { level: "analyse", objective: "L1.1", highest: "apply" } };
  for (const problem of [stored, coded])
    expect(describeCourseProblem(problem, messagesFor("en"))).toContain(
      "at the level analyse, but objective L1.1 is at apply.",
    );
});
