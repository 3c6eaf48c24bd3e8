/** What a certificate states, frozen at issue. The name is beside it, in a column of its own. */
import { z } from "zod";

const count = z.number().int().min(0);
const text = z.string().min(1);
const time = z.iso.datetime();

export const certificateFactsSchema = z.strictObject({
  /** Of this very shape; a later shape gets a number of its own and leaves old certificates as they are. */
  format: z.literal(1),
  /** The public id. */
  code: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{12}$/),
  /** Where anybody can check it. */
  address: z.url({ protocol: /^https?$/ }),
  /** Issued by an installation that is not public: no proof of anything. */
  trial: z.boolean(),
  course: z.strictObject({ id: text, title: text, subtitle: z.string(), language: text }),
  edition: text,
  releaseId: z.guid(),
  provider: z.strictObject({ name: text, url: z.url().optional() }),
  /** Null: none, and none is claimed. */
  accreditation: text.nullable(),
  completedAt: time,
  issuedAt: time,
  /** Estimated study time; never points. */
  minutes: count,
  outcomes: z.array(text).min(1),
  lessons: z.strictObject({ passed: count, total: count }),
  /** Of the rounds that passed the lessons. `percent` is rounded down. */
  score: z.strictObject({ points: z.number().min(0), total: count, percent: z.number().int().min(0).max(100) }),
  passMark: z.number().min(0).max(1),
  passMarkNote: z.string(),
  /** Complete practice rounds, passed or not. */
  rounds: count,
  /** Practice questions, each with feedback at once, in as many rounds as one likes. */
  form: z.literal("practice"),
  supervised: z.literal(false),
  identityChecked: z.literal(false),
});
export type CertificateFacts = z.infer<typeof certificateFactsSchema>;
