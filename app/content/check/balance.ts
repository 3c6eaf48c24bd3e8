/** Rules about a course as a whole; they mean nothing while a question can't be read. */

import { reaches } from "~/platform/fractions";
import { bloomLevels } from "~/questions/question";
import type { Problem } from "../source/problem";
import { chanceOf, guessable, robots, scoreOf } from "./robots";
import { questionsOf, type Rule } from "./rule";

const fewestQuestions = 5;

/** R1. */
export const fiveQuestionsALesson: Rule = (course) =>
  course.lessons
    .filter(({ questions }) => questions.length < fewestQuestions)
    .map(({ file, line, questions }) => ({
      file,
      line,
      message: `De les heeft ${questions.length} ${questions.length === 1 ? "vraag" : "vragen"}. Verwacht: ten minste ${fewestQuestions}.`,
    }));

/** R1: after the text. Pre-questions come before, recalls at the end. */
export const questionsComeAfterText: Rule = (course) =>
  course.lessons.flatMap((lesson) => {
    const firstQuestion = Math.min(...lesson.questions.map(({ line }) => line));
    const late = [...lesson.headings, ...lesson.cases].filter(({ line }) => line > firstQuestion);
    return late.map(({ title, line }) => ({
      file: lesson.file,
      line,
      message: `‘${title}’ staat na de eerste vraag. Zet de vragen na de tekst en de casus.`,
    }));
  });

/** R5. */
export const oneToThreePreQuestions: Rule = (course) =>
  course.lessons.flatMap((lesson) => {
    const count = lesson.asides.filter(({ tag }) => tag === "PreQuestion").length;
    return count >= 1 && count <= 3
      ? []
      : [
          {
            file: lesson.file,
            line: lesson.line,
            message: `De les heeft ${count} keer <PreQuestion>. Verwacht: één tot drie.`,
          },
        ];
  });

/** R1: 40 % at apply level or higher. */
export const enoughIsApplied: Rule = (course) => {
  const practice = questionsOf(course).filter(({ pool }) => pool === "practice");
  const applied = practice.filter(
    ({ record }) => bloomLevels.indexOf(record.bloom) >= bloomLevels.indexOf("toepassen"),
  );
  if (practice.length === 0 || applied.length / practice.length >= 0.4) return [];
  const message = `${applied.length} van de ${practice.length} vragen zijn op niveau toepassen of hoger. Verwacht: ten minste ${Math.ceil(practice.length * 0.4)} (40 %).`;
  return [{ file: `${course.folder}/course.yaml`, line: course.course.lineOf(["lessons"]), message }];
};

export const objectivesHaveQuestions: Rule = (course) => {
  const asked = new Set(course.lessons.flatMap(({ questions }) => questions.map(({ record }) => record.objective)));
  return course.course.value.lessons.flatMap((lesson, at) =>
    lesson.objectives.flatMap(({ id }, index) =>
      asked.has(id)
        ? []
        : [
            {
              file: `${course.folder}/course.yaml`,
              line: course.course.lineOf(["lessons", at, "objectives", index]),
              message: `Leerdoel ${id} heeft geen vraag. Elk leerdoel heeft er ten minste één.`,
            },
          ],
    ),
  );
};

const margin = 0.1;

/** R10: who knows nothing but how questions are written, scores at most chance plus 10 points. */
export const guessersGainNothing: Rule = (course) =>
  (["practice", "final"] as const).flatMap((pool): Problem[] => {
    const questions = questionsOf(course).filter((question) => question.pool === pool && guessable(question.record));
    const records = questions.map(({ record }) => record);
    const chance = chanceOf(records);
    return robots
      .filter((robot) => pool === "final" || !robot.poolOnly)
      .flatMap((robot) => {
        const score = scoreOf(robot, records);
        if (records.length === 0 || reaches(chance + margin, score)) return [];
        const where = pool === "final" ? "de eindtoets" : "de oefenvragen";
        const hits = records.filter((record) => scoreOf(robot, [record]) > chanceOf([record])).map(({ id }) => id);
        const message = `Wie in ${where} steeds ${robot.chooses} kiest, haalt ${percent(score)}. Met gokken is dat ${percent(chance)}; verwacht: ten hoogste ${percent(chance + margin)}. Het lukt bij ${hits.join(", ")}.`;
        return [{ file: `${course.folder}/course.yaml`, line: course.course.lineOf(["lessons"]), message }];
      });
  });

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
