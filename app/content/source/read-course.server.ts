/** The files of a course -> everything in them, parsed, with where it stands. */
import type { z } from "zod";
import { type CourseFiles, judgePicture, namesIn, textOf } from "./course-files";
import {
  type CourseFile,
  type GlossaryFile,
  type LessonFile,
  lessonName,
  type MisconceptionsFile,
  type SourcesFile,
  schemas,
  slugPattern,
} from "./course-schema";
import { type LessonSource, type PoolSource, readLesson, readPool } from "./lesson-source.server";
import type { Flaw, Problem } from "./problem";
import { parseYaml, type YamlFile, type YamlSchemas } from "./yaml-file";

/** What could be read of a course. Each YAML file is null when it can't be read; fields that can't be used are absent. */
export interface CourseSource {
  id: string;
  /** Path as in problems. */
  folder: string;
  course: YamlFile<Partial<CourseFile>> | null;
  sources: YamlFile<SourcesFile> | null;
  glossary: YamlFile<GlossaryFile> | null;
  misconceptions: YamlFile<MisconceptionsFile> | null;
  /** In the order of course.yaml; those that could not be read are absent. */
  lessons: LessonSource[];
  pool: PoolSource[];
  /** Every file with the name of a lesson, read or not. */
  lessonFiles: LessonName[];
  /** File names in media/. */
  media: string[];
  /** Whether every part of every file could be read: only then can things be counted. */
  isWhole: boolean;
}

/** A course of which nothing is missing. */
export interface WholeCourse extends CourseSource {
  course: YamlFile<CourseFile>;
  sources: YamlFile<SourcesFile>;
  glossary: YamlFile<GlossaryFile>;
  misconceptions: YamlFile<MisconceptionsFile>;
  lessons: WholeLesson[];
}
export type WholeLesson = LessonSource & { frontmatter: YamlFile<LessonFile> };

export function isWholeCourse(source: CourseSource): source is WholeCourse {
  return source.isWhole;
}

export interface LessonName {
  file: string;
  id: string;
  number: number;
}

export interface CourseReading {
  source: CourseSource;
  problems: Problem[];
}

const yamlNames = ["course.yaml", "sources.yaml", "glossary.yaml", "misconceptions.yaml"];

/** Reads on after a mistake: all that can be known is told in one run. */
export function readCourse(files: CourseFiles): CourseReading {
  const { id, folder } = files;
  const problems: Problem[] = [];
  const tell = (name: string, flaw: Flaw, line = 1) => problems.push({ file: `${folder}/${name}`, line, ...flaw });
  if (!slugPattern.test(id)) problems.push({ file: folder, line: 1, code: "folder-name" });

  const readYaml = <Whole extends z.ZodType, Part extends z.ZodType>(
    name: string,
    kind: YamlSchemas<Whole, Part>,
  ): YamlFile<z.output<Part>> | null => {
    const text = textOf(files, name);
    if (typeof text !== "string") {
      tell(name, text ?? { code: "file-missing", data: { files: yamlNames } });
      return null;
    }
    const { file, problems: found } = parseYaml(`${folder}/${name}`, text, kind);
    problems.push(...found);
    return file;
  };
  const course = readYaml("course.yaml", schemas.course);
  const sources = readYaml("sources.yaml", schemas.sources);
  const glossary = readYaml("glossary.yaml", schemas.glossary);
  const misconceptions = readYaml("misconceptions.yaml", schemas.misconceptions);

  const readText = (name: string): string | null => {
    const text = textOf(files, name);
    if (typeof text === "string") return text;
    if (text) tell(name, text);
    return null;
  };
  const contextOf = (name: string, scope: string) => ({ file: `${folder}/${name}`, scope, glossary, sources });
  const names = namesIn(files, "");
  const lessonFiles = names.flatMap((name): LessonName[] => {
    const [, number, lesson] = lessonName.exec(name) ?? [];
    return lesson ? [{ file: `${folder}/${name}`, id: lesson, number: Number(number) }] : [];
  });
  const lessons: LessonSource[] = [];
  for (const name of names) {
    const found = lessonName.exec(name);
    if (!found?.[1] || !found[2]) {
      if (!yamlNames.includes(name) && name !== "README.md") tell(name, { code: "lesson-file-unused" });
      continue;
    }
    const text = readText(name);
    if (text === null) continue;
    const lesson = readLesson({ id: found[2], number: Number(found[1]) }, text, contextOf(name, found[2]));
    problems.push(...lesson.problems);
    if (lesson.value) lessons.push(lesson.value);
  }
  const poolNames = namesIn(files, "final-test");
  const pool: PoolSource[] = [];
  for (const name of poolNames.map((each) => `final-test/${each}`)) {
    const text = name.endsWith(".mdx") ? readText(name) : null;
    if (!name.endsWith(".mdx")) tell(name, { code: "pool-file-unused" });
    if (text === null) continue;
    const part = readPool(text, contextOf(name, "final-test"));
    problems.push(...part.problems);
    if (part.value) pool.push(part.value);
  }
  const media = namesIn(files, "media");
  for (const name of media) {
    const flaw = judgePicture(files.entries.get(`media/${name}`) ?? "");
    if (flaw) tell(`media/${name}`, flaw);
  }
  const order = course?.value.lessons?.map((lesson) => lesson.id) ?? [];
  lessons.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  const isWhole =
    [course, sources, glossary, misconceptions].every((file) => file?.broken.length === 0) &&
    order.every((lesson) => lessonFiles.some((file) => file.id === lesson)) &&
    lessons.length === lessonFiles.length &&
    pool.length === poolNames.length &&
    [...lessons, ...pool].every((part) => part.isWhole);
  return {
    source: { id, folder, course, sources, glossary, misconceptions, lessons, pool, lessonFiles, media, isWhole },
    problems,
  };
}
