/** Reads the folder of a course from disk. No other code reads course files from disk. */
import fs from "node:fs/promises";
import path from "node:path";
import {
  type CourseFileContentOrFlaw,
  type CourseFiles,
  createFileTooLargeFlaw,
  formatCourseFilePath,
  maxCoursePictureBytes,
  maxCourseTextFileBytes,
} from "../source/course-files";
import type { CourseProblem } from "../source/problem";
import {
  type CourseFolder,
  formatPathForMessages,
  getFolderInPoolFolder,
  listEarlierEditionFolders,
} from "./course-folders.server";
import { findPoolFolderProblems, listPoolFoldersWithoutEdition } from "./pool-folder.server";

/** What may stand in POOL_DIR, and then replaces what the course folder has. */
const replaceableParts = ["final-test", "reviewed.yaml"];

/**
 * Reads a course folder with its earlier editions, or the folder of one earlier edition. This never throws: if a file can't be read, its
 * entry is the reason. A link to something outside the folder is not followed, because everything in a course is published.
 * @param poolFolder POOL_DIR: if it has a folder of this course or edition, the final test in it and its reviewed.yaml replace its own
 */
export async function readCourseFilesFromFolder(
  folder: CourseFolder,
  poolFolder: string | null = null,
): Promise<CourseFiles> {
  const files = await readEdition(folder, poolFolder);
  if (folder.edition !== undefined || folder.problems.length > 0) return files;
  const root = await fs.realpath(folder.dir).catch(() => path.resolve(folder.dir));
  const earlier: CourseFiles[] = [];
  for (const each of await listEarlierEditionFolders(folder)) {
    const isOutside = !isInside(root, await fs.realpath(each.dir).catch(() => path.resolve(each.dir)));
    const file = formatPathForMessages(each.dir);
    const problems: CourseProblem[] = isOutside ? [{ file, line: 1, code: "file-outside" }] : [];
    earlier.push(await readEdition({ ...each, problems }, poolFolder));
  }
  if (poolFolder === null) return { ...files, earlier };
  const known = earlier.flatMap(({ edition }) => edition ?? []);
  return { ...files, earlier: [...earlier, ...(await listPoolFoldersWithoutEdition(poolFolder, folder, known))] };
}

async function readEdition(course: CourseFolder, poolFolder: string | null): Promise<CourseFiles> {
  const { id, dir, edition, problems } = course;
  const elsewhere = poolFolder === null ? null : getFolderInPoolFolder(poolFolder, course);
  const poolProblems = elsewhere === null ? [] : await findPoolFolderProblems(id, elsewhere);
  const found = elsewhere === null ? [] : await list(elsewhere);
  const replaced = replaceableParts.filter((part) => found.includes(part));
  const files = {
    id,
    edition,
    folder: formatPathForMessages(dir),
    otherFolders: new Map(replaced.map((part) => [part, formatPathForMessages(elsewhere ?? "")])),
    problems: [...problems, ...poolProblems],
    entries: new Map<string, CourseFileContentOrFlaw>(),
  };
  if (files.problems.length > 0) return files;
  const own = await readParts(dir, (part) => !replaced.includes(part));
  const others = elsewhere === null ? null : await readParts(elsewhere, (part) => replaced.includes(part));
  for (const { entries, outside } of [own, ...(others ? [others] : [])]) {
    for (const [name, entry] of entries) files.entries.set(name, entry);
    for (const part of outside)
      files.problems.push({ file: formatCourseFilePath(files, part), line: 1, code: "file-outside" });
  }
  return files;
}

/**
 * Reads the files of a folder.
 * @param isWanted tells whether a part is read: a file or folder directly in it
 * @returns `outside`: the folders in it that are links to something outside
 */
async function readParts(
  dir: string,
  isWanted: (part: string) => boolean,
): Promise<{ entries: Map<string, CourseFileContentOrFlaw>; outside: string[] }> {
  const entries = new Map<string, CourseFileContentOrFlaw>();
  const outside: string[] = [];
  const root = await fs.realpath(dir).catch(() => path.resolve(dir));
  for (const sub of ["", "final-test", "dossier", "media"]) {
    const folder = await fs.realpath(path.join(root, sub)).catch(() => null);
    if (folder === null || (sub !== "" && !isWanted(sub))) continue;
    if (!isInside(root, folder)) {
      outside.push(sub);
      continue;
    }
    for (const name of await list(folder)) {
      if (sub === "" && !isWanted(name)) continue;
      const entry = await readEntry(root, path.join(folder, name), sub === "media");
      if (entry !== null) entries.set(sub === "" ? name : `${sub}/${name}`, entry);
    }
  }
  return { entries, outside };
}

async function list(folder: string): Promise<string[]> {
  const names = await fs.readdir(folder).catch(() => []);
  return names.filter((name) => !name.startsWith("."));
}

/**
 * Returns the content of one file, or the reason why it can't be read. Returns null for a folder, unless its name ends like a course file
 * (`.yaml` or `.mdx`).
 */
async function readEntry(root: string, file: string, asBytes: boolean): Promise<CourseFileContentOrFlaw | null> {
  try {
    const target = await fs.realpath(file);
    const stat = await fs.stat(target);
    if (stat.isDirectory() && !/\.(yaml|mdx)$/.test(file)) return null;
    if (!isInside(root, target)) return { code: "file-outside" };
    // A pipe or a device is refused, because reading it could wait forever.
    if (!stat.isFile()) return { code: "file-not-plain" };
    const largest = asBytes ? maxCoursePictureBytes : maxCourseTextFileBytes;
    if (stat.size > largest) return createFileTooLargeFlaw(stat.size, largest);
    const bytes = await fs.readFile(target);
    return asBytes ? bytes : bytes.toString("utf8");
  } catch (error) {
    return { code: "file-unreadable", data: { reason: (error as NodeJS.ErrnoException).code ?? "" } };
  }
}

/** Returns whether `target` is in the folder `root`. In both paths, links were already replaced by their targets. */
function isInside(root: string, target: string): boolean {
  return target === root || target.startsWith(`${root}${path.sep}`);
}
