/** What every question has, whatever its kind. */
import { z } from "zod";

/** Static HTML made by our own compiler from checked Markdown. */
export type Html = string;

/** Keys of sources and ids: also part of an address in the page. */
export const keyPattern = /^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/;

export const bloomLevels = ["onthouden", "begrijpen", "toepassen", "analyseren", "evalueren", "creëren"] as const;

const base = {
  /** Unique in the course and never changed, such as `L3-1`. */
  id: z.string(),
  /** Hash of what is asked, offered and marked; another hash is another revision. */
  revision: z.string(),
  objective: z.string(),
  bloom: z.enum(bloomLevels),
  /** Expected share of learners that has it right, 0 to 1. */
  facility: z.number().optional(),
  /** Id of the `Case` that the question is about. */
  case: z.string().optional(),
  /** Ids of questions that give this one away. */
  enemies: z.array(z.string()),
  sources: z.array(z.string()),
  /** Id of the heading in the lesson that the feedback leads back to. */
  passage: z.string(),
  /** The question or statement itself, and the same as plain text. */
  stem: z.string(),
  stemText: z.string(),
};

/** The record of one kind: what every question has, and what only this kind has. */
export function questionSchema<T extends string, S extends z.ZodRawShape>(type: T, own: S) {
  return z.strictObject({ ...base, type: z.literal(type), ...own });
}

const anyQuestion = z.object(base);
export type BaseQuestion = z.infer<typeof anyQuestion> & { type: string };

/** What a kind reads from Markdown: its own part of the record, and the question itself. */
export type OwnFields<Question> = Omit<Question, Exclude<keyof BaseQuestion, "type" | "stem" | "stemText">>;
