/**
 * What a kind of question can do. Each folder beside this file makes one; `table.ts` puts them together. How a kind looks is apart (`components.ts`): rooms and scripts mark answers without a page.
 */
import type { z } from "zod";
import type { BaseQuestion, OwnFields } from "./base";
import type { Option } from "./choices/schema";
import type { Random } from "./choices/shuffle";
import type { QuestionReader } from "./reading/reader.server";

/** Field name -> its values, as in a form. */
export type FormFields = Record<string, string[]>;

/** The name of a form's field up to its first hyphen (`gap` of `gap-2f`), and whether a learner chooses or types in it. */
export type FieldNames = Readonly<Record<string, "chosen" | "typed">>;

/** What somebody who knows nothing could answer, and how often that is right by chance (0 to 1). */
export interface GuessableChoices {
  choices: { text: string; correct: boolean }[];
  chance: number;
}

/**
 * `Ask`: all that leaves the server before the answer. `Response`: what is stored. `Marked`: what is shown once the answer is final.
 * A text that `readFields` returns is a problem; the catalogue has words for it.
 */
export interface KindDefinition<
  Question extends BaseQuestion,
  Ask extends { type: string },
  Response extends { type: string },
  Marked extends { type: string },
  Problem extends string = string,
> {
  schema: z.ZodType<Question>;
  /** Attributes of `<Question>` that this kind has and not every kind. */
  attributes: readonly string[];
  read(reader: QuestionReader): OwnFields<Question>;
  /** What makes another revision, besides another stem. It is hashed: its shape must not change. */
  composeRevisionContent(question: Question): unknown;
  draw(question: Question, random: Random): Ask;
  fields: FieldNames;
  readFields(question: Question, fields: FormFields): Response | Problem;
  /** 0 to 1; null when only the learner can judge. */
  grade(question: Question, response: Response): number | null;
  /** `ask` tells in which order the learner saw things. */
  mark(question: Question, ask: Ask, response: Response): Marked;
  /** The answer in words, one line a part. */
  describe(question: Question, response: Response): string[];
  /** The fields of an answer with full marks, or wrong in every part: for demonstrations, measurements and tests. */
  sample(question: Question, right: boolean): FormFields;
  /** For kinds with right and wrong options: those offered, and the ids of those chosen. */
  options?: { offered(question: Question): Option[]; chosen(response: Response): string[] };
  /** Absent, or null: nothing that can be guessed at. */
  guesses?(question: Question): GuessableChoices | null;
  /** Whether the stem is shown as it is; else the fields stand in it, and this kind shows it. */
  showsStem: boolean;
  /** Whether it is part of a score. */
  scored: boolean;
  /** Whether an answer is a choice out of what was offered; what is typed beside it (see `fields`) is not. */
  chosen: boolean;
  /** Whether the order of what is shown differs from learner to learner. */
  shuffled: boolean;
}
