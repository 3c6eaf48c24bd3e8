import { z } from "zod";
import { longestNote } from "~/learning/practice/note";
import { optionalText } from "~/ui/forms/fields";

/** What somebody chose or wrote at a place of a lesson; empty takes it away. */
export const noteForm = z.object({
  place: z.string().default(""),
  text: optionalText({ most: longestNote, long: "text-long" }),
});
