/** A published course as pages read it. Keys of questions are stored apart, so that a page can't show them by mistake. */
import { z } from "zod";
import { storedBloomLevel } from "~/questions/bloom-schema";
import { questionRecord } from "~/questions/question";
import type { StoredQuestionRecord } from "~/questions/table";

const html = z.string();

export const objectiveSchema = z.strictObject({ id: z.string(), text: z.string(), bloom: storedBloomLevel });
export type Objective = z.infer<typeof objectiveSchema>;

/** Parts of a lesson in reading order. HTML is static; questions and notes are forms, which a page adds between the HTML. */
export const lessonSegmentSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("html"), html }),
  z.strictObject({ kind: z.literal("question"), id: z.string() }),
  /** A question before the text; it is not scored. With empty `options`, the learner only thinks about it. */
  z.strictObject({ kind: z.literal("pre-question"), id: z.string(), html, options: z.array(z.string()) }),
  /** Answered from memory at the end of a lesson. Only the learner sees the answer. */
  z.strictObject({ kind: z.literal("recall"), id: z.string(), html }),
]);
export type LessonSegment = z.infer<typeof lessonSegmentSchema>;

export const compiledLessonSchema = z.strictObject({
  /** The address: the file name without number and extension. */
  id: z.string(),
  number: z.number().int(),
  title: z.string(),
  /** The title up to its first question mark or colon; and the rest, which may be empty. */
  heading: z.string(),
  lead: z.string(),
  /** A short title for narrow screens; equal to `heading` if the author gave none. */
  short: z.string(),
  objectives: z.array(objectiveSchema),
  /** Keys of sources.yaml. */
  sources: z.array(z.string()),
  /** Keys of glossary.yaml, in order of first use. */
  terms: z.array(z.string()),
  /** Computed: words / 150, plus 2 for each question and 8 for each case, rounded up. */
  minutes: z.number().int(),
  /** Headings of level 2 and cases, for the table of contents. `minutes`: reading time of the passage. */
  passages: z.array(
    z.strictObject({ id: z.string(), title: z.string(), kind: z.enum(["text", "case"]), minutes: z.number().int() }),
  ),
  segments: z.array(lessonSegmentSchema),
  /** Ids of the questions, in order. */
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
  /** The label as it is shown in a citation, such as `Movisie, 2024`. */
  label: z.string(),
  /** The reference without its title: authors (year). */
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

/** The rules of an edition. They can't change once somebody follows the edition; other rules need a new edition. */
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
export type StoredEditionRules = z.input<typeof editionRulesSchema>;

/** One course, as stored in `build/content/<course>.json` and in `release.content`. */
export const courseReleaseSchema = z.strictObject({
  courseId: z.string(),
  label: z.string(),
  language: z.string(),
  title: z.string(),
  subtitle: z.string(),
  audience: z.string(),
  /** One sentence, for lists; and paragraphs, for the course page. */
  summary: z.string(),
  description: z.array(z.string()),
  /** Shown unchanged: who did not make this course, with the key of the original source. */
  disclaimer: z.strictObject({ text: z.string(), source: z.string() }),
  minutes: z.number().int(),
  rules: editionRulesSchema,
  lessons: z.array(compiledLessonSchema),
  glossary: z.array(glossaryEntrySchema),
  sources: z.array(sourceEntrySchema),
  misconceptions: z.array(misconceptionEntrySchema),
});
export type CourseRelease = z.infer<typeof courseReleaseSchema>;

/** The JSON of `release.content`: everything of one published state, so that one row is enough to show a page and mark an answer. */
export interface StoredReleaseContent {
  release: z.input<typeof courseReleaseSchema>;
  questions: StoredQuestionRecord[];
}

/** A picture of a release. The lesson contains its hash in the address, so the hash of the course changes with it. */
export const coursePictureSchema = z.strictObject({
  /** `media/<name>` as in the lesson, or `og.png`: the picture for shared links. */
  name: z.string(),
  sha256: z.string(),
  base64: z.string(),
});
export type CoursePicture = z.infer<typeof coursePictureSchema>;

/** What the build gives to `loadCourse`: content, pictures, and the questions of every lesson with their keys. */
export const builtCourseSchema = z.strictObject({
  /** Hash over the release and the questions. A course with the same hash is loaded once. */
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
  pictures: z.array(coursePictureSchema),
});
export type BuiltCourse = z.infer<typeof builtCourseSchema>;
