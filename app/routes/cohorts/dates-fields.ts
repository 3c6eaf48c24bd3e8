/** Fields that a new group and its settings share. */
import type { z } from "zod";
import { findEndProblem, maxCohortNameLength, readDay } from "~/cohorts/group/cohort-input";
import { validateName } from "~/platform/text/typed-text";
import { judged, together } from "~/ui/forms/fields";
import type { ErrorCode } from "~/ui/messages/error-code";

const nameField = judged(
  (text) => {
    const outcome = validateName(text, maxCohortNameLength);
    return outcome.ok ? { ok: true, value: outcome.name } : outcome;
  },
  { autocomplete: "off", maxLength: maxCohortNameLength },
);

/** `invalid`: the error for a text that is not a day. */
export function dayField(invalid: ErrorCode) {
  return judged(
    (text) => {
      const day = readDay(text);
      return day === null ? { ok: false, reason: invalid } : { ok: true, value: day };
    },
    { format: "date" },
  );
}

export const datesFields = { name: nameField, starts: dayField("starts-invalid"), ends: dayField("ends-invalid") };

/** Adds the check that the last day is not before the first day. */
export function withDaysInOrder<Schema extends z.ZodObject<typeof datesFields>>(schema: Schema): Schema {
  return together(schema, {
    fields: ["starts", "ends"],
    at: "ends",
    judge: ({ starts, ends }) => findEndProblem(starts as string, ends as string),
  });
}
