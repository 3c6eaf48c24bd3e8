import type { CourseYaml } from "../source/course-schema";
import type { CourseFlaw, CourseProblem } from "../source/problem";
import type { ParsedCourse } from "../source/read-course.server";
import type { QuestionInFile } from "../source/read-lesson-file.server";
import type { ParsedYamlFile } from "../source/yaml-file";

/** A rule of the course check: a pure function that takes what could be read of a course and returns the problems that it finds. */
export type CourseRule = (course: ParsedCourse) => CourseProblem[];

interface CourseQuestion extends QuestionInFile {
  pool: "practice" | "final";
  /**
   * The id of the lesson that contains the question. For a question of the final test: the lesson that has its objective, or null if there
   * is none.
   */
  lessonId: string | null;
}

/** Returns all questions of a course in reading order, with the questions of the final test at the end. */
export function listCourseQuestions(course: ParsedCourse): CourseQuestion[] {
  const lessonOfObjective = new Map(
    listLessonsInCourseYaml(course)
      .filter((lesson) => findLessonAtItsPlace(course, lesson.id) === lesson)
      .flatMap((lesson) => lesson.objectives.map((objective) => [objective.id, lesson.id])),
  );
  const practice = course.lessons.flatMap((lesson) =>
    lesson.questions.map((question) => ({ ...question, pool: "practice" as const, lessonId: lesson.id })),
  );
  const final = course.pool.flatMap((file) =>
    file.questions.map((question) => ({
      ...question,
      pool: "final" as const,
      lessonId: lessonOfObjective.get(question.record.objective) ?? null,
    })),
  );
  return [...practice, ...final];
}

/** Returns a rule that checks each question of a course by itself. */
export function ruleForEachQuestion(check: (question: CourseQuestion) => CourseProblem[]): CourseRule {
  return (course) => listCourseQuestions(course).flatMap(check);
}

/** Returns the lessons that course.yaml lists, or an empty list if that list can't be read. */
export function listLessonsInCourseYaml({ course }: ParsedCourse): CourseYaml["lessons"] {
  return course?.value.lessons ?? [];
}

/**
 * Returns a lesson as course.yaml lists it, or undefined if it is not at the place that its file has. Then nobody knows which objectives it
 * has: that is told of the list and of the file, and not of every question.
 */
export function findLessonAtItsPlace(course: ParsedCourse, id: string): CourseYaml["lessons"][number] | undefined {
  return listLessonsInCourseYaml(course).find(
    (lesson, at) => lesson.id === id && course.lessonFiles.some((file) => file.id === id && file.number === at + 1),
  );
}

/** Returns the objectives in the block at the top of a lesson, or none if they can't be read. */
export function listObjectivesInFile({ lessons }: ParsedCourse, id: string): string[] {
  return lessons.find((lesson) => lesson.id === id)?.frontmatter?.value.objectives ?? [];
}

/** Returns whether an objective is one of some lesson, by course.yaml or by the lesson itself. If the two differ, that is told of the lesson. */
export function isObjectiveOfLesson(course: ParsedCourse, objective: string): boolean {
  return (
    listLessonsInCourseYaml(course).some(({ objectives }) => objectives.some(({ id }) => id === objective)) ||
    course.lessons.some(({ frontmatter }) => frontmatter?.value.objectives?.includes(objective))
  );
}

export function createQuestionProblem(question: QuestionInFile, flaw: CourseFlaw, part?: string): CourseProblem {
  return { file: question.file, line: (part && question.lines.get(part)) || question.line, ...flaw };
}

/** Returns a problem whose place is the line of a field in course.yaml. `path` leads to that field. */
export function createCourseYamlProblem(
  { folder, course }: ParsedCourse,
  path: (string | number)[],
  flaw: CourseFlaw,
): CourseProblem {
  return { file: `${folder}/course.yaml`, line: course?.lineOf(path) ?? 1, ...flaw };
}

/**
 * Returns whether a YAML file has an entry with this key. An entry with invalid fields counts, so that a reference to it is not a second
 * mistake.
 */
export function hasValidOrBrokenYamlEntry<T extends object>(
  { value, broken }: ParsedYamlFile<T>,
  key: string,
): boolean {
  return Object.hasOwn(value, key) || broken.includes(key);
}
