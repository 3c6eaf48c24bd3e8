/** The name of a course that a command makes: the name of its folder, and its id. */
import fs from "node:fs/promises";
import path from "node:path";
import { formatPathForMessages } from "../app/content/disk/course-folders.server";
import { slugPattern } from "../app/content/source/course-schema";
import type { Config } from "../app/platform/config.server";
import { ArgumentRefusal } from "./command-arguments";

/** @throws ArgumentRefusal if no course can have this name */
export function refuseWrongCourseName(course: string): void {
  if (!slugPattern.test(course) || course.length > 60)
    throw new ArgumentRefusal(
      `${course} is no name for a course: use lower-case letters, digits and hyphens, at most 60, such as my-course.`,
    );
}

/** Returns the folder in which a new course is made: COURSES_DIR, or else content/. */
export function getRootOfNewCourses({ courseFolders }: Config): string {
  return courseFolders.at(-1) ?? "content";
}

/** Returns the path, as messages show it, of what has the name of this course already, or null if the name is free. */
export async function findTakenCourseName({ courseFolders }: Config, course: string): Promise<string | null> {
  for (const root of courseFolders) {
    const folder = path.join(root, course);
    if (await fs.lstat(folder).catch(() => null)) return formatPathForMessages(folder);
  }
  return null;
}
