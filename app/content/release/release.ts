/**
 * The schema of a published course, as pages read it. The questions with their right answers are stored apart, so that a page can't show an
 * answer by mistake.
 */
import { z } from "zod";
import { storedBloomLevelCodec } from "~/questions/bloom-schema";
import { questionRecordSchema } from "~/questions/question";
import { rubricSchema } from "~/questions/rubric/schema";
import type { SerializedQuestionRecord } from "~/questions/table";
import { cellLevels } from "../source/cell-level";
import { closingCaseSchema } from "./closing-case/closing-case";

const html = z.string();

const objectiveSchema = z.strictObject({ id: z.string(), text: z.string(), bloom: storedBloomLevelCodec });
export type Objective = z.infer<typeof objectiveSchema>;

/** One part of a lesson; the parts are in reading order. A page shows `html` as it is, and draws a form for each of the other kinds. */
const lessonSegmentSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("html"), html }),
  z.strictObject({ kind: z.literal("question"), id: z.string() }),
  /**
   * A question before the text of the lesson; it is not scored. If `options` is empty, the learner types nothing and only thinks about the
   * question. `passage`: the id of the passage that answers it. `answers`: what the text says about each option, in the order of `options`.
   */
  z.strictObject({
    kind: z.literal("pre-question"),
    id: z.string(),
    html,
    options: z.array(z.string()),
    passage: z.string().optional(),
    answers: z.array(html).optional(),
  }),
  /** A question at the end of the lesson that the learner answers from memory. Nobody else sees the answer. */
  z.strictObject({ kind: z.literal("recall"), id: z.string(), html }),
  /** A task in one's own neighbourhood. Nobody else sees what the learner writes, and the rubric gives no score. */
  z.strictObject({
    kind: z.literal("task"),
    id: z.string(),
    title: z.string(),
    html,
    rubric: rubricSchema.optional(),
  }),
  /** What to read next. Each item begins with sources of the course or with links, and may go on in plain text. */
  z.strictObject({
    kind: z.literal("further"),
    items: z.array(
      z.strictObject({
        links: z.array(
          z.union([z.strictObject({ source: z.string() }), z.strictObject({ text: z.string(), url: z.string() })]),
        ),
        text: z.string(),
      }),
    ),
  }),
]);
export type LessonSegment = z.infer<typeof lessonSegmentSchema>;

const compiledLessonSchema = z.strictObject({
  /** The id of the lesson, which is part of its address: the file name without number and extension. */
  id: z.string(),
  number: z.number().int(),
  title: z.string(),
  /** `heading` is the title up to its first question mark or colon. `lead` is the rest of the title, which may be empty. */
  heading: z.string(),
  lead: z.string(),
  /** A short title for narrow screens. If the author gave none, it is equal to `heading`. */
  short: z.string(),
  objectives: z.array(objectiveSchema),
  /** The sources that the lesson uses, as keys of sources.yaml. */
  sources: z.array(z.string()),
  /** The glossary terms that the lesson uses, as keys of the course's glossary, in the order of their first use. */
  terms: z.array(z.string()),
  /** The duration of the lesson in minutes, computed as words / 150, plus 2 for each place and 8 for each case, rounded up. */
  minutes: z.number().int(),
  /**
   * The passages of the lesson (headings of level 2 and cases), for the table of contents. `minutes` is the reading time of the passage.
   */
  passages: z.array(
    z.strictObject({ id: z.string(), title: z.string(), kind: z.enum(["text", "case"]), minutes: z.number().int() }),
  ),
  segments: z.array(lessonSegmentSchema),
  /**
   * The passages of sources that the text under a heading is bound to, by the id of the heading. Absent if the author bound nothing.
   */
  bound: z.record(z.string(), z.array(z.string())).optional(),
  /** The ids of the lesson's questions, in the order of the text. */
  questions: z.array(z.string()),
});
export type CompiledLesson = z.infer<typeof compiledLessonSchema>;

const glossaryEntrySchema = z.strictObject({
  key: z.string(),
  term: z.string(),
  definition: z.string(),
  sources: z.array(z.string()),
  synonyms: z.array(z.string()),
});
export type GlossaryEntry = z.infer<typeof glossaryEntrySchema>;

const sourceEntrySchema = z.strictObject({
  key: z.string(),
  /** The text that a citation of this source shows, such as `Movisie, 2024`. */
  label: z.string(),
  /** What the lessons call the source on which the course is based, such as `het artikel`. */
  name: z.string().optional(),
  /** The authors of the source. */
  authors: z.string(),
  year: z.string(),
  title: z.string(),
  /** The publisher, journal or website of the source; may be empty. */
  container: z.string(),
  url: z.string().optional(),
  read: z.enum(["fully", "partly", "not"]),
  readNote: z.string(),
});
export type SourcePublication = z.infer<typeof sourceEntrySchema>;

const misconceptionEntrySchema = z.strictObject({
  key: z.string(),
  name: z.string(),
  explanation: z.string(),
  discussion: z.string(),
});

/** The final test as the rules of an edition fix it. */
const finalTestRulesSchema = z.strictObject({
  /** The name of the pool. Attempts are counted over all editions whose pool has this name. */
  pool: z.string(),
  /** The lowest share of right questions that passes, from 0 to 1. */
  mark: z.number(),
  norm: z.strictObject({
    note: z.string(),
    /** The rounds in which judges set the mark. Without a round the mark is provisional. */
    rounds: z.array(
      z.strictObject({
        date: z.string(),
        judges: z.number().int(),
        mark: z.number(),
        spread: z.number(),
        standardError: z.number(),
      }),
    ),
  }),
  /** The blueprint: one question of each cell is asked. `objective`: the objective of a lesson. */
  cells: z.array(z.strictObject({ id: z.string(), objective: z.string(), level: z.enum(cellLevels) })),
  /** The course objective of each lesson, by the id of the lesson. */
  courseObjectives: z.record(z.string(), z.string()),
});
export type FinalTestRules = z.infer<typeof finalTestRulesSchema>;

