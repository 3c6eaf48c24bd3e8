import { z } from "zod";
import { maxExtensionReasonLength } from "~/cohorts/acting/extension-rules";
import { optionalTextField } from "~/ui/forms/fields";

/** The form that gives one member a later deadline. The use case checks its fields together, against the existing deadlines. */
export const deadlineExtensionForm = z.object({
  /** What the deadline is for: a lesson's id, or empty for the whole course. */
  scope: z.string().default(""),
  day: z.string().meta({ format: "date", required: true }).default(""),
  time: z.string().meta({ format: "time", required: true }).default(""),
  reason: optionalTextField({ most: maxExtensionReasonLength, long: "reason-long", required: true }),
});
