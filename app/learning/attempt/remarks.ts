/** What was marked again in an attempt, as its learner may see it. Pure functions. */
import { gradeResponse } from "~/questions/grade-response";
import { type AttemptQuestion, closingCause, type StoredAnswer } from "./attempt";

/** Questions of an attempt that were marked again at one time and for one kind of reason. */
export interface Remark {
  /** When they were marked again, as an ISO time. */
  at: string;
  /** `key`: the key of the question was wrong. `rule`: answers to the question are counted in another way. */
  reason: "key" | "rule";
  /** The numbers of the questions, in order. */
  numbers: number[];
  /** Whether an answer among them kept points that the new key would not give. */
  kept: boolean;
}

/** Returns what was marked again after an attempt was closed, the latest first. `numbered`: its questions, each with its number. */
export function listRemarks(numbered: readonly (readonly [number, AttemptQuestion])[]): Remark[] {
  const found = new Map<string, Remark>();
  for (const [number, each] of numbered) {
    const { marking, question, keyed, counted } = each;
    if (!marking || marking.cause === closingCause) continue;
    const { at } = marking;
    const reason = marking.revision === question.revision ? "rule" : "key";
    const kept = counted !== null && (counted.score ?? 0) > (gradeResponse(keyed, counted.response).score ?? 0);
    const remark = found.get(`${at} ${reason}`) ?? { at, reason, numbers: [], kept: false };
    found.set(`${at} ${reason}`, { ...remark, numbers: [...remark.numbers, number], kept: remark.kept || kept });
  }
  return [...found.values()].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

/**
 * Returns the answers to a question with the scores that hold now. A second try has no marking of its own: it has the score that the key of
 * the marking gives.
 */
export function listAnswersAsMarkedNow({ question, keyed, answers, counted }: AttemptQuestion): StoredAnswer[] {
  return answers.map((answer) => {
    if (counted && answer.seq === counted.seq) return counted;
    return keyed === question ? answer : { ...answer, score: gradeResponse(keyed, answer.response).score };
  });
}
