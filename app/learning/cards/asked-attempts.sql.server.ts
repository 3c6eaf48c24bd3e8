/** SQL that reads the answers from which cards are made. Only this room (the folder app/learning) uses this module. */
import type { Db } from "~/platform/database/database.server";
import type { RatedTry } from "./apply-asking";
import { normaliseIsoTime } from "./card-to-change.fragment.sql.server";
import type { CardsOfLearners } from "./cards.sql.server";
import type { WantedRecall } from "./schedule";

/** The answers of a learner in one attempt, with the scores that hold now. */
export interface AskedAttempt {
  learnerId: string;
  id: string;
  courseId: string;
  releaseId: string;
  /** The wanted recall that the learner chose, or null if they chose none. */
  wantedRecall: WantedRecall | null;
  /** For each answered question: its id, the time of the first answer, and the tries in order, as scores with the confidence of each. */
  asked: {
    questionId: string;
    askedAt: string;
    tries: [RatedTry, ...RatedTry[]];
  }[];
}

/** Some questions of a release. */
export interface QuestionsOfRelease {
  releaseId: string;
  questionIds: readonly string[];
}

/**
 * Returns what some learners answered in attempts of these kinds, in all courses or in one, in no fixed order. Guests are left out. A second
 * try keeps the score that it had, also if the first was marked again. `only`: reads only these questions, in attempts of their release.
 */
export async function listAskedAttempts(
  db: Db,
  { learnerIds, courseId = null, kinds, only }: CardsOfLearners & { kinds: string[]; only?: QuestionsOfRelease[] },
): Promise<AskedAttempt[]> {
  if (only?.length === 0) return [];
  const idsByRelease = only && Object.fromEntries(only.map((each) => [each.releaseId, each.questionIds]));
  const rows = await db<AskedAttempt[]>`
    select a.learner_id, a.id, a.course_id, a.release_id, review_setting.wanted_recall, asked.list as asked
    from attempt a
    join learner on learner.id = a.learner_id and learner.kind = 'account'
    left join review_setting on review_setting.learner_id = a.learner_id
    cross join lateral (
      select json_agg(json_build_object('questionId', question_id, 'askedAt', asked_at, 'tries', tries)) as list from (
        select n.question_id, min(n.answered_at) filter (where n.seq = 1) as asked_at,
          json_agg(json_build_object('score', case when n.seq > 1 or again.no is null then n.score else again.score end,
            'confidence', n.confidence) order by n.seq) as tries
        from answer n
        left join lateral (
          select no, score from marking
          where learner_id = n.learner_id and attempt_id = n.attempt_id and question_id = n.question_id order by no desc limit 1
        ) again on true
        where n.learner_id = a.learner_id and n.attempt_id = a.id ${
          idsByRelease
            ? db`and n.question_id = any(array(select jsonb_array_elements_text(${db.json(idsByRelease)}::jsonb->a.release_id::text)))`
            : db``
        }
        group by n.question_id
      ) given
    ) asked
    where a.learner_id in ${db(learnerIds)} and a.kind in ${db(kinds)}
      and (${courseId}::text is null or a.course_id = ${courseId}) and asked.list is not null
      ${only ? db`and a.release_id in ${db(only.map(({ releaseId }) => releaseId))}` : db``}`;
  return rows.map(({ asked, ...attempt }) => ({
    ...attempt,
    asked: asked.map((each) => ({ ...each, askedAt: normaliseIsoTime(each.askedAt) })),
  }));
}

/** Returns the ids of the releases from which a learner's attempts of these kinds in a course were drawn. */
export async function listReleasesOfAttempts(
  db: Db,
  { learnerId, courseId, kinds }: { learnerId: string; courseId: string; kinds: string[] },
): Promise<string[]> {
  const rows = await db<{ releaseId: string }[]>`
    select distinct release_id from attempt where learner_id = ${learnerId} and course_id = ${courseId} and kind in ${db(kinds)}`;
  return rows.map(({ releaseId }) => releaseId);
}
