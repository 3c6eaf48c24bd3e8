/** The files of one course, wherever they are stored: a folder on disk, drafts in the database, or an imported archive. */
import type { CourseFlaw, CourseProblem } from "./problem";

export interface CourseFiles {
  /** Id of the course, equal to the name of its folder. */
  id: string;
  /** The folder as shown in problems, such as `content/samenlevingsopbouw`. */
  folder: string;
  /** Problems that were found before any file was read. */
  problems: CourseProblem[];
  /** From the path inside the folder (`course.yaml`, `final-test/01.mdx`, `media/wiel.png`) to the content of the file. */
  entries: ReadonlyMap<string, CourseFileContent>;
}

/** Text, the bytes of a picture, or the reason why an existing file can't be read. */
export type CourseFileContent = string | Uint8Array | CourseFlaw;

/** Far more than a course needs, far less than what would stop a build. */
export const maxTextBytes = 2_000_000;
export const maxPictureBytes = 5_000_000;

export function createTooLargeFlaw(size: number, largest: number): CourseFlaw {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000);
  return { code: "file-too-large", data: { megabytes: megabytes(size), most: megabytes(largest) } };
}

/** Returns the text of a file, or the reason why it can't be read, or null if the file does not exist. */
export function readCourseText({ entries }: CourseFiles, name: string): string | CourseFlaw | null {
  const entry = entries.get(name);
  if (entry === undefined) return null;
  if (entry instanceof Uint8Array) return { code: "file-not-text" };
  if (typeof entry !== "string") return entry;
  if (entry.length > maxTextBytes) return createTooLargeFlaw(entry.length, maxTextBytes);
  // PostgreSQL can't store NUL, and texts don't need it.
  if (entry.includes("\0")) return { code: "file-not-text" };
  // Some editors put an invisible byte order mark at the start.
  return entry.replace(/^\uFEFF/, "");
}

/** Returns the reason why a picture can't be used, or null if it can. */
export function findPictureFlaw(entry: CourseFileContent): CourseFlaw | null {
  if (typeof entry === "string") return { code: "file-not-plain" };
  if (!(entry instanceof Uint8Array)) return entry;
  return entry.length > maxPictureBytes ? createTooLargeFlaw(entry.length, maxPictureBytes) : null;
}

/** Returns the names of the files directly in a folder, sorted; `""` is the course folder itself. */
export function listFileNames({ entries }: CourseFiles, folder: "" | "final-test" | "media"): string[] {
  const prefix = folder === "" ? "" : `${folder}/`;
  return [...entries.keys()]
    .filter((name) => name.startsWith(prefix) && !name.slice(prefix.length).includes("/"))
    .map((name) => name.slice(prefix.length))
    .sort();
}
