import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { isAttemptClosed } from "../../attempt/attempt";
import { listRemarks } from "../../attempt/remarks";
import { findPassedAttempt, findScoreThatCounts } from "../final-test-standing";
import { findFinalTestStanding, loadFinalTest } from "../load-final-test.server";
import { listFinalTestObjectives, listMarkedQuestions } from "./compose-final-test-result";
import {
  composeFinalTestNorm,
  composeFinalTestStep,
  nameAttempt,
  pickFinalTestCourse,
} from "./compose-final-test-step";
import { countOpenQuestions, findPositionToGoOn } from "./compose-open-final-test";
import type { FinalTestResultData } from "./final-test-page-data";
import type { OpenFinalTestKey } from "./get-open-final-test.server";

/** Returns the result of an attempt. `open`: it was not handed in yet. Returns null if the learner has no such attempt. */
export async function getFinalTestResult(
  pool: Pool,
  releases: ReleaseCache,
  { now, ...key }: OpenFinalTestKey,
): Promise<{ state: "open" } | { state: "closed"; page: FinalTestResultData } | null> {
  const loaded = await loadFinalTest(pool, releases, key);
  const attempt = loaded?.attempt;
  if (!loaded || !attempt?.id || attempt.number !== key.number) return null;
  if (!isAttemptClosed(attempt)) return { state: "open" };
  const { current, context } = loaded;
  const stored = context.history.find(({ id }) => id === attempt.id);
  const { content } = attempt.release;
  const standing = findFinalTestStanding(loaded, now);
  if (!stored?.handedInAt || stored.score === null || !content.rules.finalTest || standing.state === "none")
    return null;
  // Another attempt may be open by now.
  const open = standing.state === "open" ? await loadFinalTest(pool, releases, { ...key, ...standing.attempt }) : null;
  const position = open?.attempt ? findPositionToGoOn(open.attempt) : 1;
  const passed = stored.passed === true;
  const { finalTest } = current.content.rules;
  const remarks = listRemarks(attempt.form.map((asked, at) => [at + 1, asked] as const));
  const page: FinalTestResultData = {
    course: pickFinalTestCourse(current.content),
    attempt: nameAttempt(context.history, stored),
    attemptCount: stored.seriesRules.final,
    norm: composeFinalTestNorm(content.rules.finalTest),
    handedInAt: stored.handedInAt,
    byClock: Date.parse(stored.handedInAt) >= Date.parse(stored.closesAt),
    passed,
    passedByLaterMark: !passed && finalTest !== undefined && findPassedAttempt([stored], finalTest) !== null,
    right: Math.round((findScoreThatCounts(stored, finalTest ?? content.rules.finalTest) ?? 0) * stored.questions),
    rightNow: Math.round(stored.score * stored.questions),
    questions: stored.questions,
    open: countOpenQuestions(attempt),
    objectives: listFinalTestObjectives(attempt, current, passed),
    // That an answer kept its points tells that it is not right by the new key, and no key leaves after a fail.
    remarks: passed ? remarks : remarks.map((remark) => ({ ...remark, kept: false })),
    test: passed ? listMarkedQuestions(attempt) : null,
    step: composeFinalTestStep(standing, context, { attempts: current.content.rules.attempts, position, now }),
    lessonCount: current.content.lessons.length,
  };
  return { state: "closed", page };
}
