/**
 * Writes and reads the folder build/content, which contains one file for each course and the results of all course checks. The build writes
 * it, and the server reads it at start.
 */
import fs from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { CourseBuildResult } from "../compile/build-course.server";
import type { BuiltCoursesInFolder } from "../release/publish-built-courses.server";
import { builtCourseSchema } from "../release/release";
import { slugPattern } from "../source/course-schema";
import { storedCourseProblemSchema } from "../source/stored-course-problem-schema";

const checks = z.array(
  z.strictObject({
    courseId: z.string(),
    labelAt: z.strictObject({ file: z.string(), line: z.number() }),
    problems: z.array(storedCourseProblemSchema),
    warnings: z.array(storedCourseProblemSchema),
  }),
);

/** The file with the results of the course checks. Its name can't clash with a course, because the id of a course never begins with `_`. */
const checksFile = "_checks.json";

/** Writes all built courses to a new folder, which then replaces the old one. */
export async function writeBuiltCourses(dir: string, courses: CourseBuildResult[]): Promise<void> {
  const next = `${dir}.${process.pid}`;
  await fs.rm(next, { recursive: true, force: true });
  await fs.mkdir(next, { recursive: true });
  for (const { courseId, built } of courses)
    if (built) await fs.writeFile(path.join(next, `${courseId}.json`), JSON.stringify(built));
  const said = courses.map(({ built: _built, ...check }) => check);
  await fs.writeFile(path.join(next, checksFile), JSON.stringify(said));
  await fs.rm(dir, { recursive: true, force: true });
  await fs.rename(next, dir);
}

/** Reads all built courses. A file that can't be read becomes a problem of its course. */
export async function readBuiltCourses(dir: string): Promise<BuiltCoursesInFolder> {
  const said = await readJson(path.join(dir, checksFile), checks).catch(() => null);
  const names = await fs.readdir(dir).catch(() => []);
  const files = names
    .map((name) => path.parse(name))
    .filter(({ name, ext }) => ext === ".json" && slugPattern.test(name));
  const ids = new Set([...(said ?? []).map(({ courseId }) => courseId), ...files.map(({ name }) => name)]);
  const courses = [...ids].sort().map(async (courseId): Promise<CourseBuildResult> => {
    const file = path.join(dir, `${courseId}.json`);
    const unsaid = { courseId, labelAt: { file, line: 1 }, problems: [], warnings: [] };
    const check = said?.find((each) => each.courseId === courseId) ?? unsaid;
    if (check.problems.length > 0) return { ...check, built: null };
    try {
      return { ...check, built: await readJson(file, builtCourseSchema) };
    } catch {
      return { ...check, problems: [{ ...check.labelAt, code: "build-unreadable", data: { file } }], built: null };
    }
  });
  return { courses: await Promise.all(courses), complete: said !== null };
}

async function readJson<S extends z.ZodType>(file: string, schema: S): Promise<z.output<S>> {
  return schema.parse(JSON.parse(await fs.readFile(file, "utf8")));
}
