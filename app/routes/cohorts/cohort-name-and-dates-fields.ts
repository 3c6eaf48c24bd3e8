/** This file defines the form fields that a new group and the settings of a group share: its name and its days. */
import type { z } from "zod";
import { findCohortLastDayProblem, maxCohortNameLength, parseTypedDay } from "~/cohorts/group/cohort-input";
import { normaliseAndValidateName } from "~/platform/text/typed-text";
import { addRuleAboutFields, countMostUnits, validatedField } from "~/ui/forms/fields";
import type { ErrorCode } from "~/ui/messages/error-code";

const nameField = validatedField(
  (text) => {
    const outcome = normaliseAndValidateName(text, maxCohortNameLength);
    return outcome.ok ? { ok: true, value: outcome.name } : outcome;
  },
  { autocomplete: "off", maxLength: countMostUnits(maxCohortNameLength) },
);

/** Returns a form field for a day. `invalid`: the error code for a text that is not a day. */
export function createDayFieldSchema(invalid: ErrorCode) {
  return validatedField(
    (text) => {
      const day = parseTypedDay(text);
      return day === null ? { ok: false, reason: invalid } : { ok: true, value: day };
    },
    { format: "date" },
  );
}

export const cohortNameAndDatesFields = {
  name: nameField,
  starts: createDayFieldSchema("starts-invalid"),
  ends: createDayFieldSchema("ends-invalid"),
};

/** Returns the schema with one more check: the last day may not be before the first day. */
export function addCohortDayOrderRule<Schema extends z.ZodObject<typeof cohortNameAndDatesFields>>(
  schema: Schema,
): Schema {
  return addRuleAboutFields(schema, {
    fields: ["starts", "ends"],
    at: "ends",
    judge: ({ starts, ends }) => findCohortLastDayProblem(starts as string, ends as string),
  });
}
