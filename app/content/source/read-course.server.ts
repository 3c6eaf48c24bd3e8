/** Reads all files of a course, and remembers the line of each part for messages. */
import type { z } from "zod";
import { type Dossier, readDossiers } from "../dossier/read-dossiers";
import { type ParsedClosingCase, readClosingCaseFile } from "./closing-case/read-closing-case.server";
import {
  type CourseFiles,
  findPictureFileFlaw,
  formatCourseFilePath,
  listCourseFileNames,
  listUnusedParts,
  readCourseTextFile,
} from "./course-files";
import {
  type CourseYaml,
  courseFileSchemas,
  type GlossaryYaml,
  type LessonFrontmatter,
  lessonFileNamePattern,
  type MisconceptionsYaml,
  type ReviewedYaml,
  type SourcesYaml,
  slugPattern,
} from "./course-schema";
import type { CourseFlaw, CourseProblem } from "./problem";
import {
  type CourseFileReadResult,
  type ParsedLesson,
  type ParsedQuestionFileOfFinalTest,
  readFinalTestFile,
  readLessonFile,
} from "./read-lesson-file.server";
import { type ParsedYamlFile, parseAndValidateYaml, type WholeAndPartYamlSchemas } from "./yaml-file";

/** What could be read of a course. A YAML file that can't be read is null here, and invalid fields are absent. */
export interface ParsedCourse {
  id: string;
  /** The path of the course folder, as messages show it. */
  folder: string;
  /** If this is an earlier edition: its label, which is the name of its folder. Otherwise null. */
  edition: string | null;
  course: ParsedYamlFile<Partial<CourseYaml>> | null;
  sources: ParsedYamlFile<SourcesYaml> | null;
  glossary: ParsedYamlFile<GlossaryYaml> | null;
  misconceptions: ParsedYamlFile<MisconceptionsYaml> | null;
  /** Null too if the course has no reviewed.yaml. */
  reviewed: ParsedYamlFile<ReviewedYaml> | null;
  /** The path of reviewed.yaml, as messages show it. */
  reviewedFile: string;
  /** The lessons that could be read, in the order of course.yaml. */
  lessons: ParsedLesson[];
  pool: ParsedQuestionFileOfFinalTest[];
  /** What stands in dossier/: a file for each source that was cut into passages. */
  dossiers: Dossier[];
  /** Null if the course has no closing-case.mdx, or if it can't be read. */
  closingCase: ParsedClosingCase | null;
  /** Whether the pool stands in the course folder, so that everybody who has it can read the questions. */
  isPoolPublic: boolean;
  /** Every file whose name is that of a lesson, including files that could not be read. */
  lessonFiles: LessonFileName[];
  /** The names of the files in the folder media/. */
  media: string[];
  /** Whether every part of every file could be read. Rules that count things only run if this is true. */
  isWhole: boolean;
}

/** A course of which every file could be read completely. */
export interface CompleteParsedCourse extends ParsedCourse {
  course: ParsedYamlFile<CourseYaml>;
  sources: ParsedYamlFile<SourcesYaml>;
  glossary: ParsedYamlFile<GlossaryYaml>;
  misconceptions: ParsedYamlFile<MisconceptionsYaml>;
  lessons: CompleteParsedLesson[];
}
export type CompleteParsedLesson = ParsedLesson & { frontmatter: ParsedYamlFile<LessonFrontmatter> };

export function isCompleteCourse(source: ParsedCourse): source is CompleteParsedCourse {
  return source.isWhole;
}

interface LessonFileName {
  file: string;
  id: string;
  number: number;
}

export interface CourseReadResult {
  source: ParsedCourse;
  problems: CourseProblem[];
  warnings: CourseProblem[];
}

const reviewedName = "reviewed.yaml";
const closingCaseName = "closing-case.mdx";
/** What people found when they tried the pool. Only authors read it. */
const reviewName = "final-test/REVIEW.md";
const yamlNames = ["course.yaml", "sources.yaml", "glossary.yaml", "misconceptions.yaml"];

