import { z } from "zod";
import { maxNoteLength } from "~/learning/notes/note";
import { optionalTextField } from "~/ui/forms/fields";

/** The form that saves the choice of a pre-question, or a note, at a place in a lesson. An empty value deletes it. */
export const lessonNoteForm = z.object({
  place: z.string().default(""),
  text: optionalTextField({ most: maxNoteLength, long: "text-long" }),
});
