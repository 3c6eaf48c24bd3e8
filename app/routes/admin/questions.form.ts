import { z } from "zod";
import { maxFreeReasonLength } from "~/analysis/holds/question-hold";
import { hiddenIdField, requiredTextField } from "~/ui/forms/fields";

/** The form that lets a question that is held back be asked again. */
export const freeQuestionForm = z.object({
  course: hiddenIdField(),
  question: hiddenIdField(),
  revision: hiddenIdField(),
  reason: requiredTextField({ empty: "reason-empty", most: maxFreeReasonLength, long: "reason-long" }),
});
