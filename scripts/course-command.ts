/** The commands of `npm run course`: this module reads their arguments and runs them; course.ts prints the results. */
import fs from "node:fs/promises";
import path from "node:path";
import { buildCourse } from "../app/content/compile/build-course.server";
import { type CourseFolder, formatPathForMessages, listCourseFolders } from "../app/content/disk/course-folders.server";
import { readCourseFilesFromFolder } from "../app/content/disk/read-course-files-from-folder.server";
import { archiveCourse, unarchiveCourse } from "../app/content/release/archive-course.server";
import { publishCourse } from "../app/content/release/publish-course.server";
import { hasEditionEverHadLearners } from "../app/learning/enrolment/has-edition-ever-had-learners.server";
import type { Config } from "../app/platform/config.server";
import type { Pool } from "../app/platform/database/database.server";
import { formatCourseProblemLine } from "../app/ui/course-problems";
import type { Messages } from "../app/ui/messages";
import { ArgumentRefusal } from "./command-arguments";
import { CommandRefusal } from "./command-failure";
import { findTakenCourseName, getRootOfNewCourses, refuseWrongCourseName } from "./course-name";
import { drawCourseSharePicture } from "./share-picture";

export const courseHelp = `npm run course: one course, from its first file to its last reader.

  npm run course -- new NAME        makes a folder with a small course that passes the check
  npm run course -- check NAME      every rule of the format, with file, line and what was expected
  npm run course -- load NAME       checks it and shows it on the site, also while that runs; offers an archived course again
  npm run course -- archive NAME    no longer offers it; who began goes on, and nothing is lost

It speaks Dutch; with --lang en it speaks English.
NAME is the name of a folder in content/ or COURSES_DIR. A new one is made in COURSES_DIR, or in content/ without it.
Earlier editions in NAME/editions/ are checked and loaded with it. The final test of a course may stand in
POOL_DIR/NAME/final-test/, that of an earlier edition in POOL_DIR/NAME/editions/LABEL/final-test/.
Uses DATABASE_URL, else the embedded database in DATA_DIR (also while the site runs).
`;

const names = ["new", "check", "load", "archive"] as const;

interface CourseCommand {
  name: (typeof names)[number];
  course: string;
}

/**
 * Returns the command that the arguments ask for.
 * @throws CommandRefusal with a sentence about what is wrong with them, or the help if there are none
 */
export function readCourseCommand([name, course, ...more]: readonly string[]): CourseCommand {
  if (name === undefined) throw new CommandRefusal(courseHelp.trimEnd());
  const known = names.find((each) => each === name);
  if (!known) throw new ArgumentRefusal(`There is no command ${name}: use ${names.join(", ")}.`);
  if (course === undefined || more.length > 0)
    throw new ArgumentRefusal(`${name} takes the name of one course: npm run course -- ${name} my-course.`);
  refuseWrongCourseName(course);
  return { name: known, course };
}

export interface CourseCommandOutcome {
  ok: boolean;
  text: string;
}

/** Returns the folder of the course with this name, or a sentence that says in which folders it was searched. */
export async function findCourseFolder(
  { courseFolders: roots }: Config,
  course: string,
  { contentCheck: { course: words } }: Messages,
): Promise<CourseFolder | CourseCommandOutcome> {
  const found = (await listCourseFolders(roots)).find(({ id }) => id === course);
  return found ?? { ok: false, text: words.unknown(course, roots.map(formatPathForMessages)) };
}

const example = path.join(import.meta.dirname, "new-course");

export async function createCourseFolder(
  config: Config,
  course: string,
  { contentCheck: { course: words } }: Messages,
): Promise<CourseCommandOutcome> {
  const taken = await findTakenCourseName(config, course);
  if (taken !== null) return { ok: false, text: words.taken(taken) };
  const folder = path.join(getRootOfNewCourses(config), course);
  await fs.cp(example, folder, { recursive: true, errorOnExist: true, force: false });
  return { ok: true, text: words.made(formatPathForMessages(folder)) };
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
  const { course: words } = messages.contentCheck;
  const { problems, excused, isCurrentPublished } = await publishCourse(pool, checked, {
    now,
    hasEditionEverHadLearners,
  });
  if (isCurrentPublished) await unarchiveCourse(pool, folder.id);
  const lines = [
    ...excused.map((problem) => `${messages.contentCheck.warning}: ${formatCourseProblemLine(problem, messages)}`),
    ...(excused.length > 0 ? [words.excused] : []),
    ...problems.map((problem) => formatCourseProblemLine(problem, messages)),
  ];
  const notLoaded = isCurrentPublished ? words.earlierNotLoaded : words.notLoaded;
  const end = problems.length > 0 ? notLoaded(folder.id) : words.loaded(folder.id);
  return { ok: problems.length === 0, text: [...lines, end].join("\n") };
}

export async function archiveCourseById(
  pool: Pool,
  courseId: string,
  { messages, now }: { messages: Messages; now: Date },
): Promise<CourseCommandOutcome> {
  const { course: words } = messages.contentCheck;
  const found = await archiveCourse(pool, { courseId, now });
  return { ok: found, text: found ? words.archived(courseId) : words.notOnSite(courseId) };
}
