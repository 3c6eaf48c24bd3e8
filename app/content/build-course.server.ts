/** A course folder -> what `loadCourse` takes, or everything that is wrong with it. */
import fs from "node:fs/promises";
import path from "node:path";
import { checkCourse } from "./check-course";
import { compileLesson } from "./compile-lesson.server";
import { hashText, stableJson } from "./hash.server";
import type { LessonSource } from "./lesson-source.server";
import { minutesOf, passagesOf, splitTitle } from "./measure-lesson";
import { prepareLesson } from "./prepare-lesson.server";
import type { Problem } from "./problem";
import { type CourseSource, readCourse } from "./read-course.server";
import { type BuiltCourse, builtCourse, type CompiledLesson, type CourseRelease, type EditionRules } from "./release";
import { questionsOf } from "./rules/rule";
import { slugOf } from "./slug";

export interface BuildOptions {
  /** Where compiled lessons are kept; null compiles all anew. */
  cacheDir: string | null;
}

export type BuildOutcome =
  | { ok: true; built: BuiltCourse; warnings: Problem[] }
  | { ok: false; problems: Problem[]; warnings: Problem[] };

export async function buildCourse(dir: string, options: BuildOptions): Promise<BuildOutcome> {
  const reading = await readCourse(dir);
  const { problems, warnings } = checkCourse(reading);
  if (!reading.source || problems.length > 0) return { ok: false, problems, warnings };
  return { ok: true, built: await assemble(reading.source, options), warnings };
}

/** Folders with a course.yaml in any of these; a folder that isn't there holds none. */
export async function listCourseDirs(roots: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const root of roots) {
    const entries = await fs.readdir(root, { withFileTypes: true }).catch(() => []);
    for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name))) {
      const dir = path.join(root, entry.name);
      if (entry.isDirectory() && (await exists(path.join(dir, "course.yaml")))) found.push(dir);
    }
  }
  return found;
}

/** Every course below these folders; one with problems does not stop the others. */
export async function buildCourses(
  roots: string[],
  options: BuildOptions,
): Promise<{ dir: string; outcome: BuildOutcome }[]> {
  const results: { dir: string; outcome: BuildOutcome }[] = [];
  for (const dir of await listCourseDirs(roots)) results.push({ dir, outcome: await buildCourse(dir, options) });
  return results;
}

function exists(file: string): Promise<boolean> {
  return fs.access(file).then(
    () => true,
    () => false,
  );
}

async function assemble(source: CourseSource, options: BuildOptions): Promise<BuiltCourse> {
  const { value: file } = source.course;
  const compile = { language: file.language, cacheDir: options.cacheDir };
  const lessons: CompiledLesson[] = [];
  for (const lesson of source.lessons) lessons.push(await compiled(source, lesson, compile));
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
    glossary: Object.entries(source.glossary.value).map(([term, entry]) => ({ key: slugOf(term), term, ...entry })),
    sources: Object.entries(source.sources.value).map(([key, { read_note: readNote, ...entry }]) => ({
      key,
      ...entry,
      readNote,
    })),
    misconceptions: Object.entries(source.misconceptions.value).map(([key, entry]) => ({ key, ...entry })),
  };
  const counts = new Map<string, number>();
  const questions = questionsOf(source).map(({ record, pool, lessonId }) => {
    const scope = `${pool} ${lessonId}`;
    const position = (counts.get(scope) ?? 0) + 1;
    counts.set(scope, position);
    return { lessonId: lessonId ?? "", position, pool, record };
  });
  return builtCourse.parse({ hash: hashText(stableJson({ release, questions })), release, questions });
}

async function compiled(
  source: CourseSource,
  lesson: LessonSource,
  options: BuildOptions & { language: string },
): Promise<CompiledLesson> {
  const { title, short, sources } = lesson.frontmatter.value;
  const { heading, lead } = splitTitle(title);
  const segments = await compileLesson(prepareLesson(source.id, lesson), options);
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
    minutes: minutesOf(lesson),
    passages: passagesOf(lesson),
    segments,
    questions: lesson.questions.map(({ record }) => record.id),
  };
}

function rulesOf(source: CourseSource): EditionRules {
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
