/** Turns first rounds of one lesson into marks and counts of choices. A pure function. */

import type { FirstAnswer } from "~/learning/progress/first-rounds.fragment.sql.server";
import { listChosenOptions } from "~/questions/options";
import { isScored } from "~/questions/question";
import type { QuestionRecord } from "~/questions/table";

export interface GatheredRounds {
  /** The scored questions, in the order of the columns. */
  questions: QuestionRecord[];
  /** A row for each learner; marks from 0 to 1. */
  marks: number[][];
  /** The number of people who chose each option, by question and option. */
  chosen: Map<string, Map<string, number>>;
}

export function createRoundGatherer(records: readonly QuestionRecord[]): {
  take(answers: readonly FirstAnswer[]): void;
  done(): GatheredRounds;
} {
  const questions = records.filter(isScored);
  const marks: number[][] = [];
  const chosen = new Map(questions.map(({ id }) => [id, new Map<string, number>()]));
  return {
    /** A round with another wording of a question is left out, because it is another test. */
    take(answers) {
      const byId = new Map(answers.map((answer) => [answer.questionId, answer]));
      const own = questions.map((question) => byId.get(question.id));
      if (own.some((answer, at) => answer?.revision !== questions[at]?.revision || answer?.score == null)) return;
      marks.push(own.map((answer) => answer?.score ?? 0));
      for (const answer of own) {
        const counts = answer && chosen.get(answer.questionId);
        const ids = answer?.response ? listChosenOptions(answer.response) : [];
        for (const id of counts ? ids : []) counts?.set(id, (counts.get(id) ?? 0) + 1);
      }
    },
    done: () => ({ questions, marks, chosen }),
  };
}
