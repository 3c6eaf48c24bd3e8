/**
 * Builds a course from its files. The result is the content that `storeCourseRelease` stores in the database, or the problems of the
 * course.
 */

import { z } from "zod";
import { computeSha256OfText, stringifyWithSortedKeys } from "~/platform/hash.server";
import type { CourseCheckReport } from "../check/check-course";
import { listCourseQuestions } from "../check/course-rule";
import { sumUpWhatIsToWrite } from "../check/drafts/to-write";
import { createUnexpectedErrorProblem } from "../check/read-and-check-course.server";
import { type CheckedEdition, readAndCheckEditions } from "../check/read-and-check-editions.server";
import {
  type BuiltCourse,
  builtCourseSchema,
  type CompiledLesson,
  type CourseRelease,
  type EditionRules,
  type LessonSegment,
} from "../release/release";
import type { CourseFiles } from "../source/course-files";
import type { FileAndLine } from "../source/problem";
import { type CompleteParsedCourse, type CompleteParsedLesson, isCompleteCourse } from "../source/read-course.server";
import { composeSlug } from "../source/slug";
import { compileClosingCase } from "./compile-closing-case.server";
import { type CompiledLessonCache, compileLesson, type LessonCompileOptions } from "./compile-lesson.server";
import { compilePoolCases } from "./compile-pool-cases.server";
import { countKeyReviewers } from "./count-key-reviewers";
import { estimateLessonMinutes, listPassagesWithReadingTimes, splitLessonTitle } from "./measure-lesson";
import { composeCoursePictureAddress, createCoursePicture, listPicturesInCourse } from "./pictures.server";
import { prepareLessonForCompiler } from "./prepare-lesson.server";

export interface CourseBuildOptions {
  /** The cache of compiled lessons. If it is null, every lesson is compiled again. */
  cache: CompiledLessonCache | null;
  /** Draws the preview picture that other sites show with a link to the course. Without this function the course has no preview picture. */
  drawShare?: (release: CourseRelease) => Uint8Array;
}

/** The result of checking and building one edition of a course. */
interface EditionBuildResult extends Omit<CourseCheckReport, "toWrite"> {
  /** The file and line of the edition label. Problems about the edition are reported there. */
  labelAt: FileAndLine;
  /** The content to store, or null if the edition has a problem. */
  built: BuiltCourse | null;
}

/** The result of an earlier edition. */
export interface EarlierEditionBuildResult extends EditionBuildResult {
  /** The name of its folder, which is the label of the edition if there is no problem. */
  edition: string;
}

/** The result of checking and building one course: that of its current edition, and those of its earlier ones. */
export interface CourseBuildResult extends EditionBuildResult {
  courseId: string;
  earlier: EarlierEditionBuildResult[];
}

/**
 * Checks and builds a course with its earlier editions. This never throws: any error becomes a problem of its edition, so that other editions
 * and courses are still built.
 */
export async function buildCourse(files: CourseFiles, options: CourseBuildOptions): Promise<CourseBuildResult> {
  const { current, earlier } = readAndCheckEditions(files);
  const built: EarlierEditionBuildResult[] = [];
  for (const each of earlier) built.push({ edition: each.files.edition ?? "", ...(await buildEdition(each, options)) });
  return { courseId: files.id, ...(await buildEdition(current, options)), earlier: built };
}

async function buildEdition(
  { files, source, problems: found, newEditionProblems, warnings, toWrite }: CheckedEdition,
  options: CourseBuildOptions,
): Promise<EditionBuildResult> {
  const labelAt = { file: `${files.folder}/course.yaml`, line: source?.course?.lineOf(["edition"]) ?? 1 };
  const problems = [...found, ...sumUpWhatIsToWrite(files, toWrite)];
  const checked = { labelAt, problems, newEditionProblems, warnings, built: null };
  if (!source || problems.length > 0 || !isCompleteCourse(source)) return checked;
  try {
    return { ...checked, built: await assemble(files, source, options) };
  } catch (error) {
    return { ...checked, problems: [createUnexpectedErrorProblem(files, error)] };
  }
}

/** The part of a built course from which its hash is computed, in the form in which it is stored. */
const builtContent = builtCourseSchema.pick({ release: true, questions: true });

