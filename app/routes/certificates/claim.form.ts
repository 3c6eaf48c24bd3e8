import { z } from "zod";
import { checkboxField } from "~/ui/forms/fields";
import { personNameField } from "../account/account-fields";

export const claimCertificateForm = z.object({
  name: personNameField,
  show: checkboxField(),
  /** The spelling of the name in Latin script that the page proposed. */
  latin: z.string().default(""),
});
