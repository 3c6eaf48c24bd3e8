/** Finds the folders of courses in content/ and COURSES_DIR. The name of a folder is the id of its course. */
import { existsSync } from "node:fs";
import fs from "node:fs/promises";
import path from "node:path";
import { lessonFileNamePattern } from "../source/course-schema";
import type { CourseProblem } from "../source/problem";

export interface CourseFolder {
  /** The id of the course, which is the name of the folder. */
  id: string;
  dir: string;
  /** If this is the folder of an earlier edition: its name, which is the label of the edition. */
  edition?: string;
  /** Problems that were found before any file in the folder was read. */
  problems: CourseProblem[];
}

/** Returns the path of a file or folder in the form that messages show: relative to the working directory, if the file is inside it. */
export function formatPathForMessages(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return (relative === "" || relative.startsWith("..") ? path.resolve(file) : relative).split(path.sep).join("/");
}

/** The folder in a course folder in which earlier editions stand. */
export const editionsFolder = "editions";

/**
 * Returns the course folder at this path, or the folder of an earlier edition if it stands in `editions/` of a course. No course file is
 * read yet.
 */
export function getCourseFolder(dir: string): CourseFolder {
  const full = path.resolve(dir);
  const [editions, course] = [path.dirname(full), path.dirname(path.dirname(full))];
  if (path.basename(editions) === editionsFolder && existsSync(path.join(course, "course.yaml")))
    return { id: path.basename(course), dir, edition: path.basename(full), problems: [] };
  return { id: path.basename(full), dir, problems: [] };
}

/** Returns the folders of the earlier editions of a course, sorted by name. */
export async function listEarlierEditionFolders({ id, dir }: CourseFolder): Promise<CourseFolder[]> {
  return (await listFolderNames(path.join(dir, editionsFolder))).map((edition) => ({
    ...{ id, edition, problems: [] },
    dir: path.join(dir, editionsFolder, edition),
  }));
}

/**
 * Returns the sorted names of the folders in a folder, and of links that lead nowhere. Names that begin with a dot are left out, and a missing
 * folder has none.
 */
export async function listFolderNames(folder: string): Promise<string[]> {
  const names = await fs.readdir(folder).catch(() => []);
  const found: string[] = [];
  for (const name of names.filter((each) => !each.startsWith(".")).sort()) {
    const isFolder = await fs.stat(path.join(folder, name)).then(
      (stat) => stat.isDirectory(),
      () => true,
    );
    if (isFolder) found.push(name);
  }
  return found;
}

/** Returns the folder in POOL_DIR of a course or of an earlier edition. It may not be there. */
export function getFolderInPoolFolder(poolFolder: string, { id, edition }: CourseFolder): string {
  return path.join(poolFolder, id, ...(edition === undefined ? [] : [editionsFolder, edition]));
}

/**
 * Lists the folders that contain a course.yaml or a lesson file. Links to folders are followed, and a missing root folder counts as empty.
 * If two roots have a folder with the same name, one course with a problem is returned, because nobody can tell which folder is meant.
 */
export async function listCourseFolders(roots: string[]): Promise<CourseFolder[]> {
  const found = new Map<string, CourseFolder[]>();
  for (const root of await withoutDoubles(roots)) {
    const names = await fs.readdir(root).catch(() => []);
    for (const id of names.filter((name) => !name.startsWith(".")).sort()) {
      const folder = await lookInto(id, path.join(root, id));
      if (folder) found.set(id, [...(found.get(id) ?? []), folder]);
    }
  }
  return [...found.values()].map(([first, ...others]) => {
    if (others.length === 0) return first as CourseFolder;
    const all = [first as CourseFolder, ...others];
    return { ...all[0], problems: all.flatMap(({ dir }) => sayTwice(dir, all)) } as CourseFolder;
  });
}

function sayTwice(dir: string, all: CourseFolder[]): CourseProblem[] {
  const others = all.filter((each) => each.dir !== dir).map((each) => formatPathForMessages(each.dir));
  return [{ file: formatPathForMessages(dir), line: 1, code: "course-twice", data: { others } }];
}

/** Removes root folders that are the same folder as an earlier one, because COURSES_DIR may be content/ itself. */
async function withoutDoubles(roots: string[]): Promise<string[]> {
  const real = await Promise.all(roots.map((root) => fs.realpath(root).catch(() => path.resolve(root))));
  return roots.filter((_root, index) => real.indexOf(real[index] as string) === index);
}

async function lookInto(id: string, dir: string): Promise<CourseFolder | null> {
  try {
    if (!(await fs.stat(dir)).isDirectory()) return null;
    const isCourse = (await fs.readdir(dir)).some((name) => name === "course.yaml" || lessonFileNamePattern.test(name));
    return isCourse ? { id, dir, problems: [] } : null;
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? "";
    return {
      id,
      dir,
      problems: [{ file: formatPathForMessages(dir), line: 1, code: "folder-unreadable", data: { reason } }],
    };
  }
}
