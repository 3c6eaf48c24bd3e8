/**
 * Writes and reads the folder build/content, which contains one file for each edition of each course and the results of all course checks. The build writes
 * it, and the server reads it at start.
 */
import fs from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { CourseBuildResult } from "../compile/build-course.server";
import type { BuiltCoursesInFolder } from "../release/publish-built-courses.server";
import { type BuiltCourse, builtCourseSchema } from "../release/release";
import { slugPattern } from "../source/course-schema";
import { storedCourseProblemSchema } from "../source/stored-course-problem-schema";

const check = z.strictObject({
  labelAt: z.strictObject({ file: z.string(), line: z.number() }),
  problems: z.array(storedCourseProblemSchema),
  newEditionProblems: z.array(storedCourseProblemSchema),
  warnings: z.array(storedCourseProblemSchema),
});
const earlierCheck = check.extend({ edition: z.string() });
const courseCheck = check.extend({ courseId: z.string(), earlier: z.array(earlierCheck) });
type EditionCheck = z.output<typeof check>;

/** The file with the results of the course checks. Its name can't clash with a course, because the id of a course never begins with `_`. */
const checksFile = "_checks.json";

/** Writes all built courses to a new folder, which then replaces the old one. */
export async function writeBuiltCourses(dir: string, courses: CourseBuildResult[]): Promise<void> {
  const next = `${dir}.${process.pid}`;
  await fs.rm(next, { recursive: true, force: true });
  await fs.mkdir(next, { recursive: true });
  for (const { courseId, built, earlier } of courses) {
    if (built) await fs.writeFile(path.join(next, formatName(courseId)), JSON.stringify(built));
    for (const { edition, built } of earlier)
      if (built) await fs.writeFile(path.join(next, formatName(courseId, edition)), JSON.stringify(built));
  }
  const said = courses.map(({ built: _built, earlier, ...checked }) => ({
    ...checked,
    earlier: earlier.map(({ built: _earlierBuilt, ...each }) => each),
  }));
  await fs.writeFile(path.join(next, checksFile), JSON.stringify(said));
  await fs.rm(dir, { recursive: true, force: true });
  await fs.rename(next, dir);
}

/** Returns the name of the file of a course, or of an earlier edition of it. */
const formatName = (courseId: string, edition?: string) =>
  edition === undefined ? `${courseId}.json` : `${courseId}@${edition}.json`;

/**
 * Reads all built courses. A file that can't be read becomes a problem of its edition. Without the file of checks, earlier editions are left
 * out.
 */
export async function readBuiltCourses(dir: string): Promise<BuiltCoursesInFolder> {
  const said = await readJson(path.join(dir, checksFile), z.array(courseCheck)).catch(() => null);
  const names = await fs.readdir(dir).catch(() => []);
  const files = names
    .map((name) => path.parse(name))
    .filter(({ name, ext }) => ext === ".json" && slugPattern.test(name));
  const ids = new Set([...(said ?? []).map(({ courseId }) => courseId), ...files.map(({ name }) => name)]);
  const courses = [...ids].sort().map(async (courseId): Promise<CourseBuildResult> => {
    const file = path.join(dir, formatName(courseId));
    const unsaid = {
      courseId,
      labelAt: { file, line: 1 },
      problems: [],
      newEditionProblems: [],
      warnings: [],
      earlier: [],
    };
    const checked = said?.find((each) => each.courseId === courseId) ?? unsaid;
    const earlier = checked.earlier.map((each) =>
      readEdition(each, path.join(dir, formatName(courseId, each.edition))),
    );
    return { ...(await readEdition(checked, file)), earlier: await Promise.all(earlier) };
  });
  return { courses: await Promise.all(courses), complete: said !== null };
}

async function readEdition<T extends EditionCheck>(
  checked: T,
  file: string,
): Promise<T & { built: BuiltCourse | null }> {
  if (checked.problems.length > 0) return { ...checked, built: null };
  try {
    return { ...checked, built: await readJson(file, builtCourseSchema) };
  } catch {
    return { ...checked, problems: [{ ...checked.labelAt, code: "build-unreadable", data: { file } }], built: null };
  }
}

async function readJson<S extends z.ZodType>(file: string, schema: S): Promise<z.output<S>> {
  return schema.parse(JSON.parse(await fs.readFile(file, "utf8")));
}
