import { z } from "zod";
import { checkboxField } from "~/ui/forms/fields";
import { nameField } from "../account/account-fields";

export const claimCertificateForm = z.object({
  name: nameField,
  show: checkboxField(),
  /** The spelling of the name in Latin script that the page proposed. */
  latin: z.string().default(""),
});