async function assemble(
  files: CourseFiles,
  source: CompleteParsedCourse,
  options: CourseBuildOptions,
): Promise<BuiltCourse> {
  const { value: file } = source.course;
  const pictures = listPicturesInCourse(files, source);
  const addresses = new Map(pictures.map((each) => [each.name, composeCoursePictureAddress(source.id, each)]));
  const compile = { language: file.language, cache: options.cache };
  const lessons: CompiledLesson[] = [];
  for (const lesson of source.lessons) {
    const segments = await compileLesson(prepareLessonForCompiler(lesson, addresses), compile);
    lessons.push(describeLesson(source, lesson, segments));
  }
  const release: CourseRelease = {
    courseId: source.id,
    label: file.edition,
    language: file.language,
    title: file.title,
    subtitle: file.subtitle,
    audience: file.audience,
    summary: file.summary,
    description: file.description,
    disclaimer: file.disclaimer,
    minutes: lessons.reduce((sum, { minutes }) => sum + minutes, 0),
    secondTry: file.second_try ?? true,
    rules: rulesOf(source),
    ...(await describeFinalTest(source, compile)),
    ...(source.closingCase ? { closingCase: await compileClosingCase(source.closingCase, addresses, compile) } : {}),
    lessons,
    glossary: Object.entries(source.glossary.value).map(([term, entry]) => ({
      key: composeSlug(term),
      term,
      ...entry,
    })),
    sources: Object.entries(source.sources.value).map(([key, { read_note: readNote, ...entry }]) => ({
      key,
      ...entry,
      readNote,
    })),
    misconceptions: Object.entries(source.misconceptions.value).map(([key, entry]) => ({ key, ...entry })),
  };
  const counts = new Map<string, number>();
  const questions = listCourseQuestions(source).map(({ record, pool, lessonId }) => {
    const scope = `${pool} ${lessonId}`;
    const position = (counts.get(scope) ?? 0) + 1;
    counts.set(scope, position);
    return { lessonId: lessonId ?? "", position, pool, record };
  });
  const hash = computeSha256OfText(stringifyWithSortedKeys(z.encode(builtContent, { release, questions })));
  const share = options.drawShare ? [createCoursePicture("og.png", options.drawShare(release))] : [];
  return builtCourseSchema.parse({ hash, release, questions, pictures: [...pictures, ...share] });
}

function describeLesson(
  source: CompleteParsedCourse,
  lesson: CompleteParsedLesson,
  segments: LessonSegment[],
): CompiledLesson {
  const { title, short, sources } = lesson.frontmatter.value;
  const { heading, lead } = splitLessonTitle(title);
  const used = [
    ...sources,
    ...lesson.use.citations.map(({ key }) => key),
    ...lesson.questions.flatMap(({ record }) => record.sources),
  ];
  return {
    id: lesson.id,
    number: lesson.number,
    title,
    heading,
    lead,
    short: short ?? heading,
    objectives: source.course.value.lessons.find(({ id }) => id === lesson.id)?.objectives ?? [],
    sources: [...new Set(used)],
    terms: lesson.use.terms,
    minutes: estimateLessonMinutes(lesson),
    passages: listPassagesWithReadingTimes(lesson),
    segments,
    ...describeBinding(lesson),
    questions: lesson.questions.map(({ record }) => record.id),
  };
}

function describeBinding({ sections }: CompleteParsedLesson): Pick<CompiledLesson, "bound"> {
  const bound = sections.flatMap(({ heading, passages }) => (heading && passages ? [[heading.id, passages]] : []));
  return bound.length === 0 ? {} : { bound: Object.fromEntries(bound) };
}

/** Returns what a release adds to the rules of its final test, or nothing if the course has no final test. */
async function describeFinalTest(
  source: CompleteParsedCourse,
  options: LessonCompileOptions,
): Promise<Pick<CourseRelease, "finalTest">> {
  if (!source.course.value.final_test) return {};
  const cases = await compilePoolCases(
    source.pool.flatMap((file) => file.cases),
    options,
  );
  return { finalTest: { questionsPublic: source.isPoolPublic, cases, keyReviewers: countKeyReviewers(source) } };
}

function finalTestRulesOf({ course }: CompleteParsedCourse): Pick<EditionRules, "finalTest"> {
  const { final_test: test, lessons } = course.value;
  if (!test) return {};
  const { pool, mark, norm, cells } = test;
  const rounds = norm.rounds.map(({ standard_error: standardError, ...round }) => ({ ...round, standardError }));
  const courseObjectives = lessons.map((lesson) => [lesson.id, lesson.course_objective ?? ""] as const);
  return {
    finalTest: {
      pool,
      mark,
      norm: { note: norm.note, rounds },
      cells,
      courseObjectives: Object.fromEntries(courseObjectives),
    },
  };
}

function rulesOf(source: CompleteParsedCourse): EditionRules {
  const { value: file } = source.course;
  return {
    objectives: file.objectives,
    lessonObjectives: Object.fromEntries(file.lessons.map(({ id, objectives }) => [id, objectives])),
    passMark: file.pass_mark.score,
    passMarkNote: file.pass_mark.note,
    attempts: { final: file.attempts.final, hoursBetween: file.attempts.hours_between },
    provider: file.provider,
    accreditation: file.accreditation,
    lessonOrder: file.lessons.map(({ id }) => id),
    ...finalTestRulesOf(source),
  };
}
