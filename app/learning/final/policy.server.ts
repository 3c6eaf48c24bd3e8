import { randomUUID } from "node:crypto";
import type { AttemptPolicy } from "../attempt/policy";
import { practiceAttemptPolicy } from "../practice/policy.server";
import { drawFinalTestQuestions } from "./draw-final-test";
import type { FinalTestAttempt, FinalTestContext } from "./final-test-context";
import { composeFinalTestContextSql, composePoolNameSql } from "./final-test-context.sql.server";
import { finalTestKind as kind } from "./final-test-kind";
import { computeClosingTime } from "./final-test-rules";
import { computeFinalTestStanding, type FinalTestStanding } from "./final-test-standing";
import { scoreFinalTest } from "./score-final-test";

/**
 * Why a final test may not begin: where the learner stands. `not-begun`: a final test does not begin with an answer. `ready`: another
 * attempt than the asked one would begin.
 */
export type FinalTestStartRefusal = "not-begun" | FinalTestStanding["state"];

/** Returns where a learner stands: with or without the code of a sitting. */
type FindStanding = typeof computeFinalTestStanding<FinalTestAttempt>;

/**
 * Returns the policy of final tests: a question of each cell of the blueprint, a number of attempts that are dealt together (a series), answers that
 * may change until the learner hands the test in or its time is over, and no feedback. The scope of an attempt is the number of its series.
 */
export const createFinalTestPolicy = (
  findStanding: FindStanding,
): AttemptPolicy<FinalTestContext, FinalTestStartRefusal> => ({
  kind,
  numberedUnder: composePoolNameSql,
  context: (db, key) => composeFinalTestContextSql(db, { kind, lessonKinds: [practiceAttemptPolicy.kind] }, key),
  newcomer: {
    account: false,
    passedLessons: [],
    history: [],
    nextEditionOpenedAt: null,
    grantedAt: null,
    seen: {},
    held: {},
    firstSeed: null,
    choices: [],
  },

  // The seed is secret, so that nobody can tell which questions a later attempt will ask.
  createSeed: () => randomUUID(),
  mayBegin(by, { release, scope, attempts, context }, now) {
    if (by === "answer") return "not-begun";
    const standing = findStanding(release.content.rules, context, now);
    if (standing.state !== "ready") return standing.state;
    return standing.series === Number(scope) && standing.number === attempts.length + 1 ? null : "ready";
  },
  draw({ release, scope, context }, { number, seed }) {
    const { cells } = release;
    // The check of a course lets no pool through in which a cell has no question. A test without a cell would not be the blueprint's.
    if (cells.length === 0 || cells.some((questions) => questions.length === 0)) return null;
    const series = Number(scope);
    const begun = context.history.find((attempt) => attempt.series === series);
    const { final: most } = begun?.seriesRules ?? release.content.rules.attempts;
    const drawing = { left: most - number + 1, series, seed: context.firstSeed ?? seed };
    return drawFinalTestQuestions(cells, drawing, context);
  },
  closesAt: computeClosingTime,

  nextSeq: (_question, answers) => answers.length + 1,
  asksAgain: () => false,
  counts: "last",
  showsFeedback: () => false,
  // A failed attempt keeps its keys secret, because the next series asks questions of the same pool.
  showsScores: (passed) => passed === true,
  exportedAs: { kind: "final test", label: "pool", scope: "series" },

  closes: (by, { closesAt }, now) => by === "learner" || (by === "clock" && closesAt !== null && now >= closesAt),
  marksByNewestKey: true,
  marksOpenAgain: false,
  score: ({ release, form }) => scoreFinalTest(form, release.content.rules),

  asksCards: false,
  countsFor: ["certificate"],
  statistics: ["exposures"],
});

export const finalTestPolicy = createFinalTestPolicy(computeFinalTestStanding);
