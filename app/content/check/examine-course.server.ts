/** A folder read and held against every rule. */

import { type CourseFolder, displayPath } from "../source/course-folders.server";
import type { Problem } from "../source/problem";
import { type CourseReading, readCourse } from "../source/read-course.server";
import { type CourseReport, checkCourse } from "./check-course";

export type Examined = CourseReport & Pick<CourseReading, "source">;

/** Never throws: whatever goes wrong is a problem of this course. */
export async function examineCourse(folder: CourseFolder): Promise<Examined> {
  if (folder.problems.length > 0) return { source: null, problems: folder.problems, warnings: [] };
  try {
    const reading = await readCourse(folder.dir);
    return { source: reading.source, ...checkCourse(reading) };
  } catch (error) {
    return { source: null, problems: [unexpected(folder, error)], warnings: [] };
  }
}

/** For what no rule foresaw. */
export function unexpected({ dir }: CourseFolder, error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  return { file: displayPath(dir), line: 1, message: `Deze cursus kan niet worden gebouwd: ${reason}` };
}
