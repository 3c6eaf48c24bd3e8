/** Reads the folder of a course from disk. No other code reads course files from disk. */
import fs from "node:fs/promises";
import path from "node:path";
import {
  type CourseFileContentOrFlaw,
  type CourseFiles,
  createFileTooLargeFlaw,
  maxCoursePictureBytes,
  maxCourseTextFileBytes,
} from "../source/course-files";
import { type CourseFolder, formatPathForMessages } from "./course-folders.server";

/**
 * Reads a course folder. This never throws: if a file can't be read, its entry is the reason. A link to something outside the folder is not
 * followed, because everything in a course is published.
 */
export async function readCourseFilesFromFolder({ id, dir, problems }: CourseFolder): Promise<CourseFiles> {
  const files = {
    id,
    folder: formatPathForMessages(dir),
    problems: [...problems],
    entries: new Map<string, CourseFileContentOrFlaw>(),
  };
  if (problems.length > 0) return files;
  const root = await fs.realpath(dir).catch(() => path.resolve(dir));
  for (const sub of ["", "final-test", "media"]) {
    const folder = await fs.realpath(path.join(root, sub)).catch(() => null);
    if (folder === null) continue;
    if (!isInside(root, folder)) {
      files.problems.push({ file: `${files.folder}/${sub}`, line: 1, code: "file-outside" });
      continue;
    }
    for (const name of await list(folder)) {
      const entry = await readEntry(root, path.join(folder, name), sub === "media");
      if (entry !== null) files.entries.set(sub === "" ? name : `${sub}/${name}`, entry);
    }
  }
  return files;
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
