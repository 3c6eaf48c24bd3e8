import { z } from "zod";
import { deadlineExtensionFields } from "~/ui/cohorts/deadline-extension-fields";
import { parseGivenTimeField } from "~/ui/cohorts/given-time-field";
import { buttonField, forgedValueErrorCode } from "~/ui/forms/fields";

/** The form that gives one member a later deadline. */
export const deadlineExtensionForm = z.object(deadlineExtensionFields);

/**
 * The form that takes back the time which a member got by one act. `given`: the deadlines that the page showed, as `composeGivenTimeField`
 * writes them.
 */
export const takeBackTimeForm = z.object({
  act: buttonField("take-back"),
  given: z
    .string({ error: forgedValueErrorCode })
    .regex(/^\d{1,6}:[\w.-]{0,100}(,\d{1,6}:[\w.-]{0,100}){0,200}$/, forgedValueErrorCode)
    .transform(parseGivenTimeField),
});
