import type { ReleaseReader } from "~/content/release/releases.server";
import type { Db } from "~/platform/database/database.server";
import { gradeResponse } from "~/questions/grading";
import type { Response } from "~/questions/question-view";
import type { NewResult } from "../attempt/attempt.sql.server";
import { isComplete, scoreRound } from "../attempt/scoring";

export interface RebuiltResult extends NewResult {
  attemptId: string;
  /** Questions whose stored score differs from what marking says now: none, unless a rule of marking changed. */
  differing: string[];
}

/**
 * Computes the results of all complete practice rounds again from the stored responses, without trusting a stored score.
 * Writes nothing: results are append-only, and what differs is for re-marking to add.
 */
export async function rebuildResults(
  db: Db,
  releases: ReleaseReader,
  { learnerId }: { learnerId: string },
): Promise<RebuiltResult[]> {
  const rows = await db<{ id: string; releaseId: string; items: Item[] }[]>`
    select a.id, a.release_id,
      json_agg(json_build_object('questionId', i.question_id, 'response', n.response, 'score', n.score) order by i.position) as items
    from attempt a
    join attempt_item i on i.learner_id = a.learner_id and i.attempt_id = a.id
    left join answer n on n.learner_id = i.learner_id and n.attempt_id = i.attempt_id and n.question_id = i.question_id and n.seq = 1
    where a.learner_id = ${learnerId} and a.kind = 'practice'
    group by a.learner_id, a.id order by a.id`;
  const rebuilt: RebuiltResult[] = [];
  for (const { id, releaseId, items } of rows) {
    const release = await releases.get(db, releaseId);
    const questions = items.map(({ questionId }) => {
      const question = release.questions.get(questionId);
      if (!question) throw new Error(`release ${releaseId} lacks question ${questionId}`);
      return question;
    });
    const scores = new Map<string, number | null>();
    for (const [i, { questionId, response }] of items.entries()) {
      const question = questions[i];
      if (response && question) scores.set(questionId, gradeResponse(question, response).score);
    }
    if (!isComplete(questions, scores)) continue;
    const differing = items.filter((item) => scores.get(item.questionId) !== item.score).map((item) => item.questionId);
    rebuilt.push({ attemptId: id, ...scoreRound(questions, scores, release.content.rules.passMark), differing });
  }
  return rebuilt;
}

interface Item {
  questionId: string;
  response: Response | null;
  score: number | null;
}
