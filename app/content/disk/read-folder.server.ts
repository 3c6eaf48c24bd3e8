/** Reads a folder on disk as course files. No other code reads course files from disk. */
import fs from "node:fs/promises";
import path from "node:path";
import {
  type CourseEntry,
  type CourseFiles,
  describeTooLarge,
  maxPictureBytes,
  maxTextBytes,
} from "../source/course-files";
import { type CourseFolder, displayPath } from "./course-folders.server";

/** Never throws: a file that can't be read becomes an entry with the reason. */
export async function readFolder({ id, dir, problems }: CourseFolder): Promise<CourseFiles> {
  const entries = new Map<string, CourseEntry>();
  const lists = problems.length > 0 ? [] : await Promise.all(["", "final-test", "media"].map((sub) => list(dir, sub)));
  for (const name of lists.flat()) {
    const entry = await readEntry(path.join(dir, name), name.startsWith("media/"));
    if (entry !== null) entries.set(name, entry);
  }
  return { id, folder: displayPath(dir), problems, entries };
}

async function list(dir: string, sub: string): Promise<string[]> {
  const names = await fs.readdir(path.join(dir, sub)).catch(() => []);
  return names.filter((name) => !name.startsWith(".")).map((name) => (sub === "" ? name : `${sub}/${name}`));
}

/** Null for a folder, except if it has the name of a file that a course needs. */
async function readEntry(file: string, asBytes: boolean): Promise<CourseEntry | null> {
  try {
    const stat = await fs.stat(file);
    if (stat.isDirectory() && !/\.(yaml|mdx)$/.test(file)) return null;
    // Reading a pipe or a device could wait forever.
    if (!stat.isFile()) return { code: "file-not-plain" };
    const largest = asBytes ? maxPictureBytes : maxTextBytes;
    if (stat.size > largest) return describeTooLarge(stat.size, largest);
    const bytes = await fs.readFile(file);
    return asBytes ? bytes : bytes.toString("utf8");
  } catch (error) {
    return { code: "file-unreadable", data: { reason: (error as NodeJS.ErrnoException).code ?? "" } };
  }
}
