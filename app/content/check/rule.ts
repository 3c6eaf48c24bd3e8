import type { Option } from "~/questions/question";
import type { ParsedQuestion } from "~/questions/reading/parse-question.server";
import type { Problem } from "../source/problem";
import type { CourseSource } from "../source/read-course.server";

/** One thing that a course must hold to: a pure function over the whole course. */
export type Rule = (course: CourseSource) => Problem[];

export interface PlacedQuestion extends ParsedQuestion {
  pool: "practice" | "final";
  /** Lesson that it stands in or, in the pool, whose objective it tests; null when there is none. */
  lessonId: string | null;
}

/** All questions in reading order, the pool last. */
export function questionsOf(course: CourseSource): PlacedQuestion[] {
  const lessonOfObjective = new Map(
    course.course.value.lessons.flatMap((lesson) => lesson.objectives.map((objective) => [objective.id, lesson.id])),
  );
  const practice = course.lessons.flatMap((lesson) =>
    lesson.questions.map((question) => ({ ...question, pool: "practice" as const, lessonId: lesson.id })),
  );
  const final = course.pool.flatMap((file) =>
    file.questions.map((question) => ({
      ...question,
      pool: "final" as const,
      lessonId: lessonOfObjective.get(question.record.objective) ?? null,
    })),
  );
  return [...practice, ...final];
}

/** Options of a question of which some are right and some wrong; empty for the other types. */
export function optionsOf(question: ParsedQuestion): Option[] {
  const { record } = question;
  if (record.type === "single" || record.type === "case" || record.type === "multiple") return record.options;
  return record.type === "true-false" ? record.reasons : [];
}

export function problemAt(question: ParsedQuestion, message: string, part?: string): Problem {
  return { file: question.file, line: (part && question.lines.get(part)) || question.line, message };
}