/** Reads all files of a course. After a mistake it continues, so that one run reports all mistakes. */
export function readCourse(files: CourseFiles): CourseReadResult {
  const { id, folder } = files;
  const reader = new FileReader(files);
  for (const { name, flaw } of listUnusedParts(files)) {
    // A folder may hold what an author keeps beside the course, or have a mistyped name.
    if (flaw.code === "folder-unused") reader.warn(name, flaw);
    else reader.tell(name, flaw);
  }
  if (!slugPattern.test(id)) reader.problems.push({ file: folder, line: 1, code: "folder-name" });
  const course = reader.yaml("course.yaml", courseFileSchemas.course);
  const sources = reader.yaml("sources.yaml", courseFileSchemas.sources);
  const glossary = reader.yaml("glossary.yaml", courseFileSchemas.glossary);
  const misconceptions = reader.yaml("misconceptions.yaml", courseFileSchemas.misconceptions);
  const isReviewed = files.entries.has(reviewedName);
  const reviewed = isReviewed ? reader.yaml(reviewedName, courseFileSchemas.reviewed) : null;

  // If the language can't be read, numbers are read as in Dutch, because most courses are in Dutch.
  const language = course?.value.language ?? "nl";
  const original = course?.value.disclaimer?.source ?? null;
  const context = { language, glossary, sources, original };
  const names = listCourseFileNames(files, "");
  const lessonFiles = names.flatMap((name) => {
    const [, number, lesson] = lessonFileNamePattern.exec(name) ?? [];
    if (lesson) return [{ name, file: `${folder}/${name}`, id: lesson, number: Number(number) }];
    if (![...yamlNames, reviewedName, closingCaseName, "README.md"].includes(name))
      reader.tell(name, { code: "lesson-file-unused" });
    return [];
  });
  const lessons = lessonFiles.flatMap(({ name, file, id: scope, number }) =>
    reader.text(name, (text) => readLessonFile({ id: scope, number }, text, { ...context, file, scope })),
  );
  const order = course?.value.lessons?.map((lesson) => lesson.id) ?? [];
  lessons.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));

  const hasClosingCase = files.entries.has(closingCaseName);
  const closingContext = { ...context, file: `${folder}/${closingCaseName}`, scope: "closing-case" };
  const readClosing = (text: string) => readClosingCaseFile(text, closingContext);
  const [closingCase = null] = hasClosingCase ? reader.text(closingCaseName, readClosing) : [];

  const poolNames = listCourseFileNames(files, "final-test")
    .map((name) => `final-test/${name}`)
    .filter((name) => name !== reviewName);
  const pool = poolNames.flatMap((name) => {
    const poolContext = { ...context, file: formatCourseFilePath(files, name), scope: "final-test" };
    if (name.endsWith(".mdx")) return reader.text(name, (text) => readFinalTestFile(text, poolContext));
    reader.tell(name, { code: "pool-file-unused" });
    return [];
  });
  const dossiers = readDossiers(listCourseFileNames(files, "dossier"), reader);
  const media = listCourseFileNames(files, "media");
  for (const name of media) reader.picture(`media/${name}`);

  const isWhole =
    [course, sources, glossary, misconceptions].every((file) => file?.broken.length === 0) &&
    dossiers.every(({ yaml }) => yaml?.broken.length === 0) &&
    (!isReviewed || reviewed?.broken.length === 0) &&
    order.every((lesson) => lessonFiles.some((file) => file.id === lesson)) &&
    lessons.length === lessonFiles.length &&
    pool.length === poolNames.length &&
    (!hasClosingCase || closingCase !== null) &&
    [...lessons, ...pool, ...(closingCase ? [closingCase] : [])].every((part) => part.isWhole);
  const source = {
    edition: files.edition ?? null,
    ...{ id, folder, course, sources, glossary, misconceptions, reviewed, lessons, pool, closingCase },
    ...{ dossiers, lessonFiles, media, isWhole },
    reviewedFile: formatCourseFilePath(files, reviewedName),
    isPoolPublic: !files.otherFolders?.has("final-test"),
  };
  return { source, problems: reader.problems, warnings: reader.warnings };
}

/** Reads the files of a course one by one and collects their problems and warnings. */
class FileReader {
  readonly problems: CourseProblem[] = [];
  readonly warnings: CourseProblem[] = [];

  constructor(readonly files: CourseFiles) {}

  tell(name: string, flaw: CourseFlaw, line = 1): void {
    this.problems.push({ file: formatCourseFilePath(this.files, name), line, ...flaw });
  }

  warn(name: string, flaw: CourseFlaw): void {
    this.warnings.push({ file: this.pathOf(name), line: 1, ...flaw });
  }

  pathOf(name: string): string {
    return formatCourseFilePath(this.files, name);
  }

  yaml<Whole extends z.ZodType, Part extends z.ZodType>(
    name: string,
    kind: WholeAndPartYamlSchemas<Whole, Part> | ((data: unknown) => WholeAndPartYamlSchemas<Whole, Part>),
  ): ParsedYamlFile<z.output<Part>> | null {
    const text = this.open(name);
    if (text === null) return null;
    const { file, problems } = parseAndValidateYaml(formatCourseFilePath(this.files, name), text, kind);
    this.problems.push(...problems);
    return file;
  }

  /** Reads a text file. Returns a list with the one result, or an empty list if the file can't be read. */
  text<T>(name: string, read: (text: string) => CourseFileReadResult<T>): T[] {
    const text = this.open(name);
    if (text === null) return [];
    const { value, problems, warnings } = read(text);
    this.problems.push(...problems);
    this.warnings.push(...warnings);
    return value === null ? [] : [value];
  }

  picture(name: string): void {
    const flaw = findPictureFileFlaw(this.files.entries.get(name) ?? "");
    if (flaw) this.tell(name, flaw);
  }

  /** Returns the text of a file, or null if it can't be read. */
  open(name: string): string | null {
    const text = readCourseTextFile(this.files, name);
    if (typeof text !== "string") {
      const line = text?.code === "file-not-utf8" ? text.data.line : 1;
      this.tell(name, text ?? { code: "file-missing", data: { files: yamlNames } }, line);
      return null;
    }
    const lost = text.indexOf("\uFFFD");
    const line = text.slice(0, lost).split("\n").length;
    if (lost >= 0) this.warnings.push({ file: formatCourseFilePath(this.files, name), line, code: "character-lost" });
    return text;
  }
}
