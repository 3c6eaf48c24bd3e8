/** A course folder -> everything in it, parsed, with where it stands. */
import fs from "node:fs/promises";
import path from "node:path";
import type { z } from "zod";
import { displayPath } from "./course-folders.server";
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
import { judgePicture, readText } from "./read-file.server";
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

export async function readCourse(dir: string): Promise<CourseReading> {
  const id = path.basename(path.resolve(dir));
  const folder = displayPath(dir);
  const problems: Problem[] = [];
  if (!slugPattern.test(id))
    problems.push({ file: folder, line: 1, message: "De naam van de map heeft kleine letters, cijfers en streepjes." });

  const read = async <S extends z.ZodType>(name: string, schema: S): Promise<YamlFile<z.output<S>> | null> => {
    const found = await readText(path.join(dir, name));
    const file = `${folder}/${name}`;
    if (!found.ok) {
      const missing = `Dit bestand ontbreekt. Een cursus heeft ${yamlNames.join(", ")}.`;
      problems.push({ file, line: 1, message: found.missing ? missing : found.message });
      return null;
    }
    const parsed = parseYaml(file, found.text, schema);
    if (parsed.ok) return parsed;
    problems.push(...parsed.problems);
    return null;
  };
  const course = await read("course.yaml", courseSchema);
  const sources = await read("sources.yaml", sourcesSchema);
  const glossary = await read("glossary.yaml", glossarySchema);
  const misconceptions = await read("misconceptions.yaml", misconceptionsSchema);
  if (!course || !sources || !glossary || !misconceptions) return { source: null, problems };

  const names = await listFiles(dir);
  for (const name of names) {
    if (!yamlNames.includes(name) && !lessonName.test(name) && name !== "README.md" && !name.startsWith(".")) {
      problems.push({
        file: `${folder}/${name}`,
        line: 1,
        message: "Dit bestand wordt niet gelezen. Een les heet 01-naam.mdx, met kleine letters en streepjes.",
      });
    }
  }
  const context = (file: string, scope: string) => ({ file, scope, glossary: glossary.value, sources: sources.value });
  const open = async (name: string): Promise<string | null> => {
    const found = await readText(path.join(dir, name));
    if (!found.ok) problems.push({ file: `${folder}/${name}`, line: 1, message: found.message });
    return found.ok ? found.text : null;
  };
  const lessons: LessonSource[] = [];
  for (const name of names) {
    const found = lessonName.exec(name);
    if (!found?.[1] || !found[2]) continue;
    const text = await open(name);
    if (text === null) continue;
    const lesson = readLesson({ id: found[2], number: Number(found[1]) }, text, context(`${folder}/${name}`, found[2]));
    problems.push(...lesson.problems);
    if (lesson.value) lessons.push(lesson.value);
  }
  const pool: PoolSource[] = [];
  for (const name of await listFiles(path.join(dir, "final-test"))) {
    const file = `${folder}/final-test/${name}`;
    if (!name.endsWith(".mdx")) {
      problems.push({ file, line: 1, message: "Dit bestand wordt niet gelezen. In final-test/ staan .mdx-bestanden." });
      continue;
    }
    const text = await open(`final-test/${name}`);
    if (text === null) continue;
    const part = readPool(text, context(file, "final-test"));
    problems.push(...part.problems);
    if (part.value) pool.push(part.value);
  }
  const media = await listFiles(path.join(dir, "media"));
  for (const name of media) {
    const message = await judgePicture(path.join(dir, "media", name));
    if (message) problems.push({ file: `${folder}/media/${name}`, line: 1, message });
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

async function listFiles(dir: string): Promise<string[]> {
  const entries = await fs.readdir(dir, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort();
}
