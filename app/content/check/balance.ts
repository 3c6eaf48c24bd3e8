/** Rules of the course check about a whole lesson or a whole course. They skip lessons that could not be read completely. */

import { isAtLeast } from "~/platform/fractions";
import { isBloomLevelAtLeast } from "~/questions/bloom";
import type { CourseProblem } from "../source/problem";
import { computeMeanGuessChance, computeRobotScore, guessingRobots, isGuessable } from "./robots";
import { type CourseRule, createCourseYamlProblem, listLessonsInCourseYaml, listQuestions } from "./rule";

const fewestQuestions = 5;

/** Checks that each lesson has at least five questions. */
export const atLeastFiveQuestionsPerLesson: CourseRule = (course) =>
  course.lessons
    .filter(({ isWhole, questions }) => isWhole && questions.length < fewestQuestions)
    .map(({ file, line, questions }) => ({
      file,
      line,
      code: "few-questions",
      data: { count: questions.length, least: fewestQuestions },
    }));

/** Checks that in a lesson, the questions come after all headings and cases. */
export const questionsComeAfterText: CourseRule = (course) =>
  course.lessons.flatMap((lesson) => {
    const firstQuestion = Math.min(...lesson.questions.map(({ line }) => line));
    const late = [...lesson.headings, ...lesson.cases].filter(({ line }) => line > firstQuestion);
    return late.map(({ title, line }): CourseProblem => {
      return { file: lesson.file, line, code: "text-after-questions", data: { title } };
    });
  });

/** Checks that each lesson has one to three pre-questions, which are asked before its text. */
export const oneToThreePreQuestions: CourseRule = (course) =>
  course.lessons.flatMap(({ file, line, asides, isTextWhole }): CourseProblem[] => {
    const count = asides.filter(({ tag }) => tag === "PreQuestion").length;
    if (!isTextWhole || (count >= 1 && count <= 3)) return [];
    return [{ file, line, code: "pre-question-count", data: { count } }];
  });

/** Checks that at least 40 % of the practice questions of a course have the Bloom level "apply" or a higher one. */
export const enoughQuestionsAtApplyLevel: CourseRule = (course) => {
  const practice = listQuestions(course).filter(({ pool }) => pool === "practice");
  const applied = practice.filter(({ record }) => isBloomLevelAtLeast(record.bloom, "apply"));
  if (practice.length === 0 || applied.length / practice.length >= 0.4) return [];
  const data = { applied: applied.length, total: practice.length, least: Math.ceil(practice.length * 0.4) };
  return [createCourseYamlProblem(course, ["lessons"], { code: "little-applied", data })];
};

/**
 * Checks that every objective of a lesson has a question. Lessons that could not be read completely are skipped, because the question may
 * be in the part that is missing.
 */
export const objectivesHaveQuestions: CourseRule = (course) => {
  const asked = new Set(course.lessons.flatMap(({ questions }) => questions.map(({ record }) => record.objective)));
  const isRead = (lessonId: string) => course.lessons.some(({ id, isWhole }) => id === lessonId && isWhole);
  return listLessonsInCourseYaml(course).flatMap(({ id: lessonId, objectives }, at) =>
    objectives.flatMap(({ id }, index) =>
      asked.has(id) || !isRead(lessonId)
        ? []
        : [
            createCourseYamlProblem(course, ["lessons", at, "objectives", index], {
              code: "objective-without-question",
              data: { objective: id },
            }),
          ],
    ),
  );
};

const margin = 0.1;

/** Checks that a robot that guesses answers scores at most 10 percentage points more than random guessing. */
export const guessingRobotsScoreNearChance: CourseRule = (course) =>
  (["practice", "final"] as const).flatMap((pool): CourseProblem[] => {
    const questions = listQuestions(course).filter(
      (question) => question.pool === pool && isGuessable(question.record),
    );
    const records = questions.map(({ record }) => record);
    const chance = computeMeanGuessChance(records);
    return guessingRobots
      .filter((robot) => pool === "final" || !robot.poolOnly)
      .flatMap((robot) => {
        const score = computeRobotScore(robot, records);
        if (records.length === 0 || isAtLeast(chance + margin, score)) return [];
        const hits = records.filter((record) => computeRobotScore(robot, [record]) > computeMeanGuessChance([record]));
        const questions = hits.map(({ id }) => id);
        const data = { pool, robot: robot.name, score, chance, most: chance + margin, questions };
        return [createCourseYamlProblem(course, ["lessons"], { code: "questions-guessable", data })];
      });
  });
