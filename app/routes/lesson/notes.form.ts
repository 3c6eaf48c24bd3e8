import { z } from "zod";

/**
 * The form that saves the choice of a pre-question, or a note, at a place in a lesson. An empty value deletes it. How long the text may be
 * depends on what is stored, so the use case decides.
 */
export const lessonNoteForm = z.object({
  place: z.string().default(""),
  text: z.string().default(""),
  /** The version of the text that the page was made for. A page without it was made when there was none. */
  basedOn: z.string().default(""),
});
