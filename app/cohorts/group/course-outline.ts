/** The title, lessons and objectives of a course, for pages that trainers see. A pure function. */
import type { CourseRelease } from "~/content/release/release";

export interface CourseOutline {
  id: string;
  title: string;
  language: string;
  lessons: { id: string; number: number; short: string; questions: number }[];
  /** The text of each objective, by the objective's id. */
  objectives: Record<string, string>;
}

export function composeCourseOutline({ courseId, title, language, lessons }: CourseRelease): CourseOutline {
  return {
    id: courseId,
    title,
    language,
    lessons: lessons.map(({ id, number, short, questions }) => ({ id, number, short, questions: questions.length })),
    objectives: Object.fromEntries(lessons.flatMap((lesson) => lesson.objectives.map(({ id, text }) => [id, text]))),
  };
}
