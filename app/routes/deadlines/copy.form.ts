import { z } from "zod";
import { checkboxField, hiddenIdField } from "~/ui/forms/fields";
import { addCohortDayOrderRule, cohortNameAndDatesFields } from "../cohorts/cohort-name-and-dates-fields";

/** The form that copies a group. */
export const copyCohortForm = addCohortDayOrderRule(
  z.object({
    /** The id of the form, which is created with the page, so that two clicks create only one group. */
    id: hiddenIdField(),
    ...cohortNameAndDatesFields,
    deadlines: checkboxField(),
    trainers: checkboxField(),
  }),
);
