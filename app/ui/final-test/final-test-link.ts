import type { FinalTestStep } from "~/learning/final/pages/final-test-page-data";
import { courseEditionPath, finalTestPath, finalTestQuestionPath } from "../addresses";
import { type Messages, useMessages } from "../messages";

interface FinalTestLink {
  /** Where the learner stands. */
  text: string;
  action: string;
  href: string;
}

/** Returns from when a learner may begin the next attempt, and how many attempts are left. */
export function describeWait(
  { from, left, newSeries }: Extract<FinalTestStep, { state: "wait" }>,
  words: Messages["finalTest"]["start"],
): string {
  return newSeries ? words.waitSeries(from, left) : `${words.left(left)} ${words.wait(from)}`;
}

/** Returns the link to a final test for a learner who stands at `step`. Returns null if lessons or an account come first. */
export function useFinalTestLink(courseId: string, step: FinalTestStep | undefined): FinalTestLink | null {
  const { finalTest, course, certificate, sitting } = useMessages();
  const { start } = finalTest;
  const toTest = { action: course.page.toFinalTest, href: finalTestPath(courseId) };
  switch (step?.state) {
    case "open": {
      const handInBy = step.sitting?.handInBy;
      const until = handInBy ? sitting.member.handInBy(handInBy) : start.openUntil(step.closesAt);
      return {
        text: `${start.open(step.attempt.overall)}. ${until}`,
        action: start.resumeTest,
        href: finalTestQuestionPath(courseId, step.attempt, step.position),
      };
    }
    case "wait":
      return { text: describeWait(step, start), ...toTest };
    case "ready":
      return { text: step.overall > 1 ? start.ready(step.overall) : certificate.lessonsComplete, ...toTest };
    case "ended":
      return { text: start.ended, action: start.toCourse, href: courseEditionPath(courseId) };
    case "passed":
      return { text: start.passed(step.attempt.overall), ...toTest };
    default:
      return null;
  }
}
