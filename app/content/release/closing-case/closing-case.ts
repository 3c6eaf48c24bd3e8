/** The closing case of a release: the documents of a dossier, and steps that each ask for a choice. It is never scored. */
import { z } from "zod";

const html = z.string();

const stepSchema = z.strictObject({
  kind: z.literal("step"),
  id: z.string(),
  title: z.string(),
  /** The id of the lesson that the step builds on. */
  lesson: z.string().optional(),
  /** What happened. */
  html,
  question: html,
  /** What can be chosen. A choice is stored as the number of its option, from 1. */
  options: z.array(html),
  /** The reasons of two colleagues. They stay on the server until the learner has chosen. `option`: the number of what they chose. */
  reasons: z.array(z.strictObject({ name: z.string(), option: z.number().int(), html })),
});
export type ClosingCaseStep = z.infer<typeof stepSchema>;

export const closingCaseSchema = z.strictObject({
  title: z.string(),
  /** The duration in minutes, computed as words / 150, plus 2 for each step. It is no part of the minutes of the course. */
  minutes: z.number().int(),
  /** The text and the steps in the order of the file. The text before the first step is the documents of the dossier. */
  parts: z.array(z.discriminatedUnion("kind", [z.strictObject({ kind: z.literal("html"), html }), stepSchema])),
  /** Help for a group that discusses the case. */
  guidance: html.optional(),
  /** The glossary terms and the sources that the case uses, as their keys. */
  terms: z.array(z.string()),
  sources: z.array(z.string()),
});
export type ClosingCase = z.infer<typeof closingCaseSchema>;

export function listSteps({ parts }: Pick<ClosingCase, "parts">): ClosingCaseStep[] {
  return parts.filter((part) => part.kind === "step");
}
