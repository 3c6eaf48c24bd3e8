/** The rules of the course check about questions whose answers can be guessed without knowledge. */
import type { CourseProblem } from "../../source/problem";
import type { ParsedCourse } from "../../source/read-course.server";
import { type CourseRule, createCourseYamlProblem } from "../course-rule";
import { listGuessableParts } from "./list-guessable-parts";
import { type GuessingResult, measureGuessing } from "./measure-guessing";

/** With fewer questions of one group in practice, a robot that guesses them is a warning. */
const enoughPracticeQuestions = 60;

type Pool = "practice" | "final";
export type CourseGuessingResult = GuessingResult & { pool: Pool };

/** Measures all robots on the practice of a course and on its final test. */
export function measureGuessingInCourse(course: ParsedCourse): CourseGuessingResult[] {
  const { practice, final } = listGuessableParts(course);
  return [
    ...measureGuessing(practice).map((result) => ({ ...result, pool: "practice" as const })),
    ...measureGuessing(final, practice).map((result) => ({ ...result, pool: "final" as const })),
  ];
}

/** Returns whether this result stops the course. A robot that fails in a small practice only warns. */
export function doesGuessingStopCourse({ verdict, pool, questionCount }: CourseGuessingResult): boolean {
  return verdict === "fails" && (pool === "final" || questionCount >= enoughPracticeQuestions);
}

/** Checks that no robot guesses the final test, or a large practice, far better than chance. */
export const robotsHardlyBeatChance: CourseRule = (course) =>
  measureOnce(course)
    .filter(doesGuessingStopCourse)
    .map((result) => createGuessingProblem(course, result));

/** Warns about a robot that guesses a small practice far better than chance. */
export const robotsHardlyBeatChanceInSmallPractice: CourseRule = (course) =>
  !course.isWhole
    ? []
    : measureOnce(course)
        .filter((result) => result.verdict === "fails" && !doesGuessingStopCourse(result))
        .map((result) => createGuessingProblem(course, result));

/** The results of the courses that are being checked, because two rules need them. */
const measured = new WeakMap<ParsedCourse, CourseGuessingResult[]>();

function measureOnce(course: ParsedCourse): CourseGuessingResult[] {
  const results = measured.get(course) ?? measureGuessingInCourse(course);
  measured.set(course, results);
  return results;
}

function createGuessingProblem(course: ParsedCourse, result: CourseGuessingResult): CourseProblem {
  const { pool, robot, count, score, chance, most, lower, questions } = result;
  const data = { pool, robot, count, score, chance, most, lower, questions };
  return createCourseYamlProblem(course, [pool === "final" ? "final_test" : "lessons"], {
    code: "robot-guesses",
    data,
  });
}
