import { z } from "zod";
import { needChoices } from "~/cohorts/needs/standing";
import { buttonField, choiceField, hiddenIdField } from "~/ui/forms/fields";

/** The form that sets a member apart until a day, or puts the member back. The use case checks the day and the note together. */
export const memberNeedForm = z.object({
  /** The id of the form, which is created with the page, so that two clicks store one item. */
  id: hiddenIdField(),
  /** The page to which the trainer returns: the list of the group, or the page of the member. */
  from: buttonField("list", "member").default("list"),
  /** The day on which the page was shown, so that "tomorrow" is the day that it named. */
  shownOn: z.string().default(""),
  choice: choiceField(needChoices, "choice-missing"),
  day: z.string().meta({ format: "date" }).default(""),
  note: z.string().default(""),
});
