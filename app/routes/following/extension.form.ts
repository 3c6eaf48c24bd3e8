import { z } from "zod";
import { maxExtensionReasonLength } from "~/cohorts/following/member-for-trainer";
import { optionalTextField } from "~/ui/forms/fields";

/** A deadline extension for one member. The use case checks the fields together, against the deadlines. */
export const deadlineExtensionForm = z.object({
  /** A lesson's id, or empty for the course. */
  scope: z.string().default(""),
  day: z.string().meta({ format: "date", required: true }).default(""),
  time: z.string().meta({ format: "time", required: true }).default(""),
  reason: optionalTextField({ most: maxExtensionReasonLength, long: "reason-long", required: true }),
});
