/**
 * This test checks that what the repository contains is our own: nothing has eight words in a row from a source of a course, except the
 * short quotations that the course names, each once. The sources are not stored here; dossier/<source>.runs.json has a hash of each eight
 * words in a row. The course check has the same rule for the texts of a course as readers see them.
 */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { expect, it } from "vitest";
import { getCourseFolder } from "../app/content/disk/course-folders.server";
import { readCourseFilesFromFolder } from "../app/content/disk/read-course-files-from-folder.server";
import { findBorrowedWords, type KnownSource } from "../app/content/dossier/word-runs.server";
import { readCourse } from "../app/content/source/read-course.server";

interface SourceOfCourse extends KnownSource {
  /** The folder of the course, in which each quotation may stand once. */
  folder: string;
}

const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" })
  .split("\n")
  .filter((file) => /\.(mdx?|ya?ml|tsx?|mjs|json|html|svg|css|txt|sql)$/.test(file) && fs.existsSync(file))
  .filter((file) => file !== "package-lock.json");

const isRuns = (file: string) => /^content\/[^/]+\/dossier\/[^/]+\.runs\.json$/.test(file);

/** Returns the sources of a course. Reading tells if the runs of one are not there, or not all. */
async function listSources(courseYaml: string): Promise<SourceOfCourse[]> {
  const folder = courseYaml.slice(0, -"course.yaml".length);
  const { source, problems } = readCourse(await readCourseFilesFromFolder(getCourseFolder(folder)));
  expect(problems.filter(({ file }) => file.includes("/dossier/"))).toEqual([]);
  return source.dossiers.map(({ yaml, runs }) => ({
    ...{ folder, runs },
    quotations: yaml?.value.quotations ?? [],
  }));
}

const courses = files.filter((file) => /^content\/[^/]+\/course\.yaml$/.test(file));
const sources = (await Promise.all(courses.map(listSources))).flat();

/** Returns what a file has from a source, without the quotations in the course itself. */
function listBorrowed(file: string, text: string, source: SourceOfCourse): string[] {
  return findBorrowedWords(text, source)
    .filter(({ quotation }) => quotation === null || !file.startsWith(source.folder))
    .map((borrowed) => `${file}: ${borrowed.text}`);
}

it("no file contains eight successive words of a source, except the quotations of its course", () => {
  expect(files.length).toBeGreaterThan(50);
  expect(sources.some(({ runs }) => runs.size > 500)).toBe(true);
  const texts = files.filter((file) => !isRuns(file));
  const found = texts.flatMap((file) => {
    const text = fs.readFileSync(file, "utf8");
    return sources.flatMap((source) => listBorrowed(file, text, source));
  });
  expect(found).toEqual([]);
});

it("each quotation stands once in its course", () => {
  for (const source of sources.filter(({ quotations }) => quotations.length > 0)) {
    // An earlier edition has the same quotations.
    const isOwn = (file: string) => file.startsWith(source.folder) && !file.startsWith(`${source.folder}editions/`);
    const own = files.filter((file) => isOwn(file) && !isRuns(file));
    const quoted = own.flatMap((file) =>
      findBorrowedWords(fs.readFileSync(file, "utf8"), source).flatMap(({ quotation }) => quotation?.hash ?? []),
    );
    expect(quoted.sort()).toEqual([...new Set(quoted)]);
  }
});
