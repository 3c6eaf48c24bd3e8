/** Fields that a new group and its settings share. */
import type { z } from "zod";
import { findLastDayProblem, maxCohortNameLength, parseTypedDay } from "~/cohorts/group/cohort-input";
import { validateName } from "~/platform/text/typed-text";
import { addRuleAboutFields, validatedField } from "~/ui/forms/fields";
import type { ErrorCode } from "~/ui/messages/error-code";

const nameField = validatedField(
  (text) => {
    const outcome = validateName(text, maxCohortNameLength);
    return outcome.ok ? { ok: true, value: outcome.name } : outcome;
  },
  { autocomplete: "off", maxLength: maxCohortNameLength },
);

/** `invalid`: the error for a text that is not a day. */
export function createDayField(invalid: ErrorCode) {
  return validatedField(
    (text) => {
      const day = parseTypedDay(text);
      return day === null ? { ok: false, reason: invalid } : { ok: true, value: day };
    },
    { format: "date" },
  );
}

export const nameAndDatesFields = {
  name: nameField,
  starts: createDayField("starts-invalid"),
  ends: createDayField("ends-invalid"),
};

/** Adds the check that the last day is not before the first day. */
export function withDaysInOrder<Schema extends z.ZodObject<typeof nameAndDatesFields>>(schema: Schema): Schema {
  return addRuleAboutFields(schema, {
    fields: ["starts", "ends"],
    at: "ends",
    judge: ({ starts, ends }) => findLastDayProblem(starts as string, ends as string),
  });
}
