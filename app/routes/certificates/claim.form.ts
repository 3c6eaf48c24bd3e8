import { z } from "zod";
import { checkboxField } from "~/ui/forms/fields";
import { nameField } from "../account/account-fields";

export const claimCertificateForm = z.object({
  name: nameField,
  show: checkboxField(),
  /** The name in Latin script, as the page announced it. */
  latin: z.string().default(""),
});
