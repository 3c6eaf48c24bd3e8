import { z } from "zod";
import { mostMembersPerCohort } from "~/cohorts/group/cohort";
import { addRuleAboutFields, hiddenIdField } from "~/ui/forms/fields";
import type { ErrorCode } from "~/ui/messages/error-code";
import { createDayFieldSchema } from "../cohorts/cohort-name-and-dates-fields";

const wrong = "maximum-invalid" satisfies ErrorCode;

/** The form that makes a join code: until when it works, and for how many people. */
export const newJoinCodeForm = z.object({
  /** The id of the form, which is created with the page, so that two clicks make only one code. */
  id: hiddenIdField(),
  ends: createDayFieldSchema("ends-invalid"),
  maximum: z
    .number({ error: wrong })
    .int(wrong)
    .min(1, wrong)
    .max(mostMembersPerCohort, wrong)
    .meta({ autocomplete: "off" }),
});

/** Returns the schema of the form that makes a join code. `today`: the day, such as `2026-03-01`, before which the code can't end. */
export function createNewJoinCodeFormWithEndRule(today: string) {
  return addRuleAboutFields(newJoinCodeForm, {
    fields: ["ends"],
    at: "ends",
    judge: ({ ends }) => (ends < today ? "code-past" : undefined),
  });
}

export const revokeJoinCodeForm = z.object({ code: hiddenIdField() });
