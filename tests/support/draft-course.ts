/** Draft courses for tests, and what the check says of their files. */
import { checkCourse } from "~/content/check/check-course";
import type { DraftCourse } from "~/content/draft/draft-course";
import { writeDraftCourse } from "~/content/draft/write/write-draft-course";
import { readCourse } from "~/content/source/read-course.server";
import { messagesFor } from "~/ui/messages";
import { createCourseFilesInMemory, formatProblemLines } from "./example-course";

export const draftTexts = { nl: messagesFor("nl").draftCourse, en: messagesFor("en").draftCourse };

export function writeAndCheckDraft(draft: DraftCourse, verbatim = false) {
  const files = writeDraftCourse(draft, { texts: draftTexts, verbatim });
  const reading = readCourse(createCourseFilesInMemory(Object.fromEntries(files), "concept"));
  const { problems, newEditionProblems, warnings, toWrite } = checkCourse(reading);
  return {
    files,
    source: reading.source,
    problems: formatProblemLines([...problems, ...newEditionProblems]),
    warnings: formatProblemLines(warnings),
    toWrite,
  };
}
