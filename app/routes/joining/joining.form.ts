import { z } from "zod";
import { mostMembersPerCohort } from "~/cohorts/group/cohort";
import { hiddenIdField } from "~/ui/forms/fields";
import type { ErrorCode } from "~/ui/messages/error-code";
import { dayField } from "../cohorts/name-and-dates-fields";

const wrong = "maximum-invalid" satisfies ErrorCode;

/** Until when a code works, and for how many people. */
export const makeCodeForm = z.object({
  ends: dayField("ends-invalid"),
  maximum: z
    .number({ error: wrong })
    .int(wrong)
    .min(1, wrong)
    .max(mostMembersPerCohort, wrong)
    .meta({ autocomplete: "off" }),
});
export const revokeCodeForm = z.object({ code: hiddenIdField() });
