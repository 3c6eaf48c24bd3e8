import { z } from "zod";
import { longestMessage, longestSubject } from "~/cohorts/following/member-view";
import { hiddenId, text } from "~/ui/forms/fields";

export const messageForm = z.object({
  /** Created with the page, so that two clicks send one message. */
  id: hiddenId(),
  subject: text({ empty: "subject-empty", most: longestSubject, long: "subject-long" }),
  text: text({ empty: "text-empty", most: longestMessage, long: "text-long" }),
});
