import { listCurrentReleases } from "~/content/release/find-mended-questions.server";
import type { ReleaseCache, ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { countFirstExposures } from "~/learning/final/exposures/count-first-exposures.server";
import type { Pool } from "~/platform/database/database.server";
import { runForEach, throwCollectedErrors } from "~/platform/run-for-each";
import { chooseQuestionsToHold, computeDiscrimination, type HoldCandidate } from "./hold-rules";
import { insertHold, type LatestHold, selectLatestHolds } from "./question-holds.sql.server";

/**
 * Holds back questions of final tests that work the wrong way, in every course. A job calls this at night. A question that somebody freed is
 * judged by attempts that began afterwards only. Returns the number of questions that are held back now. A course that fails does not stop the
 * others.
 * @throws AggregateError at the end, if some failed
 */
export async function holdWeakQuestions(pool: Pool, releases: ReleaseCache, { now }: { now: Date }): Promise<number> {
  const errors: unknown[] = [];
  let held = 0;
  const hold = async ({ content }: ReleaseWithQuestions) => {
    held += await holdInCourse(pool, releases, content.courseId, now);
    return true;
  };
  await runForEach(await releases.list(pool), hold, errors);
  throwCollectedErrors(errors);
  return held;
}

async function holdInCourse(pool: Pool, releases: ReleaseCache, courseId: string, now: Date): Promise<number> {
  const questions = listQuestionsOfPools(await listCurrentReleases(pool, releases, courseId));
  if (questions.length === 0) return 0;
  const holds = await selectLatestHolds(pool, courseId);
  const since = holds
    .filter((hold) => !hold.held)
    .map(({ questionId, revision, since: at }) => ({ questionId, revision, since: at.toISOString() }));
  const counts = await countFirstExposures(pool, { courseId, since });
  const candidates = questions.flatMap((question): HoldCandidate[] => {
    const own = counts.filter((each) => isSameRevision(each, question));
    const discrimination = computeDiscrimination(own);
    return discrimination ? [{ ...question, discrimination }] : [];
  });
  const isHeld = (question: PoolQuestion) => holds.some((hold) => hold.held && isSameRevision(hold, question));
  const heldCells = new Set(questions.filter(isHeld).map(({ cell }) => cell));
  let held = 0;
  for (const candidate of chooseQuestionsToHold(candidates, heldCells))
    if (await hold(pool, courseId, candidate, holds, now)) held += 1;
  return held;
}

interface PoolQuestion {
  questionId: string;
  revision: string;
  /** The names of the pool and the cell, as one text. */
  cell: string;
}

/** Returns the questions that learners can be asked now, in any edition. A question of several editions is listed once a revision. */
function listQuestionsOfPools(current: readonly ReleaseWithQuestions[]): PoolQuestion[] {
  const found = new Map<string, PoolQuestion>();
  for (const { content, questions } of current) {
    const { finalTest } = content.rules;
    if (!finalTest) continue;
    for (const { id, revision, cell } of questions.values()) {
      if (cell === undefined) continue;
      found.set(`${id} ${revision}`, { questionId: id, revision, cell: JSON.stringify([finalTest.pool, cell]) });
    }
  }
  return [...found.values()];
}

type Revision = Pick<PoolQuestion, "questionId" | "revision">;
const isSameRevision = (one: Revision, other: Revision) =>
  one.questionId === other.questionId && one.revision === other.revision;

function hold(
  pool: Pool,
  courseId: string,
  { questionId, revision, cell, discrimination }: HoldCandidate,
  holds: readonly LatestHold[],
  now: Date,
): Promise<boolean> {
  const [, name] = JSON.parse(cell) as [string, string];
  const last = holds.find((each) => isSameRevision(each, { questionId, revision }));
  const evidence = { cell: name, ...discrimination };
  const no = (last?.no ?? 0) + 1;
  const row = { courseId, questionId, revision, no, held: true, reason: "discrimination", evidence, actor: null, now };
  return insertHold(pool, row);
}
