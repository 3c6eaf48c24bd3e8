/** The files of a course -> everything in them, parsed, with where it stands. */
import type { z } from "zod";
import { type CourseFiles, judgePicture, namesIn, textOf } from "./course-files";
import {
  type CourseFile,
  courseSchema,
  type GlossaryFile,
  glossarySchema,
  lessonName,
  type MisconceptionsFile,
  misconceptionsSchema,
  type SourcesFile,
  slugPattern,
  sourcesSchema,
} from "./course-schema";
import { type LessonSource, type PoolSource, readLesson, readPool } from "./lesson-source.server";
import type { Problem } from "./problem";
import { parseYaml, type YamlFile } from "./yaml-file";

export interface CourseSource {
  id: string;
  /** Path as in messages. */
  folder: string;
  course: YamlFile<CourseFile>;
  sources: YamlFile<SourcesFile>;
  glossary: YamlFile<GlossaryFile>;
  misconceptions: YamlFile<MisconceptionsFile>;
  /** In the order of course.yaml; those that could not be read are absent. */
  lessons: LessonSource[];
  pool: PoolSource[];
  /** File names in media/. */
  media: string[];
}

/** `source` is null when the YAML files can't be read; with problems it may lack lessons and questions. */
export interface CourseReading {
  source: CourseSource | null;
  problems: Problem[];
}

const yamlNames = ["course.yaml", "sources.yaml", "glossary.yaml", "misconceptions.yaml"];

export function readCourse(files: CourseFiles): CourseReading {
  const { id, folder } = files;
  const problems: Problem[] = [];
  if (!slugPattern.test(id))
    problems.push({ file: folder, line: 1, message: "De naam van de map heeft kleine letters, cijfers en streepjes." });

  const read = <S extends z.ZodType>(name: string, schema: S): YamlFile<z.output<S>> | null => {
    const found = textOf(files, name);
    const file = `${folder}/${name}`;
    if (typeof found !== "string") {
      const missing = { message: `Dit bestand ontbreekt. Een cursus heeft ${yamlNames.join(", ")}.` };
      problems.push({ file, line: 1, ...(found ?? missing) });
      return null;
    }
    const parsed = parseYaml(file, found, schema);
    if (parsed.ok) return parsed;
    problems.push(...parsed.problems);
    return null;
  };
  const course = read("course.yaml", courseSchema);
  const sources = read("sources.yaml", sourcesSchema);
  const glossary = read("glossary.yaml", glossarySchema);
  const misconceptions = read("misconceptions.yaml", misconceptionsSchema);
  if (!course || !sources || !glossary || !misconceptions) return { source: null, problems };

  const names = namesIn(files, "");
  for (const name of names) {
    if (!yamlNames.includes(name) && !lessonName.test(name) && name !== "README.md") {
      problems.push({
        file: `${folder}/${name}`,
        line: 1,
        message: "Dit bestand wordt niet gelezen. Een les heet 01-naam.mdx, met kleine letters en streepjes.",
      });
    }
  }
  const context = (file: string, scope: string) => ({ file, scope, glossary: glossary.value, sources: sources.value });
  const open = (name: string): string | null => {
    const found = textOf(files, name);
    if (typeof found === "string") return found;
    if (found) problems.push({ file: `${folder}/${name}`, line: 1, ...found });
    return null;
  };
  const lessons: LessonSource[] = [];
  for (const name of names) {
    const found = lessonName.exec(name);
    if (!found?.[1] || !found[2]) continue;
    const text = open(name);
    if (text === null) continue;
    const lesson = readLesson({ id: found[2], number: Number(found[1]) }, text, context(`${folder}/${name}`, found[2]));
    problems.push(...lesson.problems);
    if (lesson.value) lessons.push(lesson.value);
  }
  const pool: PoolSource[] = [];
  for (const name of namesIn(files, "final-test")) {
    const file = `${folder}/final-test/${name}`;
    if (!name.endsWith(".mdx")) {
      problems.push({ file, line: 1, message: "Dit bestand wordt niet gelezen. In final-test/ staan .mdx-bestanden." });
      continue;
    }
    const text = open(`final-test/${name}`);
    if (text === null) continue;
    const part = readPool(text, context(file, "final-test"));
    problems.push(...part.problems);
    if (part.value) pool.push(part.value);
  }
  const media = namesIn(files, "media");
  for (const name of media) {
    const flaw = judgePicture(files.entries.get(`media/${name}`) ?? "");
    if (flaw) problems.push({ file: `${folder}/media/${name}`, line: 1, ...flaw });
  }
  const order = course.value.lessons.map((lesson) => lesson.id);
  lessons.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  // A lesson that exists but can't be read was reported above; one that isn't there is reported by name.
  const present = names.flatMap((name) => lessonName.exec(name)?.[2] ?? []);
  order.forEach((lesson, index) => {
    if (present.includes(lesson)) return;
    const number = String(index + 1).padStart(2, "0");
    problems.push({
      file: `${folder}/course.yaml`,
      line: course.lineOf(["lessons", index]),
      message: `De les ${lesson} heeft geen bestand. Verwacht: ${number}-${lesson}.mdx.`,
    });
  });
  return { source: { id, folder, course, sources, glossary, misconceptions, lessons, pool, media }, problems };
}
