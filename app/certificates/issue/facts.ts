/**
 * The facts that a certificate states. They never change after the certificate is issued. The holder's name and register number are not
 * among them, but in separate columns.
 */
import { z } from "zod";

const count = z.number().int().min(0);
const share = z.number().min(0).max(1);
const text = z.string().min(1);
const time = z.iso.datetime();
const day = z.iso.date();

const commonFacts = {
  /** The public number of the certificate. */
  code: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{12}$/),
  /** Address of the certificate's public page. */
  address: z.url({ protocol: /^https?$/ }),
  /** Whether the installation is not public. The certificate is then a trial, and proves nothing. */
  trial: z.boolean(),
  course: z.strictObject({ id: text, title: text, subtitle: z.string(), language: text }),
  edition: text,
  /** The release of which the certificate has the title and the outcomes. */
  releaseId: z.guid(),
  provider: z.strictObject({ name: text, url: z.url().optional() }),
  completedAt: time,
  issuedAt: time,
  /**
   * Estimated study time of the course in minutes; not study points. If the certificate names lessons of other editions, each of them counts
   * with the minutes that it had there.
   */
  minutes: count,
  outcomes: z.array(text).min(1),
  lessons: z.strictObject({ passed: count, total: count }),
};

/** How the lessons were passed: by practice questions with feedback at once, in any number of rounds. */
const practiceFacts = {
  form: z.literal("practice"),
  /** The score over the rounds with which the lessons were passed. `percent` is rounded down. */
  score: z.strictObject({ points: z.number().min(0), total: count, percent: z.number().int().min(0).max(100) }),
  passMark: share,
  passMarkNote: z.string(),
  /** Number of practice rounds that the learner completed, passed or not. */
  rounds: count,
};

/** The final test that the learner passed. */
const finalTestFacts = {
  form: z.literal("final-test"),
  /** A question counts whole or not at all. */
  score: z.strictObject({ right: count, total: count.min(1) }),
  norm: z.strictObject({
    /** The lowest share of right questions that passes, and the least number of right questions that reaches it. */
    mark: share,
    needed: count,
    note: z.string(),
    /** Whether no round of judges set the mark. */
    provisional: z.boolean(),
    /** The rounds in which judges set the mark (the method of Angoff), the last one last. */
    rounds: z.array(
      z.strictObject({
        date: day,
        judges: count.min(1),
        mark: share,
        spread: z.number().min(0),
        standardError: z.number().min(0),
      }),
    ),
  }),
  /** The number of the attempt that passed, among all attempts of the learner at the pool. */
  attempt: count.min(1),
  /**
   * How many of the passed lessons were passed in each other edition. Absent if there are none, and in certificates from before the field
   * existed, which do not tell.
   */
  lessonsElsewhere: z
    .array(z.strictObject({ edition: text, lessons: count.min(1) }))
    .min(1)
    .optional(),
  /** The edition from which the attempt was drawn. It may be an earlier one with the same pool. */
  testEdition: text,
  handedInAt: time,
};

/**
 * Format 1: certificates from before there was a final test. If the structure of the facts changes, it gets a new number, so that old
 * certificates stay valid.
 */
const firstFormat = z.strictObject({
  format: z.literal(1),
  ...commonFacts,
  ...practiceFacts,
  /** Accreditation of the course, or null if it has none. */
  accreditation: text.nullable(),
  supervised: z.literal(false),
  identityChecked: z.literal(false),
});

const secondFormat = {
  format: z.literal(2),
  ...commonFacts,
  /** Accreditation of the course, or null if it has none. The first and the last day of its period are null if they are not known. */
  accreditation: z.strictObject({ id: text, from: day.nullable(), until: day.nullable() }).nullable(),
  /** Whether everybody can read the questions. */
  questionsPublic: z.boolean(),
  /** How many people checked the keys: that of the question that was checked by the fewest. */
  keysReviewedBy: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  /**
   * Whether the answers were given under supervision, and of which provider or group (not of which person). `isGroup`: the name is that of a
   * group, so that the word for a group stands before it. Older certificates do not say it, and stay as they were.
   */
  supervised: z.union([z.literal(false), z.strictObject({ by: text, isGroup: z.boolean().optional() })]),
  identityChecked: z.boolean(),
};

export const certificateFactsSchema = z.discriminatedUnion("format", [
  firstFormat,
  z.discriminatedUnion("form", [
    z.strictObject({ ...secondFormat, ...practiceFacts }),
    z.strictObject({ ...secondFormat, ...finalTestFacts }),
  ]),
]);
export type CertificateFacts = z.infer<typeof certificateFactsSchema>;
export type PracticeFacts = Extract<CertificateFacts, { form: "practice" }>;
export type FinalTestFacts = Extract<CertificateFacts, { form: "final-test" }>;