const accreditationSchema = z.union([
  z.string(),
  /** The first and the last day of the period, such as 2027-01-31. */
  z.strictObject({ id: z.string(), from: z.string(), until: z.string() }),
]);
export type Accreditation = z.infer<typeof accreditationSchema>;

/** An accreditation with the first and the last day of its period, which are null if they are not known. */
export interface AccreditationWithPeriod {
  id: string;
  from: string | null;
  until: string | null;
}

export function readAccreditation(accreditation: Accreditation | null): AccreditationWithPeriod | null {
  return typeof accreditation === "string" ? { id: accreditation, from: null, until: null } : accreditation;
}

/** The rules of an edition of a course. They can't change once a learner is enrolled in the edition; other rules need a new edition. */
const editionRulesSchema = z.strictObject({
  objectives: z.array(objectiveSchema),
  lessonObjectives: z.record(z.string(), z.array(objectiveSchema)),
  passMark: z.number(),
  passMarkNote: z.string(),
  attempts: z.strictObject({ final: z.number().int(), hoursBetween: z.number() }),
  provider: z.strictObject({ name: z.string(), url: z.string().optional() }),
  /** The id of the accreditation, also with its period, or null if the course has none. */
  accreditation: accreditationSchema.nullable(),
  lessonOrder: z.array(z.string()),
  /** The final test. Absent if the edition has none: then its certificate rests on practice. */
  finalTest: finalTestRulesSchema.optional(),
});
export type EditionRules = z.infer<typeof editionRulesSchema>;
export type StoredEditionRules = z.input<typeof editionRulesSchema>;

/** What a release adds to the rules of its final test. */
const finalTestContentSchema = z.strictObject({
  /** Whether the questions stand in the course folder, so that everybody who has it can read them. */
  questionsPublic: z.boolean(),
  /** The cases that questions of the pool are about, in the order of the files. */
  cases: z.array(z.strictObject({ id: z.string(), title: z.string(), html })),
  /** How many people agreed to the key of each question as it is now, by the id of the question. Absent: nobody. */
  keyReviewers: z.record(z.string(), z.number().int()),
});
export type FinalTestContent = z.infer<typeof finalTestContentSchema>;

/**
 * The content of one course, without its questions. It is stored in `build/content/<course>.json` and in the database column
 * `release.content`.
 */
const courseReleaseSchema = z.strictObject({
  courseId: z.string(),
  label: z.string(),
  language: z.string(),
  title: z.string(),
  subtitle: z.string(),
  audience: z.string(),
  /** `summary` is one sentence for lists of courses. `description` is the paragraphs on the page of the course. */
  summary: z.string(),
  description: z.array(z.string()),
  /**
   * A text that the course page shows unchanged: that the publisher of the original source did not make this course. `source` is the key of
   * that source.
   */
  disclaimer: z.strictObject({ text: z.string(), source: z.string() }),
  minutes: z.number().int(),
  /** Whether a wrong first answer gets a second try. Absent in releases from before there was one: their rounds have one try. */
  secondTry: z.boolean().optional(),
  rules: editionRulesSchema,
  finalTest: finalTestContentSchema.optional(),
  /** One dossier in steps over all lessons, which is never scored. Absent if the course has none. */
  closingCase: closingCaseSchema.optional(),
  /** The lessons, in the order of their numbers. The build makes them so, and `release-cache.server.ts` sorts what is stored. */
  lessons: z.array(compiledLessonSchema),
  glossary: z.array(glossaryEntrySchema),
  sources: z.array(sourceEntrySchema),
  misconceptions: z.array(misconceptionEntrySchema),
});
export type CourseRelease = z.infer<typeof courseReleaseSchema>;

/**
 * The JSON in the database column `release.content`: everything in one published state of a course, so that one row is enough to show a
 * page and to mark an answer.
 */
export interface StoredReleaseContent {
  release: z.input<typeof courseReleaseSchema>;
  questions: SerializedQuestionRecord[];
}

/** A picture of a release. A lesson contains the picture's hash in its address, so a changed picture changes the hash of the course too. */
const coursePictureSchema = z.strictObject({
  /** The name of the picture: `media/<name>` as in the lesson, or `og.png` for the preview picture of shared links. */
  name: z.string(),
  sha256: z.string(),
  base64: z.string(),
});
export type CoursePicture = z.infer<typeof coursePictureSchema>;

/** What the build gives to `storeCourseRelease`: the content of the course, its pictures, and its questions with their right answers. */
export const builtCourseSchema = z.strictObject({
  /** The hash of the release and the questions. If a release with this hash is already stored, no new release is added. */
  hash: z.string(),
  release: courseReleaseSchema,
  questions: z.array(
    z.strictObject({
      lessonId: z.string(),
      position: z.number().int(),
      pool: z.enum(["practice", "final"]),
      record: questionRecordSchema,
    }),
  ),
  pictures: z.array(coursePictureSchema),
});
export type BuiltCourse = z.infer<typeof builtCourseSchema>;

/** Returns the source on which a course is based, which its disclaimer names; null if the course does not list it. */
export function findOriginalSource({
  sources,
  disclaimer,
}: Pick<CourseRelease, "sources" | "disclaimer">): SourcePublication | null {
  return sources.find(({ key }) => key === disclaimer.source) ?? null;
}
