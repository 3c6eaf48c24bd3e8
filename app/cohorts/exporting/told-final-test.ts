/** What files tell of a member's final test. All of it is of one attempt: the one on which the result or the certificate stands. Pure functions. */
import type { TestOfCertificate } from "~/certificates/verify/certificate.fragment.sql.server";
import {
  computeFinalTestScoreToTell,
  type FinalTestResultForTrainer,
  type FinalTestScore,
  findFinalTestThatCounts,
} from "~/learning/final/results/final-test-result-for-trainer";
import { computeSupervision } from "~/learning/sitting/sitting";

/** `undecided`: the sitting has to be closed first. */
export type SupervisionAnswer = "yes" | "no" | "undecided";

export interface ToldFinalTest {
  score: Pick<FinalTestScore, "right" | "questions" | "needed"> | null;
  /** The attempt that passed: when it was handed in, and whether it was supervised. Null if none passed. */
  pass: { at: string; supervised: SupervisionAnswer; identitySeen: SupervisionAnswer } | null;
}

/** Tells of the attempt that counts. If none passed, only the score of the best one is told. */
export function tellFinalTests(tests: readonly FinalTestResultForTrainer[], now: Date): ToldFinalTest {
  const score = computeFinalTestScoreToTell(tests);
  const counting = findFinalTestThatCounts(tests);
  if (!counting?.handedInAt) return { score, pass: null };
  const supervision = computeSupervision(counting, now);
  const { state } = supervision;
  return {
    score,
    pass: {
      at: counting.handedInAt,
      supervised: state === "undecided" ? "undecided" : answer(state === "supervised"),
      identitySeen:
        state === "undecided" ? "undecided" : answer(supervision.state === "supervised" && supervision.identityChecked),
    },
  };
}

/** Tells what a certificate states. It may stand on another attempt than the one that counts now: on one that was not supervised. */
export function tellTestOfCertificate(test: TestOfCertificate | null): ToldFinalTest | null {
  if (!test) return null;
  const { handedInAt: at, supervised, identityChecked } = test;
  return { score: test, pass: { at, supervised: answer(supervised), identitySeen: answer(identityChecked) } };
}

const answer = (is: boolean): SupervisionAnswer => (is ? "yes" : "no");
