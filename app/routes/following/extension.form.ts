import { z } from "zod";
import { deadlineExtensionFields } from "~/ui/cohorts/deadline-extension-fields";
import { buttonField, forgedValueErrorCode } from "~/ui/forms/fields";

/** The form that gives one member a later deadline. */
export const deadlineExtensionForm = z.object(deadlineExtensionFields);

/** The form that takes back the time which a member got for one deadline. `seq`: the number of the extension that the page showed. */
export const takeBackTimeForm = z.object({
  act: buttonField("take-back"),
  scope: z.string().default(""),
  seq: z.string({ error: forgedValueErrorCode }).regex(/^\d{1,6}$/, forgedValueErrorCode),
});
