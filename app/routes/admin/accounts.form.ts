import { z } from "zod";
import { maxEmailLength } from "~/accounts/identity/email-problem";
import { optionalTextField } from "~/ui/forms/fields";

/** A name or an address, or a part of one. */
export const accountSearchForm = z.object({ search: optionalTextField({ most: maxEmailLength, long: "search-long" }) });
