/** Builds a course: from its files to the content that `loadCourse` stores, or to the list of its problems. */

import { z } from "zod";
import { hashText, stableJson } from "~/platform/hash.server";
import type { CourseReport } from "../check/check-course";
import { describeUnexpectedError, examineCourse } from "../check/examine-course.server";
import { listQuestions } from "../check/rule";
import {
  type BuiltCourse,
  builtCourseSchema,
  type CompiledLesson,
  type CourseRelease,
  type EditionRules,
  type Segment,
} from "../release/release";
import type { CourseFiles } from "../source/course-files";
import type { PlaceInFile } from "../source/problem";
import { isWholeCourse, type WholeCourse, type WholeLesson } from "../source/read-course.server";
import { composeSlug } from "../source/slug";
import { compileLesson, type LessonCache } from "./compile-lesson.server";
import { countLessonMinutes, listPassages, splitTitle } from "./measure-lesson";
import { listShownPictures, pictureAddress, readPicture } from "./pictures.server";
import { prepareLesson } from "./prepare-lesson.server";

export interface BuildOptions {
  /** Stores compiled lessons; null compiles every lesson again. */
  cache: LessonCache | null;
  /** Draws the picture for shared links; without this function there is no picture. */
  drawShare?: (release: CourseRelease) => Uint8Array;
}

/** A course with the result of its check and its build. */
export interface CheckedCourse extends CourseReport {
  courseId: string;
  /** Where its edition label is written. */
  labelAt: PlaceInFile;
  /** It is null if there is a problem. */
  built: BuiltCourse | null;
}

/** Never throws: any error becomes a problem of this course alone. */
export async function buildCourse(files: CourseFiles, options: BuildOptions): Promise<CheckedCourse> {
  const { source, problems, warnings } = examineCourse(files);
  const labelAt = { file: `${files.folder}/course.yaml`, line: source?.course?.lineOf(["edition"]) ?? 1 };
  const checked = { courseId: files.id, labelAt, problems, warnings, built: null };
  if (!source || problems.length > 0 || !isWholeCourse(source)) return checked;
  try {
    return { ...checked, built: await assemble(files, source, options) };
  } catch (error) {
    return { ...checked, problems: [describeUnexpectedError(files, error)] };
  }
}

/** What the hash of a release is over, in its stored form. */
const builtContent = builtCourseSchema.pick({ release: true, questions: true });

async function assemble(files: CourseFiles, source: WholeCourse, options: BuildOptions): Promise<BuiltCourse> {
  const { value: file } = source.course;
  const pictures = listShownPictures(files, source);
  const addresses = new Map(pictures.map((each) => [each.name, pictureAddress(source.id, each)]));
  const compile = { language: file.language, cache: options.cache };
  const lessons: CompiledLesson[] = [];
  for (const lesson of source.lessons) {
    const segments = await compileLesson(prepareLesson(lesson, addresses), compile);
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
    rules: rulesOf(source),
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
  const questions = listQuestions(source).map(({ record, pool, lessonId }) => {
    const scope = `${pool} ${lessonId}`;
    const position = (counts.get(scope) ?? 0) + 1;
    counts.set(scope, position);
    return { lessonId: lessonId ?? "", position, pool, record };
  });
  const hash = hashText(stableJson(z.encode(builtContent, { release, questions })));
  const share = options.drawShare ? [readPicture("og.png", options.drawShare(release))] : [];
  return builtCourseSchema.parse({ hash, release, questions, pictures: [...pictures, ...share] });
}

function describeLesson(source: WholeCourse, lesson: WholeLesson, segments: Segment[]): CompiledLesson {
  const { title, short, sources } = lesson.frontmatter.value;
  const { heading, lead } = splitTitle(title);
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
    minutes: countLessonMinutes(lesson),
    passages: listPassages(lesson),
    segments,
    questions: lesson.questions.map(({ record }) => record.id),
  };
}

function rulesOf(source: WholeCourse): EditionRules {
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
  };
}
