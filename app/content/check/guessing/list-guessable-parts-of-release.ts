import { getQuestionKindDefinition, type QuestionRecord } from "~/questions/table";
import type { CourseRelease } from "../../release/release";
import type { GuessablePart } from "./robot";

/**
 * Returns what robots can guess in some questions of a release, in its practice and in its final test, as `listGuessableParts` does for a course
 * in files.
 */
export function listGuessablePartsOfRelease(
  content: CourseRelease,
  questions: Iterable<QuestionRecord>,
): Record<"practice" | "final", GuessablePart[]> {
  const language = content.language === "en" ? "en" : "nl";
  const lessons = new Map(content.lessons.flatMap(({ id, objectives }) => objectives.map((each) => [each.id, id])));
  const practised = new Set(content.lessons.flatMap((lesson) => lesson.questions));
  const parts: Record<"practice" | "final", GuessablePart[]> = { practice: [], final: [] };
  for (const record of questions) {
    const { id: questionId, type, stemText: stem, objective } = record;
    const about = { questionId, type, stem, language, lesson: lessons.get(objective) ?? "" } as const;
    const choices = getQuestionKindDefinition(type).getChoicesForGuessingRobot?.(record) ?? [];
    for (const each of choices) parts[practised.has(questionId) ? "practice" : "final"].push({ ...each, ...about });
  }
  return parts;
}
