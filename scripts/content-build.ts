/** Writes build/content/<course>.json for every course that passes its check, and the results of the check for all courses. */
import fs from "node:fs";
import path from "node:path";
import { buildCoursesInFolders } from "../app/content/disk/build-courses-in-folders.server";
import { writeBuiltCourses } from "../app/content/disk/built-courses.server";
import { openCompiledLessonCache } from "../app/content/disk/lesson-cache.server";
import { parseConfigFromEnvironment } from "../app/platform/config.server";
import { formatCourseProblemLine } from "../app/ui/course-problems";
import type { Messages } from "../app/ui/messages";
import { readPoolFolder, runAuthorCommand, warnOfPoolFoldersWithoutCourse } from "./author-command";
import { drawCourseSharePicture } from "./share-picture";

const help = `Usage: tsx scripts/content-build.ts

Builds every course in content/ and in COURSES_DIR that passes its check to build/content/<course>.json, with the final test in POOL_DIR,
and its earlier editions to build/content/<course>@<label>.json.
Compiled lessons are kept in .cache/lessons/. Ends with 1 when any course has a problem; the others are written all the same. What stops
only an edition that a site does not have yet is a warning here, because a build knows no site.
When POOL_DIR is not there, nothing is written.`;

async function main(_args: string[], messages: Messages): Promise<number> {
  const { contentCheck: words } = messages;
  const { courseFolders: roots } = parseConfigFromEnvironment(process.env);
  const poolFolder = await readPoolFolder(messages);
  for (const root of roots) if (!fs.existsSync(root)) console.error(`${words.warning}: ${words.noFolder(root)}`);
  const cache = openCompiledLessonCache(path.resolve(".cache/lessons"));
  const courses = await buildCoursesInFolders(roots, { cache, drawShare: drawCourseSharePicture, poolFolder });
  const ids = courses.map(({ courseId }) => courseId);
  await warnOfPoolFoldersWithoutCourse(poolFolder, ids, messages);
  const editions = courses.flatMap((course) => [
    { ...course, name: course.courseId },
    ...course.earlier.map((each) => ({ ...each, name: `${course.courseId}/editions/${each.edition}` })),
  ]);
  for (const { problems, newEditionProblems } of editions) {
    for (const problem of problems) console.error(formatCourseProblemLine(problem, messages));
    for (const problem of newEditionProblems)
      console.error(`${words.warning}: ${formatCourseProblemLine(problem, messages)}`);
  }
  if (editions.some(({ newEditionProblems: found }) => found.length > 0)) console.error(words.onlyKnownEditions);
  await writeBuiltCourses(path.resolve("build/content"), courses);
  for (const { name, built, problems } of editions) {
    const { length: lessons } = built?.release.lessons ?? [];
    console.error(
      built
        ? `${name}: ${words.built(lessons, built.questions.length)}`
        : `${name}: ${words.count(problems.length)}; ${words.notRenewed}`,
    );
  }
  return editions.every(({ built }) => built) ? 0 : 1;
}

process.exitCode = await runAuthorCommand(process.argv.slice(2), { name: "build", help }, main);
