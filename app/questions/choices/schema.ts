/** Things to choose from, as the server keeps them. */
import { z } from "zod";
import type { Html } from "../base";

/**
 * The id is a short hash of the question's id and the visible text. It says nothing about the key or the authored order, so the same id
 * serves in forms, in stored responses and in statistics.
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
