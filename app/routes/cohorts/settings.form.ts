import { z } from "zod";
import { lessonOrders } from "~/cohorts/group/cohort";
import { maxCohortWelcomeLength } from "~/cohorts/group/cohort-input";
import { buttonField, checkboxField, hiddenIdField, optionalTextField } from "~/ui/forms/fields";
import { addCohortDayOrderRule, cohortNameAndDatesFields } from "./cohort-name-and-dates-fields";

/** The form with all settings of a group. Its deadlines have a page of their own. */
export const cohortSettingsForm = addCohortDayOrderRule(
  z.object({
    /** What the form was based on, so that an older form does not undo what somebody else saved. */
    basedOn: hiddenIdField(),
    ...cohortNameAndDatesFields,
    welcome: optionalTextField({ most: maxCohortWelcomeLength, long: "welcome-long" }),
    order: buttonField(...lessonOrders),
    deadlineReminders: checkboxField(),
    silenceReminders: checkboxField(),
  }),
);
