/** How answers of an attempt are marked again, after a key or a rule of marking was changed. Pure functions. */
import { isDeepStrictEqual } from "node:util";
import type { ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { isAtLeastWithTolerance } from "~/platform/fractions";
import { gradeResponse } from "~/questions/grade-response";
import type { QuestionRecord } from "~/questions/table";
import type { AttemptQuestion, AttemptResult, StoredAnswer, StoredMarking } from "../attempt/attempt";
import { composeAttemptQuestions } from "../attempt/compose-attempt";
import type { AttemptPolicy } from "../attempt/policy";
import type { NewestKeys } from "./newest-keys";

export interface RemarkOptions {
  /** Whether a mark may also go down. Otherwise it only goes up. */
  bothWays: boolean;
  /** Why answers are marked again, which is stored as the cause of each marking. */
  cause: string;
  /** When they are marked again, as an ISO time. */
  at: string;
}

/**
 * What marking a question of an attempt again does. `kept`: the new key gives less, and the mark stays. `other-options`: the newest revision
 * offers other options, so that it can't mark the answer.
 */
export type RemarkEffect = "up" | "down" | "kept" | "same" | "other-options";

/** An attempt. `questions` are those that it asked, as they were drawn; `markings` are ordered by number. */
export interface AnsweredAttempt {
  policy: AttemptPolicy;
  release: ReleaseWithQuestions;
  questions: QuestionRecord[];
  answers: StoredAnswer[];
  markings: StoredMarking[];
}

export interface ClosedAttempt extends AnsweredAttempt {
  results: AttemptResult[];
  /** The mark of the learner's edition now, if the attempt also passes by that mark. Otherwise null. */
  laterMark: number | null;
}

export interface RemarkedAnswers {
  /** What happens with each answer to the questions that are marked again. */
  effects: { question: QuestionRecord; effect: RemarkEffect }[];
  /** The markings to store. */
  markings: StoredMarking[];
}

export interface RemarkedAttempt extends RemarkedAnswers {
  before: AttemptResult;
  /** The result that holds now. What was passed stays passed. Like `before`, it goes by the attempt's own mark only. */
  after: AttemptResult;
  /** Whether the result changed, so that it must be stored. */
  changed: boolean;
  /** Whether the learner passed with this attempt before, and passes with it now: by its own mark or by the later mark. */
  passedBefore: boolean;
  passesNow: boolean;
  /** Whether the learner still passes with this attempt, although its marks would not pass any more. */
  passKept: boolean;
}

/** Marks the answers of an attempt again that has no result. Its other questions can still be answered, and are left out. */
export function remarkOpenAttempt(attempt: AnsweredAttempt, keys: NewestKeys, options: RemarkOptions): RemarkedAnswers {
  const answered = new Set(attempt.answers.map(({ questionId }) => questionId));
  const questions = attempt.questions.filter(({ id }) => answered.has(id));
  return remarkQuestions({ ...attempt, questions }, keys, options);
}

function remarkQuestions(
  { policy, release, questions, answers, markings }: AnsweredAttempt,
  keys: NewestKeys,
  options: RemarkOptions,
): RemarkedAnswers {
  const form = composeAttemptQuestions(policy, release, questions, { answers, markings }, true);
  const marked = form.flatMap((each) => {
    const remarked = remarkQuestion(each, keys, options);
    return remarked ? [{ ...each, ...remarked }] : [];
  });
  const effects = marked.flatMap(({ question, counted, effect }) => (counted ? [{ question, effect }] : []));
  return { effects, markings: marked.flatMap((each) => each.added ?? []) };
}

/** Marks a closed attempt again. `keys`: the newest revisions of the questions to mark again. */
export function remarkAttempt(attempt: ClosedAttempt, keys: NewestKeys, options: RemarkOptions): RemarkedAttempt {
  const { policy, release, questions, answers, markings, results, laterMark } = attempt;
  const before = results.at(-1);
  if (!before) throw new Error("an open attempt is marked when it is handed in");
  const { effects, markings: added } = remarkQuestions(attempt, keys, options);
  const passes = ({ passed, score }: AttemptResult) =>
    passed || (laterMark !== null && isAtLeastWithTolerance(score, laterMark));
  // A score that was lowered before still counts for the later mark.
  const passedBefore = results.some(passes);
  if (added.length === 0) {
    const same = { before, after: before, passedBefore, passesNow: passedBefore };
    return { effects, markings: [], ...same, changed: false, passKept: false };
  }
  const given = { answers, markings: [...markings, ...added] };
  const result = policy.score({
    release,
    form: composeAttemptQuestions(policy, release, questions, given, true),
  });
  const after = { ...result, passed: result.passed || before.passed };
  const changed = !isSameResult(before, after);
  const passKept = passedBefore && !passes(result);
  return {
    effects,
    markings: added,
    before,
    after,
    changed,
    passedBefore,
    passesNow: passKept || passes(result),
    passKept,
  };
}

/** Marks a question of an attempt again. Returns null if it is not among the questions to mark again. */
function remarkQuestion(
  { question, counted, marking, keyed }: AttemptQuestion,
  keys: NewestKeys,
  { bothWays, cause, at }: RemarkOptions,
): { effect: RemarkEffect; added: StoredMarking | null } | null {
  const newest = keys.find(question);
  if (newest === null) return null;
  if (newest === "other-options") return { effect: "other-options", added: null };
  const current = counted?.score ?? null;
  const graded = counted ? gradeResponse(newest, counted.response).score : null;
  const way = compareScores(graded, current);
  const effect = way === 0 ? "same" : way > 0 ? "up" : bothWays ? "down" : "kept";
  // A mark that stays the same is stored too if the key is another one, so that the page shows by which key the answer is marked.
  if (effect !== "up" && effect !== "down" && keys.isSameKey(keyed, newest)) return { effect, added: null };
  const score = effect === "kept" ? current : graded;
  const no = (marking?.no ?? -1) + 1;
  return {
    effect,
    added: { questionId: question.id, no, revision: newest.revision, score, cause, at, record: newest },
  };
}

const roundingError = 1e-9;

/** Returns whether a score is higher than another (1), lower (-1) or the same (0). No score is lower than every score. */
export function compareScores(one: number | null, other: number | null): -1 | 0 | 1 {
  const difference = (one ?? -1) - (other ?? -1);
  return Math.abs(difference) < roundingError ? 0 : difference > 0 ? 1 : -1;
}

/** Returns whether two results are the same. Rounding errors are ignored. */
export function isSameResult(one: AttemptResult, other: AttemptResult): boolean {
  const round = ({ score, passed, perObjective }: AttemptResult) => [
    score.toFixed(9),
    passed,
    Object.fromEntries(Object.entries(perObjective).map(([objective, share]) => [objective, share.toFixed(9)])),
  ];
  return isDeepStrictEqual(round(one), round(other));
}
