/** Rules of the course check about dealing the questions of a final test over the attempts of a series. */
import type { QuestionRecord } from "~/questions/table";
import { dealFinalTest } from "../../release/deal-final-test";
import type { CourseProblem } from "../../source/problem";
import type { ParsedCourse } from "../../source/read-course.server";
import { type CourseRule, createCourseYamlProblem } from "../course-rule";

/**
 * Checks that every cell has a question for each attempt of a series, and that they can be dealt so that nothing repeats and enemies never
 * meet.
 */
export const poolCanBeDealt: CourseRule = (course) => {
  const file = course.course?.value;
  const attempts = file?.attempts?.final;
  const records = course.pool.flatMap(({ questions }) => questions.map(({ record }) => record));
  if (!file?.final_test || attempts === undefined || records.length === 0) return [];
  const cells = file.final_test.cells.map(({ id }) => ({
    id,
    questions: records.filter(({ cell }) => cell === id),
  }));
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
  const questions = cells.map((cell) => cell.questions);
  if (dealFinalTest(questions, attempts)) return [];
  const poolIds = new Set(questions.flat().map(({ id }) => id));
  const hasEnemies = ({ enemies }: QuestionRecord) => enemies.some((id) => poolIds.has(id));
  const named = cells.filter((cell) => cell.questions.some(hasEnemies)).map(({ id }) => id);
  const data = { attempts, cells: named };
  return [createCourseYamlProblem(course, ["final_test", "cells"], { code: "pool-not-dealt", data })];
}
