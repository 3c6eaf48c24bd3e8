/** Reads the files of a course and checks them against every rule. */
import type { CourseFiles } from "../source/course-files";
import type { CourseProblem } from "../source/problem";
import { type ParsedCourse, readCourse } from "../source/read-course.server";
import { type CourseCheckReport, checkCourse } from "./check-course";

export interface ReadAndCheckedCourse extends CourseCheckReport {
  /** What was read of the course; null if nothing could be read. */
  source: ParsedCourse | null;
}

const nothingElse = { newEditionProblems: [], warnings: [], toWrite: [] };

/** Reads and checks a course. This never throws, because any error becomes a problem of the course. */
export function readAndCheckCourse(files: CourseFiles): ReadAndCheckedCourse {
  if (files.problems.length > 0) return { source: null, problems: files.problems, ...nothingElse };
  try {
    const reading = readCourse(files);
    return { source: reading.source, ...checkCourse(reading) };
  } catch (error) {
    return {
      source: null,
      problems: [createUnexpectedErrorProblem(files, error)],
      ...nothingElse,
    };
  }
}

/** Returns the problem that reports an unexpected error while a course was read or built. */
export function createUnexpectedErrorProblem({ folder }: CourseFiles, error: unknown): CourseProblem {
  const reason = error instanceof Error ? error.message : String(error);
  return { file: folder, line: 1, code: "course-not-built", data: { reason } };
}
