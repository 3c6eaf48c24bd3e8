/**
 * Rules of the course check about objectives: their ids, the references to them, the questions that they need, and the Bloom levels of
 * those.
 */

import { isBloomLevelAtLeast } from "~/questions/bloom";
import { isLookBack } from "~/questions/question";
import type { CourseProblem } from "../source/problem";
import type { ParsedCourse } from "../source/read-course.server";
import {
  type CourseRule,
  createCourseYamlProblem,
  createQuestionProblem,
  findLessonAtItsPlace,
  isObjectiveOfLesson,
  listCourseQuestions,
  listLessonsInCourseYaml,
  listObjectivesInFile,
} from "./course-rule";
import { listCountedPlacesInFile } from "./pieces-in-file";

export const objectiveIdsAndReferencesAreValid: CourseRule = (course) => [
  ...objectivesGivenOnce(course),
  ...objectivesOfLessons(course),
  ...objectivesOfQuestions(course),
];

function objectivesGivenOnce(course: ParsedCourse): CourseProblem[] {
  const given = [
    ...(course.course?.value.objectives ?? []).map(({ id }, index) => ({ id, path: ["objectives", index] })),
    ...listLessonsInCourseYaml(course).flatMap(({ objectives }, at) =>
      objectives.map(({ id }, index) => ({ id, path: ["lessons", at, "objectives", index] })),
    ),
  ];
  const known = new Set<string>();
  return given.flatMap(({ id, path }) => {
    if (!known.has(id)) {
      known.add(id);
      return [];
    }
    return [createCourseYamlProblem(course, path, { code: "objective-twice", data: { objective: id } })];
  });
}

function objectivesOfLessons(course: ParsedCourse): CourseProblem[] {
  return course.lessons.flatMap(({ id, file, frontmatter }) => {
    const own = findLessonAtItsPlace(course, id)?.objectives.map((each) => each.id);
    const named = frontmatter?.value.objectives;
    // If the lesson is not at its place in course.yaml, or has no frontmatter or no objectives, another rule reports that.
    if (!own || !frontmatter || !named) return [];
    const line = frontmatter.lineOf(["objectives"]);
    const foreign = named.filter((objective) => !own.includes(objective));
    const left = own.filter((objective) => !named.includes(objective));
    return [
      ...foreign.map(
        (objective): CourseProblem => ({ file, line, code: "objective-not-of-lesson", data: { objective } }),
      ),
      ...left.map((objective): CourseProblem => ({ file, line, code: "objective-left-out", data: { objective } })),
    ];
  });
}

/** Leaves out an objective that the lesson's own block names, because that is told there. */
function objectivesOfQuestions(course: ParsedCourse): CourseProblem[] {
  const listed = listLessonsInCourseYaml(course);
  return listCourseQuestions(course).flatMap((question) => {
    const { pool, record, lessonId } = question;
    const { objective } = record;
    // Another rule checks the objective of a look-back.
    if (isLookBack(record)) return [];
    if (pool === "final") {
      const isKnown = listed.length === 0 || isObjectiveOfLesson(course, objective);
      return isKnown ? [] : [createQuestionProblem(question, { code: "objective-of-no-lesson", data: { objective } })];
    }
    const lesson = lessonId === null ? undefined : findLessonAtItsPlace(course, lessonId);
    if (!lesson || lesson.objectives.some(({ id }) => id === objective)) return [];
    if (listObjectivesInFile(course, lesson.id).includes(objective)) return [];
    return [createQuestionProblem(question, { code: "objective-not-of-lesson", data: { objective } })];
  });
}

/**
 * Checks that everybody's first round has a question for every objective of a lesson. Lessons that could not be read completely are
 * skipped, because the question may be in the part that is missing. So are those that name an unknown objective, themselves or in a
 * question: it may be meant as this one.
 */
export const lessonObjectivesHaveQuestions: CourseRule = (course) => {
  const asked = new Set(
    course.lessons.flatMap(listCountedPlacesInFile).map(({ variants: [first] }) => first.objective),
  );
  const isRead = (lessonId: string) => course.lessons.some(({ id, isWhole }) => id === lessonId && isWhole);
  const misnamed = [...objectivesOfLessons(course), ...objectivesOfQuestions(course)]
    .filter(({ code }) => code === "objective-not-of-lesson")
    .map(({ file }) => file);
  const isMisnamed = (lessonId: string) =>
    course.lessonFiles.some(({ id, file }) => id === lessonId && misnamed.includes(file));
  return listLessonsInCourseYaml(course).flatMap(({ id: lessonId, objectives }, at) =>
    objectives.flatMap(({ id }, index) =>
      asked.has(id) || !isRead(lessonId) || isMisnamed(lessonId)
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

/** Checks that the Bloom level of a question is not higher than the level of its objective. */
export const questionBloomLevelIsNotAboveObjective: CourseRule = (course) => {
  const objectives = new Map(
    listLessonsInCourseYaml(course).flatMap(({ objectives }) => objectives.map((each) => [each.id, each])),
  );
  return listCourseQuestions(course).flatMap((question) => {
    const objective = objectives.get(question.record.objective);
    if (!objective || isBloomLevelAtLeast(objective.bloom, question.record.bloom)) return [];
    const data = { level: question.record.bloom, objective: objective.id, highest: objective.bloom };
    return [createQuestionProblem(question, { code: "level-above-objective", data })];
  });
};
