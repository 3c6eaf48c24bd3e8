/** The title, lessons and objectives of a course, for pages that trainers see. A pure function. */
import type { ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { listCountedPlaces } from "~/learning/practice/lesson-rounds";

export interface CourseOutline {
  id: string;
  /** The label of the edition. */
  label: string;
  title: string;
  language: string;
  /** `questions`: how many questions a round of the lesson asks. */
  lessons: { id: string; number: number; short: string; questions: number }[];
  /** The text of each objective, by the objective's id. */
  objectives: Record<string, string>;
  /** What the final test is about, or null if the course has none. */
  finalTest: FinalTestOutline | null;
  hasClosingCase: boolean;
}

interface FinalTestOutline {
  /** The objectives of the course, in order. */
  objectives: { id: string; text: string }[];
}

export function composeCourseOutline(release: ReleaseWithQuestions): CourseOutline {
  const { courseId, label, title, language, lessons, rules, closingCase } = release.content;
  return {
    id: courseId,
    label,
    title,
    language,
    lessons: lessons.map(({ id, number, short }) => {
      return { id, number, short, questions: listCountedPlaces(release, id).length };
    }),
    objectives: Object.fromEntries(lessons.flatMap((lesson) => lesson.objectives.map(({ id, text }) => [id, text]))),
    finalTest: rules.finalTest ? { objectives: rules.objectives.map(({ id, text }) => ({ id, text })) } : null,
    hasClosingCase: closingCase !== undefined,
  };
}
