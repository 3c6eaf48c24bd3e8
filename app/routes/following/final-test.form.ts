import { z } from "zod";
import { maxGrantReasonLength } from "~/learning/final/grants/final-test-grant";
import { hiddenIdField, requiredTextField } from "~/ui/forms/fields";

export const grantFinalTestForm = z.object({
  /** The id of the form, which is created with the page, so that two clicks grant only one series. */
  id: hiddenIdField(),
  reason: requiredTextField({ empty: "reason-empty", most: maxGrantReasonLength, long: "reason-long" }),
});
