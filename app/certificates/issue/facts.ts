/** What a certificate states, frozen at issue. The holder's name is stored in a separate column. */
import { z } from "zod";

const count = z.number().int().min(0);
const text = z.string().min(1);
const time = z.iso.datetime();

export const certificateFactsSchema = z.strictObject({
  /** Number of this shape. A changed shape gets a new number, so that old certificates stay valid. */
  format: z.literal(1),
  /** The public id. */
  code: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{12}$/),
  /** Address of its public page. */
  address: z.url({ protocol: /^https?$/ }),
  /** It is true if the installation is not public; then the certificate proves nothing. */
  trial: z.boolean(),
  course: z.strictObject({ id: text, title: text, subtitle: z.string(), language: text }),
  edition: text,
  releaseId: z.guid(),
  provider: z.strictObject({ name: text, url: z.url().optional() }),
  /** It is null if the course has no accreditation. */
  accreditation: text.nullable(),
  completedAt: time,
  issuedAt: time,
  /** Estimated study time in minutes; not study points. */
  minutes: count,
  outcomes: z.array(text).min(1),
  lessons: z.strictObject({ passed: count, total: count }),
  /** The score over the rounds that passed the lessons. `percent` is rounded down. */
  score: z.strictObject({ points: z.number().min(0), total: count, percent: z.number().int().min(0).max(100) }),
  passMark: z.number().min(0).max(1),
  passMarkNote: z.string(),
  /** Number of complete practice rounds, passed or not. */
  rounds: count,
  /** Practice questions with feedback at once, in any number of rounds. */
  form: z.literal("practice"),
  supervised: z.literal(false),
  identityChecked: z.literal(false),
});
export type CertificateFacts = z.infer<typeof certificateFactsSchema>;
