/** Writes build/content/<course>.json for every course that passes its check, and the results of the check for all courses. */
import fs from "node:fs";
import path from "node:path";
import { buildCoursesInFolders } from "../app/content/disk/build-courses-in-folders.server";
import { writeBuiltCourses } from "../app/content/disk/built-courses.server";
import { openCompiledLessonCache } from "../app/content/disk/lesson-cache.server";
import { parseConfigFromEnvironment } from "../app/platform/config.server";
import { formatCourseProblemLine } from "../app/ui/course-problems";
import { messagesFor } from "../app/ui/messages";
import { defaultLocale } from "../app/ui/messages/locale";
import { findMissingPoolFolder, warnOfPoolFoldersWithoutCourse } from "./check-pool-folder";
import { drawCourseSharePicture } from "./share-picture";

const help = `Usage: tsx scripts/content-build.ts

Builds every course in content/ and in COURSES_DIR that passes its check to build/content/<course>.json, with the final test in POOL_DIR.
Compiled lessons are kept in .cache/lessons/. Ends with 1 when any course has a problem; the others are written all the same.
When POOL_DIR is not there, nothing is written.`;

async function main(args: string[]): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    console.log(help);
    return 0;
  }
  const messages = messagesFor(defaultLocale);
  const { contentCheck: words } = messages;
  const { courseFolders: roots, poolFolder } = parseConfigFromEnvironment(process.env);
  const missing = await findMissingPoolFolder(poolFolder, messages);
  if (missing !== null) {
    // Nothing is written: the final tests of the courses themselves would be published in its place.
    console.error(missing);
    return 1;
  }
  for (const root of roots) if (!fs.existsSync(root)) console.error(`${words.warning}: ${words.noFolder(root)}`);
  const cache = openCompiledLessonCache(path.resolve(".cache/lessons"));
  const courses = await buildCoursesInFolders(roots, { cache, drawShare: drawCourseSharePicture, poolFolder });
  const ids = courses.map(({ courseId }) => courseId);
  await warnOfPoolFoldersWithoutCourse(poolFolder, ids, messages);
  for (const { problems } of courses)
    for (const problem of problems) console.error(formatCourseProblemLine(problem, messages));
  await writeBuiltCourses(path.resolve("build/content"), courses);
  for (const { courseId, built, problems } of courses) {
    const { length: lessons } = built?.release.lessons ?? [];
    console.error(
      built
        ? `${courseId}: ${words.built(lessons, built.questions.length)}`
        : `${courseId}: ${words.count(problems.length)}; ${words.notRenewed}`,
    );
  }
  return courses.every(({ built }) => built) ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
