/** The fields that a stored question of every kind has. */
import { z } from "zod";
import { storedBloomLevelCodec } from "./bloom-schema";

/** HTML that the compiler of courses made from checked Markdown, so it is safe to put in a page. */
export type Html = string;

/**
 * The form of ids, and of keys of sources. They are also used in addresses of pages, and as names of properties, so that the names that
 * every JavaScript object has, such as `constructor`, are no ids.
 */
export const idAndSourceKeyPattern =
  /^(?!(?:constructor|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/;

const base = {
  /** The id of the question, such as `L3-1`. It is unique in the course and never changes. */
  id: z.string(),
  /** The hash of the question's text, its choices and its key. Another hash means a new revision of the question. */
  revision: z.string(),
  objective: z.string(),
  bloom: storedBloomLevelCodec,
  /** The share of learners (0 to 1) that the author expects to answer right. */
  facility: z.number().optional(),
  /** The id of the case (a short story in the lesson) that the question is about. */
  case: z.string().optional(),
  /** The ids of questions that would reveal the answer to this question. */
  enemies: z.array(z.string()),
  sources: z.array(z.string()),
  /**
   * The passages of its sources that the question stands on, as ids in the folder dossier/ of the course. Empty if it stands on none of
   * them; absent if the author did not say.
   */
  source: z.array(z.string()).optional(),
  /**
   * The id of a heading or case in the lesson: the passage that a learner should read again after this question. Empty for a look-back,
   * which is about another lesson.
   */
  passage: z.string(),
  /**
   * The place in the lesson where the question is asked. Questions with the same place, one after another in the file, are variants: a round
   * asks one of them. Absent if the author placed nothing; then the question has a place of its own.
   */
  place: z.string().optional(),
  /** The cell of the final test's blueprint to which a question of the pool belongs. Absent in lessons. */
  cell: z.string().optional(),
  /** `lookback`: a question about an earlier lesson, at the opening of a lesson. It has no score and is in no statistics. */
  role: z.literal("lookback").optional(),
  /** The author's hint for the second try, as HTML. */
  hint: z.string().optional(),
  /** The text that asks the question (or the statement), as HTML. `stemText`: the same as plain text. */
  stem: z.string(),
  stemText: z.string(),
};

/** Returns the schema of stored questions of one kind: the fields of every question, and the fields of this kind (`own`). */
export function createQuestionSchema<T extends string, S extends z.ZodRawShape>(type: T, own: S) {
  return z.strictObject({ ...base, type: z.literal(type), ...own });
}

const anyQuestion = z.object(base);
export type BaseQuestion = z.infer<typeof anyQuestion> & { type: string };

/**
 * The fields of a question that a kind reads from Markdown itself: its text (the stem), its type and the fields that only this kind has.
 */
export type QuestionFieldsReadFromMarkdown<Question> = Omit<
  Question,
  Exclude<keyof BaseQuestion, "type" | "stem" | "stemText">
>;
