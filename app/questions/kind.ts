/**
 * What every kind of question must define. Each kind is a folder beside this file, and `table.ts` lists all kinds. React components are
 * listed in `components.ts`, because servers and scripts also grade answers without a page.
 */
import type { z } from "zod";
import type { BaseQuestion, QuestionFieldsReadFromMarkdown } from "./base";
import type { QuestionOption, ShownChoice } from "./choices/schema";
import type { RandomUint32Generator } from "./choices/shuffle";
import type { QuestionMarkdownReader } from "./reading/reader.server";

/** The values of the fields of a posted form, by field name. */
export type PostedFormFields = Record<string, string[]>;

/**
 * The field names of a kind of question, each up to its first hyphen (`gap` of `gap-2f`), and whether a learner chooses or types the value.
 */
export type AnswerFieldInputMethods = Readonly<Record<string, "chosen" | "typed">>;

/** A text that a robot (a simple guessing strategy) can choose, and whether it is right. */
export interface ChoiceForGuessingRobot {
  text: string;
  correct: boolean;
}

/**
 * What a robot can guess of a question. `one`: one choice is right. `several`: some choices are right. `statement`: it is true or not.
 * `cards`: each card belongs to one of the `slots`, which are texts. `number`: the numbers in the text of the question, to copy one.
 */
export type ChoicesForGuessingRobot =
  | { form: "one"; choices: ChoiceForGuessingRobot[] }
  | { form: "several"; choices: ChoiceForGuessingRobot[] }
  | { form: "number"; choices: ChoiceForGuessingRobot[] }
  | { form: "statement"; answer: boolean }
  | { form: "cards"; cards: { text: string; slot: string }[]; slots: string[] };

/** How a reader writes an answer down: what stands in the JSON file with answers. */
export type PaperAnswerForm =
  | "letter"
  | "letters"
  | "letters-in-order"
  | "letter-for-each-number"
  | "truth-and-reason"
  | "words"
  | "number";

/** How a question of one kind stands on paper, without its key, and how an answer from paper is read. */
export interface QuestionOnPaper<Question, Ask> {
  answer: PaperAnswerForm;
  /** Returns the text of the question, and the lists below it: one with numbers, one with letters. */
  print(question: Question, ask: Ask): { text: string; numbered: string[]; lettered: string[] };
  /** Returns the form fields of an answer that was written down, or null if it is not written in the right form. */
  readAnswer(ask: Ask, written: unknown): PostedFormFields | null;
}

/** When a second try follows: `if-partly`: only after an answer that is partly right. `unless-all`: not if every option was chosen. */
export type SecondTryCondition = "if-partly" | "unless-all";

/** How a question of one kind is asked once more, after a first answer that was not completely right. */
export interface SecondTry<Question, Ask, Response, Problem extends string = string> {
  /**
   * Returns whether this first answer may be followed by a second try. `first` is null before the first answer: then it returns whether a
   * second try is possible at all.
   */
  allows(question: Question, first: Response | null): boolean;
  /** When a first answer that is not right has a second try; absent if it always has. The page says so before the first answer. */
  condition?: SecondTryCondition;
  /**
   * Returns what a learner sees at the second try. It shows which parts of the first answer were right, but nothing else of the key.
   * `ask`: what they saw at the first try.
   */
  draw(question: Question, ask: Ask, first: Response): Ask;
  /** Returns the whole second answer, or the code of a problem. What was right at the first try comes from `first`, never from the form. */
  readResponse(question: Question, first: Response, fields: PostedFormFields): Response | Problem;
}

/** A part of a question that an answer has right or not, such as a card to sort. */
export interface QuestionPart {
  id: string;
  text: string;
}

/** The parts of the questions of one kind. */
export interface QuestionParts<Question, Response> {
  offered(question: Question): QuestionPart[];
  /** Returns the ids of the parts that an answer has not right. */
  missed(question: Question, response: Response): string[];
  /** Returns the score of an answer that misses exactly these parts. Trainers see scores, so it tells what they know of an answer. */
  score(question: Question, missed: ReadonlySet<string>): number;
}

