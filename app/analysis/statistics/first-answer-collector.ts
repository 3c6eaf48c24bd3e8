/**
 * Collects marks and choices from the first answers of learners in one lesson: the marks of each learner's first round, the marks of later
 * variants in later rounds, and how often each option was chosen.
 */

import type { FirstAnswer } from "~/learning/progress/first-answers.fragment.sql.server";
import type { FirstAnswerTaker } from "~/learning/progress/read-first-answers.server";
import { listChosenOptionIds } from "~/questions/options";
import { isQuestionScored } from "~/questions/question";
import type { QuestionRecord } from "~/questions/table";

export interface FirstAnswerMarksAndChoices {
  /** The scored questions of the lesson, in the order of its page: the variants of each place, the one of first rounds first. */
  questions: QuestionRecord[];
  /** The scored questions of first rounds, in the order of the columns of `marks`. */
  firstVariants: QuestionRecord[];
  /**
   * A row for each learner, with a mark from 0 to 1 for each first variant. The mark is null if the learner's first round, which may be of
   * an older release, did not ask the question in this wording.
   */
  marks: (number | null)[][];
  /** For each later variant: its marks in later rounds, one for each learner. */
  laterMarks: Map<string, number[]>;
  /** How many people chose each option: by question id, then by option id. */
  chosen: Map<string, Map<string, number>>;
}

interface FirstAnswerCollector extends FirstAnswerTaker {
  getCollected(): FirstAnswerMarksAndChoices;
}

/** Creates a collector. `places`: the variants of each place of the lesson, without look-backs. */
export function createFirstAnswerCollector(places: readonly (readonly QuestionRecord[])[]): FirstAnswerCollector {
  const firstVariants = places.flatMap((variants) => variants.slice(0, 1)).filter(isQuestionScored);
  const laterVariants = places.flatMap((variants) => variants.slice(1)).filter(isQuestionScored);
  const marks: (number | null)[][] = [];
  const laterMarks = new Map(laterVariants.map(({ id }): [string, number[]] => [id, []]));
  const questions = places.flat().filter(isQuestionScored);
  const revisions = new Map(questions.map(({ id, revision }) => [id, revision]));
  const chosen = new Map(questions.map(({ id }) => [id, new Map<string, number>()]));

  /** Returns the mark of an answer, and counts what was chosen in it. Returns null for another wording: its marks can't be compared. */
  const take = (answer: FirstAnswer | undefined): number | null => {
    if (!answer || answer.score === null || answer.revision !== revisions.get(answer.questionId)) return null;
    const counts = chosen.get(answer.questionId);
    for (const id of answer.response ? listChosenOptionIds(answer.response) : [])
      counts?.set(id, (counts.get(id) ?? 0) + 1);
    return answer.score;
  };
  return {
    addFirstRound(answers) {
      const byId = new Map(answers.map((answer) => [answer.questionId, answer]));
      const row = firstVariants.map(({ id }) => take(byId.get(id)));
      if (row.some((mark) => mark !== null)) marks.push(row);
    },
    addLaterAnswer(answer) {
      const mark = take(answer);
      if (mark !== null) laterMarks.get(answer.questionId)?.push(mark);
    },
    getCollected: () => ({ questions, firstVariants, marks, laterMarks, chosen }),
  };
}
