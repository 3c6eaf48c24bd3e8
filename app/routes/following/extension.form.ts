import { z } from "zod";
import { longestReason } from "~/cohorts/following/member-view";
import { textField } from "~/ui/forms/fields";

/** A deadline extension for one member. The use case checks day and time together, against the deadlines. */
export const extensionForm = z.object({
  /** A lesson's id, or empty for the course. */
  scope: z.string().default(""),
  day: z.string().meta({ format: "date", required: true }).default(""),
  time: z.string().meta({ format: "time", required: true }).default(""),
  reason: textField({ empty: "reason-empty", most: longestReason, long: "reason-long" }),
});