/**
 * What one kind of question defines. `Question`: a stored question. `Ask`: what is shown of it before the answer. `Response`: an answer, as
 * it is stored. `Marked`: what is shown after the answer. `Problem`: the codes of why a posted answer is refused; pages have a sentence for
 * each.
 */
export interface QuestionKindDefinition<
  Question extends BaseQuestion,
  Ask extends { type: string },
  Response extends { type: string },
  Marked extends { type: string },
  Problem extends string = string,
> {
  /** The schema of a stored question of this kind. */
  schema: z.ZodType<Question>;
  /** The attributes of the tag `<Question>` that only this kind has, or only a few kinds have. */
  attributes: readonly string[];
  /** Reads the Markdown inside the tag `<Question>` of a course file. */
  readMarkdown(reader: QuestionMarkdownReader): QuestionFieldsReadFromMarkdown<Question>;
  /**
   * Returns what is hashed, besides the stem, to tell revisions of a question apart. Its structure must never change, or every hash would.
   */
  selectContentForRevisionHash(question: Question): unknown;
  /** Returns what a learner sees before the answer. Choices are in random order. */
  draw(question: Question, random: RandomUint32Generator): Ask;
  /** The names of the form fields of an answer, and whether a learner chooses or types the value of each. */
  fieldInputMethods: AnswerFieldInputMethods;
  /** Returns the answer in posted form fields, or the code of a problem with it (a string). */
  readResponse(question: Question, fields: PostedFormFields): Response | Problem;
  /** Returns the score of an answer, 0 to 1, or null if learners judge their answers themselves. */
  grade(question: Question, response: Response): number | null;
  /** The second try, or null if questions of this kind are asked only once. */
  secondTry: SecondTry<Question, Ask, Response, Problem> | null;
  /**
   * Returns what a learner sees after the answer. `ask`: what they saw before it, which gives the order of the choices. `first`: the first
   * answer, if `response` is that of the second try. Only kinds with options show it; for the others, pages use `describe`.
   */
  mark(question: Question, ask: Ask, response: Response, first?: Response): Marked;
  /** Returns an answer in words, one line for each part. */
  describe(question: Question, response: Response): string[];
  /** Returns the form fields of an answer that is completely right (or completely wrong), for demonstrations, measurements and tests. */
  composeSampleAnswer(question: Question, right: boolean): PostedFormFields;
  /**
   * `offered` returns the options of a question, `chosen` the ids of those in an answer. `decides`: whether one option is chosen, and alone
   * decides the mark. Only for kinds with right and wrong options.
   */
  options?: { offered(question: Question): QuestionOption[]; chosen(response: Response): string[]; decides?: true };
  /** The parts of a question. Absent for kinds whose answers have no parts that are right or not. */
  parts?: QuestionParts<Question, Response>;
  /**
   * How a group votes on the question, with one list of options: whether one or several can be chosen, and the options as everybody sees
   * them, in random order. Absent for kinds that are answered in another way.
   */
  vote?: { choose: "one" | "several"; draw(question: Question, random: RandomUint32Generator): ShownChoice[] };
  /** Returns what a robot can guess, part by part. The list is empty if there is nothing; absent for kinds that can't be guessed. */
  getChoicesForGuessingRobot?(question: Question): ChoicesForGuessingRobot[];
  /**
   * Returns the part of a text that gives the right answer away, or null. Absent for kinds with options, whose options are compared with the
   * text, and for kinds whose answer no short text gives away.
   */
  findAnswerInText?(question: Question, text: string): string | null;
  /** How the question stands on paper, or null if its answers are not marked. */
  paper: QuestionOnPaper<Question, Ask> | null;
  /** Whether the page shows the stem above the fields. False for a text with gaps, where the fields are inside the text. */
  showsStem: boolean;
  /** Whether questions of this kind have a score. */
  scored: boolean;
}
