/** The schemas of choices in a stored question, and what a page shows of a choice. */
import { z } from "zod";
import type { Html } from "../base";

/**
 * A choice. Its id is a short hash of the question's id and the text. It reveals neither the right answer nor the order in the course file,
 * so forms, stored responses and statistics can all use it.
 */
export const storedChoiceSchema = z.strictObject({ id: z.string(), html: z.string(), text: z.string() });
export type StoredChoice = z.infer<typeof storedChoiceSchema>;

export const questionOptionSchema = z.strictObject({
  ...storedChoiceSchema.shape,
  correct: z.boolean(),
  feedback: z.string(),
  /** The misconception behind a wrong option: its key in misconceptions.yaml. Authors write it as `> [!key]` before the feedback. */
  misconception: z.string().optional(),
});
export type QuestionOption = z.infer<typeof questionOptionSchema>;

/** A choice as a page shows it: without what tells whether it is right. */
export interface ShownChoice {
  id: string;
  html: Html;
  text: string;
}
