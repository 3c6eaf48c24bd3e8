import type { FinalTestStep } from "~/learning/final/pages/final-test-page-data";
import type { CourseProgress } from "~/learning/progress/progress-view";

/** The course in which a learner goes on, with what comes after its lessons. */
export interface CourseToday {
  progress: CourseProgress;
  /** The id of the certificate; null if the learner can still ask for it, and undefined if the course is not completed. */
  certificate: string | null | undefined;
  /** What the learner can do at the final test, once all lessons are passed. */
  step: FinalTestStep | undefined;
}
