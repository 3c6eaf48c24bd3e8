/** How a simulated learner answers: they know a part of the answers, and guess the others. */
import type { RandomUint32Generator } from "../../app/questions/choices/shuffle";
import { drawWholeNumberBelow } from "../../app/questions/choices/shuffle";
import type { PostedFormFields } from "../../app/questions/kind";
import type { AskedQuestion } from "../../app/questions/question-view";
import { getQuestionKindDefinition, type QuestionRecord } from "../../app/questions/table";

/** The number of options of a question with options. Somebody who guesses has one in so many right. */
const optionCount = 3;

/** Returns the share of answers that somebody knows who has this share right, because of the rest they guess one in three. */
export const computeShareKnown = (right: number) => (right - 1 / optionCount) / (1 - 1 / optionCount);

/**
 * Returns the fields that a learner fills in at a question as it is shown to them. A guess takes one of the three options at random. At a
 * question without three options to choose from, a guess is right one time in three, so that every question is equally hard.
 * @param right the share of answers that the learner has right
 */
export function chooseSimulatedAnswer(
  question: QuestionRecord,
  { ask }: Pick<AskedQuestion, "ask">,
  right: number,
  random: RandomUint32Generator,
): PostedFormFields {
  const { composeSampleAnswer, paper } = getQuestionKindDefinition(question.type);
  const answer = (isRight: boolean) => composeSampleAnswer(question, isRight);
  if (random() / 2 ** 32 < computeShareKnown(right)) return answer(true);
  const guess = drawWholeNumberBelow(optionCount, random);
  const options = paper?.answer === "letter" && "options" in ask ? ask.options : [];
  return options.length === optionCount ? { option: [options[guess]?.id ?? ""] } : answer(guess === 0);
}

export interface SimulatedAttempt {
  /** The number of right answers. */
  right: number;
  passed: boolean;
}

/** What the learners who have the same share right did, one learner after another: the attempts of a series, none after a pass. */
export interface SimulatedGroup {
  right: number;
  learners: SimulatedAttempt[][];
}

/** Returns which share of the learners passed at the first attempt, and at any attempt of their series. */
export function computePassShares({ learners }: SimulatedGroup): { inOne: number; inSeries: number } {
  const share = (passes: (attempts: SimulatedAttempt[]) => boolean | undefined) =>
    learners.filter(passes).length / learners.length;
  return { inOne: share(([first]) => first?.passed), inSeries: share((all) => all.some(({ passed }) => passed)) };
}
