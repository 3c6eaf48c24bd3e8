/** Builds what the pages of a final test say about its learner: their attempts, and what they can do now. Pure functions. */
import type { CourseRelease, EditionRules, FinalTestRules } from "~/content/release/release";
import { computeSupervision } from "../../sitting/sitting";
import type { FinalTestAttempt, FinalTestContext } from "../final-test-context";
import { computeClosingTime } from "../final-test-rules";
import { type FinalTestStanding, findOverallNumber, findScoreThatCounts } from "../final-test-standing";
import { countRightAnswersNeeded } from "../score-final-test";
import type {
  FinalTestAttemptName,
  FinalTestCourse,
  FinalTestHandedIn,
  FinalTestNorm,
  FinalTestStep,
  SittingOfAttempt,
} from "./final-test-page-data";

export function pickFinalTestCourse({ courseId, title, language }: CourseRelease): FinalTestCourse {
  return { id: courseId, title, language };
}

/** Returns the mark of a final test, and how it was set: by the last round of judges, if there was one. */
export function composeFinalTestNorm({ mark, cells, norm }: FinalTestRules): FinalTestNorm {
  const round = norm.rounds.at(-1);
  return {
    questions: cells.length,
    needed: countRightAnswersNeeded({ mark, cells }),
    mark,
    note: norm.note,
    round: round ? { date: round.date, judges: round.judges } : null,
  };
}

export function nameAttempt(history: readonly FinalTestAttempt[], attempt: FinalTestAttempt): FinalTestAttemptName {
  const { series, number } = attempt;
  return { series, number, overall: findOverallNumber(history, attempt) };
}

/** Returns the sitting of an open attempt, or null if the attempt was begun without a code. */
export function describeSittingOfAttempt(attempt: FinalTestAttempt, now: Date): SittingOfAttempt | null {
  const { sitting } = attempt;
  if (!sitting) return null;
  const isInTime = computeSupervision(attempt, now).state === "open";
  return { room: sitting.room, handInBy: isInTime ? sitting.closesAt : null, left: sitting.leftAt !== null };
}

/** Returns the attempts that were handed in, the last one first. `rules`: those of the learner's edition. A score is a share of whole questions. */
export function listHandedInFinalTests(
  history: readonly FinalTestAttempt[],
  rules: Pick<FinalTestRules, "mark">,
): FinalTestHandedIn[] {
  const list = history.flatMap((attempt) => {
    const { handedInAt, passed, questions } = attempt;
    const score = findScoreThatCounts(attempt, rules);
    if (handedInAt === null || passed === null || score === null) return [];
    return [{ ...nameAttempt(history, attempt), handedInAt, passed, right: Math.round(score * questions), questions }];
  });
  return list.reverse();
}

/** Returns what the learner can do now. `attempts`: the rules of a series that begins now. `position`: where an open attempt goes on. */
export function composeFinalTestStep(
  standing: Exclude<FinalTestStanding, { state: "none" }>,
  { history }: Pick<FinalTestContext, "history">,
  { attempts, position, now }: { attempts: EditionRules["attempts"]; position: number; now: Date },
): FinalTestStep {
  const countLeft = (next: { series: number; number: number }) =>
    (history.find(({ series }) => series === next.series)?.seriesRules ?? attempts).final - next.number + 1;
  switch (standing.state) {
    case "account":
      return { state: "account", guest: true };
    case "lessons":
    case "ended":
      return { state: standing.state };
    case "ready":
      return {
        state: "ready",
        overall: history.length + 1,
        left: countLeft(standing),
        closesAt: computeClosingTime(now).toISOString(),
      };
    case "wait":
      return {
        state: "wait",
        from: standing.from.toISOString(),
        left: countLeft(standing),
        newSeries: standing.number === 1,
      };
    case "open": {
      const { attempt } = standing;
      const sitting = describeSittingOfAttempt(attempt, now);
      return { state: "open", attempt: nameAttempt(history, attempt), closesAt: attempt.closesAt, position, sitting };
    }
    case "passed":
      return { state: "passed", attempt: nameAttempt(history, standing.attempt), retake: standing.retake };
  }
}
