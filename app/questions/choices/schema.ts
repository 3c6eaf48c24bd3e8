/** Choices, as stored on the server. */
import { z } from "zod";
import type { Html } from "../base";

/**
 * The id is a short hash of the question's id and the visible text. It reveals neither the key nor the authored order, so forms, stored
 * responses and statistics use the same id.
 */
export const choiceSchema = z.strictObject({ id: z.string(), html: z.string(), text: z.string() });
export type Choice = z.infer<typeof choiceSchema>;

export const optionSchema = z.strictObject({
  ...choiceSchema.shape,
  correct: z.boolean(),
  feedback: z.string(),
  /** Key in misconceptions.yaml, from `> [!key] …`. */
  misconception: z.string().optional(),
});
export type Option = z.infer<typeof optionSchema>;

/** A choice as a page shows it before the answer. */
export interface ShownChoice {
  id: string;
  html: Html;
}
