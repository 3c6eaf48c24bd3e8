import { z } from "zod";
import { tick } from "~/ui/forms/fields";
import { nameField } from "../account/account-fields";

export const claimForm = z.object({
  name: nameField,
  show: tick(),
  /** How the paper has the name, as the page said it. */
  latin: z.string().default(""),
});
