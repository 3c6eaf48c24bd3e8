/** Schemas of the YAML files of a course and of the frontmatter of a lesson. */
import { z } from "zod";
import { keyPattern } from "~/questions/base";
import { composeBloomSchema } from "~/questions/bloom-schema";
import { type CourseLanguage, courseLanguages } from "~/questions/language";
import type { YamlSchemas } from "./yaml-file";

export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** File name of a lesson: its number, then its id. */
export const lessonFileNamePattern = /^(\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/;

const text = z.string().trim().min(1);
const url = z.url({ protocol: /^https?$/ });
/** The schema of course.yaml, with the Bloom words of the course's language. */
function composeCourseSchema(language: CourseLanguage) {
  const objective = z.strictObject({
    id: text.regex(keyPattern),
    /** What a learner can do afterwards: "Je legt uit …". */
    text,
    bloom: composeBloomSchema(language),
  });
  return z.strictObject({
    title: text,
    subtitle: z.string().trim(),
    /** Two letters, such as nl. */
    language: z.enum(courseLanguages),
    /** Label of the edition. A change of objectives, marks, attempts, provider or lesson order needs a new one. */
    edition: text,
    audience: text,
    /** One sentence for lists. */
    summary: text,
    /** Paragraphs for the course page. */
    description: z.array(text).min(1),
    /** Shown unchanged: who did not make this course, with the key of the original source. */
    disclaimer: z.strictObject({ text, source: text }),
    provider: z.strictObject({ name: text, url: url.optional() }),
    accreditation: text.nullable(),
    /** The lowest score that passes, from 0 to 1, with the method that set it. */
    pass_mark: z.strictObject({ score: z.number().min(0).max(1), note: text }),
    attempts: z.strictObject({ final: z.number().int().min(1).max(10), hours_between: z.number().min(0).max(720) }),
    objectives: z.array(objective).min(1),
    lessons: z.array(z.strictObject({ id: text.regex(slugPattern), objectives: z.array(objective).min(1) })).min(1),
  });
}
export type CourseYaml = z.output<ReturnType<typeof composeCourseSchema>>;

const sourcesSchema = z.record(
  z.string().regex(keyPattern),
  z.strictObject({
    /** The label as it is shown in a citation, such as "Movisie, 2024". */
    label: text,
    authors: z.string().trim().default(""),
    year: z.union([z.string().trim(), z.number().int().transform(String)]).default(""),
    title: text,
    container: z.string().trim().default(""),
    url: url.optional(),
    /** How much of the source the author read. A claim can't be based on a source that was not read. */
    read: z.enum(["fully", "partly", "not"]),
    read_note: text,
  }),
);
export type SourcesYaml = z.output<typeof sourcesSchema>;

const glossarySchema = z.record(
  text,
  z.strictObject({ definition: text, sources: z.array(text).default([]), synonyms: z.array(text).default([]) }),
);
export type GlossaryYaml = z.output<typeof glossarySchema>;

const misconceptionsSchema = z.record(
  z.string().regex(slugPattern),
  z.strictObject({ name: text, explanation: text, discussion: text }),
);
export type MisconceptionsYaml = z.output<typeof misconceptionsSchema>;

const lessonSchema = z.strictObject({
  title: text,
  /** A short title for narrow screens. */
  short: text.optional(),
  objectives: z.array(text).min(1),
  sources: z.array(text).min(1),
});

/** A file in final-test/ contains questions only. */
const poolSchema = z.strictObject({ title: text });
export type LessonFrontmatter = z.output<typeof lessonSchema>;

function composeCourseSchemas(language: CourseLanguage) {
  const whole = composeCourseSchema(language);
  return { whole, part: whole.partial() };
}

const courseSchemas = { nl: composeCourseSchemas("nl"), en: composeCourseSchemas("en") } satisfies Record<
  CourseLanguage,
  YamlSchemas
>;

const withLanguage = z.looseObject({ language: z.enum(courseLanguages) });

/** The language of course.yaml. If it can't be read, the file is read as Dutch, the language of most courses. */
function readCourseLanguage(data: unknown): CourseLanguage {
  return withLanguage.safeParse(data).data?.language ?? "nl";
}

/** For each file: the schema of the whole file, and the schema of its valid fields if others are invalid. */
export const courseFileSchemas = {
  course: (data: unknown) => courseSchemas[readCourseLanguage(data)],
  sources: { whole: sourcesSchema, part: sourcesSchema },
  glossary: { whole: glossarySchema, part: glossarySchema },
  misconceptions: { whole: misconceptionsSchema, part: misconceptionsSchema },
  lesson: { whole: lessonSchema, part: lessonSchema.partial() },
  pool: { whole: poolSchema, part: poolSchema.partial() },
} as const;
