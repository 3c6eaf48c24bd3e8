/** Reads the folder of a course from disk. No other code reads course files from disk. */
import { isUtf8 } from "node:buffer";
import fs from "node:fs/promises";
import path from "node:path";
import {
  type CourseFileContentOrFlaw,
  type CourseFiles,
  createFileTooLargeFlaw,
  formatCourseFilePath,
  getLargestTextFileBytes,
  maxCoursePictureBytes,
} from "../source/course-files";
import type { CourseProblem } from "../source/problem";
import {
  type CourseFolder,
  editionsFolder,
  formatPathForMessages,
  getFolderInPoolFolder,
  listEarlierEditionFolders,
  listFolderNames,
} from "./course-folders.server";
import { findPoolFolderProblems, listPoolFoldersWithoutEdition } from "./pool-folder.server";

/** The folders in each folder that is read. Those in a folder of the course are not read: the readings of a pool have a command of their own. */
const foldersInSubfolders = [
  ["final-test", ["readings"]],
  ["dossier", []],
  ["media", []],
] as const;
const courseSubfolders = foldersInSubfolders.map(([name]) => name);

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
  for (const name of await listOtherFiles(path.join(root, editionsFolder)))
    files.entries.set(`${editionsFolder}/${name}`, { code: "edition-file-unused" });
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

async function readEdition(course: CourseFolder, poolFolder: string | null) {
  const { id, dir, edition, problems } = course;
  const elsewhere = poolFolder === null ? null : getFolderInPoolFolder(poolFolder, course);
  const found = elsewhere === null ? [] : await list(elsewhere);
  const replaced = replaceableParts.filter((part) => found.includes(part));
  const poolProblems = elsewhere === null ? [] : await findPoolFolderProblems(id, elsewhere);
  // Somebody who mistyped a name here believes that it replaces what the course has.
  const known = [...replaceableParts, "README.md", ...(edition === undefined ? [editionsFolder] : [])];
  if (poolProblems.length === 0)
    for (const name of found.filter((each) => !known.includes(each)))
      poolProblems.push({
        file: formatPathForMessages(path.join(elsewhere ?? "", name)),
        ...{ line: 1, code: "pool-folder-part-unused" },
      });
  const files = {
    id,
    edition,
    folder: formatPathForMessages(dir),
    otherFolders: new Map(replaced.map((part) => [part, formatPathForMessages(elsewhere ?? "")])),
    problems: [...problems, ...poolProblems],
    entries: new Map<string, CourseFileContentOrFlaw>(),
  };
  if (files.problems.length > 0) return files;
  const own = await readParts(dir, (part) => !replaced.includes(part), edition === undefined ? [editionsFolder] : []);
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
 * @param otherFolders the folders in it that are read elsewhere
 * @returns `outside`: the folders in it that are links to something outside
 */
async function readParts(
  dir: string,
  isWanted: (part: string) => boolean,
  otherFolders: readonly string[] = [],
): Promise<{ entries: Map<string, CourseFileContentOrFlaw>; outside: string[] }> {
  const entries = new Map<string, CourseFileContentOrFlaw>();
  const outside: string[] = [];
  const root = await fs.realpath(dir).catch(() => path.resolve(dir));
  for (const [sub, inside] of [["", [...courseSubfolders, ...otherFolders]], ...foldersInSubfolders] as const) {
    const folder = await fs.realpath(path.join(root, sub)).catch(() => null);
    if (folder === null || (sub !== "" && !isWanted(sub))) continue;
    if (!isInside(root, folder)) {
      outside.push(sub);
      continue;
    }
    for (const name of await list(folder)) {
      if (sub === "" && !isWanted(name)) continue;
      const named = sub === "" ? name : `${sub}/${name}`;
      const largest = sub === "media" ? "picture" : getLargestTextFileBytes(named);
      const entry = await readEntry(root, path.join(folder, name), largest, inside);
      if (entry !== null) entries.set(named, entry);
    }
  }
  return { entries, outside };
}

/** Returns the names of the files in a folder of folders. A README.md says something about them. */
async function listOtherFiles(folder: string): Promise<string[]> {
  const folders = await listFolderNames(folder);
  return (await list(folder)).filter((name) => !folders.includes(name) && name !== "README.md");
}

async function list(folder: string): Promise<string[]> {
  const names = await fs.readdir(folder).catch(() => []);
  return names.filter((name) => !name.startsWith("."));
}

/**
 * Returns the content of one file, or the reason why it can't be read. Returns null for a folder with one of the names in `folders`.
 * @param kind `picture`, or the most bytes that a text may have
 */
async function readEntry(
  root: string,
  file: string,
  kind: number | "picture",
  folders: readonly string[],
): Promise<CourseFileContentOrFlaw | null> {
  try {
    const target = await fs.realpath(file);
    const stat = await fs.stat(target);
    if (stat.isDirectory() && !/\.(yaml|mdx)$/.test(file))
      return folders.includes(path.basename(file)) ? null : { code: "folder-unused", data: { folders } };
    if (!isInside(root, target)) return { code: "file-outside" };
    // A pipe or a device is refused, because reading it could wait forever.
    if (!stat.isFile()) return { code: "file-not-plain" };
    const largest = kind === "picture" ? maxCoursePictureBytes : kind;
    if (stat.size > largest) return createFileTooLargeFlaw(stat.size, largest);
    const bytes = await fs.readFile(target);
    if (kind === "picture") return bytes;
    return isUtf8(bytes)
      ? bytes.toString("utf8")
      : { code: "file-not-utf8", data: { line: findLineThatIsNoUtf8(bytes) } };
  } catch (error) {
    return { code: "file-unreadable", data: { reason: (error as NodeJS.ErrnoException).code ?? "" } };
  }
}

function findLineThatIsNoUtf8(bytes: Buffer): number {
  // Bytes that are no UTF-8 become a sign of their own. A text has that sign hardly ever.
  const text = bytes.toString("utf8");
  return text.slice(0, text.indexOf("\ufffd")).split("\n").length;
}

/** Returns whether `target` is in the folder `root`. In both paths, links were already replaced by their targets. */
function isInside(root: string, target: string): boolean {
  return target === root || target.startsWith(`${root}${path.sep}`);
}
