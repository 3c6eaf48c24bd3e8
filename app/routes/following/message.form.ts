import { z } from "zod";
import { maxTrainerMessageSubjectLength, maxTrainerMessageTextLength } from "~/cohorts/acting/message-text";
import { hiddenIdField, requiredTextField } from "~/ui/forms/fields";

export const messageToMemberForm = z.object({
  /** The id of the form, which is created with the page, so that two clicks send only one message. */
  id: hiddenIdField(),
  subject: requiredTextField({ empty: "subject-empty", most: maxTrainerMessageSubjectLength, long: "subject-long" }),
  text: requiredTextField({ empty: "text-empty", most: maxTrainerMessageTextLength, long: "text-long" }),
});
