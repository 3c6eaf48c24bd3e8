import { z } from "zod";
import type { DeadlineAsTyped } from "~/cohorts/deadlines/validate-deadlines";
import { lessonOrders } from "~/cohorts/group/cohort";
import { maxCohortWelcomeLength, parseTypedDeadline } from "~/cohorts/group/cohort-input";
import { addRuleAboutFields, buttonField, checkboxField, optionalTextField } from "~/ui/forms/fields";
import { addCohortDayOrderRule, cohortNameAndDatesFields } from "./cohort-name-and-dates-fields";

/** These functions return the names of the fields for a deadline's day and time. `scope`: a lesson's id, or empty for the whole course. */
export const composeDeadlineDayFieldName = (scope: string) => `day.${scope}`;
export const composeDeadlineTimeFieldName = (scope: string) => `time.${scope}`;

const day = z.string().meta({ format: "date" }).default("");
const time = z.string().meta({ format: "time" }).default("");

/**
 * Returns the schema of the form with all settings of a group. `scopes`: for what the form has a deadline: each is a lesson's id, or empty
 * for the whole course.
 */
export function createCohortSettingsForm(scopes: readonly string[]) {
  const dues = scopes.flatMap((scope): [string, typeof day][] => [
    [composeDeadlineDayFieldName(scope), day],
    [composeDeadlineTimeFieldName(scope), time],
  ]);
  const form = addCohortDayOrderRule(
    z.object({
      ...Object.fromEntries(dues),
      ...cohortNameAndDatesFields,
      welcome: optionalTextField({ most: maxCohortWelcomeLength, long: "welcome-long" }),
      order: buttonField(...lessonOrders),
      deadlineReminders: checkboxField(),
      silenceReminders: checkboxField(),
    }),
  );
  return scopes.reduce(
    (schema, scope) =>
      addRuleAboutFields(schema, {
        fields: ["starts", "ends"],
        at: composeDeadlineDayFieldName(scope),
        judge: ({ starts: startsOn, ends: endsOn, ...typed }) => {
          const due = parseTypedDeadline(typedDue(typed, scope), { startsOn, endsOn });
          return due.ok ? undefined : due.problem;
        },
      }),
    form,
  );
}

const typedDue = (values: Record<string, unknown>, scope: string) => ({
  day: String(values[composeDeadlineDayFieldName(scope)] ?? ""),
  time: String(values[composeDeadlineTimeFieldName(scope)] ?? ""),
});

/**
 * Returns the deadlines that were typed in the form. A scope (a lesson's id, or empty for the whole course) without a field in the form is
 * left out, so its deadline stays as it is.
 */
export function listTypedDeadlines(values: Record<string, string>, scopes: readonly string[]): DeadlineAsTyped[] {
  return scopes
    .filter((scope) => values[composeDeadlineDayFieldName(scope)] !== undefined)
    .map((scope) => ({ scope, ...typedDue(values, scope) }));
}
