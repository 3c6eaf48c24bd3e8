/** Rules of the course check about the blueprint of a final test: the cells in course.yaml, and what they and the mark rely on. */
import type { CourseYaml } from "../../source/course-schema";
import type { CourseFlaw, CourseProblem } from "../../source/problem";
import type { ParsedCourse } from "../../source/read-course.server";
import { type CourseRule, createCourseYamlProblem, isObjectiveOfLesson, listLessonsInCourseYaml } from "../course-rule";

type FinalTestYaml = NonNullable<CourseYaml["final_test"]>;

/** Returns a rule about the final test. It is skipped if course.yaml has none, or one that could not be read. */
function ruleForFinalTest(check: (test: FinalTestYaml, course: ParsedCourse) => CourseProblem[]): CourseRule {
  return (course) => {
    const test = course.course?.value.final_test;
    return test ? check(test, course) : [];
  };
}

/** Checks that a course with questions of a final test has a blueprint for it. */
export const poolHasBlueprint: CourseRule = ({ course, pool }) => {
  const [first] = pool;
  if (!course || !first || course.value.final_test || course.broken.includes("final_test")) return [];
  return [{ file: first.file, line: 1, code: "pool-without-blueprint" }];
};

/** Checks that a course with a blueprint has questions for it. */
export const blueprintHasPool = ruleForFinalTest((_test, course) =>
  course.pool.some(({ questions }) => questions.length > 0)
    ? []
    : [
        createCourseYamlProblem(course, ["final_test"], {
          code: "blueprint-without-pool",
          data: { course: course.id },
        }),
      ],
);

export const cellIdsAreUnique = ruleForFinalTest(({ cells }, course) => {
  const ids = cells.map(({ id }) => id);
  return ids.flatMap((cell, at) =>
    ids.indexOf(cell) < at ? [createCellProblem(course, at, { code: "cell-twice", data: { cell } })] : [],
  );
});

/** Checks that the objective of every cell is the objective of a lesson. */
export const objectivesOfCellsExist = ruleForFinalTest(({ cells }, course) => {
  if (listLessonsInCourseYaml(course).length === 0) return [];
  return cells.flatMap(({ objective }, at) =>
    isObjectiveOfLesson(course, objective)
      ? []
      : [createCellProblem(course, at, { code: "objective-of-no-lesson", data: { objective } })],
  );
});

/** Checks that every lesson of a course with a final test falls under an objective of the course, by which its result is shown. */
export const lessonsNameCourseObjectives: CourseRule = (course) => {
  const isNeeded = course.course?.value.final_test !== undefined;
  const objectives = course.course?.value.objectives?.map(({ id }) => id);
  if (!objectives) return [];
  return listLessonsInCourseYaml(course).flatMap(({ id: lesson, course_objective: named }, at) => {
    if (named === undefined ? !isNeeded : objectives.includes(named)) return [];
    const flaw: CourseFlaw =
      named === undefined
        ? { code: "course-objective-missing", data: { lesson, objectives } }
        : { code: "course-objective-unknown", data: { objective: named, objectives } };
    return [createCourseYamlProblem(course, ["lessons", at, "course_objective"], flaw)];
  });
};

/**
 * Checks that no objective of the course has one cell only. A result has a bar for each objective, and with one cell it gives away whether
 * that question was right.
 */
export const courseObjectivesHaveTwoCells = ruleForFinalTest(({ cells }, course) => {
  const named = listCourseObjectivesOfCells(cells, course);
  // A cell whose objective is unknown may belong to any of them.
  if (named.includes(undefined)) return [];
  return named.flatMap((objective, at) =>
    objective === undefined || named.filter((each) => each === objective).length > 1
      ? []
      : [createCellProblem(course, at, { code: "course-objective-with-one-cell", data: { objective } })],
  );
});

/** Warns about an objective of the course that no cell asks about: a certificate lists all objectives. */
export const courseObjectivesHaveCells = ruleForFinalTest(({ cells }, course) => {
  const named = listCourseObjectivesOfCells(cells, course);
  if (named.length === 0 || named.includes(undefined)) return [];
  return (course.course?.value.objectives ?? []).flatMap(({ id: objective }, at) =>
    named.includes(objective)
      ? []
      : [
          createCourseYamlProblem(course, ["objectives", at], {
            code: "course-objective-without-cell",
            data: { objective },
          }),
        ],
  );
});

/** Returns the course objective of each cell, undefined if it has none. Returns none at all if lessons name no or wrong objectives. */
function listCourseObjectivesOfCells(cells: FinalTestYaml["cells"], course: ParsedCourse): (string | undefined)[] {
  if (lessonsNameCourseObjectives(course).length > 0) return [];
  const objectives = new Map(
    listLessonsInCourseYaml(course).flatMap((lesson) =>
      lesson.objectives.map(({ id }) => [id, lesson.course_objective]),
    ),
  );
  return cells.map(({ objective }) => objectives.get(objective));
}

/** Checks that the pass mark is the mark of the last round of judges, if there was one. */
export const markIsThatOfLastRound = ruleForFinalTest(({ mark, norm: { rounds } }, course) => {
  const last = rounds.at(-1);
  if (!last || Math.abs(last.mark - mark) < 1e-9) return [];
  const path = ["final_test", "norm", "rounds", rounds.length - 1, "mark"];
  return [createCourseYamlProblem(course, path, { code: "norm-of-other-mark", data: { mark, round: last.mark } })];
});

function createCellProblem(course: ParsedCourse, at: number, flaw: CourseFlaw): CourseProblem {
  return createCourseYamlProblem(course, ["final_test", "cells", at], flaw);
}
