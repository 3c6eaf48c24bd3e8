/** SQL for how sure a learner was. Only this room (the folder app/learning) uses this module. */
import type { Db } from "~/platform/database/database.server";
import type { Confidence } from "./confidence";

export interface ConfidentAnswer {
  courseId: string;
  releaseId: string;
  questionId: string;
  confidence: Confidence;
  score: number | null;
  answeredAt: Date;
}

/**
 * Returns the first answers of a learner for which they said how sure they were, in attempts of one kind, the latest first. The score is the
 * one that holds now.
 */
export function listConfidentAnswers(
  db: Db,
  { learnerId, kind }: { learnerId: string; kind: string },
): Promise<ConfidentAnswer[]> {
  return db<ConfidentAnswer[]>`
    select a.course_id, a.release_id, n.question_id, n.confidence, n.answered_at,
      case when again.no is null then n.score else again.score end as score
    from attempt a join answer n on n.learner_id = a.learner_id and n.attempt_id = a.id
    left join lateral (
      select no, score from marking
      where learner_id = n.learner_id and attempt_id = n.attempt_id and question_id = n.question_id order by no desc limit 1
    ) again on true
    where a.learner_id = ${learnerId} and a.kind = ${kind} and n.seq = 1 and n.confidence is not null
    order by n.answered_at desc, n.question_id`;
}
