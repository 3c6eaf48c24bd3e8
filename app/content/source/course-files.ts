/** The files of one course, wherever they are kept: a folder on disk, drafts in the database, an imported archive. */
import type { Flaw, Problem } from "./problem";

export interface CourseFiles {
  /** Id of the course: the name of its folder. */
  id: string;
  /** How problems name the folder, such as `content/samenlevingsopbouw`. */
  folder: string;
  /** Why these files can't be a course, found before any of them is read. */
  problems: Problem[];
  /** Path inside the folder -> what the file holds, such as `course.yaml`, `final-test/01.mdx` or `media/wiel.png`. */
  entries: ReadonlyMap<string, CourseEntry>;
}

/** Text, the bytes of a picture, or the reason why a file that exists can't be read. */
export type CourseEntry = string | Uint8Array | Flaw;

/** In bytes: far more than a course needs, far less than what stops a build. */
export const maxTextBytes = 2_000_000;
export const maxPictureBytes = 5_000_000;

export function describeTooLarge(size: number, largest: number): Flaw {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000);
  return { code: "file-too-large", data: { megabytes: megabytes(size), most: megabytes(largest) } };
}

/** The text of a file; null when there is no such file. */
export function readCourseText({ entries }: CourseFiles, name: string): string | Flaw | null {
  const entry = entries.get(name);
  if (entry === undefined) return null;
  if (entry instanceof Uint8Array) return { code: "file-not-text" };
  if (typeof entry !== "string") return entry;
  if (entry.length > maxTextBytes) return describeTooLarge(entry.length, maxTextBytes);
  // PostgreSQL can't store NUL, and no text needs it.
  if (entry.includes("\0")) return { code: "file-not-text" };
  // Some editors put an invisible byte order mark in front.
  return entry.replace(/^\uFEFF/, "");
}

/** What is wrong with a picture; null when nothing is. */
export function findPictureFlaw(entry: CourseEntry): Flaw | null {
  if (typeof entry === "string") return { code: "file-not-plain" };
  if (!(entry instanceof Uint8Array)) return entry;
  return entry.length > maxPictureBytes ? describeTooLarge(entry.length, maxPictureBytes) : null;
}

/** Names of the files that lie directly in a folder, sorted; `""` is the folder of the course itself. */
export function listFileNames({ entries }: CourseFiles, folder: "" | "final-test" | "media"): string[] {
  const prefix = folder === "" ? "" : `${folder}/`;
  return [...entries.keys()]
    .filter((name) => name.startsWith(prefix) && !name.slice(prefix.length).includes("/"))
    .map((name) => name.slice(prefix.length))
    .sort();
}
