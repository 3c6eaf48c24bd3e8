/** The screenshots to take: the page of each one, and what happens on that page before. */
import type { QuestionRecord } from "../../app/questions/table";
import { listCoursePlans } from "./list-course-plans";
import { listFinalTestScreenshotPlans, listGroupPlans, listSittingScreenshotPlans } from "./list-group-plans";
import type { Places, ScreenshotPlan } from "./screenshot-plan";

/** Returns the pictures of the first course and its group. */
export function listScreenshotPlans(places: Places): ScreenshotPlan[] {
  return [...listCoursePlans(places), ...listGroupPlans(places)];
}

/** Returns the names of all pictures, without a site. */
export function listScreenshotNames(): string[] {
  const nowhere = () => "";
  const places: Places = {
    ...{ course: "", notes: "", group: "", nextGroup: "", join: "", membership: "", liveSession: "" },
    ...{ lesson: nowhere, certificate: nowhere, member: nowhere, analysis: nowhere },
    question: () => ({ lesson: "", record: {} as QuestionRecord }),
    closingCase: { step: "", choices: "" },
  };
  return [
    ...listScreenshotPlans(places),
    ...listFinalTestScreenshotPlans(places),
    ...listSittingScreenshotPlans(""),
  ].map(({ name }) => name);
}
