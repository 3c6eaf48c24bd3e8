/** Rules of the course check about dealing the questions of a final test over the attempts of a series. */
import type { QuestionRecord } from "~/questions/table";
import { dealFinalTest } from "../../release/deal-final-test";
import type { CourseProblem } from "../../source/problem";
import type { ParsedCourse } from "../../source/read-course.server";
import { type CourseRule, createCourseYamlProblem } from "../course-rule";

/** Returns the questions of each cell of the final test, in the order of the files; an empty list if the course has none. */
function listPoolCells(course: ParsedCourse): { id: string; questions: QuestionRecord[] }[] {
  const records = course.pool.flatMap(({ questions }) => questions.map(({ record }) => record));
  if (records.length === 0) return [];
  return (course.course?.value.final_test?.cells ?? []).map(({ id }) => ({
    id,
    questions: records.filter(({ cell }) => cell === id),
  }));
}

/** Returns the forms of the attempts of a series as the check deals them, or null if the course has none or they can't be dealt. */
export function dealPoolOfCourse(course: ParsedCourse): QuestionRecord[][] | null {
  const cells = listPoolCells(course);
  const attempts = course.course?.value.attempts?.final;
  if (attempts === undefined || cells.length === 0) return null;
  return dealFinalTest(
    cells.map(({ questions }) => questions),
    attempts,
  );
}

/**
 * Checks that every cell has a question for each attempt of a series, and that they can be dealt so that nothing repeats and enemies never
 * meet.
 */
export const poolCanBeDealt: CourseRule = (course) => {
  const attempts = course.course?.value.attempts?.final;
  const cells = listPoolCells(course);
  if (attempts === undefined || cells.length === 0) return [];
  const few = cells.flatMap(({ id, questions: { length: count } }, at): CourseProblem[] =>
    count >= attempts
      ? []
      : [
          createCourseYamlProblem(course, ["final_test", "cells", at], {
            code: "cell-with-few-questions",
            data: { cell: id, count, least: attempts },
          }),
        ],
  );
  return few.length > 0 ? few : findDealFlaw(course, cells, attempts);
};

function findDealFlaw(
  course: ParsedCourse,
  cells: { id: string; questions: QuestionRecord[] }[],
  attempts: number,
): CourseProblem[] {
  if (dealPoolOfCourse(course)) return [];
  const poolIds = new Set(cells.flatMap(({ questions }) => questions).map(({ id }) => id));
  const hasEnemies = ({ enemies }: QuestionRecord) => enemies.some((id) => poolIds.has(id));
  const named = cells.filter((cell) => cell.questions.some(hasEnemies)).map(({ id }) => id);
  const data = { attempts, cells: named };
  return [createCourseYamlProblem(course, ["final_test", "cells"], { code: "pool-not-dealt", data })];
}
