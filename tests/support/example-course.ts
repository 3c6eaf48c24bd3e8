/** The example course: small, with all kinds of questions, and without a mistake. Tests change one thing in it. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { checkCourse } from "../../app/content/check/check-course";
import type { CourseFiles } from "../../app/content/source/course-files";
import { type CourseProblem, listProblemsOfNewEdition } from "../../app/content/source/problem";
import { readCourse } from "../../app/content/source/read-course.server";
import { describeCourseProblem, formatCourseProblemLine } from "../../app/ui/course-problems";
import { messagesFor } from "../../app/ui/messages";

const messages = messagesFor("nl");

/** The text of each course file, by its path inside the course folder. A picture is a text here too. */
export type CourseFileTexts = Record<string, string>;

const root = path.join(import.meta.dirname, "example-course");

function readFiles(folder: string): CourseFileTexts {
  const names = fs.readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" });
  return Object.fromEntries(
    names
      .filter((name) => path.extname(name) !== "")
      .map((name) => [name.split(path.sep).join("/"), fs.readFileSync(path.join(root, folder, name), "utf8")]),
  );
}

/** The example course as it stands on disk, without a final test. Its certificate rests on practice. */
export const exampleCourseFilesWithoutFinalTest: Readonly<CourseFileTexts> = readFiles("fiets");

const blueprint = `final_test:
  pool: fiets
  mark: 0.8
  norm: {note: "voorlopig", rounds: []}
  cells:
    - {id: olie, objective: L2.1, level: toepassen-analyseren}
    - {id: lek, objective: L1.1, level: toepassen-analyseren}
`;

/** The example course with a final test of two questions: three variants of each of two cells. */
export const exampleCourseFiles: Readonly<CourseFileTexts> = {
  ...exampleCourseFilesWithoutFinalTest,
  "course.yaml": `${exampleCourseFilesWithoutFinalTest["course.yaml"]}`
    .replaceAll(/^ {2}- id: .*$/gm, (lesson) => `${lesson}\n    course_objective: E1`)
    .concat(blueprint),
  ...readFiles("fiets-final-test"),
};

/**
 * Writes a course to a temporary folder that is deleted after the test.
 * @returns the folder
 */
export function writeTemporaryCourseFolder(files: CourseFileTexts = exampleCourseFiles, id = "fiets"): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), "course-"));
  onTestFinished(() => fs.rmSync(root, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, id, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  return path.join(root, id);
}

/**
 * Returns the files of the example course with one text in one file replaced.
 * @throws if the text does not occur, so that a typing error can't make a test pass
 */
export function replaceTextInExampleFile(
  name: string,
  from: string,
  to: string,
  files: CourseFileTexts = exampleCourseFiles,
): CourseFileTexts {
  const text = files[name];
  if (!text?.includes(from)) throw new Error(`${name} does not hold: ${from}`);
  return { ...files, [name]: text.replace(from, () => to) };
}

const englishWords = {
  "language: nl": "language: en",
  onthouden: "remember",
  begrijpen: "understand",
  toepassen: "apply",
  evalueren: "evaluate",
  "apply-analyseren": "apply-analyse",
  'answer="12,5" tolerance="0,5"': 'answer="12.5" tolerance="0.5"',
};

/**
 * Returns the files of the example course as a course in English: its Bloom levels and numbers are written in English, its other texts stay
 * Dutch.
 */
export function createEnglishExampleCourseFiles(): CourseFileTexts {
  const translate = (text: string) =>
    Object.entries(englishWords).reduce((changed, [dutch, english]) => changed.replaceAll(dutch, english), text);
  return Object.fromEntries(Object.entries(exampleCourseFiles).map(([name, text]) => [name, translate(text)]));
}

/** Returns these files as a course in memory, without a disk. */
export function createCourseFilesInMemory(files: CourseFileTexts = exampleCourseFiles, id = "fiets"): CourseFiles {
  const entries = Object.entries(files).map(([name, text]): [string, string | Uint8Array] => [
    name,
    name.startsWith("media/") ? Buffer.from(text) : text,
  ]);
  return { id, folder: id, problems: [], entries: new Map(entries) };
}

/** Returns problems or warnings as lines like `file:line sentence`, without the folder. */
export function formatProblemLines(problems: CourseProblem[]): string[] {
  return problems.map((problem) => formatCourseProblemLine(problem, messages).replaceAll("fiets/", ""));
}

/** Returns the sentence of each problem, without file and line. */
export function listProblemSentences(problems: CourseProblem[]): string[] {
  return problems.map((problem) => describeCourseProblem(problem, messages));
}

/** Returns the problems that the check finds in a course, as lines like `file:line sentence`. */
export function listCourseProblems(files: CourseFileTexts): string[] {
  return formatProblemLines(listProblemsOfNewEdition(checkCourse(readCourse(createCourseFilesInMemory(files)))));
}

/** A change of one text in a file. `expected`: the problems that the check then finds, as lines like `file:line sentence`. */
export type ChangeWithProblems = [name: string, file: string, from: string, to: string, expected: string | string[]];

/** Registers a test for each change in the example course, or in the course with these files. */
export function testProblemsOfChangedExample(
  changes: ChangeWithProblems[],
  files: CourseFileTexts = exampleCourseFiles,
): void {
  test.each(changes)("%s", (_name, file, from, to, expected) => {
    expect(listCourseProblems(replaceTextInExampleFile(file, from, to, files))).toEqual([expected].flat());
  });
}

/** The codes of warnings about pieces and places, which a small course always has. */
export const warningsAboutPlaces: readonly string[] = ["piece-count", "piece-without-place", "places-without-variants"];

/**
 * Returns the warnings that the check gives about a course without problems: those about pieces and places, which the small example always
 * has, or the others.
 */
export function listCourseWarnings(files: CourseFileTexts, about: "places" | "others" = "others"): string[] {
  const report = checkCourse(readCourse(createCourseFilesInMemory(files)));
  expect(formatProblemLines(listProblemsOfNewEdition(report))).toEqual([]);
  return formatProblemLines(
    report.warnings.filter(({ code }) => warningsAboutPlaces.includes(code) === (about === "places")),
  );
}
