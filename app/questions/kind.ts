/**
 * What every kind of question can do. Each folder beside this file defines one kind, and `table.ts` lists them. Components are in
 * `components.ts`, because rooms and scripts mark answers without a page.
 */
import type { z } from "zod";
import type { BaseQuestion, KindSpecificFields } from "./base";
import type { Option } from "./choices/schema";
import type { Random } from "./choices/shuffle";
import type { QuestionReader } from "./reading/reader.server";

/** The values of each field, by its name, as in a form. */
export type FormFields = Record<string, string[]>;

/** From field name, up to its first hyphen (`gap` of `gap-2f`), to how it is filled in: chosen or typed. */
export type FieldNames = Readonly<Record<string, "chosen" | "typed">>;

/** The choices that a robot can guess from, and how often a random choice is right (0 to 1). */
export interface GuessableChoices {
  choices: { text: string; correct: boolean }[];
  chance: number;
}

/**
 * `Ask`: all that leaves the server before the answer. `Response`: what is stored. `Marked`: what is shown once the answer is final.
 * A text that `readResponse` returns is a problem; the catalogue has words for it.
 */
export interface QuestionKindDefinition<
  Question extends BaseQuestion,
  Ask extends { type: string },
  Response extends { type: string },
  Marked extends { type: string },
  Problem extends string = string,
> {
  /** The record of a question, as stored. */
  schema: z.ZodType<Question>;
  /** Attributes of `<Question>` that this kind has, but not every kind. */
  attributes: readonly string[];
  /** Reads the Markdown inside `<Question>`. */
  readMarkdown(reader: QuestionReader): KindSpecificFields<Question>;
  /** What makes another revision, besides another stem. It is hashed, so its shape must not change. */
  selectHashedContent(question: Question): unknown;
  /** What a learner sees before the answer, in a random order where that matters. */
  draw(question: Question, random: Random): Ask;
  /** The fields of its form. */
  fieldNames: FieldNames;
  /** Reads an answer from the posted fields; a string is the code of a problem. */
  readResponse(question: Question, fields: FormFields): Response | Problem;
  /** Returns the score, 0 to 1, or null if only the learner can judge. */
  grade(question: Question, response: Response): number | null;
  /** What is shown after the answer. `ask` gives the order in which the learner saw the choices. */
  mark(question: Question, ask: Ask, response: Response): Marked;
  /** The answer in words, one line for each part. */
  describe(question: Question, response: Response): string[];
  /** Form fields of an answer that is completely right or completely wrong, for demonstrations, measurements and tests. */
  composeSampleAnswer(question: Question, right: boolean): FormFields;
  /** For kinds with right and wrong options: the options offered, and the ids of the chosen ones. */
  options?: { offered(question: Question): Option[]; chosen(response: Response): string[] };
  /** For kinds that can be guessed. Absent or null if there is nothing to guess. */
  getGuessableChoices?(question: Question): GuessableChoices | null;
  /** Tells whether the page shows the stem. If not, this kind shows it with the fields inside. */
  showsStem: boolean;
  /** Tells whether it counts for a score. */
  scored: boolean;
  /** Tells whether an answer is a choice among offered choices. Text that is typed beside it (see `fieldNames`) is not a choice. */
  chosen: boolean;
}
