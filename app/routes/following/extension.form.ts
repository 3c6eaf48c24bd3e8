import { z } from "zod";
import { deadlineExtensionFields } from "~/ui/cohorts/deadline-extension-fields";
import { parseGivenTimeField } from "~/ui/cohorts/given-time-field";
import { buttonField, checkboxField, forgedValueErrorCode } from "~/ui/forms/fields";

/** The form that gives one member a later deadline. */
export const deadlineExtensionForm = z.object({
  ...deadlineExtensionFields,
  /** Later lessons that would be due first get the same day. */
  along: checkboxField(),
  /** Which these are, if the page asked about them: as `composeScopesField` writes them. */
  asked: z
    .string({ error: forgedValueErrorCode })
    .regex(/^[\w.,*-]{0,5000}$/, forgedValueErrorCode)
    .default(""),
});

/** Writes ids of lessons in a field, and `*` for the course as a whole. */
export const composeScopesField = (scopes: readonly string[]) => scopes.map((scope) => scope || "*").join();
export const parseScopesField = (text: string) =>
  text === "" ? [] : text.split(",").map((scope) => (scope === "*" ? "" : scope));

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
