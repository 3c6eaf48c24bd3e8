/** A small course that passes every rule, with all nine question types. Tests break one thing of it at a time. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { checkCourse } from "../../app/content/check/check-course";
import { formatProblem } from "../../app/content/source/problem";
import { readCourse } from "../../app/content/source/read-course.server";

/** Path inside the course folder -> text. */
export type CourseFiles = Record<string, string>;

const folder = path.join(import.meta.dirname, "example-course/fiets");
const names = fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => path.extname(name) !== "");

export const exampleFiles: Readonly<CourseFiles> = Object.fromEntries(
  names.map((name) => [name.split(path.sep).join("/"), fs.readFileSync(path.join(folder, name), "utf8")]),
);

/** Writes a course to a folder of its own that is gone when the test is done. @returns the folder. */
export function writeCourse(files: CourseFiles = exampleFiles, id = "fiets"): string {
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
 * The example with one text of one file replaced.
 * @throws when the text isn't there, so that a test can't pass by a typing error.
 */
export function changed(name: string, from: string, to: string, files: CourseFiles = exampleFiles): CourseFiles {
  const text = files[name];
  if (!text?.includes(from)) throw new Error(`${name} does not hold: ${from}`);
  return { ...files, [name]: text.replace(from, () => to) };
}

/** What the check says of a course: `file:line  message`, with the folder cut off. */
export async function checkFiles(files: CourseFiles): Promise<string[]> {
  const dir = writeCourse(files);
  const { problems } = checkCourse(await readCourse(dir));
  return problems.map((problem) => formatProblem(problem).replaceAll(`${dir}/`, ""));
}
