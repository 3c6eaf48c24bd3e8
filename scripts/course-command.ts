/** The commands of `npm run course`: this module reads their arguments and runs them; course.ts prints the results. */
import fs from "node:fs/promises";
import path from "node:path";
import { buildCourse } from "../app/content/compile/build-course.server";
import { type CourseFolder, formatPathForMessages, listCourseFolders } from "../app/content/disk/course-folders.server";
import { readCourseFilesFromFolder } from "../app/content/disk/read-course-files-from-folder.server";
import { archiveCourse, unarchiveCourse } from "../app/content/release/archive-course.server";
import { publishCourse } from "../app/content/release/publish-course.server";
import { slugPattern } from "../app/content/source/course-schema";
import { hasEditionEverHadLearners } from "../app/learning/enrolment/has-edition-ever-had-learners.server";
import type { Config } from "../app/platform/config.server";
import type { Pool } from "../app/platform/database/database.server";
import { formatCourseProblemLine } from "../app/ui/course-problems";
import type { Messages } from "../app/ui/messages";
import type { Locale } from "../app/ui/messages/locale";
import { readLanguageArgument, unknownLanguageMessage } from "./language-argument";
import { drawCourseSharePicture } from "./share-picture";

export const courseHelp = `npm run course: one course, from its first file to its last reader.

  npm run course -- new NAME        makes a folder with a small course that passes the check
  npm run course -- check NAME      every rule of the format, with file, line and what was expected
  npm run course -- load NAME       checks it and shows it on the site, also while that runs; offers an archived course again
  npm run course -- archive NAME    no longer offers it; who began goes on, and nothing is lost

The check speaks Dutch; with --lang en it speaks English.
NAME is the name of a folder in content/ or COURSES_DIR. A new one is made in COURSES_DIR, or in content/ without it.
The final test of a course may stand in POOL_DIR/NAME/final-test/.
Uses DATABASE_URL, else the embedded database in DATA_DIR (also while the site runs).
`;

const names = ["new", "check", "load", "archive"] as const;

type CourseCommand = { name: "help" } | { name: (typeof names)[number]; course: string; locale: Locale };

/** Returns the command that the arguments ask for, or a sentence about what is wrong with them. */
export function readCourseCommand(args: readonly string[]): CourseCommand | { error: string } {
  const {
    locale,
    rest: [name, course, ...more],
  } = readLanguageArgument(args);
  if (name === undefined || args.includes("--help") || args.includes("-h")) return { name: "help" };
  const known = names.find((each) => each === name);
  if (!known) return { error: `There is no command ${name}: use ${names.join(", ")}.` };
  if (course === undefined || more.length > 0)
    return { error: `${name} takes the name of one course: npm run course -- ${name} my-course` };
  if (!slugPattern.test(course) || course.length > 60) {
    return {
      error: `${course} is no name for a course: use lower-case letters, digits and hyphens, at most 60, such as my-course.`,
    };
  }
  if (!locale) return { error: unknownLanguageMessage };
  return { name: known, course, locale };
}

export interface CourseCommandOutcome {
  ok: boolean;
  text: string;
}

/** Returns the folder of the course with this name, or a sentence that says in which folders it was searched. */
export async function findCourseFolder(
  { courseFolders: roots }: Config,
  course: string,
): Promise<CourseFolder | CourseCommandOutcome> {
  const found = (await listCourseFolders(roots)).find(({ id }) => id === course);
  return (
    found ?? { ok: false, text: `There is no course ${course} in ${roots.map(formatPathForMessages).join(" or ")}.` }
  );
}

const example = path.join(import.meta.dirname, "new-course");

export async function createCourseFolder(config: Config, course: string): Promise<CourseCommandOutcome> {
  const taken = await Promise.all(
    config.courseFolders.map((root) => fs.lstat(path.join(root, course)).catch(() => null)),
  );
  const at = taken.findIndex((stat) => stat !== null);
  const [last = "content"] = config.courseFolders.slice(-1);
  if (at >= 0) {
    const where = formatPathForMessages(path.join(config.courseFolders[at] ?? last, course));
    return { ok: false, text: `${where} is there already: choose another name, or change what is in it.` };
  }
  const folder = path.join(last, course);
  await fs.cp(example, folder, { recursive: true, errorOnExist: true, force: false });
  const text = `${formatPathForMessages(folder)} is there: a small course that passes the check. Change its files, and see docs/writing-a-course.md.`;
  return { ok: true, text };
}

/** Checks a course, and publishes it in the site's database if it has no problem. A running site shows it within seconds. */
export async function publishCourseFolder(
  pool: Pool,
  folder: CourseFolder,
  { messages, poolFolder, now }: { messages: Messages; poolFolder: string | null; now: Date },
): Promise<CourseCommandOutcome> {
  const checked = await buildCourse(await readCourseFilesFromFolder(folder, poolFolder), {
    cache: null,
    drawShare: drawCourseSharePicture,
  });
  const { problems } = await publishCourse(pool, checked, { now, hasEditionEverHadLearners });
  if (problems.length > 0) {
    const lines = problems.map((problem) => formatCourseProblemLine(problem, messages)).join("\n");
    return { ok: false, text: `${lines}\n${folder.id} is not loaded: readers see what they saw before.` };
  }
  await unarchiveCourse(pool, folder.id);
  return { ok: true, text: `${folder.id} is loaded: the site shows it within seconds.` };
}

export async function archiveCourseById(pool: Pool, courseId: string, now: Date): Promise<CourseCommandOutcome> {
  const found = await archiveCourse(pool, { courseId, now });
  const text = found
    ? `${courseId} is archived: it is no longer offered, who began goes on. npm run course -- load ${courseId} offers it again.`
    : `The site has no course ${courseId}.`;
  return { ok: found, text };
}
