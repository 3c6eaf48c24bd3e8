/** A course as pages read it: everything of one published state except questions' keys in plain reach of a page. */
import { z } from "zod";
import { bloomLevels } from "~/questions/base";
import { questionRecord } from "~/questions/question";

const html = z.string();

export const objectiveSchema = z.strictObject({ id: z.string(), text: z.string(), bloom: z.enum(bloomLevels) });
export type Objective = z.infer<typeof objectiveSchema>;

/** Stretches of a lesson in reading order. HTML is static; questions and notes are forms that a page puts in between. */
export const segmentSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("html"), html }),
  z.strictObject({ kind: z.literal("question"), id: z.string() }),
  /** Not scored, before the text. `options` may be empty: then it is only thought about. */
  z.strictObject({ kind: z.literal("pre-question"), id: z.string(), html, options: z.array(z.string()) }),
  /** From memory, at the end; the learner's own. */
  z.strictObject({ kind: z.literal("recall"), id: z.string(), html }),
]);
export type Segment = z.infer<typeof segmentSchema>;

export const compiledLessonSchema = z.strictObject({
  /** The file name without number and extension: the address. */
  id: z.string(),
  number: z.number().int(),
  title: z.string(),
  /** Title up to its first question mark or colon, and the rest (may be empty), for large headings. */
  heading: z.string(),
  lead: z.string(),
  /** For narrow places; equals `heading` when the author gave none. */
  short: z.string(),
  objectives: z.array(objectiveSchema),
  /** Keys of sources.yaml. */
  sources: z.array(z.string()),
  /** Keys of glossary.yaml in order of first use. */
  terms: z.array(z.string()),
  /** Computed: words / 150 + 2 a question + 8 a case, rounded up. */
  minutes: z.number().int(),
  /** Headings (level 2) and cases, for the table of contents. `minutes` is the reading time of the passage. */
  passages: z.array(
    z.strictObject({ id: z.string(), title: z.string(), kind: z.enum(["text", "case"]), minutes: z.number().int() }),
  ),
  segments: z.array(segmentSchema),
  /** Ids in order. */
  questions: z.array(z.string()),
});
export type CompiledLesson = z.infer<typeof compiledLessonSchema>;

export const glossaryEntrySchema = z.strictObject({
  key: z.string(),
  term: z.string(),
  definition: z.string(),
  sources: z.array(z.string()),
  synonyms: z.array(z.string()),
});
export type GlossaryEntry = z.infer<typeof glossaryEntrySchema>;

export const sourceEntrySchema = z.strictObject({
  key: z.string(),
  /** As cited in a lesson, such as `Movisie, 2024`. */
  label: z.string(),
  /** Full reference without title: authors (year). */
  authors: z.string(),
  year: z.string(),
  title: z.string(),
  /** Publisher, journal or site; may be empty. */
  container: z.string(),
  url: z.string().optional(),
  read: z.enum(["fully", "partly", "not"]),
  readNote: z.string(),
});
export type SourceEntry = z.infer<typeof sourceEntrySchema>;

export const misconceptionEntrySchema = z.strictObject({
  key: z.string(),
  name: z.string(),
  explanation: z.string(),
  discussion: z.string(),
});

/** What a change of makes a new edition: frozen once used. */
export const editionRulesSchema = z.strictObject({
  objectives: z.array(objectiveSchema),
  lessonObjectives: z.record(z.string(), z.array(objectiveSchema)),
  passMark: z.number(),
  passMarkNote: z.string(),
  attempts: z.strictObject({ final: z.number().int(), hoursBetween: z.number() }),
  provider: z.strictObject({ name: z.string(), url: z.string().optional() }),
  accreditation: z.string().nullable(),
  lessonOrder: z.array(z.string()),
});
export type EditionRules = z.infer<typeof editionRulesSchema>;

/** One course as the build writes it to `build/content/<course>.json` and `release.content` holds it. */
export const courseReleaseSchema = z.strictObject({
  courseId: z.string(),
  label: z.string(),
  language: z.string(),
  title: z.string(),
  subtitle: z.string(),
  audience: z.string(),
  /** One sentence for lists, and paragraphs for the course page. */
  summary: z.string(),
  description: z.array(z.string()),
  /** Printed as it stands: who did not make this course, with the key of the original source. */
  disclaimer: z.strictObject({ text: z.string(), source: z.string() }),
  minutes: z.number().int(),
  rules: editionRulesSchema,
  lessons: z.array(compiledLessonSchema),
  glossary: z.array(glossaryEntrySchema),
  sources: z.array(sourceEntrySchema),
  misconceptions: z.array(misconceptionEntrySchema),
});
export type CourseRelease = z.infer<typeof courseReleaseSchema>;

/** Bytes that belong to a release. What a lesson shows has its hash in its address, so the hash of a course covers it. */
export const pictureSchema = z.strictObject({
  /** `media/<name>` as in the lesson, or `og.png`: the picture for where the course is shared. */
  name: z.string(),
  sha256: z.string(),
  base64: z.string(),
});
export type Picture = z.infer<typeof pictureSchema>;

/** What the build hands to `loadCourse`: content and the questions of every lesson, with keys, and pictures. */
export const builtCourseSchema = z.strictObject({
  /** Hash over release and questions; the same hash is loaded once. */
  hash: z.string(),
  release: courseReleaseSchema,
  questions: z.array(
    z.strictObject({
      lessonId: z.string(),
      position: z.number().int(),
      pool: z.enum(["practice", "final"]),
      record: questionRecord,
    }),
  ),
  pictures: z.array(pictureSchema),
});
export type BuiltCourse = z.infer<typeof builtCourseSchema>;
