import type { ReleaseCache, ReleaseWithQuestions } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { pickLessonNumberAndTitles } from "../../practice/compose-lesson-page-data";
import type { FinalTestContext } from "../final-test-context";
import { findFinalTestStanding, loadLatestFinalTest } from "../load-final-test.server";
import { finalTestPolicy } from "../policy.server";
import {
  composeFinalTestNorm,
  composeFinalTestStep,
  listHandedInFinalTests,
  pickFinalTestCourse,
} from "./compose-final-test-step";
import { findPositionToGoOn } from "./compose-open-final-test";
import type { FinalTestStartPageData, FinalTestStep } from "./final-test-page-data";

interface ViewerKey {
  /** Null for a visitor. */
  learnerId: string | null;
  courseId: string;
  now: Date;
}

/** Returns the page before the final test of a course. Returns null if there is no such course, or if it has no final test. */
export async function getFinalTestStart(
  pool: Pool,
  releases: ReleaseCache,
  { learnerId, courseId, now }: ViewerKey,
): Promise<FinalTestStartPageData | null> {
  if (learnerId === null) {
    const release = await releases.current(pool, courseId);
    return release && compose(release, finalTestPolicy.newcomer, { state: "account", guest: false });
  }
  const loaded = await loadLatestFinalTest(pool, releases, { learnerId, courseId });
  if (!loaded) return null;
  const { current, context, attempt } = loaded;
  const standing = findFinalTestStanding(loaded, now);
  if (standing.state === "none") return null;
  const position = attempt ? findPositionToGoOn(attempt) : 1;
  return compose(
    current,
    context,
    composeFinalTestStep(standing, context, { attempts: current.content.rules.attempts, position, now }),
  );
}

function compose(
  { content }: ReleaseWithQuestions,
  { passedLessons, history }: FinalTestContext,
  step: FinalTestStep,
): FinalTestStartPageData | null {
  const { rules, lessons } = content;
  if (!rules.finalTest) return null;
  const attempts = history.at(-1)?.seriesRules ?? rules.attempts;
  return {
    course: pickFinalTestCourse(content),
    norm: composeFinalTestNorm(rules.finalTest),
    attempts: { count: attempts.final, hoursBetween: attempts.hoursBetween },
    lessonCount: lessons.length,
    missing: lessons.filter(({ id }) => !passedLessons.includes(id)).map((lesson) => pickLessonNumberAndTitles(lesson)),
    step,
    earlier: listHandedInFinalTests(history, rules.finalTest),
  };
}
