import { z } from "zod";
import { longestEmail } from "~/accounts/identity/email-problem";
import { optionalText } from "~/ui/forms/fields";

/** A name or an address, or a part of one. */
export const searchForm = z.object({ search: optionalText({ most: longestEmail, long: "search-long" }) });
