import { z } from "zod";
import { maxMessageLength, maxSubjectLength } from "~/cohorts/following/member-view";
import { hiddenIdField, textField } from "~/ui/forms/fields";

export const messageForm = z.object({
  /** Created with the page, so that two clicks send one message. */
  id: hiddenIdField(),
  subject: textField({ empty: "subject-empty", most: maxSubjectLength, long: "subject-long" }),
  text: textField({ empty: "text-empty", most: maxMessageLength, long: "text-long" }),
});
