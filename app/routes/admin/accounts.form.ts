import { z } from "zod";
import { maxEmailAddressLength } from "~/accounts/identity/email-address-problem";
import { optionalTextField } from "~/ui/forms/fields";

/** The form that searches accounts by a name or an e-mail address, or by a part of one. */
export const accountSearchForm = z.object({
  search: optionalTextField({ most: maxEmailAddressLength, long: "search-long" }),
});
