import { z } from "zod";
import { maxEmailLength } from "~/accounts/identity/email-problem";
import { optionalTextField } from "~/ui/forms/fields";

/** The form that searches accounts by a name or an e-mail address, or by a part of one. */
export const accountSearchForm = z.object({ search: optionalTextField({ most: maxEmailLength, long: "search-long" }) });
