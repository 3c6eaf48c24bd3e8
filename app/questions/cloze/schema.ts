import { z } from "zod";
import { createQuestionSchema } from "../base";

const part = z.union([z.strictObject({ html: z.string() }), z.strictObject({ gap: z.string() })]);
export type ClozePart = z.infer<typeof part>;

const gap = z.strictObject({
  /** The id of a gap. It is not made from the accepted words, because an id is shown before the answer. */
  id: z.string(),
  accepted: z.array(z.string()).min(1),
  feedback: z.string(),
  wrong: z.array(z.strictObject({ text: z.string(), feedback: z.string() })),
});
export type ClozeGap = z.infer<typeof gap>;

export const clozeQuestionSchema = createQuestionSchema("cloze", {
  /**
   * The text, split at its gaps: each part is HTML, or the id of a gap. `stem` is the whole text with […] for each gap, for lists and
   * reports.
   */
  parts: z.array(part),
  gaps: z.array(gap),
});
export type ClozeQuestion = z.infer<typeof clozeQuestionSchema>;

export function selectClozeContentForRevisionHash({ gaps }: ClozeQuestion): unknown {
  return gaps.map(({ accepted, wrong }) => [accepted, wrong.map(({ text }) => text)]);
}
