import { buildCourse, type CourseBuildResult } from "../../../app/content/compile/build-course.server";
import { createExampleCourseFiles } from "./example-course";

let checked: Promise<CourseBuildResult> | undefined;

/** Checks and builds the example course, once in a process. Don't change the result: others get the same. */
export function checkAndBuildExampleCourse(): Promise<CourseBuildResult> {
  checked ??= buildCourse(createExampleCourseFiles(), { cache: null });
  return checked;
}
