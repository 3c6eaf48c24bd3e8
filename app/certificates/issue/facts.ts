/**
 * The facts that a certificate states. They never change after the certificate is issued. The holder's name is not among them, but in a
 * separate column.
 */
import { z } from "zod";

const count = z.number().int().min(0);
const text = z.string().min(1);
const time = z.iso.datetime();

export const certificateFactsSchema = z.strictObject({
  /** Version of the structure of these facts. If the structure changes, it gets a new number, so that old certificates stay valid. */
  format: z.literal(1),
  /** The public number of the certificate. */
  code: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{12}$/),
  /** Address of the certificate's public page. */
  address: z.url({ protocol: /^https?$/ }),
  /** Whether the installation is not public. The certificate is then a trial, and proves nothing. */
  trial: z.boolean(),
  course: z.strictObject({ id: text, title: text, subtitle: z.string(), language: text }),
  edition: text,
  releaseId: z.guid(),
  provider: z.strictObject({ name: text, url: z.url().optional() }),
  /** Accreditation of the course, or null if it has none. */
  accreditation: text.nullable(),
  completedAt: time,
  issuedAt: time,
  /** Estimated study time of the course in minutes; not study points. */
  minutes: count,
  outcomes: z.array(text).min(1),
  lessons: z.strictObject({ passed: count, total: count }),
  /** The score over the rounds with which the lessons were passed. `percent` is rounded down. */
  score: z.strictObject({ points: z.number().min(0), total: count, percent: z.number().int().min(0).max(100) }),
  passMark: z.number().min(0).max(1),
  passMarkNote: z.string(),
  /** Number of practice rounds that the learner completed, passed or not. */
  rounds: count,
  /** How the lessons were passed: by practice questions with feedback at once, in any number of rounds. */
  form: z.literal("practice"),
  supervised: z.literal(false),
  identityChecked: z.literal(false),
});
export type CertificateFacts = z.infer<typeof certificateFactsSchema>;
