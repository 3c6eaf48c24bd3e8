/** The fields of every question, whatever its kind. */
import { z } from "zod";
import { storedBloomLevelCodec } from "./bloom-schema";

/** Static HTML that our compiler made from checked Markdown. */
export type Html = string;

/** Keys of sources and ids. They are also used in addresses. */
export const keyPattern = /^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/;

const base = {
  /** The id is unique in the course and never changes, such as `L3-1`. */
  id: z.string(),
  /** Hash of what is asked, offered and marked. If it changes, the question has a new revision. */
  revision: z.string(),
  objective: z.string(),
  bloom: storedBloomLevelCodec,
  /** Share of learners that the author expects to answer right, 0 to 1. */
  facility: z.number().optional(),
  /** Id of the `Case` to which the question belongs. */
  case: z.string().optional(),
  /** Ids of questions that reveal the answer of this one. */
  enemies: z.array(z.string()),
  sources: z.array(z.string()),
  /** Id of the heading in the lesson to which the feedback refers. */
  passage: z.string(),
  /** The question or statement itself, as HTML and as plain text. */
  stem: z.string(),
  stemText: z.string(),
};

/** Returns the schema of one kind: the fields of every question and those of this kind only. */
export function createQuestionSchema<T extends string, S extends z.ZodRawShape>(type: T, own: S) {
  return z.strictObject({ ...base, type: z.literal(type), ...own });
}

const anyQuestion = z.object(base);
export type BaseQuestion = z.infer<typeof anyQuestion> & { type: string };

/** What a kind reads from Markdown: its own fields, and the question itself. */
export type KindSpecificFields<Question> = Omit<Question, Exclude<keyof BaseQuestion, "type" | "stem" | "stemText">>;
