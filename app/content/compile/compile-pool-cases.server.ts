import type { FinalTestContent } from "../release/release";
import type { ParsedQuestionFileOfFinalTest } from "../source/read-lesson-file.server";
import { compileLesson, type LessonCompileOptions } from "./compile-lesson.server";
import { prepareStoriesForCompiler } from "./prepare-lesson.server";

/** Compiles the stories of the cases in the final test to HTML, all in one run of the compiler. */
export async function compilePoolCases(
  cases: ParsedQuestionFileOfFinalTest["cases"],
  options: LessonCompileOptions,
): Promise<FinalTestContent["cases"]> {
  if (cases.length === 0) return [];
  const segments = await compileLesson(prepareStoriesForCompiler(cases), options);
  const stories = segments.flatMap((segment) => (segment.kind === "html" ? [segment.html] : []));
  if (stories.length !== cases.length) throw new Error("a case of the final test has no story");
  return cases.map(({ id, title }, at) => ({ id, title, html: stories[at] as string }));
}
