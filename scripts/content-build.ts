/** Writes build/content/<course>.json for every course; stops the build when one has a problem. */
import fs from "node:fs/promises";
import path from "node:path";
import { buildCourses } from "../app/content/build-course.server";
import { formatProblem, type Problem } from "../app/content/problem";
import type { BuiltCourse } from "../app/content/release";
import { parseConfig } from "../app/platform/config.server";
import { drawSharePicture } from "./share-picture";

const help = `Usage: tsx scripts/content-build.ts

Builds every course in content/ and in COURSES_DIR to build/content/<course>.json.
Compiled lessons are kept in .cache/lessons/. Ends with 1 on any problem, and then writes nothing.`;

async function main(args: string[]): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    console.log(help);
    return 0;
  }
  const { courseFolders: roots } = parseConfig(process.env);
  const results = await buildCourses(roots, { cacheDir: path.resolve(".cache/lessons") });
  const built = results.flatMap(({ outcome }) => (outcome.ok ? [outcome.built] : []));
  for (const { outcome } of results)
    if (!outcome.ok) for (const problem of outcome.problems) console.error(formatProblem(problem));
  if (built.length < results.length) return 1;
  const ids = built.map(({ release }) => release.courseId);
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  if (twice) {
    console.error(`De cursus ${twice} staat twee keer in de mappen ${roots.join(" en ")}.`);
    return 1;
  }
  const target = path.resolve("build/content");
  await fs.rm(target, { recursive: true, force: true });
  await fs.mkdir(target, { recursive: true });
  for (const course of built) {
    const { courseId } = course.release;
    await fs.writeFile(path.join(target, `${courseId}.json`), JSON.stringify(course));
    await copyMedia(roots, courseId, path.join(target, courseId, "media"));
    await writeBeside(path.join(target, courseId), course, warningsOf(results, courseId));
    console.log(
      `${course.release.courseId}: ${course.release.lessons.length} lessen, ${course.questions.length} vragen`,
    );
  }
  await fs.writeFile(path.join(target, "og.png"), drawSharePicture(siteShare));
  return 0;
}

const siteShare = {
  over: "Leerdossier",
  title: "Leer van wat werkt",
  subtitle: "Lessen met vragen, gemaakt van een kennisdossier",
};

function warningsOf(results: Awaited<ReturnType<typeof buildCourses>>, courseId: string): Problem[] {
  const found = results.find(({ outcome }) => outcome.ok && outcome.built.release.courseId === courseId);
  return found?.outcome.warnings ?? [];
}

/** What goes with a course and is no part of it: the picture for when it is shared, and what the check still says of it. */
async function writeBeside(folder: string, { hash, release }: BuiltCourse, warnings: Problem[]): Promise<void> {
  await fs.mkdir(folder, { recursive: true });
  const { title, subtitle } = release;
  await fs.writeFile(path.join(folder, "og.png"), drawSharePicture({ over: "Leerdossier", title, subtitle }));
  await fs.writeFile(path.join(folder, "check.json"), JSON.stringify({ hash, warnings }));
}

/** Pictures are served as they are, from beside the built course. */
async function copyMedia(roots: string[], courseId: string, target: string): Promise<void> {
  for (const root of roots) {
    const source = path.join(root, courseId, "media");
    if (await fs.stat(source).catch(() => null)) await fs.cp(source, target, { recursive: true });
  }
}

process.exitCode = await main(process.argv.slice(2));
