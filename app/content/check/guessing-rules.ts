/** The rule of the course check about questions whose answers can be guessed without knowledge. */

import { isAtLeastWithTolerance } from "~/platform/fractions";
import type { CourseProblem } from "../source/problem";
import { type CourseRule, createCourseYamlProblem, listCourseQuestions } from "./course-rule";
import {
  computeExpectedShareRightOfRandomGuess,
  computeExpectedShareRightOfRobot,
  guessingRobots,
  hasGuessableChoices,
} from "./guessing-robots";

const margin = 0.1;

/** Checks that a robot that guesses answers scores at most 10 percentage points more than random guessing. */
export const guessingRobotsHardlyBeatChance: CourseRule = (course) =>
  (["practice", "final"] as const).flatMap((pool): CourseProblem[] => {
    const questions = listCourseQuestions(course).filter(
      (question) => question.pool === pool && hasGuessableChoices(question.record),
    );
    const records = questions.map(({ record }) => record);
    const chance = computeExpectedShareRightOfRandomGuess(records);
    return guessingRobots
      .filter((robot) => pool === "final" || !robot.poolOnly)
      .flatMap((robot) => {
        const score = computeExpectedShareRightOfRobot(robot, records);
        if (records.length === 0 || isAtLeastWithTolerance(chance + margin, score)) return [];
        const hits = records.filter(
          (record) =>
            computeExpectedShareRightOfRobot(robot, [record]) > computeExpectedShareRightOfRandomGuess([record]),
        );
        const questions = hits.map(({ id }) => id);
        const data = { pool, robot: robot.name, score, chance, most: chance + margin, questions };
        return [createCourseYamlProblem(course, ["lessons"], { code: "questions-guessable", data })];
      });
  });
