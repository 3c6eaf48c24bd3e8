import { getQuestionKindDefinition } from "~/questions/table";
import type { ParsedCourse } from "../../source/read-course.server";
import { listCourseQuestions, listLessonsInCourseYaml } from "../course-rule";
import type { GuessablePart } from "./robot";

/** Returns what robots can guess in the practice of a course and in its final test. */
export function listGuessableParts(course: ParsedCourse): Record<"practice" | "final", GuessablePart[]> {
  const language = course.course?.value.language ?? "nl";
  const lessons = new Map(
    listLessonsInCourseYaml(course).flatMap(({ id, objectives }) => objectives.map((each) => [each.id, id])),
  );
  const parts = listCourseQuestions(course).map(({ pool, record, lessonId }) => {
    const { id: questionId, type, stemText: stem } = record;
    const about = { questionId, type, stem, language, lesson: lessons.get(record.objective) ?? lessonId ?? "" };
    const choices = getQuestionKindDefinition(type).getChoicesForGuessingRobot?.(record) ?? [];
    return { pool, parts: choices.map((each): GuessablePart => ({ ...each, ...about })) };
  });
  const of = (wanted: "practice" | "final") => parts.flatMap((each) => (each.pool === wanted ? each.parts : []));
  return { practice: of("practice"), final: of("final") };
}
