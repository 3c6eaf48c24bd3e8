import { setImmediate as pause } from "node:timers/promises";
import type { ReleaseWithQuestions } from "~/content/release/release-cache.server";
import type { FirstAnswer } from "~/learning/progress/first-answers.fragment.sql.server";
import type { Db } from "~/platform/database/database.server";
import { takeInPieces } from "~/platform/pieces.server";
import { computeGuessChance } from "~/questions/guessing/compute-guess-chance";
import type { QuestionRecord } from "~/questions/table";
import type { Population } from "../population";
import { selectStoredStatistics } from "../statistics/statistics.sql.server";
import { type FirstRound, selectFirstRounds } from "./first-rounds.sql.server";
import { type FirstRoundQuestion, listAsked } from "./list-asked";
import type { MissedObjective, MissedQuestion } from "./missed-question";
import { rankMissed } from "./rank-missed";

/** What a group missed in first rounds, the most missed first. What fewer than five people answered is among them; don't show it. */
export interface MissedOfGroup {
  questions: MissedQuestion[];
  objectives: MissedObjective[];
  /** How many people made a first round. */
  people: number;
}

/** How many first rounds are gathered, and how many objectives are counted, before others get their turn. */
const piece = { rounds: 500, objectives: 5 };

/**
 * Returns what the learners of a population missed in the first rounds of an edition. It takes two statements, and pauses that let the server
 * handle other requests.
 */
export async function listMissed(
  db: Db,
  release: ReleaseWithQuestions,
  population: Population,
): Promise<MissedOfGroup> {
  const { courseId, label } = release.content;
  const [rounds, stored] = await Promise.all([
    selectFirstRoundsOf(db, release, population),
    selectStoredStatistics(db, { courseId, label }),
  ]);
  const asked = listAsked(release);
  const answers = await collectAnswers(asked, rounds);
  const items = asked.map((question) => {
    const own = answers.get(question.record.id) ?? [];
    const row = stored.find(({ questionId, revision, rounds: which }) => {
      return questionId === question.record.id && revision === question.record.revision && which === "first";
    });
    return { ...question, ...count(own), others: row ? subtractOwn(row, own) : null };
  });
  await pause();
  const guessed = ({ record }: { record: QuestionRecord }) => computeGuessChance(record);
  const questions = rankMissed(items).map(({ record, others: _, ...ranked }): MissedQuestion => {
    const right = guessed({ record });
    return {
      ...ranked,
      questionId: record.id,
      revision: record.revision,
      objective: record.objective,
      stem: record.stemText,
      guess: right === null ? null : 1 - right,
    };
  });
  await pause();
  const objectives = await rankObjectives(release, items, answers);
  return { questions, objectives, people: new Set(rounds.map(idOf)).size };
}

const idOf = ({ learnerId }: { learnerId: string }) => learnerId;

/** Returns the complete first rounds of the learners of a population in an edition. */
export function selectFirstRoundsOf(
  db: Db,
  { content }: ReleaseWithQuestions,
  population: Population,
): Promise<FirstRound[]> {
  return selectFirstRounds(db, population, { courseId: content.courseId, label: content.label });
}

/** A first answer to a question as it is worded now. */
export interface CountedAnswer extends FirstAnswer {
  learnerId: string;
  score: number;
  completedAt: Date;
}

/**
 * Returns the first answers to each question, by its id. Answers to another wording are left out. There are pauses that let the server handle
 * other requests.
 */
export async function collectAnswers(
  asked: readonly FirstRoundQuestion[],
  rounds: readonly FirstRound[],
): Promise<Map<string, CountedAnswer[]>> {
  const revisions = new Map(asked.map(({ record }) => [record.id, record.revision]));
  const byId = new Map<string, CountedAnswer[]>(asked.map(({ record }) => [record.id, []]));
  for await (const some of takeInPieces(rounds, piece.rounds)) {
    for (const { learnerId, answers, ...round } of some) {
      const completedAt = new Date(round.completedAt);
      for (const answer of answers) {
        const { questionId, revision, score } = answer;
        if (score === null || revisions.get(questionId) !== revision) continue;
        byId.get(questionId)?.push({ ...answer, learnerId, score, completedAt });
      }
    }
  }
  return byId;
}

const count = (answers: readonly Pick<CountedAnswer, "score">[]) => ({
  n: answers.length,
  missed: answers.filter(({ score }) => score < 1).length,
});

/** Returns the figure of everybody else: that of everybody, without the people of the group who were in it. */
function subtractOwn(
  row: { n: number; missed: number | null; computedAt: Date },
  own: readonly CountedAnswer[],
): { n: number; missed: number } | null {
  if (row.missed === null) return null;
  const before = count(own.filter(({ completedAt }) => completedAt <= row.computedAt));
  const n = row.n - before.n;
  return n > 0 ? { n, missed: Math.min(n, Math.max(0, row.missed - before.missed)) } : null;
}

type Item = FirstRoundQuestion & ReturnType<typeof count> & { others: { n: number; missed: number } | null };

/**
 * Ranks objectives by the people who missed at least one of its questions, of those who answered all of them. An objective with one question
 * has the figures of that question; how others did on several together is not stored.
 */
async function rankObjectives(
  { content }: ReleaseWithQuestions,
  items: readonly Item[],
  answers: ReadonlyMap<string, readonly CountedAnswer[]>,
): Promise<MissedObjective[]> {
  const texts = new Map(
    Object.values(content.rules.lessonObjectives).flatMap((all) => all.map(({ id, text }) => [id, text])),
  );
  const byObjective = new Map<string, Item[]>();
  for (const item of items) {
    const { objective } = item.record;
    byObjective.set(objective, [...(byObjective.get(objective) ?? []), item]);
  }
  const tell = ([objectiveId, own]: [string, Item[]]) => {
    const [first] = own as [Item];
    const { lessonId, lessonNumber } = first;
    const questions = own.map(({ record, number }) => ({ questionId: record.id, number }));
    const rights = own.map(({ record }) => computeGuessChance(record));
    const guess = rights.some((right) => right === null)
      ? null
      : 1 - rights.reduce<number>((all, right) => all * (right ?? 0), 1);
    const figures = own.length === 1 ? { n: first.n, missed: first.missed } : countPeople(own, answers);
    const others = own.length === 1 ? first.others : null;
    return {
      objectiveId,
      text: texts.get(objectiveId) ?? objectiveId,
      lessonId,
      lessonNumber,
      questions,
      guess,
      others,
      ...figures,
    };
  };
  const counted: ReturnType<typeof tell>[] = [];
  for await (const some of takeInPieces([...byObjective], piece.objectives)) counted.push(...some.map(tell));
  return rankMissed(counted).map(({ others: _, ...ranked }) => ranked);
}

function countPeople(own: readonly Item[], answers: ReadonlyMap<string, readonly CountedAnswer[]>) {
  const lowest = new Map<string, { answered: number; score: number }>();
  for (const { record } of own) {
    for (const { learnerId, score } of answers.get(record.id) ?? []) {
      const known = lowest.get(learnerId) ?? { answered: 0, score: 1 };
      lowest.set(learnerId, { answered: known.answered + 1, score: Math.min(known.score, score) });
    }
  }
  return count([...lowest.values()].filter(({ answered }) => answered === own.length));
}
