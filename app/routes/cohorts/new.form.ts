import { z } from "zod";
import { hiddenIdField } from "~/ui/forms/fields";
import type { ErrorCode } from "~/ui/messages/error-code";
import { addCohortDayOrderRule, cohortNameAndDatesFields } from "./cohort-name-and-dates-fields";

export const newCohortForm = addCohortDayOrderRule(
  z.object({
    /** The id of the form, which is created with the page, so that two clicks create only one group. */
    id: hiddenIdField(),
    ...cohortNameAndDatesFields,
    course: z.string({ error: "course-unknown" satisfies ErrorCode }),
  }),
);
