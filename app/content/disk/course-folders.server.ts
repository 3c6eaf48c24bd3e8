/** Where courses are: folders below content/ and COURSES_DIR. The name of the folder is the id of the course. */
import fs from "node:fs/promises";
import path from "node:path";
import { lessonFileName } from "../source/course-schema";
import type { Problem } from "../source/problem";

export interface CourseFolder {
  /** Name of the folder. */
  id: string;
  dir: string;
  /** Why it can't be a course, before anything in it is read. */
  problems: Problem[];
}

/** Path of a file or folder as messages name it. */
export function displayPath(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return (relative === "" || relative.startsWith("..") ? path.resolve(file) : relative).split(path.sep).join("/");
}

/** One folder on its own. */
export function openCourseFolder(dir: string): CourseFolder {
  return { id: path.basename(path.resolve(dir)), dir, problems: [] };
}

/**
 * Every folder in these with a course.yaml or a lesson in it, links to folders included. A root that isn't there holds none.
 * Two folders with one name are one course with a problem: nobody can tell which of them is meant.
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

function sayTwice(dir: string, all: CourseFolder[]): Problem[] {
  const others = all.filter((each) => each.dir !== dir).map((each) => displayPath(each.dir));
  return [{ file: displayPath(dir), line: 1, code: "course-twice", data: { others } }];
}

/** COURSES_DIR may name content/ itself. */
async function withoutDoubles(roots: string[]): Promise<string[]> {
  const real = await Promise.all(roots.map((root) => fs.realpath(root).catch(() => path.resolve(root))));
  return roots.filter((_root, index) => real.indexOf(real[index] as string) === index);
}

async function lookInto(id: string, dir: string): Promise<CourseFolder | null> {
  try {
    if (!(await fs.stat(dir)).isDirectory()) return null;
    const isCourse = (await fs.readdir(dir)).some((name) => name === "course.yaml" || lessonFileName.test(name));
    return isCourse ? { id, dir, problems: [] } : null;
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? "";
    return { id, dir, problems: [{ file: displayPath(dir), line: 1, code: "folder-unreadable", data: { reason } }] };
  }
}
