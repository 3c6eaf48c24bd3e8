/** The options of a question and the chosen options of an answer, for all kinds of question that have options. */
import type { QuestionOption, ShownChoice } from "./choices/schema";
import type { RandomUint32Generator } from "./choices/shuffle";
import {
  getQuestionKindDefinition,
  listQuestionKinds,
  type QuestionKind,
  type QuestionRecord,
  type QuestionResponse,
} from "./table";

/** Returns the options of a question; an empty list for a kind of question without options. */
export function listOptions(question: QuestionRecord): QuestionOption[] {
  return getQuestionKindDefinition(question.type).options?.offered(question) ?? [];
}

/** Returns the ids of the options that were chosen in an answer; an empty list for a kind of question without options. */
export function listChosenOptionIds(response: QuestionResponse): string[] {
  return getQuestionKindDefinition(response.type).options?.chosen(response) ?? [];
}

/** The kinds of question whose stored answers contain ids of options. */
export const questionKindsWithOptions: QuestionKind[] = listQuestionKinds(({ options }) => options !== undefined);

export interface VotingOptions {
  choose: "one" | "several";
  options: ShownChoice[];
}

/**
 * Returns the options of a question as a group sees them when it votes, in random order and without the key. Returns null for a question
 * that has no single list of options.
 */
export function drawVotingOptions(question: QuestionRecord, random: RandomUint32Generator): VotingOptions | null {
  const { vote } = getQuestionKindDefinition(question.type);
  return vote ? { choose: vote.choose, options: vote.draw(question, random) } : null;
}

/** Returns whether a group can vote on questions of this kind. */
export function canGroupVoteOn({ type }: Pick<QuestionRecord, "type">): boolean {
  return getQuestionKindDefinition(type).vote !== undefined;
}
