import { z } from "zod";
import { maxChoiceReasonLength } from "~/learning/closing-case/closing-case-page-data";
import { optionalTextField } from "~/ui/forms/fields";

/** The choice at a step of the closing case: the number of the option, and why. */
export const closingCaseChoiceForm = z.object({
  option: z.number({ error: "option-missing" }),
  reason: optionalTextField({ most: maxChoiceReasonLength, long: "choice-reason-long" }),
});
