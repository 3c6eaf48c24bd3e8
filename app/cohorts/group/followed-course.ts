/** Names of a course that pages for trainers need: lessons and objectives. A pure function. */
import type { CourseRelease } from "~/content/release/release";

export interface FollowedCourse {
  id: string;
  title: string;
  language: string;
  lessons: { id: string; number: number; short: string; questions: number }[];
  /** Text of each objective, by its id. */
  objectives: Record<string, string>;
}

export function composeFollowedCourse({ courseId, title, language, lessons }: CourseRelease): FollowedCourse {
  return {
    id: courseId,
    title,
    language,
    lessons: lessons
      .map(({ id, number, short, questions }) => ({ id, number, short, questions: questions.length }))
      .sort((a, b) => a.number - b.number),
    objectives: Object.fromEntries(lessons.flatMap((lesson) => lesson.objectives.map(({ id, text }) => [id, text]))),
  };
}
