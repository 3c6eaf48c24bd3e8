/**
 * A question as the server keeps it: with key and feedback. Never sent to a browser; what a browser may see is
 * `AskedQuestion` in `app/learning/attempt/question-view.ts`.
 *
 * Ids of options, cards, steps, gaps … are short hashes of the question id and the visible text. They say nothing about
 * the key or the authored order, so the same ids serve in forms, in stored responses and in statistics.
 */
import { z } from "zod";

/** Static HTML made by our own compiler from checked Markdown. */
export type Html = string;

export const bloomLevels = ["onthouden", "begrijpen", "toepassen", "analyseren", "evalueren", "creëren"] as const;

export const questionTypes = [
  "single",
  "case",
  "multiple",
  "true-false",
  "match",
  "sort",
  "order",
  "cloze",
  "short",
] as const;
export type QuestionType = (typeof questionTypes)[number];

const html = z.string();
const choice = z.strictObject({ id: z.string(), html, text: z.string() });
export type Choice = z.infer<typeof choice>;

const option = z.strictObject({
  ...choice.shape,
  correct: z.boolean(),
  feedback: html,
  /** Key in misconceptions.yaml, from `> [!key] …`. */
  misconception: z.string().optional(),
});
export type Option = z.infer<typeof option>;

const rubric = z.array(z.strictObject({ points: z.number(), criterion: html }));
export type Rubric = z.infer<typeof rubric>;

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
  stem: html,
  stemText: z.string(),
};

export const questionRecord = z.discriminatedUnion("type", [
  z.strictObject({ ...base, type: z.literal("single"), options: z.array(option) }),
  z.strictObject({ ...base, type: z.literal("case"), options: z.array(option), rubric: rubric.optional() }),
  z.strictObject({ ...base, type: z.literal("multiple"), options: z.array(option) }),
  z.strictObject({
    ...base,
    type: z.literal("true-false"),
    answer: z.boolean(),
    /** Shown when the statement was judged wrongly. */
    feedback: html,
    reasons: z.array(option),
  }),
  z.strictObject({
    ...base,
    type: z.literal("match"),
    pairs: z.array(z.strictObject({ left: choice, right: choice, feedback: html })),
    /** Right-hand texts that match nothing. */
    extras: z.array(z.strictObject({ right: choice, feedback: html })),
  }),
  z.strictObject({
    ...base,
    type: z.literal("sort"),
    categories: z.array(choice),
    cards: z.array(z.strictObject({ ...choice.shape, category: z.string(), feedback: html })),
  }),
  z.strictObject({
    ...base,
    type: z.literal("order"),
    /** In the right order. */
    steps: z.array(z.strictObject({ ...choice.shape, feedback: html })),
  }),
  z.strictObject({
    ...base,
    type: z.literal("cloze"),
    /** The text cut at its gaps; `gap` is the id of a gap. `stem` holds the text with blanks, for lists and reports. */
    parts: z.array(z.union([z.strictObject({ html }), z.strictObject({ gap: z.string() })])),
    gaps: z.array(
      z.strictObject({
        id: z.string(),
        accepted: z.array(z.string()).min(1),
        feedback: html,
        wrong: z.array(z.strictObject({ text: z.string(), feedback: html })),
      }),
    ),
  }),
  z.strictObject({
    ...base,
    type: z.literal("short"),
    rubric,
    model: html,
    pitfalls: z.array(z.strictObject({ html, feedback: html })),
  }),
]);
export type QuestionRecord = z.infer<typeof questionRecord>;
export type QuestionOf<T extends QuestionType> = Extract<QuestionRecord, { type: T }>;

/** `short` must be answered but is never part of a score. */
export function isScored(question: { type: QuestionType }): boolean {
  return question.type !== "short";
}
