import { z } from "zod";
import { maxNoteLength } from "~/learning/practice/note";
import { optionalTextField } from "~/ui/forms/fields";

/** A choice or a note at a place in a lesson. An empty value deletes it. */
export const lessonNoteForm = z.object({
  place: z.string().default(""),
  text: optionalTextField({ most: maxNoteLength, long: "text-long" }),
});
