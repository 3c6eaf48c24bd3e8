/** The files of one course as names and contents, independent of where they are stored: on disk, in the database, or in an archive. */
import type { CourseFlaw, CourseProblem } from "./problem";

export interface CourseFiles {
  /** The id of the course, which is the name of its folder. */
  id: string;
  /** The path of the course folder as messages show it, such as `content/samenlevingsopbouw`. */
  folder: string;
  /** If these are the files of an earlier edition: its label, which is the name of its folder in `editions/`. */
  edition?: string | undefined;
  /** The earlier editions of the course, each with all files of its own. */
  earlier?: readonly CourseFiles[];
  /** Problems that were found before any file of the course was read. */
  problems: CourseProblem[];
  /**
   * The folders of parts of the course that stand elsewhere (in POOL_DIR), as messages show them, by the name of the part: `final-test` or
   * `reviewed.yaml`.
   */
  otherFolders?: ReadonlyMap<string, string>;
  /** Maps the path of each file inside the course folder (`course.yaml`, `final-test/01.mdx`, `media/wiel.png`) to its content. */
  entries: ReadonlyMap<string, CourseFileContentOrFlaw>;
}

/** Returns the path of a file as messages show it. `name`: its path inside the course folder. */
export function formatCourseFilePath({ folder, otherFolders }: CourseFiles, name: string): string {
  const [part = ""] = name.split("/");
  return `${otherFolders?.get(part) ?? folder}/${name}`;
}

/** The content of a file: its text, the bytes of a picture, or the reason why the file can't be read. */
export type CourseFileContentOrFlaw = string | Uint8Array | CourseFlaw;

/** The largest text file that is read, in bytes. It is far more than a course needs, and far less than what would stop a build. */
export const maxCourseTextFileBytes = 2_000_000;
/** The same for a file of a dossier: the hashes of a source of five hundred pages take more than all else in a course. */
export const maxDossierFileBytes = 6_000_000;
export const maxCoursePictureBytes = 5_000_000;

/** @param name the path of a text file inside the course folder */
export function getLargestTextFileBytes(name: string): number {
  return name.startsWith("dossier/") ? maxDossierFileBytes : maxCourseTextFileBytes;
}

export function createFileTooLargeFlaw(size: number, largest: number): CourseFlaw {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000);
  return { code: "file-too-large", data: { megabytes: megabytes(size), most: megabytes(largest) } };
}

/** Returns the text of a file, or the reason why it can't be read, or null if the file does not exist. */
export function readCourseTextFile({ entries }: CourseFiles, name: string): string | CourseFlaw | null {
  const entry = entries.get(name);
  if (entry === undefined) return null;
  if (entry instanceof Uint8Array) return { code: "file-not-text" };
  if (typeof entry !== "string") return entry;
  const largest = getLargestTextFileBytes(name);
  if (entry.length > largest) return createFileTooLargeFlaw(entry.length, largest);
  // A text with NUL characters is refused, because PostgreSQL can't store them.
  if (entry.includes("\0")) return { code: "file-not-text" };
  // Removes the invisible byte order mark that some editors put at the start of a file.
  return entry.replace(/^\uFEFF/, "");
}

/** Returns the reason why a picture can't be used, or null if it can be used. */
export function findPictureFileFlaw(entry: CourseFileContentOrFlaw): CourseFlaw | null {
  if (typeof entry === "string") return { code: "file-not-plain" };
  if (!(entry instanceof Uint8Array)) return entry;
  return entry.length > maxCoursePictureBytes ? createFileTooLargeFlaw(entry.length, maxCoursePictureBytes) : null;
}

/** Returns what stands in the course, but is no part of it: folders with another name, and files between the earlier editions. */
export function listUnusedParts({ entries }: CourseFiles): { name: string; flaw: CourseFlaw }[] {
  return [...entries].flatMap(([name, entry]) => {
    if (typeof entry === "string" || entry instanceof Uint8Array) return [];
    return entry.code === "folder-unused" || entry.code === "edition-file-unused" ? [{ name, flaw: entry }] : [];
  });
}

/** Returns the sorted names of the files directly in one folder of the course; `""` means the course folder itself. */
export function listCourseFileNames(files: CourseFiles, folder: "" | "final-test" | "dossier" | "media"): string[] {
  const prefix = folder === "" ? "" : `${folder}/`;
  const unused = new Set(listUnusedParts(files).map(({ name }) => name));
  return [...files.entries.keys()]
    .filter((name) => !unused.has(name))
    .filter((name) => name.startsWith(prefix) && !name.slice(prefix.length).includes("/"))
    .map((name) => name.slice(prefix.length))
    .sort();
}
