/** Reads a course and checks it against every rule. */
import type { CourseFiles } from "../source/course-files";
import type { CourseProblem } from "../source/problem";
import { type CourseSource, readCourse } from "../source/read-course.server";
import { type CourseReport, checkCourse } from "./check-course";

export interface ReadAndCheckedCourse extends CourseReport {
  /** It is null if nothing could be read. */
  source: CourseSource | null;
}

/** Never throws, because any error becomes a problem of this course. */
export function readAndCheckCourse(files: CourseFiles): ReadAndCheckedCourse {
  if (files.problems.length > 0) return { source: null, problems: files.problems, warnings: [] };
  try {
    const reading = readCourse(files);
    return { source: reading.source, ...checkCourse(reading) };
  } catch (error) {
    return { source: null, problems: [describeUnexpectedError(files, error)], warnings: [] };
  }
}

/** Returns the problem for an error that no rule expected. */
export function describeUnexpectedError({ folder }: CourseFiles, error: unknown): CourseProblem {
  const reason = error instanceof Error ? error.message : String(error);
  return { file: folder, line: 1, code: "course-not-built", data: { reason } };
}
