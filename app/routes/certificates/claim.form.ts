import { z } from "zod";
import { maxRegisterNumberLength, validateRegisterNumber } from "~/certificates/issue/register-number";
import { checkboxField, countMostUnits, validatedField } from "~/ui/forms/fields";
import { personNameField } from "../account/account-fields";

export const claimCertificateForm = z.object({
  name: personNameField,
  register: validatedField(validateRegisterNumber, {
    autocomplete: "off",
    maxLength: countMostUnits(maxRegisterNumberLength),
  }).optional(),
  show: checkboxField(),
  /** The spelling of the name in Latin script that the page proposed. */
  latin: z.string().default(""),
});
