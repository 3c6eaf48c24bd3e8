/** Schemas for the YAML files of a course and for the frontmatter (the YAML block at the top) of a lesson. */
import { z } from "zod";
import { idAndSourceKeyPattern } from "~/questions/base";
import { createBloomWordSchema } from "~/questions/bloom-schema";
import { type CourseLanguage, courseLanguages } from "~/questions/language";
import { createCellLevelSchema } from "./cell-level";
import type { WholeAndPartYamlSchemas } from "./yaml-file";

/** The form of ids of courses, lessons and cases. `constructor` is none, because every JavaScript object has a property of that name. */
export const slugPattern = /^(?!constructor$)[a-z0-9]+(-[a-z0-9]+)*$/;
/** Matches the file name of a lesson: a number of two digits, then the lesson's id. */
export const lessonFileNamePattern = /^(\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/;

const text = z.string().trim().min(1);
const url = z.url({ protocol: /^https?$/ });
const share = z.number().min(0).max(1);

/** The accreditation of a course: null if it has none, its id, or its id with the first and the last day of its period. */
const accreditation = z
  .union([
    text,
    z
      .strictObject({ id: text, from: z.iso.date(), until: z.iso.date() })
      .refine(({ from, until }) => from <= until, { path: ["until"] }),
  ])
  .nullable();
/** The least number of judges whose ratings set a pass mark. */
export const fewestJudges = 5;

/** Returns the schema of the final test in course.yaml: its blueprint, its pass mark and how the mark was set. */
function composeFinalTestSchema(language: CourseLanguage) {
  return z.strictObject({
    /** The name of the pool. Attempts are counted over all editions whose pool has this name. */
    pool: text.regex(slugPattern),
    /** The lowest share of right questions that passes, from 0 to 1. */
    mark: share,
    norm: z.strictObject({
      /** How the mark was chosen, in one or two sentences. */
      note: text,
      /** The rounds in which judges set the mark. Without a round the mark is provisional. */
      rounds: z.array(
        z.strictObject({
          date: z.iso.date(),
          judges: z.number().int().min(fewestJudges),
          mark: share,
          /** The standard deviation between the marks of the judges, and the standard error of their mean. */
          spread: z.number().min(0),
          standard_error: z.number().min(0),
        }),
      ),
    }),
    /** The blueprint: what each question of a test is about. `objective`: an objective of a lesson. */
    cells: z
      .array(
        z.strictObject({
          id: text.regex(idAndSourceKeyPattern),
          objective: text,
          level: createCellLevelSchema(language),
        }),
      )
      .min(1),
  });
}
/** Returns the schema of course.yaml, with the words for Bloom levels in the given language. */
function composeCourseSchema(language: CourseLanguage) {
  const objective = z.strictObject({
    id: text.regex(idAndSourceKeyPattern),
    /** What a learner can do afterwards, such as "Je legt uit …". */
    text,
    bloom: createBloomWordSchema(language),
  });
  return z.strictObject({
    title: text,
    subtitle: z.string().trim(),
    /** The language of the course as two letters, such as nl. */
    language: z.enum(courseLanguages),
    /**
     * The label of the edition. If objectives, pass mark, attempts, provider, accreditation or lesson order change after a learner
     * enrolled, the course needs a new label.
     */
    edition: text,
    audience: text,
    /** The course in one sentence, for lists of courses. */
    summary: text,
    /** The paragraphs on the page of the course. */
    description: z.array(text).min(1),
    /**
     * A text that the course page shows unchanged: that the publisher of the original source did not make this course. `source` is the key
     * of that source.
     */
    disclaimer: z.strictObject({ text, source: text }),
    provider: z.strictObject({ name: text, url: url.optional() }),
    accreditation,
    /** The lowest score that passes a lesson, from 0 to 1, and a note on the method by which it was chosen. */
    pass_mark: z.strictObject({ score: z.number().min(0).max(1), note: text }),
    attempts: z.strictObject({ final: z.number().int().min(1).max(10), hours_between: z.number().min(0).max(720) }),
    /** Whether a wrong first answer gets a second try; true if it is absent. It is not a rule of the edition. */
    second_try: z.boolean().optional(),
    objectives: z.array(objective).min(1),
    lessons: z
      .array(
        z.strictObject({
          id: text.regex(slugPattern),
          /** The id of the course objective under which the lesson falls. A course with a final test needs it. */
          course_objective: text.optional(),
          objectives: z.array(objective).min(1),
        }),
      )
      .min(1),
    final_test: composeFinalTestSchema(language).optional(),
  });
}
export type CourseYaml = z.output<ReturnType<typeof composeCourseSchema>>;

const sourcesSchema = z.record(
  z.string().regex(idAndSourceKeyPattern),
  z.strictObject({
    /** The text that a citation of this source shows, such as "Movisie, 2024". */
    label: text,
    /** What the lessons call the source on which the course is based, such as "het artikel". */
    name: text.optional(),
    authors: z.string().trim().default(""),
    year: z.union([z.string().trim(), z.number().int().transform(String)]).default(""),
    title: text,
    container: z.string().trim().default(""),
    url: url.optional(),
    /** How much of the source the author has read. A source that was not read can't be cited. */
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

/** Who agreed to the key of which revision of a question. */
const reviewedSchema = z.array(
  z.strictObject({
    question: z.string().regex(idAndSourceKeyPattern),
    revision: z.string().regex(/^[0-9a-f]{16}$/),
    initials: z.string().regex(/^\p{L}[\p{L}.]{0,9}$/u),
    date: z.iso.date(),
  }),
);
export type ReviewedYaml = z.output<typeof reviewedSchema>;

const lessonSchema = z.strictObject({
  title: text,
  /** A short title of the lesson for narrow screens. */
  short: text.optional(),
  objectives: z.array(text).min(1),
  sources: z.array(text).min(1),
});

/** The schema of the frontmatter of a file in final-test/. Such a file contains only questions, and the cases that they are about. */
const poolSchema = z.strictObject({ title: text });

/** The schema of the frontmatter of closing-case.mdx. */
const closingCaseSchema = z.strictObject({ title: text });
export type LessonFrontmatter = z.output<typeof lessonSchema>;

function composeCourseSchemas(language: CourseLanguage) {
  const whole = composeCourseSchema(language);
  return { whole, part: whole.partial() };
}

const courseSchemas = { nl: composeCourseSchemas("nl"), en: composeCourseSchemas("en") } satisfies Record<
  CourseLanguage,
  WholeAndPartYamlSchemas
>;

const withLanguage = z.looseObject({ language: z.enum(courseLanguages) });

/** Returns the language that course.yaml names. If it names none, the file is read as Dutch, because most courses are in Dutch. */
function readCourseLanguage(data: unknown): CourseLanguage {
  return withLanguage.safeParse(data).data?.language ?? "nl";
}

/**
 * The schemas of each kind of course file. `whole` is for the complete file; `part` is for its valid fields, when other fields are invalid.
 */
export const courseFileSchemas = {
  course: (data: unknown) => courseSchemas[readCourseLanguage(data)],
  sources: { whole: sourcesSchema, part: sourcesSchema },
  glossary: { whole: glossarySchema, part: glossarySchema },
  misconceptions: { whole: misconceptionsSchema, part: misconceptionsSchema },
  reviewed: { whole: reviewedSchema, part: z.unknown().transform((): ReviewedYaml => []) },
  lesson: { whole: lessonSchema, part: lessonSchema.partial() },
  pool: { whole: poolSchema, part: poolSchema.partial() },
  closingCase: { whole: closingCaseSchema, part: closingCaseSchema.partial() },
} as const;
