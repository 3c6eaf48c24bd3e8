/**
 * Collects marks and choices from the first practice rounds of one lesson: the marks of each learner, and how often each option was chosen.
 */

import type { FirstRoundAnswer } from "~/learning/progress/first-rounds.fragment.sql.server";
import { listChosenOptionIds } from "~/questions/options";
import { isQuestionScored } from "~/questions/question";
import type { QuestionRecord } from "~/questions/table";

export interface FirstRoundMarksAndChoices {
  /** The scored questions of the lesson, in the order of the columns of `marks`. */
  questions: QuestionRecord[];
  /** A row for each learner, with a mark from 0 to 1 for each question. */
  marks: number[][];
  /** How many people chose each option: by question id, then by option id. */
  chosen: Map<string, Map<string, number>>;
}

export function createFirstRoundCollector(records: readonly QuestionRecord[]): {
  addRound(answers: readonly FirstRoundAnswer[]): void;
  getCollected(): FirstRoundMarksAndChoices;
} {
  const questions = records.filter(isQuestionScored);
  const marks: number[][] = [];
  const chosen = new Map(questions.map(({ id }) => [id, new Map<string, number>()]));
  return {
    /**
     * Adds the answers of one learner's round. A round in which a question had another wording is left out, because its marks can't be
     * compared.
     */
    addRound(answers) {
      const byId = new Map(answers.map((answer) => [answer.questionId, answer]));
      const own = questions.map((question) => byId.get(question.id));
      if (own.some((answer, at) => answer?.revision !== questions[at]?.revision || answer?.score == null)) return;
      marks.push(own.map((answer) => answer?.score ?? 0));
      for (const answer of own) {
        const counts = answer && chosen.get(answer.questionId);
        const ids = answer?.response ? listChosenOptionIds(answer.response) : [];
        for (const id of counts ? ids : []) counts?.set(id, (counts.get(id) ?? 0) + 1);
      }
    },
    getCollected: () => ({ questions, marks, chosen }),
  };
}
