/** Which members of a group can begin a final test in a sitting, and why others can't, as far as their trainer may know. Pure functions. */
import { computeFinalTestStandingWithCode } from "~/learning/final/final-test-standing";
import type { MemberProgress } from "../following/member-progress";
import type { CourseOutline } from "../group/course-outline";

/**
 * Whether a member can begin. `again`: they passed, and can have one attempt more under supervision. `unknown`: the member did not agree that
 * trainers see final tests, so it shows in the room. `open`: they began an attempt without a code, which can't become supervised. `elsewhere`:
 * they are busy with an attempt that they began in another sitting. `supervised`, `undecided` and `used`: they passed, and these tell why there is no attempt more (see `SupervisedRetake`).
 */
export type MemberBeforeSitting =
  | {
      kind:
        | "ready"
        | "again"
        | "unknown"
        | "no-test"
        | "ended"
        | "open"
        | "elsewhere"
        | "supervised"
        | "undecided"
        | "used";
    }
  /** `missing`: how many lessons are not passed yet. */
  | { kind: "lessons"; missing: number }
  /** `newSeries`: whether all attempts of a series are used up, so that a month must pass or a trainer must give new ones. */
  | { kind: "wait"; from: Date; newSeries: boolean };

type Member = Pick<MemberProgress, "lessons" | "finalTests" | "finalTestGrantedAt">;

/**
 * Returns whether a member can begin with the code of a sitting at a time.
 * @param own the course in the member's edition
 * @param nextEditionOpenedAt when the edition after the member's opened, or null
 */
export function describeMemberBeforeSitting(
  member: Member,
  own: Pick<CourseOutline, "lessons" | "finalTest">,
  nextEditionOpenedAt: Date | null,
  at: Date,
): MemberBeforeSitting {
  const { lessons, finalTests, finalTestGrantedAt } = member;
  if (!own.finalTest) return { kind: "no-test" };
  const standing = computeFinalTestStandingWithCode(
    { lessonOrder: own.lessons.map(({ id }) => id), finalTest: { mark: finalTests?.[0]?.markNow ?? 1 } },
    {
      account: true,
      passedLessons: lessons.filter(({ passedAt }) => passedAt !== null).map(({ lessonId }) => lessonId),
      history: finalTests ?? [],
      grantedAt: finalTestGrantedAt?.toISOString() ?? null,
      nextEditionOpenedAt: nextEditionOpenedAt?.toISOString() ?? null,
    },
    at,
  );
  switch (standing.state) {
    case "lessons":
      return { kind: "lessons", missing: standing.lessons.length };
    case "ended":
      return { kind: "ended" };
    case "open":
      return { kind: standing.attempt.sitting ? "elsewhere" : "open" };
    case "wait":
      return { kind: "wait", from: standing.from, newSeries: standing.number === 1 };
    case "passed":
      return { kind: standing.retake === "no" || standing.retake === "possible" ? "ended" : standing.retake };
    case "ready": {
      if (finalTests === null) return { kind: "unknown" };
      const isAgain = finalTests.some(({ passed, bestScore, markNow }) => passed || (bestScore ?? 0) >= markNow);
      return { kind: isAgain ? "again" : "ready" };
    }
    default:
      return { kind: "no-test" };
  }
}

/** Returns whether a member can begin, or perhaps can. */
export function mayBeginInSitting({ kind }: MemberBeforeSitting): boolean {
  return kind === "ready" || kind === "again" || kind === "unknown";
}

/**
 * How a trainer sees the members before a sitting: who can begin, or perhaps can; who can't; and who passed under supervision, so that a sitting
 * brings them nothing.
 */
export const groupsBeforeSitting = ["able", "blocked", "supervised"] as const;
export type GroupBeforeSitting = (typeof groupsBeforeSitting)[number];

export function findGroupBeforeSitting(before: MemberBeforeSitting): GroupBeforeSitting {
  if (mayBeginInSitting(before)) return "able";
  return before.kind === "supervised" ? "supervised" : "blocked";
}
